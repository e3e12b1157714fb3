//! Corrections: what is asked for as keyword arguments, the result as a frozen object.

use conecta_core::correcao::{self, Alvo, Aplicada, Correcoes, OpcoesDeCorrecao, Recusa, Seguranca};
use conecta_core::{Nivel, Opcoes};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::argumentos::texto;
use crate::documento::bytes_de;
use crate::erros::{self, CorrecaoRecusada, UsoError, tipo_errado};
use crate::tipos::{Relatorio, json};

/// A corrected document: what changed, what was done, and the judgement of the result.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Corrigida {
    documento: Py<PyBytes>,
    /// Every edit: first byte and the byte after, before and after. All other bytes are as they were.
    #[pyo3(get)]
    edicoes: Vec<(usize, usize, usize, usize)>,
    correcoes: Vec<correcao::Correcao>,
    /// The judgement of the result.
    #[pyo3(get)]
    relatorio: Py<Relatorio>,
    /// What else to know, in Portuguese.
    #[pyo3(get)]
    avisos: Vec<String>,
}

#[pymethods]
impl Corrigida {
    /// The corrected document.
    #[getter]
    fn documento(&self, py: Python<'_>) -> Py<PyBytes> {
        self.documento.clone_ref(py)
    }

    /// What was done, and what would need to be told something, as dicts: caminho, guia, seguranca, descricao, criticas.
    #[getter]
    fn correcoes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.correcoes)
    }

    fn __repr__(&self) -> String {
        format!("Corrigida({} edições, {} correções)", self.edicoes.len(), self.correcoes.len())
    }
}

/// Correct a message by the fewest edits of its bytes, and judge the result.
///
/// executante, cnes: código do prestador na operadora and CNES of the executante of every guia.
/// campos: fields by path, such as {"guia:11001/senha": "A1", "*/dadosExecutante/CNES": "9999999"}; an empty value takes
/// the field out.
/// planilha: CSV with the columns guia, campo and valor, as bytes.
/// remover_guias: numbers of the guias to take out.
/// totais, hash, declaracao: compute the totals, the hash; mend the encoding that the declaration names.
/// codificacao: write the document over into "iso-8859-1" or "utf-8".
/// sugeridas, inseguras: what sugerir_correcoes calls segura; also what it calls insegura.
/// exigir_valida: refuse a result that has any error of the schema, old ones included.
///
/// Raises CorrecaoRecusada, with all reasons in recusas, when something cannot be done; then nothing is.
#[pyfunction]
#[pyo3(signature = (
    documento, *, executante = None, cnes = None, campos = None, planilha = None, remover_guias = Vec::new(),
    totais = false, hash = false, declaracao = false, codificacao = None, sugeridas = false, inseguras = false,
    exigir_valida = false
), text_signature = "(documento, *, executante=None, cnes=None, campos=None, planilha=None, remover_guias=(), totais=False, hash=False, declaracao=False, codificacao=None, sugeridas=False, inseguras=False, exigir_valida=False)")]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn corrigir(
    py: Python<'_>,
    documento: &Bound<'_, PyAny>,
    executante: Option<&Bound<'_, PyAny>>,
    cnes: Option<&Bound<'_, PyAny>>,
    campos: Option<&Bound<'_, PyDict>>,
    planilha: Option<&Bound<'_, PyAny>>,
    remover_guias: Vec<String>,
    totais: bool,
    hash: bool,
    declaracao: bool,
    codificacao: Option<&Bound<'_, PyAny>>,
    sugeridas: bool,
    inseguras: bool,
    exigir_valida: bool,
) -> PyResult<Corrigida> {
    let bytes = em_memoria("documento", documento)?;
    let mut c = Correcoes::default();
    let mut recusas = Vec::new();
    if let Some(codigo) = executante {
        c.executante(&texto("executante", codigo)?);
    }
    if let Some(cnes) = cnes {
        c.cnes(&texto("cnes", cnes)?);
    }
    for (caminho, valor) in campos.into_iter().flatten() {
        let (caminho, valor) =
            (texto("cada chave de campos", &caminho)?, texto("cada valor de campos", &valor)?);
        recusas.extend(c.campo(&caminho, &valor).err());
    }
    if let Some(planilha) = planilha {
        recusas.extend(c.planilha(&em_memoria("planilha", planilha)?).err().into_iter().flatten());
    }
    for numero in remover_guias {
        c.remover_guia(&numero);
    }
    if totais {
        c.totais();
    }
    if declaracao {
        c.declaracao();
    }
    if let Some(codificacao) = codificacao {
        c.transcodificar(match texto("codificacao", codificacao)?.to_ascii_lowercase().as_str() {
            "iso-8859-1" => Alvo::Iso8859_1,
            "utf-8" => Alvo::Utf8,
            _ => return Err(UsoError::new_err("codificacao deve ser 'iso-8859-1' ou 'utf-8'")),
        });
    }
    if hash {
        c.hash();
    }
    let mut opcoes = OpcoesDeCorrecao::default();
    (opcoes.nivel, opcoes.exigir_valida) = (Nivel::Esquema, exigir_valida);
    let feita = py.detach(|| {
        if sugeridas || inseguras {
            let ate = if inseguras { Seguranca::Insegura } else { Seguranca::Segura };
            c.sugeridas(&bytes, ate).map_err(|e| erros::excecao(e, None))?;
        }
        if !recusas.is_empty() {
            return Ok(Err(recusas));
        }
        Ok::<_, PyErr>(c.aplicar(&bytes, &opcoes))
    })?;
    feita.map_err(|r| recusada(py, &r)).and_then(|a| resultado(py, a))
}

/// What could be corrected in a document, as dicts: caminho, guia, seguranca ("segura", "insegura" or
/// "pede_informacao"), descricao, criticas.
#[pyfunction]
pub(crate) fn sugerir_correcoes<'py>(
    py: Python<'py>,
    documento: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let bytes = em_memoria("documento", documento)?;
    let lista = py.detach(|| correcao::sugerir(&bytes, &Opcoes::default()));
    json::dicionario(py, &lista.map_err(|e| erros::excecao(e, None))?)
}

fn em_memoria(nome: &str, objeto: &Bound<'_, PyAny>) -> PyResult<pyo3::pybacked::PyBackedBytes> {
    bytes_de(objeto)?.ok_or_else(|| tipo_errado(nome, "bytes, bytearray ou memoryview", objeto))
}

fn recusada(py: Python<'_>, recusas: &[Recusa]) -> PyErr {
    erros::recusas(py, recusas).map_or_else(|e| e, CorrecaoRecusada::new_err)
}

fn resultado(py: Python<'_>, a: Aplicada) -> PyResult<Corrigida> {
    Ok(Corrigida {
        documento: PyBytes::new(py, &a.documento).unbind(),
        edicoes: a
            .edicoes
            .iter()
            .map(|e| (e.antes.start, e.antes.end, e.depois.start, e.depois.end))
            .collect(),
        correcoes: a.correcoes,
        relatorio: Py::new(py, Relatorio::from(a.relatorio))?,
        avisos: a.avisos,
    })
}
