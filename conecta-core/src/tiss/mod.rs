//! The messages of the standard as types: read, written, as JSON.
//!
//! One set of types serves every version: a field that some version lacks is an `Option`. A type says what things are
//! called and what they mean; the order of elements and the limits of a version are in its tables and are applied when a
//! document is written.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let bytes = include_bytes!("../../../exemplos/certo-lote-consulta-4.03.00.xml");
//! let lido = conecta_core::tiss::ler(bytes)?;
//! let json = serde_json::to_string(&lido.documento)?;
//! let de_volta: conecta_core::tiss::Documento = serde_json::from_str(&json)?;
//! assert_eq!(de_volta, lido.documento);
//! # Ok(())
//! # }
//! ```
//!
//! Here: what a message says. Not here: whether it may say it (`xml`, `regras`), and what a host does with it.

mod anexos;
mod autorizacao;
mod cabecalho;
mod cancelamento;
mod comparacao;
mod comum;
mod comunicacao;
pub mod construcao;
mod conteudo;
mod conversao;
mod demonstrativos;
mod dente;
mod documento;
mod documentos;
mod dominios;
mod elegibilidade;
mod escrita;
mod guias;
mod identificacao;
mod json;
mod linhas;
mod lotes;
mod macros;
mod mapa;
mod mensagem;
mod monitoramento;
mod protocolo;
mod qualidade;
mod recurso;
mod resposta;
pub mod soap;
mod solicitacoes;
mod valores;
mod vista;
mod ws;

// The public interface is:
pub use comparacao::{Diferenca, TipoDeDiferenca, comparar, comparar_documentos};
pub use conteudo::{
    Caixa, Campo, Conteudo, Especie, Filhos, Forma, Grupo, Leitura, Montagem, NoLugar, Ocorrencia, Sobra,
    Valor, Vezes,
};
pub use conversao::{
    Conversao, InformadoInvalido, Informados, Mudanca, Pendencia, Perda, TipoDePendencia, converter,
};
pub use dente::DenteOuRegiao;
pub use documento::{Documento, DocumentoLido, GuiasEmFluxo, Raiz, ler};
pub use dominios::*;
pub use escrita::{Codificacao, OpcoesDeEscrita};
pub use identificacao::{identifica, mascarar};
pub use json::desserializar;
pub(crate) use linhas::itens_da_guia;
pub use linhas::{COLUNAS, Coluna, Linha, linhas};
pub use lotes::{Divisao, GUIAS_POR_LOTE, Juncao, NumeroDeLote, OpcoesDeDivisao, Recusa, dividir, juntar};
pub use mapa::{grupo_em, grupos, numero_da_guia};
pub use resposta::{DadosDaResposta, Resposta, SituacaoDoLote, responder};
pub use valores::{Assinatura, Folha};
pub use vista::{Vista, Vistas, filhos, literal};

// The types of the standard:
pub use anexos::*;
pub use autorizacao::*;
pub use cabecalho::*;
pub use cancelamento::*;
pub use comum::*;
pub use comunicacao::*;
pub use demonstrativos::*;
pub use documentos::*;
pub use elegibilidade::*;
pub use guias::*;
pub use mensagem::*;
pub use monitoramento::*;
pub use protocolo::*;
pub use qualidade::*;
pub use recurso::*;
pub use solicitacoes::*;
pub use ws::*;

/// Writes what can be written of a tree in the form that messages are written in by default, and tells what cannot.
pub(crate) fn escrever_tudo(
    arvore: &crate::Arvore,
    esquema: conecta_schemas::Esquema,
) -> (Vec<u8>, Vec<crate::NaoCabe>) {
    let escrita = crate::xml::Escrita { prefixo: "ans".into(), ..crate::xml::Escrita::default() };
    escrita::escrever_tudo(arvore, esquema, &escrita, &OpcoesDeEscrita::default())
}
