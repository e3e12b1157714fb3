//! The facts of the TISS schemas as constant tables.
//!
//! `schemas/tiss/*.esquema` hold the facts in a readable notation ([`notacao`]); the build script compiles them
//! ([`compilador`]) into the tables behind this interface. Here: data and look-up. Not here: judging documents.

mod consulta;

// The public interface is:
pub use consulta::{
    Atributo, Base, Complexo, Escopo, Esquema, Familia, Particula, Simples, Termo, Tipo, esquema, esquemas,
};
