//! The manifest: which models the host brings, and all that must be known to run and to judge them.

use serde::Deserialize;

use crate::biometria::decisao::Escala;
use crate::biometria::erro::{FalhaDoModelo, MotivoDoModelo};
use crate::biometria::imagem::Ponto;

/// The form of the manifest that this library reads.
const VERSAO: u32 = 1;

/// Sides of inputs that networks are planned for.
const LADOS: std::ops::RangeInclusive<usize> = 32..=1280;

/// Numbers of a template.
const DIMENSOES: std::ops::RangeInclusive<usize> = 16..=4096;

/// What models there may be. [`Manifesto::padrao`] knows the usual ones.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifesto {
    versao: u32,
    /// In order of preference.
    #[serde(rename = "modelo")]
    pub(crate) modelos: Vec<Descricao>,
}

/// One model.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Descricao {
    /// The name that templates made with it carry.
    pub nome: String,
    /// The name of its file.
    pub arquivo: String,
    /// The sha256 of its file, in hexadecimal.
    pub sha256: String,
    /// On what terms it may be used, in words.
    pub licenca: String,
    /// Pixels of each side of its input.
    pub lado: usize,
    /// The order of the colours of its input.
    pub cores: Cores,
    /// What is taken from each colour, before the factor.
    #[serde(default)]
    pub media: [f32; 3],
    /// What each colour is multiplied with.
    #[serde(default = "um")]
    pub fator: [f32; 3],
    /// What it is for.
    #[serde(flatten)]
    pub tarefa: Tarefa,
}

fn um() -> [f32; 3] {
    [1.0; 3]
}

/// The order of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cores {
    /// Red first.
    Rgb,
    /// Blue first.
    Bgr,
}

/// What a model is for, and what only that task needs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "tarefa", rename_all = "lowercase")]
pub enum Tarefa {
    /// Finds faces and five points on each: a network with the outputs of YuNet.
    Deteccao {},
    /// Makes a vector of an aligned face: a network of the ArcFace kind.
    Incorporacao {
        /// Numbers of the vector.
        dimensao: usize,
        /// Where the five points are taken to.
        gabarito: [[f64; 2]; 5],
        /// Scores and how often they are reached by somebody else, from the most frequent to the rarest.
        limiares: Vec<Limiar>,
    },
    /// Tells a living face from a picture of one: a network of the MiniFASNet kind.
    Vivacidade {
        /// How many times the box of the face is seen.
        ampliacao: f64,
        /// Which output stands for a living face.
        classe_viva: usize,
    },
}

/// A score, and how often it is reached or passed.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limiar {
    /// By pairs of two people (false accept rate).
    pub far: f64,
    /// The cosine.
    pub escore: f64,
    /// By pairs of one person (true accept rate), where it was measured.
    #[serde(default)]
    pub tar: Option<f64>,
}

impl Manifesto {
    /// The manifest of the models that docs/biometria.md describes.
    pub fn padrao() -> Self {
        Self::ler(include_str!("padrao.toml")).expect("the manifest of this library is right")
    }

    /// Reads a manifest (TOML) and checks it.
    pub fn ler(toml: &str) -> Result<Self, FalhaDoModelo> {
        let falha = |nome: &str, m: String| FalhaDoModelo {
            nome: nome.to_owned(),
            falha: MotivoDoModelo::Manifesto(m),
        };
        let lido: Self = toml::from_str(toml).map_err(|e| {
            // The message without the excerpt, which is the host's.
            let linha = e.span().map_or(0, |s| toml[..s.start.min(toml.len())].matches('\n').count() + 1);
            falha("manifesto", format!("linha {linha}: {}", e.message()))
        })?;
        if lido.versao != VERSAO {
            return Err(falha(
                "manifesto",
                format!("versão {} desconhecida; esta é a {VERSAO}", lido.versao),
            ));
        }
        for m in &lido.modelos {
            m.conferir().map_err(|e| falha(&m.nome, e.to_owned()))?;
        }
        Ok(lido)
    }
}

impl Descricao {
    /// Scores by how often somebody else reaches them; of a model of another task none.
    pub(crate) fn limiares(&self) -> &[Limiar] {
        match &self.tarefa {
            Tarefa::Incorporacao { limiares, .. } => limiares,
            _ => &[],
        }
    }

    fn conferir(&self) -> Result<(), &'static str> {
        if self.nome.is_empty() || self.nome.len() > 64 {
            return Err("o nome precisa de 1 a 64 letras");
        }
        if self.sha256.len() != 64 || !self.sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err("sha256 precisa de 64 algarismos hexadecimais");
        }
        if !LADOS.contains(&self.lado) {
            return Err("lado precisa estar entre 32 e 1280 pixels");
        }
        if !self.media.iter().chain(&self.fator).all(|v| v.is_finite()) {
            return Err("media e fator precisam ser números");
        }
        match &self.tarefa {
            Tarefa::Deteccao {} if !self.lado.is_multiple_of(32) => Err("lado precisa ser múltiplo de 32"),
            Tarefa::Incorporacao { dimensao, gabarito, limiares } => {
                if !DIMENSOES.contains(dimensao) {
                    return Err("dimensao precisa estar entre 16 e 4096");
                }
                if !gabarito.iter().flatten().all(|v| (0.0..=self.lado as f64).contains(v)) {
                    return Err("gabarito precisa de cinco pontos dentro da entrada");
                }
                if Escala::new(limiares).is_err() {
                    return Err("os limiares precisam de far decrescente e escore crescente, entre 0 e 1");
                }
                Ok(())
            }
            Tarefa::Vivacidade { ampliacao, .. } if !(1.0..=8.0).contains(ampliacao) => {
                Err("ampliacao precisa estar entre 1 e 8")
            }
            _ => Ok(()),
        }
    }
}

/// Five pairs of numbers as points.
pub(crate) fn pontos(pares: &[[f64; 2]; 5]) -> [Ponto; 5] {
    pares.map(|[x, y]| Ponto { x, y })
}
