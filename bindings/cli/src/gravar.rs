//! Reading a whole document and writing a new one.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::{falha, substituir};

/// Whether a path stands for standard input or output.
pub(crate) fn e_padrao(caminho: &Path) -> bool {
    caminho.as_os_str() == "-"
}

/// The bytes of a file, or of standard input.
pub(crate) fn ler(caminho: &Path) -> Result<Vec<u8>, String> {
    let lido = if e_padrao(caminho) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(caminho)
    };
    lido.map_err(|e| format!("não foi possível ler '{}': {}", caminho.display(), falha::motivo(&e)))
}

/// Hands a document over: to a file, or to standard output. `Err` outside only if that cannot be written.
pub(crate) fn entregar(saida: &Path, bytes: &[u8]) -> io::Result<Result<(), String>> {
    if !e_padrao(saida) {
        return Ok(gravar(saida, bytes));
    }
    let mut padrao = io::stdout().lock();
    padrao.write_all(bytes)?;
    padrao.flush()?;
    Ok(Ok(()))
}

/// Writes a file, in the place of the one that there may be.
pub(crate) fn gravar(caminho: &Path, bytes: &[u8]) -> Result<(), String> {
    let feito = match caminho.exists() {
        true => substituir::substituir(caminho, bytes),
        false => novo(caminho, bytes),
    };
    feito.map_err(|e| format!("não foi possível gravar '{}': {}", caminho.display(), falha::motivo(&e)))
}

/// Writes a file that must not be there yet; what could not be written whole is taken away.
pub(crate) fn novo(caminho: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut arquivo = OpenOptions::new().write(true).create_new(true).open(caminho)?;
    let feito = arquivo.write_all(bytes).and_then(|()| arquivo.sync_all());
    if feito.is_err() {
        let _ = fs::remove_file(caminho);
    }
    feito
}
