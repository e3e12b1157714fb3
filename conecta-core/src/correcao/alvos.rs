//! From a path to the elements it speaks of, by what the document has and what its version could have.

use std::rc::Rc;

use conecta_schemas::Tipo;

use super::base::Base;
use super::caminho::{Caminho, Desde, Indice, Passo};
use super::modelo::Modelo;
use super::rascunho::Rascunho;
use super::recusa::{Motivo, Recusa};
use crate::xml::No;

/// Paths listed when more than one would do.
const LISTADOS: usize = 4;

/// An element and the steps that are left to go below it.
pub(super) type Alvo<'b> = (No<'b>, Vec<Passo>);

/// The guias of a document by their numbers.
#[derive(Debug)]
pub(super) struct Guias<'b>(Vec<(No<'b>, String)>);

impl<'b> Guias<'b> {
    pub(super) fn de(base: &'b Base<'_>) -> Self {
        let mut guias = base.guias();
        // Stable: two of the same number stay in the order of the document.
        guias.sort_by(|a, b| a.1.cmp(&b.1));
        Self(guias)
    }

    /// The only guia of a number.
    pub(super) fn uma(&self, numero: &str) -> Result<No<'b>, Recusa> {
        let numero = numero.trim();
        let i = self.0.partition_point(|(_, n)| n.as_str() < numero);
        let quantas = self.0[i..].iter().take_while(|(_, n)| n == numero).count();
        let recusa = |m: String| {
            let mut r = Recusa::new(Motivo::Guia, m);
            r.guia = Some(numero.to_owned());
            Err(r)
        };
        match quantas {
            0 => recusa("Não há guia com este número na mensagem.".into()),
            1 => Ok(self.0[i].0),
            n => recusa(format!("Há {n} guias com este número; indique uma pelo caminho.")),
        }
    }

    /// All of them, in the order of the document.
    pub(super) fn todas(&self) -> Result<Vec<No<'b>>, Recusa> {
        let mut todas: Vec<No<'b>> = self.0.iter().map(|(n, _)| *n).collect();
        todas.sort_by_key(|n| n.lugar().inicio);
        if todas.is_empty() {
            Err(Recusa::new(Motivo::Guia, "A mensagem não traz guias."))
        } else {
            Ok(todas)
        }
    }
}

/// All that a path speaks of.
pub(super) fn alvos<'b>(base: &'b Base<'_>, guias: &Guias<'b>, c: &Caminho) -> Result<Vec<Alvo<'b>>, Recusa> {
    let raiz = base.raiz()?;
    match &c.desde {
        Desde::Raiz => match c.passos.split_first() {
            Some((p, resto)) if p.nome == raiz.nome() && matches!(p.indice, Indice::Unico | Indice::N(1)) => {
                espalhar(raiz, resto.to_vec())
            }
            _ => Err(Recusa::new(Motivo::Caminho, format!("A mensagem deste documento é {}.", raiz.nome()))),
        },
        Desde::Qualquer => localizar(base, raiz, &c.passos),
        Desde::CadaGuia => {
            let mut todos = Vec::new();
            for g in guias.todas()? {
                todos.extend(localizar(base, g, &c.passos).map_err(|r| com_guia(base, g, r))?);
            }
            Ok(todos)
        }
        Desde::Guia(numero) => {
            let g = guias.uma(numero)?;
            localizar(base, g, &c.passos).map_err(|r| com_guia(base, g, r))
        }
    }
}

fn com_guia(base: &Base<'_>, g: No<'_>, mut r: Recusa) -> Recusa {
    r.guia = r.guia.or_else(|| base.guia_de(g));
    r
}

/// Follows the steps as far as there are elements, to each one where a step says all.
fn espalhar(no: No<'_>, passos: Vec<Passo>) -> Result<Vec<Alvo<'_>>, Recusa> {
    let Some(ate) = passos.iter().position(|p| p.indice == Indice::Todos) else {
        return Ok(vec![(no, passos)]);
    };
    let mut nos = vec![no];
    for p in &passos[..=ate] {
        let mut proximos = Vec::new();
        for n in nos {
            let achados = Rascunho::escolher(n, p)?;
            if achados.is_empty() {
                return Err(Recusa::new(
                    Motivo::Caminho,
                    format!("Não há nenhum {} em {}.", p.nome, n.nome()),
                ));
            }
            proximos.extend(achados);
        }
        nos = proximos;
    }
    let mut todos = Vec::new();
    for n in nos {
        todos.extend(espalhar(n, passos[ate + 1..].to_vec())?);
    }
    Ok(todos)
}

/// A place where a path could begin.
struct Candidato<'b> {
    no: No<'b>,
    /// Groups to be made on the way.
    grupos: Vec<String>,
    /// Whether the way leads through one of several elements of the same name.
    um_de_varios: bool,
}

/// Finds where in or below an element a path begins.
fn localizar<'b>(base: &'b Base<'_>, no: No<'b>, passos: &[Passo]) -> Result<Vec<Alvo<'b>>, Recusa> {
    let Some(primeiro) = passos.first() else {
        return Err(Recusa::new(Motivo::Caminho, "O caminho não diz nenhum campo."));
    };
    if passos.len() > 1 && primeiro.nome == no.nome() && no.pai().is_none() {
        return espalhar(no, passos[1..].to_vec());
    }
    if base.modelo_de(no).is_some_and(|m| m.item(&primeiro.nome).is_some()) {
        return espalhar(no, passos.to_vec());
    }
    let mut achados = Vec::new();
    procurar(base, no, primeiro, false, &mut achados);
    // A place in a group that is there comes before one in a group that would have to be made. Whether the field itself
    // is there does not decide: the code of another prestador may be, and that of the one that was meant not.
    if achados.iter().filter(|c| c.grupos.is_empty()).count() == 1 {
        achados.retain(|c| c.grupos.is_empty());
    }
    match &achados[..] {
        [] => Err(Recusa::new(
            Motivo::CampoInexistente,
            format!("{} não existe em {} nesta versão do padrão.", primeiro.nome, no.nome()),
        )),
        [c] if !c.um_de_varios => {
            let novo = |g: &String| Passo { nome: g.clone(), indice: Indice::Unico };
            let passos = c.grupos.iter().map(novo).chain(passos.iter().cloned()).collect();
            espalhar(c.no, passos)
        }
        varios => {
            let caminhos: Vec<String> = varios
                .iter()
                .take(LISTADOS)
                .map(|c| {
                    let mut x = c.no.caminho();
                    for g in c.grupos.iter().chain([&primeiro.nome]) {
                        x.push('/');
                        x.push_str(g);
                    }
                    x
                })
                .collect();
            let m = format!(
                "{} pode ser mais de um campo; escreva mais do caminho, como em {}.",
                primeiro.nome,
                caminhos.join(" ou ")
            );
            Err(Recusa::new(Motivo::Ambiguo, m))
        }
    }
}

fn procurar<'b>(
    base: &'b Base<'_>,
    no: No<'b>,
    passo: &Passo,
    um_de_varios: bool,
    achados: &mut Vec<Candidato<'b>>,
) {
    let Some(modelo) = base.modelo_de(no) else { return };
    for item in &modelo.itens {
        if item.nome == passo.nome {
            achados.push(Candidato { no, grupos: Vec::new(), um_de_varios });
            continue;
        }
        let mut filhos = no.filhos().filter(|f| f.nome() == item.nome);
        match (filhos.next(), item.tipo) {
            (Some(f), Tipo::Complexo(_)) => {
                procurar(base, f, passo, um_de_varios || filhos.next().is_some(), achados);
            }
            (None, Tipo::Complexo(c)) if !item.repete() && c.linha().n_atributos == 0 => {
                let barrado = no.filhos().any(|f| modelo.item(f.nome()).is_some_and(|(_, o)| o.exclui(item)));
                if !barrado {
                    let mut grupos = vec![item.nome.to_string()];
                    imaginar(base, no, &base.modelo(c), passo, um_de_varios, &mut grupos, achados);
                }
            }
            _ => {}
        }
    }
}

/// The same below groups that are not there yet.
fn imaginar<'b>(
    base: &'b Base<'_>,
    no: No<'b>,
    modelo: &Rc<Modelo>,
    passo: &Passo,
    um_de_varios: bool,
    grupos: &mut Vec<String>,
    achados: &mut Vec<Candidato<'b>>,
) {
    /// Groups made on the way.
    const FUNDO: usize = 4;
    for item in &modelo.itens {
        if item.nome == passo.nome {
            achados.push(Candidato { no, grupos: grupos.clone(), um_de_varios });
        } else if let Tipo::Complexo(c) = item.tipo
            && !item.repete()
            && c.linha().n_atributos == 0
            && grupos.len() < FUNDO
        {
            grupos.push(item.nome.to_string());
            imaginar(base, no, &base.modelo(c), passo, um_de_varios, grupos, achados);
            grupos.pop();
        }
    }
}
