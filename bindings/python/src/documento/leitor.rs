//! Readers that keep Python alive while the core reads: signals are seen, exceptions come through unchanged.
//!
//! A Python exception travels to the caller inside the `io::Error` ([`crate::erros::excecao`] takes it out).

use std::io::{self, Read};
use std::time::{Duration, Instant};

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyString;

use crate::erros::{TipoError, tipo_errado};

/// Bytes asked of a Python file object at a time: the GIL is taken once for each piece.
const PEDACO: usize = 64 << 10;

/// How often signals are looked at.
const VIGIA: Duration = Duration::from_millis(50);

/// A Rust reader during which Ctrl-C works.
pub(super) struct Vigiado<R> {
    dentro: R,
    visto: Instant,
}

impl<R> Vigiado<R> {
    pub(super) fn new(dentro: R) -> Self {
        Self { dentro, visto: Instant::now() }
    }
}

impl<R: Read> Read for Vigiado<R> {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.visto.elapsed() >= VIGIA {
                sinais()?;
                self.visto = Instant::now();
            }
            match self.dentro.read(para) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => sinais()?,
                lido => return lido,
            }
        }
    }
}

/// A Python object with `read(n)`.
pub(super) struct LeitorPython {
    objeto: Py<PyAny>,
    pedaco: Option<PyBackedBytes>,
    consumido: usize,
}

impl LeitorPython {
    pub(super) fn new(objeto: Py<PyAny>) -> Self {
        Self { objeto, pedaco: None, consumido: 0 }
    }

    /// The next piece; empty at the end.
    fn proximo(&self) -> PyResult<PyBackedBytes> {
        Python::attach(|py| {
            py.check_signals()?;
            let lido = self.objeto.bind(py).call_method1("read", (PEDACO,))?;
            if lido.is_instance_of::<PyString>() {
                return Err(texto_em_vez_de_bytes());
            }
            super::bytes_de(&lido)?.ok_or_else(|| tipo_errado("o que read() devolve", "bytes", &lido))
        })
    }
}

impl Read for LeitorPython {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        if self.pedaco.as_ref().is_none_or(|p| p.len() == self.consumido) {
            self.pedaco = Some(self.proximo().map_err(io::Error::other)?);
            self.consumido = 0;
        }
        let resto = &self.pedaco.as_deref().unwrap_or_default()[self.consumido..];
        let n = resto.len().min(para.len());
        para[..n].copy_from_slice(&resto[..n]);
        self.consumido += n;
        Ok(n)
    }
}

/// What to say of a file object opened in text mode.
pub(super) fn texto_em_vez_de_bytes() -> PyErr {
    TipoError::new_err("o arquivo foi aberto em modo texto: abra-o em modo binário, com open(caminho, 'rb')")
}

fn sinais() -> io::Result<()> {
    Python::attach(|py| py.check_signals()).map_err(io::Error::other)
}
