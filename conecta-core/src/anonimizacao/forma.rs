//! Numbers of the same shape: a digit for a digit, a letter for a letter, and right check digits where they were right.

use super::pseudonimo::Fonte;
use crate::types::{Cnpj, Cns, Cpf};

/// Characters permuted at once: 26 to the 24th still fits the arithmetic.
const PEDACO: usize = 24;

/// A number of the same shape, for this kind of field. What is a CPF, a CNPJ or a CNS is so in any field, and has one pseudonym.
pub(super) fn numero(fonte: &Fonte, especie: &str, texto: &str) -> String {
    if texto.parse::<Cpf>().is_ok() {
        return completado(fonte, "cpf", texto, 0, &mut |base| {
            dois_digitos(base, |t| t.parse::<Cpf>().is_ok())
        });
    }
    if texto.parse::<Cnpj>().is_ok() {
        return completado(fonte, "cnpj", texto, 0, &mut |base| {
            dois_digitos(base, |t| t.parse::<Cnpj>().is_ok())
        });
    }
    if texto.parse::<Cns>().is_ok() {
        // The first digit says which kind it is; a definitive one ends in 000d or 001d.
        let definitivo = texto.starts_with(['1', '2']);
        return completado(fonte, "cns", texto, 1, &mut |base| {
            let certo = |t: &String| t.parse::<Cns>().is_ok();
            if definitivo {
                (0..20).map(|n| format!("{base}00{n:02}")).find(certo)
            } else {
                (0..10).map(|n| format!("{base}{n}")).find(certo)
            }
        });
    }
    // A CPF or CNPJ that is wrong stays one that is wrong: it takes chance that it does not.
    mascarar(fonte, especie, texto)
}

/// Permutes what stands between the first `fixos` characters and the check digits, until there are check digits that fit.
fn completado(
    fonte: &Fonte,
    especie: &str,
    texto: &str,
    fixos: usize,
    completar: &mut dyn FnMut(&str) -> Option<String>,
) -> String {
    // What the check digits follow from: of a definitive CNS the first 11 digits, of a provisional one 14.
    let base = match (especie, texto.as_bytes()[0]) {
        ("cpf", _) => 9,
        ("cnpj", _) => 12,
        (_, b'1' | b'2') => 11,
        _ => 14,
    };
    let mut meio = texto[fixos..base].to_owned();
    loop {
        meio = mascarar(fonte, especie, &meio);
        if let Some(novo) = completar(&format!("{}{meio}", &texto[..fixos])) {
            return novo;
        }
    }
}

fn dois_digitos(base: &str, certo: impl Fn(&str) -> bool) -> Option<String> {
    (0..100).map(|n| format!("{base}{n:02}")).find(|t| certo(t))
}

/// The text with another digit for each digit and another letter for each letter; what is neither stays. Two texts of one
/// shape never become one.
pub(super) fn mascarar(fonte: &Fonte, especie: &str, texto: &str) -> String {
    let letras: Vec<char> = texto.chars().collect();
    let mut saida = String::with_capacity(texto.len());
    let mut antes = [0; 32];
    for pedaco in letras.chunks(PEDACO) {
        let (mut n, mut tamanho) = (0u128, 1u128);
        let mut forma = String::new();
        for c in pedaco {
            let (classe, base, valor) = classe(*c);
            forma.push(classe);
            n = n * base + valor;
            tamanho *= base;
        }
        let finalidade = fonte.bytes(&[b"forma", especie.as_bytes(), &antes, forma.as_bytes()]);
        let mut novo = fonte.permutar(&finalidade, n, tamanho);
        let mut trocado: Vec<char> = pedaco.to_vec();
        for c in trocado.iter_mut().rev() {
            let (classe, base, _) = classe(*c);
            let valor = u8::try_from(novo % base).unwrap_or_default();
            novo /= base;
            match classe {
                '9' => *c = char::from(b'0' + valor),
                'a' => *c = char::from(b'a' + valor),
                'A' => *c = char::from(b'A' + valor),
                _ => {}
            }
        }
        saida.extend(trocado);
        // The next piece depends on this one, so that long texts with equal ends do not show it.
        antes = fonte.bytes(&[b"antes", &antes, String::from_iter(pedaco).as_bytes()]);
    }
    saida
}

/// The class of a character, how many there are of it, and which it is.
fn classe(c: char) -> (char, u128, u128) {
    match c {
        '0'..='9' => ('9', 10, u128::from(u32::from(c) - u32::from('0'))),
        'a'..='z' => ('a', 26, u128::from(u32::from(c) - u32::from('a'))),
        'A'..='Z' => ('A', 26, u128::from(u32::from(c) - u32::from('A'))),
        c if c.is_alphanumeric() => {
            (if c.is_uppercase() { 'A' } else { 'a' }, 26, u128::from(u32::from(c) % 26))
        }
        c => (c, 1, 0),
    }
}
