//! Encodings: which one a document is in, and its characters.
//!
//! The scanner works on bytes in which ASCII is ASCII. UTF-16 is turned into UTF-8 before it gets there.

use std::borrow::Cow;

/// Encoding of the bytes that the scanner sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Codificacao {
    #[default]
    Utf8,
    Iso8859_1,
    Windows1252,
    /// Bytes beyond 0x7F are faults.
    Ascii,
    /// Another encoding of one byte a character whose table is not known here.
    UmByte,
}

/// Characters of Windows-1252 at 0x80 to 0x9F; those without a character stand for themselves.
const CP1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

impl Codificacao {
    /// The encoding that a label of an XML declaration names; `None` when it is not one read here.
    pub(super) fn de_rotulo(rotulo: &[u8]) -> Option<Self> {
        let mut r = [0; 16];
        let r = r.get_mut(..rotulo.len())?;
        r.copy_from_slice(rotulo);
        r.make_ascii_lowercase();
        Some(match &*r {
            b"utf-8" | b"utf8" => Self::Utf8,
            b"iso-8859-1" | b"iso_8859-1" | b"iso8859-1" | b"iso8859_1" | b"latin1" | b"latin-1" | b"l1"
            | b"ibm819" | b"cp819" => Self::Iso8859_1,
            b"windows-1252" | b"cp1252" => Self::Windows1252,
            b"us-ascii" | b"ascii" => Self::Ascii,
            _ => {
                let numero = r.strip_prefix(b"iso-8859-").map(|n| (n, 2..=15)).or_else(|| {
                    r.strip_prefix(b"windows-").or_else(|| r.strip_prefix(b"cp")).map(|n| (n, 1250..=1258))
                });
                let (digitos, faixa) = numero?;
                let n: u16 = std::str::from_utf8(digitos).ok()?.parse().ok()?;
                // Parts of ISO 8859 that other readers of XML do not know either.
                let certo = faixa.contains(&n) && !matches!(n, 10 | 11 | 12 | 14);
                return (certo && digitos[0] != b'0').then_some(Self::UmByte);
            }
        })
    }

    pub(super) fn nome(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Iso8859_1 => "ISO-8859-1",
            Self::Windows1252 => "Windows-1252",
            Self::Ascii => "US-ASCII",
            Self::UmByte => "outra",
        }
    }

    pub(super) fn utf8(self) -> bool {
        self == Self::Utf8
    }

    /// The character of one byte beyond ASCII, in the encodings of one byte a character.
    fn caractere(self, b: u8) -> char {
        match self {
            Self::Windows1252 if (0x80..0xA0).contains(&b) => {
                char::from_u32(u32::from(CP1252[usize::from(b) - 0x80])).unwrap_or('\u{FFFD}')
            }
            _ => char::from(b),
        }
    }

    /// The byte of a character, in the encodings of one byte a character; of an unknown table, ASCII alone.
    pub(super) fn byte(self, c: char) -> Option<u8> {
        let n = u32::from(c);
        if n < 0x80 {
            return Some(n as u8);
        }
        match self {
            Self::Iso8859_1 => u8::try_from(n).ok(),
            Self::Windows1252 if (0xA0..=0xFF).contains(&n) => Some(n as u8),
            Self::Windows1252 => CP1252.iter().position(|x| u32::from(*x) == n).map(|i| 0x80 + i as u8),
            Self::Utf8 | Self::Ascii | Self::UmByte => None,
        }
    }

    /// Appends the text of some bytes as UTF-8.
    pub(super) fn juntar(self, b: &[u8], para: &mut Vec<u8>) {
        if self.utf8() || b.is_ascii() {
            para.extend_from_slice(b);
            return;
        }
        let mut resto = b;
        while let Some(n) = resto.iter().position(|c| !c.is_ascii()) {
            para.extend_from_slice(&resto[..n]);
            para.extend_from_slice(self.caractere(resto[n]).encode_utf8(&mut [0; 4]).as_bytes());
            resto = &resto[n + 1..];
        }
        para.extend_from_slice(resto);
    }

    /// The text of some bytes.
    pub(super) fn texto(self, b: &[u8]) -> Cow<'_, str> {
        match std::str::from_utf8(b) {
            Ok(texto) if self.utf8() || b.is_ascii() => texto.into(),
            _ if self.utf8() => String::from_utf8_lossy(b),
            _ => b.iter().map(|c| self.caractere(*c)).collect(),
        }
    }
}

/// How the document itself begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Formato {
    /// Bytes in which ASCII is ASCII.
    #[default]
    Bytes,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, and whether a byte order mark stands before it.
    Utf16 { maior_primeiro: bool, bom: bool },
    /// UTF-32: not read here.
    Utf32,
}

/// Bytes needed to tell the format.
pub(super) const BYTES_DO_FORMATO: usize = 4;

impl Formato {
    /// Tells the format from the first bytes and gives how many of them are the byte order mark.
    pub(super) fn de(inicio: &[u8]) -> (Self, usize) {
        match inicio {
            [0xEF, 0xBB, 0xBF, ..] => (Self::Utf8Bom, 3),
            [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => (Self::Utf32, 4),
            [0xFE, 0xFF, ..] => (Self::Utf16 { maior_primeiro: true, bom: true }, 2),
            [0xFF, 0xFE, ..] => (Self::Utf16 { maior_primeiro: false, bom: true }, 2),
            [0, b'<', 0, b'?', ..] => (Self::Utf16 { maior_primeiro: true, bom: false }, 0),
            [b'<', 0, b'?', 0, ..] => (Self::Utf16 { maior_primeiro: false, bom: false }, 0),
            _ => (Self::Bytes, 0),
        }
    }
}

/// Turns UTF-16 into UTF-8 as it comes.
#[derive(Debug, Clone, Default)]
pub(super) struct Transcodificador {
    maior_primeiro: bool,
    resto: Option<u8>,
    alto: Option<u16>,
    /// Bytes written so far.
    saida: u64,
    /// Where the first unit without its pair was written, as U+FFFD.
    pub(super) defeito: Option<u64>,
}

impl Transcodificador {
    pub(super) fn new(maior_primeiro: bool) -> Self {
        Self { maior_primeiro, ..Self::default() }
    }

    /// Appends the UTF-8 of the next bytes.
    pub(super) fn juntar(&mut self, bytes: &[u8], para: &mut Vec<u8>) {
        for &b in bytes {
            let Some(a) = self.resto.take() else {
                self.resto = Some(b);
                continue;
            };
            let u = if self.maior_primeiro { u16::from_be_bytes([a, b]) } else { u16::from_le_bytes([a, b]) };
            let antes = para.len();
            self.unidade(u, para);
            self.saida += (para.len() - antes) as u64;
        }
    }

    fn unidade(&mut self, u: u16, para: &mut Vec<u8>) {
        let mut por = |c: char| para.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        match (self.alto.take(), u) {
            (Some(a), 0xDC00..=0xDFFF) => {
                let c = 0x1_0000 + (u32::from(a - 0xD800) << 10) + u32::from(u - 0xDC00);
                por(char::from_u32(c).unwrap_or('\u{FFFD}'));
            }
            (antes, u) => {
                if antes.is_some() {
                    self.defeito = self.defeito.or(Some(self.saida));
                    por('\u{FFFD}');
                }
                match u {
                    0xD800..=0xDBFF => self.alto = Some(u),
                    u => match char::from_u32(u32::from(u)) {
                        Some(c) => por(c),
                        None => {
                            self.defeito = self.defeito.or(Some(self.saida));
                            por('\u{FFFD}');
                        }
                    },
                }
            }
        }
    }

    /// Ends the document: half a character at the end is a defect.
    pub(super) fn concluir(&mut self) {
        if self.resto.take().is_some() || self.alto.take().is_some() {
            self.defeito = self.defeito.or(Some(self.saida));
        }
    }
}
