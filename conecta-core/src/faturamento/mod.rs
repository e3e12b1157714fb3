//! The billing life of the portal: guia de cobrança, arquivo enviado, lote de pagamento, protocolo, and what comes back
//! (docs/faturamento.md).
//!
//! Each of them is plain data that the host keeps ([`Agregado`]): with a version of its form, operations that take an [`Ator`] and
//! give a [`Registro`] or a [`Recusa`], and a history that plays again. Its life is a table of transitions. What needs the
//! outside (eligibility, sending) is a trait that the host implements. Refusals are in tables (`recusas!`): permanent
//! code, the sentence, where it comes from.
//!
//! Not here: messages (`tiss`), what is wrong with them (`regras`), how they are mended (`correcao`).

mod agregado;
mod anexo;
pub mod arquivo;
pub mod conciliacao;
pub mod envio;
pub mod guia;
pub mod juizo;
pub mod lote;
mod maquina;
mod motivo;
pub mod perfil;
pub mod pesquisa;
pub mod protocolo;
pub mod recurso;
mod recusas;
mod vivo;

pub use agregado::{
    Agregado, DadosRecusados, HistoriaQuebrada, Passo, Permissao, abrir, guardar, reproduzir,
};
pub use anexo::Anexo;
pub use motivo::Motivo;
pub use perfil::{MotivoDoPerfil, PerfilOperadora, PerfilRecusado};
pub use recusas::RECUSAS;
pub use vivo::Vivo;

pub use crate::recusa::Recusa;
pub use crate::registro::{Ator, Fato, Registro};

/// The machines: name, title, and the diagram as Mermaid draws it.
pub fn maquinas() -> Vec<(&'static str, &'static str, String)> {
    vec![
        ("guia", "Guia de cobrança", guia::diagrama()),
        ("arquivo", "Arquivo enviado", arquivo::diagrama()),
        ("lote", "Lote de pagamento", lote::diagrama()),
        ("protocolo", "Protocolo", protocolo::diagrama()),
        ("recurso", "Recurso de glosa", recurso::diagrama()),
        ("item", "Item de um recurso de glosa", recurso::diagrama_do_item()),
    ]
}

#[cfg(test)]
mod testes;
