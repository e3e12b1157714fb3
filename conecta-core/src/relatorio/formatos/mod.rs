//! The forms a report is written in: one for each kind of reader. Each writes results as they come, to whatever takes bytes.
//!
//! No form holds a value of the document. Not here: the form for a terminal, which shows the lines of the document.

mod csv;
mod html;
mod json;
mod jsonl;
mod junit;
mod planilha;
mod sarif;

pub use planilha::celula;

use std::io::{self, Write};
use std::str::FromStr;

use super::Relatorio;
use crate::portugues::rotulo;

/// A form of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Formato {
    /// One object, stable by `versao_formato`.
    Json,
    /// One object a line for each document.
    Jsonl,
    /// SARIF 2.1.0, for code hosts.
    Sarif,
    /// JUnit XML, for continuous integration.
    Junit,
    /// Comma-separated values (RFC 4180), for databases.
    Csv,
    /// Values separated by `;`, with a byte order mark and titles in Portuguese, for spreadsheets.
    Planilha,
    /// One page of HTML that needs nothing else, for people.
    Html,
}

impl Formato {
    /// All of them.
    pub const TODOS: [Self; 7] =
        [Self::Json, Self::Jsonl, Self::Sarif, Self::Junit, Self::Csv, Self::Planilha, Self::Html];

    /// `json`, `jsonl`, `sarif`, `junit`, `csv`, `planilha` or `html`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Csv => "csv",
            Self::Planilha => "planilha",
            Self::Html => "html",
        }
    }
}

impl FromStr for Formato {
    type Err = ();

    fn from_str(texto: &str) -> Result<Self, ()> {
        Self::TODOS.into_iter().find(|f| f.as_str() == texto).ok_or(())
    }
}

/// Takes results as they come, in order, and writes them in one form.
pub trait Relator {
    /// A document that was judged. `nome` is what the reader knows it by, usually its path.
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()>;

    /// A document that could not be read, and why, in Portuguese.
    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()>;

    /// There are no more.
    fn concluir(&mut self) -> io::Result<()>;
}

/// What writes in a form, to a destination.
pub fn relator<'a>(formato: Formato, destino: impl Write + 'a) -> Box<dyn Relator + 'a> {
    match formato {
        Formato::Json => Box::new(json::Json::new(destino)),
        Formato::Jsonl => Box::new(jsonl::Jsonl::new(destino)),
        Formato::Sarif => Box::new(sarif::Sarif::new(destino)),
        Formato::Junit => Box::new(junit::Junit::new(destino)),
        Formato::Csv => Box::new(csv::Csv::new(destino)),
        Formato::Planilha => Box::new(planilha::Planilha::new(destino)),
        Formato::Html => Box::new(html::Html::new(destino)),
    }
}

/// What a path points at, in words: `…/guiaSP-SADT[2]/valorTotal/valorTotalGeral` as "valor total geral, em valor total".
fn campo(caminho: &str) -> String {
    let mut partes = caminho.rsplit('/').map(|p| {
        let (nome, indice) = p.split_once('[').unwrap_or((p, ""));
        match indice.trim_end_matches(']') {
            "" => rotulo(nome),
            n => format!("{} nº {n}", rotulo(nome)),
        }
    });
    let campo = partes.next().unwrap_or_default();
    // The first part of a path is empty and the second its root, in which everything is.
    let pais: Vec<String> = partes.take(3).collect();
    match pais.as_slice() {
        [pai, avo, _] if !avo.is_empty() => format!("{campo}, em {pai}"),
        _ => campo,
    }
}

/// One document of a report: its name, and its judgement or why it could not be read.
pub type Item<'a> = (&'a str, Result<&'a Relatorio, &'a str>);

/// Writes a whole report in memory.
///
/// ```
/// use conecta_core::relatorio::{Formato, relatar};
/// use conecta_core::{Opcoes, validar};
///
/// let relatorio = validar(b"<mensagemTISS/>", &Opcoes::default());
/// let pagina = relatar([("lote.xml", Ok(&relatorio))], Formato::Html);
/// assert!(pagina.starts_with("<!DOCTYPE html>"));
/// ```
pub fn relatar<'a>(itens: impl IntoIterator<Item = Item<'a>>, formato: Formato) -> String {
    let mut destino = Vec::new();
    let mut saida = relator(formato, &mut destino);
    let mut itens = itens.into_iter();
    let feito = itens.try_for_each(|(nome, julgado)| match julgado {
        Ok(relatorio) => saida.julgado(nome, relatorio),
        Err(motivo) => saida.nao_lido(nome, motivo),
    });
    let feito = feito.and_then(|()| saida.concluir());
    drop(saida);
    feito.expect("memory takes all that is written to it");
    String::from_utf8(destino).expect("every form is made of text")
}

/// A report made by hand, for the tests of every form.
#[cfg(test)]
mod exemplo {
    use std::borrow::Cow;

    use crate::critica::{Codigo, Critica, Local, Severidade};
    use crate::relatorio::{NumeroDoLote, Parecer, Relatorio};
    use crate::types::versao::Versao;

    use super::Relator;

    pub(super) fn com_erro() -> Relatorio {
        let critica = Critica {
            codigo: Codigo::new("XSD-VALOR"),
            regra: None,
            nota: None,
            severidade: Severidade::Erro,
            mensagem: "o valor <não> é \"decimal\", com\u{1} controle".to_owned(),
            ajuda: Cow::Borrowed("use ponto"),
            glosa: Some(5014),
            local: Local {
                linha: 2,
                coluna: 10,
                byte_inicio: 24,
                byte_fim: 28,
                caminho: "/mensagemTISS/valor".to_owned(),
                guia: Some("123".to_owned()),
            },
            faltas: Vec::new(),
            repeticoes: 9990,
            valor: None,
        };
        Relatorio {
            versao_tiss: Some(Versao::new(4, 3, 0)),
            transacao: Some("ENVIO_LOTE_GUIAS"),
            lote: NumeroDoLote::new("77"),
            parecer: Parecer::Rejeitar,
            criticas: vec![critica],
            truncado: true,
            total_erros: 9991,
            ..Relatorio::default()
        }
    }

    pub(super) fn limpo() -> Relatorio {
        Relatorio { versao_tiss: Some(Versao::new(4, 3, 0)), ..Relatorio::default() }
    }

    /// One accepted, one rejected, one unreadable.
    pub(super) fn alimentar(saida: &mut dyn Relator) {
        saida.julgado("bom.xml", &limpo()).expect("a memória aceita tudo");
        saida.julgado("mau, pasta/a b.xml", &com_erro()).expect("a memória aceita tudo");
        saida.nao_lido("sumiu.xml", "arquivo não encontrado").expect("a memória aceita tudo");
        saida.concluir().expect("a memória aceita tudo");
    }

    pub(super) fn em_texto(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).expect("a saída é UTF-8")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn campos_em_palavras() {
        for (caminho, certo) in [
            ("/mensagemTISS", "mensagem TISS"),
            ("/mensagemTISS/epilogo", "epílogo"),
            ("/mensagemTISS/epilogo/hash", "hash, em epílogo"),
            (
                "/mensagemTISS/a/guiaSP-SADT[2]/valorTotal/valorTotalGeral",
                "valor total geral, em valor total",
            ),
            ("/mensagemTISS/a/guiaSP-SADT[2]/senha", "senha, em guia SP-SADT nº 2"),
            ("", ""),
        ] {
            assert_eq!(campo(caminho), certo, "{caminho}");
        }
    }

    #[test]
    fn formatos_se_leem_como_se_escrevem() {
        for f in Formato::TODOS {
            assert_eq!(f.as_str().parse(), Ok(f));
        }
        assert_eq!("pdf".parse::<Formato>(), Err(()));
    }
}
