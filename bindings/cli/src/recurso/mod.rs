//! `conecta recurso`: the recurso de glosa on files.
//!
//! Here: arguments, files, presentation. Not here: what may be done and what comes of it (`conecta_core::faturamento::recurso`).

pub(crate) mod argumentos;
mod enviar;
mod estado;
mod justificar;
mod novo;
mod responder;
mod ver;

use std::io::{self, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveTime};
use conecta_core::Ator;
use conecta_core::Recusa;
use conecta_core::faturamento::recurso::{Dossie, LinhaRecusada};

use crate::desfecho::Desfecho;
use crate::terminal;
use argumentos::{ComandoRecurso, Outra, Quando, Recurso};
use estado::Estado;

/// Why nothing, or nothing more, was done.
#[derive(Debug)]
pub(crate) enum Parada {
    /// Something about files or arguments.
    NaoFeito(String),
    /// The domain refuses it: of what, and why.
    Recusada(Recusa, Option<String>),
    /// Every reason.
    Muitas(Vec<String>),
    /// It was done, and is bad news.
    Rejeitada(String),
    /// The outcome cannot be shown.
    Saida(io::Error),
}

impl From<String> for Parada {
    fn from(motivo: String) -> Self {
        Self::NaoFeito(motivo)
    }
}

impl From<Recusa> for Parada {
    fn from(r: Recusa) -> Self {
        Self::Recusada(r, None)
    }
}

impl From<Vec<LinhaRecusada>> for Parada {
    fn from(linhas: Vec<LinhaRecusada>) -> Self {
        Self::Muitas(linhas.iter().map(ToString::to_string).collect())
    }
}

impl From<io::Error> for Parada {
    fn from(e: io::Error) -> Self {
        Self::Saida(e)
    }
}

/// What a command says when it is done.
type Feito = Result<String, Parada>;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &Recurso) -> io::Result<Desfecho> {
    let feito = match &args.comando {
        ComandoRecurso::Novo(a) => novo::executar(a),
        ComandoRecurso::Justificar(a) => justificar::executar(a),
        ComandoRecurso::Enviar(a) => enviar::executar(a),
        ComandoRecurso::Consultar(a) => enviar::consultar(a),
        ComandoRecurso::Responder(a) => responder::executar(a),
        ComandoRecurso::Ver(a) => ver::executar(a),
        ComandoRecurso::Excluir(a) => outra(a, |d, n, ator| d.fazer(|p, _| p.excluir(n, ator)).map(drop)),
        ComandoRecurso::Reabrir(a) => {
            outra(a, |d, n, ator| d.fazer(|p, parametros| p.reabrir(n, parametros, ator)).map(drop))
        }
        ComandoRecurso::Reverter(a) => outra(a, |d, n, ator| d.fazer(|p, _| p.reverter(n, ator)).map(drop)),
        ComandoRecurso::Encerrar(a) => outra(a, |d, n, ator| d.fazer(|p, _| p.encerrar(n, ator)).map(drop)),
    };
    match feito {
        Ok(relato) => {
            io::stdout().lock().write_all(relato.as_bytes())?;
            Ok(Desfecho::Limpo)
        }
        Err(Parada::Rejeitada(relato)) => {
            io::stdout().lock().write_all(relato.as_bytes())?;
            Ok(Desfecho::ComErro)
        }
        Err(Parada::Saida(e)) => Err(e),
        Err(parada) => Ok(parar(&parada)),
    }
}

fn parar(parada: &Parada) -> Desfecho {
    match parada {
        Parada::NaoFeito(motivo) => {
            terminal::avisar(motivo);
            Desfecho::NaoFeito
        }
        Parada::Recusada(r, onde) => {
            let onde = onde.as_deref().map(|o| format!(" ({o})")).unwrap_or_default();
            terminal::avisar(&format!("{}: {}{onde}", r.codigo, r.mensagem));
            if let Some(cura) = cura(r.codigo) {
                terminal::avisar(cura);
            }
            if !r.permitidas.is_empty() {
                let mut comandos: Vec<&str> = r.permitidas.iter().map(|o| comando(o)).collect();
                comandos.dedup();
                terminal::avisar(&format!("pode-se agora: {}", comandos.join(", ")));
            }
            Desfecho::ComErro
        }
        Parada::Muitas(motivos) => {
            motivos.iter().for_each(|m| terminal::avisar(m));
            terminal::avisar("nada foi alterado");
            Desfecho::ComErro
        }
        Parada::Rejeitada(_) | Parada::Saida(_) => Desfecho::NaoFeito,
    }
}

/// The command that does what the core calls so.
fn comando(operacao: &str) -> &str {
    match operacao {
        "editar" => "justificar",
        "incluir" => "novo",
        "recorrer" | "itens_deste_recurso" => "novo --sobre",
        "outros_itens_do_pagamento" => "novo --outros-itens",
        "reenviar" => "enviar",
        "receber"
        | "rejeitar"
        | "analisar"
        | "acatar"
        | "acatar_em_parte"
        | "negar"
        | "negar_em_definitivo" => "responder",
        outra => outra,
    }
}

/// Which option of this command mends a refusal.
fn cura(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "RGL-02" => "se a operadora aceita o recurso antes do pagamento, use --antes-do-pagamento",
        "RGL-11" => "tire --valor: o valor é o teto, que 'conecta recurso ver' mostra",
        "RGL-12" => "use --valor, até o teto que 'conecta recurso ver' mostra",
        "RGL-13" | "RGL-14" => "'conecta recurso ver' mostra o teto de cada item",
        "RGL-18" => "use 'conecta recurso justificar ESTADO --salvar', ou --descartar",
        "RGL-19" => "use 'conecta recurso justificar' antes de enviar",
        "RGL-26" => "envie o recurso que está em digitação, ou use 'conecta recurso excluir'",
        "RGL-27" => "use --sobre N, com a sequência do recurso respondido, ou --outros-itens",
        "RGL-30" => "use 'conecta recurso justificar ESTADO --cancelar' no outro nível",
        "RGL-32" => "use --glosa, com o código que a operadora disser",
        "RGL-35" => "use outro --numero",
        "RGL-36" => "'conecta recurso ver' mostra recursos, guias e itens",
        _ => return None,
    })
}

/// An operation that asks for nothing but the recurso.
fn outra(args: &Outra, fazer: impl FnOnce(&mut Dossie, u32, &Ator) -> Result<(), Recusa>) -> Feito {
    let mut estado = Estado::abrir(&args.estado)?;
    let n = estado.dossie.sequencia(args.sequencia, |_| true);
    fazer(&mut estado.dossie, n, &args.quando.ator())?;
    estado.gravar()?;
    Ok(format!("{}\n", situacao(&estado.dossie, n)))
}

/// `recurso 1: Em digitação`.
fn situacao(dossie: &Dossie, sequencia: u32) -> String {
    let rotulo = dossie.recursos().recurso(sequencia).map_or("não existe", |r| r.situacao.rotulo());
    format!("recurso {sequencia}: {rotulo}")
}

/// Horário de Brasília, in seconds east of Greenwich: what dates and times of messages are in.
const BRASILIA: i32 = -3 * 3600;

impl Quando {
    /// Who does it, and when.
    fn ator(&self) -> Ator {
        let usuario = self.usuario.clone().or_else(|| std::env::var("USER").ok());
        let usuario =
            usuario.or_else(|| std::env::var("USERNAME").ok()).unwrap_or_else(|| "conecta".to_owned());
        Ator::new(usuario, self.agora())
    }

    fn agora(&self) -> DateTime<FixedOffset> {
        let segundos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        let agora =
            DateTime::from_timestamp(i64::try_from(segundos).unwrap_or_default(), 0).unwrap_or_default();
        let brasilia = FixedOffset::east_opt(BRASILIA);
        let sistema = brasilia.map_or_else(|| agora.fixed_offset(), |b| agora.with_timezone(&b));
        let dia = self.data.unwrap_or_else(|| sistema.date_naive());
        let hora = self.hora.or_else(|| self.data.is_none().then(|| sistema.time()));
        let dito = dia.and_time(hora.unwrap_or(NaiveTime::MIN)).and_local_timezone(sistema.timezone());
        dito.single().unwrap_or(sistema)
    }
}
