//! Requests for internação and for its prorrogação.

use chrono::NaiveDate;

use crate::tiss::macros::modelo;
use crate::tiss::{
    AnexoClinico, AnexoSolicitacaoOpme, AnexoSolicitacaoQuimio, AnexoSolicitacaoRadio,
    AusenciaCodigoValidacao, CaraterAtendimento, DadosBeneficiario, DadosContratado, DadosProfissional,
    EtapaAutorizacao, IndicadorAcidente, Procedimento, ProcedimentoSolicitado, RegimeInternacao, SimNao,
    TipoAcomodacao, TipoIdentificacao, TipoInternacao,
};
use crate::types::{Base64, Carteira, Cid10, Escrito, RegistroAns, Texto};

modelo! {
    /// Guia de solicitação de internação: asks for autorização of a hospital stay.
    SolicitacaoInternacao {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// Etapa of the autorização (tabela 73): autorização prévia or request by the prestador executante.
        /// From 3.04.00.
        tipo_etapa_autorizacao: Option<EtapaAutorizacao> = "tipoEtapaAutorizacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Who requests the internação.
        identificacao_solicitante: IdentificacaoSolicitante = "identificacaoSolicitante",
        /// Hospital suggested for the internação.
        dados_hospital_solicitado: DadosHospitalSolicitado = "dadosHospitalSolicitado",
        /// The internação requested: caráter, tipo, regime and diárias.
        dados_internacao: DadosInternacaoSolicitada = "dadosInternacao",
        /// Diagnostic hypotheses of the internação.
        hipoteses_diagnosticas: HipotesesDiagnosticas = "hipotesesDiagnosticas",
        /// Procedimento requested.
        procedimentos_solicitados: Vec<ProcedimentoSolicitado> = "procedimentosSolicitados",
        /// Date of the solicitação de internação.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
        /// Free remark. 1 to 1000 characters.
        observacao: Option<Texto> = "observacao",
        /// Anexo clínico that goes with the solicitação de internação.
        anexo_clinico: Vec<AnexoClinico> = "anexoClinico",
    }

    /// Who requests the internação: the contratado and the profissional.
    IdentificacaoSolicitante {
        /// Contratado that requests the internação.
        dados_do_contratado: DadosContratado = "dadosDoContratado",
        /// Profissional who requests the internação.
        dados_profissional_contratado: DadosProfissional = "dadosProfissionalContratado",
    }

    /// Hospital suggested for the internação and the suggested date.
    DadosHospitalSolicitado {
        /// Code that the operadora gave to the hospital suggested. 1 to 14 characters.
        codigo_indicadona_operadora: Texto = "codigoIndicadonaOperadora",
        /// Name of the hospital suggested. 1 to 70 characters.
        nome_contratado_indicado: Texto = "nomeContratadoIndicado",
        /// Date suggested for the internação.
        data_sugerida_internacao: Escrito<NaiveDate> = "dataSugeridaInternacao",
    }

    /// The internação requested: caráter, tipo, regime, diárias and indicação clínica.
    DadosInternacaoSolicitada {
        /// Caráter do atendimento (tabela 23): eletivo or urgência/emergência.
        carater_atendimento: CaraterAtendimento = "caraterAtendimento",
        /// Tipo de internação (tabela 57): clínica, cirúrgica, obstétrica, pediátrica or psiquiátrica.
        tipo_internacao: TipoInternacao = "tipoInternacao",
        /// Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar.
        regime_internacao: RegimeInternacao = "regimeInternacao",
        /// Number of diárias requested, in days. Up to 2 digits.
        qt_diarias_solicitadas: Escrito<i64> = "qtDiariasSolicitadas",
        /// Whether OPME is foreseen in the internação (S or N).
        indicador_opme: SimNao = "indicadorOPME",
        /// Whether quimioterapia is foreseen in the internação (S or N).
        indicador_quimio: SimNao = "indicadorQuimio",
        /// Indicação clínica: why the internação is requested. 1 to 500 characters.
        indicacao_clinica: Texto = "indicacaoClinica",
    }

    /// Diagnostic hypotheses of the requested internação and indicação de acidente.
    HipotesesDiagnosticas {
        /// Diagnóstico, as CID-10 code.
        diagnostico_cid: Vec<Cid10> = "diagnosticoCID",
        /// Whether the internação is due to an acidente, and of which kind (tabela 36).
        indicador_acidente: IndicadorAcidente = "indicadorAcidente",
    }

    /// Guia de solicitação de prorrogação: asks for more diárias or procedimentos in an internação.
    SolicitacaoProrrogacao {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number of the guia de solicitação de internação that is to be prolonged. 1 to 20 characters.
        nr_guia_referenciada: Texto = "nrGuiaReferenciada",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiarioProrrogacao = "dadosBeneficiario",
        /// Contratado that requests the prorrogação.
        dados_contratado_solicitante: DadosContratado = "dadosContratadoSolicitante",
        /// Name of the contratado that requested the procedimento. 1 to 70 characters. From 4.00.00.
        nome_contratado_solicitante: Option<Texto> = "nomeContratadoSolicitante",
        /// Profissional who requests the prorrogação.
        dados_profissional_solicitante: DadosProfissional = "dadosProfissionalSolicitante",
        /// What the prorrogação asks: diárias, acomodação and why.
        dados_internacao: DadosInternacaoProrrogacao = "dadosInternacao",
        /// Further procedimento requested.
        procedimentos_adicionais: Vec<ProcedimentoAdicional> = "procedimentosAdicionais",
        /// Anexo clínico that goes with the prorrogação.
        anexo_clinico_prorrogacao: Vec<AnexoClinicoProrrogacao> = "anexoClinicoProrrogacao",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Date of the solicitação de prorrogação.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
    }

    /// The beneficiário whose internação is to be prolonged.
    DadosBeneficiarioProrrogacao {
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
    }

    /// What the prorrogação of an internação asks: more diárias, acomodação and why.
    DadosInternacaoProrrogacao {
        /// Number of further diárias requested, in days. Up to 3 digits.
        qt_diarias_adicionais: Option<Escrito<i64>> = "qtDiariasAdicionais",
        /// Tipo de acomodação requested (tabela 49).
        tipo_acomodacao_solicitada: Option<TipoAcomodacao> = "tipoAcomodacaoSolicitada",
        /// Indicação clínica: why the internação must be prolonged. 1 to 500 characters.
        indicacao_clinica: Texto = "indicacaoClinica",
    }

    /// One further procedimento requested in a prorrogação and its quantity.
    ProcedimentoAdicional {
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Quantity requested. Up to 3 digits.
        quantidade_solicitada: Escrito<i64> = "quantidadeSolicitada",
    }

    /// Anexos clínicos that go with a prorrogação: quimioterapia, radioterapia, OPME.
    AnexoClinicoProrrogacao {
        /// Anexo that asks for a quimioterapia.
        solicitacao_quimioterapia: Option<AnexoSolicitacaoQuimio> = "solicitacaoQuimioterapia",
        /// Anexo that asks for a radioterapia.
        solicitacao_radioterapia: Option<AnexoSolicitacaoRadio> = "solicitacaoRadioterapia",
        /// Anexo that asks for OPME.
        solicitacao_opme: Option<AnexoSolicitacaoOpme> = "solicitacaoOPME",
    }
}
