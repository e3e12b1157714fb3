//! The results as frozen Python objects. Each mirrors one type of the core, and its `From` names every field, so
//! that a field added there does not compile here until somebody decides what Python sees of it.

mod critica;
mod hash;
pub(crate) mod json;
mod relatorio;
mod resultado;

pub(crate) use critica::{Critica, Local};
pub(crate) use hash::HashConferido;
pub(crate) use json::{dicionario, texto as em_json};
pub(crate) use relatorio::Relatorio;
pub(crate) use resultado::ResultadoDeArquivo;

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

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

/// The text for as long as the process runs, as codes are in the core. Each is kept once; there are as many as there are codes.
fn estatico(texto: &str) -> &'static str {
    static TEXTOS: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut textos = TEXTOS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(conhecido) = textos.get(texto) {
        return conhecido;
    }
    let novo: &'static str = Box::leak(texto.to_owned().into_boxed_str());
    textos.insert(novo);
    novo
}
