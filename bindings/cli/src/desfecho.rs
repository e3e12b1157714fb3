//! How a run ends, as the shell sees it.

use std::io;
use std::process::ExitCode;

use crate::{falha, terminal};

/// The worst that happened; the order is from good to bad, so that `max` joins two outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Desfecho {
    /// No error was found.
    Limpo,
    /// At least one error was found in a document.
    ComErro,
    /// Something could not be done: wrong usage, unreadable path.
    NaoFeito,
}

impl Desfecho {
    /// The outcome when the output could not be written.
    ///
    /// A reader that closed the pipe (`| head`) has all it wanted, so that is not a failure of ours.
    pub(crate) fn da_escrita(erro: &io::Error) -> Self {
        if erro.kind() == io::ErrorKind::BrokenPipe {
            return Self::Limpo;
        }
        terminal::avisar(&format!("não foi possível escrever a saída: {}", falha::motivo(erro)));
        Self::NaoFeito
    }
}

impl From<Desfecho> for ExitCode {
    fn from(desfecho: Desfecho) -> Self {
        Self::from(match desfecho {
            Desfecho::Limpo => 0,
            Desfecho::ComErro => 1,
            Desfecho::NaoFeito => 2,
        })
    }
}
