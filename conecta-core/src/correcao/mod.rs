//! Corrections (“Corrigir críticas”, P-903): the fewest edits of the original bytes, never the document written anew.
//!
//! [`Correcoes`] says what is wanted; applied to a document, it gives an [`Aplicada`], with the edits and the judgement of
//! the result, or the reasons why nothing was done. [`sugerir`] looks for what could be corrected.
//!
//! The work goes in turns, each over the document as the one before left it: declaration and loose bytes; order; fields;
//! totals; encoding; hash. Whatever the turns did is one set of disjoint edits of the original in the end.
//!
//! Here: what changes in a document that exists. Not here: writing one from types (`tiss`), and what is wrong (`xml`).

mod alvos;
mod base;
mod caminho;
#[expect(clippy::module_inception, reason = "the room is named after what it is about")]
mod correcao;
mod declaracao;
mod diferenca;
mod edicao;
mod edicoes_de;
mod executante;
mod modelo;
mod obra;
mod ordem;
pub(crate) mod planilha;
mod plano;
mod rascunho;
mod recusa;
mod sugestoes;
mod totais;
mod turnos;
mod valores;

// The public interface is:
pub use correcao::{Correcao, Seguranca};
pub use declaracao::Alvo;
pub use diferenca::{Bloco, LinhaDeDiferenca, Sinal};
pub use edicao::{Edicao, EdicaoAplicada};
pub use obra::Aplicada;
pub use plano::{Correcoes, OpcoesDeCorrecao};
pub use recusa::{Motivo, Recusa};
pub use sugestoes::sugerir;
