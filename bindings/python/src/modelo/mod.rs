//! The model as Python objects: views of a tree that never changes.
//!
//! [`grupo`]: the base of every type and what it can do. [`classes`]: one Python class for each type, made when it is
//! first needed. [`valor`]: texts as Python values and back. [`edicao`]: trees with something else in them.
//! [`mensagem`]: a whole document. [`fluxo`]: guias one after another. [`linhas`]: rows for a table.
//! [`lotes`]: messages made of others. [`construcao`]: messages made field by field.

mod classes;
mod construcao;
mod edicao;
mod fluxo;
mod grupo;
mod linhas;
mod lotes;
mod mensagem;
mod resposta;
mod valor;

pub(crate) use classes::{Campo, classe_do_modelo, nomes_do_modelo};
pub(crate) use construcao::{construir, em_json, lido, objeto};
pub(crate) use fluxo::{Guias, guias};
pub(crate) use grupo::{Escolha, Grupo, grupo_de_json};
pub(crate) use linhas::{colunas, para_linhas};
pub(crate) use lotes::{Conversao, converter, dividir, juntar};
pub(crate) use mensagem::{Documento, ler};
pub(crate) use resposta::{RespostaDoLote, responder};
