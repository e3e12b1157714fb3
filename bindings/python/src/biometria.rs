//! Faces, for `conecta/biometria.py`.

use std::collections::{HashMap, HashSet};

use conecta_core::biometria as nucleo;
use nucleo::{
    Arquivo, Busca, Escala, Exigencias, FormatoDoQuadro, Fusao, Manifesto, Precisao, Procura, Quadro, Sessao,
};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Serialize;

use crate::erros::{BiometriaError, UsoError};
use crate::tipos::json::dicionario;

#[expect(clippy::needless_pass_by_value, reason = "the form that map_err wants")]
fn excecao(erro: nucleo::Error) -> PyErr {
    BiometriaError::new_err((erro.codigo(), erro.to_string()))
}

/// A picture in memory: 8-bit RGB, upright.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Imagem(nucleo::Imagem);

#[pymethods]
impl Imagem {
    /// Decode a JPEG, PNG or WebP file.
    #[staticmethod]
    fn decodificar(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        py.detach(|| nucleo::Imagem::decodificar(bytes)).map(Self).map_err(excecao)
    }

    /// Take a camera frame: rgb, bgr, rgba, bgra, cinza, nv12, nv21 or yuyv; passo is bytes from row to row.
    #[staticmethod]
    #[pyo3(signature = (bytes, largura, altura, formato = "rgb", passo = None))]
    fn de_quadro(
        bytes: &[u8],
        largura: usize,
        altura: usize,
        formato: &str,
        passo: Option<usize>,
    ) -> PyResult<Self> {
        let formato = match formato {
            "rgb" => FormatoDoQuadro::Rgb,
            "bgr" => FormatoDoQuadro::Bgr,
            "rgba" => FormatoDoQuadro::Rgba,
            "bgra" => FormatoDoQuadro::Bgra,
            "cinza" => FormatoDoQuadro::Cinza,
            "nv12" => FormatoDoQuadro::Nv12,
            "nv21" => FormatoDoQuadro::Nv21,
            "yuyv" => FormatoDoQuadro::Yuyv,
            _ => {
                let aceitos = "formato deve ser rgb, bgr, rgba, bgra, cinza, nv12, nv21 ou yuyv";
                return Err(UsoError::new_err(aceitos));
            }
        };
        nucleo::Imagem::de_quadro(&Quadro { bytes, largura, altura, passo, formato })
            .map(Self)
            .map_err(excecao)
    }

    #[getter]
    fn largura(&self) -> usize {
        self.0.largura()
    }

    #[getter]
    fn altura(&self) -> usize {
        self.0.altura()
    }

    /// Three bytes a pixel, row by row.
    fn rgb<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.rgb())
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// What is kept of a face: a vector of length one, of one model. Never shows itself.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Template(nucleo::Template);

#[pymethods]
impl Template {
    #[getter]
    fn modelo(&self) -> String {
        self.0.modelo().hex()
    }

    /// The cosine with another template of the same model.
    fn escore(&self, outro: &Self) -> PyResult<f64> {
        self.0.escore(&outro.0).ok_or_else(|| UsoError::new_err("os templates são de modelos diferentes"))
    }

    /// The vector itself. Whoever has it can look for the person elsewhere.
    fn revelar(&self) -> Vec<f32> {
        self.0.revelar().to_vec()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// The host's models, ready to run, shared by all threads.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Modelos {
    modelos: nucleo::Modelos,
    escala: Escala,
}

#[derive(Serialize)]
struct Julgada {
    aceita: bool,
    #[serde(flatten)]
    qualidade: nucleo::Qualidade,
}

impl Modelos {
    fn central(
        &self,
        sessao: &mut Sessao<'_>,
        imagem: &nucleo::Imagem,
        confianca: f64,
    ) -> Result<nucleo::Rosto, nucleo::Error> {
        let busca = Busca { confianca, ..Busca::default() };
        sessao.rosto_central(imagem, &busca)?.ok_or(nucleo::Error::SemRosto)
    }
}

#[pymethods]
impl Modelos {
    #[new]
    #[pyo3(signature = (arquivos, manifesto = None))]
    #[expect(clippy::needless_pass_by_value, reason = "the form that PyO3 gives")]
    fn new(py: Python<'_>, arquivos: HashMap<String, Vec<u8>>, manifesto: Option<&str>) -> PyResult<Self> {
        let manifesto = match manifesto {
            Some(toml) => Manifesto::ler(toml).map_err(|e| excecao(e.into()))?,
            None => Manifesto::padrao(),
        };
        let arquivos: Vec<_> = arquivos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
        let modelos = py.detach(|| nucleo::Modelos::carregar(&manifesto, &arquivos)).map_err(excecao)?;
        let escala = Escala::new(modelos.limiares());
        Ok(Self { modelos, escala })
    }

    #[getter]
    fn modelo(&self) -> String {
        self.modelos.id().hex()
    }

    /// All faces, the surest first.
    #[pyo3(signature = (imagem, confianca = 0.6))]
    fn detectar<'py>(&self, py: Python<'py>, imagem: &Imagem, confianca: f64) -> PyResult<Bound<'py, PyAny>> {
        let busca = Busca { confianca, ..Busca::default() };
        let rostos = py.detach(|| Sessao::new(&self.modelos).detectar(&imagem.0, &busca)).map_err(excecao)?;
        dicionario(py, &rostos)
    }

    /// The quality gate: measures, and the coded reasons of a refusal.
    fn qualidade<'py>(&self, py: Python<'py>, imagem: &Imagem) -> PyResult<Bound<'py, PyAny>> {
        let exigencias = Exigencias::default();
        let qualidade =
            py.detach(|| Sessao::new(&self.modelos).qualidade(&imagem.0, &exigencias)).map_err(excecao)?;
        dicionario(py, &Julgada { aceita: qualidade.aceita(), qualidade })
    }

    /// Passive liveness of the face in the middle; None without models for it. Not certified.
    fn vivacidade<'py>(&self, py: Python<'py>, imagem: &Imagem) -> PyResult<Option<Bound<'py, PyAny>>> {
        let v = py.detach(|| {
            let mut sessao = Sessao::new(&self.modelos);
            let rosto = self.central(&mut sessao, &imagem.0, Busca::default().confianca)?;
            sessao.vivacidade(&imagem.0, &rosto)
        });
        v.map_err(excecao)?.map(|v| dicionario(py, &v)).transpose()
    }

    /// The template of the face nearest to the middle.
    #[pyo3(signature = (imagem, confianca = 0.6))]
    fn template(&self, py: Python<'_>, imagem: &Imagem, confianca: f64) -> PyResult<Template> {
        let feito = py.detach(|| {
            let mut sessao = Sessao::new(&self.modelos);
            let rosto = self.central(&mut sessao, &imagem.0, confianca)?;
            sessao.incorporar(&imagem.0, &rosto.pontos)
        });
        feito.map(Template).map_err(excecao)
    }

    /// A score as a percentage.
    fn percentual(&self, escore: f64) -> f64 {
        self.escala.percentual(escore)
    }

    /// The score that two people reach so often.
    fn limiar(&self, far: f64) -> f64 {
        self.escala.limiar(far)
    }

    /// The score of a percentage.
    fn limiar_de_percentual(&self, percentual: f64) -> f64 {
        self.escala.escore(percentual)
    }
}

/// Many templates, searched exactly.
#[pyclass(module = "conecta.biometria")]
pub(crate) struct Galeria(nucleo::Galeria);

#[pymethods]
impl Galeria {
    #[new]
    #[pyo3(signature = (modelo, precisao = "f32"))]
    fn new(modelo: &Template, precisao: &str) -> PyResult<Self> {
        let precisao = match precisao {
            "f32" => Precisao::F32,
            "int8" => Precisao::Int8,
            _ => return Err(UsoError::new_err("precisao deve ser f32 ou int8")),
        };
        Ok(Self(nucleo::Galeria::new(modelo.0.modelo(), modelo.0.revelar().len(), precisao)))
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn incluir(&mut self, pessoa: u64, template: &Template) -> PyResult<()> {
        self.0.incluir(pessoa, &template.0).map_err(excecao)
    }

    /// Take out every template of a person; how many there were.
    fn excluir(&mut self, pessoa: u64) -> usize {
        self.0.excluir(pessoa)
    }

    /// Who a face is, or nobody: achado is None then.
    #[pyo3(signature = (template, modelos, *, fpir = 0.01, entre = None, fusao = "melhor"))]
    #[expect(clippy::needless_pass_by_value, reason = "the form that PyO3 gives")]
    fn identificar<'py>(
        &self,
        py: Python<'py>,
        template: &Template,
        modelos: &Modelos,
        fpir: f64,
        entre: Option<HashSet<u64>>,
        fusao: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let fusao = match fusao {
            "melhor" => Fusao::Melhor,
            "media" => Fusao::Media,
            _ => return Err(UsoError::new_err("fusao deve ser melhor ou media")),
        };
        let procura = Procura { entre: entre.as_ref(), fusao };
        let feita = py.detach(|| self.0.identificar(&template.0, fpir, &modelos.escala, &procura));
        dicionario(py, &feita.map_err(excecao)?)
    }
}

/// Seals templates for keeping and turns them, so that a stolen one is worth nothing elsewhere.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Cofre(nucleo::Cofre);

fn trinta_e_dois(nome: &str, bytes: &[u8]) -> PyResult<[u8; 32]> {
    bytes.try_into().map_err(|_| UsoError::new_err(format!("{nome} deve ter 32 bytes")))
}

#[pymethods]
impl Cofre {
    #[new]
    #[pyo3(signature = (chave, inquilino, modelos, geracao = 1))]
    fn new(chave: &[u8], inquilino: &str, modelos: &Modelos, geracao: u32) -> PyResult<Self> {
        let chave = nucleo::Chave::new(trinta_e_dois("chave", chave)?);
        let nucleo::Tarefa::Incorporacao { dimensao, .. } = modelos.modelos.incorporador().tarefa else {
            return Err(UsoError::new_err("o manifesto não descreve o modelo de incorporação"));
        };
        Ok(Self(nucleo::Cofre::new(chave, inquilino, geracao, modelos.modelos.id(), dimensao)))
    }

    fn girar(&self, template: &Template) -> PyResult<Template> {
        self.0.girar(&template.0).map(Template).map_err(excecao)
    }

    fn selar<'py>(
        &self,
        py: Python<'py>,
        template: &Template,
        pessoa: &str,
        aleatorios: &[u8],
    ) -> PyResult<Bound<'py, PyBytes>> {
        let aleatorios = trinta_e_dois("aleatorios", aleatorios)?;
        let selado = self.0.selar(&template.0, pessoa, &aleatorios).map_err(excecao)?;
        Ok(PyBytes::new(py, &selado))
    }

    fn abrir(&self, selado: &[u8], pessoa: &str) -> PyResult<Template> {
        self.0.abrir(selado, pessoa).map(Template).map_err(excecao)
    }
}

/// Error rates and thresholds of scored pairs; None is a pair without a face.
#[pyfunction]
#[expect(clippy::needless_pass_by_value, reason = "the form that PyO3 gives")]
pub(crate) fn calibrar<'py>(
    py: Python<'py>,
    genuinos: Vec<Option<f64>>,
    impostores: Vec<Option<f64>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    nucleo::calibrar(&genuinos, &impostores).map(|c| dicionario(py, &c)).transpose()
}
