//! SAD: what a guia SP/SADT asks for.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::regra::regras;
use super::super::vista::{Campo, Guia, Item, Tipo};
use crate::Versao;

/// Kinds of attendance that no exam of occupational health has: transport, small surgery, chemotherapy, radiotherapy, dialysis.
const NAO_OCUPACIONAIS: [&str; 5] = ["01", "02", "08", "09", "10"];

/// Whether who asked is provably another than who did: both told in the same way, and differently.
fn pedido_por_outro<'a>(g: &Guia<'a>) -> Option<Campo<'a>> {
    let (s, e) = (&g.solicitante, &g.executante);
    [(s.codigo, e.codigo), (s.cpf, e.cpf), (s.cnpj, e.cnpj)]
        .into_iter()
        .find(|(pediu, fez)| pediu.informado() && fez.informado() && pediu.texto() != fez.texto())
        .map(|(pediu, _)| pediu)
}

/// The surgeries by the same way that are not the principal one of their day: all but one without a reduction, if none says that it was
/// done by the only way.
fn pela_mesma_via<'g, 'a>(g: &'g Guia<'a>) -> Vec<&'g Item<'a>> {
    let mut principais: HashSet<&str> =
        g.procedimentos().filter(|i| matches!(i.via.texto(), "1" | "3")).map(|i| i.data.texto()).collect();
    let mesma = |i: &&Item<'_>| i.tipo == Tipo::Procedimento && i.via.texto() == "2";
    // The first one of its day without a reduction is the principal.
    g.itens
        .iter()
        .filter(mesma)
        .filter(|i| i.fator.is_none_or(|f| f < Decimal::ONE) || !principais.insert(i.data.texto()))
        .collect()
}

regras! {
    /// O atendimento é uma consulta, e falta o tipo da consulta.
    ///
    /// ## Como corrigir
    /// Informe `tipoConsulta`: 1 primeira, 2 seguimento, 3 pré-natal, 4 por encaminhamento.
    "SAD-01" consulta_sem_tipo {
        Erro, Servico, glosa: 1603, base: "ERR 1603; LEG, tipo de consulta", campos: ["tipoAtendimento", "tipoConsulta"],
    }
    guia [SP_SADT] |g, a| {
        if g.tipo_atendimento.texto() == "04" && !g.tipo_consulta.existe() && let Some(no) = g.tipo_atendimento.no() {
            a.em(no);
        }
    }

    /// A guia informa o tipo da consulta, mas o atendimento não é uma consulta.
    ///
    /// ## Como corrigir
    /// Retire `tipoConsulta`, ou informe o tipo de atendimento 04 se houve consulta.
    "SAD-02" tipo_de_consulta_sem_consulta {
        Aviso, Servico, glosa: 1603, base: "LEG, tipo de consulta", campos: ["tipoConsulta", "tipoAtendimento"],
    }
    guia [SP_SADT] |g, a| {
        if g.tipo_atendimento.informado() && g.tipo_atendimento.texto() != "04" && let Some(no) = g.tipo_consulta.no() {
            a.em(no);
        }
    }

    /// O tipo de atendimento não existe, ou foi retirado da tabela 50.
    ///
    /// Na versão 4.00 saíram 06, 07, 11 e 14 a 22, que o regime de atendimento e a saúde ocupacional dizem agora; na 4.01, o 05 deu lugar
    /// ao 23.
    ///
    /// ## Como corrigir
    /// Use 23 em vez de 05; 07, 11 e 22 viraram os regimes 03, 04 e 05; 14 a 21 viraram `saudeOcupacional`.
    "SAD-03" tipo_de_atendimento_retirado {
        Erro, Tabelas, glosa: 1602, base: "ERR 1602; tabela 50", campos: ["tipoAtendimento"],
    }
    esquema ["XSD-DOMINIO tipoAtendimento guiaSP-SADT", "XSD-FALTA tipoAtendimento guiaSP-SADT"]

    /// O atendimento é de urgência, e falta a hora inicial ou final do procedimento.
    ///
    /// ## Como corrigir
    /// Informe `horaInicial` e `horaFinal` de cada procedimento do atendimento de urgência ou emergência.
    "SAD-04" urgencia_sem_horas {
        Aviso, Servico, glosa: 3111, base: "LEG, hora inicial e final", campos: ["caraterAtendimento", "horaInicial", "horaFinal"],
    }
    item [SP_SADT] |g, i, a| {
        let sem_horas = !i.hora_inicial.existe() || !i.hora_final.existe();
        if g.urgente() && i.tipo != Tipo::Despesa && sem_horas {
            a.em(i.no);
        }
    }

    /// O motivo de encerramento da SP/SADT só pode ser óbito.
    ///
    /// ## Como corrigir
    /// Informe 41, 42 ou 43 se o paciente morreu; nos outros casos, retire o campo.
    "SAD-05" motivo_que_nao_e_obito {
        Erro, Esquema, glosa: 5033, base: "ERR 5033; Esquemas da ANS, dm_motivoSaidaObito", campos: ["motivoEncerramento"],
    }
    esquema ["XSD-DOMINIO motivoEncerramento guiaSP-SADT", "XSD-DOMINIO motivoSaida guiaSP-SADT"]

    /// Falta a indicação clínica.
    ///
    /// Pequena cirurgia (02) e outras terapias (03) pedem a indicação de quem solicitou. Alta complexidade e diretrizes de utilização
    /// também, mas quais procedimentos o são a TUSS não diz.
    ///
    /// ## Como corrigir
    /// Informe em `indicacaoClinica` o que o solicitante escreveu no pedido.
    "SAD-06" falta_indicacao_clinica {
        Aviso, Servico, glosa: 3217, base: "LEG, indicação clínica; T38 3217, 3288", campos: ["tipoAtendimento", "indicacaoClinica"],
    }
    guia [SP_SADT] |g, a| {
        let pede = matches!(g.tipo_atendimento.texto(), "02" | "03");
        if pede && !g.indicacao_clinica.existe() && let Some(no) = g.tipo_atendimento.no() {
            a.em(no);
        }
    }

    /// O procedimento é cirúrgico, e falta a via de acesso ou a técnica utilizada.
    ///
    /// São os do capítulo 3 da Tabela 22, menos anestesia e partos.
    ///
    /// ## Como corrigir
    /// Informe `viaAcesso` (1 única, 2 mesma via, 3 diferentes vias) e `tecnicaUtilizada` (1 convencional, 2 vídeo, 3 robótica).
    "SAD-07" cirurgia_sem_via_ou_tecnica {
        Aviso, Servico, glosa: 3111, base: "LEG, via de acesso e técnica", campos: ["viaAcesso", "tecnicaUtilizada", "codigoProcedimento"],
    }
    item [SP_SADT] |_g, i, a| {
        if i.cirurgico() && (!i.via.existe() || !i.tecnica.existe()) && let Some(no) = i.codigo.no() {
            a.em(no);
        }
    }

    /// A equipe do procedimento não diz quem fez o quê.
    ///
    /// Cada profissional informado tem o seu grau de participação, e num ato feito uma vez só dois profissionais não têm o mesmo grau.
    ///
    /// ## Como corrigir
    /// Informe em `grauPart` o grau de cada profissional: 00 cirurgião, 01 a 04 auxiliares, 06 anestesista, 12 clínico.
    "SAD-08" equipe_sem_grau_ou_com_grau_repetido {
        Aviso, Servico, glosa: 3285, base: "LEG, grau de participação; T38 3241, 2607", campos: ["grauPart", "equipeSadt"],
    }
    item [SP_SADT] |_g, i, a| {
        let cobra = i.total.is_some_and(|t| !t.is_zero());
        let uma_vez = i.quantidade == Some(Decimal::ONE);
        for (n, p) in i.equipe.iter().enumerate() {
            match (p.grau.no(), p.no.no()) {
                (None, Some(no)) if cobra => {
                    a.diz(no, "Falta o grau de participação do profissional.");
                }
                (Some(no), _) if uma_vez && i.equipe[..n].iter().any(|o| o.grau.texto() == p.grau.texto()) => {
                    a.diz(no, "Outro profissional do mesmo item já tem este grau de participação.").glosa = Some(3241);
                }
                _ => {}
            }
        }
    }

    /// O segundo procedimento pela mesma via de acesso não tem a redução do contrato.
    ///
    /// De cada dia, o procedimento principal é cobrado por inteiro; os outros pela mesma via (2) levam o fator combinado.
    ///
    /// ## Como corrigir
    /// Informe em `reducaoAcrescimo` o fator do contrato e recalcule o valor do item.
    "SAD-09" mesma_via_sem_reducao {
        Aviso, Contrato, glosa: 2605, base: "T38 2605, 1837", campos: ["viaAcesso", "reducaoAcrescimo"], exige: [Contrato],
    }
    guia [SP_SADT] |g, a| {
        let Some(maximo) = a.contexto.contrato.as_ref().and_then(|c| c.fator_mesma_via) else { return };
        for i in pela_mesma_via(g) {
            if i.fator.is_some_and(|f| f > maximo) && let Some(no) = i.campo_fator.no() {
                a.em(no);
            }
        }
    }

    /// O atendimento é a paciente internado, e falta a guia principal.
    ///
    /// ## Como corrigir
    /// Informe em `guiaPrincipal` o número da solicitação de internação.
    "SAD-10" internado_sem_guia_principal {
        Erro, Servico, glosa: 1307, base: "LEG, número da guia principal", campos: ["regimeAtendimento", "guiaPrincipal"],
        desde: Versao::new(4, 0, 0),
    }
    guia [SP_SADT] |g, a| {
        if g.regime_atendimento.texto() == "03" && !g.principal.existe() && let Some(no) = g.regime_atendimento.no() {
            a.em(no);
        }
    }

    /// A saúde ocupacional não combina com o atendimento.
    ///
    /// Exames admissionais, periódicos e os demais da saúde ocupacional não são feitos em remoção, pequena cirurgia, quimioterapia,
    /// radioterapia ou terapia renal, nem em urgência ou a paciente internado.
    ///
    /// ## Como corrigir
    /// Retire `saudeOcupacional`, ou confira o tipo, o regime e o caráter do atendimento.
    "SAD-11" saude_ocupacional_incoerente {
        Aviso, Servico, glosa: 5029, base: "ERR 5029; LEG, saúde ocupacional", campos: ["saudeOcupacional", "tipoAtendimento", "regimeAtendimento"],
        desde: Versao::new(4, 0, 0),
    }
    guia [SP_SADT] |g, a| {
        let Some(no) = g.saude_ocupacional.no() else { return };
        // 06, promotion of health, goes with any care.
        let exame = matches!(g.saude_ocupacional.texto(), "01" | "02" | "03" | "04" | "05");
        let incoerente = NAO_OCUPACIONAIS.contains(&g.tipo_atendimento.texto())
            || matches!(g.regime_atendimento.texto(), "03" | "04")
            || g.urgente();
        if exame && incoerente {
            a.em(no);
        }
    }

    /// A cobertura especial só cabe no plano hospitalar sem ambulatório.
    ///
    /// ## Como corrigir
    /// Retire `indCobEspecial` quando o plano do beneficiário tem cobertura ambulatorial.
    "SAD-12" cobertura_especial_sem_cabimento {
        Info, Contrato, glosa: 3097, base: "LEG, cobertura especial", campos: ["indCobEspecial"], desde: Versao::new(4, 0, 0),
        exige: [Contrato],
    }
    guia [SP_SADT] |g, a| {
        let tem_ambulatorio = a.contexto.contrato.as_ref().is_some_and(|c| c.hospitalar_sem_ambulatorio == Some(false));
        if tem_ambulatorio && let Some(no) = g.cobertura_especial.no() {
            a.em(no);
        }
    }

    /// O atendimento foi pedido por outro prestador, e falta a data da solicitação.
    ///
    /// ## Como corrigir
    /// Informe em `dataSolicitacao` o dia do pedido.
    "SAD-13" falta_data_da_solicitacao {
        Aviso, Servico, glosa: 3111, base: "LEG, data da solicitação", campos: ["dataSolicitacao", "contratadoSolicitante"],
        desde: Versao::new(3, 2, 0),
    }
    guia [SP_SADT] |g, a| {
        if !g.data_solicitacao.existe() && let Some(no) = pedido_por_outro(g).and_then(Campo::no) {
            a.em(no);
        }
    }

    /// O executante tem campos que o padrão já não tem.
    ///
    /// `dadosExecutante` diz só quem é o contratado e o seu CNES: o nome saiu, e o profissional que executou vai em cada item, em
    /// `equipeSadt`.
    ///
    /// ## Como corrigir
    /// Retire o campo; informe o profissional em `equipeSadt` do procedimento.
    "SAD-14" executante_com_campos_antigos {
        Erro, Esquema, glosa: 5001, base: "OBS", campos: ["nomeContratadoExecutante", "profissionalExecutante", "nomeContratado"],
    }
    esquema [
        "XSD-INESPERADO nomeContratadoExecutante guiaSP-SADT", "XSD-INESPERADO profissionalExecutante guiaSP-SADT",
        "XSD-INESPERADO profissionalExecutanteCompl guiaSP-SADT", "XSD-INESPERADO nomeContratado dadosExecutante",
    ]
}
