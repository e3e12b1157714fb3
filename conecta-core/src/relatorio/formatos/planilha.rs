//! `planilha`: one row for one crítica as a spreadsheet of Brazil opens it: `;`, UTF-8 with a byte order mark, titles in
//! words. No cell can be taken for a formula.

use std::io::{self, Write};

use super::Relator;
use crate::critica::{Critica, Severidade};
use crate::portugues::limpar;
use crate::relatorio::{Parecer, Relatorio};
use crate::tabelas;

const TITULOS: [&str; 18] = [
    "Arquivo",
    "Versão",
    "Transação",
    "Lote",
    "Parecer",
    "Guia",
    "Gravidade",
    "Código",
    "O que está errado",
    "Como corrigir",
    "Campo",
    "Linha",
    "Coluna",
    "Caminho",
    "Glosa",
    "Significado da glosa",
    "O que fazer com a glosa",
    "Repetições",
];

/// How many columns speak of the file; the others of one crítica.
const DO_ARQUIVO: usize = 5;

pub(super) struct Planilha<W: Write> {
    destino: csv::Writer<W>,
    iniciado: bool,
}

impl<W: Write> Planilha<W> {
    pub(super) fn new(destino: W) -> Self {
        let escritor =
            csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(destino);
        Self { destino: escritor, iniciado: false }
    }

    fn abrir(&mut self) -> io::Result<()> {
        if !self.iniciado {
            self.iniciado = true;
            let com_marca = format!("\u{feff}{}", TITULOS[0]);
            let titulos = std::iter::once(com_marca.as_str()).chain(TITULOS[1..].iter().copied());
            self.destino.write_record(titulos)?;
        }
        Ok(())
    }

    fn linha(&mut self, do_arquivo: &[String; DO_ARQUIVO], da_critica: &[String]) -> io::Result<()> {
        Ok(self.destino.write_record(do_arquivo.iter().chain(da_critica).map(|c| celula(c)))?)
    }
}

impl<W: Write> Relator for Planilha<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        self.abrir()?;
        let parecer = match relatorio.parecer {
            Parecer::Aceitar => "aceita",
            Parecer::Rejeitar => "rejeitada",
            Parecer::Indefinido => "não julgada",
        };
        let do_arquivo = [
            nome.to_owned(),
            relatorio.versao_tiss.map(|v| v.to_string()).unwrap_or_default(),
            relatorio.transacao.unwrap_or_default().to_owned(),
            relatorio.lote.map(|l| l.to_string()).unwrap_or_default(),
            parecer.to_owned(),
        ];
        if relatorio.criticas.is_empty() {
            let vazias = vec![String::new(); TITULOS.len() - DO_ARQUIVO];
            self.linha(&do_arquivo, &vazias)?;
        }
        relatorio.criticas.iter().try_for_each(|c| self.linha(&do_arquivo, &colunas(c)))
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        self.abrir()?;
        let mut da_critica = vec![String::new(); TITULOS.len() - DO_ARQUIVO];
        motivo.clone_into(&mut da_critica[3]);
        let mut do_arquivo: [String; DO_ARQUIVO] = Default::default();
        nome.clone_into(&mut do_arquivo[0]);
        "não lida".clone_into(&mut do_arquivo[DO_ARQUIVO - 1]);
        self.linha(&do_arquivo, &da_critica)
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.abrir()?;
        self.destino.flush()
    }
}

fn colunas(critica: &Critica) -> Vec<String> {
    let local = &critica.local;
    let gravidade = match critica.severidade {
        Severidade::Erro => "erro",
        Severidade::Aviso => "aviso",
        Severidade::Info => "informação",
    };
    let glosa = critica.glosa.and_then(tabelas::glosa);
    vec![
        local.guia.clone().unwrap_or_default(),
        gravidade.to_owned(),
        critica.codigo.to_string(),
        critica.mensagem.clone(),
        critica.ajuda.to_string(),
        super::campo(&local.caminho),
        local.linha.to_string(),
        local.coluna.to_string(),
        local.caminho.clone(),
        critica.glosa.map(|g| format!("{g:04}")).unwrap_or_default(),
        glosa.map(|g| g.descricao().to_owned()).unwrap_or_default(),
        glosa.map(|g| g.acao().titulo().to_owned()).unwrap_or_default(),
        critica.repeticoes.to_string(),
    ]
}

/// A text that no spreadsheet takes for a formula or a command: one that begins as such gets an apostrophe before it.
pub fn celula(texto: &str) -> String {
    let limpo = limpar(texto);
    let perigosa = limpo.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
    if perigosa { format!("'{limpo}") } else { limpo.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn abre_em_colunas_e_nada_e_formula() {
        let mut saida = Planilha::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let perigoso = crate::Relatorio { criticas: Vec::new(), ..exemplo::com_erro() };
        saida.julgado("=cmd|' /C calc'!A0", &perigoso).expect("a memória aceita tudo");
        saida.destino.flush().expect("a memória aceita tudo");
        let texto = exemplo::em_texto(saida.destino.into_inner().expect("a memória aceita tudo"));
        let linhas: Vec<&str> = texto.split_terminator("\r\n").collect();
        assert!(
            linhas[0].starts_with("\u{feff}Arquivo;Versão;Transação;Lote;Parecer;Guia;"),
            "{}",
            linhas[0]
        );
        assert_eq!(linhas[1], "bom.xml;4.03.00;;;aceita;;;;;;;;;;;;;");
        assert_eq!(
            linhas[2],
            "mau, pasta/a b.xml;4.03.00;ENVIO_LOTE_GUIAS;77;rejeitada;123;erro;XSD-VALOR;\
             \"o valor <não> é \"\"decimal\"\", com\u{fffd} controle\";use ponto;valor;2;10;/mensagemTISS/valor;5014;\
             CÓDIGO HASH INVÁLIDO. MENSAGEM PODE ESTAR CORROMPIDA;corrigir e reapresentar;9990"
        );
        assert!(linhas[3].starts_with("sumiu.xml;;;;não lida;;;;arquivo não encontrado;"), "{}", linhas[3]);
        assert!(linhas[4].starts_with("'=cmd|' /C calc'!A0;"), "{}", linhas[4]);
    }

    #[test]
    fn o_que_comeca_como_formula_ganha_um_apostrofo() {
        for t in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "|x", "%x"] {
            assert!(celula(t).starts_with('\''), "{t:?}");
        }
        for t in ["", "guia 1-2", "a=b", "/mensagemTISS"] {
            assert_eq!(celula(t), t);
        }
    }
}
