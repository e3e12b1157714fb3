//! Judging documents: schema, hash and rules in one pass.

use std::io::{Read, Seek};
use std::sync::Arc;

use super::contexto::Contexto;
use super::motor::Motor;
use super::pacote::Pacotes;
use crate::opcoes::Nivel;
use crate::xml::Exame;
use crate::{Error, Opcoes, Relatorio};

/// Judges a document held in memory.
pub fn validar(documento: &[u8], opcoes: &Opcoes) -> Relatorio {
    let mut v = Validador::new(opcoes.clone());
    v.validar(documento);
    v.tomar()
}

/// Judges a document as it is read, in bounded memory.
///
/// The hash doctor (`HSH-02`) needs to see a document twice, and so is silent here: [`Validador::diagnosticar_hash`]
/// lets it look at the document again.
///
/// # Errors
/// Only if the reader fails: a broken document is a report with críticas.
pub fn validar_leitor(leitor: impl Read, opcoes: &Opcoes) -> Result<Relatorio, Error> {
    let mut v = Validador::new(opcoes.clone());
    v.validar_leitor(leitor)?;
    Ok(v.tomar())
}

/// A reusable judge: keeps its buffers from one document to the next, so that a valid message allocates nothing
/// after the first as far as schema and hash go.
///
/// ```
/// use conecta_core::{Opcoes, Validador};
///
/// let mut v = Validador::new(Opcoes::default());
/// v.iniciar();
/// for pedaco in [&b"<mensagemTISS"[..], b"/>"] {
///     v.alimentar(pedaco);
/// }
/// assert!(v.concluir().tem_erro());
/// ```
#[derive(Debug)]
pub struct Validador {
    exame: Exame,
}

impl Validador {
    /// A judge with these options, who knows nothing but the message.
    pub fn new(opcoes: Opcoes) -> Self {
        Self::com_contexto(opcoes, Arc::default())
    }

    /// A judge who also knows what the context says.
    pub fn com_contexto(opcoes: Opcoes, contexto: Arc<Contexto>) -> Self {
        Self::com(opcoes, contexto, Arc::default())
    }

    /// A judge who also asks what the packs ask.
    pub fn com(mut opcoes: Opcoes, contexto: Arc<Contexto>, pacotes: Arc<Pacotes>) -> Self {
        opcoes.em = opcoes.em.or(contexto.agora.map(|a| a.date()));
        let (nivel, hoje) = (opcoes.nivel, opcoes.em);
        let mut exame = Exame::new(opcoes);
        if nivel == Nivel::Regras {
            exame.inspecionar(Box::new(Motor::new(contexto, pacotes, hoje)));
        }
        Self { exame }
    }

    /// The report of the last document.
    pub fn relatorio(&self) -> &Relatorio {
        self.exame.relatorio()
    }

    fn tomar(self) -> Relatorio {
        self.exame.tomar()
    }

    /// Judges a document held in memory.
    pub fn validar(&mut self, documento: &[u8]) -> &Relatorio {
        self.exame.validar(documento)
    }

    /// Judges a document as it is read, in bounded memory.
    ///
    /// # Errors
    /// Only if the reader fails.
    pub fn validar_leitor(&mut self, leitor: impl Read) -> Result<&Relatorio, Error> {
        self.exame.validar_leitor(leitor)
    }

    /// Judges a document that can be read twice, such as a file: as [`Self::validar_leitor`], and when the hash
    /// differs the hash doctor reads it again, as [`Self::diagnosticar_hash`].
    ///
    /// # Errors
    /// Only if the reader fails.
    pub fn validar_relendo(&mut self, leitor: impl Read + Seek) -> Result<&Relatorio, Error> {
        self.exame.validar_relendo(leitor)
    }

    /// Reads the document of the last report once more and, when its hash differs, adds to the report the way of
    /// computing it that gives the one informed (`HSH-02`), or that none known does.
    ///
    /// # Errors
    /// Only if the reader fails.
    pub fn diagnosticar_hash(&mut self, leitor: impl Read) -> Result<&Relatorio, Error> {
        self.exame.diagnosticar_hash(leitor)
    }

    /// Starts a document that will be pushed with [`Self::alimentar`].
    pub fn iniciar(&mut self) {
        self.exame.iniciar();
    }

    /// Takes the next bytes of the pushed document; after [`Self::concluir`], the first ones of another.
    pub fn alimentar(&mut self, bytes: &[u8]) {
        self.exame.alimentar(bytes);
    }

    /// Ends the pushed document.
    pub fn concluir(&mut self) -> &Relatorio {
        self.exame.concluir()
    }
}
