//! Tests of the whole room: every machine in full, every refusal written down.

mod arquivo;
mod casos;
mod formato;
mod guia;
mod lote;
mod maquinas;
mod pesquisa;
mod protocolo;
mod recusas;
mod sorteio;
mod versoes;

use chrono::DateTime;

use super::*;

/// Somebody of a provider, at a fixed instant.
fn ator() -> Ator {
    let agora = DateTime::parse_from_rfc3339("2026-03-09T10:00:00-03:00").expect("an instant");
    Ator::new("faturista", agora).pelo_prestador("prestador-1")
}

/// The same data after a way through JSON.
fn pelo_json<A: Agregado + std::fmt::Debug>(a: &A) -> A {
    let outro: A = abrir(&guardar(a).expect("plain data")).expect("its own data");
    assert_eq!(&outro, a, "serialise and deserialise changes nothing");
    outro
}
