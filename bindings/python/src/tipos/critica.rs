//! One fault of a document and its place.

use std::borrow::Cow;

use conecta_core::Severidade;
use pyo3::prelude::*;
use pyo3::types::PyType;
use serde::Serialize;

use super::{constante, estatico, json};

/// Where in the document a fault stands.
#[pyclass(frozen, eq, hash, module = "conecta")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Local {
    /// Line, from 1.
    #[pyo3(get)]
    linha: u64,
    /// Column in characters, from 1.
    #[pyo3(get)]
    coluna: u64,
    /// First byte of the fault in the document, from 0.
    #[pyo3(get)]
    byte_inicio: u64,
    /// The byte after the fault.
    #[pyo3(get)]
    byte_fim: u64,
    /// XPath of the element, local names with an index wherever the element may repeat.
    #[pyo3(get)]
    caminho: String,
    /// numeroGuiaPrestador of the guia that holds the fault, when there is one and it is known.
    #[pyo3(get)]
    guia: Option<String>,
}

impl From<conecta_core::Local> for Local {
    fn from(nucleo: conecta_core::Local) -> Self {
        let conecta_core::Local { linha, coluna, byte_inicio, byte_fim, caminho, guia } = nucleo;
        Self { linha, coluna, byte_inicio, byte_fim, caminho, guia }
    }
}

type EstadoDoLocal = (u64, u64, u64, u64, String, Option<String>);

#[pymethods]
impl Local {
    #[new]
    #[pyo3(signature = (linha, coluna, byte_inicio, byte_fim, caminho, guia = None))]
    fn new(
        linha: u64,
        coluna: u64,
        byte_inicio: u64,
        byte_fim: u64,
        caminho: String,
        guia: Option<String>,
    ) -> Self {
        Self { linha, coluna, byte_inicio, byte_fim, caminho, guia }
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, self)
    }

    fn __repr__(&self) -> String {
        let Self { linha, coluna, caminho, .. } = self;
        format!("Local({linha}:{coluna} {caminho})")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, EstadoDoLocal) {
        let Self { linha, coluna, byte_inicio, byte_fim, caminho, guia } = self.clone();
        (py.get_type::<Self>(), (linha, coluna, byte_inicio, byte_fim, caminho, guia))
    }
}

const SEVERIDADES: [Severidade; 3] = [Severidade::Erro, Severidade::Aviso, Severidade::Info];

/// One fault of a document.
#[pyclass(frozen, eq, hash, module = "conecta")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Critica {
    /// Permanent code of the kind of fault, such as "XSD-ORDEM" or "HSH-01".
    #[pyo3(get)]
    codigo: Cow<'static, str>,
    /// The rule that says what a fault of the schema means, such as "DES-01", where there is one.
    #[pyo3(get)]
    #[serde(skip_serializing_if = "Option::is_none")]
    regra: Option<Cow<'static, str>>,
    /// How grave: the receiver must refuse a message with an "erro".
    #[pyo3(get)]
    severidade: &'static str,
    /// One sentence: what was found and what was expected there. Holds no patient data.
    #[pyo3(get)]
    mensagem: String,
    /// How to mend it.
    #[pyo3(get)]
    ajuda: Cow<'static, str>,
    /// Code of Tabela 38 that an operator would answer with, when there is one.
    #[pyo3(get)]
    glosa: Option<u16>,
    /// Where.
    #[pyo3(get)]
    local: Local,
    /// How it was reckoned, such as the parts of a sum. Holds no patient data.
    #[pyo3(get)]
    #[serde(skip_serializing_if = "Option::is_none")]
    nota: Option<String>,
    /// How many more faults of the same code at the same kind of place are not listed one by one.
    #[pyo3(get)]
    #[serde(skip_serializing_if = "nenhuma")]
    repeticoes: u64,
}

impl From<conecta_core::Critica> for Critica {
    fn from(nucleo: conecta_core::Critica) -> Self {
        let conecta_core::Critica {
            codigo,
            regra,
            severidade,
            mensagem,
            ajuda,
            glosa,
            local,
            nota,
            faltas: _, // the sentence says it
            repeticoes,
            valor: _, // may be somebody's data: whoever needs it has the document and the bytes of the place
        } = nucleo;
        Self {
            codigo: codigo.as_str().to_owned().into(),
            regra: regra.map(|r| r.as_str().to_owned().into()),
            severidade: severidade.as_str(),
            mensagem,
            ajuda,
            glosa,
            local: local.into(),
            nota,
            repeticoes,
        }
    }
}

impl Critica {
    /// As the core has it.
    pub(super) fn nucleo(&self) -> conecta_core::Critica {
        let Self { codigo, regra, severidade, mensagem, ajuda, glosa, local, nota, repeticoes } = self;
        let Local { linha, coluna, byte_inicio, byte_fim, caminho, guia } = local.clone();
        conecta_core::Critica {
            codigo: conecta_core::Codigo::new(estatico(codigo)),
            regra: regra.as_deref().map(|r| conecta_core::Codigo::new(estatico(r))),
            severidade: SEVERIDADES
                .into_iter()
                .find(|s| s.as_str() == *severidade)
                .unwrap_or(Severidade::Erro),
            mensagem: mensagem.clone(),
            ajuda: ajuda.clone(),
            glosa: *glosa,
            local: conecta_core::Local { linha, coluna, byte_inicio, byte_fim, caminho, guia },
            nota: nota.clone(),
            faltas: Vec::new(),
            repeticoes: *repeticoes,
            valor: None,
        }
    }
}

type EstadoDaCritica =
    (String, &'static str, String, String, Option<u16>, Local, u64, Option<String>, Option<String>);

#[pymethods]
impl Critica {
    #[new]
    #[pyo3(signature = (codigo, severidade, mensagem, ajuda, glosa, local, repeticoes = 0, regra = None, nota = None))]
    #[expect(clippy::too_many_arguments, reason = "one for each field")]
    fn new(
        codigo: String,
        severidade: &str,
        mensagem: String,
        ajuda: String,
        glosa: Option<u16>,
        local: &Bound<'_, Local>,
        repeticoes: u64,
        regra: Option<String>,
        nota: Option<String>,
    ) -> PyResult<Self> {
        let conhecidas = SEVERIDADES.map(Severidade::as_str);
        Ok(Self {
            codigo: codigo.into(),
            regra: regra.map(Cow::Owned),
            nota,
            severidade: constante("severidade", severidade, conhecidas)?,
            mensagem,
            ajuda: ajuda.into(),
            glosa,
            local: local.get().clone(),
            repeticoes,
        })
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, self)
    }

    fn __repr__(&self) -> String {
        let Self { codigo, severidade, local: Local { linha, coluna, caminho, .. }, .. } = self;
        format!("Critica({codigo} {severidade} {linha}:{coluna} {caminho})")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, EstadoDaCritica) {
        let Self { codigo, regra, severidade, mensagem, ajuda, glosa, local, nota, repeticoes } =
            self.clone();
        let regra = regra.map(Cow::into_owned);
        let (codigo, ajuda) = (codigo.into_owned(), ajuda.into_owned());
        let estado = (codigo, severidade, mensagem, ajuda, glosa, local, repeticoes, regra, nota);
        (py.get_type::<Self>(), estado)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn nenhuma(n: &u64) -> bool {
    *n == 0
}
