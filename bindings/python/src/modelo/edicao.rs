//! Trees with something else in them: what `com`, `substituir` and the constructors make.

use conecta_core::tiss::{self, Forma, Vezes, Vista, filhos};
use conecta_core::{Arvore, Chave, No};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

use super::grupo::{Grupo, vista_conferida};
use super::valor;
use crate::erros::{UsoError, tipo_errado};

/// The field of a type by its name in Python or that of its element.
pub(super) fn campo(g: &'static tiss::Grupo, nome: &str) -> PyResult<&'static tiss::Campo> {
    g.campos.iter().find(|c| c.tag == nome || c.nome_minusculo() == nome).ok_or_else(|| {
        let nomes: Vec<String> = g.campos.iter().map(tiss::Campo::nome_minusculo).collect();
        UsoError::new_err(format!("{} não tem este campo; tem: {}", g.nome, nomes.join(", ")))
    })
}

/// An object of a type: the fields of `base`, but for those given.
pub(super) fn fazer(
    g: &'static tiss::Grupo,
    base: Option<No<'_>>,
    campos: Option<&Bound<'_, PyDict>>,
) -> PyResult<Vista> {
    let mut arvore = Arvore::new(base.map_or_else(|| g.nome.to_owned(), |n| n.nome().to_owned()));
    preencher(&mut arvore, Arvore::RAIZ, g, base, campos)?;
    vista_conferida(arvore, g)
}

fn preencher(
    arvore: &mut Arvore,
    chave: Chave,
    g: &'static tiss::Grupo,
    base: Option<No<'_>>,
    campos: Option<&Bound<'_, PyDict>>,
) -> PyResult<()> {
    let mut novos: Vec<(&'static tiss::Campo, Bound<'_, PyAny>)> = Vec::new();
    for (nome, valor) in campos.into_iter().flatten() {
        let nome = nome.cast::<PyString>()?.to_string_lossy().into_owned();
        novos.push((campo(g, &nome)?, valor));
    }
    // What a choice held gives way to what it is given.
    let base = base.filter(|_| !g.escolha || novos.is_empty());
    if let Some(t) = base.and_then(|n| n.texto()) {
        arvore.por_texto(chave, t);
    }
    for c in g.campos {
        match novos.iter().find(|(n, _)| n.tag == c.tag) {
            Some((_, valor)) => por(arvore, chave, c, valor)?,
            None => filhos(base, c).for_each(|f| copiar(arvore, chave, c, f)),
        }
    }
    Ok(())
}

fn copiar(arvore: &mut Arvore, pai: Chave, c: &tiss::Campo, no: No<'_>) {
    let novo = arvore.por(pai, c.tag, c.vezes == Vezes::Varias);
    arvore.por_copia(novo, no);
}

/// Adds a field with a value given in Python.
fn por(arvore: &mut Arvore, pai: Chave, c: &'static tiss::Campo, valor: &Bound<'_, PyAny>) -> PyResult<()> {
    if valor.is_none() {
        return Ok(());
    }
    if c.vezes != Vezes::Varias {
        return por_um(arvore, pai, c, valor);
    }
    let uma_coisa_so = valor.is_instance_of::<PyString>()
        || valor.is_instance_of::<PyBytes>()
        || valor.is_instance_of::<PyByteArray>()
        || valor.is_instance_of::<PyDict>();
    let Some(itens) = (!uma_coisa_so).then(|| valor.try_iter().ok()).flatten() else {
        return Err(tipo_errado(&c.nome_minusculo(), "uma lista", valor));
    };
    for item in itens {
        por_um(arvore, pai, c, &item?)?;
    }
    Ok(())
}

fn por_um(
    arvore: &mut Arvore,
    pai: Chave,
    c: &'static tiss::Campo,
    valor: &Bound<'_, PyAny>,
) -> PyResult<()> {
    let nome = c.nome_minusculo();
    let lista = c.vezes == Vezes::Varias;
    match (c.forma)() {
        Forma::Valor(v) => {
            let texto = valor::para_texto(&nome, valor, v)?;
            let novo = arvore.por(pai, c.tag, lista);
            if v.especie == tiss::Especie::Assinatura {
                arvore.por_assinatura(novo, &texto);
            } else {
                arvore.por_texto(novo, &texto);
            }
        }
        Forma::Grupo(g) => {
            let dado = valor.cast::<PyDict>().ok();
            let objeto = valor.cast::<Grupo>().ok().filter(|o| o.get().vista.grupo().nome == g.nome);
            if dado.is_none() && objeto.is_none() {
                return Err(tipo_errado(&nome, g.nome, valor));
            }
            let novo = arvore.por(pai, c.tag, lista);
            if let Some(no) = objeto.as_ref().and_then(|o| o.get().vista.no()) {
                arvore.por_copia(novo, no);
            } else {
                preencher(arvore, novo, g, None, dado)?;
            }
        }
    }
    Ok(())
}

/// The same with another value at a path.
pub(super) fn substituir(vista: &Vista, caminho: &str, valor: &Bound<'_, PyAny>) -> PyResult<Vista> {
    let no = vista.no().ok_or_else(|| UsoError::new_err("vazio"))?;
    let mut passos = passos(caminho)?;
    // A path as a crítica has it begins with the element itself.
    if caminho.starts_with('/') && passos.first().is_some_and(|(nome, _)| *nome == no.nome()) {
        passos.remove(0);
    }
    if passos.is_empty() {
        return Err(UsoError::new_err("o caminho não diz nenhum campo"));
    }
    let mut arvore = Arvore::new(no.nome().to_owned());
    reescrever(&mut arvore, Arvore::RAIZ, vista.grupo(), no, &passos, valor)?;
    vista_conferida(arvore, vista.grupo())
}

type Passo<'a> = (&'a str, Option<usize>);

fn passos(caminho: &str) -> PyResult<Vec<Passo<'_>>> {
    let errado = || UsoError::new_err("o índice de um caminho é [n], a partir de 1");
    caminho
        .split('/')
        .filter(|p| !p.is_empty())
        .map(|p| match p.split_once('[') {
            None => Ok((p, None)),
            Some((nome, resto)) => {
                let n = resto.strip_suffix(']').and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                Ok((nome, Some(n.ok_or_else(errado)?)))
            }
        })
        .collect()
}

fn reescrever(
    arvore: &mut Arvore,
    chave: Chave,
    g: &'static tiss::Grupo,
    no: No<'_>,
    passos: &[Passo<'_>],
    valor: &Bound<'_, PyAny>,
) -> PyResult<()> {
    let Some(((nome, indice), resto)) = passos.split_first() else { return Ok(()) };
    let alvo = campo(g, nome)?;
    let achados: Vec<No<'_>> = filhos(Some(no), alvo).collect();
    let inteiro = resto.is_empty() && indice.is_none();
    if !inteiro && indice.is_none() && achados.len() > 1 {
        let n = achados.len();
        return Err(UsoError::new_err(format!("há {n} {nome}: diga qual com [n], a partir de 1")));
    }
    if !inteiro && indice.unwrap_or(1) > achados.len() {
        return Err(UsoError::new_err(format!("não há {nome}[{}] neste lugar", indice.unwrap_or(1))));
    }
    for c in g.campos {
        if c.tag != alvo.tag {
            // One of several fields: the other ones are not there, or give way.
            if !(g.escolha && inteiro) {
                filhos(Some(no), c).for_each(|f| copiar(arvore, chave, c, f));
            }
            continue;
        }
        if inteiro {
            por(arvore, chave, c, valor)?;
            continue;
        }
        for (i, f) in achados.iter().enumerate() {
            if i + 1 != indice.unwrap_or(1) {
                copiar(arvore, chave, c, *f);
            } else if resto.is_empty() {
                if !valor.is_none() {
                    por_um(arvore, chave, c, valor)?;
                }
            } else {
                let Forma::Grupo(dentro) = (c.forma)() else {
                    return Err(UsoError::new_err(format!("{nome} não tem campos dentro dele")));
                };
                let novo = arvore.por(chave, c.tag, c.vezes == Vezes::Varias);
                reescrever(arvore, novo, dentro, *f, resto, valor)?;
            }
        }
    }
    Ok(())
}
