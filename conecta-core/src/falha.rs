//! Places in a document, and why something there cannot be read into a type or written in a version.

/// Where an element stands in the input: bytes of the original file, whatever its encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lugar {
    /// Line of the start tag, or of the text for a field that has text; from 1.
    pub linha: u64,
    /// Column in characters, from 1.
    pub coluna: u64,
    /// First byte of the start tag.
    pub inicio: u64,
    /// The byte after the start tag.
    pub dentro: u64,
    /// First byte of the end tag; of an empty element tag, as [`Self::dentro`].
    pub fim_dentro: u64,
    /// The byte after the element.
    pub fim: u64,
}

impl Lugar {
    /// Whether the element is written as one empty element tag, `<x/>`.
    pub fn autofechado(&self) -> bool {
        self.fim == self.dentro
    }
}

/// Why an element could not be read into the type that it should have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{motivo} ({caminho})")]
pub struct FalhaDeLeitura {
    /// XPath of the element.
    pub caminho: String,
    /// Where it stands, when it was read from a document.
    pub lugar: Lugar,
    /// pt-BR, without the value.
    pub motivo: String,
}

/// Why something cannot stand in a message of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Impedimento {
    /// The version has no such field there.
    CampoInexistente,
    /// The field cannot have this value.
    ValorInvalido,
    /// The version demands a field that is not there.
    CampoFaltando,
    /// The field occurs more often than the version admits.
    CampoDemais,
}

/// Something that a message of a version cannot carry, or must and does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NaoCabe {
    /// XPath of the field.
    pub caminho: String,
    /// Where it stands, when it was read from a document.
    pub lugar: Lugar,
    /// Why.
    pub impedimento: Impedimento,
    /// One pt-BR sentence, without the value.
    pub mensagem: String,
}
