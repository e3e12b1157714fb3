//! Numbers, days and times as XML Schema 1.0 writes them.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::Motivo;

/// A value with a text form of XML Schema.
pub trait Lexico: Sized + PartialEq {
    /// Reads any form that XML Schema admits; white space around it is gone already.
    ///
    /// # Errors
    /// If the text is no such value.
    fn ler(texto: &str) -> Result<Self, Motivo>;
    /// The form in which it is written.
    fn canonica(&self) -> Cow<'static, str>;
    /// Whether a text that was read as this value is its canonical form: as a rule it is, which is told without writing
    /// the value.
    fn e_canonica(&self, texto: &str) -> bool {
        self.canonica() == texto
    }
}

/// Digits that always make an integer.
const DIGITOS_CURTOS: usize = 18;

/// A number without sign and of so few digits that it is read at once, as nearly all are: its digits and how many stand after the point.
fn curto(texto: &[u8]) -> Option<(i64, u32)> {
    let (mut n, mut ponto) = (0, None);
    if texto.is_empty() || texto.len() > DIGITOS_CURTOS {
        return None;
    }
    for (i, b) in texto.iter().enumerate() {
        match b {
            b'0'..=b'9' => n = n * 10 + i64::from(b - b'0'),
            b'.' if ponto.is_none() && i > 0 => ponto = Some(i),
            _ => return None,
        }
    }
    let casas = ponto.map_or(0, |p| texto.len() - 1 - p);
    (ponto.is_none() || casas > 0).then_some((n, casas as u32))
}

fn so_digitos(texto: &[u8]) -> bool {
    texto.iter().all(u8::is_ascii_digit)
}

/// Whether it is digits, with no zero before them that says nothing.
fn sem_zeros(inteira: &[u8]) -> bool {
    inteira == b"0" || (so_digitos(inteira) && inteira.first().is_some_and(|b| *b != b'0'))
}

/// The number that two digits make.
fn par(dezena: u8, unidade: u8) -> Option<u32> {
    let (d, u) = (dezena.wrapping_sub(b'0'), unidade.wrapping_sub(b'0'));
    (d < 10 && u < 10).then_some(u32::from(d) * 10 + u32::from(u))
}

impl Lexico for Decimal {
    fn ler(texto: &str) -> Result<Self, Motivo> {
        if let Some((n, casas)) = curto(texto.as_bytes()) {
            return Ok(Self::new(n, casas));
        }
        let erro = Motivo("não é um número decimal");
        let (negativo, corpo) = match texto.as_bytes().first() {
            Some(b'-') => (true, &texto[1..]),
            Some(b'+') => (false, &texto[1..]),
            _ => (false, texto),
        };
        let (inteira, fracao) = corpo.split_once('.').unwrap_or((corpo, ""));
        let so_algarismos = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if !so_algarismos(inteira) || !so_algarismos(fracao) || inteira.len() + fracao.len() == 0 {
            return Err(erro);
        }
        // Zeros that say nothing may be many; the scale that was written is kept as far as it can be.
        let inteira = inteira.trim_start_matches('0');
        let fracao = if inteira.len() + fracao.len() > 28 { fracao.trim_end_matches('0') } else { fracao };
        let algarismos = format!("0{inteira}{fracao}");
        let escala = u32::try_from(fracao.len()).map_err(|_| erro)?;
        let n: i128 = algarismos.parse().map_err(|_| erro)?;
        Self::try_from_i128_with_scale(if negativo { -n } else { n }, escala).map_err(|_| erro)
    }

    fn canonica(&self) -> Cow<'static, str> {
        self.to_string().into()
    }

    fn e_canonica(&self, texto: &str) -> bool {
        let sobra = texto.starts_with('0') && texto.as_bytes().get(1).is_some_and(|b| *b != b'.');
        (!sobra && curto(texto.as_bytes()).is_some()) || self.canonica() == texto
    }
}

impl Lexico for i64 {
    fn ler(texto: &str) -> Result<Self, Motivo> {
        texto.parse().map_err(|_| Motivo("não é um número inteiro"))
    }
    fn canonica(&self) -> Cow<'static, str> {
        self.to_string().into()
    }
    fn e_canonica(&self, texto: &str) -> bool {
        (texto.len() <= 18 && sem_zeros(texto.as_bytes())) || self.canonica() == texto
    }
}

impl Lexico for bool {
    fn ler(texto: &str) -> Result<Self, Motivo> {
        match texto {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(Motivo("não é true nem false")),
        }
    }
    fn canonica(&self) -> Cow<'static, str> {
        if *self { "true".into() } else { "false".into() }
    }
}

impl Lexico for NaiveDate {
    fn ler(texto: &str) -> Result<Self, Motivo> {
        // Nearly every day is written so.
        if let [s, a, d, u, b'-', m1, m2, b'-', d1, d2] = *texto.as_bytes()
            && let (Some(s), Some(a), Some(m), Some(d)) = (par(s, a), par(d, u), par(m1, m2), par(d1, d2))
            && let Some(dia) = Self::from_ymd_opt((s * 100 + a) as i32, m, d)
        {
            return Ok(dia);
        }
        let erro = Motivo("não é uma data na forma AAAA-MM-DD");
        let (dia, _) = sem_fuso(texto);
        let (negativo, dia) = dia.strip_prefix('-').map_or((false, dia), |d| (true, d));
        let mut p = dia.splitn(3, '-');
        let (Some(a), Some(m), Some(d)) = (p.next(), p.next(), p.next()) else { return Err(erro) };
        let n = |s: &str, tamanho: usize| {
            (s.len() == tamanho && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())
                .flatten()
        };
        let (m, d) = (n(m, 2).ok_or(erro)?, n(d, 2).ok_or(erro)?);
        if a.len() < 4 || !a.bytes().all(|b| b.is_ascii_digit()) {
            return Err(erro);
        }
        // A year that the calendar cannot hold is held at its end; the form as written is kept beside it.
        let ano: i32 = a.parse().unwrap_or(i32::MAX);
        let ano = if negativo { 1 - ano.min(i32::MAX - 1) } else { ano };
        let limite = ano.clamp(Self::MIN.year(), Self::MAX.year());
        Self::from_ymd_opt(limite, m, d).ok_or(erro)
    }
    fn canonica(&self) -> Cow<'static, str> {
        self.format("%Y-%m-%d").to_string().into()
    }
    fn e_canonica(&self, texto: &str) -> bool {
        // Years of more digits and zones make it longer.
        texto.len() == 10 || self.canonica() == texto
    }
}

impl Lexico for NaiveTime {
    fn ler(texto: &str) -> Result<Self, Motivo> {
        // Nearly every time is written so.
        if let [h1, h2, b':', m1, m2, b':', s1, s2] = *texto.as_bytes()
            && let (Some(h), Some(m), Some(s)) = (par(h1, h2), par(m1, m2), par(s1, s2))
            && let Some(hora) = Self::from_hms_opt(h, m, s)
        {
            return Ok(hora);
        }
        let erro = Motivo("não é uma hora na forma HH:MM:SS");
        let (hora, _) = sem_fuso(texto);
        let (inteiros, fracao) = hora.split_once('.').unwrap_or((hora, ""));
        let mut p = inteiros.splitn(3, ':');
        let mut n = || {
            let s = p.next()?;
            (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u32>().ok()).flatten()
        };
        let (h, m, s) = (n().ok_or(erro)?, n().ok_or(erro)?, n().ok_or(erro)?);
        if !fracao.bytes().all(|b| b.is_ascii_digit()) || hora.ends_with('.') {
            return Err(erro);
        }
        let nanos = match fracao {
            "" => 0,
            f => format!("{f:0<9}")[..9].parse().map_err(|_| erro)?,
        };
        // Midnight at the end of a day is midnight.
        let h = if h == 24 && m == 0 && s == 0 && nanos == 0 { 0 } else { h };
        Self::from_hms_nano_opt(h, m, s, nanos).ok_or(erro)
    }
    fn canonica(&self) -> Cow<'static, str> {
        self.format("%H:%M:%S%.f").to_string().into()
    }
    fn e_canonica(&self, texto: &str) -> bool {
        (texto.len() == 8 && !texto.starts_with("24")) || self.canonica() == texto
    }
}

/// A date or time without its zone, and the zone.
fn sem_fuso(texto: &str) -> (&str, &str) {
    if let Some(t) = texto.strip_suffix('Z') {
        return (t, "Z");
    }
    let n = texto.len().saturating_sub(6);
    match texto.get(n..) {
        Some(z) if matches!(z.as_bytes(), [b'+' | b'-', _, _, b':', _, _]) => (&texto[..n], z),
        _ => (texto, ""),
    }
}
