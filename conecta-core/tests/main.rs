//! All tests of the core from outside but those that measure: one program, so that the core is linked once.

#![allow(clippy::disallowed_methods, reason = "tests read files, and write where it can be looked at")]

mod biometria;
mod codigos;
mod conciliacao_em_massa;
mod conformance;
mod correcoes;
mod envio;
mod exemplo;
mod exemplos;
mod limites;
mod lotes_certos;
mod pacotes;
mod pagina;
mod propriedades;
mod publicos;
mod regras;
mod sementes;
mod tabelas;
mod tuss;
