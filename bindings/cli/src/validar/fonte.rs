//! Where the bytes of a judged document can be seen again, to show the offending line.

use std::io::{self, Read};
use std::path::PathBuf;

/// How much of a stream is kept to be shown; a longer one is reported without its lines.
const MAX_GUARDADO: usize = 1 << 20;

/// Where the document is.
#[derive(Debug, Clone)]
pub(crate) enum Fonte {
    /// In a file that can be opened again.
    Arquivo(PathBuf),
    /// Kept, because it came as a stream and was small.
    Memoria(Vec<u8>),
    /// Gone.
    Nenhuma,
}

/// Keeps a copy of a small stream while it is read.
pub(super) struct Guardado<'a> {
    leitor: &'a mut dyn Read,
    copia: Option<Vec<u8>>,
}

impl<'a> Guardado<'a> {
    pub(super) fn new(leitor: &'a mut dyn Read, guardar: bool) -> Self {
        Self { leitor, copia: guardar.then(Vec::new) }
    }

    pub(super) fn fonte(self) -> Fonte {
        self.copia.map_or(Fonte::Nenhuma, Fonte::Memoria)
    }
}

impl Read for Guardado<'_> {
    fn read(&mut self, destino: &mut [u8]) -> io::Result<usize> {
        let lidos = self.leitor.read(destino)?;
        if let Some(copia) = &mut self.copia {
            if copia.len() + lidos > MAX_GUARDADO {
                self.copia = None;
            } else {
                copia.extend_from_slice(&destino[..lidos]);
            }
        }
        Ok(lidos)
    }
}
