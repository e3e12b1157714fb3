//! Texts that match a pattern of the standard.
//!
//! Every pattern there is a choice of sequences of character classes with a count; anything else is refused
//! loudly, so that a new kind of pattern is noticed.

use crate::sorteio::Sorteio;

/// A class of characters and how often it may occur.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Peca {
    classe: Vec<char>,
    min: usize,
    max: usize,
}

/// A pattern, ready to be sampled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Padrao(Vec<Vec<Peca>>);

/// Repeats of a part without an upper limit.
const SEM_LIMITE: usize = 64;

impl Padrao {
    /// Reads a pattern.
    ///
    /// # Panics
    /// If it has anything but classes, literals, counts and alternatives.
    pub(super) fn ler(padrao: &str) -> Self {
        Self(padrao.split('|').map(sequencia).collect())
    }

    /// A text of this pattern whose length lies within the limits, when one was found.
    pub(super) fn amostra(&self, s: &mut Sorteio, min: usize, max: usize) -> Option<String> {
        let pecas = &self.0[s.ate(self.0.len())];
        let piso: usize = pecas.iter().map(|p| p.min).sum();
        let teto: usize = pecas.iter().map(|p| p.max).sum();
        let (a, b) = (piso.max(min), teto.min(max));
        if a > b {
            return None;
        }
        let alvo = match s.ate(4) {
            0 => a,
            1 => b,
            _ => s.entre(a, b.min(a + 12)),
        };
        let mut sobra = alvo - piso;
        let mut texto = String::new();
        for (i, p) in pecas.iter().enumerate() {
            let folga = (p.max - p.min).min(sobra);
            let resto: usize = pecas[i + 1..].iter().map(|q| q.max - q.min).sum();
            let extra = s.entre(sobra.saturating_sub(resto).min(folga), folga);
            sobra -= extra;
            texto.extend((0..p.min + extra).map(|_| s.um(&p.classe)));
        }
        Some(texto)
    }
}

fn sequencia(texto: &str) -> Vec<Peca> {
    let c: Vec<char> = texto.chars().collect();
    let mut i = 0;
    let mut pecas = Vec::new();
    while i < c.len() {
        let classe = if c[i] == '[' {
            let fim = i + c[i..].iter().position(|&x| x == ']').expect("class without end");
            let interior = &c[i + 1..fim];
            assert!(
                !interior.is_empty() && interior[0] != '^' && !interior.contains(&'\\'),
                "pattern {texto}"
            );
            i = fim + 1;
            classe(interior)
        } else {
            assert!(!"\\.()^$*+?{}]".contains(c[i]), "pattern {texto}");
            i += 1;
            vec![c[i - 1]]
        };
        let (min, max) = match c.get(i) {
            Some('{') => {
                let fim = i + c[i..].iter().position(|&x| x == '}').expect("count without end");
                let conta: String = c[i + 1..fim].iter().collect();
                i = fim + 1;
                let (a, b) = conta.split_once(',').unwrap_or((&conta, &conta));
                (a.parse().expect("count"), if b.is_empty() { SEM_LIMITE } else { b.parse().expect("count") })
            }
            Some('+') => {
                i += 1;
                (1, SEM_LIMITE)
            }
            Some('*') => {
                i += 1;
                (0, SEM_LIMITE)
            }
            Some('?') => {
                i += 1;
                (0, 1)
            }
            _ => (1, 1),
        };
        pecas.push(Peca { classe, min, max });
    }
    pecas
}

fn classe(interior: &[char]) -> Vec<char> {
    let mut lista = Vec::new();
    let mut i = 0;
    while i < interior.len() {
        if interior.get(i + 1) == Some(&'-') && i + 2 < interior.len() {
            lista.extend(interior[i]..=interior[i + 2]);
            i += 3;
        } else {
            lista.push(interior[i]);
            i += 1;
        }
    }
    lista
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn amostras_respeitam_tamanho_e_classes() {
        let mut s = Sorteio::new(7);
        for _ in 0..200 {
            let t = Padrao::ler("[A-Z0-9]{12}[0-9]{2}|[0-9]{11}").amostra(&mut s, 0, 99).expect("amostra");
            assert!(t.len() == 14 || t.len() == 11, "{t}");
            let t = Padrao::ler("[a-zA-Z0-9]+").amostra(&mut s, 1, 4).expect("amostra");
            assert!((1..=4).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric()), "{t}");
        }
    }
}
