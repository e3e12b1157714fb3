//! The base of every type of the model.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use conecta_core::tiss::{self, Forma, Vezes, Vista, literal};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};

use super::classes;
use super::edicao;
use super::valor;
use crate::erros::{ConectaError, UsoError};
use crate::tipos::json;

/// A part of a message. It does not change: com and substituir return another.
///
/// Values are str, int, bool, decimal.Decimal, datetime.date, datetime.time and bytes; lists are tuples; what is absent
/// is None. repr shows names and lengths, never values.
#[pyclass(frozen, subclass, module = "conecta")]
pub(crate) struct Grupo {
    pub(super) vista: Vista,
}

#[pymethods]
impl Grupo {
    #[new]
    #[classmethod]
    #[pyo3(signature = (**campos))]
    fn new(classe: &Bound<'_, PyType>, campos: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        if let (None, Some(vista)) = (campos, classes::pendente()) {
            return Ok(Self { vista });
        }
        let grupo = classes::tipo_da_classe(classe)?
            .ok_or_else(|| UsoError::new_err("crie objetos das classes de conecta.tiss"))?;
        edicao::fazer(grupo, None, campos).map(|vista| Self { vista })
    }

    /// A field as it is written in the message: the literal text, or None when it is absent or no single value.
    fn texto(&self, campo: &str) -> PyResult<Option<String>> {
        let campo = edicao::campo(self.vista.grupo(), campo)?;
        let achado = self.vista.do_campo(campo).next();
        Ok(achado.and_then(literal).map(str::to_owned))
    }

    /// The same with other values in some fields; None takes a field out.
    ///
    /// A group may be given as an object or as a dict of its fields, a list as any iterable.
    /// Raises UsoError or TipoError when a value does not fit the type. What the version admits is checked by escrever.
    #[pyo3(signature = (**campos))]
    fn com<'py>(&self, py: Python<'py>, campos: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        let vista = edicao::fazer(self.vista.grupo(), self.vista.no(), campos)?;
        classes::objeto(py, vista)
    }

    /// The same with another value at a path below it, such as "dadosBeneficiario/numeroCarteira" or
    /// "procedimentos_executados/procedimento_executado[2]/valor_total"; None takes it out.
    fn substituir<'py>(
        &self,
        py: Python<'py>,
        caminho: &str,
        valor: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        classes::objeto(py, edicao::substituir(&self.vista, caminho, valor)?)
    }

    /// The JSON form as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dicionario(py, &self.vista)
    }

    /// The JSON form.
    fn to_json(&self) -> PyResult<String> {
        json::texto(&self.vista)
    }

    fn __eq__(&self, outro: &Bound<'_, PyAny>) -> bool {
        outro.cast::<Self>().is_ok_and(|o| o.get().vista == self.vista)
    }

    fn __hash__(&self) -> u64 {
        let mut h = DefaultHasher::new();
        self.vista.hash(&mut h);
        h.finish()
    }

    fn __repr__(&self) -> String {
        resumo(&self.vista)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&'static str, String))> {
        let refazer = py.import("conecta._conecta")?.getattr("_grupo_de_json")?;
        Ok((refazer, (self.vista.grupo().nome, json::texto(&self.vista)?)))
    }
}

/// One of several fields.
#[pyclass(frozen, subclass, extends = Grupo, module = "conecta")]
pub(crate) struct Escolha;

#[pymethods]
#[allow(clippy::needless_pass_by_value, reason = "PyO3 hands over the object itself")]
impl Escolha {
    #[new]
    #[classmethod]
    #[pyo3(signature = (**campos))]
    fn new(
        classe: &Bound<'_, PyType>,
        campos: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<PyClassInitializer<Self>> {
        Ok(PyClassInitializer::from(Grupo::new(classe, campos)?).add_subclass(Self))
    }

    /// Name of the field that is there; None when there is none.
    #[getter]
    fn opcao(slf: PyRef<'_, Self>) -> Option<String> {
        slf.as_super().vista.opcao().map(tiss::Campo::nome_minusculo)
    }

    /// What the field that is there holds.
    #[getter]
    fn valor<'py>(slf: PyRef<'py, Self>, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let v = &slf.as_super().vista;
        let (Some(campo), Some(no)) = (v.opcao(), v.no()) else { return Ok(None) };
        if no.texto().is_some() {
            return valor::para_python(py, v, no, (campo.forma)()).map(Some);
        }
        valor::do_campo(py, v, campo)
    }
}

/// Names, and lengths of texts and lists.
fn resumo(v: &Vista) -> String {
    let mut partes = Vec::new();
    for c in v.grupo().campos {
        let achados: Vec<_> = v.do_campo(c).collect();
        let dentro = match (achados.as_slice(), (c.forma)()) {
            ([], _) => continue,
            ([_], Forma::Grupo(g)) if c.vezes != Vezes::Varias => g.nome.to_owned(),
            ([um], Forma::Valor(_)) if c.vezes != Vezes::Varias => {
                let n = literal(*um).map_or(0, |t| t.chars().count());
                format!("{n} caracteres")
            }
            (varios, Forma::Grupo(g)) => format!("{} × {}", varios.len(), g.nome),
            (varios, Forma::Valor(_)) => format!("{} valores", varios.len()),
        };
        partes.push(format!("{}: {dentro}", c.nome_minusculo()));
    }
    format!("<{} {}>", v.grupo().nome, partes.join(", "))
}

/// The object of a type whose JSON form this is.
#[pyfunction]
#[pyo3(name = "_grupo_de_json")]
pub(crate) fn grupo_de_json<'py>(py: Python<'py>, nome: &str, texto: &str) -> PyResult<Bound<'py, PyAny>> {
    let grupo = classes::tipo(nome).ok_or_else(|| UsoError::new_err("não há este tipo no modelo"))?;
    let arvore = tiss::desserializar(nome.to_owned(), &mut serde_json::Deserializer::from_str(texto))
        .map_err(|e| UsoError::new_err(e.to_string()))?;
    vista_conferida(arvore, grupo).and_then(|v| classes::objeto(py, v))
}

/// A tree as the type that it must be.
pub(super) fn vista_conferida(arvore: conecta_core::Arvore, grupo: &'static tiss::Grupo) -> PyResult<Vista> {
    let mut l = tiss::Leitura::default();
    let no = arvore.raiz().ok_or_else(|| ConectaError::new_err("vazio"))?;
    (grupo.ler)(no, &mut l).map_err(|f| UsoError::new_err(f.to_string()))?;
    if let Some(s) = l.sobras.pop() {
        return Err(UsoError::new_err(conecta_core::FalhaDeLeitura::from(s).to_string()));
    }
    Ok(Vista::da_raiz(Arc::new(arvore), grupo))
}
