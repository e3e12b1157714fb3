//! `conecta comparar`: two messages side by side, by guia and by field.

use std::io::{self, Write};

use conecta_core::tiss::{Diferenca, TipoDeDiferenca, comparar};
use serde::Serialize;

use super::Recusa;
use crate::argumentos::{self, Forma};
use crate::desfecho::Desfecho;
use crate::terminal::Cores;
use conecta_core::portugues::{contar, limpar};

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Comparar) -> io::Result<Desfecho> {
    let diferencas = match diferencas(args) {
        Ok(d) => d,
        Err(recusa) => return Ok(recusa.dizer()),
    };
    let desfecho = if diferencas.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro };
    let mut saida = io::stdout().lock();
    match args.resposta.forma {
        Forma::Texto => saida.write_all(texto(&diferencas, Cores::da_saida()).as_bytes())?,
        Forma::Json => {
            let resultado = Resultado { versao_formato: 1, iguais: diferencas.is_empty(), diferencas };
            serde_json::to_writer_pretty(&mut saida, &resultado).map_err(io::Error::from)?;
            saida.write_all(b"\n")?;
        }
    }
    saida.flush()?;
    Ok(desfecho)
}

#[derive(Serialize)]
struct Resultado {
    versao_formato: u32,
    iguais: bool,
    diferencas: Vec<Diferenca>,
}

fn diferencas(args: &argumentos::Comparar) -> Result<Vec<Diferenca>, Recusa> {
    // What cannot be read is no message that differs.
    let execucao = |r| match r {
        Recusa::DoDocumento(linhas) => Recusa::DaExecucao(linhas.join("; ")),
        outra => outra,
    };
    let (a, b) =
        (super::arvore(&args.antes).map_err(execucao)?, super::arvore(&args.depois).map_err(execucao)?);
    let achadas = match (a.arvore.raiz(), b.arvore.raiz()) {
        (Some(x), Some(y)) => comparar(x, y),
        _ => Vec::new(),
    };
    Ok(achadas.into_iter().map(|d| d.mostrada(args.revelar)).collect())
}

fn texto(diferencas: &[Diferenca], cores: Cores) -> String {
    if diferencas.is_empty() {
        return "as mensagens são iguais\n".to_owned();
    }
    let mut s = String::new();
    for da_mesma_guia in diferencas.chunk_by(|a, b| a.guia == b.guia) {
        let titulo = match &da_mesma_guia[0].guia {
            Some(n) => format!("guia {}", limpar(n)),
            None => "fora das guias".to_owned(),
        };
        s.push_str(&cores.forte(&titulo));
        s.push('\n');
        for d in da_mesma_guia {
            s.push_str(&linha(d, cores));
        }
    }
    s.push_str(&contar(diferencas.len() as u64, "diferença", "diferenças"));
    s.push('\n');
    s
}

fn linha(d: &Diferenca, cores: Cores) -> String {
    let caminho = limpar(&d.caminho);
    let valor = |v: &Option<String>| v.as_deref().map(|v| format!(": {}", limpar(v))).unwrap_or_default();
    let texto = match d.mudanca {
        TipoDeDiferenca::Acrescentado => cores.verde(&format!("+ {caminho}{}", valor(&d.depois))),
        TipoDeDiferenca::Retirado => cores.vermelho(&format!("- {caminho}{}", valor(&d.antes))),
        TipoDeDiferenca::Alterado => {
            let (antes, depois) =
                (d.antes.as_deref().unwrap_or("(vazio)"), d.depois.as_deref().unwrap_or("(vazio)"));
            let (antes, depois) = (cores.vermelho(&limpar(antes)), cores.verde(&limpar(depois)));
            format!("{} {caminho}: {antes} → {depois}", cores.amarelo("~"))
        }
    };
    format!("  {texto}\n")
}
