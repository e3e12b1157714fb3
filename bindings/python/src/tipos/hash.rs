//! The hash of a message.

use conecta_core::SituacaoHash;
use pyo3::prelude::*;
use pyo3::types::PyType;
use serde::Serialize;

use super::{constante, json};

const SITUACOES: [SituacaoHash; 5] = [
    SituacaoHash::Confere,
    SituacaoHash::Difere,
    SituacaoHash::Ausente,
    SituacaoHash::Indefinido,
    SituacaoHash::NaoVerificado,
];

/// How the hash written in a message compares with the hash of its content.
#[pyclass(frozen, eq, hash, module = "conecta")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct HashConferido {
    /// What the message says, in lower case, when it is 32 hexadecimal digits.
    #[pyo3(get)]
    informado: Option<String>,
    /// What its content gives.
    #[pyo3(get)]
    calculado: Option<String>,
    /// How the two compare.
    #[pyo3(get)]
    situacao: &'static str,
    /// Where the text of the hash element stands in the document: first byte and the byte after.
    #[pyo3(get)]
    #[serde(skip)]
    bytes: Option<(u64, u64)>,
}

impl From<conecta_core::HashConferido> for HashConferido {
    fn from(nucleo: conecta_core::HashConferido) -> Self {
        let conecta_core::HashConferido { informado, calculado, situacao, bytes } = nucleo;
        Self {
            informado: informado.map(|h| h.to_string()),
            calculado: calculado.map(|h| h.to_string()),
            situacao: situacao.as_str(),
            bytes,
        }
    }
}

impl HashConferido {
    /// As the core has it, with what is no hash left out.
    pub(super) fn nucleo(&self) -> conecta_core::HashConferido {
        let Self { informado, calculado, situacao, bytes } = self;
        let md5 = |texto: &Option<String>| texto.as_ref().and_then(|t| t.parse().ok());
        let situacao = SITUACOES.into_iter().find(|s| s.as_str() == *situacao).unwrap_or_default();
        conecta_core::HashConferido {
            informado: md5(informado),
            calculado: md5(calculado),
            situacao,
            bytes: *bytes,
        }
    }
}

type Estado = (Option<String>, Option<String>, &'static str, Option<(u64, u64)>);

#[pymethods]
impl HashConferido {
    #[new]
    #[pyo3(signature = (informado, calculado, situacao, bytes = None))]
    fn new(
        informado: Option<String>,
        calculado: Option<String>,
        situacao: &str,
        bytes: Option<(u64, u64)>,
    ) -> PyResult<Self> {
        let conhecidas = SITUACOES.map(SituacaoHash::as_str);
        Ok(Self { informado, calculado, situacao: constante("situacao", situacao, conhecidas)?, bytes })
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, self)
    }

    fn __repr__(&self) -> String {
        format!("HashConferido({})", self.situacao)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, Estado) {
        let Self { informado, calculado, situacao, bytes } = self.clone();
        (py.get_type::<Self>(), (informado, calculado, situacao, bytes))
    }
}
