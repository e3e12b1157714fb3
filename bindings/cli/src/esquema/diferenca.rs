//! What changed in one type from one version to the next.

use std::collections::BTreeSet;

use conecta_schemas::{Complexo, Simples, Tipo};

use super::descrever::{descrever, visivel};
use super::forma::{self, Forma, Membro};
use conecta_core::portugues::contar;

/// One change of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mudanca {
    Acrescentado(String),
    Retirado(String),
    Mudado(String),
}

/// The changes from one type to another of the same name, in the order of the grammar.
pub(super) fn entre(antes: Tipo, depois: Tipo) -> Vec<Mudanca> {
    match (antes, depois) {
        (Tipo::Simples(a), Tipo::Simples(b)) => simples(a, b),
        (Tipo::Complexo(a), Tipo::Complexo(b)) => complexos(a, b),
        (Tipo::Simples(_), Tipo::Complexo(_)) => vec![Mudanca::Mudado("de texto a elementos".to_owned())],
        (Tipo::Complexo(_), Tipo::Simples(_)) => vec![Mudanca::Mudado("de elementos a texto".to_owned())],
    }
}

fn simples(a: Simples, b: Simples) -> Vec<Mudanca> {
    let valores = |tipo: Simples| tipo.valores().map(Iterator::collect::<Vec<_>>);
    let (Some(antes), Some(depois)) = (valores(a), valores(b)) else {
        let (antes, depois) = (descrever(a), descrever(b));
        return de_a("conteúdo", &antes, &depois).into_iter().collect();
    };
    let mut mudancas = Vec::new();
    let conhecidos: BTreeSet<&str> = antes.iter().copied().collect();
    let atuais: BTreeSet<&str> = depois.iter().copied().collect();
    mudancas.extend(lista(atuais.difference(&conhecidos)).map(Mudanca::Acrescentado));
    mudancas.extend(lista(conhecidos.difference(&atuais)).map(Mudanca::Retirado));
    mudancas
}

/// The values in lines of moderate length; nothing if there are none.
fn lista<'a>(valores: impl Iterator<Item = &'a &'a str>) -> Option<String> {
    const LARGURA: usize = 90;
    let mut linhas = vec![String::new()];
    let mut quantos = 0;
    for valor in valores.map(|v| visivel(v)) {
        quantos += 1;
        let cheia = linhas.last().is_some_and(|l| !l.is_empty() && l.len() + valor.len() > LARGURA);
        if cheia {
            linhas.push(String::new());
        }
        if let Some(linha) = linhas.last_mut() {
            linha.push_str(valor);
            linha.push_str(", ");
        }
    }
    let texto = linhas.join("\n      ");
    let texto = texto.trim_end_matches(", ").replace(", \n", ",\n");
    (quantos > 0).then(|| format!("{}: {texto}", contar(quantos, "valor", "valores")))
}

fn complexos(a: Complexo, b: Complexo) -> Vec<Mudanca> {
    let (antes, depois) = (forma::de(a), forma::de(b));
    let mut mudancas = Vec::new();
    let texto = |tipo: Complexo| tipo.texto().map_or_else(|| "nenhum".to_owned(), descrever);
    mudancas.extend(de_a("texto", &texto(a), &texto(b)));
    mudancas.extend(de_a("tipo estendido", a.estende().unwrap_or("nenhum"), b.estende().unwrap_or("nenhum")));
    for caminho in &depois.ordem {
        let novo = &depois.membros[caminho];
        match antes.membros.get(caminho) {
            None => mudancas.push(Mudanca::Acrescentado(apresentar(caminho, novo))),
            Some(velho) => mudancas.extend(membros(caminho, velho, novo)),
        }
    }
    for caminho in antes.ordem.iter().filter(|c| !depois.membros.contains_key(*c)) {
        mudancas.push(Mudanca::Retirado(apresentar(caminho, &antes.membros[caminho])));
    }
    if comuns(&antes, &depois) != comuns(&depois, &antes) {
        mudancas.push(Mudanca::Mudado("a ordem dos elementos".to_owned()));
    }
    mudancas
}

fn membros(caminho: &str, velho: &Membro, novo: &Membro) -> Vec<Mudanca> {
    let uma_vez = |vezes: &str| if vezes.is_empty() { "exatamente um".to_owned() } else { vezes.to_owned() };
    let fora = |grupo: &str| if grupo.is_empty() { "fora de grupo".to_owned() } else { grupo.to_owned() };
    [
        de_a(&format!("{caminho}: quantidade"), &uma_vez(&velho.vezes), &uma_vez(&novo.vezes)),
        de_a(&format!("{caminho}: tipo"), &velho.tipo, &novo.tipo),
        de_a(&format!("{caminho}: grupo"), &fora(&velho.grupo), &fora(&novo.grupo)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The paths of the first form that the second has too, in the order of the first.
fn comuns<'a>(forma: &'a Forma, outra: &Forma) -> Vec<&'a String> {
    forma.ordem.iter().filter(|c| outra.membros.contains_key(*c)).collect()
}

fn de_a(titulo: &str, antes: &str, depois: &str) -> Option<Mudanca> {
    (antes != depois).then(|| Mudanca::Mudado(format!("{titulo}: {antes} → {depois}")))
}

fn apresentar(caminho: &str, membro: &Membro) -> String {
    let vezes = if membro.vezes.is_empty() { String::new() } else { format!(" {}", membro.vezes) };
    let grupo = if membro.grupo.is_empty() { String::new() } else { format!(" (em {})", membro.grupo) };
    format!("{caminho}{vezes} : {}{grupo}", membro.tipo)
}
