//! The calendar of versions: which versions of the standard may be used on a day.
//!
//! At any day at least one and at most two versions are valid (Componente Organizacional, items 172 and 173): the new one from
//! its first day, beside the old one until the end of implementation, and then alone. Some dates rest on one weak source; they are
//! marked ([`Confianca::Baixa`]) and must not make an error of a message. A host that knows better states its own ([`Calendario`]).

use chrono::{Days, NaiveDate};
use conecta_schemas::Familia;
use conecta_schemas::terminologia::{MARCOS, linhas};
use serde::Serialize;

use crate::types::versao::Versao;

/// How well a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confianca {
    /// One source that nothing confirms, or a range of days.
    Baixa,
    /// A norm that gives it in part.
    Media,
    /// A norm or several independent sources.
    Alta,
}

impl Confianca {
    /// `baixa`, `media` or `alta`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Baixa => "baixa",
            Self::Media => "media",
            Self::Alta => "alta",
        }
    }

    fn ler(texto: &str) -> Option<Self> {
        [Self::Baixa, Self::Media, Self::Alta].into_iter().find(|c| c.as_str() == texto)
    }
}

/// A day of the calendar, and how well it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Data {
    /// The day.
    pub dia: NaiveDate,
    /// How well it is known.
    pub confianca: Confianca,
}

/// A version in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Marco {
    /// Messages between provider and operator, or monitoring.
    pub familia: Familia,
    /// The version.
    pub versao: Versao,
    /// First day on which it may be used; `None` where no source gives it.
    pub inicio: Option<Data>,
    /// First day on which no older version may be used: the day after the end of implementation.
    pub unica_desde: Option<Data>,
    /// What the dates rest on.
    pub base: String,
}

impl Marco {
    /// A version whose dates are not known.
    pub const fn new(familia: Familia, versao: Versao) -> Self {
        Self { familia, versao, inicio: None, unica_desde: None, base: String::new() }
    }
}

/// Whether a version may be used on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "situacao", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Situacao {
    /// It may.
    Vigente {
        /// How well that is known.
        confianca: Confianca,
    },
    /// Not yet.
    AindaNao {
        /// First day.
        inicio: NaiveDate,
        /// How well it is known.
        confianca: Confianca,
    },
    /// No more.
    Encerrada {
        /// Last day, at the latest.
        ultimo_dia: NaiveDate,
        /// How well it is known.
        confianca: Confianca,
    },
    /// Not a version of the calendar, or one whose dates nobody gives.
    Desconhecida,
}

impl Situacao {
    /// Whether the version may surely not be used: the only case that a rule may call an error.
    pub const fn proibida(self) -> bool {
        matches!(
            self,
            Self::AindaNao { confianca: Confianca::Alta, .. }
                | Self::Encerrada { confianca: Confianca::Alta, .. }
        )
    }
}

/// Whether a version of the messages between provider and operator may be used on a day, by the calendar of this library.
///
/// ```
/// use conecta_core::tabelas::vigencia;
/// # use chrono::NaiveDate;
/// let dia = |a, m, d| NaiveDate::from_ymd_opt(a, m, d).expect("a day");
/// let v: conecta_core::Versao = "4.02.00".parse()?;
/// assert!(!vigencia(v, dia(2026, 6, 30)).proibida());
/// assert!(vigencia(v, dia(2026, 7, 1)).proibida());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn vigencia(versao: Versao, data: NaiveDate) -> Situacao {
    Calendario::default().vigencia(Familia::Tiss, versao, data)
}

/// The versions of the messages between provider and operator that may be used on a day, oldest first.
pub fn versoes_em(data: NaiveDate) -> Vec<(Versao, Confianca)> {
    Calendario::default().versoes_em(Familia::Tiss, data)
}

/// A calendar of versions: that of the library, or one that a host has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendario {
    marcos: Vec<Marco>,
}

impl Default for Calendario {
    /// The calendar of the library (`schemas/tabelas/vigencia.csv`).
    fn default() -> Self {
        Self { marcos: MARCOS.iter().filter_map(marco).collect() }
    }
}

impl Calendario {
    /// A calendar without versions.
    pub const fn vazio() -> Self {
        Self { marcos: Vec::new() }
    }

    /// States the dates of a version, in the place of what the calendar had on it.
    pub fn definir(&mut self, marco: Marco) {
        let chave = |m: &Marco| (m.familia, m.versao);
        match self.marcos.binary_search_by_key(&chave(&marco), chave) {
            Ok(i) => self.marcos[i] = marco,
            Err(i) => self.marcos.insert(i, marco),
        }
    }

    /// The versions, each family from the oldest.
    pub fn marcos(&self) -> &[Marco] {
        &self.marcos
    }

    /// Whether a version may be used on a day.
    pub fn vigencia(&self, familia: Familia, versao: Versao, data: NaiveDate) -> Situacao {
        let da_familia = || self.marcos.iter().filter(|m| m.familia == familia);
        let Some(marco) = da_familia().find(|m| m.versao == versao) else { return Situacao::Desconhecida };
        // A newer version that has become the only one ends this one. The best known of them says so; of those, the first.
        let fim = da_familia()
            .filter(|m| m.versao > versao)
            .filter_map(|m| m.unica_desde)
            .filter(|d| d.dia <= data)
            .max_by_key(|d| (d.confianca, std::cmp::Reverse(d.dia)));
        if let Some(fim) = fim {
            let ultimo_dia = fim.dia.checked_sub_days(Days::new(1)).unwrap_or(fim.dia);
            return Situacao::Encerrada { ultimo_dia, confianca: fim.confianca };
        }
        // It surely may once it is the only one, however weak its first day is.
        if let Some(unica) = marco.unica_desde.filter(|d| d.dia <= data) {
            return Situacao::Vigente { confianca: unica.confianca };
        }
        match marco.inicio {
            None => Situacao::Desconhecida,
            Some(inicio) if inicio.dia <= data => Situacao::Vigente { confianca: inicio.confianca },
            Some(inicio) => Situacao::AindaNao { inicio: inicio.dia, confianca: inicio.confianca },
        }
    }

    /// The versions that may be used on a day, oldest first.
    pub fn versoes_em(&self, familia: Familia, data: NaiveDate) -> Vec<(Versao, Confianca)> {
        let vigente = |m: &Marco| match self.vigencia(familia, m.versao, data) {
            Situacao::Vigente { confianca } => Some((m.versao, confianca)),
            _ => None,
        };
        self.marcos.iter().filter(|m| m.familia == familia).filter_map(vigente).collect()
    }
}

fn marco(linha: &linhas::Marco) -> Option<Marco> {
    let data = |dias, confianca: linhas::Fatia| {
        Some(Data { dia: super::data(dias)?, confianca: Confianca::ler(confianca.texto())? })
    };
    let familia =
        if linha.familia.texto() == "monitoramento" { Familia::Monitoramento } else { Familia::Tiss };
    Some(Marco {
        familia,
        versao: linha.versao.texto().parse().ok()?,
        inicio: data(linha.inicio, linha.confianca_inicio),
        unica_desde: data(linha.unica_desde, linha.confianca_unica),
        base: linha.base.texto().to_owned(),
    })
}

#[cfg(test)]
mod testes {
    use super::*;

    fn dia(texto: &str) -> NaiveDate {
        texto.parse().expect("a day")
    }

    fn em(versao: &str, data: &str) -> Situacao {
        vigencia(versao.parse().expect("a version"), dia(data))
    }

    fn nomes(data: &str) -> Vec<String> {
        versoes_em(dia(data)).into_iter().map(|(v, _)| v.to_string()).collect()
    }

    #[test]
    fn calendario_da_biblioteca() {
        assert_eq!(nomes("2014-09-01"), ["3.02.00"]);
        assert_eq!(nomes("2024-01-15"), ["4.01.00"]);
        assert_eq!(nomes("2025-08-01"), ["4.01.00", "4.02.00"]);
        assert_eq!(nomes("2025-12-01"), ["4.02.00", "4.03.00"]);
        assert_eq!(nomes("2026-06-30"), ["4.02.00", "4.03.00"]);
        assert_eq!(nomes("2026-07-01"), ["4.03.00"]);
    }

    #[test]
    fn a_norma_pede_uma_ou_duas_versoes() {
        let mut data = dia("2023-05-01");
        while data < dia("2027-01-01") {
            assert!((1..=2).contains(&versoes_em(data).len()), "{data}");
            data = data.succ_opt().expect("a next day");
        }
    }

    #[test]
    fn so_uma_data_firme_proibe() {
        assert_eq!(
            em("4.02.00", "2026-07-01"),
            Situacao::Encerrada { ultimo_dia: dia("2026-06-30"), confianca: Confianca::Alta }
        );
        assert!(!em("4.02.00", "2026-06-30").proibida());
        // The end of 4.01.00 is weak until 4.03.00 is the only one.
        let fraca = em("4.01.00", "2026-03-01");
        assert_eq!(fraca, Situacao::Encerrada { ultimo_dia: dia("2025-11-30"), confianca: Confianca::Baixa });
        assert!(!fraca.proibida());
        assert!(em("4.01.00", "2026-07-01").proibida());
        assert!(!em("4.02.00", "2025-05-01").proibida(), "its first day is weak");
        assert!(em("4.03.00", "2025-11-30").proibida());
        assert_eq!(em("4.01.00", "2023-05-01"), Situacao::Vigente { confianca: Confianca::Alta });
        assert!(em("4.00.01", "2023-05-01").proibida());
        assert_eq!(em("3.05.00", "2020-06-01"), Situacao::Desconhecida);
        assert_eq!(em("9.00.00", "2026-01-01"), Situacao::Desconhecida);
    }

    #[test]
    fn monitoramento_tem_calendario_seu() {
        let c = Calendario::default();
        let v = |t: &str| t.parse().expect("a version");
        let situacao = |versao, data| c.vigencia(Familia::Monitoramento, v(versao), dia(data));
        assert!(situacao("1.04.01", "2026-07-01").proibida());
        assert!(!situacao("1.04.01", "2026-06-30").proibida());
        assert_eq!(situacao("4.03.00", "2026-06-30"), Situacao::Desconhecida);
    }

    #[test]
    fn o_hospedeiro_muda_o_calendario() {
        let mut c = Calendario::default();
        let versao = "4.04.00".parse().expect("a version");
        let mut nova = Marco::new(Familia::Tiss, versao);
        nova.inicio = Some(Data { dia: dia("2026-12-01"), confianca: Confianca::Alta });
        c.definir(nova.clone());
        c.definir(nova);
        assert_eq!(c.marcos().len(), Calendario::default().marcos().len() + 1);
        assert_eq!(c.versoes_em(Familia::Tiss, dia("2027-01-01")).len(), 2);
        assert!(c.vigencia(Familia::Tiss, versao, dia("2026-11-30")).proibida());
    }

    #[test]
    fn toda_linha_do_arquivo_e_lida_e_esta_em_ordem() {
        let c = Calendario::default();
        assert_eq!(c.marcos().len(), MARCOS.len());
        assert!(c.marcos().is_sorted_by_key(|m| (m.familia, m.versao)));
        for m in c.marcos() {
            assert!(m.inicio.is_none() && m.unica_desde.is_none() || !m.base.is_empty(), "{}", m.versao);
            if let (Some(inicio), Some(unica)) = (m.inicio, m.unica_desde) {
                assert!(inicio.dia < unica.dia, "{}", m.versao);
            }
        }
    }
}
