//! Annex of radiotherapy, and its authorisation.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    CabecalhoAnexo, DadosAutorizacao, DadosBeneficiario, DiagnosticoImagem, DiagnosticoOncologico,
    MotivosNegativa, Procedimento, Sexo, SolicitanteAnexo, StatusSolicitacao,
};
use crate::types::{Carteira, Cns, Escrito, Texto};

modelo! {
    /// Answer of the operadora to an anexo de radioterapia, repeating the treatment plan with its status.
    AutorizacaoRadio {
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacao = "dadosAutorizacao",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// Status of the solicitação (tabela 45), such as autorizado, em análise or negado. From 3.02.00.
        status_solicitacao: Option<StatusSolicitacao> = "statusSolicitacao",
        /// Further data of the patient needed for the treatment.
        dados_complementares_beneficiario: DadosComplementaresBeneficiarioRadio = "dadosComplementaresBeneficiario",
        /// Médico who asks for the treatment.
        medico_solicitante: SolicitanteAnexo = "medicoSolicitante",
        /// Diagnóstico oncológico that grounds the radioterapia.
        diagnostico_oncologico_radio: DiagnosticoOncologicoRadio = "diagnosticoOncologicoRadio",
        /// Oncological treatments done before.
        tratamentos_anteriores: Option<TratamentosAnterioresRadio> = "tratamentosAnteriores",
        /// Procedimentos that complement the radioterapia. Up to 3.02.02.
        procedimentos_complementares: Option<ProcedimentosComplementares> = "procedimentosComplementares",
        /// Number of campos de irradiação. Up to 3 digits.
        numero_campos: Escrito<i64> = "numeroCampos",
        /// Dose of radiation per day, in Gy. Up to 4 digits.
        dose_campo: Escrito<i64> = "doseCampo",
        /// Total dose of radiation in the treatment, in Gy. Up to 4 digits.
        dose_total: Escrito<i64> = "doseTotal",
        /// Number of days of the radioterapia. Up to 3 digits.
        nr_dias: Escrito<i64> = "nrDias",
        /// Date on which the radioterapia is planned to begin.
        dt_prevista_inicio: Escrito<NaiveDate> = "dtPrevistaInicio",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativa> = "motivosNegativa",
    }

    /// Age and sex of the patient of a radioterapia.
    DadosComplementaresBeneficiarioRadio {
        /// Age of the beneficiário, in years. Up to 3 digits.
        idade: Escrito<i64> = "idade",
        /// Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino.
        sexo: Sexo = "sexo",
    }

    /// Diagnóstico oncológico that grounds a radioterapia, with the imaging that showed it.
    DiagnosticoOncologicoRadio {
        /// Diagnóstico oncológico: CID, estadiamento, finalidade and ECOG.
        diag_radio: DiagnosticoOncologico = "diagRadio",
        /// Imaging on which the diagnóstico rests (tabela 29), such as tomografia or ressonância magnética.
        diagnostico_imagem: Option<DiagnosticoImagem> = "diagnosticoImagem",
    }

    /// Cirurgia and quimioterapia that the patient had before the requested radioterapia.
    TratamentosAnterioresRadio {
        /// Cirurgia that the patient had before. 1 to 40 characters.
        cirurgia: Option<Texto> = "cirurgia",
        /// Date of the earlier cirurgia.
        datacirurgia: Option<Escrito<NaiveDate>> = "datacirurgia",
        /// Quimioterapia that the patient had before. 1 to 40 characters.
        quimioterapia: Option<Texto> = "quimioterapia",
        /// Date of the earlier quimioterapia.
        data_quimioterapia: Option<Escrito<NaiveDate>> = "dataQuimioterapia",
    }

    /// Procedimentos that complement a radioterapia.
    ProcedimentosComplementares {
        /// One procedimento that complements the radioterapia.
        procedimento_complementar: Vec<ProcedimentoComplementar> = "procedimentoComplementar",
    }

    /// One procedimento that complements a radioterapia: what, when and how many.
    ProcedimentoComplementar {
        /// Date on which the procedimento is planned.
        data_provavel: Escrito<NaiveDate> = "dataProvavel",
        /// The procedimento: tabela, code and description.
        identificacao: Procedimento = "identificacao",
        /// Quantity of the procedimento or item. Up to 5 digits, 2 of them after the point.
        quantidade: Escrito<Decimal> = "quantidade",
    }

    /// Anexo that asks for a radioterapia: diagnóstico, doses, campos and days.
    AnexoSolicitacaoRadio {
        /// Header of the anexo: numbers, guia referenciada and autorização.
        cabecalho_anexo: CabecalhoAnexo = "cabecalhoAnexo",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Further data of the patient needed for the treatment.
        dados_complementares_beneficiario: DadosComplementaresBeneficiarioRadio = "dadosComplementaresBeneficiario",
        /// Médico who asks for the treatment.
        medico_solicitante: SolicitanteAnexo = "medicoSolicitante",
        /// Diagnóstico oncológico that grounds the radioterapia.
        diagnostico_oncologico_radio: DiagnosticoOncologicoRadio = "diagnosticoOncologicoRadio",
        /// Oncological treatments done before.
        tratamentos_anteriores: Option<TratamentosAnterioresRadio> = "tratamentosAnteriores",
        /// Procedimentos that complement the radioterapia. Up to 3.02.02.
        procedimentos_complementares: Option<ProcedimentosComplementares> = "procedimentosComplementares",
        /// Number of campos de irradiação. Up to 3 digits.
        numero_campos: Escrito<i64> = "numeroCampos",
        /// Dose of radiation per day, in Gy. Up to 4 digits.
        dose_campo: Escrito<i64> = "doseCampo",
        /// Total dose of radiation in the treatment, in Gy. Up to 4 digits.
        dose_total: Escrito<i64> = "doseTotal",
        /// Number of days of the radioterapia. Up to 3 digits.
        nr_dias: Escrito<i64> = "nrDias",
        /// Date on which the radioterapia is planned to begin.
        dt_prevista_inicio: Escrito<NaiveDate> = "dtPrevistaInicio",
        /// Free remark. 1 to 500 characters. From 3.02.00.
        observacao: Option<Texto> = "observacao",
    }
}
