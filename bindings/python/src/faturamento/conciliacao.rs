//! Demonstrativos against what was sent.

use chrono::NaiveDate;
use conecta_core::Error;
use conecta_core::faturamento::conciliacao as nucleo;
use conecta_core::faturamento::recurso::{RecursosDoProtocolo, Remetente};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};
use rust_decimal::Decimal;

use super::espelho::{EmPython, espelho, nome, tupla};
use crate::documento::Documento;
use crate::erros::{self, UsoError};
use crate::tipos::{dicionario, em_json};

espelho! {
    /// A glosa: how much, and why.
    GlosaConciliada {
        /// Code of Tabela 38; empty where the operadora gave none.
        codigo: String,
        /// Value, in R$.
        valor: Decimal,
    }

    /// A part of a difference.
    Explicacao {
        /// Why: informado_difere, processado_difere, franquia, nao_fecha, nao_listado or nao_enviado.
        causa: String,
        /// How much of the difference, in R$.
        valor: Decimal,
    }

    /// An item of a guia, on both sides.
    ItemConciliado {
        /// sequencialItem; as the demonstrativo has it, else as it was sent.
        sequencial: Option<u32>,
        /// Day of execution.
        data: Option<NaiveDate>,
        /// codigoTabela.
        tabela: String,
        /// codigoProcedimento.
        codigo: String,
        /// descricaoProcedimento.
        descricao: String,
        /// grauParticipacao of Tabela 35.
        grau: Option<String>,
        /// Tooth or region.
        dente: Option<String>,
        /// Faces of the tooth.
        face: Option<String>,
        /// centroConsumo, from 4.03.00.
        centro_consumo: Option<String>,
        /// Quantity that the demonstrativo gives, else as sent.
        quantidade: Option<Decimal>,
        /// How it was matched.
        casamento: String,
        /// What was sent, in R$.
        apresentado: Decimal,
        /// What the operadora says was informed.
        informado: Decimal,
        /// What it considered.
        processado: Decimal,
        /// What it released.
        liberado: Decimal,
        /// What it cut.
        glosado: Decimal,
        /// Share of the beneficiary (odontologia).
        franquia: Decimal,
        /// The glosas.
        glosas: Vec<GlosaConciliada>,
        /// Presented less released and cut, part by part; empty where it adds up.
        explicacoes: Vec<Explicacao>,
    }

    /// A guia on both sides.
    GuiaConciliada {
        /// numeroLote.
        lote: String,
        /// numeroProtocolo of the demonstrativo.
        protocolo: String,
        /// Tag of the guia that was sent: guiaSP-SADT.
        tipo: String,
        /// numeroGuiaPrestador.
        numero: String,
        /// numeroGuiaOperadora.
        numero_operadora: Option<String>,
        /// senha: a number, not a secret.
        senha: Option<String>,
        /// Card of the beneficiary.
        carteira: Option<String>,
        /// Name of the beneficiary, where the version has it.
        beneficiario: Option<String>,
        /// First day of the billing, else of the first item.
        data: Option<NaiveDate>,
        /// How it was matched: so_enviado, presumido_liberado, so_demonstrativo, numero, numero_na_operadora …
        casamento: String,
        /// situacaoGuia of Tabela 47.
        situacao: Option<String>,
        /// What was sent, in R$.
        apresentado: Decimal,
        /// What the operadora says was informed.
        informado: Decimal,
        /// What it considered.
        processado: Decimal,
        /// What it released.
        liberado: Decimal,
        /// What it cut, in all.
        glosado: Decimal,
        /// Share of the beneficiary (odontologia).
        franquia: Decimal,
        /// Glosas of the guia as a whole.
        glosas: Vec<GlosaConciliada>,
        /// What was paid, if a demonstrativo de pagamento lists it.
        pago: Option<Decimal>,
        /// When.
        data_pagamento: Option<NaiveDate>,
        /// The items.
        itens: Vec<ItemConciliado>,
        /// Presented less released and cut, part by part; empty where it adds up.
        explicacoes: Vec<Explicacao>,
        /// Another análise of the guia came later and took the place of the first.
        reanalisada: bool,
        /// Presented less what was released and cut.
        diferenca: Decimal,
        /// Released less paid; None where no payment is known.
        a_receber: Option<Decimal>,
    }

    /// A protocolo of a demonstrativo.
    ProtocoloConciliado {
        /// numeroProtocolo.
        numero: String,
        /// numeroLote.
        lote: String,
        /// Day of the protocolo.
        data: Option<NaiveDate>,
        /// situacaoProtocolo of Tabela 47.
        situacao: Option<String>,
        /// Code of Tabela 38 of a glosa of the protocolo as a whole.
        motivo: Option<String>,
        /// Glosa of the protocolo as a whole, in R$.
        glosa_propria: Decimal,
        /// As the demonstrativo says: informed.
        informado: Decimal,
        /// What was considered.
        processado: Decimal,
        /// What was released.
        liberado: Decimal,
        /// What was cut, in all.
        glosado: Decimal,
        /// Day of the demonstrativo that analysed it.
        emissao: Option<NaiveDate>,
        /// Day of payment, if known.
        data_pagamento: Option<NaiveDate>,
        /// The demonstrativo is one of dentistry.
        odonto: bool,
    }

    /// Something in a demonstrativo that is not as the standard wants it, and was read all the same.
    Desvio {
        /// Code of the crítica.
        codigo: String,
        /// Where it stands: XPath.
        caminho: String,
        /// What it is, in Portuguese, without the value.
        mensagem: String,
    }

    /// A demonstrativo that was taken in.
    DemonstrativoConciliado {
        /// Tag: demonstrativoAnaliseConta, demonstrativoPagamento or demonstrativoPagamentoOdonto.
        tipo: String,
        /// numeroDemonstrativo.
        numero: String,
        /// Registration of the operadora at the ANS.
        registro_ans: String,
        /// Name of the operadora.
        nome_operadora: String,
        /// Day of issue.
        emissao: Option<NaiveDate>,
        /// Guias that it lists.
        guias: usize,
        /// Sum of the débitos that it lists, in R$.
        debitos: Decimal,
        /// Sum of the créditos.
        creditos: Decimal,
        /// What the prestador receives, as it says.
        liquido: Option<Decimal>,
        /// What is off the standard.
        desvios: Vec<Desvio>,
    }

    /// What was cut for one reason.
    PorMotivo {
        /// Code of Tabela 38; empty where the operadora gave none.
        codigo: String,
        /// What it means.
        descricao: String,
        /// What to do about it: recorrer, enviar-documento …
        acao: String,
        /// How to go about it.
        orientacao: String,
        /// How many glosas.
        glosas: usize,
        /// Their value, in R$.
        valor: Decimal,
    }

    /// What was cut and asks for one action.
    PorAcao {
        /// recorrer, enviar-documento …; pedir-motivo where the operadora gave no code.
        acao: String,
        /// How many glosas.
        glosas: usize,
        /// Their value, in R$.
        valor: Decimal,
    }

    /// The totals of a reconciliation.
    ResumoDaConciliacao {
        /// Guias on both sides.
        guias: usize,
        /// Guias that were sent and are in no demonstrativo.
        guias_sem_demonstrativo: usize,
        /// Guias of demonstrativos that were never sent.
        guias_nao_enviadas: usize,
        /// Items on one side alone, of guias that are on both.
        itens_sem_par: usize,
        /// What was sent, in R$.
        apresentado: Decimal,
        /// What was released.
        liberado: Decimal,
        /// What was cut.
        glosado: Decimal,
        /// What was paid.
        pago: Decimal,
        /// Presented less released and cut, by cause.
        diferencas: Vec<Explicacao>,
        /// What was cut, by reason; the greatest value first.
        por_motivo: Vec<PorMotivo>,
        /// What was cut, by what to do about it; the greatest value first.
        por_acao: Vec<PorAcao>,
    }
}

/// The name of a kind, as in the JSON.
fn nome_de(valor: &impl serde::Serialize) -> String {
    nome(valor).ok().flatten().unwrap_or_default()
}

fn varios<'a, A: 'a, B: From<&'a A>>(itens: impl IntoIterator<Item = &'a A>) -> Vec<B> {
    itens.into_iter().map(B::from).collect()
}

impl From<&nucleo::GlosaConciliada> for GlosaConciliada {
    fn from(nucleo::GlosaConciliada { codigo, valor }: &nucleo::GlosaConciliada) -> Self {
        Self { codigo: codigo.clone(), valor: *valor }
    }
}

impl From<&nucleo::Explicacao> for Explicacao {
    fn from(nucleo::Explicacao { causa, valor }: &nucleo::Explicacao) -> Self {
        Self { causa: nome_de(causa), valor: *valor }
    }
}

/// Copies fields by name, those on the left as they are.
macro_rules! copiar {
    ($de:expr, $tipo:path { $($campo:ident),* } com { $($outro:ident: $valor:expr),* $(,)? }) => {{
        let $tipo { $($campo,)* $($outro: _,)* } = $de;
        Self { $($campo: $campo.clone(),)* $($outro: $valor,)* }
    }};
}

impl From<&nucleo::ItemConciliado> for ItemConciliado {
    fn from(i: &nucleo::ItemConciliado) -> Self {
        copiar!(i, nucleo::ItemConciliado {
            sequencial, data, tabela, codigo, descricao, grau, dente, face, centro_consumo, quantidade, apresentado,
            informado, processado, liberado, glosado, franquia
        } com {
            casamento: nome_de(&i.casamento),
            glosas: varios(&i.glosas),
            explicacoes: varios(&i.explicacoes),
        })
    }
}

impl From<&nucleo::GuiaConciliada> for GuiaConciliada {
    fn from(g: &nucleo::GuiaConciliada) -> Self {
        let nucleo::GuiaConciliada {
            lote,
            protocolo,
            tipo,
            numero,
            numero_operadora,
            senha,
            carteira,
            beneficiario,
            data,
            casamento,
            situacao,
            apresentado,
            informado,
            processado,
            liberado,
            glosado,
            franquia,
            glosas,
            pago,
            data_pagamento,
            itens,
            explicacoes,
            reanalisada,
        } = g;
        Self {
            lote: lote.clone(),
            protocolo: protocolo.clone(),
            tipo: tipo.clone(),
            numero: numero.clone(),
            numero_operadora: numero_operadora.clone(),
            senha: senha.clone(),
            carteira: carteira.as_ref().map(|t| t.as_str().to_owned()),
            beneficiario: beneficiario.as_ref().map(|t| t.as_str().to_owned()),
            data: *data,
            casamento: nome_de(casamento),
            situacao: situacao.clone(),
            apresentado: *apresentado,
            informado: *informado,
            processado: *processado,
            liberado: *liberado,
            glosado: *glosado,
            franquia: *franquia,
            glosas: varios(glosas),
            pago: *pago,
            data_pagamento: *data_pagamento,
            itens: varios(itens),
            explicacoes: varios(explicacoes),
            reanalisada: *reanalisada,
            diferenca: g.diferenca(),
            a_receber: g.a_receber(),
        }
    }
}

impl From<&nucleo::ProtocoloConciliado> for ProtocoloConciliado {
    fn from(p: &nucleo::ProtocoloConciliado) -> Self {
        copiar!(p, nucleo::ProtocoloConciliado {
            numero, lote, data, situacao, motivo, glosa_propria, informado, processado, liberado, glosado, emissao,
            data_pagamento, odonto
        } com {})
    }
}

impl From<&nucleo::Desvio> for Desvio {
    fn from(d: &nucleo::Desvio) -> Self {
        copiar!(d, nucleo::Desvio { codigo, caminho, mensagem } com {})
    }
}

impl From<&nucleo::DemonstrativoLido> for DemonstrativoConciliado {
    fn from(d: &nucleo::DemonstrativoLido) -> Self {
        copiar!(d, nucleo::DemonstrativoLido {
            tipo, numero, registro_ans, nome_operadora, emissao, guias, debitos, creditos, liquido
        } com { desvios: varios(&d.desvios) })
    }
}

impl From<&nucleo::PorMotivo> for PorMotivo {
    fn from(m: &nucleo::PorMotivo) -> Self {
        copiar!(m, nucleo::PorMotivo { codigo, descricao, acao, orientacao, glosas, valor } com {})
    }
}

impl From<&nucleo::PorAcao> for PorAcao {
    fn from(a: &nucleo::PorAcao) -> Self {
        copiar!(a, nucleo::PorAcao { acao, glosas, valor } com {})
    }
}

impl From<&nucleo::Resumo> for ResumoDaConciliacao {
    fn from(r: &nucleo::Resumo) -> Self {
        copiar!(r, nucleo::Resumo {
            guias, guias_sem_demonstrativo, guias_nao_enviadas, itens_sem_par, apresentado, liberado, glosado, pago
        } com {
            diferencas: (r.diferencas.iter())
                .map(|(causa, valor)| Explicacao { causa: nome_de(causa), valor: *valor })
                .collect(),
            por_motivo: varios(&r.por_motivo),
            por_acao: varios(&r.por_acao),
        })
    }
}

/// Demonstrativos against what was sent: everything on both sides.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct Conciliacao {
    pub(super) nucleo: nucleo::Conciliacao,
    pub(super) remetente: Option<Remetente>,
    guias: Py<PyTuple>,
}

#[pymethods]
impl Conciliacao {
    /// Totals, by reason and by action.
    #[getter]
    fn resumo<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        ResumoDaConciliacao::from(&self.nucleo.resumo).em_python(py)
    }

    /// The demonstrativos, with what is off the standard.
    #[getter]
    fn demonstrativos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, DemonstrativoConciliado>(py, &self.nucleo.demonstrativos)
    }

    /// The protocolos that they tell of.
    #[getter]
    fn protocolos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, ProtocoloConciliado>(py, &self.nucleo.protocolos)
    }

    /// Numbers of the protocolos that have glosas: what Recurso.abrir can be made of.
    #[getter]
    fn com_glosa<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, RecursosDoProtocolo::com_glosa(&self.nucleo))
    }

    /// The guias: those sent in their order, then those that were never sent.
    #[getter]
    fn guias(&self, py: Python<'_>) -> Py<PyTuple> {
        self.guias.clone_ref(py)
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.nucleo)
    }

    /// All of it as JSON.
    fn to_json(&self) -> PyResult<String> {
        em_json(&self.nucleo)
    }

    fn __repr__(&self) -> String {
        format!("Conciliacao({} guias)", self.nucleo.guias.len())
    }
}

/// Reconcile demonstrativos with the lotes that were sent: guia by guia, item by item, cent by cent.
///
/// lotes, demonstrativos: a document (path, bytes, or a binary file object), or a list of them. Demonstrativos of any kind, read
/// tolerantly: what is off the standard is in desvios and does not hinder.
///
/// Raises UsoError when a document of lotes has no guias, and ConectaError when one of demonstrativos is no demonstrativo.
#[pyfunction]
#[pyo3(signature = (lotes, demonstrativos), text_signature = "(lotes, demonstrativos)")]
pub(crate) fn conciliar(
    py: Python<'_>,
    lotes: &Bound<'_, PyAny>,
    demonstrativos: &Bound<'_, PyAny>,
) -> PyResult<Conciliacao> {
    let (lotes, demonstrativos) = (inteiros(py, lotes)?, inteiros(py, demonstrativos)?);
    let (nucleo, remetente) = py
        .detach(|| {
            let mut c = nucleo::Conciliador::new();
            let mut remetente = None;
            for lote in &lotes {
                if c.lote(lote)? == 0 {
                    return Ok(None);
                }
                remetente = remetente.map_or_else(|| Remetente::do_lote(lote), |r| Ok(Some(r)))?;
            }
            demonstrativos.iter().try_for_each(|d| c.demonstrativo(d).map(drop))?;
            Ok::<_, Error>(Some((c.concluir(), remetente)))
        })
        .map_err(|e| erros::excecao(e, None))?
        .ok_or_else(|| UsoError::new_err("lotes tem um documento que não é um lote de guias"))?;
    let guias = tupla::<_, GuiaConciliada>(py, &nucleo.guias)?.unbind();
    Ok(Conciliacao { nucleo, remetente, guias })
}

/// A document, or each of several.
fn inteiros(py: Python<'_>, documentos: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<u8>>> {
    let inteiro = |d: &Bound<'_, PyAny>| Ok::<_, PyErr>(Documento::de_python(d)?.inteiro(py)?.to_vec());
    if documentos.is_instance_of::<PyList>() || documentos.is_instance_of::<PyTuple>() {
        return documentos.try_iter()?.map(|d| inteiro(&d?)).collect();
    }
    if documentos.is_instance_of::<PyDict>() {
        return Err(erros::tipo_errado(
            "documento",
            "caminho, bytes ou arquivo, ou uma lista deles",
            documentos,
        ));
    }
    Ok(vec![inteiro(documentos)?])
}
