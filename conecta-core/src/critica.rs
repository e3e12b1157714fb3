//! What is wrong with a document: one [`Critica`] for one fault, with its place and its cure.
//!
//! A crítica is *our* finding about a document. It is not a glosa, which is the payer's refusal to pay;
//! where the ANS has a glosa code for the same fault (Tabela 38), the crítica names it.

use std::borrow::Cow;

use serde::Serialize;

use crate::sensivel::Sensivel;

/// Permanent code of a kind of fault, such as `XSD-ORDEM` or `HSH-01`. Never reused for another meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Codigo(pub(crate) &'static str);

impl Codigo {
    /// A code made by hand, for tests of whatever shows reports.
    #[doc(hidden)]
    pub const fn new(codigo: &'static str) -> Self {
        Self(codigo)
    }

    /// The code as text.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl std::fmt::Display for Codigo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.0)
    }
}

/// How grave a crítica is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severidade {
    /// The receiver must refuse the message.
    Erro,
    /// The message may be refused, or something is unusual.
    Aviso,
    /// Worth knowing; no harm by itself.
    Info,
}

impl Severidade {
    /// `erro`, `aviso` or `info`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Erro => "erro",
            Self::Aviso => "aviso",
            Self::Info => "info",
        }
    }
}

/// Where in the document a fault stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Local {
    /// Line, from 1.
    pub linha: u64,
    /// Column in characters, from 1.
    pub coluna: u64,
    /// First byte of the fault in the input, from 0.
    pub byte_inicio: u64,
    /// The byte after the fault.
    pub byte_fim: u64,
    /// XPath of the element, local names with an index wherever the element may repeat:
    /// `/mensagemTISS/prestadorParaOperadora/loteGuias/guiasTISS/guiaSP-SADT[2]/valorTotal`.
    pub caminho: String,
    /// `numeroGuiaPrestador` of the guia that holds the fault, when there is one and it is known.
    pub guia: Option<String>,
}

/// One fault of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Critica {
    /// Permanent code.
    pub codigo: Codigo,
    /// The rule that says what a fault of the schema means (`regras`), where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regra: Option<Codigo>,
    /// How grave.
    pub severidade: Severidade,
    /// One pt-BR sentence: what was found and what was expected there. Holds no patient data.
    pub mensagem: String,
    /// pt-BR: how to mend it.
    pub ajuda: Cow<'static, str>,
    /// Code of Tabela 38 that an operator would answer with, when there is one.
    pub glosa: Option<u16>,
    /// Where.
    pub local: Local,
    /// pt-BR: how it was reckoned, such as the parts of a sum. Holds no patient data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nota: Option<String>,
    /// How many more faults of the same code at the same kind of place were found and not listed one by one.
    #[serde(skip_serializing_if = "is_zero")]
    pub repeticoes: u64,
    /// The offending text itself, for whoever asks for it explicitly. Never serialised.
    #[serde(skip)]
    pub valor: Option<Sensivel<String>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(n: &u64) -> bool {
    *n == 0
}
