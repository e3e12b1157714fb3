//! Sending once, whatever fails on the way: lotes (P-1004) and recursos de glosa (P-1107).
//!
//! What goes out has one key for good. That it goes out is kept before it does. What is found under way later is asked for first,
//! and sent again, under the same key, only if the operator does not have it. So a process that dies at any point leaves neither
//! two protocolos nor none.

use serde::{Deserialize, Serialize};

use super::agregado::Agregado;
use crate::recusa::Recusa;
use crate::registro::{Ator, Registro};
use crate::tiss::RecebimentoRecursoGlosa;

/// What goes to the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remessa<'a> {
    /// The same for the same message: the operator, or the host before it, takes it once.
    pub chave: &'a str,
    /// Number that the provider gave to the lote or to the recurso, by which the operator can be asked.
    pub numero: &'a str,
    /// The message.
    pub mensagem: &'a [u8],
}

/// What came of sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultadoDoEnvio {
    /// The operator has it, under this number.
    Protocolo(String),
    /// The operator has not taken it, and says why; or it certainly never got there.
    Falhou(String),
    /// Nobody knows: the connection broke after something had gone out.
    SemResposta,
}

impl ResultadoDoEnvio {
    /// What the receipt of a recurso says, of a glosa of this protocolo; the receipt of another one is no answer.
    pub fn do_recebimento(recebimento: &RecebimentoRecursoGlosa, protocolo: &str) -> Self {
        match recebimento {
            RecebimentoRecursoGlosa::MensagemErro(m) => {
                Self::Falhou(m.codigo_glosa.first().map(|c| c.as_str().to_owned()).unwrap_or_default())
            }
            RecebimentoRecursoGlosa::ProtocoloRecebimento(p)
                if mesmo_numero(p.nr_protocolo_recursado.as_str(), protocolo) =>
            {
                Self::Protocolo(p.nr_protocolo_recurso_glosa.as_str().to_owned())
            }
            RecebimentoRecursoGlosa::ProtocoloRecebimento(_) => Self::SemResposta,
        }
    }
}

/// Numbers of protocolos, of which some writers fill up with zeros.
pub(super) fn mesmo_numero(a: &str, b: &str) -> bool {
    a.trim().trim_start_matches('0') == b.trim().trim_start_matches('0')
}

/// What the operator knows of something sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consulta {
    /// It has it, under this number.
    Protocolo(String),
    /// It never got it.
    NaoRecebida,
    /// It does not answer.
    SemResposta,
}

/// Sends to the operator: the host's port.
pub trait PortaDeEnvio {
    /// Sends. A message whose key the operator has already is not taken again: the answer is the protocolo that there is.
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio;
    /// Asks whether the operator has it.
    fn consultar(&mut self, remessa: &Remessa<'_>) -> Consulta;
}

/// Where the host keeps what it has: the port by which something is kept between the steps of sending.
pub trait Guarda<A: Agregado> {
    /// Keeps it with the line that led to it, both or neither.
    ///
    /// # Errors
    /// It is not kept.
    fn guardar(&mut self, agregado: &A, registro: &Registro<A::Situacao, A::Fato>)
    -> Result<(), NaoGuardado>;
}

/// The host could not keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("não foi possível guardar o que é enviado")]
pub struct NaoGuardado;

type Linha<A> = Registro<<A as Agregado>::Situacao, <A as Agregado>::Fato>;

/// What of an aggregate goes out, and what its sending does to it.
pub(super) trait Saida<A: Agregado> {
    /// Refused, because it could not be kept.
    fn nao_guardada(&self, a: &A) -> Recusa;

    /// It went out before, and nobody knows what became of it.
    fn a_caminho(&self, a: &A) -> bool;

    /// It goes out, or goes on; no line where nothing of that is kept.
    fn iniciar(&self, a: &mut A, ator: &Ator) -> Result<Option<Linha<A>>, Recusa>;

    /// What goes out, once it is under way.
    fn remessa<'a>(&'a self, a: &'a A) -> Result<Remessa<'a>, Recusa>;

    /// What the operator says; no line where nothing of that is kept.
    fn concluir(
        &self,
        a: &mut A,
        resultado: &ResultadoDoEnvio,
        ator: &Ator,
    ) -> Result<Option<Linha<A>>, Recusa>;
}

/// Sends, or goes on with a sending that was cut off at any point: up to what the operator says. Where something cannot be
/// kept, the aggregate is as the host last kept it.
pub(super) fn enviar_uma_vez<A: Agregado, S: Saida<A>>(
    a: &mut A,
    saida: &S,
    (porta, guarda): (&mut dyn PortaDeEnvio, &mut dyn Guarda<A>),
    ator: &Ator,
) -> Result<Vec<Linha<A>>, Recusa> {
    let mut historia = Vec::new();
    let retomado = saida.a_caminho(a);
    guardado(a, (saida, guarda), &mut historia, |a| saida.iniciar(a, ator))?;
    let remessa = saida.remessa(a)?;
    let consulta = if retomado { porta.consultar(&remessa) } else { Consulta::NaoRecebida };
    let resultado = match consulta {
        Consulta::Protocolo(numero) => ResultadoDoEnvio::Protocolo(numero),
        Consulta::NaoRecebida => porta.enviar(&remessa),
        Consulta::SemResposta => ResultadoDoEnvio::SemResposta,
    };
    guardado(a, (saida, guarda), &mut historia, |a| saida.concluir(a, &resultado, ator))?;
    Ok(historia)
}

/// Does something and keeps what came of it; undoes it when it cannot be kept.
fn guardado<A: Agregado, S: Saida<A>>(
    a: &mut A,
    (saida, guarda): (&S, &mut dyn Guarda<A>),
    historia: &mut Vec<Linha<A>>,
    fazer: impl FnOnce(&mut A) -> Result<Option<Linha<A>>, Recusa>,
) -> Result<(), Recusa> {
    let antes = a.clone();
    let Some(registro) = fazer(a)? else { return Ok(()) };
    if guarda.guardar(a, &registro).is_err() {
        *a = antes;
        return Err(saida.nao_guardada(a));
    }
    historia.push(registro);
    Ok(())
}
