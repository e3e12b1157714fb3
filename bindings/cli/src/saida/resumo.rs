//! The table at the end of `texto`.

use std::io::{self, Write};

use conecta_core::{Parecer, Relatorio};

use crate::terminal::Cores;
use conecta_core::portugues::{contar, limpar, milhar};

/// With more files than this, the table lists those alone that were not accepted.
const MUITOS: usize = 20;

const TITULOS: [&str; 7] = ["arquivo", "versão", "transação", "parecer", "erros", "avisos", "hash"];

/// Columns of numbers, set to the right.
const NUMERICAS: [usize; 2] = [4, 5];

struct Linha {
    colunas: [String; 7],
    aceito: bool,
}

/// What there is to say of the run as a whole.
#[derive(Default)]
pub(super) struct Resumo {
    linhas: Vec<Linha>,
    aceitos: u64,
    rejeitados: u64,
    indefinidos: u64,
    nao_lidos: u64,
    erros: u64,
    avisos: u64,
}

impl Resumo {
    /// Takes in a judged file.
    pub(super) fn somar(&mut self, nome: &str, relatorio: &Relatorio) {
        match relatorio.parecer {
            Parecer::Aceitar => self.aceitos += 1,
            Parecer::Rejeitar => self.rejeitados += 1,
            Parecer::Indefinido => self.indefinidos += 1,
        }
        self.erros += relatorio.total_erros;
        self.avisos += relatorio.total_avisos;
        let aceito = relatorio.parecer == Parecer::Aceitar;
        // Beyond the limit accepted files are only counted, so that a million of them take no memory.
        if aceito && self.aceitos > MUITOS as u64 {
            return;
        }
        let colunas = [
            limpar(nome).into_owned(),
            relatorio.versao_tiss.map_or_else(|| "–".to_owned(), |v| v.to_string()),
            relatorio.transacao.unwrap_or("–").to_owned(),
            relatorio.parecer.as_str().to_owned(),
            milhar(relatorio.total_erros),
            milhar(relatorio.total_avisos),
            relatorio.hash.situacao.as_str().replace('_', " ").replace("nao", "não"),
        ];
        self.linhas.push(Linha { colunas, aceito });
    }

    /// Takes in a file that could not be read.
    pub(super) fn somar_nao_lido(&mut self, nome: &str) {
        self.nao_lidos += 1;
        let mut colunas = ["–"; 7].map(str::to_owned);
        colunas[0] = limpar(nome).into_owned();
        "não lido".clone_into(&mut colunas[3]);
        self.linhas.push(Linha { colunas, aceito: false });
    }

    /// The table and the totals.
    pub(super) fn escrever(&self, destino: &mut dyn Write, cores: Cores, largura: usize) -> io::Result<()> {
        let total = self.aceitos + self.rejeitados + self.indefinidos + self.nao_lidos;
        let muitos = total > MUITOS as u64;
        let mostradas: Vec<&Linha> = self.linhas.iter().filter(|l| !(muitos && l.aceito)).collect();
        if !mostradas.is_empty() {
            tabela(destino, cores, largura, &mostradas)?;
            writeln!(destino)?;
        }
        let contagens = [
            contar(self.aceitos, "aceito", "aceitos"),
            contar(self.rejeitados, "rejeitado", "rejeitados"),
            contar(self.indefinidos, "indefinido", "indefinidos"),
            contar(self.nao_lidos, "não lido", "não lidos"),
        ];
        let opcionais = [true, true, self.indefinidos > 0, self.nao_lidos > 0];
        let contagens =
            contagens.into_iter().zip(opcionais).filter_map(|(texto, mostrar)| mostrar.then_some(texto));
        writeln!(
            destino,
            "{}: {}; {}, {}",
            cores.forte(&contar(total, "arquivo", "arquivos")),
            contagens.collect::<Vec<_>>().join(", "),
            contar(self.erros, "erro", "erros"),
            contar(self.avisos, "aviso", "avisos"),
        )
    }
}

fn tabela(destino: &mut dyn Write, cores: Cores, largura: usize, linhas: &[&Linha]) -> io::Result<()> {
    let mut larguras = TITULOS.map(|t| t.chars().count());
    for linha in linhas {
        for (maior, coluna) in larguras.iter_mut().zip(&linha.colunas) {
            *maior = (*maior).max(coluna.chars().count());
        }
    }
    let outras: usize = larguras[1..].iter().map(|l| l + 2).sum();
    larguras[0] = larguras[0].min(largura.saturating_sub(outras).max(20));
    let titulos: Vec<String> =
        (0..TITULOS.len()).map(|i| cores.forte(&alinhar(TITULOS[i], i, larguras[i]))).collect();
    writeln!(destino, "{}", titulos.join("  ").trim_end())?;
    for linha in linhas {
        let celulas: Vec<String> = (0..TITULOS.len())
            .map(|i| {
                let celula = alinhar(&linha.colunas[i], i, larguras[i]);
                match (i, linha.aceito) {
                    (3, true) => cores.verde(&celula),
                    (3, false) => cores.vermelho(&celula),
                    _ => celula,
                }
            })
            .collect();
        writeln!(destino, "{}", celulas.join("  ").trim_end())?;
    }
    Ok(())
}

/// Filled up to the width; a file name too long loses its beginning, which says least.
fn alinhar(texto: &str, coluna: usize, largura: usize) -> String {
    let sobra = texto.chars().count().saturating_sub(largura);
    if sobra > 0 {
        return std::iter::once('…').chain(texto.chars().skip(sobra + 1)).collect();
    }
    if NUMERICAS.contains(&coluna) { format!("{texto:>largura$}") } else { format!("{texto:<largura$}") }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    fn escrito(resumo: &Resumo) -> String {
        let mut destino = Vec::new();
        resumo.escrever(&mut destino, Cores::nenhuma(), 100).expect("a memória aceita tudo");
        exemplo::em_texto(destino)
    }

    #[test]
    fn poucos_arquivos_aparecem_todos() {
        let mut resumo = Resumo::default();
        resumo.somar("bom.xml", &exemplo::limpo());
        let texto = escrito(&resumo);
        assert!(
            texto.contains("bom.xml  4.03.00  –          aceitar      0       0  não verificado"),
            "{texto}"
        );
        assert!(texto.ends_with("1 arquivo: 1 aceito, 0 rejeitados; 0 erros, 0 avisos\n"), "{texto}");
    }

    #[test]
    fn de_muitos_so_os_que_pedem_atencao() {
        let mut resumo = Resumo::default();
        for n in 0..1500 {
            resumo.somar(&format!("bom{n}.xml"), &exemplo::limpo());
        }
        resumo.somar("mau.xml", &exemplo::com_erro());
        let texto = escrito(&resumo);
        assert!(texto.contains("mau.xml") && !texto.contains("bom0.xml"), "{texto}");
        assert!(texto.contains("1.501 arquivos: 1.500 aceitos, 1 rejeitado; 9.991 erros"), "{texto}");
    }
}
