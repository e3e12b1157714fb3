//! The outcome of judging one document.

use std::borrow::Cow;

use conecta_core::{NumeroDoLote, Parecer, Versao};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use serde::Serialize;

use super::{Critica, HashConferido, constante, estatico, json};
use crate::argumentos;
use crate::erros::UsoError;

/// The outcome of judging one document.
#[pyclass(frozen, eq, hash, module = "conecta")]
#[derive(PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Relatorio {
    versao_tiss: Option<Versao>,
    /// tipoTransacao of the header, when it is one that the standard knows.
    #[pyo3(get)]
    transacao: Option<Cow<'static, str>>,
    /// numeroLote of the message, when it says one.
    #[pyo3(get)]
    #[serde(skip)]
    lote: Option<String>,
    /// The verdict; "indefinido" when the version is outside the scope of the library.
    #[pyo3(get)]
    parecer: &'static str,
    /// The hash of the message.
    #[pyo3(get)]
    hash: HashConferido,
    criticas: Criticas,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nao_avaliadas: Vec<Cow<'static, str>>,
    /// Whether faults were found that are not listed one by one.
    #[pyo3(get)]
    truncado: bool,
    /// How many errors were found in all, listed or not.
    #[pyo3(get)]
    #[serde(skip)]
    total_erros: u64,
    /// How many warnings were found in all, listed or not.
    #[pyo3(get)]
    #[serde(skip)]
    total_avisos: u64,
}

impl From<conecta_core::Relatorio> for Relatorio {
    fn from(nucleo: conecta_core::Relatorio) -> Self {
        let conecta_core::Relatorio {
            versao_tiss,
            transacao,
            lote,
            parecer,
            hash,
            criticas,
            nao_avaliadas,
            truncado,
            total_erros,
            total_avisos,
        } = nucleo;
        Self {
            versao_tiss,
            transacao: transacao.map(Cow::Borrowed),
            lote: lote.map(|l| l.to_string()),
            parecer: parecer.as_str(),
            hash: hash.into(),
            criticas: Criticas::new(criticas.into_iter().map(Critica::from).collect()),
            nao_avaliadas: nao_avaliadas.into_iter().map(|c| c.as_str().to_owned().into()).collect(),
            truncado,
            total_erros,
            total_avisos,
        }
    }
}

impl Relatorio {
    /// What `repr` shows: nothing of the content of the document.
    pub(super) fn resumo(&self) -> String {
        let versao = self.versao_tiss().unwrap_or_else(|| "sem versão".to_owned());
        let Self { parecer, total_erros, total_avisos, .. } = self;
        format!("Relatorio({parecer} {versao} erros={total_erros} avisos={total_avisos})")
    }
}

impl Relatorio {
    /// As the core has it.
    pub(crate) fn nucleo(&self) -> conecta_core::Relatorio {
        let Self {
            versao_tiss,
            transacao,
            lote,
            parecer,
            hash,
            criticas,
            nao_avaliadas,
            truncado,
            total_erros,
            total_avisos,
        } = self;
        conecta_core::Relatorio {
            versao_tiss: *versao_tiss,
            transacao: transacao.as_deref().map(estatico),
            lote: lote.as_deref().and_then(NumeroDoLote::new),
            parecer: PARECERES.into_iter().find(|p| p.as_str() == *parecer).unwrap_or(Parecer::Indefinido),
            hash: hash.nucleo(),
            criticas: criticas.itens.iter().map(Critica::nucleo).collect(),
            nao_avaliadas: nao_avaliadas.iter().map(|c| conecta_core::Codigo::new(estatico(c))).collect(),
            truncado: *truncado,
            total_erros: *total_erros,
            total_avisos: *total_avisos,
        }
    }
}

const PARECERES: [Parecer; 3] = [Parecer::Aceitar, Parecer::Rejeitar, Parecer::Indefinido];

type Estado = (
    Option<String>,
    Option<String>,
    &'static str,
    HashConferido,
    Py<PyTuple>,
    bool,
    u64,
    u64,
    Option<String>,
    Vec<String>,
);

#[pymethods]
impl Relatorio {
    #[new]
    #[pyo3(signature = (
        versao_tiss, transacao, parecer, hash, criticas, truncado, total_erros, total_avisos, lote = None,
        nao_avaliadas = None
    ))]
    #[expect(clippy::too_many_arguments, reason = "one for each field")]
    #[expect(clippy::needless_pass_by_value, reason = "Python hands a sequence, which has no slice")]
    fn new(
        versao_tiss: Option<&str>,
        transacao: Option<String>,
        parecer: &str,
        hash: &Bound<'_, HashConferido>,
        criticas: Vec<Bound<'_, Critica>>,
        truncado: bool,
        total_erros: u64,
        total_avisos: u64,
        lote: Option<String>,
        nao_avaliadas: Option<Vec<String>>,
    ) -> PyResult<Self> {
        let conhecidos = PARECERES.map(Parecer::as_str);
        let versao_tiss = versao_tiss.map(str::parse::<Versao>).transpose();
        Ok(Self {
            versao_tiss: versao_tiss.map_err(|e| UsoError::new_err(e.to_string()))?,
            transacao: transacao.map(Cow::Owned),
            lote,
            parecer: constante("parecer", parecer, conhecidos)?,
            hash: hash.get().clone(),
            criticas: Criticas::new(criticas.iter().map(|c| c.get().clone()).collect()),
            nao_avaliadas: nao_avaliadas.into_iter().flatten().map(Cow::Owned).collect(),
            truncado,
            total_erros,
            total_avisos,
        })
    }

    /// Version of the standard that the message says it follows, such as "4.03.00".
    #[getter]
    fn versao_tiss(&self) -> Option<String> {
        self.versao_tiss.map(|v| v.to_string())
    }

    /// Whether parecer is "aceitar".
    #[getter]
    fn aceito(&self) -> bool {
        self.parecer == Parecer::Aceitar.as_str()
    }

    /// The faults, in the order of the document.
    #[getter]
    fn criticas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.criticas.tupla(py)
    }

    /// Codes of the rules that were not judged because what they need besides the message is not known.
    #[getter]
    fn nao_avaliadas(&self) -> Vec<&str> {
        self.nao_avaliadas.iter().map(AsRef::as_ref).collect()
    }

    /// The verdict by another policy; "indefinido" stays what it is.
    ///
    /// rejeitar: from which severity on a crítica rejects: "erro", "aviso" or "nunca".
    /// sempre, nunca: codes that reject, or do not, whatever their severity; "XSD-*" stands for all that begin so.
    #[pyo3(
        signature = (rejeitar = "erro", sempre = Vec::new(), nunca = Vec::new()),
        text_signature = "($self, rejeitar='erro', sempre=(), nunca=())"
    )]
    fn parecer_por(&self, rejeitar: &str, sempre: Vec<String>, nunca: Vec<String>) -> PyResult<&'static str> {
        let politica = argumentos::politica(rejeitar, sempre, nunca)?;
        Ok(politica.parecer(&self.nucleo()).as_str())
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, self)
    }

    /// The JSON form.
    fn to_json(&self) -> PyResult<String> {
        json::texto(self)
    }

    fn __repr__(&self) -> String {
        self.resumo()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyType>, Estado)> {
        let Self {
            versao_tiss: _,
            transacao,
            lote,
            parecer,
            hash,
            criticas,
            nao_avaliadas,
            truncado,
            total_erros,
            total_avisos,
        } = self;
        let estado = (
            self.versao_tiss(),
            transacao.as_ref().map(ToString::to_string),
            *parecer,
            hash.clone(),
            criticas.tupla(py)?.unbind(),
            *truncado,
            *total_erros,
            *total_avisos,
            lote.clone(),
            nao_avaliadas.iter().map(std::string::ToString::to_string).collect(),
        );
        Ok((py.get_type::<Self>(), estado))
    }
}

/// The críticas, and the tuple that Python sees of them, made when it is first asked for.
#[derive(Serialize)]
#[serde(transparent)]
struct Criticas {
    itens: Box<[Critica]>,
    #[serde(skip)]
    tupla: PyOnceLock<Py<PyTuple>>,
}

impl Criticas {
    fn new(itens: Box<[Critica]>) -> Self {
        Self { itens, tupla: PyOnceLock::new() }
    }

    fn tupla<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let tupla = self
            .tupla
            .get_or_try_init(py, || PyTuple::new(py, self.itens.iter().cloned()).map(Bound::unbind))?;
        Ok(tupla.bind(py).clone())
    }
}

impl PartialEq for Criticas {
    fn eq(&self, outras: &Self) -> bool {
        self.itens == outras.itens
    }
}

impl Eq for Criticas {}

impl std::hash::Hash for Criticas {
    fn hash<H: std::hash::Hasher>(&self, h: &mut H) {
        self.itens.hash(h);
    }
}
