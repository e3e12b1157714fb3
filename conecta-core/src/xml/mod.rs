//! Bytes in: scanner, validator over the schema tables, hash.
//!
//! One judge ([`maquina`]) is fed windows of the document, whether it is a slice, a reader or pushed bytes.
//! Here: what a document says and whether it may. Not here: rules on its content beyond the envelope.

mod arvore;
mod atributos;
mod cabecalho;
mod codificacao;
mod coletor;
mod colheita;
mod conferencia;
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
mod inspecao;
mod leitura;
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
mod redacao;
mod tipos;

pub(crate) use arvore::TERMOS;
pub use arvore::{Arvore, Chave, No};
pub(crate) use colheita::{Falha, escapar};
pub(crate) use conferencia::{codigo_do_valor, conferir_valor};
pub use entrada::corrigir_hash;
pub(crate) use entrada::{Exame, examinar_com_redacao};
pub(crate) use inspecao::{Achado, Destino, Inspetor, sem_indices};
pub(crate) use leitura::Escrita;
pub use leitura::{Arvores, Lida, ler_arvore};
pub(crate) use redacao::Redacao;
pub(crate) use tipos::conferir_tipo;
