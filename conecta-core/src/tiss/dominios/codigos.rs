//! Codes that are too many, or too regular, to be named one by one.

use std::borrow::Cow;

use crate::tiss::conteudo::{Especie, Valor};
use crate::tiss::valores::{Folha, folha_de_identificador};
use crate::types::Motivo;
use crate::types::identificador::identificador;

identificador! {
    /// Code of a glosa, a refusal or another message: four digits of Tabela 38, `dm_tipoGlosa`.
    CodigoGlosa, conferir_glosa
}

identificador! {
    /// Tooth by its number: quadrant and position, position 9 for a supernumerary one. Tabela 28, `dm_dente`.
    Dente, conferir_dente
}

identificador! {
    /// Faces of a tooth: one to five of the letters O, L, M, V, D, I and P. Tabela 32, `dm_face`.
    Faces, conferir_faces
}

identificador! {
    /// Number of a declaração de nascido vivo or de óbito: 1 to 11 letters and digits.
    NumeroDeclaracao, conferir_declaracao
}

identificador! {
    /// Kind of transaction of a monitoring message: `MONITORAMENTO`.
    TipoTransacaoAns, livre
}

identificador! {
    /// Kind of transaction of a quality message: `QUALIDADE`.
    TipoTransacaoQualidade, livre
}

identificador! {
    /// Version of the standard that a message declares, such as `4.03.00`.
    VersaoPadrao, conferir_versao
}

identificador! {
    /// Version of the monitoring standard that a message declares, such as `1.06.00`.
    VersaoMonitoramento, conferir_versao
}

identificador! {
    /// Version of the standard in which a provider billed: a code of three digits (Tabela 69), or its number where the
    /// schema asks for text.
    VersaoPrestador, livre
}

folha_de_identificador! {
    CodigoGlosa: Codigo, Dente: Codigo, Faces: Codigo, NumeroDeclaracao: Texto, TipoTransacaoAns: Codigo,
    TipoTransacaoQualidade: Codigo, VersaoPadrao: Codigo, VersaoMonitoramento: Codigo, VersaoPrestador: Codigo,
}

fn livre(_: &str) -> Result<(), Motivo> {
    Ok(())
}

fn se(certo: bool, motivo: &'static str) -> Result<(), Motivo> {
    if certo { Ok(()) } else { Err(Motivo(motivo)) }
}

fn conferir_glosa(s: &str) -> Result<(), Motivo> {
    se(s.len() == 4 && s.bytes().all(|b| b.is_ascii_digit()), "o código da glosa tem 4 algarismos")
}

fn conferir_dente(s: &str) -> Result<(), Motivo> {
    se(
        matches!(s.as_bytes(), [b'1'..=b'4', b'1'..=b'9'] | [b'5'..=b'8', b'1'..=b'5' | b'9']),
        "o dente tem dois algarismos: quadrante e posição",
    )
}

fn conferir_faces(s: &str) -> Result<(), Motivo> {
    se(
        (1..=5).contains(&s.len()) && s.bytes().all(|b| b"OLMVDIP".contains(&b)),
        "as faces são de uma a cinco das letras O, L, M, V, D, I e P",
    )
}

fn conferir_declaracao(s: &str) -> Result<(), Motivo> {
    se(
        (1..=11).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()),
        "o número da declaração tem de 1 a 11 letras e algarismos",
    )
}

fn conferir_versao(s: &str) -> Result<(), Motivo> {
    se(s.parse::<crate::types::versao::Versao>().is_ok(), "a versão tem a forma N.NN.NN")
}
