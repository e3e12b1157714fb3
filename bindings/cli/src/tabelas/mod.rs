//! `conecta glosa`, `tuss`, `dominio` and `tabelas`: what the codes of the standard mean.
//!
//! Here: arguments, files and presentation. Not here: the tables and what they mean (`conecta_core::tabelas`).

pub(crate) mod argumentos;
mod dominio;
mod glosa;
mod importar;
mod indice;
mod tuss;
mod versoes;

use std::io::{self, Write};

use serde::Serialize;

use crate::desfecho::Desfecho;
use crate::terminal;
use conecta_core::portugues::limpar;

pub(crate) use dominio::executar as dominio;
pub(crate) use glosa::executar as glosa;
pub(crate) use tuss::executar as tuss;

/// Raised when a field changes its meaning or goes away; new fields do not count.
const VERSAO_FORMATO: u32 = 1;

/// Does what `conecta tabelas` was asked.
pub(crate) fn executar(args: &argumentos::Tabelas) -> io::Result<Desfecho> {
    match &args.comando {
        argumentos::ComandoTabelas::Importar(args) => importar::executar(args),
        argumentos::ComandoTabelas::Versoes(args) => versoes::executar(args),
    }
}

/// Writes an answer for people. What comes from a file went through [`quebrar`], or [`limpar`].
pub(crate) fn escrever(texto: &str) -> io::Result<()> {
    let mut saida = io::stdout().lock();
    saida.write_all(texto.as_bytes())?;
    saida.flush()
}

/// Writes an answer for programs.
pub(crate) fn escrever_json(valor: &impl Serialize) -> io::Result<()> {
    #[derive(Serialize)]
    struct Resposta<'a, T> {
        versao_formato: u32,
        #[serde(flatten)]
        valor: &'a T,
    }
    let mut saida = io::stdout().lock();
    serde_json::to_writer_pretty(&mut saida, &Resposta { versao_formato: VERSAO_FORMATO, valor })?;
    writeln!(saida)?;
    saida.flush()
}

/// Text broken into lines that fit the terminal, each after a margin.
pub(crate) fn quebrar(texto: &str, margem: &str) -> String {
    let largura = terminal::largura().saturating_sub(margem.len()).max(20);
    let mut linhas = vec![String::new()];
    for palavra in limpar(texto).split_whitespace() {
        let atual = linhas.last().map_or(0, |l| l.chars().count());
        if atual > 0 && atual + 1 + palavra.chars().count() > largura {
            linhas.push(String::new());
        }
        if let Some(linha) = linhas.last_mut() {
            if !linha.is_empty() {
                linha.push(' ');
            }
            linha.push_str(palavra);
        }
    }
    linhas.iter().map(|l| format!("{margem}{l}\n")).collect()
}

/// A day as people write it.
fn dia(data: chrono::NaiveDate) -> String {
    data.format("%d/%m/%Y").to_string()
}

/// The tail of a sentence that names what may have been meant.
pub(crate) fn seria(sugestoes: &[String]) -> String {
    if sugestoes.is_empty() { String::new() } else { format!("; seria {}?", sugestoes.join(", ")) }
}
