//! Money: what is cut, granted, outstanding, and what may still be appealed. Nothing of it is kept: all follows from the glosas
//! and from what recursos that went out asked for and got, so that outstanding = glosa − acatado at every moment.

use rust_decimal::Decimal;

use super::estado::Situacao;
use super::item::SituacaoDoItem;
use super::modelo::{Alvo, Pleito, RecursoDeGlosa, RecursosDoProtocolo};

impl RecursosDoProtocolo {
    /// What each recurso that went out asked for, in their order.
    pub(super) fn pleitos_enviados(&self) -> impl DoubleEndedIterator<Item = (&RecursoDeGlosa, &Pleito)> {
        let sairam = self.recursos.iter().filter(|r| r.situacao.saiu());
        sairam.flat_map(|r| r.pleitos.iter().map(move |p| (r, p)))
    }

    /// The last that went out of exactly this.
    pub(super) fn ultimo(&self, alvo: Alvo) -> Option<(&RecursoDeGlosa, &Pleito)> {
        self.pleitos_enviados().rev().find(|(_, p)| p.alvo == alvo)
    }

    /// What the demonstrativo cut of it, in R$.
    pub fn glosa(&self, alvo: Alvo) -> Decimal {
        match alvo {
            Alvo::Lote => {
                let proprias = self.glosa_propria.iter().map(|g| g.valor);
                proprias.chain((0..self.guias.len()).map(|g| self.glosa(Alvo::Guia(g)))).sum()
            }
            Alvo::Guia(g) => self.guias.get(g).map_or(Decimal::ZERO, |g| {
                g.itens.iter().map(|i| i.glosado).chain(g.glosas.iter().map(|x| x.valor)).sum()
            }),
            Alvo::Item(g, i) => self.item(g, i).map_or(Decimal::ZERO, |i| i.glosado),
        }
    }

    /// What was granted of it so far: its own, and what was granted within it. What was granted to a whole guia or lote is of
    /// none of its items.
    pub fn acatado(&self, alvo: Alvo) -> Decimal {
        let dentro = |p: &Pleito| match alvo {
            Alvo::Lote => true,
            Alvo::Guia(g) => p.alvo.guia() == Some(g),
            Alvo::Item(..) => p.alvo == alvo,
        };
        self.pleitos_enviados().filter(|(_, p)| dentro(p)).map(|(_, p)| p.acatado).sum()
    }

    /// The glosa outstanding: what was cut less what was granted.
    pub fn pendente(&self, alvo: Alvo) -> Decimal {
        self.glosa(alvo) - self.acatado(alvo)
    }

    /// What may still be appealed of it, if its level is open (P-1105, P-1108): of what was never appealed the glosa; else what was
    /// last appealed less what of it was granted, even where less than all had been appealed; nothing while there is no answer.
    ///
    /// R$ 140,00 appealed and R$ 70,00 granted leave R$ 70,00.
    pub fn recursavel(&self, alvo: Alvo) -> Decimal {
        if let Some((_, p)) = self.ultimo(Alvo::Lote).or_else(|| self.ultimo(alvo)) {
            return if alvo == p.alvo { resto(p) } else { Decimal::ZERO };
        }
        match alvo {
            Alvo::Lote => {
                let proprias = self.glosa_propria.iter().map(|g| g.valor);
                proprias.chain((0..self.guias.len()).map(|g| self.recursavel(Alvo::Guia(g)))).sum()
            }
            Alvo::Guia(g) => self.guias.get(g).map_or(Decimal::ZERO, |guia| {
                let itens = (0..guia.itens.len()).map(|i| self.recursavel(Alvo::Item(g, i)));
                itens.chain(guia.glosas.iter().map(|x| x.valor)).sum()
            }),
            Alvo::Item(g, _) if self.ultimo(Alvo::Guia(g)).is_some() => Decimal::ZERO,
            Alvo::Item(g, i) => self.item(g, i).map_or(Decimal::ZERO, |i| i.glosado),
        }
    }

    /// Where it is: as the last recurso of it says, the one that is being written before those that went out.
    pub fn situacao_de(&self, alvo: Alvo) -> SituacaoDoItem {
        let escrito = self.recursos.iter().find(|r| r.situacao == Situacao::Rascunho);
        let em_edicao = escrito.and_then(|r| r.pleitos_atuais().iter().find(|p| p.alvo == alvo));
        let ultimo = em_edicao.or_else(|| self.ultimo(alvo).map(|(_, p)| p));
        ultimo.map_or(SituacaoDoItem::Glosado, |p| p.situacao)
    }
}

/// What of it is left to appeal.
fn resto(p: &Pleito) -> Decimal {
    match p.situacao {
        SituacaoDoItem::Parcial | SituacaoDoItem::Mantido => p.recursado - p.acatado,
        _ => Decimal::ZERO,
    }
}
