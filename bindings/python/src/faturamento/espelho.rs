//! Values of the core as Python values, and what all aggregates have in common.

use chrono::{DateTime, FixedOffset, NaiveDate};
use conecta_core::faturamento::{self as nucleo, DadosRecusados as NaoSao};
use conecta_core::tiss::construcao::NaoConstruido;
use conecta_core::types::Texto;
use conecta_core::{Ator, Fato};
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyTuple};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::erros::{self, ConstrucaoRecusada, DadosRecusados, Recusa, UsoError, tipo_errado};

/// A value that Python can have.
pub(super) trait EmPython {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

macro_rules! direto {
    ($($tipo:ty),+) => { $(
        impl EmPython for $tipo {
            fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.into_pyobject(py)?.to_owned().into_any())
            }
        }
    )+ };
}
direto!(bool, u32, u64, i64, usize, String, &'static str, NaiveDate, DateTime<FixedOffset>);

impl EmPython for Decimal {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("decimal")?.getattr("Decimal")?.call1((self.to_string(),))
    }
}

impl EmPython for Texto {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.as_str().into_pyobject(py)?.into_any())
    }
}

impl<T: EmPython> EmPython for Option<T> {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |x| x.em_python(py))
    }
}

impl<T: EmPython> EmPython for Vec<T> {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let itens: Vec<Bound<'py, PyAny>> = self.iter().map(|x| x.em_python(py)).collect::<PyResult<_>>()?;
        Ok(PyTuple::new(py, itens)?.into_any())
    }
}

/// Many values as a tuple of objects that mirror them.
pub(super) fn tupla<'py, A, B: From<A> + EmPython>(
    py: Python<'py>,
    itens: impl IntoIterator<Item = A>,
) -> PyResult<Bound<'py, PyTuple>> {
    let itens = itens.into_iter().map(|x| B::from(x).em_python(py));
    PyTuple::new(py, itens.collect::<PyResult<Vec<_>>>()?)
}

/// The name that a state, a cause … has in the JSON.
pub(super) fn nome(valor: &impl Serialize) -> PyResult<Option<String>> {
    let json = serde_json::to_value(valor).map_err(|e| UsoError::new_err(e.to_string()))?;
    Ok(json.as_str().map(str::to_owned))
}

/// A frozen object whose fields are read; it compares, and its `repr` shows no value.
macro_rules! espelho {
    ($(
        $(#[doc = $doc:literal])+
        $nome:ident { $( $(#[doc = $cdoc:literal])+ $campo:ident : $tipo:ty, )* }
    )+) => { $(
        $(#[doc = $doc])+
        #[pyclass(frozen, eq, module = "conecta.faturamento")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct $nome { $( pub(super) $campo: $tipo, )* }

        #[pymethods]
        impl $nome {
            $(
                $(#[doc = $cdoc])+
                #[getter]
                fn $campo<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    $crate::faturamento::espelho::EmPython::em_python(&self.$campo, py)
                }
            )*

            fn __repr__(&self) -> &'static str {
                concat!(stringify!($nome), "()")
            }
        }

        impl $crate::faturamento::espelho::EmPython for $nome {
            fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(Bound::new(py, self.clone())?.into_any())
            }
        }
    )+ };
}
pub(super) use espelho;

espelho! {
    /// An operation, and why it may not be done now, if so.
    Permissao {
        /// Its name.
        operacao: &'static str,
        /// Whether it is allowed.
        permitida: bool,
        /// The code of the refusal; None where it is allowed.
        codigo: Option<&'static str>,
        /// Why not, in Portuguese.
        mensagem: Option<String>,
    }

    /// A line of the history: who did what, when, from which state to which, and why.
    Registro {
        /// What was done.
        operacao: String,
        /// By whom.
        usuario: String,
        /// When.
        quando: DateTime<FixedOffset>,
        /// The state before.
        de: Option<String>,
        /// The state after.
        para: Option<String>,
        /// Why, or what else matters, without personal data.
        detalhe: Option<String>,
    }
}

impl From<nucleo::Permissao> for Permissao {
    fn from(nucleo::Permissao { operacao, recusa }: nucleo::Permissao) -> Self {
        Self {
            operacao,
            permitida: recusa.is_none(),
            codigo: recusa.as_ref().map(|r| r.codigo),
            mensagem: recusa.map(|r| r.mensagem.into_owned()),
        }
    }
}

impl<S: Clone + Serialize, O: Fato> From<&nucleo::Registro<S, O>> for Registro {
    fn from(r: &nucleo::Registro<S, O>) -> Self {
        let nucleo::Registro { operacao, usuario, quando, transicao, detalhe } = r.resumido();
        let estado = |s: &S| nome(s).ok().flatten();
        Self {
            operacao,
            usuario,
            quando,
            de: transicao.as_ref().and_then(|(de, _)| estado(de)),
            para: transicao.as_ref().and_then(|(_, para)| estado(para)),
            detalhe,
        }
    }
}

/// The exception of a refusal.
pub(super) fn recusada(r: &nucleo::Recusa) -> PyErr {
    Recusa::new_err((r.codigo, r.mensagem.to_string(), r.permitidas.clone()))
}

/// The exception for data that are not of an aggregate.
pub(super) fn nao_sao(e: &NaoSao) -> PyErr {
    DadosRecusados::new_err(e.to_string())
}

/// The exception for a message that cannot be made.
pub(super) fn nao_construido(py: Python<'_>, e: &NaoConstruido) -> PyErr {
    match erros::recusas(py, &e.0) {
        Ok(args) => ConstrucaoRecusada::new_err(args),
        Err(outro) => outro,
    }
}

/// Who does something, and when: a `datetime` with its zone; now, as Python's clock says, when None.
pub(super) fn ator(
    py: Python<'_>,
    usuario: &str,
    prestador: Option<&str>,
    agora: Option<&Bound<'_, PyAny>>,
) -> PyResult<Ator> {
    let datetime = py.import("datetime")?;
    let quando = match agora {
        Some(q) if q.is_instance_of::<PyDateTime>() => q.clone(),
        Some(outro) => return Err(tipo_errado("agora", "datetime.datetime ou None", outro)),
        None => datetime.getattr("datetime")?.call_method0("now")?.call_method0("astimezone")?,
    };
    let deslocamento = quando.call_method0("utcoffset")?;
    if deslocamento.is_none() {
        return Err(UsoError::new_err("agora deve ter fuso: datetime.now().astimezone(), por exemplo"));
    }
    let fuso = datetime.getattr("timezone")?.call1((deslocamento,))?;
    let fixo = quando.call_method1("astimezone", (fuso,))?;
    let ator = Ator::new(usuario, fixo.extract::<DateTime<FixedOffset>>()?);
    Ok(match prestador {
        Some(p) => ator.pelo_prestador(p),
        None => ator,
    })
}

/// A value in R$: `decimal.Decimal` or `int`.
pub(super) fn reais(campo: &str, valor: &Bound<'_, PyAny>) -> PyResult<Decimal> {
    let decimal = valor.py().import("decimal")?.getattr("Decimal")?;
    let serve = valor.is_instance(&decimal)? || valor.is_instance_of::<pyo3::types::PyInt>();
    if !serve || valor.is_instance_of::<pyo3::types::PyBool>() {
        return Err(tipo_errado(campo, "decimal.Decimal ou int", valor));
    }
    let escrito: String = valor
        .call_method1("__format__", (if valor.is_instance(&decimal)? { "f" } else { "d" },))?
        .extract()?;
    escrito.parse().map_err(|_| UsoError::new_err(format!("{campo} não é um valor em reais")))
}
