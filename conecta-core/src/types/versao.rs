//! Version of the TISS standard, as a message names it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A version such as `4.03.00`. Any well-formed number is a value; [`conecta_schemas::esquemas`] lists the known ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Versao {
    /// First part, one digit.
    pub maior: u8,
    /// Second part, two digits.
    pub menor: u8,
    /// Third part, two digits.
    pub revisao: u8,
}

impl Versao {
    /// A version from its three parts.
    pub const fn new(maior: u8, menor: u8, revisao: u8) -> Self {
        Self { maior, menor, revisao }
    }

    /// Reads `N.NN.NN`.
    pub fn ler(texto: &[u8]) -> Option<Self> {
        let d = |i: usize| texto.get(i).filter(|b| b.is_ascii_digit()).map(|b| b - b'0');
        if texto.len() != 7 || texto[1] != b'.' || texto[4] != b'.' {
            return None;
        }
        Some(Self { maior: d(0)?, menor: d(2)? * 10 + d(3)?, revisao: d(5)? * 10 + d(6)? })
    }
}

impl std::str::FromStr for Versao {
    type Err = VersaoInvalida;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ler(s.as_bytes()).ok_or(VersaoInvalida)
    }
}

impl std::fmt::Display for Versao {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}.{:02}", self.maior, self.menor, self.revisao)
    }
}

impl Serialize for Versao {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Versao {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The text is not of the form `N.NN.NN`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("uma versão do padrão TISS tem a forma N.NN.NN, como 4.03.00")]
pub struct VersaoInvalida;
