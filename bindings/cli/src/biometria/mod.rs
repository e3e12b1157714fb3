//! `conecta biometria`: pictures of faces from the command line, to try models, limits and thresholds on one's own people.
//!
//! Here: folders, files, tables, plots. Not here: anything about faces, which is `conecta_core::biometria`'s.

mod argumentos;
mod avaliar;
mod cadastro;
mod comparar;
mod grafico;
mod identificar;
mod modelos;
mod qualidade;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use conecta_core::biometria::{Error, Imagem, MAX_BYTES};

pub(crate) use argumentos::Argumentos;
use argumentos::Comando;

use crate::desfecho::Desfecho;
use crate::{falha, terminal};

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &Argumentos) -> io::Result<Desfecho> {
    let feito = match &args.comando {
        Comando::Qualidade(a) => qualidade::executar(a),
        Comando::Comparar(a) => comparar::executar(a),
        Comando::Cadastrar(a) => cadastro::executar(a),
        Comando::Identificar(a) => identificar::executar(a),
        Comando::Avaliar(a) => avaliar::executar(a),
    };
    match feito {
        Ok(desfecho) => Ok(desfecho),
        Err(Parada::Escrita(erro)) => Err(erro),
        Err(Parada::Motivo(motivo)) => {
            terminal::avisar(&motivo);
            Ok(Desfecho::NaoFeito)
        }
    }
}

/// Why a command stopped.
enum Parada {
    /// What to tell the user.
    Motivo(String),
    /// Standard output does not take what was written.
    Escrita(io::Error),
}

impl From<io::Error> for Parada {
    fn from(erro: io::Error) -> Self {
        Self::Escrita(erro)
    }
}

impl From<String> for Parada {
    fn from(motivo: String) -> Self {
        Self::Motivo(motivo)
    }
}

/// A failure of the library, with its code.
fn dizer(erro: &Error) -> String {
    format!("{erro} [{}]", erro.codigo())
}

fn em(caminho: &Path, motivo: &str) -> String {
    format!("'{}': {motivo}", caminho.display())
}

/// Reads a file.
fn ler(caminho: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(caminho).map_err(|e| em(caminho, &falha::motivo(&e)))
}

/// Reads the file of a picture: one byte more than may be, of which the library says that it is too many.
fn ler_foto(caminho: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    File::open(caminho)
        .and_then(|f| f.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|e| em(caminho, &falha::motivo(&e)))?;
    Ok(bytes)
}

fn ler_imagem(caminho: &Path) -> Result<Imagem, String> {
    Imagem::decodificar(&ler_foto(caminho)?).map_err(|e| em(caminho, &dizer(&e)))
}

/// A number with a comma, as a Brazilian reads it.
fn decimal(v: f64, casas: usize) -> String {
    format!("{v:.casas$}").replace('.', ",")
}
