//! What a score means: how often somebody else reaches it, what percentage that is, whether it is enough.
//!
//! A score alone decides nothing. It is compared with a threshold that is chosen by how often a stranger may pass (FAR), on
//! the pairs that the model was measured with, or better on the host's own ([`calibrar`]).

mod calibrar;
#[cfg(test)]
mod testes;

pub use calibrar::{Calibracao, PontoDaCurva, Proporcao, calibrar};

use super::erro::FalhaDosLimiares;
use super::modelos::Limiar;

/// The threshold to reach, and what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Politica {
    /// The least score.
    pub limiar: f64,
    /// How often a pair of two people reaches it.
    pub far: f64,
}

/// Scores by rarity: between the measured thresholds straight lines over the logarithm of the FAR, beyond the last one the
/// last line goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Escala {
    /// (−log₂ FAR, score), both growing; begins with FAR 1 at score 0.
    pontos: Vec<(f64, f64)>,
}

impl Escala {
    /// The scale of thresholds, from the most frequent to the rarest: at least one, the rates falling and the scores growing,
    /// both between 0 and 1.
    pub fn new(limiares: &[Limiar]) -> Result<Self, FalhaDosLimiares> {
        let entre = |v: f64| v > 0.0 && v < 1.0;
        let validos = limiares.iter().all(|l| entre(l.far) && entre(l.escore));
        let crescem = limiares.windows(2).all(|w| w[1].far < w[0].far && w[1].escore > w[0].escore);
        if limiares.is_empty() || !validos || !crescem {
            return Err(FalhaDosLimiares);
        }
        let mut pontos = vec![(0.0, 0.0)];
        pontos.extend(limiares.iter().map(|l| (-libm::log2(l.far), l.escore)));
        Ok(Self { pontos })
    }

    /// The score that pairs of two people reach so often.
    pub fn limiar(&self, far: f64) -> f64 {
        let k = -libm::log2(far.clamp(1e-12, 1.0));
        let [a, b] = self.trecho(|p| p.0 < k);
        a.1 + (k - a.0) / (b.0 - a.0) * (b.1 - a.1)
    }

    /// How often pairs of two people reach a score.
    pub fn far(&self, escore: f64) -> f64 {
        libm::exp2(-self.raridade(escore))
    }

    /// −log₂ of the FAR.
    fn raridade(&self, escore: f64) -> f64 {
        let [a, b] = self.trecho(|p| p.1 < escore);
        (a.0 + (escore - a.1) / (b.1 - a.1) * (b.0 - a.0)).max(0.0)
    }

    /// The segment on which a place lies.
    fn trecho(&self, antes: impl Fn(&(f64, f64)) -> bool) -> [(f64, f64); 2] {
        let i = self.pontos.partition_point(antes).clamp(1, self.pontos.len() - 1);
        [self.pontos[i - 1], self.pontos[i]]
    }

    /// The policy of a false accept rate.
    pub fn politica(&self, far: f64) -> Politica {
        Politica { limiar: self.limiar(far), far }
    }

    /// The policy of an acceptance percentage, as the operator gives it.
    pub fn politica_de_percentual(&self, percentual: f64) -> Politica {
        let limiar = self.escore(percentual);
        Politica { limiar, far: self.far(limiar) }
    }

    /// A score as a percentage: what is missing to 100 % halves with each score that is reached ten times as rarely by a stranger.
    /// 50 % is reached by one stranger in ten, 75 % by one in a hundred, 87.5 % by one in a thousand, 93.75 % by one in ten
    /// thousand, 98.4 % by one in a million. It grows with the score and is 0 for a score of 0 or less.
    pub fn percentual(&self, escore: f64) -> f64 {
        100.0 * (1.0 - libm::exp2(-self.raridade(escore) * std::f64::consts::LOG10_2))
    }

    /// The score of a percentage: the inverse of [`Escala::percentual`].
    pub fn escore(&self, percentual: f64) -> f64 {
        // No percentage asks for more than one stranger in 10¹².
        let falta = (1.0 - percentual / 100.0).clamp(1.0 / 4096.0, 1.0);
        self.limiar(libm::exp2(libm::log2(falta) / std::f64::consts::LOG10_2))
    }
}

impl Politica {
    /// Whether a score is enough.
    pub fn aceita(&self, escore: f64) -> bool {
        escore >= self.limiar
    }
}

/// The FAR of one comparison for which a search over `pessoas` finds a stranger in at most `fpir` of the searches
/// (`1 − (1 − FAR)ⁿ = FPIR`).
pub fn far_de_busca(fpir: f64, pessoas: usize) -> f64 {
    let n = pessoas.max(1) as f64;
    -libm::expm1(libm::log1p(-fpir.clamp(1e-12, 1.0 - 1e-12)) / n)
}

/// How often a search over `pessoas` finds a stranger, when one comparison does so with probability `far`.
pub fn fpir_de_busca(far: f64, pessoas: usize) -> f64 {
    -libm::expm1(libm::log1p(-far.clamp(0.0, 1.0 - 1e-12)) * pessoas as f64)
}

/// How the scores of several templates of one person become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fusao {
    /// The best: any of the enrolled looks may match.
    #[default]
    Melhor,
    /// The mean: all of the enrolled looks have a say.
    Media,
}

impl Fusao {
    /// One score of several; `None` of none.
    pub fn juntar(self, escores: impl IntoIterator<Item = f64>) -> Option<f64> {
        let (mut n, mut soma, mut melhor) = (0u32, 0.0, f64::NEG_INFINITY);
        for e in escores {
            n += 1;
            soma += e;
            melhor = e.max(melhor);
        }
        (n > 0).then(|| if self == Self::Melhor { melhor } else { soma / f64::from(n) })
    }
}

/// The outcome of comparing a face with one person's templates.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Verificacao {
    /// The score.
    pub escore: f64,
    /// The score as a percentage.
    pub percentual: f64,
    /// Whether it is enough.
    pub aceita: bool,
    /// What was asked.
    pub politica: Politica,
}

/// Compares a face with the templates of one person, who is known by card or CPF. `None` when no template can be compared:
/// there are none, or they are of another model.
pub fn verificar<'a>(
    sonda: &super::Template,
    cadastrados: impl IntoIterator<Item = &'a super::Template>,
    fusao: Fusao,
    escala: &Escala,
    politica: Politica,
) -> Option<Verificacao> {
    let escore = fusao.juntar(cadastrados.into_iter().filter_map(|t| sonda.escore(t)))?;
    Some(Verificacao {
        escore,
        percentual: escala.percentual(escore),
        aceita: politica.aceita(escore),
        politica,
    })
}
