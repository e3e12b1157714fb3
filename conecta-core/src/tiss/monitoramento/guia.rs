//! A guia as monitoring has it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CaraterMonitoramento, DenteOuRegiao, Faces, FormaEnvio, FormaRemuneracao, IndicadorAcidente,
    IndicadorIdentificacao, MotivoSaida, NumeroDeclaracao, OrigemEventoAtencaoSaude, RegimeAtendimento,
    RegimeInternacao, SaudeOcupacional, Sexo, SimNao, StatusTransacaoMonitoramento, Tabela, TipoAtendimento,
    TipoAtendimentoIntermediario, TipoConsulta, TipoEventoMonitoramento, TipoFaturamentoMonitoramento,
    TipoInternacaoMonitoramento, UnidadeMedida, VersaoPrestador,
};
use crate::types::{Cbo, Cid10, Cnes, Cnpj, Cns, Cpf, CpfOuCnpj, Escrito, MunicipioIbge, RegistroAns, Texto};

modelo! {
    /// One lançamento of a guia reported to the ANS: prestador, beneficiário, dates, values and items.
    GuiaMonitoramento {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Version of the componente de comunicação with which the prestador sent the guia (tabela 69).
        versao_tiss_prestador: Option<VersaoPrestador> = "versaoTISSPrestador",
        /// Whether the prestador sent the guia on paper (S or N). 3.02.00 to 3.02.02 only.
        indicador_envio_papel: Option<SimNao> = "indicadorEnvioPapel",
        /// How the prestador sent the guia (tabela 70): portal, upload de arquivo, webservice or papel.
        forma_envio: Option<FormaEnvio> = "formaEnvio",
        /// Contratado that executed the procedimentos.
        dados_contratado_executante: DadosContratadoExecutanteMonitoramento = "dadosContratadoExecutante",
        /// Registro ANS of the operadora intermediária.
        registro_ans_operadora_intermediaria: Option<RegistroAns> = "registroANSOperadoraIntermediaria",
        /// Kind of atendimento by the operadora intermediária (tabela 71): eventual or continuado.
        tipo_atendimento_operadora_intermediaria: Option<TipoAtendimentoIntermediario> = "tipoAtendimentoOperadoraIntermediaria",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiarioMonitoramento = "dadosBeneficiario",
        /// Kind of guia (tabela 54): consulta, SP/SADT, internação, tratamento odontológico or honorários.
        tipo_evento_atencao: TipoEventoMonitoramento = "tipoEventoAtencao",
        /// Origin of the guia (tabela 40): rede contratada, rede própria, reembolso or prestador eventual.
        origem_evento_atencao: OrigemEventoAtencaoSaude = "origemEventoAtencao",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuia_prestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Texto = "numeroGuia_operadora",
        /// Identification of the reembolso, where the guia comes from one. 1 to 20 characters.
        identificacao_reembolso: Texto = "identificacaoReembolso",
        /// Identification of the contract by valor preestabelecido. 1 to 20 characters.
        identificacao_valor_preestabelecido: Option<Texto> = "identificacaoValorPreestabelecido",
        /// Modelo de remuneração agreed between operadora and prestador. 1.02.00 only.
        forma_remuneracao: Option<FormaRemuneracao> = "formaRemuneracao",
        /// One modelo de remuneração and the value informed under it. 1.03.00 to 1.06.00 only.
        formas_remuneracao: Vec<RemuneracaoGuia> = "formasRemuneracao",
        /// Number of the guia de solicitação de internação. 1 to 20 characters.
        guia_solicitacao_internacao: Option<Texto> = "guiaSolicitacaoInternacao",
        /// Date on which the autorização was requested from the operadora.
        data_solicitacao: Option<Escrito<NaiveDate>> = "dataSolicitacao",
        /// Number of the guia principal of SP/SADT or of tratamento odontológico. 1 to 20 characters.
        numero_guia_spsadt_principal: Option<Texto> = "numeroGuiaSPSADTPrincipal",
        /// Date on which the operadora gave the autorização.
        data_autorizacao: Option<Escrito<NaiveDate>> = "dataAutorizacao",
        /// Date of the atendimento, or first day of its period.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// First day of the billed period.
        data_inicial_faturamento: Option<Escrito<NaiveDate>> = "dataInicialFaturamento",
        /// Last day of the atendimento or of the billed period.
        data_fim_periodo: Option<Escrito<NaiveDate>> = "dataFimPeriodo",
        /// Date on which the prestador's bill was given its protocolo.
        data_protocolo_cobranca: Escrito<NaiveDate> = "dataProtocoloCobranca",
        /// Date on which the operadora paid the guia.
        data_pagamento: Option<Escrito<NaiveDate>> = "dataPagamento",
        /// Date on which the operadora processed the guia.
        data_processamento_guia: Escrito<NaiveDate> = "dataProcessamentoGuia",
        /// Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento.
        tipo_consulta: Option<TipoConsulta> = "tipoConsulta",
        /// CBO of the executante (tabela 24).
        cbo_executante: Option<Cbo> = "cboExecutante",
        /// Whether the patient is a recém-nato (S or N).
        indicacao_recem_nato: Option<SimNao> = "indicacaoRecemNato",
        /// Whether the atendimento is due to an acidente, and of which kind (tabela 36).
        indicacao_acidente: Option<IndicadorAcidente> = "indicacaoAcidente",
        /// Caráter do atendimento (tabela 23), by its code or by the letters of the first versions.
        carater_atendimento: Option<CaraterMonitoramento> = "caraterAtendimento",
        /// Tipo de internação of the guia.
        tipo_internacao: Option<TipoInternacaoMonitoramento> = "tipoInternacao",
        /// Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar.
        regime_internacao: Option<RegimeInternacao> = "regimeInternacao",
        /// Diagnósticos of the guia.
        diagnosticos_cid10: Option<DiagnosticosCid10> = "diagnosticosCID10",
        /// Tipo de atendimento (tabela 50), such as consulta, exame or quimioterapia.
        tipo_atendimento: Option<TipoAtendimento> = "tipoAtendimento",
        /// Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        /// telessaúde. 1.02.00 to 1.06.00 only.
        regime_atendimento: Option<RegimeAtendimento> = "regimeAtendimento",
        /// Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. 1.02.00 to
        /// 1.06.00 only.
        saude_ocupacional: Option<SaudeOcupacional> = "saudeOcupacional",
        /// Tipo de faturamento of the guia, by the codes of tabela 55 or the letters of the first versions.
        tipo_faturamento: Option<TipoFaturamentoMonitoramento> = "tipoFaturamento",
        /// Number of diárias of the acompanhante. Up to 3 digits.
        diarias_acompanhante: Option<Escrito<i64>> = "diariasAcompanhante",
        /// Number of diárias in UTI. Up to 3 digits.
        diarias_uti: Option<Escrito<i64>> = "diariasUTI",
        /// Motivo de encerramento of the atendimento (tabela 39).
        motivo_saida: Option<MotivoSaida> = "motivoSaida",
        /// Values of the guia.
        valores_guia: ValoresGuia = "valoresGuia",
        /// Number of the declaração de nascido vivo.
        declaracao_nascido: Vec<NumeroDeclaracao> = "declaracaoNascido",
        /// Number of the declaração de óbito.
        declaracao_obito: Vec<NumeroDeclaracao> = "declaracaoObito",
        /// One item of the guia.
        procedimentos: Vec<ProcedimentoMonitoramento> = "procedimentos",
    }

    /// Prestador executante of a guia reported to the ANS.
    DadosContratadoExecutanteMonitoramento {
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_executante: IndicadorIdentificacao = "identificadorExecutante",
        /// CNPJ or CPF of the executante.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
        /// IBGE code of the município of the executante.
        municipio_executante: MunicipioIbge = "municipioExecutante",
    }

    /// The beneficiário of a guia reported to the ANS and his plano.
    DadosBeneficiarioMonitoramento {
        /// Identification of the beneficiário.
        ident_beneficiario: IdentBeneficiario = "identBeneficiario",
        /// Registro of the plano of the beneficiário at the ANS. 1 to 20 characters.
        numero_registro_plano: Texto = "numeroRegistroPlano",
    }

    /// Identification of the beneficiário of a reported guia: CNS, CPF or personal data.
    IdentBeneficiario {
        /// Cartão Nacional de Saúde of the beneficiário.
        numero_cartao_nacional_saude: Option<Cns> = "numeroCartaoNacionalSaude",
        /// CPF of the beneficiário; later cpfBeneficiario. 1.02.00 to 1.03.00 only.
        numero_cpf_beneficiario: Option<Cpf> = "numeroCPFBeneficiario",
        /// CPF of the beneficiário. 1.06.00 only.
        cpf_beneficiario: Option<Cpf> = "cpfBeneficiario",
        /// Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino. Up to 1.06.00.
        sexo: Option<Sexo> = "sexo",
        /// Date of birth of the beneficiário. Up to 1.06.00.
        data_nascimento: Option<Escrito<NaiveDate>> = "dataNascimento",
        /// IBGE code of the município where the beneficiário lives. Up to 1.06.00.
        municipio_residencia: Option<MunicipioIbge> = "municipioResidencia",
        /// Personal data of a beneficiário without Cartão Nacional de Saúde. From 3.02.00.
        dados_sem_cartao: Option<DadosSemCartao> = "dadosSemCartao",
    }

    /// Diagnósticos of a reported guia.
    DiagnosticosCid10 {
        /// Diagnóstico, as CID-10 code; tag misspelt in some versions, else diagnosticoCID. 3.02.00 to 3.02.02
        /// only.
        diagnotico_cid: Vec<Cid10> = "diagnoticoCID",
        /// Diagnóstico, as CID-10 code.
        diagnostico_cid: Vec<Cid10> = "diagnosticoCID",
    }

    /// Values of a reported guia: informed, processed, paid by category, glosado and coparticipação.
    ValoresGuia {
        /// Total of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_informado: Escrito<Decimal> = "valorTotalInformado",
        /// Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Total paid for procedimentos, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_pago_procedimentos: Escrito<Decimal> = "valorTotalPagoProcedimentos",
        /// Total paid for diárias, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_diarias: Escrito<Decimal> = "valorTotalDiarias",
        /// Total paid for taxas, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_taxas: Escrito<Decimal> = "valorTotalTaxas",
        /// Total paid for materiais, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_materiais: Escrito<Decimal> = "valorTotalMateriais",
        /// Total paid for OPME, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_opme: Escrito<Decimal> = "valorTotalOPME",
        /// Total paid for medicamentos, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_medicamentos: Escrito<Decimal> = "valorTotalMedicamentos",
        /// Total glosado of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_guia: Escrito<Decimal> = "valorGlosaGuia",
        /// Total paid in the lançamento of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_pago_guia: Escrito<Decimal> = "valorPagoGuia",
        /// Total paid directly to fornecedores, in R$. Up to 10 digits, 2 of them after the point.
        valor_pago_fornecedores: Escrito<Decimal> = "valorPagoFornecedores",
        /// Total paid for items coded in the tabela própria of the operadora, in R$. Up to 10 digits, 2 of them
        /// after the point.
        valor_total_tabela_propria: Escrito<Decimal> = "valorTotalTabelaPropria",
        /// Total of the coparticipação of the beneficiário in the guia, in R$. Up to 10 digits, 2 of them after
        /// the point.
        valor_total_co_participacao: Option<Escrito<Decimal>> = "valorTotalCoParticipacao",
    }

    /// One item of a reported guia: code, quantities and values informed and paid.
    ProcedimentoMonitoramento {
        /// Code of the item: tabela and grupo or procedimento.
        ident_procedimento: IdentProcedimento = "identProcedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity informed by the prestador. Up to 12 digits, 4 of them after the point.
        quantidade_informada: Escrito<Decimal> = "quantidadeInformada",
        /// Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado: Escrito<Decimal> = "valorInformado",
        /// Quantity paid by the operadora. Up to 12 digits, 4 of them after the point.
        quantidade_paga: Escrito<Decimal> = "quantidadePaga",
        /// Unit in which the quantity is counted (tabela 60). 1.02.00 to 1.06.00 only.
        unidade_medida: Option<UnidadeMedida> = "unidadeMedida",
        /// Value paid for the item to the executante, or reimbursed to the beneficiário, in R$. Up to 10
        /// digits, 2 of them after the point.
        valor_pago_proc: Escrito<Decimal> = "valorPagoProc",
        /// Value paid for the item directly to the fornecedor, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_pago_fornecedor: Escrito<Decimal> = "valorPagoFornecedor",
        /// CNPJ of the fornecedor that was paid directly.
        cnpj_fornecedor: Option<Cnpj> = "CNPJFornecedor",
        /// Coparticipação of the beneficiário in the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_co_participacao: Option<Escrito<Decimal>> = "valorCoParticipacao",
        /// One component of the pacote.
        detalhe_pacote: Vec<DetalhePacote> = "detalhePacote",
    }

    /// Code of an item of a reported guia: tabela and grupo or procedimento.
    IdentProcedimento {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the item: grupo or procedimento.
        procedimento: GrupoOuProcedimento = "Procedimento",
    }
}

escolha! {
    /// How an item is coded for the ANS: by grupo de procedimentos (tabela 63) or by its own code.
    GrupoOuProcedimento {
        /// Grupo of procedimentos or itens assistenciais (tabela 63). 1 to 3 characters.
        GrupoProcedimento(Texto) = "grupoProcedimento",
        /// Code of the procedimento or item in its tabela. 1 to 10 characters.
        CodigoProcedimento(Texto) = "codigoProcedimento",
    }
}

modelo! {
    /// One component of a pacote charged in a reported guia.
    DetalhePacote {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the component of the pacote in its tabela. 1 to 10 characters.
        codigo_procedimento: Texto = "codigoProcedimento",
        /// Quantity of the component in the pacote. Up to 12 digits, 4 of them after the point.
        quantidade: Escrito<Decimal> = "quantidade",
        /// Unit in which the quantity is counted (tabela 60). 1.06.00 only.
        unidade_medida: Option<UnidadeMedida> = "unidadeMedida",
    }

    /// One modelo de remuneração of a reported guia and the value informed under it.
    RemuneracaoGuia {
        /// Modelo de remuneração agreed between operadora and prestador.
        forma_remuneracao: FormaRemuneracao = "formaRemuneracao",
        /// Value informed under the modelo de remuneração, in R$. Up to 10 digits, 2 of them after the point.
        valor_remuneracao: Escrito<Decimal> = "valorRemuneracao",
    }

    /// Personal data of a beneficiário without Cartão Nacional de Saúde, in a reported guia.
    DadosSemCartao {
        /// Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino.
        sexo: Sexo = "sexo",
        /// Date of birth of the beneficiário.
        data_nascimento: Escrito<NaiveDate> = "dataNascimento",
        /// IBGE code of the município where the beneficiário lives.
        municipio_residencia: MunicipioIbge = "municipioResidencia",
    }
}
