use std::collections::HashSet;

use super::*;
use crate::biometria::modelos::Limiar;

fn modelo() -> IdDoModelo {
    IdDoModelo([3; 16])
}

/// Directions without a pattern, the same on every run.
fn template(semente: u64, dimensao: usize) -> Template {
    let mut x = semente.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let v: Vec<f32> = (0..dimensao)
        .map(|_| {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
            (x >> 40) as f32 / 8_388_608.0 - 1.0
        })
        .collect();
    Template::new(modelo(), &v).expect("a direction")
}

fn cheia(precisao: Precisao, n: u64, dimensao: usize) -> Galeria {
    let mut g = Galeria::new(modelo(), dimensao, precisao);
    for i in 0..n {
        // Two templates a person.
        g.incluir(i / 2, &template(i, dimensao)).expect("the same model");
    }
    g
}

/// The same search, one pair at a time.
fn a_mao(n: u64, sonda: &Template, fusao: Fusao, dimensao: usize) -> Vec<Candidato> {
    let mut todos: Vec<Candidato> = (0..n / 2)
        .map(|p| {
            let escores =
                [2 * p, 2 * p + 1].map(|i| sonda.escore(&template(i, dimensao)).expect("the same model"));
            Candidato { pessoa: p, escore: fusao.juntar(escores).expect("two") }
        })
        .collect();
    todos.sort_by(|a, b| b.escore.total_cmp(&a.escore));
    todos.truncate(5);
    todos
}

#[test]
fn procura_acha_o_mesmo_que_a_mao() {
    // Several blocks, and a dimension that is no multiple of a vector.
    for dimensao in [128, 37] {
        let n = 10 * POR_BLOCO as u64 + 10;
        for (precisao, perto) in [(Precisao::F32, 1e-5), (Precisao::Int8, 0.01)] {
            let g = cheia(precisao, n, dimensao);
            for fusao in [Fusao::Melhor, Fusao::Media] {
                let sonda = template(4711, dimensao);
                let procura = Procura { fusao, ..Procura::default() };
                let achados = g.procurar(&sonda, 5, &procura).expect("the same model");
                let esperados = a_mao(n, &sonda, fusao, dimensao);
                assert_eq!(achados.len(), 5);
                for (a, e) in achados.iter().zip(&esperados) {
                    assert!((a.escore - e.escore).abs() < perto, "{precisao:?} {fusao:?}: {a:?} {e:?}");
                    assert!(precisao == Precisao::Int8 || a.pessoa == e.pessoa);
                }
                assert!(fusao == Fusao::Media || achados[0].pessoa == 4711 / 2, "it is enrolled itself");
            }
        }
    }
}

#[test]
fn excluir_tira_todos_os_da_pessoa_e_so_eles() {
    for precisao in [Precisao::F32, Precisao::Int8] {
        let n = POR_BLOCO as u64 + 6;
        let mut g = cheia(precisao, n, 32);
        for pessoa in [0, n / 2 - 1, 17, POR_BLOCO as u64 / 2 - 1] {
            assert_eq!(g.excluir(pessoa), 2, "{pessoa}");
            assert_eq!(g.excluir(pessoa), 0, "{pessoa}");
        }
        assert_eq!((g.len(), g.pessoas()), (n as usize - 8, n as usize / 2 - 4));
        for pessoa in [1, 16, 18, POR_BLOCO as u64 / 2 - 2, n / 2 - 2] {
            let achados =
                g.procurar(&template(2 * pessoa, 32), 1, &Procura::default()).expect("the same model");
            assert_eq!(achados[0].pessoa, pessoa);
            assert!(achados[0].escore > 0.99);
        }
        for pessoa in 0..n / 2 {
            g.excluir(pessoa);
        }
        assert!(g.is_empty() && g.memoria() < 4096);
    }
}

#[test]
fn procura_entre_poucos_e_identificacao_aberta() {
    let g = cheia(Precisao::F32, 400, 64);
    let limiares =
        [Limiar { far: 1e-3, escore: 0.367, tar: None }, Limiar { far: 1e-6, escore: 0.601, tar: None }];
    let escala = Escala::new(&limiares).expect("thresholds");
    let familia = HashSet::from([3, 5, 9_999]);
    let procura = Procura { entre: Some(&familia), fusao: Fusao::Melhor };
    let i = g.identificar(&template(6, 64), 0.01, &escala, &procura).expect("the same model");
    assert_eq!((i.achado.map(|c| c.pessoa), i.comparacoes, i.candidatos.len()), (Some(3), 4, 2));
    let todos = g.identificar(&template(6, 64), 0.01, &escala, &Procura::default()).expect("the same model");
    assert!(todos.politica.limiar > i.politica.limiar, "more people, more is asked for");
    let media = Procura { entre: Some(&familia), fusao: Fusao::Media };
    let i = g.identificar(&template(6, 64), 0.01, &escala, &media).expect("the same model");
    assert_eq!(i.comparacoes, 2, "of each person one mean");
    assert_eq!(g.procurar(&template(6, 64), usize::MAX, &procura).expect("the same model").len(), 2);
    assert!(g.procurar(&template(6, 64), 0, &procura).expect("the same model").is_empty());
    let estranho = g.identificar(&template(123_456, 64), 0.01, &escala, &procura).expect("the same model");
    assert_eq!(estranho.achado, None);
    assert!(!estranho.candidatos.is_empty());
    let ninguem = Galeria::new(modelo(), 64, Precisao::F32);
    let i =
        ninguem.identificar(&template(6, 64), 0.01, &escala, &Procura::default()).expect("the same model");
    assert_eq!((i.achado, i.candidatos.len(), i.comparacoes), (None, 0, 0));
}

#[test]
fn templates_da_pessoa_sao_os_que_entraram() {
    for (precisao, perto) in [(Precisao::F32, 1.0 - 1e-6), (Precisao::Int8, 0.999)] {
        let g = cheia(precisao, POR_BLOCO as u64 + 6, 32);
        for pessoa in [0, POR_BLOCO as u64 / 2, POR_BLOCO as u64 / 2 + 2] {
            let dela = g.templates(pessoa);
            assert_eq!(dela.len(), 2);
            for (t, n) in dela.iter().zip(2 * pessoa..) {
                assert!(t.escore(&template(n, 32)).expect("the same model") >= perto, "{precisao:?} {n}");
            }
        }
        assert!(g.templates(9_999).is_empty());
    }
}

#[test]
fn outro_modelo_ou_dimensao_nao_entra() {
    let mut g = cheia(Precisao::F32, 4, 32);
    let outro = Template::new(IdDoModelo([4; 16]), &[1.0; 32]).expect("a direction");
    assert_eq!(g.incluir(1, &outro).expect_err("another model").codigo(), "GAL-01");
    assert_eq!(g.procurar(&outro, 1, &Procura::default()).expect_err("another model").codigo(), "GAL-01");
    assert_eq!(g.incluir(1, &template(1, 31)).expect_err("another size").codigo(), "GAL-02");
}

#[test]
fn memoria_fica_perto_do_que_os_templates_sao() {
    for (precisao, bytes) in [(Precisao::F32, 512), (Precisao::Int8, 128)] {
        let n = 10 * POR_BLOCO;
        let g = cheia(precisao, n as u64, 128);
        assert!(g.memoria() as f64 <= 1.1 * (n * bytes) as f64, "{precisao:?}: {}", g.memoria());
    }
}

#[test]
fn arquivo_vai_e_volta_e_nao_aceita_outra_coisa() {
    for precisao in [Precisao::F32, Precisao::Int8] {
        let g = cheia(precisao, POR_BLOCO as u64 + 3, 16);
        let bytes = g.salvar();
        let lida = Galeria::carregar(&bytes, modelo()).expect("what was written");
        assert_eq!(*lida.salvar(), *bytes);
        let sonda = template(7, 16);
        let procura = Procura::default();
        assert_eq!(lida.procurar(&sonda, 3, &procura), g.procurar(&sonda, 3, &procura));
        assert_eq!(
            Galeria::carregar(&bytes, IdDoModelo([9; 16])).expect_err("another model").codigo(),
            "GAL-01"
        );
        for n in [0, 5, 34, 35, 60, bytes.len() - 1] {
            assert_eq!(Galeria::carregar(&bytes[..n], modelo()).expect_err("cut").codigo(), "GAL-03", "{n}");
        }
        let mut enorme = bytes.to_vec();
        enorme[27..35].fill(0xff);
        assert_eq!(Galeria::carregar(&enorme, modelo()).expect_err("a lie").codigo(), "GAL-03");
        assert!(!format!("{g:?}").contains('['));
    }
}
