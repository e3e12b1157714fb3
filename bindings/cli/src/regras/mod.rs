//! `conecta explicar` and `conecta regras`: what the rules say.
//!
//! Here: arguments and presentation. Not here: the rules (`conecta_core::regras`), and what the codes of schema and file mean, which
//! stands in `docs/criticas.md`.

pub(crate) mod argumentos;

use std::io;

use conecta_core::regras::{Regra, familias, regra, regras};
use conecta_core::tabelas::{glosa, sugerir};
use serde::Serialize;

use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::tabelas::{escrever, escrever_json, quebrar, seria};
use crate::terminal::{self, Cores};

/// The page of the críticas that are no rules: one section a code.
const CRITICAS: &str = include_str!("../../../../docs/criticas.md");

const MARGEM: &str = "  ";

/// What is known of a code.
#[derive(Serialize)]
#[serde(untagged)]
enum Explicacao {
    Regra(&'static Regra),
    Critica { codigo: String, texto: String },
}

/// Does what `conecta explicar` was asked. `Err` only if the result cannot be written.
pub(crate) fn explicar(args: &argumentos::Explicar) -> io::Result<Desfecho> {
    #[derive(Serialize)]
    struct Resposta {
        explicacoes: Vec<Explicacao>,
        nao_encontrados: Vec<String>,
    }
    let mut r = Resposta { explicacoes: Vec::new(), nao_encontrados: Vec::new() };
    for codigo in &args.codigos {
        match achar(codigo) {
            Some(e) => r.explicacoes.push(e),
            None => r.nao_encontrados.push(codigo.clone()),
        }
    }
    match args.resposta.forma {
        Forma::Json => escrever_json(&r)?,
        Forma::Texto => {
            let cores = Cores::da_saida();
            let textos: Vec<String> = r.explicacoes.iter().map(|e| e.texto(cores)).collect();
            escrever(&textos.join("\n"))?;
            for codigo in &r.nao_encontrados {
                let todos = regras().map(Regra::codigo).chain(codigos_das_criticas());
                terminal::avisar(&format!(
                    "não há crítica nem regra '{codigo}'{}",
                    seria(&parecidos(codigo, todos))
                ));
            }
        }
    }
    Ok(if r.nao_encontrados.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro })
}

/// Does what `conecta regras` was asked. `Err` only if the result cannot be written.
pub(crate) fn listar(args: &argumentos::Regras) -> io::Result<Desfecho> {
    let da_familia = |r: &&Regra| args.familia.as_ref().is_none_or(|f| r.familia().eq_ignore_ascii_case(f));
    let do_campo =
        |r: &&Regra| args.campo.as_ref().is_none_or(|c| r.campos().iter().any(|x| x.eq_ignore_ascii_case(c)));
    let achadas: Vec<&'static Regra> = regras().filter(da_familia).filter(do_campo).collect();
    match args.resposta.forma {
        Forma::Json => {
            #[derive(Serialize)]
            struct Resposta {
                regras: Vec<&'static Regra>,
            }
            escrever_json(&Resposta { regras: achadas.clone() })?;
        }
        Forma::Texto => escrever(&lista(&achadas, Cores::da_saida()))?,
    }
    if achadas.is_empty() {
        let siglas = familias().map(|(s, _)| s);
        let dica = args.familia.as_deref().map(|f| seria(&parecidos(f, siglas))).unwrap_or_default();
        terminal::avisar(&format!("nenhuma regra assim{dica}"));
        return Ok(Desfecho::ComErro);
    }
    Ok(Desfecho::Limpo)
}

fn parecidos<'a>(codigo: &str, todos: impl Iterator<Item = &'a str>) -> Vec<String> {
    sugerir(&codigo.to_uppercase(), todos).into_iter().map(str::to_owned).collect()
}

fn achar(codigo: &str) -> Option<Explicacao> {
    if let Some(r) = regra(codigo) {
        return Some(Explicacao::Regra(r));
    }
    let codigo = codigo.trim().to_uppercase();
    let secao = CRITICAS.split("\n### `").skip(1).find(|s| s.split('`').next() == Some(codigo.as_str()))?;
    let corpo = secao.split_once('\n').map_or("", |(_, c)| c);
    let texto = corpo.split("\n## ").next().unwrap_or_default().trim().to_owned();
    Some(Explicacao::Critica { codigo, texto })
}

fn codigos_das_criticas() -> impl Iterator<Item = &'static str> {
    CRITICAS.split("\n### `").skip(1).filter_map(|s| s.split('`').next())
}

impl Explicacao {
    fn texto(&self, cores: Cores) -> String {
        match self {
            Self::Regra(r) => completa(r, cores),
            Self::Critica { codigo, texto } => {
                let paragrafos =
                    texto.split("\n\n").map(|p| p.trim_start_matches("> ").replace(['`', '*'], ""));
                let corpo: Vec<String> = paragrafos.map(|p| quebrar(&p, MARGEM)).collect();
                format!("{}\n{}", cores.forte(codigo), corpo.join("\n"))
            }
        }
    }
}

fn completa(r: &Regra, cores: Cores) -> String {
    let titulo = quebrar(r.titulo(), MARGEM);
    let mut t = format!("{}\n{titulo}", cores.forte(r.codigo()));
    let explicacao = r.explicacao();
    if !explicacao.is_empty() {
        t.push('\n');
        let corpo: Vec<String> =
            explicacao.split("\n\n").map(|p| quebrar(&p.replace('`', ""), MARGEM)).collect();
        t.push_str(&corpo.join("\n"));
    }
    t.push('\n');
    t.push_str(&quebrar(&format!("como corrigir: {}", r.como_corrigir().replace('`', "")), MARGEM));
    t.push('\n');
    let mut linhas = vec![
        format!("gravidade: {}", r.severidade().as_str()),
        format!("nível: {} ({})", r.patamar().numero(), r.patamar().titulo()),
        format!("versões: {}", r.versoes_em_palavras()),
        format!("base: {}", r.base()),
    ];
    if let Some(g) = r.glosa() {
        let descricao = glosa(g).map_or("", |g| g.descricao());
        linhas.push(format!("tabela 38: {g:04} {descricao}"));
    }
    if !r.campos().is_empty() {
        linhas.push(format!("campos: {}", r.campos().join(", ")));
    }
    let exige: Vec<&str> = r.exige().iter().map(conecta_core::regras::Exigencia::as_str).collect();
    if !exige.is_empty() {
        linhas.push(format!("só é avaliada com: {}", exige.join(", ")));
    }
    if r.do_esquema() {
        linhas.push("o erro aparece com o código do esquema (XSD-…), e esta regra o explica".to_owned());
    }
    linhas.iter().for_each(|l| t.push_str(&quebrar(l, MARGEM)));
    t
}

fn lista(achadas: &[&'static Regra], cores: Cores) -> String {
    let mut texto = String::new();
    for (sigla, titulo) in familias() {
        let delas: Vec<_> = achadas.iter().filter(|r| r.familia() == sigla).collect();
        if delas.is_empty() {
            continue;
        }
        if !texto.is_empty() {
            texto.push('\n');
        }
        texto.push_str(&format!("{}\n", cores.forte(&format!("{sigla}  {titulo}"))));
        for r in delas {
            let linha = format!("{} [{}]", r.titulo().trim_end_matches('.'), r.severidade().as_str());
            let quebrada = quebrar(&linha, "          ");
            texto.push_str(&format!("  {:<7} {}", r.codigo(), quebrada.trim_start()));
        }
    }
    texto
}
