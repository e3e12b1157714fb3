//! Cancelling guias and lotes, and the receipt.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{DadosContratado, MotivoGlosa, StatusCancelamento, TipoGuia};
use crate::types::{RegistroAns, Texto};

escolha! {
    /// Answer to a cancelamento: its recibo or an error.
    ReciboCancelaGuia {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Recibo of the cancelamento.
        ReciboCancelaGuia(ReciboCancelamento) = "reciboCancelaGuia",
    }
}

modelo! {
    /// Recibo of a cancelamento, with the outcome for each guia or for the lote.
    ReciboCancelamento {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Outcome of the cancelamento for each guia. Up to 3.05.00.
        guias_canceladas: Option<GuiasCanceladas> = "guiasCanceladas",
        /// Outcome of the cancelamento, of a lote or of guias. From 4.00.00.
        retorno_status: Option<RetornoCancelamento> = "retornoStatus",
    }

    /// The guias whose cancelamento was answered, in versions before 4.00.00.
    GuiasCanceladas {
        /// Outcome of the cancelamento of one guia.
        dados_guia: Vec<GuiaCancelada> = "dadosGuia",
    }

    /// Outcome of the cancelamento of one guia, in versions before 4.00.00.
    GuiaCancelada {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa.
        tipo_guia: TipoGuia = "tipoGuia",
        /// Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado.
        status_cancelamento: StatusCancelamento = "statusCancelamento",
    }

    /// Request of the prestador to cancel guias or a lote.
    CancelaGuia {
        /// Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa. Up to 3.05.00.
        tipo_guia: Option<TipoGuia> = "tipoGuia",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters. Up to
        /// 3.05.00.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Prestador's number of a guia to be cancelled. 1 to 20 characters. Up to 3.00.01.
        numero_guia_prestador: Vec<Texto> = "numeroGuiaPrestador",
        /// One guia to be cancelled. 3.02.00 to 3.05.00 only.
        guias_cancelamento: Vec<GuiaACancelar> = "guiasCancelamento",
        /// What is to be cancelled: a lote or guias. From 4.00.00.
        tipo_cancelamento: Option<OpcaoCancelamento> = "tipoCancelamento",
    }

    /// One guia to be cancelled, in versions 3.02.00 to 3.05.00.
    GuiaACancelar {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
    }
}

escolha! {
    /// Outcome of a cancelamento: of a lote or of guias.
    RetornoCancelamento {
        /// Outcome of the cancelamento of the lote.
        LoteCancelado(LoteCancelado) = "loteCancelado",
        /// Outcome of the cancelamento for each guia.
        GuiasCanceladas(GuiasCanceladasRetorno) = "guiasCanceladas",
    }
}

modelo! {
    /// Outcome of the cancelamento of a lote.
    LoteCancelado {
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo of the lote; the schema spells this tag in lower case. 1 to 12 characters.
        numeroprotocolo: Option<Texto> = "numeroprotocolo",
        /// Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado.
        status_cancelamento: StatusCancelamento = "statusCancelamento",
    }

    /// The guias whose cancelamento is answered by the retorno de status.
    GuiasCanceladasRetorno {
        /// Outcome of the cancelamento of one guia.
        dados_guia: Vec<GuiaCanceladaRetorno> = "dadosGuia",
    }

    /// Outcome of the cancelamento of one guia in the retorno de status.
    GuiaCanceladaRetorno {
        /// Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa.
        tipo_guia: TipoGuia = "tipoGuia",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado.
        status_cancelamento: StatusCancelamento = "statusCancelamento",
    }
}

escolha! {
    /// What is to be cancelled: a lote or guias.
    OpcaoCancelamento {
        /// The lote to be cancelled.
        TipoCancelamentoLote(CancelamentoLote) = "tipoCancelamentoLote",
        /// One guia to be cancelled.
        TipoCancelamentoGuia(Vec<CancelamentoGuia>) = "tipoCancelamentoGuia",
    }
}

modelo! {
    /// The lote to be cancelled.
    CancelamentoLote {
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
    }

    /// One guia to be cancelled.
    CancelamentoGuia {
        /// Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa.
        tipo_guia: Option<TipoGuia> = "tipoGuia",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
    }
}
