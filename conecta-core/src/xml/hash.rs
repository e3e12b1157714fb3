//! The hash of the epilogue (ORG 115): MD5 over the literal text of every element that has no child elements, except
//! `hash` itself, in document order, in ISO-8859-1.

pub(super) use super::md5::CURTO;
use super::md5::Md5;
use crate::relatorio::Md5Hex;

/// Takes the texts as they pass. Text after a start tag counts only if no child element follows, so it is taken on
/// approval from [`Self::abrir`] until the next start tag or end tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Acumulador {
    md5: Md5,
    /// Whether the innermost open element has had no child yet.
    aberta: bool,
    /// The digest before the text on approval, once there is such text.
    salvo: Option<Md5>,
    /// Whether a character outside ISO-8859-1 was met, and whether before the text on approval.
    indefinido: bool,
    indefinido_antes: bool,
}

impl Acumulador {
    pub(super) fn limpar(&mut self) {
        *self = Self::default();
    }

    /// A start tag: text of the parent so far does not count.
    pub(super) fn abrir(&mut self) {
        if self.aberta {
            self.indefinido = self.indefinido_antes;
            if let Some(md5) = self.salvo.take() {
                self.md5 = md5;
            }
        }
        self.aberta = true;
        self.salvo = None;
        self.indefinido_antes = self.indefinido;
    }

    /// An end tag.
    pub(super) fn fechar(&mut self) {
        self.aberta = false;
        self.salvo = None;
    }

    /// Says that the innermost element has had a child (or not), when the fast path hands over.
    pub(super) fn retomar(&mut self, sem_filho: bool) {
        if sem_filho && !self.aberta {
            self.salvo = None;
            self.indefinido_antes = self.indefinido;
        }
        self.aberta = sem_filho;
    }

    /// Whether text counts at all here.
    pub(super) fn escuta(&self) -> bool {
        self.aberta
    }

    /// Whether there is text on approval.
    pub(super) fn em_duvida(&self) -> bool {
        self.salvo.is_some()
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
        if self.aberta && self.salvo.is_none() {
            self.salvo = Some(self.md5.clone());
        }
        self.md5.juntar(b);
    }

    /// The whole text of an element without children, on the fast path: the first `n` of sixteen bytes.
    #[inline(always)]
    pub(super) fn folha_curta(&mut self, bytes: [u8; CURTO], n: usize) {
        self.md5.curto(bytes, n);
    }

    /// The whole text of an element without children, on the fast path.
    #[inline(never)]
    pub(super) fn folha_longa(&mut self, b: &[u8]) {
        self.md5.juntar(b);
    }

    /// The whole text of an element without children, in UTF-8.
    pub(super) fn folha_utf8(&mut self, b: &[u8]) {
        self.abrir();
        self.texto_utf8(b);
        self.fechar();
    }

    /// The hash; `None` when it is not defined.
    pub(super) fn concluir(&mut self) -> Option<Md5Hex> {
        let md5 = std::mem::take(&mut self.md5);
        (!self.indefinido).then(|| hexadecimal(md5.concluir()))
    }
}

/// The 32 digits of a digest.
pub(super) fn hexadecimal(digesto: [u8; 16]) -> Md5Hex {
    let mut hex = [b'0'; 32];
    for (i, b) in digesto.iter().enumerate() {
        hex[2 * i] = b"0123456789abcdef"[usize::from(b >> 4)];
        hex[2 * i + 1] = b"0123456789abcdef"[usize::from(b & 15)];
    }
    Md5Hex(hex)
}

/// Reads 32 hexadecimal digits in any case.
pub(super) fn ler_hexadecimal(b: &[u8]) -> Option<Md5Hex> {
    let mut b: [u8; 32] = b.try_into().ok()?;
    b.make_ascii_lowercase();
    b.iter().all(u8::is_ascii_hexdigit).then_some(Md5Hex(b))
}
