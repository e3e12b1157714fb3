//! Messages made of other messages: another version of one, parts of a lote, one lote of many.

use conecta_core::tiss::{self, Informados, NumeroDeLote, OpcoesDeDivisao};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::mensagem::{Documento, ler_versao};
use crate::argumentos;
use crate::documento;
use crate::erros::{self, LoteRecusado, UsoError, tipo_errado};
use crate::tipos::json;

/// A message in another version, with what was lost on the way and what has to be told first.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Conversao {
    documento: Option<Py<Documento>>,
    nucleo: tiss::Conversao,
}

#[pymethods]
impl Conversao {
    /// The message in the version asked for, valid in it; None while something is pending.
    #[getter]
    fn documento(&self, py: Python<'_>) -> Option<Py<Documento>> {
        self.documento.as_ref().map(|d| d.clone_ref(py))
    }

    /// What the version asked for cannot say, as dicts: caminho, guia, campo, motivo.
    #[getter]
    fn perdas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.nucleo.perdas)
    }

    /// What has to be told before there is a message, as dicts: caminho, guia, campo, tipo, motivo, valores.
    #[getter]
    fn pendencias<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.nucleo.pendencias)
    }

    /// What is at another place or reads otherwise than before, as dicts: caminho, de, guia, motivo.
    #[getter]
    fn mudancas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.nucleo.mudancas)
    }

    /// Fields of informar that nothing was needed for: perhaps misspelt.
    #[getter]
    fn sem_uso(&self) -> Vec<String> {
        self.nucleo.sem_uso.clone()
    }

    /// Whether the new message says all that the old one did.
    #[getter]
    fn sem_perda(&self) -> bool {
        self.documento.is_some() && self.nucleo.perdas.is_empty()
    }

    fn __repr__(&self) -> String {
        let n = &self.nucleo;
        let feita = if self.documento.is_some() { "feita" } else { "pendente" };
        format!("<Conversao {feita} perdas={} pendencias={}>", n.perdas.len(), n.pendencias.len())
    }
}

/// Convert a message to another version of the standard. Nothing is guessed, nothing lost without being told.
///
/// informar: what the new version asks for, by field, such as {"caraterAtendimento": "1"} or, for one guia,
/// {"11001:caraterAtendimento": "2"}.
#[pyfunction]
#[pyo3(signature = (documento, para, *, informar = None))]
pub(crate) fn converter(
    py: Python<'_>,
    documento: &Bound<'_, Documento>,
    para: &str,
    informar: Option<&Bound<'_, PyDict>>,
) -> PyResult<Conversao> {
    let mut informados = Informados::default();
    for (campo, valor) in informar.into_iter().flatten() {
        let (campo, valor) = (argumentos::texto("informar", &campo)?, argumentos::texto("informar", &valor)?);
        informados.por(&campo, valor).map_err(|e| UsoError::new_err(e.to_string()))?;
    }
    let (versao, de) = (ler_versao(para)?, documento.get());
    let mut nucleo = py
        .detach(|| tiss::converter(de.nucleo(), versao, &informados))
        .map_err(|e| erros::excecao(e, None))?;
    let documento = nucleo.documento.take().map(|d| Py::new(py, Documento::new(d))).transpose()?;
    Ok(Conversao { documento, nucleo })
}

/// Divide a lote with too many guias, or with guias of several kinds, into legal lotes.
///
/// documento: as in ler; such a message is invalid itself, so it is read as it stands.
/// maximo: guias of one lote, at most.
/// numero_lote: number of the first lote, the others follow; without it, the old number and a suffix.
///
/// Raises LoteRecusado, with all reasons in recusas, when it cannot be divided.
#[pyfunction]
#[pyo3(signature = (documento, *, maximo = 100, numero_lote = None))]
pub(crate) fn dividir(
    py: Python<'_>,
    documento: &Bound<'_, PyAny>,
    maximo: usize,
    numero_lote: Option<u64>,
) -> PyResult<Vec<Documento>> {
    let bytes = documento::Documento::de_python(documento)?.inteiro(py)?;
    let mut opcoes = OpcoesDeDivisao::default();
    opcoes.max = maximo;
    opcoes.numero = numero_lote.map_or(NumeroDeLote::Sufixo, NumeroDeLote::APartirDe);
    let divisao = py.detach(|| tiss::dividir(&bytes, &opcoes)).map_err(|e| erros::excecao(e, None))?;
    if !divisao.recusas.is_empty() {
        return Err(LoteRecusado::new_err(erros::recusas(py, &divisao.recusas)?));
    }
    Ok(divisao.lotes.into_iter().map(Documento::new).collect())
}

/// Join lotes of one sender, receiver, version and kind of guia into one, with the header of the first.
///
/// numero_lote: number of the new lote; that of the first when None.
///
/// Raises LoteRecusado, with all reasons in recusas, when they cannot be joined.
#[pyfunction]
#[pyo3(signature = (documentos, *, numero_lote = None))]
pub(crate) fn juntar(
    py: Python<'_>,
    documentos: &Bound<'_, PyAny>,
    numero_lote: Option<&str>,
) -> PyResult<Documento> {
    let Ok(itens) = documentos.try_iter() else {
        return Err(tipo_errado("documentos", "uma sequência de Documento", documentos));
    };
    let mut todos = Vec::new();
    for item in itens {
        let item = item?;
        let Ok(d) = item.cast::<Documento>() else {
            return Err(tipo_errado("cada um de documentos", "Documento", &item));
        };
        todos.push(d.get().nucleo().clone());
    }
    let juncao = py.detach(|| tiss::juntar(&todos, numero_lote));
    match juncao.documento {
        Some(d) => Ok(Documento::new(d)),
        None => Err(LoteRecusado::new_err(erros::recusas(py, &juncao.recusas)?)),
    }
}
