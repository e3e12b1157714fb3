//! What judging a file costs in Rust, in microseconds: what a call from Kotlin or Swift is compared with (benches/fronteira.sh).

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints a figure")]

use std::time::Instant;

use conecta_core::{Opcoes, Validador};

fn main() {
    let mut argumentos = std::env::args().skip(1);
    let (Some(arquivo), Some(vezes)) = (argumentos.next(), argumentos.next().and_then(|n| n.parse().ok()))
    else {
        eprintln!("uso: custo ARQUIVO VEZES");
        std::process::exit(2);
    };
    let bytes = std::fs::read(arquivo).expect("readable");
    let mut validador = Validador::new(Opcoes::default());
    let mut tempos: Vec<u128> = (0..vezes)
        .map(|_| {
            let antes = Instant::now();
            std::hint::black_box(validador.validar(&bytes).criticas.len());
            antes.elapsed().as_nanos()
        })
        .collect();
    tempos.sort_unstable();
    println!("{:.1} {:.1}", tempos[vezes / 10] as f64 / 1e3, tempos[vezes / 2] as f64 / 1e3);
}
