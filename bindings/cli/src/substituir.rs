//! Replacing a file so that a power cut leaves the old one or the new one, never half of either.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes beside the file and then takes its place, with its permissions.
pub(crate) fn substituir(caminho: &Path, conteudo: &[u8]) -> io::Result<()> {
    // The file itself and not the link to it, which would be replaced otherwise.
    let caminho = caminho.canonicalize()?;
    let mut nome = caminho.file_name().unwrap_or_default().to_owned();
    nome.push(format!(".{}.conecta", std::process::id()));
    let provisorio = caminho.with_file_name(nome);
    let feito = gravar(&provisorio, &caminho, conteudo).and_then(|()| fs::rename(&provisorio, &caminho));
    if feito.is_err() {
        let _ = fs::remove_file(&provisorio);
    }
    feito
}

fn gravar(provisorio: &Path, modelo: &Path, conteudo: &[u8]) -> io::Result<()> {
    let permissoes = fs::metadata(modelo)?.permissions();
    if permissoes.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut arquivo = OpenOptions::new().write(true).create_new(true).open(provisorio)?;
    arquivo.set_permissions(permissoes)?;
    arquivo.write_all(conteudo)?;
    arquivo.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn troca_o_conteudo_e_nao_deixa_rastro() {
        let pasta = std::env::temp_dir().join(format!("conecta-substituir-{}", std::process::id()));
        fs::create_dir_all(&pasta).expect("pasta de teste");
        let arquivo = pasta.join("a.xml");
        fs::write(&arquivo, "velho").expect("arquivo de teste");
        substituir(&arquivo, b"novo").expect("a pasta aceita gravação");
        assert_eq!(fs::read(&arquivo).expect("arquivo de teste"), b"novo");
        assert_eq!(fs::read_dir(&pasta).expect("pasta de teste").count(), 1);
        fs::remove_dir_all(&pasta).expect("pasta de teste");
    }
}
