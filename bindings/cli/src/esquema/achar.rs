//! From a path as a person writes it, or as a crítica gives it, to elements and types.

use std::collections::{HashSet, VecDeque};

use conecta_schemas::{Esquema, Particula, Termo, Tipo};

use super::{sugerir, versao};

/// A place in the grammar: an element, or a type asked for by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Achado {
    /// Path of one place where it stands, or the name of the type.
    pub(super) onde: String,
    pub(super) tipo: Tipo,
}

/// An element that may stand somewhere.
#[derive(Debug, Clone)]
pub(super) struct Filho {
    /// With its prefix, if it has one.
    pub(super) nome: String,
    pub(super) tipo: Tipo,
}

/// The places that a path names, each type once; otherwise a sentence that says where the path goes wrong.
pub(super) fn achar(esquema: Esquema, caminho: &str) -> Result<Vec<Achado>, String> {
    let em_qualquer_lugar = caminho.strip_prefix("//");
    let resto = em_qualquer_lugar.unwrap_or(caminho);
    let absoluto = em_qualquer_lugar.is_none() && resto.starts_with('/');
    let mut passos = resto.split('/').filter(|p| !p.is_empty()).map(sem_enfeites);
    let Some(primeiro) = passos.next() else { return Err(format!("caminho vazio: '{caminho}'")) };

    let mut atuais: Vec<Achado> = Vec::new();
    if em_qualquer_lugar.is_none() {
        let raizes = esquema.raizes().filter(|(nome, _)| *nome == primeiro);
        atuais.extend(raizes.map(|(nome, tipo)| Achado { onde: format!("/{nome}"), tipo }));
    }
    if atuais.is_empty() && !absoluto {
        let todos = elementos(esquema);
        atuais.extend(todos.into_iter().filter(|a| ultimo(&a.onde) == primeiro));
        let tipos = esquema.nomeados().filter(|(nome, _)| *nome == primeiro);
        if atuais.is_empty() || em_qualquer_lugar.is_none() {
            atuais.extend(tipos.map(|(nome, tipo)| Achado { onde: nome.to_owned(), tipo }));
        }
    }
    if atuais.is_empty() {
        return Err(desconhecido(esquema, primeiro, absoluto));
    }
    for passo in passos {
        atuais = descer(&atuais, passo)?;
    }
    let mut vistos = Vec::new();
    atuais.retain(|a| {
        !vistos.contains(&a.tipo) && {
            vistos.push(a.tipo);
            true
        }
    });
    Ok(atuais)
}

/// Without the index and the prefix that a crítica or a person may write: `ans:guiaSP-SADT[2]`.
fn sem_enfeites(passo: &str) -> &str {
    let passo = passo.split('[').next().unwrap_or(passo);
    match passo.split_once(':') {
        Some((prefixo, nome)) if prefixo != "ds" => nome,
        _ => passo,
    }
}

fn ultimo(onde: &str) -> &str {
    onde.rsplit('/').next().unwrap_or(onde)
}

fn descer(atuais: &[Achado], passo: &str) -> Result<Vec<Achado>, String> {
    let mut seguintes = Vec::new();
    let mut vizinhos = Vec::new();
    for atual in atuais {
        for filho in filhos(atual.tipo) {
            if filho.nome == passo {
                seguintes.push(Achado { onde: format!("{}/{passo}", atual.onde), tipo: filho.tipo });
            }
            vizinhos.push(filho.nome);
        }
    }
    if !seguintes.is_empty() {
        return Ok(seguintes);
    }
    let onde = &atuais[0].onde;
    if vizinhos.is_empty() {
        return Err(format!("'{onde}' não tem filhos, portanto não tem '{passo}'"));
    }
    let sugestoes = sugerir::proximos(passo, vizinhos.iter().map(String::as_str));
    if sugestoes.is_empty() {
        vizinhos.truncate(12);
        return Err(format!("'{onde}' não tem o filho '{passo}'; tem: {}", vizinhos.join(", ")));
    }
    Err(format!("'{onde}' não tem o filho '{passo}'{}", sugerir::frase(&sugestoes)))
}

fn desconhecido(esquema: Esquema, nome: &str, so_raizes: bool) -> String {
    let versao = versao::nome(esquema);
    let raizes: Vec<&str> = esquema.raizes().map(|(nome, _)| nome).collect();
    if so_raizes {
        let sugestoes = sugerir::frase(&sugerir::proximos(nome, raizes.iter().copied()));
        return format!("'{nome}' não é um elemento raiz na versão {versao}{sugestoes}");
    }
    let todos = elementos(esquema);
    let elementos = todos.iter().map(|a| ultimo(&a.onde));
    let tipos = esquema.nomeados().map(|(nome, _)| nome);
    let sugestoes = sugerir::frase(&sugerir::proximos(nome, elementos.chain(tipos).chain(raizes)));
    format!("'{nome}' não é elemento nem tipo na versão {versao}{sugestoes}")
}

/// Every element once for each type it has, with the shortest path from the first root that leads to it.
fn elementos(esquema: Esquema) -> Vec<Achado> {
    let mut vistos = HashSet::new();
    let mut achados = Vec::new();
    for (nome, tipo) in esquema.raizes() {
        let mut fila = VecDeque::from([Achado { onde: format!("/{nome}"), tipo }]);
        while let Some(atual) = fila.pop_front() {
            if !vistos.insert((ultimo(&atual.onde).to_owned(), referencia(atual.tipo))) {
                continue;
            }
            let filhos = filhos(atual.tipo).into_iter();
            fila.extend(filhos.map(|f| Achado { onde: format!("{}/{}", atual.onde, f.nome), tipo: f.tipo }));
            achados.push(atual);
        }
    }
    achados
}

/// A type as a key; types are compared by their place in the tables.
fn referencia(tipo: Tipo) -> String {
    format!("{tipo:?}")
}

/// The elements that may stand directly in this type, in the order of the grammar.
pub(super) fn filhos(tipo: Tipo) -> Vec<Filho> {
    let mut lista = Vec::new();
    if let Tipo::Complexo(complexo) = tipo
        && let Some(conteudo) = complexo.conteudo()
    {
        colher(&conteudo, &mut lista);
    }
    lista
}

fn colher(particula: &Particula, lista: &mut Vec<Filho>) {
    match &particula.termo {
        Termo::Elemento { prefixo, nome, tipo } => {
            lista.push(Filho { nome: format!("{prefixo}{nome}"), tipo: *tipo });
        }
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().for_each(|p| colher(p, lista)),
        Termo::Curinga { .. } => {}
    }
}
