//! The sending of a recurso (P-1107); the order of its steps, and what is asked of the outside, is of
//! [`envio`](crate::faturamento::envio).

use super::dossie::{Dossie, NaoEnviado};
use super::estado::Situacao;
use super::fatos::RegistroDoRecurso;
use super::modelo::{Parametros, RecursosDoProtocolo};
use super::recusas as frase;
use crate::faturamento::envio::{
    Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio, Saida, enviar_uma_vez,
};
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

/// Where the host keeps a dossiê: it is given the whole of it and the line that led to it, and keeps both or neither.
pub type GuardaDoDossie<'a> = dyn FnMut(&Dossie, &RegistroDoRecurso) -> Result<(), NaoGuardado> + 'a;

/// The dossiê as the host last kept it, while its recursos are on their way.
struct NoDossie<'a, 'b> {
    ultimo: Dossie,
    guardado: bool,
    guarda: &'a mut GuardaDoDossie<'b>,
}

impl Guarda<RecursosDoProtocolo> for NoDossie<'_, '_> {
    fn guardar(&mut self, p: &RecursosDoProtocolo, registro: &RegistroDoRecurso) -> Result<(), NaoGuardado> {
        let depois = self.ultimo.depois_de(p, registro);
        (self.guarda)(&depois, registro)?;
        (self.ultimo, self.guardado) = (depois, true);
        Ok(())
    }
}

impl Dossie {
    /// P-1107: sends a recurso, or goes on with a sending that was cut off at any point, up to what the operadora says. Its message is
    /// made once, and kept before it goes out; `transacao` as in [`Self::enviar`].
    ///
    /// # Errors
    /// See [`NaoEnviado`]. Whatever comes, the dossiê is as the host last kept it.
    pub fn enviar_pela_porta(
        &mut self,
        sequencia: u32,
        transacao: Option<u64>,
        (porta, guarda): (&mut dyn PortaDeEnvio, &mut GuardaDoDossie<'_>),
        ator: &Ator,
    ) -> Result<(), NaoEnviado> {
        let mut ultimo = self.clone();
        let mensagem = match self.mensagem(sequencia) {
            Some(m) => m.to_vec(),
            None => {
                ultimo.preparar(sequencia, transacao, ator)?;
                ultimo.ultima_mensagem().to_vec()
            }
        };
        let (mut recursos, parametros) = (self.recursos().clone(), self.parametros.clone());
        let mut no_dossie = NoDossie { ultimo, guardado: false, guarda };
        let portas: (&mut dyn PortaDeEnvio, &mut dyn Guarda<RecursosDoProtocolo>) = (porta, &mut no_dossie);
        let feito = recursos.enviar_pela_porta(sequencia, &mensagem, portas, &parametros, ator);
        if no_dossie.guardado {
            *self = no_dossie.ultimo;
        }
        Ok(feito.map(drop)?)
    }
}
