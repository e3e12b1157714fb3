//! Recurso de glosa: contesting what was cut.

mod odonto;
mod pedido;
mod recebimento;
mod resposta;

pub use odonto::*;
pub use pedido::*;
pub use recebimento::*;
pub use resposta::*;
