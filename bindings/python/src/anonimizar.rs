//! De-identified messages.

use conecta_core::anonimizacao::{self, ChaveDeAnonimizacao, OpcoesDeAnonimizacao};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::documento::{self, bytes_de};
use crate::erros::{ConectaError, UsoError, tipo_errado};
use crate::tipos::Relatorio;

/// A de-identified message.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Anonimizada {
    documento: Py<PyBytes>,
    /// How many fields were replaced.
    #[pyo3(get)]
    campos: u64,
    /// What was taken out, in Portuguese.
    #[pyo3(get)]
    avisos: Vec<String>,
    /// The judgement of the result.
    #[pyo3(get)]
    relatorio: Py<Relatorio>,
}

#[pymethods]
impl Anonimizada {
    /// The message, with the right hash.
    #[getter]
    fn documento(&self, py: Python<'_>) -> Py<PyBytes> {
        self.documento.clone_ref(py)
    }

    fn __repr__(&self) -> String {
        format!("Anonimizada({} campos)", self.campos)
    }
}

/// De-identify a message: what says who somebody is gives way to pseudonyms, and everything else stays as it was.
///
/// documento: as in ler; one with errors may be de-identified too, as long as it is well-formed.
/// chave: a secret of at least 16 bytes, under which one value has one pseudonym in every file; a random one when None.
/// deslocar_datas: days by which every date moves; dates of birth move by a secret number of days besides.
///
/// Raises ConectaError when the fields cannot be told from each other.
#[pyfunction]
#[pyo3(signature = (documento, *, chave = None, deslocar_datas = 0))]
pub(crate) fn anonimizar(
    py: Python<'_>,
    documento: &Bound<'_, PyAny>,
    chave: Option<&Bound<'_, PyAny>>,
    deslocar_datas: i32,
) -> PyResult<Anonimizada> {
    let segredo = match chave {
        Some(c) => bytes_de(c)?.ok_or_else(|| tipo_errado("chave", "bytes ou None", c))?.to_vec(),
        None => py.import("os")?.call_method1("urandom", (32,))?.extract()?,
    };
    let minimo = ChaveDeAnonimizacao::MINIMO;
    let chave = ChaveDeAnonimizacao::new(segredo)
        .ok_or_else(|| UsoError::new_err(format!("chave deve ter ao menos {minimo} bytes")))?;
    let bytes = documento::Documento::de_python(documento)?.inteiro(py)?;
    let mut opcoes = OpcoesDeAnonimizacao::default();
    opcoes.deslocar_datas = deslocar_datas;
    let feita = py
        .detach(|| anonimizacao::anonimizar(&bytes, &chave, &opcoes))
        .map_err(|e| ConectaError::new_err(e.to_string()))?;
    Ok(Anonimizada {
        documento: PyBytes::new(py, &feita.documento).unbind(),
        campos: feita.campos,
        avisos: feita.avisos,
        relatorio: Py::new(py, Relatorio::from(feita.relatorio))?,
    })
}
