//! Which version's tables a document is judged by: found by a quick look before the judgement itself begins.

use conecta_schemas::{Esquema, Familia, esquemas};

use super::limites;
use crate::types::versao::Versao;

/// What the first bytes of a document say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cabecalho {
    /// Text of `Padrao` or `versaoPadrao`, when it has the form of a version.
    pub(super) versao: Option<Versao>,
    /// Whether there was such an element at all.
    pub(super) tem_padrao: bool,
    monitoramento: bool,
    qualidade: bool,
}

/// Looks for the version. `None` when more bytes are needed to tell.
pub(super) fn espiar(b: &[u8], fim: bool) -> Option<Cabecalho> {
    let fim = fim || b.len() >= limites::CABECALHO;
    let b = &b[..b.len().min(limites::CABECALHO)];
    let mut c = Cabecalho::default();
    let mut i = 0;
    let falta = |c: Cabecalho| if fim { Some(c) } else { None };
    while let Some(n) = memchr::memchr(b'<', &b[i..]) {
        i += n + 1;
        let r = &b[i..];
        let pular = |fecho: &[u8]| memchr::memmem::find(r, fecho).map(|n| i + n + fecho.len());
        let depois = match r {
            [b'!', b'-', b'-', ..] => pular(b"-->"),
            [b'!', b'[', ..] => pular(b"]]>"),
            [b'?', ..] => pular(b"?>"),
            // The header is over: what comes later does not choose the version.
            [b'/', ..] if local(&r[1..]) == b"cabecalho" => return Some(c),
            _ => Some(i),
        };
        match depois {
            Some(d) => i = d,
            None => return falta(c),
        }
        match local(r) {
            b"mensagemEnvioANS" => c.monitoramento = true,
            b"tipoTransacao" => match conteudo(r) {
                Some(t) => c.qualidade = t == b"QUALIDADE",
                None => return falta(c),
            },
            b"Padrao" | b"versaoPadrao" => match conteudo(r) {
                Some(t) => {
                    c.tem_padrao = true;
                    c.versao = Versao::ler(t);
                    return Some(c);
                }
                None => return falta(c),
            },
            _ => {}
        }
    }
    falta(c)
}

/// Local part of the name at the start of a tag.
fn local(r: &[u8]) -> &[u8] {
    let nome = &r[..super::nomes::extensao(r)];
    memchr::memrchr(b':', nome).map_or(nome, |i| &nome[i + 1..])
}

/// Trimmed text after a start tag, up to the next markup; `None` when it is not all there.
fn conteudo(r: &[u8]) -> Option<&[u8]> {
    let a = memchr::memchr(b'>', r)? + 1;
    let n = memchr::memchr(b'<', &r[a..])?;
    let t = &r[a..a + n];
    // A CDATA section around the text is read as well.
    if n == 0 && r[a..].starts_with(b"<![CDATA[") {
        let d = &r[a + 9..];
        return Some(&d[..memchr::memmem::find(d, b"]]>")?]);
    }
    Some(t.trim_ascii())
}

impl Cabecalho {
    /// The schema to judge by, and whether it is exactly the version that the message names.
    pub(super) fn esquema(&self) -> (Esquema, bool) {
        let familia = match (self.monitoramento, self.qualidade) {
            (false, _) => Familia::Tiss,
            (true, false) => Familia::Monitoramento,
            (true, true) => Familia::Qualidade,
        };
        let dessa = |e: &Esquema| e.familia() == familia;
        let versao_de = |e: &Esquema| e.versao().parse::<Versao>().ok();
        if let Some(v) = self.versao {
            if let Some(e) = esquemas().filter(dessa).find(|e| versao_de(e) == Some(v)) {
                return (e, true);
            }
            // The nearest: the newest that is not newer, or else the oldest of the same line.
            let maior = v.maior;
            let antes = esquemas().filter(dessa).filter(|e| versao_de(e).is_some_and(|x| x < v)).last();
            let depois = esquemas().filter(dessa).find(|e| versao_de(e).is_some_and(|x| x > v));
            let perto = antes.filter(|e| versao_de(e).is_some_and(|x| x.maior == maior)).or(depois).or(antes);
            if let Some(e) = perto {
                return (e, false);
            }
        }
        // No version: the newest.
        let ultimo = esquemas().filter(dessa).last().or_else(|| esquemas().last());
        (ultimo.expect("the tables hold the schemas of the standard"), false)
    }
}

