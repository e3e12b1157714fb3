//! Where the index of the TUSS is.

use std::path::{Path, PathBuf};

use conecta_core::tabelas::Tuss;

use crate::falha;

/// The variable that names the index when no option does.
const VARIAVEL: &str = "CONECTA_TUSS";

/// The TUSS of the index asked for, or of the variable; else what the library brings.
pub(super) fn abrir(pedido: Option<&Path>) -> Result<Tuss<'static>, String> {
    let da_variavel = || std::env::var_os(VARIAVEL).filter(|v| !v.is_empty()).map(PathBuf::from);
    let Some(caminho) = pedido.map(Path::to_owned).or_else(da_variavel) else { return Ok(Tuss::embutida()) };
    let em = |motivo: String| format!("{}: {motivo}", caminho.display());
    let bytes = std::fs::read(&caminho).map_err(|e| em(falha::motivo(&e)))?;
    Tuss::ler(bytes).map_err(|e| em(e.to_string()))
}
