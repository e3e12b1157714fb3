//! The arithmetic: matrix products and convolutions over pictures whose channels lie side by side.
//!
//! Every result is made by the same operations in the same order whatever the width of the vectors, and every product is
//! added with one rounding (fused), so the bits are the same on every processor.

use pulp::{Arch, Simd, WithSimd};

/// Channels are padded to a multiple of this, so that no kernel has a remainder. Padded channels hold zeros.
pub(super) const PAINEL: usize = 16;

/// Bytes of the left matrix worked on at a time, so that they stay in the nearest caches.
const BLOCO: usize = 96 * 1024;

/// `n` rounded up to whole panels.
pub(super) const fn acolchoado(n: usize) -> usize {
    n.div_ceil(PAINEL) * PAINEL
}

/// The right side of a product with what follows it: bias, and a slope for what is below zero.
#[derive(Debug, Clone)]
pub(super) struct Pesos {
    /// Rows of the matrix: what is summed over.
    pub(super) k: usize,
    /// Panels of [`PAINEL`] columns, each row by row.
    pub(super) paineis: Vec<f32>,
    pub(super) vies: Vec<f32>,
    pub(super) inclinacao: Option<Vec<f32>>,
}

impl Pesos {
    /// Packs weights: `peso(coluna, linha)`.
    pub(super) fn new(k: usize, n: usize, vies: &[f32], peso: impl Fn(usize, usize) -> f32) -> Self {
        let colunas = acolchoado(n);
        let mut paineis = vec![0.0; colunas * k];
        for (p, painel) in paineis.chunks_exact_mut(k * PAINEL).enumerate() {
            for (linha, valores) in painel.chunks_exact_mut(PAINEL).enumerate() {
                for (c, v) in valores.iter_mut().enumerate().take(n.saturating_sub(p * PAINEL)) {
                    *v = peso(p * PAINEL + c, linha);
                }
            }
        }
        let mut cheio = vec![0.0; colunas];
        cheio[..n].copy_from_slice(&vies[..n]);
        Self { k, paineis, vies: cheio, inclinacao: None }
    }
}

/// `saida = ativação(a × pesos + viés)`, row by row; rows of `a` are `passo_a` apart.
pub(super) struct Produto<'a> {
    pub(super) a: &'a [f32],
    pub(super) passo_a: usize,
    pub(super) linhas: usize,
    pub(super) pesos: &'a Pesos,
    pub(super) saida: &'a mut [f32],
}

impl WithSimd for Produto<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match S::F32_LANES {
            16 => self.correr::<S, 12, 1>(simd),
            8 => self.correr::<S, 6, 2>(simd),
            4 => self.correr::<S, 4, 4>(simd),
            _ => self.correr::<S, 1, 16>(simd),
        }
    }
}

impl Produto<'_> {
    #[inline(always)]
    fn correr<S: Simd, const M: usize, const N: usize>(self, simd: S) {
        let Self { a, passo_a, linhas, pesos, saida } = self;
        let k = pesos.k;
        let colunas = pesos.vies.len();
        let bloco = (BLOCO / (4 * k.max(1))).max(M) / M * M;
        let mut inicio = 0;
        while inicio < linhas {
            let fim = (inicio + bloco).min(linhas);
            for (p, painel) in pesos.paineis.chunks_exact(k * PAINEL).enumerate() {
                let w = S::as_simd_f32s(painel).0.as_chunks::<N>().0;
                let vies = S::as_simd_f32s(&pesos.vies[p * PAINEL..][..PAINEL]).0;
                let inclinacao =
                    pesos.inclinacao.as_ref().map(|i| S::as_simd_f32s(&i[p * PAINEL..][..PAINEL]).0);
                let mut um = |linha: usize, acc: &[[S::f32s; N]]| {
                    for (i, valores) in acc.iter().enumerate() {
                        let para = &mut saida[(linha + i) * colunas + p * PAINEL..][..PAINEL];
                        S::as_mut_simd_f32s(para).0.copy_from_slice(valores);
                    }
                };
                let mut linha = inicio;
                while linha < fim {
                    if fim - linha < M && linhas >= M {
                        // The last tile reaches back over rows already done: they come out the same again.
                        linha = fim.max(M) - M;
                    }
                    if linhas >= M {
                        let acc =
                            ladrilho::<S, M, N>(simd, &a[linha * passo_a..], passo_a, k, w, vies, inclinacao);
                        um(linha, &acc);
                        linha += M;
                    } else {
                        let acc =
                            ladrilho::<S, 1, N>(simd, &a[linha * passo_a..], passo_a, k, w, vies, inclinacao);
                        um(linha, &acc);
                        linha += 1;
                    }
                }
            }
            inicio = fim;
        }
    }
}

/// `M` rows times one panel.
#[inline(always)]
fn ladrilho<S: Simd, const M: usize, const N: usize>(
    simd: S,
    a: &[f32],
    passo: usize,
    k: usize,
    w: &[[S::f32s; N]],
    vies: &[S::f32s],
    inclinacao: Option<&[S::f32s]>,
) -> [[S::f32s; N]; M] {
    let vies: &[S::f32s; N] = vies.first_chunk().expect("a panel is N vectors wide");
    let mut linhas: [&[f32]; M] = [&[]; M];
    for i in 0..M {
        linhas[i] = &a[i * passo..][..k];
    }
    let w = &w[..k];
    let mut acc = [*vies; M];
    for j in 0..k {
        for i in 0..M {
            let x = simd.splat_f32s(linhas[i][j]);
            for v in 0..N {
                acc[i][v] = simd.mul_add_f32s(x, w[j][v], acc[i][v]);
            }
        }
    }
    if let Some(inclinacao) = inclinacao {
        let inclinacao: &[S::f32s; N] = inclinacao.first_chunk().expect("a panel is N vectors wide");
        for linha in &mut acc {
            for v in 0..N {
                linha[v] = ativar(simd, linha[v], inclinacao[v]);
            }
        }
    }
    acc
}

/// `x` above zero, `inclinacao × x` below.
#[inline(always)]
fn ativar<S: Simd>(simd: S, x: S::f32s, inclinacao: S::f32s) -> S::f32s {
    let zero = simd.splat_f32s(0.0);
    simd.mul_add_f32s(inclinacao, simd.min_f32s(x, zero), simd.max_f32s(x, zero))
}

/// The window of a convolution or a pooling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Janela {
    pub(super) altura: usize,
    pub(super) largura: usize,
    pub(super) passo: [usize; 2],
    /// Above and left; below and right follow from the size of the output.
    pub(super) borda: [usize; 2],
}

/// Height, width and channels of a picture between two layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mapa {
    pub(super) altura: usize,
    pub(super) largura: usize,
    pub(super) canais: usize,
    /// Floats from one pixel to the next.
    pub(super) passo: usize,
}

impl Mapa {
    pub(super) fn pixels(&self) -> usize {
        self.altura * self.largura
    }

    pub(super) fn tamanho(&self) -> usize {
        self.pixels() * self.passo
    }
}

/// A convolution of each channel by itself, a row at a time.
pub(super) struct Profunda<'a> {
    pub(super) entrada: &'a [f32],
    pub(super) de: Mapa,
    pub(super) para: Mapa,
    pub(super) janela: Janela,
    /// One row of channels for each place of the window.
    pub(super) pesos: &'a [f32],
    pub(super) vies: &'a [f32],
    pub(super) inclinacao: Option<&'a [f32]>,
    /// Which rows of the output.
    pub(super) linhas: std::ops::Range<usize>,
    pub(super) saida: &'a mut [f32],
}

impl WithSimd for Profunda<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { entrada, de, para, janela, pesos, vies, inclinacao, linhas, saida } = self;
        let c = de.passo;
        let tres = janela.altura == 3 && janela.largura == 3;
        for (y, linha) in linhas.zip(saida.chunks_exact_mut(para.largura * c)) {
            let topo = (y * janela.passo[0]).cast_signed() - janela.borda[0].cast_signed();
            let (ky0, ky1) = validos(topo, janela.altura, de.altura);
            for (x, pixel) in linha.chunks_exact_mut(c).enumerate() {
                let esq = (x * janela.passo[1]).cast_signed() - janela.borda[1].cast_signed();
                let (kx0, kx1) = validos(esq, janela.largura, de.largura);
                let pixel = S::as_mut_simd_f32s(pixel).0;
                let vies = S::as_simd_f32s(vies).0;
                if tres && ky1 - ky0 == 3 && kx1 - kx0 == 3 {
                    let base = topo.unsigned_abs() * de.largura + esq.unsigned_abs();
                    nove(simd, &entrada[base * c..], de.largura * c, pesos, vies, pixel);
                } else {
                    pixel.copy_from_slice(vies);
                    for ky in ky0..ky1 {
                        for kx in kx0..kx1 {
                            let origem = topo.wrapping_add_unsigned(ky).unsigned_abs() * de.largura
                                + esq.wrapping_add_unsigned(kx).unsigned_abs();
                            let e = S::as_simd_f32s(&entrada[origem * c..][..c]).0;
                            let w = S::as_simd_f32s(&pesos[(ky * janela.largura + kx) * c..][..c]).0;
                            for ((p, e), w) in pixel.iter_mut().zip(e).zip(w) {
                                *p = simd.mul_add_f32s(*e, *w, *p);
                            }
                        }
                    }
                }
                if let Some(i) = inclinacao {
                    for (p, i) in pixel.iter_mut().zip(S::as_simd_f32s(i).0) {
                        *p = ativar(simd, *p, *i);
                    }
                }
            }
        }
    }
}

/// The nine products of a 3 × 3 window that lies wholly inside.
#[inline(always)]
fn nove<S: Simd>(
    simd: S,
    entrada: &[f32],
    linha: usize,
    pesos: &[f32],
    vies: &[S::f32s],
    pixel: &mut [S::f32s],
) {
    let n = pixel.len();
    let c = n * S::F32_LANES;
    let mut e: [&[S::f32s]; 9] = [&[]; 9];
    let mut w: [&[S::f32s]; 9] = [&[]; 9];
    for t in 0..9 {
        e[t] = &S::as_simd_f32s(&entrada[t / 3 * linha + t % 3 * c..][..c]).0[..n];
        w[t] = &S::as_simd_f32s(&pesos[t * c..][..c]).0[..n];
    }
    let vies = &vies[..n];
    for i in 0..n {
        let mut acc = vies[i];
        for t in 0..9 {
            acc = simd.mul_add_f32s(e[t][i], w[t][i], acc);
        }
        pixel[i] = acc;
    }
}

/// Which places of a window of `n` that begins at `inicio` lie inside `0..limite`.
#[inline(always)]
pub(super) fn validos(inicio: isize, n: usize, limite: usize) -> (usize, usize) {
    let de = (-inicio).max(0).unsigned_abs().min(n);
    let ate = (limite.cast_signed() - inicio).clamp(0, n.cast_signed()).unsigned_abs();
    (de, ate.max(de))
}

/// Element by element, over whole vectors.
pub(super) enum Elementos<'a> {
    /// `a + b`.
    Soma(&'a [f32], &'a [f32]),
    /// `a × escala + desvio`, channel by channel.
    Afim(&'a [f32], &'a [f32], &'a [f32]),
    /// Slope below zero, channel by channel.
    Ativar(&'a [f32], &'a [f32]),
    /// The greater of the two.
    Maior(&'a [f32]),
}

/// What [`Elementos`] gives, written to `saida`.
pub(super) struct CadaUm<'a>(pub(super) Elementos<'a>, pub(super) &'a mut [f32]);

impl WithSimd for CadaUm<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let v = |x| S::as_simd_f32s(x).0;
        let saida = self.1;
        match self.0 {
            Elementos::Soma(a, b) => {
                for ((s, a), b) in S::as_mut_simd_f32s(saida).0.iter_mut().zip(v(a)).zip(v(b)) {
                    *s = simd.add_f32s(*a, *b);
                }
            }
            Elementos::Afim(a, escala, desvio) => {
                let c = escala.len();
                let (mut saidas, entradas) = (saida.chunks_exact_mut(c), a.chunks_exact(c));
                let resto = entradas.remainder();
                for (s, a) in saidas.by_ref().zip(entradas) {
                    for (((s, a), e), d) in
                        S::as_mut_simd_f32s(s).0.iter_mut().zip(v(a)).zip(v(escala)).zip(v(desvio))
                    {
                        *s = simd.mul_add_f32s(*a, *e, *d);
                    }
                }
                let resto = saidas.into_remainder().iter_mut().zip(resto).zip(escala.iter().zip(desvio));
                for ((s, a), (e, d)) in resto {
                    *s = a.mul_add(*e, *d);
                }
            }
            Elementos::Ativar(a, inclinacao) => {
                let c = inclinacao.len();
                for (s, a) in saida.chunks_exact_mut(c).zip(a.chunks_exact(c)) {
                    for ((s, a), i) in S::as_mut_simd_f32s(s).0.iter_mut().zip(v(a)).zip(v(inclinacao)) {
                        *s = ativar(simd, *a, *i);
                    }
                }
            }
            Elementos::Maior(a) => {
                for (s, a) in S::as_mut_simd_f32s(saida).0.iter_mut().zip(v(a)) {
                    *s = simd.max_f32s(*s, *a);
                }
            }
        }
    }
}

/// Runs a kernel with the widest vectors of this processor.
pub(super) fn despachar<O: WithSimd>(arch: Arch, operacao: O) -> O::Output {
    arch.dispatch(operacao)
}
