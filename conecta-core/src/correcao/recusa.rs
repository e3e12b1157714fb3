//! Why a correction was not made.

use std::borrow::Cow;

use serde::Serialize;

use crate::Critica;

/// Kinds of refusals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Motivo {
    /// The document cannot be edited as it is: it is not well-formed, or holds no message.
    Documento,
    /// The path is not one.
    Caminho,
    /// The version has no such field there.
    CampoInexistente,
    /// The path leads to more than one field.
    Ambiguo,
    /// There is no guia of this number, or more than one.
    Guia,
    /// The field cannot have this value.
    Valor,
    /// The field cannot be taken out.
    Obrigatorio,
    /// Two corrections want to change the same bytes.
    Conflito,
    /// The result would have errors that the document has not.
    Resultado,
    /// The hash of the result is not defined, or there is no place for it.
    Hash,
    /// The characters of the document cannot be written in the encoding.
    Codificacao,
    /// The line of the spreadsheet cannot be read.
    Planilha,
}

/// A correction that was not made, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recusa {
    /// Kind.
    pub motivo: Motivo,
    /// One pt-BR sentence, without values.
    pub mensagem: Cow<'static, str>,
    /// Path asked for, or that of the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caminho: Option<String>,
    /// Guia asked for, or that of the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guia: Option<String>,
    /// Line of the spreadsheet, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linha: Option<u64>,
    /// What would be wrong with the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub critica: Option<Box<Critica>>,
}

impl Recusa {
    pub(super) fn new(motivo: Motivo, mensagem: impl Into<Cow<'static, str>>) -> Self {
        Self { motivo, mensagem: mensagem.into(), caminho: None, guia: None, linha: None, critica: None }
    }

    pub(super) fn em(mut self, caminho: impl Into<String>) -> Self {
        self.caminho.get_or_insert(caminho.into());
        self
    }
}

impl std::fmt::Display for Recusa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(n) = self.linha {
            write!(f, "linha {n}: ")?;
        }
        f.write_str(&self.mensagem)?;
        if let Some(c) = &self.caminho {
            write!(f, " ({c})")?;
        }
        if let Some(g) = &self.guia {
            write!(f, " [guia {g}]")?;
        }
        Ok(())
    }
}

impl std::error::Error for Recusa {}
