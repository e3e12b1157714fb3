//! The difference that a correction makes, as lines: what goes in red, what comes in green, the changed words marked.

use std::io::{self, Write};

use conecta_core::correcao::{Bloco, LinhaDeDiferenca, Sinal};

use crate::terminal::Cores;
use conecta_core::portugues::limpar;

/// Characters of an unchanged stretch shown next to a change, in lines too long to be read.
const BEIRA: usize = 40;
/// Characters of a changed stretch.
const MUDADO: usize = 400;

/// Shows the blocks of a difference, as a unified diff does.
pub(super) fn mostrar(saida: &mut dyn Write, cores: Cores, nome: &str, blocos: &[Bloco]) -> io::Result<()> {
    if blocos.is_empty() {
        return Ok(());
    }
    let nome = limpar(nome);
    writeln!(saida, "{}", cores.forte(&format!("--- {nome} (como está)")))?;
    writeln!(saida, "{}", cores.forte(&format!("+++ {nome} (corrigido)")))?;
    for b in blocos {
        let (saem, entram) = (contar(b, Sinal::Entra), contar(b, Sinal::Sai));
        let faixa = format!("@@ -{},{saem} +{},{entram} @@", b.linha_antes, b.linha_depois);
        writeln!(saida, "{}", cores.azul(&faixa))?;
        for l in &b.linhas {
            linha(saida, cores, l)?;
        }
    }
    writeln!(saida)
}

/// Lines of a block but those of one kind.
fn contar(b: &Bloco, menos: Sinal) -> usize {
    b.linhas.iter().filter(|l| l.sinal != menos).count()
}

fn linha(saida: &mut dyn Write, cores: Cores, l: &LinhaDeDiferenca) -> io::Result<()> {
    let n = l.partes.len();
    let mut texto = String::new();
    for (i, (parte, mudou)) in l.partes.iter().enumerate() {
        let curta = if *mudou { meio(parte, MUDADO) } else { beiras(parte, i > 0, i + 1 < n) };
        let limpa = limpar(&curta);
        texto.push_str(&match (l.sinal, mudou) {
            (Sinal::Sai, true) => cores.sai(&limpa, true),
            (Sinal::Sai, false) => cores.sai(&limpa, false),
            (Sinal::Entra, mudou) => cores.entra(&limpa, *mudou),
            (Sinal::Igual, _) => limpa.into_owned(),
        });
    }
    match l.sinal {
        Sinal::Igual => writeln!(saida, " {texto}"),
        Sinal::Sai => writeln!(saida, "{}{texto}", cores.sai("-", false)),
        Sinal::Entra => writeln!(saida, "{}{texto}", cores.entra("+", false)),
    }
}

/// An unchanged stretch: what is far from a change is left out when it is long.
fn beiras(texto: &str, depois_de_mudanca: bool, antes_de_mudanca: bool) -> String {
    let n = texto.chars().count();
    if n <= 3 * BEIRA {
        return texto.to_owned();
    }
    let inicio: String = texto.chars().take(BEIRA).collect();
    let fim: String = texto.chars().skip(n - BEIRA).collect();
    match (depois_de_mudanca, antes_de_mudanca) {
        (false, true) => format!("…{fim}"),
        (true, false) => format!("{inicio}…"),
        _ => format!("{inicio}…{fim}"),
    }
}

fn meio(texto: &str, limite: usize) -> String {
    let n = texto.chars().count();
    if n <= limite {
        return texto.to_owned();
    }
    let parte = limite / 2;
    let inicio: String = texto.chars().take(parte).collect();
    let fim: String = texto.chars().skip(n - parte).collect();
    format!("{inicio}…{fim}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linhas_longas_mostram_so_a_volta_da_mudanca() {
        let longo = "x".repeat(10_000);
        let l = LinhaDeDiferenca {
            sinal: Sinal::Sai,
            partes: vec![(longo.clone(), false), ("A".into(), true), (longo, false)],
        };
        let mut saida = Vec::new();
        linha(&mut saida, Cores::nenhuma(), &l).expect("a vector takes everything");
        let texto = String::from_utf8(saida).expect("text");
        assert!(texto.starts_with("-…x") && texto.contains("xAx") && texto.chars().count() < 100, "{texto}");
    }
}
