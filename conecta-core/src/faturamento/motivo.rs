//! How refusals are written down: tables of permanent code, where it comes from, the sentence.

use crate::recusa::Recusa;

/// A refusal that can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Motivo {
    /// Permanent, never reused.
    pub codigo: &'static str,
    /// The requirement or norm.
    pub base: &'static str,
    /// In the words of the manual where it has some. pt-BR.
    pub texto: &'static str,
}

impl From<Motivo> for Recusa {
    fn from(m: Motivo) -> Self {
        Self::new(m.codigo, m.texto)
    }
}

/// Declares refusals, and the list of them under the first name.
macro_rules! recusas {
    ($(#[doc = $doc:literal])+ $lista:ident; $( $nome:ident = $codigo:literal, $base:literal, $texto:literal; )+) => {
        $( pub(crate) const $nome: $crate::faturamento::motivo::Motivo =
            $crate::faturamento::motivo::Motivo { codigo: $codigo, base: $base, texto: $texto }; )+
        $(#[doc = $doc])+
        pub const $lista: &[$crate::faturamento::motivo::Motivo] = &[$( $nome, )+];
    };
}
pub(crate) use recusas;
