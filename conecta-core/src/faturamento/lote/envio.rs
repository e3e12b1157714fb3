//! The steps of sending a lote (P-1004); their order, and what is asked of the outside, is of [`envio`](crate::faturamento::envio).

use super::{Evento, FatoDoLote, LotePagamento, RegistroDoLote, Situacao};
use crate::faturamento::agregado::Vida;
use crate::faturamento::envio::{Guarda, PortaDeEnvio, Remessa, ResultadoDoEnvio, Saida, enviar_uma_vez};
use crate::faturamento::recusas as r;
use crate::recusa::Recusa;
use crate::registro::Ator;

/// A lote goes out as a whole: its bytes and its key were fixed when it was closed.
struct OLote;

impl Saida<LotePagamento> for OLote {
    fn nao_guardada(&self, l: &LotePagamento) -> Recusa {
        l.recusar(r::ENVIO_NAO_GUARDADO)
    }

    fn a_caminho(&self, l: &LotePagamento) -> bool {
        l.situacao == Situacao::Enviando
    }

    fn iniciar(&self, l: &mut LotePagamento, ator: &Ator) -> Result<Option<RegistroDoLote>, Recusa> {
        l.retomar_envio(ator)
    }

    fn remessa<'a>(&'a self, l: &'a LotePagamento) -> Result<Remessa<'a>, Recusa> {
        l.remessa().ok_or_else(|| l.recusar(r::SEM_ENVIO))
    }

    fn concluir(
        &self,
        l: &mut LotePagamento,
        resultado: &ResultadoDoEnvio,
        ator: &Ator,
    ) -> Result<Option<RegistroDoLote>, Recusa> {
        l.concluir_envio(resultado, ator).map(Some)
    }
}

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
        guarda: &mut dyn Guarda<Self>,
        ator: &Ator,
    ) -> Result<Vec<RegistroDoLote>, Recusa> {
        enviar_uma_vez(self, &OLote, (porta, guarda), ator)
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

    /// P-1004: the same of a lote that may be under way already: then it is left as it is, and there is no line.
    ///
    /// # Errors
    /// As [`Self::iniciar_envio`].
    pub fn retomar_envio(&mut self, ator: &Ator) -> Result<Option<RegistroDoLote>, Recusa> {
        if self.situacao == Situacao::Enviando { Ok(None) } else { self.iniciar_envio(ator).map(Some) }
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
}
