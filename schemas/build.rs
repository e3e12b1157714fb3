//! Compiles `tiss/*.esquema` and `tabelas/*.csv` to constant tables.

#![allow(
    missing_docs,
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the modules are documented where the library uses them"
)]

#[path = "src/compilador/mod.rs"]
mod compilador;
#[path = "src/indice/mod.rs"]
mod indice;
#[path = "src/linhas.rs"]
mod linhas;
#[path = "src/notacao/mod.rs"]
mod notacao;

#[path = "src/terminologia/compilar.rs"]
mod terminologia;

use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    for p in [
        "tiss",
        "tabelas",
        "src/notacao",
        "src/compilador",
        "src/linhas.rs",
        "src/indice",
        "src/terminologia",
    ] {
        println!("cargo::rerun-if-changed={p}");
    }
    let mut arquivos: Vec<PathBuf> =
        std::fs::read_dir("tiss")?.map(|e| Ok(e?.path())).collect::<Result<_, std::io::Error>>()?;
    arquivos.retain(|a| a.extension().is_some_and(|e| e == "esquema"));
    arquivos.sort();
    let mut dsig = None;
    let mut esquemas = Vec::new();
    for a in &arquivos {
        let e = notacao::Esquema::ler(&std::fs::read_to_string(a)?)
            .map_err(|e| format!("{}: {e}", a.display()))?;
        if e.familia == "xmldsig" { dsig = Some(e) } else { esquemas.push(e) }
    }
    // Monitoring first, messages last: in each family from the oldest version to the newest.
    esquemas.sort_by(|a, b| (&a.familia, &a.versao).cmp(&(&b.familia, &b.versao)));
    let tabelas = compilador::compilar(&dsig.ok_or("tiss/xmldsig.esquema is missing")?, &esquemas)?;
    let destino = std::env::var("OUT_DIR")?;
    let destino = Path::new(&destino);
    std::fs::write(destino.join("tabelas.rs"), tabelas.emitir())?;
    terminologia::compilar(Path::new("tabelas"), destino)?;
    std::fs::write(destino.join("tuss.indice"), tuss_22(Path::new("tabelas/tuss-22"))?)?;
    Ok(())
}

/// The index of Tabela 22, the only terminology of the TUSS that is small enough to be part of the library.
fn tuss_22(pasta: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut linhas = Vec::new();
    for arquivo in std::fs::read_dir(pasta)? {
        for [codigo, termo, inicio] in terminologia::ler(&arquivo?.path(), ["codigo", "termo", "inicio"])? {
            let vigencia = [terminologia::dias(&inicio)?, 0, 0];
            let codigo = codigo.parse()?;
            linhas.push(indice::Linha { codigo, vigencia, termo, detalhes: String::new() });
        }
    }
    indice::escrever(&mut [(22, linhas)]).map_err(|e| format!("{e:?}").into())
}
