//! Telling the operator that a beneficiary was admitted or discharged.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CodigoGlosa, DadosBeneficiario, MotivoGlosa, MotivoSaida, SimNao, TipoEvento, TipoInternacao,
};
use crate::types::{Escrito, Texto};

escolha! {
    /// Answer to a comunicação de internação ou alta: its recibo or an error.
    ReciboComunicacao {
        /// Code of the glosa, negativa or message (tabela 38). 4.00.00 only.
        CodigoGlosa(CodigoGlosa) = "codigoGlosa",
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Recibo of the comunicação de internação ou alta. Up to 3.00.01.
        ReciboComunicacaoDetalhe(ReciboComunicacaoDetalhe) = "reciboComunicacaoDetalhe",
        /// Recibo of the comunicação.
        ReciboComunicacao(ReciboComunicacaoDetalhe) = "reciboComunicacao",
    }
}

modelo! {
    /// Recibo of a comunicação de internação ou alta, repeating what was told.
    ReciboComunicacaoDetalhe {
        /// Whether the operadora processed the comunicação (S or N).
        status_comunicacao: SimNao = "statusComunicacao",
        /// The comunicação received, repeated in the recibo. Up to 3.05.00.
        beneficiario_comunicacao: Option<ComunicacaoBeneficiario> = "beneficiarioComunicacao",
        /// Reason (tabela 38) for which the operadora could not do what was asked. Up to 3.05.00.
        mensagem_erro: Option<MotivoGlosa> = "mensagemErro",
        /// The comunicação received, repeated in the recibo with the names of the beneficiário. From 4.00.00.
        beneficiario_comunicacao_ret: Option<ComunicacaoBeneficiarioRetorno> = "beneficiarioComunicacaoRet",
        /// Code of the glosa, negativa or message (tabela 38). From 4.00.00.
        codigo_glosa: Option<CodigoGlosa> = "codigoGlosa",
    }

    /// Comunicação of the internação or alta of a beneficiário.
    ComunicacaoBeneficiario {
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Date of the internação or of the alta.
        data_evento: Escrito<NaiveDate> = "dataEvento",
        /// What is communicated: I internação, A alta.
        tipo_evento: TipoEvento = "tipoEvento",
        /// Tipo de internação at admission, or motivo de encerramento at alta.
        dados_internacao: InternacaoOuAlta = "dadosInternacao",
    }
}

escolha! {
    /// What a comunicação adds: the tipo de internação at admission or the motivo de encerramento at alta.
    InternacaoOuAlta {
        /// Motivo de encerramento of the internação, at alta (tabela 39).
        MotivoEncerramento(MotivoSaida) = "motivoEncerramento",
        /// Tipo de internação, at admission (tabela 57).
        TipoInternacao(TipoInternacao) = "tipoInternacao",
    }
}

modelo! {
    /// The comunicação as the operadora repeats it in the recibo, with the names of the beneficiário.
    ComunicacaoBeneficiarioRetorno {
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// Nome social of the beneficiário. 1 to 70 characters.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// What is communicated: I internação, A alta.
        tipo_evento: TipoEvento = "tipoEvento",
        /// Tipo de internação at admission, or motivo de encerramento at alta.
        dados_internacao: InternacaoOuAlta = "dadosInternacao",
    }
}
