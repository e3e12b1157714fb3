//! Guia de honorários.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    Assinatura, CabecalhoGuia, CaraterAtendimento, CodProfissional, ConselhoProfissional, GrauParticipacao,
    Procedimento, SimNao, TecnicaUtilizada, Uf, ViaDeAcesso,
};
use crate::types::{Carteira, Cbo, Cnes, Cnpj, Escrito, Texto};

modelo! {
    /// Guia de honorários: bills the profissional in an internação, apart from the hospital.
    GuiaHonorarios {
        /// Header of the guia: operadora and number.
        cabecalho_guia: CabecalhoGuia = "cabecalhoGuia",
        /// Number of the guia de solicitação de internação. 1 to 20 characters.
        guia_solic_internacao: Texto = "guiaSolicInternacao",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the beneficiário's carteira at the operadora. Up to 3.00.01.
        numero_carteira: Option<Carteira> = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.00.01.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N). Up
        /// to 3.00.01.
        atendimento_rn: Option<SimNao> = "atendimentoRN",
        /// The beneficiário attended. From 3.02.00.
        beneficiario: Option<BeneficiarioHonorarios> = "beneficiario",
        /// Contratado in whose place the procedimento was executed.
        local_contratado: LocalContratado = "localContratado",
        /// Contratado that executed the procedimentos.
        dados_contratado_executante: DadosContratadoExecutanteHonorarios = "dadosContratadoExecutante",
        /// Billing period and caráter of the internação.
        dados_internacao: DadosInternacaoHonorarios = "dadosInternacao",
        /// Procedimentos charged in the guia.
        procedimentos_realizados: ProcedimentosRealizadosHonorarios = "procedimentosRealizados",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Total of the honorários of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_honorarios: Escrito<Decimal> = "valorTotalHonorarios",
        /// Date on which the guia was issued.
        data_emissao_guia: Escrito<NaiveDate> = "dataEmissaoGuia",
        /// Digital signature (XML signature) of the part that carries it. Up to 3.00.01.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// Digital signature (XML signature) of the guia. From 3.02.00.
        assinatura_digital_guia: Option<Assinatura> = "assinaturaDigitalGuia",
    }

    /// Contratado in whose place (hospital) the honorários were earned.
    LocalContratado {
        /// Identification of the contratado: code at the operadora or CNPJ.
        codigo_contratado: CodigoContratado = "codigoContratado",
        /// Name of the contratado. 1 to 70 characters.
        nome_contratado: Texto = "nomeContratado",
        /// CNES of the contratado; 9999999 when it has none.
        cnes: Cnes = "cnes",
    }
}

escolha! {
    /// How the place of execution is identified: code at the operadora or CNPJ.
    CodigoContratado {
        /// Code that the operadora gave to the contratado. 1 to 14 characters.
        CodigoNaOperadora(Texto) = "codigoNaOperadora",
        /// CNPJ of the contratado in whose place the procedimento was executed.
        CnpjLocalExecutante(Cnpj) = "cnpjLocalExecutante",
    }
}

modelo! {
    /// Contratado that executed and bills the honorários.
    DadosContratadoExecutanteHonorarios {
        /// Code that the operadora gave to the contratado. 1 to 14 characters.
        codigona_operadora: Texto = "codigonaOperadora",
        /// Name of the contratado that executed the procedimentos. 1 to 70 characters. Up to 3.05.00.
        nome_contratado_executante: Option<Texto> = "nomeContratadoExecutante",
        /// CNES of the contratado that executed the procedimentos; 9999999 when it has none.
        cnes_contratado_executante: Cnes = "cnesContratadoExecutante",
        /// Name of the profissional. 1 to 70 characters. Up to 3.00.01.
        nome_profissional: Option<Texto> = "nomeProfissional",
        /// Conselho profissional of the profissional (tabela 26). Up to 3.00.01.
        conselho_profissional: Option<ConselhoProfissional> = "conselhoProfissional",
        /// Number of the profissional at his conselho. 1 to 15 characters. Up to 3.00.01.
        numero_conselho_profissional: Option<Texto> = "numeroConselhoProfissional",
        /// UF of the conselho profissional, by its IBGE number (tabela 59). Up to 3.00.01.
        uf: Option<Uf> = "UF",
        /// CBO of the profissional: his specialty (tabela 24). Up to 3.00.01.
        cbo: Option<Cbo> = "CBO",
    }

    /// Billing period of the internação to which a guia de honorários belongs, and its caráter.
    DadosInternacaoHonorarios {
        /// First day of the billed period.
        data_inicio_faturamento: Escrito<NaiveDate> = "dataInicioFaturamento",
        /// Last day of the billed period.
        data_fim_faturamento: Escrito<NaiveDate> = "dataFimFaturamento",
        /// Caráter do atendimento (tabela 23): eletivo or urgência/emergência. From 4.03.00.
        carater_atendimento: Option<CaraterAtendimento> = "caraterAtendimento",
    }

    /// Procedimentos charged in a guia de honorários.
    ProcedimentosRealizadosHonorarios {
        /// One procedimento done.
        procedimento_realizado: Vec<ProcedimentoRealizadoHonorarios> = "procedimentoRealizado",
    }

    /// One procedimento of a guia de honorários, with its values and profissionais.
    ProcedimentoRealizadoHonorarios {
        /// Grau de participação of the profissional in the procedimento (tabela 35). Up to 3.00.01.
        grau_participacao: Option<GrauParticipacao> = "grauParticipacao",
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or item was executed.
        data_execucao: Escrito<NaiveDate> = "dataExecucao",
        /// Time at which the execution began.
        hora_inicial: Option<Escrito<NaiveTime>> = "horaInicial",
        /// Time at which the execution ended.
        hora_final: Option<Escrito<NaiveTime>> = "horaFinal",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Quantity executed. Up to 3 digits.
        quantidade_executada: Escrito<i64> = "quantidadeExecutada",
        /// Surgical via de acesso (tabela 61): única, mesma via or diferentes vias.
        via_acesso: Option<ViaDeAcesso> = "viaAcesso",
        /// Técnica used (tabela 48): convencional, videolaparoscopia or robótica.
        tecnica_utilizada: Option<TecnicaUtilizada> = "tecnicaUtilizada",
        /// Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        /// after the point.
        reducao_acrescimo: Escrito<Decimal> = "reducaoAcrescimo",
        /// Value of one unit, in R$. Up to 10 digits, 2 of them after the point.
        valor_unitario: Escrito<Decimal> = "valorUnitario",
        /// Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after the
        /// point.
        valor_total: Escrito<Decimal> = "valorTotal",
        /// One profissional who executed the procedimento. From 3.02.00.
        profissionais: Vec<ProfissionalHonorarios> = "profissionais",
    }

    /// The beneficiário of a guia de honorários.
    BeneficiarioHonorarios {
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N).
        atendimento_rn: SimNao = "atendimentoRN",
    }

    /// One profissional whose honorários are charged for a procedimento.
    ProfissionalHonorarios {
        /// Grau de participação of the profissional in the procedimento (tabela 35).
        grau_participacao: GrauParticipacao = "grauParticipacao",
        /// Identification of the profissional: code at the operadora or CPF.
        cod_profissional: CodProfissional = "codProfissional",
        /// Name of the profissional. 1 to 70 characters.
        nome_profissional: Texto = "nomeProfissional",
        /// Conselho profissional of the profissional (tabela 26).
        conselho_profissional: ConselhoProfissional = "conselhoProfissional",
        /// Number of the profissional at his conselho. 1 to 15 characters.
        numero_conselho_profissional: Texto = "numeroConselhoProfissional",
        /// UF of the conselho profissional, by its IBGE number (tabela 59).
        uf: Uf = "UF",
        /// CBO of the profissional: his specialty (tabela 24).
        cbo: Cbo = "CBO",
    }
}
