//! The quality gate: whether a picture is good enough to enrol or to compare, and if not, why, with what was measured.
//!
//! There is no network behind it: geometry of the five points, and statistics of the aligned face. The limits were set on pictures
//! of people that are known to match well (docs/biometria.md); a host sets its own.

use serde::Serialize;

use super::detectar::{Busca, Rosto};
use super::erro::Error;
use super::imagem::Imagem;
use super::sessao::Sessao;

/// What is asked of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Exigencias {
    /// Least confidence of the detector for a face.
    pub confianca: f64,
    /// Another face counts when its area is at least this part of the main one's.
    pub outro_rosto: f64,
    /// Least pixels between the eyes.
    pub entre_olhos: f64,
    /// Greatest part of the face beyond the border of the picture.
    pub cortado: f64,
    /// Greatest turn to a side, in degrees.
    pub giro: f64,
    /// Greatest turn up or down, in degrees.
    pub elevacao: f64,
    /// Greatest tilt of the line of the eyes, in degrees.
    pub inclinacao: f64,
    /// Least sharpness (see [`Medidas::nitidez`]).
    pub nitidez: f64,
    /// Least mean brightness of the face, from 0 to 255.
    pub escuro: f64,
    /// Greatest mean brightness of the face, from 0 to 255.
    pub claro: f64,
    /// Greatest part of the face without any detail left by the light.
    pub estourado: f64,
}

impl Default for Exigencias {
    fn default() -> Self {
        Self {
            confianca: 0.6,
            outro_rosto: 0.25,
            entre_olhos: 32.0,
            cortado: 0.05,
            giro: 30.0,
            elevacao: 18.0,
            inclinacao: 20.0,
            nitidez: 1.9,
            escuro: 45.0,
            claro: 215.0,
            estourado: 0.30,
        }
    }
}

/// What was measured on the main face.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Medidas {
    /// Pixels between the eyes.
    pub entre_olhos: f64,
    /// Part of the face's box beyond the border.
    pub cortado: f64,
    /// Turn to a side, in degrees; positive to the person's left. An estimate from where the nose is.
    pub giro: f64,
    /// Turn up (positive) or down, in degrees. An estimate from where the nose is.
    pub elevacao: f64,
    /// Tilt of the line of the eyes, in degrees; positive clockwise on the picture.
    pub inclinacao: f64,
    /// Mean absolute Laplacian of the aligned face, in per cent of its contrast: falls with blur, hardly changes with light.
    pub nitidez: f64,
    /// Mean brightness of the aligned face, from 0 to 255.
    pub claridade: f64,
    /// Part of the aligned face that is white.
    pub estourado: f64,
}

/// The kinds of refusal. The codes never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub enum CodigoDeQualidade {
    /// No face.
    #[serde(rename = "QUA-01")]
    SemRosto,
    /// More than one face.
    #[serde(rename = "QUA-02")]
    VariosRostos,
    /// Too small.
    #[serde(rename = "QUA-03")]
    Pequeno,
    /// Cut by the border.
    #[serde(rename = "QUA-04")]
    Cortado,
    /// Turned to a side, up or down.
    #[serde(rename = "QUA-05")]
    Virado,
    /// Tilted.
    #[serde(rename = "QUA-06")]
    Inclinado,
    /// Blurred.
    #[serde(rename = "QUA-07")]
    Desfocado,
    /// Dark.
    #[serde(rename = "QUA-08")]
    Escuro,
    /// Overexposed.
    #[serde(rename = "QUA-09")]
    Estourado,
}

impl CodigoDeQualidade {
    /// All of them, in order.
    pub const TODOS: [Self; 9] = [
        Self::SemRosto,
        Self::VariosRostos,
        Self::Pequeno,
        Self::Cortado,
        Self::Virado,
        Self::Inclinado,
        Self::Desfocado,
        Self::Escuro,
        Self::Estourado,
    ];

    /// The code: `QUA-01` to `QUA-09`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SemRosto => "QUA-01",
            Self::VariosRostos => "QUA-02",
            Self::Pequeno => "QUA-03",
            Self::Cortado => "QUA-04",
            Self::Virado => "QUA-05",
            Self::Inclinado => "QUA-06",
            Self::Desfocado => "QUA-07",
            Self::Escuro => "QUA-08",
            Self::Estourado => "QUA-09",
        }
    }

    /// What is wrong, in Portuguese.
    pub const fn mensagem(self) -> &'static str {
        match self {
            Self::SemRosto => "Nenhum rosto foi encontrado.",
            Self::VariosRostos => "Há mais de um rosto na imagem.",
            Self::Pequeno => "O rosto está pequeno demais.",
            Self::Cortado => "O rosto está cortado pela borda da imagem.",
            Self::Virado => "O rosto está virado.",
            Self::Inclinado => "A cabeça está inclinada.",
            Self::Desfocado => "O rosto está desfocado ou tremido.",
            Self::Escuro => "O rosto está escuro demais.",
            Self::Estourado => "O rosto está claro demais.",
        }
    }

    /// What to do about it, in Portuguese.
    pub const fn ajuda(self) -> &'static str {
        match self {
            Self::SemRosto => "Fique de frente para a câmera, com o rosto descoberto.",
            Self::VariosRostos => "Só a pessoa identificada deve aparecer.",
            Self::Pequeno => "Chegue mais perto da câmera.",
            Self::Cortado => "Centralize o rosto.",
            Self::Virado => "Olhe direto para a câmera.",
            Self::Inclinado => "Mantenha a cabeça reta.",
            Self::Desfocado => "Limpe a lente, fique parado e capture de novo.",
            Self::Escuro => "Acenda uma luz à frente do rosto.",
            Self::Estourado => "Evite luz forte direta sobre o rosto.",
        }
    }
}

impl std::fmt::Display for CodigoDeQualidade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One reason to refuse a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Motivo {
    /// Which.
    pub codigo: CodigoDeQualidade,
    /// What was measured.
    pub medido: f64,
    /// What it may be at most, or must be at least.
    pub limite: f64,
    /// The unit of both.
    pub unidade: &'static str,
}

/// The outcome of the gate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Qualidade {
    /// The main face.
    pub rosto: Option<Rosto>,
    /// How many faces there are, of any size.
    pub rostos: usize,
    /// What was measured on the main face.
    pub medidas: Option<Medidas>,
    /// Why the picture is refused; empty if it is accepted.
    pub motivos: Vec<Motivo>,
}

impl Qualidade {
    /// Whether the picture is good enough.
    pub fn aceita(&self) -> bool {
        self.motivos.is_empty()
    }
}

impl Sessao<'_> {
    /// Judges a picture. The main face is the largest.
    pub fn qualidade(&mut self, imagem: &Imagem, exigencias: &Exigencias) -> Result<Qualidade, Error> {
        let busca = Busca { confianca: exigencias.confianca, ..Busca::default() };
        let rostos = self.detectar(imagem, &busca)?;
        let area = |r: &Rosto| r.caixa.largura * r.caixa.altura;
        let Some(rosto) = rostos.iter().max_by(|a, b| area(a).total_cmp(&area(b))).cloned() else {
            let motivo =
                Motivo { codigo: CodigoDeQualidade::SemRosto, medido: 0.0, limite: 1.0, unidade: "rostos" };
            return Ok(Qualidade { rosto: None, rostos: 0, medidas: None, motivos: vec![motivo] });
        };
        let grandes = rostos.iter().filter(|r| area(r) >= exigencias.outro_rosto * area(&rosto)).count();
        let recorte = self.alinhar(imagem, &rosto.pontos).ok_or(Error::SemRosto)?;
        let medidas = medir(imagem, &rosto, &recorte);
        let motivos = motivos(grandes, &medidas, exigencias);
        Ok(Qualidade { rosto: Some(rosto), rostos: rostos.len(), medidas: Some(medidas), motivos })
    }
}

fn motivos(rostos: usize, m: &Medidas, e: &Exigencias) -> Vec<Motivo> {
    use CodigoDeQualidade as C;
    let mut motivos = Vec::new();
    let mut exigir = |vale: bool, codigo, medido, limite, unidade| {
        if !vale {
            motivos.push(Motivo { codigo, medido, limite, unidade });
        }
    };
    exigir(rostos == 1, C::VariosRostos, rostos as f64, 1.0, "rostos");
    exigir(m.entre_olhos >= e.entre_olhos, C::Pequeno, m.entre_olhos, e.entre_olhos, "pixels entre os olhos");
    exigir(m.cortado <= e.cortado, C::Cortado, m.cortado * 100.0, e.cortado * 100.0, "% do rosto");
    exigir(m.giro.abs() <= e.giro, C::Virado, m.giro, e.giro, "graus para o lado");
    exigir(
        m.elevacao.abs() <= e.elevacao,
        C::Virado,
        m.elevacao,
        e.elevacao,
        "graus para cima ou para baixo",
    );
    exigir(m.inclinacao.abs() <= e.inclinacao, C::Inclinado, m.inclinacao, e.inclinacao, "graus");
    exigir(m.nitidez >= e.nitidez, C::Desfocado, m.nitidez, e.nitidez, "% do contraste");
    exigir(m.claridade >= e.escuro, C::Escuro, m.claridade, e.escuro, "de 255");
    exigir(m.claridade <= e.claro, C::Estourado, m.claridade, e.claro, "de 255");
    exigir(m.estourado <= e.estourado, C::Estourado, m.estourado * 100.0, e.estourado * 100.0, "% do rosto");
    motivos
}

/// Where the nose of a face that looks straight ahead is, from the eyes (0) to the mouth (1).
const NARIZ: f64 = 0.55;

/// How far the tip of the nose stands out, in distances between the eyes.
const SALIENCIA: f64 = 0.55;

fn medir(imagem: &Imagem, rosto: &Rosto, recorte: &Imagem) -> Medidas {
    let [direito, esquerdo, nariz, boca_d, boca_e] = rosto.pontos;
    let (ex, ey) = (esquerdo.x - direito.x, esquerdo.y - direito.y);
    let entre_olhos = rosto.entre_olhos().max(1e-6);
    // The face in its own axes: `u` along the eyes, `v` down to the mouth, both in distances between the eyes.
    let (ux, uy) = (ex / entre_olhos, ey / entre_olhos);
    let em_eixos = |x: f64, y: f64| {
        let (dx, dy) = (x - (direito.x + esquerdo.x) / 2.0, y - (direito.y + esquerdo.y) / 2.0);
        ((dx * ux + dy * uy) / entre_olhos, (dy * ux - dx * uy) / entre_olhos)
    };
    let (nu, nv) = em_eixos(nariz.x, nariz.y);
    let (mu, mv) = em_eixos((boca_d.x + boca_e.x) / 2.0, (boca_d.y + boca_e.y) / 2.0);
    let graus = |seno: f64| libm::asin(seno.clamp(-1.0, 1.0)).to_degrees();
    // Of a turned head the eyes come nearer to each other, but not the nose to the middle between eyes and mouth.
    let giro = graus((nu - mu / 2.0) / SALIENCIA);
    let elevacao = graus((NARIZ * mv - nv) / SALIENCIA);
    let (nitidez, claridade, estourado) = luz(recorte);
    Medidas {
        entre_olhos,
        cortado: cortado(imagem, rosto),
        giro,
        elevacao,
        inclinacao: libm::atan2(ey, ex).to_degrees(),
        nitidez,
        claridade,
        estourado,
    }
}

/// The part of the face's box that lies outside.
fn cortado(imagem: &Imagem, rosto: &Rosto) -> f64 {
    let c = &rosto.caixa;
    let dentro = |i: f64, n: f64, ate: usize| ((i + n).min(ate as f64) - i.max(0.0)).max(0.0);
    let visivel = dentro(c.x, c.largura, imagem.largura()) * dentro(c.y, c.altura, imagem.altura());
    1.0 - visivel / (c.largura * c.altura).max(f64::MIN_POSITIVE)
}

/// Sharpness, brightness and white part of an aligned face.
fn luz(recorte: &Imagem) -> (f64, f64, f64) {
    let l = recorte.largura();
    let cinza: Vec<f64> = recorte
        .rgb()
        .as_chunks::<3>()
        .0
        .iter()
        .map(|[r, g, b]| (f64::from(*r) * 299.0 + f64::from(*g) * 587.0 + f64::from(*b) * 114.0) / 1000.0)
        .collect();
    let n = cinza.len().max(1) as f64;
    let media = cinza.iter().sum::<f64>() / n;
    let desvio = (cinza.iter().map(|v| (v - media) * (v - media)).sum::<f64>() / n).sqrt();
    let branco = cinza.iter().filter(|v| **v >= 250.0).count() as f64 / n;
    let mut laplaciano = 0.0;
    let mut pixels = 0.0f64;
    for y in 1..recorte.altura().saturating_sub(1) {
        for x in 1..l.saturating_sub(1) {
            let v = |dx: usize, dy: usize| cinza[(y + dy - 1) * l + x + dx - 1];
            laplaciano += (4.0 * v(1, 1) - v(0, 1) - v(2, 1) - v(1, 0) - v(1, 2)).abs();
            pixels += 1.0;
        }
    }
    let nitidez = 100.0 * laplaciano / pixels.max(1.0) / desvio.max(1.0) / 4.0;
    (nitidez, media, branco)
}
