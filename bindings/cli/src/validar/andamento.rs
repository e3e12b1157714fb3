//! The progress bar: on long work alone, and for a person at a terminal alone.

use std::io::{self, IsTerminal, Read};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::entradas::Entrada;

/// Work shorter than this shows no bar, which would only flash.
const PACIENCIA: Duration = Duration::from_millis(700);

/// How far the work is, in bytes read.
pub(super) struct Andamento {
    barra: Option<Barra>,
}

struct Barra {
    desenho: ProgressBar,
    inicio: Instant,
    visivel: AtomicBool,
}

impl Andamento {
    /// A bar for these inputs; none where nobody would see it.
    pub(super) fn novo(entradas: &[Entrada]) -> Self {
        if !io::stderr().is_terminal() {
            return Self { barra: None };
        }
        let tamanho = |entrada: &Entrada| match entrada {
            // The content of an archive is known only once it is open; ten to one is usual for XML.
            Entrada::Zip(caminho) => caminho.metadata().map_or(0, |dados| dados.len() * 10),
            Entrada::Arquivo(caminho) => caminho.metadata().map_or(0, |dados| dados.len()),
            Entrada::Padrao | Entrada::Ilegivel { .. } => 0,
        };
        let total: u64 = entradas.iter().map(tamanho).sum();
        let desenho =
            ProgressBar::with_draw_target((total > 0).then_some(total), ProgressDrawTarget::hidden());
        // What comes through a pipe has no size to compare with.
        let modelo =
            if total == 0 { "{bytes} lidos em {elapsed}" } else { "{bar:30} {percent}%, faltam {eta}" };
        if let Ok(estilo) = ProgressStyle::with_template(modelo) {
            desenho.set_style(estilo);
        }
        Self { barra: Some(Barra { desenho, inicio: Instant::now(), visivel: AtomicBool::new(false) }) }
    }

    /// The reader, telling the bar what is read through it.
    pub(super) fn medir<'a>(&'a self, leitor: &'a mut dyn Read) -> Medido<'a> {
        Medido { leitor, barra: self.barra.as_ref() }
    }

    /// Does something that writes to the terminal, with the bar out of its way.
    pub(super) fn suspender<T>(&self, escrever: impl FnOnce() -> T) -> T {
        match &self.barra {
            Some(barra) => barra.desenho.suspend(escrever),
            None => escrever(),
        }
    }

    /// Takes the bar away.
    pub(super) fn encerrar(&self) {
        if let Some(barra) = &self.barra {
            barra.desenho.finish_and_clear();
        }
    }
}

impl Barra {
    fn somar(&self, bytes: u64) {
        self.desenho.inc(bytes);
        if self.inicio.elapsed() > PACIENCIA && !self.visivel.swap(true, Ordering::Relaxed) {
            self.desenho.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

/// A reader whose bytes the bar counts.
pub(super) struct Medido<'a> {
    leitor: &'a mut dyn Read,
    barra: Option<&'a Barra>,
}

impl Read for Medido<'_> {
    fn read(&mut self, destino: &mut [u8]) -> io::Result<usize> {
        let lidos = self.leitor.read(destino)?;
        if let Some(barra) = self.barra {
            barra.somar(lidos as u64);
        }
        Ok(lidos)
    }
}
