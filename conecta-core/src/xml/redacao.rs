//! Characters as a document has them: what an edit writes into it, and what its bytes say.

use super::codificacao::{Codificacao, Formato};

/// How the characters of one document become bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Redacao {
    cod: Codificacao,
    /// UTF-16, and whether the high byte comes first.
    utf16: Option<bool>,
}

impl Redacao {
    /// That of a document whose declaration led to `cod`.
    pub(super) fn new(documento: &[u8], cod: Codificacao) -> Self {
        let utf16 = match Formato::de(documento).0 {
            Formato::Utf16 { maior_primeiro, .. } => Some(maior_primeiro),
            _ => None,
        };
        Self { cod, utf16 }
    }

    /// That of the declaration itself, which is ASCII in every encoding: by the first bytes alone.
    pub(crate) fn da_declaracao(documento: &[u8]) -> Self {
        Self::new(documento, Codificacao::Iso8859_1)
    }

    /// Bytes of the byte order mark.
    pub(crate) fn marca(documento: &[u8]) -> usize {
        Formato::de(documento).1
    }

    /// That of a label such as `ISO-8859-1`, for documents without a byte order mark.
    pub(crate) fn de_rotulo(rotulo: &str) -> Option<Self> {
        Codificacao::de_rotulo(rotulo.as_bytes()).map(|cod| Self { cod, utf16: None })
    }

    /// Bytes of an ASCII character.
    pub(crate) fn unidade(self) -> usize {
        if self.utf16.is_some() { 2 } else { 1 }
    }

    /// Whether all its characters are known here.
    pub(crate) fn conhecida(self) -> bool {
        self.utf16.is_some() || self.cod != Codificacao::UmByte
    }

    /// Whether the encoding has a character.
    pub(crate) fn tem(self, c: char) -> bool {
        self.utf16.is_some() || self.cod.utf8() || self.cod.byte(c).is_some()
    }

    /// The bytes of XML that was escaped already; characters that the encoding lacks become references.
    pub(crate) fn escrever(self, xml: &str) -> Vec<u8> {
        if let Some(maior_primeiro) = self.utf16 {
            let par = |u: u16| if maior_primeiro { u.to_be_bytes() } else { u.to_le_bytes() };
            return xml.encode_utf16().flat_map(par).collect();
        }
        if self.cod.utf8() {
            return xml.as_bytes().to_vec();
        }
        let mut bytes = Vec::with_capacity(xml.len());
        for c in xml.chars() {
            match self.cod.byte(c) {
                Some(b) => bytes.push(b),
                None => bytes.extend_from_slice(format!("&#{};", u32::from(c)).as_bytes()),
            }
        }
        bytes
    }

    /// The characters of some bytes; those that are none of the encoding become U+FFFD.
    pub(crate) fn ler(self, bytes: &[u8]) -> String {
        let Some(maior_primeiro) = self.utf16 else { return self.cod.texto(bytes).into_owned() };
        let unidade = |p: &[u8]| {
            let p = [p[0], p[1]];
            if maior_primeiro { u16::from_be_bytes(p) } else { u16::from_le_bytes(p) }
        };
        let unidades: Vec<u16> = bytes.chunks_exact(2).map(unidade).collect();
        String::from_utf16_lossy(&unidades)
    }

    /// The ASCII character that begins at a byte; `None` for another one or at the end.
    pub(crate) fn ascii(self, bytes: &[u8], em: usize) -> Option<u8> {
        let b = match self.utf16 {
            None => *bytes.get(em)?,
            Some(maior_primeiro) => {
                let p = bytes.get(em..em + 2)?;
                let (alto, baixo) = if maior_primeiro { (p[0], p[1]) } else { (p[1], p[0]) };
                if alto == 0 { baixo } else { return None }
            }
        };
        b.is_ascii().then_some(b)
    }
}
