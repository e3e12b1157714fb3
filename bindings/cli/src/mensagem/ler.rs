//! `conecta ler`: a message as JSON.

use std::io::{self, BufWriter, Write};

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::terminal;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Ler) -> io::Result<Desfecho> {
    if !args.json {
        terminal::avisar("diga a forma: conecta ler --json <ARQUIVO>");
        return Ok(Desfecho::NaoFeito);
    }
    let lido = match super::documento(&args.arquivo) {
        Ok(lido) => lido,
        Err(recusa) => return Ok(recusa.dizer()),
    };
    let mut saida = BufWriter::new(io::stdout().lock());
    let escrito = if args.compacto {
        serde_json::to_writer(&mut saida, &lido.documento)
    } else {
        serde_json::to_writer_pretty(&mut saida, &lido.documento)
    };
    escrito.map_err(io::Error::from)?;
    saida.write_all(b"\n")?;
    saida.flush()?;
    for s in &lido.sobras {
        let (nome, l) = (args.arquivo.display(), &s.lugar);
        let onde = &s.caminho;
        terminal::avisar(&format!(
            "{nome}:{}:{}: este elemento não existe aqui no padrão e ficou de fora ({onde})",
            l.linha, l.coluna
        ));
    }
    Ok(if lido.sobras.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro })
}
