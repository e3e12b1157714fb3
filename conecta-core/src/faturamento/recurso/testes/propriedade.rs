//! Random operations, in any order, with any arguments: `CONECTA_OPERACOES` says how many.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;

#[derive(Debug, Clone, Copy)]
struct Op {
    que: u8,
    n: u32,
    guia: usize,
    item: usize,
    centavos: i64,
}

fn alvo(o: Op) -> Alvo {
    match o.item {
        0 => Alvo::Lote,
        1 => Alvo::Guia(o.guia),
        i => Alvo::Item(o.guia, i - 2),
    }
}

/// Two of three operations are of those that the last recurso may want next; the others are any.
fn guiada(p: &RecursosDoProtocolo, o: Op) -> Op {
    let ultimo = p.recursos.last();
    if o.n > 2 {
        return o;
    }
    let opcoes: &[u8] = match ultimo.map(|r| r.situacao) {
        Some(Situacao::Rascunho) => &[2, 3, 4, 6, 6, 8, 9, 10, 11, 12, 13, 25],
        Some(Situacao::Enviado) => &[11, 14, 14, 16],
        Some(Situacao::Recebido | Situacao::EmAnalise) => &[17, 18, 19, 20, 21, 23],
        Some(Situacao::Acatado | Situacao::Parcial | Situacao::Negado) => &[0, 0, 0, 0, 22, 24],
        _ => &[0],
    };
    let que = opcoes[usize::from(o.que) % opcoes.len()];
    Op { que, n: ultimo.map_or(1, |r| r.sequencia), ..o }
}

fn fazer(p: &mut RecursosDoProtocolo, o: Op) -> Result<RegistroDoRecurso, Recusa> {
    let (a, parametros) = (ator(), Parametros { edita_apos_envio: o.centavos % 2 == 0, ..padrao() });
    let origens = [Origem::Pagamento, Origem::OutrosItens, Origem::ItensDoRecurso(o.n)];
    let valor = match o.centavos % 3 {
        0 => None,
        1 => Some(p.recursavel(alvo(o))),
        _ => Some(Decimal::new(o.centavos, 2)),
    };
    match o.que {
        0 | 1 => p.incluir(origens[o.item % 3], &format!("R{}", p.recursos.len()), &parametros, &a),
        2..=5 => p.justificar(o.n, alvo(o), valor, None, if o.centavos % 17 == 0 { "" } else { POR_QUE }, &a),
        6 | 7 => p.salvar_justificativas(o.n, &a),
        8 => p.cancelar_justificativas(o.n, (o.centavos % 2 == 0).then(|| alvo(o)), &a),
        9 => p.descartar_alteracoes(o.n, &a),
        10 => {
            let anexo = Anexo {
                guia: o.guia,
                referencia: format!("{}", o.centavos),
                nome: "a.pdf".into(),
                tipo: "laudo".into(),
                tamanho: 1,
            };
            p.incluir_anexo(o.n, anexo, &parametros, &a)
        }
        11..=13 => p.enviar(o.n, &parametros, &a),
        14 | 15 => p.receber(o.n, "9", None, &a),
        16 => p.rejeitar(o.n, "5001", &a),
        17 => p.analisar(o.n, "2", &a),
        18..=21 => {
            // All alike, or each its own way; now and then more than was asked for.
            let parte = |k: usize, x: &Pleito| {
                let cada = if o.que == 18 { k } else { 0 };
                match (o.centavos as usize + cada) % 7 {
                    0 | 1 => Decimal::ZERO,
                    2 | 3 => x.recursado,
                    4 | 5 => (x.recursado / Decimal::TWO).round_dp(2),
                    _ => Decimal::new(o.centavos, 2),
                }
            };
            let decisao = |(k, x): (usize, &Pleito)| Decisao {
                alvo: x.alvo,
                acatado: parte(k, x),
                justificativa: None,
            };
            let r = p.recurso(o.n);
            let decisoes = r.map(|r| r.pleitos.iter().enumerate().map(decisao).collect());
            p.responder(o.n, decisoes.unwrap_or_default(), &a)
        }
        22 => p.reverter(o.n, &a),
        23 => p.reabrir(o.n, &parametros, &a),
        24 => p.encerrar(o.n, &a),
        _ => p.excluir(o.n, &a),
    }
}

/// What was granted, and what is asked for and not answered, within something: reckoned from the recursos alone.
fn tomado(p: &RecursosDoProtocolo, dentro: impl Fn(Alvo) -> bool) -> Decimal {
    let deles = p.recursos.iter().filter(|r| r.situacao.saiu()).flat_map(|r| &r.pleitos);
    let cada = |x: &Pleito| match x.situacao {
        SituacaoDoItem::Recursado => x.recursado,
        _ => x.acatado,
    };
    deles.filter(|x| dentro(x.alvo)).map(cada).sum()
}

/// What has to hold at every moment.
fn certo(p: &RecursosDoProtocolo) {
    let glosa = p.glosa(Alvo::Lote);
    let acatado: Decimal = p.recursos.iter().map(RecursoDeGlosa::acatado).sum();
    assert_eq!(p.pendente(Alvo::Lote), glosa - acatado, "outstanding is glosa less granted");
    assert!(acatado >= Decimal::ZERO && acatado <= glosa);
    assert!(tomado(p, |_| true) <= glosa, "never more than was cut");
    for g in 0..p.guias.len() {
        assert!(tomado(p, |a| a.guia() == Some(g)) <= p.glosa(Alvo::Guia(g)), "nor of a guia");
        let alvos = (0..p.guias[g].itens.len()).map(|i| Alvo::Item(g, i)).chain([Alvo::Guia(g)]);
        for a in alvos {
            let (recursavel, pendente) = (p.recursavel(a), p.pendente(a));
            assert!(
                recursavel >= Decimal::ZERO && recursavel <= pendente,
                "{a:?}: {recursavel} of {pendente}"
            );
            assert!(tomado(p, |b| b == a) <= p.glosa(a), "nor of {a:?}");
        }
    }
    // A recurso do recurso asks for what the last one did not get, and for no cent more.
    for (k, r) in p.recursos.iter().enumerate() {
        for x in r.pleitos_atuais() {
            let mut antes = p.recursos[..k].iter().filter(|r| r.situacao.saiu()).flat_map(|r| &r.pleitos);
            let teto = antes.rfind(|y| y.alvo == x.alvo).map(|y| y.recursado - y.acatado);
            assert!(x.recursado <= teto.unwrap_or_else(|| p.glosa(x.alvo)), "{x:?} of {teto:?}");
        }
    }
    // One is begun at a time; others may have come back. No two of them ask for the same.
    let escritos: Vec<_> = p.recursos.iter().filter(|r| r.situacao == Situacao::Rascunho).collect();
    assert!(escritos.iter().filter(|r| r.devolucoes == 0).count() <= 1);
    for (k, r) in escritos.iter().enumerate() {
        let mut depois = escritos[k + 1..].iter().flat_map(|r| r.pleitos.iter().chain(r.pleitos_atuais()));
        assert!(depois.all(|x| r.pleitos.iter().chain(r.pleitos_atuais()).all(|y| !x.alvo.toca(y.alvo))));
    }
    let lotes = p.pleitos_enviados().filter(|(_, x)| x.alvo == Alvo::Lote).count();
    assert!(lotes <= 1, "the lote is appealed once");
    for r in &p.recursos {
        for x in r.pleitos.iter().chain(r.pleitos_atuais()) {
            assert!(x.recursado > Decimal::ZERO && x.acatado >= Decimal::ZERO && x.acatado <= x.recursado);
            assert!(!x.justificativa.is_empty() && !x.motivos.is_empty());
        }
        assert_eq!(r.protocolo.is_some(), r.situacao.saiu() && r.situacao != Situacao::Enviado, "{r:?}");
        assert!(
            !r.situacao.respondido() || r.pleitos.iter().all(|x| x.situacao != SituacaoDoItem::Recursado)
        );
        assert!(
            r.situacao != Situacao::Encerrado
                || r.pleitos.iter().all(|x| x.situacao == SituacaoDoItem::Encerrado)
        );
    }
    // The same is never open twice.
    let abertos: Vec<_> =
        p.pleitos_enviados().filter(|(_, x)| x.situacao == SituacaoDoItem::Recursado).collect();
    for (k, (_, x)) in abertos.iter().enumerate() {
        assert!(abertos[k + 1..].iter().all(|(_, y)| !x.alvo.toca(y.alvo)));
    }
}

/// One reason for all; several reasons, so that no lote can be appealed; one reason, and the protocolo is cut as a whole, too.
fn inicio(forma: u8) -> RecursosDoProtocolo {
    let outro = if forma == 1 { "1801" } else { "1705" };
    let mut p = protocolo(&[
        &[("60.00", "1705"), ("40.00", outro)],
        &[("30.05", "1705"), ("0.01", "1705")],
        &[("99.99", outro)],
    ]);
    if forma == 2 {
        p.glosa_propria = vec![GlosaConciliada { codigo: "1705".into(), valor: d("7.77") }];
        p.guias[1].glosas = vec![GlosaConciliada { codigo: "1705".into(), valor: d("3.33") }];
    }
    p
}

/// What came about: operations done and refused, refusals by code, answers by level and outcome, levels of a recurso do recurso.
#[derive(Default)]
struct Contas {
    feitas: usize,
    recusadas: usize,
    codigos: BTreeSet<&'static str>,
    respostas: BTreeSet<String>,
    de_novo: BTreeSet<String>,
}

impl Contas {
    fn feita(&mut self, p: &RecursosDoProtocolo, fato: &FatoDoRecurso) {
        self.feitas += 1;
        let Some(r) = p.recurso(fato.sequencia()) else { return };
        if let FatoDoRecurso::Respondido { evento, .. } = fato {
            self.respostas.insert(format!("{}: {}", r.nivel().titulo(), evento.as_str()));
        }
        if matches!(fato, FatoDoRecurso::Enviado { .. }) && r.origem != Origem::Pagamento {
            self.de_novo.insert(format!("{}: {}", r.origem.titulo(), r.nivel().titulo()));
        }
    }
}

/// What has to have come about in a long run: every level with every outcome, and the levels of both lists. A second denial, which has
/// a test of its own, and a mixed recurso do recurso are too rare to be drawn.
const RESPOSTAS: &[&str] = &[
    "Eventos: acatar",
    "Eventos: acatar_em_parte",
    "Eventos: negar",
    "Guias e Eventos: acatar",
    "Guias e Eventos: acatar_em_parte",
    "Guias e Eventos: negar",
    "Guias: acatar",
    "Guias: acatar_em_parte",
    "Guias: negar",
    "Lote: acatar",
    "Lote: acatar_em_parte",
    "Lote: negar",
];
const DE_NOVO: &[&str] = &[
    "Itens deste Recurso de Glosa: Eventos",
    "Itens deste Recurso de Glosa: Guias",
    "Outros Itens do Pagamento: Eventos",
    "Outros Itens do Pagamento: Guias",
    "Outros Itens do Pagamento: Guias e Eventos",
];

#[test]
#[allow(clippy::disallowed_methods, clippy::print_stdout, reason = "how long it runs, and what it did")]
fn nenhuma_ordem_de_operacoes_quebra_nada() {
    const PASSOS: usize = 60;
    /// From so many on, everything that can come about has.
    const LONGA: usize = 500_000;
    let total: usize = std::env::var("CONECTA_OPERACOES").ok().and_then(|v| v.parse().ok()).unwrap_or(6_000);
    let casos = u32::try_from(total.div_ceil(PASSOS)).expect("casos");
    let op = (0u8..26, 1u32..5, 0usize..3, 0usize..5, 0i64..20_000)
        .prop_map(|(que, n, guia, item, centavos)| Op { que, n, guia, item, centavos });
    let sequencia = (0u8..3, proptest::collection::vec(op, PASSOS));
    let config =
        Config { failure_persistence: None, cases: casos, max_shrink_iters: 200, ..Config::default() };
    let contas = RefCell::new(Contas::default());
    TestRunner::new(config)
        .run(&sequencia, |(forma, ops)| {
            let inicio = inicio(forma);
            let (mut p, mut historia) = (inicio.clone(), Vec::new());
            let mut contas = contas.borrow_mut();
            for o in ops {
                let antes = p.clone();
                let o = guiada(&p, o);
                match fazer(&mut p, o) {
                    Ok(registro) => {
                        contas.feita(&p, &registro.operacao);
                        historia.push(registro);
                        certo(&p);
                    }
                    Err(recusa) => {
                        contas.recusadas += 1;
                        contas.codigos.insert(recusa.codigo);
                        prop_assert!(
                            RECUSAS_DO_RECURSO
                                .iter()
                                .any(|m| m.codigo == recusa.codigo && m.texto == recusa.mensagem)
                        );
                        prop_assert_eq!(&p, &antes, "a refusal changes nothing");
                    }
                }
                let volta: RecursosDoProtocolo = abrir(&guardar(&p).expect("json")).expect("json");
                prop_assert_eq!(&volta, &p);
            }
            let linhas = serde_json::to_string(&historia).expect("json");
            let historia: Vec<RegistroDoRecurso> = serde_json::from_str(&linhas).expect("lines");
            prop_assert_eq!(reproduzir(inicio, &historia).expect("its own history"), p);
            Ok(())
        })
        .expect("every order");
    let Contas { feitas, recusadas, codigos, respostas, de_novo } = contas.into_inner();
    println!("{feitas} operations done, {recusadas} refused ({}), {respostas:?}, {de_novo:?}", codigos.len());
    assert!(feitas > total / 6, "{feitas} of {total} operations came through");
    if total >= LONGA {
        let todas = |tem: &BTreeSet<String>, tabela: &[&str]| tabela.iter().all(|t| tem.contains(*t));
        assert!(todas(&respostas, RESPOSTAS) && todas(&de_novo, DE_NOVO), "{respostas:?}, {de_novo:?}");
    }
}
