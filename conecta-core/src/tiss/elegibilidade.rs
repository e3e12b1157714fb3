//! Whether a beneficiary is covered today: question and answer.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AusenciaCodigoValidacao, CodigoGlosa, DadosContratado, MotivoGlosa, MotivosNegativa, SimNao,
    TipoIdentificacao,
};
use crate::types::{Base64, Carteira, Cns, Escrito, RegistroAns, Texto};

escolha! {
    /// Answer of the operadora on a beneficiário's elegibilidade in a message: recibo, error or code.
    RespostaElegibilidade {
        /// Code of the reason for which the elegibilidade could not be confirmed (tabela 38). 4.00.00 only.
        CodigoGlosa(CodigoGlosa) = "codigoGlosa",
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Recibo of the verificação de elegibilidade.
        ReciboElegibilidade(ReciboElegibilidade) = "reciboElegibilidade",
    }
}

modelo! {
    /// Recibo of a verificação de elegibilidade: whether the beneficiário is elegível and why not.
    ReciboElegibilidade {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// Date until which the carteira is valid.
        validade_carteira: Option<Escrito<NaiveDate>> = "validadeCarteira",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
        /// Whether the beneficiário is elegível (S or N).
        resposta_solicitacao: SimNao = "respostaSolicitacao",
        /// Reasons for which the beneficiário is not elegível.
        motivos_negativa: Option<MotivosNegativa> = "motivosNegativa",
    }

    /// Question of the prestador whether a beneficiário is elegível.
    VerificaElegibilidade {
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
        /// Date until which the carteira is valid.
        validade_carteira: Option<Escrito<NaiveDate>> = "validadeCarteira",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
    }
}

escolha! {
    /// Answer of the operadora on a beneficiário's elegibilidade in a web service: recibo, error or reason.
    RespostaPedidoElegibilidade {
        /// Reason (tabela 38) for which the operadora could not do what was asked. Up to 3.05.00.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Reason for which the elegibilidade could not be confirmed (tabela 38). From 4.00.00.
        CodigoGlosa(MotivoGlosa) = "codigoGlosa",
        /// Recibo of the verificação de elegibilidade.
        ReciboElegibilidade(ReciboElegibilidade) = "reciboElegibilidade",
    }
}
