//! A pack as it runs: severities and rules with their fields found, their patterns compiled, their limits read.

use std::sync::Arc;

use chrono::NaiveDate;
use regex_lite::Regex;
use rust_decimal::Decimal;

use super::campos::Campo;
use super::forma::Ponto;
use crate::regras::vista::Especies;
use crate::{Codigo, Severidade};

/// From when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Vigencia {
    pub(super) desde: Option<NaiveDate>,
    pub(super) ate: Option<NaiveDate>,
}

impl Vigencia {
    /// Whether it holds on a day. On a day that is not known, only what holds always.
    pub(super) fn vale(self, dia: Option<NaiveDate>) -> bool {
        match dia {
            Some(d) => self.desde.is_none_or(|x| x <= d) && self.ate.is_none_or(|x| d <= x),
            None => self.desde.is_none() && self.ate.is_none(),
        }
    }
}

impl Vigencia {
    /// Whether there is a day on which both hold.
    pub(super) fn cruza(self, outra: Self) -> bool {
        let antes =
            |a: Option<NaiveDate>, d: Option<NaiveDate>| matches!((a, d), (Some(a), Some(d)) if a < d);
        !antes(self.ate, outra.desde) && !antes(outra.ate, self.desde)
    }
}

/// What a rule becomes: graver, lighter, or not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nivel {
    Ligada(Severidade),
    Desligada,
}

impl Nivel {
    pub(super) fn ler(texto: &str) -> Option<Self> {
        Some(match texto {
            "erro" => Self::Ligada(Severidade::Erro),
            "aviso" => Self::Ligada(Severidade::Aviso),
            "info" => Self::Ligada(Severidade::Info),
            "desligada" => Self::Desligada,
            _ => return None,
        })
    }

    pub(crate) fn severidade(self) -> Option<Severidade> {
        if let Self::Ligada(s) = self { Some(s) } else { None }
    }
}

/// A severity that a pack turns.
#[derive(Debug)]
pub(super) struct Ajuste {
    pub(super) codigo: Codigo,
    pub(super) nivel: Nivel,
    pub(super) vigencia: Vigencia,
    pub(super) em: usize,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sobre {
    Guia,
    Item,
    Mensagem,
}

/// A rule of a pack.
#[derive(Debug)]
pub(crate) struct RegraDoPacote {
    pub(super) codigo: Codigo,
    pub(super) severidade: Severidade,
    pub(super) sobre: Sobre,
    pub(super) mensagem: String,
    pub(super) ajuda: String,
    pub(super) glosa: Option<u16>,
    /// The pack and the document it rests on, for the note.
    pub(super) fonte: String,
    pub(super) vigencia: Vigencia,
    pub(super) quando: Quando,
    pub(super) teste: Teste,
    pub(super) em: usize,
}

#[derive(Debug)]
pub(super) struct Quando {
    pub(super) guias: Especies,
    pub(super) procedimentos: bool,
    pub(super) despesas: bool,
    pub(super) campos: Vec<Condicao>,
}

#[derive(Debug)]
pub(super) struct Condicao {
    pub(super) campo: Campo,
    pub(super) prova: Prova,
}

/// What is asked of one field.
#[derive(Debug)]
pub(super) enum Prova {
    Informado,
    Ausente,
    Em(Valores),
    Fora(Valores),
    Entre(Limites),
    Padrao(Regex),
}

/// Values in order.
#[derive(Debug)]
pub(super) struct Valores(pub(super) Box<[Box<str>]>);

impl Valores {
    pub(super) fn tem(&self, valor: &str) -> bool {
        self.0.binary_search_by(|v| (**v).cmp(valor)).is_ok()
    }
}

/// Limits of a number or of a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limites {
    pub(super) minimo: Option<Ponto>,
    pub(super) maximo: Option<Ponto>,
}

/// What a rule asks.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a pack has some dozens of them")]
pub(super) enum Teste {
    Obrigatorio(Vec<Campo>),
    /// One field, one proof.
    Prova(Condicao),
    Datas {
        antes: Campo,
        depois: Campo,
        maximo_de_dias: Option<u32>,
    },
    Soma {
        total: Campo,
        partes: Vec<Campo>,
        tolerancia: Decimal,
    },
    /// Pairs in order; `*` in either stands for any value.
    Matriz {
        campos: Box<[Campo; 2]>,
        permitidas: Vec<[Box<str>; 2]>,
    },
    Maximo {
        limite: Decimal,
        somar: Option<Campo>,
        por: Vec<Campo>,
    },
    Proibido(Vec<Condicao>),
    Autorizacao(Vec<Campo>),
}

/// What the operator declares of the way it works.
#[derive(Debug, Default, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Operacao {
    /// Versions of the standard that it accepts.
    pub versoes: Option<Vec<String>>,
    /// Days to contest a glosa.
    pub prazo_de_recurso: Option<u32>,
    /// Days to answer.
    pub prazo_de_resposta: Option<u32>,
    /// Guias of a lote.
    pub limite_do_lote: Option<u32>,
    /// Processes that it does not take electronically.
    pub processos_recusados: Vec<String>,
    /// Paper is asked for of what was signed.
    pub exige_papel: Option<bool>,
    /// The reason of each glosa is shown.
    pub mostra_motivo_da_glosa: Option<bool>,
    /// The routines of the audit are shown.
    pub mostra_rotinas_de_auditoria: Option<bool>,
    /// Glosas may be contested.
    pub aceita_contestacao: Option<bool>,
    /// Own codes.
    pub codigos_proprios: Vec<String>,
}

/// On what a pack is laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Camada {
    /// On the base, which is of the ANS.
    Operadora,
    /// On the packs of the operator.
    Contrato,
}

/// Rules of an operator or of a contract, read and compiled.
#[derive(Debug)]
pub struct Pacote {
    pub(super) nome: String,
    pub(super) titulo: String,
    pub(super) versao: String,
    pub(super) fonte: String,
    pub(super) camada: Camada,
    pub(super) registro_ans: Option<String>,
    pub(super) prefixo: String,
    pub(super) vigencia: Vigencia,
    pub(super) operacao: Operacao,
    pub(super) ajustes: Vec<Ajuste>,
    pub(super) regras: Vec<Arc<RegraDoPacote>>,
    pub(super) ilegais: Vec<super::linter::Ilegal>,
    /// As it was given: where mistakes stand.
    pub(super) arquivo: String,
    pub(super) lugares: Vec<(usize, (usize, usize))>,
}

impl Pacote {
    /// Name, for programs.
    pub fn nome(&self) -> &str {
        &self.nome
    }

    /// Name, for people; the other one when there is none.
    pub fn titulo(&self) -> &str {
        if self.titulo.is_empty() { &self.nome } else { &self.titulo }
    }

    /// Its version, empty when it says none.
    pub fn versao(&self) -> &str {
        &self.versao
    }

    /// The document that it rests on.
    pub fn fonte(&self) -> &str {
        &self.fonte
    }

    /// On what it is laid.
    pub const fn camada(&self) -> Camada {
        self.camada
    }

    /// Registration of the operator at the ANS, when the pack is for its messages alone.
    pub fn registro_ans(&self) -> Option<&str> {
        self.registro_ans.as_deref()
    }

    /// First and last day on which it holds.
    pub const fn vigencia(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.vigencia.desde, self.vigencia.ate)
    }

    /// What the operator declares of the way it works.
    pub const fn operacao(&self) -> &Operacao {
        &self.operacao
    }

    /// Codes of its own rules, in the order of the text.
    pub fn regras(&self) -> impl Iterator<Item = Codigo> {
        self.regras.iter().map(|r| r.codigo)
    }

    /// Codes of the rules of other layers that it turns.
    pub fn ajustadas(&self) -> impl Iterator<Item = Codigo> {
        self.ajustes.iter().map(|a| a.codigo)
    }

    /// What it may not have, with the norm (`OPR-01` to `OPR-10`).
    pub fn ilegais(&self) -> &[super::linter::Ilegal] {
        &self.ilegais
    }

    pub(super) fn lugar(&self, em: usize) -> (usize, usize) {
        let i = self.lugares.binary_search_by_key(&em, |(e, _)| *e);
        i.ok().and_then(|i| self.lugares.get(i)).map_or((0, 0), |(_, l)| *l)
    }
}
