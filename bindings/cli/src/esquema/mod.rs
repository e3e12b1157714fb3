//! `conecta esquema`: what a version of the standard asks at a place, and what changed between two.

mod achar;
mod comparar;
mod descrever;
mod diferenca;
mod forma;
mod mostrar;
mod sugerir;
mod versao;

use std::io::{self, Write};

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::terminal::{self, Cores};

/// Does what was asked. `Err` only if the result cannot be written.
pub(crate) fn executar(args: &argumentos::Esquema) -> io::Result<Desfecho> {
    match responder(args) {
        Ok(texto) => {
            let mut saida = io::stdout().lock();
            saida.write_all(texto.as_bytes())?;
            saida.flush()?;
            Ok(Desfecho::Limpo)
        }
        Err(motivo) => {
            terminal::avisar(&motivo);
            Ok(Desfecho::NaoFeito)
        }
    }
}

/// The answer, or in Portuguese why there is none.
fn responder(args: &argumentos::Esquema) -> Result<String, String> {
    let cores = Cores::da_saida();
    if let Some([a, b]) = args.comparar.as_deref() {
        return Ok(comparar::comparar(versao::achar(a)?, versao::achar(b)?, cores));
    }
    let esquema = versao::achar(args.versao.as_deref().unwrap_or_default())?;
    match &args.caminho {
        None => Ok(mostrar::raizes(esquema, cores)),
        Some(caminho) => {
            let achados = achar::achar(esquema, caminho)?;
            Ok(mostrar::achados(esquema, &achados, cores))
        }
    }
}
