//! A lote de anexos, and its receipt.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AnexoSituacaoInicial, AnexoSolicitacaoOpme, AnexoSolicitacaoQuimio, AnexoSolicitacaoRadio,
    AutorizacaoOpme, AutorizacaoQuimio, AutorizacaoRadio, Caixa, DadosContratado, MotivoGlosa,
};
use crate::types::{Escrito, RegistroAns, Texto};

escolha! {
    /// Answer to a sent lote de anexos: the protocolo de recebimento or the error that refused it.
    RecebimentoAnexo {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Protocolo that acknowledges the lote de anexos; later protocoloRecebimentoAnexo. Up to 3.00.01.
        ProtocoloRecebimento(ProtocoloRecebimentoAnexo) = "protocoloRecebimento",
        /// Protocolo that acknowledges a received lote de anexos. From 3.02.00.
        ProtocoloRecebimentoAnexo(ProtocoloRecebimentoAnexo) = "protocoloRecebimentoAnexo",
    }
}

modelo! {
    /// Receipt of a lote de anexos clínicos, with the protocolo number and the anexos received.
    ProtocoloRecebimentoAnexo {
        /// Number of the protocolo of the received anexos, given by the operadora. 1 to 12 characters.
        nr_protocolo_recebimento: Option<Texto> = "nrProtocoloRecebimento",
        /// Date on which the anexos were sent.
        data_envio_anexo: Option<Escrito<NaiveDate>> = "dataEnvioAnexo",
        /// Number of the lote de anexos, given by the prestador. 1 to 12 characters.
        numero_lote: Option<Texto> = "numeroLote",
        /// Registro of the operadora at the ANS.
        registro_ans: Option<RegistroAns> = "registroANS",
        /// The prestador concerned.
        dados_prestador: Option<DadosContratado> = "dadosPrestador",
        /// How many anexos clínicos were received. Up to 3 digits.
        qt_anexos_clinicos: Option<Escrito<i64>> = "qtAnexosClinicos",
        /// The anexos clínicos.
        anexos_clinicos: Vec<AnexosClinicosRecebidos> = "anexosClinicos",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Reason (tabela 38) for which the operadora could not do what was asked. From 3.02.00.
        mensagem_erro: Option<MotivoGlosa> = "mensagemErro",
        /// Protocolo that acknowledges a received lote de anexos. From 3.02.00.
        protocolo_recebimento_anexo: Option<Caixa<ProtocoloRecebimentoAnexo>> = "protocoloRecebimentoAnexo",
    }
}

escolha! {
    /// Anexos acknowledged by a protocolo: OPME, quimioterapia, radioterapia or situação inicial.
    AnexosClinicosRecebidos {
        /// Answer to the anexo de OPME.
        AnexoOpme(AutorizacaoOpme) = "anexoOPME",
        /// Answer to the anexo de quimioterapia.
        AnexoQuimio(AutorizacaoQuimio) = "anexoQuimio",
        /// Answer to the anexo de radioterapia.
        AnexoRadio(AutorizacaoRadio) = "anexoRadio",
        /// Anexo de situação inicial of a tratamento odontológico. From 3.02.00.
        AnexoSituacaoInicial(Vec<AnexoSituacaoInicial>) = "anexoSituacaoInicial",
    }
}

modelo! {
    /// Profissional who asks for an anexo clínico, with the means to reach him.
    SolicitanteAnexo {
        /// Name of the contratado that asks. 1 to 70 characters. Up to 3.00.01.
        nome_contratado: Option<Texto> = "nomeContratado",
        /// Telephone of the cirurgião who asks; later telefoneProfissional. 1 to 11 characters. Up to 3.00.01.
        telefone_cirurgiao: Option<Texto> = "telefoneCirurgiao",
        /// E-mail of the cirurgião who asks; later emailProfissional. 1 to 60 characters. Up to 3.00.01.
        email_cirurgiao: Option<Texto> = "emailCirurgiao",
        /// Name of the profissional who asks. 1 to 70 characters. From 3.02.00.
        nome_profissional: Option<Texto> = "nomeProfissional",
        /// Telephone of the profissional who asks. 1 to 11 characters. From 3.02.00.
        telefone_profissional: Option<Texto> = "telefoneProfissional",
        /// E-mail of the profissional who asks. 1 to 60 characters. From 3.02.00.
        email_profissional: Option<Texto> = "emailProfissional",
    }
}

escolha! {
    /// Anexo whose situação is told: OPME, quimioterapia or radioterapia.
    AnexosClinicosSituacao {
        /// Answer to the anexo de OPME.
        AnexoOpme(AutorizacaoOpme) = "anexoOPME",
        /// Answer to the anexo de quimioterapia.
        AnexoQuimio(AutorizacaoQuimio) = "anexoQuimio",
        /// Answer to the anexo de radioterapia.
        AnexoRadio(AutorizacaoRadio) = "anexoRadio",
    }
}

modelo! {
    /// A lote de anexos clínicos sent by the prestador: its number and the anexos.
    LoteAnexos {
        /// Number of the lote de anexos, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// The anexos clínicos. Up to 3.00.01.
        anexos_clinicos: Option<AnexosClinicosSolicitados> = "anexosClinicos",
        /// The anexos of the lote.
        anexos_guias_tiss: Option<AnexosGuias> = "AnexosGuiasTISS",
    }
}

escolha! {
    /// The anexos of a lote, all of one kind: situação inicial, radioterapia, quimioterapia or OPME.
    AnexosGuias {
        /// Anexo de situação inicial of a tratamento odontológico.
        AnexoSituacaoInicial(Vec<AnexoSituacaoInicial>) = "anexoSituacaoInicial",
        /// Anexo that asks for a radioterapia.
        AnexoSolicitacaoRadio(Vec<AnexoSolicitacaoRadio>) = "anexoSolicitacaoRadio",
        /// Anexo that asks for a quimioterapia.
        AnexoSolicitacaoQuimio(Vec<AnexoSolicitacaoQuimio>) = "anexoSolicitacaoQuimio",
        /// Anexo that asks for OPME.
        AnexoSolicitacaoOpme(Vec<AnexoSolicitacaoOpme>) = "anexoSolicitacaoOPME",
    }
}

modelo! {
    /// Header of an anexo clínico: its numbers, the guia it belongs to and the autorização.
    CabecalhoAnexo {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the anexo. 1 to 20 characters.
        numero_guia_anexo: Texto = "numeroGuiaAnexo",
        /// Number of the guia to which the anexo belongs. 1 to 20 characters.
        numero_guia_referenciada: Texto = "numeroGuiaReferenciada",
        /// Number that the operadora gave to the anexo. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Date of the request that the anexo makes.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Date on which the operadora gave the autorização.
        data_autorizacao: Option<Escrito<NaiveDate>> = "dataAutorizacao",
    }
}

escolha! {
    /// Anexo sent in a lote: quimioterapia, radioterapia or OPME.
    AnexosClinicosSolicitados {
        /// Anexo that asks for a quimioterapia.
        SolicitacaoQuimioterapia(AnexoSolicitacaoQuimio) = "solicitacaoQuimioterapia",
        /// Anexo that asks for a radioterapia.
        SolicitacaoRadioterapia(AnexoSolicitacaoRadio) = "solicitacaoRadioterapia",
        /// Anexo that asks for OPME.
        SolicitacaoOpme(AnexoSolicitacaoOpme) = "solicitacaoOPME",
    }
}
