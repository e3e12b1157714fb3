//! Eligibility before sending (P-606, P-808): three outcomes, two of which let the guia go on.

use serde::{Deserialize, Serialize};

/// Whom to ask about.
#[derive(Clone, PartialEq, Eq)]
pub struct PedidoDeElegibilidade {
    /// Registro ANS of the operator.
    pub operadora: String,
    /// Number of the carteira.
    pub carteira: String,
}

impl std::fmt::Debug for PedidoDeElegibilidade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PedidoDeElegibilidade").field("operadora", &self.operadora).finish_non_exhaustive()
    }
}

/// The outside could not be reached, or did not answer in time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("falha na comunicação com a operadora")]
pub struct FalhaDeComunicacao;

/// Asks the operator whether a beneficiário is eligible: the host's port.
pub trait PortaDeElegibilidade {
    /// Whether the beneficiário is eligible.
    ///
    /// # Errors
    /// The question has no answer.
    fn elegivel(&mut self, pedido: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao>;
}

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Elegibilidade {
    /// Eligible.
    Elegivel,
    /// Not eligible: nothing is sent.
    NaoElegivel,
    /// Nobody knows: a warning, and the guia goes on.
    NaoVerificada,
}

/// How the screen shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notificacao {
    /// Red.
    Erro,
    /// Yellow.
    Alerta,
}

impl Elegibilidade {
    /// Asks.
    pub fn verificar(porta: &mut dyn PortaDeElegibilidade, pedido: &PedidoDeElegibilidade) -> Self {
        match porta.elegivel(pedido) {
            Ok(true) => Self::Elegivel,
            Ok(false) => Self::NaoElegivel,
            Err(FalhaDeComunicacao) => Self::NaoVerificada,
        }
    }

    /// Whether “Enviar” is enabled.
    pub const fn permite_enviar(self) -> bool {
        !matches!(self, Self::NaoElegivel)
    }

    /// What the screen says, and in which colour. pt-BR.
    pub const fn notificacao(self) -> Option<(Notificacao, &'static str)> {
        match self {
            Self::Elegivel => None,
            Self::NaoElegivel => Some((Notificacao::Erro, "O Beneficiário se encontra NÃO ELEGÍVEL.")),
            Self::NaoVerificada => Some((
                Notificacao::Alerta,
                "Não foi possível verificar a elegibilidade do Beneficiário. A guia pode ser enviada assim mesmo.",
            )),
        }
    }
}
