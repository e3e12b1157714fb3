//! `to_json` and `to_dict`.

use pyo3::prelude::*;
use serde::Serialize;

use crate::erros::ConectaError;

/// The JSON form.
pub(crate) fn texto(valor: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(valor).map_err(|e| ConectaError::new_err(e.to_string()))
}

/// The JSON form as a dict, by reading the JSON itself: the two cannot differ.
pub(crate) fn dicionario<'py>(py: Python<'py>, valor: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (texto(valor)?,))
}
