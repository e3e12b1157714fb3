//! The host's models, and all that is done with a picture.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{File, read_dir};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use conecta_core::biometria as nucleo;
use nucleo::{Arquivo, Busca, Exigencias, FalhaDoModelo, Manifesto, MotivoDoModelo, Sessao};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyDict;

use super::achados::{Qualidade, Rosto, Vivacidade};
use super::escala::{Escala, Politica, Verificacao};
use super::excecao;
use super::fonte::Imagem;
use super::template::{Modelo, Template};
use crate::documento::caminho_de;
use crate::erros::{self, UsoError, tipo_errado};

/// The manifest of a folder, beside the models.
const MANIFESTO: &str = "manifesto.toml";

/// Load the models of a folder: its .onnx files, as its manifesto.toml describes them, or the usual manifest.
///
/// Raises BiometriaError (MOD-01 to MOD-07) for models that cannot be used, LeituraError for files that cannot be read.
#[pyfunction]
pub(crate) fn carregar(py: Python<'_>, pasta: &Bound<'_, PyAny>) -> PyResult<Modelos> {
    let Some(caminho) = caminho_de(pasta)? else {
        return Err(tipo_errado("pasta", "str ou os.PathLike", pasta));
    };
    py.detach(|| {
        let pasta = Path::new(&caminho);
        let onde = |c: &Path, e: io::Error| erros::excecao(e.into(), Some(c.as_os_str()));
        let caminhos = redes(pasta).map_err(|e| onde(pasta, e))?;
        let ler = |c: &Path| {
            let mut bytes = Vec::new();
            File::open(c).and_then(|mut f| f.read_to_end(&mut bytes)).map_err(|e| onde(c, e)).map(|_| bytes)
        };
        let manifesto = pasta.join(MANIFESTO);
        let manifesto = if manifesto.exists() { Some(ler(&manifesto)?) } else { None };
        let lidos = caminhos
            .iter()
            .map(|(nome, c)| Ok((nome.to_string_lossy().into_owned(), ler(c)?)))
            .collect::<PyResult<Vec<_>>>()?;
        let arquivos: Vec<_> = lidos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
        Modelos::de(manifesto.as_deref(), &arquivos).map_err(excecao)
    })
}

/// The networks of a folder, by name.
fn redes(pasta: &Path) -> io::Result<Vec<(OsString, PathBuf)>> {
    let mut achadas = Vec::new();
    for item in read_dir(pasta)? {
        let item = item?;
        if item.path().extension().is_some_and(|e| e.eq_ignore_ascii_case("onnx")) {
            achadas.push((item.file_name(), item.path()));
        }
    }
    achadas.sort();
    Ok(achadas)
}

/// The host's models, ready to run, shared by all threads.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Modelos {
    modelos: nucleo::Modelos,
    modelo: Modelo,
    escala: Escala,
}

impl Modelos {
    /// The models of the core.
    pub(super) fn nucleo(&self) -> &nucleo::Modelos {
        &self.modelos
    }

    fn de(manifesto: Option<&[u8]>, arquivos: &[Arquivo<'_>]) -> Result<Self, nucleo::Error> {
        let sem_forma = |motivo: &str| FalhaDoModelo {
            nome: "manifesto".to_owned(),
            falha: MotivoDoModelo::Manifesto(motivo.to_owned()),
        };
        let manifesto = match manifesto {
            Some(bytes) => {
                Manifesto::ler(std::str::from_utf8(bytes).map_err(|_| sem_forma("não é texto UTF-8"))?)?
            }
            None => Manifesto::padrao(),
        };
        let modelos = nucleo::Modelos::carregar(&manifesto, arquivos)?;
        let modelo = Modelo { id: modelos.id(), dimensao: modelos.dimensao() };
        let escala = Escala(modelos.escala().clone());
        Ok(Self { modelos, modelo, escala })
    }

    /// The face that was told, or the one nearest to the middle.
    fn rosto(
        sessao: &mut Sessao<'_>,
        imagem: &nucleo::Imagem,
        dito: Option<&Rosto>,
        busca: &Busca,
    ) -> Result<nucleo::Rosto, nucleo::Error> {
        match dito {
            Some(rosto) => Ok(rosto.0.clone()),
            None => sessao.rosto_central(imagem, busca)?.ok_or(nucleo::Error::SemRosto),
        }
    }

    fn incorporar(
        &self,
        py: Python<'_>,
        imagem: &Imagem,
        rosto: Option<&Rosto>,
        busca: &Busca,
    ) -> PyResult<Template> {
        let feito = py.detach(|| {
            let mut sessao = Sessao::new(&self.modelos);
            let rosto = Self::rosto(&mut sessao, &imagem.0, rosto, busca)?;
            sessao.incorporar(&imagem.0, &rosto.pontos)
        });
        feito.map(Template).map_err(excecao)
    }

    /// A template as it is, or that of a picture.
    fn template_de(&self, fonte: &Bound<'_, PyAny>) -> PyResult<Template> {
        match fonte.cast::<Template>() {
            Ok(pronto) => Ok(pronto.get().clone()),
            Err(_) => self.incorporar(fonte.py(), &Imagem::de_python(fonte)?, None, &Busca::default()),
        }
    }
}

fn busca(confianca: Option<f64>) -> Busca {
    let padrao = Busca::default();
    Busca { confianca: confianca.unwrap_or(padrao.confianca), ..padrao }
}

/// The limits of the quality gate, with those that were told.
fn exigencias(ditas: Option<&Bound<'_, PyDict>>) -> PyResult<Exigencias> {
    let Some(ditas) = ditas else { return Ok(Exigencias::default()) };
    let texto = ditas.py().import("json")?.call_method1("dumps", (ditas,));
    let lidas =
        texto.ok().and_then(|t| t.extract::<String>().ok()).and_then(|t| serde_json::from_str(&t).ok());
    lidas.ok_or_else(|| {
        let todas = serde_json::to_value(Exigencias::default()).unwrap_or_default();
        let nomes: Vec<_> = todas.as_object().into_iter().flatten().map(|(nome, _)| nome.as_str()).collect();
        UsoError::new_err(format!("cada exigência deve ser um número, e uma de: {}", nomes.join(", ")))
    })
}

#[pymethods]
impl Modelos {
    #[new]
    #[pyo3(signature = (arquivos, manifesto = None))]
    fn new(
        py: Python<'_>,
        arquivos: HashMap<String, PyBackedBytes>,
        manifesto: Option<&str>,
    ) -> PyResult<Self> {
        let arquivos: Vec<_> = arquivos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
        py.detach(|| Self::de(manifesto.map(str::as_bytes), &arquivos)).map_err(excecao)
    }

    /// The model that makes templates.
    #[getter]
    fn modelo(&self) -> Modelo {
        self.modelo
    }

    /// Its name in the manifest.
    #[getter]
    fn nome(&self) -> &str {
        &self.modelos.incorporador().nome
    }

    /// What its scores stand for, as its makers or the manifest measured it.
    #[getter]
    fn escala(&self) -> Escala {
        self.escala.clone()
    }

    /// Whether there are models for liveness.
    #[getter]
    fn julga_vivacidade(&self) -> bool {
        self.modelos.julga_vivacidade()
    }

    /// All faces of a picture, the surest first.
    ///
    /// imagem: whatever the function imagem takes, here and below.
    /// confianca: the least confidence of a face, from 0 to 1; 0.6 when None.
    #[pyo3(signature = (imagem, *, confianca = None))]
    fn rostos(&self, imagem: &Bound<'_, PyAny>, confianca: Option<f64>) -> PyResult<Vec<Rosto>> {
        let (py, imagem) = (imagem.py(), Imagem::de_python(imagem)?);
        let achados = py.detach(|| Sessao::new(&self.modelos).detectar(&imagem.0, &busca(confianca)));
        Ok(achados.map_err(excecao)?.into_iter().map(Rosto).collect())
    }

    /// Whether a picture is good enough to enrol or to compare, and if not, why. The main face is the largest.
    ///
    /// exigencias: limits that are not the usual ones: confianca, outro_rosto, entre_olhos, cortado, giro, elevacao, inclinacao,
    /// nitidez, escuro, claro, estourado.
    #[pyo3(signature = (imagem, **exigencias))]
    fn qualidade(
        &self,
        imagem: &Bound<'_, PyAny>,
        exigencias: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Qualidade> {
        let exigencias = self::exigencias(exigencias)?;
        let (py, imagem) = (imagem.py(), Imagem::de_python(imagem)?);
        let julgada = py.detach(|| Sessao::new(&self.modelos).qualidade(&imagem.0, &exigencias));
        julgada.map(Qualidade::from).map_err(excecao)
    }

    /// The template of a face: of rosto, or of the face nearest to the middle. Raises BiometriaError (IMG-00) for no face.
    #[pyo3(signature = (imagem, *, rosto = None, confianca = None))]
    fn template(
        &self,
        imagem: &Bound<'_, PyAny>,
        rosto: Option<&Rosto>,
        confianca: Option<f64>,
    ) -> PyResult<Template> {
        self.incorporar(imagem.py(), &Imagem::de_python(imagem)?, rosto, &busca(confianca))
    }

    /// Passive liveness of rosto, or of the face nearest to the middle; None without models for it. Not certified.
    #[pyo3(signature = (imagem, *, rosto = None))]
    fn vivacidade(&self, imagem: &Bound<'_, PyAny>, rosto: Option<&Rosto>) -> PyResult<Option<Vivacidade>> {
        let (py, imagem) = (imagem.py(), Imagem::de_python(imagem)?);
        let julgada = py.detach(|| {
            let mut sessao = Sessao::new(&self.modelos);
            let rosto = Self::rosto(&mut sessao, &imagem.0, rosto, &Busca::default())?;
            sessao.vivacidade(&imagem.0, &rosto)
        });
        Ok(julgada.map_err(excecao)?.map(Vivacidade))
    }

    /// Compare two faces, each a picture (the face nearest to its middle) or a Template.
    ///
    /// politica: what is asked, from escala.politica or escala.politica_de_percentual; a false accept rate of 1e-4 when None.
    #[pyo3(signature = (a, b, *, politica = None))]
    fn comparar(
        &self,
        a: &Bound<'_, PyAny>,
        b: &Bound<'_, PyAny>,
        politica: Option<&Politica>,
    ) -> PyResult<Verificacao> {
        let (a, b) = (self.template_de(a)?, self.template_de(b)?);
        let politica = self.escala.politica_ou_usual(politica);
        nucleo::verificar(&a.0, [&b.0], nucleo::Fusao::default(), &self.escala.0, politica)
            .map(Verificacao)
            .ok_or_else(|| UsoError::new_err("os templates são de modelos diferentes"))
    }

    fn __repr__(&self) -> String {
        let viva = if self.modelos.julga_vivacidade() { "com" } else { "sem" };
        format!("Modelos({}, {viva} vivacidade)", self.modelos.incorporador().nome)
    }
}
