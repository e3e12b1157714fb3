//! `conecta ler` and `conecta escrever`: messages to JSON and back.

use std::path::Path;

use crate::comum::{HASH, HASH_ERRADO, MALFORMADO, Pasta, mensagem};

/// The examples of the repository.
fn exemplos() -> Vec<std::path::PathBuf> {
    let pasta = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exemplos");
    let mut nomes: Vec<_> =
        std::fs::read_dir(pasta).expect("exemplos").map(|e| e.expect("entrada").path()).collect();
    nomes.retain(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("certo-")));
    nomes.sort();
    nomes
}

#[test]
fn todo_exemplo_certo_vai_ao_json_e_volta_valido() {
    let pasta = Pasta::nova();
    for exemplo in exemplos() {
        let nome = exemplo.to_string_lossy().into_owned();
        let json = pasta.conecta(&["ler", "--json", &nome]);
        assert_eq!((json.codigo, json.erros.as_str()), (0, ""), "{nome}");
        pasta.com("m.json", &json.saida);
        assert_eq!(pasta.conecta(&["escrever", "m.json", "-o", "m.xml"]).codigo, 0, "{nome}");
        assert_eq!(pasta.conecta(&["validar", "m.xml"]).codigo, 0, "{nome}");
        let outra = pasta.conecta(&["ler", "--json", "--compacto", "m.xml"]);
        assert_eq!(outra.json(), json.json(), "{nome}");
        assert_eq!(outra.saida.lines().count(), 1);
    }
}

#[test]
fn o_hash_e_calculado_de_novo() {
    let pasta = Pasta::nova();
    let json = pasta.conecta_com(&["ler", "--json", "-"], mensagem(HASH_ERRADO).as_bytes());
    assert_eq!(json.codigo, 0);
    let xml = pasta.conecta_com(&["escrever", "-"], json.saida.as_bytes());
    assert!(xml.saida.contains(HASH), "{}", xml.saida);
}

#[test]
fn as_opcoes_de_escrita() {
    let pasta = Pasta::nova();
    let json = pasta.conecta_com(&["ler", "--json", "-"], mensagem(HASH).as_bytes()).saida;
    pasta.com("m.json", &json);
    let utf8 = pasta.conecta(&["escrever", "m.json", "--codificacao", "UTF-8", "--compacto"]).saida;
    assert!(utf8.contains("encoding=\"UTF-8\"") && utf8.trim_end().lines().count() == 2, "{utf8}");
    let soap = pasta.conecta(&["escrever", "m.json", "--soap"]).saida;
    assert!(soap.contains("http://schemas.xmlsoap.org/soap/envelope/"), "{soap}");
    // An envelope is remembered.
    let lido = pasta.conecta_com(&["ler", "--json", "-"], soap.as_bytes()).json();
    assert_eq!(lido["raiz"]["soap"], true);
}

#[test]
fn recusas_dizem_o_lugar_e_nada_e_gravado() {
    let pasta = Pasta::nova();
    let json = pasta.conecta_com(&["ler", "--json", "-"], mensagem(HASH).as_bytes()).json();

    let mut longo = json.clone();
    let corpo = &mut longo["mensagemTISS"]["prestadorParaOperadora"]["solicitacaoStatusProtocolo"];
    corpo["numeroProtocolo"] = "0".repeat(99).into();
    pasta.com("longo.json", longo.to_string());
    let feito = pasta.conecta(&["escrever", "longo.json", "-o", "longo.xml"]);
    assert_eq!(feito.codigo, 1, "{}", feito.erros);
    assert!(
        feito
            .erros
            .contains("/mensagemTISS/prestadorParaOperadora/solicitacaoStatusProtocolo/numeroProtocolo")
    );
    assert!(!pasta.caminho().join("longo.xml").exists());

    let mut falta = json.clone();
    falta["mensagemTISS"]["cabecalho"].as_object_mut().expect("objeto").remove("origem");
    let feito = pasta.conecta_com(&["escrever", "-"], falta.to_string().as_bytes());
    assert_eq!(feito.codigo, 1);
    assert!(feito.erros.contains("falta origem em cabecalho (/mensagemTISS/cabecalho)"), "{}", feito.erros);

    let mut demais = json;
    demais["mensagemTISS"]["cabecalho"]["inventado"] = "x".into();
    let feito = pasta.conecta_com(&["escrever", "-"], demais.to_string().as_bytes());
    assert_eq!(feito.codigo, 1);
    assert!(feito.erros.contains("/mensagemTISS/cabecalho/inventado"), "{}", feito.erros);
}

#[test]
fn o_que_nao_pode_ser_lido() {
    let pasta = Pasta::nova();
    assert_eq!(pasta.conecta(&["ler", "--json", "nada.xml"]).codigo, 2);
    assert_eq!(pasta.conecta(&["escrever", "nada.json"]).codigo, 2);
    let feito = pasta.conecta_com(&["ler", "--json", "-"], MALFORMADO.as_bytes());
    assert_eq!((feito.codigo, feito.saida.as_str()), (1, ""), "{}", feito.erros);
    assert_eq!(pasta.conecta_com(&["escrever", "-"], b"{\"versao\": ").codigo, 2);
    assert_eq!(pasta.conecta_com(&["escrever", "-"], b"{}").codigo, 1);
    assert_eq!(pasta.conecta(&["ler", "x.xml"]).codigo, 2);
}
