//! Reports in the forms that other programs and people read.

use conecta_core::relatorio::{Formato, Item, relatar as escrever};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::argumentos::texto;
use crate::documento::caminho_de;
use crate::erros::{UsoError, tipo_errado};
use crate::tipos::{Relatorio, ResultadoDeArquivo};

/// What a report is called that came without a name.
const SEM_NOME: &str = "mensagem";

/// Reports as one text, in a form for programs or for people.
///
/// relatorios: one Relatorio, or an iterable of Relatorio, of (name, Relatorio) and of what validar_lote_de_arquivos gives.
/// formato: "html" for a page that needs nothing else, "planilha" for a spreadsheet (write it as UTF-8), "json", "jsonl",
/// "sarif", "junit" or "csv".
#[pyfunction]
#[pyo3(signature = (relatorios, formato = None), text_signature = "(relatorios, formato='html')")]
pub(crate) fn relatar(
    py: Python<'_>,
    relatorios: &Bound<'_, PyAny>,
    formato: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let formato = match formato {
        None => Formato::Html,
        Some(f) => texto("formato", f)?.parse::<Formato>().map_err(|()| {
            let nomes = Formato::TODOS.map(Formato::as_str).join(", ");
            UsoError::new_err(format!("formato deve ser um de: {nomes}"))
        })?,
    };
    let itens = match um(relatorios)? {
        Some(item) => vec![item],
        None => {
            let Ok(varios) = relatorios.try_iter() else { return Err(errado("relatorios", relatorios)) };
            varios
                .map(|item| {
                    let item = item?;
                    um(&item)?.ok_or_else(|| errado("cada um de relatorios", &item))
                })
                .collect::<PyResult<Vec<_>>>()?
        }
    };
    let itens = itens.iter().map(|(nome, r)| -> Item<'_> { (nome, r.as_ref().map_err(String::as_str)) });
    let itens: Vec<Item<'_>> = itens.collect();
    Ok(py.detach(|| escrever(itens, formato)))
}

type Nomeado = (String, Result<conecta_core::Relatorio, String>);

/// The report that an object is or holds; `None` for one that is neither.
fn um(objeto: &Bound<'_, PyAny>) -> PyResult<Option<Nomeado>> {
    if let Ok(r) = objeto.cast::<Relatorio>() {
        return Ok(Some((SEM_NOME.to_owned(), Ok(r.get().nucleo()))));
    }
    if let Ok(r) = objeto.cast::<ResultadoDeArquivo>() {
        return Ok(Some(r.get().nucleo()));
    }
    let Ok(par) = objeto.cast::<PyTuple>() else { return Ok(None) };
    let (Ok(nome), Ok(relatorio), 2) = (par.get_item(0), par.get_item(1), par.len()) else { return Ok(None) };
    let (Some(nome), Ok(relatorio)) = (caminho_de(&nome)?, relatorio.cast::<Relatorio>()) else {
        return Ok(None);
    };
    Ok(Some((nome.to_string_lossy().into_owned(), Ok(relatorio.get().nucleo()))))
}

fn errado(nome: &str, objeto: &Bound<'_, PyAny>) -> PyErr {
    tipo_errado(nome, "Relatorio, ResultadoDeArquivo ou (nome, Relatorio)", objeto)
}
