//! An active challenge, frame by frame.

use std::sync::{Mutex, PoisonError};

use conecta_core::biometria as nucleo;
use nucleo::{Desafio, Lado, Sessao};
use pyo3::prelude::*;

use super::excecao;
use super::fonte::Imagem;
use super::modelos::Modelos;
use crate::erros::UsoError;

/// "Look ahead, turn your head to that side, look ahead again": what a picture held before the camera cannot do.
///
/// lado: the person's "esquerdo" or "direito". Draw it anew each time.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct DesafioDeGiro(Mutex<nucleo::DesafioDeGiro>);

#[pymethods]
impl DesafioDeGiro {
    #[new]
    fn new(lado: &str) -> PyResult<Self> {
        let lado = match lado {
            "esquerdo" => Lado::Esquerdo,
            "direito" => Lado::Direito,
            _ => return Err(UsoError::new_err("lado deve ser 'esquerdo' ou 'direito'")),
        };
        Ok(Self(Mutex::new(nucleo::DesafioDeGiro::new(lado))))
    }

    /// What the person has to do now, in Portuguese, for the screen.
    #[getter]
    fn pedido(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).pedido())
    }

    /// One more camera frame: True when the challenge is met, False when it is failed, None as long as it is not decided.
    ///
    /// A frame without a face, or with several, counts for nothing. The outcome goes into Vivacidade.julgar.
    fn quadro(&self, modelos: &Modelos, imagem: &Bound<'_, PyAny>) -> PyResult<Option<bool>> {
        let (py, imagem) = (imagem.py(), Imagem::de_python(imagem)?);
        let visto = py.detach(|| {
            let mut desafio = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Sessao::new(modelos.nucleo()).desafiar(&mut *desafio, &imagem.0)
        });
        visto.map_err(excecao)
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        format!("DesafioDeGiro({})", self.pedido(py))
    }
}
