//! Readers that keep Python alive while the core reads: signals are seen, exceptions come through unchanged.
//!
//! A Python exception travels to the caller inside the `io::Error` ([`crate::erros::excecao`] takes it out).

use std::io::{self, Read, Seek, SeekFrom};

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyString;

use crate::erros::{TipoError, tipo_errado};
use crate::sinais::{self, Vigia};

/// Bytes asked of a Python file object at a time: the GIL is taken once for each piece.
const PEDACO: usize = 64 << 10;

/// A Rust reader during which Ctrl-C works.
pub(super) struct Vigiado<R> {
    dentro: R,
    vigia: Vigia,
}

impl<R> Vigiado<R> {
    pub(super) fn new(dentro: R) -> Self {
        Self { dentro, vigia: Vigia::new() }
    }
}

impl<R: Seek> Seek for Vigiado<R> {
    fn seek(&mut self, para: SeekFrom) -> io::Result<u64> {
        self.dentro.seek(para)
    }
}

impl<R: Read> Read for Vigiado<R> {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        loop {
            self.vigia.olhar().map_err(io::Error::other)?;
            match self.dentro.read(para) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {
                    sinais::olhar().map_err(io::Error::other)?;
                }
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
