//! What people see of a recurso: capa, meaning of the glosas, report, and what is worth appealing (P-1110 to P-1112).

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::estado::Situacao;
use super::modelo::{Alvo, Nivel, Origem, Parametros, RecursosDoProtocolo};
use crate::faturamento::conciliacao::{GuiaConciliada, significado};
use crate::types::Texto;

/// The capa of a recurso: every field of P-1110.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the manual")]
pub struct Capa {
    pub data_inclusao: DateTime<FixedOffset>,
    /// Only once it was sent.
    pub data_envio: Option<DateTime<FixedOffset>>,
    pub nivel: Nivel,
    pub sequencia: u32,
    pub origem: Origem,
    pub situacao: Situacao,
    pub data_situacao: DateTime<FixedOffset>,
    pub data_pagamento: Option<NaiveDate>,
    /// Only once the operadora has given it.
    pub protocolo_do_recurso: Option<String>,
    /// Registration at the ANS and name.
    pub operadora: (String, String),
    pub lote_original: String,
    pub protocolo_original: String,
    /// What the recurso is about: the protocolo of the lote, or of the recurso before.
    pub protocolo_recursado: String,
    /// `numeroGuiaRecGlosaPrestador`.
    pub numero_guia_prestador: String,
    pub valor_informado: Decimal,
    /// What could be appealed when nothing of this recurso was asked for yet.
    pub valor_glosado: Decimal,
    pub valor_liberado: Decimal,
    /// 0 at first, and follows each justification.
    pub valor_recursado: Decimal,
    /// Only once it was sent.
    pub valor_acatado: Option<Decimal>,
}

/// A glosa with its meaning ("Exibir Detalhes das Glosas").
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DetalheDaGlosa {
    /// Of what.
    pub alvo: Alvo,
    /// Code of Tabela 38.
    pub codigo: String,
    /// What it means.
    pub descricao: &'static str,
    /// What to do about it.
    pub acao: &'static str,
    /// How.
    pub orientacao: &'static str,
    /// Value, in R$.
    pub valor: Decimal,
}

/// A line of the relatório de glosas (P-1112). Holds who the beneficiário is: only for whoever has the permission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the manual")]
pub struct LinhaDoRelatorio {
    pub guia: String,
    pub beneficiario: Option<Texto>,
    pub carteira: Option<Texto>,
    pub data: Option<NaiveDate>,
    /// Code and description; none for a glosa of the whole guia.
    pub evento: Option<(String, String)>,
    pub glosas: Vec<(String, &'static str, Decimal)>,
    pub apresentado: Decimal,
    pub liberado: Decimal,
    pub glosado: Decimal,
}

/// How much it is worth to appeal something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sugestao {
    /// What.
    pub alvo: Alvo,
    /// How much can be appealed, in R$.
    pub valor: Decimal,
    /// Code of its greatest glosa.
    pub codigo: String,
    /// What its reason asks for: `recorrer`, `enviar-documento`, …
    pub acao: &'static str,
    /// How to go about it.
    pub orientacao: &'static str,
    /// Whether an appeal is what its reason asks for.
    pub recorrer: bool,
    /// Days left; negative once over, `None` without a prazo.
    pub dias_restantes: Option<i64>,
}

impl RecursosDoProtocolo {
    /// P-1110: the capa.
    pub fn capa(&self, sequencia: u32) -> Option<Capa> {
        let r = self.recurso(sequencia)?;
        let anterior = match r.origem {
            Origem::ItensDoRecurso(n) => self.recurso(n),
            _ => None,
        };
        // Of a recurso do recurso the glosa is what the one before has left.
        let glosado = match anterior {
            Some(a) => a.recursado() - a.acatado(),
            None => self.glosa(Alvo::Lote),
        };
        Some(Capa {
            data_inclusao: r.inclusao,
            data_envio: r.envio.as_ref().map(|e| e.quando),
            nivel: r.nivel(),
            sequencia,
            origem: r.origem,
            situacao: r.situacao,
            data_situacao: r.data_da_situacao,
            data_pagamento: r.data_pagamento.or(self.data_pagamento),
            protocolo_do_recurso: r.protocolo.clone(),
            operadora: (self.registro_ans.clone(), self.nome_operadora.clone()),
            lote_original: self.lote.clone(),
            protocolo_original: self.protocolo.clone(),
            protocolo_recursado: anterior
                .and_then(|a| a.protocolo.clone())
                .unwrap_or_else(|| self.protocolo.clone()),
            numero_guia_prestador: r.numero.clone(),
            valor_informado: self.informado,
            valor_glosado: glosado,
            valor_liberado: self.liberado,
            valor_recursado: r.recursado(),
            valor_acatado: r.situacao.saiu().then(|| r.acatado()),
        })
    }

    /// P-1111: every glosa with its meaning.
    pub fn detalhes_das_glosas(&self) -> Vec<DetalheDaGlosa> {
        let mut v = Vec::new();
        let mut por = |alvo, glosas: &[crate::faturamento::conciliacao::GlosaConciliada]| {
            for g in glosas {
                let (descricao, acao, orientacao) = significado(&g.codigo);
                v.push(DetalheDaGlosa {
                    alvo,
                    codigo: g.codigo.clone(),
                    descricao,
                    acao,
                    orientacao,
                    valor: g.valor,
                });
            }
        };
        por(Alvo::Lote, &self.glosa_propria);
        for (g, guia) in self.guias.iter().enumerate() {
            por(Alvo::Guia(g), &guia.glosas);
            guia.itens.iter().enumerate().for_each(|(i, item)| por(Alvo::Item(g, i), &item.glosas));
        }
        v
    }

    /// P-1112: the relatório de glosas, as data: a line for each event that was cut, and one for what was cut of a whole guia.
    pub fn relatorio_de_glosas(&self) -> Vec<LinhaDoRelatorio> {
        let textos = |glosas: &[crate::faturamento::conciliacao::GlosaConciliada]| {
            glosas.iter().map(|g| (g.codigo.clone(), significado(&g.codigo).0, g.valor)).collect()
        };
        let linha = |g: &GuiaConciliada| LinhaDoRelatorio {
            guia: g.numero.clone(),
            beneficiario: g.beneficiario.clone(),
            carteira: g.carteira.clone(),
            data: g.data,
            evento: None,
            glosas: textos(&g.glosas),
            apresentado: g.apresentado,
            liberado: g.liberado,
            glosado: g.glosas.iter().map(|x| x.valor).sum(),
        };
        let mut v = Vec::new();
        for g in &self.guias {
            if !g.glosas.is_empty() {
                v.push(linha(g));
            }
            v.extend(g.itens.iter().filter(|i| !i.glosado.is_zero()).map(|i| LinhaDoRelatorio {
                data: i.data.or(g.data),
                evento: Some((i.codigo.clone(), i.descricao.clone())),
                glosas: textos(&i.glosas),
                apresentado: i.apresentado,
                liberado: i.liberado,
                glosado: i.glosado,
                ..linha(g)
            }));
        }
        v
    }

    /// What is worth appealing: first what its reason says to appeal, then what a document mends; of each the greatest value first.
    /// What cannot be appealed any more is left out.
    pub fn sugestoes(&self, parametros: &Parametros, hoje: NaiveDate) -> Vec<Sugestao> {
        let dias = parametros.prazo_em_dias.map(|p| i64::from(p) - (hoje - self.inclusao_do_lote).num_days());
        let itens = |g: usize| (0..self.guias[g].itens.len()).map(move |i| Alvo::Item(g, i));
        let alvos = (0..self.guias.len()).flat_map(|g| {
            let inteira = self.ultimo(Alvo::Guia(g)).is_some() || self.guias[g].itens.is_empty();
            if inteira { vec![Alvo::Guia(g)] } else { itens(g).collect() }
        });
        let sugestao = |alvo: Alvo| {
            let valor = self.recursavel(alvo);
            let glosas = match alvo {
                Alvo::Item(g, i) => self.item(g, i)?.glosas.clone(),
                Alvo::Guia(g) => self.guias.get(g)?.todas_as_glosas().map(|(_, x)| x.clone()).collect(),
                Alvo::Lote => return None,
            };
            let codigo = glosas.iter().max_by_key(|x| x.valor).map(|x| x.codigo.clone()).unwrap_or_default();
            let (_, acao, orientacao) = significado(&codigo);
            let recorrer = matches!(acao, "recorrer" | "enviar-documento");
            (valor > Decimal::ZERO).then_some(Sugestao {
                alvo,
                valor,
                codigo,
                acao,
                orientacao,
                recorrer,
                dias_restantes: dias,
            })
        };
        let mut v: Vec<Sugestao> = alvos.filter_map(sugestao).collect();
        let ordem = |s: &Sugestao| match s.acao {
            "recorrer" => 0,
            "enviar-documento" => 1,
            "corrigir-e-reapresentar" => 2,
            _ => 3,
        };
        v.sort_by(|a, b| ordem(a).cmp(&ordem(b)).then(b.valor.cmp(&a.valor)).then(a.alvo.cmp(&b.alvo)));
        v
    }
}
