//! Monitoring: what operators tell the ANS, and what it answers.

mod fornecimento_direto;
mod guia;
mod mensagem;
mod remuneracao;
mod retorno;

pub use fornecimento_direto::*;
pub use guia::*;
pub use mensagem::*;
pub use remuneracao::*;
pub use retorno::*;
