//! Why a call could not be carried out. What is wrong with a *document* is a crítica, never an error.

/// The call could not be carried out.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The reader that delivers the document failed.
    #[error("não foi possível ler o documento: {0}")]
    Leitura(#[from] std::io::Error),
}
