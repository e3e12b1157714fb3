//! What the host hands in to be called: where bytes come from, who is told how far it is, what it asks the operadora, where it keeps
//! things.

use std::io::{self, Read};
use std::sync::Arc;

use conecta_core::faturamento::envio as nucleo;

use crate::erros::FalhaDoHost;
use crate::tipos::Bytes;

/// A stream of the host.
#[uniffi::export(with_foreign)]
pub trait Fonte: Send + Sync {
    /// The next bytes, as many as `maximo` or fewer; none at the end.
    fn ler(&self, maximo: u32) -> Result<Bytes, FalhaDoHost>;
}

/// Who is told how far a reading is.
#[uniffi::export(with_foreign)]
pub trait Progresso: Send + Sync {
    /// Told after each piece; `false` ends the work with `Cancelado`.
    fn andamento(&self, bytes_lidos: u64) -> Result<bool, FalhaDoHost>;
}

/// Who knows whether a beneficiário is eligible.
#[uniffi::export(with_foreign)]
pub trait Elegibilidade: Send + Sync {
    /// Whether the beneficiário is eligible; absent if it is not known. Throwing `SemComunicacao` means the same.
    ///
    /// registro_ans: of the operadora, six digits. carteira: number of the card.
    fn elegivel(&self, registro_ans: String, carteira: String) -> Result<Option<bool>, FalhaDoHost>;
}

/// Where guias are kept at the operadora.
#[uniffi::export(with_foreign)]
pub trait Gravacao: Send + Sync {
    /// Keeps a guia. chave: the same each time that the same guia is handed over: a second one with it replaces the first.
    /// mensagem: the guia in a lote of its own, XML.
    ///
    /// Throwing `SemComunicacao` means that it is not known whether the operadora has it.
    fn gravar(&self, chave: String, mensagem: Bytes) -> Result<(), FalhaDoHost>;
}

/// What goes to the operadora. Holds data of patients; its text form shows the key alone.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Remessa {
    /// The same for the same message: the operadora, or the host before it, takes it once.
    pub chave: String,
    /// Number that the provider gave to the lote or to the recurso, by which the operadora can be asked.
    pub numero: String,
    /// The message, XML.
    pub mensagem: Bytes,
}

impl std::fmt::Debug for Remessa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Remessa({})", self.chave)
    }
}

impl From<&nucleo::Remessa<'_>> for Remessa {
    fn from(nucleo::Remessa { chave, numero, mensagem }: &nucleo::Remessa<'_>) -> Self {
        let (chave, numero) = ((*chave).to_owned(), (*numero).to_owned());
        Self { chave, numero, mensagem: mensagem.to_vec().into() }
    }
}

/// What came of sending.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ResultadoDoEnvio {
    /// The operadora has it.
    Protocolo {
        /// Under this number.
        numero: String,
    },
    /// The operadora has not taken it, or it certainly never got there.
    Falhou {
        /// Why, as the operadora says it.
        motivo: String,
    },
    /// Nobody knows: the connection broke after something had gone out.
    SemResposta,
}

impl From<ResultadoDoEnvio> for nucleo::ResultadoDoEnvio {
    fn from(r: ResultadoDoEnvio) -> Self {
        match r {
            ResultadoDoEnvio::Protocolo { numero } => Self::Protocolo(numero),
            ResultadoDoEnvio::Falhou { motivo } => Self::Falhou(motivo),
            ResultadoDoEnvio::SemResposta => Self::SemResposta,
        }
    }
}

/// What the operadora knows of something sent.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Consulta {
    /// It has it.
    Protocolo {
        /// Under this number.
        numero: String,
    },
    /// It never got it.
    NaoRecebida,
    /// It does not answer.
    SemResposta,
}

impl From<Consulta> for nucleo::Consulta {
    fn from(c: Consulta) -> Self {
        match c {
            Consulta::Protocolo { numero } => Self::Protocolo(numero),
            Consulta::NaoRecebida => Self::NaoRecebida,
            Consulta::SemResposta => Self::SemResposta,
        }
    }
}

/// Sends to the operadora, once for each key.
#[uniffi::export(with_foreign)]
pub trait Envio: Send + Sync {
    /// Sends. A message whose key the operadora has already is not taken again: the answer is the protocolo that there is.
    ///
    /// Throwing `SemComunicacao` means the same as `SemResposta`.
    fn enviar(&self, remessa: Remessa) -> Result<ResultadoDoEnvio, FalhaDoHost>;
    /// Asks whether the operadora has what went out under the key; numero: that of the lote or of the recurso.
    ///
    /// Throwing `SemComunicacao` means the same as `SemResposta`.
    fn consultar(&self, chave: String, numero: String) -> Result<Consulta, FalhaDoHost>;
}

/// Where the host keeps what is being sent.
#[uniffi::export(with_foreign)]
pub trait Guarda: Send + Sync {
    /// Keeps it for good before it returns: estado is what `deJson` reads, linha the line of the history that led to it, as JSON; both
    /// or neither. Whatever it throws means that it is not kept. Both hold data of patients.
    fn guardar(&self, estado: String, linha: String) -> Result<(), FalhaDoHost>;
}

/// How much is asked for at a time: a crossing costs a microsecond or two, a piece is judged in 100.
const PEDACO: u32 = 64 << 10;

/// A stream of the host as a reader.
pub(crate) struct Leitor {
    fonte: Arc<dyn Fonte>,
    progresso: Option<Arc<dyn Progresso>>,
    pedaco: Vec<u8>,
    consumido: usize,
    lidos: u64,
}

impl Leitor {
    pub(crate) fn new(fonte: Arc<dyn Fonte>, progresso: Option<Arc<dyn Progresso>>) -> Self {
        Self { fonte, progresso, pedaco: Vec::new(), consumido: 0, lidos: 0 }
    }

    fn proximo(&mut self) -> Result<(), FalhaDoHost> {
        self.pedaco = self.fonte.ler(PEDACO)?.em_vec();
        self.consumido = 0;
        self.lidos += self.pedaco.len() as u64;
        match &self.progresso {
            Some(p) if !p.andamento(self.lidos)? => Err(FalhaDoHost::Cancelado),
            _ => Ok(()),
        }
    }
}

impl Read for Leitor {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        if self.pedaco.len() == self.consumido {
            self.proximo().map_err(io::Error::other)?;
        }
        let resto = &self.pedaco[self.consumido..];
        let n = resto.len().min(para.len());
        para[..n].copy_from_slice(&resto[..n]);
        self.consumido += n;
        Ok(n)
    }
}
