//! The outcome of judging one document.

use serde::{Serialize, Serializer};

use crate::critica::Critica;
use crate::types::versao::Versao;

/// The verdict drawn from the críticas: any error rejects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Parecer {
    /// No error was found.
    Aceitar,
    /// At least one error was found.
    Rejeitar,
    /// The document could not be judged: its version is outside the scope of this library.
    Indefinido,
}

impl Parecer {
    /// `aceitar`, `rejeitar` or `indefinido`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Aceitar => "aceitar",
            Self::Rejeitar => "rejeitar",
            Self::Indefinido => "indefinido",
        }
    }
}

/// How the hash written in the message compares with the hash of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum SituacaoHash {
    /// Equal (case is ignored).
    Confere,
    /// Different.
    Difere,
    /// The message has no hash to compare with.
    Ausente,
    /// The content has characters outside ISO-8859-1, for which the norm defines no hash.
    Indefinido,
    /// Not computed, because only the schema was asked for.
    #[default]
    NaoVerificado,
}

impl SituacaoHash {
    /// `confere`, `difere`, `ausente`, `indefinido` or `nao_verificado`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confere => "confere",
            Self::Difere => "difere",
            Self::Ausente => "ausente",
            Self::Indefinido => "indefinido",
            Self::NaoVerificado => "nao_verificado",
        }
    }
}

/// An MD5 in lower-case hexadecimal, kept without allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Md5Hex(pub(crate) [u8; 32]);

impl Md5Hex {
    /// The 32 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl std::fmt::Display for Md5Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::fmt::Debug for Md5Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Md5Hex({self})")
    }
}

impl Serialize for Md5Hex {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

/// The hash of the message (Componente Organizacional, ORG 115).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct HashConferido {
    /// What the message says, in lower case, when it is 32 hexadecimal digits.
    pub informado: Option<Md5Hex>,
    /// What its content gives.
    pub calculado: Option<Md5Hex>,
    /// How the two compare.
    pub situacao: SituacaoHash,
    /// Where the text of the `hash` element stands in the input: first byte and the byte after.
    #[serde(skip)]
    pub bytes: Option<(u64, u64)>,
}

/// The outcome of judging one document.
///
/// Serialises to the stable JSON form (without the `arquivo` field, which belongs to who read the file).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Relatorio {
    /// Version the message says it follows (`Padrao` or `versaoPadrao`), when it says one.
    pub versao_tiss: Option<Versao>,
    /// `tipoTransacao` of the header, when it is one that the standard knows.
    pub transacao: Option<&'static str>,
    /// The verdict.
    pub parecer: Parecer,
    /// The hash.
    pub hash: HashConferido,
    /// The faults, in the order of the document.
    pub criticas: Vec<Critica>,
    /// Rules that were not judged because what they need besides the message is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nao_avaliadas: Vec<crate::Codigo>,
    /// Whether faults were found that are not listed one by one.
    pub truncado: bool,
    /// How many errors were found in all, listed or not.
    #[serde(skip)]
    pub total_erros: u64,
    /// How many warnings were found in all, listed or not.
    #[serde(skip)]
    pub total_avisos: u64,
}

impl Relatorio {
    /// Whether an error was found.
    pub fn tem_erro(&self) -> bool {
        self.total_erros > 0
    }

    /// How many errors and warnings were found and are not listed one by one.
    pub fn omitidas(&self) -> u64 {
        let listadas = self.criticas.len() as u64;
        let infos = self.criticas.iter().filter(|c| c.severidade == crate::Severidade::Info).count() as u64;
        (self.total_erros + self.total_avisos).saturating_sub(listadas - infos)
    }
}

impl Default for Relatorio {
    fn default() -> Self {
        Self {
            versao_tiss: None,
            transacao: None,
            parecer: Parecer::Aceitar,
            hash: HashConferido::default(),
            criticas: Vec::new(),
            nao_avaliadas: Vec::new(),
            truncado: false,
            total_erros: 0,
            total_avisos: 0,
        }
    }
}
