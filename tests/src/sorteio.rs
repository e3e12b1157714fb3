//! A small random number generator (SplitMix64): the same seed gives the same choices on every machine.

/// A seeded source of choices.
#[derive(Debug, Clone)]
pub struct Sorteio(u64);

impl Sorteio {
    /// A source for this seed.
    pub const fn new(semente: u64) -> Self {
        Self(semente)
    }

    /// 64 random bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub const fn ate(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { (self.bits() % n as u64) as usize }
    }

    /// A number from `a` to `b`, both included.
    pub const fn entre(&mut self, a: usize, b: usize) -> usize {
        if b <= a { a } else { a + self.ate(b - a + 1) }
    }

    /// True in `por_cento` of 100 cases.
    pub const fn chance(&mut self, por_cento: u32) -> bool {
        self.bits() % 100 < por_cento as u64
    }

    /// True once in `n`.
    pub const fn um_em(&mut self, n: usize) -> bool {
        self.ate(n) == 0
    }

    /// One of the items.
    ///
    /// # Panics
    /// If there are none.
    pub fn um<T: Copy>(&mut self, itens: &[T]) -> T {
        itens[self.ate(itens.len())]
    }

    /// A source of its own for a part of the work, so that parts do not disturb each other.
    pub const fn derivar(&mut self) -> Self {
        Self(self.bits())
    }
}
