//! `conecta pacote` and `conecta validar --pacote --base`.

use std::path::Path;

use crate::comum::Pasta;

fn exemplo(nome: &str) -> Vec<u8> {
    let caminho = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exemplos").join(nome);
    std::fs::read(caminho).expect("um exemplo")
}

const PACOTE: &str = r#"formato = 1
nome = "teste"
prefixo = "OPX"
fonte = "Manual"

[[regra]]
codigo = "OPX-01"
severidade = "erro"
mensagem = "O lote tem um número que não é dos combinados."
sobre = "mensagem"
padrao = { campo = "prestadorParaOperadora/loteGuias/numeroLote", expressao = "9.*" }
"#;

fn pasta() -> Pasta {
    let p = Pasta::nova();
    p.com("lote.xml", exemplo("certo-lote-sp-sadt-4.03.00.xml")).com("pacote.toml", PACOTE);
    p
}

#[test]
fn o_pacote_julga() {
    let p = pasta();
    assert_eq!(p.conecta(&["validar", "lote.xml"]).codigo, 0);
    let feito = p.conecta(&["validar", "--pacote", "pacote.toml", "--formato", "json", "lote.xml"]);
    assert_eq!(feito.codigo, 1);
    let critica = &feito.json()["arquivos"][0]["criticas"][0];
    assert_eq!(critica["codigo"], "OPX-01");
    assert_eq!(critica["local"]["caminho"], "/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote");
    // Several documents at once, the same.
    p.com("outro.xml", exemplo("certo-lote-sp-sadt-4.03.00.xml"));
    let feito =
        p.conecta(&["validar", "--pacote", "pacote.toml", "--formato", "jsonl", "lote.xml", "outro.xml"]);
    assert_eq!(feito.saida.matches("OPX-01").count(), 2);
}

#[test]
fn a_base_vem_do_resultado() {
    let p = pasta();
    let feito = p.conecta(&["validar", "--pacote", "pacote.toml", "--formato", "json", "lote.xml"]);
    p.com("r.json", &feito.saida);
    let feito = p.conecta(&["pacote", "base", "r.json", "--ate", "2026-06-30", "-o", "base.json"]);
    assert_eq!(
        (feito.codigo, feito.erros.contains("1 tipo de crítica de 1 relatório")),
        (0, true),
        "{feito:?}"
    );
    let args = ["validar", "--pacote", "pacote.toml", "--base", "base.json", "lote.xml"];
    assert_eq!(p.conecta(&args).codigo, 0);
    assert_eq!(p.conecta(&[&args[..], &["--em", "2026-07-01"]].concat()).codigo, 1);
    assert_eq!(p.conecta(&["pacote", "base", "pacote.toml", "-o", "-"]).codigo, 2);
    p.com("nada.json", "{}");
    assert_eq!(p.conecta(&["pacote", "base", "nada.json", "-o", "-"]).codigo, 2);
}

#[test]
fn conferir_mostra_erros_e_proibicoes() {
    let p = pasta();
    let feito = p.conecta(&["pacote", "conferir", "pacote.toml"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(feito.saida, "teste: 1 regra, 0 severidades mudadas, nada que as normas proíbam\n");
    p.com("ruim.toml", PACOTE.replace("expressao", "expresao").replace("\"erro\"", "\"grave\""));
    let feito = p.conecta(&["pacote", "conferir", "ruim.toml"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains("ruim.toml:8:14 erro regra[1].severidade"), "{}", feito.saida);
    assert!(feito.saida.contains("Seria expressao?"), "{}", feito.saida);
    // The same keep a judgement from beginning.
    let feito = p.conecta(&["validar", "--pacote", "ruim.toml", "lote.xml"]);
    assert_eq!((feito.codigo, feito.saida.as_str()), (2, ""));
    assert!(feito.erros.contains("ruim.toml:8:14"), "{}", feito.erros);

    p.com("ilegal.toml", format!("{PACOTE}\n[operacao]\nlimite_do_lote = 50\n"));
    let feito = p.conecta(&["pacote", "conferir", "ilegal.toml"]);
    assert_eq!(feito.codigo, 1);
    assert!(
        feito.saida.contains("ilegal.toml:14:1 OPR-10") && feito.saida.contains("ORG 176"),
        "{}",
        feito.saida
    );
    let json = p.conecta(&["pacote", "conferir", "--formato", "json", "ilegal.toml", "ruim.toml"]).json();
    assert_eq!(json["pacotes"][0]["ilegais"][0]["codigo"], "OPR-10");
    assert_eq!(json["erros"].as_array().map(Vec::len), Some(3));
    assert_eq!(p.conecta(&["pacote", "conferir", "falta.toml"]).codigo, 2);
}
