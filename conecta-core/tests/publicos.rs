//! The example messages of others: the valid public ones have exactly the errors of rules that
//! `tests/regras/exemplos-publicos.md` gives a reason for, and the made-up ones show what random values can.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests read files, or say that they skip"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use conecta_core::regras::regra;
use conecta_core::{Nivel, Opcoes, Relatorio, Severidade, Validador};
use serde_json::Value;

/// The examples and what their manifest says, when they are at hand: `tiss/exemplos` in the folder that `CONECTA_SHARED` names, or in
/// one named `shared` beside the checkout.
fn exemplos() -> Option<(PathBuf, Vec<Value>)> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let pasta = std::env::var_os("CONECTA_SHARED").map_or_else(|| raiz.join("../shared"), PathBuf::from);
    let pasta = pasta.join("tiss/exemplos");
    let Ok(manifesto) = std::fs::read(pasta.join("manifest.json")) else {
        eprintln!("SKIPPED: no {} (set CONECTA_SHARED)", pasta.display());
        return None;
    };
    Some((pasta, serde_json::from_slice(&manifesto).expect("a list")))
}

fn de(pasta: &str, valido: bool) -> impl Fn(&&Value) -> bool {
    move |v| v["valido"] == valido && v["arquivo"].as_str().is_some_and(|a| a.strip_prefix(pasta).is_some())
}

/// A row of the page: the name of a file, and how many errors of each code it has.
fn da_pagina() -> BTreeMap<String, BTreeMap<String, usize>> {
    let pagina = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/regras/exemplos-publicos.md");
    let pagina = std::fs::read_to_string(pagina).expect("the page");
    let mut linhas = BTreeMap::new();
    for linha in pagina.lines().filter(|l| l.starts_with("| `")) {
        let celulas: Vec<&str> = linha.split('|').map(str::trim).collect();
        let codigos = celulas[2].split(", ").filter(|c| !c.is_empty()).map(|c| {
            let (n, codigo) = c.split_once(" × ").unwrap_or(("1", c));
            (codigo.trim_matches('`').to_owned(), n.parse().expect("a number"))
        });
        linhas.insert(celulas[1].trim_matches('`').to_owned(), codigos.collect());
    }
    linhas
}

fn erros(r: &Relatorio) -> BTreeMap<String, usize> {
    let mut n = BTreeMap::new();
    for c in r.criticas.iter().filter(|c| c.severidade == Severidade::Erro) {
        *n.entry(c.codigo.as_str().to_owned()).or_default() += 1 + usize::try_from(c.repeticoes).unwrap_or(0);
    }
    n
}

#[test]
fn public_messages_have_the_errors_that_the_page_gives_reasons_for() {
    let Some((pasta, manifesto)) = exemplos() else { return };
    let mut v = Validador::new(Opcoes::default());
    let achados: BTreeMap<_, _> = manifesto
        .iter()
        .filter(de("publicos/", true))
        .map(|m| {
            let arquivo = m["arquivo"].as_str().expect("a path");
            let r = v.validar(&std::fs::read(pasta.join(arquivo)).expect("an example"));
            (arquivo.trim_start_matches("publicos/").to_owned(), erros(r))
        })
        .collect();
    assert!(!achados.is_empty());
    assert_eq!(achados, da_pagina());
}

/// Values drawn at random have no right sums, dates or codes, so that what content rules say of them says nothing; but the hash and the
/// schema are right, and a rule that stands for the schema has nothing to explain.
#[test]
fn made_up_messages_have_no_error_of_what_was_made_right() {
    let Some((pasta, manifesto)) = exemplos() else { return };
    let mut v = Validador::new(Opcoes::default());
    let mut vistas = 0;
    for m in manifesto.iter().filter(de("sinteticos/", true)) {
        let arquivo = m["arquivo"].as_str().expect("a path");
        let r = v.validar(&std::fs::read(pasta.join(arquivo)).expect("an example"));
        for c in &r.criticas {
            let codigo = c.codigo.as_str();
            assert!(regra(codigo).is_some(), "{arquivo}: {codigo} is of no content rule");
            assert!(c.regra.is_none() && !codigo.starts_with("HSH-"), "{arquivo}: {codigo}");
        }
        vistas += 1;
    }
    assert!(vistas > 200, "{vistas}");
}

#[test]
fn rules_leave_what_the_schema_says_as_it_was() {
    let Some((pasta, manifesto)) = exemplos() else { return };
    let mut so_esquema = Opcoes::default();
    so_esquema.nivel = Nivel::Esquema;
    let (mut esquema, mut regras) = (Validador::new(so_esquema), Validador::new(Opcoes::default()));
    for m in &manifesto {
        let arquivo = m["arquivo"].as_str().expect("a path");
        let bytes = std::fs::read(pasta.join(arquivo)).expect("an example");
        let ditas = |r: &Relatorio| -> Vec<(String, String)> {
            let do_esquema = r.criticas.iter().filter(|c| c.codigo.as_str().starts_with('X'));
            do_esquema.map(|c| (c.codigo.as_str().to_owned(), c.local.caminho.clone())).collect()
        };
        assert_eq!(ditas(esquema.validar(&bytes)), ditas(regras.validar(&bytes)), "{arquivo}");
    }
}
