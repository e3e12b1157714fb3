//! Which kind of request is made.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AnexoSolicitacaoOpme, AnexoSolicitacaoQuimio, AnexoSolicitacaoRadio, Procedimento, SolicitacaoInternacao,
    SolicitacaoOdonto, SolicitacaoProrrogacao, SolicitacaoSpSadt,
};
use crate::types::Escrito;

escolha! {
    /// A solicitação de procedimento: SP/SADT, internação, prorrogação or odontologia.
    SolicitacaoProcedimento {
        /// Solicitação of SP/SADT.
        SolicitacaoSpSadt(SolicitacaoSpSadt) = "solicitacaoSP-SADT",
        /// Solicitação de internação.
        SolicitacaoInternacao(SolicitacaoInternacao) = "solicitacaoInternacao",
        /// Solicitação of the prorrogação of an internação.
        SolicitacaoProrrogacao(SolicitacaoProrrogacao) = "solicitacaoProrrogacao",
        /// Solicitação of a tratamento odontológico.
        SolicitacaoOdontologia(SolicitacaoOdonto) = "solicitacaoOdontologia",
    }
}

modelo! {
    /// One procedimento requested and its quantity.
    ProcedimentoSolicitado {
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Quantity requested. Up to 3 digits.
        quantidade_solicitada: Escrito<i64> = "quantidadeSolicitada",
    }

    /// Anexos clínicos that go with a solicitação: quimioterapia, radioterapia, OPME.
    AnexoClinico {
        /// Anexo that asks for a quimioterapia.
        solicitacao_quimioterapia: Option<AnexoSolicitacaoQuimio> = "solicitacaoQuimioterapia",
        /// Anexo that asks for a radioterapia.
        solicitacao_radioterapia: Option<AnexoSolicitacaoRadio> = "solicitacaoRadioterapia",
        /// Anexo that asks for OPME.
        solicitacao_opme: Option<AnexoSolicitacaoOpme> = "solicitacaoOPME",
    }
}
