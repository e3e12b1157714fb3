//! The web-service forms: each request and answer as the root element of a SOAP body.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    Assinatura, CabecalhoTransacao, CancelaGuia, ComunicacaoBeneficiario, DemonstrativoRetorno,
    EnvioDocumentos, LoteAnexos, LoteGuias, LoteRecursoGlosa, MotivoGlosa, ProtocoloRecebimentoAnexo,
    RecebimentoLote, RecebimentoRecursoGlosa, ReciboCancelaGuia, ReciboComunicacao, ReciboDocumentos,
    RespostaPedidoElegibilidade, RespostaRecursoGlosa, SituacaoAutorizacao, SituacaoProtocolo,
    SolicitaStatusAutorizacao, SolicitacaoDemonstrativo, SolicitacaoProcedimento, SolicitacaoStatusProtocolo,
    TissFault, VerificaElegibilidade,
};
use crate::types::Texto;

modelo! {
    /// Web-service request: cancelamento of guias.
    CancelaGuiaWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Request to cancel guias or a lote.
        cancela_guia: CancelaGuia = "cancelaGuia",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: recibo of a cancelamento of guias.
    ReciboCancelaGuiaWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Recibo of a cancelamento or the error that refused it.
        recibo_cancela_guia: ReciboCancelaGuia = "reciboCancelaGuia",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: comunicação de internação ou alta.
    ComunicacaoBeneficiarioWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Comunicação of the internação or alta of a beneficiário.
        comunicacao_beneficiario: ComunicacaoBeneficiario = "comunicacaoBeneficiario",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: recibo of a comunicação de internação ou alta.
    ReciboComunicacaoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Recibo of a comunicação de internação ou alta or the error that refused it.
        recibo_comunicacao: ReciboComunicacao = "reciboComunicacao",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: lote de guias for billing.
    LoteGuiasWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Lote de guias for billing.
        lote_guias: LoteGuias = "loteGuias",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: protocolo de recebimento of a lote de guias.
    ProtocoloRecebimentoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a lote de guias: protocolo de recebimento or error.
        recebimento_lote: RecebimentoLote = "recebimentoLote",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: recurso de glosa.
    LoteRecursoGlosaWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Recursos de glosa sent.
        lote_recurso: LoteRecursoGlosa = "loteRecurso",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: protocolo de recebimento of a recurso de glosa.
    ProtocoloRecebimentoRecursoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a recurso de glosa: protocolo de recebimento or error.
        recebimento_recurso: RecebimentoRecursoGlosa = "recebimentoRecurso",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: demonstrativo de pagamento or de análise de conta.
    SolicitacaoDemonstrativoRetornoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Request for a demonstrativo.
        solicitacao_demonstrativo_retorno: SolicitacaoDemonstrativo = "solicitacaoDemonstrativoRetorno",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: the demonstrativos requested.
    DemonstrativoRetornoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// The demonstrativos requested, their situação or an error.
        demonstrativo_retorno: DemonstrativoRetorno = "demonstrativoRetorno",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: solicitação de procedimento.
    SolicitacaoProcedimentoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Solicitação de procedimento: asks for an autorização.
        solicitacao_procedimento: SolicitacaoProcedimento = "solicitacaoProcedimento",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: autorização of a solicitação de procedimento.
    AutorizacaoProcedimentoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a solicitação de procedimento: the autorização or an error.
        autorizacao_procedimento: SituacaoAutorizacao = "autorizacaoProcedimento",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: status of a solicitação de autorização.
    SolicitacaoStatusAutorizacaoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Question about the status of a solicitação de autorização.
        solicitacao_status_autorizacao: SolicitaStatusAutorizacao = "solicitacaoStatusAutorizacao",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: situação of a solicitação de autorização.
    SituacaoAutorizacaoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a question about the status of an autorização.
        situacao_autorizacao: SituacaoAutorizacao = "situacaoAutorizacao",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: status of a protocolo.
    SolicitacaoStatusProtocoloWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Question about the situação of a protocolo.
        solicitacao_status_protocolo: SolicitacaoStatusProtocolo = "solicitacaoStatusProtocolo",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: situação of a protocolo.
    SituacaoProtocoloWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer about the situação of a protocolo.
        situacao_protocolo: SituacaoProtocolo = "situacaoProtocolo",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service request: verificação de elegibilidade of a beneficiário.
    PedidoElegibilidadeWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Question whether a beneficiário is elegível.
        pedido_elegibilidade: VerificaElegibilidade = "pedidoElegibilidade",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: elegibilidade of a beneficiário.
    RespostaElegibilidadeWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a verificação de elegibilidade.
        resposta_elegibilidade: RespostaPedidoElegibilidade = "respostaElegibilidade",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message; the schema uses the plural tag here. From 3.03.01.
        signatures: Option<Assinatura> = "Signatures",
    }

    /// Web-service request: lote de anexos clínicos.
    LoteAnexoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Lote de anexos clínicos sent.
        lote_anexo: LoteAnexos = "loteAnexo",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: protocolo de recebimento of a lote de anexos.
    ProtocoloRecebimentoAnexoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to the lote de anexos: protocolo de recebimento or error.
        lote_anexo: ProtocoloRecebimentoAnexo = "loteAnexo",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message; the schema uses the plural tag here. From 3.03.01.
        signatures: Option<Assinatura> = "Signatures",
    }

    /// Web-service request: status of a protocolo of recurso de glosa.
    SolicitacaoStatusRecursoGlosaWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Question about the situação of a recurso de glosa.
        solicitacao_status_protocolo_recurso: SolicitacaoStatusProtocolo = "solicitacaoStatusProtocoloRecurso",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: situação of, or decision on, a recurso de glosa.
    SituacaoProtocoloRecursoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Decision on, or situação of, a recurso de glosa.
        situacao_protocolo_recurso: RespostaRecursoGlosa = "situacaoProtocoloRecurso",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// XML signature (xmldsig) of the message. 3.02.02 only.
        assinatura: Option<Assinatura> = "ds:Signature",
        /// XML signature (xmldsig) of the message. From 3.03.01.
        signature: Option<Assinatura> = "Signature",
    }

    /// Fault that a web service returns when it cannot handle the message.
    TissFaultWs {
        /// Why the web service could not handle the message, such as HashInvalido or LoginInvalido.
        tiss_fault: TissFault = "tissFault",
    }

    /// Web-service request: sending of a documento.
    EnvioDocumentoWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Documento sent to the operadora; the schema spells this tag so.
        envio_d_ocumento: EnvioDocumentos = "envioDOcumento",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// XML signature (xmldsig) of the message.
        signature: Option<Assinatura> = "Signature",
    }

    /// Web-service answer: recibo of a documento.
    ReciboDocumentosWs {
        /// Header of the message: transação, sender, receiver and version.
        cabecalho: CabecalhoTransacao = "cabecalho",
        /// Answer to a sent documento: recibo or error.
        recebimento_documento: RecebimentoDocumentoWs = "recebimentoDocumento",
        /// MD5 of the text of all fields of the message.
        hash: Texto = "hash",
        /// XML signature (xmldsig) of the message; the schema uses the plural tag here.
        signatures: Option<Assinatura> = "Signatures",
    }
}

escolha! {
    /// Content of the web-service answer to a documento: its recibo or an error.
    RecebimentoDocumentoWs {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Recibo of the documento.
        ReciboDocumentos(ReciboDocumentos) = "reciboDocumentos",
    }
}
