//! What became of the hash of a message.

use serde::{Serialize, Serializer};

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

impl std::str::FromStr for Md5Hex {
    type Err = ();

    /// 32 hexadecimal digits, of either case.
    fn from_str(texto: &str) -> Result<Self, ()> {
        let mut digitos: [u8; 32] = texto.as_bytes().try_into().map_err(|_| ())?;
        digitos.make_ascii_lowercase();
        digitos.iter().all(u8::is_ascii_hexdigit).then_some(Self(digitos)).ok_or(())
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
