//! `junit`: what continuous integration servers read: a file is a test case, its errors one failure.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::Relator;
use crate::critica::Severidade;
use crate::portugues::contar;
use crate::relatorio::{Parecer, Relatorio};

/// Holds the cases until the end, because the totals come first.
pub(super) struct Junit<W: Write> {
    destino: W,
    casos: String,
    julgados: u64,
    reprovados: u64,
    nao_lidos: u64,
}

impl<W: Write> Junit<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino, casos: String::new(), julgados: 0, reprovados: 0, nao_lidos: 0 }
    }
}

impl<W: Write> Relator for Junit<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        self.julgados += 1;
        let nome = escapar(nome);
        let casos = &mut self.casos;
        let _ = write!(casos, "    <testcase classname=\"conecta\" name=\"{nome}\" file=\"{nome}\"");
        let reprovado = match relatorio.parecer {
            Parecer::Aceitar => false,
            Parecer::Rejeitar => true,
            Parecer::Indefinido => relatorio.tem_erro(),
        };
        if !reprovado {
            casos.push_str("/>\n");
            return Ok(());
        }
        self.reprovados += 1;
        // Without an error, a policy rejected for something less.
        let so_erros = relatorio.tem_erro();
        let total = match so_erros {
            true => contar(relatorio.total_erros, "erro", "erros"),
            false => contar(relatorio.total_avisos, "aviso", "avisos"),
        };
        let _ =
            write!(casos, ">\n      <failure type=\"{}\" message=\"{total}\">", relatorio.parecer.as_str());
        for critica in relatorio.criticas.iter().filter(|c| !so_erros || c.severidade == Severidade::Erro) {
            let local = &critica.local;
            let linha = format!(
                "{}:{}: {}: {} ({})\n",
                local.linha, local.coluna, critica.codigo, critica.mensagem, local.caminho
            );
            casos.push_str(&escapar(&linha));
            if critica.repeticoes > 0 {
                let iguais = contar(critica.repeticoes, "ocorrência igual", "ocorrências iguais");
                let _ = writeln!(casos, "  e mais {iguais}");
            }
        }
        match relatorio.nao_listadas() {
            0 => {}
            n => {
                let _ =
                    writeln!(casos, "e mais {}", contar(n, "crítica não listada", "críticas não listadas"));
            }
        }
        casos.push_str("</failure>\n    </testcase>\n");
        Ok(())
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        self.nao_lidos += 1;
        let (nome, motivo) = (escapar(nome), escapar(motivo));
        let _ = write!(
            self.casos,
            "    <testcase classname=\"conecta\" name=\"{nome}\" file=\"{nome}\">\n      \
             <error type=\"nao_lido\" message=\"{motivo}\"/>\n    </testcase>\n"
        );
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        let totais = format!(
            "tests=\"{}\" failures=\"{}\" errors=\"{}\"",
            self.julgados + self.nao_lidos,
            self.reprovados,
            self.nao_lidos
        );
        let saida = &mut self.destino;
        writeln!(saida, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(saida, "<testsuites name=\"conecta validar\" {totais}>")?;
        writeln!(saida, "  <testsuite name=\"conecta validar\" {totais} skipped=\"0\">")?;
        saida.write_all(self.casos.as_bytes())?;
        writeln!(saida, "  </testsuite>\n</testsuites>")?;
        saida.flush()
    }
}

/// For text and for attributes; what XML 1.0 cannot hold at all is replaced.
fn escapar(texto: &str) -> String {
    let mut saida = String::with_capacity(texto.len());
    for c in texto.chars() {
        match c {
            '<' => saida.push_str("&lt;"),
            '>' => saida.push_str("&gt;"),
            '&' => saida.push_str("&amp;"),
            '"' => saida.push_str("&quot;"),
            '\n' => saida.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => saida.push('\u{fffd}'),
            c => saida.push(c),
        }
    }
    saida
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn um_caso_por_arquivo() {
        let mut saida = Junit::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let texto = exemplo::em_texto(saida.destino);
        assert!(texto.contains("tests=\"3\" failures=\"1\" errors=\"1\""), "{texto}");
        assert!(texto.contains("name=\"bom.xml\" file=\"bom.xml\"/>"), "{texto}");
        assert!(texto.contains("2:10: XSD-VALOR: o valor &lt;não&gt; é &quot;decimal&quot;"), "{texto}");
        assert!(texto.contains("e mais 9.990 ocorrências iguais"), "{texto}");
        assert!(!texto.contains('\u{1}') && !texto.contains("não listada"), "{texto}");
    }
}
