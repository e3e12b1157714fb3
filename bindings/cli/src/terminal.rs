//! What the terminal can show: colours, width, and messages on the error stream.

use std::io::{self, IsTerminal, Write};

use conecta_core::portugues::limpar;

/// Width assumed where there is no terminal to ask.
const LARGURA_PADRAO: usize = 100;

/// Says something on the error stream. A closed error stream leaves nobody to tell, so failure is ignored.
pub(crate) fn avisar(mensagem: &str) {
    let _ = writeln!(io::stderr().lock(), "conecta: {}", limpar(mensagem));
}

/// Columns of the terminal behind the output.
pub(crate) fn largura() -> usize {
    let medida = terminal_size::terminal_size_of(io::stdout()).map(|(largura, _)| usize::from(largura.0));
    medida.filter(|&l| l >= 40).unwrap_or(LARGURA_PADRAO)
}

/// Columns that a table may take: a file or another program, unlike a terminal, has no edge.
pub(crate) fn largura_da_tabela() -> usize {
    if io::stdout().is_terminal() { largura() } else { usize::MAX }
}

/// Colours, or none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cores(bool);

impl Cores {
    /// Colours only for a person at a terminal who has not asked for none (<https://no-color.org>).
    pub(crate) fn da_saida() -> Self {
        let recusadas = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        let limitado = std::env::var_os("TERM").is_some_and(|v| v == "dumb");
        Self(io::stdout().is_terminal() && !recusadas && !limitado)
    }

    /// No colours.
    pub(crate) const fn nenhuma() -> Self {
        Self(false)
    }

    fn pintar(self, codigo: &str, texto: &str) -> String {
        if self.0 { format!("\x1b[{codigo}m{texto}\x1b[0m") } else { texto.to_owned() }
    }

    /// For errors.
    pub(crate) fn vermelho(self, texto: &str) -> String {
        self.pintar("1;31", texto)
    }

    /// For warnings.
    pub(crate) fn amarelo(self, texto: &str) -> String {
        self.pintar("1;33", texto)
    }

    /// For what is well.
    pub(crate) fn verde(self, texto: &str) -> String {
        self.pintar("32", texto)
    }

    /// For what frames the text: line numbers, bars, information.
    pub(crate) fn azul(self, texto: &str) -> String {
        self.pintar("1;34", texto)
    }

    /// For a line of a difference that goes, and the words of it that change.
    pub(crate) fn sai(self, texto: &str, mudou: bool) -> String {
        self.pintar(if mudou { "1;7;31" } else { "31" }, texto)
    }

    /// For a line of a difference that comes, and the words of it that change.
    pub(crate) fn entra(self, texto: &str, mudou: bool) -> String {
        self.pintar(if mudou { "1;7;32" } else { "32" }, texto)
    }

    /// For titles.
    pub(crate) fn forte(self, texto: &str) -> String {
        self.pintar("1", texto)
    }
}
