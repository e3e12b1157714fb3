//! The state of a protocol: question and answer.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AnexosClinicosSituacao, DadosContratado, DadosGuia, DadosGuiaOdonto, MotivoGlosa, StatusProtocolo,
    ValorTotal,
};
use crate::types::{Escrito, RegistroAns, Texto};

escolha! {
    /// Answer about a protocolo: the situação of a lote de guias or of anexos, or an error.
    SituacaoProtocolo {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Situação of a protocolo de guias; later situacaoDoProtocolo. Up to 3.00.01.
        SituacaoProtocolo(SituacaoDoProtocolo) = "situacaoProtocolo",
        /// Situação of a protocolo de guias. From 3.02.00.
        SituacaoDoProtocolo(SituacaoDoProtocolo) = "situacaoDoProtocolo",
        /// Situação of a protocolo de anexos.
        SituacaoProtocoloAnexo(SituacaoProtocoloAnexo) = "situacaoProtocoloAnexo",
    }
}

modelo! {
    /// Situação of a protocolo of guias: the operadora, the prestador and the lote.
    SituacaoDoProtocolo {
        /// Registro ANS of the operadora.
        identificacao_operadora: RegistroAns = "identificacaoOperadora",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Situação of the lote.
        lote: SituacaoLote = "lote",
    }
}

escolha! {
    /// Situação of a lote: its details or the error that prevents telling them.
    SituacaoLote {
        /// Details of the lote de guias.
        DetalheLote(DetalheLote) = "detalheLote",
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
    }
}

modelo! {
    /// Details of a lote de guias: status of its protocolo, totals and guias.
    DetalheLote {
        /// Status of the protocolo (tabela 47), such as recebido, em análise or pagamento efetuado.
        status_protocolo: StatusProtocolo = "statusProtocolo",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Date on which the lote was sent.
        data_envio_lote: Escrito<NaiveDate> = "dataEnvioLote",
        /// Totals of the lote: processed, glosado and released, in R$.
        valor_total_lote: ValorTotal = "valorTotalLote",
        /// The guias of the lote.
        guias_tiss: GuiasMedicasOuOdonto = "guiasTISS",
    }
}

escolha! {
    /// Guias of the lote whose situação is told: médicas or odontológicas.
    GuiasMedicasOuOdonto {
        /// Guias médicas of the lote.
        GuiasMedicas(Vec<GuiasMedicas>) = "guiasMedicas",
        /// Guias odontológicas of the lote.
        GuiasOdonto(Vec<GuiasOdonto>) = "guiasOdonto",
    }
}

modelo! {
    /// One guia médica of the lote whose situação is told.
    GuiasMedicas {
        /// The guia, as the operadora returns it.
        guias: DadosGuia = "guias",
    }

    /// One guia odontológica of the lote whose situação is told.
    GuiasOdonto {
        /// The guia, as the operadora returns it.
        guias: DadosGuiaOdonto = "guias",
    }

    /// Situação of a protocolo of anexos: the operadora, the prestador and the lote.
    SituacaoProtocoloAnexo {
        /// Registro ANS of the operadora.
        identificacao_operadora: RegistroAns = "identificacaoOperadora",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Situação of the lote de anexos.
        lote_anexo: SituacaoLoteAnexo = "loteAnexo",
    }
}

escolha! {
    /// Situação of a lote de anexos: its details or the error that prevents telling them.
    SituacaoLoteAnexo {
        /// Details of the lote de anexos.
        DetalheLoteAnexo(DetalheLoteAnexo) = "detalheLoteAnexo",
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
    }
}

modelo! {
    /// Details of a lote de anexos: status of its protocolo and the anexos.
    DetalheLoteAnexo {
        /// Status of the protocolo of the lote de anexos (tabela 47).
        status_protocolo: StatusProtocolo = "statusProtocolo",
        /// Number of the protocolo of the lote de anexos, given by the operadora. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Number of the lote de anexos, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Date on which the lote was sent.
        data_envio_lote: Escrito<NaiveDate> = "dataEnvioLote",
        /// Anexo whose situação is told.
        anexos_clinicos: Vec<AnexosClinicosSituacao> = "anexosClinicos",
    }

    /// Question about the situação of a protocolo, of guias, anexos or recurso de glosa.
    SolicitacaoStatusProtocolo {
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the protocolo asked about, given by the operadora. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
    }
}
