//! What the portal does with faces: enrolment, change with approval, identification, evidence (P-501 to P-508).
//!
//! Plain data that the host keeps, and operations that take the instant and the actor and give the line for the audit, or refuse.
//! Templates are here only sealed ([`Cofre`](super::Cofre)); pictures are the host's, named by reference.

mod cadastro;
mod identificacao;
#[cfg(test)]
mod testes;

pub use cadastro::{
    Alteracao, BaseLegal, CadastroBiometrico, Captura, Evento, Fundamento, Situacao, Substituido, diagrama,
};
pub use identificacao::{
    CapturaFalha, Desfecho, Evidencia, Identificado, MeioDeIdentificacao, Uso, conferir_ausencia,
    conferir_evidencia, tipo_ident,
};

use serde::{Deserialize, Serialize};

use crate::recusa::Recusa;
pub use crate::registro::Ator;

/// A line for the audit of an enrolment.
pub type Registro = crate::registro::Registro<Situacao>;

/// What the operator has set, for this user, provider and beneficiary.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Parametros {
    /// The user may work with face biometrics.
    pub usuario_autorizado: bool,
    /// The provider is set up for it.
    pub prestador_parametrizado: bool,
    /// The beneficiary is set up for it.
    pub beneficiario_parametrizado: bool,
    /// The acceptance percentage (P-505), from 0 to 100.
    pub porcentagem_de_aceitacao: Option<f64>,
    /// Whether whoever is not identified by face has to say why (P-506).
    pub obrigatoria: bool,
    /// Whether events are only carried out after identification by face (P-508).
    pub exigida_na_execucao: bool,
    /// Whether the user may see the evidence of identifications (P-507).
    pub visualiza_evidencia: bool,
    /// For how long, in days, a replaced template is kept; 0 is not at all.
    pub retencao_dias: u32,
    /// After how many days a template should be made anew, because people age; 0 is never.
    pub renovar_apos_dias: u32,
}

impl Parametros {
    /// P-501: every prerequisite that is missing, in the order of the manual.
    pub fn pendencias(&self) -> Vec<Recusa> {
        let porcentagem = self.porcentagem_de_aceitacao.is_some_and(|p| p > 0.0 && p <= 100.0);
        [
            (
                self.usuario_autorizado,
                "FAC-01",
                "Usuário não autorizado para realizar operações de biometria facial.",
            ),
            (
                self.prestador_parametrizado,
                "FAC-02",
                "Prestador não parametrizado para utilizar biometria facial.",
            ),
            (
                self.beneficiario_parametrizado,
                "FAC-03",
                "Beneficiário não parametrizado para utilizar biometria facial.",
            ),
            (porcentagem, "FAC-04", "Porcentagem de aceitação não parametrizada."),
        ]
        .into_iter()
        .filter(|(ha, ..)| !ha)
        .map(|(_, codigo, mensagem)| Recusa::new(codigo, mensagem))
        .collect()
    }

    /// P-501: refuses with the first prerequisite that is missing; the acceptance percentage if none is.
    pub fn pre_requisitos(&self) -> Result<f64, Recusa> {
        match (self.pendencias().into_iter().next(), self.porcentagem_de_aceitacao) {
            (None, Some(p)) => Ok(p),
            (falta, _) => {
                Err(falta
                    .unwrap_or_else(|| Recusa::new("FAC-04", "Porcentagem de aceitação não parametrizada.")))
            }
        }
    }
}
