//! From the paths on the command line to the documents to judge, one by one and in order.

mod arquivo_zip;
mod expandir;

use std::path::{Path, PathBuf};

pub(crate) use arquivo_zip::ItemZip;
pub(crate) use expandir::expandir;

/// A path of the command line after folders and masks have been opened up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Entrada {
    /// Standard input.
    Padrao,
    /// A document.
    Arquivo(PathBuf),
    /// An archive of documents.
    Zip(PathBuf),
    /// Nothing that can be read.
    Ilegivel { nome: String, motivo: String },
}

/// One document to judge.
#[derive(Debug)]
pub(crate) enum Tarefa {
    /// Standard input.
    Padrao,
    /// A file.
    Arquivo(PathBuf),
    /// An entry of an archive.
    Zip(ItemZip),
    /// Known already to be unreadable; kept in its place so that the order of the report is that of the input.
    Ilegivel { nome: String, motivo: String },
}

impl Tarefa {
    /// The name it has in reports.
    pub(crate) fn nome(&self) -> String {
        match self {
            Self::Padrao => "-".to_owned(),
            Self::Arquivo(caminho) => nome_de(caminho),
            Self::Zip(item) => item.nome().to_owned(),
            Self::Ilegivel { nome, .. } => nome.clone(),
        }
    }
}

/// The documents behind the paths. Archives are opened when their turn comes, so that few are open at a time.
pub(crate) fn tarefas(entradas: Vec<Entrada>) -> impl Iterator<Item = Tarefa> {
    entradas.into_iter().flat_map(|entrada| match entrada {
        Entrada::Padrao => vec![Tarefa::Padrao],
        Entrada::Arquivo(caminho) => vec![Tarefa::Arquivo(caminho)],
        Entrada::Zip(caminho) => arquivo_zip::abrir(&caminho),
        Entrada::Ilegivel { nome, motivo } => vec![Tarefa::Ilegivel { nome, motivo }],
    })
}

fn nome_de(caminho: &Path) -> String {
    caminho.to_string_lossy().into_owned()
}

/// Whether a name ends, in any case, in one of these extensions.
fn tem_extensao(caminho: &Path, extensoes: &[&str]) -> bool {
    caminho.extension().is_some_and(|fim| extensoes.iter().any(|e| fim.eq_ignore_ascii_case(e)))
}

/// A single message, or the monitoring file that providers call XTE.
fn parece_documento(caminho: &Path) -> bool {
    tem_extensao(caminho, &["xml", "xte"])
}

/// An archive: `.zte` is a ZIP with one XTE inside.
fn parece_zip(caminho: &Path) -> bool {
    tem_extensao(caminho, &["zip", "zte"])
}
