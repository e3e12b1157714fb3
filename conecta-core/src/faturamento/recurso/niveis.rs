//! The lattice of levels: what may be appealed at which level after what (P-1103, P-1108).

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::estado::{Evento, Situacao};
use super::item::SituacaoDoItem;
use super::modelo::{Alvo, Origem, Pleito, RecursoDeGlosa, RecursosDoProtocolo};
use super::recusas::{
    EM_DIGITACAO, ENCERRADO, EVENTO_NO_LOTE, FORA_DA_ORIGEM, LOTE_DE_NOVO, MOTIVOS, NADA_A_RECURSAR,
    NAO_EXISTE, NAO_RESPONDIDO, NIVEIS_JUNTOS, SO_GUIA, SO_LOTE,
};
use crate::faturamento::motivo::Motivo;
use crate::recusa::Recusa;

impl RecursosDoProtocolo {
    /// How much of something a recurso that is being written may ask for, in R$ (P-1103, P-1105, P-1108).
    ///
    /// # Errors
    /// The recurso is not being written, or the level is not open, in the sentence of the manual.
    pub fn teto(&self, sequencia: u32, alvo: Alvo) -> Result<Decimal, Recusa> {
        let r = self.editavel(sequencia, Evento::Editar)?;
        self.nivel_aberto(r, alvo).map_err(|m| self.recusar(r, m))?;
        Ok(self.recursavel(alvo))
    }

    /// Whether a recurso that is being written may reach so far; the refusal is the first that the manual has a sentence for.
    pub(super) fn nivel_aberto(&self, r: &RecursoDeGlosa, alvo: Alvo) -> Result<(), Motivo> {
        self.existe(alvo)?;
        self.depois_dos_anteriores(alvo)?;
        if r.pleitos_atuais().iter().any(|p| p.alvo != alvo && p.alvo.toca(alvo)) {
            return Err(NIVEIS_JUNTOS);
        }
        if self.em_outra_digitacao(r, alvo) {
            return Err(EM_DIGITACAO);
        }
        self.da_origem(r.origem, alvo)?;
        if alvo == Alvo::Lote && self.motivos_do_lote().len() > 1 {
            return Err(MOTIVOS);
        }
        let anterior = self.ultimo(alvo).map(|(_, p)| p.situacao);
        if self.recursavel(alvo) > Decimal::ZERO {
            return Ok(());
        }
        Err(if anterior == Some(SituacaoDoItem::Encerrado) { ENCERRADO } else { NADA_A_RECURSAR })
    }

    /// Whether another recurso that is being written asks for it: one that the operadora refused, or that was opened again, while
    /// this was begun.
    fn em_outra_digitacao(&self, r: &RecursoDeGlosa, alvo: Alvo) -> bool {
        let outros =
            self.recursos.iter().filter(|x| x.sequencia != r.sequencia && x.situacao == Situacao::Rascunho);
        outros.flat_map(|x| x.pleitos.iter().chain(x.pleitos_atuais())).any(|p| p.alvo.toca(alvo))
    }

    fn existe(&self, alvo: Alvo) -> Result<(), Motivo> {
        let ha = match alvo {
            Alvo::Lote => true,
            Alvo::Guia(g) => g < self.guias.len(),
            Alvo::Item(g, i) => self.item(g, i).is_some(),
        };
        if ha { Ok(()) } else { Err(NAO_EXISTE) }
    }

    fn depois_dos_anteriores(&self, alvo: Alvo) -> Result<(), Motivo> {
        let anteriores: Vec<&Pleito> =
            self.pleitos_enviados().map(|(_, p)| p).filter(|p| p.alvo.toca(alvo)).collect();
        let ha = |f: &dyn Fn(&Pleito) -> bool| anteriores.iter().any(|p| f(p));
        // After the whole lote nothing more, and not the lote again.
        if ha(&|p| p.alvo == Alvo::Lote) {
            return Err(if alvo == Alvo::Lote { LOTE_DE_NOVO } else { SO_LOTE });
        }
        // After a guia, that guia or above.
        if matches!(alvo, Alvo::Item(..)) && ha(&|p| matches!(p.alvo, Alvo::Guia(_))) {
            return Err(SO_GUIA);
        }
        // An event that was appealed is in no recurso of the lote.
        if alvo == Alvo::Lote && ha(&|p| matches!(p.alvo, Alvo::Item(..))) {
            return Err(EVENTO_NO_LOTE);
        }
        // The same twice only after the first was answered.
        if ha(&|p| p.situacao == SituacaoDoItem::Recursado) {
            return Err(NAO_RESPONDIDO);
        }
        Ok(())
    }

    /// The two lists of the recurso do recurso.
    fn da_origem(&self, origem: Origem, alvo: Alvo) -> Result<(), Motivo> {
        let ja = |a: Alvo| self.pleitos_enviados().any(|(_, p)| p.alvo.toca(a));
        match origem {
            // One that came back to be written after others had gone out.
            Origem::Pagamento if ja(alvo) => Err(FORA_DA_ORIGEM),
            Origem::Pagamento => Ok(()),
            Origem::OutrosItens if alvo == Alvo::Lote => Err(LOTE_DE_NOVO),
            Origem::OutrosItens if ja(alvo) => Err(FORA_DA_ORIGEM),
            Origem::OutrosItens => Ok(()),
            Origem::ItensDoRecurso(n) => {
                let dele = |p: &&Pleito| p.alvo.toca(alvo);
                let Some(r) = self.recurso(n).filter(|r| r.pleitos.iter().any(|p| dele(&p))) else {
                    return Err(FORA_DA_ORIGEM);
                };
                // The last word on it has to be that of this recurso.
                let ultima = self.pleitos_enviados().rev().find(|(_, p)| p.alvo.toca(alvo));
                if alvo != Alvo::Lote && ultima.is_some_and(|(u, _)| u.sequencia != r.sequencia) {
                    return Err(FORA_DA_ORIGEM);
                }
                // The level above a guia: if that recurso was about all that is left.
                if alvo == Alvo::Lote && !self.tudo_em(r) {
                    return Err(LOTE_DE_NOVO);
                }
                Ok(())
            }
        }
    }

    fn tudo_em(&self, r: &RecursoDeGlosa) -> bool {
        let dele: BTreeSet<usize> = r.pleitos.iter().filter_map(|p| p.alvo.guia()).collect();
        let fora = (0..self.guias.len()).filter(|g| !dele.contains(g));
        self.glosa_propria.iter().all(|g| g.valor.is_zero())
            && fora.map(|g| self.recursavel(Alvo::Guia(g))).all(|v| v.is_zero())
    }

    /// The reasons of all glosas of the lote.
    pub(super) fn motivos_do_lote(&self) -> BTreeSet<&str> {
        let das_guias = self.guias.iter().flat_map(|g| g.todas_as_glosas().map(|(_, x)| x));
        let todas = das_guias.chain(&self.glosa_propria).filter(|x| !x.valor.is_zero());
        todas.map(|x| x.codigo.as_str()).collect()
    }
}
