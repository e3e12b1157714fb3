//! The rules, one file a family. To add one: a block here and two files in `tests/regras`.

use super::regra::Regra;

mod itm;
mod val;

/// A family of rules.
#[derive(Debug)]
pub(super) struct Familia {
    pub(super) sigla: &'static str,
    pub(super) titulo: &'static str,
    pub(super) regras: &'static [Regra],
}

const fn familia(sigla: &'static str, titulo: &'static str, regras: &'static [Regra]) -> Familia {
    Familia { sigla, titulo, regras }
}

pub(super) static FAMILIAS: &[Familia] =
    &[familia("ITM", "Itens", itm::REGRAS), familia("VAL", "Valores", val::REGRAS)];
