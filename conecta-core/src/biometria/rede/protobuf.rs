//! The wire format of Protocol Buffers, as far as ONNX files use it: fields one after another, nothing copied.

/// A field of a message.
#[derive(Debug, Clone, Copy)]
pub(super) enum Valor<'a> {
    /// Integers, booleans and enumerations.
    Numero(u64),
    /// Four bytes: `float`.
    Quatro([u8; 4]),
    /// Text, bytes, messages and packed lists.
    Bytes(&'a [u8]),
}

impl<'a> Valor<'a> {
    pub(super) fn numero(self) -> Option<i64> {
        if let Self::Numero(n) = self { Some(n.cast_signed()) } else { None }
    }

    pub(super) fn real(self) -> Option<f32> {
        if let Self::Quatro(b) = self { Some(f32::from_le_bytes(b)) } else { None }
    }

    pub(super) fn bytes(self) -> Option<&'a [u8]> {
        if let Self::Bytes(b) = self { Some(b) } else { None }
    }

    pub(super) fn texto(self) -> Option<&'a str> {
        self.bytes().and_then(|b| std::str::from_utf8(b).ok())
    }

    /// Integers, whether packed into one field or given one by one.
    pub(super) fn numeros(self, para: &mut Vec<i64>) -> Option<()> {
        match self {
            Self::Numero(n) => para.push(n.cast_signed()),
            Self::Bytes(mut b) => {
                while !b.is_empty() {
                    para.push(varint(&mut b)?.cast_signed());
                }
            }
            Self::Quatro(_) => return None,
        }
        Some(())
    }
}

/// The fields of a message; ends with `Err(())` where the bytes are no message.
pub(super) struct Campos<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Campos<'a> {
    type Item = Result<(u64, Valor<'a>), ()>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let lido = campo(&mut self.0).ok_or(());
        if lido.is_err() {
            self.0 = &[];
        }
        Some(lido)
    }
}

fn campo<'a>(b: &mut &'a [u8]) -> Option<(u64, Valor<'a>)> {
    let chave = varint(b)?;
    let valor = match chave & 7 {
        0 => Valor::Numero(varint(b)?),
        1 => Valor::Bytes(tirar(b, 8)?),
        2 => {
            let n = usize::try_from(varint(b)?).ok()?;
            Valor::Bytes(tirar(b, n)?)
        }
        5 => Valor::Quatro(tirar(b, 4)?.try_into().ok()?),
        _ => return None,
    };
    Some((chave >> 3, valor))
}

fn tirar<'a>(b: &mut &'a [u8], n: usize) -> Option<&'a [u8]> {
    let (agora, resto) = b.split_at_checked(n)?;
    *b = resto;
    Some(agora)
}

fn varint(b: &mut &[u8]) -> Option<u64> {
    let mut n = 0u64;
    for deslocamento in (0..64).step_by(7) {
        let (&byte, resto) = b.split_first()?;
        *b = resto;
        n |= u64::from(byte & 0x7f) << deslocamento;
        if byte & 0x80 == 0 {
            return Some(n);
        }
    }
    None
}
