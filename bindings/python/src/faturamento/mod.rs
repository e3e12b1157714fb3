//! The billing life: guias, lotes and protocolos, demonstrativos against what was sent, recursos de glosa, searches.
//!
//! Here: the aggregates of the core as Python objects, each with its history and its form as JSON. Not here: what may be done with them.

mod conciliacao;
mod envio;
mod espelho;
mod guia;
mod leitura;
mod lote;
mod pesquisa;
mod recurso;
mod vida;

pub(crate) use conciliacao::{
    Conciliacao, DemonstrativoConciliado, Desvio, Explicacao, GlosaConciliada, GuiaConciliada,
    ItemConciliado, PorAcao, PorMotivo, ProtocoloConciliado, ResumoDaConciliacao, conciliar,
};
pub(crate) use espelho::{Permissao, Registro};
pub(crate) use guia::{CriticaDaGuia, Faturamento, GuiaDeCobranca, PassoDaGuia, ResumoDaGuia};
pub(crate) use leitura::{
    AnexoDoRecurso, CapaDoRecurso, DetalheDaGlosa, LinhaDoRelatorio, PleitoDoRecurso, RecursoDeGlosa,
    SaldoDaGlosa, SugestaoDeRecurso,
};
pub(crate) use lote::{CapaDoLote, GuiaNoLote, LoteDePagamento, NotaFiscal, Protocolo};
pub(crate) use pesquisa::{Condicao, condicoes};
pub(crate) use recurso::Recurso;
