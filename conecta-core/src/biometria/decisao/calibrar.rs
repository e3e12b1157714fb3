//! Thresholds and error rates from pairs whose truth is known: the host's own people, cameras and light.

use serde::Serialize;

use super::Escala;
use crate::biometria::modelos::Limiar;

/// A share of a count, with its 95 % interval (Wilson).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Proporcao {
    /// The share.
    pub valor: f64,
    /// The least it may well be.
    pub minimo: f64,
    /// The most it may well be.
    pub maximo: f64,
}

impl Proporcao {
    /// `k` of `n`.
    pub fn new(k: usize, n: usize) -> Self {
        const Z: f64 = 1.96;
        let n = n.max(1) as f64;
        let p = k as f64 / n;
        let d = 1.0 + Z * Z / n;
        let centro = p + Z * Z / (2.0 * n);
        let meio = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        Self { valor: p, minimo: ((centro - meio) / d).max(0.0), maximo: ((centro + meio) / d).min(1.0) }
    }
}

/// What one threshold gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PontoDaCurva {
    /// The false accept rate asked for.
    pub far: f64,
    /// Scores above this are accepted.
    pub limiar: f64,
    /// Pairs of one person that are accepted.
    pub tar: Proporcao,
}

/// Error rates of a set of pairs. Pairs in which no face was found count as different people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calibracao {
    /// Pairs of one person.
    pub genuinos: usize,
    /// Pairs of two people.
    pub impostores: usize,
    /// Pairs without a score.
    pub sem_rosto: usize,
    /// Area under the curve: how often a pair of one person scores higher than one of two.
    pub auc: f64,
    /// The error rate where both errors are equal.
    pub eer: f64,
    /// The threshold of that.
    pub limiar_eer: f64,
    /// For FAR 10⁻¹, 10⁻², … as far as the number of pairs can say anything.
    pub pontos: Vec<PontoDaCurva>,
    /// The ROC: (FAR, TAR) from strict to lax, thinned.
    #[serde(skip)]
    pub curva: Vec<(f64, f64)>,
}

/// Points of the curve that are kept.
const PONTOS_DA_CURVA: usize = 512;

/// Error rates of scored pairs; `None` is a pair in which no face was found. `None` unless there are pairs of both kinds.
pub fn calibrar(genuinos: &[Option<f64>], impostores: &[Option<f64>]) -> Option<Calibracao> {
    let ordenar = |v: &[Option<f64>]| {
        let mut v: Vec<f64> =
            v.iter().map(|e| e.filter(|e| !e.is_nan()).unwrap_or(f64::NEG_INFINITY)).collect();
        v.sort_by(f64::total_cmp);
        v
    };
    let (g, i) = (ordenar(genuinos), ordenar(impostores));
    if g.is_empty() || i.is_empty() {
        return None;
    }
    let abaixo = |v: &[f64], t: f64| v.partition_point(|x| *x < t);
    let frr = |t: f64| abaixo(&g, t) as f64 / g.len() as f64;
    let far = |t: f64| (i.len() - abaixo(&i, t)) as f64 / i.len() as f64;
    let auc: f64 =
        g.iter().map(|s| (abaixo(&i, *s) + i.partition_point(|x| x <= s)) as f64 / 2.0).sum::<f64>()
            / (g.len() as f64 * i.len() as f64);
    let distancia = |t: f64| (frr(t) - far(t)).abs();
    let candidatos = g.iter().chain(&i).copied().filter(|t| t.is_finite());
    let limiar_eer = candidatos.min_by(|a, b| distancia(*a).total_cmp(&distancia(*b))).unwrap_or(0.0);
    let mut pontos = Vec::new();
    for expoente in 1..=9 {
        let pedida = libm::exp10(-f64::from(expoente));
        // So many impostors may pass.
        let passam = (pedida * i.len() as f64 + 1e-9) as usize;
        if passam == 0 {
            break;
        }
        let limiar = i[i.len() - 1 - passam.min(i.len() - 1)];
        let aceitos = g.len() - g.partition_point(|x| *x <= limiar);
        pontos.push(PontoDaCurva { far: pedida, limiar, tar: Proporcao::new(aceitos, g.len()) });
    }
    let mut curva: Vec<(f64, f64)> = Vec::new();
    let passo = (i.len() / PONTOS_DA_CURVA).max(1);
    // Every impostor near the strict end, where the curve is looked at; fewer further on.
    for n in (0..i.len()).filter(|n| *n < PONTOS_DA_CURVA || n.is_multiple_of(passo)) {
        let t = i[i.len() - 1 - n];
        let aceitos = g.len() - g.partition_point(|x| *x <= t);
        curva.push((n as f64 / i.len() as f64, aceitos as f64 / g.len() as f64));
    }
    Some(Calibracao {
        genuinos: g.len(),
        impostores: i.len(),
        sem_rosto: g.iter().chain(&i).filter(|s| s.is_infinite()).count(),
        auc,
        eer: f64::midpoint(frr(limiar_eer), far(limiar_eer)),
        limiar_eer,
        pontos,
        curva,
    })
}

impl Calibracao {
    /// The thresholds for a manifest, of those FARs that grow in score as they must.
    pub fn limiares(&self) -> Vec<Limiar> {
        let mut v: Vec<Limiar> = Vec::new();
        for p in &self.pontos {
            let anterior = v.last().map_or(0.0, |l| l.escore);
            if p.limiar > anterior && p.limiar < 1.0 {
                v.push(Limiar { far: p.far, escore: p.limiar, tar: Some(p.tar.valor) });
            }
        }
        v
    }

    /// The scale of these thresholds; `None` where the pairs are too few, or too much alike, for any.
    pub fn escala(&self) -> Option<Escala> {
        Escala::new(&self.limiares()).ok()
    }
}
