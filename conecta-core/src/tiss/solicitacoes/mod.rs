//! Requests for authorisation.

mod internacao;
mod lote;
mod odonto;
mod sp_sadt;

pub use internacao::*;
pub use lote::*;
pub use odonto::*;
pub use sp_sadt::*;
