//! MD5 (RFC 1321) of many short texts: a buffer that takes a text of up to sixteen bytes by one copy of fixed size, before
//! the block function of the library.

use ::md5::block_api::compress;

/// Bytes of a block.
const BLOCO: usize = 64;
/// The longest text that [`Md5::curto`] takes.
pub(super) const CURTO: usize = 16;

/// A digest under way.
#[derive(Debug, Clone)]
pub(super) struct Md5 {
    estado: [u32; 4],
    /// Bytes not yet in a block; the room after a block takes a short text whole.
    espera: [u8; BLOCO + CURTO],
    n: usize,
    total: u64,
}

impl Default for Md5 {
    fn default() -> Self {
        let estado = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476];
        Self { estado, espera: [0; BLOCO + CURTO], n: 0, total: 0 }
    }
}

impl Md5 {
    /// A short text: the first `n` of sixteen bytes.
    #[inline(always)]
    pub(super) fn curto(&mut self, bytes: [u8; CURTO], n: usize) {
        // Fewer than a block wait, so the place is always inside; the mask says so without a check.
        let em = self.n & (BLOCO - 1);
        self.espera[em..em + CURTO].copy_from_slice(&bytes);
        self.n = em + n;
        if self.n >= BLOCO {
            self.bloco();
        }
    }

    /// Any text.
    pub(super) fn juntar(&mut self, mut b: &[u8]) {
        while !b.is_empty() {
            let cabe = (BLOCO - self.n).min(b.len());
            self.espera[self.n..self.n + cabe].copy_from_slice(&b[..cabe]);
            self.n += cabe;
            b = &b[cabe..];
            if self.n >= BLOCO {
                self.bloco();
            }
        }
    }

    #[inline(never)]
    fn bloco(&mut self) {
        compress(&mut self.estado, &self.espera.as_chunks().0[..1]);
        self.espera.copy_within(BLOCO.., 0);
        self.n -= BLOCO;
        self.total += BLOCO as u64;
    }

    /// The digest of all that was taken.
    pub(super) fn concluir(mut self) -> [u8; 16] {
        let bits = (self.total + self.n as u64).wrapping_mul(8);
        let zeros = (BLOCO + 55 - self.n) % BLOCO;
        let mut fim = [0; 2 * BLOCO];
        fim[0] = 0x80;
        fim[1 + zeros..9 + zeros].copy_from_slice(&bits.to_le_bytes());
        self.juntar(&fim[..9 + zeros]);
        let mut digesto = [0; 16];
        for (d, e) in digesto.chunks_exact_mut(4).zip(self.estado) {
            d.copy_from_slice(&e.to_le_bytes());
        }
        digesto
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::md5::Digest;

    #[test]
    fn equals_the_library_on_texts_of_every_length() {
        let texto: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for n in 0..texto.len() {
            let mut m = Md5::default();
            // Short and long pieces in turn.
            let mut resto = &texto[..n];
            let mut passo = 0;
            while !resto.is_empty() {
                let k = [1, 16, 3, 70, 9, 200][passo % 6].min(resto.len());
                if k <= CURTO {
                    let mut curto = [0xAA; CURTO];
                    curto[..k].copy_from_slice(&resto[..k]);
                    m.curto(curto, k);
                } else {
                    m.juntar(&resto[..k]);
                }
                resto = &resto[k..];
                passo += 1;
            }
            let certo: [u8; 16] = ::md5::Md5::digest(&texto[..n]).into();
            assert_eq!(m.concluir(), certo, "{n} bytes");
        }
    }
}
