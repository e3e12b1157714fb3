//! The sending of a recurso (P-1107); the order of its steps, and what is asked of the outside, is of
//! [`envio`](crate::faturamento::envio).

use super::estado::Situacao;
use super::fatos::RegistroDoRecurso;
use super::modelo::{Parametros, RecursosDoProtocolo};
use super::recusas as frase;
use crate::faturamento::envio::{Guarda, PortaDeEnvio, Remessa, ResultadoDoEnvio, Saida, enviar_uma_vez};
use crate::recusa::Recusa;
use crate::registro::Ator;

/// One recurso of the protocolo, with its message.
struct Um<'a> {
    sequencia: u32,
    mensagem: &'a [u8],
    parametros: &'a Parametros,
}

impl Saida<RecursosDoProtocolo> for Um<'_> {
    fn nao_guardada(&self, p: &RecursosDoProtocolo) -> Recusa {
        match p.recurso(self.sequencia) {
            Some(r) => p.recusar(r, frase::NAO_GUARDADO),
            None => frase::NAO_GUARDADO.into(),
        }
    }

    fn a_caminho(&self, p: &RecursosDoProtocolo) -> bool {
        p.recurso(self.sequencia).is_some_and(|r| r.situacao == Situacao::Enviado)
    }

    /// Each try is counted.
    fn iniciar(&self, p: &mut RecursosDoProtocolo, ator: &Ator) -> Result<Option<RegistroDoRecurso>, Recusa> {
        p.enviar(self.sequencia, self.parametros, ator).map(Some)
    }

    fn remessa<'a>(&'a self, p: &'a RecursosDoProtocolo) -> Result<Remessa<'a>, Recusa> {
        let r = p.recurso(self.sequencia).ok_or_else(|| Recusa::from(frase::NAO_EXISTE))?;
        let envio = r.envio.as_ref().ok_or_else(|| p.recusar(r, frase::NAO_ENVIADO))?;
        Ok(Remessa { chave: &envio.chave, numero: &r.numero, mensagem: self.mensagem })
    }

    fn concluir(
        &self,
        p: &mut RecursosDoProtocolo,
        resultado: &ResultadoDoEnvio,
        ator: &Ator,
    ) -> Result<Option<RegistroDoRecurso>, Recusa> {
        match resultado {
            ResultadoDoEnvio::Protocolo(numero) => p.receber(self.sequencia, numero, None, ator).map(Some),
            ResultadoDoEnvio::Falhou(motivo) => p.rejeitar(self.sequencia, motivo, ator).map(Some),
            // It stays *enviado*: the same call later goes on.
            ResultadoDoEnvio::SemResposta => Ok(None),
        }
    }
}

impl RecursosDoProtocolo {
    /// P-1107: sends a recurso, or goes on with a sending that was cut off at any point, up to what the operadora says. Its message
    /// is that of [`Self::mensagem`], written. The data are kept before it goes out and after.
    ///
    /// # Errors
    /// As [`Self::enviar`] and [`Self::receber`]; or they cannot be kept, and then they are as the host last kept them.
    pub fn enviar_pela_porta(
        &mut self,
        sequencia: u32,
        mensagem: &[u8],
        portas: (&mut dyn PortaDeEnvio, &mut dyn Guarda<Self>),
        parametros: &Parametros,
        ator: &Ator,
    ) -> Result<Vec<RegistroDoRecurso>, Recusa> {
        enviar_uma_vez(self, &Um { sequencia, mensagem, parametros }, portas, ator)
    }
}
