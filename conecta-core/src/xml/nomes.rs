//! Names of XML: which characters they take, and their parts.

use super::codificacao::Codificacao;
use super::palavras::{lugar, nao_letras};

/// Whether a character may start a name (the colon is judged apart).
const fn inicia(c: u32) -> bool {
    matches!(c,
        0x41..=0x5A | 0x5F | 0x61..=0x7A | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x2FF | 0x370..=0x37D | 0x37F..=0x1FFF
        | 0x200C..=0x200D | 0x2070..=0x218F | 0x2C00..=0x2FEF | 0x3001..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFFFD
        | 0x10000..=0xEFFFF)
}

/// Whether a character may stand inside a name (the colon is judged apart).
const fn continua(c: u32) -> bool {
    inicia(c) || matches!(c, 0x2D | 0x2E | 0x30..=0x39 | 0xB7 | 0x300..=0x36F | 0x203F..=0x2040)
}

/// What a byte is in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letra {
    Fora,
    Inicia,
    Continua,
    DoisPontos,
    /// Of a character beyond ASCII, to be looked at as a character.
    Alta,
}

static LETRAS: [Letra; 256] = {
    let mut t = [Letra::Alta; 256];
    let mut c = 0;
    while c < 128 {
        t[c] = match c as u32 {
            0x3A => Letra::DoisPontos,
            x if inicia(x) => Letra::Inicia,
            x if continua(x) => Letra::Continua,
            _ => Letra::Fora,
        };
        c += 1;
    }
    t
};

fn letra(b: u8) -> Letra {
    LETRAS[usize::from(b)]
}

/// Whether a byte can be of a name: all beyond ASCII are looked at again by [`qname`].
pub(super) fn de_nome(b: u8) -> bool {
    letra(b) != Letra::Fora
}

/// Length of the run of name bytes at the start.
pub(super) fn extensao(b: &[u8]) -> usize {
    let mut i = 0;
    // Most of a name is letters of ASCII, eight at a time.
    while let Some(p) = b.get(i..).and_then(<[u8]>::first_chunk) {
        let letras = lugar(nao_letras(u64::from_le_bytes(*p)));
        i += letras;
        if letras < 8 {
            if !de_nome(b[i]) {
                return i;
            }
            i += 1;
        }
    }
    i + b[i..].iter().take_while(|c| de_nome(**c)).count()
}

/// A qualified name: an optional prefix and a local part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct QNome<'a> {
    pub(super) prefixo: &'a [u8],
    pub(super) local: &'a [u8],
}

/// Splits a qualified name; `None` when it is not one.
pub(super) fn qname(b: &[u8], cod: Codificacao) -> Option<QNome<'_>> {
    let q = match b.iter().position(|c| *c == b':') {
        Some(i) => QNome { prefixo: &b[..i], local: &b[i + 1..] },
        None => QNome { prefixo: &[], local: b },
    };
    let certo = parte(q.local, cod) && (q.prefixo.is_empty() == (q.local.len() == b.len())) && {
        q.prefixo.is_empty() || parte(q.prefixo, cod)
    };
    certo.then_some(q)
}

fn parte(b: &[u8], cod: Codificacao) -> bool {
    let Some((primeira, outras)) = b.split_first() else { return false };
    let inicia_bem = matches!(letra(*primeira), Letra::Inicia | Letra::Alta);
    let seguem_bem = !outras.iter().any(|c| matches!(letra(*c), Letra::Fora | Letra::DoisPontos));
    inicia_bem && seguem_bem && (b.is_ascii() || caracteres_de_nome(&cod.texto(b)))
}

fn caracteres_de_nome(s: &str) -> bool {
    let mut c = s.chars().map(u32::from);
    c.next().is_some_and(inicia) && c.all(continua)
}

/// Whether a UTF-8 text is a name without colon.
pub(super) fn ncname(b: &[u8]) -> bool {
    parte(b, Codificacao::Utf8)
}
