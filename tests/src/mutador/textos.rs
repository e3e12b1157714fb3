//! Operators on the text of leaves: near the limits of their types, and on both sides of them.

use conecta_schemas::{Base, Simples};

use super::elementos::sem_o_ultimo;
use super::{Alvo, Operador};
use crate::gerador::{Repertorio, lexico};

/// The operators.
pub(super) const OPERADORES: &[Operador] = &[
    ("texto no limite", limite),
    ("texto no limite", limite),
    ("texto no limite", limite),
    ("texto no limite", limite),
    ("texto alterado", alterado),
    ("texto alterado", alterado),
    ("texto alterado", alterado),
    ("texto de outro tipo", de_outro_tipo),
    ("texto de outro tipo", de_outro_tipo),
    ("texto raro", raro),
    ("texto válido", valido),
    ("texto válido", valido),
    ("texto entre elementos", entre_elementos),
    ("texto entre elementos", entre_elementos),
    ("filho em texto", filho_em_texto),
    ("espaços em volta", espacos),
];

/// A text as content: markup escaped, characters that the encoding lacks as references.
fn escapar(a: &Alvo<'_>, texto: &str) -> String {
    let mut saida = String::new();
    for c in texto.chars() {
        match c {
            '&' => saida.push_str("&amp;"),
            '<' => saida.push_str("&lt;"),
            '>' => saida.push_str("&gt;"),
            '\r' => saida.push_str("&#13;"),
            c if !a.codificacao.tem(c) => saida.push_str(&format!("&#{};", c as u32)),
            c => saida.push(c),
        }
    }
    saida
}

/// A leaf of a known type.
fn folha_com_tipo(a: &mut Alvo<'_>) -> Option<(super::Lugar, Simples)> {
    let l = a.folha().filter(|l| !l.vazio)?;
    let tipos = a.vocabulario.folhas.get(a.nome_local(&l))?;
    let tipo = tipos[a.s.ate(tipos.len())];
    Some((l, tipo))
}

fn repetido(c: &str, n: usize) -> String {
    c.repeat(n)
}

fn limite(a: &mut Alvo<'_>) -> Option<String> {
    let (l, tipo) = folha_com_tipo(a)?;
    let letra = a.s.um(&["A", "7", "é", " ", "\u{1F600}", "€", "0", "&"]);
    let n = tipo.tamanho_max().filter(|n| *n <= 1_000).unwrap_or(12) as usize;
    let min = tipo.tamanho_min().unwrap_or(0) as usize;
    let digitos = tipo.digitos().unwrap_or(9) as usize;
    let casas = tipo.casas().unwrap_or(2) as usize;
    let inteiros = digitos.saturating_sub(casas);
    let d = a.s.um(&["1", "9", "0"]);
    let novo = match tipo.base() {
        Base::Decimal => match a.s.ate(10) {
            0 => repetido(d, digitos + 1),
            1 => repetido(d, digitos),
            2 => format!("{}.{}", repetido(d, inteiros), repetido(d, casas)),
            3 => format!("{}.{}", repetido(d, inteiros + 1), repetido(d, casas)),
            4 => format!("{}.{}", repetido(d, inteiros), repetido(d, casas + 1)),
            5 => format!("000{}.{}0000", repetido(d, inteiros), repetido(d, casas)),
            6 => format!("1.{}", repetido("0", casas + 3)),
            7 => format!("-.{}", repetido(d, casas)),
            8 => format!("{}.", repetido(d, digitos)),
            _ => format!("0.{}1", repetido("0", casas)),
        },
        Base::Inteiro => match a.s.ate(6) {
            0 => repetido(d, digitos + 1),
            1 => repetido(d, digitos),
            2 => format!("000000{}", repetido(d, digitos)),
            3 => format!("-{}", repetido(d, digitos)),
            4 => format!("{}.0", repetido(d, 1)),
            _ => format!("+{}", repetido(d, digitos + 1)),
        },
        _ => {
            if let Some(valores) = tipo.valores() {
                let lista: Vec<_> = valores.collect();
                let v = a.s.um(&lista);
                match a.s.ate(7) {
                    0 => format!("{v} "),
                    1 => format!(" {v}"),
                    2 => format!("{v}0"),
                    3 => format!("0{v}"),
                    4 => v.to_lowercase(),
                    5 => sem_o_ultimo(v).to_owned(),
                    _ => v.to_owned(),
                }
            } else {
                let tamanho = a.s.um(&[n, n + 1, n.saturating_sub(1), min, min.saturating_sub(1), 0]);
                repetido(letra, tamanho)
            }
        }
    };
    let novo = escapar(a, &novo);
    Some(a.trocar(l.dentro, &novo))
}

/// A small change to the text that is there.
fn alterado(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.folha().filter(|l| !l.dentro.is_empty())?;
    let t = a.texto[l.dentro.clone()].to_owned();
    let p = a.posicao(l.dentro.clone());
    Some(match a.s.ate(12) {
        0 => a.inserir(p, "0"),
        1 => {
            let c = a.s_um(&["x", " ", "-", ".", "+", ":", "Z", "T", "=", ","]);
            a.inserir(p, c)
        }
        2 => a.trocar(l.dentro.clone(), t.get(1..).unwrap_or_default()),
        3 => a.trocar(l.dentro.clone(), sem_o_ultimo(&t)),
        4 => a.trocar(l.dentro.clone(), &format!("{t}{t}")),
        5 => a.trocar(l.dentro.clone(), &t.to_lowercase()),
        6 => a.trocar(l.dentro.clone(), &t.to_uppercase()),
        7 => a.trocar(l.dentro.clone(), &t.replace('.', ",")),
        8 => a.trocar(l.dentro.clone(), &t.chars().rev().collect::<String>()),
        9 => a.trocar(l.dentro.clone(), ""),
        10 => a.trocar(l.dentro.clone(), &format!("-{t}")),
        _ => {
            // One character more or less: the neighbour of a listed value.
            let vizinho: String = t
                .chars()
                .enumerate()
                .map(
                    |(i, c)| {
                        if l.dentro.start + i == p { char::from_u32(c as u32 + 1).unwrap_or(c) } else { c }
                    },
                )
                .collect();
            a.trocar(l.dentro.clone(), &vizinho)
        }
    })
}

fn de_outro_tipo(a: &mut Alvo<'_>) -> Option<String> {
    const FORMAS: &[&str] = &[
        "2024-02-29",
        "2023-02-29",
        "2024-02-30",
        "2024-04-31",
        "2024-13-01",
        "2024-00-10",
        "2024-01-00",
        "0000-01-01",
        "-0001-01-01",
        "-0000-01-01",
        "24-01-01",
        "2024-1-1",
        "20240101",
        "01/02/2024",
        "2024-01-01Z",
        "2024-01-01+14:00",
        "2024-01-01+14:01",
        "2024-01-01-03:00",
        "2024-01-01+3:00",
        "2024-01-01z",
        "12024-01-01",
        "012024-01-01",
        "+2024-01-01",
        "2024-01-01T00:00:00",
        "2024-01-01T24:00:00",
        "2024-12-31T24:00:00Z",
        "2024-01-01T25:00:00",
        "2024-01-01 00:00:00",
        "1849-12-31",
        "1850-01-01",
        "1850-01-01Z",
        "1850-01-01+14:00",
        "1850-01-01-14:00",
        "1849-12-31-14:00",
        "1849-12-31-12:00",
        "1850-01-02+14:00",
        "1900-02-29",
        "2000-02-29",
        "-0004-02-29",
        "-0005-02-29",
        "2024-01-01+15:00",
        "2024-01-01+13:60",
        "99999999-01-01",
        "24:00:00",
        "24:00:01",
        "24:00:00.0",
        "24:00:00.1",
        "24:01:00",
        "23:59:59",
        "23:59:60",
        "23:60:00",
        "12:00",
        "1:00:00",
        "12:00:00Z",
        "12:00:00-03:00",
        "12:00:00.123456789012",
        "12:00:00.",
        "12:00:00+24:00",
        "0",
        "1",
        "-0",
        "+0",
        "00",
        "-1",
        "1.",
        ".1",
        ".",
        "+.5",
        "-.5",
        "1e3",
        "1E3",
        "INF",
        "NaN",
        "1,5",
        "1.5",
        "0x10",
        "1 000",
        "--1",
        "+-1",
        "",
        " ",
        "\t",
        "true",
        "false",
        "TRUE",
        "True",
        "S",
        "N",
        "QQ==",
        "QR==",
        "Q Q==",
        "QQ=",
        "====",
        "QQ==QQ==",
        "QUI=",
        "QUJ=",
        "QUJD",
        "QUJ D",
        "Q\nU\tJD",
        " QUJD ",
        "QUJ",
        "Q",
        "QUJD=",
        "QU-D",
        "QU_D",
        "QQ= =",
        "99999999999999999999999999",
        "12345678901234567890123456789012345",
        "\u{661}",
        "\u{FF11}",
        "1\u{A0}",
        "123456",
        "12345",
        "1234567",
        "00000000000",
        "12345678901234",
        "ABCDEFGHIJKL12",
        "abcdefghijkl12",
        "O",
        "OLMVDIP",
        "OO",
        "o",
        "ab12",
        "ab-2",
        "202402",
        "2024-02",
    ];
    let l = a.folha().filter(|l| !l.vazio)?;
    let forma = a.s_um(FORMAS);
    let v = escapar(a, forma);
    Some(a.trocar(l.dentro, &v))
}

/// Characters and ways of writing them that are easily mishandled.
fn raro(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.folha().filter(|l| !l.vazio)?;
    let p = a.posicao(l.dentro.clone());
    let pedaco = a.s_um(&[
        "&#233;",
        "&#xE9;",
        "&#x1F600;",
        "&amp;",
        "&lt;",
        "&gt;",
        "&apos;",
        "&quot;",
        "<![CDATA[x]]>",
        "<![CDATA[]]>",
        "<![CDATA[ ]]>",
        "<![CDATA[&amp;]]>",
        "<![CDATA[<a>]]>",
        "<![CDATA[]]]]><![CDATA[>]]>",
        "<!-- c -->",
        "<?p i?>",
        "&#13;",
        "&#10;",
        "&#9;",
        "&#32;",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "&#0048;",
        "&#x30;",
        "]]&gt;",
        "]]",
        "&#160;",
        "\u{A0}",
        "\u{85}",
        "&#x85;",
        "&#x2028;",
        "\u{7F}",
        "&#xD7FF;",
        "&#xE000;",
        "&#xFFFD;",
        "&#x10000;",
        "&#x10FFFF;",
        "\u{AD}",
        "&#xFEFF;",
        "\u{E9}",
        "\u{80}",
        ">",
    ]);
    Some(a.inserir(p, pedaco))
}

/// Another text of the same type, usual or odd.
fn valido(a: &mut Alvo<'_>) -> Option<String> {
    let (l, tipo) = folha_com_tipo(a)?;
    let vez = a.s.ate(1_000);
    let como = lexico::Escolha { exotico: 60, repertorio: Repertorio::Latin1, vez, longo: true };
    let novo = lexico::valor(tipo, a.s, como);
    let novo = escapar(a, &novo);
    Some(a.trocar(l.dentro, &novo))
}

fn entre_elementos(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.pai.is_some())?;
    let onde = if a.s.um_em(2) { l.todo.start } else { l.todo.end };
    let pedaco = a.s_um(&[
        "x",
        "0",
        "\u{A0}",
        "&#160;",
        "&#32;",
        "&#x20;&#9;",
        "&#13;&#10;",
        "<![CDATA[ ]]>",
        "<![CDATA[\n]]>",
        "<![CDATA[]]>",
        "<![CDATA[x]]>",
        "<!-- c -->",
        "<!---->",
        "<?alvo?>",
        "<?alvo dados?>",
        "<?xml version=\"1.0\"?>",
        "<?XML x?>",
        "\u{85}",
        "&#x85;",
        "&#x2028;",
        "&#xFEFF;",
        "&#x200B;",
        "&#x3000;",
        "&amp;",
        " \n\t\r",
        "&#xA;",
        "<?a:b c?>",
        "\u{B}",
    ]);
    Some(a.inserir(onde, pedaco))
}

fn filho_em_texto(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.folha().filter(|l| !l.vazio)?;
    let p = a.posicao(l.dentro.clone());
    let outro = a.folha()?;
    let filho = match a.s.ate(3) {
        0 => "<a/>".to_owned(),
        1 => "<a xmlns=\"\"></a>".to_owned(),
        _ => a.texto[outro.todo].to_owned(),
    };
    Some(a.inserir(p, &filho))
}

fn espacos(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.folha().filter(|l| !l.vazio)?;
    let e =
        a.s_um(&[" ", "\n", "\t", "  \r\n ", "&#32;", "&#9;", "&#13;", "<![CDATA[ ]]>", "\u{A0}", "&#xA0;"]);
    let t = a.texto[l.dentro.clone()].to_owned();
    let novo = match a.s.ate(3) {
        0 => format!("{e}{t}"),
        1 => format!("{t}{e}"),
        _ => format!("{e}{t}{e}"),
    };
    Some(a.trocar(l.dentro, &novo))
}
