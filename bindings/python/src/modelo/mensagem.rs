//! A whole document in Python.

use std::sync::{Mutex, PoisonError};

use conecta_core::tiss::{self, Codificacao, Forma, OpcoesDeEscrita, Vista};
use conecta_core::{Error, Versao};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use super::{classes, edicao};
use crate::argumentos;
use crate::documento;
use crate::erros::{self, ConectaError, UsoError};
use crate::tipos::{Relatorio, json};

/// Read a TISS document into typed objects.
///
/// documento: path (str or os.PathLike), the document itself (bytes, bytearray, memoryview), or a file object
/// opened in binary mode. It is held in memory as a whole; guias reads one guia after another.
///
/// Raises EstruturaError when something that its type must have is missing or cannot be read: relatorio of validar
/// tells all that is wrong. LeituraError when the file cannot be read.
#[pyfunction]
pub(crate) fn ler(py: Python<'_>, documento: &Bound<'_, PyAny>) -> PyResult<Documento> {
    let bytes = documento::Documento::de_python(documento)?.inteiro(py)?;
    let (documento, relatorio, sobras) = py
        .detach(|| {
            let lido = tiss::ler(&bytes)?;
            let sobras = lido.sobras.into_iter().map(|s| s.caminho).collect();
            Ok::<_, Error>((Documento::new(lido.documento), lido.relatorio, sobras))
        })
        .map_err(|e| erros::excecao(e, None))?;
    Ok(Documento {
        relatorio: Mutex::new(Some(Py::new(py, Relatorio::from(relatorio))?)),
        sobras,
        ..documento
    })
}

/// A message in its version. It does not change: com and substituir return another.
#[pyclass(frozen, module = "conecta")]
pub(crate) struct Documento {
    nucleo: tiss::Documento,
    vista: Vista,
    relatorio: Mutex<Option<Py<Relatorio>>>,
    sobras: Vec<String>,
}

impl Documento {
    pub(super) fn new(nucleo: tiss::Documento) -> Self {
        let vista = nucleo.vista();
        Self { nucleo, vista, relatorio: Mutex::new(None), sobras: Vec::new() }
    }

    pub(super) fn vista(&self) -> &Vista {
        &self.vista
    }

    fn com_vista(&self, vista: &Vista) -> PyResult<Self> {
        let nucleo = self.nucleo.com_arvore(vista.arvore()).map_err(|e| erros::excecao(e, None))?;
        Ok(Self::new(nucleo))
    }

    /// The same message in another version; what would be lost or must be told first is an error.
    fn na_versao(&self, versao: &str) -> PyResult<tiss::Documento> {
        let c = tiss::converter(&self.nucleo, ler_versao(versao)?, &tiss::Informados::default())
            .map_err(|e| erros::excecao(e, None))?;
        let perdas = c.perdas.into_iter().map(|p| (p.caminho, p.motivo));
        let falhas: Vec<_> = perdas.chain(c.pendencias.into_iter().map(|p| (p.caminho, p.motivo))).collect();
        match c.documento {
            Some(d) if falhas.is_empty() => Ok(d),
            _ => Err(erros::EscritaError::new_err((falhas,))),
        }
    }

    pub(super) fn nucleo(&self) -> &tiss::Documento {
        &self.nucleo
    }
}

/// A version from its text.
pub(super) fn ler_versao(versao: &str) -> PyResult<Versao> {
    versao.parse().map_err(|_| UsoError::new_err("a versão tem a forma \"4.03.00\""))
}

#[pymethods]
impl Documento {
    #[new]
    #[pyo3(signature = (raiz, versao))]
    fn criar(raiz: &Bound<'_, super::Grupo>, versao: &str) -> PyResult<Self> {
        let versao = ler_versao(versao)?;
        let v = &raiz.get().vista;
        let tipo = tiss::Raiz::todas()
            .iter()
            .find(|(_, _, forma)| matches!(forma(), Forma::Grupo(g) if g.nome == v.grupo().nome));
        let Some((familia, tag, _)) = tipo else {
            return Err(UsoError::new_err(format!("{} não é uma mensagem do padrão", v.grupo().nome)));
        };
        let mut arvore = conecta_core::Arvore::new(*tag);
        if let Some(no) = v.no() {
            arvore.por_copia(conecta_core::Arvore::RAIZ, no);
        }
        let raiz = tiss::Raiz::de_arvore(*familia, &arvore).map_err(|e| erros::excecao(e, None))?;
        Ok(Self::new(tiss::Documento::new(versao, raiz)))
    }

    /// Version whose schema the message follows, such as "4.03.00".
    #[getter]
    fn versao(&self) -> String {
        self.nucleo.versao.to_string()
    }

    /// Family of the schema: "tiss", "monitoramento" or "qualidade".
    #[getter]
    fn familia(&self) -> &'static str {
        self.nucleo.raiz.familia().as_str()
    }

    /// The message: an object of the class of its root, such as MensagemTiss or LoteGuiasWs.
    #[getter]
    fn raiz<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        classes::objeto(py, self.vista.clone())
    }

    /// Whether it came in a SOAP envelope.
    #[getter]
    fn soap(&self) -> bool {
        self.nucleo.soap()
    }

    /// What is wrong with the document that was read; None when it was not read from XML.
    #[getter]
    fn relatorio(&self, py: Python<'_>) -> Option<Py<Relatorio>> {
        self.relatorio.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|r| r.clone_ref(py))
    }

    /// Paths of what stood in the document and is in no version of the standard; nothing, for a valid one.
    #[getter]
    fn sobras(&self) -> Vec<String> {
        self.sobras.clone()
    }

    /// The same with other values in some fields of its root.
    #[pyo3(signature = (**campos))]
    fn com(&self, campos: Option<&Bound<'_, pyo3::types::PyDict>>) -> PyResult<Self> {
        let nova = edicao::fazer(self.vista.grupo(), self.vista.no(), campos)?;
        self.com_vista(&nova)
    }

    /// The same with another value at a path, such as
    /// "/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote"; None takes it out.
    fn substituir(&self, caminho: &str, valor: &Bound<'_, PyAny>) -> PyResult<Self> {
        self.com_vista(&edicao::substituir(&self.vista, caminho, valor)?)
    }

    /// The message as XML, by the schema of its version or of another, with the right hash.
    ///
    /// versao: another version to convert to first; what would be lost or has to be told is an EscritaError.
    /// codificacao: "ISO-8859-1", which the norm asks for, or "UTF-8".
    /// recuo: spaces by which a level is indented; None for no white space between elements.
    /// hash: whether the hash is computed anew.
    /// soap: whether it goes into a SOAP 1.1 envelope; None for as it came.
    ///
    /// Raises EscritaError with every field that the version cannot carry.
    #[pyo3(
        signature = (versao = None, codificacao = "ISO-8859-1", recuo = Some(2), hash = true, soap = None),
        text_signature = "($self, versao=None, codificacao='ISO-8859-1', recuo=2, hash=True, soap=None)"
    )]
    fn escrever<'py>(
        &self,
        py: Python<'py>,
        versao: Option<&str>,
        codificacao: &str,
        recuo: Option<usize>,
        hash: bool,
        soap: Option<bool>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let mut opcoes = OpcoesDeEscrita::default();
        opcoes.codificacao = match codificacao.to_ascii_lowercase().as_str() {
            "iso-8859-1" | "latin-1" | "latin1" => Codificacao::Iso8859_1,
            "utf-8" | "utf8" => Codificacao::Utf8,
            _ => return Err(UsoError::new_err("codificacao deve ser 'ISO-8859-1' ou 'UTF-8'")),
        };
        opcoes.recuo = recuo;
        opcoes.hash = hash;
        opcoes.soap = soap.unwrap_or(self.nucleo.soap());
        let outra = versao.map(|v| self.na_versao(v)).transpose()?;
        let nucleo = outra.as_ref().unwrap_or(&self.nucleo);
        let xml = py.detach(|| nucleo.escrever(&opcoes)).map_err(|e| erros::excecao(e, None))?;
        Ok(PyBytes::new(py, &xml))
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.nucleo)
    }

    /// The JSON form, which from_json reads.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        py.detach(|| json::texto(&self.nucleo))
    }

    /// The document whose JSON form this is.
    #[classmethod]
    fn from_json(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>) -> PyResult<Self> {
        let bytes = match documento::bytes_de(texto)? {
            Some(bytes) => bytes.to_vec(),
            None => argumentos::texto("texto", texto)?.into_bytes(),
        };
        let lido = texto.py().detach(|| serde_json::from_slice(&bytes));
        lido.map(Self::new).map_err(|e| json_errado(&e))
    }

    fn __eq__(&self, outro: &Bound<'_, PyAny>) -> bool {
        outro.cast::<Self>().is_ok_and(|o| o.get().nucleo == self.nucleo)
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut h = DefaultHasher::new();
        self.vista.hash(&mut h);
        h.finish()
    }

    fn __repr__(&self) -> String {
        format!("<Documento {} {}>", self.nucleo.raiz.tag(), self.nucleo.versao)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((py.get_type::<Self>().getattr("from_json")?, (self.to_json(py)?,)))
    }
}

/// JSON that is none, or is no message. What the library says of syntax is English.
fn json_errado(e: &serde_json::Error) -> PyErr {
    if e.is_data() {
        let texto = e.to_string();
        let motivo = texto.rsplit_once(" at line ").map_or(texto.as_str(), |(m, _)| m).to_owned();
        return erros::EstruturaError::new_err((motivo,));
    }
    ConectaError::new_err(format!("não é JSON bem formado (linha {}, coluna {})", e.line(), e.column()))
}
