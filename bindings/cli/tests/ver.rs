//! `conecta ver` and `conecta comparar`: messages for people.

use std::path::Path;

use crate::comum::{HASH, HASH_ERRADO, MALFORMADO, Pasta, mensagem};

fn exemplo(nome: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exemplos").join(nome).to_string_lossy().into_owned()
}

fn texto(nome: &str) -> String {
    let bytes = std::fs::read(exemplo(nome)).expect(nome);
    bytes.iter().map(|b| char::from(*b)).collect()
}

/// Texts of the elements of a name.
fn valores<'a>(xml: &'a str, tag: &str) -> Vec<&'a str> {
    let abre = format!("<ans:{tag}>");
    xml.split(&abre).skip(1).map(|r| r.split('<').next().unwrap_or_default()).collect()
}

const SADT: &str = "certo-lote-sp-sadt-4.03.00.xml";

#[test]
fn ver_mostra_guias_itens_e_totais_sem_o_beneficiario() {
    let pasta = Pasta::nova();
    let xml = texto(SADT);
    let visto = pasta.conecta(&["ver", &exemplo(SADT)]);
    assert_eq!((visto.codigo, visto.erros.as_str()), (0, ""));
    assert!(visto.saida.starts_with("mensagemTISS 4.03.00  ·  hash confere"), "{}", visto.saida);
    for tag in ["numeroGuiaPrestador", "codigoProcedimento", "numeroLote"] {
        for v in valores(&xml, tag) {
            assert!(visto.saida.contains(v), "{tag}: {}", visto.saida);
        }
    }
    for v in valores(&xml, "valorTotalGeral") {
        assert!(visto.saida.contains(&v[v.len() - 2..]), "{v}");
    }
    for v in valores(&xml, "numeroCarteira") {
        assert!(!visto.saida.contains(v), "a carteira está escondida");
    }
    let revelado = pasta.conecta(&["ver", "--revelar", &exemplo(SADT)]).saida;
    for v in valores(&xml, "numeroCarteira") {
        assert!(revelado.contains(v));
    }
    assert!(visto.saida.contains("caráter atendimento: 1 (Eletivo)"), "{}", visto.saida);
    assert!(!visto.saida.contains('\x1b'), "no colours where no person looks");
}

#[test]
fn ver_uma_guia() {
    let pasta = Pasta::nova();
    let xml = texto(SADT);
    let numeros = valores(&xml, "numeroGuiaPrestador");
    assert!(numeros.len() > 1);
    let pelo_numero = pasta.conecta(&["ver", "--guia", numeros[1], &exemplo(SADT)]).saida;
    assert!(pelo_numero.contains(numeros[1]) && !pelo_numero.contains(&format!("nº {}\n", numeros[0])));
    assert_eq!(pasta.conecta(&["ver", "--guia", "2", &exemplo(SADT)]).saida, pelo_numero);
    let nenhuma = pasta.conecta(&["ver", "--guia", "999", &exemplo(SADT)]);
    assert_eq!((nenhuma.codigo, nenhuma.saida.as_str()), (1, ""));
}

#[test]
fn ver_qualquer_mensagem() {
    let pasta = Pasta::nova();
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exemplos");
    for e in std::fs::read_dir(raiz).expect("exemplos") {
        let caminho = e.expect("entrada").path();
        let nome = caminho.to_string_lossy();
        if !nome.ends_with(".xml") {
            continue;
        }
        let visto = pasta.conecta(&["ver", &nome]);
        let malformado = nome.contains("e-comercial") || nome.contains("tag-trocada");
        assert_eq!(visto.codigo, if malformado { 2 } else { 0 }, "{nome}: {}", visto.erros);
        assert_eq!(visto.saida.is_empty(), malformado, "{nome}");
        assert!(visto.saida.lines().all(|l| l.chars().count() <= 100), "{nome}");
    }
    assert_eq!(pasta.conecta(&["ver", "nada.xml"]).codigo, 2);
    assert_eq!(pasta.conecta_com(&["ver", "-"], MALFORMADO.as_bytes()).codigo, 2);
}

#[test]
fn comparar_iguais_e_diferentes() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH));
    pasta.com("b.xml", mensagem(HASH).replace('\n', "\n  "));
    let iguais = pasta.conecta(&["comparar", "a.xml", "b.xml"]);
    assert_eq!((iguais.codigo, iguais.saida.as_str()), (0, "as mensagens são iguais\n"));
    pasta.com("c.xml", mensagem(HASH_ERRADO).replace(">77<", ">78<"));
    let outras = pasta.conecta(&["comparar", "a.xml", "c.xml"]);
    assert_eq!(outras.codigo, 1);
    assert!(outras.saida.contains("/numeroProtocolo: 77 → 78"), "{}", outras.saida);
    assert!(outras.saida.ends_with("1 diferença\n"), "{}", outras.saida);
    let json = pasta.conecta(&["comparar", "--formato", "json", "a.xml", "c.xml"]);
    assert_eq!(json.codigo, 1);
    let json = json.json();
    assert_eq!(json["iguais"], false);
    assert_eq!(json["diferencas"][0]["mudanca"], "alterado");
    assert_eq!(json["diferencas"][0]["antes"], "77");
    assert_eq!(pasta.conecta(&["comparar", "a.xml", "nada.xml"]).codigo, 2);
    pasta.com("d.xml", MALFORMADO);
    assert_eq!(pasta.conecta(&["comparar", "a.xml", "d.xml"]).codigo, 2);
}

#[test]
fn comparar_diz_a_guia_e_esconde_o_beneficiario() {
    let pasta = Pasta::nova();
    let xml = texto(SADT);
    let carteira = valores(&xml, "numeroCarteira")[0].to_owned();
    let guia = valores(&xml, "numeroGuiaPrestador")[0].to_owned();
    let trocada = xml.replacen(&carteira, "00000000000000017", 1);
    pasta.com("a.xml", xml.chars().map(|c| c as u8).collect::<Vec<_>>());
    pasta.com("b.xml", trocada.chars().map(|c| c as u8).collect::<Vec<_>>());
    let feito = pasta.conecta(&["comparar", "a.xml", "b.xml"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains(&format!("guia {guia}\n")), "{}", feito.saida);
    assert!(!feito.saida.contains(&carteira) && feito.saida.contains("•••••17"), "{}", feito.saida);
    let revelado = pasta.conecta(&["comparar", "--revelar", "--formato", "json", "a.xml", "b.xml"]).json();
    assert_eq!(revelado["diferencas"][0]["antes"], carteira.as_str());
    assert_eq!(revelado["diferencas"][0]["guia"], guia.as_str());
}
