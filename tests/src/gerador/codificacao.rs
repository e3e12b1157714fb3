//! From characters to bytes, in the encodings that messages come in.

/// Encoding of a message, byte order mark included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codificacao {
    /// ISO-8859-1, declared: what the standard asks for.
    Latin1,
    /// Windows-1252, declared.
    Cp1252,
    /// US-ASCII, declared.
    Ascii,
    /// UTF-8, declared or not.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, little endian, with a byte order mark.
    Utf16Le,
    /// UTF-16, big endian, with a byte order mark.
    Utf16Be,
}

/// Windows-1252 where it differs from ISO-8859-1, from 0x80; NUL where it has nothing.
const CP1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

impl Codificacao {
    /// All encodings, the usual ones more often.
    pub const SORTEIO: [Self; 10] = [
        Self::Latin1,
        Self::Latin1,
        Self::Latin1,
        Self::Utf8,
        Self::Utf8,
        Self::Cp1252,
        Self::Utf8Bom,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Ascii,
    ];

    /// Every encoding once.
    pub const TODAS: [Self; 7] =
        [Self::Latin1, Self::Cp1252, Self::Ascii, Self::Utf8, Self::Utf8Bom, Self::Utf16Le, Self::Utf16Be];

    /// Names by which a message may declare it; the first is the usual one.
    pub const fn nomes(self) -> &'static [&'static str] {
        match self {
            Self::Latin1 => &["ISO-8859-1", "iso-8859-1", "Iso-8859-1"],
            Self::Cp1252 => &["windows-1252", "Windows-1252", "WINDOWS-1252"],
            Self::Ascii => &["US-ASCII", "us-ascii"],
            Self::Utf8 | Self::Utf8Bom => &["UTF-8", "utf-8", "Utf-8"],
            Self::Utf16Le | Self::Utf16Be => &["UTF-16", "utf-16"],
        }
    }

    /// Whether a message in this encoding may leave it undeclared.
    pub const fn dispensa_declaracao(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf8Bom | Self::Utf16Le | Self::Utf16Be)
    }

    /// The single byte of a character, for the encodings that have but one.
    fn byte(self, c: char) -> Option<u8> {
        match (self, u32::from(c)) {
            (_, n @ 0..=0x7F) | (Self::Latin1, n @ 0x80..=0xFF) | (Self::Cp1252, n @ 0xA0..=0xFF) => {
                Some(n as u8)
            }
            (Self::Cp1252, _) => CP1252.iter().position(|&x| x == c).map(|i| 0x80 + i as u8),
            _ => None,
        }
    }

    /// Whether the character can be written as it is.
    pub fn tem(self, c: char) -> bool {
        !matches!(self, Self::Latin1 | Self::Cp1252 | Self::Ascii) || self.byte(c).is_some()
    }

    /// The bytes of a text, byte order mark first where there is one. What cannot be written becomes `?`.
    pub fn codificar(self, texto: &str) -> Vec<u8> {
        match self {
            Self::Latin1 | Self::Cp1252 | Self::Ascii => {
                texto.chars().map(|c| self.byte(c).unwrap_or(b'?')).collect()
            }
            Self::Utf8 => texto.as_bytes().to_vec(),
            Self::Utf8Bom => [b"\xEF\xBB\xBF", texto.as_bytes()].concat(),
            Self::Utf16Le => {
                [0xFEFF].into_iter().chain(texto.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            }
            Self::Utf16Be => {
                [0xFEFF].into_iter().chain(texto.encode_utf16()).flat_map(u16::to_be_bytes).collect()
            }
        }
    }
}
