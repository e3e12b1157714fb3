//! Codes of domain tables.

/// A code that the enum of a domain has no variant for: of another version, or wrong. It is kept as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutroCodigo(Box<str>);

impl OutroCodigo {
    /// Takes a code as written.
    pub(crate) fn new(codigo: &str) -> Self {
        Self(codigo.into())
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
