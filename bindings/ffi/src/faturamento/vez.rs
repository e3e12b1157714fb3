//! One at a time: what stands behind an object while several threads, and ports of the host, have to do with it.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use conecta_core::faturamento::{Agregado, Vivo};

use super::comum::{Registro, varios};
use crate::erros::ConectaError;

/// A value that one operation at a time changes. While a port of the host is asked for it, it is read as it was before, and another
/// operation is refused rather than kept waiting: what waits may be the very port that is asked.
pub(super) struct Vez<T>(Mutex<Estado<T>>);

struct Estado<T> {
    valor: T,
    /// A port has not answered yet.
    na_porta: bool,
}

/// The value, held until the operation is over.
pub(super) struct Presa<'a, T>(MutexGuard<'a, Estado<T>>);

impl<T> Deref for Presa<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0.valor
    }
}

impl<T> DerefMut for Presa<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0.valor
    }
}

/// Takes the value back from the port, however that ended.
struct Volta<'a, T>(&'a Vez<T>);

impl<T> Drop for Volta<'_, T> {
    fn drop(&mut self) {
        self.0.estado().na_porta = false;
    }
}

impl<T> Vez<T> {
    pub(super) fn new(valor: T) -> Self {
        Self(Mutex::new(Estado { valor, na_porta: false }))
    }

    fn estado(&self) -> MutexGuard<'_, Estado<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads something of it.
    pub(super) fn ler<R>(&self, f: impl FnOnce(&T) -> R) -> R {
        f(&self.estado().valor)
    }

    /// The value, for an operation that asks no port.
    pub(super) fn prender(&self) -> Result<Presa<'_, T>, ConectaError> {
        let estado = self.estado();
        if estado.na_porta { Err(ConectaError::EmCurso) } else { Ok(Presa(estado)) }
    }
}

impl<T: Clone> Vez<T> {
    /// Does something that asks a port, on a copy, which takes its place in the end whatever came.
    pub(super) fn com_porta<R>(
        &self,
        f: impl FnOnce(&mut T) -> Result<R, ConectaError>,
    ) -> Result<R, ConectaError> {
        let mut copia = {
            let mut presa = self.prender()?;
            presa.0.na_porta = true;
            presa.0.valor.clone()
        };
        let _volta = Volta(self);
        let feito = f(&mut copia);
        self.estado().valor = copia;
        feito
    }
}

/// What an aggregate with its history has, whichever it is.
impl<A: Agregado> Vez<Vivo<A>> {
    pub(super) fn abrir(texto: &str) -> Result<Self, ConectaError> {
        Ok(Self::new(Vivo::abrir(texto)?))
    }

    /// Reads something of the aggregate.
    pub(super) fn agregado<R>(&self, f: impl FnOnce(&A) -> R) -> R {
        self.ler(|v| f(v.agregado()))
    }

    /// Does something and keeps its line.
    pub(super) fn fazer(
        &self,
        f: impl FnOnce(&mut A) -> Result<conecta_core::Registro<A::Situacao, A::Fato>, conecta_core::Recusa>,
    ) -> Result<(), ConectaError> {
        Ok(self.prender()?.fazer(f)?)
    }

    pub(super) fn json(&self) -> Result<String, ConectaError> {
        Ok(self.ler(Vivo::guardar)?)
    }

    pub(super) fn historico(&self) -> Vec<Registro> {
        self.ler(|v| varios(v.historia()))
    }

    pub(super) fn historico_json(&self) -> Result<String, ConectaError> {
        Ok(self.ler(Vivo::historia_em_json)?)
    }

    pub(super) fn reproduzir(&self, historico: &str) -> Result<(), ConectaError> {
        Ok(self.prender()?.reproduzir(historico)?)
    }
}
