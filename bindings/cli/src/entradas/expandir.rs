//! Opening up folders and masks.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Entrada, nome_de, parece_documento, parece_zip};
use crate::falha;

/// What the paths of the command line stand for, in their order; folders are walked in order of name.
pub(crate) fn expandir(caminhos: &[OsString]) -> Vec<Entrada> {
    let mut entradas = Vec::new();
    for caminho in caminhos {
        if caminho == "-" {
            entradas.push(Entrada::Padrao);
            continue;
        }
        let caminho = Path::new(caminho);
        match caminho.metadata() {
            Ok(_) => acrescentar(caminho, &mut entradas),
            Err(erro) => match caminho.to_str().filter(|t| t.contains(['*', '?', '['])) {
                Some(mascara) => da_mascara(mascara, &mut entradas),
                None => entradas.push(ilegivel(caminho, falha::motivo(&erro))),
            },
        }
    }
    entradas
}

fn ilegivel(caminho: &Path, motivo: String) -> Entrada {
    Entrada::Ilegivel { nome: nome_de(caminho), motivo }
}

fn acrescentar(caminho: &Path, entradas: &mut Vec<Entrada>) {
    if caminho.is_dir() {
        da_pasta(caminho, entradas);
    } else {
        entradas.push(arquivo(caminho.to_owned()));
    }
}

fn arquivo(caminho: PathBuf) -> Entrada {
    if parece_zip(&caminho) { Entrada::Zip(caminho) } else { Entrada::Arquivo(caminho) }
}

fn da_pasta(pasta: &Path, entradas: &mut Vec<Entrada>) {
    let antes = entradas.len();
    for item in WalkDir::new(pasta).follow_links(true).sort_by_file_name() {
        match item {
            Ok(item) if item.file_type().is_dir() => {}
            Ok(item) if parece_documento(item.path()) || parece_zip(item.path()) => {
                entradas.push(arquivo(item.into_path()));
            }
            Ok(_) => {}
            Err(erro) => {
                let motivo =
                    erro.io_error().map_or_else(|| "pasta que contém a si mesma".to_owned(), falha::motivo);
                entradas.push(ilegivel(erro.path().unwrap_or(pasta), motivo));
            }
        }
    }
    if entradas.len() == antes {
        entradas.push(ilegivel(pasta, "a pasta não tem arquivos .xml, .xte, .zip ou .zte".to_owned()));
    }
}

fn da_mascara(mascara: &str, entradas: &mut Vec<Entrada>) {
    let antes = entradas.len();
    let Ok(achados) = glob::glob(mascara) else {
        entradas.push(ilegivel(Path::new(mascara), "máscara malformada".to_owned()));
        return;
    };
    for achado in achados {
        match achado {
            Ok(caminho) => acrescentar(&caminho, entradas),
            Err(erro) => {
                let causa = io::Error::from(erro.error().kind());
                entradas.push(ilegivel(erro.path(), falha::motivo(&causa)));
            }
        }
    }
    if entradas.len() == antes {
        entradas.push(ilegivel(Path::new(mascara), "nenhum arquivo corresponde à máscara".to_owned()));
    }
}
