//! Reading a document into a tree while it is judged: whole, or guia by guia in bounded memory.

use std::io::Read;

use conecta_schemas::Esquema;

use super::arvore::Arvore;
use super::codificacao::Codificacao;
use super::colheita::{Colheita, Falha};
use super::entrada::Exame;
use super::limites;
use super::redacao::Redacao;
use crate::{Error, Opcoes, Relatorio};

/// A document that was read: the report on it and its tree.
#[derive(Debug)]
pub struct Lida {
    /// What is wrong with it. A tree of a document with errors holds what could be made of it.
    pub relatorio: Relatorio,
    /// The message, without a SOAP envelope around it.
    pub arvore: Arvore,
    /// The schema it was judged by.
    pub esquema: Esquema,
    /// The encoding it is in: `ISO-8859-1`, `UTF-8` …
    pub codificacao: &'static str,
    /// How it was written.
    pub(crate) escrita: Escrita,
    /// How its characters became bytes.
    pub(crate) redacao: Redacao,
    /// The SOAP fault that was in the envelope.
    pub(crate) falha: Option<Falha>,
}

/// How the root of a message was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Escrita {
    /// Prefix of the ANS namespace; empty when it is the default one.
    pub(crate) prefixo: String,
    /// Attributes of the root: name as written and value.
    pub(crate) atributos: Vec<(String, String)>,
    /// Inside a SOAP envelope.
    pub(crate) soap: bool,
}

/// Reads a document held in memory.
///
/// # Errors
/// If it is so large that its tree would pass the limits.
pub fn ler_arvore(documento: &[u8], opcoes: &Opcoes) -> Result<Lida, Error> {
    let mut v = Exame::new(opcoes.clone());
    v.colher(false);
    v.validar(documento);
    v.lida(documento)
}

impl Exame {
    /// From now on, gathers the tree: of the whole document, or guia by guia.
    fn colher(&mut self, por_guia: bool) {
        self.maquina.colheita = Some(Box::new(Colheita::new(por_guia)));
    }

    fn lida(mut self, documento: &[u8]) -> Result<Lida, Error> {
        let c = *self.maquina.colheita.take().unwrap_or_default();
        if c.demais {
            return Err(Error::Limite);
        }
        let codificacao = match self.maquina.cod {
            _ if self.maquina.utf16 => "UTF-16",
            Codificacao::UmByte => Codificacao::Iso8859_1.nome(),
            outra => outra.nome(),
        };
        Ok(Lida {
            esquema: self.maquina.esquema,
            codificacao,
            escrita: Escrita { prefixo: c.prefixo, atributos: c.atributos_da_raiz, soap: c.soap },
            redacao: Redacao::new(documento, self.maquina.cod),
            falha: c.falha,
            arvore: c.arvore,
            relatorio: self.maquina.coletor.relatorio,
        })
    }
}

/// The guias of a document, one tree after another, as it is read: memory is bounded by the largest guia.
///
/// What repeats and has a `numeroGuiaPrestador` of its own is a guia: those of a lote, of a demonstrativo, of an answer.
#[derive(Debug)]
pub struct Arvores<R> {
    leitor: R,
    validador: Exame,
    pedaco: Vec<u8>,
    acabou: bool,
}

impl<R: Read> Arvores<R> {
    /// Begins to read.
    pub fn new(leitor: R, opcoes: &Opcoes) -> Self {
        let mut validador = Exame::new(opcoes.clone());
        validador.colher(true);
        validador.iniciar();
        Self { leitor, validador, pedaco: vec![0; limites::JANELA], acabou: false }
    }

    /// The report so far; complete once the last guia was given.
    pub fn relatorio(&self) -> &Relatorio {
        self.validador.relatorio()
    }

    /// What stands outside the guias: header, number of the lote, hash; complete once the last guia was given.
    pub fn esqueleto(&self) -> Option<&Arvore> {
        self.validador.maquina.colheita.as_ref().map(|c| &c.arvore)
    }

    /// The schema by which the document is judged.
    pub fn esquema(&self) -> Esquema {
        self.validador.maquina.esquema
    }

    fn pronta(&mut self) -> Option<Arvore> {
        self.validador.maquina.colheita.as_mut()?.prontas.pop_front()
    }

    fn demais(&self) -> bool {
        self.validador.maquina.colheita.as_ref().is_some_and(|c| c.demais)
    }
}

impl<R: Read> Iterator for Arvores<R> {
    type Item = Result<Arvore, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(a) = self.pronta() {
                return Some(Ok(a));
            }
            if self.acabou {
                return None;
            }
            if self.demais() {
                self.acabou = true;
                return Some(Err(Error::Limite));
            }
            match self.leitor.read(&mut self.pedaco) {
                Ok(0) => {
                    self.validador.concluir();
                    self.acabou = true;
                }
                Ok(n) => self.validador.alimentar(&self.pedaco[..n]),
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                Err(e) => {
                    self.acabou = true;
                    return Some(Err(e.into()));
                }
            }
        }
    }
}
