//! The facts of the schemas as dicts and lists.

use conecta_schemas::{Base, Complexo, Escopo, Esquema, Familia, Particula, Simples, Termo, Tipo};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::argumentos::texto;
use crate::erros::UsoError;

/// The versions of a family whose schema is known, in order.
///
/// familia: "tiss", "monitoramento" or "qualidade".
#[pyfunction]
#[pyo3(signature = (familia = None), text_signature = "(familia='tiss')")]
pub(crate) fn versoes(familia: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<&'static str>> {
    let familia = familia_de(familia)?;
    Ok(conecta_schemas::esquemas().filter(|e| e.familia() == familia).map(Esquema::versao).collect())
}

/// What the schema of a version says: its roots or, with a path like "/mensagemTISS/cabecalho", the element there.
///
/// caminho may be the caminho of a crítica: indexes are ignored.
/// Raises UsoError for a version or a place that does not exist.
///
/// Without a path: familia, versao, raizes (a list of nome, tipo).
/// With one: nome, minimo, maximo (None for no limit), tipo. A simple tipo has nome, simples=True, base, tamanho_min,
/// tamanho_max, digitos, casas, minimo, padroes, valores (None when any value will do). A complex one has nome,
/// simples=False, estende, misto, texto, atributos, conteudo (None when there can be no children). A conteudo has
/// especie, minimo, maximo and, by especie: "sequencia" and "escolha" partes; "elemento" nome, tipo (a name), simples;
/// "curinga" espacos, tolerante.
#[pyfunction]
#[pyo3(
    signature = (versao, caminho = None, familia = None),
    text_signature = "(versao, caminho=None, familia='tiss')"
)]
pub(crate) fn esquema<'py>(
    py: Python<'py>,
    versao: &Bound<'py, PyAny>,
    caminho: Option<&Bound<'py, PyAny>>,
    familia: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyDict>> {
    let familia = familia_de(familia)?;
    let versao = texto("versao", versao)?;
    let Some(esquema) = conecta_schemas::esquema(familia, &versao) else {
        return Err(UsoError::new_err(format!("não há esquema {} da versão {versao}", familia.as_str())));
    };
    match caminho {
        None => raizes(py, esquema),
        Some(caminho) => {
            let caminho = texto("caminho", caminho)?;
            let lugar = Lugar::achar(esquema, &caminho).ok_or_else(|| {
                UsoError::new_err(format!("não há {caminho} no esquema {} {versao}", familia.as_str()))
            })?;
            lugar.fatos(py)
        }
    }
}

fn familia_de(familia: Option<&Bound<'_, PyAny>>) -> PyResult<Familia> {
    let Some(familia) = familia else { return Ok(Familia::Tiss) };
    let familia = texto("familia", familia)?;
    Familia::de_nome(&familia)
        .ok_or_else(|| UsoError::new_err("familia deve ser 'tiss', 'monitoramento' ou 'qualidade'"))
}

fn raizes(py: Python<'_>, esquema: Esquema) -> PyResult<Bound<'_, PyDict>> {
    let raizes = PyList::empty(py);
    for (nome, tipo) in esquema.raizes() {
        let raiz = PyDict::new(py);
        raiz.set_item("nome", nome)?;
        raiz.set_item("tipo", nome_do_tipo(tipo))?;
        raizes.append(raiz)?;
    }
    let fatos = PyDict::new(py);
    fatos.set_item("familia", esquema.familia().as_str())?;
    fatos.set_item("versao", esquema.versao())?;
    fatos.set_item("raizes", raizes)?;
    Ok(fatos)
}

/// An element of the grammar.
struct Lugar {
    nome: String,
    min: u32,
    max: Option<u32>,
    tipo: Tipo,
}

impl Lugar {
    /// Follows the names of a path from a root.
    fn achar(esquema: Esquema, caminho: &str) -> Option<Self> {
        let mut nomes = caminho.strip_prefix('/').unwrap_or(caminho).split('/').map(sem_indice);
        let raiz = nomes.next()?;
        let (nome, tipo) = esquema.raizes().find(|(nome, _)| mesmo_nome(nome, raiz))?;
        nomes.try_fold(Self { nome: nome.to_owned(), min: 1, max: Some(1), tipo }, |lugar, nome| match lugar
            .tipo
        {
            Tipo::Complexo(complexo) => Self::dentro(&complexo.conteudo()?, nome),
            Tipo::Simples(_) => None,
        })
    }

    fn dentro(particula: &Particula, procurado: &str) -> Option<Self> {
        match &particula.termo {
            Termo::Elemento { prefixo, nome, tipo } => mesmo_nome(nome, procurado).then(|| Self {
                nome: format!("{prefixo}{nome}"),
                min: particula.min,
                max: particula.max,
                tipo: *tipo,
            }),
            Termo::Sequencia(partes) | Termo::Escolha(partes) => {
                partes.iter().find_map(|parte| Self::dentro(parte, procurado))
            }
            Termo::Curinga { .. } => None,
        }
    }

    fn fatos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let fatos = PyDict::new(py);
        fatos.set_item("nome", &self.nome)?;
        fatos.set_item("minimo", self.min)?;
        fatos.set_item("maximo", self.max)?;
        let tipo = match self.tipo {
            Tipo::Simples(simples) => fatos_do_simples(py, simples)?,
            Tipo::Complexo(complexo) => fatos_do_complexo(py, complexo)?,
        };
        fatos.set_item("tipo", tipo)?;
        Ok(fatos)
    }
}

/// `guiaSP-SADT[2]` is `guiaSP-SADT`.
fn sem_indice(passo: &str) -> &str {
    passo.split_once('[').map_or(passo, |(nome, _)| nome)
}

/// The names of the tables have no prefix; those of a path may.
fn mesmo_nome(tabela: &str, procurado: &str) -> bool {
    tabela == procurado.strip_prefix("ds:").unwrap_or(procurado)
}

fn nome_do_tipo(tipo: Tipo) -> Option<&'static str> {
    match tipo {
        Tipo::Simples(simples) => simples.nome().or_else(|| Some(nome_da_base(simples.base()))),
        Tipo::Complexo(complexo) => complexo.nome(),
    }
}

fn fatos_do_simples(py: Python<'_>, simples: Simples) -> PyResult<Bound<'_, PyDict>> {
    let fatos = PyDict::new(py);
    fatos.set_item("nome", simples.nome())?;
    fatos.set_item("simples", true)?;
    fatos.set_item("base", nome_da_base(simples.base()))?;
    fatos.set_item("tamanho_min", simples.tamanho_min())?;
    fatos.set_item("tamanho_max", simples.tamanho_max())?;
    fatos.set_item("digitos", simples.digitos())?;
    fatos.set_item("casas", simples.casas())?;
    fatos.set_item("minimo", simples.minimo())?;
    fatos.set_item("padroes", simples.padroes().collect::<Vec<_>>())?;
    fatos.set_item("valores", simples.valores().map(Iterator::collect::<Vec<_>>))?;
    Ok(fatos)
}

fn fatos_do_complexo(py: Python<'_>, complexo: Complexo) -> PyResult<Bound<'_, PyDict>> {
    let atributos = PyList::empty(py);
    for atributo in complexo.atributos() {
        let fatos = PyDict::new(py);
        fatos.set_item("nome", atributo.nome)?;
        fatos.set_item("obrigatorio", atributo.obrigatorio)?;
        fatos.set_item("tipo", fatos_do_simples(py, atributo.tipo)?)?;
        atributos.append(fatos)?;
    }
    let fatos = PyDict::new(py);
    fatos.set_item("nome", complexo.nome())?;
    fatos.set_item("simples", false)?;
    fatos.set_item("estende", complexo.estende())?;
    fatos.set_item("misto", complexo.misto())?;
    fatos.set_item("texto", complexo.texto().map(|t| fatos_do_simples(py, t)).transpose()?)?;
    fatos.set_item("atributos", atributos)?;
    fatos.set_item("conteudo", complexo.conteudo().map(|p| fatos_da_particula(py, &p)).transpose()?)?;
    Ok(fatos)
}

/// A part of a content model: down to the elements, whose own content is asked for by their path.
fn fatos_da_particula<'py>(py: Python<'py>, particula: &Particula) -> PyResult<Bound<'py, PyDict>> {
    let fatos = PyDict::new(py);
    let especie = match &particula.termo {
        Termo::Elemento { .. } => "elemento",
        Termo::Sequencia(_) => "sequencia",
        Termo::Escolha(_) => "escolha",
        Termo::Curinga { .. } => "curinga",
    };
    fatos.set_item("especie", especie)?;
    fatos.set_item("minimo", particula.min)?;
    fatos.set_item("maximo", particula.max)?;
    match &particula.termo {
        Termo::Elemento { prefixo, nome, tipo } => {
            fatos.set_item("nome", format!("{prefixo}{nome}"))?;
            fatos.set_item("tipo", nome_do_tipo(*tipo))?;
            fatos.set_item("simples", matches!(tipo, Tipo::Simples(_)))?;
        }
        Termo::Sequencia(partes) | Termo::Escolha(partes) => {
            let lista = PyList::empty(py);
            for parte in partes {
                lista.append(fatos_da_particula(py, parte)?)?;
            }
            fatos.set_item("partes", lista)?;
        }
        Termo::Curinga { espacos, tolerante } => {
            let espacos = match espacos {
                Escopo::Qualquer => "qualquer",
                Escopo::Outro => "outro",
            };
            fatos.set_item("espacos", espacos)?;
            fatos.set_item("tolerante", *tolerante)?;
        }
    }
    Ok(fatos)
}

const fn nome_da_base(base: Base) -> &'static str {
    match base {
        Base::Texto => "texto",
        Base::Decimal => "decimal",
        Base::Inteiro => "inteiro",
        Base::Data => "data",
        Base::Hora => "hora",
        Base::DataHora => "data_hora",
        Base::Booleano => "booleano",
        Base::Base64 => "base64",
        Base::Uri => "uri",
        Base::Id => "id",
    }
}
