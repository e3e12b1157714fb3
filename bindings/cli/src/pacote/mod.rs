//! `conecta pacote`: packs of rules checked, baselines made; and what `validar` and `responder` judge with.
//!
//! Here: arguments, files and presentation. Not here: what a pack is (`conecta_core::regras::pacote`).

pub(crate) mod argumentos;
mod base;
mod conferir;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use conecta_core::regras::pacote::{Base, ErroDePacote};
use conecta_core::regras::{Contexto, Pacote, Pacotes};
use conecta_core::{Opcoes, Validador};

use crate::argumentos::Saber;
use crate::desfecho::Desfecho;
use crate::{gravar, terminal};

/// Does what `conecta pacote` was asked.
pub(crate) fn executar(args: &argumentos::Pacote) -> io::Result<Desfecho> {
    match &args.comando {
        argumentos::ComandoPacote::Conferir(args) => conferir::executar(args),
        argumentos::ComandoPacote::Base(args) => base::executar(args),
    }
}

/// What rules are judged with, besides the message.
#[derive(Debug)]
pub(crate) struct Sabido {
    contexto: Arc<Contexto>,
    pacotes: Arc<Pacotes>,
}

impl Sabido {
    /// A judge who knows it.
    pub(crate) fn validador(&self, opcoes: Opcoes) -> Validador {
        Validador::com(opcoes, Arc::clone(&self.contexto), Arc::clone(&self.pacotes))
    }
}

/// The packs, the baseline and the context that a judgement was asked for; every mistake of all of them when there is one.
pub(crate) fn abrir(args: &Saber) -> Result<Sabido, Desfecho> {
    let Saber { pacote: pacotes, base, contexto } = args;
    let mut lidos = Vec::new();
    let mut erros = Vec::new();
    for caminho in pacotes {
        match Pacote::ler(&texto(caminho)?, &caminho.display().to_string()) {
            Ok(p) => lidos.push(Arc::new(p)),
            Err(e) => erros.extend(e.0),
        }
    }
    let camada = |caminho: &Option<PathBuf>| {
        caminho.as_deref().map(|c| Ok((texto(c)?, c.display().to_string()))).transpose()
    };
    let base = camada(base)?.and_then(|(t, nome)| Base::ler(&t, &nome).map_err(|e| erros.extend(e.0)).ok());
    let contexto =
        camada(contexto)?.and_then(|(t, nome)| Contexto::ler(&t, &nome).map_err(|e| erros.extend(e.0)).ok());
    let pilha = if erros.is_empty() { Pacotes::new(lidos).map_err(|e| erros.extend(e.0)).ok() } else { None };
    match pilha {
        Some(p) => {
            let p = match base {
                Some(b) => p.com_base(b),
                None => p,
            };
            Ok(Sabido { contexto: Arc::new(contexto.unwrap_or_default()), pacotes: Arc::new(p) })
        }
        None => {
            erros.iter().for_each(dizer);
            Err(Desfecho::NaoFeito)
        }
    }
}

fn dizer(e: &ErroDePacote) {
    terminal::avisar(&e.to_string());
}

/// A text file; what cannot be read is told.
fn texto(caminho: &Path) -> Result<String, Desfecho> {
    let lido = gravar::ler(caminho).and_then(|bytes| {
        let motivo = |_| format!("'{}' não está em UTF-8", caminho.display());
        String::from_utf8(bytes).map_err(motivo)
    });
    lido.map_err(|motivo| {
        terminal::avisar(&motivo);
        Desfecho::NaoFeito
    })
}
