//! Texts of a message as Python values, and Python values as text.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime, Timelike};
use conecta_core::No;
use conecta_core::tiss::{Campo, Especie, Forma, Valor, Vezes, Vista, literal};
use conecta_core::types::{Base64, Escrito, Lexico};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyBytes, PyDate, PyDateTime, PyInt, PyString, PyTime, PyTuple};
use rust_decimal::Decimal;

use super::classes;
use crate::erros::{ConectaError, tipo_errado};

static DECIMAL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The class `decimal.Decimal`, which is not brought in before it is needed.
fn decimal<'py>(py: Python<'py>) -> PyResult<&'py Bound<'py, PyAny>> {
    let classe =
        DECIMAL.get_or_try_init(py, || py.import("decimal")?.getattr("Decimal").map(Bound::unbind))?;
    Ok(classe.bind(py))
}

/// What an element says: an object of the model, or a value.
pub(super) fn para_python<'py>(
    py: Python<'py>,
    vista: &Vista,
    no: No<'_>,
    forma: Forma,
) -> PyResult<Bound<'py, PyAny>> {
    match forma {
        Forma::Grupo(g) => classes::objeto(py, vista.de(no, g)),
        Forma::Valor(v) => texto_para_python(py, v.especie, literal(no).unwrap_or_default()),
    }
}

/// What a field of a view holds: a tuple when it may occur many times; `None` when it is absent.
pub(super) fn do_campo<'py>(
    py: Python<'py>,
    vista: &Vista,
    campo: &'static Campo,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let mut achados = vista.do_campo(campo).map(|no| para_python(py, vista, no, (campo.forma)()));
    if campo.vezes == Vezes::Varias {
        return Ok(Some(PyTuple::new(py, achados.collect::<PyResult<Vec<_>>>()?)?.into_any()));
    }
    achados.next().transpose()
}

/// A literal text as a value of its kind.
pub(super) fn texto_para_python<'py>(
    py: Python<'py>,
    especie: Especie,
    texto: &str,
) -> PyResult<Bound<'py, PyAny>> {
    Ok(match especie {
        Especie::Texto | Especie::Codigo | Especie::Assinatura => PyString::new(py, texto).into_any(),
        Especie::Decimal => decimal(py)?.call1((lido::<Decimal>(texto)?.canonica(),))?,
        Especie::Inteiro => lido::<i64>(texto)?.into_pyobject(py)?.into_any(),
        Especie::Booleano => PyBool::new(py, lido::<bool>(texto)?).to_owned().into_any(),
        Especie::Data => lido::<NaiveDate>(texto)?.into_pyobject(py).map_err(|_| fora(especie))?.into_any(),
        Especie::Hora => lido::<NaiveTime>(texto)?.into_pyobject(py)?.into_any(),
        Especie::Base64 => {
            let bytes = Base64::como_escrito(texto).bytes().map_err(|m| ConectaError::new_err(m.as_str()))?;
            PyBytes::new(py, &bytes).into_any()
        }
    })
}

fn lido<T: Lexico + Copy>(texto: &str) -> PyResult<T> {
    let lido = Escrito::<T>::ler(texto).map_err(|m| ConectaError::new_err(m.as_str()))?;
    Ok(*lido.valor())
}

fn fora(especie: Especie) -> PyErr {
    ConectaError::new_err(format!("{especie:?} fora do que o Python representa; use texto()"))
}

/// The text of a Python value, and the kind that its class is; `None` for other classes. `float` is none: it is not exact.
pub(super) fn escrito(valor: &Bound<'_, PyAny>) -> PyResult<Option<(Especie, String)>> {
    Ok(Some(if let Ok(texto) = valor.cast::<PyString>() {
        (Especie::Texto, texto.to_string_lossy().into_owned())
    } else if valor.is_instance_of::<PyBool>() {
        (Especie::Booleano, valor.extract::<bool>()?.canonica().into_owned())
    } else if valor.is_instance_of::<PyInt>() {
        (Especie::Inteiro, valor.str()?.to_string())
    } else if valor.is_instance(decimal(valor.py())?)? {
        (Especie::Decimal, valor.call_method1("__format__", ("f",))?.extract()?)
    } else if valor.is_instance_of::<PyDateTime>() {
        // A datetime is a date too, and its time would be lost.
        return Ok(None);
    } else if valor.is_instance_of::<PyDate>() {
        (Especie::Data, valor.extract::<NaiveDate>()?.canonica().into_owned())
    } else if valor.is_instance_of::<PyTime>() {
        let hora = valor.extract::<NaiveTime>()?;
        let hora = hora.with_nanosecond(hora.nanosecond() % 1_000_000_000).unwrap_or(hora);
        (Especie::Hora, hora.canonica().into_owned())
    } else if let Some(bytes) = crate::documento::bytes_de(valor)? {
        (Especie::Base64, Base64::codificar(&bytes).as_str().to_owned())
    } else {
        return Ok(None);
    }))
}

/// A Python value as the text of a field.
pub(super) fn para_texto(nome: &str, valor: &Bound<'_, PyAny>, v: &Valor) -> PyResult<String> {
    match escrito(valor)? {
        Some((e, texto))
            if e == v.especie
                || e == Especie::Texto
                || (e, v.especie) == (Especie::Inteiro, Especie::Decimal) =>
        {
            conferir(nome, &texto, v)?;
            Ok(texto)
        }
        _ => Err(tipo_errado(nome, esperado(v.especie), valor)),
    }
}

const fn esperado(especie: Especie) -> &'static str {
    match especie {
        Especie::Texto | Especie::Codigo | Especie::Assinatura => "str",
        Especie::Decimal => "decimal.Decimal, int ou str",
        Especie::Inteiro => "int ou str",
        Especie::Data => "datetime.date ou str",
        Especie::Hora => "datetime.time ou str",
        Especie::Booleano => "bool ou str",
        Especie::Base64 => "bytes ou str",
    }
}

/// Whether a text is of its kind. How long it may be depends on the version, and is checked when it is written.
fn conferir(nome: &str, texto: &str, v: &Valor) -> PyResult<()> {
    let certo = match v.especie {
        Especie::Decimal => Escrito::<Decimal>::ler(texto).map(drop),
        Especie::Inteiro => Escrito::<i64>::ler(texto).map(drop),
        Especie::Booleano => Escrito::<bool>::ler(texto).map(drop),
        Especie::Data => Escrito::<NaiveDate>::ler(texto).map(drop),
        Especie::Hora => Escrito::<NaiveTime>::ler(texto).map(drop),
        Especie::Texto | Especie::Codigo | Especie::Base64 | Especie::Assinatura => Ok(()),
    };
    certo.map_err(|m| crate::erros::UsoError::new_err(format!("{nome}: {m}")))
}

/// The text of a value that needs none of Python, for a row.
pub(super) fn de_linha<'py>(
    py: Python<'py>,
    especie: Especie,
    texto: Option<&Cow<'_, str>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    texto.map(|t| texto_para_python(py, especie, t)).transpose()
}
