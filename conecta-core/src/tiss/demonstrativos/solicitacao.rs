//! Asking for a demonstrativo, and the answer to it.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    DadosContratado, DemonstrativoAnaliseConta, DemonstrativoPagamento, DemonstrativoPagamentoOdonto,
    MotivoGlosa, StatusProtocolo, StatusSolicitacao, TipoDemonstrativo, TipoDemonstrativoPagamento,
};
use crate::types::{Competencia, Escrito, RegistroAns, Texto};

escolha! {
    /// Return to a solicitação de demonstrativo: one kind of demonstrativo, the situação of the request or an
    /// error.
    DemonstrativoRetorno {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Demonstrativo de análise de conta.
        DemonstrativoAnaliseConta(Vec<DemonstrativoAnaliseConta>) = "demonstrativoAnaliseConta",
        /// Demonstrativo de pagamento.
        DemonstrativoPagamento(Vec<DemonstrativoPagamento>) = "demonstrativoPagamento",
        /// Demonstrativo de pagamento odontológico.
        DemonstrativoPagamentoOdonto(Vec<DemonstrativoPagamentoOdonto>) = "demonstrativoPagamentoOdonto",
        /// Situação of a requested demonstrativo that is not yet returned. Up to 3.00.01.
        SituacaoDemonstrativo(SituacaoDemonstrativo) = "situacaoDemonstrativo",
        /// Situação of a requested demonstrativo that is not yet returned. From 3.02.00.
        SituacaoDemonstrativoRetorno(SituacaoDemonstrativoRetorno) = "situacaoDemonstrativoRetorno",
    }
}

modelo! {
    /// Situação of a requested demonstrativo that is not yet returned, in version 3.00.01.
    SituacaoDemonstrativo {
        /// Registro ANS of the operadora.
        identificacao_operadora: RegistroAns = "identificacaoOperadora",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Period to which the requested demonstrativo refers.
        periodo: Option<PeriodoDemonstrativo> = "periodo",
        /// Number of the protocolo whose demonstrativo was requested. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Number of the protocolo of the solicitação de demonstrativo. 1 to 12 characters.
        protocolo_solicitacao_demonstrativo: Texto = "protocoloSolicitacaoDemonstrativo",
        /// Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico.
        tipo_demonstrativo: TipoDemonstrativo = "tipoDemonstrativo",
        /// Date of the situação of the demonstrativo.
        data_situacao_demonstrativo: Escrito<NaiveDate> = "dataSituacaoDemonstrativo",
        /// Status of the requested demonstrativo (tabela 45).
        situacao_demonstrativo: StatusSolicitacao = "situacaoDemonstrativo",
    }

    /// Period to which a requested demonstrativo refers.
    PeriodoDemonstrativo {
        /// First day of the period.
        data_inicial: Escrito<NaiveDate> = "dataInicial",
        /// Last day of the period.
        data_final: Escrito<NaiveDate> = "dataFinal",
    }

    /// Request for a demonstrativo: de pagamento or de análise de conta.
    SolicitacaoDemonstrativo {
        /// The prestador concerned. Up to 3.00.01.
        dados_prestador: Option<DadosContratado> = "dadosPrestador",
        /// Date of the request for the demonstrativo. Up to 3.00.01.
        data_solicitacao: Option<Escrito<NaiveDate>> = "dataSolicitacao",
        /// Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico. Up to
        /// 3.00.01.
        tipo_demonstrativo: Option<TipoDemonstrativo> = "tipoDemonstrativo",
        /// Period to which the requested demonstrativo refers. Up to 3.00.01.
        periodo: Option<PeriodoDemonstrativo> = "periodo",
        /// Number of the protocolo whose demonstrativo is requested. 1 to 12 characters. Up to 3.00.01.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Request for a demonstrativo de pagamento. From 3.02.00.
        demonstrativo_pagamento: Option<SolicitacaoDemonstrativoPagamento> = "demonstrativoPagamento",
        /// Request for a demonstrativo de análise de conta. From 3.02.00.
        demonstrativo_analise: Option<SolicitacaoDemonstrativoAnalise> = "demonstrativoAnalise",
    }

    /// Situação of a requested demonstrativo that is not yet returned.
    SituacaoDemonstrativoRetorno {
        /// Registro ANS of the operadora.
        identificacao_operadora: RegistroAns = "identificacaoOperadora",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the protocolo whose demonstrativo was requested. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Number of the protocolo of the solicitação de demonstrativo. 1 to 12 characters.
        protocolo_solicitacao_demonstrativo: Texto = "protocoloSolicitacaoDemonstrativo",
        /// Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico.
        tipo_demonstrativo: TipoDemonstrativo = "tipoDemonstrativo",
        /// Date of the situação of the demonstrativo.
        data_situacao_demonstrativo: Escrito<NaiveDate> = "dataSituacaoDemonstrativo",
        /// Status of the requested demonstrativo (tabela 47).
        situacao_demonstrativo: StatusProtocolo = "situacaoDemonstrativo",
    }

    /// Request for a demonstrativo de pagamento, médico or odontológico, of a date or competência.
    SolicitacaoDemonstrativoPagamento {
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Date of the request for the demonstrativo.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
        /// Kind of demonstrativo de pagamento: médico (1) or odontológico (3).
        tipo_demonstrativo: TipoDemonstrativoPagamento = "tipoDemonstrativo",
        /// Date of payment or competência of the demonstrativo requested.
        periodo: DataOuCompetencia = "periodo",
    }
}

escolha! {
    /// What a demonstrativo de pagamento is asked by: the date of payment or the competência.
    DataOuCompetencia {
        /// Date of the payments whose demonstrativo is requested.
        DataPagamento(Escrito<NaiveDate>) = "dataPagamento",
        /// Competência of the payments whose demonstrativo is requested.
        Competencia(Competencia) = "competencia",
    }
}

modelo! {
    /// Request for a demonstrativo de análise de conta of some protocolos.
    SolicitacaoDemonstrativoAnalise {
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Date of the request for the demonstrativo.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
        /// The protocolos whose demonstrativo is requested.
        protocolos: ProtocolosSolicitados = "protocolos",
    }

    /// Protocolos for which a demonstrativo de análise de conta is asked.
    ProtocolosSolicitados {
        /// Number of a protocolo whose demonstrativo is requested. 1 to 12 characters.
        numero_protocolo: Vec<Texto> = "numeroProtocolo",
    }
}
