//! A recurso against the lotes, guias and recursos that came before it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::super::super::achados::Achados;
use super::super::super::contexto::{Historico, LoteEnviado, RecursoEnviado};
use super::leitura::{Pedido, sem_zeros};

fn do_protocolo<'a>(p: &Pedido<'_>, h: &'a Historico) -> &'a [RecursoEnviado] {
    let t = p.protocolo.texto();
    h.recursos.get(t).or_else(|| h.recursos.get(sem_zeros(t))).map_or(&[], Vec::as_slice)
}

fn lote<'a>(p: &Pedido<'_>, h: &'a Historico) -> Option<&'a LoteEnviado> {
    h.lotes.get(p.lote.texto())
}

/// REC-06: the same guia, or the same protocol, has a recurso without an answer. Items are REC-13, closed levels REC-12.
pub(super) fn aberto(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    let aberto = |r: &RecursoEnviado| !r.respondido && r.nivel != "protocolo";
    if p.do_protocolo.is_some() {
        let alguma = p.alvos.iter().any(|g| g.recursos.iter().any(aberto));
        if alguma && let Some(onde) = p.protocolo.no() {
            a.diz(onde, "Há recurso sem resposta de uma guia do protocolo.");
        }
        return;
    }
    if do_protocolo(p, h).iter().any(|r| r.nivel == "protocolo") {
        return;
    }
    for g in p.alvos.iter().filter(|g| !g.por_item() && g.recursos.iter().any(aberto)) {
        if let Some(onde) = g.numero.no() {
            a.diz(onde, "Há um recurso da mesma guia sem resposta.");
        }
    }
}

/// REC-08: the lote is of another provider, or the guia of another lote.
pub(super) fn alheia(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    let outro = lote(p, h)
        .is_some_and(|l| !l.prestadores.is_empty() && !l.prestadores.contains(p.contratado.texto()));
    if outro && let Some(onde) = p.contratado.no() {
        a.diz(onde, "O lote não é do prestador que recursa.").glosa = Some(3259);
    }
    for g in &p.alvos {
        let de_outro = g.enviada.and_then(|e| e.lote.as_deref()).is_some_and(|l| l != p.lote.texto());
        if let Some(onde) = g.numero.no().filter(|_| de_outro) {
            a.diz(onde, "A guia recursada não é do lote informado.");
        }
    }
}

/// REC-09: what was never sent or given.
pub(super) fn inexistente(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    let numero = p.protocolo.texto();
    let dado = h.protocolos.get(numero).or_else(|| h.protocolos.get(sem_zeros(numero)));
    if let Some(onde) = p.protocolo.no().filter(|_| !h.protocolos.is_empty() && dado.is_none()) {
        a.diz(onde, "O protocolo do recurso não está entre os conhecidos.");
    }
    let Some(onde) = p.lote.no() else { return };
    if !h.lotes.is_empty() && lote(p, h).is_none() {
        a.diz(onde, "O lote do recurso não está entre os enviados.").glosa = Some(3270);
    } else if dado.is_some_and(|l| l != p.lote.texto()) {
        a.diz(onde, "O lote do recurso não é o do protocolo.").glosa = Some(3270);
    }
}

/// REC-10: one justification for reasons that differ.
pub(super) fn motivos_diferentes(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    let (Some(motivo), Some(lote)) = (p.do_protocolo, lote(p, h)) else { return };
    let motivos: BTreeSet<&str> = (lote.guias.iter().filter_map(|n| h.guias.get(n)))
        .flat_map(|g| g.itens.values())
        .filter(|i| i.glosa.is_some_and(|g| g > Decimal::ZERO))
        .filter_map(|i| i.codigo_glosa.as_deref())
        .collect();
    if motivos.len() > 1
        && let Some(onde) = motivo.no()
    {
        a.em(onde).nota(format!("{} motivos de glosa no protocolo", motivos.len()));
    }
}

/// REC-12: after the protocol nothing more; after a guia, none of its items.
pub(super) fn nivel_fechado(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    if do_protocolo(p, h).iter().any(|r| r.nivel == "protocolo") {
        if let Some(onde) = p.protocolo.no() {
            a.diz(onde, "O protocolo já foi recursado inteiro.");
        }
        return;
    }
    for g in p.alvos.iter().filter(|g| g.por_item() && g.recursos.iter().any(|r| r.nivel == "guia")) {
        if let Some(onde) = g.numero.no() {
            a.diz(onde, "A guia já foi recursada inteira, e os seus itens não podem mais ser recursados.");
        }
    }
}

/// REC-15: the item is not the one that was billed.
pub(super) fn difere_do_faturado(p: &Pedido<'_>, a: &mut Achados<'_>) {
    for g in &p.alvos {
        let Some(enviada) = g.enviada.filter(|e| !e.itens.is_empty()) else { continue };
        for i in g.itens.iter().filter(|i| i.sequencial.informado()) {
            let Some(faturado) = enviada.itens.get(i.numero()) else {
                if let Some(onde) = i.sequencial.no() {
                    a.diz(onde, "A guia faturada não tem item com este número.");
                }
                continue;
            };
            let outro = |dado: &str, escrito: &str| !dado.is_empty() && dado != escrito;
            if outro(&faturado.tabela, i.tabela.texto()) || outro(&faturado.codigo, i.codigo.texto()) {
                if let Some(onde) = i.codigo.no() {
                    a.diz(onde, "O procedimento não é o do item faturado com este número.");
                }
            } else if let (Some(d), Some(dia), Some(onde)) = (i.data.data(), faturado.dia, i.data.no())
                && d != dia
            {
                a.diz(onde, "A data não é a do item faturado.");
            }
        }
    }
}

/// REC-16: nothing was analysed yet, or nothing refused.
pub(super) fn antes_da_hora(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    if let Some(l) = lote(p, h) {
        let cedo = match l.situacao.as_deref() {
            Some("1" | "2" | "7" | "8" | "9") => true,
            // Analysed and not paid yet: the demonstrativo tells what was refused.
            Some("3" | "5") => l.demonstrativo.is_none(),
            _ => false,
        };
        if cedo {
            if let Some(onde) = p.protocolo.no() {
                a.diz(onde, "O protocolo ainda não foi analisado e pago.");
            }
            return;
        }
    }
    for g in p.alvos.iter().filter(|g| !g.por_item() && g.glosa().is_some_and(|v| v.is_zero())) {
        if let Some(onde) = g.numero.no() {
            a.diz(onde, "A guia recursada não tem valor glosado.");
        }
    }
    let nada = p.do_protocolo.is_some()
        && !p.alvos.is_empty()
        && p.alvos.iter().all(|g| g.glosa().is_some_and(|v| v.is_zero()));
    if nada && let Some(onde) = p.protocolo.no() {
        a.diz(onde, "O protocolo recursado não tem valor glosado.");
    }
}

/// REC-21: the last word was said.
pub(super) fn encerrado(p: &Pedido<'_>, h: &Historico, a: &mut Achados<'_>) {
    if do_protocolo(p, h).iter().any(|r| r.definitivo)
        && let Some(onde) = p.protocolo.no()
    {
        a.em(onde);
    }
    for g in p.alvos.iter().filter(|g| g.recursos.iter().any(|r| r.definitivo)) {
        if let Some(onde) = g.numero.no() {
            a.em(onde);
        }
    }
}
