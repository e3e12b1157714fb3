//! `jsonl`: one file a line, handed on at once.

use std::io::{self, Write};

use conecta_core::Relatorio;

use super::Saida;
use super::json::ArquivoJson;
use crate::validar::Fonte;

pub(super) struct Jsonl<W: Write> {
    destino: W,
}

impl<W: Write> Jsonl<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino }
    }
}

impl<W: Write> Saida for Jsonl<W> {
    fn arquivo(&mut self, nome: &str, relatorio: &Relatorio, _fonte: &Fonte) -> io::Result<()> {
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
