//! The nota fiscal of a lote (P-1003).

use chrono::NaiveDate;
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
