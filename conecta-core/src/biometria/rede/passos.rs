//! One layer of a planned network, and how it is run.

use pulp::Arch;

use super::nucleos::{
    CadaUm, Elementos, Janela, Mapa, PAINEL, Pesos, Produto, Profunda, acolchoado, despachar, validos,
};

/// Rows gathered at a time before a product.
const REUNIDAS: usize = 192;

/// A layer: which buffers it reads and writes, and what it does.
#[derive(Debug, Clone)]
pub(super) struct Passo {
    pub(super) entradas: Vec<usize>,
    pub(super) saida: usize,
    pub(super) de: Mapa,
    pub(super) para: Mapa,
    pub(super) operacao: Operacao,
}

#[derive(Debug, Clone)]
pub(super) enum Operacao {
    /// A convolution over all channels; a window of 1 × 1 is a plain product.
    Convolucao(Janela, Pesos),
    /// A convolution of each channel by itself.
    Profunda(Janela, PesosProfundos),
    /// A product of the whole picture, as one row.
    Densa(Pesos),
    Soma,
    Afim(Vec<f32>, Vec<f32>),
    Ativar(Vec<f32>),
    MaiorDaJanela(Janela),
    /// Each pixel as many times as given, down and across.
    Ampliar([usize; 2]),
    /// Mean of each channel.
    Media,
    Sigmoide,
    Softmax,
}

#[derive(Debug, Clone)]
pub(super) struct PesosProfundos {
    pub(super) pesos: Vec<f32>,
    pub(super) vies: Vec<f32>,
    pub(super) inclinacao: Option<Vec<f32>>,
}

impl Passo {
    /// Floats of room that this layer asks for beside its input and output.
    pub(super) fn rascunho(&self) -> usize {
        match &self.operacao {
            Operacao::Convolucao(j, p) if !pontual(j) => REUNIDAS * p.k,
            _ => 0,
        }
    }

    pub(super) fn executar(&self, arch: Arch, lugares: &mut [Vec<f32>], rascunho: &mut [f32]) {
        let mut saida = std::mem::take(&mut lugares[self.saida]);
        let s = &mut saida[..self.para.tamanho()];
        let e = |i: usize| &lugares[self.entradas[i]][..];
        let a = &e(0)[..self.de.tamanho()];
        match &self.operacao {
            Operacao::Convolucao(janela, pesos) => {
                convolucao(arch, a, &self.de, &self.para, janela, pesos, rascunho, s);
            }
            Operacao::Profunda(janela, p) => despachar(
                arch,
                Profunda {
                    entrada: a,
                    de: self.de,
                    para: self.para,
                    janela: *janela,
                    pesos: &p.pesos,
                    vies: &p.vies,
                    inclinacao: p.inclinacao.as_deref(),
                    linhas: 0..self.para.altura,
                    saida: s,
                },
            ),
            Operacao::Densa(pesos) => {
                despachar(arch, Produto { a, passo_a: pesos.k, linhas: 1, pesos, saida: s });
            }
            Operacao::Soma => despachar(arch, CadaUm(Elementos::Soma(a, &e(1)[..a.len()]), s)),
            Operacao::Afim(escala, desvio) => {
                despachar(arch, CadaUm(Elementos::Afim(a, escala, desvio), s));
            }
            Operacao::Ativar(inclinacao) => despachar(arch, CadaUm(Elementos::Ativar(a, inclinacao), s)),
            Operacao::MaiorDaJanela(janela) => maior_da_janela(arch, a, &self.de, &self.para, janela, s),
            Operacao::Ampliar(vezes) => ampliar(a, &self.de, &self.para, *vezes, s),
            Operacao::Media => media(arch, a, &self.de, s),
            Operacao::Sigmoide => {
                for (s, a) in s.iter_mut().zip(a) {
                    *s = 1.0 / (1.0 + libm::expf(-a));
                }
            }
            Operacao::Softmax => {
                for (s, a) in s.chunks_exact_mut(self.de.passo).zip(a.chunks_exact(self.de.passo)) {
                    softmax(&a[..self.de.canais], s);
                }
            }
        }
        lugares[self.saida] = saida;
    }
}

fn pontual(j: &Janela) -> bool {
    *j == Janela { altura: 1, largura: 1, passo: [1, 1], borda: [0, 0] }
}

#[expect(clippy::too_many_arguments, reason = "what a convolution is made of")]
fn convolucao(
    arch: Arch,
    a: &[f32],
    de: &Mapa,
    para: &Mapa,
    janela: &Janela,
    pesos: &Pesos,
    rascunho: &mut [f32],
    s: &mut [f32],
) {
    if pontual(janela) {
        return despachar(arch, Produto { a, passo_a: de.passo, linhas: de.pixels(), pesos, saida: s });
    }
    let total = para.pixels();
    for inicio in (0..total).step_by(REUNIDAS) {
        let linhas = REUNIDAS.min(total - inicio);
        let reunido = &mut rascunho[..linhas * pesos.k];
        reunir(a, de, para, janela, inicio, reunido, pesos.k);
        let saida = &mut s[inicio * para.passo..][..linhas * para.passo];
        despachar(arch, Produto { a: reunido, passo_a: pesos.k, linhas, pesos, saida });
    }
}

/// The window of each output pixel from `inicio` on, laid out in a row.
fn reunir(a: &[f32], de: &Mapa, para: &Mapa, j: &Janela, inicio: usize, reunido: &mut [f32], k: usize) {
    let c = de.canais;
    for (n, linha) in reunido.chunks_exact_mut(k).enumerate() {
        let (y, x) = ((inicio + n) / para.largura, (inicio + n) % para.largura);
        let topo = (y * j.passo[0]).cast_signed() - j.borda[0].cast_signed();
        let esq = (x * j.passo[1]).cast_signed() - j.borda[1].cast_signed();
        let (ky0, ky1) = validos(topo, j.altura, de.altura);
        let (kx0, kx1) = validos(esq, j.largura, de.largura);
        if ky0 != 0 || kx0 != 0 || ky1 != j.altura || kx1 != j.largura {
            linha.fill(0.0);
        }
        for ky in ky0..ky1 {
            let origem = topo.wrapping_add_unsigned(ky).unsigned_abs() * de.largura
                + esq.wrapping_add_unsigned(kx0).unsigned_abs();
            let destino = &mut linha[(ky * j.largura + kx0) * c..][..(kx1 - kx0) * c];
            if de.passo == c {
                destino.copy_from_slice(&a[origem * c..][..destino.len()]);
            } else {
                for (d, o) in destino.chunks_exact_mut(c).zip(a[origem * de.passo..].chunks(de.passo)) {
                    d.copy_from_slice(&o[..c]);
                }
            }
        }
    }
}

fn maior_da_janela(arch: Arch, a: &[f32], de: &Mapa, para: &Mapa, j: &Janela, s: &mut [f32]) {
    let c = de.passo;
    for (n, pixel) in s.chunks_exact_mut(c).enumerate() {
        let (y, x) = (n / para.largura, n % para.largura);
        let topo = (y * j.passo[0]).cast_signed() - j.borda[0].cast_signed();
        let esq = (x * j.passo[1]).cast_signed() - j.borda[1].cast_signed();
        let (ky0, ky1) = validos(topo, j.altura, de.altura);
        let (kx0, kx1) = validos(esq, j.largura, de.largura);
        let mut primeiro = true;
        for ky in ky0..ky1 {
            for kx in kx0..kx1 {
                let origem = topo.wrapping_add_unsigned(ky).unsigned_abs() * de.largura
                    + esq.wrapping_add_unsigned(kx).unsigned_abs();
                let e = &a[origem * c..][..c];
                if primeiro {
                    pixel.copy_from_slice(e);
                    primeiro = false;
                } else {
                    despachar(arch, CadaUm(Elementos::Maior(e), pixel));
                }
            }
        }
    }
}

fn ampliar(a: &[f32], de: &Mapa, para: &Mapa, [vy, vx]: [usize; 2], s: &mut [f32]) {
    let c = de.passo;
    for (n, pixel) in s.chunks_exact_mut(c).enumerate() {
        let (y, x) = (n / para.largura / vy, n % para.largura / vx);
        pixel.copy_from_slice(&a[(y * de.largura + x) * c..][..c]);
    }
}

fn media(arch: Arch, a: &[f32], de: &Mapa, s: &mut [f32]) {
    s.fill(0.0);
    let mut soma = vec![0.0; de.passo];
    for pixel in a.chunks_exact(de.passo) {
        despachar(arch, CadaUm(Elementos::Soma(&soma, pixel), s));
        soma.copy_from_slice(s);
    }
    for v in s {
        *v /= de.pixels() as f32;
    }
}

fn softmax(a: &[f32], s: &mut [f32]) {
    let maior = a.iter().copied().fold(f32::MIN, f32::max);
    let mut soma = 0.0;
    for (s, a) in s.iter_mut().zip(a) {
        *s = libm::expf(a - maior);
        soma += *s;
    }
    for s in s.iter_mut().take(a.len()) {
        *s /= soma;
    }
}

impl Mapa {
    /// A picture whose channels are padded to whole panels.
    pub(super) fn acolchoado(altura: usize, largura: usize, canais: usize) -> Self {
        Self { altura, largura, canais, passo: acolchoado(canais).max(PAINEL) }
    }
}
