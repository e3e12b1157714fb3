//! Checking one value against a simple type, outside of a document.

use conecta_schemas::Simples;

use super::coletor::Fala;
use super::frases;
use super::maquina::Valor;
use crate::Codigo;

/// What is wrong with the text of a field, and how to mend it; `None` when nothing is.
pub(crate) fn conferir_valor(campo: &str, tipo: Simples, texto: &str) -> Option<(String, String)> {
    let fala = conferir(campo, tipo, texto)?;
    Some((fala.mensagem, fala.ajuda.into_owned()))
}

/// The code of the crítica that the text of a field would get; `None` when nothing is wrong with it.
pub(crate) fn codigo_do_valor(tipo: Simples, texto: &str) -> Option<Codigo> {
    conferir("", tipo, texto).map(|fala| fala.codigo)
}

fn conferir(campo: &str, tipo: Simples, texto: &str) -> Option<Fala> {
    let linha = tipo.linha();
    let mut v = Valor::default();
    v.juntar(linha.base, texto.as_bytes());
    let falha = v.conferir(linha).err()?;
    Some(frases::valor(campo, linha, falha, &v.buf, v.caracteres))
}
