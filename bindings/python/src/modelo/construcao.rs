//! `construir`: the builders of the core, whose fields are keyword arguments and dicts.

use conecta_core::sem_valores;
use conecta_core::tiss::construcao::{Cabecalho, Dados, NaoConstruido};
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyDict, PyList, PyString, PyTuple};
use serde::Deserialize;
use serde_json::Value;

use super::grupo::Grupo;
use super::mensagem::Documento;
use super::valor;
use crate::erros::{self, ConectaError, ConstrucaoRecusada, UsoError, tipo_errado};

/// Build a message field by field. Item numbers and totals are computed where they are not given; nothing else is made up.
///
/// tipo: "lote", "recurso", "elegibilidade", "resposta_de_elegibilidade", "solicitacao_sp_sadt",
/// "solicitacao_de_internacao", "solicitacao_de_prorrogacao", "solicitacao_odontologica", "protocolo",
/// "analise_de_conta" or "resposta_de_recurso".
/// cabecalho: versao, prestador, operadora, sequencial, data, hora and, where it is needed, login.
/// campos: the fields of that message: values, dicts of fields, objects of conecta.tiss, and lists of them.
///
/// Raises ConstrucaoRecusada, with all that is missing or wrong in recusas; UsoError for a field that there is not.
#[pyfunction]
#[pyo3(signature = (tipo, cabecalho, /, **campos))]
pub(crate) fn construir(
    py: Python<'_>,
    tipo: &str,
    cabecalho: &Bound<'_, PyDict>,
    campos: Option<&Bound<'_, PyDict>>,
) -> PyResult<Documento> {
    if !Dados::TIPOS.contains(&tipo) {
        return Err(UsoError::new_err(format!("tipo deve ser um destes: {}", Dados::TIPOS.join(", "))));
    }
    let cabecalho: Cabecalho = lido("cabecalho", objeto("cabecalho", cabecalho)?)?;
    let corpo = campos.map_or_else(|| Ok(Value::Object(Default::default())), |c| objeto(tipo, c))?;
    let dados: Dados = lido(tipo, Value::Object([(tipo.to_owned(), corpo)].into_iter().collect()))?;
    match py.detach(|| dados.construir(&cabecalho)) {
        Ok(d) => Ok(Documento::new(d)),
        Err(NaoConstruido(recusas)) => Err(ConstrucaoRecusada::new_err(erros::recusas(py, &recusas)?)),
    }
}

pub(crate) fn lido<T: for<'de> Deserialize<'de>>(nome: &str, valor: Value) -> PyResult<T> {
    serde_json::from_value(valor).map_err(|e| UsoError::new_err(format!("{nome}: {}", sem_valores(&e))))
}

pub(crate) fn objeto(nome: &str, campos: &Bound<'_, PyDict>) -> PyResult<Value> {
    let mut mapa = serde_json::Map::new();
    for (chave, valor) in campos {
        let Ok(chave) = chave.cast::<PyString>() else {
            return Err(tipo_errado(nome, "dict de str", &chave));
        };
        let chave = chave.to_string_lossy().into_owned();
        if !valor.is_none() {
            let valor = em_json(&chave, &valor)?;
            mapa.insert(chave, valor);
        }
    }
    Ok(Value::Object(mapa))
}

/// A Python value as data: all values are text.
pub(crate) fn em_json(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<Value> {
    if let Ok(d) = valor.cast::<PyDict>() {
        return objeto(nome, d);
    }
    if let Ok(g) = valor.cast::<Grupo>() {
        let erro = |e: serde_json::Error| ConectaError::new_err(e.to_string());
        return serde_json::to_value(&g.get().vista).map_err(erro);
    }
    if valor.is_instance_of::<PyList>() || valor.is_instance_of::<PyTuple>() {
        return valor.try_iter()?.map(|x| em_json(nome, &x?)).collect::<PyResult<_>>().map(Value::Array);
    }
    if valor.is_instance_of::<PyDateTime>() {
        return Err(UsoError::new_err(format!(
            "{nome}: diga um datetime.date ou um datetime.time, não os dois juntos"
        )));
    }
    match valor::escrito(valor)? {
        Some((_, texto)) => Ok(Value::String(texto)),
        None => Err(tipo_errado(nome, "str, int, Decimal, date, time, bool, bytes, dict ou lista", valor)),
    }
}
