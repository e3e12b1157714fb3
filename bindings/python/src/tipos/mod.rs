//! The results as frozen Python objects. Each mirrors one type of the core, and its `From` names every field, so
//! that a field added there does not compile here until somebody decides what Python sees of it.

mod critica;
mod hash;
pub(crate) mod json;
mod relatorio;
mod resultado;

pub(crate) use critica::{Critica, Local};
pub(crate) use hash::HashConferido;
pub(crate) use json::dicionario;
pub(crate) use relatorio::Relatorio;
pub(crate) use resultado::ResultadoDeArquivo;

use pyo3::PyResult;

use crate::erros::UsoError;

/// The constant that `valor` spells.
fn constante<const N: usize>(
    nome: &str,
    valor: &str,
    conhecidos: [&'static str; N],
) -> PyResult<&'static str> {
    conhecidos
        .into_iter()
        .find(|c| *c == valor)
        .ok_or_else(|| UsoError::new_err(format!("{nome} deve ser um de: {}", conhecidos.join(", "))))
}
