//! HON: what a guia de honorários asks for.

use std::collections::{HashMap, HashSet};

use super::super::regra::regras;
use super::super::vista::{Campo, Item, Profissional, Tipo};
use super::val::total_da_soma;

/// Who did what: degree, code, CPF, council, number, state.
fn quem<'a>(p: &Profissional<'a>) -> [&'a str; 6] {
    [p.grau, p.codigo, p.cpf, p.conselho, p.numero, p.uf].map(Campo::texto)
}

/// The moment and the procedure: the same in two items, they are one event.
fn evento<'a>(i: &Item<'a>) -> [&'a str; 6] {
    [i.tabela, i.codigo, i.data, i.hora_inicial, i.hora_final, i.via].map(Campo::texto)
}

regras! {
    /// A guia de honorários não diz de que internação são os honorários.
    ///
    /// Honorários são sempre de uma internação: `guiaSolicInternacao` traz o número da solicitação que a autorizou. O esquema recusa a
    /// guia sem ele.
    ///
    /// ## Como corrigir
    /// Informe em `guiaSolicInternacao` o número da guia de solicitação de internação.
    "HON-01" honorarios_sem_internacao {
        Erro, Situacao, glosa: 1307, base: "ERR 1307; ORG 62", campos: ["guiaSolicInternacao"],
    }
    esquema ["XSD-FALTA guiaSolicInternacao", "XSD-TAMANHO guiaSolicInternacao"]

    /// O procedimento foi executado fora do período de faturamento dos honorários.
    ///
    /// ## Como corrigir
    /// Confira `dataExecucao` e as datas de `dadosInternacao`; o período deve conter todos os procedimentos da guia.
    "HON-02" honorario_fora_do_periodo {
        Erro, Situacao, glosa: 3227, base: "T38 3227, 3225", campos: ["dataExecucao", "dataInicioFaturamento", "dataFimFaturamento"],
    }
    guia [HONORARIOS] |g, a| {
        let (inicio, fim) = (g.inicio_faturamento.data(), g.fim_faturamento.data());
        for i in &g.itens {
            let possivel = i.dia.filter(|d| g.cena.dia_possivel(*d));
            let (Some(no), Some(dia)) = (i.data.no(), possivel) else { continue };
            if inicio.is_some_and(|d| dia < d) {
                a.diz(no, "A data de execução é anterior ao início do período de faturamento.");
            } else if fim.is_some_and(|d| dia > d) {
                a.diz(no, "A data de execução é posterior ao fim do período de faturamento.");
            }
        }
    }

    /// Um procedimento de honorários não tem profissional ou não diz o grau de participação dele.
    ///
    /// ## Como corrigir
    /// Inclua em cada procedimento ao menos um `profissionais`, com `grauParticipacao` da Tabela 35.
    "HON-03" honorario_sem_profissional {
        Erro, Servico, glosa: 3241, base: "LEG; XSD", campos: ["profissionais", "grauParticipacao"],
    }
    esquema [
        "XSD-FALTA profissionais guiaHonorarios", "XSD-FALTA grauParticipacao guiaHonorarios",
        "XSD-FALTA grauPart guiaHonorarios", "XSD-DOMINIO grauParticipacao guiaHonorarios",
    ]

    /// O valor total dos honorários não é a soma dos itens.
    ///
    /// ## Como corrigir
    /// Recalcule `valorTotalHonorarios` a partir do `valorTotal` de cada procedimento.
    "HON-04" honorarios_diferem_da_soma {
        Erro, Somas, glosa: 5042, base: "LEG", campos: ["valorTotalHonorarios", "valorTotal"],
    }
    guia [HONORARIOS] |g, a| {
        // A total of zero beside items with value is VAL-04.
        if g.totais.geral.decimal().is_some_and(|t| !t.is_zero()) {
            total_da_soma(g, "O valor total dos honorários", a);
        }
    }

    /// O caráter do atendimento dos honorários falta ou não cabe na versão da mensagem.
    ///
    /// `caraterAtendimento` entrou na guia de honorários na versão 4.03.00, obrigatório; antes dela, o esquema não o aceita.
    ///
    /// ## Como corrigir
    /// A partir da versão 4.03.00, informe 1 (eletivo) ou 2 (urgência) em `dadosInternacao/caraterAtendimento`; nas anteriores, retire-o.
    "HON-05" carater_dos_honorarios {
        Erro, Esquema, glosa: 3180, base: "XSD 4.03.00", campos: ["caraterAtendimento"],
    }
    esquema [
        "XSD-FALTA caraterAtendimento guiaHonorarios", "XSD-INESPERADO caraterAtendimento guiaHonorarios",
        "XSD-DOMINIO caraterAtendimento guiaHonorarios",
    ]

    /// O honorário já foi cobrado na guia de internação.
    ///
    /// ## Como corrigir
    /// Confira com o hospital quem cobra o profissional e deixe o honorário numa guia só.
    "HON-06" honorario_ja_na_internacao {
        Aviso, Historico, glosa: 2607, base: "T38 2607, 1741", campos: ["codigoProcedimento", "grauParticipacao"], exige: [Historico],
    }
    guia [HONORARIOS] |g, a| {
        let Some(h) = &a.contexto.historico else { return };
        let Some(internacao) = h.internacoes.get(g.solicitacao_internacao.texto()) else { return };
        let cobrados: HashSet<_> = internacao
            .guias
            .iter()
            .filter_map(|n| h.guias.get(n))
            .filter(|e| e.tipo == "guiaResumoInternacao")
            .flat_map(|e| e.itens.values())
            .filter_map(|i| Some((i.tabela.as_str(), i.codigo.as_str(), i.dia?, i.grau.as_deref()?)))
            .collect();
        for i in &g.itens {
            let Some(dia) = i.dia else { continue };
            let repetido = |p: &&Profissional<'_>| {
                cobrados.contains(&(i.tabela.texto(), i.codigo.texto(), dia, p.grau.texto()))
            };
            if let Some(no) = i.equipe.iter().find(repetido).and_then(|p| p.grau.no()) {
                a.em(no);
            }
        }
    }

    /// O mesmo profissional, no mesmo grau de participação, aparece duas vezes no procedimento.
    ///
    /// ## Como corrigir
    /// Deixe o profissional uma vez em cada procedimento, ou corrija o grau de participação de um dos dois.
    "HON-07" profissional_repetido {
        Aviso, Situacao, glosa: 2607, base: "T38 2607", campos: ["profissionais", "grauParticipacao"],
    }
    guia [HONORARIOS] |g, a| {
        if g.itens.iter().map(|i| i.equipe.len()).sum::<usize>() < 2 {
            return;
        }
        let mut eventos: HashMap<[&str; 6], Vec<&Item<'_>>> = HashMap::new();
        for i in g.itens.iter().filter(|i| i.tipo == Tipo::Procedimento && i.dia.is_some()) {
            let antes = eventos.entry(evento(i)).or_default();
            let mut aqui = HashSet::new();
            // A whole item twice is ITM-07.
            let outros = || antes.iter().filter(|o| !o.equipe.iter().map(quem).eq(i.equipe.iter().map(quem)));
            for p in &i.equipe {
                let q = quem(p);
                let repetido = !aqui.insert(q) || outros().any(|o| o.equipe.iter().any(|x| quem(x) == q));
                if repetido && let Some(no) = p.grau.no() {
                    a.em(no);
                }
            }
            antes.push(i);
        }
    }

    /// Falta o CNES do local ou do executante dos honorários.
    ///
    /// O local da internação e quem cobra os honorários podem ser contratados diferentes: cada um tem o seu CNES.
    ///
    /// ## Como corrigir
    /// Informe os dois CNES; quem não tem usa 9999999.
    "HON-08" honorarios_sem_cnes {
        Erro, Situacao, glosa: 1202, base: "XSD; LEG", campos: ["cnes", "cnesContratadoExecutante"],
    }
    esquema ["XSD-FALTA cnes guiaHonorarios", "XSD-FALTA cnesContratadoExecutante guiaHonorarios"]
}
