//! MD5 (RFC 1321) in slices, so that its long chain of dependent steps runs beside the parsing.
//!
//! A block of 64 bytes is digested in eight slices of eight steps; the fast path asks for one slice after each leaf,
//! and the processor overlaps it with the next tags. Speed is the only reason not to use a library here: see
//! `docs/decisions`. The tests compare it with one.

/// Bytes of a block.
const BLOCO: usize = 64;
/// The longest text that [`Md5::curto`] takes.
pub(super) const CURTO: usize = 16;

const INICIO: [u32; 4] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476];

/// Constants of the 64 steps: the integer part of 2³² × |sin(i + 1)|.
const K: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];

/// A digest under way.
#[derive(Debug, Clone)]
pub(super) struct Md5 {
    estado: [u32; 4],
    /// State within the block being digested, and how many of its slices are done; 8 when there is none.
    em_curso: [u32; 4],
    fatias: u8,
    bloco: [u32; 16],
    /// Bytes not yet in a block; the room after a block takes a short text whole.
    espera: [u8; BLOCO + CURTO],
    n: usize,
    total: u64,
}

impl Default for Md5 {
    fn default() -> Self {
        Self {
            estado: INICIO,
            em_curso: INICIO,
            fatias: 8,
            bloco: [0; 16],
            espera: [0; BLOCO + CURTO],
            n: 0,
            total: 0,
        }
    }
}

/// Eight steps from step `8 × fatia`, written out so that every index and rotation is a constant.
macro_rules! oito_passos {
    ($v:expr, $x:expr, $fatia:literal, $f:ident, $vezes:literal, $mais:literal, $s:expr) => {{
        let [mut a, mut b, mut c, mut d] = $v;
        quatro_passos!($x, $f, $vezes, $mais, $s, $fatia * 8, a, b, c, d);
        quatro_passos!($x, $f, $vezes, $mais, $s, $fatia * 8 + 4, a, b, c, d);
        [a, b, c, d]
    }};
}
macro_rules! quatro_passos {
    ($x:expr, $f:ident, $vezes:literal, $mais:literal, $s:expr, $i:expr, $a:ident, $b:ident, $c:ident, $d:ident) => {
        $a = passo!($x, $f, $vezes, $mais, $s, $i, $a, $b, $c, $d);
        $d = passo!($x, $f, $vezes, $mais, $s, $i + 1, $d, $a, $b, $c);
        $c = passo!($x, $f, $vezes, $mais, $s, $i + 2, $c, $d, $a, $b);
        $b = passo!($x, $f, $vezes, $mais, $s, $i + 3, $b, $c, $d, $a);
    };
}
macro_rules! passo {
    ($x:expr, $f:ident, $vezes:literal, $mais:literal, $s:expr, $i:expr, $a:ident, $b:ident, $c:ident, $d:ident) => {{
        const I: usize = $i;
        let palavra = $x[($vezes * I + $mais) & 15];
        $b.wrapping_add($f($b, $c, $d, $a.wrapping_add(K[I]).wrapping_add(palavra)).rotate_left($s[I & 3]))
    }};
}

#[inline(always)]
fn f1(b: u32, c: u32, d: u32, x: u32) -> u32 {
    x.wrapping_add((b & c) | (!b & d))
}
/// The two terms have no bit in common, so they are added one by one, which shortens the chain.
#[inline(always)]
fn f2(b: u32, c: u32, d: u32, x: u32) -> u32 {
    x.wrapping_add(!d & c).wrapping_add(d & b)
}
#[inline(always)]
fn f3(b: u32, c: u32, d: u32, x: u32) -> u32 {
    x.wrapping_add(b ^ (c ^ d))
}
#[inline(always)]
fn f4(b: u32, c: u32, d: u32, x: u32) -> u32 {
    x.wrapping_add(c ^ (b | !d))
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
            self.comecar_bloco();
        } else if self.fatias < 8 {
            self.fatia();
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
                self.comecar_bloco();
            }
        }
    }

    #[inline(never)]
    fn comecar_bloco(&mut self) {
        self.acabar_bloco();
        for (x, b) in self.bloco.iter_mut().zip(self.espera[..BLOCO].chunks_exact(4)) {
            *x = u32::from_le_bytes([b[0], b[1], b[2], b[3]]);
        }
        self.espera.copy_within(BLOCO.., 0);
        self.n -= BLOCO;
        self.total += BLOCO as u64;
        (self.em_curso, self.fatias) = (self.estado, 0);
    }

    fn acabar_bloco(&mut self) {
        while self.fatias < 8 {
            self.fatia();
        }
    }

    /// Digests one slice of the block under way.
    #[inline(never)]
    fn fatia(&mut self) {
        let (v, x) = (self.em_curso, &self.bloco);
        self.em_curso = match self.fatias {
            0 => oito_passos!(v, x, 0, f1, 1, 0, [7, 12, 17, 22]),
            1 => oito_passos!(v, x, 1, f1, 1, 0, [7, 12, 17, 22]),
            2 => oito_passos!(v, x, 2, f2, 5, 1, [5, 9, 14, 20]),
            3 => oito_passos!(v, x, 3, f2, 5, 1, [5, 9, 14, 20]),
            4 => oito_passos!(v, x, 4, f3, 3, 5, [4, 11, 16, 23]),
            5 => oito_passos!(v, x, 5, f3, 3, 5, [4, 11, 16, 23]),
            6 => oito_passos!(v, x, 6, f4, 7, 0, [6, 10, 15, 21]),
            _ => oito_passos!(v, x, 7, f4, 7, 0, [6, 10, 15, 21]),
        };
        self.fatias += 1;
        if self.fatias == 8 {
            for (e, c) in self.estado.iter_mut().zip(self.em_curso) {
                *e = e.wrapping_add(c);
            }
        }
    }

    /// The digest of all that was taken.
    pub(super) fn concluir(mut self) -> [u8; 16] {
        let bits = (self.total + self.n as u64).wrapping_mul(8);
        let zeros = (BLOCO + 55 - self.n) % BLOCO;
        let mut fim = [0; 2 * BLOCO];
        fim[0] = 0x80;
        fim[1 + zeros..9 + zeros].copy_from_slice(&bits.to_le_bytes());
        self.juntar(&fim[..9 + zeros]);
        self.acabar_bloco();
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
