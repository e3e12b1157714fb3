//! The tables of the standard. What a row says crosses as the JSON form of the core, read into dicts.

use chrono::NaiveDate;
use conecta_core::Versao;
use conecta_core::tabelas as nucleo;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyList};
use serde::Serialize;

use crate::argumentos::{data, inteiro, texto};
use crate::erros::UsoError;
use crate::tipos::dicionario;

/// A code of Tabela 38, or None.
///
/// codigo, descricao, vigente (whether it is in the publication of the ANS that the library knows), acao ("recorrer",
/// "enviar-documento", "corrigir-e-reapresentar", "sem-recurso", "aguardar" or "nenhuma"), classe, motivo, orientacao,
/// equivalente (for a retired code, the one in force that says the same), versoes (familia, primeira, ultima; None for a code
/// that no schema accepts). Action and equivalent are a reading of this library, not of the ANS.
#[pyfunction]
pub(crate) fn glosa<'py>(py: Python<'py>, codigo: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let achada = match texto("codigo", codigo) {
        Ok(codigo) => nucleo::Glosa::ler(&codigo),
        Err(errado) => match codigo.extract::<i64>() {
            Ok(codigo) => u16::try_from(codigo).ok().and_then(nucleo::glosa),
            Err(_) => return Err(errado),
        },
    };
    achada.map(|g| dicionario(py, &g)).transpose()
}

/// Every code that Tabela 38 has or had, in order.
#[pyfunction]
pub(crate) fn glosas(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    dicionario(py, &nucleo::glosas().collect::<Vec<_>>())
}

/// A domain table by number (35) or type ("dm_grauPart", "grauPart"), or None.
///
/// numero, tipo, nome, termos; each of these codigo, sigla, descricao, inicio (AAAA-MM-DD), versoes (familia, primeira, ultima).
#[pyfunction]
pub(crate) fn dominio<'py>(
    py: Python<'py>,
    tabela: &Bound<'py, PyAny>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let nome = match texto("tabela", tabela) {
        Ok(nome) => nome,
        Err(errado) => tabela.extract::<u8>().map(|n| n.to_string()).map_err(|_| errado)?,
    };
    nucleo::dominio(&nome).map(|d| dicionario(py, &d)).transpose()
}

/// Every domain table: numero, tipo, nome.
#[pyfunction]
pub(crate) fn dominios(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    #[derive(Serialize)]
    struct Resumo {
        numero: Option<u8>,
        tipo: &'static str,
        nome: &'static str,
    }
    let resumo = |d: nucleo::Dominio| Resumo { numero: d.numero(), tipo: d.tipo(), nome: d.nome() };
    dicionario(py, &nucleo::dominios().map(resumo).collect::<Vec<_>>())
}

/// Whether a version of the messages between provider and operator may be used on a day.
///
/// situacao is "vigente" (with confianca), "ainda_nao" (inicio, confianca), "encerrada" (ultimo_dia, confianca) or
/// "desconhecida". confianca is "alta", "media" or "baixa": only "alta" forbids.
#[pyfunction]
pub(crate) fn vigencia<'py>(
    py: Python<'py>,
    versao: &Bound<'py, PyAny>,
    em: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let versao: Versao = texto("versao", versao)?
        .parse()
        .map_err(|e: conecta_core::types::versao::VersaoInvalida| UsoError::new_err(e.to_string()))?;
    dicionario(py, &nucleo::vigencia(versao, data("em", em)?))
}

/// The versions that may be used on a day, oldest first, each with how well that is known.
#[pyfunction]
pub(crate) fn versoes_em<'py>(py: Python<'py>, em: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
    let versoes = nucleo::versoes_em(data("em", em)?);
    PyList::new(py, versoes.iter().map(|(v, c)| (v.to_string(), c.as_str())))
}

/// Whether this can be the code of a municipality (IBGE): a state, and with seven digits the right check digit.
#[pyfunction]
pub(crate) fn municipio_plausivel(codigo: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(nucleo::municipio_plausivel(&texto("codigo", codigo)?))
}

/// The part of tabelas.importar that reads contents: name, content, whether it may be passed over.
#[pyfunction]
pub(crate) fn importar_tuss<'py>(
    py: Python<'py>,
    arquivos: Vec<(String, PyBackedBytes, bool)>,
    tabela: Option<u32>,
) -> PyResult<(Bound<'py, PyBytes>, Bound<'py, PyAny>)> {
    #[derive(Serialize)]
    struct Arquivo {
        arquivo: String,
        #[serde(flatten)]
        lido: Option<nucleo::Lido>,
        #[serde(skip_serializing_if = "Option::is_none")]
        motivo: Option<String>,
    }
    let feito = py.detach(|| -> Result<_, String> {
        let mut importador = nucleo::Importador::new();
        let mut lidos = Vec::new();
        for (arquivo, conteudo, dispensavel) in arquivos {
            let (lido, motivo) = match importador.arquivo(&arquivo, &conteudo, tabela) {
                Ok(lido) => (Some(lido), None),
                Err(motivo) if dispensavel => (None, Some(motivo.to_string())),
                Err(motivo) => return Err(format!("{arquivo}: {motivo}")),
            };
            lidos.push(Arquivo { arquivo, lido, motivo });
        }
        let importado = importador.concluir().map_err(|e| e.to_string())?;
        Ok((importado.indice, lidos))
    });
    let (indice, lidos) = feito.map_err(UsoError::new_err)?;
    Ok((PyBytes::new(py, &indice), dicionario(py, &lidos)?))
}

/// The TUSS, as far as it is at hand: Tabela 22, and the tables of an index that was imported.
#[pyclass(frozen, module = "conecta.tabelas")]
pub(crate) struct Tuss(nucleo::Tuss<'static>);

#[pymethods]
impl Tuss {
    #[new]
    #[pyo3(signature = (indice = None))]
    fn new(indice: Option<PyBackedBytes>) -> PyResult<Self> {
        match indice {
            None => Ok(Self(nucleo::Tuss::embutida())),
            Some(bytes) => nucleo::Tuss::ler(bytes.to_vec()).map(Self).map_err(erro),
        }
    }

    /// Number of each table at hand, and how many rows it has.
    #[getter]
    fn tabelas(&self) -> Vec<(u32, usize)> {
        self.0.tabelas()
    }

    /// The rows of a code, of every time it was in force, oldest first.
    ///
    /// tabela, codigo, termo, inicio, fim, fim_implantacao (AAAA-MM-DD), descricao, apresentacao, laboratorio, modelo, fabricante,
    /// nome_tecnico, classe_de_risco, registro_anvisa; situacao on the day em, if one is given.
    #[pyo3(signature = (tabela, codigo, em = None))]
    fn termos<'py>(
        &self,
        py: Python<'py>,
        tabela: u32,
        codigo: &Bound<'py, PyAny>,
        em: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let em = em.map(|em| data("em", em)).transpose()?;
        let termos = self.0.termos(tabela, &texto("codigo", codigo)?);
        self.completos(py, termos, em)
    }

    /// What holds for a code on the day of an attendance.
    ///
    /// estado is "vigente", "em_implantacao" (ate), "em_retirada" (ultimo_dia), "ainda_nao" (inicio), "retirado" (ultimo_dia),
    /// "inexistente" or "tabela_ausente". The first three may be charged.
    fn situacao_em<'py>(
        &self,
        py: Python<'py>,
        tabela: u32,
        codigo: &Bound<'py, PyAny>,
        em: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0.situacao_em(tabela, &texto("codigo", codigo)?, data("em", em)?))
    }

    /// Whether a code may be charged for an attendance on a day; None when its table is not at hand.
    fn vigente_em(
        &self,
        tabela: u32,
        codigo: &Bound<'_, PyAny>,
        em: &Bound<'_, PyAny>,
    ) -> PyResult<Option<bool>> {
        let situacao = self.0.situacao_em(tabela, &texto("codigo", codigo)?, data("em", em)?);
        Ok((situacao != nucleo::SituacaoTermo::TabelaAusente).then(|| situacao.pode_ser_usado()))
    }

    /// Terms by words, or by the first digits of their code, best first; 20 of them when limite is None.
    ///
    /// Accents and case do not count. With em, only those that may be charged on that day.
    #[pyo3(signature = (texto, tabela = None, em = None, limite = None))]
    fn buscar<'py>(
        &self,
        py: Python<'py>,
        texto: &Bound<'py, PyAny>,
        tabela: Option<u32>,
        em: Option<&Bound<'py, PyAny>>,
        limite: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let procurado = crate::argumentos::texto("texto", texto)?;
        let em = em.map(|em| data("em", em)).transpose()?;
        let limite = limite.map_or(Ok(20), |n| inteiro("limite", n, 1))?;
        let busca = nucleo::Busca { texto: &procurado, tabela, em, limite };
        let achados = py.detach(|| self.0.buscar(&busca)).map_err(erro)?;
        dicionario(py, &achados.termos)
    }

    /// Terms whose code is like a mistyped one.
    #[pyo3(signature = (codigo, tabela = None))]
    fn sugerir<'py>(
        &self,
        py: Python<'py>,
        codigo: &Bound<'py, PyAny>,
        tabela: Option<u32>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let termos = self.0.sugerir(tabela, &texto("codigo", codigo)?, None);
        self.completos(py, termos, None)
    }
}

impl Tuss {
    fn completos<'py>(
        &self,
        py: Python<'py>,
        termos: Vec<nucleo::TermoTuss>,
        em: Option<NaiveDate>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let completos: Result<Vec<_>, _> = termos.into_iter().map(|t| self.0.completar(t, em)).collect();
        dicionario(py, &completos.map_err(erro)?)
    }
}

fn erro(erro: nucleo::IndiceError) -> PyErr {
    UsoError::new_err(erro.to_string())
}
