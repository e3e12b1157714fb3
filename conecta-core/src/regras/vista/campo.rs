//! One field of a message as the rules see it.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::types::Lexico;
use crate::xml::No;

/// A field that may be there or not, be readable or not. What is not readable the schema has told; no rule speaks of it again.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::regras) struct Campo<'a>(pub(in crate::regras) Option<No<'a>>);

const BRANCOS: [char; 4] = [' ', '\t', '\r', '\n'];

impl<'a> Campo<'a> {
    /// The field of a name below an element.
    pub(in crate::regras) fn de(no: No<'a>, nome: &str) -> Self {
        Self(no.filho(nome))
    }

    /// The field at the end of a path below an element.
    pub(in crate::regras) fn em(no: No<'a>, caminho: &[&str]) -> Self {
        Self(no.em(caminho))
    }

    pub(in crate::regras) fn no(self) -> Option<No<'a>> {
        self.0
    }

    /// Whether the element is there.
    pub(in crate::regras) fn existe(self) -> bool {
        self.0.is_some()
    }

    /// Whether the element is there and says something.
    pub(in crate::regras) fn informado(self) -> bool {
        !self.texto().is_empty()
    }

    /// The text without white space around it; empty when there is none.
    pub(in crate::regras) fn texto(self) -> &'a str {
        let texto = self.0.and_then(|n| n.texto()).unwrap_or_default();
        match texto.as_bytes() {
            // Nearly every text: no white space at its ends.
            [a, .., z] if *a > b' ' && *z > b' ' => texto,
            _ => texto.trim_matches(BRANCOS),
        }
    }

    /// Whether it has nothing but white space; an empty one is the fault of the schema.
    pub(in crate::regras) fn so_brancos(self) -> bool {
        self.0
            .and_then(|n| n.texto())
            .is_some_and(|t| !t.is_empty() && t.chars().all(|c| BRANCOS.contains(&c)))
    }

    fn valor<T: Lexico>(self) -> Option<T> {
        let texto = self.texto();
        if texto.is_empty() { None } else { T::ler(texto).ok() }
    }

    pub(in crate::regras) fn decimal(self) -> Option<Decimal> {
        self.valor()
    }

    pub(in crate::regras) fn inteiro(self) -> Option<i64> {
        self.valor()
    }

    pub(in crate::regras) fn data(self) -> Option<NaiveDate> {
        self.valor()
    }

    pub(in crate::regras) fn hora(self) -> Option<NaiveTime> {
        self.valor()
    }

    /// `S` or true.
    pub(in crate::regras) fn sim(self) -> bool {
        matches!(self.texto(), "S" | "true" | "1")
    }

    /// Whether it is made of zeros alone.
    pub(in crate::regras) fn zeros(self) -> bool {
        let t = self.texto();
        !t.is_empty() && t.bytes().all(|b| b == b'0')
    }
}

/// The sum of some amounts; nothing if one of them cannot be read.
pub(in crate::regras) fn somar<'a>(mut campos: impl Iterator<Item = Campo<'a>>) -> Option<Decimal> {
    campos.try_fold(Decimal::ZERO, |s, c| s.checked_add(c.decimal()?))
}

/// The children of a name.
pub(in crate::regras) fn filhos<'a>(no: No<'a>, nome: &'static str) -> impl Iterator<Item = No<'a>> {
    no.filhos().filter(move |f| f.nome() == nome)
}

/// The nearest element of a name that an element stands in.
pub(in crate::regras) fn acima<'a>(no: No<'a>, nome: &str) -> Option<No<'a>> {
    std::iter::successors(no.pai(), No::pai).find(|p| p.nome() == nome)
}

/// A number as it is said: `0,5`.
pub(in crate::regras) fn numero(valor: Decimal) -> String {
    valor.normalize().to_string().replace('.', ",")
}
