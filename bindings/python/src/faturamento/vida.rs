//! What guias, lotes and protocolos have in common in Python: an aggregate, and what was done to it since it was made or read.

use std::sync::{Mutex, MutexGuard, PoisonError};

use conecta_core::Ator;
use conecta_core::faturamento::{self as nucleo, Agregado};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::espelho::{Registro, nao_sao, nome, recusada, tupla};
use crate::erros::{ConectaError, DadosRecusados};
use crate::pacote::texto_ou_bytes;

type Linha<A> = nucleo::Registro<<A as Agregado>::Situacao, <A as Agregado>::Fato>;

/// An aggregate with its history.
#[derive(Clone, PartialEq)]
pub(super) struct Vivo<A: Agregado> {
    pub(super) agregado: A,
    pub(super) historia: Vec<Linha<A>>,
}

impl<A: Agregado> From<A> for Vivo<A> {
    fn from(agregado: A) -> Self {
        Self { agregado, historia: Vec::new() }
    }
}

/// The same behind a lock. It is never held while Python runs.
pub(super) struct Vida<A: Agregado>(Mutex<Vivo<A>>);

impl<A> Vida<A>
where
    A: Agregado + DeserializeOwned,
    A::Situacao: Serialize,
{
    pub(super) fn new(agregado: A) -> Self {
        Self(Mutex::new(agregado.into()))
    }

    pub(super) fn abrir(texto: &Bound<'_, PyAny>) -> PyResult<Self> {
        let texto = texto_ou_bytes("texto", texto)?;
        nucleo::abrir::<A>(&texto).map(Self::new).map_err(|e| nao_sao(&e))
    }

    pub(super) fn vivo(&self) -> MutexGuard<'_, Vivo<A>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads something of it.
    pub(super) fn ler<T>(&self, f: impl FnOnce(&A) -> T) -> T {
        f(&self.vivo().agregado)
    }

    /// Does something and keeps its line.
    pub(super) fn fazer(&self, f: impl FnOnce(&mut A) -> Result<Linha<A>, nucleo::Recusa>) -> PyResult<()> {
        let mut vivo = self.vivo();
        let registro = f(&mut vivo.agregado).map_err(|r| recusada(&r))?;
        vivo.historia.push(registro);
        Ok(())
    }

    /// Takes the place of what it was, with what happened.
    pub(super) fn depois(&self, agregado: A, linhas: impl IntoIterator<Item = Linha<A>>) {
        let mut vivo = self.vivo();
        vivo.agregado = agregado;
        vivo.historia.extend(linhas);
    }

    pub(super) fn situacao(&self) -> PyResult<Option<String>> {
        nome(&self.ler(Agregado::situacao))
    }

    pub(super) fn historico<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, Registro>(py, &self.vivo().historia)
    }

    pub(super) fn historico_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.vivo().historia).map_err(|e| ConectaError::new_err(e.to_string()))
    }

    pub(super) fn to_json(&self) -> PyResult<String> {
        self.ler(nucleo::guardar).map_err(|e| nao_sao(&e))
    }

    /// Plays a history again, from the aggregate as it was before.
    pub(super) fn reproduzir(&self, historico: &Bound<'_, PyAny>) -> PyResult<()> {
        let texto = texto_ou_bytes("historico", historico)?;
        let linhas: Vec<Linha<A>> = serde_json::from_str(&texto).map_err(|e| {
            DadosRecusados::new_err(format!("não é uma história (linha {}, coluna {})", e.line(), e.column()))
        })?;
        let agora = nucleo::reproduzir(self.ler(Clone::clone), &linhas);
        let agora = agora.map_err(|e| DadosRecusados::new_err(e.to_string()))?;
        self.depois(agora, linhas);
        Ok(())
    }
}

/// Who does something that is said to be done at a moment, or now.
pub(super) fn quem(py: Python<'_>, ator: &Ator, agora: Option<&Bound<'_, PyAny>>) -> PyResult<Ator> {
    super::espelho::ator(py, &ator.usuario, ator.prestador.as_deref(), agora)
}
