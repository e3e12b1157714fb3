//! Known faults of other validators: where they differ from Xerces, and why that is not our fault.
//!
//! Xerces is the reference and has no entry here.

use crate::juiz::Resposta;

/// Why lxml (libxml2) may differ on this document; `None` when there is no reason that we know.
pub fn lxml(_documento: &[u8], resposta: &Resposta) -> Option<&'static str> {
    let m = &resposta.motivo;
    if !resposta.valido
        && (m.contains("is not a valid value of the atomic type")
            || m.contains("is not a valid value of the local atomic type"))
        && ["st_data'", "st_hora'", "st_dataPadrao'"].iter().any(|t| m.contains(t))
    {
        return Some("libxml2 does not collapse white space in types derived from date and time");
    }
    None
}
