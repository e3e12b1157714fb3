//! What is read of recursos: capa, what is asked for, balances, suggestions, the relatório. Amounts in R$.

use conecta_core::faturamento::conciliacao::GlosaConciliada;
use conecta_core::faturamento::recurso as nucleo;
use nucleo::{
    Alvo, Nivel as NivelDoRecurso, Origem, RecursosDoProtocolo, Situacao as SituacaoDoRecurso, SituacaoDoItem,
};

use super::comum::Instante;
use crate::tipos::{Decimal, Dia};

/// Where a recurso is.
#[uniffi::remote(Enum)]
pub enum SituacaoDoRecurso {
    /// Being written.
    Rascunho,
    /// It went out; the operadora has not answered yet, or the answer was lost.
    Enviado,
    /// The operadora gave it a protocolo.
    Recebido,
    /// The operadora is looking at it.
    EmAnalise,
    /// Answered: all of it granted.
    Acatado,
    /// Answered: some of it granted.
    Parcial,
    /// Answered: nothing granted.
    Negado,
    /// Nothing more comes of it.
    Encerrado,
    /// Thrown away before it was sent.
    Excluido,
}

/// Where what is asked for is.
#[uniffi::remote(Enum)]
pub enum SituacaoDoItem {
    /// Cut, and not appealed.
    Glosado,
    /// In a recurso that is being written.
    Justificado,
    /// In a recurso that went out and is not answered.
    Recursado,
    /// All of it granted.
    Acatado,
    /// Some of it granted.
    Parcial,
    /// The glosa stands.
    Mantido,
    /// It cannot be appealed any more.
    Encerrado,
}

/// How far a recurso reaches.
#[uniffi::remote(Enum)]
pub enum NivelDoRecurso {
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

/// The capa of a recurso.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CapaDoRecurso {
    /// When it was made.
    pub data_inclusao: Instante,
    /// When it was sent.
    pub data_envio: Option<Instante>,
    /// How far it reaches.
    pub nivel: NivelDoRecurso,
    /// Which of the protocolo, from 1.
    pub sequencia: u32,
    /// From which items, in the words of the manual.
    pub origem: String,
    /// Where it is.
    pub situacao: SituacaoDoRecurso,
    /// Since when.
    pub data_situacao: Instante,
    /// Day of payment.
    pub data_pagamento: Option<Dia>,
    /// Number that the operadora gave to the recurso.
    pub protocolo_do_recurso: Option<String>,
    /// Registration of the operadora at the ANS.
    pub registro_ans: String,
    /// Name of the operadora.
    pub nome_operadora: String,
    /// Number of the lote.
    pub lote_original: String,
    /// Number of the protocolo of the lote.
    pub protocolo_original: String,
    /// What the recurso is about: the protocolo of the lote, or of the recurso before.
    pub protocolo_recursado: String,
    /// `numeroGuiaRecGlosaPrestador`.
    pub numero_guia_prestador: String,
    /// Value informed.
    pub valor_informado: Decimal,
    /// What could be appealed when nothing of this recurso was asked for yet.
    pub valor_glosado: Decimal,
    /// Value released.
    pub valor_liberado: Decimal,
    /// Value appealed: 0 at first, and follows each justification.
    pub valor_recursado: Decimal,
    /// Value granted; absent before it was sent.
    pub valor_acatado: Option<Decimal>,
}

impl From<nucleo::Capa> for CapaDoRecurso {
    fn from(c: nucleo::Capa) -> Self {
        let (registro_ans, nome_operadora) = c.operadora;
        Self {
            data_inclusao: c.data_inclusao,
            data_envio: c.data_envio,
            nivel: c.nivel,
            sequencia: c.sequencia,
            origem: c.origem.titulo().to_owned(),
            situacao: c.situacao,
            data_situacao: c.data_situacao,
            data_pagamento: c.data_pagamento,
            protocolo_do_recurso: c.protocolo_do_recurso,
            registro_ans,
            nome_operadora,
            lote_original: c.lote_original,
            protocolo_original: c.protocolo_original,
            protocolo_recursado: c.protocolo_recursado,
            numero_guia_prestador: c.numero_guia_prestador,
            valor_informado: c.valor_informado,
            valor_glosado: c.valor_glosado,
            valor_liberado: c.valor_liberado,
            valor_recursado: c.valor_recursado,
            valor_acatado: c.valor_acatado,
        }
    }
}

/// What a recurso asks for of the lote, of a guia or of an item.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PleitoDoRecurso {
    /// For people: `guia 30001, item 2`.
    pub nome: String,
    /// Number of the guia; absent for the whole lote.
    pub guia: Option<String>,
    /// Number of the item; absent for a whole guia.
    pub item: Option<u32>,
    /// How much.
    pub recursado: Decimal,
    /// Which glosas.
    pub motivos: Vec<GlosaConciliada>,
    /// Why the glosa is not right.
    pub justificativa: String,
    /// Where it is.
    pub situacao: SituacaoDoItem,
    /// What was granted.
    pub acatado: Decimal,
    /// What the operadora says of it.
    pub resposta: Option<String>,
}

/// An attachment of a recurso, whose bytes the host keeps.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnexoDoRecurso {
    /// Number of the guia it belongs to.
    pub guia: String,
    /// The host's reference to it.
    pub referencia: String,
    /// Name of the file.
    pub nome: String,
    /// Kind of document.
    pub tipo: String,
    /// Bytes.
    pub tamanho: u64,
}

/// One recurso.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RecursoDeGlosa {
    /// Which of the protocolo, from 1.
    pub sequencia: u32,
    /// `numeroGuiaRecGlosaPrestador`.
    pub numero: String,
    /// Where it is.
    pub situacao: SituacaoDoRecurso,
    /// How far it reaches.
    pub nivel: NivelDoRecurso,
    /// The sequence of the recurso that it is about; absent for one about the payment.
    pub sobre: Option<u32>,
    /// Number that the operadora gave to it.
    pub protocolo: Option<String>,
    /// Key of idempotency of its sending.
    pub chave: Option<String>,
    /// Value appealed.
    pub recursado: Decimal,
    /// Value granted.
    pub acatado: Decimal,
    /// Whether something is written that is not saved.
    pub por_salvar: bool,
    /// What it asks for.
    pub pleitos: Vec<PleitoDoRecurso>,
    /// Its attachments.
    pub anexos: Vec<AnexoDoRecurso>,
}

/// What was cut of something, what came of it, and how much may still be appealed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaldoDaGlosa {
    /// For people: `guia 30001, item 2`.
    pub nome: String,
    /// Number of the guia; absent for the whole lote.
    pub guia: Option<String>,
    /// Number of the item; absent for a whole guia.
    pub item: Option<u32>,
    /// Where it is.
    pub situacao: SituacaoDoItem,
    /// What the demonstrativo cut.
    pub glosado: Decimal,
    /// What was granted so far.
    pub acatado: Decimal,
    /// The glosa outstanding: glosado less acatado.
    pub pendente: Decimal,
    /// What may still be appealed.
    pub teto: Decimal,
}

/// How much it is worth to appeal something.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SugestaoDeRecurso {
    /// For people: `guia 30001, item 2`.
    pub nome: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Number of the item; absent for a whole guia.
    pub item: Option<u32>,
    /// How much can be appealed.
    pub valor: Decimal,
    /// Code of its greatest glosa.
    pub codigo: String,
    /// What its reason asks for: `recorrer`, `enviar-documento` …
    pub acao: String,
    /// How to go about it, in pt-BR.
    pub orientacao: String,
    /// Whether an appeal is what its reason asks for.
    pub recorrer: bool,
    /// Days left; negative once over, absent without a prazo.
    pub dias_restantes: Option<i64>,
}

/// A glosa with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DetalheDaGlosa {
    /// For people: `guia 30001, item 2`.
    pub nome: String,
    /// Code of Tabela 38.
    pub codigo: String,
    /// What it means.
    pub descricao: String,
    /// What to do about it.
    pub acao: String,
    /// How, in pt-BR.
    pub orientacao: String,
    /// Value.
    pub valor: Decimal,
}

/// A line of the relatório de glosas. Tells who the beneficiário is: only for whoever has the permission. Its text form shows the
/// number of the guia alone.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct LinhaDoRelatorio {
    /// Number of the guia.
    pub guia: String,
    /// Name of the beneficiário, where the version has it.
    pub beneficiario: Option<String>,
    /// Its card.
    pub carteira: Option<String>,
    /// Day of the event.
    pub data: Option<Dia>,
    /// Code of the event; absent for a glosa of the whole guia.
    pub codigo: Option<String>,
    /// Its description.
    pub descricao: Option<String>,
    /// The glosas.
    pub glosas: Vec<GlosaConciliada>,
    /// What was presented.
    pub apresentado: Decimal,
    /// What was released.
    pub liberado: Decimal,
    /// What was cut.
    pub glosado: Decimal,
}

impl std::fmt::Debug for LinhaDoRelatorio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LinhaDoRelatorio({})", self.guia)
    }
}

impl From<nucleo::LinhaDoRelatorio> for LinhaDoRelatorio {
    fn from(l: nucleo::LinhaDoRelatorio) -> Self {
        let (codigo, descricao) = l.evento.unzip();
        let texto = |t: conecta_core::types::Texto| t.as_str().to_owned();
        Self {
            guia: l.guia,
            beneficiario: l.beneficiario.map(texto),
            carteira: l.carteira.map(texto),
            data: l.data,
            codigo,
            descricao,
            glosas: l
                .glosas
                .into_iter()
                .map(|(codigo, _, valor)| GlosaConciliada { codigo, valor })
                .collect(),
            apresentado: l.apresentado,
            liberado: l.liberado,
            glosado: l.glosado,
        }
    }
}

/// Number of guia and item.
fn partes(p: &RecursosDoProtocolo, alvo: Alvo) -> (Option<String>, Option<u32>) {
    let (guia, item) = p.partes_do_alvo(alvo);
    (guia.map(str::to_owned), item)
}

fn pleito(p: &RecursosDoProtocolo, x: &nucleo::Pleito) -> PleitoDoRecurso {
    let nucleo::Pleito { alvo, recursado, motivos, justificativa, situacao, acatado, resposta } = x.clone();
    let (guia, item) = partes(p, alvo);
    let nome = p.nome_do_alvo(alvo);
    PleitoDoRecurso { nome, guia, item, recursado, motivos, justificativa, situacao, acatado, resposta }
}

pub(super) fn recurso(p: &RecursosDoProtocolo, r: &nucleo::RecursoDeGlosa) -> RecursoDeGlosa {
    let anexo = |a: &nucleo::Anexo| AnexoDoRecurso {
        guia: partes(p, Alvo::Guia(a.guia)).0.unwrap_or_default(),
        referencia: a.referencia.clone(),
        nome: a.nome.clone(),
        tipo: a.tipo.clone(),
        tamanho: a.tamanho,
    };
    RecursoDeGlosa {
        sequencia: r.sequencia,
        numero: r.numero.clone(),
        situacao: r.situacao,
        nivel: r.nivel(),
        sobre: match r.origem {
            Origem::ItensDoRecurso(n) => Some(n),
            _ => None,
        },
        protocolo: r.protocolo.clone(),
        chave: r.envio.as_ref().map(|e| e.chave.clone()),
        recursado: r.recursado(),
        acatado: r.acatado(),
        por_salvar: r.edicao.is_some(),
        pleitos: r.pleitos_atuais().iter().map(|x| pleito(p, x)).collect(),
        anexos: r.anexos.iter().map(anexo).collect(),
    }
}

pub(super) fn saldo(p: &RecursosDoProtocolo, alvo: Alvo) -> SaldoDaGlosa {
    let (guia, item) = partes(p, alvo);
    SaldoDaGlosa {
        nome: p.nome_do_alvo(alvo),
        guia,
        item,
        situacao: p.situacao_de(alvo),
        glosado: p.glosa(alvo),
        acatado: p.acatado(alvo),
        pendente: p.pendente(alvo),
        teto: p.recursavel(alvo),
    }
}

pub(super) fn sugestao(p: &RecursosDoProtocolo, s: nucleo::Sugestao) -> SugestaoDeRecurso {
    let nucleo::Sugestao { alvo, valor, codigo, acao, orientacao, recorrer, dias_restantes } = s;
    let (guia, item) = partes(p, alvo);
    let (acao, orientacao) = (acao.to_owned(), orientacao.to_owned());
    let nome = p.nome_do_alvo(alvo);
    SugestaoDeRecurso { nome, guia, item, valor, codigo, acao, orientacao, recorrer, dias_restantes }
}

pub(super) fn detalhe(p: &RecursosDoProtocolo, g: nucleo::DetalheDaGlosa) -> DetalheDaGlosa {
    let nucleo::DetalheDaGlosa { alvo, codigo, descricao, acao, orientacao, valor } = g;
    let (descricao, acao, orientacao) = (descricao.to_owned(), acao.to_owned(), orientacao.to_owned());
    DetalheDaGlosa { nome: p.nome_do_alvo(alvo), codigo, descricao, acao, orientacao, valor }
}
