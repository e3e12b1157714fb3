//! The decision of the operadora as lines, medical or of dentistry.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::{
    OpcaoRecursoResposta, OpcaoRecursoRespostaOdonto, ReciboGlosa, ReciboGlosaOdonto, RespostaRecursoGlosa,
    RespostaRecursoGuia, RespostaRecursoGuiaOdonto, SimNao,
};
use crate::types::{Escrito, Texto};

/// One decision: of the protocolo, of a guia under one reason, or of an item.
#[derive(Default)]
pub(super) struct Linha {
    pub(super) do_protocolo: bool,
    pub(super) guia: String,
    pub(super) guia_na_operadora: Option<String>,
    pub(super) glosa: String,
    /// Of something whole.
    pub(super) sim: bool,
    pub(super) justificativa: Option<String>,
    /// Of an item.
    pub(super) acatado: Option<Decimal>,
    pub(super) sequencial: Option<u32>,
    pub(super) codigo: String,
    pub(super) data: Option<NaiveDate>,
}

/// A decision.
pub(super) struct Lida {
    pub(super) numero: Option<String>,
    pub(super) protocolo: String,
    pub(super) total: Option<Decimal>,
    pub(super) linhas: Vec<Linha>,
}

/// The lines of an answer that decides.
pub(super) fn linhas(m: &RespostaRecursoGlosa) -> Option<Lida> {
    match m {
        RespostaRecursoGlosa::ReciboGlosa(r) => Some(medica(r)),
        RespostaRecursoGlosa::ReciboGlosaOdonto(r) => Some(odonto(r)),
        _ => None,
    }
}

fn dono(t: &Option<Texto>) -> Option<String> {
    t.as_ref().map(|t| t.as_str().to_owned())
}

fn sequencial(s: &Option<Escrito<i64>>) -> Option<u32> {
    s.as_ref().and_then(|s| u32::try_from(*s.valor()).ok())
}

fn medica(r: &ReciboGlosa) -> Lida {
    let linhas = match &r.opcao_recurso {
        OpcaoRecursoResposta::RecursoProtocolo(p) => vec![Linha {
            do_protocolo: true,
            sim: p.recurso_acatado == SimNao::Sim,
            justificativa: dono(&p.justificativa_op_snao_acatado_prot),
            ..Linha::default()
        }],
        OpcaoRecursoResposta::RecursoGuia(guias) => guias.iter().map(da_guia).collect(),
    };
    Lida {
        numero: dono(&r.numero_guia_rec_glosa_prestador).or_else(|| dono(&r.numero_guia_prestador)),
        protocolo: r.numero_protocolo.as_str().to_owned(),
        total: Some(*r.valor_total_acatado.valor()),
        linhas,
    }
}

fn da_guia(r: &RespostaRecursoGuia) -> Linha {
    match r {
        RespostaRecursoGuia::RespostaGuia(g) => Linha {
            guia: g.numero_guia_prestador.as_str().to_owned(),
            guia_na_operadora: dono(&g.numero_guia_operadora),
            glosa: g.cod_glosa.as_str().to_owned(),
            sim: g.recurso_guia_acatado == SimNao::Sim,
            justificativa: dono(&g.justificativa_op_snao_acatado_guia),
            ..Linha::default()
        },
        RespostaRecursoGuia::RespostaGuiaItens(i) => Linha {
            guia: i.numero_guia_prestador.as_str().to_owned(),
            guia_na_operadora: dono(&i.numero_guia_operadora),
            glosa: i.cod_glosa.as_str().to_owned(),
            justificativa: dono(&i.justificativa_operadora),
            acatado: Some(*i.valor_acatadado.valor()),
            sequencial: sequencial(&i.sequencial_item),
            codigo: i.proc_recurso.codigo_procedimento.as_str().to_owned(),
            data: Some(*i.data_realizacao.valor()),
            ..Linha::default()
        },
    }
}

fn odonto(r: &ReciboGlosaOdonto) -> Lida {
    let linhas = match &r.opcao_recurso {
        OpcaoRecursoRespostaOdonto::RecursoProtocolo(p) => {
            vec![Linha { do_protocolo: true, sim: p.recurso_acatado == SimNao::Sim, ..Linha::default() }]
        }
        OpcaoRecursoRespostaOdonto::RecursoGuia(guias) => guias.iter().flat_map(da_guia_odonto).collect(),
    };
    Lida {
        numero: dono(&r.numero_guia_rec_glosa_prestador).or_else(|| dono(&r.numero_guia_prestador)),
        protocolo: r.numero_protocolo.as_str().to_owned(),
        total: r.valor_total_acatado.as_ref().map(|t| *t.valor()),
        linhas,
    }
}

fn da_guia_odonto(r: &RespostaRecursoGuiaOdonto) -> Vec<Linha> {
    match r {
        RespostaRecursoGuiaOdonto::RespostaRecursoGuiaOdonto(g) => vec![Linha {
            guia: g.numero_guia_prestador.as_str().to_owned(),
            guia_na_operadora: dono(&g.numero_guia_operadora),
            glosa: g.cod_glosa_guia.as_str().to_owned(),
            sim: g.recurso_acatado_guia == SimNao::Sim,
            ..Linha::default()
        }],
        RespostaRecursoGuiaOdonto::RespostaRecursoItemOdonto(g) => {
            let linha = |p: &crate::tiss::RespostaProcedimentoOdonto| Linha {
                guia: g.numero_guia_prestador.as_str().to_owned(),
                guia_na_operadora: dono(&g.numero_guia_operadora),
                glosa: p.cod_glosa_proc.as_str().to_owned(),
                justificativa: dono(&p.justificativa_operadora),
                acatado: Some(
                    p.valor_acatado
                        .as_ref()
                        .or(p.valor_acatadado.as_ref())
                        .map_or(Decimal::ZERO, |v| *v.valor()),
                ),
                sequencial: sequencial(&p.sequencial_item),
                codigo: p.proc_recurso.codigo_procedimento.as_str().to_owned(),
                data: Some(*p.data_realizacao.valor()),
                ..Linha::default()
            };
            g.recurso_procedimento.iter().map(linha).collect()
        }
    }
}
