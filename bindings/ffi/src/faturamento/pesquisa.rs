//! Searches as conditions, for a host's SQL or for objects in memory.

use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::faturamento::pesquisa as nucleo;
use nucleo::{Campo as CampoDePesquisa, Carga, Janela, Periodo, Pesquisavel};

use crate::erros::{ConectaError, uso};
use crate::tipos::Dia;

/// What is searched by: the columns of a host.
#[uniffi::remote(Enum)]
pub enum CampoDePesquisa {
    /// Registro ANS of the operadora.
    Operadora,
    /// The provider: the host's id.
    Prestador,
    /// Number of the carteira.
    Carteira,
    /// Nº Guia Prestador.
    NumeroGuiaPrestador,
    /// Nº Guia Operadora.
    NumeroGuiaOperadora,
    /// Senha of the autorização.
    Senha,
    /// Nº da guia referenciada.
    GuiaReferenciada,
    /// Tipo de Guia: `consulta`, `sp_sadt`, `resumo_internacao`, `honorarios` or `odontologia`.
    TipoDeGuia,
    /// State, by its name in the JSON form: `em_digitacao` …
    Situacao,
    /// Day on which it was posted, received, made or routed: what the period is about.
    Data,
    /// Name of a file.
    NomeDoArquivo,
    /// Nº Lote.
    NumeroDoLote,
    /// Protocolo of the operadora.
    Protocolo,
    /// The lote that a guia is in: the host's id.
    Lote,
}

/// How far back a search for guias goes.
#[uniffi::remote(Enum)]
pub enum Janela {
    /// 15 days.
    Dias15,
    /// 30 days.
    Dias30,
    /// 60 days.
    Dias60,
}

/// Which files are looked for: one screen each.
#[uniffi::remote(Enum)]
pub enum Carga {
    /// Em processamento.
    EmProcessamento,
    /// Inválidos.
    Invalidos,
    /// Importados.
    Importados,
    /// Encaminhados – inválidos.
    EncaminhadosInvalidos,
    /// Encaminhados – válidos.
    EncaminhadosValidos,
}

/// A period, both days in.
#[uniffi::remote(Record)]
pub struct Periodo {
    /// First day.
    pub de: Dia,
    /// Last day.
    pub ate: Dia,
}

/// Whose guias are looked for.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum DeQuem {
    /// Of a beneficiário.
    Beneficiario {
        /// Number of the carteira.
        carteira: String,
    },
    /// Of a provider, found by CPF or CNPJ.
    Prestador {
        /// The host's id.
        id: String,
    },
}

/// The kind alone: a carteira is somebody's.
impl std::fmt::Debug for DeQuem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Beneficiario { .. } => "Beneficiario(…)",
            Self::Prestador { .. } => "Prestador(…)",
        })
    }
}

/// “Pesquisar Guias”.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PesquisaDeGuias {
    /// Registro ANS of the operadora; mandatory.
    pub operadora: String,
    /// Beneficiário or provider; mandatory.
    pub de_quem: DeQuem,
    /// Providers of the active relationships of whoever asks: only theirs are found. A provider's own id, for a provider.
    pub relacionamentos: Vec<String>,
    /// How far back; 15 days when absent.
    #[uniffi(default = None)]
    pub janela: Option<Janela>,
    /// Nº Guia Prestador: digits.
    #[uniffi(default = None)]
    pub numero_guia_prestador: Option<String>,
    /// Nº Guia Operadora/Senha.
    #[uniffi(default = None)]
    pub numero_guia_operadora_ou_senha: Option<String>,
    /// Mais opções: tipo.
    #[uniffi(default = None)]
    pub tipo: Option<TipoDeGuia>,
    /// Mais opções: nº na operadora.
    #[uniffi(default = None)]
    pub numero_na_operadora: Option<String>,
    /// Mais opções: nº da guia referenciada.
    #[uniffi(default = None)]
    pub guia_referenciada: Option<String>,
    /// Mais opções: incluir canceladas.
    #[uniffi(default = false)]
    pub incluir_canceladas: bool,
}

impl From<PesquisaDeGuias> for nucleo::PesquisaDeGuias {
    fn from(p: PesquisaDeGuias) -> Self {
        let de_quem = match p.de_quem {
            DeQuem::Beneficiario { carteira } => nucleo::DeQuem::Beneficiario(carteira),
            DeQuem::Prestador { id } => nucleo::DeQuem::Prestador(id),
        };
        let base = Self::new(p.operadora, de_quem, p.relacionamentos);
        Self {
            janela: p.janela.unwrap_or(base.janela),
            operadora: base.operadora,
            de_quem: base.de_quem,
            relacionamentos: base.relacionamentos,
            numero_guia_prestador: p.numero_guia_prestador,
            numero_guia_operadora_ou_senha: p.numero_guia_operadora_ou_senha,
            tipo: p.tipo,
            numero_na_operadora: p.numero_na_operadora,
            guia_referenciada: p.guia_referenciada,
            incluir_canceladas: p.incluir_canceladas,
        }
    }
}

/// “Histórico de Arquivos Enviados” and “Arquivos Encaminhados”.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PesquisaDeArquivos {
    /// Which screen.
    pub carga: Carga,
    /// The provider that uploaded them: the host's id.
    pub prestador: String,
    /// Registro ANS of the operadora.
    #[uniffi(default = None)]
    pub operadora: Option<String>,
    /// Part of the name.
    #[uniffi(default = None)]
    pub nome: Option<String>,
    /// Período de registros; mandatory unless searched by number.
    #[uniffi(default = None)]
    pub periodo: Option<Periodo>,
    /// Nº Lote.
    #[uniffi(default = None)]
    pub numero_do_lote: Option<String>,
    /// Protocolo.
    #[uniffi(default = None)]
    pub protocolo: Option<String>,
    /// “Pesquisar por número”: lote and protocolo alone count, the period does not.
    #[uniffi(default = false)]
    pub por_numero: bool,
}

impl From<PesquisaDeArquivos> for nucleo::PesquisaDeArquivos {
    fn from(p: PesquisaDeArquivos) -> Self {
        let PesquisaDeArquivos {
            carga,
            prestador,
            operadora,
            nome,
            periodo,
            numero_do_lote,
            protocolo,
            por_numero,
        } = p;
        Self { carga, prestador, operadora, nome, periodo, numero_do_lote, protocolo, por_numero }
    }
}

/// “Pesquisar Lotes”.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PesquisaDeLotes {
    /// The provider: the host's id.
    pub prestador: String,
    /// Registro ANS of the operadora.
    #[uniffi(default = None)]
    pub operadora: Option<String>,
    /// Nº Lote.
    #[uniffi(default = None)]
    pub numero: Option<String>,
    /// Protocolo.
    #[uniffi(default = None)]
    pub protocolo: Option<String>,
    /// Tipo de Guia.
    #[uniffi(default = None)]
    pub tipo: Option<TipoDeGuia>,
    /// Período de registros.
    #[uniffi(default = None)]
    pub periodo: Option<Periodo>,
}

impl From<PesquisaDeLotes> for nucleo::PesquisaDeLotes {
    fn from(p: PesquisaDeLotes) -> Self {
        let PesquisaDeLotes { prestador, operadora, numero, protocolo, tipo, periodo } = p;
        Self { prestador, operadora, numero, protocolo, tipo, periodo }
    }
}

/// What a screen of the portal asks for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Pesquisa {
    /// Guias, within a window of days.
    Guias {
        /// What is asked.
        filtros: PesquisaDeGuias,
    },
    /// Files that were sent.
    Arquivos {
        /// What is asked.
        filtros: PesquisaDeArquivos,
    },
    /// Lotes.
    Lotes {
        /// What is asked.
        filtros: PesquisaDeLotes,
    },
    /// Protocolos with glosas to appeal: lotes of an operadora, within the last 30 days.
    Recurso {
        /// What is asked; operadora is mandatory.
        filtros: PesquisaDeLotes,
    },
}

/// What a field is asked.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Prova {
    /// Is this.
    Igual {
        /// What.
        valor: String,
    },
    /// Is none of these; nothing is none of them either.
    NenhumDe {
        /// Which.
        valores: Vec<String>,
    },
    /// Is one of these.
    UmDe {
        /// Which.
        valores: Vec<String>,
    },
    /// Contains this, whatever the case.
    Contem {
        /// What.
        valor: String,
    },
    /// A day from the first to the last, both in.
    Entre {
        /// First day.
        de: Dia,
        /// Last day.
        ate: Dia,
    },
    /// Is empty.
    Ausente,
}

/// The kind alone: a value may be somebody's carteira.
impl std::fmt::Debug for Prova {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Igual { .. } => "Igual(…)",
            Self::NenhumDe { .. } => "NenhumDe(…)",
            Self::UmDe { .. } => "UmDe(…)",
            Self::Contem { .. } => "Contem(…)",
            Self::Entre { .. } => "Entre(…)",
            Self::Ausente => "Ausente",
        })
    }
}

/// One condition of a search; several fields are alternatives.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Condicao {
    /// Any of these.
    pub campos: Vec<CampoDePesquisa>,
    /// Must stand this.
    pub prova: Prova,
}

impl From<nucleo::Condicao> for Condicao {
    fn from(c: nucleo::Condicao) -> Self {
        let prova = match c.prova {
            nucleo::Prova::Igual(valor) => Prova::Igual { valor },
            nucleo::Prova::NenhumDe(valores) => Prova::NenhumDe { valores },
            nucleo::Prova::UmDe(valores) => Prova::UmDe { valores },
            nucleo::Prova::Contem(valor) => Prova::Contem { valor },
            nucleo::Prova::Entre(de, ate) => Prova::Entre { de, ate },
            nucleo::Prova::Ausente => Prova::Ausente,
        };
        Self { campos: c.campos, prova }
    }
}

impl From<Condicao> for nucleo::Condicao {
    fn from(c: Condicao) -> Self {
        let prova = match c.prova {
            Prova::Igual { valor } => nucleo::Prova::Igual(valor),
            Prova::NenhumDe { valores } => nucleo::Prova::NenhumDe(valores),
            Prova::UmDe { valores } => nucleo::Prova::UmDe(valores),
            Prova::Contem { valor } => nucleo::Prova::Contem(valor),
            Prova::Entre { de, ate } => nucleo::Prova::Entre(de, ate),
            Prova::Ausente => nucleo::Prova::Ausente,
        };
        Self { campos: c.campos, prova }
    }
}

/// Whether something meets every condition.
pub(super) fn atende(condicoes: Vec<Condicao>, item: &impl Pesquisavel) -> bool {
    condicoes.into_iter().all(|c| nucleo::Condicao::from(c).atende(item))
}

/// The conditions of a search of the portal: for a host's SQL, or for objects in memory (`atende` of guias and lotes).
///
/// hoje: the day that windows are counted from; guias and recurso need it.
///
/// Throws `Recusa` when a mandatory field is missing (`FAT-77`), one for digits has others, or a period is not one.
#[uniffi::export(default(hoje = None))]
pub fn condicoes(pesquisa: Pesquisa, hoje: Option<Dia>) -> Result<Vec<Condicao>, ConectaError> {
    let dia = || hoje.ok_or_else(|| uso("esta pesquisa pede hoje"));
    let achadas = match pesquisa {
        Pesquisa::Guias { filtros } => nucleo::PesquisaDeGuias::from(filtros).condicoes(dia()?),
        Pesquisa::Arquivos { filtros } => nucleo::PesquisaDeArquivos::from(filtros).condicoes(),
        Pesquisa::Lotes { filtros } => nucleo::PesquisaDeLotes::from(filtros).condicoes(),
        Pesquisa::Recurso { filtros } => {
            nucleo::PesquisaDeRecurso { lotes: filtros.into() }.condicoes(dia()?)
        }
    };
    Ok(achadas?.into_iter().map(Condicao::from).collect())
}
