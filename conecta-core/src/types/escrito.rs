//! A value together with the way it was written.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::{Lexico, Motivo};

/// A value of a document, with its text when that is not the canonical one (`007`, `.5`, `2025-01-01Z`): what is read
/// and written again is the same to the byte. Equal are those of equal value and form.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Escrito<T> {
    valor: T,
    forma: Option<Box<str>>,
}

impl<T: Lexico> Escrito<T> {
    /// Reads it.
    ///
    /// # Errors
    /// If the text is no such value.
    pub fn ler(texto: &str) -> Result<Self, Motivo> {
        let valor = T::ler(texto.trim_matches([' ', '\t', '\r', '\n']))?;
        let forma = (!valor.e_canonica(texto)).then(|| texto.into());
        Ok(Self { valor, forma })
    }

    /// The text.
    pub fn texto(&self) -> Cow<'_, str> {
        match &self.forma {
            Some(f) => Cow::Borrowed(f),
            None => self.valor.canonica(),
        }
    }

    /// The value.
    pub const fn valor(&self) -> &T {
        &self.valor
    }
}

impl<T> From<T> for Escrito<T> {
    fn from(valor: T) -> Self {
        Self { valor, forma: None }
    }
}

impl<T> Deref for Escrito<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.valor
    }
}

/// Nothing of the value: it may be somebody's data.
impl<T> fmt::Debug for Escrito<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Escrito(…)")
    }
}

impl<T: Lexico> fmt::Display for Escrito<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.texto())
    }
}

impl<T: Lexico> serde::Serialize for Escrito<T> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.texto())
    }
}

impl<'de, T: Lexico> serde::Deserialize<'de> for Escrito<T> {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let texto = String::deserialize(d)?;
        Self::ler(&texto).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use rust_decimal::Decimal;

    use super::*;

    fn volta<T: Lexico>(formas: &[(&str, &str)]) {
        for (texto, canonica) in formas {
            let e = Escrito::<T>::ler(texto).unwrap_or_else(|m| panic!("{texto}: {m}"));
            assert_eq!(e.texto(), *texto, "the form is kept");
            assert_eq!(e.valor().canonica(), *canonica, "{texto}");
        }
    }

    #[test]
    fn a_forma_e_o_valor() {
        volta::<Decimal>(&[
            ("150.00", "150.00"),
            ("+007.50", "7.50"),
            (".5", "0.5"),
            ("10.", "10"),
            ("-0", "0"),
            ("  12.5\n", "12.5"),
            ("000000000000000000000000000000000000000012.50", "12.50"),
            ("0.100000000000000000000000000000000000", "0.1"),
        ]);
        volta::<i64>(&[("0010", "10"), ("+3", "3"), ("-0", "0")]);
        volta::<bool>(&[("1", "true"), ("false", "false")]);
        volta::<NaiveDate>(&[
            ("2025-01-31", "2025-01-31"),
            ("2025-01-31Z", "2025-01-31"),
            ("2025-01-31-03:00", "2025-01-31"),
        ]);
        volta::<NaiveTime>(&[
            ("24:00:00", "00:00:00"),
            ("23:59:59.5", "23:59:59.500"),
            ("08:00:00-03:00", "08:00:00"),
        ]);
        assert!(Escrito::<NaiveDate>::ler("999999999-02-28").is_ok());
    }

    /// What is told of a text without writing its value is what writing it tells.
    #[test]
    fn a_forma_canonica_e_reconhecida() {
        fn conferir<T: Lexico>(texto: &str) {
            for t in [texto.to_owned(), format!("{texto}  "), format!("\n{texto}"), format!("{texto}\t\r\n ")]
            {
                if let Ok(e) = Escrito::<T>::ler(&t) {
                    assert_eq!(e.texto(), t);
                    assert_eq!(e.forma.is_none(), e.valor.canonica() == t, "{t}");
                }
            }
        }
        let mut textos = vec![String::new()];
        for _ in 0..5 {
            let longas: Vec<String> =
                textos.iter().flat_map(|t| ["0", "1", ".", "-", "+"].map(|c| format!("{t}{c}"))).collect();
            for t in &longas {
                conferir::<Decimal>(t);
                conferir::<i64>(t);
            }
            textos = longas;
        }
        for t in ["123456789012345678.1", "999999999999999999", "9999999999999999999", "0.000000000000000001"]
        {
            conferir::<Decimal>(t);
            conferir::<i64>(t);
        }
        for t in ["2025-01-31", "2025-01-31Z", "12025-01-31", "-2025-01-31", "0000-01-01", "0001-01-01"] {
            conferir::<NaiveDate>(t);
        }
        for t in ["24:00:00", "08:00:00", "08:00:00.0", "08:00:00.500", "08:00:00Z", "23:59:60", "00:00:00"] {
            conferir::<NaiveTime>(t);
        }
    }

    #[test]
    fn o_que_nao_e_valor() {
        for t in ["", ".", "1,5", "1e3", "--1", "1.2.3", "R$ 5"] {
            assert!(Escrito::<Decimal>::ler(t).is_err(), "{t}");
        }
        for t in ["2025-02-30", "31/01/2025", "2025-1-31", "25-01-31"] {
            assert!(Escrito::<NaiveDate>::ler(t).is_err(), "{t}");
        }
        for t in ["8:00:00", "08:00", "24:00:01", "08:00:00."] {
            assert!(Escrito::<NaiveTime>::ler(t).is_err(), "{t}");
        }
    }

    #[test]
    fn nada_se_mostra() {
        let e = Escrito::<Decimal>::ler("123.45").unwrap();
        assert!(!format!("{e:?}").contains("123"));
    }
}
