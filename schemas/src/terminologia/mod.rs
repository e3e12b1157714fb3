//! The terms of the standard: domain tables, Tabela 38, calendar of versions.
//!
//! `schemas/tabelas/*.csv` hold the facts (its README names the sources); the build script compiles them to these constants.
//! Here: rows. Not here: what a row means on a date or for a guia, which is `conecta_core::tabelas`.

pub mod linhas;

use linhas::{Classe, Dominio, Fatia, Glosa, Marco, Termo};

include!(concat!(env!("OUT_DIR"), "/terminologia.rs"));

/// The text that the rows point into.
static TEXTO: &str = include_str!(concat!(env!("OUT_DIR"), "/terminologia.txt"));

/// The index of Tabela 22 of the TUSS, to be read by [`crate::indice`].
pub static TUSS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tuss.indice"));

impl Fatia {
    /// The text.
    pub fn texto(self) -> &'static str {
        self.de(TEXTO)
    }
}

impl Dominio {
    /// The rows, in the order of the source.
    pub fn termos(&self) -> &'static [Termo] {
        &TERMOS[usize::from(self.inicio)..][..usize::from(self.n)]
    }
}
