//! `conecta tabelas versoes`.

use std::io;

use conecta_core::Versao;
use conecta_core::tabelas::{Calendario, Confianca, Data, Marco, Situacao};
use serde::Serialize;

use super::argumentos;
use super::{dia, escrever, escrever_json, quebrar};
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::terminal::Cores;

#[derive(Serialize)]
struct Linha<'a> {
    familia: &'static str,
    versao: Versao,
    inicio: Option<Data>,
    unica_desde: Option<Data>,
    base: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_dia: Option<Situacao>,
}

#[derive(Serialize)]
struct Resposta<'a> {
    versoes: Vec<Linha<'a>>,
}

/// Does what was asked. `Err` only if the result cannot be written.
pub(super) fn executar(args: &argumentos::Versoes) -> io::Result<Desfecho> {
    let calendario = Calendario::default();
    let situacao = |m: &Marco| args.em.map(|em| calendario.vigencia(m.familia, m.versao, em));
    let datada = |m: &&Marco| m.inicio.is_some() || m.unica_desde.is_some();
    let vale = |m: &&Marco| situacao(m).is_none_or(|s| matches!(s, Situacao::Vigente { .. }));
    let marcos: Vec<&Marco> = calendario.marcos().iter().filter(|m| datada(m) && vale(m)).collect();
    if args.resposta.forma == Forma::Json {
        escrever_json(&Resposta { versoes: marcos.iter().map(|m| linha(m, situacao(m))).collect() })?;
        return Ok(Desfecho::Limpo);
    }
    let cores = Cores::da_saida();
    let mut texto = String::new();
    for m in &marcos {
        texto.push_str(&format!("{} {}\n", cores.forte(&m.versao.to_string()), m.familia.as_str()));
        let datas = [("pode ser usada desde", m.inicio), ("é a única desde", m.unica_desde)];
        for (frase, data) in datas.into_iter().filter_map(|(f, d)| Some((f, d?))) {
            let certeza = match data.confianca {
                Confianca::Alta => "",
                Confianca::Media => " (confiança média)",
                Confianca::Baixa => " (data não confirmada)",
            };
            texto.push_str(&format!("    {frase} {}{certeza}\n", dia(data.dia)));
        }
        texto.push_str(&quebrar(&m.base, "    "));
    }
    if texto.is_empty() {
        "nenhuma versão com data conhecida vale nesse dia\n".clone_into(&mut texto);
    }
    escrever(&texto)?;
    Ok(Desfecho::Limpo)
}

fn linha(m: &Marco, no_dia: Option<Situacao>) -> Linha<'_> {
    Linha {
        familia: m.familia.as_str(),
        versao: m.versao,
        inicio: m.inicio,
        unica_desde: m.unica_desde,
        base: &m.base,
        no_dia,
    }
}
