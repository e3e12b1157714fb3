//! What stands around what a rule looks at: the header of the message, its version, the day, what else is known.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::campo::Campo;
use super::guia::Especies;
use crate::Versao;
use crate::tabelas::Tuss;
use crate::xml::No;

/// The message around a guia or an element.
#[derive(Debug)]
pub(in crate::regras) struct Cena<'a> {
    pub(in crate::regras) versao: Versao,
    /// The day on which the message is judged.
    pub(in crate::regras) hoje: Option<NaiveDate>,
    pub(in crate::regras) tuss: &'a Tuss<'static>,
    pub(in crate::regras) raiz: No<'a>,
    pub(in crate::regras) transacao: Campo<'a>,
    pub(in crate::regras) hora_registro: Campo<'a>,
    pub(in crate::regras) dia_registro: Option<NaiveDate>,
    pub(in crate::regras) origem: Campo<'a>,
    pub(in crate::regras) destino: Campo<'a>,
    /// `registroANS` of the operator, whether it sends or receives.
    pub(in crate::regras) operadora: Campo<'a>,
    /// `identificacaoPrestador` of whoever sends or receives.
    pub(in crate::regras) prestador: Campo<'a>,
    pub(in crate::regras) lote: &'a Lote,
}

/// What was seen of a lote before the guia at hand.
#[derive(Debug, Default)]
pub(in crate::regras) struct Lote {
    pub(in crate::regras) guias: usize,
    pub(in crate::regras) primeira: Especies,
    pub(in crate::regras) numeros: HashSet<Box<str>>,
    /// Sum of what the guias charge; `None` when one of them cannot be read.
    pub(in crate::regras) soma: Option<Decimal>,
}

/// First year of an attendance that is told in this standard, which the ANS created in 2005 (RN 114).
pub(in crate::regras) const PRIMEIRO_ANO: i32 = 2005;

impl<'a> Cena<'a> {
    /// Whether something may have happened on a day: not before there was a standard, and not after the message. What is neither is told
    /// by `DAT-01` and `LOT-07`, and no other rule speaks of that day.
    pub(in crate::regras) fn dia_possivel(&self, dia: NaiveDate) -> bool {
        dia.year() >= PRIMEIRO_ANO && self.dia_registro.is_none_or(|registro| dia <= registro)
    }

    pub(in crate::regras) fn ler(
        raiz: No<'a>,
        versao: Versao,
        hoje: Option<NaiveDate>,
        tuss: &'a Tuss<'static>,
        lote: &'a Lote,
    ) -> Self {
        let cabecalho = Campo(raiz.filho("cabecalho"));
        let em = |c: Campo<'a>, nome| Campo(c.no().and_then(|n| n.filho(nome)));
        let ident = em(cabecalho, "identificacaoTransacao");
        let registro = em(ident, "dataRegistroTransacao");
        let (origem, destino) = (em(cabecalho, "origem"), em(cabecalho, "destino"));
        let de_um = |nome| Campo(em(destino, nome).no().or_else(|| em(origem, nome).no()));
        Self {
            versao,
            hoje,
            tuss,
            raiz,
            transacao: em(ident, "tipoTransacao"),
            hora_registro: em(ident, "horaRegistroTransacao"),
            dia_registro: registro.data(),
            origem,
            destino,
            operadora: de_um("registroANS"),
            prestador: de_um("identificacaoPrestador"),
            lote,
        }
    }

    /// Whether the message goes from a provider to an operator; `None` when neither its body nor its transaction says.
    pub(in crate::regras) fn do_prestador(&self) -> Option<bool> {
        if self.raiz.nome() != "mensagemTISS" {
            let t = self.transacao.texto();
            return (!t.is_empty()).then(|| DO_PRESTADOR.contains(&t));
        }
        let (ida, volta) = ("prestadorParaOperadora", "operadoraParaPrestador");
        self.raiz.filhos().find(|f| [ida, volta].contains(&f.nome())).map(|f| f.nome() == ida)
    }
}

/// Transactions that a provider sends; all others are of an operator.
const DO_PRESTADOR: [&str; 12] = [
    "ENVIO_LOTE_GUIAS",
    "ENVIO_ANEXO",
    "SOLIC_DEMONSTRATIVO_RETORNO",
    "SOLIC_STATUS_PROTOCOLO",
    "SOLICITACAO_PROCEDIMENTOS",
    "SOLICITA_STATUS_AUTORIZACAO",
    "VERIFICA_ELEGIBILIDADE",
    "CANCELA_GUIA",
    "COMUNICACAO_BENEFICIARIO",
    "RECURSO_GLOSA",
    "SOLIC_STATUS_RECURSO_GLOSA",
    "ENVIO_DOCUMENTO",
];
