//! What is read of recursos: capa, what is asked for, balances, suggestions, the relatório.

use chrono::{DateTime, FixedOffset, NaiveDate};
use conecta_core::faturamento::recurso as nucleo;
use nucleo::{Alvo, Origem, RecursosDoProtocolo};
use pyo3::prelude::*;
use rust_decimal::Decimal;

use super::conciliacao::GlosaConciliada;
use super::espelho::{espelho, nome};

espelho! {
    /// The capa of a recurso.
    CapaDoRecurso {
        /// When it was made.
        data_inclusao: DateTime<FixedOffset>,
        /// When it was sent.
        data_envio: Option<DateTime<FixedOffset>>,
        /// How far it reaches: em_digitacao, lote, guias, eventos or guias_e_eventos.
        nivel: Option<String>,
        /// Which of the protocolo, from 1.
        sequencia: u32,
        /// From which items, in the words of the manual.
        origem: &'static str,
        /// Where it is.
        situacao: Option<String>,
        /// Since when.
        data_situacao: DateTime<FixedOffset>,
        /// Day of payment.
        data_pagamento: Option<NaiveDate>,
        /// Number that the operadora gave to the recurso.
        protocolo_do_recurso: Option<String>,
        /// Registration of the operadora at the ANS.
        registro_ans: String,
        /// Name of the operadora.
        nome_operadora: String,
        /// Number of the lote.
        lote_original: String,
        /// Number of the protocolo of the lote.
        protocolo_original: String,
        /// What the recurso is about: the protocolo of the lote, or of the recurso before.
        protocolo_recursado: String,
        /// numeroGuiaRecGlosaPrestador.
        numero_guia_prestador: String,
        /// Value informed, in R$.
        valor_informado: Decimal,
        /// What could be appealed when nothing of this recurso was asked for yet.
        valor_glosado: Decimal,
        /// Value released.
        valor_liberado: Decimal,
        /// Value appealed: 0 at first, and follows each justification.
        valor_recursado: Decimal,
        /// Value granted; None before it was sent.
        valor_acatado: Option<Decimal>,
    }

    /// What a recurso asks for of the lote, of a guia or of an item.
    PleitoDoRecurso {
        /// For people: guia 30001, item 2.
        nome: String,
        /// Number of the guia; None for the whole lote.
        guia: Option<String>,
        /// Number of the item; None for a whole guia.
        item: Option<u32>,
        /// How much, in R$.
        recursado: Decimal,
        /// Which glosas.
        motivos: Vec<GlosaConciliada>,
        /// Why the glosa is not right.
        justificativa: String,
        /// Where it is: justificado, recursado, acatado, parcial, mantido or encerrado.
        situacao: Option<String>,
        /// What was granted, in R$.
        acatado: Decimal,
        /// What the operadora says of it.
        resposta: Option<String>,
    }

    /// An attachment, whose bytes the host keeps.
    AnexoDoRecurso {
        /// Number of the guia it belongs to.
        guia: String,
        /// The host's reference to it.
        referencia: String,
        /// Name of the file.
        nome: String,
        /// Kind of document.
        tipo: String,
        /// Bytes.
        tamanho: u64,
    }

    /// One recurso.
    RecursoDeGlosa {
        /// Which of the protocolo, from 1.
        sequencia: u32,
        /// numeroGuiaRecGlosaPrestador.
        numero: String,
        /// Where it is: rascunho, enviado, recebido, em_analise, acatado, parcial, negado, encerrado or excluido.
        situacao: Option<String>,
        /// How far it reaches.
        nivel: Option<String>,
        /// The sequence of the recurso that it is about; None for one about the payment.
        sobre: Option<u32>,
        /// Number that the operadora gave to it.
        protocolo: Option<String>,
        /// Key of idempotency of its sending.
        chave: Option<String>,
        /// Value appealed, in R$.
        recursado: Decimal,
        /// Value granted.
        acatado: Decimal,
        /// Whether something is written that is not saved.
        por_salvar: bool,
        /// What it asks for.
        pleitos: Vec<PleitoDoRecurso>,
        /// Its attachments.
        anexos: Vec<AnexoDoRecurso>,
    }

    /// What was cut of something, what came of it, and how much may still be appealed.
    SaldoDaGlosa {
        /// For people: guia 30001, item 2.
        nome: String,
        /// Number of the guia; None for the whole lote.
        guia: Option<String>,
        /// Number of the item; None for a whole guia.
        item: Option<u32>,
        /// Where it is: glosado, or as the last recurso of it says.
        situacao: Option<String>,
        /// What the demonstrativo cut, in R$.
        glosado: Decimal,
        /// What was granted so far.
        acatado: Decimal,
        /// The glosa outstanding: glosado less acatado.
        pendente: Decimal,
        /// What may still be appealed.
        teto: Decimal,
    }

    /// How much it is worth to appeal something.
    SugestaoDeRecurso {
        /// For people: guia 30001, item 2.
        nome: String,
        /// Number of the guia.
        guia: Option<String>,
        /// Number of the item; None for a whole guia.
        item: Option<u32>,
        /// How much can be appealed, in R$.
        valor: Decimal,
        /// Code of its greatest glosa.
        codigo: String,
        /// What its reason asks for: recorrer, enviar-documento …
        acao: &'static str,
        /// How to go about it.
        orientacao: &'static str,
        /// Whether an appeal is what its reason asks for.
        recorrer: bool,
        /// Days left; negative once over, None without a prazo.
        dias_restantes: Option<i64>,
    }

    /// A glosa with its meaning.
    DetalheDaGlosa {
        /// For people: guia 30001, item 2.
        nome: String,
        /// Code of Tabela 38.
        codigo: String,
        /// What it means.
        descricao: &'static str,
        /// What to do about it.
        acao: &'static str,
        /// How.
        orientacao: &'static str,
        /// Value, in R$.
        valor: Decimal,
    }

    /// A line of the relatório de glosas. Tells who the beneficiário is: only for whoever has the permission.
    LinhaDoRelatorio {
        /// Number of the guia.
        guia: String,
        /// Name of the beneficiário, where the version has it.
        beneficiario: Option<String>,
        /// Its card.
        carteira: Option<String>,
        /// Day of the event.
        data: Option<NaiveDate>,
        /// Code of the event; None for a glosa of the whole guia.
        codigo: Option<String>,
        /// Its description.
        descricao: Option<String>,
        /// The glosas.
        glosas: Vec<GlosaConciliada>,
        /// What was presented, in R$.
        apresentado: Decimal,
        /// What was released.
        liberado: Decimal,
        /// What was cut.
        glosado: Decimal,
    }
}

/// Number of guia and item.
pub(super) fn partes(p: &RecursosDoProtocolo, alvo: Alvo) -> (Option<String>, Option<u32>) {
    let (guia, item) = p.partes_do_alvo(alvo);
    (guia.map(str::to_owned), item)
}

fn pleito(p: &RecursosDoProtocolo, x: &nucleo::Pleito) -> PyResult<PleitoDoRecurso> {
    let nucleo::Pleito { alvo, recursado, motivos, justificativa, situacao, acatado, resposta } = x;
    let (guia, item) = partes(p, *alvo);
    Ok(PleitoDoRecurso {
        nome: p.nome_do_alvo(*alvo),
        guia,
        item,
        recursado: *recursado,
        motivos: motivos.iter().map(GlosaConciliada::from).collect(),
        justificativa: justificativa.clone(),
        situacao: nome(situacao)?,
        acatado: *acatado,
        resposta: resposta.clone(),
    })
}

pub(super) fn recurso(p: &RecursosDoProtocolo, r: &nucleo::RecursoDeGlosa) -> PyResult<RecursoDeGlosa> {
    let anexo = |a: &nucleo::Anexo| AnexoDoRecurso {
        guia: partes(p, Alvo::Guia(a.guia)).0.unwrap_or_default(),
        referencia: a.referencia.clone(),
        nome: a.nome.clone(),
        tipo: a.tipo.clone(),
        tamanho: a.tamanho,
    };
    Ok(RecursoDeGlosa {
        sequencia: r.sequencia,
        numero: r.numero.clone(),
        situacao: nome(&r.situacao)?,
        nivel: nome(&r.nivel())?,
        sobre: match r.origem {
            Origem::ItensDoRecurso(n) => Some(n),
            _ => None,
        },
        protocolo: r.protocolo.clone(),
        chave: r.envio.as_ref().map(|e| e.chave.clone()),
        recursado: r.recursado(),
        acatado: r.acatado(),
        por_salvar: r.edicao.is_some(),
        pleitos: r.pleitos_atuais().iter().map(|x| pleito(p, x)).collect::<PyResult<_>>()?,
        anexos: r.anexos.iter().map(anexo).collect(),
    })
}

pub(super) fn capa(c: nucleo::Capa) -> PyResult<CapaDoRecurso> {
    Ok(CapaDoRecurso {
        data_inclusao: c.data_inclusao,
        data_envio: c.data_envio,
        nivel: nome(&c.nivel)?,
        sequencia: c.sequencia,
        origem: c.origem.titulo(),
        situacao: nome(&c.situacao)?,
        data_situacao: c.data_situacao,
        data_pagamento: c.data_pagamento,
        protocolo_do_recurso: c.protocolo_do_recurso,
        registro_ans: c.operadora.0,
        nome_operadora: c.operadora.1,
        lote_original: c.lote_original,
        protocolo_original: c.protocolo_original,
        protocolo_recursado: c.protocolo_recursado,
        numero_guia_prestador: c.numero_guia_prestador,
        valor_informado: c.valor_informado,
        valor_glosado: c.valor_glosado,
        valor_liberado: c.valor_liberado,
        valor_recursado: c.valor_recursado,
        valor_acatado: c.valor_acatado,
    })
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

/// What was cut of something, what came of it, and how much may still be appealed.
pub(super) fn saldo(p: &RecursosDoProtocolo, alvo: Alvo) -> PyResult<SaldoDaGlosa> {
    let (guia, item) = partes(p, alvo);
    Ok(SaldoDaGlosa {
        nome: p.nome_do_alvo(alvo),
        guia,
        item,
        situacao: nome(&p.situacao_de(alvo))?,
        glosado: p.glosa(alvo),
        acatado: p.acatado(alvo),
        pendente: p.pendente(alvo),
        teto: p.recursavel(alvo),
    })
}

/// How much it is worth to appeal something.
pub(super) fn sugestao(p: &RecursosDoProtocolo, s: nucleo::Sugestao) -> SugestaoDeRecurso {
    let nucleo::Sugestao { alvo, valor, codigo, acao, orientacao, recorrer, dias_restantes } = s;
    let (guia, item) = partes(p, alvo);
    let nome = p.nome_do_alvo(alvo);
    SugestaoDeRecurso { nome, guia, item, valor, codigo, acao, orientacao, recorrer, dias_restantes }
}

/// A glosa with its meaning.
pub(super) fn detalhe(p: &RecursosDoProtocolo, g: nucleo::DetalheDaGlosa) -> DetalheDaGlosa {
    let nucleo::DetalheDaGlosa { alvo, codigo, descricao, acao, orientacao, valor } = g;
    DetalheDaGlosa { nome: p.nome_do_alvo(alvo), codigo, descricao, acao, orientacao, valor }
}
