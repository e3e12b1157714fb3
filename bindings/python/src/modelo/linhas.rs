//! Rows for a table.

use conecta_core::No;
use conecta_core::tiss::{COLUNAS, linhas, numero_da_guia};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use super::grupo::Grupo;
use super::mensagem::Documento;
use super::valor;
use crate::erros::tipo_errado;

/// Rows for pandas or polars: one dict for each item that the guias bill, analyse or appeal, with what its guia says
/// beside it. The keys are those of colunas, in that order, for every kind of guia; what is absent is None.
///
/// origem: a Documento, a guia, or an iterable of guias, such as guias gives.
#[pyfunction]
pub(crate) fn para_linhas<'py>(py: Python<'py>, origem: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
    let saida = PyList::empty(py);
    if let Ok(d) = origem.cast::<Documento>() {
        if let Some(no) = d.get().vista().no() {
            das_guias(py, no, &saida)?;
        }
    } else if let Ok(g) = origem.cast::<Grupo>() {
        do_grupo(py, g, &saida)?;
    } else if let Ok(itens) = origem.try_iter() {
        for item in itens {
            let item = item?;
            let Ok(g) = item.cast::<Grupo>() else {
                return Err(tipo_errado("cada um de origem", "uma guia", &item));
            };
            do_grupo(py, g, &saida)?;
        }
    } else {
        return Err(tipo_errado("origem", "um Documento, uma guia ou guias", origem));
    }
    Ok(saida)
}

/// The columns of para_linhas, in their order.
#[pyfunction]
pub(crate) fn colunas() -> Vec<&'static str> {
    COLUNAS.iter().map(|c| c.nome).collect()
}

fn do_grupo<'py>(py: Python<'py>, g: &Bound<'py, Grupo>, saida: &Bound<'py, PyList>) -> PyResult<()> {
    match g.get().vista.no() {
        Some(no) if numero_da_guia(no).is_some() => da_guia(py, no, saida),
        Some(no) => das_guias(py, no, saida),
        None => Ok(()),
    }
}

fn das_guias<'py>(py: Python<'py>, no: No<'_>, saida: &Bound<'py, PyList>) -> PyResult<()> {
    if numero_da_guia(no).is_some() {
        return da_guia(py, no, saida);
    }
    no.filhos().try_for_each(|f| das_guias(py, f, saida))
}

fn da_guia<'py>(py: Python<'py>, no: No<'_>, saida: &Bound<'py, PyList>) -> PyResult<()> {
    for linha in linhas(no) {
        let d = PyDict::new(py);
        for (coluna, texto) in COLUNAS.iter().zip(&linha) {
            let nome = PyString::intern(py, coluna.nome);
            d.set_item(nome, valor::de_linha(py, coluna.especie, texto.as_ref())?)?;
        }
        saida.append(d)?;
    }
    Ok(())
}
