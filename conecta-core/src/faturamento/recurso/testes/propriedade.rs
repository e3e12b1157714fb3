//! Random operations, in any order, with any arguments: `CONECTA_OPERACOES` says how many.

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
            let parte = |x: &Pleito| match o.centavos % 4 {
                0 => Decimal::ZERO,
                1 => x.recursado,
                2 => (x.recursado / Decimal::TWO).round_dp(2),
                _ => Decimal::new(o.centavos, 2),
            };
            let r = p.recurso(o.n);
            let decisoes = r.map(|r| {
                r.pleitos
                    .iter()
                    .map(|x| Decisao { alvo: x.alvo, acatado: parte(x), justificativa: None })
                    .collect()
            });
            p.responder(o.n, decisoes.unwrap_or_default(), &a)
        }
        22 => p.reverter(o.n, &a),
        23 => p.reabrir(o.n, &parametros, &a),
        24 => p.encerrar(o.n, &a),
        _ => p.excluir(o.n, &a),
    }
}

/// What has to hold at every moment.
fn certo(p: &RecursosDoProtocolo) {
    let glosa = p.glosa(Alvo::Lote);
    let acatado: Decimal = p.recursos.iter().map(RecursoDeGlosa::acatado).sum();
    assert_eq!(p.pendente(Alvo::Lote), glosa - acatado, "outstanding is glosa less granted");
    assert!(acatado >= Decimal::ZERO && acatado <= glosa);
    for g in 0..p.guias.len() {
        let alvos = (0..p.guias[g].itens.len()).map(|i| Alvo::Item(g, i)).chain([Alvo::Guia(g)]);
        for a in alvos {
            let (recursavel, pendente) = (p.recursavel(a), p.pendente(a));
            assert!(
                recursavel >= Decimal::ZERO && recursavel <= pendente,
                "{a:?}: {recursavel} of {pendente}"
            );
        }
    }
    assert!(p.recursos.iter().filter(|r| r.situacao == Situacao::Rascunho).count() <= 1);
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

#[test]
#[allow(clippy::disallowed_methods, clippy::print_stdout, reason = "how long it runs, and what it did")]
fn nenhuma_ordem_de_operacoes_quebra_nada() {
    const PASSOS: usize = 60;
    let total: usize = std::env::var("CONECTA_OPERACOES").ok().and_then(|v| v.parse().ok()).unwrap_or(6_000);
    let casos = u32::try_from(total.div_ceil(PASSOS)).expect("casos");
    let op = (0u8..26, 1u32..5, 0usize..3, 0usize..5, 0i64..20_000)
        .prop_map(|(que, n, guia, item, centavos)| Op { que, n, guia, item, centavos });
    let sequencia = proptest::collection::vec(op, PASSOS);
    let config =
        Config { failure_persistence: None, cases: casos, max_shrink_iters: 200, ..Config::default() };
    let feitas = std::cell::Cell::new((0usize, 0usize));
    TestRunner::new(config)
        .run(&sequencia, |ops| {
            let inicio = protocolo(&[
                &[("60.00", "1705"), ("40.00", "1705")],
                &[("30.05", "1705"), ("0.01", "1705")],
                &[("99.99", "1705")],
            ]);
            let (mut p, mut historia) = (inicio.clone(), Vec::new());
            for o in ops {
                let antes = p.clone();
                let o = guiada(&p, o);
                let (f, r) = feitas.get();
                match fazer(&mut p, o) {
                    Ok(registro) => {
                        feitas.set((f + 1, r));
                        historia.push(registro);
                        certo(&p);
                    }
                    Err(recusa) => {
                        feitas.set((f, r + 1));
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
            prop_assert_eq!(reproduzir(inicio, &historia).expect("its own history"), p);
            Ok(())
        })
        .expect("every order");
    let (f, r) = feitas.get();
    println!("{f} operations done, {r} refused");
    assert!(f > total / 6, "{f} of {total} operations came through");
}
