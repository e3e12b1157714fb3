//! Peers of another runtime: a child process that stays warm, measures itself, and is asked round by round.
//!
//! First line from the child: `{"versao": …, "carga_ms": …}`. Then, for each line `n<TAB>file` sent to it, one line
//! `{"ns": …}`, `{"recusou": …}` or `{"nao_se_aplica": true}`.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

use super::{Falha, Par};
use crate::Arquivo;

pub struct Externo {
    nome: String,
    filho: Child,
    entrada: Option<ChildStdin>,
    saida: BufReader<ChildStdout>,
    /// Milliseconds the schema took to load.
    pub carga_ms: f64,
}

impl Externo {
    /// Starts the peer, or says why it is absent.
    pub fn iniciar(nome: &str, programa: &OsStr, args: &[&OsStr], xsd: &Path) -> Result<Self, String> {
        let mut filho = Command::new(programa)
            .args(args)
            .arg(xsd)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| format!("{}: {e}", programa.display()))?;
        let (entrada, saida) = (filho.stdin.take(), filho.stdout.take());
        let saida = saida.map(BufReader::new).ok_or("no stdout")?;
        let mut par = Self { nome: nome.into(), filho, entrada, saida, carga_ms: 0.0 };
        match par.linha() {
            Ok(v) => {
                par.nome = format!("{nome} {}", v["versao"].as_str().unwrap_or_default());
                par.carga_ms = v["carga_ms"].as_f64().unwrap_or_default();
                Ok(par)
            }
            Err(e) => Err(par.queixa().unwrap_or(e)),
        }
    }

    fn linha(&mut self) -> Result<Value, String> {
        let mut l = String::new();
        self.saida.read_line(&mut l).map_err(|e| e.to_string())?;
        serde_json::from_str(&l).map_err(|_| format!("resposta inesperada: {}", l.trim()))
    }

    /// What a child that gave up had to say.
    fn queixa(&mut self) -> Option<String> {
        drop(self.entrada.take());
        let erros = self.filho.stderr.take()?;
        let linhas: Vec<String> = BufReader::new(erros).lines().map_while(Result::ok).collect();
        linhas.into_iter().rfind(|l| !l.trim().is_empty())
    }
}

impl Par for Externo {
    fn nome(&self) -> &str {
        &self.nome
    }

    fn medir(&mut self, a: &Arquivo, n: u64) -> Result<u64, Falha> {
        let pedido = format!("{n}\t{}\n", a.caminho.display());
        let entrada = self.entrada.as_mut().ok_or(Falha::NaoSeAplica)?;
        entrada.write_all(pedido.as_bytes()).map_err(|e| Falha::Recusou(e.to_string()))?;
        let v = self.linha().map_err(Falha::Recusou)?;
        match (v["ns"].as_u64(), v["recusou"].as_str()) {
            (Some(ns), _) => Ok(ns),
            (None, Some(m)) => Err(Falha::Recusou(m.into())),
            (None, None) => Err(Falha::NaoSeAplica),
        }
    }
}

impl Drop for Externo {
    fn drop(&mut self) {
        drop(self.entrada.take());
        let _ = self.filho.wait();
    }
}
