//! What the tests of this project share: a generator of valid messages, mutants of them, other validators as
//! judges, and the run that compares. See `README.md` in this folder.

pub mod canonico;
pub mod colecao;
pub mod diferencial;
pub mod gerador;
pub mod juiz;
pub mod motor;
pub mod mutador;
pub mod sorteio;
pub mod tolerancias;
pub mod vocabulario;
