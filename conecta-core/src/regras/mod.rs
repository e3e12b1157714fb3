//! Rules beyond the schema: what an operator refuses, and what it may not refuse.
//!
//! A rule is one block in `familias/`, from which everything else comes: the catalogue ([`regras`]), the pages of `docs/rules`, the
//! explanations, the judgement. It has two example files in `tests/regras`. It looks at a [`vista`] of the message, says what it found
//! by [`achados`], and knows of the world only what the [`Contexto`] tells; [`motor`] runs it.
//!
//! [`pacote`]: what an operator or a contract asks beyond that, as text.
//!
//! Not here: what the schema says (`xml`), what codes mean (`tabelas`).

mod achados;
mod catalogo;
mod contexto;
mod familias;
mod motor;
pub mod pacote;
mod regra;
mod validador;
mod vista;

pub use catalogo::{familias, regra, regras};
pub use contexto::formato::CONTEXTO;
pub use contexto::{
    Assinatura, Autorizacao, Beneficiario, Contexto, Contrato, Elegibilidade, Exigencia, Exigencias,
    GuiaAutorizada, GuiaEnviada, Historico, Identificacao, Internacao, ItemEnviado, LoteEnviado, Perfil,
    Prestador, RecursoEnviado, Restricao, SolicitacaoEnviada,
};
pub use pacote::{Pacote, Pacotes};
pub use regra::{Patamar, Regra};
pub use validador::{Validador, validar, validar_leitor};
