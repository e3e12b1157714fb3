//! STA: asking where a protocol stands.

use super::super::regra::regras;
use super::super::vista::{Campo, filhos};

regras! {
    /// O protocolo consultado não é de um lote do prestador.
    ///
    /// ## Como corrigir
    /// Confira o número do protocolo no recibo do lote.
    "STA-01" protocolo_desconhecido {
        Aviso, Historico, glosa: 3291, base: "T38 3291", campos: ["numeroProtocolo"], exige: [Historico],
    }
    elemento ["solicitacaoStatusProtocolo", "protocolos"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = contexto.historico.as_ref().filter(|h| !h.protocolos.is_empty()) else { return };
        // `protocolos` is a list in the request of a demonstrativo, and a protocol of the answer in one of dentistry.
        if no.nome() == "protocolos" && no.pai().is_none_or(|p| p.nome() != "demonstrativoAnalise") {
            return;
        }
        for n in filhos(no, "numeroProtocolo") {
            if !h.protocolos.contains_key(Campo(Some(n)).texto()) {
                a.em(n);
            }
        }
    }
}
