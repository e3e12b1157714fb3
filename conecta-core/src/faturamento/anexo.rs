//! Files beside a guia or a lote (P-802, P-1005).

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::motivo::Motivo;
use super::perfil::PerfilOperadora;
use super::recusas as r;

/// A file beside a guia or a lote, such as the *faturas físicas*. The host keeps its bytes.
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

    /// P-1301: whether the operator takes such files, and so large ones.
    pub(super) fn conferir(&self, perfil: &PerfilOperadora) -> Result<(), Motivo> {
        if !perfil.tipos_de_anexo.is_empty() && !perfil.tipos_de_anexo.contains(&self.extensao()) {
            return Err(r::TIPO_DE_ANEXO);
        }
        if self.tamanho == 0 || self.tamanho > perfil.tamanho_do_anexo {
            return Err(r::TAMANHO_DO_ANEXO);
        }
        Ok(())
    }
}
