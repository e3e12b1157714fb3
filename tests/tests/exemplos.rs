//! The example messages: the verdict on the schema and on the hash, file by file, against their manifest.

#![allow(clippy::print_stderr, reason = "says what was skipped")]

use conecta_core::{Opcoes, SituacaoHash, validar};
use conecta_tests::colecao;
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use serde_json::Value;

/// Files on which engine and manifest rightly differ about the schema: pattern of the name, and why.
const ESQUEMA: &[(&str, &str)] = &[];

/// Files on which engine and manifest rightly differ about the hash: pattern of the name, and why.
const HASH: &[(&str, &str)] = &[(
    "publicos/4.00.00_*_soap_01.xml",
    "the body holds an RPC wrapper (tissCancelaGuia_Operation and the like), which is no message of the standard: \
     there is no message whose hash could be checked",
)];

/// Whether a name fits a pattern with at most one `*`.
fn casa(padrao: &str, arquivo: &str) -> bool {
    padrao.split_once('*').map_or(padrao == arquivo, |(a, z)| arquivo.starts_with(a) && arquivo.ends_with(z))
}

fn motivo(tabela: &[(&str, &'static str)], arquivo: &str) -> Option<&'static str> {
    tabela.iter().find(|(padrao, _)| casa(padrao, arquivo)).map(|(_, m)| *m)
}

/// What the manifest's words about the hash mean for us: we compute over ISO-8859-1.
fn esperado(veredito: &str) -> Option<&'static [SituacaoHash]> {
    match veredito {
        "certo em iso-8859-1" | "certo (texto só ASCII: iso-8859-1 e utf-8 coincidem)" => {
            Some(&[SituacaoHash::Confere])
        }
        "errado" | "certo em utf-8" => Some(&[SituacaoHash::Difere, SituacaoHash::Indefinido]),
        "sem hash" => Some(&[SituacaoHash::Ausente]),
        _ => None,
    }
}

#[test]
fn os_exemplos_conferem_com_o_manifesto() {
    let Some(pasta) = colecao::pasta().map(|p| p.join("tiss/exemplos")).filter(|p| p.is_dir()) else {
        eprintln!("PULADO: sem a coleção de exemplos (CONECTA_SHARED ou ../shared)");
        return;
    };
    let manifesto = std::fs::read(pasta.join("manifest.json")).expect("the manifest");
    let manifesto: Vec<Value> = serde_json::from_slice(&manifesto).expect("a list");
    assert!(manifesto.len() > 300, "the manifest is short");
    let mut falhas = Vec::new();
    let mut sobrando: Vec<_> = ESQUEMA.iter().chain(HASH).map(|(parte, _)| *parte).collect();
    for item in &manifesto {
        let arquivo = item["arquivo"].as_str().expect("name");
        let documento = std::fs::read(pasta.join(arquivo)).expect("the file that the manifest names");
        let r = validar(&documento, &opcoes_esquema());
        let valido = item["valido"].as_bool().expect("verdict");
        // Without a version of its own a file was judged by one that the manifest assumes. An invalid verdict
        // holds for any version, as the version itself is demanded; a valid one would not.
        let presumida = item.get("versao_presumida").is_some();
        if presumida {
            assert!(!valido, "{arquivo}: valid without a version");
        }
        if aceita(&r) != valido {
            sobrando.retain(|p| !casa(p, arquivo));
            if motivo(ESQUEMA, arquivo).is_none() {
                let deles = &item["erros"][0]["msg"];
                falhas.push(format!("{arquivo}: conecta {} | manifesto {valido} {deles}", resumo(&r)));
            }
        }
        let veredito = item["hash"]["veredito"].as_str().expect("verdict on the hash");
        let r = validar(&documento, &Opcoes::default());
        let esperado = esperado(veredito).expect("a known verdict on the hash");
        if !esperado.contains(&r.hash.situacao) {
            sobrando.retain(|p| !casa(p, arquivo));
            if motivo(HASH, arquivo).is_none() {
                falhas.push(format!("{arquivo}: hash {:?} | manifesto {veredito}", r.hash.situacao));
            }
        }
    }
    assert!(falhas.is_empty(), "{} falhas:\n{}", falhas.len(), falhas.join("\n"));
    assert!(sobrando.is_empty(), "reasons without a difference: {sobrando:?}");
}
