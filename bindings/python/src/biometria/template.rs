//! What is kept of a face, and which model it is of.

use conecta_core::biometria as nucleo;
use nucleo::{FalhaDaGaleria, IdDoModelo};
use pyo3::prelude::*;

use super::excecao;
use crate::erros::UsoError;

/// Which model makes templates, and how many numbers they have. Templates of two models cannot be compared.
#[pyclass(frozen, eq, hash, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Modelo {
    pub(super) id: IdDoModelo,
    /// Numbers of a template.
    #[pyo3(get)]
    pub(super) dimensao: usize,
}

#[pymethods]
impl Modelo {
    #[new]
    fn new(sha256: &str, dimensao: usize) -> PyResult<Self> {
        let id = IdDoModelo::de_sha256_hex(sha256)
            .ok_or_else(|| UsoError::new_err("sha256 deve ter 64 algarismos hexadecimais"))?;
        if dimensao == 0 {
            return Err(UsoError::new_err("dimensao deve ser um inteiro a partir de 1"));
        }
        Ok(Self { id, dimensao })
    }

    /// The first half of the sha256 of the model's file, in hexadecimal; of turned templates, what stands for the tenant too.
    #[getter]
    fn id(&self) -> String {
        self.id.hex()
    }

    fn __repr__(&self) -> String {
        format!("Modelo({}, {} números)", self.id.hex(), self.dimensao)
    }
}

/// What is kept of a face: a vector of length one, of one model. It never shows itself.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Template(pub(super) nucleo::Template);

#[pymethods]
impl Template {
    #[new]
    fn new(modelo: &Modelo, vetor: Vec<f32>) -> PyResult<Self> {
        if vetor.len() != modelo.dimensao {
            return Err(excecao(FalhaDaGaleria::Dimensao));
        }
        let feito = nucleo::Template::new(modelo.id, &vetor).map(Self);
        feito.ok_or_else(|| UsoError::new_err("vetor não tem direção: é nulo ou não é de números"))
    }

    /// The model that made it.
    #[getter]
    fn modelo(&self) -> Modelo {
        Modelo { id: self.0.modelo(), dimensao: self.0.revelar().len() }
    }

    /// How alike two faces are: the cosine, from -1 to 1. Raises UsoError for templates of two models.
    fn escore(&self, outro: &Self) -> PyResult<f64> {
        self.0.escore(&outro.0).ok_or_else(|| UsoError::new_err("os templates são de modelos diferentes"))
    }

    /// The vector. Whoever has it can look for the person elsewhere: keep it sealed (Cofre).
    fn revelar(&self) -> Vec<f32> {
        self.0.revelar().to_vec()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}
