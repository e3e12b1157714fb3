//! Identifiers and values of the field, each checked when it is made.
//!
//! Here: what stands alone. Not here: messages (`xml`) and findings (`critica`).

pub mod versao;
