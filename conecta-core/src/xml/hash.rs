//! The hash of the epilogue (ORG 115): MD5 over the literal text of every element that has no child elements, except
//! `hash` itself, in document order, in ISO-8859-1.

use md5::{Digest, Md5};

use crate::relatorio::Md5Hex;

const CAPACIDADE: usize = 2048;
/// Texts up to this long are stored by one copy of fixed length.
pub(super) const CURTO: usize = 16;

/// Takes the texts as they pass. Text after a start tag counts only if no child element follows, so it is taken on
/// approval from [`Self::abrir`] until the next start tag or end tag.
#[derive(Debug, Clone)]
pub(super) struct Acumulador {
    md5: Md5,
    buf: Box<[u8; CAPACIDADE + CURTO]>,
    n: usize,
    /// Whether the innermost open element has had no child yet.
    aberta: bool,
    marca: usize,
    /// The digest before the text on approval, when some of that text left the buffer.
    salvo: Option<Md5>,
    /// Whether a character outside ISO-8859-1 was met, and whether before the text on approval.
    indefinido: bool,
    indefinido_antes: bool,
}

impl Default for Acumulador {
    fn default() -> Self {
        Self {
            md5: Md5::new(),
            buf: Box::new([0; CAPACIDADE + CURTO]),
            n: 0,
            aberta: false,
            marca: 0,
            salvo: None,
            indefinido: false,
            indefinido_antes: false,
        }
    }
}

impl Acumulador {
    pub(super) fn limpar(&mut self) {
        self.md5 = Md5::new();
        (self.n, self.aberta, self.marca) = (0, false, 0);
        (self.salvo, self.indefinido, self.indefinido_antes) = (None, false, false);
    }

    /// A start tag: text of the parent so far does not count.
    pub(super) fn abrir(&mut self) {
        self.descartar();
        self.aberta = true;
        self.marca = self.n;
        self.salvo = None;
        self.indefinido_antes = self.indefinido;
    }

    fn descartar(&mut self) {
        if !self.aberta {
            return;
        }
        if let Some(md5) = self.salvo.take() {
            self.md5 = md5;
            self.n = 0;
        } else {
            self.n = self.marca;
        }
        self.indefinido = self.indefinido_antes;
    }

    /// An end tag.
    pub(super) fn fechar(&mut self) {
        self.aberta = false;
        self.salvo = None;
    }

    /// Says that the innermost element has had a child (or not), when the fast path hands over.
    pub(super) fn retomar(&mut self, sem_filho: bool) {
        if sem_filho && !self.aberta {
            self.marca = self.n;
            self.salvo = None;
            self.indefinido_antes = self.indefinido;
        }
        self.aberta = sem_filho;
    }

    /// Whether text counts at all here.
    pub(super) fn escuta(&self) -> bool {
        self.aberta
    }

    /// Text of the innermost element, in ISO-8859-1.
    pub(super) fn texto(&mut self, b: &[u8]) {
        if self.aberta {
            self.juntar(b);
        }
    }

    /// Text of the innermost element, in UTF-8.
    pub(super) fn texto_utf8(&mut self, b: &[u8]) {
        if !self.aberta {
            return;
        }
        if b.is_ascii() {
            self.juntar(b);
            return;
        }
        let mut iso = [0; 256];
        let mut n = 0;
        for c in String::from_utf8_lossy(b).chars() {
            let Ok(x) = u8::try_from(u32::from(c)) else {
                self.indefinido = true;
                continue;
            };
            iso[n] = x;
            n += 1;
            if n == iso.len() {
                self.juntar(&iso);
                n = 0;
            }
        }
        self.juntar(&iso[..n]);
    }

    fn juntar(&mut self, b: &[u8]) {
        for parte in b.chunks(CAPACIDADE) {
            if self.n + parte.len() > CAPACIDADE {
                self.despejar();
            }
            self.buf[self.n..self.n + parte.len()].copy_from_slice(parte);
            self.n += parte.len();
        }
    }

    fn despejar(&mut self) {
        if self.aberta && self.salvo.is_none() {
            self.md5.update(&self.buf[..self.marca]);
            self.salvo = Some(self.md5.clone());
            self.md5.update(&self.buf[self.marca..self.n]);
        } else {
            self.md5.update(&self.buf[..self.n]);
        }
        self.n = 0;
    }

    /// The whole text of an element without children, on the fast path: sixteen bytes from its start, and its length.
    #[inline]
    pub(super) fn folha_curta(&mut self, dezesseis: &[u8; CURTO], n: usize) {
        self.buf[self.n..self.n + CURTO].copy_from_slice(dezesseis);
        self.n += n;
        if self.n > CAPACIDADE - CURTO {
            self.md5.update(&self.buf[..self.n]);
            self.n = 0;
        }
    }

    /// The whole text of an element without children, on the fast path.
    #[inline]
    pub(super) fn folha(&mut self, b: &[u8]) {
        if self.n + b.len() > CAPACIDADE - CURTO {
            self.md5.update(&self.buf[..self.n]);
            self.n = 0;
            if b.len() > CAPACIDADE - CURTO {
                self.md5.update(b);
                return;
            }
        }
        self.buf[self.n..self.n + b.len()].copy_from_slice(b);
        self.n += b.len();
    }

    /// The hash; `None` when it is not defined.
    pub(super) fn concluir(&mut self) -> Option<Md5Hex> {
        self.md5.update(&self.buf[..self.n]);
        self.n = 0;
        (!self.indefinido).then(|| hexadecimal(&self.md5.finalize_reset()))
    }
}

/// The 32 digits of a digest.
pub(super) fn hexadecimal(digest: &[u8]) -> Md5Hex {
    let mut hex = [b'0'; 32];
    for (i, b) in digest.iter().take(16).enumerate() {
        hex[2 * i] = b"0123456789abcdef"[usize::from(b >> 4)];
        hex[2 * i + 1] = b"0123456789abcdef"[usize::from(b & 15)];
    }
    Md5Hex(hex)
}

/// Reads 32 hexadecimal digits in any case.
pub(super) fn ler_hexadecimal(b: &[u8]) -> Option<Md5Hex> {
    let b: &[u8; 32] = b.try_into().ok()?;
    b.iter().all(u8::is_ascii_hexdigit).then(|| Md5Hex(b.to_ascii_lowercase().try_into().unwrap_or(*b)))
}
