//! Reads a lote to typed guias one after another and sums its items: `fluxo ARQUIVO`. What `fluxo.sh` measures.

use std::fs::File;

use conecta_core::tiss::{GuiaSpSadt, GuiasEmFluxo};
use rust_decimal::Decimal;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let caminho = std::env::args_os().nth(1).ok_or("fluxo ARQUIVO")?;
    let (mut guias, mut itens, mut soma) = (0u64, 0u64, Decimal::ZERO);
    for guia in GuiasEmFluxo::<GuiaSpSadt, _>::new(File::open(caminho)?) {
        let guia = guia?;
        guias += 1;
        let procedimentos = guia.procedimentos_executados.iter().flat_map(|p| &p.procedimento_executado);
        for p in procedimentos {
            itens += 1;
            soma += p.valor_total.as_ref().map_or(Decimal::ZERO, |v| **v);
        }
        for d in guia.outras_despesas.iter().flat_map(|o| &o.despesa) {
            itens += 1;
            soma += *d.servicos_executados.valor_total;
        }
    }
    println!("{guias} {itens} {soma}");
    Ok(())
}
