//! Code domains of the standard: enums with an open door for codes of other versions, and codes too many to name.
//!
//! The meanings here are for whoever reads code; what a host shows comes from the tables.

mod atendimento;
mod codigos;
mod internacao;
mod mensagem;
mod monitoramento;
mod odonto;
mod oncologia;
mod pagamento;
mod procedimento;

pub use atendimento::*;
pub use codigos::*;
pub use internacao::*;
pub use mensagem::*;
pub use monitoramento::*;
pub use odonto::*;
pub use oncologia::*;
pub use pagamento::*;
pub use procedimento::*;
