//! `csv`: one row for one crítica, RFC 4180, for spreadsheets and databases.

use std::io::{self, Write};

use super::Relator;
use crate::relatorio::Relatorio;

const CABECALHO: [&str; 16] = [
    "arquivo",
    "versao_tiss",
    "transacao",
    "parecer",
    "codigo",
    "severidade",
    "linha",
    "coluna",
    "byte_inicio",
    "byte_fim",
    "caminho",
    "guia",
    "glosa",
    "mensagem",
    "ajuda",
    "repeticoes",
];

/// How many columns speak of the file; the others of one crítica.
const DO_ARQUIVO: usize = 4;

pub(super) struct Csv<W: Write> {
    destino: csv::Writer<W>,
    iniciado: bool,
}

impl<W: Write> Csv<W> {
    pub(super) fn new(destino: W) -> Self {
        let escritor = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(destino);
        Self { destino: escritor, iniciado: false }
    }

    fn abrir(&mut self) -> io::Result<()> {
        if !self.iniciado {
            self.iniciado = true;
            self.destino.write_record(CABECALHO)?;
        }
        Ok(())
    }
}

impl<W: Write> Relator for Csv<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        self.abrir()?;
        let versao = relatorio.versao_tiss.map(|v| v.to_string()).unwrap_or_default();
        let transacao = relatorio.transacao.unwrap_or_default();
        let comum: [&str; DO_ARQUIVO] = [nome, &versao, transacao, relatorio.parecer.as_str()];
        if relatorio.criticas.is_empty() {
            let vazias = [""; CABECALHO.len() - DO_ARQUIVO];
            self.destino.write_record(comum.into_iter().chain(vazias))?;
        }
        for critica in &relatorio.criticas {
            let local = &critica.local;
            let numeros = [local.linha, local.coluna, local.byte_inicio, local.byte_fim];
            let numeros = numeros.map(|n| n.to_string());
            let glosa = critica.glosa.map(|g| g.to_string()).unwrap_or_default();
            let repeticoes = critica.repeticoes.to_string();
            let da_critica = [critica.codigo.as_str(), critica.severidade.as_str()];
            let guia = local.guia.as_deref().unwrap_or_default();
            let resto = [&local.caminho, guia, &glosa, &critica.mensagem, &critica.ajuda, &repeticoes];
            let campos = comum.into_iter().chain(da_critica);
            let campos = campos.chain(numeros.iter().map(String::as_str)).chain(resto);
            self.destino.write_record(campos)?;
        }
        Ok(())
    }

    fn nao_lido(&mut self, _nome: &str, _motivo: &str) -> io::Result<()> {
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.abrir()?;
        self.destino.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn uma_linha_por_critica_e_uma_por_arquivo_sem_critica() {
        let mut saida = Csv::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let texto = exemplo::em_texto(saida.destino.into_inner().expect("a memória aceita tudo"));
        let linhas: Vec<&str> = texto.split_terminator("\r\n").collect();
        assert_eq!(linhas.len(), 3);
        assert!(
            linhas[0].starts_with("arquivo,versao_tiss,transacao,parecer,codigo,severidade,linha,coluna,")
        );
        assert_eq!(linhas[1], "bom.xml,4.03.00,,aceitar,,,,,,,,,,,,");
        let esperado = "\"mau, pasta/a b.xml\",4.03.00,ENVIO_LOTE_GUIAS,rejeitar,XSD-VALOR,erro,2,10,24,28,\
            /mensagemTISS/valor,123,5014,\"o valor <não> é \"\"decimal\"\", com\u{1} controle\",use ponto,9990";
        assert_eq!(linhas[2], esperado);
    }
}
