//! The outcome of judging one document: the report, the verdict that a policy draws from it, and the forms it is written in.
//!
//! Not here: finding faults, which is the validator's, and files or terminals, which are the host's.

mod formatos;
mod hash;
mod parecer;

use serde::Serialize;

use crate::critica::{Critica, Severidade};
use crate::types::versao::Versao;

pub use formatos::{Formato, Item, Relator, celula, relatar, relator};
pub use hash::{HashConferido, Md5Hex, SituacaoHash};
pub use parecer::{Parecer, Politica, Rejeitar};

/// `numeroLote` of a message, kept without allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct NumeroDoLote {
    bytes: [u8; Self::MAX],
    n: u8,
}

impl NumeroDoLote {
    /// Bytes of the longest number: 12 characters.
    const MAX: usize = 48;

    /// The number as it is written; `None` for one longer than the standard admits.
    pub fn new(numero: &str) -> Option<Self> {
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..numero.len())?.copy_from_slice(numero.as_bytes());
        Some(Self { bytes, n: u8::try_from(numero.len()).ok()? })
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.n)]).unwrap_or_default()
    }
}

impl std::fmt::Display for NumeroDoLote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::fmt::Debug for NumeroDoLote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NumeroDoLote({self})")
    }
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
    /// `numeroLote` of the message, when it says one.
    #[serde(skip)]
    pub lote: Option<NumeroDoLote>,
    /// The verdict by the usual policy: any error rejects. [`Politica`] draws another.
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

    /// How many faults were found and are neither listed nor counted as repetitions of a listed one.
    pub fn nao_listadas(&self) -> u64 {
        let repetidas = self.criticas.iter().filter(|c| c.severidade != Severidade::Info);
        self.omitidas().saturating_sub(repetidas.map(|c| c.repeticoes).sum())
    }

    /// How many errors and warnings were found and are not listed one by one.
    pub fn omitidas(&self) -> u64 {
        let listadas = self.criticas.len() as u64;
        let infos = self.criticas.iter().filter(|c| c.severidade == Severidade::Info).count() as u64;
        (self.total_erros + self.total_avisos).saturating_sub(listadas - infos)
    }
}

impl Default for Relatorio {
    fn default() -> Self {
        Self {
            versao_tiss: None,
            transacao: None,
            lote: None,
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
