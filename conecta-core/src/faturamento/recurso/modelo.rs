//! The data of the recursos of one protocolo.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::estado::Situacao;
use super::item::SituacaoDoItem;
use crate::faturamento::PerfilOperadora;
use crate::faturamento::conciliacao::{GlosaConciliada, GuiaConciliada, ItemConciliado};

/// What the operadora has set for recursos (Adm Operadora > Parametrizações > Faturamento > Recurso de Glosa).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Parametros {
    /// P-1102: "Prazo Máximo para Apresentar Recurso após Envio do Protocolo (em dias)", counted from the inclusion of the
    /// lote; without one, there is no limit.
    pub prazo_em_dias: Option<u32>,
    /// P-1107: a recurso that was received and is not answered may be opened again.
    pub edita_apos_envio: bool,
    /// P-1101: nothing is appealed before the payment is made; otherwise, once it was analysed.
    pub exige_pagamento: bool,
    /// One guia a recurso (ORG 178), where the schema admits [`MAX_GUIAS`].
    pub uma_guia_por_recurso: bool,
    /// Kinds of attachment that it takes: `pdf`, `jpg`; any when there are none.
    pub tipos_de_anexo: Vec<String>,
    /// Bytes of an attachment, at most.
    pub limite_do_anexo: Option<u64>,
}

impl Default for Parametros {
    fn default() -> Self {
        Self {
            prazo_em_dias: None,
            edita_apos_envio: false,
            exige_pagamento: true,
            uma_guia_por_recurso: false,
            tipos_de_anexo: Vec::new(),
            limite_do_anexo: None,
        }
    }
}

impl From<&PerfilOperadora> for Parametros {
    fn from(perfil: &PerfilOperadora) -> Self {
        Self {
            prazo_em_dias: Some(perfil.prazo_de_recurso),
            edita_apos_envio: perfil.edita_apos_envio,
            tipos_de_anexo: perfil.tipos_de_anexo.iter().cloned().collect(),
            limite_do_anexo: Some(perfil.tamanho_do_anexo),
            ..Self::default()
        }
    }
}

/// Guias of one recurso, at most (the schema).
pub const MAX_GUIAS: usize = 100;

/// Characters of a justification, at most (the schema).
pub const MAX_JUSTIFICATIVA: usize = 500;

/// From which items a recurso is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origem {
    /// The first recurso of the payment.
    Pagamento,
    /// "Outros Itens do Pagamento": what was not appealed before.
    OutrosItens,
    /// "Itens deste Recurso de Glosa": the glosas that the answer to that recurso kept.
    ItensDoRecurso(u32),
}

impl Origem {
    /// In the words of the manual.
    pub const fn titulo(self) -> &'static str {
        match self {
            Self::Pagamento => "Pagamento",
            Self::OutrosItens => "Outros Itens do Pagamento",
            Self::ItensDoRecurso(_) => "Itens deste Recurso de Glosa",
        }
    }
}

/// How far a recurso reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nivel {
    /// Not sent yet.
    EmDigitacao,
    /// The whole lote.
    Lote,
    /// Whole guias.
    Guias,
    /// Items.
    Eventos,
    /// Whole guias, and items of others.
    GuiasEEventos,
}

impl Nivel {
    /// In the words of the manual.
    pub const fn titulo(self) -> &'static str {
        match self {
            Self::EmDigitacao => "Em digitação",
            Self::Lote => "Lote",
            Self::Guias => "Guias",
            Self::Eventos => "Eventos",
            Self::GuiasEEventos => "Guias e Eventos",
        }
    }
}

/// What is appealed: all, a guia, or an item, by their places in [`RecursosDoProtocolo::guias`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alvo {
    /// The whole protocolo.
    Lote,
    /// A whole guia.
    Guia(usize),
    /// An item of a guia.
    Item(usize, usize),
}

impl Alvo {
    /// The guia it is of.
    pub const fn guia(self) -> Option<usize> {
        match self {
            Self::Lote => None,
            Self::Guia(g) | Self::Item(g, _) => Some(g),
        }
    }

    /// Whether one holds the other.
    pub fn toca(self, outro: Self) -> bool {
        match (self, outro) {
            (Self::Lote, _) | (_, Self::Lote) => true,
            (Self::Item(..), Self::Item(..)) => self == outro,
            _ => self.guia() == outro.guia(),
        }
    }
}

/// What one recurso asks for of one lote, guia or item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pleito {
    /// Of what.
    pub alvo: Alvo,
    /// How much, in R$.
    pub recursado: Decimal,
    /// Which glosas: of an item one, of a guia each of its reasons; the values as far as they are known.
    pub motivos: Vec<GlosaConciliada>,
    /// Why the glosa is not right.
    pub justificativa: String,
    /// Where it is.
    pub situacao: SituacaoDoItem,
    /// What was granted, in R$.
    pub acatado: Decimal,
    /// What the operadora says of it.
    pub resposta: Option<String>,
}

/// An attachment: the host keeps its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anexo {
    /// The guia it belongs to.
    pub guia: usize,
    /// The host's reference to it.
    pub referencia: String,
    /// Name of the file.
    pub nome: String,
    /// Kind of document, as the user chose it.
    pub tipo: String,
    /// Bytes.
    pub tamanho: u64,
}

/// A sending: what makes a second try find the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envio {
    /// Key of idempotency: the same for every try of one sending, another after a refusal.
    pub chave: String,
    /// When it was first tried.
    pub quando: DateTime<FixedOffset>,
    /// How many tries.
    pub tentativas: u32,
}

/// One recurso.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecursoDeGlosa {
    /// Which of the protocolo, from 1: `sequência`.
    pub sequencia: u32,
    /// From which items.
    pub origem: Origem,
    /// `numeroGuiaRecGlosaPrestador`.
    pub numero: String,
    /// `numeroGuiaRecGlosaOperadora`, once the operadora has given one.
    pub numero_na_operadora: Option<String>,
    /// Where it is.
    pub situacao: Situacao,
    /// Since when.
    pub data_da_situacao: DateTime<FixedOffset>,
    /// When it was made.
    pub inclusao: DateTime<FixedOffset>,
    /// The sending.
    pub envio: Option<Envio>,
    /// How often the operadora refused the message, or it was opened again: makes the next key another.
    pub devolucoes: u32,
    /// `nrProtocoloRecursoGlosa`.
    pub protocolo: Option<String>,
    /// Protocolos that it had before it was opened again; the host cancels them (`cancelaGuia`, tipoGuia 3).
    pub protocolos_anteriores: Vec<String>,
    /// What it asks for, as saved.
    pub pleitos: Vec<Pleito>,
    /// The same with changes that are not saved.
    pub edicao: Option<Vec<Pleito>>,
    /// Attachments.
    pub anexos: Vec<Anexo>,
    /// The last the operadora said of it: code of Tabela 47, or of Tabela 38 for a refusal.
    pub dito_pela_operadora: Option<String>,
    /// Day on which what was granted is paid, if known.
    pub data_pagamento: Option<NaiveDate>,
}

/// The recursos of one protocolo, with the glosas that they are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecursosDoProtocolo {
    pub(super) versao_formato: u32,
    /// Registration of the operadora at the ANS.
    pub registro_ans: String,
    /// Name of the operadora.
    pub nome_operadora: String,
    /// `numeroLote`.
    pub lote: String,
    /// `numeroProtocolo`.
    pub protocolo: String,
    /// Day of inclusion of the lote: the prazo counts from it.
    pub inclusao_do_lote: NaiveDate,
    /// `statusProtocolo` of Tabela 47.
    pub situacao_do_protocolo: String,
    /// Day of the demonstrativo.
    pub demonstrativo: Option<NaiveDate>,
    /// Day of payment.
    pub data_pagamento: Option<NaiveDate>,
    /// Dentistry.
    pub odonto: bool,
    /// Value of the lote as informed, in R$.
    pub informado: Decimal,
    /// Value released.
    pub liberado: Decimal,
    /// Glosa of the protocolo as a whole.
    pub glosa_propria: Vec<GlosaConciliada>,
    pub(super) guias: Vec<GuiaConciliada>,
    pub(super) recursos: Vec<RecursoDeGlosa>,
}

impl RecursosDoProtocolo {
    /// The guias with glosas.
    pub fn guias(&self) -> &[GuiaConciliada] {
        &self.guias
    }

    /// The recursos, thrown away ones too, in their order.
    pub fn recursos(&self) -> &[RecursoDeGlosa] {
        &self.recursos
    }

    /// A recurso by its sequence.
    pub fn recurso(&self, sequencia: u32) -> Option<&RecursoDeGlosa> {
        self.recursos.iter().find(|r| r.sequencia == sequencia)
    }

    /// The guia of a number.
    pub fn alvo_da_guia(&self, numero: &str) -> Option<Alvo> {
        self.guias.iter().position(|g| g.numero == numero).map(Alvo::Guia)
    }

    /// The item of a guia by its `sequencialItem`; without one, by its place in the list, from 1.
    pub fn alvo_do_item(&self, guia: &str, sequencial: u32) -> Option<Alvo> {
        let g = self.guias.iter().position(|g| g.numero == guia)?;
        let itens = &self.guias[g].itens;
        let por_numero = itens.iter().position(|i| i.sequencial == Some(sequencial));
        let por_lugar = || {
            let i = (sequencial as usize).checked_sub(1)?;
            itens.get(i).filter(|x| x.sequencial.is_none()).map(|_| i)
        };
        Some(Alvo::Item(g, por_numero.or_else(por_lugar)?))
    }

    pub(super) fn item(&self, g: usize, i: usize) -> Option<&ItemConciliado> {
        self.guias.get(g)?.itens.get(i)
    }
}

impl RecursoDeGlosa {
    /// What it asks for now: with changes that are not saved, if there are any.
    pub fn pleitos_atuais(&self) -> &[Pleito] {
        self.edicao.as_deref().unwrap_or(&self.pleitos)
    }

    /// Value appealed: 0 at first, and follows each justification (P-1110).
    pub fn recursado(&self) -> Decimal {
        self.pleitos_atuais().iter().map(|p| p.recursado).sum()
    }

    /// Value granted.
    pub fn acatado(&self) -> Decimal {
        self.pleitos.iter().map(|p| p.acatado).sum()
    }

    /// How far it reaches; while it is written, always `EmDigitacao` (P-1107).
    pub fn nivel(&self) -> Nivel {
        let tem = |f: fn(&Alvo) -> bool| self.pleitos.iter().any(|p| f(&p.alvo));
        match self.situacao {
            Situacao::Rascunho | Situacao::Excluido => Nivel::EmDigitacao,
            _ if tem(|a| matches!(a, Alvo::Lote)) => Nivel::Lote,
            _ => match (tem(|a| matches!(a, Alvo::Guia(_))), tem(|a| matches!(a, Alvo::Item(..)))) {
                (true, true) => Nivel::GuiasEEventos,
                (true, false) => Nivel::Guias,
                _ => Nivel::Eventos,
            },
        }
    }
}
