//! `cargo xtask gen`: what is written from the metadata of the model, so that it says what the model says.
//!
//! JSON Schema for `docs/json-schema/` (messages; packs of rules, from their language), stubs for the Python package, the pages of
//! the rules for `docs/rules/`, the diagrams of the machines for `docs/states/`. A test proves the committed files fresh.

mod esquema_json;
mod estados;
mod pacote;
mod regras;
mod stubs;

use std::collections::BTreeMap;
use std::path::Path;

use conecta_core::tiss::Grupo;

#[cfg(test)]
mod testes;

/// Generated files: path from the root of the repository, and content.
pub(crate) type Arquivos = BTreeMap<String, String>;

/// Folders that hold nothing but generated files of these endings.
const PASTAS: [(&str, &str); 4] = [
    ("docs/json-schema", ".json"),
    ("bindings/python/python/conecta/tiss", ".pyi"),
    (regras::PASTA, ".md"),
    (estados::PASTA, ".md"),
];

/// Everything that is generated.
pub(crate) fn gerar(raiz: &Path) -> Arquivos {
    let mut arquivos = Arquivos::new();
    esquema_json::gerar(&mut arquivos);
    pacote::gerar(&mut arquivos);
    stubs::gerar(&mut arquivos);
    regras::gerar(raiz, &mut arquivos);
    estados::gerar(&mut arquivos);
    arquivos
}

/// Writes it, and removes what is generated no more.
pub(crate) fn gravar(raiz: &Path) -> Result<usize, String> {
    let arquivos = gerar(raiz);
    for velho in existentes(raiz)?.into_iter().filter(|v| !arquivos.contains_key(v)) {
        std::fs::remove_file(raiz.join(&velho)).map_err(|e| format!("{velho}: {e}"))?;
    }
    for (nome, texto) in &arquivos {
        let caminho = raiz.join(nome);
        let pasta = caminho.parent().unwrap_or(raiz);
        std::fs::create_dir_all(pasta).map_err(|e| format!("{nome}: {e}"))?;
        std::fs::write(&caminho, texto).map_err(|e| format!("{nome}: {e}"))?;
    }
    Ok(arquivos.len())
}

/// The generated files that are there.
fn existentes(raiz: &Path) -> Result<Vec<String>, String> {
    let mut nomes = Vec::new();
    for (pasta, fim) in PASTAS {
        let Ok(entradas) = std::fs::read_dir(raiz.join(pasta)) else { continue };
        for e in entradas {
            let nome = e.map_err(|e| e.to_string())?.file_name().to_string_lossy().into_owned();
            if nome.ends_with(fim) {
                nomes.push(format!("{pasta}/{nome}"));
            }
        }
    }
    nomes.sort();
    Ok(nomes)
}

/// The room of a type: the first part of its module below `tiss`.
fn sala(g: &Grupo) -> &'static str {
    let dentro = g.sala.split("tiss::").nth(1).unwrap_or("comum");
    dentro.split("::").next().unwrap_or(dentro)
}

/// Types by room, each room in the order of the model.
fn salas(grupos: &[&'static Grupo]) -> BTreeMap<&'static str, Vec<&'static Grupo>> {
    let mut salas: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for g in grupos {
        salas.entry(sala(g)).or_default().push(*g);
    }
    salas
}

/// A doc comment as one paragraph.
fn paragrafo(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
