//! The host's ports as the core asks them, and what becomes of what they throw.

use conecta_core::Registro;
use conecta_core::faturamento::envio::{self, NaoGuardado, PortaDeEnvio};
use conecta_core::faturamento::guia::{
    FalhaDeComunicacao, PedidoDeElegibilidade, PortaDeElegibilidade, PortaDeGuias,
};
use conecta_core::faturamento::recurso::{Dossie, RegistroDoRecurso};
use conecta_core::faturamento::{self as nucleo, Agregado};

use crate::erros::{ConectaError, FalhaDoHost};
use crate::portas::{Elegibilidade, Envio, Gravacao, Guarda};

/// A port within one operation. Not to be reached is an answer; what else it throws ends the operation, and is told by
/// [`Self::conferir`].
pub(super) struct Porta<'a, P: ?Sized> {
    porta: &'a P,
    falha: Option<FalhaDoHost>,
}

impl<'a, P: ?Sized> Porta<'a, P> {
    pub(super) fn new(porta: &'a P) -> Self {
        Self { porta, falha: None }
    }

    /// Asks; `None` is no answer.
    fn perguntar<T>(&mut self, f: impl FnOnce(&P) -> Result<T, FalhaDoHost>) -> Option<T> {
        match f(self.porta) {
            Ok(resposta) => Some(resposta),
            Err(FalhaDoHost::SemComunicacao) => None,
            Err(falha) => {
                self.falha = Some(falha);
                None
            }
        }
    }

    /// What it threw besides not being reached.
    pub(super) fn conferir(self) -> Result<(), ConectaError> {
        self.falha.map_or(Ok(()), |falha| Err(falha.da_porta()))
    }
}

impl PortaDeElegibilidade for Porta<'_, dyn Elegibilidade> {
    fn elegivel(&mut self, pedido: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao> {
        let (operadora, carteira) = (pedido.operadora.clone(), pedido.carteira.clone());
        self.perguntar(|p| p.elegivel(operadora, carteira)).flatten().ok_or(FalhaDeComunicacao)
    }
}

impl PortaDeGuias for Porta<'_, dyn Gravacao> {
    fn gravar(&mut self, chave: &str, mensagem: &[u8]) -> Result<(), FalhaDeComunicacao> {
        self.perguntar(|p| p.gravar(chave.to_owned(), mensagem.to_vec().into())).ok_or(FalhaDeComunicacao)
    }
}

impl PortaDeEnvio for Porta<'_, dyn Envio> {
    fn enviar(&mut self, remessa: &envio::Remessa<'_>) -> envio::ResultadoDoEnvio {
        let feito = self.perguntar(|p| p.enviar(remessa.into()));
        feito.map_or(envio::ResultadoDoEnvio::SemResposta, Into::into)
    }

    fn consultar(&mut self, remessa: &envio::Remessa<'_>) -> envio::Consulta {
        let sabido = self.perguntar(|p| p.consultar(remessa.chave.to_owned(), remessa.numero.to_owned()));
        sabido.map_or(envio::Consulta::SemResposta, Into::into)
    }
}

impl Porta<'_, dyn Guarda> {
    /// Hands a state over with the line that led to it.
    fn manter<S: serde::Serialize, F: serde::Serialize>(
        &mut self,
        estado: Result<String, nucleo::DadosRecusados>,
        linha: &Registro<S, F>,
    ) -> Result<(), NaoGuardado> {
        let estado = estado.map_err(|_| NaoGuardado)?;
        let linha = serde_json::to_string(linha).map_err(|_| NaoGuardado)?;
        match self.porta.guardar(estado, linha) {
            Ok(()) => Ok(()),
            // Not to have kept it is a refusal, which says what may be done now; only to cancel is something else.
            Err(falha) => {
                self.falha = Some(falha).filter(|f| *f == FalhaDoHost::Cancelado);
                Err(NaoGuardado)
            }
        }
    }

    pub(super) fn do_dossie(&mut self, d: &Dossie, linha: &RegistroDoRecurso) -> Result<(), NaoGuardado> {
        self.manter(d.guardar(), linha)
    }
}

impl<A: Agregado> envio::Guarda<A> for Porta<'_, dyn Guarda> {
    fn guardar(&mut self, a: &A, linha: &Registro<A::Situacao, A::Fato>) -> Result<(), NaoGuardado> {
        self.manter(nucleo::guardar(a), linha)
    }
}
