//! Messages as a whole: read, written, shown, compared.
//!
//! Here: files and presentation. Not here: what a message says, which is `conecta_core::tiss`.

pub(crate) mod comparar;
pub(crate) mod escrever;
pub(crate) mod ler;
mod rotulos;
pub(crate) mod ver;

use std::path::Path;

use conecta_core::tiss::DocumentoLido;
use conecta_core::{Error, Lida, NaoCabe, Opcoes, Severidade, ler_arvore, tiss};

use crate::desfecho::Desfecho;
use crate::{falha, gravar, terminal};

/// Why a command did not do what it was asked to.
pub(crate) enum Recusa {
    /// The document does not admit it: one line for each reason.
    DoDocumento(Vec<String>),
    /// It could not be tried.
    DaExecucao(String),
}

impl Recusa {
    /// Says it on the error stream.
    fn dizer(self) -> Desfecho {
        match self {
            Self::DoDocumento(linhas) => {
                linhas.iter().for_each(|l| terminal::avisar(l));
                Desfecho::ComErro
            }
            Self::DaExecucao(motivo) => {
                terminal::avisar(&motivo);
                Desfecho::NaoFeito
            }
        }
    }
}

/// The bytes of a file, or of the standard input.
pub(crate) fn bytes(caminho: &Path) -> Result<Vec<u8>, Recusa> {
    gravar::ler(caminho).map_err(Recusa::DaExecucao)
}

/// Reads a message into the model.
pub(crate) fn documento(caminho: &Path) -> Result<DocumentoLido, Recusa> {
    let bytes = bytes(caminho)?;
    tiss::ler(&bytes).map_err(|e| Recusa::DoDocumento(vec![ilegivel(caminho, &e)]))
}

/// Reads a message as a tree, whatever its faults, as long as it is well-formed XML with a message in it.
pub(crate) fn arvore(caminho: &Path) -> Result<Lida, Recusa> {
    let bytes = bytes(caminho)?;
    let nome = caminho.display();
    let lida = ler_arvore(&bytes, &Opcoes::default())
        .map_err(|e| Recusa::DaExecucao(format!("{nome}: {}", falha::da_leitura(&e))))?;
    let criticas = &lida.relatorio.criticas;
    let malformado =
        criticas.iter().find(|c| c.severidade == Severidade::Erro && c.codigo.as_str().starts_with("XML-"));
    if let Some(c) = malformado {
        let (l, m) = (&c.local, &c.mensagem);
        return Err(Recusa::DaExecucao(format!("{nome}:{}:{}: {m}", l.linha, l.coluna)));
    }
    if lida.arvore.is_empty() {
        let motivo = criticas.first().map_or("não há mensagem TISS", |c| &*c.mensagem);
        return Err(Recusa::DaExecucao(format!("{nome}: {motivo}")));
    }
    Ok(lida)
}

/// Why a document is not in the model, with its place.
fn ilegivel(caminho: &Path, erro: &Error) -> String {
    let nome = caminho.display();
    match erro {
        Error::Estrutura(f) if f.lugar.linha > 0 => {
            format!("{nome}:{}:{}: {} ({})", f.lugar.linha, f.lugar.coluna, f.motivo, f.caminho)
        }
        outro => format!("{nome}: {outro}"),
    }
}

/// One line for each thing that a version cannot carry.
pub(crate) fn nao_cabe(lista: &[NaoCabe]) -> Vec<String> {
    lista.iter().map(|n| format!("{} ({})", n.mensagem, n.caminho)).collect()
}
