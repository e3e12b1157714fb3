//! From when to when a term may be charged.

use chrono::NaiveDate;
use conecta_schemas::indice::Vigencia;
use serde::Serialize;

/// The days of a term (Componente Organizacional, item 79).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct VigenciaTermo {
    /// First day.
    pub inicio: Option<NaiveDate>,
    /// Last day; `None` while it has not been removed.
    pub fim: Option<NaiveDate>,
    /// End of implementation: of the removal, if it is not before the last day; else of the inclusion.
    pub fim_implantacao: Option<NaiveDate>,
}

/// What holds for a term on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "estado", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SituacaoTermo {
    /// The table is not at hand, so nothing can be said.
    TabelaAusente,
    /// The table has no such code.
    Inexistente,
    /// It was removed, and its implementation has ended.
    Retirado {
        /// Last day on which it could be charged.
        ultimo_dia: NaiveDate,
    },
    /// Not yet.
    AindaNao {
        /// First day.
        inicio: NaiveDate,
    },
    /// It was removed, and is accepted until this day.
    EmRetirada {
        /// Last day on which it can be charged.
        ultimo_dia: NaiveDate,
    },
    /// It may be charged; not everybody must know it before the day after this one.
    EmImplantacao {
        /// Last day of the implementation.
        ate: NaiveDate,
    },
    /// It may be charged.
    Vigente,
}

impl SituacaoTermo {
    /// Whether the term may be charged.
    pub const fn pode_ser_usado(self) -> bool {
        matches!(self, Self::Vigente | Self::EmImplantacao { .. } | Self::EmRetirada { .. })
    }

    /// Of several rows of one code, the one that says most in favour of it, and of two of a kind the one nearer to the day.
    pub(super) fn preferencia(self) -> (u8, NaiveDate) {
        let sempre = NaiveDate::MAX;
        match self {
            Self::TabelaAusente => (0, sempre),
            Self::Inexistente => (1, sempre),
            Self::Retirado { ultimo_dia } => (2, ultimo_dia),
            // The nearer the first day, the better: the later the day that many days before the end of time.
            Self::AindaNao { inicio } => (3, NaiveDate::MIN + (NaiveDate::MAX - inicio)),
            Self::EmRetirada { ultimo_dia } => (4, ultimo_dia),
            Self::EmImplantacao { ate } => (5, ate),
            Self::Vigente => (6, sempre),
        }
    }
}

impl VigenciaTermo {
    pub(super) fn de(dias: Vigencia) -> Self {
        let [inicio, fim, fim_implantacao] = dias.map(crate::tabelas::data);
        Self { inicio, fim, fim_implantacao }
    }

    /// Last day on which the term may be charged: it stays usable until the end of implementation of its removal.
    pub fn ultimo_dia(self) -> Option<NaiveDate> {
        self.fim.map(|fim| self.fim_implantacao.map_or(fim, |implantacao| implantacao.max(fim)))
    }

    /// What holds on a day.
    pub fn situacao_em(self, data: NaiveDate) -> SituacaoTermo {
        if let Some(inicio) = self.inicio.filter(|inicio| data < *inicio) {
            return SituacaoTermo::AindaNao { inicio };
        }
        if let Some((fim, ultimo_dia)) = self.fim.zip(self.ultimo_dia()) {
            return match data {
                _ if data > ultimo_dia => SituacaoTermo::Retirado { ultimo_dia },
                _ if data > fim => SituacaoTermo::EmRetirada { ultimo_dia },
                _ => SituacaoTermo::Vigente,
            };
        }
        match self.fim_implantacao.filter(|ate| data <= *ate) {
            Some(ate) => SituacaoTermo::EmImplantacao { ate },
            None => SituacaoTermo::Vigente,
        }
    }
}

#[cfg(test)]
mod testes {
    use super::*;

    fn dia(texto: &str) -> NaiveDate {
        texto.parse().expect("a day")
    }

    fn vigencia(inicio: &str, fim: &str, fim_implantacao: &str) -> VigenciaTermo {
        let d = |t: &str| (!t.is_empty()).then(|| dia(t));
        VigenciaTermo { inicio: d(inicio), fim: d(fim), fim_implantacao: d(fim_implantacao) }
    }

    #[test]
    fn termo_retirado_vale_ate_o_fim_da_implantacao() {
        let v = vigencia("2012-10-10", "2025-05-31", "2025-08-31");
        assert_eq!(v.situacao_em(dia("2012-10-09")), SituacaoTermo::AindaNao { inicio: dia("2012-10-10") });
        assert_eq!(v.situacao_em(dia("2012-10-10")), SituacaoTermo::Vigente);
        assert_eq!(v.situacao_em(dia("2025-05-31")), SituacaoTermo::Vigente);
        let ultimo_dia = dia("2025-08-31");
        assert_eq!(v.situacao_em(dia("2025-06-01")), SituacaoTermo::EmRetirada { ultimo_dia });
        assert!(v.situacao_em(ultimo_dia).pode_ser_usado());
        assert_eq!(v.situacao_em(dia("2025-09-01")), SituacaoTermo::Retirado { ultimo_dia });
    }

    #[test]
    fn implantacao_da_inclusao_nao_e_fim() {
        let v = vigencia("2009-02-13", "", "2010-10-15");
        let ate = dia("2010-10-15");
        assert_eq!(v.situacao_em(ate), SituacaoTermo::EmImplantacao { ate });
        assert_eq!(v.situacao_em(dia("2026-01-01")), SituacaoTermo::Vigente);
        assert_eq!(v.ultimo_dia(), None);
        // An old end of implementation says nothing of the removal.
        let v = vigencia("2009-02-13", "2020-01-31", "2010-10-15");
        assert_eq!(v.ultimo_dia(), Some(dia("2020-01-31")));
    }

    #[test]
    fn sem_datas_vale_sempre() {
        assert_eq!(vigencia("", "", "").situacao_em(dia("1990-01-01")), SituacaoTermo::Vigente);
    }
}
