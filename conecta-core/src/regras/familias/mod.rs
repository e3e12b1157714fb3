//! The rules, one file a family. To add one: a block here and two files in `tests/regras`.

use super::regra::Regra;

mod anx;
mod aut;
mod bio;
mod can;
mod con;
mod dat;
mod dem;
mod des;
mod doc;
mod elg;
mod hon;
mod hsh;
mod idn;
mod int;
mod itm;
mod lnk;
mod lot;
mod msg;
mod odo;
mod reb;
mod rec;
mod rn;
mod sad;
mod sig;
mod sol;
mod sta;
mod tus;
mod val;

/// A family of rules.
#[derive(Debug)]
pub(super) struct Familia {
    pub(super) sigla: &'static str,
    pub(super) titulo: &'static str,
    pub(super) regras: &'static [Regra],
}

const fn familia(sigla: &'static str, titulo: &'static str, regras: &'static [Regra]) -> Familia {
    Familia { sigla, titulo, regras }
}

pub(super) static FAMILIAS: &[Familia] = &[
    familia("MSG", "Mensagem", msg::REGRAS),
    familia("HSH", "Hash", hsh::REGRAS),
    familia("SIG", "Assinatura digital", sig::REGRAS),
    familia("LOT", "Lote", lot::REGRAS),
    familia("IDN", "Identificação", idn::REGRAS),
    familia("BIO", "Identificação biométrica", bio::REGRAS),
    familia("RN", "Recém-nascido", rn::REGRAS),
    familia("AUT", "Autorização", aut::REGRAS),
    familia("DAT", "Datas", dat::REGRAS),
    familia("LNK", "Vínculos entre guias", lnk::REGRAS),
    familia("ITM", "Itens", itm::REGRAS),
    familia("VAL", "Valores", val::REGRAS),
    familia("TUS", "TUSS e tabelas", tus::REGRAS),
    familia("CON", "Guia de consulta", con::REGRAS),
    familia("SAD", "Guia SP/SADT", sad::REGRAS),
    familia("INT", "Resumo de internação", int::REGRAS),
    familia("HON", "Honorários", hon::REGRAS),
    familia("DES", "Outras despesas", des::REGRAS),
    familia("ODO", "Odontologia", odo::REGRAS),
    familia("SOL", "Solicitações", sol::REGRAS),
    familia("ANX", "Anexos clínicos", anx::REGRAS),
    familia("ELG", "Elegibilidade", elg::REGRAS),
    familia("CAN", "Cancelamento", can::REGRAS),
    familia("DOC", "Documentos", doc::REGRAS),
    familia("STA", "Situação do protocolo", sta::REGRAS),
    familia("REB", "Recebimento", reb::REGRAS),
    familia("DEM", "Demonstrativos", dem::REGRAS),
    familia("REC", "Recurso de glosa", rec::REGRAS),
];
