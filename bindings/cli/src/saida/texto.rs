//! `texto`: each fault under its line, as a good compiler shows it, and a summary.

use std::io::{self, Write};

use conecta_core::{Critica, Relatorio, Severidade};

use super::Saida;
use super::resumo::Resumo;
use crate::terminal::Cores;
use crate::validar::{Folheador, Fonte};
use conecta_core::portugues::{contar, limpar, milhar};

pub(super) struct Texto<W: Write> {
    destino: W,
    cores: Cores,
    largura: usize,
    largura_da_tabela: usize,
    resumo: Resumo,
}

impl<W: Write> Texto<W> {
    /// In these widths: of the lines of a document, and of the table at the end.
    pub(super) fn new(destino: W, cores: Cores, largura: usize, largura_da_tabela: usize) -> Self {
        Self { destino, cores, largura, largura_da_tabela, resumo: Resumo::default() }
    }

    fn critica(
        &mut self,
        nome: &str,
        critica: &Critica,
        fonte: Option<&mut Folheador<'_>>,
    ) -> io::Result<()> {
        let local = &critica.local;
        let rotulo =
            self.pintar(critica.severidade, &format!("{}[{}]", critica.severidade.as_str(), critica.codigo));
        let mensagem = self.cores.forte(&limpar(&critica.mensagem));
        writeln!(self.destino, "{}:{}:{}: {rotulo} {mensagem}", limpar(nome), local.linha, local.coluna)?;
        let numero = local.linha.to_string();
        let margem = " ".repeat(numero.len());
        let barra = self.cores.azul("|");
        let colunas = self.largura.saturating_sub(margem.len() + 4);
        if let Some(trecho) = fonte.and_then(|f| f.trecho(local.byte_inicio, local.byte_fim, colunas)) {
            let marca = self.pintar(critica.severidade, &"^".repeat(trecho.largura));
            let recuo = " ".repeat(trecho.recuo);
            writeln!(self.destino, " {} {barra} {}", self.cores.azul(&numero), trecho.texto)?;
            writeln!(self.destino, " {margem} {barra} {recuo}{marca}")?;
        }
        let glosa = critica.glosa.map(|g| g.to_string());
        let notas = [
            ("ajuda", Some(&*critica.ajuda)),
            ("caminho", Some(local.caminho.as_str())),
            ("guia", local.guia.as_deref()),
            ("glosa", glosa.as_deref()),
        ];
        let sinal = self.cores.azul("=");
        for (titulo, texto) in notas {
            if let Some(texto) = texto.filter(|t| !t.is_empty()) {
                writeln!(self.destino, " {margem} {sinal} {titulo}: {}", limpar(texto))?;
            }
        }
        if critica.repeticoes > 0 {
            let iguais = contar(critica.repeticoes, "ocorrência igual", "ocorrências iguais");
            writeln!(self.destino, " {margem} {sinal} e mais {iguais}")?;
        }
        writeln!(self.destino)
    }

    fn pintar(&self, severidade: Severidade, texto: &str) -> String {
        match severidade {
            Severidade::Erro => self.cores.vermelho(texto),
            Severidade::Aviso => self.cores.amarelo(texto),
            Severidade::Info => self.cores.azul(texto),
        }
    }
}

impl<W: Write> Saida for Texto<W> {
    fn arquivo(&mut self, nome: &str, relatorio: &Relatorio, fonte: &Fonte) -> io::Result<()> {
        self.resumo.somar(nome, relatorio);
        if relatorio.criticas.is_empty() {
            return Ok(());
        }
        let mut folheador = Folheador::abrir(fonte);
        for critica in &relatorio.criticas {
            self.critica(nome, critica, folheador.as_mut())?;
        }
        let restantes = relatorio.nao_listadas();
        if restantes > 0 {
            let nao_listadas =
                if restantes == 1 { "crítica não listada" } else { "críticas não listadas" };
            let restantes = milhar(restantes);
            writeln!(
                self.destino,
                "{}: mais {restantes} {nao_listadas} (veja --max-criticas)\n",
                limpar(nome)
            )?;
        }
        self.destino.flush()
    }

    fn nao_lido(&mut self, nome: &str, _motivo: &str) -> io::Result<()> {
        self.resumo.somar_nao_lido(nome);
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.resumo.escrever(&mut self.destino, self.cores, self.largura_da_tabela)?;
        self.destino.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn mostra_a_falha_como_um_compilador() {
        let mut saida = Texto::new(Vec::new(), Cores::nenhuma(), 100, 100);
        exemplo::alimentar(&mut saida);
        let texto = exemplo::em_texto(saida.destino);
        let esperado = "\
mau, pasta/a b.xml:2:10: erro[XSD-VALOR] o valor <não> é \"decimal\", com\u{fffd} controle
 2 |   <valor>1,00</valor>
   |          ^^^^
   = ajuda: use ponto
   = caminho: /mensagemTISS/valor
   = guia: 123
   = glosa: 5014
   = e mais 9.990 ocorrências iguais

";
        assert!(texto.starts_with(esperado), "{texto}");
        assert!(texto.contains("1 aceito, 1 rejeitado, 1 não lido; 9.991 erros"), "{texto}");
    }
}
