//! Sending a lote so that it has one protocolo, whatever fails on the way (P-1004).
//!
//! What is sent is fixed when the lote is closed, and has one key for good. The state *enviando* is kept before anything goes out. A
//! lote that is found in it later asks the operator first whether the key has a protocolo, and sends again only if it has none.

use serde::{Deserialize, Serialize};

use super::{Evento, FatoDoLote, LotePagamento, RegistroDoLote, Situacao};
use crate::faturamento::agregado::Vida;
use crate::faturamento::recusas as r;
use crate::recusa::Recusa;
use crate::registro::Ator;

/// What goes to the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remessa<'a> {
    /// The same for the same message: the operator, or the host before it, takes it once.
    pub chave: &'a str,
    /// Number that the provider gave to the lote, by which the operator can be asked.
    pub numero: &'a str,
    /// The message, as it was closed.
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

/// What the operator knows of a lote.
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

/// Where the host keeps lotes: the port by which a lote is kept between the steps of sending.
pub trait Guarda {
    /// Keeps a lote with the line that led to it, both or neither.
    ///
    /// # Errors
    /// It is not kept.
    fn guardar(&mut self, lote: &LotePagamento, registro: &RegistroDoLote) -> Result<(), NaoGuardado>;
}

/// The host could not keep a lote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("o lote não pôde ser guardado")]
pub struct NaoGuardado;

impl LotePagamento {
    /// What goes to the operator; `None` unless a sending is under way.
    pub fn remessa(&self) -> Option<Remessa<'_>> {
        let mensagem = self.mensagem()?;
        let chave = self.chave.as_deref().filter(|_| self.situacao == Situacao::Enviando)?;
        Some(Remessa { chave, numero: &self.numero, mensagem })
    }

    /// P-1004: begins to send, or goes on with what was begun, up to what the operator says. The lote is kept before and after.
    ///
    /// # Errors
    /// It is not closed; or it cannot be kept, and then it is as the host last kept it.
    pub fn enviar(
        &mut self,
        porta: &mut dyn PortaDeEnvio,
        guarda: &mut dyn Guarda,
        ator: &Ator,
    ) -> Result<Vec<RegistroDoLote>, Recusa> {
        let mut historia = Vec::new();
        let retomado = self.situacao == Situacao::Enviando;
        if !retomado {
            historia.push(self.guardado(guarda, |l| l.iniciar_envio(ator))?);
        }
        let resultado = {
            let remessa = self.remessa().ok_or_else(|| self.recusar(r::SEM_ENVIO))?;
            let consulta = if retomado { porta.consultar(&remessa) } else { Consulta::NaoRecebida };
            match consulta {
                Consulta::Protocolo(numero) => ResultadoDoEnvio::Protocolo(numero),
                Consulta::NaoRecebida => porta.enviar(&remessa),
                Consulta::SemResposta => ResultadoDoEnvio::SemResposta,
            }
        };
        historia.push(self.guardado(guarda, |l| l.concluir_envio(&resultado, ator))?);
        Ok(historia)
    }

    /// P-1004: from here on the outcome is not known until the operator says it. The host keeps the lote before it sends.
    ///
    /// # Errors
    /// It is not closed.
    pub fn iniciar_envio(&mut self, ator: &Ator) -> Result<RegistroDoLote, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::IniciarEnvio)?;
        Ok(self.fazer(FatoDoLote::Passou { evento: Evento::IniciarEnvio }, para, ator))
    }

    /// P-1004: what the operator says, by whatever way the host has heard it.
    ///
    /// # Errors
    /// No sending is under way, or the number is empty.
    pub fn concluir_envio(
        &mut self,
        resultado: &ResultadoDoEnvio,
        ator: &Ator,
    ) -> Result<RegistroDoLote, Recusa> {
        let (evento, fato) = match resultado {
            ResultadoDoEnvio::Protocolo(numero) if numero.trim().is_empty() => {
                return Err(self.recusar(r::SEM_NUMERO_DE_PROTOCOLO));
            }
            ResultadoDoEnvio::Protocolo(numero) => {
                (Evento::ConfirmarEnvio, FatoDoLote::Enviado { protocolo: numero.trim().to_owned() })
            }
            ResultadoDoEnvio::Falhou(motivo) => {
                (Evento::FalharEnvio, FatoDoLote::EnvioFalhou { motivo: motivo.clone() })
            }
            ResultadoDoEnvio::SemResposta => {
                (Evento::AguardarResposta, FatoDoLote::Passou { evento: Evento::AguardarResposta })
            }
        };
        let para = self.destino(evento)?;
        Ok(self.fazer(fato, para, ator))
    }

    /// Does something and keeps what came of it; undoes it when it cannot be kept.
    fn guardado(
        &mut self,
        guarda: &mut dyn Guarda,
        fazer: impl FnOnce(&mut Self) -> Result<RegistroDoLote, Recusa>,
    ) -> Result<RegistroDoLote, Recusa> {
        let antes = self.clone();
        let registro = fazer(self)?;
        if guarda.guardar(self, &registro).is_err() {
            *self = antes;
            return Err(self.recusar(r::ENVIO_NAO_GUARDADO));
        }
        Ok(registro)
    }
}
