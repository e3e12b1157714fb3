//! `conecta validar`: documents in, reports out, in the order of the input.

mod andamento;
mod fonte;
mod julgar;
mod paralelo;
mod trecho;

use std::borrow::Cow;
use std::io;
use std::num::NonZero;
use std::thread;

use conecta_core::{Nivel, Opcoes, Parecer, Politica, Relatorio};

use crate::argumentos::{self, Formato};
use crate::desfecho::Desfecho;
use crate::entradas::{self, Entrada};
use crate::saida::{self, Saida};
use crate::{pacote, terminal};

use andamento::Andamento;
pub(crate) use fonte::Fonte;
use julgar::{Lido, julgar};
pub(crate) use trecho::Folheador;

/// Judges what the command line names. `Err` only if the result cannot be written at all.
pub(crate) fn executar(args: &argumentos::Validar) -> io::Result<Desfecho> {
    let sabido = match pacote::abrir(&args.saber) {
        Ok(sabido) => sabido,
        Err(desfecho) => return Ok(desfecho),
    };
    let entradas = entradas::expandir(&args.caminhos);
    let linhas = linhas_de_execucao(args.paralelo, &entradas);
    let andamento = Andamento::novo(&entradas);
    let guardar = args.formato == Formato::Texto;
    let opcoes = opcoes(args);
    let juiz = || sabido.validador(opcoes.clone());
    let tarefas = entradas::tarefas(entradas);

    let politica = args.politica.ler();
    let mut entrega = Entrega {
        saida: saida::criar(args.formato),
        // The usual policy is what the report says already.
        politica: (politica != Politica::default()).then_some(politica),
        andamento: &andamento,
        desfecho: Desfecho::Limpo,
    };
    let feito = if linhas == 1 {
        let mut validador = juiz();
        let mut tarefas = tarefas;
        tarefas.try_for_each(|mut tarefa| {
            let lido = julgar(&mut validador, &mut tarefa, guardar, &andamento);
            entrega.receber(&tarefa.nome(), lido)
        })
    } else {
        let feito = paralelo::em_ordem(tarefas, linhas, &juiz, guardar, &andamento, |nome, julgado| {
            entrega.receber(nome, julgado)
        });
        feito.unwrap_or_else(|motivo| {
            terminal::avisar(motivo);
            entrega.desfecho = Desfecho::NaoFeito;
            Ok(())
        })
    };
    andamento.encerrar();
    let feito = feito.and_then(|()| entrega.saida.concluir());
    let escrita = feito.map_or_else(|erro| Desfecho::da_escrita(&erro), |()| Desfecho::Limpo);
    Ok(entrega.desfecho.max(escrita))
}

fn opcoes(args: &argumentos::Validar) -> Opcoes {
    let mut opcoes = Opcoes::default();
    opcoes.nivel = match args.nivel {
        argumentos::Nivel::Esquema => Nivel::Esquema,
        argumentos::Nivel::Hash => Nivel::Hash,
        argumentos::Nivel::Regras => Nivel::Regras,
    };
    opcoes.em = args.em;
    opcoes.max_criticas = args.max_criticas.unwrap_or(opcoes.max_criticas);
    opcoes
}

/// One thread for one document: a pool would cost more than it gives.
fn linhas_de_execucao(pedidas: Option<usize>, entradas: &[Entrada]) -> usize {
    match (pedidas, entradas) {
        (Some(n), _) => n,
        (None, [] | [Entrada::Padrao | Entrada::Arquivo(_) | Entrada::Ilegivel { .. }]) => 1,
        (None, _) => thread::available_parallelism().map_or(1, NonZero::get),
    }
}

/// Where results go, and the worst of them so far.
struct Entrega<'a> {
    saida: Box<dyn Saida>,
    politica: Option<Politica>,
    andamento: &'a Andamento,
    desfecho: Desfecho,
}

impl Entrega<'_> {
    fn receber(&mut self, nome: &str, lido: Lido<&Relatorio>) -> io::Result<()> {
        self.andamento.suspender(|| match lido {
            Ok((relatorio, fonte)) => {
                let relatorio = match &self.politica {
                    None => Cow::Borrowed(relatorio),
                    Some(p) => Cow::Owned(Relatorio { parecer: p.parecer(relatorio), ..relatorio.clone() }),
                };
                let rejeitado = match relatorio.parecer {
                    Parecer::Aceitar => false,
                    Parecer::Rejeitar => true,
                    Parecer::Indefinido => relatorio.tem_erro(),
                };
                if rejeitado {
                    self.desfecho = self.desfecho.max(Desfecho::ComErro);
                }
                self.saida.arquivo(nome, &relatorio, &fonte)
            }
            Err(motivo) => {
                self.desfecho = Desfecho::NaoFeito;
                terminal::avisar(&format!("não foi possível ler '{nome}': {motivo}"));
                self.saida.nao_lido(nome, &motivo)
            }
        })
    }
}
