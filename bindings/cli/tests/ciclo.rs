//! The cycle of `exemplos/ciclo`: every command of its page, in its order, says and writes what the page and the folder have.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::comum::{Pasta, palavras};

const CICLO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/ciclo");

/// The files of the table: name, and whether it is given.
fn arquivos(pagina: &str) -> BTreeMap<String, bool> {
    let linhas = pagina.lines().filter(|l| l.starts_with("| `"));
    let arquivo = |l: &str| {
        let celulas: Vec<&str> = l.split('|').map(str::trim).collect();
        (celulas[1].trim_matches('`').to_owned(), celulas[2] == "given")
    };
    linhas.map(arquivo).collect()
}

/// The commands with what they print.
fn comandos(pagina: &str) -> Vec<(String, String)> {
    let mut comandos: Vec<(String, String)> = Vec::new();
    for bloco in pagina.split("```").skip(1).step_by(2) {
        for linha in bloco.trim_start_matches('\n').lines() {
            match linha.strip_prefix("$ conecta ") {
                Some(comando) => comandos.push((comando.to_owned(), String::new())),
                None => {
                    let (_, saida) = comandos.last_mut().expect("a block begins with a command");
                    *saida += linha;
                    *saida += "\n";
                }
            }
        }
    }
    comandos
}

#[test]
fn a_pagina_do_ciclo_e_o_que_acontece() {
    let pagina = fs::read_to_string(Path::new(CICLO).join("README.md")).expect("page");
    let arquivos = arquivos(&pagina);
    let pasta = Pasta::nova();
    for (nome, _) in arquivos.iter().filter(|(_, dado)| **dado) {
        pasta.com(nome, fs::read(Path::new(CICLO).join(nome)).expect("given file"));
    }
    // What is validated in the end is all of it, so that the answers have to be there, and they are given.
    let comandos = comandos(&pagina);
    assert!(comandos.len() > 15, "{}", comandos.len());
    for (comando, dito) in &comandos {
        let args = palavras(comando);
        let feito = pasta.conecta(&args.iter().map(String::as_str).collect::<Vec<_>>());
        let saida = format!("{}{}", feito.saida, feito.erros);
        assert_eq!(saida.trim_end(), dito.trim_end(), "conecta {comando}");
        let esperado = i32::from(comando.starts_with("conciliar") || dito.contains("conecta: RGL-"));
        assert_eq!(feito.codigo, esperado, "conecta {comando}");
    }
    for nome in arquivos.keys() {
        let na_pasta = fs::read(Path::new(CICLO).join(nome)).expect("file of the page");
        assert!(pasta.ler(nome) == na_pasta, "{nome} is not what the commands write");
    }
    let na_pasta: Vec<String> = fs::read_dir(CICLO)
        .expect("folder")
        .map(|e| e.expect("entry").file_name().to_string_lossy().into_owned())
        .filter(|n| n != "README.md" && !arquivos.contains_key(n))
        .collect();
    assert!(na_pasta.is_empty(), "not on the page: {na_pasta:?}");
}

#[test]
fn os_saldos_do_ciclo_ao_centavo() {
    let estado = Path::new(CICLO).join("recurso.json").display().to_string();
    let pasta = Pasta::nova();
    let feito = pasta.conecta(&["recurso", "ver", &estado, "--formato", "json", "--data", "2026-05-07"]);
    assert_eq!(feito.codigo, 0, "{}", feito.erros);
    let v = feito.json();
    let reais = |c: &str| v[c].as_str().expect("amount").to_owned();
    assert_eq!(
        ["informado", "liberado", "glosado", "acatado", "pendente"].map(reais),
        ["309.00", "142.00", "167.00", "148.50", "18.50"]
    );
    let capas: Vec<[&str; 4]> = (v["recursos"].as_array().expect("recursos").iter())
        .map(|r| {
            let c = |campo: &str| r["capa"][campo].as_str().unwrap_or_default();
            [c("situacao"), c("valor_glosado"), c("valor_recursado"), c("valor_acatado")]
        })
        .collect();
    assert_eq!(capas, [["parcial", "167.00", "148.50", "78.50"], ["acatado", "70.00", "70.00", "70.00"]]);
    assert_eq!(v["historia"].as_array().map(Vec::len), Some(14));
    assert!(!feito.saida.contains("00090000123456789"), "the card of the beneficiário is not shown");
}
