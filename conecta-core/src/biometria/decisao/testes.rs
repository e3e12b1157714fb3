use super::*;
use crate::biometria::modelos::{IdDoModelo, Manifesto, Tarefa};
use crate::biometria::template::Template;

fn escala() -> Escala {
    let manifesto = Manifesto::padrao();
    let limiares = manifesto.modelos.iter().find_map(|m| match &m.tarefa {
        Tarefa::Incorporacao { limiares, .. } => Some(limiares.clone()),
        _ => None,
    });
    Escala::new(&limiares.expect("the usual model has thresholds")).expect("and they make a scale")
}

#[test]
fn limiares_do_manifesto_sao_acertados() {
    let e = escala();
    for (far, escore) in [(1e-2, 0.298), (1e-3, 0.367), (1e-4, 0.429), (1e-5, 0.499), (1e-6, 0.601)] {
        assert!((e.limiar(far) - escore).abs() < 1e-9, "{far}");
        assert!((e.far(escore) / far - 1.0).abs() < 1e-9, "{escore}");
        assert!(e.politica(far).aceita(escore + 1e-9));
        assert!(!e.politica(far).aceita(escore - 1e-6));
    }
}

#[test]
fn limiares_que_nao_fazem_escala_sao_recusados() {
    let l = |far: f64, escore: f64| Limiar { far, escore, tar: None };
    let um = Escala::new(&[l(1e-3, 0.4)]).expect("one is enough");
    assert!((um.percentual(0.4) - 87.5).abs() < 1e-9);
    for ruins in [
        &[][..],
        &[l(1e-3, 0.4), l(1e-2, 0.5)],
        &[l(1e-3, 0.4), l(1e-4, 0.4)],
        &[l(0.0, 0.4)],
        &[l(1.0, 0.4)],
        &[l(1e-3, f64::NAN)],
        &[l(f64::NAN, 0.4)],
        &[l(1e-3, 1.0)],
        &[l(1e-3, -0.1)],
    ] {
        let recusa: crate::biometria::Error = Escala::new(ruins).expect_err("no scale").into();
        assert_eq!(recusa.codigo(), "LIM-01", "{ruins:?}");
    }
}

#[test]
fn percentual_cresce_e_se_inverte() {
    let e = escala();
    for (far, percentual) in [(1e-1, 50.0), (1e-2, 75.0), (1e-3, 87.5), (1e-4, 93.75), (1e-6, 98.4375)] {
        assert!((e.percentual(e.limiar(far)) - percentual).abs() < 1e-9, "{far}");
        assert!((e.politica_de_percentual(percentual).far / far - 1.0).abs() < 1e-6);
    }
    assert_eq!((e.percentual(-1.0), e.percentual(0.0)), (0.0, 0.0));
    let escores: Vec<f64> = (0..=1000).map(|i| f64::from(i) / 1000.0).collect();
    let percentuais: Vec<f64> = escores.iter().map(|s| e.percentual(*s)).collect();
    assert!(percentuais.windows(2).all(|w| w[1] > w[0]), "strictly monotone");
    assert!(percentuais.iter().all(|p| (0.0..=100.0).contains(p)));
    for (s, p) in escores.iter().zip(&percentuais).filter(|(_, p)| **p < 99.9) {
        assert!((e.escore(*p) - s).abs() < 1e-9);
    }
}

#[test]
fn busca_pede_mais_de_cada_comparacao() {
    for n in [1, 10, 10_000, 1_000_000] {
        let far = far_de_busca(0.01, n);
        assert!((fpir_de_busca(far, n) - 0.01).abs() < 1e-12, "{n}");
    }
    assert!((far_de_busca(0.01, 10_000) / 1.005e-6 - 1.0).abs() < 1e-3);
    assert!(far_de_busca(0.01, 0) <= 0.01 + 1e-12);
}

#[test]
fn calibrar_conta_como_se_conta_a_mao() {
    let genuinos = [Some(0.9), Some(0.8), Some(0.3), None];
    let impostores: Vec<Option<f64>> = (0..100).map(|i| Some(f64::from(i) / 200.0)).collect();
    let c = calibrar(&genuinos, &impostores).expect("pairs of both kinds");
    assert_eq!((c.genuinos, c.impostores, c.sem_rosto), (4, 100, 1));
    let um = c.pontos.iter().find(|p| (p.far - 0.01).abs() < 1e-9).expect("a hundred pairs tell of 1 %");
    assert_eq!(um.limiar, 0.49, "one impostor (0.495) may pass");
    assert_eq!(um.tar.valor, 0.5);
    assert!(um.tar.minimo < 0.2 && um.tar.maximo > 0.8);
    assert_eq!(c.pontos.len(), 2, "and of nothing rarer");
    // 0.9 and 0.8 beat all, 0.3 beats 60 and ties one, nothing beats none.
    assert!((c.auc - (100.0 + 100.0 + 60.5) / 400.0).abs() < 1e-12);
    assert!(calibrar(&[], &impostores).is_none() && calibrar(&genuinos, &[]).is_none());
    assert!(c.curva.windows(2).all(|w| w[1].0 >= w[0].0 && w[1].1 >= w[0].1), "a curve goes up");
}

fn template(modelo: u8, v: [f32; 3]) -> Template {
    Template::new(IdDoModelo([modelo; 16]), &v).expect("a direction")
}

#[test]
fn verificar_junta_os_templates_da_pessoa() {
    let e = escala();
    let sonda = template(1, [1.0, 0.0, 0.0]);
    let cadastrados =
        [template(1, [3.0, 4.0, 0.0]), template(1, [0.0, 1.0, 0.0]), template(2, [1.0, 0.0, 0.0])];
    let p = e.politica(1e-4);
    let melhor = verificar(&sonda, &cadastrados, Fusao::Melhor, &e, p).expect("two can be compared");
    assert!(melhor.aceita && (melhor.escore - 0.6).abs() < 1e-6);
    let media = verificar(&sonda, &cadastrados, Fusao::Media, &e, p).expect("two can be compared");
    assert!(!media.aceita && (media.escore - 0.3).abs() < 1e-6);
    assert_eq!(
        verificar(&sonda, &cadastrados[2..], Fusao::Melhor, &e, p),
        None,
        "another model says nothing"
    );
    assert!(Template::new(IdDoModelo([1; 16]), &[0.0; 3]).is_none());
    assert!(Template::new(IdDoModelo([1; 16]), &[f32::NAN, 1.0, 0.0]).is_none());
}
