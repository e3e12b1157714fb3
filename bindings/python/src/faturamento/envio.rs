//! Sending by functions of Python: what they raise, and what it means.

use conecta_core::Registro;
use conecta_core::faturamento::envio::{
    Consulta, Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio,
};
use conecta_core::faturamento::recurso::{Dossie, RegistroDoRecurso};
use conecta_core::faturamento::{Agregado, DadosRecusados, guardar};
use pyo3::exceptions::{PyException, PyOSError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Serialize;

use crate::erros::EnvioRecusado;

/// The functions that send and that ask.
pub(super) struct Envio<'a, 'py> {
    pub(super) enviar: &'a Bound<'py, PyAny>,
    pub(super) consultar: &'a Bound<'py, PyAny>,
    /// What one of them raised that is no answer.
    erro: Option<PyErr>,
}

impl<'a, 'py> Envio<'a, 'py> {
    pub(super) fn new(enviar: &'a Bound<'py, PyAny>, consultar: &'a Bound<'py, PyAny>) -> Self {
        Self { enviar, consultar, erro: None }
    }

    /// An OSError (as of a connection) is no answer; anything else is no answer either, and comes through.
    fn sem_resposta(&mut self, e: PyErr) {
        if !e.is_instance_of::<PyOSError>(self.enviar.py()) {
            self.erro = Some(e);
        }
    }
}

impl PortaDeEnvio for Envio<'_, '_> {
    fn enviar(&mut self, r: &Remessa<'_>) -> ResultadoDoEnvio {
        let py = self.enviar.py();
        let feito = self.enviar.call1((r.chave, r.numero, PyBytes::new(py, r.mensagem)));
        match feito.and_then(|x| x.extract::<Option<String>>()) {
            Ok(Some(protocolo)) => ResultadoDoEnvio::Protocolo(protocolo),
            Ok(None) => ResultadoDoEnvio::SemResposta,
            Err(e) if e.is_instance_of::<EnvioRecusado>(py) => {
                ResultadoDoEnvio::Falhou(e.value(py).str().map(|t| t.to_string()).unwrap_or_default())
            }
            Err(e) => {
                self.sem_resposta(e);
                ResultadoDoEnvio::SemResposta
            }
        }
    }

    fn consultar(&mut self, r: &Remessa<'_>) -> Consulta {
        let sabido = self.consultar.call1((r.chave, r.numero));
        match sabido.and_then(|x| x.extract::<Option<String>>()) {
            Ok(Some(protocolo)) => Consulta::Protocolo(protocolo),
            Ok(None) => Consulta::NaoRecebida,
            Err(e) => {
                self.sem_resposta(e);
                Consulta::SemResposta
            }
        }
    }
}

/// The function that keeps.
pub(super) struct Caderno<'a, 'py> {
    guardar: &'a Bound<'py, PyAny>,
    erro: Option<PyErr>,
}

impl<'a, 'py> Caderno<'a, 'py> {
    pub(super) fn new(guardar: &'a Bound<'py, PyAny>) -> Self {
        Self { guardar, erro: None }
    }

    fn manter(
        &mut self,
        estado: Result<String, DadosRecusados>,
        linha: &impl Serialize,
    ) -> Result<(), NaoGuardado> {
        let estado = estado.map_err(|_| NaoGuardado)?;
        let linha = serde_json::to_string(linha).map_err(|_| NaoGuardado)?;
        self.guardar.call1((estado, linha)).map(drop).map_err(|e| {
            self.erro = Some(e);
            NaoGuardado
        })
    }

    pub(super) fn do_dossie(&mut self, d: &Dossie, linha: &RegistroDoRecurso) -> Result<(), NaoGuardado> {
        self.manter(d.guardar(), linha)
    }
}

impl<A: Agregado> Guarda<A> for Caderno<'_, '_> {
    fn guardar(&mut self, a: &A, linha: &Registro<A::Situacao, A::Fato>) -> Result<(), NaoGuardado> {
        self.manter(guardar(a), linha)
    }
}

/// What a sending comes to: what the functions raised, else what the domain says; not to have kept it is a refusal, with its cause.
pub(super) fn desfecho(
    py: Python<'_>,
    envio: Envio<'_, '_>,
    caderno: Caderno<'_, '_>,
    feito: PyResult<()>,
) -> PyResult<()> {
    if let Some(e) = envio.erro {
        return Err(e);
    }
    match (caderno.erro, feito) {
        (Some(e), _) if !e.is_instance_of::<PyException>(py) => Err(e),
        (causa, Err(recusa)) => {
            recusa.set_cause(py, causa);
            Err(recusa)
        }
        (_, Ok(())) => Ok(()),
    }
}
