//! From a reconciliation to the recursos of one of its protocolos.

use chrono::NaiveDate;

use super::modelo::RecursosDoProtocolo;
use crate::faturamento::agregado::Agregado;
use crate::faturamento::conciliacao::{Conciliacao, GlosaConciliada, GuiaConciliada};

/// Why the recursos of a protocolo are not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NaoAberto {
    /// So many protocolos have glosas, and none was told.
    #[error("{0} protocolos têm glosas: informe protocolo")]
    Varios(usize),
    /// The day from which the prazo counts was not told, and the demonstrativo does not say it.
    #[error("o demonstrativo não diz a data do protocolo: informe inclusao")]
    SemData,
    /// The reconciliation has no such protocolo.
    #[error("os demonstrativos não têm esse protocolo")]
    SemProtocolo,
}

impl RecursosDoProtocolo {
    /// The same as [`Self::abrir`], of the only protocolo with glosas and from the day that the demonstrativo says, where nothing else
    /// is told.
    ///
    /// # Errors
    /// See [`NaoAberto`].
    pub fn abrir_de(
        c: &Conciliacao,
        protocolo: Option<&str>,
        inclusao_do_lote: Option<NaiveDate>,
    ) -> Result<Self, NaoAberto> {
        let numero = match (protocolo, &Self::com_glosa(c)[..]) {
            (Some(dito), _) => dito,
            (None, [um]) => um,
            (None, outros) => return Err(NaoAberto::Varios(outros.len())),
        };
        let do_demonstrativo = || c.protocolos.iter().find(|p| p.numero == numero)?.data;
        let inclusao = inclusao_do_lote.or_else(do_demonstrativo).ok_or(NaoAberto::SemData)?;
        Self::abrir(c, numero, inclusao).ok_or(NaoAberto::SemProtocolo)
    }

    /// The protocolos of a reconciliation that have glosas, in their order.
    pub fn com_glosa(c: &Conciliacao) -> Vec<&str> {
        let cortada = |g: &GuiaConciliada| g.todas_as_glosas().any(|(_, x)| !x.valor.is_zero());
        let com = c
            .protocolos
            .iter()
            .filter(|p| !p.glosa_propria.is_zero() || c.do_protocolo(&p.numero).any(cortada));
        com.map(|p| p.numero.as_str()).collect()
    }

    /// The glosas of a protocolo, ready to be appealed; `None` if the reconciliation has no such protocolo. Guias without a glosa
    /// are left out. `inclusao_do_lote` is the day from which the prazo counts.
    pub fn abrir(c: &Conciliacao, protocolo: &str, inclusao_do_lote: NaiveDate) -> Option<Self> {
        let p = c.protocolos.iter().find(|p| p.numero == protocolo)?;
        let d = c.demonstrativos.first();
        let propria =
            GlosaConciliada { codigo: p.motivo.clone().unwrap_or_default(), valor: p.glosa_propria };
        let glosada = |g: &&GuiaConciliada| g.todas_as_glosas().any(|(_, x)| !x.valor.is_zero());
        // Dentistry and versions before 3.02 tell no situation of a protocolo, but tell of its payment.
        let situacao = match (&p.situacao, p.data_pagamento) {
            (_, Some(_)) => "6".to_owned(),
            (Some(s), None) => s.clone(),
            (None, None) => "5".to_owned(),
        };
        Some(Self {
            versao_formato: Self::VERSAO,
            registro_ans: d.map(|d| d.registro_ans.clone()).unwrap_or_default(),
            nome_operadora: d.map(|d| d.nome_operadora.clone()).unwrap_or_default(),
            lote: p.lote.clone(),
            protocolo: p.numero.clone(),
            inclusao_do_lote,
            situacao_do_protocolo: situacao,
            demonstrativo: p.emissao,
            data_pagamento: p.data_pagamento,
            odonto: p.odonto,
            informado: p.informado,
            liberado: p.liberado,
            glosa_propria: if p.glosa_propria.is_zero() { Vec::new() } else { vec![propria] },
            guias: c.do_protocolo(protocolo).filter(glosada).cloned().collect(),
            recursos: Vec::new(),
        })
    }
}
