//! Raw camera frames.

use super::{Error, FalhaDaImagem, Imagem, conferir_medidas};

/// How the bytes of a frame stand for pixels. The YUV forms are limited range (16–235) with the coefficients of BT.601, as
/// cameras of phones and webcams give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FormatoDoQuadro {
    /// Red, green, blue.
    Rgb,
    /// Blue, green, red.
    Bgr,
    /// Red, green, blue, and a byte that is ignored.
    Rgba,
    /// Blue, green, red, and a byte that is ignored.
    Bgra,
    /// One byte of grey.
    Cinza,
    /// A plane of luma; below it, with the same stride, rows of U and V by turns, one pair for each 2 × 2 pixels.
    Nv12,
    /// As `Nv12` with V before U: the camera of Android.
    Nv21,
    /// Y, U, Y, V for each two pixels.
    Yuyv,
}

/// A frame as a camera delivers it, borrowed.
#[derive(Clone, Copy)]
pub struct Quadro<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// Pixels across.
    pub largura: usize,
    /// Pixels down.
    pub altura: usize,
    /// Bytes from one row to the next, or `None` where rows follow without gaps.
    pub passo: Option<usize>,
    /// What the bytes mean.
    pub formato: FormatoDoQuadro,
}

impl std::fmt::Debug for Quadro<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Quadro({} × {}, {:?})", self.largura, self.altura, self.formato)
    }
}

impl Imagem {
    /// Makes a picture of a camera frame.
    pub fn de_quadro(quadro: &Quadro<'_>) -> Result<Self, Error> {
        let Quadro { bytes, largura, altura, passo, formato } = *quadro;
        conferir_medidas(largura as u64, altura as u64)?;
        let (linha, linhas) = match formato {
            FormatoDoQuadro::Rgb | FormatoDoQuadro::Bgr => (largura * 3, altura),
            FormatoDoQuadro::Rgba | FormatoDoQuadro::Bgra => (largura * 4, altura),
            FormatoDoQuadro::Cinza => (largura, altura),
            FormatoDoQuadro::Nv12 | FormatoDoQuadro::Nv21 => {
                (largura.next_multiple_of(2), altura + altura.div_ceil(2))
            }
            FormatoDoQuadro::Yuyv => (largura.next_multiple_of(2) * 2, altura),
        };
        let passo = passo.unwrap_or(linha);
        // The last row need not be followed by its gap.
        let total = passo.checked_mul(linhas - 1).and_then(|n| n.checked_add(linha));
        if passo < linha || total.is_none_or(|t| bytes.len() < t) {
            return Err(FalhaDaImagem::Quadro.into());
        }
        let mut rgb = Vec::with_capacity(largura * altura * 3);
        for y in 0..altura {
            let l = &bytes[y * passo..][..linha];
            match formato {
                FormatoDoQuadro::Rgb => rgb.extend_from_slice(l),
                FormatoDoQuadro::Bgr => {
                    rgb.extend(l.as_chunks::<3>().0.iter().flat_map(|[b, g, r]| [*r, *g, *b]));
                }
                FormatoDoQuadro::Rgba => {
                    rgb.extend(l.as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]));
                }
                FormatoDoQuadro::Bgra => {
                    rgb.extend(l.as_chunks::<4>().0.iter().flat_map(|[b, g, r, _]| [*r, *g, *b]));
                }
                FormatoDoQuadro::Cinza => rgb.extend(l.iter().flat_map(|v| [*v; 3])),
                FormatoDoQuadro::Nv12 | FormatoDoQuadro::Nv21 => {
                    let cores = &bytes[(altura + y / 2) * passo..][..linha];
                    for (x, luma) in l.iter().take(largura).enumerate() {
                        let (a, b) = (cores[x / 2 * 2], cores[x / 2 * 2 + 1]);
                        let (u, v) = if formato == FormatoDoQuadro::Nv12 { (a, b) } else { (b, a) };
                        rgb.extend(de_yuv(*luma, u, v));
                    }
                }
                FormatoDoQuadro::Yuyv => {
                    for x in 0..largura {
                        let par = &l[x / 2 * 4..][..4];
                        rgb.extend(de_yuv(par[x % 2 * 2], par[1], par[3]));
                    }
                }
            }
        }
        Ok(Self { largura, altura, rgb })
    }
}

/// BT.601, limited range, in 256ths.
fn de_yuv(y: u8, u: u8, v: u8) -> [u8; 3] {
    let (y, u, v) = (298 * (i32::from(y) - 16), i32::from(u) - 128, i32::from(v) - 128);
    [y + 409 * v, y - 100 * u - 208 * v, y + 516 * u].map(|x| ((x + 128) >> 8).clamp(0, 255) as u8)
}
