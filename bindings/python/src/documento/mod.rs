//! What may be judged (a path, bytes, a binary file object) and how it is read.

mod leitor;

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::PathBuf;

use conecta_core::{Nivel, Opcoes};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};

use crate::argumentos;
use crate::erros::{self, UsoError, tipo_errado};
use crate::pacote::Juizo;
use crate::tipos::{HashConferido, Relatorio};

use leitor::{LeitorPython, Vigiado};

/// A document in memory above this size is judged in pieces, so that Ctrl-C works meanwhile.
const INTEIRO_ATE: usize = 4 << 20;

/// Judge one TISS document.
///
/// documento: path (str or os.PathLike), the document itself (bytes, bytearray, memoryview), or a file object
/// opened in binary mode. Files are read in pieces, in bounded memory.
/// nivel: "esquema" for the schema alone, "hash" for the hash and the envelope too, "regras" for all rules.
/// em: the day of the judgement; rules that compare with today are silent without it.
/// max_criticas: how many críticas are listed one by one.
/// pacotes: packs of rules (Pacote), laid one on another. base: known críticas (BaseDeCriticas), which do not weigh.
/// contexto: what is known besides the message (Contexto, or what Contexto.ler reads). perfil: the operator, as the key
/// perfil of a context; it takes the place of that one.
///
/// A broken document is a Relatorio with críticas; only one that cannot be read raises LeituraError.
#[pyfunction]
#[pyo3(
    signature = (
        documento, *, nivel = None, em = None, max_criticas = None, pacotes = None, base = None, contexto = None,
        perfil = None
    ),
    text_signature = "(documento, *, nivel='regras', em=None, max_criticas=None, pacotes=None, base=None, \
                      contexto=None, perfil=None)"
)]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn validar(
    py: Python<'_>,
    documento: &Bound<'_, PyAny>,
    nivel: Option<&Bound<'_, PyAny>>,
    em: Option<&Bound<'_, PyAny>>,
    max_criticas: Option<&Bound<'_, PyAny>>,
    pacotes: Option<&Bound<'_, PyAny>>,
    base: Option<&Bound<'_, PyAny>>,
    contexto: Option<&Bound<'_, PyAny>>,
    perfil: Option<&Bound<'_, PyAny>>,
) -> PyResult<Relatorio> {
    let opcoes = argumentos::opcoes(nivel, em, max_criticas)?;
    let juizo = Juizo::de_python(py, opcoes, pacotes, base)?.sabendo(contexto, perfil)?;
    Documento::de_python(documento)?.julgar(py, &juizo)
}

/// Compare the hash written in a message with the hash of its content.
#[pyfunction]
pub(crate) fn hash_epilogo(py: Python<'_>, documento: &Bound<'_, PyAny>) -> PyResult<HashConferido> {
    let mut opcoes = Opcoes::default();
    opcoes.nivel = Nivel::Hash;
    Ok(Documento::de_python(documento)?.julgar_no_nucleo(py, &opcoes.into())?.hash.into())
}

/// The document with the right hash written in it and every other byte as it was.
///
/// Raises UsoError when there is no hash element to write to, or the hash of the content is not defined.
#[pyfunction]
pub(crate) fn corrigir_hash<'py>(
    py: Python<'py>,
    documento: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyBytes>> {
    let Some(bytes) = bytes_de(documento)? else {
        return Err(tipo_errado("documento", "bytes, bytearray ou memoryview", documento));
    };
    match py.detach(|| conecta_core::corrigir_hash(&bytes)) {
        Some(corrigido) => Ok(PyBytes::new(py, &corrigido)),
        None => Err(UsoError::new_err(
            "não há hash a corrigir: falta o elemento hash ou o hash do conteúdo não é definido",
        )),
    }
}

/// A document, wherever it is.
pub(crate) enum Documento {
    Arquivo(PathBuf),
    Bytes(PyBackedBytes),
    Leitor(Py<PyAny>),
}

/// Where a document is read from, piece by piece.
pub(crate) type Fonte = Box<dyn Read + Send>;

impl Documento {
    /// The whole of it.
    pub(crate) fn inteiro(self, py: Python<'_>) -> PyResult<Inteiro> {
        if let Self::Bytes(bytes) = self {
            return Ok(Inteiro::Python(bytes));
        }
        let caminho = if let Self::Arquivo(c) = &self { Some(c.clone()) } else { None };
        let mut fonte = self.abrir()?;
        let mut bytes = Vec::new();
        py.detach(|| fonte.read_to_end(&mut bytes))
            .map_err(|e| erros::excecao(e.into(), caminho.as_ref().map(|c| c.as_os_str())))?;
        Ok(Inteiro::Lido(bytes))
    }

    /// Opens it, to be read piece by piece.
    pub(crate) fn abrir(self) -> PyResult<Fonte> {
        Ok(match self {
            Self::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Self::Leitor(objeto) => Box::new(LeitorPython::new(objeto)),
            Self::Arquivo(caminho) => {
                let aberto = File::open(&caminho);
                let arquivo = aberto.map_err(|e| erros::excecao(e.into(), Some(caminho.as_os_str())))?;
                Box::new(Vigiado::new(BufReader::new(arquivo)))
            }
        })
    }

    pub(crate) fn de_python(objeto: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Some(bytes) = bytes_de(objeto)? {
            return Ok(Self::Bytes(bytes));
        }
        if let Some(caminho) = caminho_de(objeto)? {
            return Ok(Self::Arquivo(caminho.into()));
        }
        if objeto.hasattr("read")? {
            if objeto.is_instance(&objeto.py().import("io")?.getattr("TextIOBase")?)? {
                return Err(leitor::texto_em_vez_de_bytes());
            }
            return Ok(Self::Leitor(objeto.clone().unbind()));
        }
        Err(tipo_errado("documento", "um caminho, bytes ou um arquivo binário", objeto))
    }

    fn julgar(self, py: Python<'_>, juizo: &Juizo) -> PyResult<Relatorio> {
        self.julgar_no_nucleo(py, juizo).map(Relatorio::from)
    }

    fn julgar_no_nucleo(self, py: Python<'_>, juizo: &Juizo) -> PyResult<conecta_core::Relatorio> {
        py.detach(|| {
            let mut validador = juizo.validador();
            match self {
                Self::Bytes(bytes) if bytes.len() <= INTEIRO_ATE => Ok(validador.validar(&bytes).clone()),
                Self::Bytes(bytes) => {
                    let lido = validador.validar_leitor(Vigiado::new(&*bytes));
                    lido.cloned().map_err(|e| erros::excecao(e, None))
                }
                Self::Leitor(objeto) => {
                    let lido = validador.validar_leitor(LeitorPython::new(objeto));
                    lido.cloned().map_err(|e| erros::excecao(e, None))
                }
                Self::Arquivo(caminho) => File::open(&caminho)
                    .map_err(Into::into)
                    .and_then(|arquivo| validador.validar_relendo(Vigiado::new(arquivo)).cloned())
                    .map_err(|e| erros::excecao(e, Some(caminho.as_os_str()))),
            }
        })
    }
}

/// Bytes that are Python's, or were read.
pub(crate) enum Inteiro {
    Python(PyBackedBytes),
    Lido(Vec<u8>),
}

impl std::ops::Deref for Inteiro {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Self::Python(b) => b,
            Self::Lido(b) => b,
        }
    }
}

/// The content of `bytes` (not copied), `bytearray` or `memoryview` (copied: they may change); `None` of others.
pub(crate) fn bytes_de(objeto: &Bound<'_, PyAny>) -> PyResult<Option<PyBackedBytes>> {
    if objeto.is_instance_of::<PyBytes>() || objeto.is_instance_of::<PyByteArray>() {
        Ok(Some(objeto.extract()?))
    } else if objeto.is_instance_of::<PyMemoryView>() {
        Ok(Some(objeto.call_method0("tobytes")?.extract()?))
    } else {
        Ok(None)
    }
}

/// The path that a `str` or `os.PathLike` names; `None` of others.
pub(crate) fn caminho_de(objeto: &Bound<'_, PyAny>) -> PyResult<Option<OsString>> {
    let e_texto = objeto.is_instance_of::<PyString>();
    if !e_texto && !objeto.hasattr("__fspath__")? {
        return Ok(None);
    }
    let caminho = objeto.py().import("os")?.call_method1("fsdecode", (objeto,))?;
    if e_texto && parece_xml(&caminho)? {
        // Said here because the error for a missing file would show the text, which may be somebody's data.
        return Err(UsoError::new_err("um str é lido como caminho: passe o próprio documento como bytes"));
    }
    caminho.extract().map(Some)
}

fn parece_xml(texto: &Bound<'_, PyAny>) -> PyResult<bool> {
    texto.call_method1("lstrip", ("\u{feff} \t\r\n",))?.call_method1("startswith", ("<",))?.extract()
}
