//! Fields of a tree, read tolerantly: what is there in a known form is taken, and an unusual form is told.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::modelo::Desvio;
use crate::types::Lexico;
use crate::xml::No;

/// The text of a child, without blanks around it; `None` where there is none or it is empty.
pub(in crate::faturamento) fn texto<'a>(no: No<'a>, nome: &str) -> Option<&'a str> {
    no.filho(nome)?.texto().map(str::trim).filter(|t| !t.is_empty())
}

/// The first of several names.
pub(super) fn um_de<'a>(no: No<'a>, nomes: &[&str]) -> Option<&'a str> {
    nomes.iter().find_map(|n| texto(no, n))
}

pub(super) fn dono(no: No<'_>, nomes: &[&str]) -> Option<String> {
    um_de(no, nomes).map(str::to_owned)
}

/// The first text of a name at any depth below an element, but not in `fora`.
pub(in crate::faturamento) fn dentro<'a>(no: No<'a>, nome: &str, fora: &[No<'a>]) -> Option<&'a str> {
    no.filhos().filter(|f| !fora.contains(f)).find_map(|f| match f.nome() == nome {
        true => f.texto().map(str::trim).filter(|t| !t.is_empty()),
        false => dentro(f, nome, fora),
    })
}

/// A number in the form of the standard, or as Brazilians write it: `1.234,56`. The second says whether it is the former.
pub(in crate::faturamento) fn numero(t: &str) -> Option<(Decimal, bool)> {
    lido(t.trim()).filter(|(d, _)| d.abs() < LIMITE)
}

/// Greater than any amount of the standard (10 digits), and small enough that no sum of a document overflows.
const LIMITE: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0);

fn lido(t: &str) -> Option<(Decimal, bool)> {
    if let Ok(d) = Decimal::ler(t) {
        return Some((d, true));
    }
    let t = t.trim_start_matches("R$").trim();
    let (inteiro, centavos) = t.rsplit_once(',')?;
    let inteiro: String = inteiro.chars().filter(|c| *c != '.').collect();
    Decimal::ler(&format!("{inteiro}.{centavos}")).ok().map(|d| (d, false))
}

/// A day in the form of the standard, or `dd/mm/aaaa`, or with an hour behind it.
fn dia(t: &str) -> Option<(NaiveDate, bool)> {
    if let Ok(d) = NaiveDate::ler(t) {
        return Some((d, true));
    }
    let so_o_dia = t.get(..10)?;
    let d = NaiveDate::parse_from_str(so_o_dia, "%d/%m/%Y").or_else(|_| NaiveDate::ler(so_o_dia));
    d.ok().map(|d| (d, false))
}

/// Reads values and keeps a list of what was off.
#[derive(Default)]
pub(super) struct Tolerante {
    pub(super) desvios: Vec<Desvio>,
}

/// How many deviations of one demonstrativo are listed.
pub(super) const MAX_DESVIOS: usize = 1_000;

impl Tolerante {
    fn desvio(&mut self, no: No<'_>, mensagem: &str) {
        if self.desvios.len() < MAX_DESVIOS {
            let caminho = no.caminho();
            self.desvios.push(Desvio { codigo: "DEM-08".into(), caminho, mensagem: mensagem.into() });
        }
    }

    fn valor<T>(
        &mut self,
        no: No<'_>,
        nomes: &[&str],
        ler: fn(&str) -> Option<(T, bool)>,
        que: &str,
    ) -> Option<T> {
        let campo = nomes.iter().find_map(|n| no.filho(n))?;
        let t = campo.texto().map(str::trim).filter(|t| !t.is_empty())?;
        match ler(t) {
            Some((v, true)) => Some(v),
            Some((v, false)) => {
                self.desvio(campo, &format!("{que} em forma que não é a do padrão; foi lido assim mesmo."));
                Some(v)
            }
            None => {
                self.desvio(campo, &format!("Não é {que} que se possa ler; foi deixado de lado."));
                None
            }
        }
    }

    pub(super) fn decimal(&mut self, no: No<'_>, nomes: &[&str]) -> Option<Decimal> {
        self.valor(no, nomes, numero, "número")
    }

    /// The same, zero where there is none.
    pub(super) fn valor_ou_zero(&mut self, no: No<'_>, nomes: &[&str]) -> Decimal {
        self.decimal(no, nomes).unwrap_or_default()
    }

    pub(super) fn data(&mut self, no: No<'_>, nomes: &[&str]) -> Option<NaiveDate> {
        self.valor(no, nomes, dia, "data")
    }
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn numeros_e_dias_fora_da_forma() {
        let n = |t| numero(t).map(|(d, p)| (d.to_string(), p));
        assert_eq!(n("10.50"), Some(("10.50".into(), true)));
        assert_eq!(n("1.234,56"), Some(("1234.56".into(), false)));
        assert_eq!(n("R$ 7,00"), Some(("7.00".into(), false)));
        assert_eq!(n("1,2,3"), None);
        assert_eq!(n("x"), None);
        assert_eq!(LIMITE.to_string(), "1000000000000000");
        assert_eq!(n("1000000000000000"), None);
        let d = NaiveDate::from_ymd_opt(2026, 3, 9).expect("dia");
        assert_eq!(dia("2026-03-09"), Some((d, true)));
        assert_eq!(dia("09/03/2026"), Some((d, false)));
        assert_eq!(dia("2026-03-09T10:00:00"), Some((d, false)));
        assert_eq!(dia("ção é um di"), None);
    }
}
