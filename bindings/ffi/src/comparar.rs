//! Two messages side by side.

use conecta_core::tiss::{self, TipoDeDiferenca};

use crate::erros::ConectaError;
use crate::tipos::Bytes;

/// What happened to a field from one message to the other.
#[uniffi::remote(Enum)]
pub enum TipoDeDiferenca {
    /// Only in the second.
    Acrescentado,
    /// Only in the first.
    Retirado,
    /// In both, with another value.
    Alterado,
}

/// One difference. A group that is only in one of the two is one difference, with no value. Its text form shows no value.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Diferenca {
    /// Number of the guia, when it is in one.
    pub guia: Option<String>,
    /// XPath of the field, in the message that has it; in the second when both do.
    pub caminho: String,
    /// What happened.
    pub mudanca: TipoDeDiferenca,
    /// Value in the first message.
    pub antes: Option<String>,
    /// Value in the second message.
    pub depois: Option<String>,
}

impl std::fmt::Debug for Diferenca {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Diferenca({} {})", self.mudanca.as_str(), self.caminho)
    }
}

impl From<tiss::Diferenca> for Diferenca {
    fn from(tiss::Diferenca { guia, caminho, mudanca, antes, depois }: tiss::Diferenca) -> Self {
        Self { guia, caminho, mudanca, antes, depois }
    }
}

/// What one message says and the other does not, by guia and by field. None, when they say the same.
///
/// Ones with errors may be compared too, as long as they are well-formed; others throw `Estrutura`, which says which of the two it is.
/// revelar: whether what identifies a beneficiário is told; hidden otherwise, as is the password always.
///
/// White space, prefixes, encoding and the order of guias are no difference; the hash is one only when it is the only one.
#[uniffi::export(default(revelar = false))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn comparar(antes: Bytes, depois: Bytes, revelar: bool) -> Result<Vec<Diferenca>, ConectaError> {
    let achadas = tiss::comparar_documentos(&antes, &depois)?;
    Ok(achadas.into_iter().map(|d| d.mostrada(revelar).into()).collect())
}
