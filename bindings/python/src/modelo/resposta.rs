//! The operator's answer to a lote de guias.

use chrono::{NaiveDate, NaiveTime};
use conecta_core::Opcoes;
use conecta_core::tiss::construcao::NaoConstruido;
use conecta_core::tiss::{self, DadosDaResposta, IdentificacaoPrestador, SituacaoDoLote};
use conecta_core::types::RegistroAns;
use pyo3::prelude::*;
use rust_decimal::Decimal;

use super::mensagem::Documento;
use crate::argumentos;
use crate::documento;
use crate::erros::{self, ConstrucaoRecusada, UsoError};
use crate::pacote::Juizo;
use crate::tipos::Relatorio;

/// The operator's answer to a lote: the message, and what it says.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct RespostaDoLote {
    /// The message, ready to be written.
    #[pyo3(get)]
    documento: Py<Documento>,
    situacao: SituacaoDoLote,
    valor: Decimal,
    valor_da_glosa: Decimal,
}

#[pymethods]
impl RespostaDoLote {
    /// What it says: the lote was received, received with glosas, or not received.
    #[getter]
    fn situacao(&self) -> &'static str {
        self.situacao.as_str()
    }

    /// Value of what was received, in R$; zero for a lote that was not.
    #[getter]
    fn valor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal(py, self.valor)
    }

    /// Value of what was glosado, in R$.
    #[getter]
    fn valor_da_glosa<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal(py, self.valor_da_glosa)
    }

    fn __repr__(&self) -> String {
        format!("RespostaDoLote({})", self.situacao.as_str())
    }
}

fn decimal(py: Python<'_>, valor: Decimal) -> PyResult<Bound<'_, PyAny>> {
    py.import("decimal")?.getattr("Decimal")?.call1((valor.to_string(),))
}

/// Answer a lote de guias as an operator: the protocolo de recebimento, with the glosas of the críticas, or the refusal.
///
/// documento: as in ler. relatorio: its judgement, such as validar gives it; made here when None, with pacotes, base,
/// contexto and perfil as in validar.
/// protocolo: number of the protocolo. data, hora: the moment of the answer. sequencial: number of the transação, that of
/// the protocolo when None.
/// rejeitar, sempre, nunca: what rejects, as in Relatorio.parecer_por.
/// por_guia: refuse only the guias with faults of the schema, where the rest can be received.
/// operadora, prestador, versao: registro ANS, code of the prestador and version, for a lote that does not say them.
/// nome_do_prestador: for answers up to 3.05.00; that of the executante of the first guia when None.
///
/// Raises ConstrucaoRecusada, with all that is missing in recusas, when no answer can be made.
#[pyfunction]
#[pyo3(
    signature = (
        documento, protocolo, data, *, hora = None, sequencial = None, relatorio = None, rejeitar = "erro",
        sempre = Vec::new(), nunca = Vec::new(), por_guia = false, operadora = None, prestador = None,
        nome_do_prestador = None, versao = None, pacotes = None, base = None, contexto = None, perfil = None
    ),
    text_signature = "(documento, protocolo, data, *, hora=None, sequencial=None, relatorio=None, rejeitar='erro', sempre=(), nunca=(), por_guia=False, operadora=None, prestador=None, nome_do_prestador=None, versao=None, pacotes=None, base=None, contexto=None, perfil=None)"
)]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn responder(
    py: Python<'_>,
    documento: &Bound<'_, PyAny>,
    protocolo: &Bound<'_, PyAny>,
    data: &Bound<'_, PyAny>,
    hora: Option<NaiveTime>,
    sequencial: Option<String>,
    relatorio: Option<&Bound<'_, Relatorio>>,
    rejeitar: &str,
    sempre: Vec<String>,
    nunca: Vec<String>,
    por_guia: bool,
    operadora: Option<&str>,
    prestador: Option<String>,
    nome_do_prestador: Option<String>,
    versao: Option<&str>,
    pacotes: Option<&Bound<'_, PyAny>>,
    base: Option<&Bound<'_, PyAny>>,
    contexto: Option<&Bound<'_, PyAny>>,
    perfil: Option<&Bound<'_, PyAny>>,
) -> PyResult<RespostaDoLote> {
    let dia: NaiveDate = argumentos::data("data", data)?;
    let protocolo = argumentos::texto("protocolo", protocolo)?;
    let mut dados = DadosDaResposta::new(protocolo, dia, hora.unwrap_or_default());
    if let Some(sequencial) = sequencial {
        dados.sequencial = sequencial.into();
    }
    dados.politica = argumentos::politica(rejeitar, sempre, nunca)?;
    dados.por_guia = por_guia;
    let registro = operadora.map(str::parse::<RegistroAns>).transpose();
    dados.operadora = registro.map_err(|e| UsoError::new_err(format!("operadora: {e}")))?;
    dados.prestador = prestador.map(|c| IdentificacaoPrestador::CodigoPrestadorNaOperadora(c.into()));
    dados.nome_do_prestador = nome_do_prestador.map(Into::into);
    let versao = versao.map(str::parse).transpose();
    dados.versao =
        versao.map_err(|e: conecta_core::types::versao::VersaoInvalida| UsoError::new_err(e.to_string()))?;
    let bytes = documento::Documento::de_python(documento)?.inteiro(py)?;
    let nucleo = relatorio.map(|r| r.get().nucleo());
    let mut opcoes = Opcoes::default();
    opcoes.em = Some(dia);
    let juizo = Juizo::de_python(py, opcoes, pacotes, base)?.sabendo(contexto, perfil)?;
    let feita = py.detach(|| {
        let relatorio = nucleo.unwrap_or_else(|| juizo.validador().validar(&bytes).clone());
        tiss::responder(&bytes, &relatorio, &dados)
    });
    match feita {
        Ok(r) => Ok(RespostaDoLote {
            situacao: r.situacao,
            valor: r.valor,
            valor_da_glosa: r.valor_da_glosa,
            documento: Py::new(py, Documento::new(r.documento))?,
        }),
        Err(NaoConstruido(recusas)) => Err(ConstrucaoRecusada::new_err(erros::recusas(py, &recusas)?)),
    }
}
