//! Writes the messages of the benches: `gerar DIR [--enorme] [--fluxo]`.

use std::fs::{File, create_dir_all};
use std::io::BufWriter;
use std::path::PathBuf;

use conecta_benches::massa::{ENORME, FLUXO, RECEITAS, Receita, escrever};

fn main() -> std::io::Result<()> {
    let mut pasta = None;
    let (mut enorme, mut fluxo) = (false, false);
    for a in std::env::args_os().skip(1) {
        match a.to_str() {
            Some("--enorme") => enorme = true,
            Some("--fluxo") => fluxo = true,
            _ => pasta = Some(PathBuf::from(a)),
        }
    }
    let pasta = pasta.unwrap_or_else(|| conecta_benches::pasta().join("target/massa"));
    create_dir_all(&pasta)?;
    let antigas = RECEITAS.iter().take(2).map(|r| Receita { versao: "4.01.00", ..*r });
    for r in RECEITAS.into_iter().chain(antigas).chain(enorme.then_some(ENORME)).chain(fluxo.then_some(FLUXO)) {
        let sufixo = if r.versao == "4.03.00" { String::new() } else { format!("-{}", r.versao) };
        let caminho = pasta.join(format!("{}{sufixo}.xml", r.nome));
        let s = escrever(BufWriter::with_capacity(1 << 20, File::create(&caminho)?), &r)?;
        println!(
            "{:<24} {:>11} bytes {:>9} elementos {:>5.1} bytes/elemento {:>5.1} % texto  {}",
            caminho.file_name().unwrap_or_default().to_string_lossy(),
            s.bytes,
            s.elementos,
            s.bytes as f64 / s.elementos as f64,
            100.0 * s.texto as f64 / s.bytes as f64,
            s.hash
        );
    }
    Ok(())
}
