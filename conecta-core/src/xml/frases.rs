//! What críticas say, in the words of whoever bills: what was found, what was expected there, how to mend it.
//! No sentence repeats a value of the document: it may be somebody's health data.

use std::borrow::Cow;
use std::fmt::Write;

use conecta_schemas::Base;
use conecta_schemas::linhas::{NENHUM, Simples};
use conecta_schemas::tabelas as t;

use super::coletor::Fala;
use super::tipos::Falha;
use crate::{Codigo, Severidade};

/// Tabela 38: the message does not follow the standard.
pub(super) const FORA_DO_PADRAO: u16 = 5001;
/// Tabela 38: the XML file cannot be validated.
pub(super) const XML_INVALIDO: u16 = 5002;
/// Tabela 38: kind of transaction not given or not known.
pub(super) const CORPO_AUSENTE: u16 = 5007;
/// Tabela 38: invalid hash.
pub(super) const HASH_INVALIDO: u16 = 5014;

/// Values of a table listed in a sentence.
const VALORES_LISTADOS: usize = 12;

pub(super) fn erro(
    codigo: &'static str,
    glosa: u16,
    mensagem: String,
    ajuda: impl Into<Cow<'static, str>>,
) -> Fala {
    Fala {
        codigo: Codigo::new(codigo),
        severidade: Severidade::Erro,
        mensagem,
        ajuda: ajuda.into(),
        glosa: Some(glosa),
        faltas: Vec::new(),
    }
}

pub(super) fn aviso(codigo: &'static str, mensagem: String, ajuda: impl Into<Cow<'static, str>>) -> Fala {
    Fala { severidade: Severidade::Aviso, glosa: None, ..erro(codigo, 0, mensagem, ajuda) }
}

pub(super) fn info(codigo: &'static str, mensagem: String, ajuda: impl Into<Cow<'static, str>>) -> Fala {
    Fala { severidade: Severidade::Info, glosa: None, ..erro(codigo, 0, mensagem, ajuda) }
}

pub(super) fn xsd(codigo: &'static str, mensagem: String, ajuda: impl Into<Cow<'static, str>>) -> Fala {
    erro(codigo, FORA_DO_PADRAO, mensagem, ajuda)
}

pub(super) fn xml(
    codigo: &'static str,
    mensagem: impl Into<String>,
    ajuda: impl Into<Cow<'static, str>>,
) -> Fala {
    erro(codigo, XML_INVALIDO, mensagem.into(), ajuda)
}

/// `a`, `a ou b`, `a, b ou c`.
pub(super) fn ou(nomes: &[&str]) -> String {
    juntar(nomes, " ou ")
}

/// `a`, `a e b`, `a, b e c`.
pub(super) fn e(nomes: &[&str]) -> String {
    juntar(nomes, " e ")
}

fn juntar(nomes: &[&str], fim: &str) -> String {
    match nomes {
        [] => String::new(),
        [um] => (*um).to_owned(),
        [inicio @ .., ultimo] => format!("{}{fim}{ultimo}", inicio.join(", ")),
    }
}

/// How many of something, with the noun in its number.
fn conta(n: usize, um: &str, varios: &str) -> String {
    if n == 1 { format!("1 {um}") } else { format!("{n} {varios}") }
}

fn casas_de(b: &[u8]) -> usize {
    let s = b.trim_ascii();
    memchr::memchr(b'.', s).map_or(0, |i| {
        let f = &s[i + 1..];
        f.iter().rposition(|c| *c != b'0').map_or(0, |p| p + 1)
    })
}

/// What a simple type admits: "texto de 1 a 20 caracteres".
pub(super) fn admite(s: &Simples) -> String {
    if let Some(e) = t::ENUMERACOES.get(usize::from(s.enumeracao)) {
        let ini = e.inicio as usize;
        let lista = &t::LISTAS[ini..ini + usize::from(e.n)];
        let valores: Vec<&str> = lista
            .iter()
            .take(VALORES_LISTADOS)
            .map(|v| t::VALORES[usize::from(*v)])
            .map(|v| if v.is_empty() { "(vazio)" } else { v })
            .collect();
        let nome = nome_do_tipo(s);
        return if lista.len() > VALORES_LISTADOS {
            format!("um dos {} códigos da tabela {nome}, como {}", lista.len(), valores[..4].join(", "))
        } else {
            format!("um destes valores: {}", ou(&valores))
        };
    }
    match s.base {
        Base::Texto => {
            let mut a = match (s.min, s.max) {
                (0, NENHUM) => "texto".to_owned(),
                (0, max) => format!("texto de até {}", conta(max.into(), "caractere", "caracteres")),
                (min, NENHUM) => {
                    format!("texto de pelo menos {}", conta(min.into(), "caractere", "caracteres"))
                }
                (min, max) if min == max => {
                    format!("texto de {}", conta(max.into(), "caractere", "caracteres"))
                }
                (min, max) => format!("texto de {min} a {max} caracteres"),
            };
            if let Some(p) = t::PADROES.get(usize::from(s.padrao)) {
                let _ = write!(a, ", formado por {}", padrao_em_palavras(p.texto));
            }
            a
        }
        Base::Decimal => {
            let mut a = "número decimal com ponto".to_owned();
            if s.digitos != u8::MAX {
                let _ = write!(a, ", de até {}", conta(s.digitos.into(), "dígito", "dígitos"));
            }
            if s.casas != u8::MAX {
                let _ = write!(a, ", {} no máximo", conta(s.casas.into(), "casa decimal", "casas decimais"));
            }
            a
        }
        Base::Inteiro if s.digitos != u8::MAX => {
            format!("número inteiro de até {}", conta(s.digitos.into(), "dígito", "dígitos"))
        }
        Base::Inteiro => "número inteiro".into(),
        Base::Data if s.minimo > 0 => {
            let m = s.minimo;
            format!(
                "data na forma AAAA-MM-DD, a partir de {:02}/{:02}/{}",
                m % 100,
                m / 100 % 100,
                m / 10_000
            )
        }
        Base::Data => "data na forma AAAA-MM-DD".into(),
        Base::Hora => "hora na forma HH:MM:SS".into(),
        Base::DataHora => "data e hora na forma AAAA-MM-DDTHH:MM:SS".into(),
        Base::Booleano => "true, false, 1 ou 0".into(),
        Base::Base64 => "conteúdo codificado em base64".into(),
        Base::Uri => "endereço (URI)".into(),
        Base::Id => "identificador único no documento".into(),
    }
}

fn nome_do_tipo(s: &Simples) -> &'static str {
    t::NOMES.get(usize::from(s.nome)).copied().unwrap_or("do padrão")
}

/// A pattern of the standard in words.
fn padrao_em_palavras(padrao: &str) -> String {
    let ramos: Vec<String> = padrao.split('|').map(ramo_em_palavras).collect();
    ou(&ramos.iter().map(String::as_str).collect::<Vec<_>>())
}

fn ramo_em_palavras(ramo: &str) -> String {
    let mut partes: Vec<(String, u32, u32)> = Vec::new();
    let mut resto = ramo;
    while let Some((dentro, r)) = resto.strip_prefix('[').and_then(|r| r.split_once(']')) {
        let (n, r) = r.strip_prefix('{').and_then(|r| r.split_once('}')).unwrap_or(("", r));
        let (a, b) = n.split_once(',').unwrap_or((n, n));
        let o_que = match dentro {
            "0-9" => "dígitos".to_owned(),
            "a-zA-Z0-9" => "letras sem acento e dígitos".to_owned(),
            "A-Z0-9" => "letras maiúsculas sem acento e dígitos".to_owned(),
            _ => format!("letras entre {}", dentro.chars().map(String::from).collect::<Vec<_>>().join(", ")),
        };
        let (a, b) = (a.parse().unwrap_or(1), b.parse().unwrap_or(u32::MAX));
        match partes.last_mut() {
            Some(p) if p.0 == o_que => (p.1, p.2) = (p.1 + a, p.2.saturating_add(b)),
            _ => partes.push((o_que, a, b)),
        }
        resto = r.strip_prefix('+').unwrap_or(r);
    }
    let textos: Vec<String> = partes
        .into_iter()
        .map(|(o_que, a, b)| match (a, b) {
            (_, u32::MAX) => format!("só {o_que}"),
            (a, b) if a == b => format!("{a} {o_que}"),
            (a, b) => format!("{a} a {b} {o_que}"),
        })
        .collect();
    textos.join(" seguidos de ")
}

/// A value that its type refuses.
pub(super) fn valor(campo: &str, s: &Simples, falha: Falha, b: &[u8], n_caracteres: usize) -> Fala {
    let admite = admite(s);
    let vazio = n_caracteres == 0;
    let n = conta(n_caracteres, "caractere", "caracteres");
    let apresentado = if vazio { "está vazio".to_owned() } else { format!("tem {n}") };
    let (codigo, mensagem, ajuda): (&str, String, Cow<'static, str>) = match falha {
        _ if vazio => (
            if s.enumeracao == NENHUM { "XSD-TAMANHO" } else { "XSD-DOMINIO" },
            format!("O campo {campo} está vazio; o padrão pede {admite}."),
            "Preencha o campo ou, se ele for opcional, retire a tag inteira da mensagem.".into(),
        ),
        Falha::Dominio => {
            let aparado = b.trim_ascii();
            let ajuda = if aparado.len() < b.len() {
                "Retire os espaços antes e depois do valor e confira se ele está na tabela.".into()
            } else {
                Cow::Owned(format!("Informe {admite}."))
            };
            let tabela = nome_do_tipo(s);
            (
                "XSD-DOMINIO",
                format!(
                    "O valor informado em {campo} ({n}) não existe na tabela {tabela} desta versão do padrão."
                ),
                ajuda,
            )
        }
        Falha::Tamanho => {
            let muito = s.max != NENHUM && n_caracteres > usize::from(s.max);
            let ajuda = if muito {
                Cow::Owned(format!("Abrevie o texto para no máximo {} caracteres.", s.max))
            } else {
                Cow::Owned(format!("Complete o texto até pelo menos {} caracteres.", s.min))
            };
            ("XSD-TAMANHO", format!("O campo {campo} {apresentado}; o padrão admite {admite}."), ajuda)
        }
        Falha::Padrao => (
            "XSD-FORMATO",
            format!("O campo {campo} não segue a forma pedida: {admite}."),
            "Retire espaços, pontos, traços e outros sinais que não façam parte da forma pedida.".into(),
        ),
        Falha::Digitos => (
            "XSD-DIGITOS",
            format!("O número em {campo} tem dígitos demais; o padrão admite {admite}."),
            "Confira o valor: pode faltar o ponto decimal ou haver dígitos a mais.".into(),
        ),
        Falha::Casas => (
            "XSD-DIGITOS",
            format!(
                "O número em {campo} tem {}; o padrão admite {}.",
                conta(casas_de(b), "casa decimal", "casas decimais"),
                conta(s.casas.into(), "casa decimal", "casas decimais")
            ),
            Cow::Owned(format!(
                "Arredonde o valor para {}.",
                conta(s.casas.into(), "casa decimal", "casas decimais")
            )),
        ),
        Falha::Minimo => (
            "XSD-DATA",
            format!("A data em {campo} é anterior à menor data admitida; o padrão pede {admite}."),
            "Confira o ano da data informada.".into(),
        ),
        Falha::Lexico => lexico(campo, s, b, &admite),
    };
    xsd(codigo, mensagem, ajuda)
}

fn lexico(campo: &str, s: &Simples, b: &[u8], admite: &str) -> (&'static str, String, Cow<'static, str>) {
    match s.base {
        Base::Decimal | Base::Inteiro => {
            let virgula = b.contains(&b',');
            let ajuda = if virgula {
                "Use ponto, e não vírgula, para separar as casas decimais, e nenhum separador de milhar."
            } else if s.base == Base::Inteiro && b.contains(&b'.') {
                "Informe um número inteiro, sem ponto nem casas decimais."
            } else {
                "Deixe só os dígitos do número, sem letras, símbolo de moeda ou espaços no meio."
            };
            (
                "XSD-NUMERO",
                format!("O conteúdo de {campo} não é um número; o padrão pede {admite}."),
                ajuda.into(),
            )
        }
        Base::Data => {
            let barras = b.contains(&b'/');
            let ajuda = if barras {
                "Escreva o ano primeiro e separe com traços: 31/12/2026 é 2026-12-31."
            } else {
                "Escreva ano, mês e dia separados por traços, como 2026-12-31, e confira se o dia existe no mês."
            };
            (
                "XSD-DATA",
                format!("O conteúdo de {campo} não é uma data válida; o padrão pede {admite}."),
                ajuda.into(),
            )
        }
        Base::Hora | Base::DataHora => (
            "XSD-HORA",
            format!("O conteúdo de {campo} não é um horário válido; o padrão pede {admite}."),
            "Escreva hora, minuto e segundo com dois dígitos cada, como 08:05:00.".into(),
        ),
        Base::Booleano => (
            "XSD-DOMINIO",
            format!("O conteúdo de {campo} não é um valor lógico; o padrão pede {admite}."),
            "Informe true ou false.".into(),
        ),
        Base::Base64 => (
            "XSD-BASE64",
            format!("O conteúdo de {campo} não está codificado corretamente em base64."),
            "Gere de novo o conteúdo em base64, sem cortar o final.".into(),
        ),
        Base::Texto | Base::Uri | Base::Id => (
            "XSD-FORMATO",
            format!("O conteúdo de {campo} não segue a forma pedida: {admite}."),
            "Confira o valor informado.".into(),
        ),
    }
}
