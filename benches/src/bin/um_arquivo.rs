//! Judges one file N times with one peer, to be run under callgrind: `um_arquivo PAR ARQUIVO N [--xsd DIR]`.
//!
//! N = 0 prints how many elements the file has and the names of the peers.

use std::path::Path;
use std::process::ExitCode;

use conecta_benches::{Arquivo, pares, pasta_xsd, xsd_principal};

fn main() -> ExitCode {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let [par, arquivo, n, resto @ ..] = a.as_slice() else {
        eprintln!("uso: um_arquivo PAR ARQUIVO N [--xsd DIR]");
        return ExitCode::from(2);
    };
    let xsd = resto.iter().position(|r| r == "--xsd").and_then(|i| resto.get(i + 1)).map(Into::into);
    let arquivo = match Arquivo::abrir(Path::new(arquivo)) {
        Ok(a) => a,
        Err(e) => {
            eprintln!("{arquivo}: {e}");
            return ExitCode::from(2);
        }
    };
    let mut todos = pares::em_processo(&xsd_principal(&pasta_xsd(xsd), "4.03.00"));
    let n: u64 = n.parse().unwrap_or(0);
    if n == 0 {
        println!("{}", arquivo.bytes.as_deref().map_or(0, |b| pares::folhas(b).0));
        todos.iter().for_each(|p| println!("{}", p.nome()));
        return ExitCode::SUCCESS;
    }
    let Some(escolhido) = todos.iter_mut().find(|p| p.nome() == par) else {
        eprintln!("par ausente: {par}");
        return ExitCode::from(3);
    };
    match escolhido.medir(&arquivo, n) {
        Ok(_) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{par}: {e:?}");
            ExitCode::FAILURE
        }
    }
}
