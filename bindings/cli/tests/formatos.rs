//! The forms that other programs read.

use crate::comum::{HASH, MALFORMADO, Pasta, mensagem};
use serde_json::Value;

#[test]
fn sarif_aponta_a_falha() {
    let pasta = Pasta::nova();
    pasta.com("a b.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "sarif", "a b.xml"]);
    let lido = feito.json();
    assert_eq!((feito.codigo, lido["version"].as_str()), (1, Some("2.1.0")));
    let execucao = &lido["runs"][0];
    let resultados = execucao["results"].as_array().expect("há resultados");
    let linha = |r: &Value| r["locations"][0]["physicalLocation"]["region"]["startLine"] == 2;
    let resultado = resultados.iter().find(|r| linha(r)).expect("a falha está na linha 2");
    assert_eq!(resultado["level"], "error");
    let regras = execucao["tool"]["driver"]["rules"].as_array().expect("há regras");
    assert!(regras.iter().any(|r| r["id"] == resultado["ruleId"]), "{regras:?}");
    let fisico = &resultado["locations"][0]["physicalLocation"];
    assert_eq!(fisico["artifactLocation"]["uri"], "a%20b.xml");
}

#[test]
fn junit_tem_um_caso_por_arquivo() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH)).com("mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "junit", "bom.xml", "mau.xml", "sumiu.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.saida.contains("tests=\"3\" failures=\"1\" errors=\"1\""), "{}", feito.saida);
    assert_eq!(feito.saida.matches("<testcase ").count(), 3);
    assert_eq!(feito.saida.matches("<failure ").count(), 1);
}

#[test]
fn csv_tem_cabecalho_e_todas_as_colunas() {
    let pasta = Pasta::nova();
    pasta.com("bom, limpo.xml", mensagem(HASH)).com("mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "csv", "bom, limpo.xml", "mau.xml"]);
    let mut leitor = csv::Reader::from_reader(feito.saida.as_bytes());
    assert_eq!(leitor.headers().map(csv::StringRecord::len).ok(), Some(16));
    let linhas: Vec<csv::StringRecord> = leitor.records().map(|l| l.expect("linha inteira")).collect();
    assert_eq!((&linhas[0][0], &linhas[0][3], &linhas[0][4]), ("bom, limpo.xml", "aceitar", ""));
    assert_eq!((&linhas[1][0], &linhas[1][3], &linhas[1][5]), ("mau.xml", "rejeitar", "erro"));
}

#[test]
fn html_e_uma_pagina_para_quem_corrige() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH)).com("mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "html", "bom.xml", "mau.xml", "sumiu.xml"]);
    assert_eq!(feito.codigo, 2);
    for trecho in
        ["<!DOCTYPE html>", "bom.xml", "O que fazer primeiro", "Como corrigir", "sumiu.xml", "</html>"]
    {
        assert!(feito.saida.contains(trecho), "{trecho}: {}", feito.saida);
    }
}

#[test]
fn planilha_abre_em_colunas() {
    let pasta = Pasta::nova();
    pasta.com("=mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "planilha", "=mau.xml"]);
    let texto = feito.saida.strip_prefix('\u{feff}').expect("começa pela marca");
    let mut leitor = csv::ReaderBuilder::new().delimiter(b';').from_reader(texto.as_bytes());
    assert_eq!(leitor.headers().map(csv::StringRecord::len).ok(), Some(18));
    let linha = leitor.records().next().expect("há uma linha").expect("inteira");
    assert_eq!((&linha[0], &linha[4]), ("'=mau.xml", "rejeitada"));
}

#[test]
fn o_parecer_segue_a_politica_pedida() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH)).com("mau.xml", MALFORMADO);
    let julgar = |opcoes: &[&str]| {
        let args = [&["validar", "--formato", "json", "mau.xml"], opcoes].concat();
        let feito = pasta.conecta(&args);
        let parecer = feito.json()["arquivos"][0]["parecer"].as_str().map(str::to_owned);
        (feito.codigo, parecer.expect("há um parecer"))
    };
    assert_eq!(julgar(&[]), (1, "rejeitar".to_owned()));
    assert_eq!(julgar(&["--rejeitar", "nunca"]), (0, "aceitar".to_owned()));
    assert_eq!(julgar(&["--nunca-rejeitar", "XML-*,XSD-*,MSG-*,HSH-*"]), (0, "aceitar".to_owned()));
    assert_eq!(julgar(&["--rejeitar", "nunca", "--sempre-rejeitar", "X*"]), (1, "rejeitar".to_owned()));
    let errado = pasta.conecta(&["validar", "--rejeitar", "talvez", "mau.xml"]);
    assert_eq!(errado.codigo, 2);
    assert!(errado.erros.contains("erro, aviso, nunca"), "{}", errado.erros);
}
