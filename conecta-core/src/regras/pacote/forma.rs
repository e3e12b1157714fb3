//! The check of the shape: keys that the language has not, keys that are missing, values of a wrong form.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

use super::erro::Erros;
use super::formato::{Forma, Objeto};
use super::texto::{Dado, Valor};
use crate::tabelas::sugerir;

/// A number or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::regras) enum Ponto {
    Numero(Decimal),
    Dia(NaiveDate),
}

/// Tells all that is wrong with the shape of a table.
pub(in crate::regras) fn conferir_tabela(valor: &Valor, objeto: &Objeto, onde: &str, erros: &mut Erros) {
    let dentro = |nome: &str| if onde.is_empty() { nome.to_owned() } else { format!("{onde}.{nome}") };
    for (chave, v) in valor.campos() {
        match objeto.chaves.iter().find(|c| c.nome == chave.nome) {
            Some(c) => conferir(v, &c.forma, &dentro(c.nome), erros),
            None => {
                let ajuda = match sugerir(&chave.nome, objeto.chaves.iter().map(|c| c.nome)).first() {
                    Some(s) => format!("Seria {s}?"),
                    None => format!("Aqui cabem: {}.", lista(objeto.chaves.iter().map(|c| c.nome))),
                };
                erros.dizer(chave.em, dentro(mostravel(&chave.nome)), "Esta chave não existe.", ajuda);
            }
        }
    }
    for c in objeto.chaves.iter().filter(|c| c.obrigatoria && valor.get(c.nome).is_none()) {
        erros.dizer(valor.em, onde, format!("Falta a chave {}.", c.nome), c.doc);
    }
    if !objeto.uma_de.is_empty() {
        let tem: Vec<_> =
            valor.campos().iter().filter(|(c, _)| objeto.uma_de.contains(&c.nome.as_str())).collect();
        match tem.as_slice() {
            [_] => {}
            [] => {
                let ajuda = format!("Escreva uma destas: {}.", lista(objeto.uma_de.iter().copied()));
                erros.dizer(
                    valor.em,
                    onde,
                    format!("Falta dizer o que esta {} confere.", objeto.nome),
                    ajuda,
                );
            }
            [_, outra, ..] => {
                let nomes = lista(tem.iter().map(|(c, _)| c.nome.as_str()));
                let ajuda = format!("Deixe só uma destas: {nomes}; separe as outras.");
                erros.dizer(outra.0.em, dentro(&outra.0.nome), "Há mais de um teste no mesmo lugar.", ajuda);
            }
        }
    }
}

fn conferir(v: &Valor, forma: &Forma, onde: &str, erros: &mut Erros) {
    let mut errada = |esperado: &str, ajuda: &str| {
        erros.dizer(v.em, onde, format!("Aqui vai {esperado}."), ajuda);
    };
    match forma {
        Forma::Texto => match &v.dado {
            Dado::Texto(t) if t.trim().is_empty() => errada("um texto que diga algo", "O texto está vazio."),
            Dado::Texto(_) => {}
            Dado::Inteiro(_) | Dado::Decimal(_) => {
                errada(
                    "um texto",
                    "Escreva o valor entre aspas: códigos são textos, com seus zeros à esquerda.",
                );
            }
            _ => errada("um texto", "Escreva-o entre aspas."),
        },
        Forma::Campo => match v.texto() {
            Some(t) if !t.trim().is_empty() => {}
            _ => errada(
                "o nome de um campo do padrão, entre aspas",
                "Por exemplo: \"dadosAutorizacao/senha\".",
            ),
        },
        Forma::Data if data(v).is_none() => errada("uma data que exista", "Escreva AAAA-MM-DD."),
        Forma::Momento if momento(v).is_none() => {
            errada("um dia com hora", "Escreva AAAA-MM-DDTHH:MM:SS, sem fuso.");
        }
        Forma::Inteiro if inteiro(v).is_none() => {
            errada("um número inteiro a partir de zero", "Escreva só algarismos.");
        }
        Forma::Decimal if decimal(v).is_none() => errada("um número", "Escreva-o com ponto: 10.50."),
        Forma::Limite if ponto(v).is_none() => {
            errada("um número ou uma data", "Escreva 10.50 ou AAAA-MM-DD.");
        }
        Forma::Logico if logico(v).is_none() => errada("true ou false", "Escreva sem aspas."),
        Forma::Escolha(opcoes) => {
            if !v.texto().is_some_and(|t| opcoes.contains(&t)) {
                let proxima = v.texto().and_then(|t| sugerir(t, opcoes.iter().copied()).first().copied());
                let ajuda = proxima.map_or_else(String::new, |s| format!("Seria \"{s}\"?"));
                let opcoes = lista(opcoes.iter().map(|o| format!("\"{o}\"")));
                errada(
                    &format!("um destes textos: {opcoes}"),
                    if ajuda.is_empty() { "Escolha um deles." } else { &ajuda },
                );
            }
        }
        Forma::Conjunto(de) => match &v.dado {
            Dado::Lista(itens) => conferir_itens(itens, de, onde, erros),
            _ => errada("uma lista", "Escreva os valores entre colchetes."),
        },
        Forma::Par(a, b) => match v.lista() {
            [x, y] => {
                conferir(x, a, &format!("{onde}[1]"), erros);
                conferir(y, b, &format!("{onde}[2]"), erros);
            }
            _ => errada("um par de valores", "Escreva-os entre colchetes, com vírgula."),
        },
        Forma::Mapa(de) => match &v.dado {
            Dado::Tabela(campos) => {
                for (i, (_, item)) in campos.iter().enumerate() {
                    conferir(item, de, &format!("{onde}[{}]", i + 1), erros);
                }
            }
            _ => errada("uma tabela", "Escreva uma chave e um valor para cada um, entre { e }."),
        },
        Forma::Lista(de) | Forma::UmOuMais(de) => {
            let e_lista = matches!(v.dado, Dado::Lista(_));
            if !e_lista && matches!(forma, Forma::UmOuMais(_)) {
                return conferir(v, de, onde, erros);
            }
            if !e_lista {
                return errada("uma lista", "Escreva os valores entre colchetes, ou as tabelas com [[…]].");
            }
            if v.lista().is_empty() {
                return errada("ao menos um valor", "Escreva-o, ou retire a chave.");
            }
            conferir_itens(v.lista(), de, onde, erros);
        }
        Forma::Tabela(objeto) => match v.dado {
            Dado::Tabela(_) => conferir_tabela(v, objeto, onde, erros),
            _ => errada("uma tabela", "Escreva chave = valor entre { e }."),
        },
        Forma::Data | Forma::Momento | Forma::Inteiro | Forma::Decimal | Forma::Limite | Forma::Logico => {}
    }
}

fn conferir_itens(itens: &[Valor], de: &Forma, onde: &str, erros: &mut Erros) {
    for (i, item) in itens.iter().enumerate() {
        conferir(item, de, &format!("{onde}[{}]", i + 1), erros);
    }
}

/// A key that nobody knows, as far as it looks like one: out of its place, a card number would be one too.
fn mostravel(chave: &str) -> &str {
    let nome = chave.len() <= 64 && chave.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'));
    if nome { chave } else { "?" }
}

/// Names in a sentence.
pub(in crate::regras) fn lista<T: AsRef<str>>(nomes: impl Iterator<Item = T>) -> String {
    nomes.map(|n| n.as_ref().to_owned()).collect::<Vec<_>>().join(", ")
}

pub(in crate::regras) fn data(v: &Valor) -> Option<NaiveDate> {
    match &v.dado {
        Dado::Data(d) => Some(*d),
        Dado::Texto(t) if t.len() == 10 => NaiveDate::parse_from_str(t, "%Y-%m-%d").ok(),
        _ => None,
    }
}

fn momento(v: &Valor) -> Option<NaiveDateTime> {
    match &v.dado {
        Dado::Hora(t) | Dado::Texto(t) => t.parse().ok(),
        _ => None,
    }
}

pub(in crate::regras) fn inteiro(v: &Valor) -> Option<u32> {
    if let Dado::Inteiro(n) = &v.dado { n.parse().ok() } else { None }
}

pub(in crate::regras) fn decimal(v: &Valor) -> Option<Decimal> {
    match &v.dado {
        Dado::Inteiro(n) | Dado::Decimal(n) | Dado::Texto(n) => n.parse().ok(),
        _ => None,
    }
}

pub(in crate::regras) fn ponto(v: &Valor) -> Option<Ponto> {
    data(v).map(Ponto::Dia).or_else(|| decimal(v).map(Ponto::Numero))
}

pub(in crate::regras) fn logico(v: &Valor) -> Option<bool> {
    if let Dado::Logico(b) = v.dado { Some(b) } else { None }
}
