//! Annex of chemotherapy, and its authorisation.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    CabecalhoAnexo, DadosAutorizacao, DadosBeneficiario, Ecog, Estadiamento, FinalidadeTratamento, Metastase,
    MotivosNegativa, Nodulo, Procedimento, Sexo, SolicitanteAnexo, StatusSolicitacao, TipoQuimioterapia,
    Tumor, UnidadeMedida, ViaAdministracao,
};
use crate::types::{Carteira, Cid10, Cns, Escrito, Texto};

modelo! {
    /// Answer of the operadora to an anexo de quimioterapia, repeating the treatment plan with its status.
    AutorizacaoQuimio {
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacao = "dadosAutorizacao",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Status of the solicitação (tabela 45), such as autorizado, em análise or negado. From 3.02.00.
        status_solicitacao: Option<StatusSolicitacao> = "statusSolicitacao",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// Further data of the patient needed for the treatment.
        dados_complementares_beneficiario: DadosComplementaresBeneficiario = "dadosComplementaresBeneficiario",
        /// Médico who asks for the treatment.
        medico_solicitante: SolicitanteAnexo = "medicoSolicitante",
        /// Diagnóstico oncológico that grounds the quimioterapia.
        diagnostico_oncologico_quimioterapia: DiagnosticoOncologicoQuimioterapia = "diagnosticoOncologicoQuimioterapia",
        /// Drugs requested.
        drogas_solicitadas: DrogasSolicitadas = "drogasSolicitadas",
        /// Oncological treatments done before.
        tratamentos_anteriores: Option<TratamentosAnterioresQuimio> = "tratamentosAnteriores",
        /// Number of cycles planned for the quimioterapia. Up to 2 digits.
        numero_ciclos: Escrito<i64> = "numeroCiclos",
        /// Number of the current cycle of the quimioterapia. Up to 2 digits.
        ciclo_atual: Escrito<i64> = "cicloAtual",
        /// Length of the current cycle, in days. Up to 3 digits. From 3.03.01.
        dias_ciclo_atual: Option<Escrito<i64>> = "diasCicloAtual",
        /// Interval between cycles, in days. Up to 3 digits.
        intervalo_ciclos: Escrito<i64> = "intervaloCiclos",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativa> = "motivosNegativa",
    }

    /// Physical data of the patient on which doses of quimioterapia depend.
    DadosComplementaresBeneficiario {
        /// Weight of the beneficiário, in kg. Up to 5 digits, 2 of them after the point.
        peso: Escrito<Decimal> = "peso",
        /// Height of the beneficiário, in cm. Up to 5 digits, 2 of them after the point.
        altura: Escrito<Decimal> = "altura",
        /// Body surface of the beneficiário, in m². Up to 4 digits, 2 of them after the point.
        superficie_corporal: Escrito<Decimal> = "superficieCorporal",
        /// Age of the beneficiário, in years. Up to 3 digits.
        idade: Escrito<i64> = "idade",
        /// Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino.
        sexo: Sexo = "sexo",
    }

    /// Diagnóstico oncológico that grounds a quimioterapia, with its kind and plano terapêutico.
    DiagnosticoOncologicoQuimioterapia {
        /// Diagnóstico oncológico: CID, estadiamento, finalidade and ECOG.
        diag_quimio: DiagnosticoOncologico = "diagQuimio",
        /// Class T (tumour) of the TNM staging (tabela 67). From 3.03.01.
        tumor: Option<Tumor> = "tumor",
        /// Class N (nodes) of the TNM staging (tabela 66). From 3.03.01.
        nodulo: Option<Nodulo> = "nodulo",
        /// Class M (metastasis) of the TNM staging (tabela 65). From 3.03.01.
        metastase: Option<Metastase> = "metastase",
        /// Line of the quimioterapia (tabela 58): first, second, third or other.
        tipo_quimioterapia: TipoQuimioterapia = "tipoQuimioterapia",
        /// Plano terapêutico of the quimioterapia. 1 to 1000 characters.
        plano_terapeutico: Texto = "planoTerapeutico",
    }

    /// Diagnóstico oncológico common to quimioterapia and radioterapia: CID, estadiamento, finalidade and ECOG.
    DiagnosticoOncologico {
        /// Date of the diagnóstico.
        data_diagnostico: Option<Escrito<NaiveDate>> = "dataDiagnostico",
        /// Diagnóstico, as CID-10 code.
        diagnostico_cid: Vec<Cid10> = "diagnosticoCID",
        /// Estadiamento of the tumour (tabela 31).
        estadiamento: Estadiamento = "estadiamento",
        /// Finalidade of the treatment (tabela 33): curativa, neoadjuvante, adjuvante, paliativa or controle.
        finalidade: FinalidadeTratamento = "finalidade",
        /// Performance status of the patient on the ECOG scale (tabela 30).
        ecog: Ecog = "ecog",
        /// Diagnóstico cito/histopatológico; the standard spells the tag so. 1 to 1000 characters.
        diagnostico_hispatologico: Option<Texto> = "diagnosticoHispatologico",
        /// Other relevant information for the analysis of the request. 1 to 1000 characters.
        info_relevantes: Option<Texto> = "infoRelevantes",
    }

    /// The drugs requested in a quimioterapia.
    DrogasSolicitadas {
        /// One drug requested.
        droga_solicitada: Vec<DrogaSolicitada> = "drogaSolicitada",
    }

    /// One drug requested in a quimioterapia: what, when, how much and by which via.
    DrogaSolicitada {
        /// Date on which the administration of the drug is planned.
        data_provavel: Escrito<NaiveDate> = "dataProvavel",
        /// The drug: tabela, code and description.
        identificacao: Procedimento = "identificacao",
        /// Total dose of the drug in the cycle, counted in unidadeMedida. Up to 7 digits, 2 of them after the
        /// point.
        qt_doses: Escrito<Decimal> = "qtDoses",
        /// Unit in which qtDoses is counted (tabela 60). From 3.03.01.
        unidade_medida: Option<UnidadeMedida> = "unidadeMedida",
        /// Via de administração of the drug (tabela 62).
        via_administracao: ViaAdministracao = "viaAdministracao",
        /// How often the drug is to be given. Up to 2 digits.
        frequencia: Escrito<i64> = "frequencia",
    }

    /// Cirurgia and irradiação that the patient had before the requested quimioterapia.
    TratamentosAnterioresQuimio {
        /// Cirurgia that the patient had before. 1 to 40 characters.
        cirurgia: Option<Texto> = "cirurgia",
        /// Date of the earlier cirurgia.
        datacirurgia: Option<Escrito<NaiveDate>> = "datacirurgia",
        /// Area of the body irradiated before. 1 to 40 characters.
        area_irradiada: Option<Texto> = "areaIrradiada",
        /// Date of the earlier irradiation.
        data_irradiacao: Option<Escrito<NaiveDate>> = "dataIrradiacao",
    }

    /// Anexo that asks for a quimioterapia: diagnóstico, drugs and cycles.
    AnexoSolicitacaoQuimio {
        /// Header of the anexo: numbers, guia referenciada and autorização.
        cabecalho_anexo: CabecalhoAnexo = "cabecalhoAnexo",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Further data of the patient needed for the treatment.
        dados_complementares_beneficiario: DadosComplementaresBeneficiario = "dadosComplementaresBeneficiario",
        /// Médico who asks for the treatment.
        medico_solicitante: SolicitanteAnexo = "medicoSolicitante",
        /// Diagnóstico oncológico that grounds the quimioterapia.
        diagnostico_oncologico_quimioterapia: DiagnosticoOncologicoQuimioterapia = "diagnosticoOncologicoQuimioterapia",
        /// Drugs requested.
        drogas_solicitadas: DrogasSolicitadas = "drogasSolicitadas",
        /// Oncological treatments done before.
        tratamentos_anteriores: Option<TratamentosAnterioresQuimio> = "tratamentosAnteriores",
        /// Number of cycles planned for the quimioterapia. Up to 2 digits.
        numero_ciclos: Escrito<i64> = "numeroCiclos",
        /// Number of the current cycle of the quimioterapia. Up to 2 digits.
        ciclo_atual: Escrito<i64> = "cicloAtual",
        /// Length of the current cycle, in days. Up to 3 digits. From 3.03.01.
        dias_ciclo_atual: Option<Escrito<i64>> = "diasCicloAtual",
        /// Interval between cycles, in days. Up to 3 digits.
        intervalo_ciclos: Escrito<i64> = "intervaloCiclos",
        /// Free remark. 1 to 500 characters. From 3.02.00.
        observacao: Option<Texto> = "observacao",
    }
}
