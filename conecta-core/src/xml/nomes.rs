//! Names of XML: which characters they take, and their parts.

use super::codificacao::Codificacao;

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

/// Whether a byte can be of a name: all beyond ASCII are looked at again by [`qname`].
pub(super) const fn de_nome(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b':') || b >= 0x80
}

/// Length of the run of name bytes at the start.
pub(super) fn extensao(b: &[u8]) -> usize {
    b.iter().take_while(|c| de_nome(**c)).count()
}

/// A qualified name: an optional prefix and a local part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct QNome<'a> {
    pub(super) prefixo: &'a [u8],
    pub(super) local: &'a [u8],
}

/// Splits a qualified name; `None` when it is not one.
pub(super) fn qname(b: &[u8], cod: Codificacao) -> Option<QNome<'_>> {
    let q = match memchr::memchr(b':', b) {
        Some(i) => QNome { prefixo: &b[..i], local: &b[i + 1..] },
        None => QNome { prefixo: &[], local: b },
    };
    let certo = parte(q.local, cod) && (q.prefixo.is_empty() == (q.local.len() == b.len())) && {
        q.prefixo.is_empty() || parte(q.prefixo, cod)
    };
    certo.then_some(q)
}

fn parte(b: &[u8], cod: Codificacao) -> bool {
    match b.first() {
        None => false,
        Some(c) if c.is_ascii() && !inicia(u32::from(*c)) => false,
        _ if b.is_ascii() => b[1..].iter().all(|c| continua(u32::from(*c))),
        _ => {
            let s = cod.texto(b);
            let mut c = s.chars().map(u32::from);
            c.next().is_some_and(inicia) && c.all(continua)
        }
    }
}

/// Whether a UTF-8 text is a name without colon.
pub(super) fn ncname(b: &[u8]) -> bool {
    parte(b, Codificacao::Utf8)
}
