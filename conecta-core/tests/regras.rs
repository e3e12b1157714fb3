//! The examples of the rules (`tests/regras`), and what every rule of the catalogue must have.

use std::collections::{BTreeMap, BTreeSet};

use crate::exemplo::{self, Exemplo};
use conecta_core::regras::{familias, regra, regras};
use conecta_core::{Severidade, tabelas};

/// Every example says what it is to say, and nothing else.
#[test]
fn exemplos() {
    let mut falhas = Vec::new();
    for e in Exemplo::todos() {
        if let Err(motivo) = e.conferir() {
            falhas.push(format!("{}: {motivo}", e.nome));
        }
    }
    assert!(falhas.is_empty(), "{} examples fail:\n{}", falhas.len(), falhas.join("\n"));
}

/// The golden cases: what must and what must not be found (numbers of the catalogue of rules).
#[test]
fn casos_de_ouro() {
    let casos = Exemplo::de_ouro();
    assert!(casos.len() >= 19, "{}", casos.len());
    let falhas: Vec<String> =
        casos.iter().filter_map(|e| Some(format!("{}: {}", e.nome, e.conferir().err()?))).collect();
    assert!(falhas.is_empty(), "{} golden cases fail:\n{}", falhas.len(), falhas.join("\n"));
}

/// Every rule has an example of each kind, and every example has a rule.
#[test]
fn cada_regra_tem_os_dois() {
    let mut tem: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    for e in Exemplo::todos() {
        tem.entry(e.codigo.clone()).or_default().insert(e.errado);
    }
    for codigo in tem.keys() {
        assert!(regra(codigo).is_some(), "{codigo} has examples and is no rule");
    }
    let faltam: Vec<&str> = regras()
        .map(conecta_core::regras::Regra::codigo)
        .filter(|c| tem.get(*c).is_none_or(|t| t.len() < 2))
        .collect();
    assert!(faltam.is_empty(), "without both examples: {faltam:?}");
}

/// Codes have their form, are unique and of a known family; texts, source and fields are there; the glosa exists.
#[test]
fn o_catalogo_e_inteiro() {
    let siglas: BTreeSet<&str> = familias().map(|(s, _)| s).collect();
    let mut codigos = BTreeSet::new();
    let mut nomes = BTreeSet::new();
    for r in regras() {
        let c = r.codigo();
        let (familia, numero) = c.split_once('-').expect("a hyphen");
        assert!(siglas.contains(familia) && numero.len() == 2 && numero.parse::<u8>().is_ok(), "{c}");
        assert!(codigos.insert(c) && nomes.insert(r.nome()), "{c} or its name twice");
        let t = r.titulo();
        assert!(t.ends_with('.') && t.len() < 160 && !t.contains('`'), "{c}: title: {t}");
        assert!(r.como_corrigir().ends_with(['.', '`']), "{c}: no cure");
        assert!(!r.base().is_empty(), "{c}: no source");
        if let Some(g) = r.glosa() {
            assert!(tabelas::glosa(g).is_some(), "{c}: {g} is not in Tabela 38");
        }
        let esquema = nomes_do_padrao();
        for campo in r.campos() {
            assert!(esquema.contains(*campo), "{c}: {campo} is no element of the standard");
        }
        let (desde, ate) = r.versoes();
        assert!(desde.is_none_or(|d| ate.is_none_or(|a| d <= a)), "{c}: versions");
    }
    assert!(regras().any(|r| r.severidade() == Severidade::Aviso));
}

fn nomes_do_padrao() -> &'static BTreeSet<String> {
    static NOMES: std::sync::LazyLock<BTreeSet<String>> = std::sync::LazyLock::new(exemplo::nomes_do_padrao);
    &NOMES
}
