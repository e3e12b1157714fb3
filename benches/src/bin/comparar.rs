//! One table: every message × every peer, rounds interleaved, ratios taken round by round.
//!
//! `comparar [--xsd DIR] [--arquivos DIR] [--rodadas N] [--enorme] [--so PAR,…] [--python PROG] [--java PROG]`

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use conecta_benches::massa::{ENORME, RECEITAS, escrever};
use conecta_benches::pares::{self, Externo, Falha, Par};
use conecta_benches::{Arquivo, pasta, pasta_xsd, xsd_principal};
use serde_json::json;

/// A sample is repeated until it takes about this long.
const AMOSTRA_NS: u64 = 30_000_000;

struct Pedido {
    xsd: Option<PathBuf>,
    arquivos: PathBuf,
    rodadas: usize,
    enorme: bool,
    so: Option<Vec<String>>,
    python: OsString,
    java: OsString,
}

fn pedido() -> Pedido {
    let mut p = Pedido {
        xsd: None,
        arquivos: pasta().join("target/massa"),
        rodadas: 7,
        enorme: false,
        so: None,
        python: "python3".into(),
        java: "java".into(),
    };
    let mut args = std::env::args_os().skip(1);
    while let Some(a) = args.next() {
        let mut valor = || args.next().unwrap_or_else(|| sair(&format!("falta o valor de {}", a.display())));
        match a.to_str() {
            Some("--xsd") => p.xsd = Some(valor().into()),
            Some("--arquivos") => p.arquivos = valor().into(),
            Some("--rodadas") => {
                p.rodadas = valor().to_str().and_then(|v| v.parse().ok()).filter(|n| *n > 0).unwrap_or(7);
            }
            Some("--so") => p.so = Some(valor().to_string_lossy().split(',').map(Into::into).collect()),
            Some("--python") => p.python = valor(),
            Some("--java") => p.java = valor(),
            Some("--enorme") => p.enorme = true,
            _ => sair(&format!("opção desconhecida: {}", a.display())),
        }
    }
    p
}

fn sair(m: &str) -> ! {
    eprintln!("{m}");
    std::process::exit(2)
}

/// The message, written first if it is not there.
fn arquivo(pasta: &Path, r: &conecta_benches::massa::Receita) -> io::Result<Arquivo> {
    let caminho = pasta.join(format!("{}.xml", r.nome));
    if !caminho.exists() {
        fs::create_dir_all(pasta)?;
        escrever(BufWriter::new(File::create(&caminho)?), r)?;
    }
    Arquivo::abrir(&caminho)
}

fn mediana(v: &mut [f64]) -> f64 {
    v.sort_by(f64::total_cmp);
    let m = v.len() / 2;
    if v.len() % 2 == 1 { v[m] } else { f64::midpoint(v[m - 1], v[m]) }
}

/// Nanoseconds a document, one a round, or why not.
type Amostras = Result<Vec<f64>, Falha>;

/// All peers on one message: first a calibration, which also warms up, then the rounds in turn.
fn medir(todos: &mut [Box<dyn Par>], a: &Arquivo, rodadas: usize) -> Vec<Amostras> {
    let calibrar = |p: &mut Box<dyn Par>| -> Result<u64, Falha> {
        let (mut n, mut gasto) = (1, p.medir(a, 1)?);
        let mut total = gasto;
        // Until the figure is worth something, and a just-in-time compiler has seen a second of it.
        let aquecer = if a.bytes.is_none() {
            0
        } else if p.nome().contains("JDK") {
            3_000_000_000
        } else {
            AMOSTRA_NS
        };
        while total < aquecer {
            n = (AMOSTRA_NS * n / gasto.max(1)).clamp(n, 4 * n + 1);
            gasto = p.medir(a, n)?;
            total += gasto;
        }
        Ok((AMOSTRA_NS * n / gasto.max(1)).max(1))
    };
    let reps: Vec<_> = todos.iter_mut().map(calibrar).collect();
    let mut v: Vec<Amostras> = reps.iter().map(|r| r.clone().map(|_| Vec::new())).collect();
    for _ in 0..rodadas {
        for ((p, n), amostras) in todos.iter_mut().zip(&reps).zip(&mut v) {
            let (Ok(n), Ok(lista)) = (n, amostras.as_mut()) else { continue };
            match p.medir(a, *n) {
                Ok(ns) => lista.push(ns as f64 / *n as f64),
                Err(f) => *amostras = Err(f),
            }
        }
    }
    v
}

/// How many times faster than `base`: median of the rounds.
fn razao(base: Option<&Vec<f64>>, de: &[f64]) -> Option<f64> {
    base.map(|b| mediana(&mut b.iter().zip(de).map(|(b, d)| b / d).collect::<Vec<_>>()))
}

fn celula(v: Option<f64>) -> String {
    v.map_or_else(|| "–".into(), |v| format!("{v:.2}"))
}

/// A peer that calls this good is no validator: one digit of a date is a letter.
fn conferir_pares(todos: &mut Vec<Box<dyn Par>>, pequeno: &Arquivo) -> io::Result<()> {
    let caminho = pequeno.caminho.with_file_name("invalido.xml");
    let mut b = fs::read(&pequeno.caminho)?;
    if let Some(i) = b.windows(6).position(|j| j == b">2026-") {
        b[i + 2] = b'O';
    }
    fs::write(&caminho, &b)?;
    let a = Arquivo::abrir(&caminho)?;
    todos.retain_mut(|p| {
        let nada_confere = ["quick-xml", "MD5", "sem esquema"].iter().any(|s| p.nome().contains(s));
        let fica = nada_confere || p.medir(&a, 1).is_err();
        if !fica {
            println!("- **{} aceita um documento inválido: fica de fora**", p.nome());
        }
        fica
    });
    fs::remove_file(caminho)
}

/// The goals that a comparison in one run can show, each with the least it must reach.
fn metas(r: &BTreeMap<String, serde_json::Value>) {
    let v = |arquivo: &str, par: &str, campo: &str| r.get(arquivo)?["pares"][par][campo].as_f64();
    let par = |arquivo: &str, comeco: &str| {
        let todos = r.get(arquivo)?["pares"].as_object()?;
        todos.iter().find(|(nome, _)| nome.starts_with(comeco))?.1["us_mediana"].as_f64()
    };
    let entre = |a: Option<f64>, b: Option<f64>| Some(a? / b?);
    let mut linhas = Vec::new();
    for a in ["medio", "grande", "grande-compacto"] {
        let conecta = v(a, "conecta", "us_mediana");
        linhas.push((a, "× libxml2 SAX + esquema", v(a, "conecta", "x_libxml2"), ">=", 12.0));
        linhas.push((a, "× lxml", entre(par(a, "lxml"), conecta), ">=", 18.0));
        linhas.push((a, "× Xerces-J", entre(par(a, "Xerces-J"), conecta), ">=", 12.0));
        linhas.push((a, "× quick-xml, laço vazio", v(a, "conecta", "x_quick_xml"), ">=", 1.4));
        linhas.push((a, "tempo ÷ MD5 do texto", entre(conecta, par(a, "MD5")), "<=", 3.0));
        linhas.push((
            a,
            "leitor ÷ memória",
            entre(conecta, v(a, "conecta, leitor", "us_mediana")),
            ">=",
            0.85,
        ));
    }
    linhas.push(("pequeno", "µs, validador reusado", v("pequeno", "conecta", "us_mediana"), "<=", 4.0));
    println!("\n| meta | arquivo | medido | limite | |\n| --- | --- | ---: | ---: | --- |");
    for (arquivo, nome, medido, sinal, limite) in linhas {
        let Some(m) = medido else { continue };
        let bom = if sinal == ">=" { m >= limite } else { m <= limite };
        println!(
            "| {nome} | {arquivo} | {m:.2} | {sinal} {limite} | {} |",
            if bom { "alcança" } else { "FALTA" }
        );
    }
}

fn main() -> io::Result<()> {
    let p = pedido();
    let xsd = xsd_principal(&pasta_xsd(p.xsd.clone()), "4.03.00");
    if !xsd.exists() {
        sair(&format!("esquema não encontrado: {} (--xsd DIR ou CONECTA_XSD)", xsd.display()));
    }
    let mut todos = pares::em_processo(&xsd);
    let mut ausentes = Vec::new();
    match pares::versao_libxml2() {
        Some(v) => println!("- libxml2 {v}"),
        None => {
            ausentes.push(("libxml2".to_string(), "xml2-config ou cabeçalhos não encontrados".to_string()))
        }
    }
    let externos: [(&str, &OsStr, &[&str]); 2] =
        [("lxml", &p.python, &["pares/lxml_par.py"]), ("Xerces-J", &p.java, &["pares/XercesPar.java"])];
    for (nome, programa, args) in externos {
        let args: Vec<PathBuf> = args.iter().map(|a| pasta().join(a)).collect();
        let args: Vec<&OsStr> = args.iter().map(|a| a.as_os_str()).collect();
        match Externo::iniciar(nome, programa, &args, &xsd) {
            Ok(e) => {
                println!("- {}: esquema carregado em {:.0} ms", e.nome(), e.carga_ms);
                todos.push(Box::new(e));
            }
            Err(motivo) => ausentes.push((nome.to_string(), motivo)),
        }
    }
    for (nome, motivo) in &ausentes {
        println!("- {nome}: ausente ({motivo})");
    }
    if let Some(so) = &p.so {
        todos.retain(|par| so.iter().any(|s| par.nome().starts_with(s.as_str())));
    }

    let mut arquivos = Vec::new();
    for r in RECEITAS.iter().chain(p.enorme.then_some(&ENORME)) {
        arquivos.push(arquivo(&p.arquivos, r)?);
    }
    conferir_pares(&mut todos, &arquivos[0])?;

    println!(
        "- {} rodadas; tempo de CPU da thread; razão = mediana das razões de cada rodada (> 1: mais rápido)\n",
        p.rodadas
    );
    println!(
        "| arquivo | par | µs (mediana) | µs (melhor) | MB/s (mediana) | MB/s (melhor) | × libxml2 | × quick-xml |"
    );
    println!("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    let mut resultados = BTreeMap::new();
    for a in &arquivos {
        let rodadas = if a.bytes.is_none() { p.rodadas.min(3) } else { p.rodadas };
        let amostras = medir(&mut todos, a, rodadas);
        // libxml2 has three ways to the same verdict without a tree: the fastest on this message is the yardstick.
        let med = |v: &Vec<f64>| mediana(&mut v.clone());
        let achar = |filtro: &dyn Fn(&str) -> bool| {
            let v = todos.iter().zip(&amostras).filter(|(par, _)| filtro(par.nome()));
            v.filter_map(|(_, s)| s.as_ref().ok()).min_by(|x, y| med(x).total_cmp(&med(y)))
        };
        let libxml2 = achar(&|n| n.starts_with("libxml2 SAX") && !n.contains("sem esquema"));
        let quick = achar(&|n| n.starts_with("quick-xml"));
        let mut linhas = BTreeMap::new();
        for (par, s) in todos.iter().zip(&amostras) {
            let nome = par.nome();
            let s = match s {
                Ok(s) => s,
                Err(Falha::NaoSeAplica) => continue,
                Err(Falha::Recusou(m)) => {
                    println!("| {} | {nome} | sem número: {} | | | | | |", a.nome, m.replace('|', "/"));
                    linhas.insert(nome.to_string(), json!({"recusou": m}));
                    continue;
                }
            };
            let (mediana, melhor) = (med(s), s.iter().copied().fold(f64::INFINITY, f64::min));
            let (rl, rq) = (razao(libxml2, s), razao(quick, s));
            let mbs = |ns: f64| a.tamanho as f64 * 1e3 / ns;
            println!(
                "| {} | {nome} | {:.2} | {:.2} | {:.0} | {:.0} | {} | {} |",
                a.nome,
                mediana / 1e3,
                melhor / 1e3,
                mbs(mediana),
                mbs(melhor),
                celula(rl),
                celula(rq)
            );
            linhas.insert(
                nome.to_string(),
                json!({
                    "us_mediana": mediana / 1e3, "us_melhor": melhor / 1e3, "mbs_mediana": mbs(mediana),
                    "mbs_melhor": mbs(melhor), "x_libxml2": rl, "x_quick_xml": rq, "ns_rodadas": s,
                }),
            );
        }
        resultados.insert(a.nome.clone(), json!({"bytes": a.tamanho, "pares": linhas}));
    }
    metas(&resultados);
    let saida = p.arquivos.join("comparar.json");
    let tudo = json!({"rodadas": p.rodadas, "ausentes": ausentes, "arquivos": resultados});
    fs::write(&saida, serde_json::to_vec_pretty(&tudo)?)?;
    eprintln!("\n{}", saida.display());
    Ok(())
}
