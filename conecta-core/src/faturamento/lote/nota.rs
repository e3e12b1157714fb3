//! Nota fiscal and attachments of a lote (P-1003, P-1005).

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::types::ChaveNfe;

/// The nota fiscal of a lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotaFiscal {
    /// Nº Nota Fiscal.
    pub numero: String,
    /// Vlr. Nota, in R$: that of the lote when it was informed.
    pub valor: Decimal,
    /// Emissão.
    pub emissao: NaiveDate,
    /// Chave de Acesso NF-e.
    pub chave: Option<ChaveNfe>,
}

/// What the user informs of a nota fiscal: its value is that of the lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DadosDaNota {
    /// Nº Nota Fiscal.
    pub numero: String,
    /// Emissão.
    pub emissao: NaiveDate,
    /// Chave de Acesso NF-e; empty is none.
    pub chave: Option<String>,
}

/// A file beside the lote, such as the *faturas físicas*. The host keeps its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anexo {
    /// The host's id.
    pub id: String,
    /// Name of the file.
    pub nome: String,
    /// What it is, of the host's list.
    pub tipo: String,
    /// Bytes.
    pub tamanho: u64,
    /// When it was attached.
    pub quando: DateTime<FixedOffset>,
}

impl Anexo {
    /// What stands after the last point of the name, in small letters.
    pub fn extensao(&self) -> String {
        self.nome.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default()
    }
}
