//! What happens to recursos, and how it happens: decides nothing.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::estado::{Evento, Situacao, TRANSICOES};
use super::item::{EventoDoItem, SituacaoDoItem, TRANSICOES as DO_ITEM};
use super::modelo::{Alvo, Anexo, Envio, Origem, Pleito, RecursoDeGlosa, RecursosDoProtocolo};
use crate::estado::transitar;
use crate::faturamento::agregado::Agregado;
use crate::registro::{Fato, Registro};

/// What the operadora decided of what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisao {
    /// Of what.
    pub alvo: Alvo,
    /// How much is granted, in R$.
    pub acatado: Decimal,
    /// What it says.
    pub justificativa: Option<String>,
}

/// What happened, to the recurso of a `sequencia`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fato", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the recurso")]
pub enum FatoDoRecurso {
    /// It was made.
    Incluido { sequencia: u32, origem: Origem, numero: String },
    /// A justification was written, not saved.
    Justificado { sequencia: u32, pleito: Pleito },
    /// What was written was saved.
    Salvo { sequencia: u32 },
    /// A justification, or all of them, was taken away.
    Cancelado { sequencia: u32, alvo: Option<Alvo> },
    /// What was not saved was dropped.
    Descartado { sequencia: u32 },
    /// A document was attached.
    Anexado { sequencia: u32, anexo: Anexo },
    /// It was taken away.
    AnexoRetirado { sequencia: u32, referencia: String },
    /// It is handed to the port.
    Enviado { sequencia: u32, chave: String },
    /// The operadora has it.
    Recebido { sequencia: u32, protocolo: String, numero_na_operadora: Option<String> },
    /// The operadora refused the message.
    Rejeitado { sequencia: u32, motivo: String },
    /// The operadora said where it is.
    Analisado { sequencia: u32, status: String },
    /// The operadora answered.
    Respondido { sequencia: u32, evento: Evento, decisoes: Vec<Decisao> },
    /// The operadora took the answer back.
    Revertido { sequencia: u32 },
    /// It was opened again.
    Reaberto { sequencia: u32 },
    /// It was closed.
    Encerrado { sequencia: u32 },
    /// It was thrown away.
    Excluido { sequencia: u32 },
}

/// The line of an operation on the recursos of a protocolo. The states are those of the last recurso; `None` where there is none.
pub type RegistroDoRecurso = Registro<Option<Situacao>, FatoDoRecurso>;

impl FatoDoRecurso {
    /// Which recurso.
    pub const fn sequencia(&self) -> u32 {
        match self {
            Self::Incluido { sequencia, .. }
            | Self::Justificado { sequencia, .. }
            | Self::Salvo { sequencia }
            | Self::Cancelado { sequencia, .. }
            | Self::Descartado { sequencia }
            | Self::Anexado { sequencia, .. }
            | Self::AnexoRetirado { sequencia, .. }
            | Self::Enviado { sequencia, .. }
            | Self::Recebido { sequencia, .. }
            | Self::Rejeitado { sequencia, .. }
            | Self::Analisado { sequencia, .. }
            | Self::Respondido { sequencia, .. }
            | Self::Revertido { sequencia }
            | Self::Reaberto { sequencia }
            | Self::Encerrado { sequencia }
            | Self::Excluido { sequencia } => *sequencia,
        }
    }

    /// The event of the machine; `None` for the one that makes a recurso.
    pub(super) fn evento(&self, r: &RecursoDeGlosa) -> Option<Evento> {
        Some(match self {
            Self::Incluido { .. } => return None,
            Self::Justificado { .. }
            | Self::Salvo { .. }
            | Self::Cancelado { .. }
            | Self::Descartado { .. }
            | Self::Anexado { .. }
            | Self::AnexoRetirado { .. } => Evento::Editar,
            Self::Enviado { .. } if r.situacao == Situacao::Enviado => Evento::Reenviar,
            Self::Enviado { .. } => Evento::Enviar,
            Self::Recebido { .. } => Evento::Receber,
            Self::Rejeitado { .. } => Evento::Rejeitar,
            Self::Analisado { .. } => Evento::Analisar,
            Self::Respondido { evento, .. } => *evento,
            Self::Revertido { .. } => Evento::Reverter,
            Self::Reaberto { .. } => Evento::Reabrir,
            Self::Encerrado { .. } => Evento::Encerrar,
            Self::Excluido { .. } => Evento::Excluir,
        })
    }
}

impl Fato for FatoDoRecurso {
    fn nome(&self) -> &'static str {
        match self {
            Self::Incluido { .. } => "incluir",
            Self::Justificado { .. } => "justificar",
            Self::Salvo { .. } => "salvar_justificativas",
            Self::Cancelado { .. } => "cancelar_justificativas",
            Self::Descartado { .. } => "descartar_alteracoes",
            Self::Anexado { .. } => "incluir_anexo",
            Self::AnexoRetirado { .. } => "retirar_anexo",
            Self::Enviado { .. } => "enviar",
            Self::Recebido { .. } => "receber",
            Self::Rejeitado { .. } => "rejeitar",
            Self::Analisado { .. } => "analisar",
            Self::Respondido { .. } => "responder",
            Self::Revertido { .. } => "reverter",
            Self::Reaberto { .. } => "reabrir",
            Self::Encerrado { .. } => "encerrar",
            Self::Excluido { .. } => "excluir",
        }
    }
}

impl Agregado for RecursosDoProtocolo {
    const NOME: &'static str = "recursos de glosa";
    const VERSAO: u32 = 1;
    type Situacao = Option<Situacao>;
    type Fato = FatoDoRecurso;

    fn situacao(&self) -> Option<Situacao> {
        self.recursos.last().map(|r| r.situacao)
    }

    fn aplicar(&mut self, registro: &RegistroDoRecurso) {
        let fato = &registro.operacao;
        if let FatoDoRecurso::Incluido { sequencia, origem, numero } = fato {
            self.recursos.push(novo(*sequencia, *origem, numero, registro));
            return;
        }
        let n = fato.sequencia();
        let Some(k) = self.recursos.iter().position(|r| r.sequencia == n) else { return };
        let r = &self.recursos[k];
        let Some(t) = fato.evento(r).and_then(|e| transitar(TRANSICOES, r.situacao, e)) else { return };
        let (para, mudou) = (t.para, t.para != r.situacao);
        if let Origem::ItensDoRecurso(anterior) = r.origem {
            match fato {
                FatoDoRecurso::Recebido { .. } => self.perder(anterior, k),
                FatoDoRecurso::Reaberto { .. } => self.devolver_a_vez(anterior),
                _ => {}
            }
        }
        let r = &mut self.recursos[k];
        r.situacao = para;
        if mudou {
            r.data_da_situacao = registro.quando;
        }
        acontecer(r, fato, registro);
    }
}

fn novo(sequencia: u32, origem: Origem, numero: &str, registro: &RegistroDoRecurso) -> RecursoDeGlosa {
    RecursoDeGlosa {
        sequencia,
        origem,
        numero: numero.to_owned(),
        numero_na_operadora: None,
        situacao: Situacao::Rascunho,
        data_da_situacao: registro.quando,
        inclusao: registro.quando,
        envio: None,
        devolucoes: 0,
        protocolo: None,
        protocolos_anteriores: Vec::new(),
        pleitos: Vec::new(),
        edicao: None,
        anexos: Vec::new(),
        dito_pela_operadora: None,
        data_pagamento: None,
    }
}

fn acontecer(r: &mut RecursoDeGlosa, fato: &FatoDoRecurso, registro: &RegistroDoRecurso) {
    match fato {
        FatoDoRecurso::Justificado { pleito, .. } => {
            let edicao = r.edicao.get_or_insert_with(|| r.pleitos.clone());
            edicao.retain(|p| p.alvo != pleito.alvo);
            edicao.push(pleito.clone());
            edicao.sort_by_key(|p| p.alvo);
        }
        FatoDoRecurso::Salvo { .. } => {
            if let Some(edicao) = r.edicao.take() {
                r.pleitos = edicao;
            }
        }
        FatoDoRecurso::Descartado { .. } => r.edicao = None,
        FatoDoRecurso::Cancelado { alvo, .. } => {
            let fica = |p: &Pleito| alvo.is_some_and(|a| p.alvo != a);
            r.pleitos.retain(fica);
            match alvo {
                Some(_) => r.edicao.iter_mut().for_each(|e| e.retain(fica)),
                None => r.edicao = None,
            }
            // What is attached to a guia goes with its appeal.
            let (pleitos, edicao) = (&r.pleitos, &r.edicao);
            let tem = |g| pleitos.iter().chain(edicao.iter().flatten()).any(|p| cobre(p, g));
            r.anexos.retain(|a| tem(a.guia));
        }
        FatoDoRecurso::Anexado { anexo, .. } => r.anexos.push(anexo.clone()),
        FatoDoRecurso::AnexoRetirado { referencia, .. } => r.anexos.retain(|a| a.referencia != *referencia),
        FatoDoRecurso::Enviado { chave, .. } => {
            let tentativas = r.envio.as_ref().map_or(0, |e| e.tentativas) + 1;
            let quando = r.envio.as_ref().map_or(registro.quando, |e| e.quando);
            r.envio = Some(Envio { chave: chave.clone(), quando, tentativas });
            cada(r, |_| EventoDoItem::Enviar, |_| {});
        }
        FatoDoRecurso::Recebido { protocolo, numero_na_operadora, .. } => {
            r.protocolo = Some(protocolo.clone());
            r.numero_na_operadora.clone_from(numero_na_operadora);
        }
        FatoDoRecurso::Rejeitado { motivo, .. } => {
            r.dito_pela_operadora = Some(motivo.clone());
            devolver(r);
        }
        FatoDoRecurso::Reaberto { .. } => {
            r.protocolos_anteriores.extend(r.protocolo.take());
            devolver(r);
        }
        FatoDoRecurso::Analisado { status, .. } => r.dito_pela_operadora = Some(status.clone()),
        FatoDoRecurso::Respondido { evento, decisoes, .. } => responder(r, *evento, decisoes),
        FatoDoRecurso::Revertido { .. } => cada(
            r,
            |_| EventoDoItem::Reverter,
            |p| {
                p.acatado = Decimal::ZERO;
                p.resposta = None;
            },
        ),
        FatoDoRecurso::Encerrado { .. } => cada(r, |_| EventoDoItem::Encerrar, |_| {}),
        FatoDoRecurso::Incluido { .. } | FatoDoRecurso::Excluido { .. } => {}
    }
}

/// Whether an appeal is about a guia.
pub(super) fn cobre(p: &Pleito, guia: usize) -> bool {
    p.alvo.guia().is_none_or(|g| g == guia)
}

/// Everything that is asked for goes its way, where its machine lets it.
fn cada(
    r: &mut RecursoDeGlosa,
    evento: impl Fn(&Pleito) -> EventoDoItem,
    mut depois: impl FnMut(&mut Pleito),
) {
    for p in &mut r.pleitos {
        if let Some(t) = transitar(DO_ITEM, p.situacao, evento(p)) {
            p.situacao = t.para;
            depois(p);
        }
    }
}

fn devolver(r: &mut RecursoDeGlosa) {
    r.envio = None;
    r.devolucoes += 1;
    cada(r, |_| EventoDoItem::Devolver, |_| {});
}

fn responder(r: &mut RecursoDeGlosa, evento: Evento, decisoes: &[Decisao]) {
    for p in &mut r.pleitos {
        if let Some(d) = decisoes.iter().find(|d| d.alvo == p.alvo) {
            p.acatado = d.acatado;
            p.resposta.clone_from(&d.justificativa);
        }
    }
    let decidido = |p: &Pleito| match p.acatado {
        a if a == p.recursado => EventoDoItem::Acatar,
        a if a.is_zero() => EventoDoItem::Manter,
        _ => EventoDoItem::AcatarEmParte,
    };
    cada(r, decidido, |_| {});
    if evento == Evento::NegarEmDefinitivo {
        cada(r, |_| EventoDoItem::Encerrar, |_| {});
    }
}

impl RecursosDoProtocolo {
    /// The recurso do recurso is opened again: nothing is lost yet.
    fn devolver_a_vez(&mut self, anterior: u32) {
        let Some(r) = self.recursos.iter_mut().find(|r| r.sequencia == anterior) else { return };
        let aberto = r.situacao != Situacao::Encerrado;
        for p in r.pleitos.iter_mut().filter(|p| aberto && p.situacao == SituacaoDoItem::Encerrado) {
            let nada = p.acatado.is_zero();
            p.situacao = if nada { SituacaoDoItem::Mantido } else { SituacaoDoItem::Parcial };
        }
    }

    /// A recurso do recurso is received: what of the earlier one has a glosa kept and no justification in this one is lost (P-1104).
    fn perder(&mut self, anterior: u32, este: usize) {
        let com: Vec<Alvo> = self.recursos[este].pleitos.iter().map(|p| p.alvo).collect();
        let Some(r) = self.recursos.iter_mut().find(|r| r.sequencia == anterior) else { return };
        let ficam = r.pleitos.iter_mut().filter(|p| !com.iter().any(|a| a.toca(p.alvo)));
        for p in ficam.filter(|p| matches!(p.situacao, SituacaoDoItem::Parcial | SituacaoDoItem::Mantido)) {
            p.situacao = SituacaoDoItem::Encerrado;
        }
    }
}
