//! Two messages side by side.

use conecta_core::tiss;
use pyo3::prelude::*;

use crate::documento::Documento;
use crate::erros::excecao;

/// One difference of two messages. A group that is only in one of the two is one difference, with no value.
#[pyclass(frozen, eq, module = "conecta")]
#[derive(PartialEq)]
pub(crate) struct Diferenca(tiss::Diferenca);

#[pymethods]
impl Diferenca {
    /// Number of the guia, when it is in one.
    #[getter]
    fn guia(&self) -> Option<&str> {
        self.0.guia.as_deref()
    }

    /// XPath of the field, in the message that has it; in the second when both do.
    #[getter]
    fn caminho(&self) -> &str {
        &self.0.caminho
    }

    /// What happened: acrescentado, retirado or alterado.
    #[getter]
    fn mudanca(&self) -> &'static str {
        self.0.mudanca.as_str()
    }

    /// Value in the first message.
    #[getter]
    fn antes(&self) -> Option<&str> {
        self.0.antes.as_deref()
    }

    /// Value in the second message.
    #[getter]
    fn depois(&self) -> Option<&str> {
        self.0.depois.as_deref()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// What one message says and the other does not, by guia and by field. None, when they say the same.
///
/// antes, depois: documents as in ler; ones with errors may be compared too, as long as they are well-formed.
/// revelar: whether what identifies a beneficiário is told; hidden otherwise, as is the password always.
///
/// White space, prefixes, encoding and the order of guias are no difference; the hash is one only when it is the only one.
///
/// Raises EstruturaError when one of them is no well-formed message.
#[pyfunction]
#[pyo3(signature = (antes, depois, *, revelar = false), text_signature = "(antes, depois, *, revelar=False)")]
pub(crate) fn comparar(
    py: Python<'_>,
    antes: &Bound<'_, PyAny>,
    depois: &Bound<'_, PyAny>,
    revelar: bool,
) -> PyResult<Vec<Diferenca>> {
    let antes = Documento::de_python(antes)?.inteiro(py)?;
    let depois = Documento::de_python(depois)?.inteiro(py)?;
    let achadas = py.detach(|| tiss::comparar_documentos(&antes, &depois)).map_err(|e| excecao(e, None))?;
    Ok(achadas.into_iter().map(|d| Diferenca(d.mostrada(revelar))).collect())
}
