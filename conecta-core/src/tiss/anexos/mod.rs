//! Clinical annexes of a request.

mod lote;
mod opme;
mod quimio;
mod radio;
mod situacao_inicial;

pub use lote::*;
pub use opme::*;
pub use quimio::*;
pub use radio::*;
pub use situacao_inicial::*;
