//! What became of one file of a batch.

use std::ffi::{OsStr, OsString};
use std::hash::{Hash, Hasher};

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};

use super::{Relatorio, json};
use crate::erros::{Falha, LeituraError, UsoError, tipo_errado};

/// What became of one file of a batch: its report, or the error that kept it from being read.
#[pyclass(frozen, eq, hash, module = "conecta")]
pub(crate) struct ResultadoDeArquivo {
    /// The path, as it was given.
    #[pyo3(get)]
    arquivo: OsString,
    desfecho: Desfecho,
}

enum Desfecho {
    Julgado(Py<Relatorio>),
    Ilegivel(Falha),
}

impl ResultadoDeArquivo {
    pub(crate) fn julgado(py: Python<'_>, arquivo: OsString, relatorio: Relatorio) -> PyResult<Self> {
        Ok(Self { arquivo, desfecho: Desfecho::Julgado(Py::new(py, relatorio)?) })
    }

    pub(crate) fn ilegivel(arquivo: OsString, falha: Falha) -> Self {
        Self { arquivo, desfecho: Desfecho::Ilegivel(falha) }
    }

    /// The path, and the report as the core has it or why there is none.
    pub(crate) fn nucleo(&self) -> (String, Result<conecta_core::Relatorio, String>) {
        let desfecho = match &self.desfecho {
            Desfecho::Julgado(relatorio) => Ok(relatorio.get().nucleo()),
            Desfecho::Ilegivel(falha) => Err(falha.motivo.clone()),
        };
        (self.arquivo.to_string_lossy().into_owned(), desfecho)
    }

    /// What the object is equal by.
    fn chave(&self) -> (&OsStr, Result<&Relatorio, &Falha>) {
        let desfecho = match &self.desfecho {
            Desfecho::Julgado(relatorio) => Ok(relatorio.get()),
            Desfecho::Ilegivel(falha) => Err(falha),
        };
        (&self.arquivo, desfecho)
    }
}

impl PartialEq for ResultadoDeArquivo {
    fn eq(&self, outro: &Self) -> bool {
        self.chave() == outro.chave()
    }
}

impl Eq for ResultadoDeArquivo {}

impl Hash for ResultadoDeArquivo {
    fn hash<H: Hasher>(&self, h: &mut H) {
        self.chave().hash(h);
    }
}

type Estado<'py> = (OsString, Option<Py<Relatorio>>, Option<Bound<'py, PyAny>>);

#[pymethods]
impl ResultadoDeArquivo {
    #[new]
    #[pyo3(signature = (arquivo, relatorio = None, erro = None))]
    fn new(
        arquivo: OsString,
        relatorio: Option<Py<Relatorio>>,
        erro: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let desfecho = match (relatorio, erro) {
            (Some(relatorio), None) => Desfecho::Julgado(relatorio),
            (None, Some(erro)) => Desfecho::Ilegivel(falha_de(erro)?),
            _ => return Err(UsoError::new_err("informe relatorio ou erro, e só um deles")),
        };
        Ok(Self { arquivo, desfecho })
    }

    /// The report, or None when the file could not be read.
    #[getter]
    fn relatorio(&self, py: Python<'_>) -> Option<Py<Relatorio>> {
        match &self.desfecho {
            Desfecho::Julgado(relatorio) => Some(relatorio.clone_ref(py)),
            Desfecho::Ilegivel(_) => None,
        }
    }

    /// Why the file could not be read, or None when it was. Made anew each time it is asked for.
    #[getter]
    fn erro<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        match &self.desfecho {
            Desfecho::Julgado(_) => None,
            Desfecho::Ilegivel(falha) => {
                Some(falha.como_excecao(Some(&self.arquivo)).into_value(py).into_bound(py).into_any())
            }
        }
    }

    /// The JSON form of the report after the key "arquivo"; or "arquivo" and "motivo".
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dicionario = PyDict::new(py);
        dicionario.set_item("arquivo", &self.arquivo)?;
        match &self.desfecho {
            Desfecho::Julgado(relatorio) => {
                dicionario.update(json::dicionario(py, relatorio.get())?.cast::<PyDict>()?.as_mapping())?;
            }
            Desfecho::Ilegivel(falha) => dicionario.set_item("motivo", &falha.motivo)?,
        }
        Ok(dicionario)
    }

    fn __repr__(&self) -> String {
        let desfecho = match &self.desfecho {
            Desfecho::Julgado(relatorio) => relatorio.get().resumo(),
            Desfecho::Ilegivel(falha) => format!("LeituraError({:?})", falha.motivo),
        };
        format!("ResultadoDeArquivo({:?} {desfecho})", self.arquivo)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, Estado<'py>) {
        (py.get_type::<Self>(), (self.arquivo.clone(), self.relatorio(py), self.erro(py)))
    }
}

fn falha_de(erro: &Bound<'_, PyAny>) -> PyResult<Falha> {
    if !erro.is_instance(&erro.py().get_type::<LeituraError>())? {
        return Err(tipo_errado("erro", "LeituraError", erro));
    }
    let motivo = erro.getattr("strerror")?.extract::<Option<String>>()?.unwrap_or_default();
    Ok(Falha { errno: erro.getattr("errno")?.extract()?, motivo })
}
