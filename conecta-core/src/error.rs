//! Why a call could not be carried out. What is wrong with a *document* is a crítica, never an error.

use crate::falha::{FalhaDeLeitura, NaoCabe};
use crate::types::versao::Versao;

/// The call could not be carried out.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The reader that delivers the document failed.
    #[error("não foi possível ler o documento: {0}")]
    Leitura(#[from] std::io::Error),
    /// The document is too large to be held as a tree; it can be read guia by guia.
    #[error("o documento é grande demais para ser lido inteiro; leia-o guia por guia")]
    Limite,
    /// There is no message in the document.
    #[error("o documento não traz nenhuma mensagem")]
    SemMensagem,
    /// The document cannot be read into the types of its version.
    #[error("{0}")]
    Estrutura(Box<FalhaDeLeitura>),
    /// There are no tables for this version.
    #[error("a versão {0} não é uma versão conhecida do padrão")]
    VersaoDesconhecida(Versao),
    /// The message is not the one that a web service takes or gives.
    #[error("a operação {operacao} não leva a mensagem {raiz}")]
    ForaDaOperacao {
        /// Name of the web service.
        operacao: &'static str,
        /// Name of the message.
        raiz: &'static str,
    },
    /// The version of the document cannot carry what is in it.
    #[error("{}", nao_cabe(.0))]
    NaoCabe(Vec<NaoCabe>),
}

fn nao_cabe(lista: &[NaoCabe]) -> String {
    let primeira = lista.first().map_or_else(String::new, |n| format!("{} ({})", n.mensagem, n.caminho));
    match lista.len() {
        0 | 1 => primeira,
        n => format!("{primeira} e mais {}", n - 1),
    }
}
