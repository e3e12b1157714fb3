//! Guias one after another, in memory bounded by the largest of them.

use std::sync::{Arc, Mutex, PoisonError};

use conecta_core::tiss::{self, Leitura};
use conecta_core::{Arvores, Error, Opcoes};
use pyo3::prelude::*;

use super::classes;
use super::vista::Vista;
use crate::documento::{Documento, Fonte};
use crate::erros;
use crate::tipos::Relatorio;

/// The guias of a document one after another, as typed objects: those of a lote, of a demonstrativo, of an answer.
///
/// documento: as in ler. It is read while the guias are asked for, in memory bounded by the largest of them.
#[pyfunction]
pub(crate) fn guias(documento: &Bound<'_, PyAny>) -> PyResult<Guias> {
    let fonte = Documento::de_python(documento)?.abrir()?;
    let arvores = Arvores::new(fonte, &Opcoes::default());
    Ok(Guias { dentro: Mutex::new(Dentro { arvores, caminho: String::new(), grupo: None }) })
}

/// The guias of a document, while they are read.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Guias {
    dentro: Mutex<Dentro>,
}

struct Dentro {
    arvores: Arvores<Fonte>,
    /// Where the last guia stood, and its type: most stand where the one before them stood.
    caminho: String,
    grupo: Option<&'static tiss::Grupo>,
}

impl Dentro {
    /// The next guia whose type is known.
    fn proxima(&mut self) -> Option<Result<Vista, Error>> {
        loop {
            let arvore = match self.arvores.next()? {
                Ok(a) => a,
                Err(e) => return Some(Err(e)),
            };
            let no = arvore.raiz()?;
            let caminho = no.caminho();
            let caminho = caminho.rsplit_once('[').map_or(caminho.as_str(), |(c, _)| c);
            if caminho != self.caminho {
                self.grupo = tiss::grupo_em(self.arvores.esquema().familia(), caminho);
                self.caminho = caminho.to_owned();
            }
            let Some(grupo) = self.grupo else { continue };
            return Some(match (grupo.ler)(no, &mut Leitura::default()) {
                Ok(()) => Ok(Vista::da_raiz(Arc::new(arvore), grupo)),
                Err(f) => Err(Error::Estrutura(Box::new(f))),
            });
        }
    }
}

#[pymethods]
impl Guias {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let proxima = py.detach(|| self.dentro.lock().unwrap_or_else(PoisonError::into_inner).proxima());
        match proxima {
            None => Ok(None),
            Some(Ok(vista)) => classes::objeto(py, vista).map(Some),
            Some(Err(e)) => Err(erros::excecao(e, None)),
        }
    }

    /// What is wrong with the document; complete once the last guia was given.
    #[getter]
    fn relatorio(&self, py: Python<'_>) -> Relatorio {
        let nucleo = py.detach(|| {
            self.dentro.lock().unwrap_or_else(PoisonError::into_inner).arvores.relatorio().clone()
        });
        nucleo.into()
    }

    fn __repr__(&self) -> &'static str {
        "<Guias>"
    }
}
