//! Checking one value against a simple type, outside of a document.

use conecta_schemas::Simples;

use super::frases;
use super::maquina::Valor;

/// What is wrong with the text of a field, and how to mend it; `None` when nothing is.
pub(crate) fn conferir_valor(campo: &str, tipo: Simples, texto: &str) -> Option<(String, String)> {
    let linha = tipo.linha();
    let mut v = Valor::default();
    v.juntar(linha.base, texto.as_bytes());
    let falha = v.conferir(linha).err()?;
    let fala = frases::valor(campo, linha, falha, &v.buf, v.caracteres);
    Some((fala.mensagem, fala.ajuda.into_owned()))
}
