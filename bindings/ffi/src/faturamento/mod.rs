//! The billing life: guias, lotes and protocolos, demonstrativos against what was sent, recursos de glosa, searches.
//!
//! Here: the aggregates of the core as objects, each with its history and its form as JSON, and what the host's ports mean to them.
//! Not here: what may be done with them.

mod abertura;
mod capa;
mod comum;
mod conciliacao;
mod conciliado;
mod guia;
mod leitura;
mod lote;
mod mesa;
mod pesquisa;
mod portas;
mod protocolo;
mod recurso;
mod vez;

pub use abertura::{Abertura, AlvoDoRecurso, OrigemDoRecurso};
pub use capa::{AnexoDoFaturamento, CapaDoLote, Confirmacao, NotaFiscal};
pub use comum::{Instante, Permissao, Quem, Registro};
pub use conciliacao::{
    Conciliacao, DemonstrativoConciliado, PorAcao, PorMotivo, ResumoDaConciliacao, conciliar,
};
pub use conciliado::GuiaConciliada;
pub use guia::{CampoPreenchido, CriticaDaGuia, GuiaDeCobranca, PassoDaGuia, PassoPreenchido, ResumoDaGuia};
pub use leitura::{
    AnexoDoRecurso, CapaDoRecurso, DetalheDaGlosa, LinhaDoRelatorio, PleitoDoRecurso, RecursoDeGlosa,
    SaldoDaGlosa, SugestaoDeRecurso,
};
pub use lote::LoteDePagamento;
pub use mesa::Faturamento;
pub use pesquisa::{
    Condicao, DeQuem, Pesquisa, PesquisaDeArquivos, PesquisaDeGuias, PesquisaDeLotes, Prova, condicoes,
};
pub use protocolo::Protocolo;
pub use recurso::Recurso;
