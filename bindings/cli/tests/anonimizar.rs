//! `conecta anonimizar`.

use crate::comum::{MALFORMADO, Pasta};

const EXEMPLO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/certo-lote-sp-sadt-3.05.00.xml");

#[test]
fn o_resultado_e_valido_e_nao_nomeia_ninguem() {
    let pasta = Pasta::nova();
    let feito = pasta.conecta(&["anonimizar", EXEMPLO, "-o", "a.xml"]);
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""), "{}", feito.saida);
    assert!(feito.saida.contains("campos trocados"), "{}", feito.saida);
    let novo = String::from_utf8_lossy(&pasta.ler("a.xml")).into_owned();
    for segredo in ["00090000123456789", "BENEFICIARIO TESTE", "LABORATORIO TESTE", "11222333000181", "30003"]
    {
        assert!(!novo.contains(segredo), "{segredo}");
    }
    assert!(novo.contains("150.50") && novo.contains("2022-05-10"), "{novo}");
    let julgada = pasta.conecta(&["validar", "a.xml"]);
    assert_eq!(julgada.codigo, 0, "{}", julgada.saida);
}

#[test]
fn a_mesma_chave_da_o_mesmo_resultado_e_outra_da_outro() {
    let pasta = Pasta::nova();
    pasta
        .com("k1", "dezesseis bytes ou mais")
        .com("k2", "outra chave de bytes bastantes")
        .com("curta", "curta");
    for (chave, saida) in [("k1", "a.xml"), ("k1", "b.xml"), ("k2", "c.xml")] {
        assert_eq!(pasta.conecta(&["anonimizar", EXEMPLO, "--chave", chave, "-o", saida]).codigo, 0);
    }
    assert_eq!(pasta.ler("a.xml"), pasta.ler("b.xml"));
    assert_ne!(pasta.ler("a.xml"), pasta.ler("c.xml"));
    let feito = pasta.conecta(&["anonimizar", EXEMPLO, "--chave", "curta", "-o", "d.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("16 bytes"), "{}", feito.erros);
    let movido = pasta.conecta(&["anonimizar", EXEMPLO, "--deslocar-datas", "-10", "-o", "e.xml"]);
    assert_eq!(movido.codigo, 0, "{}", movido.erros);
    assert!(String::from_utf8_lossy(&pasta.ler("e.xml")).contains("2022-04-30"));
}

#[test]
fn malformado_e_recusado() {
    let pasta = Pasta::nova();
    pasta.com("mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["anonimizar", "mau.xml", "-o", "a.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("malformado na linha 2"), "{}", feito.erros);
    assert!(!pasta.caminho().join("a.xml").exists());
}
