//! Keyword arguments, read so that a wrong one is an exception of the package.

use chrono::NaiveDate;
use conecta_core::{Nivel, Opcoes, Politica};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString};

use crate::erros::{UsoError, tipo_errado};

/// `nivel`, `em` and `max_criticas` as the options of a judgement.
pub(crate) fn opcoes(
    nivel: Option<&Bound<'_, PyAny>>,
    em: Option<&Bound<'_, PyAny>>,
    max_criticas: Option<&Bound<'_, PyAny>>,
) -> PyResult<Opcoes> {
    let mut opcoes = Opcoes::default();
    if let Some(nivel) = nivel {
        opcoes.nivel = match texto("nivel", nivel)?.as_str() {
            "esquema" => Nivel::Esquema,
            "hash" => Nivel::Hash,
            "regras" => Nivel::Regras,
            _ => return Err(UsoError::new_err("nivel deve ser 'esquema', 'hash' ou 'regras'")),
        };
    }
    if let Some(em) = em {
        opcoes.em = Some(data("em", em)?);
    }
    if let Some(max) = max_criticas {
        opcoes.max_criticas = inteiro("max_criticas", max, 0)?;
    }
    Ok(opcoes)
}

/// A `datetime.date`.
pub(crate) fn data(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    valor.extract::<NaiveDate>().map_err(|_| tipo_errado(nome, "datetime.date ou None", valor))
}

/// A `str`.
pub(crate) fn texto(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<String> {
    let Ok(texto) = valor.cast::<PyString>() else {
        return Err(tipo_errado(nome, "str", valor));
    };
    Ok(texto.to_string_lossy().into_owned())
}

/// An `int` from `minimo` on; `bool` is not one.
pub(crate) fn inteiro(nome: &str, valor: &Bound<'_, PyAny>, minimo: usize) -> PyResult<usize> {
    let py = valor.py();
    if valor.is_instance_of::<PyBool>() {
        return Err(tipo_errado(nome, "int ou None", valor));
    }
    match valor.extract::<usize>() {
        Ok(n) if n >= minimo => Ok(n),
        Err(e) if e.is_instance_of::<pyo3::exceptions::PyTypeError>(py) => {
            Err(tipo_errado(nome, "int ou None", valor))
        }
        _ => Err(UsoError::new_err(format!("{nome} deve ser um inteiro a partir de {minimo}"))),
    }
}

/// A policy as keyword arguments say it.
pub(crate) fn politica(rejeitar: &str, sempre: Vec<String>, nunca: Vec<String>) -> PyResult<Politica> {
    let rejeitar =
        rejeitar.parse().map_err(|()| UsoError::new_err("rejeitar deve ser um de: erro, aviso, nunca"))?;
    let politica = sempre.into_iter().fold(Politica::new(rejeitar), Politica::sempre);
    Ok(nunca.into_iter().fold(politica, Politica::nunca))
}
