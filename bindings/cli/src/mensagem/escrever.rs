//! `conecta escrever`: a message from JSON as XML of its version.

use std::io;
use std::path::Path;

use conecta_core::Error;
use conecta_core::tiss::{Codificacao, Documento, OpcoesDeEscrita};
use serde_json::error::Category;

use super::Recusa;
use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::gravar;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Escrever) -> io::Result<Desfecho> {
    let feito = match escrever(args) {
        Ok(xml) => {
            let saida = args.saida.as_deref().unwrap_or(Path::new("-"));
            gravar::entregar(saida, &xml)?.map_err(Recusa::DaExecucao)
        }
        Err(recusa) => Err(recusa),
    };
    Ok(feito.map_or_else(Recusa::dizer, |()| Desfecho::Limpo))
}

fn escrever(args: &argumentos::Escrever) -> Result<Vec<u8>, Recusa> {
    let json = super::bytes(&args.arquivo)?;
    let documento: Documento =
        serde_json::from_slice(&json).map_err(|e| recusar(&e, &args.arquivo.display()))?;
    let mut opcoes = OpcoesDeEscrita::default();
    opcoes.codificacao = match args.codificacao {
        argumentos::Codificacao::Iso8859_1 => Codificacao::Iso8859_1,
        argumentos::Codificacao::Utf8 => Codificacao::Utf8,
    };
    opcoes.soap = args.soap || documento.soap();
    if args.compacto {
        opcoes.recuo = None;
    }
    documento.escrever(&opcoes).map_err(|e| match e {
        Error::NaoCabe(lista) => Recusa::DoDocumento(super::nao_cabe(&lista)),
        outro => Recusa::DoDocumento(vec![outro.to_string()]),
    })
}

/// JSON that is none cannot be tried; JSON that is no message is refused. What the library says of syntax is English.
fn recusar(erro: &serde_json::Error, nome: &impl std::fmt::Display) -> Recusa {
    let (linha, coluna) = (erro.line(), erro.column());
    match erro.classify() {
        Category::Data => {
            let texto = erro.to_string();
            let motivo = texto.rsplit_once(" at line ").map_or(texto.as_str(), |(m, _)| m);
            Recusa::DoDocumento(vec![format!("{nome}: {motivo}")])
        }
        Category::Eof => Recusa::DaExecucao(format!("{nome}:{linha}:{coluna}: o JSON termina antes da hora")),
        Category::Syntax | Category::Io => {
            Recusa::DaExecucao(format!("{nome}:{linha}:{coluna}: não é JSON bem formado"))
        }
    }
}
