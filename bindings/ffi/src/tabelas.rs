//! What codes of the standard mean.

use conecta_core::Versao;
use conecta_core::tabelas::{self as nucleo, Confianca, Situacao, SituacaoTermo};

use crate::erros::{ConectaError, json, uso};
use crate::tipos::{Bytes, Dia};

/// What to do about a glosa: a reading of this library, not of the ANS.
#[uniffi::remote(Enum)]
pub enum Acao {
    /// Appeal.
    Recorrer,
    /// Send the document that is missing.
    EnviarDocumento,
    /// Correct it and send it again.
    CorrigirEReapresentar,
    /// Nothing can be done.
    SemRecurso,
    /// Wait.
    Aguardar,
    /// Nothing has to be done.
    Nenhuma,
}

/// How well a date is known.
#[uniffi::remote(Enum)]
pub enum Confianca {
    /// Only this forbids.
    Alta,
    /// Probably.
    Media,
    /// Perhaps.
    Baixa,
}

use conecta_core::tabelas::Acao;

/// A code of Tabela 38.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Glosa {
    /// The code.
    pub codigo: u16,
    /// What the ANS says it means.
    pub descricao: String,
    /// Whether it is in the publication that the library knows.
    pub vigente: bool,
    /// What to do about it.
    pub acao: Acao,
    /// Kind of the motive.
    pub classe: String,
    /// The same for people.
    pub motivo: String,
    /// What to do, in pt-BR.
    pub orientacao: String,
    /// For a retired code, the one in force that says the same.
    pub equivalente: Option<u16>,
}

impl From<nucleo::Glosa> for Glosa {
    fn from(g: nucleo::Glosa) -> Self {
        let classe = g.classe();
        Self {
            codigo: g.codigo(),
            descricao: g.descricao().to_owned(),
            vigente: g.vigente(),
            acao: g.acao(),
            classe: classe.codigo().to_owned(),
            motivo: classe.nome().to_owned(),
            orientacao: classe.orientacao().to_owned(),
            equivalente: g.equivalente().map(nucleo::Glosa::codigo),
        }
    }
}

/// A code of Tabela 38.
#[uniffi::export]
pub fn glosa(codigo: u16) -> Option<Glosa> {
    nucleo::glosa(codigo).map(Glosa::from)
}

/// Every code that Tabela 38 has or had, in order.
#[uniffi::export]
pub fn glosas() -> Vec<Glosa> {
    nucleo::glosas().map(Glosa::from).collect()
}

/// A row of a domain table.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Termo {
    /// The code.
    pub codigo: String,
    /// Its letters, in a table that has them.
    pub sigla: Option<String>,
    /// What it means.
    pub descricao: Option<String>,
    /// Since when.
    pub inicio: Option<Dia>,
}

/// A domain table.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Dominio {
    /// Its number, where it has one.
    pub numero: Option<u8>,
    /// Its type in the schema, such as `dm_grauPart`.
    pub tipo: String,
    /// Its name.
    pub nome: String,
    /// Its rows; none in the list of all tables.
    pub termos: Vec<Termo>,
}

impl Dominio {
    fn resumido(d: nucleo::Dominio) -> Self {
        let (numero, tipo, nome) = (d.numero(), d.tipo().to_owned(), d.nome().to_owned());
        Self { numero, tipo, nome, termos: Vec::new() }
    }
}

/// A domain table by number (`35`) or type (`dm_grauPart`, `grauPart`).
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn dominio(tabela: String) -> Option<Dominio> {
    let d = nucleo::dominio(&tabela)?;
    let termo = |t: nucleo::Termo| Termo {
        codigo: t.codigo().to_owned(),
        sigla: t.sigla().map(str::to_owned),
        descricao: t.descricao().map(str::to_owned),
        inicio: t.inicio(),
    };
    Some(Dominio { termos: d.termos().map(termo).collect(), ..Dominio::resumido(d) })
}

/// Every domain table, without its rows.
#[uniffi::export]
pub fn dominios() -> Vec<Dominio> {
    nucleo::dominios().map(Dominio::resumido).collect()
}

/// Whether a version of the messages between prestador and operadora may be used on a day.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Vigencia {
    /// It may.
    Vigente {
        /// How well that is known.
        confianca: Confianca,
    },
    /// Not yet.
    AindaNao {
        /// First day.
        inicio: Dia,
        /// How well it is known.
        confianca: Confianca,
    },
    /// No more.
    Encerrada {
        /// Last day, at the latest.
        ultimo_dia: Dia,
        /// How well it is known.
        confianca: Confianca,
    },
    /// Not a version of the calendar, or one whose dates nobody gives.
    Desconhecida,
}

/// Whether a version may be used on a day, by the calendar of this library.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn vigencia(versao: String, em: Dia) -> Result<Vigencia, ConectaError> {
    let versao: Versao = versao.parse().map_err(|e: conecta_core::types::versao::VersaoInvalida| uso(e))?;
    Ok(match nucleo::vigencia(versao, em) {
        Situacao::Vigente { confianca } => Vigencia::Vigente { confianca },
        Situacao::AindaNao { inicio, confianca } => Vigencia::AindaNao { inicio, confianca },
        Situacao::Encerrada { ultimo_dia, confianca } => Vigencia::Encerrada { ultimo_dia, confianca },
        _ => Vigencia::Desconhecida,
    })
}

/// A version that may be used.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct VersaoEmUso {
    /// Such as `4.03.00`.
    pub versao: String,
    /// How well that is known.
    pub confianca: Confianca,
}

/// The versions that may be used on a day, oldest first.
#[uniffi::export]
pub fn versoes_em(em: Dia) -> Result<Vec<VersaoEmUso>, ConectaError> {
    let em_uso = |(v, confianca): (Versao, Confianca)| VersaoEmUso { versao: v.to_string(), confianca };
    Ok(nucleo::versoes_em(em).into_iter().map(em_uso).collect())
}

/// Whether this can be the code of a municipality (IBGE): a state, and with seven digits the right check digit.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn municipio_plausivel(codigo: String) -> bool {
    nucleo::municipio_plausivel(&codigo)
}

/// What holds for a term on a day. The last three may be charged.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SituacaoDoTermo {
    /// The table is not at hand, so nothing can be said.
    TabelaAusente,
    /// The table has no such code.
    Inexistente,
    /// It was removed, and its implementation has ended.
    Retirado {
        /// Last day on which it could be charged.
        ultimo_dia: Dia,
    },
    /// Not yet.
    AindaNao {
        /// First day.
        inicio: Dia,
    },
    /// It was removed, and is accepted until this day.
    EmRetirada {
        /// Last day on which it can be charged.
        ultimo_dia: Dia,
    },
    /// It may be charged; not everybody must know it before the day after this one.
    EmImplantacao {
        /// Last day of the implementation.
        ate: Dia,
    },
    /// It may be charged.
    Vigente,
}

impl From<SituacaoTermo> for SituacaoDoTermo {
    fn from(s: SituacaoTermo) -> Self {
        match s {
            SituacaoTermo::Inexistente => Self::Inexistente,
            SituacaoTermo::Retirado { ultimo_dia } => Self::Retirado { ultimo_dia },
            SituacaoTermo::AindaNao { inicio } => Self::AindaNao { inicio },
            SituacaoTermo::EmRetirada { ultimo_dia } => Self::EmRetirada { ultimo_dia },
            SituacaoTermo::EmImplantacao { ate } => Self::EmImplantacao { ate },
            SituacaoTermo::Vigente => Self::Vigente,
            _ => Self::TabelaAusente,
        }
    }
}

/// A row of a table of the TUSS.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TermoTuss {
    /// Number of its table.
    pub tabela: u32,
    /// The code: eight digits.
    pub codigo: String,
    /// The term.
    pub termo: String,
    /// First day.
    pub inicio: Option<Dia>,
    /// Last day.
    pub fim: Option<Dia>,
    /// Last day of the implementation.
    pub fim_implantacao: Option<Dia>,
    /// What else the ANS says of it, by name: `descricao`, `apresentacao`, `registro_anvisa` …
    pub detalhes: std::collections::HashMap<String, String>,
    /// What holds for it on the day asked about.
    pub situacao: Option<SituacaoDoTermo>,
}

/// The TUSS, as far as it is at hand: Tabela 22, and the tables of an index that was imported.
#[derive(Debug, uniffi::Object)]
pub struct Tuss(nucleo::Tuss<'static>);

impl Tuss {
    fn completo(&self, termo: nucleo::TermoTuss, em: Option<Dia>) -> Result<TermoTuss, ConectaError> {
        let c = self.0.completar(termo, em).map_err(uso)?;
        Ok(Self::de(c))
    }

    fn de(c: nucleo::TermoCompleto) -> TermoTuss {
        let v = c.termo.vigencia();
        TermoTuss {
            tabela: c.termo.tabela(),
            codigo: c.termo.codigo(),
            termo: c.textos.termo,
            inicio: v.inicio,
            fim: v.fim,
            fim_implantacao: v.fim_implantacao,
            detalhes: c.textos.campos.into_iter().map(|(campo, t)| (campo.as_str().to_owned(), t)).collect(),
            situacao: c.situacao.map(Into::into),
        }
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Tuss {
    /// What comes with the library: Tabela 22.
    #[uniffi::constructor]
    pub fn embutida() -> Self {
        Self(nucleo::Tuss::embutida())
    }

    /// That and the tables of an index made by `importar_tuss`.
    #[uniffi::constructor]
    pub fn ler(indice: Bytes) -> Result<Self, ConectaError> {
        nucleo::Tuss::ler(indice.em_vec()).map(Self).map_err(uso)
    }

    /// The rows of a code, of every time it was in force, oldest first.
    #[uniffi::method(default(em = None))]
    pub fn termos(
        &self,
        tabela: u32,
        codigo: String,
        em: Option<Dia>,
    ) -> Result<Vec<TermoTuss>, ConectaError> {
        self.0.termos(tabela, &codigo).into_iter().map(|t| self.completo(t, em)).collect()
    }

    /// What holds for a code on the day of an attendance.
    pub fn situacao_em(&self, tabela: u32, codigo: String, em: Dia) -> Result<SituacaoDoTermo, ConectaError> {
        Ok(self.0.situacao_em(tabela, &codigo, em).into())
    }

    /// Terms by words, or by the first digits of their code, best first. Accents and case do not count.
    #[uniffi::method(default(tabela = None, em = None, limite = 20))]
    pub fn buscar(
        &self,
        texto: String,
        tabela: Option<u32>,
        em: Option<Dia>,
        limite: u32,
    ) -> Result<Vec<TermoTuss>, ConectaError> {
        let busca = nucleo::Busca { texto: &texto, tabela, em, limite: limite as usize };
        Ok(self.0.buscar(&busca).map_err(uso)?.termos.into_iter().map(Self::de).collect())
    }

    /// Terms whose code is like a mistyped one.
    #[uniffi::method(default(tabela = None))]
    pub fn sugerir(&self, codigo: String, tabela: Option<u32>) -> Result<Vec<TermoTuss>, ConectaError> {
        self.0.sugerir(tabela, &codigo, None).into_iter().map(|t| self.completo(t, None)).collect()
    }
}

/// A file of the TUSS, as the ANS publishes it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ArquivoTuss {
    /// Its name.
    pub nome: String,
    /// Its content.
    pub conteudo: Bytes,
}

/// An index of the TUSS, for `Tuss.ler`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TussImportada {
    /// The index.
    pub indice: Bytes,
    /// What was read of each file and what of it was passed over, as JSON.
    pub lidos: Vec<String>,
}

/// Reads the files that the ANS publishes into an index. tabela: the number of the table, for files that do not say it.
#[uniffi::export(default(tabela = None))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn importar_tuss(arquivos: Vec<ArquivoTuss>, tabela: Option<u32>) -> Result<TussImportada, ConectaError> {
    let mut importador = nucleo::Importador::new();
    let mut lidos = Vec::new();
    for a in &arquivos {
        let lido = importador.arquivo(&a.nome, &a.conteudo, tabela);
        lidos.push(json(&lido.map_err(|e| uso(format!("{}: {e}", a.nome)))?)?);
    }
    Ok(TussImportada { indice: importador.concluir().map_err(uso)?.indice.into(), lidos })
}
