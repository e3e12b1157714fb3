//! Many templates, searched exactly.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

use conecta_core::biometria as nucleo;
use nucleo::{Precisao, Procura};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};

use super::escala::{Escala, Politica};
use super::template::{Modelo, Template};
use super::{excecao, fusao, taxa};
use crate::documento::bytes_de;
use crate::erros::{UsoError, tipo_errado};
use crate::tipos::dicionario;

/// A person found, and how alike.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Candidato {
    /// The host's number of the person.
    #[pyo3(get)]
    pessoa: u64,
    /// The score, over the person's templates as the search was told.
    #[pyo3(get)]
    escore: f64,
}

impl From<nucleo::Candidato> for Candidato {
    fn from(nucleo::Candidato { pessoa, escore }: nucleo::Candidato) -> Self {
        Self { pessoa, escore }
    }
}

#[pymethods]
impl Candidato {
    fn __repr__(&self) -> String {
        format!("Candidato({} escore={:.4})", self.pessoa, self.escore)
    }
}

/// The outcome of a search: open, because nobody may be the answer.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Identificacao(nucleo::Identificacao);

#[pymethods]
impl Identificacao {
    /// Who it is; None if nobody reaches the threshold.
    #[getter]
    fn achado(&self) -> Option<Candidato> {
        self.0.achado.map(Candidato::from)
    }

    /// The likeliest, whether they reach it or not, from the most alike on.
    #[getter]
    fn candidatos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.candidatos.iter().copied().map(Candidato::from))
    }

    /// What was asked of each comparison, so that a search over this many people keeps its rate.
    #[getter]
    fn politica(&self) -> Politica {
        Politica(self.0.politica)
    }

    /// How often a search for a stranger finds somebody, at most.
    #[getter]
    fn fpir(&self) -> f64 {
        self.0.fpir
    }

    /// Over how many comparisons: of templates where the best of a person's counts, of people where the mean does.
    #[getter]
    fn comparacoes(&self) -> usize {
        self.0.comparacoes
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0)
    }

    fn __repr__(&self) -> String {
        match self.0.achado {
            Some(c) => format!("Identificacao({} em {} comparações)", c.pessoa, self.0.comparacoes),
            None => format!("Identificacao(ninguém em {} comparações)", self.0.comparacoes),
        }
    }
}

/// Templates of one model and the people they are of, searched exactly. A person is a number of the host's, from 0 to 2**64 - 1.
///
/// Threads may share it: searches go on beside each other, a change waits for them.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Galeria(RwLock<nucleo::Galeria>);

impl Galeria {
    pub(super) fn nova(galeria: nucleo::Galeria) -> Self {
        Self(RwLock::new(galeria))
    }

    /// What `f` gives of the gallery. The GIL is never held while waiting for the lock.
    pub(super) fn ver<T: Send>(&self, py: Python<'_>, f: impl Send + FnOnce(&nucleo::Galeria) -> T) -> T {
        py.detach(|| f(&self.0.read().unwrap_or_else(PoisonError::into_inner)))
    }

    fn mudar<T: Send>(&self, py: Python<'_>, f: impl Send + FnOnce(&mut nucleo::Galeria) -> T) -> T {
        py.detach(|| f(&mut self.0.write().unwrap_or_else(PoisonError::into_inner)))
    }
}

#[pymethods]
impl Galeria {
    #[new]
    #[pyo3(signature = (modelo, precisao = "f32"))]
    fn new(modelo: &Modelo, precisao: &str) -> PyResult<Self> {
        let precisao = match precisao {
            "f32" => Precisao::F32,
            "int8" => Precisao::Int8,
            _ => return Err(UsoError::new_err("precisao deve ser 'f32' ou 'int8'")),
        };
        Ok(Self::nova(nucleo::Galeria::new(modelo.id, modelo.dimensao, precisao)))
    }

    /// The gallery that salvar gave the bytes of, for the same model. Raises BiometriaError (GAL-01, GAL-03).
    #[staticmethod]
    fn carregar(bytes: &Bound<'_, PyAny>, modelo: &Modelo) -> PyResult<Self> {
        let Some(lidos) = bytes_de(bytes)? else {
            return Err(tipo_errado("bytes", "bytes, bytearray ou memoryview", bytes));
        };
        let lida = bytes.py().detach(|| nucleo::Galeria::carregar(&lidos, modelo.id));
        lida.map(Self::nova).map_err(excecao)
    }

    /// All of it as bytes, not sealed: whoever has them finds people. Cofre.selar_galeria seals it.
    fn salvar<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = self.ver(py, nucleo::Galeria::salvar);
        PyBytes::new(py, &bytes)
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        self.ver(py, nucleo::Galeria::len)
    }

    /// How many people have templates in it.
    #[getter]
    fn pessoas(&self, py: Python<'_>) -> usize {
        self.ver(py, nucleo::Galeria::pessoas)
    }

    /// Bytes of memory that it holds.
    #[getter]
    fn memoria(&self, py: Python<'_>) -> usize {
        self.ver(py, nucleo::Galeria::memoria)
    }

    /// Add a template of a person. Raises BiometriaError (GAL-01, GAL-02) for one of another model.
    fn incluir(&self, py: Python<'_>, pessoa: u64, template: &Template) -> PyResult<()> {
        self.mudar(py, |g| g.incluir(pessoa, &template.0)).map_err(excecao)
    }

    /// Take out every template of a person, and wipe it; how many there were.
    fn excluir(&self, py: Python<'_>, pessoa: u64) -> usize {
        self.mudar(py, |g| g.excluir(pessoa))
    }

    /// The templates of a person, as they are kept here: to compare 1:1, or to hand over to the person (LGPD art. 18).
    fn templates(&self, py: Python<'_>, pessoa: u64) -> Vec<Template> {
        self.ver(py, |g| g.templates(pessoa)).into_iter().map(Template).collect()
    }

    /// The n people most alike, from the most alike on, whatever their scores.
    ///
    /// entre: only among these people; None for all.
    /// fusao: how the scores of several templates of a person become one, "melhor" or "media".
    #[pyo3(signature = (sonda, n = 5, *, entre = None, fusao = "melhor"))]
    fn procurar(
        &self,
        py: Python<'_>,
        sonda: &Template,
        n: usize,
        entre: Option<HashSet<u64>>,
        fusao: &str,
    ) -> PyResult<Vec<Candidato>> {
        let fusao = self::fusao(fusao)?;
        let procura = Procura { entre: entre.as_ref(), fusao };
        let achados = self.ver(py, |g| g.procurar(&sonda.0, n, &procura));
        Ok(achados.map_err(excecao)?.into_iter().map(Candidato::from).collect())
    }

    /// Who a face is, or nobody: achado is None then.
    ///
    /// escala: what scores stand for, Modelos.escala or Calibracao.escala.
    /// fpir: how often a search for a stranger may find somebody, whatever the number of people.
    /// entre: only among these people, such as a family contract or the agenda of the day; None for all.
    /// fusao: how the scores of several templates of a person become one, "melhor" or "media".
    #[pyo3(signature = (sonda, escala, *, fpir = 0.01, entre = None, fusao = "melhor"))]
    fn identificar(
        &self,
        py: Python<'_>,
        sonda: &Template,
        escala: &Escala,
        fpir: f64,
        entre: Option<HashSet<u64>>,
        fusao: &str,
    ) -> PyResult<Identificacao> {
        let (fusao, fpir) = (self::fusao(fusao)?, taxa("fpir", fpir)?);
        let procura = Procura { entre: entre.as_ref(), fusao };
        let feita = self.ver(py, |g| g.identificar(&sonda.0, fpir, &escala.0, &procura));
        feita.map(Identificacao).map_err(excecao)
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        self.ver(py, |g| format!("{g:?}"))
    }
}
