//! The catalogue of the rules. What a rule says crosses as the JSON form of the core, read into dicts.

use conecta_core::regras as nucleo;
use pyo3::prelude::*;

use crate::argumentos::texto;
use crate::tipos::dicionario;

/// The rules beyond the schema, of one family ("ITM") or all of them.
///
/// codigo, nome, familia, severidade, nivel (1 to 8), desde and ate (versions), glosa (Tabela 38), base (the norm), campos (elements
/// of the standard), exige (what it must be told besides the message), titulo, explicacao, como_corrigir.
#[pyfunction]
#[pyo3(signature = (familia = None))]
pub(crate) fn regras<'py>(
    py: Python<'py>,
    familia: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let familia = familia.map(|f| texto("familia", f)).transpose()?;
    let dela = |r: &&nucleo::Regra| familia.as_ref().is_none_or(|f| r.familia().eq_ignore_ascii_case(f));
    dicionario(py, &nucleo::regras().filter(dela).collect::<Vec<_>>())
}

/// The rule of a code, or None. Of a schema fault, `Critica.regra` names the rule that explains it.
#[pyfunction]
pub(crate) fn regra<'py>(py: Python<'py>, codigo: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    nucleo::regra(&texto("codigo", codigo)?).map(|r| dicionario(py, r)).transpose()
}
