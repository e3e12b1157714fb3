//! CAN: what may be cancelled.

use super::super::achados::Achados;
use super::super::contexto::{Historico, LoteEnviado};
use super::super::regra::regras;
use super::super::vista::{Campo, acima};
use crate::Severidade;
use crate::xml::No;

/// `statusProtocolo` of a lote that was paid.
const PAGO: &str = "6";

fn pago(lote: Option<&LoteEnviado>) -> bool {
    lote.is_some_and(|l| l.situacao.as_deref() == Some(PAGO))
}

/// Whether what is known of a number is of another kind than the one that the cancellation names.
fn de_outro_tipo(h: &Historico, tipo: &str, numero: &str) -> bool {
    let (pedido, cobranca, recurso) =
        (h.solicitacoes.contains_key(numero), h.guias.contains_key(numero), h.recursos.contains_key(numero));
    match tipo {
        "1" => !pedido && cobranca,
        "2" => !cobranca && pedido,
        "3" => !recurso && (pedido || cobranca) && !h.recursos.is_empty(),
        _ => false,
    }
}

fn aviso(no: No<'_>, mensagem: &'static str, a: &mut Achados<'_>) {
    let achado = a.diz(no, mensagem);
    achado.severidade = achado.severidade.max(Severidade::Aviso);
}

fn guia(no: No<'_>, h: &Historico, a: &mut Achados<'_>) {
    let numero = Campo::de(no, "numeroGuiaPrestador");
    // Up to 3.05.00 the kind stands above the guias.
    let tipo = no.filho("tipoGuia").or_else(|| no.pai().and_then(|p| p.filho("tipoGuia")));
    let tipo = Campo(tipo).texto();
    let Some(onde) = numero.no() else { return };
    if de_outro_tipo(h, tipo, numero.texto()) {
        return aviso(
            onde,
            "O número é conhecido, mas é de uma guia de outro tipo que o do cancelamento.",
            a,
        );
    }
    let Some(enviada) = h.guias.get(numero.texto()).filter(|_| tipo == "2") else { return };
    if enviada.paga || pago(enviada.lote.as_ref().and_then(|l| h.lotes.get(l))) {
        a.diz(onde, "A guia já foi paga e não pode ser cancelada.");
        return;
    }
    let da_operadora = Campo::de(no, "numeroGuiaOperadora");
    let outro = enviada.numero_operadora.as_deref().is_some_and(|n| n != da_operadora.texto());
    if da_operadora.informado()
        && outro
        && let Some(onde) = da_operadora.no()
    {
        aviso(onde, "O número da operadora não é o da guia que se cancela.", a);
    }
}

regras! {
    /// O cancelamento é de uma guia ou de um lote que não se pode cancelar.
    ///
    /// `tipoGuia` diz o que se cancela: 1 solicitação, 2 cobrança, 3 recurso. O que já foi pago não se cancela.
    ///
    /// ## Como corrigir
    /// Confira o tipo e os números do que se quer cancelar; do que já foi pago, trate o acerto com a operadora.
    "CAN-01" cancelamento_impossivel {
        Erro, Historico, base: "XSD; Tabela 56", campos: ["tipoGuia", "numeroGuiaPrestador", "numeroGuiaOperadora", "numeroLote", "numeroProtocolo"],
        exige: [Historico],
    }
    elemento ["tipoCancelamentoGuia", "guiasCancelamento"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = contexto.historico.as_ref().filter(|_| acima(no, "cancelaGuia").is_some()) {
            guia(no, h, a);
        }
    }
    elemento ["tipoCancelamentoLote"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let (numero, protocolo) = (Campo::de(no, "numeroLote"), Campo::de(no, "numeroProtocolo"));
        let Some(lote) = h.lotes.get(numero.texto()) else { return };
        if pago(Some(lote)) && let Some(onde) = numero.no() {
            a.diz(onde, "O lote já foi pago e não pode ser cancelado.");
        } else if let (Some(onde), Some(p)) = (protocolo.no(), &lote.protocolo)
            && p != protocolo.texto()
        {
            aviso(onde, "O protocolo não é o do lote que se cancela.", a);
        }
    }
}
