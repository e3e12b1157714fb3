//! `conecta biometria`. What needs models and pictures looks for `biometria/` in the folder that `CONECTA_SHARED` names, or in one named
//! `shared` beside the checkout, and says so where there is none.
#![cfg(feature = "biometria-sem-tract")]
#![expect(clippy::print_stderr, reason = "a test says when it skips")]

use std::path::{Path, PathBuf};

use crate::comum::{Feito, Pasta};

fn comuns() -> Option<(String, PathBuf)> {
    let de = std::env::var_os("CONECTA_SHARED").map(PathBuf::from);
    let pasta =
        de.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared")).join("biometria");
    let (modelos, imagens) = (pasta.join("modelos"), pasta.join("imagens"));
    if !(modelos.is_dir() && imagens.is_dir()) {
        eprintln!("skipped: no models and pictures of faces at {}", pasta.display());
        return None;
    }
    let absoluto = |p: &Path| p.canonicalize().expect("it is there");
    Some((absoluto(&modelos).display().to_string(), absoluto(&imagens)))
}

#[test]
fn modelos_que_faltam_ou_nao_servem_sao_ditos() {
    let pasta = Pasta::nova();
    pasta.com("vazia/leia.txt", "").com("errada/manifesto.toml", "versao = 9\n").com("foto.jpg", "x");
    for (modelos, codigo) in [("nada", "não encontrad"), ("vazia", "MOD-02"), ("errada", "MOD-01")] {
        let feito = pasta.conecta(&["biometria", "qualidade", "--modelos", modelos, "foto.jpg"]);
        assert_eq!((feito.codigo, feito.saida.as_str()), (2, ""), "{modelos}: {feito:?}");
        assert!(feito.erros.contains(codigo), "{modelos}: {feito:?}");
    }
    let feito = pasta.conecta(&["biometria", "comparar", "--modelos", "vazia", "--far", "2", "a", "b"]);
    assert!(feito.codigo == 2 && feito.erros.contains("1e-4"), "{feito:?}");
}

#[test]
fn qualidade_e_comparar() {
    let Some((modelos, imagens)) = comuns() else { return };
    let pasta = Pasta::nova();
    pasta.com("cortada.jpg", b"\xff\xd8\xff");
    let derek = imagens.join("png/Derek_Jeter_0002.png").display().to_string();
    let feito = pasta.conecta(&["biometria", "qualidade", "--modelos", &modelos, &derek]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    let feito =
        pasta.conecta(&["biometria", "qualidade", "--modelos", &modelos, "--json", &derek, "cortada.jpg"]);
    assert_eq!(feito.codigo, 1, "{feito:?}");
    let linhas: Vec<serde_json::Value> =
        feito.saida.lines().map(|l| serde_json::from_str(l).expect("a line of JSON")).collect();
    assert_eq!((&linhas[0]["aceita"], &linhas[0]["motivos"]), (&true.into(), &serde_json::json!([])));
    assert!(linhas[0]["vivacidade"]["escore"].is_f64());
    assert!(linhas[1]["erro"].as_str().is_some_and(|e| e.contains("IMG-02")), "{}", linhas[1]);
    let foto = |nome: &str| imagens.join("lfw").join(nome).display().to_string();
    let [a, b, outra] =
        ["Aaron_Peirsol_0001.jpg", "Aaron_Peirsol_0002.jpg", "Aleksander_Kwasniewski_0001.jpg"].map(foto);
    let comparar = |a: &str, b: &str| pasta.conecta(&["biometria", "comparar", "--modelos", &modelos, a, b]);
    let feito = comparar(&a, &b);
    assert!(feito.codigo == 0 && feito.saida.starts_with("mesma pessoa: 9"), "{feito:?}");
    assert!(feito.saida.contains("limiar: 93,8 % (nota 0,4290)"), "{feito:?}");
    let feito = comparar(&a, &outra);
    assert!(feito.codigo == 1 && feito.saida.starts_with("não aceita"), "{feito:?}");
    let feito = comparar(&a, "cortada.jpg");
    assert!(feito.codigo == 2 && feito.erros.contains("[IMG-02]"), "{feito:?}");
}

#[test]
fn cadastrar_identificar_e_excluir() {
    let Some((modelos, imagens)) = comuns() else { return };
    let pasta = Pasta::nova();
    let foto = |nome: &str| imagens.join("lfw").join(nome).display().to_string();
    let guarda = ["--modelos", &modelos, "--galeria", "g", "--chave", "chave.txt"];
    let rodar = |comando: &str, mais: &[&str]| -> Feito {
        pasta.conecta(&[&["biometria", comando][..], &guarda, mais].concat())
    };
    let [a, b, outra] =
        ["Aaron_Peirsol_0001.jpg", "Aaron_Peirsol_0002.jpg", "Aleksander_Kwasniewski_0001.jpg"].map(foto);
    let feito = rodar("cadastrar", &["--pessoa", "7", &a]);
    assert!(feito.codigo == 0 && feito.saida.contains("Cadastro realizado: 1 template"), "{feito:?}");
    assert_eq!(pasta.ler("chave.txt").len(), 65);
    let feito = rodar("cadastrar", &["--pessoa", "7", &b]);
    assert!(feito.codigo == 2 && feito.erros.contains("já tem biometria facial"), "{feito:?}");
    assert_eq!(rodar("cadastrar", &["--pessoa", "7", "--acrescentar", &b]).codigo, 0);
    let feito = rodar("identificar", &[&b]);
    assert!(feito.codigo == 0 && feito.saida.starts_with("pessoa 7: "), "{feito:?}");
    assert!(feito.saida.contains("limiar para 2 templates"), "{feito:?}");
    let feito = rodar("identificar", &[&outra]);
    assert!(feito.codigo == 1 && feito.saida.starts_with("ninguém"), "{feito:?}");
    let mut selado = pasta.ler("g/7-1.tpl");
    selado[100] ^= 1;
    pasta.com("g/7-1.tpl", selado);
    let feito = rodar("identificar", &[&b]);
    assert!(feito.codigo == 2 && feito.erros.contains("[COF-05]"), "{feito:?}");
    let feito = rodar("cadastrar", &["--pessoa", "7", "--excluir"]);
    assert!(feito.codigo == 0 && feito.saida.contains("2 templates apagados"), "{feito:?}");
    assert!(rodar("identificar", &[&b]).erros.contains("não há ninguém cadastrado"));
}

#[test]
fn avaliar_grava_notas_grafico_e_limiares() {
    let Some((modelos, imagens)) = comuns() else { return };
    let pasta = Pasta::nova();
    // The first pairs of one person and of two, and one with a picture that is not there.
    let lista = std::fs::read_to_string(imagens.join("pairs.csv")).expect("the pairs are there");
    let de = |mesma: &str, n: usize| -> String {
        let campo = |l: &str| l.split(',').nth(2) == Some(mesma);
        lista.lines().filter(|l| campo(l)).take(n).fold(String::new(), |s, l| s + l + "\n")
    };
    pasta.com("pares.csv", format!("a,b,same\n{}{}nada.jpg,nada.jpg,0\n", de("1", 12), de("0", 20)));
    let fotos = imagens.join("lfw").display().to_string();
    let args = ["--modelos", &modelos, "--imagens", &fotos, "--pares", "pares.csv", "-o", "notas.csv"];
    let feito = pasta.conecta(&[&["biometria", "avaliar"][..], &args, &["--limiares", "l.toml"]].concat());
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert!(feito.saida.contains("12 pares da mesma pessoa, 21 pares de pessoas diferentes"), "{feito:?}");
    assert!(feito.erros.contains("nada.jpg"), "{feito:?}");
    let notas = String::from_utf8(pasta.ler("notas.csv")).expect("text");
    let linhas: Vec<&str> = notas.lines().collect();
    assert_eq!((linhas[0], linhas.len()), ("a,b,score", 34));
    assert_eq!(linhas[33], "nada.jpg,nada.jpg,");
    let nota = |l: &str| l.rsplit(',').next().and_then(|n| n.parse::<f64>().ok()).expect("a score");
    let minima = linhas[1..=12].iter().map(|l| nota(l)).fold(1.0, f64::min);
    let maxima = linhas[13..33].iter().map(|l| nota(l)).fold(-1.0, f64::max);
    assert!(maxima < minima, "{maxima} {minima}");
    assert!(String::from_utf8(pasta.ler("notas.svg")).expect("text").contains("<polyline"));
    assert!(String::from_utf8(pasta.ler("l.toml")).expect("text").contains("limiares = ["));
    pasta.com("sem.csv", "Aaron_Peirsol_0001.jpg,Aaron_Peirsol_0002.jpg\n");
    let args = ["--modelos", &modelos, "--imagens", &fotos, "--pares", "sem.csv", "-o", "n.csv"];
    let feito = pasta.conecta(&[&["biometria", "avaliar"][..], &args].concat());
    assert!(feito.codigo == 0 && feito.saida.contains("não há taxas a calcular"), "{feito:?}");
}
