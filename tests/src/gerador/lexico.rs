//! Texts that a simple type admits, with the odd forms that are valid all the same.

use conecta_schemas::{Base, Simples};

use super::padrao::Padrao;
use super::pedido::Repertorio;
use crate::sorteio::Sorteio;

/// Greatest length tried where the type sets no limit.
const SEM_LIMITE: usize = 40;

/// How a text is chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Escolha {
    /// Per cent of values in an odd but valid form.
    pub(crate) exotico: u32,
    /// Characters that texts may have.
    pub(crate) repertorio: Repertorio,
    /// Counter of values made so far: enumerations are gone through in turn.
    pub(crate) vez: usize,
    /// Whether a maximum of many thousands of characters may be reached.
    pub(crate) longo: bool,
}

/// A text that the type admits.
///
/// # Panics
/// If the type has a combination of facets for which no text is found.
pub(crate) fn valor(tipo: Simples, s: &mut Sorteio, como: Escolha) -> String {
    let base = tipo.base();
    let texto = if let Some(valores) = tipo.valores() {
        let lista: Vec<_> = valores.filter(|v| cabe(tipo, v)).collect();
        assert!(!lista.is_empty(), "no value fits {:?}", tipo.nome());
        lista[if s.chance(70) { como.vez % lista.len() } else { s.ate(lista.len()) }].to_owned()
    } else {
        match base {
            Base::Texto | Base::Uri => texto(tipo, s, como),
            Base::Decimal => decimal(tipo, s, como),
            Base::Inteiro => inteiro(tipo, s, como),
            Base::Data => data(tipo, s, como),
            Base::Hora => hora(s, como),
            Base::DataHora => format!("{}T{}", dia(s, como, 1900), hora(s, como)),
            Base::Booleano => s.um(&["true", "false", "1", "0"]).to_owned(),
            Base::Base64 => base64(s, como),
            Base::Id => format!("{}{}", s.um(&["id", "_", "Ref-", "á", "x.y"]), como.vez),
        }
    };
    if base != Base::Texto && s.chance(como.exotico / 3) { com_espacos(s, &texto) } else { texto }
}

/// Whether a listed value respects the other limits of its type (a few do not, in the standard itself).
fn cabe(tipo: Simples, valor: &str) -> bool {
    let n = valor.chars().count();
    n >= tipo.tamanho_min().unwrap_or(0) as usize
        && n <= tipo.tamanho_max().map_or(usize::MAX, |m| m as usize)
}

fn com_espacos(s: &mut Sorteio, texto: &str) -> String {
    const ESPACOS: [&str; 6] = ["", " ", "  ", "\t", "\n", " \n\t "];
    format!("{}{texto}{}", s.um(&ESPACOS), s.um(&ESPACOS))
}

fn texto(tipo: Simples, s: &mut Sorteio, como: Escolha) -> String {
    let min = tipo.tamanho_min().unwrap_or(0) as usize;
    let max = tipo.tamanho_max().map_or(usize::MAX, |m| m as usize);
    let padroes: Vec<_> = tipo.padroes().collect();
    if let Some(padrao) = padroes.last() {
        assert!(padroes.len() == 1, "{:?} has several patterns", tipo.nome());
        let padrao = Padrao::ler(padrao);
        return (0..50).find_map(|_| padrao.amostra(s, min, max)).expect("a text for the pattern");
    }
    if tipo.base() == Base::Uri {
        const ALVOS: [&str; 5] =
            ["http://www.w3.org/2000/09/xmldsig#sha1", "#x", "", "urn:oid:2.16.76", "http://a.b/c?d=e%20f"];
        return s.um(&ALVOS).to_owned();
    }
    let teto = if max == usize::MAX { SEM_LIMITE } else { max };
    let n = match s.ate(8) {
        0 => min.max(usize::from(!s.chance(como.exotico))),
        1 if teto <= 300 || como.longo => teto,
        _ => s.entre(min.max(1), teto.min(24)),
    };
    (0..n.min(teto).max(min)).map(|_| caractere(s, como)).collect()
}

/// A character for free text.
fn caractere(s: &mut Sorteio, como: Escolha) -> char {
    const COMUNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const SINAIS: &[u8] = b" .,;:-/()'\"&<>%#@!?*+=[]{}|\\_~^`$";
    const ACENTOS: &[char] =
        &['á', 'ã', 'ç', 'é', 'ê', 'í', 'ó', 'õ', 'ú', 'Á', 'Ç', 'Ã', 'º', 'ª', '§', 'ü', 'ß', 'ÿ'];
    const CP1252: &[char] = &['€', '–', '—', '“', '”', '’', '…', '™', 'Š', 'ž'];
    const FORA: &[char] =
        &['€', '漢', 'Ω', '\u{FFFD}', '\u{1F600}', '\u{10FFFD}', '\u{2028}', '\u{D7FF}', '\u{E000}'];
    const RAROS: &[char] = &['\u{A0}', '\u{AD}', '\u{85}', '\u{9F}', '\u{7F}', '\t', '\n'];
    match s.ate(20) {
        0..=12 => char::from(s.um(COMUNS)),
        13..=15 => char::from(s.um(SINAIS)),
        16 if como.repertorio == Repertorio::Cp1252 => s.um(CP1252),
        16 if como.repertorio == Repertorio::Unicode => s.um(FORA),
        17 if s.chance(como.exotico) => match (como.repertorio, s.um(RAROS)) {
            (Repertorio::Ascii, c) if !c.is_ascii() => ' ',
            (Repertorio::Cp1252, '\u{85}' | '\u{9F}') => '\u{A0}',
            (_, c) => c,
        },
        16..=18 if como.repertorio != Repertorio::Ascii => s.um(ACENTOS),
        _ => ' ',
    }
}

fn algarismos(s: &mut Sorteio, n: usize) -> String {
    (0..n).map(|_| char::from(b'0' + s.ate(10) as u8)).collect()
}

fn inteiro(tipo: Simples, s: &mut Sorteio, como: Escolha) -> String {
    let max = tipo.digitos().unwrap_or(18) as usize;
    let n = if s.um_em(4) { max } else { s.entre(1, max) };
    let mut t = algarismos(s, n);
    if s.chance(como.exotico) {
        let zeros = s.entre(1, 6);
        t = match s.ate(5) {
            0 => format!("+{t}"),
            1 => format!("-{t}"),
            2 => format!("{}{t}", "0".repeat(zeros)),
            3 => format!("-{}{t}", "0".repeat(zeros)),
            _ => "0".repeat(zeros),
        };
    }
    t
}

fn decimal(tipo: Simples, s: &mut Sorteio, como: Escolha) -> String {
    let digitos = tipo.digitos().unwrap_or(18) as usize;
    let casas = tipo.casas().unwrap_or(4) as usize;
    let f = match s.ate(3) {
        0 => 0,
        _ => casas.min(digitos),
    };
    // Without decimal places every digit may stand before the point.
    let teto = digitos - f;
    let i = if s.um_em(4) { teto } else { s.entre(usize::from(f == 0), teto) };
    let inteira = if i == 0 { "0".to_owned() } else { algarismos(s, i) };
    let fracao = algarismos(s, f);
    if !s.chance(como.exotico) {
        return if f == 0 { inteira } else { format!("{inteira}.{fracao}") };
    }
    let zeros = "0".repeat(s.entre(1, 7));
    let sinal = s.um(&["", "+", "-"]);
    match s.ate(6) {
        0 => format!("{sinal}{inteira}."),
        1 if f > 0 => format!("{sinal}.{fracao}"),
        2 => format!("{sinal}{zeros}{inteira}.{fracao}{zeros}"),
        3 => format!("{sinal}{inteira}.{fracao}{zeros}"),
        4 => format!("{sinal}{zeros}.{zeros}"),
        _ => format!("{sinal}{inteira}.{fracao}"),
    }
}

fn data(tipo: Simples, s: &mut Sorteio, como: Escolha) -> String {
    match tipo.minimo() {
        // The limit itself, now and then; a zone would shift it.
        Some(minimo) if s.um_em(12) => minimo,
        Some(minimo) => {
            let ano: usize = minimo[..4].parse().expect("year of the limit");
            format!("{}{}", dia(s, Escolha { exotico: 0, ..como }, ano + 1), zona(s, como))
        }
        None => format!("{}{}", dia(s, como, 1900), zona(s, como)),
    }
}

/// A date without zone, usual or odd.
fn dia(s: &mut Sorteio, como: Escolha, ano_min: usize) -> String {
    const RAROS: [&str; 7] = [
        "12024-02-29",
        "-0044-03-15",
        "0001-01-01",
        "9999-12-31",
        "2000-02-29",
        "1600-02-29",
        "123456-01-31",
    ];
    if s.chance(como.exotico / 2) {
        return s.um(&RAROS).to_owned();
    }
    let mes = s.entre(1, 12);
    let ultimo = match mes {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{:04}-{mes:02}-{:02}", s.entre(ano_min, 2060), s.entre(1, ultimo))
}

fn zona(s: &mut Sorteio, como: Escolha) -> &'static str {
    if s.chance(como.exotico / 2) {
        s.um(&["Z", "-03:00", "+14:00", "-14:00", "+00:00", "-00:00", "+05:30"])
    } else {
        ""
    }
}

fn hora(s: &mut Sorteio, como: Escolha) -> String {
    let mut t = format!("{:02}:{:02}:{:02}", s.ate(24), s.ate(60), s.ate(60));
    if s.chance(como.exotico) {
        t = match s.ate(5) {
            0 => "24:00:00".to_owned(),
            1 => format!("{t}.{}", algarismos(s, 3)),
            2 => format!("{t}.123456789"),
            3 => "00:00:00".to_owned(),
            _ => format!("{t}.0"),
        };
    }
    t + zona(s, como)
}

fn base64(s: &mut Sorteio, como: Escolha) -> String {
    const ALFABETO: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letra = |i: usize| char::from(ALFABETO[i]);
    let n = if s.chance(como.exotico / 4) { 0 } else { s.entre(1, 24) };
    let mut t = String::new();
    for _ in 0..n {
        for _ in 0..4 {
            t.push(letra(s.ate(64)));
        }
        if s.chance(como.exotico / 4) {
            t.push_str(s.um(&[" ", "\n", " "]));
        }
    }
    match s.ate(3) {
        0 => t.extend([letra(s.ate(64)), letra(s.ate(4) * 16), '=', '=']),
        1 => t.extend([letra(s.ate(64)), letra(s.ate(64)), letra(s.ate(16) * 4), '=']),
        _ => {}
    }
    if s.chance(como.exotico / 3) {
        // One space at a time may also stand inside a group.
        t = t.trim_end().chars().flat_map(|c| [c, ' ']).collect();
        t = t.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    t
}
