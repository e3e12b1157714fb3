//! Several documents at a time, delivered in the order of the input.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};

use conecta_core::{Relatorio, Validador};
use rayon::ThreadPoolBuilder;

use super::andamento::Andamento;
use super::julgar::{Lido, julgar};
use crate::entradas::Tarefa;

/// Documents under way for each thread: enough to hide a slow one, few enough to bound the memory.
const JANELA_POR_LINHA: usize = 8;

/// Judges with so many threads, each with a judge of its own from `juiz`, and hands each result to `entregar`, in order.
///
/// `Ok(Err)` when a result could not be delivered; `Err` says in Portuguese why the work could not be begun.
pub(super) fn em_ordem(
    tarefas: impl Iterator<Item = Tarefa>,
    linhas: usize,
    juiz: &(dyn Fn() -> Validador + Sync),
    guardar: bool,
    andamento: &Andamento,
    mut entregar: impl FnMut(&str, Lido<&Relatorio>) -> io::Result<()>,
) -> Result<io::Result<()>, &'static str> {
    let equipe = ThreadPoolBuilder::new().num_threads(linhas).build();
    let equipe = equipe.map_err(|_| "o sistema não permite abrir tantas linhas de execução")?;
    let estoque = Estoque { juiz, livres: Mutex::new(Vec::new()) };
    let mut receber = |(nome, vindouro): (String, Receiver<Lido<Relatorio>>)| {
        let chegado = vindouro.recv().unwrap_or_else(|_| Err("o julgamento foi interrompido".to_owned()));
        match chegado {
            Ok((relatorio, fonte)) => entregar(&nome, Ok((&relatorio, fonte))),
            Err(motivo) => entregar(&nome, Err(motivo)),
        }
    };
    let feito = equipe.in_place_scope(|escopo| {
        let mut fila = VecDeque::new();
        for mut tarefa in tarefas {
            if fila.len() >= linhas * JANELA_POR_LINHA
                && let Some(primeiro) = fila.pop_front()
            {
                receber(primeiro)?;
            }
            let (envio, vindouro) = sync_channel(1);
            fila.push_back((tarefa.nome(), vindouro));
            let estoque = &estoque;
            escopo.spawn(move |_| {
                let julgado = estoque.com_um(|validador| {
                    let lido = julgar(validador, &mut tarefa, guardar, andamento);
                    lido.map(|(relatorio, fonte)| (relatorio.clone(), fonte))
                });
                let _ = envio.send(julgado);
            });
        }
        fila.into_iter().try_for_each(&mut receber)
    });
    Ok(feito)
}

/// Judges not in use: as many come to be as there are threads, and each keeps its buffers.
struct Estoque<'a> {
    juiz: &'a (dyn Fn() -> Validador + Sync),
    livres: Mutex<Vec<Validador>>,
}

impl Estoque<'_> {
    fn com_um<T>(&self, usar: impl FnOnce(&mut Validador) -> T) -> T {
        let livre = self.livres.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut validador = livre.unwrap_or_else(|| (self.juiz)());
        let feito = usar(&mut validador);
        self.livres.lock().unwrap_or_else(PoisonError::into_inner).push(validador);
        feito
    }
}
