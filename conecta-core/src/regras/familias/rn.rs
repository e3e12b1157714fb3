//! RN: care of a newborn on the mother's card.

use super::super::regra::regras;

regras! {
    /// O recém-nascido não estava mais coberto pelo plano da mãe no dia do atendimento.
    ///
    /// O recém-nascido é atendido pela carteira da mãe, com `atendimentoRN` S, nos primeiros 30 dias; depois disso, só com inscrição e
    /// carteira próprias.
    ///
    /// ## Como corrigir
    /// Confira a data de nascimento e, passado o prazo, cobre pela carteira do próprio recém-nascido com `atendimentoRN` N.
    "RN-01" recem_nascido_sem_cobertura {
        Aviso, Contrato, glosa: 5032, base: "Lei 9.656/1998, art. 12, III, a; LEG", campos: ["atendimentoRN"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let beneficiarios = a.contexto.contrato.as_ref().map(|c| &c.beneficiarios);
        let Some(ate) = beneficiarios.and_then(|b| b.get(g.carteira.texto())).and_then(|b| b.rn_ate) else { return };
        if g.atendimento_rn.sim() && g.dia().is_some_and(|d| d > ate) && let Some(no) = g.atendimento_rn.no() {
            a.em(no);
        }
    }
}
