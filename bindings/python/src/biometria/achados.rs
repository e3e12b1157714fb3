//! What is said of a picture.

use conecta_core::biometria as nucleo;
use nucleo::{ParecerDeVivacidade, PoliticaDeVivacidade};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;

use crate::tipos::dicionario;

/// A face on a picture.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Rosto(pub(super) nucleo::Rosto);

#[pymethods]
impl Rosto {
    /// Where it is, in pixels: left edge, top edge, width, height.
    #[getter]
    fn caixa(&self) -> (f64, f64, f64, f64) {
        let c = &self.0.caixa;
        (c.x, c.y, c.largura, c.altura)
    }

    /// How sure the detector is, from 0 to 1.
    #[getter]
    fn confianca(&self) -> f64 {
        self.0.confianca
    }

    /// The person's right eye, left eye, nose, right and left corner of the mouth: x and y, in pixels.
    #[getter]
    fn pontos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.pontos.map(|p| (p.x, p.y)))
    }

    /// Pixels between the eyes.
    #[getter]
    fn entre_olhos(&self) -> f64 {
        self.0.entre_olhos()
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        let c = &self.0.caixa;
        format!(
            "Rosto({:.0} × {:.0} em {:.0}, {:.0}, confiança {:.2})",
            c.largura, c.altura, c.x, c.y, self.0.confianca
        )
    }
}

/// What was measured on the main face.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Medidas(nucleo::Medidas);

#[pymethods]
impl Medidas {
    /// Pixels between the eyes.
    #[getter]
    fn entre_olhos(&self) -> f64 {
        self.0.entre_olhos
    }

    /// Part of the face's box beyond the border, from 0 to 1.
    #[getter]
    fn cortado(&self) -> f64 {
        self.0.cortado
    }

    /// Turn to a side, in degrees; positive to the person's left. An estimate.
    #[getter]
    fn giro(&self) -> f64 {
        self.0.giro
    }

    /// Turn up (positive) or down, in degrees. An estimate.
    #[getter]
    fn elevacao(&self) -> f64 {
        self.0.elevacao
    }

    /// Tilt of the line of the eyes, in degrees; positive clockwise on the picture.
    #[getter]
    fn inclinacao(&self) -> f64 {
        self.0.inclinacao
    }

    /// Mean Laplacian of the aligned face, in per cent of its contrast: falls with blur.
    #[getter]
    fn nitidez(&self) -> f64 {
        self.0.nitidez
    }

    /// Mean brightness of the aligned face, from 0 to 255.
    #[getter]
    fn claridade(&self) -> f64 {
        self.0.claridade
    }

    /// Part of the aligned face that is white, from 0 to 1.
    #[getter]
    fn estourado(&self) -> f64 {
        self.0.estourado
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        let m = &self.0;
        format!(
            "Medidas(entre_olhos={:.1} giro={:.1} elevacao={:.1} inclinacao={:.1} nitidez={:.1} claridade={:.0})",
            m.entre_olhos, m.giro, m.elevacao, m.inclinacao, m.nitidez, m.claridade
        )
    }
}

/// One reason to refuse a picture.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Motivo(nucleo::Motivo);

/// A reason with its sentences, as it goes into dicts.
#[derive(Serialize)]
struct MotivoDito {
    #[serde(flatten)]
    motivo: nucleo::Motivo,
    mensagem: &'static str,
    ajuda: &'static str,
}

impl From<&nucleo::Motivo> for MotivoDito {
    fn from(motivo: &nucleo::Motivo) -> Self {
        Self { motivo: *motivo, mensagem: motivo.codigo.mensagem(), ajuda: motivo.codigo.ajuda() }
    }
}

#[pymethods]
impl Motivo {
    /// Permanent code, "QUA-01" to "QUA-09".
    #[getter]
    fn codigo(&self) -> &'static str {
        self.0.codigo.as_str()
    }

    /// What was measured.
    #[getter]
    fn medido(&self) -> f64 {
        self.0.medido
    }

    /// What it may be at most, or must be at least.
    #[getter]
    fn limite(&self) -> f64 {
        self.0.limite
    }

    /// The unit of both.
    #[getter]
    fn unidade(&self) -> &'static str {
        self.0.unidade
    }

    /// What is wrong, in Portuguese.
    #[getter]
    fn mensagem(&self) -> &'static str {
        self.0.codigo.mensagem()
    }

    /// What to do about it, in Portuguese.
    #[getter]
    fn ajuda(&self) -> &'static str {
        self.0.codigo.ajuda()
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &MotivoDito::from(&self.0))
    }

    fn __repr__(&self) -> String {
        let nucleo::Motivo { codigo, medido, limite, unidade } = &self.0;
        format!("Motivo({codigo} medido={medido:.1} limite={limite:.1} {unidade})")
    }
}

/// Whether a picture is good enough to enrol or to compare, and if not, why.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Qualidade(nucleo::Qualidade);

impl From<nucleo::Qualidade> for Qualidade {
    fn from(qualidade: nucleo::Qualidade) -> Self {
        Self(qualidade)
    }
}

#[pymethods]
impl Qualidade {
    /// Whether the picture is good enough.
    #[getter]
    fn aceita(&self) -> bool {
        self.0.aceita()
    }

    /// The main face, the largest; None where there is none.
    #[getter]
    fn rosto(&self) -> Option<Rosto> {
        self.0.rosto.clone().map(Rosto)
    }

    /// How many faces there are, of any size.
    #[getter]
    fn rostos(&self) -> usize {
        self.0.rostos
    }

    /// What was measured on the main face.
    #[getter]
    fn medidas(&self) -> Option<Medidas> {
        self.0.medidas.map(Medidas)
    }

    /// Why the picture is refused; empty if it is accepted.
    #[getter]
    fn motivos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.motivos.iter().copied().map(Motivo))
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        #[derive(Serialize)]
        struct Dita<'a> {
            aceita: bool,
            rosto: &'a Option<nucleo::Rosto>,
            rostos: usize,
            medidas: &'a Option<nucleo::Medidas>,
            motivos: Vec<MotivoDito>,
        }
        let nucleo::Qualidade { rosto, rostos, medidas, motivos } = &self.0;
        let motivos = motivos.iter().map(MotivoDito::from).collect();
        dicionario(py, &Dita { aceita: self.0.aceita(), rosto, rostos: *rostos, medidas, motivos })
    }

    fn __repr__(&self) -> String {
        let codigos: Vec<_> = self.0.motivos.iter().map(|m| m.codigo.as_str()).collect();
        match &codigos[..] {
            [] => "Qualidade(aceita)".to_owned(),
            _ => format!("Qualidade(recusada: {})", codigos.join(", ")),
        }
    }
}

/// What the models of liveness say. It is not certified: an obstacle, not a proof.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Vivacidade(pub(super) nucleo::Vivacidade);

#[pymethods]
impl Vivacidade {
    /// Mean probability of a living face over the models, from 0 to 1.
    #[getter]
    fn escore(&self) -> f64 {
        self.0.escore
    }

    /// Whether "living" is the likeliest of all classes.
    #[getter]
    fn mais_provavel(&self) -> bool {
        self.0.mais_provavel
    }

    /// How many models had a say.
    #[getter]
    fn modelos(&self) -> usize {
        self.0.modelos
    }

    /// What is made of it: "aceita", "duvidosa" or "recusada".
    ///
    /// aceitar: from this score on a face counts as living; 0.8 when None.
    /// recusar: below this score it does not; 0.4 when None.
    /// desafio: whether an active challenge of the host's was met; None for no challenge.
    #[pyo3(signature = (*, aceitar = None, recusar = None, desafio = None))]
    fn julgar(&self, aceitar: Option<f64>, recusar: Option<f64>, desafio: Option<bool>) -> &'static str {
        let padrao = PoliticaDeVivacidade::default();
        let politica = PoliticaDeVivacidade {
            aceitar: aceitar.unwrap_or(padrao.aceitar),
            recusar: recusar.unwrap_or(padrao.recusar),
        };
        match politica.julgar(&self.0, desafio) {
            ParecerDeVivacidade::Aceita => "aceita",
            ParecerDeVivacidade::Duvidosa => "duvidosa",
            ParecerDeVivacidade::Recusada => "recusada",
        }
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!("Vivacidade({:.2}, {} modelos)", self.0.escore, self.0.modelos)
    }
}
