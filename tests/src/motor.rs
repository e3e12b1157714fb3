//! The engine as one of the judges, and its ways of reading held against each other.

use std::io::Read;

use conecta_core::{Critica, Nivel, Opcoes, Parecer, Relatorio, Validador};

use crate::sorteio::Sorteio;

/// Options for the schema alone.
pub fn opcoes_esquema() -> Opcoes {
    let mut o = Opcoes::default();
    o.nivel = Nivel::Esquema;
    o
}

/// What the schema, the envelope and the hash say, without the rules: made messages are right in form, not in sense.
pub fn esquema_e_hash(documento: &[u8]) -> Relatorio {
    let mut o = Opcoes::default();
    o.nivel = Nivel::Hash;
    conecta_core::validar(documento, &o)
}

/// The engine's verdict on the schema alone, and its first finding.
#[derive(Debug)]
pub struct Motor {
    rapido: Validador,
    lento: Validador,
}

impl Default for Motor {
    fn default() -> Self {
        let mut lento = opcoes_esquema();
        lento.caminho_lento = true;
        Self { rapido: Validador::new(opcoes_esquema()), lento: Validador::new(lento) }
    }
}

/// Whether a report accepts: no error, and a judgement was made at all.
pub fn aceita(r: &Relatorio) -> bool {
    !r.tem_erro() && r.parecer == Parecer::Aceitar
}

/// A report's first finding, for people.
pub fn resumo(r: &Relatorio) -> String {
    r.criticas.first().map_or_else(
        || format!("{:?}, sem crítica", r.parecer),
        |c| {
            let l = &c.local;
            format!("{}:{} {} {} ({})", l.linha, l.coluna, c.codigo, c.mensagem, l.caminho)
        },
    )
}

impl Motor {
    /// The verdict from memory.
    pub fn julgar(&mut self, documento: &[u8]) -> Relatorio {
        self.rapido.validar(documento).clone()
    }

    /// The ways of reading that give another report than the one from memory: general path, reader with small
    /// reads, push in small pieces. Empty when all agree.
    pub fn divergencias(&mut self, documento: &[u8], esperado: &Relatorio, s: &mut Sorteio) -> Vec<String> {
        let mut lista = Vec::new();
        conferir("caminho lento", self.lento.validar(documento), esperado, &mut lista);
        match self.rapido.validar_leitor(Aos(documento, s.derivar())) {
            Ok(r) => conferir("leitor", r, esperado, &mut lista),
            Err(e) => lista.push(format!("leitor: {e}")),
        }
        self.rapido.iniciar();
        let mut resto = documento;
        let maior = s.um(&[1, 7, 64, 4096]);
        while !resto.is_empty() {
            let (agora, depois) = resto.split_at(s.entre(1, maior).min(resto.len()));
            self.rapido.alimentar(agora);
            resto = depois;
        }
        conferir("empurrado", self.rapido.concluir(), esperado, &mut lista);
        lista
    }
}

/// Says where a report differs from the one from memory, the verdict first.
fn conferir(modo: &str, r: &Relatorio, memoria: &Relatorio, lista: &mut Vec<String>) {
    if r == memoria {
        return;
    }
    let n = r.criticas.iter().zip(&memoria.criticas).take_while(|(a, b)| a == b).count();
    let (a, b) = (r.criticas.get(n), memoria.criticas.get(n));
    let onde = if aceita(r) != aceita(memoria) {
        "VEREDITO"
    } else if a.is_some() || b.is_some() {
        "crítica"
    } else {
        "outro campo"
    };
    if onde == "outro campo" {
        let campos = |r: &Relatorio| {
            format!(
                "{:?} {:?} {:?} {:?} truncado={} erros={} avisos={}",
                r.versao_tiss, r.transacao, r.parecer, r.hash, r.truncado, r.total_erros, r.total_avisos
            )
        };
        lista.push(format!("{modo}, {onde}: {} | memória: {}", campos(r), campos(memoria)));
    } else {
        lista.push(format!("{modo}, {onde} {n}: {} | memória: {}", breve(a), breve(b)));
    }
}

/// All that tells one finding from another, in one line.
fn breve(c: Option<&Critica>) -> String {
    c.map_or_else(
        || "nada".to_owned(),
        |c| {
            let l = &c.local;
            format!(
                "{} {}:{} bytes {}..{} x{} {:?} {} {}",
                c.codigo,
                l.linha,
                l.coluna,
                l.byte_inicio,
                l.byte_fim,
                c.repeticoes,
                l.guia,
                l.caminho,
                c.mensagem
            )
        },
    )
}

/// A reader that gives few bytes at a time.
struct Aos<'a>(&'a [u8], Sorteio);

impl Read for Aos<'_> {
    fn read(&mut self, destino: &mut [u8]) -> std::io::Result<usize> {
        let teto = self.1.um(&[1, 3, 50, 1000]);
        let n = self.1.entre(1, teto).min(self.0.len()).min(destino.len());
        destino[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}
