//! Eight bytes of a document at a time, as one word: how the fast path looks at many characters with few instructions.

/// A byte in every place of a word.
pub(super) const fn oito_vezes(b: u8) -> u64 {
    u64::from_ne_bytes([b; 8])
}

const UNS: u64 = oito_vezes(1);
/// The highest bit of every byte.
pub(super) const ALTOS: u64 = oito_vezes(0x80);

/// The bytes of the window that are looked at together: a start tag and the head of a text, or an end tag. A fixed size,
/// so that one check of bounds serves all the loads from it.
pub(super) type Vista = [u8; VISTA];
pub(super) const VISTA: usize = 288;

/// The eight bytes at a place, the first of them lowest.
#[inline(always)]
pub(super) fn oito(v: &Vista, i: usize) -> u64 {
    v.get(i..).and_then(<[u8]>::first_chunk).map_or(0, |b| u64::from_le_bytes(*b))
}

/// The highest bit of the bytes that equal one byte: right up to the first of them, not always beyond.
#[inline(always)]
pub(super) const fn iguais(w: u64, b: u8) -> u64 {
    let x = w ^ oito_vezes(b);
    x.wrapping_sub(UNS) & !x & ALTOS
}

/// The highest bit of the bytes below a space: right up to the first of them, not always beyond.
#[inline(always)]
pub(super) const fn controles(w: u64) -> u64 {
    w.wrapping_sub(oito_vezes(b' ')) & !w & ALTOS
}

/// Which byte the lowest bit of a mark is in; 8 when there is no mark.
#[inline(always)]
pub(super) const fn lugar(marcas: u64) -> usize {
    (marcas.trailing_zeros() / 8) as usize
}

/// Whether no byte is greater than the byte of `maximos` in its place, given as what must be added to it to make 0x7F.
#[inline(always)]
pub(super) const fn ate(w: u64, faltas: u64) -> bool {
    (w.wrapping_add(faltas) | w) & ALTOS == 0
}

/// The highest bit of the bytes that are no digits: right up to the first of them, not always beyond.
#[inline(always)]
pub(super) const fn nao_digitos(w: u64) -> u64 {
    let x = w ^ oito_vezes(b'0');
    (x.wrapping_add(oito_vezes(0x7F - 9)) | x) & ALTOS
}

/// The highest bit of the bytes that are no letters of ASCII: right up to the first of them, not always beyond.
pub(super) const fn nao_letras(w: u64) -> u64 {
    let x = w | oito_vezes(0x20);
    let antes = !x.wrapping_add(oito_vezes(0x80 - b'a'));
    let depois = x.wrapping_add(oito_vezes(0x7F - b'z'));
    (antes | depois | w) & ALTOS
}

/// Where a sequence of bytes first stands. For the short ends of constructs, which are near: nothing is prepared.
pub(super) fn achar(b: &[u8], sequencia: &[u8]) -> Option<usize> {
    let (primeiro, _) = sequencia.split_first()?;
    memchr::memchr_iter(*primeiro, b).find(|i| b[*i..].starts_with(sequencia))
}

/// Where a byte first stands, which is most often near.
pub(super) fn perto(c: u8, b: &[u8]) -> Option<usize> {
    const PERTO: usize = 4;
    for (i, p) in b.as_chunks().0.iter().take(PERTO).enumerate() {
        let aqui = iguais(u64::from_le_bytes(*p), c);
        if aqui != 0 {
            return Some(8 * i + lugar(aqui));
        }
    }
    let i = b.len().min(8 * PERTO);
    memchr::memchr(c, &b[i..]).map(|n| i + n)
}
