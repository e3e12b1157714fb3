//! One Python class for each type of the model, made when it is first needed: `import conecta` makes none.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use conecta_core::tiss::{self, Vista};
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple, PyType};

use super::grupo::{Escolha, Grupo};
use super::valor;
use crate::erros::UsoError;

/// The types of the model by name.
fn tipos() -> &'static HashMap<&'static str, &'static tiss::Grupo> {
    static TIPOS: OnceLock<HashMap<&'static str, &'static tiss::Grupo>> = OnceLock::new();
    TIPOS.get_or_init(|| tiss::grupos().into_iter().map(|g| (g.nome, g)).collect())
}

/// The type of a name.
pub(super) fn tipo(nome: &str) -> Option<&'static tiss::Grupo> {
    tipos().get(nome).copied()
}

/// The type that a class stands for; `None` for the bases.
pub(super) fn tipo_da_classe(classe: &Bound<'_, PyType>) -> PyResult<Option<&'static tiss::Grupo>> {
    Ok(tipo(&classe.name()?.to_string()))
}

/// The room of a type, which is the module of its class.
fn sala(g: &tiss::Grupo) -> &'static str {
    let dentro = g.sala.split("tiss::").nth(1).unwrap_or("comum");
    dentro.split("::").next().unwrap_or(dentro)
}

static CLASSES: Mutex<Option<HashMap<&'static str, Py<PyType>>>> = Mutex::new(None);

/// The class of a type.
pub(super) fn classe<'py>(py: Python<'py>, g: &'static tiss::Grupo) -> PyResult<Bound<'py, PyType>> {
    let conhecida = |py| {
        let classes = CLASSES.lock().unwrap_or_else(PoisonError::into_inner);
        classes.as_ref().and_then(|m| m.get(g.nome)).map(|c: &Py<PyType>| c.clone_ref(py))
    };
    if let Some(c) = conhecida(py) {
        return Ok(c.into_bound(py));
    }
    // Made without holding the lock, as Python code may run meanwhile; the first one made stays.
    let nova = fazer(py, g)?.unbind();
    let mut classes = CLASSES.lock().unwrap_or_else(PoisonError::into_inner);
    let fica = classes.get_or_insert_default().entry(g.nome).or_insert(nova);
    Ok(fica.bind(py).clone())
}

fn fazer<'py>(py: Python<'py>, g: &'static tiss::Grupo) -> PyResult<Bound<'py, PyType>> {
    let espaco = PyDict::new(py);
    espaco.set_item("__slots__", PyTuple::empty(py))?;
    espaco.set_item("__doc__", paragrafo(g.doc))?;
    espaco.set_item("__module__", format!("conecta.tiss.{}", sala(g)))?;
    for campo in g.campos {
        espaco.set_item(campo.nome_minusculo(), Bound::new(py, Campo { campo })?)?;
    }
    let base = if g.escolha { py.get_type::<Escolha>() } else { py.get_type::<Grupo>() };
    let classe = py.get_type::<PyType>().call1((g.nome, (base,), espaco))?;
    Ok(classe.cast_into::<PyType>()?)
}

fn paragrafo(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

thread_local! {
    /// The view that the next object is made of: Python calls the constructor, and it takes no arguments from Rust.
    static PENDENTE: RefCell<Option<Vista>> = const { RefCell::new(None) };
}

/// The object of a view.
pub(super) fn objeto(py: Python<'_>, vista: Vista) -> PyResult<Bound<'_, PyAny>> {
    let classe = classe(py, vista.grupo())?;
    PENDENTE.set(Some(vista));
    let objeto = classe.call0();
    PENDENTE.set(None);
    objeto
}

/// The view for the object being made by [`objeto`].
pub(super) fn pendente() -> Option<Vista> {
    PENDENTE.take()
}

/// A field of a type, as an attribute of its class.
#[pyclass(frozen, module = "conecta._conecta")]
pub(crate) struct Campo {
    campo: &'static tiss::Campo,
}

#[pymethods]
impl Campo {
    fn __get__<'py>(
        slf: Bound<'py, Self>,
        objeto: &Bound<'py, PyAny>,
        _tipo: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        if objeto.is_none() {
            return Ok(slf.into_any());
        }
        let vista = &objeto.cast::<Grupo>()?.get().vista;
        let valor = valor::do_campo(py, vista, slf.get().campo)?;
        Ok(valor.unwrap_or_else(|| py.None().into_bound(py)))
    }

    fn __set__(&self, _objeto: &Bound<'_, PyAny>, _valor: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(imutavel(self.campo))
    }

    fn __delete__(&self, _objeto: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(imutavel(self.campo))
    }

    /// What the field means.
    #[getter]
    fn __doc__(&self) -> String {
        paragrafo(self.campo.doc)
    }

    /// Name of the element of the field.
    #[getter]
    fn tag(&self) -> &'static str {
        self.campo.tag
    }
}

fn imutavel(campo: &tiss::Campo) -> PyErr {
    let nome = campo.nome_minusculo();
    PyAttributeError::new_err(format!("o objeto não muda: use .com({nome}=…), que devolve outro"))
}

/// The class of a type of the model, by name.
#[pyfunction]
#[pyo3(name = "_classe_do_modelo")]
pub(crate) fn classe_do_modelo<'py>(py: Python<'py>, nome: &str) -> PyResult<Bound<'py, PyType>> {
    let g = tipo(nome).ok_or_else(|| UsoError::new_err("não há este tipo no modelo"))?;
    classe(py, g)
}

/// The names of the types of the model by room.
#[pyfunction]
#[pyo3(name = "_nomes_do_modelo")]
pub(crate) fn nomes_do_modelo(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let salas = PyDict::new(py);
    let mut todos: Vec<_> = tipos().values().collect();
    todos.sort_by_key(|g| g.nome);
    for g in todos {
        let sala = sala(g);
        if !salas.contains(sala)? {
            salas.set_item(sala, PyList::empty(py))?;
        }
        if let Some(lista) = salas.get_item(sala)? {
            lista.call_method1("append", (g.nome,))?;
        }
    }
    Ok(salas)
}
