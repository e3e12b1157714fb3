//! The line that an operation leaves for the audit trail, and who does it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ator {
    /// The host's id of the user.
    pub usuario: String,
    /// Whether the user is of the operator: an auditor or administrator, who may approve.
    pub da_operadora: bool,
    /// The provider for whom the user acts: the host's id. A secretária acts for one of her active relationships at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prestador: Option<String>,
    /// When, as the host's clock says.
    pub agora: DateTime<FixedOffset>,
}

impl Ator {
    /// A user of nobody in particular.
    pub fn new(usuario: impl Into<String>, agora: DateTime<FixedOffset>) -> Self {
        Self { usuario: usuario.into(), da_operadora: false, prestador: None, agora }
    }

    /// Acting for a provider.
    #[must_use]
    pub fn pelo_prestador(mut self, prestador: impl Into<String>) -> Self {
        self.prestador = Some(prestador.into());
        self
    }

    /// As a user of the operator.
    #[must_use]
    pub fn pela_operadora(mut self) -> Self {
        self.da_operadora = true;
        self
    }
}

/// A line for the audit (P-403): who did what, when, from which state to which, and why. Without the person's name or card: the
/// host adds what it may keep.
///
/// `S` are the states of the machine. `O` says what was done: its name, or, where a history is played again, the whole fact, which
/// may hold data of patients and is then kept as well guarded as what it is about; [`Self::resumido`] leaves the name alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Registro<S, O = String> {
    /// What was done.
    pub operacao: O,
    /// By whom.
    pub usuario: String,
    /// When.
    pub quando: DateTime<FixedOffset>,
    /// The state before and after, where there is one.
    pub transicao: Option<(S, S)>,
    /// Why, or what else matters, without personal data.
    pub detalhe: Option<String>,
}

impl<S, O> Registro<S, O> {
    /// A line without transition and reason.
    pub fn new(operacao: O, ator: &Ator) -> Self {
        Self { operacao, usuario: ator.usuario.clone(), quando: ator.agora, transicao: None, detalhe: None }
    }

    /// From this state to that.
    #[must_use]
    pub fn de_para(mut self, de: S, para: S) -> Self {
        self.transicao = Some((de, para));
        self
    }

    /// Why.
    #[must_use]
    pub fn porque(mut self, detalhe: impl Into<String>) -> Self {
        self.detalhe = Some(detalhe.into());
        self
    }
}

impl<S: Clone, O: Fato> Registro<S, O> {
    /// The same with the name of what was done alone: what an audit trail may show.
    pub fn resumido(&self) -> Registro<S> {
        Registro {
            operacao: self.operacao.nome().to_owned(),
            usuario: self.usuario.clone(),
            quando: self.quando,
            transicao: self.transicao.clone(),
            detalhe: self.detalhe.clone(),
        }
    }
}

/// What happened, with all that is needed to make it happen again.
pub trait Fato {
    /// The name of the operation, in snake_case.
    fn nome(&self) -> &'static str;
}
