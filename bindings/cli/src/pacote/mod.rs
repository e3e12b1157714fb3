//! `conecta pacote`: packs of rules checked, baselines made; and the packs that `conecta validar` judges with.
//!
//! Here: arguments, files and presentation. Not here: what a pack is (`conecta_core::regras::pacote`).

pub(crate) mod argumentos;
mod base;
mod conferir;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use conecta_core::regras::pacote::{Base, ErroDePacote};
use conecta_core::regras::{Pacote, Pacotes};

use crate::desfecho::Desfecho;
use crate::{gravar, terminal};

/// Does what `conecta pacote` was asked.
pub(crate) fn executar(args: &argumentos::Pacote) -> io::Result<Desfecho> {
    match &args.comando {
        argumentos::ComandoPacote::Conferir(args) => conferir::executar(args),
        argumentos::ComandoPacote::Base(args) => base::executar(args),
    }
}

/// The packs and the baseline that a judgement was asked for; every mistake of all of them when there is one.
pub(crate) fn abrir(pacotes: &[PathBuf], base: Option<&Path>) -> Result<Arc<Pacotes>, Desfecho> {
    let mut lidos = Vec::new();
    let mut erros = Vec::new();
    for caminho in pacotes {
        match Pacote::ler(&texto(caminho)?, &caminho.display().to_string()) {
            Ok(p) => lidos.push(Arc::new(p)),
            Err(e) => erros.extend(e.0),
        }
    }
    let base = match base.map(|c| Ok((c, texto(c)?))).transpose()? {
        Some((caminho, texto)) => {
            Base::ler(&texto, &caminho.display().to_string()).map_err(|e| erros.extend(e.0)).ok()
        }
        None => None,
    };
    let pilha = if erros.is_empty() { Pacotes::new(lidos).map_err(|e| erros.extend(e.0)).ok() } else { None };
    match pilha {
        Some(p) => Ok(Arc::new(match base {
            Some(b) => p.com_base(b),
            None => p,
        })),
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
