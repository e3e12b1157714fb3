//! The recurso de glosa: life, money, levels, sending, messages.

mod dossie;
mod envio;
mod mensagens;
mod niveis;
mod propriedade;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::*;
use crate::faturamento::conciliacao::{GlosaConciliada, GuiaConciliada, ItemConciliado};
use crate::faturamento::{Agregado, abrir, guardar, reproduzir};
use crate::recusa::Recusa;
use crate::registro::Ator;

fn d(t: &str) -> Decimal {
    t.parse().expect("decimal")
}

fn dia(t: &str) -> NaiveDate {
    t.parse().expect("dia")
}

fn ator() -> Ator {
    Ator::new("u1", "2026-03-20T10:00:00-03:00".parse().expect("instante"))
}

/// Guias of items, each with its glosa and code; 200 presented of each.
fn protocolo(guias: &[&[(&str, &str)]]) -> RecursosDoProtocolo {
    let item = |n: usize, glosa: &str, codigo: &str| ItemConciliado {
        sequencial: u32::try_from(n + 1).ok(),
        data: Some(dia("2026-02-10")),
        tabela: "22".into(),
        codigo: "40901122".into(),
        descricao: "US - Abdome total".into(),
        apresentado: d("200.00"),
        liberado: d("200.00") - d(glosa),
        glosado: d(glosa),
        glosas: vec![GlosaConciliada { codigo: codigo.into(), valor: d(glosa) }],
        ..ItemConciliado::default()
    };
    let guia = |(n, itens): (usize, &&[(&str, &str)])| GuiaConciliada {
        numero: format!("{}", 30001 + n),
        glosado: itens.iter().map(|i| d(i.0)).sum(),
        itens: itens.iter().enumerate().map(|(k, i)| item(k, i.0, i.1)).collect(),
        ..GuiaConciliada::default()
    };
    RecursosDoProtocolo {
        versao_formato: 1,
        registro_ans: "900001".into(),
        nome_operadora: "OPERADORA TESTE".into(),
        lote: "318".into(),
        protocolo: "20260000318".into(),
        inclusao_do_lote: dia("2026-03-01"),
        situacao_do_protocolo: "6".into(),
        demonstrativo: Some(dia("2026-03-10")),
        data_pagamento: Some(dia("2026-03-12")),
        odonto: false,
        informado: d("1000.00"),
        liberado: d("500.00"),
        glosa_propria: Vec::new(),
        guias: guias.iter().enumerate().map(guia).collect(),
        recursos: Vec::new(),
    }
}

fn padrao() -> Parametros {
    Parametros { prazo_em_dias: Some(30), ..Parametros::default() }
}

const POR_QUE: &str = "O laudo anexado comprova o exame.";

impl RecursosDoProtocolo {
    fn novo(&mut self, origem: Origem) -> u32 {
        let numero = format!("R{}", self.recursos.len() + 1);
        self.incluir(origem, &numero, &padrao(), &ator()).expect("incluir").operacao.sequencia()
    }

    fn pede(&mut self, n: u32, alvo: Alvo, valor: Option<&str>) -> Result<(), Recusa> {
        self.justificar(n, alvo, valor.map(d), None, POR_QUE, &ator())?;
        self.salvar_justificativas(n, &ator()).map(drop)
    }

    fn vai(&mut self, n: u32) {
        self.enviar(n, &padrao(), &ator()).expect("enviar");
        self.receber(n, &format!("90{n}"), None, &ator()).expect("receber");
    }

    /// Grants each thing so much.
    fn decide(&mut self, n: u32, acatados: &[&str]) {
        let alvos: Vec<Alvo> = self.recurso(n).expect("recurso").pleitos.iter().map(|p| p.alvo).collect();
        let decisao = |(alvo, v): (Alvo, &&str)| Decisao { alvo, acatado: d(v), justificativa: None };
        let decisoes = alvos.into_iter().zip(acatados).map(decisao).collect();
        self.responder(n, decisoes, &ator()).expect("responder");
    }
}

/// Apresentado 200, glosa 140 → recurso 140, acatado 70 → o segundo recurso ≤ 70; nunca 140.
#[test]
fn recursados_140_acatados_70_restam_70() {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    let alvo = Alvo::Item(0, 0);
    let n = p.novo(Origem::Pagamento);
    assert_eq!(p.capa(n).expect("capa").valor_recursado, Decimal::ZERO);
    assert_eq!(p.pede(n, alvo, Some("140.01")).expect_err("above the glosa").codigo, "RGL-14");
    p.pede(n, alvo, Some("140.00")).expect("all of it");
    p.vai(n);
    p.decide(n, &["70.00"]);
    assert_eq!(
        (p.recursavel(alvo), p.pendente(alvo), p.acatado(Alvo::Lote)),
        (d("70.00"), d("70.00"), d("70.00"))
    );
    let m = p.novo(Origem::ItensDoRecurso(n));
    assert_eq!(p.capa(m).expect("capa").valor_glosado, d("70.00"));
    for valor in ["140.00", "70.01"] {
        assert_eq!(p.pede(m, alvo, Some(valor)).expect_err("above what is left").codigo, "RGL-13");
    }
    p.pede(m, alvo, Some("70.00")).expect("what is left");
    p.vai(m);
    p.decide(m, &["70.00"]);
    assert_eq!((p.pendente(Alvo::Lote), p.recursavel(alvo)), (Decimal::ZERO, Decimal::ZERO));
}

/// "mesmo que não tenha recursado 100% do valor".
#[test]
fn o_que_nao_foi_recursado_nao_volta() {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("100.00")).expect("partial");
    p.vai(n);
    p.decide(n, &["30.00"]);
    assert_eq!(p.recursavel(Alvo::Item(0, 0)), d("70.00"));
    assert_eq!(p.pendente(Alvo::Item(0, 0)), d("110.00"));
}

#[test]
fn pre_requisitos_e_prazo() {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    let tarde = Ator::new("u1", "2026-04-01T00:00:00-03:00".parse().expect("instante"));
    let r = p.incluir(Origem::Pagamento, "R1", &padrao(), &tarde).expect_err("31 days");
    assert_eq!(r.codigo, "RGL-01");
    assert_eq!(r.mensagem, "O prazo para recursar esse protocolo expirou. Impossível continuar");
    let no_dia = Ator::new("u1", "2026-03-31T23:59:59-03:00".parse().expect("instante"));
    assert!(p.clone().incluir(Origem::Pagamento, "R1", &padrao(), &no_dia).is_ok());
    for s in ["1", "2", "3", "5", "7", "8", "9", "10"] {
        p.situacao_do_protocolo = s.into();
        assert_eq!(p.incluir(Origem::Pagamento, "R1", &padrao(), &ator()).expect_err(s).codigo, "RGL-02");
    }
    let analisado = Parametros { exige_pagamento: false, ..padrao() };
    p.situacao_do_protocolo = "5".into();
    assert!(p.clone().incluir(Origem::Pagamento, "R1", &analisado, &ator()).is_ok());
    let mut sem = protocolo(&[]);
    assert_eq!(
        sem.incluir(Origem::Pagamento, "R1", &padrao(), &ator()).expect_err("no glosa").codigo,
        "RGL-03"
    );
}

#[test]
fn justificativas_salvar_cancelar_descartar() {
    let mut p = protocolo(&[&[("140.00", "1705"), ("10.00", "1801")]]);
    let n = p.novo(Origem::Pagamento);
    let (a, b) = (Alvo::Item(0, 0), Alvo::Item(0, 1));
    for vazia in ["", "  ", "-", "..."] {
        let r = p.justificar(n, a, Some(d("1")), None, vazia, &ator()).expect_err("says nothing");
        assert_eq!(r.codigo, "RGL-10");
        assert_eq!(
            r.mensagem,
            "O prestador não terá a oportunidade de recursar novamente se uma justificativa não for preenchida."
        );
    }
    for valor in [None, Some("0"), Some("-1"), Some("1.001")] {
        assert_eq!(
            p.justificar(n, a, valor.map(d), None, POR_QUE, &ator()).expect_err("value").codigo,
            "RGL-12"
        );
    }
    p.justificar(n, a, Some(d("100.00")), None, POR_QUE, &ator()).expect("written");
    assert_eq!(p.recurso(n).expect("r").recursado(), d("100.00"));
    assert_eq!(p.enviar(n, &padrao(), &ator()).expect_err("not saved").codigo, "RGL-18");
    p.descartar_alteracoes(n, &ator()).expect("drop");
    assert_eq!(p.recurso(n).expect("r").recursado(), Decimal::ZERO);
    assert_eq!(p.enviar(n, &padrao(), &ator()).expect_err("empty").codigo, "RGL-19");
    p.pede(n, a, Some("100.00")).expect("saved");
    p.pede(n, b, Some("10.00")).expect("saved");
    p.cancelar_justificativas(n, Some(a), &ator()).expect("cancel one");
    assert_eq!(p.recurso(n).expect("r").recursado(), d("10.00"));
    p.cancelar_justificativas(n, None, &ator()).expect("cancel all");
    assert_eq!(p.recurso(n).expect("r").recursado(), Decimal::ZERO);
    assert_eq!(p.situacao_de(a), SituacaoDoItem::Glosado);
}

#[test]
fn anexo_so_em_guia_com_recurso_e_nada_muda_depois_do_envio() {
    let mut p = protocolo(&[&[("140.00", "1705")], &[("10.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    let anexo = |guia, nome: &str| Anexo {
        guia,
        referencia: format!("{guia}{nome}"),
        nome: nome.into(),
        tipo: "laudo".into(),
        tamanho: 9,
    };
    let parametros = Parametros { tipos_de_anexo: vec!["pdf".into()], limite_do_anexo: Some(9), ..padrao() };
    p.pede(n, Alvo::Guia(0), None).expect("guia");
    let r = p.incluir_anexo(n, anexo(1, "a.pdf"), &parametros, &ator()).expect_err("no appeal");
    assert_eq!(
        (r.codigo, r.mensagem.as_ref()),
        ("RGL-15", "Caso não exista nenhum recurso na guia, não será possível incluir um anexo.")
    );
    assert_eq!(
        p.incluir_anexo(n, anexo(0, "a.exe"), &parametros, &ator()).expect_err("kind").codigo,
        "RGL-33"
    );
    p.incluir_anexo(n, anexo(0, "a.PDF"), &parametros, &ator()).expect("attached");
    p.vai(n);
    assert_eq!(p.pede(n, Alvo::Guia(1), None).expect_err("sent").codigo, "RGL-16");
    assert_eq!(p.excluir(n, &ator()).expect_err("sent").codigo, "RGL-17");
    assert_eq!(p.reabrir(n, &padrao(), &ator()).expect_err("not allowed").codigo, "RGL-16");
    let chave = p.recurso(n).and_then(|r| r.envio.clone()).expect("envio").chave;
    p.reabrir(n, &Parametros { edita_apos_envio: true, ..padrao() }, &ator()).expect("allowed");
    assert_eq!(p.recurso(n).expect("r").protocolos_anteriores, ["901"]);
    p.pede(n, Alvo::Guia(1), None).expect("written on");
    p.vai(n);
    assert_ne!(p.recurso(n).and_then(|r| r.envio.clone()).expect("envio").chave, chave);
}

#[test]
fn capa_detalhes_relatorio_e_sugestoes() {
    let mut p = protocolo(&[&[("140.00", "1705"), ("10.00", "1702")]]);
    let n = p.novo(Origem::Pagamento);
    let antes = p.capa(n).expect("capa");
    assert_eq!(
        (antes.nivel, antes.data_envio, antes.protocolo_do_recurso, antes.valor_acatado),
        (Nivel::EmDigitacao, None, None, None)
    );
    p.pede(n, Alvo::Item(0, 0), Some("140.00")).expect("saved");
    p.vai(n);
    let capa = p.capa(n).expect("capa");
    assert_eq!(capa.nivel, Nivel::Eventos);
    assert_eq!(
        (capa.lote_original.as_str(), capa.protocolo_original.as_str(), capa.protocolo_recursado.as_str()),
        ("318", "20260000318", "20260000318")
    );
    assert_eq!(
        (capa.valor_informado, capa.valor_liberado, capa.valor_glosado, capa.valor_recursado),
        (d("1000.00"), d("500.00"), d("150.00"), d("140.00"))
    );
    assert_eq!(
        (capa.sequencia, capa.origem, capa.protocolo_do_recurso.as_deref(), capa.valor_acatado),
        (1, Origem::Pagamento, Some("901"), Some(Decimal::ZERO))
    );
    assert_eq!(
        (capa.data_inclusao, capa.data_envio, capa.data_situacao),
        (ator().agora, Some(ator().agora), ator().agora)
    );
    assert_eq!(
        (capa.data_pagamento, capa.operadora.1.as_str(), capa.situacao),
        (Some(dia("2026-03-12")), "OPERADORA TESTE", Situacao::Recebido)
    );
    let detalhes = p.detalhes_das_glosas();
    assert_eq!(detalhes[1].descricao, crate::tabelas::glosa(1702).expect("1702").descricao());
    let relatorio = p.relatorio_de_glosas();
    assert_eq!(
        (relatorio.len(), relatorio[0].apresentado, relatorio[0].liberado, relatorio[0].glosado),
        (2, d("200.00"), d("60.00"), d("140.00"))
    );
    let sugestoes = p.sugestoes(&padrao(), dia("2026-03-20"));
    assert_eq!(sugestoes.len(), 1, "what is appealed is not suggested");
    assert_eq!(
        (sugestoes[0].alvo, sugestoes[0].valor, sugestoes[0].dias_restantes),
        (Alvo::Item(0, 1), d("10.00"), Some(11))
    );
}

#[test]
fn a_resposta_tem_de_servir_e_pode_ser_revertida() {
    let mut p = protocolo(&[&[("140.00", "1705"), ("10.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("140.00")).expect("saved");
    p.vai(n);
    let decisao = |alvo, v| vec![Decisao { alvo, acatado: d(v), justificativa: None }];
    assert_eq!(
        p.responder(n, decisao(Alvo::Item(0, 0), "140.01"), &ator()).expect_err("too much").codigo,
        "RGL-37"
    );
    assert_eq!(p.responder(n, decisao(Alvo::Item(0, 1), "1"), &ator()).expect_err("other").codigo, "RGL-38");
    assert_eq!(
        p.incluir(Origem::ItensDoRecurso(n), "X", &padrao(), &ator()).expect_err("open").codigo,
        "RGL-09"
    );
    p.decide(n, &["40.00"]);
    p.reverter(n, &ator()).expect("taken back");
    assert_eq!(
        (p.pendente(Alvo::Lote), p.recurso(n).expect("r").situacao),
        (d("150.00"), Situacao::EmAnalise)
    );
    p.decide(n, &["0"]);
    let m = p.novo(Origem::ItensDoRecurso(n));
    assert_eq!(p.reverter(n, &ator()).expect_err("another stands on it").codigo, "RGL-40");
    p.pede(m, Alvo::Item(0, 0), Some("140.00")).expect("saved");
    p.vai(m);
    p.decide(m, &["0"]);
    assert_eq!(p.recurso(m).expect("r").situacao, Situacao::Encerrado, "the second denial is the last word");
    assert_eq!(
        p.incluir(Origem::ItensDoRecurso(m), "X", &padrao(), &ator()).expect_err("closed").codigo,
        "RGL-23"
    );
}

#[test]
fn no_recurso_do_recurso_o_que_fica_sem_justificativa_perde_a_vez() {
    let mut p = protocolo(&[&[("140.00", "1705"), ("10.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("140.00")).expect("saved");
    p.pede(n, Alvo::Item(0, 1), Some("10.00")).expect("saved");
    p.vai(n);
    p.decide(n, &["40.00", "0"]);
    let m = p.novo(Origem::ItensDoRecurso(n));
    p.pede(m, Alvo::Item(0, 0), Some("100.00")).expect("saved");
    p.vai(m);
    assert_eq!(
        (p.situacao_de(Alvo::Item(0, 1)), p.recursavel(Alvo::Item(0, 1))),
        (SituacaoDoItem::Encerrado, Decimal::ZERO)
    );
    assert_eq!(p.pendente(Alvo::Item(0, 1)), d("10.00"), "lost, and still outstanding");
}

#[test]
fn a_historia_repete_o_mesmo_estado_e_a_forma_antiga_e_recusada() {
    let inicio = protocolo(&[&[("140.00", "1705")]]);
    let mut p = inicio.clone();
    let mut historia = vec![p.incluir(Origem::Pagamento, "R1", &padrao(), &ator()).expect("incluir")];
    historia.push(p.justificar(1, Alvo::Guia(0), None, None, POR_QUE, &ator()).expect("justificar"));
    historia.push(p.salvar_justificativas(1, &ator()).expect("salvar"));
    historia.push(p.enviar(1, &padrao(), &ator()).expect("enviar"));
    historia.push(p.receber(1, "901", Some("77"), &ator()).expect("receber"));
    historia.push(p.analisar(1, "2", &ator()).expect("analisar"));
    let todas = vec![Decisao { alvo: Alvo::Guia(0), acatado: d("140.00"), justificativa: None }];
    historia.push(p.responder(1, todas, &ator()).expect("responder"));
    historia.push(p.encerrar(1, &ator()).expect("encerrar"));
    assert_eq!(reproduzir(inicio.clone(), &historia).expect("plays"), p);
    let json = guardar(&p).expect("json");
    assert_eq!(abrir::<RecursosDoProtocolo>(&json).expect("opens"), p);
    let linhas = serde_json::to_string(&historia).expect("json");
    let lidas: Vec<RegistroDoRecurso> = serde_json::from_str(&linhas).expect("lines");
    assert_eq!(reproduzir(inicio, &lidas).expect("plays"), p);
    // Form 1 is the first: there is none before it, and what comes after it is not guessed at.
    for forma in ["0", "2", "\"1\""] {
        let outra = json.replacen("\"versao_formato\":1", &format!("\"versao_formato\":{forma}"), 1);
        assert!(abrir::<RecursosDoProtocolo>(&outra).is_err(), "{forma}");
    }
    assert_eq!(RecursosDoProtocolo::MIGRACOES.len() as u32, RecursosDoProtocolo::VERSAO - 1);
}

#[test]
fn todo_estado_diz_por_que_nao_e_os_codigos_sao_unicos() {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    p.novo(Origem::Pagamento);
    for s in Situacao::TODOS {
        p.recursos[0].situacao = *s;
        for permissao in p.operacoes_permitidas(1) {
            if let Some(r) = &permissao.recusa {
                assert!(RECUSAS_DO_RECURSO.iter().any(|m| m.codigo == r.codigo && m.texto == r.mensagem));
            }
        }
    }
    let codigos: std::collections::BTreeSet<_> = RECUSAS_DO_RECURSO.iter().map(|m| m.codigo).collect();
    assert_eq!(codigos.len(), RECUSAS_DO_RECURSO.len());
}
