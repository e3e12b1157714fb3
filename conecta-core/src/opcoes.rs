//! What is asked of a judgement.

use chrono::NaiveDate;

/// How much is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Nivel {
    /// Well-formedness and schema alone, comparable with any XSD validator.
    Esquema,
    /// Also the hash and what the envelope says of the message.
    Hash,
    /// Also the rules beyond the schema.
    #[default]
    Regras,
}

/// Options of a judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Opcoes {
    /// How much is judged.
    pub nivel: Nivel,
    /// The day on which the message is judged; rules that compare with today are silent without it.
    pub em: Option<NaiveDate>,
    /// How many críticas are listed one by one.
    pub max_criticas: usize,
    /// Forces the general path of the scanner: same verdict, slower. For tests.
    #[doc(hidden)]
    pub caminho_lento: bool,
}

impl Opcoes {
    /// Críticas listed by default.
    pub const MAX_CRITICAS: usize = 1_000;
}

impl Default for Opcoes {
    fn default() -> Self {
        Self { nivel: Nivel::Regras, em: None, max_criticas: Self::MAX_CRITICAS, caminho_lento: false }
    }
}
