//! Packs: what an operator or a contract asks beyond the base, as text that layers over it (ANS → operator → contract).
//!
//! [`formato`] is the language as data; [`texto`] reads TOML and JSON with places; [`forma`] checks the shape; [`leitura`] makes what
//! runs ([`linguagem`]), finding the fields in the schemas ([`campos`]); [`execucao`] runs it. [`linter`] names what a pack may not
//! have by the norms. [`pilha`] lays packs one on another; [`base`] holds críticas that are known already.
//!
//! Not here: reading files, which is the host's.

mod base;
mod campos;
pub(super) mod erro;
mod execucao;
pub(super) mod forma;
pub mod formato;
mod leitura;
mod linguagem;
mod linter;
mod pilha;
mod regra;
pub(super) mod texto;

pub(super) use campos::{Versoes, versao};
pub(super) use execucao::{Ligada, julgar_guia, julgar_mensagem};
pub(super) use linguagem::Nivel;
pub(super) use pilha::Cenario;

pub use base::Base;
pub use erro::{ErroDePacote, PacoteRecusado};
pub use linguagem::{Camada, Operacao, Pacote};
pub use linter::{Ilegal, PROIBICOES};
pub use pilha::Pacotes;
