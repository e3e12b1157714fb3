//! Pseudonyms from a secret: HMAC-SHA256, and permutations of finite sets made of it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::ChaveDeAnonimizacao;

/// Rounds of a permutation. Eight are the least for which a Feistel network of strong rounds is taken for random; two more for small sets.
const VOLTAS: u8 = 10;

/// What makes pseudonyms.
#[derive(Clone)]
pub(super) struct Fonte(Hmac<Sha256>);

impl Fonte {
    pub(super) fn new(chave: &ChaveDeAnonimizacao) -> Self {
        Self(Hmac::new_from_slice(&chave.0).expect("HMAC takes any key"))
    }

    /// 32 bytes that only the key and these parts give. Parts are told apart by their lengths.
    pub(super) fn bytes(&self, partes: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.0.clone();
        for p in partes {
            mac.update(&(p.len() as u64).to_le_bytes());
            mac.update(p);
        }
        mac.finalize().into_bytes().into()
    }

    /// Where `n` of `0..tamanho` goes in the permutation of this purpose: every number goes somewhere else than every other.
    ///
    /// A Feistel network over the next even number of bits, walked until it falls into the set again.
    pub(super) fn permutar(&self, finalidade: &[u8], n: u128, tamanho: u128) -> u128 {
        if tamanho < 2 {
            return n;
        }
        let bits = u128::BITS - (tamanho - 1).leading_zeros();
        let metade = bits.div_ceil(2);
        let mascara = (1u128 << metade) - 1;
        let mut x = n;
        loop {
            let (mut e, mut d) = (x >> metade, x & mascara);
            for volta in 0..VOLTAS {
                let f =
                    self.bytes(&[b"volta", finalidade, &tamanho.to_le_bytes(), &[volta], &d.to_le_bytes()]);
                let f = u128::from_le_bytes(f[..16].try_into().expect("16 of 32 bytes"));
                (e, d) = (d, e ^ (f & mascara));
            }
            x = e << metade | d;
            if x < tamanho {
                return x;
            }
        }
    }
}
