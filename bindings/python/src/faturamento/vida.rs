//! What guias, lotes and protocolos have in common in Python: an aggregate, and what was done to it since it was made or read.

use std::sync::{Mutex, MutexGuard, PoisonError};

use conecta_core::Ator;
use conecta_core::faturamento::{self as nucleo, Agregado, Vivo};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;

use super::espelho::{Registro, nao_sao, nome, recusada, tupla};
use crate::pacote::texto_ou_bytes;

type Linha<A> = nucleo::Registro<<A as Agregado>::Situacao, <A as Agregado>::Fato>;

/// An aggregate behind a lock, which is never held while Python runs.
pub(super) struct Vida<A: Agregado>(Mutex<Vivo<A>>);

impl<A> Vida<A>
where
    A: Agregado,
    A::Situacao: Serialize,
{
    pub(super) fn new(agregado: A) -> Self {
        Self(Mutex::new(agregado.into()))
    }

    pub(super) fn abrir(texto: &Bound<'_, PyAny>) -> PyResult<Self> {
        let texto = texto_ou_bytes("texto", texto)?;
        Vivo::abrir(&texto).map(|v| Self(Mutex::new(v))).map_err(|e| nao_sao(&e))
    }

    pub(super) fn vivo(&self) -> MutexGuard<'_, Vivo<A>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads something of it.
    pub(super) fn ler<T>(&self, f: impl FnOnce(&A) -> T) -> T {
        f(self.vivo().agregado())
    }

    /// Does something and keeps its line.
    pub(super) fn fazer(&self, f: impl FnOnce(&mut A) -> Result<Linha<A>, nucleo::Recusa>) -> PyResult<()> {
        self.vivo().fazer(f).map_err(|r| recusada(&r))
    }

    pub(super) fn situacao(&self) -> PyResult<Option<String>> {
        nome(&self.ler(Agregado::situacao))
    }

    pub(super) fn historico<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, Registro>(py, self.vivo().historia())
    }

    pub(super) fn historico_json(&self) -> PyResult<String> {
        self.vivo().historia_em_json().map_err(|e| nao_sao(&e))
    }

    pub(super) fn to_json(&self) -> PyResult<String> {
        self.vivo().guardar().map_err(|e| nao_sao(&e))
    }

    /// Plays a history again, from the aggregate as it was before.
    pub(super) fn reproduzir(&self, historico: &Bound<'_, PyAny>) -> PyResult<()> {
        let texto = texto_ou_bytes("historico", historico)?;
        self.vivo().reproduzir(&texto).map_err(|e| nao_sao(&e))
    }
}

/// Who does something that is said to be done at a moment, or now.
pub(super) fn quem(py: Python<'_>, ator: &Ator, agora: Option<&Bound<'_, PyAny>>) -> PyResult<Ator> {
    super::espelho::ator(py, &ator.usuario, ator.prestador.as_deref(), agora)
}
