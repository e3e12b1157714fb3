//! The message of the standard: header, body of either direction, epilogue.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    Assinatura, CabecalhoTransacao, CancelaGuia, ComunicacaoBeneficiario, DemonstrativoRetorno,
    EnvioDocumentos, LoteAnexos, LoteGuias, LoteRecursoGlosa, RecebimentoAnexo, RecebimentoDocumentos,
    RecebimentoLote, RecebimentoRecursoGlosa, ReciboCancelaGuia, ReciboComunicacao, RespostaElegibilidade,
    RespostaRecursoGlosa, SituacaoAutorizacao, SituacaoProtocolo, SolicitaStatusAutorizacao,
    SolicitacaoDemonstrativo, SolicitacaoProcedimento, SolicitacaoStatusProtocolo, VerificaElegibilidade,
};
use crate::types::Texto;

modelo! {
    /// A whole TISS message between prestador and operadora: cabeçalho, body in one direction, and epílogo.
    MensagemTiss {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Body of a message from the operadora to the prestador.
        operadora_para_prestador: Option<OperadoraParaPrestador> = "operadoraParaPrestador",
        /// Body of a message from the prestador to the operadora.
        prestador_para_operadora: Option<PrestadorParaOperadora> = "prestadorParaOperadora",
        /// End of the message, with the hash.
        epilogo: Epilogo = "epilogo",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. From 3.02.02.
        assinatura: Option<Assinatura> = "ds:Signature",
    }
}

escolha! {
    /// Body of a message from operadora to prestador: exactly one answer or return.
    OperadoraParaPrestador (vazia) {
        /// Answer to a lote de guias: protocolo de recebimento or error.
        RecebimentoLote(RecebimentoLote) = "recebimentoLote",
        /// Answer to a lote de anexos: protocolo de recebimento or error.
        RecebimentoAnexo(RecebimentoAnexo) = "recebimentoAnexo",
        /// Answer to a recurso de glosa: protocolo de recebimento or error.
        RecebimentoRecursoGlosa(RecebimentoRecursoGlosa) = "recebimentoRecursoGlosa",
        /// The demonstrativos requested, their situação or an error.
        DemonstrativosRetorno(DemonstrativoRetorno) = "demonstrativosRetorno",
        /// Answer about the situação of a protocolo.
        SituacaoProtocolo(SituacaoProtocolo) = "situacaoProtocolo",
        /// Answer to a solicitação de procedimento: the autorização or an error.
        AutorizacaoServicos(SituacaoAutorizacao) = "autorizacaoServicos",
        /// Answer to a question about the status of an autorização.
        SituacaoAutorizacao(SituacaoAutorizacao) = "situacaoAutorizacao",
        /// Answer to a verificação de elegibilidade.
        RespostaElegibilidade(RespostaElegibilidade) = "respostaElegibilidade",
        /// Recibo of a cancelamento or the error that refused it.
        ReciboCancelaGuia(ReciboCancelaGuia) = "reciboCancelaGuia",
        /// Recibo of a comunicação de internação ou alta or the error that refused it.
        ReciboComunicacao(ReciboComunicacao) = "reciboComunicacao",
        /// Decision on, or situação of, a recurso de glosa.
        RespostaRecursoGlosa(RespostaRecursoGlosa) = "respostaRecursoGlosa",
        /// Answer to a sent documento: recibo or error. From 4.00.00.
        RecebimentoDocumentos(RecebimentoDocumentos) = "recebimentoDocumentos",
    }

    /// Body of a message from prestador to operadora: exactly one request or sending.
    PrestadorParaOperadora (vazia) {
        /// Lote de guias for billing.
        LoteGuias(LoteGuias) = "loteGuias",
        /// Lote de anexos clínicos.
        LoteAnexos(LoteAnexos) = "loteAnexos",
        /// Request for a demonstrativo.
        SolicitacaoDemonstrativoRetorno(SolicitacaoDemonstrativo) = "solicitacaoDemonstrativoRetorno",
        /// Question about the situação of a protocolo.
        SolicitacaoStatusProtocolo(SolicitacaoStatusProtocolo) = "solicitacaoStatusProtocolo",
        /// Solicitação de procedimento: asks for an autorização.
        SolicitacaoProcedimento(SolicitacaoProcedimento) = "solicitacaoProcedimento",
        /// Question about the status of a solicitação de autorização.
        SolicitaStatusAutorizacao(SolicitaStatusAutorizacao) = "solicitaStatusAutorizacao",
        /// Question whether a beneficiário is elegível.
        VerificaElegibilidade(VerificaElegibilidade) = "verificaElegibilidade",
        /// Request to cancel guias or a lote.
        CancelaGuia(CancelaGuia) = "cancelaGuia",
        /// Comunicação of the internação or alta of a beneficiário.
        ComunicacaoInternacao(ComunicacaoBeneficiario) = "comunicacaoInternacao",
        /// Recursos de glosa sent.
        RecursoGlosa(LoteRecursoGlosa) = "recursoGlosa",
        /// Question about the situação of a recurso de glosa.
        SolicitacaoStatusRecursoGlosa(SolicitacaoStatusProtocolo) = "solicitacaoStatusRecursoGlosa",
        /// Documento sent to the operadora. From 4.00.00.
        EnvioDocumentos(EnvioDocumentos) = "envioDocumentos",
    }
}

modelo! {
    /// End of a TISS message, with the hash that seals it.
    Epilogo {
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
    }
}
