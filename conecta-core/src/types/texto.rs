//! Text of a document, bytes in base64, and why a text is not a value.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::identificador::identificador;

/// Why a text is not the value that it should be: pt-BR, without the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Motivo(pub(crate) &'static str);

impl Motivo {
    /// The sentence.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

fn qualquer(_: &str) -> Result<(), Motivo> {
    Ok(())
}

identificador! {
    /// Free text, or a number or code that the standard keeps as text. Any text is a value; the schema of a version
    /// says how long it may be.
    Texto, qualquer
}

impl From<&str> for Texto {
    fn from(s: &str) -> Self {
        Self::como_escrito(s)
    }
}

impl From<String> for Texto {
    fn from(s: String) -> Self {
        Self::como_escrito(s)
    }
}

identificador! {
    /// Bytes in base64, such as a document or a biometric record.
    Base64, conferir_base64
}

fn conferir_base64(s: &str) -> Result<(), Motivo> {
    decodificar(s).map(|_| ())
}

fn decodificar(s: &str) -> Result<Vec<u8>, Motivo> {
    let sem_brancos: Vec<u8> = s.bytes().filter(|b| !matches!(b, b' ' | b'\t' | b'\r' | b'\n')).collect();
    STANDARD.decode(sem_brancos).map_err(|_| Motivo("o conteúdo não está em base64"))
}

impl Base64 {
    /// Writes bytes.
    pub fn codificar(bytes: &[u8]) -> Self {
        Self::como_escrito(STANDARD.encode(bytes))
    }

    /// The bytes.
    ///
    /// # Errors
    /// If the text is not base64.
    pub fn bytes(&self) -> Result<Vec<u8>, Motivo> {
        decodificar(self.as_str())
    }
}
