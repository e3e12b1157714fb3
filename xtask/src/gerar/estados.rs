//! `docs/states/`: the machines of the billing life as diagrams.

use super::Arquivos;

/// Where they stand.
pub(super) const PASTA: &str = "docs/states";

/// A page for each machine.
pub(super) fn gerar(arquivos: &mut Arquivos) {
    for (nome, titulo, diagrama) in conecta_core::faturamento::maquinas() {
        let texto = format!(
            "<!-- Written by `cargo xtask gen` from the table of transitions; do not edit. -->\n\n# {titulo}\n\n```mermaid\n{diagrama}```\n"
        );
        arquivos.insert(format!("{PASTA}/{nome}.md"), texto);
    }
}
