//! Refusals have codes of their own, words, and a place in the documentation.

use std::collections::BTreeSet;

use crate::faturamento::RECUSAS;

const DOCUMENTO: &str = include_str!("../../../../docs/faturamento.md");

#[test]
fn cada_recusa_esta_escrita_e_tem_codigo_so_seu() {
    let codigos: BTreeSet<&str> = RECUSAS.iter().map(|m| m.codigo).collect();
    assert_eq!(codigos.len(), RECUSAS.len(), "a code is never reused");
    for m in RECUSAS {
        assert!(!m.texto.is_empty() && m.base.starts_with("P-"), "{}", m.codigo);
        let linha = format!("| {} | {} | {} |", m.codigo, m.base, m.texto);
        assert!(DOCUMENTO.contains(&linha), "docs/faturamento.md misses:\n{linha}");
    }
}
