//! `cargo run --release -p conecta-tests --bin diferencial -- [opções]`: the engine against other validators.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command")]

use std::process::ExitCode;
use std::time::Instant;

use conecta_schemas::{Esquema, esquemas};
use conecta_tests::diferencial::{Plano, calar_panicos_do_motor, comparar};
use conecta_tests::gerador::nome;
use conecta_tests::{colecao, juiz::Juiz};

const AJUDA: &str = "\
diferencial: compara o motor com outros validadores em mensagens geradas e em mutantes delas

  --versoes LISTA   versões (4.03.00), esquemas (monitoramento-1.06.00) ou todas   [todas]
  --mutantes N      mutantes por esquema                                           [2000]
  --semente S       semente do sorteio                                             [1]
  --juiz QUAL       xerces, lxml, ambos (xerces é a referência) ou nenhum          [xerces]
  --sem-motor       compara só os outros validadores entre si
  --mostrar N       discordâncias mostradas por esquema                            [5]

As discordâncias ficam em target/diferencial/ESQUEMA/. Sai com 1 se houver alguma.";

struct Pedido {
    esquemas: Vec<Esquema>,
    plano: Plano,
    juiz: String,
    mostrar: usize,
}

fn ler() -> Result<Pedido, String> {
    let mut p = Pedido {
        esquemas: esquemas().collect(),
        plano: Plano::new(2_000, 1),
        juiz: "xerces".into(),
        mostrar: 5,
    };
    let mut args = std::env::args().skip(1);
    while let Some(a) = args.next() {
        let mut valor = || args.next().ok_or(format!("falta o valor de {a}"));
        let numero =
            |v: String| v.replace('_', "").parse::<usize>().map_err(|_| format!("{v}: não é um número"));
        match a.as_str() {
            "--versoes" => {
                let lista = valor()?;
                if lista != "todas" {
                    let nomes: Vec<_> = lista.split(',').collect();
                    p.esquemas.retain(|e| nomes.contains(&e.versao()) || nomes.contains(&nome(*e).as_str()));
                }
            }
            "--mutantes" => p.plano.mutantes = numero(valor()?)?,
            "--semente" => p.plano.semente = numero(valor()?)? as u64,
            "--juiz" => p.juiz = valor()?,
            "--sem-motor" => p.plano.motor = false,
            "--mostrar" => p.mostrar = numero(valor()?)?,
            _ => return Err(AJUDA.to_owned()),
        }
    }
    if !["xerces", "lxml", "ambos", "nenhum"].contains(&p.juiz.as_str()) {
        return Err(AJUDA.to_owned());
    }
    // A schema without roots has no messages.
    p.esquemas.retain(|e| e.raizes().next().is_some());
    Ok(p)
}

fn correr(p: &Pedido) -> std::io::Result<bool> {
    let mut juizes = Vec::new();
    if p.juiz == "xerces" || p.juiz == "ambos" {
        juizes.push(Juiz::xerces()?);
    }
    if p.juiz == "lxml" || p.juiz == "ambos" {
        juizes.push(Juiz::lxml()?);
    }
    if let Some(pasta) = &p.plano.pasta {
        let _ = std::fs::remove_dir_all(pasta);
    }
    let mut limpo = true;
    println!(
        "{:<22} {:>10} {:>9} {:>8} {:>7} {:>8} {:>9} {:>9} {:>7}",
        "esquema",
        "documentos",
        "mutantes",
        "válidos",
        "errados",
        "internos",
        "mal-ger.",
        "tolerados",
        "doc/s"
    );
    for e in &p.esquemas {
        if colecao::xsd(*e).is_none() {
            println!("{:<22} sem XSD na coleção: pulado", nome(*e));
            continue;
        }
        let inicio = Instant::now();
        let r = comparar(*e, &p.plano, &mut juizes)?;
        println!(
            "{:<22} {:>10} {:>9} {:>8} {:>7} {:>8} {:>9} {:>9} {:>7.0}",
            nome(*e),
            r.documentos,
            r.mutantes,
            r.validos,
            r.errados + r.estranhos,
            r.internos,
            r.mal_gerados,
            r.tolerados,
            r.documentos as f64 / inicio.elapsed().as_secs_f64()
        );
        for l in r.linhas.iter().take(p.mostrar) {
            println!("  {l}");
        }
        limpo &= r.limpo();
    }
    Ok(limpo)
}

fn main() -> ExitCode {
    let pedido = match ler() {
        Ok(p) => p,
        Err(texto) => {
            eprintln!("{texto}");
            return ExitCode::from(2);
        }
    };
    if colecao::pasta().is_none() {
        eprintln!("coleção de XSD não encontrada: defina CONECTA_SHARED");
        return ExitCode::from(2);
    }
    calar_panicos_do_motor();
    match correr(&pedido) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::from(2)
        }
    }
}
