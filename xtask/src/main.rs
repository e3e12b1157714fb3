//! Tasks of this repository: `cargo xtask TASK`.

mod arrumar;
mod dom;
mod gerar;
mod importar;
mod modelos;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USO: &str = "\
cargo xtask import-xsd DIR…   reads official XSD sets and writes schemas/tiss/*.esquema
cargo xtask models [DIR]      gets the usual models of face biometrics into DIR (modelos/ if not given)
cargo xtask gen               writes the JSON Schema and the Python stubs of the model, and the pages of the rules
cargo xtask tidy              checks the house: sizes, directions, paths, comments
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let feito = match args.split_first() {
        Some((t, dirs)) if t == "import-xsd" && !dirs.is_empty() => import_xsd(dirs),
        Some((t, [])) if t == "gen" => gerar::gravar(&raiz()).map(drop),
        Some((t, [])) if t == "tidy" => tidy(),
        Some((t, [])) if t == "models" => modelos::obter(&raiz().join("modelos")),
        Some((t, [dir])) if t == "models" => modelos::obter(Path::new(dir)),
        _ => Err(USO.into()),
    };
    match feito {
        Ok(()) => ExitCode::SUCCESS,
        Err(m) => {
            let _ = writeln!(std::io::stderr(), "{m}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the repository.
fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn tidy() -> Result<(), String> {
    let achados = arrumar::conferir(&raiz())?;
    if achados.is_empty() { Ok(()) } else { Err(achados.join("\n")) }
}

fn import_xsd(dirs: &[String]) -> Result<(), String> {
    let destino = raiz().join("schemas/tiss");
    for dir in dirs {
        for (nome, texto) in importar::importar(Path::new(dir))? {
            let arquivo = destino.join(&nome);
            // The first edition of xmldsig is the only one: its facts never changed.
            if nome == "xmldsig.esquema" && arquivo.exists() {
                let atual = std::fs::read_to_string(&arquivo).map_err(|e| e.to_string())?;
                if atual != texto {
                    return Err(format!("{dir}: xmldsig differs from {}", arquivo.display()));
                }
                continue;
            }
            std::fs::write(&arquivo, texto).map_err(|e| format!("{}: {e}", arquivo.display()))?;
            let _ = writeln!(std::io::stdout(), "{dir} → schemas/tiss/{nome}");
        }
    }
    Ok(())
}
