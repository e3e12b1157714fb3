//! Guia de resumo de internação.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    Assinatura, AusenciaCodigoValidacao, CabecalhoGuia, CaraterAtendimento, CentroConsumo, CodProfissional,
    ConselhoProfissional, DadosBeneficiario, DadosContratado, GrauParticipacao, IndicadorAcidente,
    MotivoSaida, NumeroDeclaracao, OutrasDespesas, Procedimento, RegimeInternacao, SimNao, TecnicaUtilizada,
    TipoFaturamento, TipoInternacao, Uf, ValorTotalGuia, ViaDeAcesso,
};
use crate::types::{Cbo, Cid10, Cnes, Escrito, Texto};

modelo! {
    /// Guia de resumo de internação: bills a hospital stay or a part of it.
    GuiaResumoInternacao {
        /// Header of the guia: operadora and number.
        cabecalho_guia: CabecalhoGuia = "cabecalhoGuia",
        /// Number of the guia de solicitação de internação. 1 to 20 characters.
        numero_guia_solicitacao_internacao: Texto = "numeroGuiaSolicitacaoInternacao",
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacaoInternacao = "dadosAutorizacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Contratado that executes the procedimento.
        dados_executante: DadosExecutanteInternacao = "dadosExecutante",
        /// The billed internação: caráter, tipo, regime, period and declarações.
        dados_internacao: DadosInternacao = "dadosInternacao",
        /// How the internação ended.
        dados_saida_internacao: DadosSaidaInternacao = "dadosSaidaInternacao",
        /// Procedimentos executed.
        procedimentos_executados: Option<ProcedimentosExecutadosInternacao> = "procedimentosExecutados",
        /// Totals of the guia by category and the grand total, in R$.
        valor_total: ValorTotalGuia = "valorTotal",
        /// Gases, medicamentos, materiais, diárias, taxas and OPME of the guia.
        outras_despesas: Option<OutrasDespesas> = "outrasDespesas",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Digital signature (XML signature) of the part that carries it. Up to 3.00.01.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// Digital signature (XML signature) of the guia. From 3.02.00.
        assinatura_digital_guia: Option<Assinatura> = "assinaturaDigitalGuia",
    }

    /// Autorização under which a billed internação took place: operadora's guia number, senha and dates.
    DadosAutorizacaoInternacao {
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Date on which the operadora gave the autorização.
        data_autorizacao: Escrito<NaiveDate> = "dataAutorizacao",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Texto = "senha",
        /// Date until which the senha is valid.
        data_validade_senha: Option<Escrito<NaiveDate>> = "dataValidadeSenha",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
    }

    /// Contratado that executed an internação and bills it.
    DadosExecutanteInternacao {
        /// Contratado that executed the atendimento.
        contratado_executante: DadosContratado = "contratadoExecutante",
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }

    /// The billed internação: caráter, tipo, regime, billing period and declarações.
    DadosInternacao {
        /// Caráter do atendimento (tabela 23): eletivo or urgência/emergência.
        carater_atendimento: CaraterAtendimento = "caraterAtendimento",
        /// Tipo de faturamento (tabela 55): parcial, final, complementar or total.
        tipo_faturamento: TipoFaturamento = "tipoFaturamento",
        /// First day of the billed period.
        data_inicio_faturamento: Escrito<NaiveDate> = "dataInicioFaturamento",
        /// Time at which the billed period begins.
        hora_inicio_faturamento: Escrito<NaiveTime> = "horaInicioFaturamento",
        /// Last day of the billed period.
        data_final_faturamento: Escrito<NaiveDate> = "dataFinalFaturamento",
        /// Time at which the billed period ends.
        hora_final_faturamento: Escrito<NaiveTime> = "horaFinalFaturamento",
        /// Tipo de internação (tabela 57): clínica, cirúrgica, obstétrica, pediátrica or psiquiátrica.
        tipo_internacao: TipoInternacao = "tipoInternacao",
        /// Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar.
        regime_internacao: RegimeInternacao = "regimeInternacao",
        /// Declaração de nascido vivo or de óbito.
        declaracoes: Vec<Declaracao> = "declaracoes",
    }

    /// Declaração de nascido vivo or de óbito issued in the internação.
    Declaracao {
        /// Number of the declaração de nascido vivo.
        declaracao_nascido: Option<NumeroDeclaracao> = "declaracaoNascido",
        /// CID-10 code of the cause of the óbito.
        diagnostico_obito: Option<Cid10> = "diagnosticoObito",
        /// Number of the declaração de óbito.
        declaracao_obito: Option<NumeroDeclaracao> = "declaracaoObito",
        /// Whether the declaração de óbito is of a recém-nascido (S or N).
        indicador_dorn: Option<SimNao> = "indicadorDORN",
    }

    /// How an internação ended: diagnósticos, indicação de acidente and motivo de encerramento.
    DadosSaidaInternacao {
        /// Diagnóstico of the internação, as CID-10 code.
        diagnostico: Vec<Cid10> = "diagnostico",
        /// Whether the internação is due to an acidente, and of which kind (tabela 36).
        indicador_acidente: IndicadorAcidente = "indicadorAcidente",
        /// Motivo de encerramento of the internação (tabela 39); later motivoEncerramento. Up to 3.00.01.
        motivo_saida_internacao: Option<MotivoSaida> = "motivoSaidaInternacao",
        /// Motivo de encerramento of the internação (tabela 39), such as alta, transferência or óbito. From
        /// 3.02.00.
        motivo_encerramento: Option<MotivoSaida> = "motivoEncerramento",
    }

    /// Procedimentos executed in an internação.
    ProcedimentosExecutadosInternacao {
        /// One procedimento executed.
        procedimento_executado: Vec<ProcedimentoExecutadoInternacao> = "procedimentoExecutado",
    }

    /// One procedimento executed in an internação, with its values and equipe.
    ProcedimentoExecutadoInternacao {
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
        /// Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00.
        centro_consumo: Option<CentroConsumo> = "centroConsumo",
        /// One member of the equipe that executed the procedimento.
        ident_equipe: Vec<IdentEquipe> = "identEquipe",
    }

    /// Wrapper of one member of the equipe of a procedimento in an internação.
    IdentEquipe {
        /// Identification of the member of the equipe.
        identificacao_equipe: IdentificacaoEquipe = "identificacaoEquipe",
    }

    /// One profissional of the equipe that executed a procedimento of an internação.
    IdentificacaoEquipe {
        /// Grau de participação of the profissional in the equipe (tabela 35).
        grau_part: GrauParticipacao = "grauPart",
        /// Identification of the profissional: code at the operadora or CPF.
        cod_profissional: CodProfissional = "codProfissional",
        /// Name of the profissional. 1 to 70 characters.
        nome_prof: Texto = "nomeProf",
        /// Conselho profissional of the profissional (tabela 26).
        conselho: ConselhoProfissional = "conselho",
        /// Number of the profissional at his conselho. 1 to 15 characters.
        numero_conselho_profissional: Texto = "numeroConselhoProfissional",
        /// UF of the conselho profissional, by its IBGE number (tabela 59).
        uf: Uf = "UF",
        /// CBO of the profissional: his specialty (tabela 24).
        cbos: Cbo = "CBOS",
    }
}
