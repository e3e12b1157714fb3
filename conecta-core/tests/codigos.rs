//! `docs/criticas.md` lists exactly the codes that the source emits.

#![allow(clippy::disallowed_methods, reason = "the source and the page are files")]

use std::collections::BTreeSet;
use std::path::Path;

const GRUPOS: [&str; 4] = ["XML-", "XSD-", "MSG-", "HSH-"];

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

fn fontes(pasta: &Path, para: &mut BTreeSet<String>) {
    for item in std::fs::read_dir(pasta).expect("folder") {
        let p = item.expect("entry").path();
        if p.is_dir() {
            fontes(&p, para);
        } else if p.extension().is_some_and(|e| e == "rs") {
            para.extend(codigos(&std::fs::read_to_string(&p).expect("source"), "\"", '"'));
        }
    }
}

#[test]
fn the_page_lists_the_codes_of_the_source() {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut da_fonte = BTreeSet::new();
    fontes(&raiz.join("src"), &mut da_fonte);
    let pagina = std::fs::read_to_string(raiz.join("../docs/criticas.md")).expect("docs/criticas.md");
    let da_pagina = codigos(&pagina, "### `", '`');
    let distintos: BTreeSet<String> = da_pagina.iter().cloned().collect();
    assert_eq!(distintos.len(), da_pagina.len(), "a code stands twice on the page");
    assert_eq!(distintos, da_fonte);
}
