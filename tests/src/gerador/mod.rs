//! Generator of valid messages: walks the content models of a schema, the same for the same seed.
//!
//! ```
//! use conecta_tests::gerador::{Gerador, Leiaute, Pedido};
//!
//! let Some(esquema) = conecta_schemas::esquema(conecta_schemas::Familia::Tiss, "4.03.00") else { return };
//! let mut g = Gerador::new(esquema, 1);
//! let qualquer = g.mensagem("mensagemTISS");
//! let bytes: Vec<u8> = qualquer.bytes();
//!
//! let lote = g.transacoes().iter().find(|t| t.caminho.contains(&"loteGuias")).cloned().unwrap();
//! let compacto = g.gerar(&lote, &Pedido { leiaute: Leiaute::Compacto, ..Pedido::default() });
//! assert!(compacto.texto.contains("ENVIO_LOTE_GUIAS"));
//! # assert!(!bytes.is_empty());
//! ```
//!
//! Here: structure, values and writing. Not here: making messages wrong ([`crate::mutador`]).

mod arvore;
mod codificacao;
mod escrita;
pub(crate) mod lexico;
mod padrao;
mod passeio;
mod pedido;
mod transacoes;

use std::ops::Range;

use conecta_schemas::{Esquema, Familia};

pub use arvore::{Elemento, Espaco, No};
pub use codificacao::Codificacao;
pub use escrita::{ANS, DSIG, XSI};
pub use pedido::{Leiaute, Pedido, Prefixo, Repertorio, Tamanho};
pub use transacoes::{Transacao, transacoes};

use crate::sorteio::Sorteio;
use passeio::Passeio;

/// Makes messages of one schema.
#[derive(Debug, Clone)]
pub struct Gerador {
    esquema: Esquema,
    sorteio: Sorteio,
    vez: usize,
    transacoes: Vec<Transacao>,
}

/// A valid message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mensagem {
    /// The schema it follows.
    pub esquema: Esquema,
    /// Root element and kind of body.
    pub transacao: String,
    /// The document as characters, declaration included, byte order mark not.
    pub texto: String,
    /// How the characters become bytes.
    pub codificacao: Codificacao,
    /// Where the root stands in the text: all of the document but prologue and SOAP envelope.
    pub raiz: Range<usize>,
    /// The right hash, written in the message; `None` when it has none or the norm defines none.
    pub hash: Option<String>,
    /// Whether the message names its version, so that it can be told without being told.
    pub declara_versao: bool,
}

impl Mensagem {
    /// The document.
    pub fn bytes(&self) -> Vec<u8> {
        self.codificacao.codificar(&self.texto)
    }

    /// The document without the SOAP envelope: what the schema speaks about.
    pub fn bytes_sem_envelope(&self) -> Vec<u8> {
        let declaracao = if self.texto.starts_with("<?xml") {
            &self.texto[..self.texto.find("?>").map_or(0, |i| i + 2)]
        } else {
            ""
        };
        self.codificacao.codificar(&format!("{declaracao}{}", &self.texto[self.raiz.clone()]))
    }

    /// A short name for reports, such as `tiss-4.03.00`.
    pub fn nome_do_esquema(&self) -> String {
        nome(self.esquema)
    }
}

/// A short name of a schema, such as `tiss-4.03.00`.
pub fn nome(esquema: Esquema) -> String {
    format!("{}-{}", esquema.familia().as_str(), esquema.versao())
}

impl Gerador {
    /// A generator for a schema; the same seed gives the same messages.
    pub fn new(esquema: Esquema, semente: u64) -> Self {
        let transacoes = transacoes(esquema);
        Self { esquema, sorteio: Sorteio::new(semente), vez: semente as usize % 1_000, transacoes }
    }

    /// Every kind of message: each root with each kind of body.
    pub fn transacoes(&self) -> &[Transacao] {
        &self.transacoes
    }

    /// A message with this root, whatever else.
    ///
    /// # Panics
    /// If the schema has no such root.
    pub fn mensagem(&mut self, raiz: &str) -> Mensagem {
        let opcoes: Vec<_> = self.transacoes.iter().filter(|t| t.raiz == raiz).cloned().collect();
        let transacao = opcoes[self.sorteio.ate(opcoes.len())].clone();
        let pedido = Pedido::aleatorio(&mut self.sorteio);
        self.gerar(&transacao, &pedido)
    }

    /// A message of any kind that names its version, small and never in an envelope.
    pub fn qualquer(&mut self) -> Mensagem {
        loop {
            let transacao = self.transacoes[self.sorteio.ate(self.transacoes.len())].clone();
            let pedido = Pedido::aleatorio(&mut self.sorteio);
            let m = self.gerar(&transacao, &pedido);
            if m.declara_versao {
                return m;
            }
        }
    }

    /// A message of this kind, as asked.
    ///
    /// # Panics
    /// If the schema has no such root.
    pub fn gerar(&mut self, transacao: &Transacao, pedido: &Pedido) -> Mensagem {
        let (nome, tipo) =
            self.esquema.raizes().find(|(n, _)| *n == transacao.raiz).expect("a root of this schema");
        let mut p = Passeio {
            s: &mut self.sorteio,
            vez: &mut self.vez,
            pedido,
            transacao,
            versao: self.esquema.versao(),
            ids: 0,
            elementos: 0,
        };
        let mut raiz = p.raiz(nome, tipo);
        let mut declara_versao = false;
        let mut tem_hash = false;
        raiz.cada(&mut |e| {
            declara_versao |= e.nome == "Padrao" || e.nome == "versaoPadrao";
            tem_hash |= e.nome == "hash";
        });
        let hash = raiz.hash().filter(|_| tem_hash);
        let escrito = match &hash {
            Some(h) if self.sorteio.chance(pedido.exotico / 2) => h.to_uppercase(),
            Some(h) => h.clone(),
            None => "0".repeat(32),
        };
        raiz.cada(&mut |e| {
            if e.nome == "hash" {
                e.texto = Some(escrito.clone());
            }
        });
        let (texto, lugar) = escrita::escrever(&raiz, pedido, &mut self.sorteio);
        Mensagem {
            esquema: self.esquema,
            transacao: transacao.to_string(),
            texto,
            codificacao: pedido.codificacao,
            raiz: lugar,
            hash: hash.filter(|_| !pedido.assinatura),
            declara_versao,
        }
    }

    /// Whether messages of this root may come in a SOAP envelope.
    pub fn admite_soap(&self, transacao: &Transacao) -> bool {
        self.esquema.familia() == Familia::Tiss && transacao.raiz.ends_with("WS")
    }
}
