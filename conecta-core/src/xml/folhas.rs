//! The text of a leaf on the fast path: its end found and its type checked in one look at a few words.
//!
//! Each kind of type has a quick look of its own ([`Leitura`]) that knows its usual form and length and nothing else.
//! What it cannot say yes to is read again by [`ler_longa`], and what that cannot say yes to goes to the general path:
//! here nothing is ever refused.

use conecta_schemas::linhas::{Base, Leitura, Simples, Transicao};
use conecta_schemas::tabelas as t;

use super::codificacao::Codificacao;
use super::lento::referencia_de;
use super::palavras::{ALTOS, Vista, ate, controles, iguais, lugar, nao_digitos, oito, oito_vezes};
use super::{limites, tipos};

/// Bytes of a text that the quick look reads.
const CURTO: usize = 96;
const ZEROS: u64 = oito_vezes(b'0');

/// Length of the text of a leaf that begins at `i`, at most [`CURTO`] and a word, if it is right should an end tag
/// follow it. `altos` marks the bits of characters that the encoding does not have in one byte.
#[inline(never)]
pub(super) fn ler(tr: &Transicao, v: &Vista, i: usize, altos: u64) -> Option<usize> {
    let [a, b] = tr.medida;
    match tr.leitura {
        Leitura::Texto => texto(v, i, usize::from(a), usize::from(b), altos),
        Leitura::Digitos => digitos(v, i, usize::from(a), usize::from(b)),
        Leitura::Tabela => tabela(v, i, u16::from_le_bytes(tr.medida)),
        Leitura::Decimal => decimal(v, i, usize::from(a), usize::from(b)),
        Leitura::Data => data(v, i),
        Leitura::Hora => hora(v, i),
        Leitura::Geral => None,
    }
}

/// Reads a text of any length, up to its end tag: gives it as it is meant, if it is right. References become their
/// characters in `rascunho`; those beyond ASCII, and what else needs more than a look at the bytes, give nothing.
pub(super) fn ler_longa<'a>(
    s: &Simples,
    texto: &'a [u8],
    cod: Codificacao,
    rascunho: &'a mut Vec<u8>,
) -> Option<&'a [u8]> {
    let altos = if matches!(cod, Codificacao::Iso8859_1 | Codificacao::Utf8) { 0 } else { ALTOS };
    let lido = match s.base {
        Base::Texto if memchr::memchr(b'&', texto).is_some() => {
            resolver(texto, altos, rascunho)?;
            rascunho
        }
        Base::Texto | Base::Base64 => Some(texto).filter(|t| simples(t, altos))?,
        // White space around the value is right but counts for the hash only after its line ends are normalised.
        _ => Some(texto).filter(|t| {
            matches!(t, [a, .., b] | [a @ b] if *a > b' ' && *b > b' ') && t.len() <= limites::VALOR
        })?,
    };
    let utf8 = cod.utf8() && !lido.is_ascii();
    // A character of UTF-8 that begins with 0xEF may be one that XML does not admit.
    if utf8 && (std::str::from_utf8(lido).is_err() || lido.contains(&0xEF)) {
        return None;
    }
    tipos::conferir(s, lido, utf8).is_ok().then_some(lido)
}

/// Writes a text with its references resolved.
fn resolver(mut texto: &[u8], altos: u64, para: &mut Vec<u8>) -> Option<()> {
    para.clear();
    loop {
        let n = memchr::memchr(b'&', texto).unwrap_or(texto.len());
        let (antes, resto) = texto.split_at(n);
        if !simples(antes, altos) {
            return None;
        }
        para.extend_from_slice(antes);
        if resto.is_empty() {
            return Some(());
        }
        let (c, n) = referencia_de(resto)?;
        para.push(Some(c).filter(|c| c.is_ascii() && !c.is_ascii_control())? as u8);
        texto = &resto[n..];
    }
}

/// What ends the quick look at a text: `<`, or a character that is not plain (`>` too, for the sake of `]]>`).
#[inline(always)]
const fn paradas(w: u64, altos: u64) -> u64 {
    // `<` and `>` differ in one bit.
    iguais(w | oito_vezes(2), b'>') | iguais(w, b'&') | controles(w) | (w & altos)
}

/// Whether a text has only plain characters.
fn simples(b: &[u8], altos: u64) -> bool {
    let (palavras, resto) = b.as_chunks();
    let mut fim = [b' '; 8];
    fim[..resto.len()].copy_from_slice(resto);
    palavras.iter().chain([&fim]).all(|p| paradas(u64::from_le_bytes(*p), altos) == 0)
}

/// Apart, so that its constants stay in registers.
#[inline(always)]
fn texto(v: &Vista, i: usize, min: usize, max: usize, altos: u64) -> Option<usize> {
    let mut n = 0;
    while n < CURTO {
        let pare = paradas(oito(v, i + n), altos);
        n += lugar(pare);
        if pare != 0 {
            return (min <= n && n <= max).then_some(n);
        }
    }
    None
}

/// A value of an enumeration, all of whose values have a key.
#[inline(always)]
fn tabela(v: &Vista, i: usize, enumeracao: u16) -> Option<usize> {
    let w = oito(v, i);
    let fim = iguais(w, b'<');
    // The bytes up to the `<`, which the key takes in; all eight when there is none.
    let chave = w & (fim ^ fim.wrapping_sub(1));
    tipos::chave_na_tabela(&t::ENUMERACOES[usize::from(enumeracao)], chave).then_some(lugar(fim))
}

#[inline(always)]
fn digitos(v: &Vista, i: usize, min: usize, max: usize) -> Option<usize> {
    let mut n = lugar(nao_digitos(oito(v, i)));
    if n == 8 {
        n += lugar(nao_digitos(oito(v, i + 8)));
    }
    (min <= n && n <= max).then_some(n)
}

/// Digits with at most one point, no more of them than the type admits even if all of them count.
#[inline(always)]
fn decimal(v: &Vista, i: usize, max: usize, casas: usize) -> Option<usize> {
    let w = oito(v, i);
    let pontos = iguais(w, b'.');
    let ponto = pontos & pontos.wrapping_neg();
    // The first point counts as a digit; another one does not.
    let n = lugar(nao_digitos(w ^ ((ponto >> 7) * u64::from(b'.' ^ b'0'))));
    let depois = n.wrapping_sub(lugar(ponto) + 1);
    // There is no point before the end.
    let (digitos, depois) = if depois >= n { (n, 0) } else { (n - 1, depois) };
    (digitos.wrapping_sub(1) < max && depois <= casas).then_some(n)
}

/// A date of the usual form; the 29th of February and the 31st of any month are looked at elsewhere.
#[inline(always)]
fn data(v: &Vista, i: usize) -> Option<usize> {
    const FORMA: u64 = u64::from_le_bytes(*b"0000-00-");
    const FALTAS: u64 = u64::from_le_bytes([0x76, 0x76, 0x76, 0x76, 0x7F, 0x7E, 0x76, 0x7F]);
    const DIA: u64 = u64::from_le_bytes([0x7D, 0x76, 0, 0, 0, 0, 0, 0]);
    let w = oito(v, i) ^ FORMA;
    let d = (oito(v, i + 8) ^ ZEROS) & 0xFFFF;
    let mes = (w >> 40 & 0xF) * 10 + (w >> 48 & 0xF);
    let dia = (d & 0xF) * 10 + (d >> 8);
    let certo = ate(w, FALTAS)
        && w as u32 != 0
        && mes.wrapping_sub(1) < 12
        && ate(d, DIA)
        && dia.wrapping_sub(1) < if mes == 2 { 28 } else { 30 };
    certo.then_some(10)
}

#[inline(always)]
fn hora(v: &Vista, i: usize) -> Option<usize> {
    const FORMA: u64 = u64::from_le_bytes(*b"00:00:00");
    const FALTAS: u64 = u64::from_le_bytes([0x7D, 0x76, 0x7F, 0x7A, 0x76, 0x7F, 0x7A, 0x76]);
    let w = oito(v, i) ^ FORMA;
    let horas = (w & 0xF) * 10 + (w >> 8 & 0xF);
    (ate(w, FALTAS) && horas < 24).then_some(8)
}
