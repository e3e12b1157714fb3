//! `jsonl`: one file a line, handed on at once.

use std::io::{self, Write};

use super::Relator;
use super::json::ArquivoJson;
use crate::relatorio::Relatorio;

pub(super) struct Jsonl<W: Write> {
    destino: W,
}

impl<W: Write> Jsonl<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino }
    }
}

impl<W: Write> Relator for Jsonl<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        serde_json::to_writer(&mut self.destino, &ArquivoJson { arquivo: nome, relatorio })?;
        self.destino.write_all(b"\n")?;
        self.destino.flush()
    }

    fn nao_lido(&mut self, _nome: &str, _motivo: &str) -> io::Result<()> {
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.destino.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn uma_linha_por_arquivo_lido() {
        let mut saida = Jsonl::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let texto = exemplo::em_texto(saida.destino);
        let nomes: Vec<String> = texto
            .lines()
            .map(|l| {
                serde_json::from_str::<serde_json::Value>(l).expect("JSON válido")["arquivo"].to_string()
            })
            .collect();
        assert_eq!(nomes, ["\"bom.xml\"", "\"mau, pasta/a b.xml\""]);
    }
}
