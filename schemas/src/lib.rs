//! The facts of the TISS schemas as constant tables.
//!
//! `schemas/tiss/*.esquema` hold the facts in a readable notation ([`notacao`]); the build script compiles them
//! ([`compilador`]) into the tables behind this interface. `schemas/tabelas/*.csv` hold the terms that the schemas only
//! number ([`terminologia`]), and Tabela 22 of the TUSS ([`indice`]). Here: data and look-up. Not here: judging documents.

mod consulta;
pub mod indice;
pub mod linhas;
pub mod notacao;
pub mod terminologia;

// The public interface is:
pub use consulta::{
    Atributo, Complexo, Escopo, Esquema, Familia, Particula, Simples, Termo, Tipo, esquema, esquemas,
};
pub use linhas::Base;

/// The tables themselves, for the validator that walks them.
#[allow(missing_docs, clippy::all, reason = "generated")]
pub mod tabelas {
    use crate::linhas::{
        Alternativa, Atributo, Base, Complexo, Curinga, Enumeracao, Esquema, Estado, Item, Leitura, Padrao,
        Palavras, Simples, Transicao,
    };
    include!(concat!(env!("OUT_DIR"), "/tabelas.rs"));
}
