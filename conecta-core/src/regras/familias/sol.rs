//! SOL: requests for authorisation, and their answers.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::regra::regras;
use super::super::vista::{Campo, acima};
use crate::xml::No;

/// What an answer authorises, item by item.
fn itens(resposta: No<'_>) -> impl Iterator<Item = No<'_>> {
    let grupo = resposta.filho("servicosAutorizados").unwrap_or(resposta);
    grupo.filhos().filter(|f| {
        matches!(f.nome(), "servicoAutorizado" | "procedimentosAutorizados" | "servicosAutorizadosOPME")
            && f.texto().is_none()
    })
}

/// The field by which an item was denied: nothing authorised of what was asked for.
fn negado(item: No<'_>) -> Option<No<'_>> {
    let aut = Campo::de(item, "aut");
    if aut.existe() {
        return aut.no().filter(|_| aut.texto() == "N");
    }
    let (q, pedida) = (Campo::de(item, "quantidadeAutorizada"), Campo::de(item, "quantidadeSolicitada"));
    let pediu = pedida.decimal().is_some_and(|p| p > Decimal::ZERO);
    q.no().filter(|_| pediu && q.decimal().is_some_and(|d| d.is_zero()))
}

fn com_motivo(no: No<'_>) -> bool {
    no.filho("motivosNegativa").is_some()
}

regras! {
    /// A solicitação de internação ou de prorrogação não tem indicação clínica.
    ///
    /// ## Como corrigir
    /// Escreva em `indicacaoClinica` por que o paciente precisa ser internado ou continuar internado.
    "SOL-01" solicitacao_sem_indicacao_clinica {
        Erro, Servico, glosa: 3217, base: "LEG; XSD", campos: ["indicacaoClinica"],
    }
    esquema [
        "XSD-FALTA indicacaoClinica solicitacaoInternacao", "XSD-TAMANHO indicacaoClinica solicitacaoInternacao",
        "XSD-FALTA indicacaoClinica solicitacaoProrrogacao", "XSD-TAMANHO indicacaoClinica solicitacaoProrrogacao",
    ]

    /// A prorrogação pede diárias sem dizer a acomodação, ou acomodação sem dizer quantas diárias.
    ///
    /// ## Como corrigir
    /// Informe `qtDiariasAdicionais` e `tipoAcomodacaoSolicitada` juntos, ou nenhum dos dois.
    "SOL-02" diarias_sem_acomodacao {
        Aviso, Situacao, glosa: 3111, base: "LEG", campos: ["qtDiariasAdicionais", "tipoAcomodacaoSolicitada"],
    }
    elemento ["solicitacaoProrrogacao"] |no, _c, a| {
        let Some(dados) = no.filho("dadosInternacao") else { return };
        let (d, t) = (Campo::de(dados, "qtDiariasAdicionais"), Campo::de(dados, "tipoAcomodacaoSolicitada"));
        match (d.no(), t.no()) {
            (Some(no), None) if !d.zeros() => {
                a.diz(no, "A prorrogação pede diárias sem dizer o tipo de acomodação.");
            }
            (None, Some(no)) => {
                a.diz(no, "A prorrogação diz o tipo de acomodação, mas não quantas diárias pede.");
            }
            _ => {}
        }
    }

    /// A prorrogação é de uma internação que já terminou ou que não se conhece.
    ///
    /// ## Como corrigir
    /// Informe em `nrGuiaReferenciada` o número da solicitação da internação em curso.
    "SOL-03" prorrogacao_de_internacao_encerrada {
        Aviso, Historico, glosa: 3248, base: "T38 3248", campos: ["nrGuiaReferenciada"], exige: [Historico],
    }
    elemento ["solicitacaoProrrogacao"] |no, _c, a| {
        let Some(h) = &a.contexto.historico else { return };
        let c = Campo::de(no, "nrGuiaReferenciada");
        let Some(no) = c.no().filter(|_| !h.internacoes.is_empty()) else { return };
        match h.internacoes.get(c.texto()) {
            Some(i) if i.encerrada => {
                a.diz(no, "A internação que se pede prorrogar já terminou.");
            }
            None => {
                a.diz(no, "A internação que se pede prorrogar não está entre as conhecidas.");
            }
            Some(_) => {}
        }
    }

    /// A internação eletiva está sugerida para antes da data da solicitação.
    ///
    /// ## Como corrigir
    /// Confira `dataSugeridaInternacao` e `dataSolicitacao`.
    "SOL-04" internacao_antes_da_solicitacao {
        Aviso, Situacao, glosa: 1323, base: "LEG; T38 1323", campos: ["dataSugeridaInternacao", "dataSolicitacao"],
    }
    elemento ["solicitacaoInternacao"] |no, _c, a| {
        let sugerida = Campo::em(no, &["dadosHospitalSolicitado", "dataSugeridaInternacao"]);
        let urgente = Campo::em(no, &["dadosInternacao", "caraterAtendimento"]).texto() == "2";
        let (Some(s), Some(d)) = (sugerida.data(), Campo::de(no, "dataSolicitacao").data()) else { return };
        if s < d && !urgente && let Some(no) = sugerida.no() {
            a.em(no);
        }
    }

    /// A resposta não fala de todos os itens que foram solicitados.
    ///
    /// A operadora responde a solicitação inteira: cada item com a quantidade autorizada e, se negado, o motivo.
    ///
    /// ## Como corrigir
    /// Peça à operadora a resposta dos itens que faltam, antes de executá-los.
    "SOL-05" resposta_incompleta {
        Erro, Historico, base: "ORG 46.3", campos: ["servicosAutorizados", "servicoAutorizado"], exige: [Historico],
    }
    elemento ["statusSolicitacao"] |no, _c, a| {
        let Some(h) = &a.contexto.historico else { return };
        let Some(resposta) = no.pai() else { return };
        let numero = Campo::em(resposta, &["dadosAutorizacao", "numeroGuiaPrestador"]).texto();
        // Under analysis, cancelled or waiting for papers: there is no answer yet.
        let Some(pedido) = h.solicitacoes.get(numero).filter(|_| matches!(Campo(Some(no)).texto(), "1" | "3" | "7")) else {
            return;
        };
        let respondidos: HashSet<String> = itens(resposta)
            .filter_map(|i| i.filho("procedimento").or_else(|| i.filho("procSolic")))
            .map(|p| format!("{}/{}", Campo::de(p, "codigoTabela").texto(), Campo::de(p, "codigoProcedimento").texto()))
            .collect();
        // A refusal of the whole, with its reason, speaks of every item.
        if respondidos.is_empty() && com_motivo(resposta) {
            return;
        }
        let faltam = pedido.itens.iter().filter(|i| !respondidos.contains(*i)).count();
        if faltam > 0 {
            a.em(resposta).nota(format!("{} itens solicitados, {faltam} sem resposta", pedido.itens.len()));
        }
    }

    /// O que foi negado não traz o motivo da negativa.
    ///
    /// ## Como corrigir
    /// A operadora informa em `motivosNegativa` o código da Tabela 38; peça-o, porque sem ele não se pode recorrer da negativa.
    "SOL-06" negativa_sem_motivo {
        Erro, Situacao, base: "XSD; T38", campos: ["statusSolicitacao", "motivosNegativa", "quantidadeAutorizada", "aut"],
    }
    elemento ["statusSolicitacao"] |no, _c, a| {
        let Some(resposta) = no.pai().filter(|r| !com_motivo(*r)) else { return };
        let status = Campo(Some(no)).texto();
        if !matches!(status, "3" | "7") {
            return;
        }
        // The drugs and doses of an annex repeat the request; their reason is that of the answer they stand in.
        if acima(no, "autorizacaoServico").is_some_and(|s| s.chave() != resposta.chave() && com_motivo(s)) {
            return;
        }
        let mut negados = itens(resposta).filter_map(|i| Some((i, negado(i)?))).peekable();
        if negados.peek().is_none() {
            if status == "3" {
                a.em(no);
            }
            return;
        }
        for (_, campo) in negados.filter(|(i, _)| !com_motivo(*i)) {
            a.em(campo);
        }
    }
}
