//! ELG: whether the beneficiary may be attended.

use super::super::regra::regras;
use crate::Severidade;

regras! {
    /// O beneficiário se encontra NÃO ELEGÍVEL.
    ///
    /// A operadora respondeu à consulta de elegibilidade que não cobre o beneficiário. Quando a consulta falhou, a guia pode ser
    /// enviada, com aviso.
    ///
    /// ## Como corrigir
    /// Confira a carteira e consulte de novo a elegibilidade; se a resposta for a mesma, não envie a guia.
    "ELG-01" beneficiario_nao_elegivel {
        Erro, Historico, base: "Portal P-606", campos: ["numeroCarteira"], exige: [Historico],
    }
    guia [TODAS] |g, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let Some(e) = h.elegibilidade.get(g.carteira.texto()) else { return };
        let Some(no) = g.carteira.no() else { return };
        match e.elegivel {
            Some(false) => {
                let achado = a.em(no);
                achado.glosa = e.motivo;
            }
            None => {
                let achado = a.diz(no, "A consulta de elegibilidade do beneficiário falhou.");
                achado.severidade = achado.severidade.max(Severidade::Aviso);
            }
            Some(true) => {}
        }
    }

    /// A resposta de elegibilidade foi guardada sem data ou sem protocolo.
    ///
    /// A data e o protocolo da consulta provam que o beneficiário era elegível no atendimento.
    ///
    /// ## Como corrigir
    /// Guarde com a resposta o dia em que foi dada e o seu protocolo.
    "ELG-02" elegibilidade_sem_prova {
        Info, Historico, base: "Portal P-606", campos: ["numeroCarteira"], exige: [Historico],
    }
    guia [TODAS] |g, a| {
        let Some(h) = &a.contexto.historico else { return };
        let Some(e) = h.elegibilidade.get(g.carteira.texto()) else { return };
        let sem_prova = e.elegivel == Some(true) && (e.dia.is_none() || e.protocolo.is_none());
        if sem_prova && let Some(no) = g.carteira.no() {
            a.em(no);
        }
    }
}
