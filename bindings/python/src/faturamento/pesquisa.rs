//! Searches as conditions, for a host's SQL or for objects in memory.

use conecta_core::faturamento::pesquisa as nucleo;
use nucleo::{DeQuem, PesquisaDeArquivos, PesquisaDeGuias, PesquisaDeLotes, PesquisaDeRecurso, Prova};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::espelho::{EmPython, nome, recusada, tupla};
use super::guia::GuiaDeCobranca;
use super::lote::LoteDePagamento;
use crate::argumentos;
use crate::contexto::em_json;
use crate::erros::{ConectaError, UsoError, tipo_errado};
use crate::modelo::lido;
use crate::tipos::dicionario;

/// One condition of a search; several fields are alternatives.
#[pyclass(frozen, eq, module = "conecta.faturamento")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Condicao(nucleo::Condicao);

impl From<nucleo::Condicao> for Condicao {
    fn from(c: nucleo::Condicao) -> Self {
        Self(c)
    }
}

impl EmPython for Condicao {
    fn em_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, self.clone())?.into_any())
    }
}

#[pymethods]
impl Condicao {
    /// Any of these fields: operadora, prestador, carteira, numero_guia_prestador, situacao, data …
    #[getter]
    fn campos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let nomes: Vec<Option<String>> = self.0.campos.iter().map(nome).collect::<PyResult<_>>()?;
        PyTuple::new(py, nomes)
    }

    /// What it must stand: igual, nenhum_de, um_de, contem, entre or ausente.
    #[getter]
    fn prova(&self) -> &'static str {
        match self.0.prova {
            Prova::Igual(_) => "igual",
            Prova::NenhumDe(_) => "nenhum_de",
            Prova::UmDe(_) => "um_de",
            Prova::Contem(_) => "contem",
            Prova::Entre(..) => "entre",
            Prova::Ausente => "ausente",
        }
    }

    /// Against what: a text for igual and contem, texts for nenhum_de and um_de, first and last day for entre, None for ausente.
    #[getter]
    fn valor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match &self.0.prova {
            Prova::Igual(t) | Prova::Contem(t) => t.em_python(py),
            Prova::NenhumDe(v) | Prova::UmDe(v) => v.em_python(py),
            Prova::Entre(de, ate) => vec![*de, *ate].em_python(py),
            Prova::Ausente => Ok(py.None().into_bound(py)),
        }
    }

    /// Whether a guia or a lote meets it.
    fn atende(&self, item: &Bound<'_, PyAny>) -> PyResult<bool> {
        if let Ok(g) = item.cast::<GuiaDeCobranca>() {
            return Ok(g.get().vida.ler(|g| self.0.atende(g)));
        }
        match item.cast::<LoteDePagamento>() {
            Ok(l) => Ok(l.get().vida.ler(|l| self.0.atende(l))),
            Err(_) => Err(tipo_errado("item", "GuiaDeCobranca ou LoteDePagamento", item)),
        }
    }

    /// The form of JSON, as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!("Condicao({})", self.prova())
    }
}

/// A filter with other values in some of its fields.
fn com<T: Serialize + DeserializeOwned>(base: &T, filtros: &Bound<'_, PyDict>) -> PyResult<T> {
    let mut feito = serde_json::to_value(base).map_err(|e| ConectaError::new_err(e.to_string()))?;
    let Value::Object(ditos) = em_json("filtros", filtros)? else {
        return lido("filtros", feito);
    };
    for (campo, valor) in ditos {
        let Some(lugar) = feito.get_mut(&campo) else {
            return Err(UsoError::new_err(format!("a pesquisa não tem o filtro {campo}")));
        };
        *lugar = valor;
    }
    lido("filtros", feito)
}

/// The conditions of a search of the portal: for a host's SQL, or for objects in memory (Condicao.atende).
///
/// tela: "guias", "arquivos", "lotes" or "recurso".
/// filtros: the fields of that screen, with the names of the core: for guias operadora, de_quem ({"beneficiario": carteira} or
/// {"prestador": id}), relacionamentos, janela ("dias15", "dias30", "dias60"), numero_guia_prestador, incluir_canceladas …; for arquivos
/// carga, prestador, periodo ({"de": date, "ate": date}) …; for lotes prestador, operadora, numero, protocolo, tipo, periodo; for
/// recurso the same, within the last 30 days.
/// hoje: the day that windows are counted from; guias and recurso need it.
///
/// Raises Recusa when a mandatory field is missing or a period is not one.
#[pyfunction]
#[pyo3(signature = (tela, filtros, *, hoje = None), text_signature = "(tela, filtros, *, hoje=None)")]
pub(crate) fn condicoes<'py>(
    py: Python<'py>,
    tela: &str,
    filtros: &Bound<'py, PyDict>,
    hoje: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyTuple>> {
    let hoje = hoje.map(|h| argumentos::data("hoje", h)).transpose()?;
    let dia = || hoje.ok_or_else(|| UsoError::new_err("esta pesquisa pede hoje"));
    let achadas = match tela {
        "guias" => {
            let base = PesquisaDeGuias::new("", DeQuem::Prestador(String::new()), Vec::new());
            com(&base, filtros)?.condicoes(dia()?)
        }
        "arquivos" => {
            com(&PesquisaDeArquivos::new(nucleo::Carga::Importados, "", None), filtros)?.condicoes()
        }
        "lotes" => com(&PesquisaDeLotes::default(), filtros)?.condicoes(),
        "recurso" => {
            PesquisaDeRecurso { lotes: com(&PesquisaDeLotes::default(), filtros)? }.condicoes(dia()?)
        }
        _ => return Err(UsoError::new_err("tela deve ser 'guias', 'arquivos', 'lotes' ou 'recurso'")),
    };
    tupla::<_, Condicao>(py, achadas.map_err(|r| recusada(&r))?)
}
