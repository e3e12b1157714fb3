//! Edits of bytes: disjoint, in order, applied in one splice, and one set of them after another seen as one.

use std::fmt;
use std::ops::Range;

/// A range of bytes of a document and what comes in its place.
#[derive(Clone, PartialEq, Eq)]
pub struct Edicao {
    /// The bytes replaced; empty where something is put in.
    pub bytes: Range<usize>,
    /// What comes in their place, in the encoding of the document.
    pub novo: Vec<u8>,
}

/// Lengths only: the bytes may be somebody's data.
impl fmt::Debug for Edicao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Edicao({}..{} → {} bytes)", self.bytes.start, self.bytes.end, self.novo.len())
    }
}

/// An edit that was applied: where it stands in the document before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdicaoAplicada {
    /// The bytes it took away.
    pub antes: Range<usize>,
    /// The bytes it put there.
    pub depois: Range<usize>,
}

/// Sorts edits; of two at the same byte, what is put in comes before what is taken away, and otherwise the order given
/// stays.
pub(super) fn ordenar<T>(edicoes: &mut [T], de: impl Fn(&T) -> &Edicao) {
    edicoes.sort_by_key(|t| {
        let e = de(t);
        (e.bytes.start, e.bytes.end)
    });
}

/// The first two of sorted edits that would change the same bytes.
pub(super) fn conflito<T>(edicoes: &[T], de: impl Fn(&T) -> &Edicao) -> Option<(&T, &T)> {
    let mut ultima: Option<&T> = None;
    for e in edicoes {
        if let Some(u) = ultima
            && de(u).bytes.end > de(e).bytes.start
        {
            return Some((u, e));
        }
        // A longer one that began earlier was caught above, so the last is the one that reaches farthest.
        ultima = Some(e);
    }
    None
}

/// A part of a document that was edited.
#[derive(Debug, Clone)]
enum Peca {
    /// Bytes of the original.
    Original(Range<usize>),
    /// Bytes put in.
    Nova(Vec<u8>),
}

impl Peca {
    fn len(&self) -> usize {
        match self {
            Self::Original(r) => r.len(),
            Self::Nova(b) => b.len(),
        }
    }

    fn partir(self, em: usize) -> (Self, Self) {
        match self {
            Self::Original(r) => {
                let meio = r.start + em;
                (Self::Original(r.start..meio), Self::Original(meio..r.end))
            }
            Self::Nova(mut b) => {
                let resto = b.split_off(em);
                (Self::Nova(b), Self::Nova(resto))
            }
        }
    }
}

/// A document as parts of the original and parts that were put in.
#[derive(Debug, Clone)]
pub(super) struct Emenda {
    pecas: Vec<Peca>,
    /// Length of the original.
    tamanho: usize,
}

impl Emenda {
    /// A document not yet edited.
    pub(super) fn new(tamanho: usize) -> Self {
        Self { pecas: vec![Peca::Original(0..tamanho)], tamanho }
    }

    /// Applies sorted, disjoint edits of the document as it is now.
    pub(super) fn aplicar(&mut self, edicoes: &[Edicao]) {
        let mut antigas = std::mem::take(&mut self.pecas).into_iter();
        let mut atual = antigas.next();
        // Bytes of the document as it was that were gone through.
        let mut em = 0;
        for e in edicoes {
            for (ate, guardar) in [(e.bytes.start, true), (e.bytes.end, false)] {
                while em < ate {
                    let Some(peca) = atual.take() else { break };
                    let n = peca.len().min(ate - em);
                    let (agora, resto) = peca.partir(n);
                    em += n;
                    if guardar && agora.len() > 0 {
                        self.pecas.push(agora);
                    }
                    atual = if resto.len() > 0 { Some(resto) } else { antigas.next() };
                }
            }
            if !e.novo.is_empty() {
                self.pecas.push(Peca::Nova(e.novo.clone()));
            }
        }
        self.pecas.extend(atual);
        self.pecas.extend(antigas);
    }

    /// The range of the original that a range of the document as it is now stands for.
    pub(super) fn origem(&self, r: &Range<usize>) -> Range<usize> {
        let (a, b) = (self.origem_de(r.start, true), self.origem_de(r.end, false));
        // Where something was taken out, what is put in stands for all of it.
        a.min(b)..a.max(b)
    }

    /// The original byte at a byte of the document as it is now; inside what was put in, the byte where it was put.
    fn origem_de(&self, byte: usize, inicio: bool) -> usize {
        let (mut em, mut original) = (0, 0);
        for (i, p) in self.pecas.iter().enumerate() {
            let n = p.len();
            let aqui = if inicio { byte < em + n } else { byte <= em + n };
            match p {
                Peca::Original(r) if aqui => return r.start + (byte - em),
                Peca::Original(r) => original = r.end,
                Peca::Nova(_) if aqui => {
                    let depois = self.pecas[i..].iter().find_map(|p| match p {
                        Peca::Original(r) => Some(r.start),
                        Peca::Nova(_) => None,
                    });
                    return if inicio { original } else { depois.unwrap_or(self.tamanho) };
                }
                Peca::Nova(_) => {}
            }
            em += n;
        }
        self.tamanho
    }

    /// All that was done as edits of the original; touching ones are one.
    pub(super) fn edicoes(&self) -> Vec<Edicao> {
        let mut lista = Vec::new();
        let mut em = 0;
        let mut novo: Vec<u8> = Vec::new();
        let fim = Peca::Original(self.tamanho..self.tamanho);
        for p in self.pecas.iter().chain([&fim]) {
            match p {
                Peca::Nova(b) => novo.extend_from_slice(b),
                Peca::Original(r) => {
                    if r.start > em || !novo.is_empty() {
                        lista.push(Edicao { bytes: em..r.start, novo: std::mem::take(&mut novo) });
                    }
                    em = r.end;
                }
            }
        }
        lista
    }
}

/// The document with sorted, disjoint edits of it made.
pub(super) fn emendar(documento: &[u8], edicoes: &[Edicao]) -> Vec<u8> {
    let cresce: usize = edicoes.iter().map(|e| e.novo.len()).sum();
    let mut saida = Vec::with_capacity(documento.len() + cresce);
    let mut em = 0;
    for e in edicoes {
        saida.extend_from_slice(&documento[em..e.bytes.start]);
        saida.extend_from_slice(&e.novo);
        em = e.bytes.end;
    }
    saida.extend_from_slice(&documento[em..]);
    saida
}

/// Where sorted, disjoint edits stand before and after.
pub(super) fn coordenadas(edicoes: &[Edicao]) -> Vec<EdicaoAplicada> {
    // How far the document after is ahead of the one before.
    let (mut tirados, mut postos) = (0, 0);
    edicoes
        .iter()
        .map(|e| {
            let inicio = e.bytes.start - tirados + postos;
            tirados += e.bytes.len();
            postos += e.novo.len();
            EdicaoAplicada { antes: e.bytes.clone(), depois: inicio..inicio + e.novo.len() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Disjoint sorted edits of a text of this length, from raw numbers.
    fn edicoes(tamanho: usize, cru: &[(usize, usize, u8)]) -> Vec<Edicao> {
        let mut em = 0;
        let mut lista = Vec::new();
        for (salto, n, novo) in cru {
            let inicio = em + salto;
            if inicio > tamanho {
                break;
            }
            let fim = (inicio + n).min(tamanho);
            lista.push(Edicao { bytes: inicio..fim, novo: vec![b'A' + novo % 26; usize::from(novo % 4)] });
            em = fim;
        }
        lista
    }

    proptest! {
        #[test]
        fn duas_levas_sao_uma(
            texto in proptest::collection::vec(any::<u8>(), 0..60),
            a in proptest::collection::vec((0usize..9, 0usize..5, any::<u8>()), 0..6),
            b in proptest::collection::vec((0usize..9, 0usize..5, any::<u8>()), 0..6),
        ) {
            let primeira = edicoes(texto.len(), &a);
            let meio = emendar(&texto, &primeira);
            let segunda = edicoes(meio.len(), &b);
            let fim = emendar(&meio, &segunda);
            let mut e = Emenda::new(texto.len());
            e.aplicar(&primeira);
            prop_assert_eq!(&emendar(&texto, &e.edicoes()), &meio);
            for x in &segunda {
                let o = e.origem(&x.bytes);
                prop_assert!(o.start <= o.end && o.end <= texto.len());
            }
            e.aplicar(&segunda);
            let juntas = e.edicoes();
            prop_assert_eq!(&emendar(&texto, &juntas), &fim);
            prop_assert!(conflito(&juntas, |e| e).is_none());
            for (x, y) in juntas.iter().zip(coordenadas(&juntas)) {
                prop_assert_eq!(&fim[y.depois.clone()], &x.novo[..]);
            }
        }
    }
}
