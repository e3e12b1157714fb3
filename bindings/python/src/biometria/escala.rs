//! What a score means: percentages, thresholds, decisions, and thresholds of the host's own pairs.

use conecta_core::biometria as nucleo;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use super::template::Template;
use super::{fusao, taxa};
use crate::erros::UsoError;
use crate::tipos::dicionario;

/// One stranger in ten thousand, unless told otherwise.
const FAR: f64 = 1e-4;

/// The score to reach, and how often a pair of two people reaches it.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Politica(pub(super) nucleo::Politica);

#[pymethods]
impl Politica {
    /// The least score.
    #[getter]
    fn limiar(&self) -> f64 {
        self.0.limiar
    }

    /// False accept rate: how often a pair of two people reaches it.
    #[getter]
    fn far(&self) -> f64 {
        self.0.far
    }

    /// Whether a score is enough.
    fn aceita(&self, escore: f64) -> bool {
        self.0.aceita(escore)
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!("Politica(limiar={:.4} far={:.1e})", self.0.limiar, self.0.far)
    }
}

/// What scores stand for: how often somebody else reaches them. Of a model (Modelos.escala) or of the host's own pairs (Calibracao.escala).
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Escala(pub(super) nucleo::Escala);

impl Escala {
    /// The policy given, or the usual one.
    pub(super) fn politica_ou_usual(&self, politica: Option<&Politica>) -> nucleo::Politica {
        politica.map_or_else(|| self.0.politica(FAR), |p| p.0)
    }
}

#[pymethods]
impl Escala {
    /// The policy of a false accept rate.
    #[pyo3(signature = (far = FAR), text_signature = "($self, far=0.0001)")]
    fn politica(&self, far: f64) -> PyResult<Politica> {
        Ok(Politica(self.0.politica(taxa("far", far)?)))
    }

    /// The policy of an acceptance percentage, from 0 to 100.
    fn politica_de_percentual(&self, percentual: f64) -> PyResult<Politica> {
        if !(0.0..=100.0).contains(&percentual) {
            return Err(UsoError::new_err("percentual deve estar entre 0 e 100"));
        }
        Ok(Politica(self.0.politica_de_percentual(percentual)))
    }

    /// A score as a percentage: what is missing to 100 halves with each score that is reached ten times as rarely by a stranger.
    fn percentual(&self, escore: f64) -> f64 {
        self.0.percentual(escore)
    }

    /// How often pairs of two people reach a score.
    fn far(&self, escore: f64) -> f64 {
        self.0.far(escore)
    }

    /// Compare a face with the templates of one person, who is known by card or CPF.
    ///
    /// politica: what is asked; a false accept rate of 1e-4 when None.
    /// fusao: how the scores of several templates become one, "melhor" or "media".
    ///
    /// Raises UsoError when there is no template to compare with, or all are of another model.
    #[pyo3(signature = (sonda, cadastrados, *, politica = None, fusao = "melhor"))]
    fn verificar(
        &self,
        sonda: &Template,
        cadastrados: Vec<Bound<'_, Template>>,
        politica: Option<&Politica>,
        fusao: &str,
    ) -> PyResult<Verificacao> {
        let fusao = self::fusao(fusao)?;
        let politica = self.politica_ou_usual(politica);
        let templates = cadastrados.iter().map(|t| &t.get().0);
        nucleo::verificar(&sonda.0, templates, fusao, &self.0, politica)
            .map(Verificacao)
            .ok_or_else(|| UsoError::new_err("não há template cadastrado do mesmo modelo"))
    }

    fn __repr__(&self) -> String {
        let limiares = [1e-2, 1e-3, 1e-4].map(|far| format!("{far:.0e}: {:.3}", self.0.limiar(far)));
        format!("Escala({})", limiares.join(", "))
    }
}

/// The outcome of comparing a face with one person's templates.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Verificacao(pub(super) nucleo::Verificacao);

#[pymethods]
impl Verificacao {
    /// The cosine, from -1 to 1.
    #[getter]
    fn escore(&self) -> f64 {
        self.0.escore
    }

    /// The score as a percentage.
    #[getter]
    fn percentual(&self) -> f64 {
        self.0.percentual
    }

    /// Whether it is enough.
    #[getter]
    fn aceita(&self) -> bool {
        self.0.aceita
    }

    /// What was asked.
    #[getter]
    fn politica(&self) -> Politica {
        Politica(self.0.politica)
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        let palavra = if self.0.aceita { "aceita" } else { "não aceita" };
        format!("Verificacao({palavra} {:.1} % escore={:.4})", self.0.percentual, self.0.escore)
    }
}

/// A share, with its 95 % interval (Wilson).
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Proporcao {
    /// The share.
    #[pyo3(get)]
    valor: f64,
    /// The least it may well be.
    #[pyo3(get)]
    minimo: f64,
    /// The most it may well be.
    #[pyo3(get)]
    maximo: f64,
}

impl From<nucleo::Proporcao> for Proporcao {
    fn from(nucleo::Proporcao { valor, minimo, maximo }: nucleo::Proporcao) -> Self {
        Self { valor, minimo, maximo }
    }
}

#[pymethods]
impl Proporcao {
    fn __repr__(&self) -> String {
        format!("Proporcao({:.4} de {:.4} a {:.4})", self.valor, self.minimo, self.maximo)
    }
}

/// What one threshold gives.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct PontoDaCurva {
    /// The false accept rate asked for.
    #[pyo3(get)]
    far: f64,
    /// Scores above this are accepted.
    #[pyo3(get)]
    limiar: f64,
    /// Pairs of one person that are accepted.
    #[pyo3(get)]
    tar: Proporcao,
}

impl From<nucleo::PontoDaCurva> for PontoDaCurva {
    fn from(nucleo::PontoDaCurva { far, limiar, tar }: nucleo::PontoDaCurva) -> Self {
        Self { far, limiar, tar: tar.into() }
    }
}

#[pymethods]
impl PontoDaCurva {
    fn __repr__(&self) -> String {
        format!("PontoDaCurva(far={:.0e} limiar={:.4} tar={:.4})", self.far, self.limiar, self.tar.valor)
    }
}

/// Error rates and thresholds of pairs whose truth is known. Pairs in which no face was found count as different people.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Calibracao(nucleo::Calibracao);

#[pymethods]
impl Calibracao {
    /// Pairs of one person.
    #[getter]
    fn genuinos(&self) -> usize {
        self.0.genuinos
    }

    /// Pairs of two people.
    #[getter]
    fn impostores(&self) -> usize {
        self.0.impostores
    }

    /// Pairs without a score.
    #[getter]
    fn sem_rosto(&self) -> usize {
        self.0.sem_rosto
    }

    /// Area under the curve: how often a pair of one person scores higher than one of two.
    #[getter]
    fn auc(&self) -> f64 {
        self.0.auc
    }

    /// The error rate where both errors are equal.
    #[getter]
    fn eer(&self) -> f64 {
        self.0.eer
    }

    /// The threshold of that.
    #[getter]
    fn limiar_eer(&self) -> f64 {
        self.0.limiar_eer
    }

    /// For false accept rates of 1e-1, 1e-2, … as far as the number of pairs can say anything.
    #[getter]
    fn pontos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.pontos.iter().copied().map(PontoDaCurva::from))
    }

    /// The ROC: false and true accept rates from strict to lax, thinned.
    #[getter]
    fn curva(&self) -> Vec<(f64, f64)> {
        self.0.curva.clone()
    }

    /// Thresholds for a manifest: false accept rates and scores, the rates falling and the scores growing as they must.
    #[getter]
    fn limiares(&self) -> Vec<(f64, f64)> {
        self.0.limiares().iter().map(|l| (l.far, l.escore)).collect()
    }

    /// The scale of these thresholds; None when the pairs are too few for any.
    #[getter]
    fn escala(&self) -> Option<Escala> {
        self.0.escala().map(Escala)
    }

    /// All but the curve as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        let c = &self.0;
        format!("Calibracao({} + {} pares, EER {:.2} %)", c.genuinos, c.impostores, c.eer * 100.0)
    }
}

/// Error rates and thresholds of scored pairs: of one person, and of two. None is a pair in which no face was found.
///
/// None unless there are pairs of both kinds.
#[pyfunction]
pub(crate) fn calibrar(
    py: Python<'_>,
    genuinos: Vec<Option<f64>>,
    impostores: Vec<Option<f64>>,
) -> Option<Calibracao> {
    py.detach(|| nucleo::calibrar(&genuinos, &impostores)).map(Calibracao)
}
