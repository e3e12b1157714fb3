//! The TUSS: terms of procedures, materials, medicines and fees, each in force from a day to a day.
//!
//! Tabela 22 is part of the library. Tables 18, 19 and 20 (and a newer 22) come from the files that the ANS publishes, which
//! [`Importador`] turns into the bytes of one compact index. A term is judged on the day of the attendance, not on that of the message
//! (Componente Organizacional, item 174).

mod arquivo;
mod buscar;
mod importar;
mod vigencia;

use std::fmt;
use std::sync::LazyLock;

use chrono::NaiveDate;
use conecta_schemas::indice::{Corrompido, Indice};
use conecta_schemas::terminologia::TUSS;
use serde::ser::{Serialize, SerializeStruct, Serializer};

pub use buscar::{Achados, Busca};
pub use importar::{Aviso, Importado, Importador, ImportarError, Lido, Motivo};
pub use vigencia::{SituacaoTermo, VigenciaTermo};

/// Tables that an index may hold: fees and gases, materials and OPME, medicines, procedures.
pub const TABELAS_TUSS: [u32; 4] = [18, 19, 20, 22];

/// The table that is part of the library.
const EMBUTIDA: u32 = 22;

static INDICE_EMBUTIDO: LazyLock<Option<Indice<'static>>> = LazyLock::new(|| Indice::ler(TUSS).ok());

/// Why the bytes of an index cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IndiceError {
    /// They are not an index.
    #[error("não é um índice da TUSS: crie um com 'conecta tabelas importar'")]
    OutroFormato,
    /// They are of a version that this library does not read.
    #[error("o índice da TUSS é de outra versão do programa: importe as tabelas de novo")]
    OutraVersao,
    /// They are incomplete, or were changed.
    #[error("o índice da TUSS está incompleto ou foi alterado: importe as tabelas de novo")]
    Dano,
}

impl From<Corrompido> for IndiceError {
    fn from(erro: Corrompido) -> Self {
        match erro {
            Corrompido::OutroFormato => Self::OutroFormato,
            Corrompido::OutraVersao => Self::OutraVersao,
            Corrompido::Dano => Self::Dano,
        }
    }
}

/// The TUSS, as far as it is at hand.
#[derive(Debug, Clone)]
pub struct Tuss<'a> {
    /// The index that the host brought.
    trazido: Option<Indice<'a>>,
}

impl Default for Tuss<'static> {
    fn default() -> Self {
        Self::embutida()
    }
}

impl Tuss<'static> {
    /// Tabela 22 alone, as the library brings it.
    pub const fn embutida() -> Self {
        Self { trazido: None }
    }
}

impl<'a> Tuss<'a> {
    /// The TUSS of an index that was imported; Tabela 22 is that of the library if the index has none.
    ///
    /// # Errors
    ///
    /// When the bytes are no index, are one of another version, or were damaged.
    pub fn ler(bytes: impl Into<std::borrow::Cow<'a, [u8]>>) -> Result<Self, IndiceError> {
        Ok(Self { trazido: Some(Indice::ler(bytes)?) })
    }

    /// Numbers of the tables at hand, and how many rows each has.
    pub fn tabelas(&self) -> Vec<(u32, usize)> {
        let contar = |n| Some((n, self.indice(n)?.tabela(n)?.len()));
        TABELAS_TUSS.into_iter().filter_map(contar).collect()
    }

    /// The index that has a table.
    fn indice(&self, tabela: u32) -> Option<&Indice<'a>> {
        let com = |i: &&Indice<'_>| i.tabela(tabela).is_some();
        let embutido = INDICE_EMBUTIDO.as_ref().filter(|_| tabela == EMBUTIDA);
        self.trazido.as_ref().filter(com).or(embutido)
    }

    /// The rows of a code, of every time it was in force, oldest first. Nothing when the table is not at hand or has no such code.
    pub fn termos(&self, tabela: u32, codigo: &str) -> Vec<TermoTuss> {
        let Some((indice, codigo)) = self.indice(tabela).zip(ler_codigo(codigo)) else { return Vec::new() };
        let termo = |linha| TermoTuss::de(indice, tabela, linha);
        indice.achar(tabela, codigo).map(termo).collect()
    }

    /// What holds for a code on a day. Takes no memory and opens no text.
    ///
    /// ```
    /// use conecta_core::tabelas::{SituacaoTermo, Tuss};
    /// # use chrono::NaiveDate;
    /// let dia = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    /// let tuss = Tuss::embutida();
    /// assert_eq!(tuss.situacao_em(22, "10101012", dia), SituacaoTermo::Vigente);
    /// assert_eq!(tuss.situacao_em(22, "99999999", dia), SituacaoTermo::Inexistente);
    /// assert_eq!(tuss.situacao_em(20, "90000000", dia), SituacaoTermo::TabelaAusente);
    /// ```
    pub fn situacao_em(&self, tabela: u32, codigo: &str, data: NaiveDate) -> SituacaoTermo {
        let Some(indice) = self.indice(tabela) else { return SituacaoTermo::TabelaAusente };
        let linhas = ler_codigo(codigo).map_or(0..0, |codigo| indice.achar(tabela, codigo));
        let situacoes = linhas.map(|linha| VigenciaTermo::de(indice.vigencia(linha)).situacao_em(data));
        situacoes.max_by_key(|s| s.preferencia()).unwrap_or(SituacaoTermo::Inexistente)
    }

    /// The texts of a term.
    ///
    /// # Errors
    ///
    /// When the index was damaged.
    pub fn textos(&self, termo: &TermoTuss) -> Result<Textos, IndiceError> {
        let indice = self.indice(termo.tabela).ok_or(IndiceError::Dano)?;
        let (bloco, lugar) = indice.lugar(termo.linha);
        let bloco = indice.bloco(bloco)?;
        Ok(Textos::de(bloco.termo(lugar), bloco.detalhes(lugar)))
    }

    /// Codes like a mistyped one: one digit changed, or two neighbours swapped. At most ten; those in force on the day, if one is given.
    pub fn sugerir(&self, tabela: Option<u32>, codigo: &str, em: Option<NaiveDate>) -> Vec<TermoTuss> {
        let digitos: Vec<u8> = codigo.bytes().filter(u8::is_ascii_digit).collect();
        let mut parecidos: Vec<Vec<u8>> = Vec::new();
        if digitos.len() == 8 {
            // First the same code in another table, then the commonest slip of the hand.
            parecidos.push(digitos.clone());
            parecidos.extend((1..8).map(|i| com(&digitos, |d| d.swap(i - 1, i))));
            let trocas = (0..8).flat_map(|i| (b'0'..=b'9').map(move |novo| (i, novo)));
            parecidos.extend(trocas.map(|(i, novo)| com(&digitos, |d| d[i] = novo)));
        }
        let tabelas = || TABELAS_TUSS.into_iter().filter(|t| tabela.is_none_or(|so| so == *t));
        let mut achados: Vec<TermoTuss> = Vec::new();
        for parecido in &parecidos {
            let texto = std::str::from_utf8(parecido).unwrap_or_default();
            for termo in tabelas().flat_map(|t| self.termos(t, texto)) {
                let serve = em.is_none_or(|dia| termo.vigencia.situacao_em(dia).pode_ser_usado());
                let novo = achados.iter().all(|a| (a.tabela, a.codigo) != (termo.tabela, termo.codigo));
                if serve && novo && achados.len() < 10 {
                    achados.push(termo);
                }
            }
        }
        achados
    }
}

fn com(digitos: &[u8], mudar: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut novo = digitos.to_vec();
    mudar(&mut novo);
    novo
}

/// A code of the TUSS: exactly eight digits.
fn ler_codigo(codigo: &str) -> Option<u32> {
    let oito = codigo.len() == 8 && codigo.bytes().all(|b| b.is_ascii_digit());
    codigo.parse().ok().filter(|_| oito)
}

/// A row of the TUSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TermoTuss {
    tabela: u32,
    codigo: u32,
    linha: usize,
    vigencia: VigenciaTermo,
}

impl TermoTuss {
    fn de(indice: &Indice<'_>, tabela: u32, linha: usize) -> Self {
        let vigencia = VigenciaTermo::de(indice.vigencia(linha));
        Self { tabela, codigo: indice.codigo(linha), linha, vigencia }
    }

    /// Number of its table.
    pub fn tabela(&self) -> u32 {
        self.tabela
    }

    /// The code: eight digits.
    pub fn codigo(&self) -> String {
        format!("{:08}", self.codigo)
    }

    /// From when to when.
    pub fn vigencia(&self) -> VigenciaTermo {
        self.vigencia
    }

    /// Whether it may be charged for an attendance on this day.
    pub fn vigente_em(&self, data: NaiveDate) -> bool {
        self.vigencia.situacao_em(data).pode_ser_usado()
    }
}

/// What the ANS says of a term besides its name. The letters are those of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Campo {
    /// Longer description (18, 22).
    Descricao,
    /// Presentation (20).
    Apresentacao,
    /// Laboratory (20).
    Laboratorio,
    /// Model (19).
    Modelo,
    /// Manufacturer (19).
    Fabricante,
    /// Technical name (19).
    NomeTecnico,
    /// Class of risk (19).
    ClasseDeRisco,
    /// Registration at the ANVISA (19, 20).
    RegistroAnvisa,
}

impl Campo {
    const TODOS: [(Self, char, &'static str, &'static str); 8] = [
        (Self::Descricao, 'd', "descricao", "descrição"),
        (Self::Apresentacao, 'p', "apresentacao", "apresentação"),
        (Self::Laboratorio, 'l', "laboratorio", "laboratório"),
        (Self::Modelo, 'm', "modelo", "modelo"),
        (Self::Fabricante, 'f', "fabricante", "fabricante"),
        (Self::NomeTecnico, 't', "nome_tecnico", "nome técnico"),
        (Self::ClasseDeRisco, 'r', "classe_de_risco", "classe de risco"),
        (Self::RegistroAnvisa, 'a', "registro_anvisa", "registro ANVISA"),
    ];

    fn letra(self) -> char {
        Self::TODOS.iter().find(|c| c.0 == self).map_or('?', |c| c.1)
    }

    fn da_letra(letra: char) -> Option<Self> {
        Self::TODOS.iter().find(|c| c.1 == letra).map(|c| c.0)
    }

    /// The name in data: `registro_anvisa`.
    pub fn as_str(self) -> &'static str {
        Self::TODOS.iter().find(|c| c.0 == self).map_or("", |c| c.2)
    }
}

/// The name for people: `registro ANVISA`.
impl fmt::Display for Campo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::TODOS.iter().find(|c| c.0 == *self).map_or("", |c| c.3))
    }
}

/// The texts of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Textos {
    /// The term.
    pub termo: String,
    /// The rest, field by field.
    pub campos: Vec<(Campo, String)>,
}

impl Textos {
    fn de(termo: &str, detalhes: &str) -> Self {
        let campo = |texto: &str| {
            let letra = texto.chars().next()?;
            Some((Campo::da_letra(letra)?, texto[letra.len_utf8()..].to_owned()))
        };
        let campos = detalhes.split(conecta_schemas::indice::FIM_DO_CAMPO).filter_map(campo).collect();
        Self { termo: termo.to_owned(), campos }
    }
}

/// A term with its texts, as reports show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermoCompleto {
    /// The row.
    pub termo: TermoTuss,
    /// Its texts.
    pub textos: Textos,
    /// What holds for it on the day asked about, if one was.
    pub situacao: Option<SituacaoTermo>,
}

impl Serialize for TermoCompleto {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let v = self.termo.vigencia;
        let mut r = s.serialize_struct("TermoTuss", 7 + Campo::TODOS.len())?;
        r.serialize_field("tabela", &self.termo.tabela)?;
        r.serialize_field("codigo", &self.termo.codigo())?;
        r.serialize_field("termo", &self.textos.termo)?;
        r.serialize_field("inicio", &v.inicio)?;
        r.serialize_field("fim", &v.fim)?;
        r.serialize_field("fim_implantacao", &v.fim_implantacao)?;
        for (campo, _, nome, _) in Campo::TODOS {
            let valor = self.textos.campos.iter().find(|(c, _)| *c == campo).map(|(_, v)| v);
            r.serialize_field(nome, &valor)?;
        }
        r.serialize_field("situacao", &self.situacao)?;
        r.end()
    }
}
