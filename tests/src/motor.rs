//! The engine as one of the judges, and its ways of reading held against each other.

use std::io::Read;

use conecta_core::{Nivel, Opcoes, Parecer, Relatorio, Validador};

use crate::sorteio::Sorteio;

/// Options for the schema alone.
pub fn opcoes_esquema() -> Opcoes {
    let mut o = Opcoes::default();
    o.nivel = Nivel::Esquema;
    o
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
        let mut conferir = |modo: &str, r: &Relatorio| {
            if r != esperado {
                lista.push(format!("{modo}: {} | memória: {}", resumo(r), resumo(esperado)));
            }
        };
        conferir("caminho lento", self.lento.validar(documento));
        let leitor = Aos(documento, s.derivar());
        match self.rapido.validar_leitor(leitor) {
            Ok(r) => conferir("leitor", r),
            Err(e) => lista.push(format!("leitor: {e}")),
        }
        let mut conferir = |modo: &str, r: &Relatorio| {
            if r != esperado {
                lista.push(format!("{modo}: {} | memória: {}", resumo(r), resumo(esperado)));
            }
        };
        self.rapido.iniciar();
        let mut resto = documento;
        let maior = s.um(&[1, 7, 64, 4096]);
        while !resto.is_empty() {
            let (agora, depois) = resto.split_at(s.entre(1, maior).min(resto.len()));
            self.rapido.alimentar(agora);
            resto = depois;
        }
        conferir("empurrado", self.rapido.concluir());
        lista
    }
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
