//! Identifiers and values of the field, each checked when it is made.
//!
//! Here: what stands alone. Not here: messages (`tiss`, `xml`) and findings (`critica`).
//!
//! An identifier is made by [`FromStr`](std::str::FromStr), which checks it, or by `como_escrito`, which takes what a
//! document says: a message with a wrong CPF can still be read, shown and mended, and `conferir` tells what is wrong.
//! None of them shows its value in `Debug`.

pub mod codigo;
mod documentos;
mod escrito;
pub(crate) mod identificador;
mod lexico;
mod prestador;
pub mod texto;
pub mod versao;

// The public interface is:
pub use documentos::{ChaveNfe, Cnpj, Cns, Cpf, CpfOuCnpj};
pub(crate) use documentos::{conferir_cnpj, conferir_cns, conferir_cpf};
pub use escrito::Escrito;
pub use lexico::Lexico;
pub use prestador::{Carteira, Cbo, Cid10, Cnes, Competencia, MunicipioIbge, RegistroAns};
pub use texto::{Base64, Motivo, Texto};
