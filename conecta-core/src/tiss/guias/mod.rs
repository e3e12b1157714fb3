//! Billing guias: what a provider charges.

mod consulta;
mod despesas;
mod honorarios;
mod internacao;
mod lote;
mod odonto;
mod sp_sadt;

pub use consulta::*;
pub use despesas::*;
pub use honorarios::*;
pub use internacao::*;
pub use lote::*;
pub use odonto::*;
pub use sp_sadt::*;
