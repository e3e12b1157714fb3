//! One correction, and what is asked for.

use std::fmt;

use serde::Serialize;

use super::caminho::Caminho;
use super::edicao::Edicao;
use super::executante::Dado;
use crate::{Codigo, Sensivel};

/// How much a correction may be trusted without a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Seguranca {
    /// The message says the same as before, or what was asked for.
    #[default]
    Segura,
    /// It is a good guess, and somebody should look at it.
    Insegura,
    /// It cannot be made without being told something.
    PedeInformacao,
}

impl Seguranca {
    /// `segura`, `insegura` or `pede_informacao`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Segura => "segura",
            Self::Insegura => "insegura",
            Self::PedeInformacao => "pede_informacao",
        }
    }
}

/// A correction: what it does, where, and the edits that make it.
#[derive(Debug, Clone, Serialize)]
pub struct Correcao {
    /// XPath of what is corrected, as a crítica has it; empty for the file as such.
    pub caminho: String,
    /// `numeroGuiaPrestador` of the guia that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guia: Option<String>,
    /// How far it may be trusted.
    pub seguranca: Seguranca,
    /// pt-BR: what it does, or what must be told. Without values.
    pub descricao: String,
    /// The críticas that it mends.
    pub criticas: Vec<Codigo>,
    /// The edits, in bytes of the document as it was. Fields put in beside each other may share one.
    #[serde(skip)]
    pub edicoes: Vec<Edicao>,
    /// What to ask for so that it is made.
    #[serde(skip)]
    pub(super) pedido: Option<Pedido>,
}

/// Something asked for.
#[derive(Clone)]
pub(super) struct Pedido {
    pub(super) acao: Acao,
    /// Line of the spreadsheet.
    pub(super) linha: Option<u64>,
    /// What is said of it in place of the usual words, and how far it may be trusted.
    pub(super) dito: Option<(String, Seguranca)>,
}

#[derive(Clone)]
pub(super) enum Acao {
    /// Gives a field a text; none takes it out.
    Campo(Caminho, Sensivel<String>),
    /// Gives the executante of every guia its code or CNES.
    Executante(Dado, Sensivel<String>),
    /// Takes out what a path leads to.
    Remover(Caminho),
    /// Takes out a guia by its number.
    RemoverGuia(String),
    /// Puts the children of an element into the order of the standard.
    Ordenar(Caminho),
    /// Makes the declaration name the encoding of the bytes.
    Declaracao,
    /// Computes the totals.
    Totais,
    /// Computes the hash.
    Hash,
    /// These edits of the document as it is.
    Bytes(String, Vec<Edicao>),
}

impl Pedido {
    pub(super) fn new(acao: Acao) -> Self {
        Self { acao, linha: None, dito: None }
    }
}

/// The kind only: what is asked for may be somebody's data.
impl fmt::Debug for Pedido {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.acao {
            Acao::Campo(..) => "Campo",
            Acao::Executante(..) => "Executante",
            Acao::Remover(_) => "Remover",
            Acao::RemoverGuia(_) => "RemoverGuia",
            Acao::Ordenar(_) => "Ordenar",
            Acao::Declaracao => "Declaracao",
            Acao::Totais => "Totais",
            Acao::Hash => "Hash",
            Acao::Bytes(..) => "Bytes",
        })
    }
}
