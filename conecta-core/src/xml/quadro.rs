//! Open elements.

use conecta_schemas::linhas::Transicao;
use conecta_schemas::tabelas as t;

/// No transition led here: the name is kept apart.
pub(super) const SEM_TRANSICAO: u32 = u32::MAX;

/// How the content of an open element is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Especie {
    /// By the automaton of a complex type.
    Complexo,
    /// By a simple type.
    Folha,
    /// Not at all: the fault that led here was told.
    Ignorado,
    /// As `xs:anyType`: elements with a declaration are judged by it.
    Tolerante,
    /// SOAP envelope: header and body come.
    Envelope,
    /// SOAP body: the message comes.
    Corpo,
    /// Content that may hold the message deeper inside.
    Busca,
}

/// An open element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quadro {
    pub(super) especie: Especie,
    /// Complex or simple type.
    pub(super) tipo: u16,
    /// State of the automaton.
    pub(super) estado: u16,
    /// How often the particle of the last child has occurred in a row.
    pub(super) contador: u32,
    /// Transition of the last child, or [`SEM_TRANSICAO`].
    pub(super) ultima: u32,
    /// Transition that led here, for the name.
    pub(super) trans: u32,
    /// Which of its name it is among its siblings.
    pub(super) indice: u32,
    /// Where the name as written is kept, when it is not the prefix of the root and the name of the transition.
    pub(super) nome: u32,
    pub(super) nome_len: u16,
    /// Text where none may be was told already.
    pub(super) texto_dito: bool,
    /// A repetition beyond the limit was told already.
    pub(super) repeticao_dita: bool,
    /// Written with the prefix of the root and the name of the transition.
    pub(super) regular: bool,
}

impl Quadro {
    pub(super) fn transicao(&self) -> Option<&'static Transicao> {
        t::TRANSICOES.get(self.trans as usize)
    }
}
