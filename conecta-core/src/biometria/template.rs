//! The template: what is kept of a face.

use zeroize::Zeroizing;

use super::modelos::IdDoModelo;

/// A vector of length one that stands for a face, and the model that made it. It never shows itself, and is wiped when dropped.
#[derive(Clone, PartialEq)]
pub struct Template {
    modelo: IdDoModelo,
    vetor: Zeroizing<Vec<f32>>,
}

impl std::fmt::Debug for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Template({} números, modelo {})", self.vetor.len(), self.modelo.hex())
    }
}

impl Template {
    /// Makes a template of what a network gave: brought to length one. `None` for a vector that has no direction.
    pub fn new(modelo: IdDoModelo, vetor: &[f32]) -> Option<Self> {
        let norma = vetor.iter().map(|v| f64::from(*v) * f64::from(*v)).sum::<f64>().sqrt();
        if !(norma.is_finite() && norma > 1e-9) {
            return None;
        }
        let vetor = Zeroizing::new(vetor.iter().map(|v| (f64::from(*v) / norma) as f32).collect());
        Some(Self { modelo, vetor })
    }

    /// The model that made it.
    pub fn modelo(&self) -> IdDoModelo {
        self.modelo
    }

    /// The vector. Whoever has it can look for the person elsewhere: keep it sealed ([`Cofre`](super::Cofre)).
    pub fn revelar(&self) -> &[f32] {
        &self.vetor
    }

    /// How alike two faces are: the cosine, from −1 to 1. `None` for templates of two models, which cannot be compared.
    pub fn escore(&self, outro: &Self) -> Option<f64> {
        (self.modelo == outro.modelo && self.vetor.len() == outro.vetor.len()).then(|| {
            let produto: f64 =
                self.vetor.iter().zip(outro.vetor.iter()).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum();
            produto.clamp(-1.0, 1.0)
        })
    }
}
