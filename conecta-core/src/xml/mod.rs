//! Bytes in: scanner, validator over the schema tables, hash.
//!
//! One judge ([`maquina`]) is fed windows of the document, whether it is a slice, a reader or pushed bytes.
//! Here: what a document says and whether it may. Not here: rules on its content beyond the envelope.

mod atributos;
mod cabecalho;
mod codificacao;
mod coletor;
mod declaracao;
mod doutor;
mod entrada;
mod envelope;
mod espacos;
mod estrutura;
mod fechamento;
mod folhas;
mod frases;
mod hash;
mod lento;
mod limites;
mod maquina;
mod md5;
mod nomes;
mod palavras;
mod posicao;
mod quadro;
mod rapido;
mod recuperacao;
mod tipos;

pub use entrada::{Validador, corrigir_hash, validar, validar_leitor};
pub(crate) use tipos::conferir_tipo;
