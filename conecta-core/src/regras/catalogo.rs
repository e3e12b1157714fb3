//! All rules, family by family.

use super::familias::FAMILIAS;
use super::regra::Regra;

/// The rules of the base, in the order of the catalogue.
pub fn regras() -> impl Iterator<Item = &'static Regra> {
    FAMILIAS.iter().flat_map(|f| f.regras.iter())
}

/// The rule of a code.
pub fn regra(codigo: &str) -> Option<&'static Regra> {
    regras().find(|r| r.codigo.eq_ignore_ascii_case(codigo.trim()))
}

/// The families: letters and title.
pub fn familias() -> impl Iterator<Item = (&'static str, &'static str)> {
    FAMILIAS.iter().map(|f| (f.sigla, f.titulo))
}
