//! Demonstrativos against what was sent.

use std::sync::Arc;

use conecta_core::faturamento::conciliacao as nucleo;
use conecta_core::faturamento::recurso::{RecursosDoProtocolo, Remetente};
use nucleo::{Desvio, Explicacao, ProtocoloConciliado};

use super::comum::varios;
use super::conciliado::GuiaConciliada;
use crate::erros::{ConectaError, json, uso};
use crate::tipos::{Bytes, Decimal, Dia};

/// Something in a demonstrativo that is not as the standard wants it, and was read all the same.
#[uniffi::remote(Record)]
pub struct Desvio {
    /// Code of the crítica.
    pub codigo: String,
    /// Where it stands: XPath.
    pub caminho: String,
    /// What it is, in pt-BR, without the value.
    pub mensagem: String,
}

/// A demonstrativo that was taken in. Amounts in R$.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DemonstrativoConciliado {
    /// Tag: `demonstrativoAnaliseConta`, `demonstrativoPagamento` or `demonstrativoPagamentoOdonto`.
    pub tipo: String,
    /// `numeroDemonstrativo`.
    pub numero: String,
    /// Registration of the operadora at the ANS.
    pub registro_ans: String,
    /// Name of the operadora.
    pub nome_operadora: String,
    /// Day of issue.
    pub emissao: Option<Dia>,
    /// Guias that it lists.
    pub guias: u64,
    /// Sum of the débitos that it lists.
    pub debitos: Decimal,
    /// Sum of the créditos.
    pub creditos: Decimal,
    /// What the prestador receives, as it says.
    pub liquido: Option<Decimal>,
    /// What is off the standard.
    pub desvios: Vec<Desvio>,
}

impl From<&nucleo::DemonstrativoLido> for DemonstrativoConciliado {
    fn from(d: &nucleo::DemonstrativoLido) -> Self {
        let nucleo::DemonstrativoLido {
            tipo,
            numero,
            registro_ans,
            nome_operadora,
            emissao,
            guias,
            debitos,
            creditos,
            liquido,
            desvios,
        } = d.clone();
        let guias = guias as u64;
        Self {
            tipo,
            numero,
            registro_ans,
            nome_operadora,
            emissao,
            guias,
            debitos,
            creditos,
            liquido,
            desvios,
        }
    }
}

/// What was cut for one reason.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PorMotivo {
    /// Code of Tabela 38; empty where the operadora gave none.
    pub codigo: String,
    /// What it means.
    pub descricao: String,
    /// What to do about it: `recorrer`, `enviar-documento` …
    pub acao: String,
    /// How to go about it, in pt-BR.
    pub orientacao: String,
    /// How many glosas.
    pub glosas: u64,
    /// Their value, in R$.
    pub valor: Decimal,
}

impl From<&nucleo::PorMotivo> for PorMotivo {
    fn from(m: &nucleo::PorMotivo) -> Self {
        let nucleo::PorMotivo { codigo, descricao, acao, orientacao, glosas, valor } = m.clone();
        Self { codigo, descricao, acao, orientacao, glosas: glosas as u64, valor }
    }
}

/// What was cut and asks for one action.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PorAcao {
    /// `recorrer`, `enviar-documento` …; `pedir-motivo` where the operadora gave no code.
    pub acao: String,
    /// How many glosas.
    pub glosas: u64,
    /// Their value, in R$.
    pub valor: Decimal,
}

impl From<&nucleo::PorAcao> for PorAcao {
    fn from(a: &nucleo::PorAcao) -> Self {
        let nucleo::PorAcao { acao, glosas, valor } = a.clone();
        Self { acao, glosas: glosas as u64, valor }
    }
}

/// The totals of a reconciliation. Amounts in R$.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ResumoDaConciliacao {
    /// Guias on both sides.
    pub guias: u64,
    /// Guias that were sent and are in no demonstrativo.
    pub guias_sem_demonstrativo: u64,
    /// Guias of demonstrativos that were never sent.
    pub guias_nao_enviadas: u64,
    /// Items on one side alone, of guias that are on both.
    pub itens_sem_par: u64,
    /// What was sent.
    pub apresentado: Decimal,
    /// What was released.
    pub liberado: Decimal,
    /// What was cut.
    pub glosado: Decimal,
    /// What was paid.
    pub pago: Decimal,
    /// Presented less released and cut, by cause.
    pub diferencas: Vec<Explicacao>,
    /// What was cut, by reason; the greatest value first.
    pub por_motivo: Vec<PorMotivo>,
    /// What was cut, by what to do about it; the greatest value first.
    pub por_acao: Vec<PorAcao>,
}

impl From<&nucleo::Resumo> for ResumoDaConciliacao {
    fn from(r: &nucleo::Resumo) -> Self {
        Self {
            guias: r.guias as u64,
            guias_sem_demonstrativo: r.guias_sem_demonstrativo as u64,
            guias_nao_enviadas: r.guias_nao_enviadas as u64,
            itens_sem_par: r.itens_sem_par as u64,
            apresentado: r.apresentado,
            liberado: r.liberado,
            glosado: r.glosado,
            pago: r.pago,
            diferencas: r
                .diferencas
                .iter()
                .map(|(causa, valor)| Explicacao { causa: *causa, valor: *valor })
                .collect(),
            por_motivo: varios(&r.por_motivo),
            por_acao: varios(&r.por_acao),
        }
    }
}

/// Demonstrativos against what was sent.
#[derive(Debug, uniffi::Object)]
pub struct Conciliacao {
    pub(super) nucleo: nucleo::Conciliacao,
    pub(super) remetente: Option<Remetente>,
}

/// Reconciles lotes that were sent with the demonstrativos that answer them: guia by guia, item by item, to the cent.
///
/// Demonstrativos of any kind, read tolerantly: what is off the standard is told of each and does not hinder. Throws `Uso` when one of
/// lotes has no guias.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn conciliar(lotes: Vec<Bytes>, demonstrativos: Vec<Bytes>) -> Result<Arc<Conciliacao>, ConectaError> {
    let mut c = nucleo::Conciliador::new();
    let mut remetente = None;
    for lote in &lotes {
        if c.lote(lote)? == 0 {
            return Err(uso("lotes tem um documento que não é um lote de guias"));
        }
        remetente = remetente.map_or_else(|| Remetente::do_lote(lote), |r| Ok(Some(r)))?;
    }
    for d in &demonstrativos {
        c.demonstrativo(d)?;
    }
    Ok(Arc::new(Conciliacao { nucleo: c.concluir(), remetente }))
}

#[uniffi::export]
impl Conciliacao {
    /// Totals, by reason and by action.
    pub fn resumo(&self) -> ResumoDaConciliacao {
        (&self.nucleo.resumo).into()
    }

    /// The demonstrativos, with what is off the standard.
    pub fn demonstrativos(&self) -> Vec<DemonstrativoConciliado> {
        varios(&self.nucleo.demonstrativos)
    }

    /// The protocolos that they tell of.
    pub fn protocolos(&self) -> Vec<ProtocoloConciliado> {
        self.nucleo.protocolos.clone()
    }

    /// The guias: those sent in their order, then those that were never sent.
    pub fn guias(&self) -> Vec<GuiaConciliada> {
        varios(&self.nucleo.guias)
    }

    /// Numbers of the protocolos that have glosas: what `Recurso.abrir` can be made of.
    pub fn com_glosa(&self) -> Vec<String> {
        RecursosDoProtocolo::com_glosa(&self.nucleo).into_iter().map(str::to_owned).collect()
    }

    /// All of it as JSON.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.nucleo)
    }
}
