//! `conecta dominio`.

use std::io;

use conecta_core::tabelas::{Dominio, Termo, dominio, dominios, sugerir_dominios};
use serde::Serialize;

use super::argumentos;
use super::{dia, escrever, escrever_json, quebrar, seria};
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::terminal::{self, Cores};
use conecta_core::portugues::contar;

/// A table in the list of all.
#[derive(Serialize)]
struct Resumo {
    numero: Option<u8>,
    tipo: &'static str,
    nome: &'static str,
    termos: usize,
}

#[derive(Serialize)]
struct Lista {
    tabelas: Vec<Resumo>,
}

#[derive(Serialize)]
struct Parte {
    numero: Option<u8>,
    tipo: &'static str,
    nome: &'static str,
    termos: Vec<Termo>,
}

/// Does what was asked. `Err` only if the result cannot be written.
pub(crate) fn executar(args: &argumentos::Dominio) -> io::Result<Desfecho> {
    let Some(nome) = &args.tabela else {
        listar(args.resposta.forma)?;
        return Ok(Desfecho::Limpo);
    };
    let Some(tabela) = dominio(nome) else {
        terminal::avisar(&desconhecida(nome));
        return Ok(Desfecho::ComErro);
    };
    let termos = if args.termos.is_empty() { tabela.termos().collect() } else { achar(tabela, &args.termos) };
    if termos.is_empty() {
        let sugestoes: Vec<String> = args.termos.iter().flat_map(|t| tabela.sugerir(t)).map(rotulo).collect();
        let procurado = args.termos.join(" ");
        terminal::avisar(&format!("'{procurado}' não está em {}{}", titulo(tabela), seria(&sugestoes)));
        return Ok(Desfecho::ComErro);
    }
    match args.resposta.forma {
        Forma::Json => escrever_json(&Parte {
            numero: tabela.numero(),
            tipo: tabela.tipo(),
            nome: tabela.nome(),
            termos,
        })?,
        Forma::Texto => escrever(&texto(tabela, &termos, Cores::da_saida()))?,
    }
    Ok(Desfecho::Limpo)
}

/// The row of the code, or those with the words.
fn achar(tabela: Dominio, termos: &[String]) -> Vec<Termo> {
    let texto = termos.join(" ");
    tabela.termo(texto.trim()).map_or_else(|| tabela.buscar(&texto), |t| vec![t])
}

fn desconhecida(nome: &str) -> String {
    if matches!(nome.trim(), "18" | "19" | "20" | "22") {
        return format!("a tabela {nome} é da TUSS: use 'conecta tuss --tabela {nome}'");
    }
    let rotulos: Vec<String> = sugerir_dominios(nome).into_iter().map(|d| d.tipo().to_owned()).collect();
    let lista = if rotulos.is_empty() { "; 'conecta dominio' lista as tabelas" } else { "" };
    format!("não há tabela de domínio '{nome}'{}{lista}", seria(&rotulos))
}

fn titulo(d: Dominio) -> String {
    let numero = d.numero().map(|n| format!("tabela {n}, ")).unwrap_or_default();
    format!("{} ({numero}{})", d.nome(), d.tipo())
}

fn rotulo(t: Termo) -> String {
    t.descricao().map_or_else(|| t.codigo().to_owned(), |d| format!("{} ({d})", t.codigo()))
}

fn listar(formato: Forma) -> io::Result<()> {
    if formato == Forma::Json {
        let resumo = |d: Dominio| Resumo {
            numero: d.numero(),
            tipo: d.tipo(),
            nome: d.nome(),
            termos: d.termos().len(),
        };
        return escrever_json(&Lista { tabelas: dominios().map(resumo).collect() });
    }
    let mut texto = String::new();
    for d in dominios() {
        let numero = d.numero().map(|n| n.to_string()).unwrap_or_default();
        let termos = contar(d.termos().len() as u64, "código", "códigos");
        texto.push_str(&format!("{numero:>2}  {:<34}{} ({termos})\n", d.tipo(), d.nome()));
    }
    escrever(&texto)
}

fn texto(tabela: Dominio, termos: &[Termo], cores: Cores) -> String {
    let mut texto = format!("{}\n", cores.forte(&titulo(tabela)));
    let largura = termos.iter().map(|t| t.codigo().chars().count()).max().unwrap_or(0);
    let toda = tabela.presenca();
    for t in termos {
        let sigla = t.sigla().map(|s| format!("{s} – ")).unwrap_or_default();
        let mut linha = format!("{sigla}{}", t.descricao().unwrap_or("(sem descrição na fonte)"));
        // A code of every version needs no word; one that came or went, when.
        if let Some((dele, toda)) = t.presenca().zip(toda) {
            if dele.primeira != toda.primeira {
                linha.push_str(&format!(" [desde {}]", dele.primeira));
            }
            if dele.ultima != toda.ultima {
                linha.push_str(&format!(" [até {}]", dele.ultima));
            }
        }
        if termos.len() == 1
            && let Some(inicio) = t.inicio()
        {
            linha.push_str(&format!(" (início de vigência: {})", dia(inicio)));
        }
        let margem = " ".repeat(largura + 4);
        let quebrada = quebrar(&linha, &margem);
        texto.push_str(&format!("  {:<largura$}  {}", t.codigo(), quebrada.trim_start()));
    }
    texto
}
