//! The example messages are what `exemplos/README.md` says: right ones without a word, wrong ones with the crítica named.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use conecta_core::{Opcoes, Parecer, SituacaoHash, validar};

fn pasta() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../exemplos")
}

/// File and, for a wrong one, the codes that the page names.
fn da_pagina() -> Vec<(String, Vec<String>)> {
    let pagina = std::fs::read_to_string(pasta().join("README.md")).expect("exemplos/README.md");
    let citados = |c: &str| c.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let linhas = pagina.lines().filter(|l| l.starts_with("| `")).map(|l| l.split('|').collect::<Vec<_>>());
    linhas
        .map(|celulas| {
            let nome = citados(celulas[1]).remove(0);
            let codigos = if nome.starts_with("errado-") { citados(celulas[2]) } else { Vec::new() };
            (nome, codigos)
        })
        .collect()
}

#[test]
fn the_page_lists_every_example() {
    let na_pasta: BTreeSet<String> = std::fs::read_dir(pasta())
        .expect("exemplos")
        .map(|e| e.expect("entry").file_name().to_string_lossy().into_owned())
        .filter(|n| n.ends_with(".xml"))
        .collect();
    assert_eq!(da_pagina().into_iter().map(|(n, _)| n).collect::<BTreeSet<_>>(), na_pasta);
}

#[test]
fn each_example_is_what_the_page_says() {
    let mut falhas = Vec::new();
    for (nome, codigos) in da_pagina() {
        let r = validar(&std::fs::read(pasta().join(&nome)).expect(&nome), &Opcoes::default());
        let achados: Vec<&str> = r.criticas.iter().map(|c| c.codigo.as_str()).collect();
        let parecer = if codigos.is_empty() { Parecer::Aceitar } else { Parecer::Rejeitar };
        let hash = if codigos.iter().any(|c| c == "HSH-01") {
            SituacaoHash::Difere
        }
        // What is not well-formed has no content to compute a hash of.
        else if codigos.iter().any(|c| c.starts_with("XML-")) {
            SituacaoHash::Indefinido
        } else {
            SituacaoHash::Confere
        };
        if achados != codigos || r.parecer != parecer || r.hash.situacao != hash {
            falhas.push(format!("{nome}: {achados:?}, {}, {}", r.parecer.as_str(), r.hash.situacao.as_str()));
        }
    }
    assert!(falhas.is_empty(), "\n{}\n", falhas.join("\n"));
}
