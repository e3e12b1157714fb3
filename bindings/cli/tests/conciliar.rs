//! `conecta conciliar`.

use crate::comum::{HASH, Pasta, mensagem};

const LOTE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/certo-lote-sp-sadt-4.03.00.xml");
const DEMONSTRATIVO: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/certo-demonstrativo-analise-conta-4.01.00.xml");

#[test]
fn o_que_foi_glosado_por_que_e_o_que_fazer() {
    let pasta = Pasta::nova();
    let feito = pasta.conecta(&["conciliar", LOTE, DEMONSTRATIVO]);
    assert_eq!((feito.codigo, feito.erros.as_str()), (1, ""));
    let glosa = feito.saida.lines().find(|l| l.contains("1705")).expect("the glosa of the first item");
    assert!(glosa.contains("guia 30001") && glosa.contains("132,00"), "{glosa}");
    assert!(feito.saida.contains("glosado R$ 132,00"), "{}", feito.saida);
    assert!(feito.saida.contains("1 guia sem demonstrativo"), "{}", feito.saida);
    // In whatever order.
    assert_eq!(pasta.conecta(&["conciliar", DEMONSTRATIVO, LOTE]).saida, feito.saida);
}

#[test]
fn em_json_e_em_csv_diz_o_mesmo() {
    let pasta = Pasta::nova();
    let feito = pasta.conecta(&["conciliar", LOTE, DEMONSTRATIVO, "--formato", "json"]);
    let resumo = &feito.json()["resumo"];
    assert_eq!((resumo["glosado"].as_str(), resumo["guias"].as_u64()), (Some("132.00"), Some(1)));
    let feito = pasta.conecta(&["conciliar", LOTE, DEMONSTRATIVO, "--formato", "csv"]);
    let linhas: Vec<&str> = feito.saida.lines().collect();
    assert_eq!(linhas[0], "guia;item;codigo;valor;glosa;descricao;acao");
    assert_eq!(linhas.len(), 2);
    assert!(linhas[1].starts_with("\"30001\";\"1\";"), "{}", linhas[1]);
}

#[test]
fn o_que_nao_e_lote_nem_demonstrativo_e_recusado() {
    let pasta = Pasta::nova();
    pasta.com("outra.xml", mensagem(HASH));
    let feito = pasta.conecta(&["conciliar", LOTE, "outra.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("nem um demonstrativo"), "{}", feito.erros);
    let feito = pasta.conecta(&["conciliar", LOTE, LOTE]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("nenhum dos arquivos é um demonstrativo"), "{}", feito.erros);
    assert_eq!(pasta.conecta(&["conciliar", LOTE]).codigo, 2);
}
