//! Failures of the operating system, in Portuguese.

use std::io::{self, ErrorKind};

/// Why something could not be read or written. The system's own words are English, hence this table.
pub(crate) fn motivo(erro: &io::Error) -> String {
    let conhecido = match erro.kind() {
        ErrorKind::NotFound => "arquivo não encontrado",
        ErrorKind::PermissionDenied => "sem permissão",
        ErrorKind::IsADirectory => "é uma pasta, não um arquivo",
        ErrorKind::NotADirectory => "uma parte do caminho não é uma pasta",
        ErrorKind::UnexpectedEof => "o arquivo termina antes da hora",
        ErrorKind::InvalidData => "dados corrompidos",
        ErrorKind::TimedOut => "tempo esgotado",
        ErrorKind::StorageFull => "disco cheio",
        ErrorKind::ReadOnlyFilesystem => "o disco não aceita gravação",
        ErrorKind::AlreadyExists => "já existe um arquivo com este nome",
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "nome de arquivo inválido",
        _ => match erro.raw_os_error() {
            Some(numero) => return format!("falha de leitura ou gravação (código {numero} do sistema)"),
            None => return format!("falha de leitura ou gravação ({erro})"),
        },
    };
    conhecido.to_owned()
}

/// Why a document could not be read.
pub(crate) fn da_leitura(erro: &conecta_core::Error) -> String {
    match erro {
        conecta_core::Error::Leitura(erro) => motivo(erro),
        outro => outro.to_string(),
    }
}
