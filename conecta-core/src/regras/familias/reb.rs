//! REB: the receipt of a lote.

use std::collections::HashSet;

use super::super::regra::regras;
use super::super::vista::Campo;

regras! {
    /// O recibo não lista todas as guias do lote, ou lista guia sem o número da operadora.
    ///
    /// O recibo traz o número do protocolo e cada guia recebida com o número que a operadora lhe deu; uma guia que não está nele não foi
    /// recebida.
    ///
    /// ## Como corrigir
    /// Peça à operadora o recibo completo antes de dar o lote por entregue.
    "REB-01" recibo_incompleto {
        Erro, Historico, base: "ORG 55", campos: ["dadosGuias", "numeroGuiaPrestador", "numeroGuiaOperadora"], exige: [Historico],
    }
    elemento ["protocoloRecebimento"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let Some(guias) = no.em(&["detalheProtocolo", "dadosGuiasProtocolo"]) else { return };
        let mut listadas = HashSet::new();
        for g in guias.filhos() {
            listadas.insert(Campo::de(g, "numeroGuiaPrestador").texto());
            if !Campo::de(g, "numeroGuiaOperadora").informado() {
                a.diz(g, "A guia está no recibo sem o número da operadora.");
            }
        }
        let Some(lote) = h.lotes.get(Campo::de(no, "numeroLote").texto()) else { return };
        let faltam = lote.guias.iter().filter(|n| !listadas.contains(n.as_str())).count();
        if faltam > 0 {
            a.diz(guias, "O recibo não lista todas as guias do lote.")
                .nota(format!("{} guias enviadas, {faltam} fora do recibo", lote.guias.len()));
        }
    }
}
