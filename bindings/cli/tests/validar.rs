//! `conecta validar` as a shell sees it.

use crate::comum::{HASH, HASH_ERRADO, MALFORMADO, Pasta, mensagem};
use serde_json::{Value, json};

#[test]
fn sai_com_zero_quando_nao_ha_erro() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH));
    for nivel in ["esquema", "regras"] {
        let feito = pasta.conecta(&["validar", "--nivel", nivel, "--formato", "json", "bom.xml"]);
        assert_eq!(feito.codigo, 0, "{feito:?}");
    }
}

#[test]
fn sai_com_um_quando_ha_erro() {
    let pasta = Pasta::nova();
    pasta.com("mau.xml", MALFORMADO).com("bom.xml", mensagem(HASH));
    let feito = pasta.conecta(&["validar", "bom.xml", "mau.xml"]);
    assert_eq!(feito.codigo, 1, "{feito:?}");
    assert!(feito.saida.contains("mau.xml:2:") && feito.saida.contains("erro["), "{}", feito.saida);
    assert!(feito.saida.contains("<cabecalho></mensagemTISS>"), "{}", feito.saida);
    assert!(feito.saida.contains("1 aceito, 1 rejeitado"), "{}", feito.saida);
    assert!(!feito.saida.contains('\x1b'), "cores fora do terminal");
}

#[test]
fn o_nivel_esquema_nao_confere_o_hash() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH_ERRADO));
    assert_eq!(pasta.conecta(&["validar", "--nivel", "esquema", "a.xml"]).codigo, 0);
    assert_eq!(pasta.conecta(&["validar", "a.xml"]).codigo, 1);
}

#[test]
fn caminho_ilegivel_da_dois_e_o_resto_e_julgado() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH)).com("mau.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "json", "sumiu.xml", "bom.xml", "mau.xml"]);
    assert_eq!(feito.codigo, 2, "{feito:?}");
    assert!(feito.erros.contains("sumiu.xml") && feito.erros.contains("não encontrado"), "{}", feito.erros);
    let lido = feito.json();
    assert_eq!(lido["arquivos"].as_array().map(Vec::len), Some(2));
    assert_eq!(lido["nao_lidos"][0]["arquivo"], "sumiu.xml");
    let feito = pasta.conecta(&["validar", "--formato", "jsonl", "sumiu.xml", "bom.xml"]);
    assert_eq!((feito.codigo, feito.nomes_jsonl()), (2, vec!["bom.xml".to_owned()]));
}

#[test]
fn o_json_tem_a_forma_prometida() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH_ERRADO));
    let lido = pasta.conecta(&["validar", "--formato", "json", "a.xml"]).json();
    assert_eq!(lido["versao_formato"], 1);
    assert_eq!(lido.get("nao_lidos"), None);
    let arquivo = &lido["arquivos"][0];
    assert_eq!(arquivo["arquivo"], "a.xml");
    assert_eq!(arquivo["versao_tiss"], "4.03.00");
    assert_eq!(arquivo["transacao"], "SOLIC_STATUS_PROTOCOLO");
    assert_eq!(arquivo["parecer"], "rejeitar");
    assert_eq!(arquivo["hash"], json!({"informado": HASH_ERRADO, "calculado": HASH, "situacao": "difere"}));
    let critica = arquivo["criticas"][0].as_object().expect("há uma crítica");
    for campo in ["codigo", "severidade", "mensagem", "ajuda", "glosa", "local"] {
        assert!(critica.contains_key(campo), "{campo}");
    }
    let local = critica["local"].as_object().expect("há um lugar");
    let campos: Vec<&String> = local.keys().collect();
    assert_eq!(campos.len(), 6, "{campos:?}");
    assert_eq!(arquivo["truncado"], false);
}

#[test]
fn jsonl_guarda_a_ordem_da_entrada_em_paralelo() {
    let pasta = Pasta::nova();
    let nomes: Vec<String> = (0..60).map(|n| format!("{:02}.xml", (n * 37) % 60)).collect();
    for (n, nome) in nomes.iter().enumerate() {
        pasta.com(
            nome,
            mensagem(HASH)
                .replace("</ans:mensagemTISS>", &format!("{}</ans:mensagemTISS>", "\n".repeat(n * n))),
        );
    }
    let mut args = vec!["validar", "--formato", "jsonl", "--paralelo", "2"];
    args.extend(nomes.iter().map(String::as_str));
    let feito = pasta.conecta(&args);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(feito.nomes_jsonl(), nomes);
}

#[test]
fn em_paralelo_o_resultado_e_o_mesmo() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH)).com("b.xml", MALFORMADO).com("c.xml", mensagem(HASH_ERRADO));
    for formato in ["texto", "json", "jsonl", "sarif", "junit", "csv"] {
        let um = pasta.conecta(&["validar", "--paralelo", "1", "--formato", formato, "."]);
        let varios = pasta.conecta(&["validar", "--paralelo", "3", "--formato", formato, "."]);
        assert_eq!((um.codigo, &um.saida), (varios.codigo, &varios.saida), "{formato}");
    }
}

#[test]
fn pastas_sao_percorridas_em_ordem() {
    let pasta = Pasta::nova();
    pasta.com("lote/b.XML", mensagem(HASH)).com("lote/a/z.xte", mensagem(HASH)).com("lote/leia.txt", "nada");
    let feito = pasta.conecta(&["validar", "--formato", "jsonl", "lote"]);
    let barra = std::path::MAIN_SEPARATOR;
    assert_eq!(feito.nomes_jsonl(), [format!("lote{barra}a{barra}z.xte"), format!("lote{barra}b.XML")]);
    pasta.com("vazia/leia.txt", "nada");
    assert_eq!(pasta.conecta(&["validar", "vazia"]).codigo, 2);
}

#[test]
fn mascaras_valem_mesmo_sem_o_shell() {
    let pasta = Pasta::nova();
    pasta.com("a1.xml", mensagem(HASH)).com("a2.xml", mensagem(HASH)).com("b.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "jsonl", "a*.xml"]);
    assert_eq!((feito.codigo, feito.nomes_jsonl()), (0, vec!["a1.xml".to_owned(), "a2.xml".to_owned()]));
    let feito = pasta.conecta(&["validar", "z*.xml"]);
    assert_eq!(feito.codigo, 2);
    assert!(feito.erros.contains("nenhum arquivo corresponde"), "{}", feito.erros);
}

#[test]
fn a_entrada_padrao_se_chama_traco() {
    let pasta = Pasta::nova();
    let feito = pasta.conecta_com(&["validar", "--formato", "json", "-"], mensagem(HASH).as_bytes());
    assert_eq!((feito.codigo, &feito.json()["arquivos"][0]["arquivo"]), (0, &Value::from("-")));
    let feito = pasta.conecta_com(&["validar", "-"], MALFORMADO.as_bytes());
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains("-:2:") && feito.saida.contains('^'), "{}", feito.saida);
}

#[test]
fn max_criticas_limita_a_lista_e_nao_o_veredito() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", MALFORMADO);
    let feito = pasta.conecta(&["validar", "--formato", "json", "--max-criticas", "0", "a.xml"]);
    let arquivo = &feito.json()["arquivos"][0];
    assert_eq!(feito.codigo, 1);
    assert_eq!((&arquivo["criticas"], &arquivo["truncado"]), (&json!([]), &json!(true)));
}

#[test]
fn uma_linha_enorme_nao_vai_para_o_terminal() {
    let pasta = Pasta::nova();
    let comprida = mensagem(HASH)
        .replace('\n', "")
        .replace("<ans:epilogo>", &format!("<x>{}</x><ans:epilogo>", "y".repeat(300_000)));
    pasta.com("a.xml", comprida);
    let feito = pasta.conecta(&["validar", "a.xml"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.lines().all(|l| l.chars().count() < 1_000), "linha longa demais");
    assert!(feito.saida.contains('…'), "{}", feito.saida);
}

#[test]
fn uso_errado_da_dois_e_fala_portugues() {
    let pasta = Pasta::nova();
    for args in [
        &["validar"][..],
        &["validar", "--formato", "doc", "a.xml"],
        &["validar", "--paralelo", "0", "a.xml"],
        &["validar", "--em", "ontem", "a.xml"],
        &["validar", "--nada", "a.xml"],
        &["hash", "--conferir", "--corrigir", "a.xml"],
        &["valida"],
        &[],
    ] {
        let feito = pasta.conecta(args);
        assert_eq!((feito.codigo, feito.saida.as_str()), (2, ""), "{args:?}");
        for palavra in ["error", "Usage", "required", "invalid", "unexpected"] {
            assert!(!feito.erros.contains(palavra), "{args:?}: {}", feito.erros);
        }
    }
}

#[test]
fn a_ajuda_fala_portugues() {
    let pasta = Pasta::nova();
    for args in [&["--help"][..], &["validar", "--help"], &["hash", "-h"], &["esquema", "--ajuda"]] {
        let feito = pasta.conecta(args);
        assert_eq!(feito.codigo, 0, "{args:?}");
        assert!(feito.saida.contains("Uso:"), "{}", feito.saida);
        for palavra in ["Usage", "Options", "Print", "possible values", "default"] {
            assert!(!feito.saida.contains(palavra), "{args:?}: {}", feito.saida);
        }
    }
    let versao = pasta.conecta(&["--version"]);
    assert_eq!(versao.saida, format!("conecta {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn quem_fecha_a_saida_nao_causa_erro() {
    let pasta = Pasta::nova();
    pasta.com("bom.xml", mensagem(HASH));
    let mut filho = std::process::Command::new(env!("CARGO_BIN_EXE_conecta"))
        .args(["validar", "--formato", "jsonl"])
        .args(vec!["bom.xml"; 2_000])
        .current_dir(pasta.caminho())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("o comando existe");
    drop(filho.stdout.take());
    let feito = filho.wait_with_output().expect("o comando termina");
    assert_eq!((feito.status.code(), feito.stderr.as_slice()), (Some(0), &b""[..]));
}
