//! Sending through a port that the host implements, so that a crash between *sent* and *answered* neither loses nor doubles a
//! protocolo.
//!
//! The order is all there is to it: the data that says *sent, with this key* are stored before the message goes out; after a crash
//! the key finds what became of it, and only where the operadora knows nothing does the message go out again, with the same key.

use super::estado::Situacao;
use super::fatos::RegistroDoRecurso;
use super::modelo::{Parametros, RecursosDoProtocolo};
use crate::recusa::Recusa;
use crate::registro::Ator;
use crate::tiss::RecebimentoRecursoGlosa;

/// The way to the operadora. What it gives back for a key is the same however often it is asked.
pub trait PortaDeRecurso {
    /// Why the operadora could not be reached, or its answer is not known.
    type Falha;

    /// What became of an earlier try with this key: `None` if the operadora has not received it.
    ///
    /// # Errors
    /// It cannot be known now.
    fn consultar(&mut self, chave: &str) -> Result<Option<RecebimentoRecursoGlosa>, Self::Falha>;

    /// Hands the recurso of this sequence to the operadora, under this key.
    ///
    /// # Errors
    /// The operadora was not reached, or the answer was lost.
    fn enviar(
        &mut self,
        protocolo: &RecursosDoProtocolo,
        sequencia: u32,
        chave: &str,
    ) -> Result<RecebimentoRecursoGlosa, Self::Falha>;
}

/// Why a sending did not come to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FalhaDeEnvio<P, G> {
    /// The domain refuses it.
    Recusa(Recusa),
    /// The port failed: the recurso stays *enviado*; the same call later goes on.
    Porta(P),
    /// The data could not be stored: nothing more was done.
    Guarda(G),
}

/// Sends a recurso, or goes on with a sending that was cut off at any point. `guardar` stores the data and the line; what it was
/// handed last is what the next call has to be made on.
///
/// # Errors
/// See [`FalhaDeEnvio`].
pub fn enviar_pela_porta<P: PortaDeRecurso, G>(
    protocolo: &mut RecursosDoProtocolo,
    sequencia: u32,
    porta: &mut P,
    parametros: &Parametros,
    ator: &Ator,
    mut guardar: impl FnMut(&RecursosDoProtocolo, &RegistroDoRecurso) -> Result<(), G>,
) -> Result<(), FalhaDeEnvio<P::Falha, G>> {
    let recomeco = protocolo.recurso(sequencia).is_some_and(|r| r.situacao == Situacao::Enviado);
    let registro = protocolo.enviar(sequencia, parametros, ator).map_err(FalhaDeEnvio::Recusa)?;
    guardar(protocolo, &registro).map_err(FalhaDeEnvio::Guarda)?;
    let chave =
        protocolo.recurso(sequencia).and_then(|r| Some(r.envio.as_ref()?.chave.clone())).unwrap_or_default();
    let antes = if recomeco { porta.consultar(&chave).map_err(FalhaDeEnvio::Porta)? } else { None };
    let recebimento = match antes {
        Some(r) => r,
        None => porta.enviar(protocolo, sequencia, &chave).map_err(FalhaDeEnvio::Porta)?,
    };
    let registro =
        protocolo.tomar_recebimento(sequencia, &recebimento, ator).map_err(FalhaDeEnvio::Recusa)?;
    guardar(protocolo, &registro).map_err(FalhaDeEnvio::Guarda)
}
