//! Receipts of lotes and the state of protocols.

mod guias;
mod recebimento;
mod situacao;

pub use guias::*;
pub use recebimento::*;
pub use situacao::*;
