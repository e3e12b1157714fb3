//! Demonstrativos: what the operator accepted, cut and paid.

mod analise_conta;
mod odonto;
mod pagamento;
mod solicitacao;

pub use analise_conta::*;
pub use odonto::*;
pub use pagamento::*;
pub use solicitacao::*;
