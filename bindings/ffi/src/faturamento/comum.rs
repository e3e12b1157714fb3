//! What all of the billing life has in common: who acts and when, what may be done, what was done.

use chrono::{DateTime, FixedOffset};
use conecta_core::faturamento as nucleo;
use conecta_core::faturamento::perfil::PerfilRecusado;
use conecta_core::faturamento::recurso::NaoEnviado;
use conecta_core::{Ator, Fato};
use serde::Serialize;

use crate::erros::{ConectaError, Recusada, uso};

/// An instant with its offset from UTC.
pub type Instante = DateTime<FixedOffset>;

uniffi::custom_type!(Instante, String, {
    remote,
    lower: |instante| instante.to_rfc3339(),
    try_lift: |texto| Ok(texto.parse()?),
});

impl From<nucleo::DadosRecusados> for ConectaError {
    fn from(e: nucleo::DadosRecusados) -> Self {
        Self::DadosRecusados { motivo: e.to_string() }
    }
}

impl From<PerfilRecusado> for ConectaError {
    fn from(e: PerfilRecusado) -> Self {
        uso(e)
    }
}

impl From<NaoEnviado> for ConectaError {
    fn from(e: NaoEnviado) -> Self {
        match e {
            NaoEnviado::Recusa(r) => r.into(),
            NaoEnviado::Mensagem(n) => n.into(),
        }
    }
}

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Quem {
    /// As the audit is to name them.
    pub usuario: String,
    /// The moment: the library has no clock.
    pub agora: Instante,
}

impl From<Quem> for Ator {
    fn from(q: Quem) -> Self {
        Self::new(q.usuario, q.agora)
    }
}

/// Whether an operation may be done now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Permissao {
    /// Its name.
    pub operacao: String,
    /// Why not; absent where it may.
    pub recusa: Option<Recusada>,
}

impl From<nucleo::Permissao> for Permissao {
    fn from(nucleo::Permissao { operacao, recusa }: nucleo::Permissao) -> Self {
        Self { operacao: operacao.to_owned(), recusa: recusa.map(Recusada::from) }
    }
}

/// A line of the history: who did what, when, from which state to which, and why. Without data of patients.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Registro {
    /// What was done: `preencher`, `fechar`, `confirmar_envio` …
    pub operacao: String,
    /// By whom.
    pub usuario: String,
    /// When.
    pub quando: Instante,
    /// The state before, by its name in the JSON form.
    pub de: Option<String>,
    /// The state after.
    pub para: Option<String>,
    /// Why, or what else matters.
    pub detalhe: Option<String>,
}

impl<S: Clone + Serialize, O: Fato> From<&nucleo::Registro<S, O>> for Registro {
    fn from(r: &nucleo::Registro<S, O>) -> Self {
        let nucleo::Registro { operacao, usuario, quando, transicao, detalhe } = r.resumido();
        let (de, para) = transicao.unzip();
        Self { operacao, usuario, quando, de: nome(&de), para: nome(&para), detalhe }
    }
}

/// The name that a state has in the JSON form.
fn nome(estado: &impl Serialize) -> Option<String> {
    serde_json::to_value(estado).ok()?.as_str().map(str::to_owned)
}

/// Many values as records that mirror them.
pub(super) fn varios<A, B: From<A>>(itens: impl IntoIterator<Item = A>) -> Vec<B> {
    itens.into_iter().map(B::from).collect()
}
