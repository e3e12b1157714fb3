//! `conecta converter`, `dividir` and `juntar`.

use crate::comum::{HASH, Pasta, mensagem};

const HONORARIOS: &str = include_str!("../../../exemplos/certo-lote-honorarios-4.02.00.xml");
const CONSULTA: &[u8] = include_bytes!("../../../exemplos/certo-lote-consulta-4.03.00.xml");

#[test]
fn converte_sem_nada_a_dizer() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH));
    let feito = pasta.conecta(&["converter", "a.xml", "--para", "4.02.00", "-o", "b.xml"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert!(String::from_utf8_lossy(&pasta.ler("b.xml")).contains("4.02.00"));
    assert_eq!(pasta.conecta(&["validar", "b.xml"]).codigo, 0);
}

#[test]
fn pergunta_o_que_a_versao_exige_e_nada_grava_ate_saber() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", HONORARIOS);
    let feito = pasta.conecta(&["converter", "a.xml", "--para", "4.03.00", "-o", "b.xml"]);
    assert_eq!(feito.codigo, 1, "{feito:?}");
    for trecho in
        ["caraterAtendimento", "--informar caraterAtendimento=VALOR", "valores: 1, 2", "nada foi gravado"]
    {
        assert!(feito.saida.contains(trecho), "{trecho}: {}", feito.saida);
    }
    assert!(!pasta.caminho().join("b.xml").exists());
    let informar =
        ["converter", "a.xml", "--para", "4.03.00", "--informar", "caraterAtendimento=1", "-o", "b.xml"];
    let feito = pasta.conecta(&informar);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(pasta.conecta(&["validar", "b.xml"]).codigo, 0);
    let volta =
        pasta.conecta(&["converter", "b.xml", "--para", "4.02.00", "--formato", "json", "-o", "c.xml"]);
    assert_eq!(volta.codigo, 1, "a loss is told: {volta:?}");
    let json = volta.json();
    assert_eq!(json["perdas"][0]["campo"], "caraterAtendimento");
    assert_eq!(
        (&json["gravado"], &json["de"], &json["para"]),
        (&true.into(), &"4.03.00".into(), &"4.02.00".into())
    );
    assert!(json["perdas"][0].get("valor").is_none(), "a report shows no values");
}

#[test]
fn usos_errados_nao_executam() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH)).com("b.xml", "nada");
    for args in [
        &["converter", "a.xml", "--para", "4.3", "-o", "c.xml"][..],
        &["converter", "a.xml", "--para", "9.99.99", "-o", "c.xml"],
        &["converter", "a.xml", "--para", "4.02.00", "--informar", "x", "-o", "c.xml"],
        &["converter", "b.xml", "--para", "4.02.00", "-o", "c.xml"],
        &["converter", "nenhum.xml", "--para", "4.02.00", "-o", "c.xml"],
        &["dividir", "b.xml", "-o", "pasta"],
        &["juntar", "b.xml", "-o", "c.xml"],
    ] {
        assert_eq!(pasta.conecta(args).codigo, 2, "{args:?}");
    }
}

#[test]
fn divide_e_junta() {
    let pasta = Pasta::nova();
    pasta.com("lote.xml", CONSULTA);
    let feito = pasta.conecta(&["dividir", "lote.xml", "--max", "1", "-o", "partes"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    let partes: Vec<&str> = feito.saida.lines().collect();
    assert!(!partes.is_empty() && partes[0].ends_with("lote-1.xml"), "{partes:?}");
    assert_eq!(pasta.conecta(&["validar", "partes"]).codigo, 0);
    let juntar: Vec<&str> = ["juntar"].into_iter().chain(partes.clone()).chain(["-o", "um.xml"]).collect();
    let feito = pasta.conecta(&juntar);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(pasta.conecta(&["validar", "um.xml"]).codigo, 0);
    // What is there is not written over, and the same guia twice is refused.
    assert_eq!(pasta.conecta(&["dividir", "lote.xml", "--max", "1", "-o", "partes"]).codigo, 2);
    let feito = pasta.conecta(&["juntar", "lote.xml", "lote.xml", "-o", "dois.xml", "--formato", "json"]);
    assert_eq!(feito.codigo, 1, "{feito:?}");
    assert!(feito.json()["recusas"][0]["motivo"].as_str().is_some_and(|m| m.contains("já está no lote 1")));
    assert!(!pasta.caminho().join("dois.xml").exists());
    pasta.com("outra.xml", mensagem(HASH));
    assert_eq!(pasta.conecta(&["dividir", "outra.xml", "-o", "x"]).codigo, 1);
}
