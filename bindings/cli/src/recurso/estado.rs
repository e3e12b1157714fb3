//! The file that keeps a dossiê: never lost, never half written, never overwritten by another.

use std::path::{Path, PathBuf};

use conecta_core::faturamento::recurso::Dossie;

use super::Parada;
use crate::falha;
use crate::gravar::{self, e_padrao};

/// A dossiê and the file it came from.
pub(super) struct Estado {
    pub(super) dossie: Dossie,
    caminho: PathBuf,
    /// What the file held.
    lido: Vec<u8>,
}

impl Estado {
    /// Reads it.
    pub(super) fn abrir(caminho: &Path) -> Result<Self, Parada> {
        if e_padrao(caminho) {
            return Err("o estado é um arquivo: a entrada padrão não serve".to_owned().into());
        }
        let lido = gravar::ler(caminho)?;
        let dossie = dossie(caminho, &lido)?;
        Ok(Self { dossie, caminho: caminho.to_owned(), lido })
    }

    /// Takes the place of the file, unless something else did so meanwhile.
    pub(super) fn gravar(&mut self) -> Result<(), Parada> {
        if gravar::ler(&self.caminho)? != self.lido {
            let onde = self.caminho.display();
            return Err(format!("'{onde}' mudou enquanto isto era feito: repita o comando").into());
        }
        let novo = texto(&self.dossie)?;
        gravar::gravar(&self.caminho, &novo)?;
        self.lido = novo;
        Ok(())
    }

    /// A file to write that is not the state itself.
    pub(super) fn conferir_saida(&self, saida: &Path) -> Result<(), Parada> {
        let mesmo = saida.canonicalize().is_ok_and(|s| self.caminho.canonicalize().is_ok_and(|c| c == s));
        if mesmo {
            return Err(format!("'{}' é o estado: a mensagem vai em outro arquivo", saida.display()).into());
        }
        Ok(())
    }
}

/// A dossiê from the bytes of a file.
pub(super) fn dossie(caminho: &Path, bytes: &[u8]) -> Result<Dossie, Parada> {
    let texto =
        std::str::from_utf8(bytes).map_err(|_| format!("'{}': não é texto em UTF-8", caminho.display()))?;
    Dossie::abrir(texto).map_err(|e| format!("'{}': {e}", caminho.display()).into())
}

/// Whether a file that is to be made may be made: known before anything is written.
pub(super) fn livre(caminho: &Path) -> Result<(), Parada> {
    if caminho.exists() {
        return Err(format!(
            "não foi possível gravar '{}': já existe um arquivo com este nome",
            caminho.display()
        )
        .into());
    }
    Ok(())
}

/// Writes a state that must not be there yet: another one, with its history, would be lost.
pub(super) fn criar(caminho: &Path, dossie: &Dossie) -> Result<(), Parada> {
    if e_padrao(caminho) {
        return Err("o estado é um arquivo: a saída padrão não serve".to_owned().into());
    }
    criar_arquivo(caminho, &texto(dossie)?)
}

/// Writes a file that must not be there yet.
pub(super) fn criar_arquivo(caminho: &Path, bytes: &[u8]) -> Result<(), Parada> {
    let feito = gravar::novo(caminho, bytes);
    feito
        .map_err(|e| format!("não foi possível gravar '{}': {}", caminho.display(), falha::motivo(&e)).into())
}

fn texto(dossie: &Dossie) -> Result<Vec<u8>, Parada> {
    Ok((dossie.guardar().map_err(|e| e.to_string())? + "\n").into_bytes())
}
