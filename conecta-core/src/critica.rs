//! What is wrong with a document: one [`Critica`] for one fault, with its place and its cure.
//!
//! A crítica is *our* finding about a document. It is not a glosa, which is the payer's refusal to pay;
//! where the ANS has a glosa code for the same fault (Tabela 38), the crítica names it.

use std::borrow::Cow;

use serde::Serialize;

use crate::sensivel::Sensivel;

/// Permanent code of a kind of fault, such as `XSD-ORDEM` or `HSH-01`. Never reused for another meaning.
///
/// Held in place, because the rules of a pack have codes that no table of ours knows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Codigo {
    letras: [u8; Self::MAXIMO],
    n: u8,
}

impl Codigo {
    /// Bytes of the longest code.
    pub const MAXIMO: usize = 23;

    /// A code of at most [`Self::MAXIMO`] bytes; what is beyond is cut off. For tests of whatever shows reports, too.
    #[doc(hidden)]
    pub const fn new(codigo: &str) -> Self {
        let de = codigo.as_bytes();
        let mut letras = [0; Self::MAXIMO];
        let mut n = 0;
        while n < de.len() && n < Self::MAXIMO {
            letras[n] = de[n];
            n += 1;
        }
        Self { letras, n: n as u8 }
    }

    /// The code as text.
    pub const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.letras.split_at(self.n as usize).0) {
            Ok(texto) => texto,
            Err(_) => "",
        }
    }
}

impl std::fmt::Debug for Codigo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Codigo({})", self.as_str())
    }
}

impl Serialize for Codigo {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for Codigo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
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
    /// Names of the elements that are missing (`XSD-FALTA`), in their order; each with the others that would do in its place. Never
    /// serialised: [`Self::mensagem`] says it.
    #[serde(skip)]
    pub faltas: Vec<Vec<&'static str>>,
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
