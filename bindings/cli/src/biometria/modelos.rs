//! The models of a folder.

use std::path::Path;

use conecta_core::biometria::{Arquivo, Manifesto, Modelos};

use super::{dizer, em, ler};
use crate::falha;

/// The manifest of a folder, beside the models.
const MANIFESTO: &str = "manifesto.toml";

/// Loads the models of a folder, by its manifest or by the usual one.
pub(super) fn carregar(pasta: &Path) -> Result<Modelos, String> {
    let caminho = pasta.join(MANIFESTO);
    let manifesto = if caminho.exists() {
        let texto = String::from_utf8(ler(&caminho)?).map_err(|_| em(&caminho, "não é texto UTF-8"))?;
        Manifesto::ler(&texto).map_err(|e| em(&caminho, &dizer(&e.into())))?
    } else {
        Manifesto::padrao()
    };
    let lista = std::fs::read_dir(pasta).map_err(|e| em(pasta, &falha::motivo(&e)))?;
    let mut arquivos = Vec::new();
    for item in lista.flatten() {
        let caminho = item.path();
        if caminho.extension().is_some_and(|e| e.eq_ignore_ascii_case("onnx")) {
            arquivos.push((item.file_name().to_string_lossy().into_owned(), ler(&caminho)?));
        }
    }
    let arquivos: Vec<_> = arquivos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
    Modelos::carregar(&manifesto, &arquivos).map_err(|e| em(pasta, &dizer(&e)))
}
