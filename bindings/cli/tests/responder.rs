//! `conecta responder`.

use crate::comum::{HASH, MALFORMADO, Pasta, mensagem};

const EXEMPLO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/certo-lote-sp-sadt-4.03.00.xml");
const ERRADO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/errado-falta-elemento-4.03.00.xml");
const COMUNS: [&str; 4] = ["--protocolo", "77", "--data", "2026-03-09"];

fn responder(pasta: &Pasta, lote: &str, mais: &[&str]) -> crate::comum::Feito {
    pasta.conecta(&[&["responder", lote, "-o", "r.xml"], &COMUNS[..], mais].concat())
}

#[test]
fn o_lote_certo_e_recebido_e_a_resposta_e_valida() {
    let pasta = Pasta::nova();
    let feito = responder(&pasta, EXEMPLO, &["--hora", "10:30"]);
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""));
    assert!(feito.saida.contains("recebido; R$ "), "{}", feito.saida);
    let julgada = pasta.conecta(&["validar", "r.xml"]);
    assert_eq!(julgada.codigo, 0, "{}", julgada.saida);
}

#[test]
fn o_errado_e_recusado_ou_glosado_por_guia() {
    let pasta = Pasta::nova();
    let feito = responder(&pasta, ERRADO, &[]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.ends_with("recusado\n"), "{}", feito.saida);
    assert_eq!(pasta.conecta(&["validar", "r.xml"]).codigo, 0);
    let feito = responder(&pasta, ERRADO, &["--por-guia"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains("recebido com glosas"), "{}", feito.saida);
    assert_eq!(pasta.conecta(&["validar", "r.xml"]).codigo, 0);
    assert_eq!(responder(&pasta, ERRADO, &["--rejeitar", "nunca"]).codigo, 0);
}

#[test]
fn o_que_falta_para_responder_e_dito() {
    let pasta = Pasta::nova();
    pasta.com("mau.xml", MALFORMADO).com("outra.xml", mensagem(HASH));
    let feito = responder(&pasta, "mau.xml", &[]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("informe a versão"), "{}", feito.erros);
    let dito = ["--versao", "4.03.00", "--operadora", "123456", "--prestador", "9"];
    assert_eq!(responder(&pasta, "mau.xml", &dito).codigo, 1);
    assert_eq!(pasta.conecta(&["validar", "r.xml"]).codigo, 0);
    let feito = responder(&pasta, "outra.xml", &[]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("não é um lote"), "{}", feito.erros);
}
