//! A rotation that only a key gives.
//!
//! It is a product of reflections in directions that are drawn evenly from the key's stream: with as many of them as there are
//! dimensions every rotation is equally likely. All of it is sums, products and square roots, which are the same everywhere.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// An orthogonal matrix as the directions of its reflections, each of length one.
pub(super) struct Rotacao {
    dimensao: usize,
    direcoes: Zeroizing<Vec<f64>>,
}

impl Rotacao {
    pub(super) fn new(chave: &[u8; 32], dimensao: usize) -> Self {
        let mut fonte = Fonte { chave, contador: 0, bytes: Zeroizing::new([0; 32]), usados: 32 };
        let mut direcoes = Zeroizing::new(Vec::with_capacity(dimensao * dimensao));
        for _ in 0..dimensao {
            let de = direcoes.len();
            direcoes.extend((0..dimensao).map(|_| fonte.normal()));
            let direcao = &mut direcoes[de..];
            let norma = direcao.iter().map(|v| v * v).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            for v in direcao {
                *v /= norma;
            }
        }
        Self { dimensao, direcoes }
    }

    /// The vector turned; `None` for one of another dimension.
    pub(super) fn girar(&self, vetor: &[f32]) -> Option<Zeroizing<Vec<f32>>> {
        if vetor.len() != self.dimensao {
            return None;
        }
        let mut v: Zeroizing<Vec<f64>> = Zeroizing::new(vetor.iter().map(|x| f64::from(*x)).collect());
        for direcao in self.direcoes.chunks_exact(self.dimensao) {
            let dobro = 2.0 * v.iter().zip(direcao).map(|(a, b)| a * b).sum::<f64>();
            for (x, d) in v.iter_mut().zip(direcao) {
                *x -= dobro * d;
            }
        }
        Some(Zeroizing::new(v.iter().map(|x| *x as f32).collect()))
    }
}

/// An endless stream of a key.
struct Fonte<'a> {
    chave: &'a [u8; 32],
    contador: u64,
    bytes: Zeroizing<[u8; 32]>,
    usados: usize,
}

impl Fonte<'_> {
    fn uniforme(&mut self) -> f64 {
        if self.usados == 32 {
            let mut mac = Hmac::<Sha256>::new_from_slice(self.chave).expect("HMAC takes any key");
            mac.update(&self.contador.to_le_bytes());
            self.bytes.copy_from_slice(&mac.finalize().into_bytes());
            self.contador += 1;
            self.usados = 0;
        }
        let b = self.bytes[self.usados..].first_chunk().expect("whole words are used");
        self.usados += 4;
        f64::from(u32::from_le_bytes(*b)) / 4_294_967_296.0
    }

    /// Normally distributed well enough: the sum of twelve. What it is not by then, the product of many reflections is.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniforme()).sum::<f64>() - 6.0
    }
}
