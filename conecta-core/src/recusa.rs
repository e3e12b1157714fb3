//! A domain operation that was refused: neither an error of the call nor a fault of a document.

use std::borrow::Cow;

use serde::Serialize;

/// Why an operation is refused, and what can be done instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{mensagem}")]
pub struct Recusa {
    /// Permanent, never reused.
    pub codigo: &'static str,
    /// One sentence in Portuguese, in the words of the manual where it has some; without personal data.
    pub mensagem: Cow<'static, str>,
    /// The operations that are allowed now.
    pub permitidas: Vec<&'static str>,
}

impl Recusa {
    /// A refusal.
    pub fn new(codigo: &'static str, mensagem: impl Into<Cow<'static, str>>) -> Self {
        Self { codigo, mensagem: mensagem.into(), permitidas: Vec::new() }
    }

    /// With what is allowed instead.
    #[must_use]
    pub fn permitindo(mut self, permitidas: Vec<&'static str>) -> Self {
        self.permitidas = permitidas;
        self
    }
}
