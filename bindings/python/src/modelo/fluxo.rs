//! Guias one after another, in memory bounded by the largest of them.

use std::sync::{Mutex, PoisonError};

use conecta_core::tiss::Vistas;
use pyo3::prelude::*;

use super::classes;
use crate::documento::{Documento, Fonte};
use crate::erros;
use crate::tipos::Relatorio;

/// The guias of a document one after another, as typed objects: those of a lote, of a demonstrativo, of an answer.
///
/// documento: as in ler. It is read while the guias are asked for, in memory bounded by the largest of them.
#[pyfunction]
pub(crate) fn guias(documento: &Bound<'_, PyAny>) -> PyResult<Guias> {
    let fonte = Documento::de_python(documento)?.abrir()?;
    Ok(Guias { dentro: Mutex::new(Vistas::new(fonte)) })
}

/// The guias of a document, while they are read.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Guias {
    dentro: Mutex<Vistas<Fonte>>,
}

#[pymethods]
impl Guias {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let proxima = py.detach(|| self.dentro.lock().unwrap_or_else(PoisonError::into_inner).next());
        match proxima {
            None => Ok(None),
            Some(Ok(vista)) => classes::objeto(py, vista).map(Some),
            Some(Err(e)) => Err(erros::excecao(e, None)),
        }
    }

    /// What is wrong with the document; complete once the last guia was given.
    #[getter]
    fn relatorio(&self, py: Python<'_>) -> Relatorio {
        let nucleo =
            py.detach(|| self.dentro.lock().unwrap_or_else(PoisonError::into_inner).relatorio().clone());
        nucleo.into()
    }

    fn __repr__(&self) -> &'static str {
        "<Guias>"
    }
}
