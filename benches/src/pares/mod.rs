//! The peers, each behind one call: "judge this document `n` times, how much CPU time did the thread need?"
//!
//! Here: the peers of this process. Not here: those that need another runtime (`externo`).

mod externo;
#[cfg(tem_libxml2)]
mod libxml2;

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use conecta_core::{Nivel, Opcoes, Parecer, SituacaoHash, Validador};
use md5::{Digest, Md5};
use quick_xml::Reader;
use quick_xml::events::Event;

pub use externo::Externo;

use crate::{Arquivo, cpu_ns};

/// Why there is no figure.
#[derive(Debug, Clone)]
pub enum Falha {
    /// The peer cannot take such a document (a tree of half a gigabyte, say).
    NaoSeAplica,
    /// The peer called a good document bad, or broke.
    Recusou(String),
}

/// One way to judge a document.
pub trait Par {
    fn nome(&self) -> &str;

    /// CPU time for `n` judgements, in nanoseconds.
    fn medir(&mut self, a: &Arquivo, n: u64) -> Result<u64, Falha>;
}

type Julgar = Box<dyn FnMut(&Arquivo) -> Result<(), Falha>>;

struct EmProcesso {
    nome: &'static str,
    julgar: Julgar,
}

impl Par for EmProcesso {
    fn nome(&self) -> &str {
        self.nome
    }

    fn medir(&mut self, a: &Arquivo, n: u64) -> Result<u64, Falha> {
        let antes = cpu_ns();
        for _ in 0..n {
            (self.julgar)(a)?;
        }
        Ok(cpu_ns() - antes)
    }
}

fn par(nome: &'static str, julgar: impl FnMut(&Arquivo) -> Result<(), Falha> + 'static) -> Box<dyn Par> {
    Box::new(EmProcesso { nome, julgar: Box::new(julgar) })
}

fn memoria(a: &Arquivo) -> Result<&[u8], Falha> {
    a.bytes.as_deref().ok_or(Falha::NaoSeAplica)
}

fn abrir(a: &Arquivo) -> Result<File, Falha> {
    File::open(&a.caminho).map_err(|e| Falha::Recusou(e.to_string()))
}

/// The version of libxml2, when this was built with it.
pub fn versao_libxml2() -> Option<String> {
    #[cfg(tem_libxml2)]
    return Some(libxml2::versao());
    #[cfg(not(tem_libxml2))]
    None
}

/// The peers of this process, Conecta first. Those marked "arquivo" judge documents that are not in memory.
pub fn em_processo(xsd: &Path) -> Vec<Box<dyn Par>> {
    let mut v = vec![
        conecta("conecta", Nivel::Hash, false),
        conecta("conecta, esquema", Nivel::Esquema, false),
        conecta("conecta, leitor", Nivel::Hash, true),
        conecta("conecta, regras", Nivel::Regras, false),
        conecta("conecta, regras, leitor", Nivel::Regras, true),
        quick_xml(),
        md5_do_texto(),
    ];
    #[cfg(tem_libxml2)]
    v.extend(libxml2::pares(xsd));
    let _ = xsd;
    v
}

fn conecta(nome: &'static str, nivel: Nivel, leitor: bool) -> Box<dyn Par> {
    let mut opcoes = Opcoes::default();
    opcoes.nivel = nivel;
    let mut v = Validador::new(opcoes);
    par(nome, move |a| {
        let r = match (&a.bytes, leitor) {
            (Some(b), false) => v.validar(b),
            (None, false) => return Err(Falha::NaoSeAplica),
            (Some(b), true) => v.validar_leitor(b.as_slice()).map_err(|e| Falha::Recusou(e.to_string()))?,
            (None, true) => v.validar_leitor(abrir(a)?).map_err(|e| Falha::Recusou(e.to_string()))?,
        };
        let hash = nivel == Nivel::Esquema || r.hash.situacao == SituacaoHash::Confere;
        if r.parecer == Parecer::Aceitar && r.versao_tiss.is_some() && hash {
            return Ok(());
        }
        let primeira =
            r.criticas.first().map(|c| format!(": {}:{} {}", c.local.linha, c.local.coluna, c.mensagem));
        let primeira = primeira.unwrap_or_default();
        Err(Falha::Recusou(format!("{}, hash {}{primeira}", r.parecer.as_str(), r.hash.situacao.as_str())))
    })
}

/// The bare event loop: no name of an end tag is compared, no reference resolved, nothing looked at.
fn quick_xml() -> Box<dyn Par> {
    par("quick-xml 0.38, laço vazio", |a| {
        let erro = |e: quick_xml::Error| Falha::Recusou(e.to_string());
        if let Some(b) = &a.bytes {
            let mut r = Reader::from_reader(b.as_slice());
            r.config_mut().check_end_names = false;
            while !matches!(r.read_event().map_err(erro)?, Event::Eof) {}
        } else {
            let mut r = Reader::from_reader(BufReader::with_capacity(1 << 16, abrir(a)?));
            r.config_mut().check_end_names = false;
            let mut buf = Vec::new();
            while !matches!(r.read_event_into(&mut buf).map_err(erro)?, Event::Eof) {
                buf.clear();
            }
        }
        Ok(())
    })
}

/// The floor of the hash: MD5 of the leaf text, already gathered.
fn md5_do_texto() -> Box<dyn Par> {
    let mut texto: (String, Vec<u8>) = Default::default();
    par("MD5 do texto das folhas", move |a| {
        let b = memoria(a)?;
        if texto.0 != a.nome {
            texto = (a.nome.clone(), folhas(b).1);
        }
        std::hint::black_box(Md5::digest(&texto.1));
        Ok(())
    })
}

/// Number of elements, and the leaf text as it stands.
pub fn folhas(documento: &[u8]) -> (u64, Vec<u8>) {
    let (mut elementos, mut texto, mut ultimo) = (0, Vec::new(), Vec::new());
    let mut r = Reader::from_reader(documento);
    while let Ok(e) = r.read_event() {
        match e {
            Event::Start(_) | Event::Empty(_) => {
                elementos += 1;
                ultimo.clear();
            }
            Event::Text(t) => ultimo.extend_from_slice(&t),
            Event::End(_) => texto.append(&mut ultimo),
            Event::Eof => break,
            _ => {}
        }
    }
    (elementos, texto)
}
