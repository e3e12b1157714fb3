//! `conecta recurso responder`: what the operadora says, taken in.

use std::fmt::Write as _;
use std::path::Path;

use conecta_core::Ator;
use conecta_core::Severidade;
use conecta_core::faturamento::recurso::{Dossie, Situacao};
use conecta_core::portugues::{contar, limpar, reais};
use conecta_core::tiss;

use super::argumentos::Responder;
use super::estado::Estado;
use super::{Feito, Parada, situacao};
use crate::gravar;
use crate::terminal;

pub(super) fn executar(args: &Responder) -> Feito {
    let mut estado = Estado::abrir(&args.estado)?;
    tomar(&mut estado, &args.resposta, args.sequencia, &args.quando.ator())
}

/// Takes a message in and keeps the state; says what came of it.
pub(super) fn tomar(estado: &mut Estado, arquivo: &Path, sequencia: Option<u32>, ator: &Ator) -> Feito {
    let nome = arquivo.display().to_string();
    let lida = tiss::ler(&gravar::ler(arquivo)?).map_err(|e| format!("'{nome}': {e}"))?;
    let erros = lida.relatorio.criticas.iter().filter(|c| c.severidade == Severidade::Erro).count();
    if erros > 0 {
        let quantos = contar(erros as u64, "erro", "erros");
        terminal::avisar(&format!("'{nome}': a mensagem tem {quantos}; 'conecta validar' os mostra"));
    }
    let feito = estado.dossie.tomar(&lida.documento, sequencia, ator);
    let n = feito.map_err(|r| Parada::Recusada(r, Some(format!("'{nome}'"))))?;
    estado.gravar()?;
    let relato = format!("{}: {}", limpar(&nome), dita(&estado.dossie, n, ator));
    let recusada = estado.dossie.recursos().recurso(n).is_some_and(|r| r.situacao == Situacao::Rascunho);
    if recusada { Err(Parada::Rejeitada(relato)) } else { Ok(relato) }
}

/// What the operadora said of a recurso, to the cent.
fn dita(d: &Dossie, n: u32, ator: &Ator) -> String {
    let mut t = situacao(d, n);
    let Some(r) = d.recursos().recurso(n) else { return t + "\n" };
    match r.situacao {
        Situacao::Rascunho => {
            let motivo = limpar(r.dito_pela_operadora.as_deref().unwrap_or("")).into_owned();
            let _ =
                writeln!(t, "\na operadora recusou a mensagem (motivo {motivo}): corrija-a e envie de novo");
            return t;
        }
        s if s.respondido() => t.push('\n'),
        _ => {
            let protocolo = r.protocolo.as_deref().map(|p| format!(", protocolo {}", limpar(p)));
            let dita = r.dito_pela_operadora.as_deref().map(|s| format!(", situação {}", limpar(s)));
            let _ = writeln!(t, "{}{}", protocolo.unwrap_or_default(), dita.unwrap_or_default());
            return t;
        }
    }
    for p in &r.pleitos {
        let _ = writeln!(
            t,
            "{}: recursado R$ {}, acatado R$ {}, glosa mantida R$ {}",
            limpar(&d.recursos().nome_do_alvo(p.alvo)),
            reais(p.recursado),
            reais(p.acatado),
            reais(p.recursado - p.acatado)
        );
        if let Some(resposta) = &p.resposta {
            let _ = writeln!(t, "  operadora: {}", limpar(resposta));
        }
    }
    let _ = writeln!(
        t,
        "total: recursado R$ {}, acatado R$ {}, nova glosa R$ {}",
        reais(r.recursado()),
        reais(r.acatado()),
        reais(r.recursado() - r.acatado())
    );
    t.push_str(&de_novo(d, n, ator));
    t
}

/// Whether what was kept cut can be appealed once more, and how much of it.
fn de_novo(d: &Dossie, n: u32, ator: &Ator) -> String {
    let Some(r) = d.recursos().recurso(n) else { return String::new() };
    let permissoes = d.recursos().operacoes_permitidas(n);
    let recorrer = permissoes.into_iter().find(|p| p.operacao == "recorrer").and_then(|p| p.recusa);
    let falta = d.recursos().pendencias(&d.parametros, ator).into_iter().next();
    match recorrer.or(falta) {
        _ if r.recursado() == r.acatado() => String::new(),
        Some(recusa) => format!("não pode ser recursado de novo: {}: {}\n", recusa.codigo, recusa.mensagem),
        None => {
            let mut t = String::from("pode ser recursado de novo, com 'conecta recurso novo ESTADO --sobre");
            let _ = writeln!(t, " {n}':");
            for p in &r.pleitos {
                let teto = d.recursos().recursavel(p.alvo);
                if !teto.is_zero() {
                    let _ = writeln!(
                        t,
                        "  {}: até R$ {}",
                        limpar(&d.recursos().nome_do_alvo(p.alvo)),
                        reais(teto)
                    );
                }
            }
            t
        }
    }
}
