//! `conecta glosa`.

use std::io;

use conecta_core::tabelas::{Acao, Glosa, PUBLICACAO, dobrar, glosas, sugerir_glosas};
use serde::Serialize;

use super::argumentos;
use super::{escrever, escrever_json, quebrar, seria};
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::terminal::{self, Cores};

#[derive(Serialize)]
struct Resposta {
    publicacao: &'static str,
    glosas: Vec<Glosa>,
    nao_encontradas: Vec<NaoEncontrada>,
}

#[derive(Serialize)]
struct NaoEncontrada {
    codigo: String,
    sugestoes: Vec<u16>,
}

/// Does what was asked. `Err` only if the result cannot be written.
pub(crate) fn executar(args: &argumentos::Glosa) -> io::Result<Desfecho> {
    let resposta = responder(&args.termos);
    let desfecho = if resposta.nao_encontradas.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro };
    match args.resposta.forma {
        Forma::Json => escrever_json(&resposta)?,
        Forma::Texto => {
            escrever(&texto(&resposta, Cores::da_saida()))?;
            for n in &resposta.nao_encontradas {
                let sugestoes: Vec<String> = n.sugestoes.iter().map(|c| format!("{c:04}")).collect();
                terminal::avisar(&format!("'{}' não é glosa da Tabela 38{}", n.codigo, seria(&sugestoes)));
            }
        }
    }
    Ok(desfecho)
}

fn responder(termos: &[String]) -> Resposta {
    let mut resposta = Resposta { publicacao: PUBLICACAO, glosas: Vec::new(), nao_encontradas: Vec::new() };
    let numerico = |t: &String| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    for codigo in termos.iter().filter(|t| numerico(t)) {
        match Glosa::ler(codigo) {
            Some(g) => resposta.glosas.push(g),
            None => resposta.nao_encontradas.push(NaoEncontrada {
                codigo: codigo.clone(),
                sugestoes: sugerir_glosas(codigo).into_iter().map(Glosa::codigo).collect(),
            }),
        }
    }
    let palavras: Vec<String> =
        termos.iter().filter(|t| !numerico(t)).flat_map(|t| t.split_whitespace()).map(dobrar).collect();
    if !palavras.is_empty() {
        let tem = |g: &Glosa| {
            let descricao = dobrar(g.descricao());
            palavras.iter().all(|p| descricao.contains(p.as_str()))
        };
        let antes = resposta.glosas.len();
        // Those in force first: they are what can be found in an answer of today.
        resposta.glosas.extend(glosas().filter(|g| g.vigente() && tem(g)));
        resposta.glosas.extend(glosas().filter(|g| !g.vigente() && tem(g)));
        if resposta.glosas.len() == antes {
            let codigo = palavras.join(" ");
            resposta.nao_encontradas.push(NaoEncontrada { codigo, sugestoes: Vec::new() });
        }
    }
    resposta
}

fn texto(resposta: &Resposta, cores: Cores) -> String {
    let uma = |g: &Glosa| match resposta.glosas.len() {
        0..=3 => completa(*g, cores),
        _ => resumida(*g, cores),
    };
    resposta.glosas.iter().map(uma).collect::<Vec<_>>().join(if resposta.glosas.len() > 3 {
        ""
    } else {
        "\n"
    })
}

fn resumida(g: Glosa, cores: Cores) -> String {
    let retirada = if g.vigente() { "" } else { " (retirada)" };
    let linha = format!("{}{retirada} [{}]", g.descricao(), g.acao());
    let quebrada = quebrar(&linha, "      ");
    format!("{}  {}", cores.forte(&format!("{:04}", g.codigo())), quebrada.trim_start())
}

fn completa(g: Glosa, cores: Cores) -> String {
    let codigo = format!("{:04}", g.codigo());
    let mut texto = format!("{}  {}", cores.forte(&codigo), quebrar(g.descricao(), "      ").trim_start());
    let acao = match g.acao() {
        Acao::Nenhuma => cores.verde(g.acao().titulo()),
        Acao::SemRecurso => cores.vermelho(g.acao().titulo()),
        _ => cores.amarelo(g.acao().titulo()),
    };
    texto.push_str(&format!("      ação: {acao}\n"));
    texto.push_str(&quebrar(&format!("motivo: {}", g.classe().nome()), "      "));
    texto.push_str(&quebrar(g.classe().orientacao(), "      "));
    texto.push_str(&quebrar(&situacao(g), "      "));
    texto
}

fn situacao(g: Glosa) -> String {
    let publicacao = format!("{}/{}", &PUBLICACAO[4..], &PUBLICACAO[..4]);
    let tabela = match (g.vigente(), g.equivalente()) {
        (true, _) => format!("situação: vigente na Tabela 38 de {publicacao}"),
        (false, None) => format!("situação: retirada; não consta da Tabela 38 de {publicacao}"),
        (false, Some(e)) => format!(
            "situação: retirada; não consta da Tabela 38 de {publicacao}. Mesmo sentido, vigente: {:04} {}",
            e.codigo(),
            e.descricao()
        ),
    };
    let mensagens = match g.presenca() {
        None => "nenhuma mensagem a aceita".to_owned(),
        Some(p) => {
            let familia = if p.familia.as_str() == "tiss" { "nas mensagens" } else { "só no monitoramento" };
            let versoes = if p.primeira == p.ultima {
                p.primeira.to_owned()
            } else {
                format!("{} a {}", p.primeira, p.ultima)
            };
            format!("aceita {familia} {versoes}")
        }
    };
    format!("{tabela}; {mensagens}")
}
