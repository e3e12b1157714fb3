//! What was cut, by reason and by what to do about it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::modelo::{Casamento, Causa, GuiaConciliada, ProtocoloConciliado};
use crate::tabelas::{Acao, Glosa};

/// The totals of a reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Resumo {
    /// Guias on both sides.
    pub guias: usize,
    /// Guias that were sent and are in no demonstrativo.
    pub guias_sem_demonstrativo: usize,
    /// Guias of demonstrativos that were never sent.
    pub guias_nao_enviadas: usize,
    /// Items on one side alone, of guias that are on both.
    pub itens_sem_par: usize,
    /// What was sent, in R$.
    pub apresentado: Decimal,
    /// What was released.
    pub liberado: Decimal,
    /// What was cut.
    pub glosado: Decimal,
    /// What was paid.
    pub pago: Decimal,
    /// Presented − released − cut, by cause.
    pub diferencas: BTreeMap<Causa, Decimal>,
    /// What was cut, by reason; the greatest value first.
    pub por_motivo: Vec<PorMotivo>,
    /// What was cut, by what to do about it; the greatest value first.
    pub por_acao: Vec<PorAcao>,
}

/// What was cut for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PorMotivo {
    /// Code of Tabela 38; empty where the operadora gave none.
    pub codigo: String,
    /// What it means.
    pub descricao: String,
    /// What to do about it: `recorrer`, `enviar-documento`, …
    pub acao: String,
    /// How to go about it.
    pub orientacao: String,
    /// How many glosas.
    pub glosas: usize,
    /// Their value, in R$.
    pub valor: Decimal,
}

/// What was cut and asks for one action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PorAcao {
    /// `recorrer`, `enviar-documento`, …; `pedir-motivo` where the operadora gave no code.
    pub acao: String,
    /// How many glosas.
    pub glosas: usize,
    /// Their value, in R$.
    pub valor: Decimal,
}

/// What to do about a glosa without a code: nothing can be appealed before the operadora gives it (DEM-03).
pub const PEDIR_MOTIVO: &str = "pedir-motivo";

/// Meaning, action and advice of a code.
pub fn significado(codigo: &str) -> (&'static str, &'static str, &'static str) {
    match Glosa::ler(codigo) {
        Some(g) => (g.descricao(), g.acao().as_str(), g.classe().orientacao()),
        None if codigo.is_empty() => (
            "Glosa sem motivo",
            PEDIR_MOTIVO,
            "Peça à operadora o código da Tabela 38: sem ele não se pode recorrer.",
        ),
        None => (
            "Código que não é da Tabela 38",
            Acao::Recorrer.as_str(),
            "Peça à operadora o significado do código e recorra com o que comprova a cobrança.",
        ),
    }
}

/// Adds up guia by guia.
#[derive(Debug, Default)]
pub(super) struct Soma {
    resumo: Resumo,
    motivos: BTreeMap<String, (usize, Decimal)>,
}

impl Soma {
    pub(super) fn guia(&mut self, g: &GuiaConciliada) {
        let r = &mut self.resumo;
        match g.casamento {
            Casamento::SoEnviado => r.guias_sem_demonstrativo += 1,
            Casamento::SoDemonstrativo => r.guias_nao_enviadas += 1,
            _ => r.guias += 1,
        }
        if g.casamento.casado() {
            let so_um = |c| matches!(c, Casamento::SoEnviado | Casamento::SoDemonstrativo);
            // A demonstrativo de pagamento alone has no items, and none is missing.
            let lista = g.itens.iter().any(|i| i.casamento != Casamento::SoEnviado);
            r.itens_sem_par += g.itens.iter().filter(|i| lista && so_um(i.casamento)).count();
        }
        r.apresentado += g.apresentado;
        r.liberado += g.liberado;
        r.glosado += g.glosado;
        r.pago += g.pago.unwrap_or_default();
        for e in &g.explicacoes {
            *r.diferencas.entry(e.causa).or_default() += e.valor;
        }
        for (_, glosa) in g.todas_as_glosas() {
            self.motivo(&glosa.codigo, glosa.valor);
        }
    }

    pub(super) fn protocolo(&mut self, p: &ProtocoloConciliado) {
        if let Some(motivo) = p.motivo.as_deref().filter(|_| !p.glosa_propria.is_zero()) {
            self.motivo(motivo, p.glosa_propria);
        }
    }

    fn motivo(&mut self, codigo: &str, valor: Decimal) {
        if !self.motivos.contains_key(codigo) {
            self.motivos.insert(codigo.to_owned(), (0, Decimal::ZERO));
        }
        if let Some((n, v)) = self.motivos.get_mut(codigo) {
            *n += 1;
            *v += valor;
        }
    }

    pub(super) fn fim(self) -> Resumo {
        let mut r = self.resumo;
        let mut acoes: BTreeMap<&str, (usize, Decimal)> = BTreeMap::new();
        for (codigo, (glosas, valor)) in self.motivos {
            let (descricao, acao, orientacao) = significado(&codigo);
            let a = acoes.entry(acao).or_default();
            a.0 += glosas;
            a.1 += valor;
            r.por_motivo.push(PorMotivo {
                codigo,
                descricao: descricao.into(),
                acao: acao.into(),
                orientacao: orientacao.into(),
                glosas,
                valor,
            });
        }
        r.por_motivo.sort_by(|a, b| b.valor.cmp(&a.valor).then(a.codigo.cmp(&b.codigo)));
        let acoes =
            acoes.into_iter().map(|(acao, (glosas, valor))| PorAcao { acao: acao.into(), glosas, valor });
        r.por_acao = acoes.collect();
        r.por_acao.sort_by(|a, b| b.valor.cmp(&a.valor).then(a.acao.cmp(&b.acao)));
        r
    }
}
