//! The recurso de glosa: levels, deadlines, justifications, sending, answers, the recurso do recurso (P-1101 to P-1113).
//!
//! All recursos of one protocolo are one aggregate ([`RecursosDoProtocolo`]), with the glosas that they are about, since what may
//! be appealed, and how much of it, follows from all that went before. Balances are not kept but follow from what was asked for
//! and granted: the glosa outstanding is the glosa less what was granted, always.
//!
//! Here: the life of recursos, and their messages made and taken in. Not here: where the glosas come from
//! ([`conciliacao`](super::conciliacao)), and what else is wrong with a message (`regras`).

mod abertura;
mod capa;
mod decisao;
mod dossie;
mod envio;
mod estado;
mod fatos;
mod formulario;
mod item;
mod leitura;
mod mensagens;
mod modelo;
mod niveis;
mod operacoes;
mod recusas;
mod remetente;
mod resposta;
mod saldos;
#[cfg(test)]
mod testes;

pub use abertura::NaoAberto;
pub use capa::{Capa, DetalheDaGlosa, LinhaDoRelatorio, Sugestao};
pub use dossie::{Dossie, NaoEnviado};
pub use envio::GuardaDoDossie;
pub use estado::{Evento, Situacao, diagrama};
pub use fatos::{Decisao, FatoDoRecurso, RegistroDoRecurso};
pub use formulario::{COLUNAS, LinhaDoFormulario, LinhaRecusada, ler_formulario, ler_valor};
pub use item::{EventoDoItem, SituacaoDoItem, diagrama as diagrama_do_item};
pub use mensagens::DadosDaMensagem;
pub use modelo::{
    Alvo, Anexo, Envio, MAX_GUIAS, MAX_JUSTIFICATIVA, Nivel, Origem, Parametros, Pleito, RecursoDeGlosa,
    RecursosDoProtocolo,
};
pub use recusas::RECUSAS_DO_RECURSO;
pub use remetente::Remetente;
