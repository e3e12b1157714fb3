//! `docs/criticas.md` lists exactly the codes that the source emits, and each of them has a conformance case.

use std::collections::BTreeSet;
use std::path::Path;

const GRUPOS: [&str; 5] = ["XML-", "XSD-", "MSG-", "HSH-", "LIM-"];

/// What takes tens of megabytes to bring about, and so has a test of its own (`limites.rs`) in the place of a file.
const SEM_CASO: [&str; 1] = ["LIM-01"];

/// Codes between two marks, such as quotes.
fn codigos(texto: &str, antes: &str, depois: char) -> Vec<String> {
    let codigo = |s: &str| {
        let c = &s[..s.find(depois)?];
        let certo = GRUPOS.iter().any(|g| c.len() > g.len() && c.starts_with(g))
            && c.chars().all(|x| x.is_ascii_uppercase() || x.is_ascii_digit() || x == '-');
        certo.then(|| c.to_owned())
    };
    texto.match_indices(antes).filter_map(|(i, m)| codigo(&texto[i + m.len()..])).collect()
}

/// The texts of all files of a folder that end so.
fn textos(pasta: &Path, fim: &str, para: &mut Vec<String>) {
    for item in std::fs::read_dir(pasta).expect("folder") {
        let p = item.expect("entry").path();
        if p.is_dir() {
            textos(&p, fim, para);
        } else if p.extension().is_some_and(|e| e == fim) {
            para.push(std::fs::read_to_string(&p).expect("text"));
        }
    }
}

/// The codes of schema, hash and file; those of the rules alone are tested by their examples (`tests/regras`).
fn da_fonte() -> BTreeSet<String> {
    let mut fontes = Vec::new();
    textos(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/xml"), "rs", &mut fontes);
    fontes.iter().flat_map(|t| codigos(t, "\"", '"')).collect()
}

#[test]
fn the_page_lists_the_codes_of_the_source() {
    let pagina = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/criticas.md");
    let pagina = std::fs::read_to_string(pagina).expect("docs/criticas.md");
    let da_pagina = codigos(&pagina, "### `", '`');
    let distintos: BTreeSet<String> = da_pagina.iter().cloned().collect();
    assert_eq!(distintos.len(), da_pagina.len(), "a code stands twice on the page");
    assert_eq!(distintos, da_fonte());
}

#[test]
fn every_code_has_a_conformance_case() {
    let mut esperados = Vec::new();
    textos(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance"), "criticas", &mut esperados);
    let com_caso: BTreeSet<&str> =
        esperados.iter().flat_map(|t| t.lines()).filter_map(|l| l.split(' ').next()).collect();
    let sem: Vec<String> = da_fonte()
        .into_iter()
        .filter(|c| !com_caso.contains(c.as_str()) && !SEM_CASO.contains(&c.as_str()))
        .collect();
    assert!(sem.is_empty(), "without a case in tests/conformance: {sem:?}");
}
