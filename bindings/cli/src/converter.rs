//! `conecta converter`: a message in another version of the standard, with what is lost and what has to be told.

use std::io::{self, Write};

use conecta_core::tiss::{self, Conversao, Informados, OpcoesDeEscrita};
use conecta_core::{Error, Versao};
use serde::Serialize;

use crate::argumentos::{self, Forma};
use crate::desfecho::Desfecho;
use crate::gravar::{self, e_padrao};
use crate::terminal::{self, Cores};
use conecta_core::portugues::{contar, limpar};

/// Places shown of one finding.
const LUGARES: usize = 5;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Converter) -> io::Result<Desfecho> {
    let (de, conversao) = match converter(args) {
        Ok(feita) => feita,
        Err(motivo) => {
            terminal::avisar(&motivo);
            return Ok(Desfecho::NaoFeito);
        }
    };
    let documento = conversao.documento.as_ref().map(|d| {
        let mut opcoes = OpcoesDeEscrita::default();
        opcoes.soap = d.soap();
        d.escrever(&opcoes)
    });
    let gravado = match documento {
        None => false,
        Some(Err(e)) => {
            terminal::avisar(&format!("'{}': {e}", args.arquivo.display()));
            return Ok(Desfecho::NaoFeito);
        }
        Some(Ok(bytes)) => match gravar::entregar(&args.saida, &bytes)? {
            Ok(()) => true,
            Err(motivo) => {
                terminal::avisar(&motivo);
                return Ok(Desfecho::NaoFeito);
            }
        },
    };
    let relato = match args.resposta.forma {
        Forma::Json => em_json(args, de, gravado, &conversao),
        Forma::Texto => em_texto(args, de, &conversao, Cores::da_saida()),
    };
    // The document has standard output for itself.
    if e_padrao(&args.saida) && gravado {
        io::stderr().lock().write_all(relato.as_bytes())?;
    } else {
        io::stdout().lock().write_all(relato.as_bytes())?;
    }
    let limpo = gravado && conversao.perdas.is_empty();
    Ok(if limpo { Desfecho::Limpo } else { Desfecho::ComErro })
}

fn converter(args: &argumentos::Converter) -> Result<(Versao, Conversao), String> {
    let em = |e: &Error| format!("'{}': {e}", args.arquivo.display());
    let mut informados = Informados::default();
    for texto in &args.informar {
        informados.ler(texto).map_err(|e| format!("--informar '{texto}': {e}"))?;
    }
    let bytes = gravar::ler(&args.arquivo)?;
    let lido = tiss::ler(&bytes).map_err(|e| em(&e))?;
    let mut conversao = tiss::converter(&lido.documento, args.para, &informados).map_err(|e| em(&e))?;
    conversao.somar_sobras(&lido.sobras);
    Ok((lido.documento.versao, conversao))
}

fn em_json(args: &argumentos::Converter, de: Versao, gravado: bool, conversao: &Conversao) -> String {
    #[derive(Serialize)]
    struct Relato<'a> {
        versao_formato: u32,
        arquivo: String,
        de: Versao,
        para: Versao,
        gravado: bool,
        #[serde(flatten)]
        conversao: &'a Conversao,
    }
    let relato = Relato {
        versao_formato: 1,
        arquivo: args.arquivo.display().to_string(),
        de,
        para: args.para,
        gravado,
        conversao,
    };
    serde_json::to_string_pretty(&relato).map(|s| s + "\n").unwrap_or_default()
}

/// One kind of finding, wherever it occurs.
struct Achado<'a> {
    campo: &'a str,
    motivo: &'a str,
    valores: &'a [&'static str],
    lugares: Vec<(&'a str, Option<&'a str>)>,
}

fn juntar<'a>(
    achados: impl Iterator<Item = (&'a str, &'a str, &'a [&'static str], &'a str, Option<&'a str>)>,
) -> Vec<Achado<'a>> {
    let mut lista: Vec<Achado<'a>> = Vec::new();
    let mut indices = std::collections::HashMap::new();
    for (campo, motivo, valores, caminho, guia) in achados {
        let i = *indices.entry((campo, motivo)).or_insert(lista.len());
        if i == lista.len() {
            lista.push(Achado { campo, motivo, valores, lugares: Vec::new() });
        }
        lista[i].lugares.push((caminho, guia));
    }
    lista
}

fn em_texto(args: &argumentos::Converter, de: Versao, c: &Conversao, cores: Cores) -> String {
    let mut t = format!("{}: {de} → {}\n", limpar(&args.arquivo.display().to_string()), args.para);
    let pendencias = juntar(c.pendencias.iter().map(|p| {
        (p.campo.as_str(), p.motivo.as_str(), p.valores.as_slice(), p.caminho.as_str(), p.guia.as_deref())
    }));
    let perdas = juntar(c.perdas.iter().map(|p| {
        (p.campo.as_str(), p.motivo.as_str(), [].as_slice(), p.caminho.as_str(), p.guia.as_deref())
    }));
    let mudancas = juntar(c.mudancas.iter().map(|m| {
        let campo = m.caminho.rsplit('/').next().unwrap_or_default();
        let campo = campo.split('[').next().unwrap_or(campo);
        (campo, m.motivo.as_str(), [].as_slice(), m.caminho.as_str(), m.guia.as_deref())
    }));
    for a in &pendencias {
        t.push_str(&format!("{}: {}\n", cores.vermelho("pendência"), limpar(a.motivo)));
        lugares(&mut t, a);
        if !a.valores.is_empty() && a.valores.len() <= 30 {
            t.push_str(&format!("    = valores: {}\n", a.valores.join(", ")));
        }
        if let Some(ajuda) = como_informar(a) {
            t.push_str(&format!("    = ajuda: {}\n", limpar(&ajuda)));
        }
    }
    for a in &perdas {
        t.push_str(&format!("{}: {}: {}\n", cores.amarelo("perda"), limpar(a.campo), limpar(a.motivo)));
        lugares(&mut t, a);
    }
    for a in &mudancas {
        let n = contar(a.lugares.len() as u64, "vez", "vezes");
        t.push_str(&format!("{}: {}: {} ({n})\n", cores.azul("mudança"), limpar(a.campo), limpar(a.motivo)));
    }
    for campo in &c.sem_uso {
        t.push_str(&format!(
            "{}: --informar {}: nada pediu este campo\n",
            cores.amarelo("aviso"),
            limpar(campo)
        ));
    }
    let feito = if c.documento.is_some() {
        format!("gravado em {}", limpar(&args.saida.display().to_string()))
    } else {
        "nada foi gravado: informe o que falta".to_owned()
    };
    t.push_str(&format!(
        "{feito}; {}, {}, {}\n",
        contar(c.pendencias.len() as u64, "pendência", "pendências"),
        contar(c.perdas.len() as u64, "perda", "perdas"),
        contar(c.mudancas.len() as u64, "mudança", "mudanças")
    ));
    t
}

fn lugares(t: &mut String, a: &Achado<'_>) {
    for (caminho, guia) in a.lugares.iter().take(LUGARES) {
        let guia = guia.map(|g| format!("guia {g}: ")).unwrap_or_default();
        t.push_str(&format!("    {}{}\n", limpar(&guia), limpar(caminho)));
    }
    if a.lugares.len() > LUGARES {
        t.push_str(&format!("    e mais {}\n", a.lugares.len() - LUGARES));
    }
}

/// The option that would answer a question.
fn como_informar(a: &Achado<'_>) -> Option<String> {
    let pede = a.motivo.contains("exige") || a.motivo.contains("valor") || !a.valores.is_empty();
    let campo = a.campo.split('|').next().filter(|_| pede)?;
    let geral = format!("--informar {campo}=VALOR");
    Some(match a.lugares.first() {
        Some((_, Some(guia))) => format!("{geral}, ou para uma guia: --informar {guia}:{campo}=VALOR"),
        _ => geral,
    })
}
