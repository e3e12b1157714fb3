//! Points, boxes, and the similarity that takes a face to its place.

use super::Imagem;

/// A place in a picture, in pixels from the centre of the top left one.
#[derive(Debug, Clone, Copy, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Ponto {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Ponto {
    /// The distance to another place, in pixels.
    pub fn distancia(self, outro: Self) -> f64 {
        let (x, y) = (self.x - outro.x, self.y - outro.y);
        (x * x + y * y).sqrt()
    }
}

/// A box in a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Retangulo {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// Across.
    pub largura: f64,
    /// Down.
    pub altura: f64,
}

impl Retangulo {
    /// Area of the overlap over area of the union.
    pub fn sobreposicao(&self, outro: &Self) -> f64 {
        let lado = |a: f64, na: f64, b: f64, nb: f64| ((a + na).min(b + nb) - a.max(b)).max(0.0);
        let comum = lado(self.x, self.largura, outro.x, outro.largura)
            * lado(self.y, self.altura, outro.y, outro.altura);
        comum / (self.largura * self.altura + outro.largura * outro.altura - comum).max(f64::MIN_POSITIVE)
    }

    /// The middle.
    pub fn centro(&self) -> Ponto {
        Ponto { x: self.x + self.largura / 2.0, y: self.y + self.altura / 2.0 }
    }
}

/// Rotation, scale and shift: `x' = a·x − b·y + dx`, `y' = b·x + a·y + dy`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Semelhanca {
    a: f64,
    b: f64,
    dx: f64,
    dy: f64,
}

impl Semelhanca {
    /// The similarity that takes `de` nearest to `para`, in the sense of least squares. `None` where all points are one.
    pub(crate) fn ajustar(de: &[Ponto; 5], para: &[Ponto; 5]) -> Option<Self> {
        let media = |p: &[Ponto; 5]| Ponto {
            x: p.iter().map(|p| p.x).sum::<f64>() / 5.0,
            y: p.iter().map(|p| p.y).sum::<f64>() / 5.0,
        };
        let (md, mp) = (media(de), media(para));
        let (mut produto, mut cruzado, mut quadrado) = (0.0, 0.0, 0.0);
        for (d, p) in de.iter().zip(para) {
            let (x, y, u, v) = (d.x - md.x, d.y - md.y, p.x - mp.x, p.y - mp.y);
            produto += x * u + y * v;
            cruzado += x * v - y * u;
            quadrado += x * x + y * y;
        }
        let (a, b) = (produto / quadrado, cruzado / quadrado);
        let s = Self { a, b, dx: mp.x - (a * md.x - b * md.y), dy: mp.y - (b * md.x + a * md.y) };
        // Also false for what is no number.
        let escala = (ESCALAS.0..ESCALAS.1).contains(&s.escala());
        (escala && s.dx.abs() < LONGE && s.dy.abs() < LONGE).then_some(s)
    }

    /// How many pixels of the target one of the source becomes.
    pub(crate) fn escala(&self) -> f64 {
        (self.a * self.a + self.b * self.b).sqrt()
    }

    fn inversa(&self) -> Self {
        let n = self.a * self.a + self.b * self.b;
        let (a, b) = (self.a / n, -self.b / n);
        Self { a, b, dx: -(a * self.dx - b * self.dy), dy: -(b * self.dx + a * self.dy) }
    }

    /// The same for a source that was made smaller by a factor (pixel centres moved accordingly).
    pub(crate) fn de_reduzida(&self, fator: f64) -> Self {
        // x = fator·x' + (fator − 1)/2
        let meio = (fator - 1.0) / 2.0;
        Self {
            a: self.a * fator,
            b: self.b * fator,
            dx: self.dx + self.a * meio - self.b * meio,
            dy: self.dy + self.b * meio + self.a * meio,
        }
    }
}

/// Scales of faces that are aligned at all: from a face that fills a wall to one of a few pixels.
const ESCALAS: (f64, f64) = (1e-3, 1e3);

/// Farther than any pixel of any picture.
const LONGE: f64 = 1e9;

/// Parts of a pixel that a place is rounded to before interpolation.
const PARTES: i64 = 32;

/// Extra bits kept while rows and columns are added up.
const BITS: u32 = 10;

impl Imagem {
    /// The picture seen through a similarity: bilinear, black outside. Places are rounded to 32nds of a pixel and the
    /// rest is of whole numbers, so the result is the same everywhere.
    pub(crate) fn entortar(&self, s: &Semelhanca, largura: usize, altura: usize) -> Self {
        let i = s.inversa();
        let fixo = |v: f64| (v * f64::from(1 << BITS)).round_ties_even() as i64;
        let meia = (1i64 << BITS) / PARTES / 2;
        let por_coluna: Vec<[i64; 2]> =
            (0..largura).map(|x| [fixo(i.a * x as f64), fixo(i.b * x as f64)]).collect();
        let mut rgb = Vec::with_capacity(largura * altura * 3);
        for y in 0..altura {
            let (bx, by) = (fixo(-i.b * y as f64 + i.dx) + meia, fixo(i.a * y as f64 + i.dy) + meia);
            for [cx, cy] in &por_coluna {
                let parte = |v: i64| {
                    let v = v >> (BITS - 5);
                    (v.div_euclid(PARTES), v.rem_euclid(PARTES) as u32)
                };
                let ((x0, fx), (y0, fy)) = (parte(bx + cx), parte(by + cy));
                rgb.extend(self.bilinear(x0, y0, fx, fy));
            }
        }
        Self { largura, altura, rgb }
    }

    fn bilinear(&self, x0: i64, y0: i64, fx: u32, fy: u32) -> [u8; 3] {
        let [w00, w01, w10, w11] = [(32 - fx) * (32 - fy), fx * (32 - fy), (32 - fx) * fy, fx * fy];
        let dentro =
            x0 >= 0 && y0 >= 0 && (x0 as usize) + 1 < self.largura && (y0 as usize) + 1 < self.altura;
        if dentro {
            let base = (y0 as usize * self.largura + x0 as usize) * 3;
            let (a, b) = (&self.rgb[base..][..6], &self.rgb[base + self.largura * 3..][..6]);
            return std::array::from_fn(|c| {
                let soma = u32::from(a[c]) * w00
                    + u32::from(a[c + 3]) * w01
                    + u32::from(b[c]) * w10
                    + u32::from(b[c + 3]) * w11;
                ((soma + 512) >> 10) as u8
            });
        }
        std::array::from_fn(|c| {
            let p = |x: i64, y: i64| {
                let cabe = x >= 0 && y >= 0 && x < self.largura as i64 && y < self.altura as i64;
                if cabe { u32::from(self.rgb[(y as usize * self.largura + x as usize) * 3 + c]) } else { 0 }
            };
            let soma = p(x0, y0) * w00 + p(x0 + 1, y0) * w01 + p(x0, y0 + 1) * w10 + p(x0 + 1, y0 + 1) * w11;
            ((soma + 512) >> 10) as u8
        })
    }
}
