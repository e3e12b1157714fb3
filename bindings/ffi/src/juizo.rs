//! Judging documents, and what is known besides them.

use std::sync::{Arc, Mutex, PoisonError};

use conecta_core::regras::pacote::{Base, PacoteRecusado};
use conecta_core::regras::{self, Exigencia, Pacotes};
use conecta_core::{Severidade, Validador};

use crate::erros::{ConectaError, Recusada, json, uso};
use crate::portas::{Fonte, Leitor, Progresso};
use crate::relatorio::{HashConferido, Relatorio};
use crate::tipos::{Bytes, Dia};

/// How deep a judgement looks.
#[uniffi::remote(Enum)]
pub enum Nivel {
    /// The schema alone.
    Esquema,
    /// The hash and the envelope too.
    Hash,
    /// All rules.
    Regras,
}

pub use conecta_core::Nivel;

/// What is asked of a judgement.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Opcoes {
    /// How deep it looks; as deep as it can when absent.
    #[uniffi(default = None)]
    pub nivel: Option<Nivel>,
    /// The day of the judgement; rules that compare with today are silent without it.
    #[uniffi(default = None)]
    pub em: Option<Dia>,
    /// How many críticas are listed one by one; 1000 when absent.
    #[uniffi(default = None)]
    pub max_criticas: Option<u32>,
}

impl From<Opcoes> for conecta_core::Opcoes {
    fn from(o: Opcoes) -> Self {
        let mut opcoes = Self::default();
        opcoes.nivel = o.nivel.unwrap_or(opcoes.nivel);
        opcoes.em = o.em;
        opcoes.max_criticas = o.max_criticas.map_or(opcoes.max_criticas, |m| m as usize);
        opcoes
    }
}

impl From<PacoteRecusado> for ConectaError {
    fn from(r: PacoteRecusado) -> Self {
        let recusas = r.0.iter().map(|e| Recusada {
            linha: Some(e.linha as u64).filter(|l| *l > 0),
            ..Recusada::nova(e.to_string())
        });
        Self::Recusa { recusas: recusas.collect() }
    }
}

/// What is known besides the message: the day, the operator, the contract, what was sent before.
#[derive(Debug, uniffi::Object)]
pub struct Contexto(pub(crate) Arc<regras::Contexto>);

#[uniffi::export]
impl Contexto {
    /// Reads a context from its text, JSON or TOML; nome is what its mistakes call it.
    #[uniffi::constructor]
    pub fn ler(texto: &str, nome: &str) -> Result<Self, ConectaError> {
        Ok(Self(Arc::new(regras::Contexto::ler(texto, nome)?)))
    }

    /// What of it rules can use: `hoje`, `perfil`, `contrato`, `historico`, `certificados`, `operadoras`.
    pub fn sabe(&self) -> Vec<String> {
        self.0.sabe().iter().map(|e: Exigencia| e.as_str().to_owned()).collect()
    }
}

/// Rules of an operator or of a contract, read and compiled.
#[derive(Debug, uniffi::Object)]
pub struct Pacote(Arc<regras::Pacote>);

#[uniffi::export]
impl Pacote {
    /// Reads a pack from its text, TOML or JSON; nome is what its mistakes call it.
    #[uniffi::constructor]
    pub fn ler(texto: &str, nome: &str) -> Result<Self, ConectaError> {
        Ok(Self(Arc::new(regras::Pacote::ler(texto, nome)?)))
    }

    /// Name, for programs.
    pub fn nome(&self) -> String {
        self.0.nome().to_owned()
    }

    /// Name, for people.
    pub fn titulo(&self) -> String {
        self.0.titulo().to_owned()
    }

    /// Its version, empty when it says none.
    pub fn versao(&self) -> String {
        self.0.versao().to_owned()
    }

    /// The document that it rests on.
    pub fn fonte(&self) -> String {
        self.0.fonte().to_owned()
    }

    /// Codes of its own rules.
    pub fn regras(&self) -> Vec<String> {
        self.0.regras().map(|c| c.to_string()).collect()
    }

    /// Codes of the rules of other layers that it turns.
    pub fn ajustadas(&self) -> Vec<String> {
        self.0.ajustadas().map(|c| c.to_string()).collect()
    }

    /// What it may not have, as JSON.
    pub fn ilegais_json(&self) -> Result<String, ConectaError> {
        json(&self.0.ilegais())
    }
}

/// Known críticas, which do not weigh until a day.
#[derive(Debug, uniffi::Object)]
pub struct BaseDeCriticas(Base);

#[uniffi::export]
impl BaseDeCriticas {
    /// Reads a baseline from its text, TOML or JSON.
    #[uniffi::constructor]
    pub fn ler(texto: &str, nome: &str) -> Result<Self, ConectaError> {
        Ok(Self(Base::ler(texto, nome)?))
    }

    /// What these reports have is known from now on, until a day or always.
    ///
    /// nivel: what the known ones become: `Aviso`, `Info`, or nothing at all when absent.
    #[uniffi::constructor]
    #[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
    pub fn de_relatorios(
        relatorios: Vec<Arc<Relatorio>>,
        ate: Option<Dia>,
        nivel: Option<Severidade>,
    ) -> Result<Self, ConectaError> {
        if nivel == Some(Severidade::Erro) {
            return Err(uso("o que é conhecido se torna aviso, informação ou nada"));
        }
        let mut base = Base::new(ate, nivel);
        for r in &relatorios {
            let criticas = r.0.criticas.iter();
            base.conhecer(
                criticas
                    .map(|c| (c.codigo.as_str(), c.local.caminho.as_str(), c.repeticoes.saturating_add(1))),
            );
        }
        Ok(Self(base))
    }

    /// The text that `ler` reads.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.0)
    }

    /// How many kinds it knows.
    pub fn tamanho(&self) -> u64 {
        self.0.len() as u64
    }
}

/// Packs laid one on another, and what is known already.
pub(crate) fn empilhar(
    pacotes: &[Arc<Pacote>],
    base: Option<&BaseDeCriticas>,
) -> Result<Arc<Pacotes>, ConectaError> {
    let pilha = Pacotes::new(pacotes.iter().map(|p| Arc::clone(&p.0)).collect())?;
    Ok(Arc::new(match base {
        Some(base) => pilha.com_base(base.0.clone()),
        None => pilha,
    }))
}

/// A judge of documents: made once, used from any thread, as often as wanted.
#[derive(Debug, uniffi::Object)]
pub struct Juizo {
    opcoes: conecta_core::Opcoes,
    contexto: Arc<regras::Contexto>,
    pacotes: Arc<Pacotes>,
    /// Those that nobody uses now: what they allocated is used again.
    livres: Mutex<Vec<Validador>>,
}

#[uniffi::export]
impl Juizo {
    /// A judge who knows what is given here besides the messages.
    ///
    /// pacotes: packs of rules, laid one on another. base: known críticas, which do not weigh.
    #[uniffi::constructor(default(contexto = None, pacotes = [], base = None))]
    pub fn new(
        opcoes: Opcoes,
        contexto: Option<Arc<Contexto>>,
        pacotes: Vec<Arc<Pacote>>,
        base: Option<Arc<BaseDeCriticas>>,
    ) -> Result<Self, ConectaError> {
        Ok(Self {
            opcoes: opcoes.into(),
            contexto: contexto.map_or_else(Arc::default, |c| Arc::clone(&c.0)),
            pacotes: empilhar(&pacotes, base.as_deref())?,
            livres: Mutex::default(),
        })
    }

    /// Judges a document. A broken one is a report with críticas.
    #[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
    pub fn validar(&self, documento: Bytes) -> Result<Arc<Relatorio>, ConectaError> {
        Ok(self.julgar(&documento))
    }

    /// The same without a copy: in Kotlin of a direct `ByteBuffer`, in Swift of a `Data`.
    pub fn validar_direto(&self, documento: &[u8]) -> Result<Arc<Relatorio>, ConectaError> {
        Ok(self.julgar(documento))
    }

    /// Judges what a stream of the host gives, in bounded memory.
    #[uniffi::method(default(progresso = None))]
    pub fn validar_fonte(
        &self,
        fonte: Arc<dyn Fonte>,
        progresso: Option<Arc<dyn Progresso>>,
    ) -> Result<Arc<Relatorio>, ConectaError> {
        self.com(|v| Ok(Relatorio::novo(v.validar_leitor(Leitor::new(fonte, progresso))?.clone())))
    }
}

impl Juizo {
    pub(crate) fn julgar(&self, documento: &[u8]) -> Arc<Relatorio> {
        self.com(|v| Relatorio::novo(v.validar(documento).clone()))
    }

    fn com<T>(&self, fazer: impl FnOnce(&mut Validador) -> T) -> T {
        let livre = self.livres.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut validador = livre.unwrap_or_else(|| {
            Validador::com(self.opcoes.clone(), Arc::clone(&self.contexto), Arc::clone(&self.pacotes))
        });
        let feito = fazer(&mut validador);
        self.livres.lock().unwrap_or_else(PoisonError::into_inner).push(validador);
        feito
    }
}

/// Compares the hash written in a message with the hash of its content.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn hash_epilogo(documento: Bytes) -> Result<HashConferido, ConectaError> {
    let mut opcoes = conecta_core::Opcoes::default();
    opcoes.nivel = Nivel::Hash;
    Ok((&conecta_core::validar(&documento, &opcoes).hash).into())
}

/// The versions of a family whose schema is known, in order: of `tiss`, `monitoramento` or `qualidade`.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn versoes(familia: String) -> Result<Vec<String>, ConectaError> {
    let familia = crate::documento::familia(&familia)?;
    let dela = conecta_schemas::esquemas().filter(|e| e.familia() == familia);
    Ok(dela.map(|e| e.versao().to_owned()).collect())
}
