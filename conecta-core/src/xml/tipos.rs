//! Simple types checked on the bytes of the text, exactly as XML Schema 1.0 defines their lexical space.

use conecta_schemas::Esquema;
use conecta_schemas::linhas::{Alternativa, Base, Enumeracao, MISTURA, NENHUM, SIMPLES, Simples, chave};
use conecta_schemas::tabelas as t;

/// How a text falls short of its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Falha {
    /// Not one of the values of the table.
    Dominio,
    /// Too short or too long.
    Tamanho,
    /// Does not follow the pattern.
    Padrao,
    /// Not written as the base type is.
    Lexico,
    /// Too many digits.
    Digitos,
    /// Too many decimal places.
    Casas,
    /// Before the least date.
    Minimo,
}

/// White space of XML; U+00A0 and its like are not.
pub(super) const fn branco(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r')
}

fn aparar(mut b: &[u8]) -> &[u8] {
    while let [x, resto @ ..] = b
        && branco(*x)
    {
        b = resto;
    }
    while let [resto @ .., x] = b
        && branco(*x)
    {
        b = resto;
    }
    b
}

/// Number of characters of well-formed text; bytes, unless it is UTF-8.
pub(super) fn caracteres(b: &[u8], utf8: bool) -> usize {
    if utf8 { b.iter().filter(|c| (**c & 0xC0) != 0x80).count() } else { b.len() }
}

/// Checks a text against a simple type.
#[inline]
pub(super) fn conferir(s: &Simples, b: &[u8], utf8: bool) -> Result<(), Falha> {
    match s.base {
        Base::Texto => texto(s, b, utf8),
        Base::Decimal | Base::Inteiro => numero(s, b),
        Base::Data => {
            if let Some(dia) = data_simples(b) {
                return if dia >= s.minimo { Ok(()) } else { Err(Falha::Minimo) };
            }
            data(s, aparar(b))
        }
        Base::Hora => se(hora(aparar(b)).is_some()),
        Base::DataHora => se(data_hora(aparar(b))),
        Base::Booleano => se(matches!(aparar(b), b"true" | b"false" | b"1" | b"0")),
        Base::Base64 => {
            let mut estado = Base64::default();
            estado.juntar(b);
            se(estado.valido())
        }
        Base::Uri => se(uri(aparar(b))),
        Base::Id => se(super::nomes::ncname(aparar(b))),
    }
}

fn se(certo: bool) -> Result<(), Falha> {
    if certo { Ok(()) } else { Err(Falha::Lexico) }
}

#[inline]
fn texto(s: &Simples, b: &[u8], utf8: bool) -> Result<(), Falha> {
    if s.enumeracao != NENHUM {
        return if na_tabela(&t::ENUMERACOES[usize::from(s.enumeracao)], b) {
            Ok(())
        } else {
            Err(Falha::Dominio)
        };
    }
    tamanho(s, caracteres(b, utf8))?;
    if s.padrao != NENHUM && !casa(s.padrao, b) {
        return Err(Falha::Padrao);
    }
    Ok(())
}

/// Checks a number of characters.
pub(super) fn tamanho(s: &Simples, n: usize) -> Result<(), Falha> {
    let cabe = n >= usize::from(s.min) && (s.max == NENHUM || n <= usize::from(s.max));
    if cabe { Ok(()) } else { Err(Falha::Tamanho) }
}

fn na_tabela(e: &Enumeracao, b: &[u8]) -> bool {
    if e.mascara != 0 {
        return chave(b).is_some_and(|c| chave_na_tabela(e, c));
    }
    let ini = e.inicio as usize;
    let valores = &t::LISTAS[ini..ini + usize::from(e.n)];
    valores.iter().any(|v| t::VALORES[usize::from(*v)].as_bytes() == b)
}

/// Whether the text of a key is one of the values of an enumeration that has keys.
#[inline(always)]
pub(super) fn chave_na_tabela(e: &Enumeracao, chave: u64) -> bool {
    let mascara = usize::from(e.mascara);
    let mut i = (chave.wrapping_mul(MISTURA) >> 40) as usize & mascara;
    loop {
        // No key is 0, so that is always a free slot.
        match t::CHAVES[e.chaves as usize + i] {
            0 => return false,
            k if k == chave => return true,
            _ => i = (i + 1) & mascara,
        }
    }
}

fn casa(padrao: u16, b: &[u8]) -> bool {
    let p = &t::PADROES[usize::from(padrao)];
    let ini = usize::from(p.inicio);
    t::ALTERNATIVAS[ini..ini + usize::from(p.n)].iter().any(|a| casa_alternativa(a, b))
}

/// Only the last item of an alternative may have a varying count, so taking all that fits is exact.
fn casa_alternativa(a: &Alternativa, mut b: &[u8]) -> bool {
    let ini = usize::from(a.inicio);
    for item in &t::ITENS[ini..ini + usize::from(a.n)] {
        let max = if item.max == NENHUM { usize::MAX } else { usize::from(item.max) };
        let n = b.iter().take(max).take_while(|c| **c < 128 && item.classe >> **c & 1 == 1).count();
        if n < usize::from(item.min) {
            return false;
        }
        b = &b[n..];
    }
    b.is_empty()
}

/// totalDigits and fractionDigits are of the value: leading zeros, and trailing ones of the fraction, do not count.
#[inline]
fn numero(s: &Simples, b: &[u8]) -> Result<(), Falha> {
    let b = aparar(b);
    let b = match b {
        [b'+' | b'-', resto @ ..] => resto,
        _ => b,
    };
    let (mut inteiros, mut casas, mut zeros, mut algum) = (0u32, 0u32, 0u32, false);
    let mut i = 0;
    while let Some(c) = b.get(i) {
        let d = c.wrapping_sub(b'0');
        if d > 9 {
            break;
        }
        algum = true;
        inteiros += u32::from(inteiros > 0 || d > 0);
        i += 1;
    }
    if i < b.len() {
        if b[i] != b'.' || s.base == Base::Inteiro {
            return Err(Falha::Lexico);
        }
        for c in &b[i + 1..] {
            let d = c.wrapping_sub(b'0');
            if d > 9 {
                return Err(Falha::Lexico);
            }
            algum = true;
            if d == 0 {
                zeros += 1;
            } else {
                casas += zeros + 1;
                zeros = 0;
            }
        }
    }
    if !algum {
        return Err(Falha::Lexico);
    }
    if s.casas != u8::MAX && casas > u32::from(s.casas) {
        return Err(Falha::Casas);
    }
    if s.digitos != u8::MAX && inteiros + casas > u32::from(s.digitos) {
        return Err(Falha::Digitos);
    }
    Ok(())
}

fn dois(b: &[u8], i: usize) -> Option<u32> {
    let (a, c) = (b.get(i)?.wrapping_sub(b'0'), b.get(i + 1)?.wrapping_sub(b'0'));
    (a < 10 && c < 10).then(|| u32::from(a) * 10 + u32::from(c))
}

fn dia_existe(ano: i64, mes: u32, dia: u32) -> bool {
    let bissexto = ano % 4 == 0 && (ano % 100 != 0 || ano % 400 == 0);
    let dias = match mes {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(bissexto),
        _ => 0,
    };
    (1..=dias).contains(&dia)
}

/// `AAAA-MM-DD` without more, as `AAAAMMDD`.
#[inline]
fn data_simples(b: &[u8]) -> Option<u32> {
    let b: &[u8; 10] = b.try_into().ok()?;
    if b[4] != b'-' || b[7] != b'-' {
        return None;
    }
    let ano = dois(b, 0)? * 100 + dois(b, 2)?;
    let (mes, dia) = (dois(b, 5)?, dois(b, 8)?);
    (ano > 0 && dia_existe(i64::from(ano), mes, dia)).then_some(ano * 10_000 + mes * 100 + dia)
}

/// Year, month and day at the start of a text, and the rest.
fn data_de(b: &[u8]) -> Option<(i64, u32, u32, &[u8])> {
    let (sinal, corpo) = match b {
        [b'-', r @ ..] => (-1, r),
        _ => (1, b),
    };
    let n = corpo.iter().take_while(|c| c.is_ascii_digit()).count();
    // Years beyond 32 bits are refused, as the reference implementations do.
    if !(4..=10).contains(&n) || (n > 4 && corpo[0] == b'0') {
        return None;
    }
    let ano = corpo[..n].iter().fold(0i64, |a, c| a * 10 + i64::from(c - b'0'));
    let r = &corpo[n..];
    if r.len() < 6 || r[0] != b'-' || r[3] != b'-' || ano == 0 || ano > i64::from(i32::MAX) {
        return None;
    }
    let (mes, dia) = (dois(r, 1)?, dois(r, 4)?);
    dia_existe(ano, mes, dia).then_some((sinal * ano, mes, dia, &r[6..]))
}

/// Minutes east of Greenwich; `Some(None)` when there is no zone.
fn zona(b: &[u8]) -> Option<Option<i64>> {
    match b {
        [] => Some(None),
        b"Z" => Some(Some(0)),
        [s @ (b'+' | b'-'), r @ ..] if r.len() == 5 && r[2] == b':' => {
            let (h, m) = (dois(r, 0)?, dois(r, 3)?);
            let certa = m < 60 && (h < 14 || (h == 14 && m == 0));
            let total = i64::from(h * 60 + m);
            certa.then_some(Some(if *s == b'-' { -total } else { total }))
        }
        _ => None,
    }
}

/// Days since an arbitrary day, in the proleptic Gregorian calendar.
fn dias(ano: i64, mes: u32, dia: u32) -> i64 {
    let a = if mes <= 2 { ano - 1 } else { ano };
    let m = i64::from(mes);
    let era = a.div_euclid(400);
    let anos = a.rem_euclid(400);
    let do_ano = (153 * (if m > 2 { m - 3 } else { m + 9 }) + 2) / 5 + i64::from(dia) - 1;
    era * 146_097 + anos * 365 + anos / 4 - anos / 100 + do_ano
}

fn data(s: &Simples, b: &[u8]) -> Result<(), Falha> {
    let Some((ano, mes, dia, resto)) = data_de(b) else { return Err(Falha::Lexico) };
    let Some(zona) = zona(resto) else { return Err(Falha::Lexico) };
    if s.minimo == 0 {
        return Ok(());
    }
    let m = s.minimo;
    let minimo = dias(i64::from(m / 10_000), m / 100 % 100, m % 100) * 1440;
    let valor = dias(ano, mes, dia) * 1440;
    // The least date has no zone: a date with one is surely not before it only 14 hours later.
    let depois = match zona {
        None => valor >= minimo,
        Some(z) => valor - z > minimo + 14 * 60,
    };
    if depois { Ok(()) } else { Err(Falha::Minimo) }
}

/// What follows `hh:mm:ss[.s+]` must be a zone.
fn hora(b: &[u8]) -> Option<()> {
    if b.len() < 8 || b[2] != b':' || b[5] != b':' {
        return None;
    }
    let (h, m, s) = (dois(b, 0)?, dois(b, 3)?, dois(b, 6)?);
    let mut resto = &b[8..];
    let mut fracao_zero = true;
    if let [b'.', r @ ..] = resto {
        let n = r.iter().take_while(|c| c.is_ascii_digit()).count();
        if n == 0 {
            return None;
        }
        fracao_zero = r[..n].iter().all(|c| *c == b'0');
        resto = &r[n..];
    }
    zona(resto)?;
    let certa = m < 60 && s < 60 && (h < 24 || (h == 24 && m == 0 && s == 0 && fracao_zero));
    certa.then_some(())
}

fn data_hora(b: &[u8]) -> bool {
    matches!(data_de(b), Some((_, _, _, [b'T', resto @ ..])) if hora(resto).is_some())
}

/// base64Binary checked as it passes: groups of four, spare bits zero, white space anywhere.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Base64 {
    no_grupo: u8,
    fim: u8,
    ultimo: u8,
    invalido: bool,
}

impl Base64 {
    pub(super) fn juntar(&mut self, b: &[u8]) {
        for &c in b {
            let v = match c {
                b'A'..=b'Z' => c - b'A',
                b'a'..=b'z' => c - b'a' + 26,
                b'0'..=b'9' => c - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                b'=' => {
                    let sobra = match self.no_grupo {
                        2 => self.ultimo & 0x0F,
                        3 if self.fim == 0 => self.ultimo & 0x03,
                        3 => 0,
                        _ => 1,
                    };
                    self.invalido |= sobra != 0 || self.fim == 2;
                    if self.invalido {
                        return;
                    }
                    self.fim += 1;
                    self.no_grupo = (self.no_grupo + 1) & 3;
                    continue;
                }
                c if branco(c) => continue,
                _ => {
                    self.invalido = true;
                    return;
                }
            };
            self.invalido |= self.fim > 0;
            self.ultimo = v;
            self.no_grupo = (self.no_grupo + 1) & 3;
            if self.invalido {
                return;
            }
        }
    }

    pub(super) fn valido(&self) -> bool {
        !self.invalido && self.no_grupo == 0
    }
}

/// anyURI as the reference implementations judge it: RFC 2396 after escaping what may not stand in a URI.
pub(super) fn uri(b: &[u8]) -> bool {
    let mut resto = b;
    let mut opaca = false;
    if let Some(i) = memchr::memchr(b':', b) {
        let antes = &b[..i];
        if antes.is_empty() {
            return false;
        }
        if !antes.iter().any(|c| b"/?#".contains(c)) {
            let esquema = antes[0].is_ascii_alphabetic()
                && antes.iter().all(|c| c.is_ascii_alphanumeric() || b"+-.".contains(c));
            if !esquema || matches!(b.get(i + 1), None | Some(b'#')) {
                return false;
            }
            resto = &b[i + 1..];
            opaca = resto[0] != b'/';
        }
    }
    // An IPv6 address in brackets is the one use of them in an authority.
    if let Some(r) = resto.strip_prefix(b"//[")
        && let Some(i) = r.iter().position(|c| !c.is_ascii_hexdigit() && !b":.".contains(c))
        && r[i] == b']'
    {
        resto = &r[i + 1..];
    }
    let (resto, fragmento) = partir(resto, b'#');
    let (caminho, consulta) = partir(resto, b'?');
    de_uri(caminho, opaca) && de_uri(consulta, true) && de_uri(fragmento, true)
}

fn partir(b: &[u8], em: u8) -> (&[u8], &[u8]) {
    memchr::memchr(em, b).map_or((b, &[]), |i| (&b[..i], &b[i + 1..]))
}

/// Whether a part of a URI has only characters that may stand there or would be escaped.
fn de_uri(b: &[u8], colchetes: bool) -> bool {
    b.iter().enumerate().all(|(i, c)| match c {
        b'%' => b.len() > i + 2 && b[i + 1].is_ascii_hexdigit() && b[i + 2].is_ascii_hexdigit(),
        b'[' | b']' | b'?' => colchetes,
        b'#' => false,
        _ => true,
    })
}

/// For tests: checks a text against a named simple type of a schema, or a base; gives the failure by name.
pub(crate) fn conferir_tipo(esquema: Esquema, tipo: &str, texto: &[u8]) -> Option<Result<(), String>> {
    let chamado = |n: u16| t::NOMES[usize::from(n)] == tipo;
    let nomeado = esquema
        .linha()
        .nomeados
        .iter()
        .find(|(n, i)| chamado(*n) && i & SIMPLES != 0)
        .map(|(_, i)| i & !SIMPLES);
    let i = nomeado.or_else(|| (0..super::atributos::BASES).find(|i| chamado(*i)))?;
    let s = &t::SIMPLES_TIPOS[usize::from(i)];
    Some(conferir(s, texto, true).map_err(|f| format!("{f:?}")))
}
