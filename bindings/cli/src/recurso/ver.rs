//! `conecta recurso ver`: the state, for people and for programs. Names no beneficiário.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use conecta_core::Ator;
use conecta_core::faturamento::Permissao;
use conecta_core::faturamento::recurso::{Alvo, Dossie, Pleito, RecursoDeGlosa};
use conecta_core::portugues::{contar, limpar, reais};
use serde_json::{Value, json};

use super::argumentos::Ver;
use super::estado::Estado;
use super::{Feito, comando};
use crate::argumentos::FormaDaConciliacao as Forma;

/// The form of the JSON.
const FORMATO: u32 = 1;

pub(super) fn executar(args: &Ver) -> Feito {
    let d = Estado::abrir(&args.estado)?.dossie;
    let ator = args.quando.ator();
    let hoje = ator.agora.date_naive();
    Ok(match args.forma {
        Forma::Texto => texto(&d, &ator, args),
        Forma::Csv => d.recursos().formulario(&d.parametros, hoje),
        Forma::Json => serde_json::to_string_pretty(&em_json(&d, hoje)).map_err(|e| e.to_string())? + "\n",
    })
}

/// Until when the protocolo can be appealed.
pub(super) fn prazo(d: &Dossie, hoje: NaiveDate) -> String {
    let Some(dias) = d.parametros.prazo_em_dias else {
        return "sem prazo informado (--prazo)".to_owned();
    };
    let Some(fim) = d.recursos().inclusao_do_lote.checked_add_days(Days::new(dias.into())) else {
        return "sem prazo".to_owned();
    };
    let faltam = (fim - hoje).num_days();
    let dia = fim.format("%d/%m/%Y");
    match u64::try_from(faltam) {
        Ok(0) => format!("prazo até hoje, {dia}"),
        Ok(n) => format!("prazo até {dia}: {}", contar(n, "dia", "dias")),
        Err(_) => format!("prazo expirado em {dia}"),
    }
}

/// What is worth appealing; where a recurso is being written, how much of each it may ask for, or why nothing.
pub(super) fn sugestoes(d: &Dossie, escrito: Option<u32>, ator: &Ator) -> String {
    let (p, hoje) = (d.recursos(), ator.agora.date_naive());
    let todas = p.sugestoes(&d.parametros, hoje);
    if todas.is_empty() {
        return String::new();
    }
    let faltas = p.pendencias(&d.parametros, ator);
    if !faltas.is_empty() {
        let motivos: Vec<String> = faltas.iter().map(|r| format!("{}: {}", r.codigo, r.mensagem)).collect();
        return format!("nada mais pode ser recursado agora: {}\n", motivos.join("; "));
    }
    let mut t = String::from("pode ser recursado, do que mais vale a pena ao que menos:\n");
    for s in todas {
        let nome = p.nome_do_alvo(s.alvo);
        let procedimento = match s.alvo {
            Alvo::Item(g, i) => format!(" {}", p.guias()[g].itens[i].codigo),
            _ => String::new(),
        };
        let _ = writeln!(
            t,
            "  {}{}: R$ {}, glosa {} → {}",
            limpar(&nome),
            limpar(&procedimento),
            reais(s.valor),
            limpar(&s.codigo),
            s.acao
        );
        let recusa = escrito.and_then(|n| p.teto(n, s.alvo).err());
        if let Some(r) = recusa {
            let _ = writeln!(t, "    não neste recurso: {}: {}", r.codigo, r.mensagem);
        } else {
            let _ = writeln!(t, "    {}", s.orientacao);
        }
    }
    t
}

fn texto(d: &Dossie, ator: &Ator, args: &Ver) -> String {
    let (p, hoje) = (d.recursos(), ator.agora.date_naive());
    let mut t = String::new();
    let _ = writeln!(
        t,
        "protocolo {}, lote {}, operadora {} {}",
        limpar(&p.protocolo),
        limpar(&p.lote),
        limpar(&p.registro_ans),
        limpar(&p.nome_operadora)
    );
    let _ = writeln!(
        t,
        "informado R$ {}, liberado R$ {}, glosado R$ {}, acatado R$ {}, pendente R$ {}",
        reais(p.informado),
        reais(p.liberado),
        reais(p.glosa(Alvo::Lote)),
        reais(p.acatado(Alvo::Lote)),
        reais(p.pendente(Alvo::Lote))
    );
    let _ = writeln!(t, "{}", prazo(d, hoje));
    for r in p.recursos() {
        t.push('\n');
        recurso(&mut t, d, r);
    }
    let sugestoes = sugestoes(d, None, ator);
    if !sugestoes.is_empty() {
        let _ = write!(t, "\n{sugestoes}");
    }
    if args.glosas {
        glosas(&mut t, d);
    }
    if args.historia {
        historia(&mut t, d);
    }
    t
}

fn recurso(t: &mut String, d: &Dossie, r: &RecursoDeGlosa) {
    let p = d.recursos();
    let Some(c) = p.capa(r.sequencia) else { return };
    let dia = |x: NaiveDate| x.format("%d/%m/%Y").to_string();
    let hora = |x: chrono::DateTime<chrono::FixedOffset>| x.format("%d/%m/%Y %H:%M").to_string();
    let _ = writeln!(t, "recurso {}: {} desde {}", r.sequencia, r.situacao.rotulo(), hora(c.data_situacao));
    let origem = match c.origem {
        conecta_core::faturamento::recurso::Origem::ItensDoRecurso(n) => {
            format!("{} ({n})", c.origem.titulo())
        }
        outra => outra.titulo().to_owned(),
    };
    let _ = writeln!(
        t,
        "  guia de recurso {}, nível {}, origem {origem}",
        limpar(&c.numero_guia_prestador),
        c.nivel.titulo()
    );
    let mut datas = format!("inclusão {}", hora(c.data_inclusao));
    if let Some(envio) = c.data_envio {
        let _ = write!(datas, ", envio {}", hora(envio));
    }
    if let Some(pagamento) = c.data_pagamento {
        let _ = write!(datas, ", pagamento {}", dia(pagamento));
    }
    let _ = writeln!(t, "  {datas}");
    let do_recurso = c.protocolo_do_recurso.as_deref().unwrap_or("ainda não informado");
    let _ = writeln!(
        t,
        "  protocolo do recurso {}, recursado {}",
        limpar(do_recurso),
        limpar(&c.protocolo_recursado)
    );
    let acatado = c.valor_acatado.map(|v| format!(", acatado R$ {}", reais(v))).unwrap_or_default();
    let _ = writeln!(
        t,
        "  glosado R$ {}, recursado R$ {}{acatado}",
        reais(c.valor_glosado),
        reais(c.valor_recursado)
    );
    for pleito in r.pleitos_atuais() {
        um_pleito(t, d, pleito);
    }
    for a in &r.anexos {
        let guia = p.nome_do_alvo(Alvo::Guia(a.guia));
        let _ = writeln!(t, "  anexo da {}: {}", limpar(&guia), limpar(&a.nome));
    }
    if r.edicao.is_some() {
        t.push_str("  há alterações por salvar\n");
    }
    operacoes(t, &p.operacoes_permitidas(r.sequencia));
}

fn um_pleito(t: &mut String, d: &Dossie, p: &Pleito) {
    let motivos: Vec<&str> = p.motivos.iter().map(|m| m.codigo.as_str()).collect();
    let _ = writeln!(
        t,
        "  {}: {}, recursado R$ {}, acatado R$ {}, glosa {}",
        limpar(&d.recursos().nome_do_alvo(p.alvo)),
        p.situacao.rotulo(),
        reais(p.recursado),
        reais(p.acatado),
        limpar(&motivos.join(", "))
    );
    let _ = writeln!(t, "    justificativa: {}", limpar(&p.justificativa));
    if let Some(resposta) = &p.resposta {
        let _ = writeln!(t, "    operadora: {}", limpar(resposta));
    }
}

/// What may be done, by the commands that do it, and for what may not, why: one line a reason, with all that it forbids.
fn operacoes(t: &mut String, permissoes: &[Permissao]) {
    let mut pode: Vec<&str> =
        permissoes.iter().filter(|p| p.permitida()).map(|p| comando(p.operacao)).collect();
    pode.dedup();
    let mut motivos: Vec<(String, Vec<&str>)> = Vec::new();
    for p in permissoes {
        let feito = comando(p.operacao);
        let Some(r) = p.recusa.as_ref().filter(|_| !pode.contains(&feito)) else { continue };
        if motivos.iter().any(|(_, comandos)| comandos.contains(&feito)) {
            continue;
        }
        let motivo = format!("{}: {}", r.codigo, r.mensagem);
        match motivos.iter_mut().find(|(m, _)| *m == motivo) {
            Some((_, comandos)) => comandos.push(feito),
            None => motivos.push((motivo, vec![feito])),
        }
    }
    let _ =
        writeln!(t, "  pode-se agora: {}", if pode.is_empty() { "nada".to_owned() } else { pode.join(", ") });
    for (motivo, comandos) in motivos {
        let _ = writeln!(t, "  não: {} ({motivo})", comandos.join(", "));
    }
}

fn glosas(t: &mut String, d: &Dossie) {
    t.push_str("\ndetalhes das glosas:\n");
    for g in d.recursos().detalhes_das_glosas() {
        let nome = d.recursos().nome_do_alvo(g.alvo);
        let _ =
            writeln!(t, "  {}: R$ {}, {} {}", limpar(&nome), reais(g.valor), limpar(&g.codigo), g.descricao);
        let _ = writeln!(t, "    {}: {}", g.acao, g.orientacao);
    }
}

fn historia(t: &mut String, d: &Dossie) {
    t.push_str("\nhistória:\n");
    for r in d.historia() {
        let r = r.resumido();
        let detalhe = r.detalhe.map(|x| format!(" ({x})")).unwrap_or_default();
        let quando = r.quando.format("%d/%m/%Y %H:%M");
        let _ = writeln!(t, "  {quando} {}: {}{}", limpar(&r.usuario), r.operacao, limpar(&detalhe));
    }
}

fn em_json(d: &Dossie, hoje: NaiveDate) -> Value {
    let p = d.recursos();
    let recursos: Vec<Value> = (p.recursos().iter())
        .map(|r| {
            let pleitos: Vec<Value> = r.pleitos_atuais().iter().map(|x| pleito_em_json(d, x)).collect();
            json!({
                "capa": p.capa(r.sequencia),
                "por_salvar": r.edicao.is_some(),
                "chave": r.envio.as_ref().map(|e| &e.chave),
                "pleitos": pleitos,
                "anexos": r.anexos,
                "operacoes": p.operacoes_permitidas(r.sequencia),
            })
        })
        .collect();
    let saldos: Vec<Value> = (p.alvos(&d.parametros, hoje).into_iter())
        .map(|a| {
            json!({
                "alvo": a,
                "nome": p.nome_do_alvo(a),
                "situacao": p.situacao_de(a),
                "glosado": p.glosa(a),
                "acatado": p.acatado(a),
                "pendente": p.pendente(a),
                "teto": p.recursavel(a),
            })
        })
        .collect();
    json!({
        "versao_formato": FORMATO,
        "registro_ans": p.registro_ans,
        "nome_operadora": p.nome_operadora,
        "lote": p.lote,
        "protocolo": p.protocolo,
        "inclusao_do_lote": p.inclusao_do_lote,
        "prazo_em_dias": d.parametros.prazo_em_dias,
        "informado": p.informado,
        "liberado": p.liberado,
        "glosado": p.glosa(Alvo::Lote),
        "acatado": p.acatado(Alvo::Lote),
        "pendente": p.pendente(Alvo::Lote),
        "recursos": recursos,
        "saldos": saldos,
        "sugestoes": p.sugestoes(&d.parametros, hoje),
        "detalhes_das_glosas": p.detalhes_das_glosas(),
        "historia": d.historia().iter().map(conecta_core::Registro::resumido).collect::<Vec<_>>(),
    })
}

fn pleito_em_json(d: &Dossie, p: &Pleito) -> Value {
    json!({
        "alvo": p.alvo,
        "nome": d.recursos().nome_do_alvo(p.alvo),
        "situacao": p.situacao,
        "recursado": p.recursado,
        "acatado": p.acatado,
        "motivos": p.motivos,
        "justificativa": p.justificativa,
        "resposta": p.resposta,
    })
}
