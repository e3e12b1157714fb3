//! Conecta: the TISS standard of Brazil's private health insurance as an embeddable library.
//!
//! ```
//! use conecta_core::{Opcoes, Parecer, validar};
//!
//! let relatorio = validar(b"<mensagemTISS/>", &Opcoes::default());
//! assert_eq!(relatorio.parecer, Parecer::Rejeitar);
//! for critica in &relatorio.criticas {
//!     println!("{}:{} {} {}", critica.local.linha, critica.local.coluna, critica.codigo, critica.mensagem);
//! }
//! ```

pub mod anonimizacao;
#[cfg(feature = "biometria-sem-tract")]
pub mod biometria;
pub mod correcao;
mod critica;
mod error;
mod estado;
mod falha;
pub mod faturamento;
#[doc(hidden)]
pub mod internal;
mod opcoes;
pub mod portugues;
mod recusa;
mod registro;
pub mod regras;
pub mod relatorio;
mod sensivel;
pub mod tabelas;
pub mod tiss;
pub mod types;
mod xml;

// The public interface is:
pub use critica::{Codigo, Critica, Local, Severidade};
pub use error::Error;
pub use falha::{FalhaDeLeitura, Impedimento, Lugar, NaoCabe};
pub use opcoes::{Nivel, Opcoes};
pub use recusa::Recusa;
pub use registro::{Ator, Fato, Registro};
pub use regras::{Validador, validar, validar_leitor};
pub use relatorio::{
    HashConferido, Md5Hex, NumeroDoLote, Parecer, Politica, Rejeitar, Relatorio, SituacaoHash,
};
pub use sensivel::{Sensivel, sem_valores};
pub use types::versao::Versao;
pub use xml::{Arvore, Arvores, Chave, Lida, No, corrigir_hash, ler_arvore};
