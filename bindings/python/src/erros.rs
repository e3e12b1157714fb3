//! From errors of the core to the exceptions of `conecta/errors.py`.

use std::ffi::OsStr;
use std::io;

use conecta_core::Error;
use pyo3::PyErr;
use pyo3::prelude::*;
use serde::Serialize;

use crate::tipos::json;

#[cfg(feature = "biometria-sem-tract")]
pyo3::import_exception!(conecta.errors, BiometriaError);
pyo3::import_exception!(conecta.errors, Cancelado);
pyo3::import_exception!(conecta.errors, ConectaError);
pyo3::import_exception!(conecta.errors, ConstrucaoRecusada);
pyo3::import_exception!(conecta.errors, CorrecaoRecusada);
pyo3::import_exception!(conecta.errors, DadosRecusados);
pyo3::import_exception!(conecta.errors, EnvioRecusado);
pyo3::import_exception!(conecta.errors, EscritaError);
pyo3::import_exception!(conecta.errors, EstruturaError);
pyo3::import_exception!(conecta.errors, JustificativasRecusadas);
pyo3::import_exception!(conecta.errors, LeituraError);
pyo3::import_exception!(conecta.errors, LoteRecusado);
pyo3::import_exception!(conecta.errors, PacoteRecusado);
pyo3::import_exception!(conecta.errors, Recusa);
pyo3::import_exception!(conecta.errors, TipoError);
pyo3::import_exception!(conecta.errors, UsoError);

/// Why a file could not be read, kept without the interpreter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Falha {
    pub(crate) errno: Option<i32>,
    pub(crate) motivo: String,
}

impl Falha {
    /// The `LeituraError` that tells it.
    pub(crate) fn como_excecao(&self, arquivo: Option<&OsStr>) -> PyErr {
        let Self { errno, motivo } = self.clone();
        LeituraError::new_err((errno, motivo, arquivo.map(OsStr::to_os_string)))
    }
}

impl From<&io::Error> for Falha {
    fn from(erro: &io::Error) -> Self {
        let motivo = match erro.kind() {
            io::ErrorKind::NotFound => "arquivo não encontrado".to_owned(),
            io::ErrorKind::PermissionDenied => "sem permissão".to_owned(),
            io::ErrorKind::IsADirectory => "é uma pasta, não um arquivo".to_owned(),
            io::ErrorKind::NotADirectory => "uma parte do caminho não é uma pasta".to_owned(),
            io::ErrorKind::TimedOut => "tempo esgotado".to_owned(),
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidFilename => {
                "nome de arquivo inválido".to_owned()
            }
            _ => match erro.raw_os_error() {
                Some(numero) => format!("falha de leitura (código {numero} do sistema)"),
                None => format!("falha de leitura ({erro})"),
            },
        };
        Self { errno: erro.raw_os_error(), motivo }
    }
}

impl From<&Error> for Falha {
    fn from(erro: &Error) -> Self {
        match erro {
            Error::Leitura(erro) => erro.into(),
            outro => Self { errno: None, motivo: outro.to_string() },
        }
    }
}

/// The exception for an error of the core. One that Python raised inside a reader comes back unchanged.
pub(crate) fn excecao(erro: Error, arquivo: Option<&OsStr>) -> PyErr {
    match erro {
        Error::Leitura(erro) => match erro.downcast::<PyErr>() {
            Ok(de_python) => de_python,
            Err(erro) => Falha::from(&erro).como_excecao(arquivo),
        },
        Error::Estrutura(f) => {
            EstruturaError::new_err((f.motivo, Some(f.caminho), f.lugar.linha, f.lugar.coluna))
        }
        Error::NaoCabe(lista) => {
            let falhas: Vec<_> = lista.into_iter().map(|n| (n.caminho, n.mensagem)).collect();
            EscritaError::new_err((falhas,))
        }
        outro => ConectaError::new_err(outro.to_string()),
    }
}

/// Refusals as the arguments of their exception: all reasons as one text, and each as a dict.
pub(crate) fn recusas<R: Serialize + ToString>(
    py: Python<'_>,
    recusas: &[R],
) -> PyResult<(String, Py<PyAny>)> {
    let textos: Vec<String> = recusas.iter().map(ToString::to_string).collect();
    Ok((textos.join("; "), json::dicionario(py, &recusas)?.unbind()))
}

/// `TipoError` saying which argument has a wrong type and what it may be.
pub(crate) fn tipo_errado(nome: &str, esperado: &str, recebido: &Bound<'_, PyAny>) -> PyErr {
    let tipo = recebido.get_type().name().map_or_else(|_| "?".to_owned(), |n| n.to_string());
    TipoError::new_err(format!("{nome} deve ser {esperado}, não {tipo}"))
}
