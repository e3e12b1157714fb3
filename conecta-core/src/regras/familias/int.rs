//! INT: what a guia de resumo de internação asks for.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::contexto::{Contexto, GuiaEnviada};
use super::super::regra::regras;
use super::super::vista::{Campo, Guia, Item, numero};

/// The guias that are known to have been sent of the same internação, but this one.
fn da_mesma_internacao<'c>(g: &'c Guia<'_>, contexto: &'c Contexto) -> impl Iterator<Item = &'c GuiaEnviada> {
    let historico = contexto.historico.as_ref();
    let internacao = historico.and_then(|h| h.internacoes.get(g.solicitacao_internacao.texto()));
    let numeros = internacao.into_iter().flat_map(|i| &i.guias);
    numeros
        .filter(|n| *n != g.numero_prestador.texto())
        .filter_map(move |n| historico?.guias.get(n))
        .filter(|e| e.tipo == "guiaResumoInternacao")
}

/// The reasons for which an internação of a mother ended, one of 61 to 67.
fn obstetrico(g: &Guia<'_>) -> bool {
    matches!(g.motivo_encerramento.texto(), "61" | "62" | "63" | "64" | "65" | "66" | "67")
}

/// Nights of the billing period, of one day at least.
fn noites(inicio: NaiveDate, fim: NaiveDate) -> Decimal {
    Decimal::from((fim - inicio).num_days().max(1))
}

/// The dailies of the patient: those of a companion come on top.
fn do_paciente<'g, 'a>(g: &'g Guia<'a>) -> impl Iterator<Item = &'g Item<'a>> {
    g.diarias().filter(|i| !de_acompanhante(i.descricao.texto()))
}

/// Whether a description speaks of a companion.
fn de_acompanhante(descricao: &str) -> bool {
    const PALAVRA: &[u8] = b"ACOMPANHANTE";
    descricao.as_bytes().windows(PALAVRA.len()).any(|p| p.eq_ignore_ascii_case(PALAVRA))
}

fn quantas<'g, 'a: 'g>(mut itens: impl Iterator<Item = &'g Item<'a>>) -> Option<Decimal> {
    itens.try_fold(Decimal::ZERO, |s, i| s.checked_add(i.quantidade?))
}

/// The dailies of one day each, of which another is of the same day, if there are more dailies than nights.
fn no_mesmo_dia<'g, 'a>(g: &'g Guia<'a>) -> Vec<&'g Item<'a>> {
    let Some((inicio, fim)) = g.periodo() else { return Vec::new() };
    // A mother and her child have a daily each.
    if g.tipo_internacao.texto() == "3" || quantas(do_paciente(g)).is_none_or(|q| q <= noites(inicio, fim)) {
        return Vec::new();
    }
    let de_um_dia = |i: &&Item<'_>| i.dia.is_some() && i.quantidade == Some(Decimal::ONE);
    let mut itens: Vec<_> = do_paciente(g).filter(de_um_dia).collect();
    itens.sort_by_key(|i| i.dia);
    itens.chunk_by(|a, b| a.dia == b.dia).flat_map(|do_dia| &do_dia[1..]).copied().collect()
}

/// Whether a diagnosis has the form of the CID-10: a letter, two digits, and at most one more.
fn tem_forma_de_cid(texto: &str) -> bool {
    let b = texto.as_bytes();
    matches!(b.len(), 3 | 4)
        && b[0].is_ascii_alphabetic()
        && b[1..3].iter().all(u8::is_ascii_digit)
        && b[b.len() - 1].is_ascii_alphanumeric()
}

regras! {
    /// O prestador da internação está identificado por CPF.
    ///
    /// Quem interna é pessoa jurídica: o executante é informado pelo CNPJ, ou pelo código que a operadora lhe deu.
    ///
    /// ## Como corrigir
    /// Informe `cnpjContratado` do hospital em `contratadoExecutante`.
    "INT-01" internacao_por_pessoa_fisica {
        Erro, Servico, glosa: 5029, base: "ERR 5029", campos: ["cpfContratado", "cnpjContratado"],
    }
    guia [INTERNACAO] |g, a| {
        if let Some(no) = g.executante.cpf.no() {
            a.em(no);
        }
    }

    /// O período da internação termina antes de começar.
    ///
    /// Conta com as horas. A execução fora do período é `DAT-03`.
    ///
    /// ## Como corrigir
    /// Confira as datas e as horas de início e de fim do faturamento.
    "INT-02" periodo_da_internacao_invertido {
        Erro, Situacao, glosa: 1608, base: "T38 1608, 1605, 1607",
        campos: ["dataInicioFaturamento", "horaInicioFaturamento", "dataFinalFaturamento", "horaFinalFaturamento"],
    }
    guia [INTERNACAO] |g, a| {
        let (Some(inicio), Some(fim)) = (g.inicio_faturamento.data(), g.fim_faturamento.data()) else { return };
        let horas = g.hora_inicio.hora().zip(g.hora_fim.hora());
        let campo = if fim < inicio {
            g.fim_faturamento
        } else if fim == inicio && horas.is_some_and(|(h, f)| f < h) {
            g.hora_fim
        } else {
            return;
        };
        if let Some(no) = campo.no() {
            a.em(no);
        }
    }

    /// O motivo de encerramento não combina com o tipo de faturamento.
    ///
    /// Com alta (11 a 19) o faturamento não é parcial; com permanência (21 a 28) ou encerramento administrativo (51) não é final nem
    /// total; com transferência, óbito ou alta de parturiente (31, 32, 41 a 43, 61 a 67) não é parcial nem complementar.
    ///
    /// ## Como corrigir
    /// Confira `motivoEncerramento` e `tipoFaturamento` (1 parcial, 2 final, 3 complementar, 4 total).
    "INT-03" motivo_incoerente_com_o_faturamento {
        Aviso, Situacao, glosa: 1713, base: "OBS", campos: ["tipoFaturamento", "motivoEncerramento"],
    }
    guia [INTERNACAO] |g, a| {
        let proibidos: &[&str] = match g.motivo_encerramento.texto() {
            "11" | "12" | "14" | "15" | "16" | "18" | "19" => &["1"],
            "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "51" => &["2", "4"],
            "31" | "32" | "41" | "42" | "43" | "61" | "62" | "63" | "64" | "65" | "66" | "67" => &["1", "3"],
            _ => return,
        };
        if proibidos.contains(&g.tipo_faturamento.texto()) && let Some(no) = g.tipo_faturamento.no() {
            a.em(no);
        }
    }

    /// O faturamento complementar não repete as datas da guia que complementa.
    ///
    /// As guias da mesma internação são as do histórico.
    ///
    /// ## Como corrigir
    /// Informe as datas e horas de início e de fim da guia complementada.
    "INT-04" complementar_com_outras_datas {
        Aviso, Historico, glosa: 1713, base: "LEG, tipo de faturamento", campos: ["tipoFaturamento", "dataInicioFaturamento", "dataFinalFaturamento"],
        exige: [Historico],
    }
    guia [INTERNACAO] |g, a| {
        let Some((inicio, fim)) = g.periodo().filter(|_| g.tipo_faturamento.texto() == "3") else { return };
        let periodos = || da_mesma_internacao(g, a.contexto).map(|e| e.inicio.zip(e.fim));
        let alguma = periodos().next().is_some();
        // Of one without dates nothing can be said: it may be the complemented one.
        if alguma && periodos().all(|p| p.is_some_and(|p| p != (inicio, fim))) && let Some(no) = g.inicio_faturamento.no() {
            a.em(no);
        }
    }

    /// O período da guia se sobrepõe ao de outra parcial da mesma internação.
    ///
    /// O dia em que uma termina pode ser aquele em que a outra começa. Guias complementares repetem o período e não contam.
    ///
    /// ## Como corrigir
    /// Confira as datas; o que já foi faturado noutra guia não é cobrado de novo.
    "INT-05" periodos_sobrepostos {
        Aviso, Historico, glosa: 3232, base: "T38 3232", campos: ["dataInicioFaturamento", "dataFinalFaturamento"], exige: [Historico],
    }
    guia [INTERNACAO] |g, a| {
        let Some((inicio, fim)) = g.periodo().filter(|_| g.tipo_faturamento.texto() != "3") else { return };
        let sobreposta = da_mesma_internacao(g, a.contexto).any(|e| {
            let parcial = e.tipo_faturamento.as_deref().is_some_and(|t| t != "3");
            parcial && e.inicio.zip(e.fim).is_some_and(|(i, f)| inicio < f && i < fim)
        });
        if sobreposta && let Some(no) = g.inicio_faturamento.no() {
            a.em(no);
        }
    }

    /// O motivo de encerramento é de óbito, e falta a declaração de óbito.
    ///
    /// Vale para os motivos 41, 63, 65, 66 e 67. O diagnóstico do óbito não é exigido: nenhum CID pode ser exigido (ORG 28).
    ///
    /// ## Como corrigir
    /// Informe em `declaracaoObito` o número da declaração de óbito.
    "INT-06" falta_declaracao_de_obito {
        Erro, Servico, glosa: 5034, base: "ERR 5034; LEG, declaração de óbito", campos: ["motivoEncerramento", "declaracaoObito"],
    }
    guia [INTERNACAO] |g, a| {
        let obito = matches!(g.motivo_encerramento.texto(), "41" | "63" | "65" | "66" | "67");
        if obito && !g.declaracoes.iter().any(|d| d.obito.existe()) && let Some(no) = g.motivo_encerramento.no() {
            a.em(no);
        }
    }

    /// O bebê nasceu vivo, e falta a declaração de nascido vivo.
    ///
    /// Vale para a internação obstétrica que terminou por 61, 62, 63, 66 ou 67.
    ///
    /// ## Como corrigir
    /// Informe em `declaracaoNascido` o número da declaração de nascido vivo, uma para cada bebê.
    "INT-07" falta_declaracao_de_nascido {
        Aviso, Servico, glosa: 3111, base: "LEG, declaração de nascido vivo", campos: ["motivoEncerramento", "declaracaoNascido"],
    }
    guia [INTERNACAO] |g, a| {
        let vivo = matches!(g.motivo_encerramento.texto(), "61" | "62" | "63" | "66" | "67");
        let nascido = g.declaracoes.iter().any(|d| d.nascido.existe());
        if vivo && g.tipo_internacao.texto() == "3" && !nascido && let Some(no) = g.motivo_encerramento.no() {
            a.em(no);
        }
    }

    /// O óbito do recém-nascido não está bem declarado.
    ///
    /// `indicadorDORN` diz que a declaração de óbito é do recém-nascido: só tem sentido junto de uma `declaracaoObito`, e no óbito do
    /// recém-nascido (motivo 63) uma delas o tem. A falta da declaração é `INT-06`.
    ///
    /// ## Como corrigir
    /// Informe `declaracaoObito` e `indicadorDORN` S no mesmo grupo `declaracoes`; sem óbito, retire o indicador.
    "INT-08" obito_do_recem_nascido_mal_declarado {
        Erro, Servico, glosa: 5029, base: "LEG, indicador de DO de recém-nascido", campos: ["indicadorDORN", "declaracaoObito", "motivoEncerramento"],
    }
    guia [INTERNACAO] |g, a| {
        for d in g.declaracoes.iter().filter(|d| d.indicador_dorn.sim() && !d.obito.existe()) {
            if let Some(no) = d.indicador_dorn.no() {
                a.diz(no, "O indicador diz que a declaração de óbito é do recém-nascido, mas não há declaração de óbito.");
            }
        }
        let declarado = g.declaracoes.iter().any(|d| d.obito.existe());
        let do_recem_nascido = g.declaracoes.iter().any(|d| d.indicador_dorn.sim());
        if g.motivo_encerramento.texto() == "63" && declarado && !do_recem_nascido && let Some(no) = g.motivo_encerramento.no() {
            a.diz(no, "Houve óbito do recém-nascido, mas nenhuma declaração de óbito é dita ser dele.");
        }
    }

    /// O número da declaração de nascido vivo ou de óbito se repete ou não tem a forma certa.
    ///
    /// Tem de 1 a 11 letras e algarismos, sem traço, e é um de cada pessoa.
    ///
    /// ## Como corrigir
    /// Confira os números das declarações; informe-os sem traço nem espaços.
    "INT-09" declaracao_repetida {
        Erro, Situacao, glosa: 5066, base: "ERR 5066; Esquemas da ANS, dm_declaracaoNascidoObito", campos: ["declaracaoNascido", "declaracaoObito"],
    }
    guia [INTERNACAO] |g, a| {
        let (mut nascidos, mut obitos) = (HashSet::new(), HashSet::new());
        for d in &g.declaracoes {
            for (c, vistos) in [(d.nascido, &mut nascidos), (d.obito, &mut obitos)] {
                let Some(no) = c.no().filter(|_| c.informado()) else { continue };
                if !vistos.insert(c.texto()) {
                    a.diz(no, "Outra declaração da guia já tem este número.");
                // From 3.04 on the schema says this.
                } else if g.cena.versao < crate::Versao::new(3, 4, 0) && !c.texto().bytes().all(|b| b.is_ascii_alphanumeric()) {
                    a.diz(no, "O número da declaração só tem letras e algarismos.").glosa = Some(5029);
                }
            }
        }
    }
    esquema [
        "XSD-FORMATO declaracaoNascido", "XSD-FORMATO declaracaoObito", "XSD-TAMANHO declaracaoNascido", "XSD-TAMANHO declaracaoObito",
    ]

    /// Um diagnóstico da internação se repete ou não tem a forma de um CID.
    ///
    /// São até quatro códigos diferentes da CID-10, sem ponto. A falta de CID nunca é erro: nenhuma guia pode exigi-lo (ORG 28).
    ///
    /// ## Como corrigir
    /// Retire o código repetido; escreva-o sem ponto, como K802.
    "INT-10" diagnostico_repetido_ou_sem_forma {
        Erro, Tabelas, glosa: 5067, base: "ERR 5067, 1509; ORG 28", campos: ["diagnostico", "diagnosticoObito"],
    }
    guia [INTERNACAO] |g, a| {
        let mut vistos = HashSet::new();
        for c in g.diagnosticos.iter().copied().filter(|c| c.informado()) {
            let Some(no) = c.no() else { continue };
            if !tem_forma_de_cid(c.texto()) {
                a.diz(no, "O diagnóstico não tem a forma de um código da CID-10.").glosa = Some(1509);
            } else if !vistos.insert(c.texto().to_ascii_uppercase()) {
                a.diz(no, "O diagnóstico já foi informado na guia.");
            }
        }
        let obitos = g.declaracoes.iter().map(|d| d.diagnostico_obito);
        for no in obitos.filter(|c| c.informado() && !tem_forma_de_cid(c.texto())).filter_map(Campo::no) {
            a.diz(no, "O diagnóstico do óbito não tem a forma de um código da CID-10.").glosa = Some(1509);
        }
    }
    esquema ["XSD-REPETIDO diagnostico guiaResumoInternacao", "XSD-TAMANHO diagnostico guiaResumoInternacao"]

    /// O tipo, o regime ou o caráter da internação falta, não existe ou está em outra guia.
    ///
    /// O resumo de internação informa os três; o tipo e o regime de internação não são de nenhuma outra guia de cobrança.
    ///
    /// ## Como corrigir
    /// Informe no resumo de internação `tipoInternacao` (1 a 5), `regimeInternacao` (1 a 3) e `caraterAtendimento` (1 ou 2).
    "INT-11" tipo_regime_ou_carater_da_internacao {
        Erro, Esquema, glosa: 1506, base: "ERR 1506, 5029, 3180", campos: ["tipoInternacao", "regimeInternacao", "caraterAtendimento"],
    }
    esquema [
        "XSD-FALTA tipoInternacao guiaResumoInternacao", "XSD-FALTA regimeInternacao guiaResumoInternacao",
        "XSD-FALTA caraterAtendimento guiaResumoInternacao", "XSD-DOMINIO tipoInternacao guiaResumoInternacao",
        "XSD-DOMINIO regimeInternacao guiaResumoInternacao", "XSD-DOMINIO caraterAtendimento guiaResumoInternacao",
        "XSD-INESPERADO tipoInternacao", "XSD-INESPERADO regimeInternacao",
    ]

    /// A guia cobra mais diárias do que foram autorizadas.
    ///
    /// ## Como corrigir
    /// Informe a senha da prorrogação, ou peça à operadora a prorrogação das diárias que faltam.
    "INT-12" diarias_acima_das_autorizadas {
        Aviso, Contrato, glosa: 1917, base: "T38 1917", campos: ["quantidadeExecutada", "codigoDespesa", "senha"], exige: [Contrato],
    }
    guia [INTERNACAO] |g, a| {
        let autorizacoes = a.contexto.contrato.as_ref().map(|c| &c.autorizacoes);
        let Some(autorizadas) = autorizacoes.and_then(|x| x.get(g.senha.texto())?.diarias) else { return };
        let (Some(no), Some(cobradas)) = (g.senha.no(), quantas(do_paciente(g))) else { return };
        if cobradas > Decimal::from(autorizadas) {
            a.diz(no, format!("A guia cobra {} diárias, mas a autorização é de {autorizadas}.", numero(cobradas)));
        }
    }

    /// A guia cobra duas diárias do mesmo dia.
    ///
    /// Só é apontado quando há mais diárias do que noites no período, e não na internação obstétrica, em que mãe e filho têm diárias, nem
    /// com a diária de acompanhante.
    ///
    /// ## Como corrigir
    /// Deixe a diária de maior permanência no dia da transferência de acomodação, ou confira as datas das diárias.
    "INT-13" duas_diarias_no_mesmo_dia {
        Aviso, Situacao, glosa: 1910, base: "T38 1910", campos: ["codigoDespesa", "dataExecucao", "quantidadeExecutada"],
    }
    guia [INTERNACAO] |g, a| {
        for no in no_mesmo_dia(g).iter().filter_map(|i| i.data.no()) {
            a.em(no);
        }
    }

    /// A guia cobra mais diárias do que cabem no período.
    ///
    /// Cabem tantas quantas as noites e mais uma. Duas diárias do mesmo dia são `INT-13`; diárias de acompanhante e internações
    /// obstétricas não são contadas.
    ///
    /// ## Como corrigir
    /// Confira a quantidade de diárias e as datas de início e de fim do faturamento.
    "INT-14" diarias_demais {
        Aviso, Somas, glosa: 3189, base: "T38 3189", campos: ["quantidadeExecutada", "dataInicioFaturamento", "dataFinalFaturamento"],
    }
    guia [INTERNACAO] |g, a| {
        let (Some((inicio, fim)), Some(diarias)) = (g.periodo(), quantas(do_paciente(g))) else { return };
        let cabem = noites(inicio, fim) + Decimal::ONE;
        if g.tipo_internacao.texto() == "3" || diarias <= cabem || !no_mesmo_dia(g).is_empty() {
            return;
        }
        let maior = do_paciente(g).max_by_key(|i| i.quantidade);
        if let Some(no) = maior.and_then(|i| i.campo_quantidade.no()) {
            a.diz(no, format!("A guia cobra {} diárias, mas no período cabem no máximo {}.", numero(diarias), numero(cabem)));
        }
    }

    /// A acomodação não é da tabela 49.
    ///
    /// ## Como corrigir
    /// Informe o código de dois dígitos da acomodação, como está na tabela 49.
    "INT-15" acomodacao_invalida {
        Erro, Tabelas, glosa: 5029, base: "Esquemas da ANS, dm_tipoAcomodacao; tabela 49",
        campos: ["tipoAcomodacaoAutorizada", "tipoAcomodacaoSolicitada", "acomodacaoAutorizada"],
    }
    esquema [
        "XSD-DOMINIO tipoAcomodacaoAutorizada", "XSD-DOMINIO tipoAcomodacaoSolicitada", "XSD-DOMINIO acomodacaoAutorizada",
        "XSD-DOMINIO tipoAcomodacao", "XSD-DOMINIO acomodacao",
    ]

    /// Parto e recém-nascido só cabem em internação obstétrica.
    ///
    /// Os motivos de encerramento 61 a 67 são de parturientes, e a declaração de nascido vivo é do parto. A internação do próprio
    /// recém-nascido, pediátrica, pode informar a sua declaração.
    ///
    /// ## Como corrigir
    /// Informe `tipoInternacao` 3 (obstétrica), ou corrija o motivo de encerramento e retire a declaração de nascido vivo.
    "INT-16" parto_fora_da_obstetricia {
        Aviso, Situacao, glosa: 1609, base: "LEG, motivo de encerramento", campos: ["tipoInternacao", "motivoEncerramento", "declaracaoNascido"],
    }
    guia [INTERNACAO] |g, a| {
        let tipo = g.tipo_internacao.texto();
        if tipo.is_empty() || tipo == "3" {
            return;
        }
        if obstetrico(g) {
            if let Some(no) = g.motivo_encerramento.no() {
                a.diz(no, "O motivo de encerramento é de parturiente, mas a internação não é obstétrica.");
            }
        } else if tipo != "4" && let Some(no) = g.declaracoes.iter().find_map(|d| d.nascido.no()) {
            a.diz(no, "Há declaração de nascido vivo, mas a internação não é obstétrica nem pediátrica.");
        }
    }

    /// O procedimento é cirúrgico, e falta a via de acesso, a técnica ou a equipe.
    ///
    /// São os do capítulo 3 da Tabela 22, menos anestesia e partos. A equipe é pedida quando o procedimento tem valor, isto é, quando os
    /// honorários são cobrados nesta guia.
    ///
    /// ## Como corrigir
    /// Informe `viaAcesso` e `tecnicaUtilizada`, e em `identEquipe` quem operou.
    "INT-17" cirurgia_sem_via_tecnica_ou_equipe {
        Aviso, Servico, glosa: 3111, base: "LEG, via de acesso, técnica e equipe; T38 3285",
        campos: ["viaAcesso", "tecnicaUtilizada", "identEquipe", "codigoProcedimento"],
    }
    item [INTERNACAO] |_g, i, a| {
        let Some(no) = i.codigo.no().filter(|_| i.cirurgico()) else { return };
        if !i.via.existe() || !i.tecnica.existe() {
            a.diz(no, "O procedimento é cirúrgico, e falta a via de acesso ou a técnica utilizada.");
        } else if i.equipe.is_empty() && i.total.is_some_and(|t| !t.is_zero()) {
            a.diz(no, "O procedimento é cirúrgico e tem valor, e falta a equipe que o fez.").glosa = Some(3285);
        }
    }

    /// Falta a senha da internação.
    ///
    /// ## Como corrigir
    /// Informe em `senha` a senha que a operadora deu ao autorizar a internação.
    "INT-18" internacao_sem_senha {
        Erro, Esquema, glosa: 3306, base: "LEG, senha", campos: ["senha"],
    }
    esquema ["XSD-FALTA senha guiaResumoInternacao", "XSD-TAMANHO senha guiaResumoInternacao"]

    /// A internação já tinha terminado quando começa o período da guia.
    ///
    /// O fim é o da guia do histórico que encerrou a internação. Guias complementares repetem o período de outra e não contam.
    ///
    /// ## Como corrigir
    /// Confira o número da solicitação e as datas; uma nova internação tem a sua própria solicitação.
    "INT-19" internacao_ja_encerrada {
        Aviso, Historico, glosa: 3249, base: "T38 3248–3250", campos: ["numeroGuiaSolicitacaoInternacao", "dataInicioFaturamento"],
        exige: [Historico],
    }
    guia [INTERNACAO] |g, a| {
        let Some((inicio, _)) = g.periodo().filter(|_| g.tipo_faturamento.texto() != "3") else { return };
        let depois = da_mesma_internacao(g, a.contexto).any(|e| e.encerrada && e.fim.is_some_and(|f| inicio > f));
        if depois && let Some(no) = g.inicio_faturamento.no() {
            a.em(no);
        }
    }

    /// O centro de consumo não é um em que o item possa ser usado.
    ///
    /// Em que centros cada termo é usado é o contrato que diz.
    ///
    /// ## Como corrigir
    /// Confira `centroConsumo` do item.
    "INT-20" centro_de_consumo_incoerente {
        Info, Contrato, glosa: 3257, base: "T38 3257", campos: ["centroConsumo"], desde: crate::Versao::new(4, 3, 0),
        exige: [Contrato],
    }
    item [INTERNACAO] |_g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        if contrato.centros_de_consumo.is_empty() || !i.centro_consumo.informado() {
            return;
        }
        let fora = contrato.centros_de_consumo.get(&i.termo()).is_some_and(|c| !c.contains(i.centro_consumo.texto()));
        if fora && let Some(no) = i.centro_consumo.no() {
            a.em(no);
        }
    }
}
