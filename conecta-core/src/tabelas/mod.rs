//! The tables of the standard: what a code means, since when, and what is to be done about it.
//!
//! [`dominio`]: the domain tables, by number or by the name of their type. [`glosa`]: Tabela 38, with an action for each code.
//! [`vigencia`]: which versions of the standard may be used on a day. [`Dente`], [`Face`]: what a dental code implies.
//! [`municipio_plausivel`]: the codes of the IBGE. [`Tuss`]: the terms of procedures, materials, medicines and fees.
//! Here: look-up and the meaning of a row. Not here: the rows (`schemas/tabelas`), and judging messages by them.

mod dominio;
mod glosa;
mod municipio;
mod odonto;
mod texto;
mod tuss;
mod vigencia;

pub use dominio::{Dominio, Presenca, Termo, dominio, dominios, sugerir_dominios};
pub use glosa::{Acao, ClasseGlosa, Glosa, PUBLICACAO, classes_de_glosa, glosa, glosas, sugerir_glosas};
pub use municipio::municipio_plausivel;
pub use odonto::{Dente, Face};
pub use texto::{dobrar, sugerir};
pub use tuss::{
    Achados, Aviso, Busca, Campo, Importado, Importador, ImportarError, IndiceError, Lido, Motivo,
    SituacaoTermo, TABELAS_TUSS, TermoCompleto, TermoTuss, Textos, Tuss, VigenciaTermo,
};
pub use vigencia::{Calendario, Confianca, Data, Marco, Situacao, versoes_em, vigencia};

use chrono::NaiveDate;

/// A date of the constant tables.
fn data(dias: u16) -> Option<NaiveDate> {
    (dias != conecta_schemas::terminologia::linhas::SEM_DATA)
        .then(|| NaiveDate::from_epoch_days(i32::from(dias)))
        .flatten()
}
