//! An aggregate with what was done to it since it was made or read: what a host has at hand between reading and keeping.

use super::agregado::{Agregado, DadosRecusados, abrir, guardar, reproduzir};
use crate::recusa::Recusa;
use crate::registro::Registro;

/// The line of an operation on an aggregate.
pub(super) type Linha<A> = Registro<<A as Agregado>::Situacao, <A as Agregado>::Fato>;

/// An aggregate and its history since it was made or read.
#[derive(Clone, PartialEq)]
pub struct Vivo<A: Agregado> {
    pub(super) agregado: A,
    pub(super) historia: Vec<Linha<A>>,
}

impl<A: Agregado> From<A> for Vivo<A> {
    fn from(agregado: A) -> Self {
        Self { agregado, historia: Vec::new() }
    }
}

/// How many lines: what is in them may be somebody's data.
impl<A: Agregado> std::fmt::Debug for Vivo<A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vivo({}, {} linhas)", A::NOME, self.historia.len())
    }
}

impl<A: Agregado> Vivo<A> {
    /// Reads the aggregate from its JSON, with no history.
    ///
    /// # Errors
    /// As [`abrir`].
    pub fn abrir(json: &str) -> Result<Self, DadosRecusados> {
        abrir::<A>(json).map(Self::from)
    }

    /// The aggregate as JSON; its history is not in it.
    ///
    /// # Errors
    /// As [`guardar`].
    pub fn guardar(&self) -> Result<String, DadosRecusados> {
        guardar(&self.agregado)
    }

    /// As it is now.
    pub fn agregado(&self) -> &A {
        &self.agregado
    }

    /// What was done, in its order.
    pub fn historia(&self) -> &[Registro<A::Situacao, A::Fato>] {
        &self.historia
    }

    /// Does something and keeps its line.
    ///
    /// # Errors
    /// That of the operation.
    pub fn fazer(
        &mut self,
        operacao: impl FnOnce(&mut A) -> Result<Registro<A::Situacao, A::Fato>, Recusa>,
    ) -> Result<(), Recusa> {
        self.fazer_se(|a| operacao(a).map(Some)).map(drop)
    }

    /// Does something that may change nothing; gives whether it has a line.
    ///
    /// # Errors
    /// That of the operation.
    pub fn fazer_se(
        &mut self,
        operacao: impl FnOnce(&mut A) -> Result<Option<Registro<A::Situacao, A::Fato>>, Recusa>,
    ) -> Result<bool, Recusa> {
        let linha = operacao(&mut self.agregado)?;
        let mudou = linha.is_some();
        self.historia.extend(linha);
        Ok(mudou)
    }

    /// The history as JSON, with all that [`Self::reproduzir`] needs: it may hold data of patients.
    ///
    /// # Errors
    /// None that data of this library gives.
    pub fn historia_em_json(&self) -> Result<String, DadosRecusados> {
        serde_json::to_string(&self.historia)
            .map_err(|e| DadosRecusados::Ilegiveis("história", e.to_string()))
    }

    /// Plays a history again, given as JSON, from where the aggregate is.
    ///
    /// # Errors
    /// The text is no history, or one of another aggregate: nothing has changed.
    pub fn reproduzir(&mut self, historia: &str) -> Result<(), DadosRecusados> {
        let linhas: Vec<Linha<A>> =
            serde_json::from_str(historia).map_err(|e| DadosRecusados::NaoEHistoria(e.line(), e.column()))?;
        self.agregado = reproduzir(self.agregado.clone(), &linhas)?;
        self.historia.extend(linhas);
        Ok(())
    }
}
