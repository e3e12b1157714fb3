//! `--contexto` of `conecta validar` and `conecta responder`.

use crate::comum::Pasta;

const EXEMPLOS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/");

fn exemplo(nome: &str) -> Vec<u8> {
    std::fs::read(format!("{EXEMPLOS}{nome}")).expect("exemplo")
}

fn pasta() -> Pasta {
    let p = Pasta::nova();
    p.com("lote.xml", exemplo("certo-lote-sp-sadt-4.03.00.xml")).com("c.json", exemplo("contexto.json"));
    p
}

#[test]
fn o_contexto_e_usado() {
    let p = pasta();
    let json =
        |args: &[&str]| p.conecta(&[&["validar", "--formato", "json", "lote.xml"], args].concat()).json();
    let sem = json(&[]);
    let caladas = |v: &serde_json::Value| v["arquivos"][0]["nao_avaliadas"].as_array().map_or(0, Vec::len);
    assert!(sem["arquivos"][0]["criticas"].as_array().is_some_and(Vec::is_empty), "{sem}");
    let com = json(&["--contexto", "c.json"]);
    let achadas = com["arquivos"][0]["criticas"].as_array().expect("lista");
    assert!(achadas.iter().any(|c| c["codigo"] == "VAL-05"), "{com}");
    assert!(caladas(&com) < caladas(&sem));
}

#[test]
fn todos_os_erros_com_lugar_e_sem_valores() {
    let p = pasta();
    let ruim = "{\n  \"perfl\": {},\n  \"contrato\": { \"beneficiarios\": { \"00012345678\": { \"sexo\": \"M\" } } }\n}";
    p.com("ruim.json", ruim);
    let feito = p.conecta(&["validar", "--contexto", "ruim.json", "lote.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("ruim.json:2:3: perfl: "), "{}", feito.erros);
    assert!(feito.erros.contains("ruim.json:3:"), "{}", feito.erros);
    assert!(feito.erros.contains("contrato.beneficiarios[1].sexo"), "{}", feito.erros);
    assert!(!feito.erros.contains("00012345678") && !feito.erros.contains("\"M\""), "{}", feito.erros);
    assert_eq!(p.conecta(&["validar", "--contexto", "falta.json", "lote.xml"]).codigo, 2);
}

#[test]
fn responder_glosa_pelo_que_sabe() {
    let p = pasta();
    let args = [
        "responder",
        "lote.xml",
        "--protocolo",
        "77",
        "--data",
        "2026-03-09",
        "--rejeitar",
        "aviso",
        "-o",
        "r.xml",
    ];
    assert_eq!(p.conecta(&args).codigo, 0);
    let feito = p.conecta(&[&args[..], &["--contexto", "c.json"]].concat());
    assert_eq!(feito.codigo, 1);
    assert_eq!(p.conecta(&["validar", "r.xml"]).codigo, 0);
}
