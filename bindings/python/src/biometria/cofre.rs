//! Templates and galleries, turned and sealed.

use conecta_core::biometria as nucleo;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

use super::excecao;
use super::galeria::Galeria;
use super::template::{Modelo, Template};
use crate::documento::bytes_de;
use crate::erros::{UsoError, tipo_errado};

/// Bytes of a key, and of the randomness of a seal.
const TAMANHO: usize = 32;

/// Seals templates for keeping (AES-256-GCM), and turns them, so that a stolen one is worth nothing elsewhere.
///
/// chave: 32 random bytes that live in the host's key store.
/// inquilino: the tenant, an operator or a clinic. Templates of two tenants do not match.
/// modelo: the model that makes the templates, Modelos.modelo.
/// geracao: a new one gives a new rotation, and makes all older templates useless.
#[pyclass(frozen, module = "conecta.biometria")]
pub(crate) struct Cofre {
    cofre: nucleo::Cofre,
    dimensao: usize,
}

fn bytes(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<PyBackedBytes> {
    bytes_de(valor)?.ok_or_else(|| tipo_errado(nome, "bytes, bytearray ou memoryview", valor))
}

fn trinta_e_dois(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<[u8; TAMANHO]> {
    let lidos: &[u8] = &bytes(nome, valor)?;
    lidos.try_into().map_err(|_| UsoError::new_err(format!("{nome} deve ter {TAMANHO} bytes")))
}

/// The randomness of a seal: the operating system's.
fn sorteados(py: Python<'_>) -> PyResult<[u8; TAMANHO]> {
    trinta_e_dois("aleatorios", &py.import("os")?.call_method1("urandom", (TAMANHO,))?)
}

#[pymethods]
impl Cofre {
    #[new]
    #[pyo3(signature = (chave, inquilino, modelo, geracao = 1))]
    fn new(chave: &Bound<'_, PyAny>, inquilino: &str, modelo: &Modelo, geracao: u32) -> PyResult<Self> {
        let chave = nucleo::Chave::new(trinta_e_dois("chave", chave)?);
        let Modelo { id, dimensao } = *modelo;
        Ok(Self { cofre: nucleo::Cofre::new(chave, inquilino, geracao, id, dimensao), dimensao })
    }

    /// The id of key, tenant and generation, which all that is sealed carries.
    #[getter]
    fn id(&self) -> String {
        self.cofre.id()
    }

    /// The generation of the rotation.
    #[getter]
    fn geracao(&self) -> u32 {
        self.cofre.geracao()
    }

    /// The model of turned templates: a gallery of them is made for this one.
    #[getter]
    fn modelo(&self) -> Modelo {
        Modelo { id: self.cofre.modelo_girado(), dimensao: self.dimensao }
    }

    /// A template turned as those in the vault are, to compare it with them.
    fn girar(&self, template: &Template) -> PyResult<Template> {
        self.cofre.girar(&template.0).map(Template).map_err(excecao)
    }

    /// Turn and seal the template of a person, with fresh randomness of this machine.
    fn selar<'py>(
        &self,
        py: Python<'py>,
        template: &Template,
        pessoa: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let selado = self.cofre.selar(&template.0, pessoa, &sorteados(py)?).map_err(excecao)?;
        Ok(PyBytes::new(py, &selado))
    }

    /// Open the sealed template of a person. It is still turned: compare it with what girar gives.
    ///
    /// Raises BiometriaError: COF-01 to COF-06.
    fn abrir(&self, selado: &Bound<'_, PyAny>, pessoa: &str) -> PyResult<Template> {
        self.cofre.abrir(&bytes("selado", selado)?, pessoa).map(Template).map_err(excecao)
    }

    /// A gallery of turned templates as sealed bytes. nome stands for it, as a person for a template.
    fn selar_galeria<'py>(
        &self,
        py: Python<'py>,
        galeria: &Galeria,
        nome: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let aleatorios = sorteados(py)?;
        let selada = galeria.ver(py, |g| self.cofre.selar_bytes(&g.salvar(), nome, &aleatorios));
        Ok(PyBytes::new(py, &selada))
    }

    /// Open what selar_galeria sealed. Raises BiometriaError: COF-01 to COF-05, GAL-01, GAL-03.
    fn abrir_galeria(&self, selada: &Bound<'_, PyAny>, nome: &str) -> PyResult<Galeria> {
        let selados = bytes("selada", selada)?;
        let aberta = selada.py().detach(|| {
            let bytes = self.cofre.abrir_bytes(&selados, nome)?;
            nucleo::Galeria::carregar(&bytes, self.cofre.modelo_girado())
        });
        aberta.map(Galeria::nova).map_err(excecao)
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.cofre)
    }
}
