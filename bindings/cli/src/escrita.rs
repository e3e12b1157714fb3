//! Text as a Brazilian reads it and a terminal bears it.

use std::borrow::Cow;

/// Whether a character could move the cursor, hide text or reverse it.
fn perigoso(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text with every dangerous character replaced one for one, so that columns stay where they are.
pub(crate) fn limpar(texto: &str) -> Cow<'_, str> {
    if !texto.chars().any(perigoso) {
        return Cow::Borrowed(texto);
    }
    let trocar = |c| match c {
        '\t' => ' ',
        c if perigoso(c) => '\u{fffd}',
        c => c,
    };
    Cow::Owned(texto.chars().map(trocar).collect())
}

/// A number with dots between the thousands: `9.990`.
pub(crate) fn milhar(n: u64) -> String {
    let digitos = n.to_string();
    let mut saida = String::with_capacity(digitos.len() + digitos.len() / 3);
    for (i, d) in digitos.chars().enumerate() {
        if i > 0 && (digitos.len() - i).is_multiple_of(3) {
            saida.push('.');
        }
        saida.push(d);
    }
    saida
}

/// A number and its noun: `1 erro`, `9.990 erros`.
pub(crate) fn contar(n: u64, singular: &str, plural: &str) -> String {
    format!("{} {}", milhar(n), if n == 1 { singular } else { plural })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separa_milhares() {
        let casos = [(0, "0"), (999, "999"), (1000, "1.000"), (9990, "9.990"), (1_234_567, "1.234.567")];
        for (n, texto) in casos {
            assert_eq!(milhar(n), texto);
        }
        assert_eq!(contar(1, "erro", "erros"), "1 erro");
        assert_eq!(contar(1200, "erro", "erros"), "1.200 erros");
    }

    #[test]
    fn nada_de_controle_chega_ao_terminal() {
        assert_eq!(limpar("a\x1b[31mb\tc\u{202e}d\u{9b}"), "a\u{fffd}[31mb c\u{fffd}d\u{fffd}");
        assert!(matches!(limpar("guia ção"), Cow::Borrowed(_)));
    }
}
