//! What rules look at: a guia, an item, the message around them, each field with its place in the document.
//!
//! Read from the tree, never from a type of the model: a rule must see what was written, wherever it was written.

mod campo;
mod cena;
mod guia;
mod item;
mod leitores;

pub(super) use crate::portugues::reais;
pub(super) use campo::{Campo, acima, filhos, numero, somar};
pub(super) use cena::{Cena, Lote, PRIMEIRO_ANO};
pub(super) use guia::{
    COM_CATEGORIAS, COM_FATOR, CONSULTA, Especies, Guia, HONORARIOS, INTERNACAO, MEDICAS, ODONTO,
    Profissional, SP_SADT, TODAS, especie,
};
pub(super) use item::{Item, Tipo};
