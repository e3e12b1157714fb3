//! Pictures: from files and camera frames to plain RGB, cut, reduced and warped. Not here: what is on them.
//!
//! All arithmetic is of integers or of single, unfused operations, so that the same bytes give the same pixels everywhere.

mod decodificar;
mod geometria;
mod jpeg;
mod quadro;
#[cfg(test)]
mod testes;

pub(crate) use geometria::Semelhanca;
pub use geometria::{Ponto, Retangulo};
pub use quadro::{FormatoDoQuadro, Quadro};

use super::erro::{Error, FalhaDaImagem};

/// Bytes of the largest file that is read.
pub const MAX_BYTES: usize = 64 << 20;

/// Pixels of the largest picture that is decoded.
pub const MAX_PIXELS: u64 = 50_000_000;

/// Pixels of the shortest side that may hold a face.
pub const MIN_LADO: u32 = 16;

/// A picture in memory: 8-bit RGB, upright.
#[derive(Clone, PartialEq, Eq)]
pub struct Imagem {
    largura: usize,
    altura: usize,
    rgb: Vec<u8>,
}

impl std::fmt::Debug for Imagem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Imagem({} × {})", self.largura, self.altura)
    }
}

impl Imagem {
    /// Decodes a JPEG, PNG or WebP file and turns it as its EXIF orientation says. Transparent parts become white.
    pub fn decodificar(bytes: &[u8]) -> Result<Self, Error> {
        Ok(decodificar::decodificar(bytes)?)
    }

    /// Takes pixels over: `rgb` holds three bytes a pixel, row by row, without gaps.
    pub fn de_rgb(largura: usize, altura: usize, rgb: Vec<u8>) -> Result<Self, Error> {
        let imagem = Self { largura, altura, rgb };
        conferir_medidas(largura as u64, altura as u64)?;
        if imagem.rgb.len() != largura * altura * 3 {
            return Err(FalhaDaImagem::Quadro.into());
        }
        Ok(imagem)
    }

    /// Pixels across.
    pub fn largura(&self) -> usize {
        self.largura
    }

    /// Pixels down.
    pub fn altura(&self) -> usize {
        self.altura
    }

    /// Three bytes a pixel, row by row.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// A part of the picture; what lies outside is left out.
    pub fn recortar(&self, r: Retangulo) -> Option<Self> {
        let limite = |v: f64, ate: usize| v.clamp(0.0, ate as f64) as usize;
        let (x0, y0) = (limite(r.x, self.largura), limite(r.y, self.altura));
        let (x1, y1) =
            (limite((r.x + r.largura).ceil(), self.largura), limite((r.y + r.altura).ceil(), self.altura));
        if x1 <= x0 || y1 <= y0 {
            return None;
        }
        let linhas = self.rgb.chunks_exact(self.largura * 3).take(y1).skip(y0);
        let rgb = linhas.flat_map(|l| &l[x0 * 3..x1 * 3]).copied().collect();
        Some(Self { largura: x1 - x0, altura: y1 - y0, rgb })
    }

    /// The picture made smaller by a whole factor: each pixel is the mean of a square.
    pub(crate) fn reduzir(&self, fator: usize) -> Self {
        let (largura, altura) = (self.largura.div_ceil(fator), self.altura.div_ceil(fator));
        let mut rgb = Vec::with_capacity(largura * altura * 3);
        let mut somas = vec![[0u32; 3]; largura];
        for faixa in self.rgb.chunks(self.largura * 3 * fator) {
            somas.fill([0; 3]);
            for linha in faixa.chunks_exact(self.largura * 3) {
                for (soma, grupo) in somas.iter_mut().zip(linha.chunks(3 * fator)) {
                    for p in grupo.as_chunks::<3>().0 {
                        for (s, v) in soma.iter_mut().zip(p) {
                            *s += u32::from(*v);
                        }
                    }
                }
            }
            let linhas = faixa.len() / (self.largura * 3);
            for (x, soma) in somas.iter().enumerate() {
                let n = (linhas * fator.min(self.largura - x * fator)) as u32;
                rgb.extend(soma.map(|s| ((s + n / 2) / n) as u8));
            }
        }
        Self { largura, altura, rgb }
    }

    /// Scales to exactly this size, between pixel centres, without looking wider than two pixels.
    pub(crate) fn redimensionar(&self, largura: usize, altura: usize) -> Self {
        if (largura, altura) == (self.largura, self.altura) {
            return self.clone();
        }
        let eixo = |para: usize, de: usize| -> Vec<(usize, usize, u32)> {
            (0..para)
                .map(|i| {
                    // In 2048ths of a pixel, as the usual fixed-point resize does.
                    let centro = ((2 * i + 1) * de * 1024 / para) as i64 - 1024;
                    let centro = centro.clamp(0, (de as i64 - 1) * 2048);
                    let i0 = (centro / 2048) as usize;
                    (i0, (i0 + 1).min(de - 1), (centro % 2048) as u32)
                })
                .collect()
        };
        let (xs, ys) = (eixo(largura, self.largura), eixo(altura, self.altura));
        let mut rgb = Vec::with_capacity(largura * altura * 3);
        for (y0, y1, fy) in ys {
            let (a, b) = (&self.rgb[y0 * self.largura * 3..], &self.rgb[y1 * self.largura * 3..]);
            for (x0, x1, fx) in &xs {
                for c in 0..3 {
                    let p = |l: &[u8], x: usize| u32::from(l[x * 3 + c]);
                    let cima = p(a, *x0) * (2048 - fx) + p(a, *x1) * fx;
                    let baixo = p(b, *x0) * (2048 - fx) + p(b, *x1) * fx;
                    let v = u64::from(cima) * u64::from(2048 - fy) + u64::from(baixo) * u64::from(fy);
                    rgb.push(((v + (1 << 21)) >> 22) as u8);
                }
            }
        }
        Self { largura, altura, rgb }
    }
}

/// Refuses pictures without room for a face and those that would fill the memory.
fn conferir_medidas(largura: u64, altura: u64) -> Result<(), FalhaDaImagem> {
    let curto = |v: u64| u32::try_from(v).unwrap_or(u32::MAX);
    if largura.saturating_mul(altura) > MAX_PIXELS {
        return Err(FalhaDaImagem::Grande { largura: curto(largura), altura: curto(altura) });
    }
    if largura.min(altura) < u64::from(MIN_LADO) {
        return Err(FalhaDaImagem::Pequena { largura: curto(largura), altura: curto(altura) });
    }
    Ok(())
}
