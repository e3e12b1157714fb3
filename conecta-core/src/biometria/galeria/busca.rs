//! The scan over all templates.

use std::collections::HashMap;

use pulp::{Arch, Simd, WithSimd};
use zeroize::Zeroizing;

use super::{Bloco, Candidato, POR_BLOCO, Procura, Vetores};
use crate::biometria::decisao::Fusao;

/// Scores of a block: products of `sonda` with each of its vectors.
struct Produtos<'a> {
    sonda: &'a [f32],
    vetores: &'a [f32],
    escores: &'a mut [f32],
}

impl WithSimd for Produtos<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let (sonda, resto) = S::as_simd_f32s(self.sonda);
        for (escore, v) in self.escores.iter_mut().zip(self.vetores.chunks_exact(self.sonda.len())) {
            let (v, fim) = S::as_simd_f32s(v);
            let mut soma = [simd.splat_f32s(0.0); 4];
            let (a, b) = (sonda.as_chunks::<4>(), v.as_chunks::<4>());
            for (a, b) in a.0.iter().zip(b.0) {
                for i in 0..4 {
                    soma[i] = simd.mul_add_f32s(a[i], b[i], soma[i]);
                }
            }
            for (a, b) in a.1.iter().zip(b.1) {
                soma[0] = simd.mul_add_f32s(*a, *b, soma[0]);
            }
            let total = simd.add_f32s(simd.add_f32s(soma[0], soma[1]), simd.add_f32s(soma[2], soma[3]));
            let mut total = simd.reduce_sum_f32s(total);
            for (a, b) in resto.iter().zip(fim) {
                total = a.mul_add(*b, total);
            }
            *escore = total;
        }
    }
}

/// The same over bytes; the sums are of whole numbers.
struct ProdutosInt8<'a> {
    sonda: &'a [i16],
    escala: f32,
    vetores: &'a [i8],
    escalas: &'a [f32],
    escores: &'a mut [f32],
}

impl WithSimd for ProdutosInt8<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let d = self.sonda.len();
        let linhas = self.vetores.chunks_exact(d).zip(self.escalas);
        for (escore, (v, e)) in self.escores.iter_mut().zip(linhas) {
            // The compiler makes multiply-and-add instructions over pairs of this.
            let soma: i32 =
                v.iter().zip(self.sonda).map(|(a, b)| i32::from(i16::from(*a)) * i32::from(*b)).sum();
            *escore = soma as f32 * (e * self.escala);
        }
    }
}

/// Writes a vector as bytes and gives the scale to multiply them with.
pub(super) fn quantizar(vetor: &[f32], para: &mut Vec<i8>) -> f32 {
    let maior = vetor.iter().fold(f32::MIN_POSITIVE, |m, v| m.max(v.abs()));
    para.extend(vetor.iter().map(|v| (v * (127.0 / maior)).round_ties_even() as i8));
    maior / 127.0
}

/// One search on its way through the blocks.
pub(super) struct Varredura<'a> {
    sonda: Zeroizing<Vec<f32>>,
    bytes: Zeroizing<Vec<i16>>,
    escala: f32,
    n: usize,
    procura: &'a Procura<'a>,
    escores: Vec<f32>,
    /// The best so far, unordered; a person once.
    melhores: Vec<Candidato>,
    /// The least of the best once there are enough of them.
    minimo: f64,
    /// Sum and number for each person, where the mean is asked for.
    somas: HashMap<u64, (f64, u32)>,
    /// Templates that were looked for.
    comparados: usize,
}

/// What a search found.
pub(super) struct Varrida {
    /// The most alike, the first first.
    pub(super) melhores: Vec<Candidato>,
    /// How many scores could have reached a threshold.
    pub(super) comparacoes: usize,
}

impl<'a> Varredura<'a> {
    pub(super) fn new(sonda: &[f32], n: usize, procura: &'a Procura<'a>) -> Self {
        let mut bytes = Vec::with_capacity(sonda.len());
        let escala = quantizar(sonda, &mut bytes);
        Self {
            sonda: Zeroizing::new(sonda.to_vec()),
            bytes: Zeroizing::new(bytes.into_iter().map(i16::from).collect()),
            escala,
            n,
            procura,
            escores: vec![0.0; POR_BLOCO],
            melhores: Vec::with_capacity(n + 1),
            minimo: f64::NEG_INFINITY,
            somas: HashMap::new(),
            comparados: 0,
        }
    }

    pub(super) fn bloco(&mut self, arch: Arch, bloco: &Bloco) {
        let escores = &mut self.escores[..bloco.pessoas.len()];
        match &bloco.vetores {
            Vetores::F32(vetores) => arch.dispatch(Produtos { sonda: &self.sonda, vetores, escores }),
            Vetores::Int8(vetores, escalas) => arch.dispatch(ProdutosInt8 {
                sonda: &self.bytes,
                escala: self.escala,
                vetores,
                escalas,
                escores,
            }),
        }
        self.comparados += match self.procura.entre {
            Some(entre) => bloco.pessoas.iter().filter(|p| entre.contains(p)).count(),
            None => bloco.pessoas.len(),
        };
        let escores = std::mem::take(&mut self.escores);
        for (pessoa, escore) in bloco.pessoas.iter().zip(&escores) {
            let escore = f64::from(*escore);
            match self.procura.fusao {
                Fusao::Melhor if escore > self.minimo && self.procurada(*pessoa) => {
                    self.notar(*pessoa, escore);
                }
                Fusao::Media if self.procurada(*pessoa) => {
                    let (soma, n) = self.somas.entry(*pessoa).or_insert((0.0, 0));
                    *soma += escore;
                    *n += 1;
                }
                _ => {}
            }
        }
        self.escores = escores;
    }

    fn procurada(&self, pessoa: u64) -> bool {
        self.procura.entre.is_none_or(|e| e.contains(&pessoa))
    }

    /// Keeps a person among the best.
    fn notar(&mut self, pessoa: u64, escore: f64) {
        if let Some(c) = self.melhores.iter_mut().find(|c| c.pessoa == pessoa) {
            c.escore = c.escore.max(escore);
        } else {
            self.melhores.push(Candidato { pessoa, escore });
        }
        self.melhores.sort_by(ordem);
        self.melhores.truncate(self.n);
        if self.melhores.len() == self.n {
            self.minimo = self.melhores.last().map_or(f64::INFINITY, |c| c.escore);
        }
    }

    pub(super) fn concluir(mut self) -> Varrida {
        if self.procura.fusao == Fusao::Melhor {
            return Varrida { melhores: self.melhores, comparacoes: self.comparados };
        }
        let media =
            |(pessoa, (soma, n)): (u64, (f64, u32))| Candidato { pessoa, escore: soma / f64::from(n) };
        let mut melhores: Vec<Candidato> = self.somas.drain().map(media).collect();
        let comparacoes = melhores.len();
        melhores.sort_by(ordem);
        melhores.truncate(self.n);
        Varrida { melhores, comparacoes }
    }
}

/// The most alike first; of equals the lower number.
fn ordem(a: &Candidato, b: &Candidato) -> std::cmp::Ordering {
    b.escore.total_cmp(&a.escore).then(a.pessoa.cmp(&b.pessoa))
}
