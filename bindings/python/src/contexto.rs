//! What is known besides the message, as text or as a dict.

use std::sync::Arc;

use conecta_core::regras::pacote::PacoteRecusado as Recusado;
use conecta_core::regras::{self, Exigencia};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDate, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PySet, PyString, PyTuple, PyType,
};
use serde_json::Value;

use crate::erros::{UsoError, tipo_errado};
use crate::pacote::{recusado, texto_ou_bytes};

const ESPERADO: &str = "Contexto, dict, str ou None";

/// What is known besides the message: the day, the operator, the contract, what was sent before. Read once, used many times.
#[pyclass(frozen, module = "conecta")]
#[derive(Debug)]
pub(crate) struct Contexto(Arc<regras::Contexto>);

#[pymethods]
impl Contexto {
    /// Read a context from its text, JSON or TOML, or from a dict of the same keys.
    ///
    /// In a dict, days may be datetime.date, values decimal.Decimal, and lists sets.
    /// nome: what its mistakes call it, such as the name of its file.
    /// Raises PacoteRecusado with every mistake at once; none tells a value of the context.
    #[classmethod]
    #[pyo3(signature = (texto, nome = "contexto"), text_signature = "(texto, nome='contexto')")]
    fn ler(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>, nome: &str) -> PyResult<Self> {
        lido("texto", texto, nome, regras::Contexto::ler).map(|c| Self(Arc::new(c)))
    }

    /// What of it rules can use: "hoje", "perfil", "contrato", "historico", "certificados", "operadoras".
    #[getter]
    fn sabe(&self) -> Vec<&'static str> {
        self.0.sabe().iter().map(Exigencia::as_str).collect()
    }

    fn __repr__(&self) -> String {
        format!("Contexto({})", self.sabe().join(", "))
    }
}

/// From the arguments `contexto` and `perfil`.
pub(crate) fn de_python(
    contexto: Option<&Bound<'_, PyAny>>,
    perfil: Option<&Bound<'_, PyAny>>,
) -> PyResult<Arc<regras::Contexto>> {
    let mut feito = match contexto {
        None => Arc::default(),
        Some(c) => match c.cast::<Contexto>() {
            Ok(c) => Arc::clone(&c.get().0),
            Err(_) if c.is_instance_of::<PyDict>() || c.is_instance_of::<PyString>() => {
                Arc::new(lido("contexto", c, "contexto", regras::Contexto::ler)?)
            }
            Err(_) => return Err(tipo_errado("contexto", ESPERADO, c)),
        },
    };
    if let Some(p) = perfil {
        Arc::make_mut(&mut feito).perfil = Some(lido("perfil", p, "perfil", regras::Perfil::ler)?);
    }
    Ok(feito)
}

fn lido<T: Send>(
    argumento: &str,
    valor: &Bound<'_, PyAny>,
    nome: &str,
    ler: impl Fn(&str, &str) -> Result<T, Recusado> + Send + Sync,
) -> PyResult<T> {
    let py = valor.py();
    let texto = if valor.is_instance_of::<PyDict>() {
        em_json(argumento, valor)?.to_string()
    } else {
        texto_ou_bytes(argumento, valor)?
    };
    py.detach(|| ler(&texto, nome)).map_err(|e| recusado(py, &e))
}

/// A Python value as data.
pub(crate) fn em_json(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<Value> {
    if valor.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(campos) = valor.cast::<PyDict>() {
        let campo = |(chave, v): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
            let c = chave.cast::<PyString>().map_err(|_| tipo_errado(nome, "dict de str", &chave))?;
            Ok((c.to_string_lossy().into_owned(), em_json(nome, &v)?))
        };
        return campos.iter().map(campo).collect::<PyResult<_>>().map(Value::Object);
    }
    let lista = valor.is_instance_of::<PyList>()
        || valor.is_instance_of::<PyTuple>()
        || valor.is_instance_of::<PySet>()
        || valor.is_instance_of::<PyFrozenSet>();
    if lista {
        return valor.try_iter()?.map(|x| em_json(nome, &x?)).collect();
    }
    if valor.is_instance_of::<PyBool>() {
        return Ok(Value::Bool(valor.extract()?));
    }
    if valor.is_instance_of::<PyInt>() || valor.is_instance_of::<PyFloat>() {
        let escrito = valor.str()?.to_string();
        let numero = serde_json::from_str(&escrito);
        return numero.map_err(|_| UsoError::new_err(format!("{nome} tem um número que não se lê")));
    }
    if valor.is_instance_of::<PyDate>() {
        return valor.call_method0("isoformat")?.extract().map(Value::String);
    }
    if valor.is_instance(&valor.py().import("decimal")?.getattr("Decimal")?)? {
        return valor.call_method1("__format__", ("f",))?.extract().map(Value::String);
    }
    let texto = valor.cast::<PyString>().map_err(|_| {
        tipo_errado(&format!("cada valor de {nome}"), "str, número, bool, date, dict ou lista", valor)
    })?;
    Ok(Value::String(texto.to_string_lossy().into_owned()))
}
