//! Bytes in: scanner, validator over the schema tables, hash.

use std::io::Read;

use crate::{Error, Opcoes, Relatorio};

/// Judges a document held in memory.
pub fn validar(documento: &[u8], opcoes: &Opcoes) -> Relatorio {
    let mut v = Validador::new(opcoes.clone());
    v.validar(documento).clone()
}

/// Judges a document as it is read, in bounded memory.
///
/// # Errors
/// Only if the reader fails: a broken document is a report with críticas.
pub fn validar_leitor(leitor: impl Read, opcoes: &Opcoes) -> Result<Relatorio, Error> {
    let mut v = Validador::new(opcoes.clone());
    v.validar_leitor(leitor).cloned()
}

/// A reusable judge: keeps its buffers from one document to the next.
#[derive(Debug)]
pub struct Validador {
    relatorio: Relatorio,
}

impl Validador {
    /// A judge with these options.
    pub fn new(_opcoes: Opcoes) -> Self {
        Self { relatorio: Relatorio::default() }
    }

    /// Judges a document held in memory.
    pub fn validar(&mut self, _documento: &[u8]) -> &Relatorio {
        &self.relatorio
    }

    /// Judges a document as it is read.
    ///
    /// # Errors
    /// Only if the reader fails.
    pub fn validar_leitor(&mut self, mut leitor: impl Read) -> Result<&Relatorio, Error> {
        std::io::copy(&mut leitor, &mut std::io::sink())?;
        Ok(&self.relatorio)
    }

    /// Starts a document that will be pushed with [`Self::alimentar`].
    pub fn iniciar(&mut self) {}

    /// Takes the next bytes of the pushed document.
    pub fn alimentar(&mut self, _bytes: &[u8]) {}

    /// Ends the pushed document.
    pub fn concluir(&mut self) -> &Relatorio {
        &self.relatorio
    }
}

/// Writes the right hash into a message and leaves every other byte as it is.
///
/// `None` when there is no `hash` element to write to, or the hash of the content is not defined.
pub fn corrigir_hash(_documento: &[u8]) -> Option<Vec<u8>> {
    None
}
