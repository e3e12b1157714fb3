//! What the host hands in to be called: where bytes come from, and who is told how far it is.

use std::io::{self, Read};
use std::sync::Arc;

use crate::erros::FalhaDoHost;
use crate::tipos::Bytes;

/// A stream of the host.
#[uniffi::export(with_foreign)]
pub trait Fonte: Send + Sync {
    /// The next bytes, as many as `maximo` or fewer; none at the end.
    fn ler(&self, maximo: u32) -> Result<Bytes, FalhaDoHost>;
}

/// Who is told how far a reading is.
#[uniffi::export(with_foreign)]
pub trait Progresso: Send + Sync {
    /// Told after each piece; `false` ends the work with `Cancelado`.
    fn andamento(&self, bytes_lidos: u64) -> Result<bool, FalhaDoHost>;
}

/// How much is asked for at a time: a crossing costs a microsecond or two, a piece is judged in 100.
const PEDACO: u32 = 64 << 10;

/// A stream of the host as a reader.
pub(crate) struct Leitor {
    fonte: Arc<dyn Fonte>,
    progresso: Option<Arc<dyn Progresso>>,
    pedaco: Vec<u8>,
    consumido: usize,
    lidos: u64,
}

impl Leitor {
    pub(crate) fn new(fonte: Arc<dyn Fonte>, progresso: Option<Arc<dyn Progresso>>) -> Self {
        Self { fonte, progresso, pedaco: Vec::new(), consumido: 0, lidos: 0 }
    }

    fn proximo(&mut self) -> Result<(), FalhaDoHost> {
        self.pedaco = self.fonte.ler(PEDACO)?.0;
        self.consumido = 0;
        self.lidos += self.pedaco.len() as u64;
        match &self.progresso {
            Some(p) if !p.andamento(self.lidos)? => Err(FalhaDoHost::Cancelado),
            _ => Ok(()),
        }
    }
}

impl Read for Leitor {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        if self.pedaco.len() == self.consumido {
            self.proximo().map_err(io::Error::other)?;
        }
        let resto = &self.pedaco[self.consumido..];
        let n = resto.len().min(para.len());
        para[..n].copy_from_slice(&resto[..n]);
        self.consumido += n;
        Ok(n)
    }
}
