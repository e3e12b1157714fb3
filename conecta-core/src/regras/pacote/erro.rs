//! What is wrong with a pack, a baseline or a context, all of it at once.

use serde::Serialize;

/// One mistake in the text of a pack, a baseline or a context, with its place and its cure. pt-BR.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ErroDePacote {
    /// Name of the text, as it was given to [`super::Pacote::ler`].
    pub pacote: String,
    /// Line, from 1; 0 for what is of no line.
    pub linha: usize,
    /// Column in characters, from 1; 0 for what is of no line.
    pub coluna: usize,
    /// Where in the pack, such as `regra[2].faixa.minimo`.
    pub onde: String,
    /// What is wrong.
    pub mensagem: String,
    /// What to do.
    pub ajuda: String,
}

impl std::fmt::Display for ErroDePacote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { pacote, linha, coluna, onde, mensagem, ajuda } = self;
        write!(f, "{pacote}:{linha}:{coluna}: ")?;
        if !onde.is_empty() {
            write!(f, "{onde}: ")?;
        }
        write!(f, "{mensagem} {ajuda}")
    }
}

/// A pack, a baseline or a context cannot be read: every reason, in the order of its text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct PacoteRecusado(pub Vec<ErroDePacote>);

/// Mistakes as they are found, by byte.
#[derive(Debug, Default)]
pub(in crate::regras) struct Erros(pub(in crate::regras) Vec<Erro>);

#[derive(Debug)]
pub(in crate::regras) struct Erro {
    pub(in crate::regras) em: usize,
    pub(in crate::regras) onde: String,
    pub(in crate::regras) mensagem: String,
    pub(in crate::regras) ajuda: String,
}

impl Erros {
    pub(in crate::regras) fn dizer(
        &mut self,
        em: usize,
        onde: impl Into<String>,
        mensagem: impl Into<String>,
        ajuda: impl Into<String>,
    ) {
        self.0.push(Erro { em, onde: onde.into(), mensagem: mensagem.into(), ajuda: ajuda.into() });
    }
}
