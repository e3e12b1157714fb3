//! Guia de SP/SADT.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    Assinatura, AusenciaCodigoValidacao, CaraterAtendimento, CoberturaEspecial, CodProfissional,
    ConselhoProfissional, DadosBeneficiario, DadosContratado, DadosProfissional, GrauParticipacao,
    IndicadorAcidente, MotivoSaidaObito, OutrasDespesas, Procedimento, RegimeAtendimento, SaudeOcupacional,
    TecnicaUtilizada, TipoAtendimento, TipoConsulta, Uf, ValorTotalGuia, ViaDeAcesso,
};
use crate::types::{Cbo, Cnes, Escrito, RegistroAns, Texto};

modelo! {
    /// Guia SP/SADT: bills serviços profissionais and serviço auxiliar de diagnóstico e terapia.
    GuiaSpSadt {
        /// Header of the guia: operadora and number.
        cabecalho_guia: CabecalhoGuiaSpSadt = "cabecalhoGuia",
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: Option<DadosAutorizacaoSadt> = "dadosAutorizacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Contratado and profissional who requested the procedimentos.
        dados_solicitante: DadosSolicitante = "dadosSolicitante",
        /// The solicitação: date, caráter and indicação clínica.
        dados_solicitacao: DadosSolicitacao = "dadosSolicitacao",
        /// Contratado that executes the procedimento.
        dados_executante: DadosExecutanteSpSadt = "dadosExecutante",
        /// The atendimento: tipo, regime, indicação de acidente, consulta and encerramento.
        dados_atendimento: DadosAtendimentoSpSadt = "dadosAtendimento",
        /// Procedimentos executed.
        procedimentos_executados: Option<ProcedimentosExecutadosSpSadt> = "procedimentosExecutados",
        /// Gases, medicamentos, materiais, diárias, taxas and OPME of the guia.
        outras_despesas: Option<OutrasDespesas> = "outrasDespesas",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Totals of the guia by category and the grand total, in R$.
        valor_total: ValorTotalGuia = "valorTotal",
        /// Digital signature (XML signature) of the part that carries it. Up to 3.00.01.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// Digital signature (XML signature) of the guia. From 3.02.00.
        assinatura_digital_guia: Option<Assinatura> = "assinaturaDigitalGuia",
    }

    /// Header of a guia SP/SADT: operadora, number of the guia and its guia principal.
    CabecalhoGuiaSpSadt {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number of the guia to which this guia is linked (solicitação de internação or another SP/SADT). 1 to
        /// 20 characters.
        guia_principal: Option<Texto> = "guiaPrincipal",
    }

    /// Autorização under which an SP/SADT was executed: operadora's guia number, senha and dates.
    DadosAutorizacaoSadt {
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Date on which the operadora gave the autorização.
        data_autorizacao: Escrito<NaiveDate> = "dataAutorizacao",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Date until which the senha is valid.
        data_validade_senha: Option<Escrito<NaiveDate>> = "dataValidadeSenha",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
    }

    /// Who requested an SP/SADT: the contratado and the profissional.
    DadosSolicitante {
        /// Contratado that requested the procedimento.
        contratado_solicitante: DadosContratado = "contratadoSolicitante",
        /// Name of the contratado that requested the procedimento. 1 to 70 characters. From 4.00.00.
        nome_contratado_solicitante: Option<Texto> = "nomeContratadoSolicitante",
        /// Profissional who requested the procedimento.
        profissional_solicitante: DadosProfissional = "profissionalSolicitante",
    }

    /// The solicitação behind a billed SP/SADT: date, caráter and indicação clínica.
    DadosSolicitacao {
        /// Date of the solicitação.
        data_solicitacao: Option<Escrito<NaiveDate>> = "dataSolicitacao",
        /// Caráter do atendimento (tabela 23): eletivo or urgência/emergência.
        carater_atendimento: CaraterAtendimento = "caraterAtendimento",
        /// Indicação clínica: why the procedimento is requested. 1 to 500 characters.
        indicacao_clinica: Option<Texto> = "indicacaoClinica",
        /// Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00.
        ind_cob_especial: Option<CoberturaEspecial> = "indCobEspecial",
    }

    /// Contratado that executed an SP/SADT and bills it.
    DadosExecutanteSpSadt {
        /// Code that the operadora gave to the contratado. 1 to 14 characters. Up to 3.00.01.
        codigona_operadora: Option<Texto> = "codigonaOperadora",
        /// Name of the contratado. 1 to 70 characters. Up to 3.00.01.
        nome_contratado: Option<Texto> = "nomeContratado",
        /// Contratado that executed the atendimento. From 3.02.00.
        contratado_executante: Option<DadosContratado> = "contratadoExecutante",
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }

    /// The atendimento of an SP/SADT: tipo, regime, indicação de acidente, consulta and encerramento.
    DadosAtendimentoSpSadt {
        /// Tipo de atendimento (tabela 50), such as consulta, exame or quimioterapia.
        tipo_atendimento: TipoAtendimento = "tipoAtendimento",
        /// Whether the atendimento is due to an acidente, and of which kind (tabela 36).
        indicacao_acidente: IndicadorAcidente = "indicacaoAcidente",
        /// Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento.
        tipo_consulta: Option<TipoConsulta> = "tipoConsulta",
        /// Motivo de encerramento by óbito (tabela 39, codes 41 to 43); later motivoEncerramento. Up to
        /// 3.00.01.
        motivo_saida: Option<MotivoSaidaObito> = "motivoSaida",
        /// Motivo de encerramento of the atendimento by óbito (tabela 39, codes 41 to 43). From 3.02.00.
        motivo_encerramento: Option<MotivoSaidaObito> = "motivoEncerramento",
        /// Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        /// telessaúde. From 4.00.00.
        regime_atendimento: Option<RegimeAtendimento> = "regimeAtendimento",
        /// Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. From
        /// 4.00.00.
        saude_ocupacional: Option<SaudeOcupacional> = "saudeOcupacional",
    }

    /// Procedimentos executed in an SP/SADT.
    ProcedimentosExecutadosSpSadt {
        /// One procedimento executed.
        procedimento_executado: Vec<ProcedimentoExecutadoSpSadt> = "procedimentoExecutado",
    }

    /// One procedimento executed in an SP/SADT, with its values and equipe.
    ProcedimentoExecutadoSpSadt {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or item was executed.
        data_execucao: Option<Escrito<NaiveDate>> = "dataExecucao",
        /// Time at which the execution began.
        hora_inicial: Option<Escrito<NaiveTime>> = "horaInicial",
        /// Time at which the execution ended.
        hora_final: Option<Escrito<NaiveTime>> = "horaFinal",
        /// The procedimento or item: tabela, code and description.
        procedimento: Option<Procedimento> = "procedimento",
        /// Quantity executed. Up to 3 digits.
        quantidade_executada: Option<Escrito<i64>> = "quantidadeExecutada",
        /// Surgical via de acesso (tabela 61): única, mesma via or diferentes vias.
        via_acesso: Option<ViaDeAcesso> = "viaAcesso",
        /// Técnica used (tabela 48): convencional, videolaparoscopia or robótica.
        tecnica_utilizada: Option<TecnicaUtilizada> = "tecnicaUtilizada",
        /// Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 5 digits, 2 of them
        /// after the point.
        reducao_acrescimo: Option<Escrito<Decimal>> = "reducaoAcrescimo",
        /// Value of one unit, in R$. Up to 10 digits, 2 of them after the point.
        valor_unitario: Option<Escrito<Decimal>> = "valorUnitario",
        /// Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after the
        /// point.
        valor_total: Option<Escrito<Decimal>> = "valorTotal",
        /// One profissional of the equipe that executed the procedimento.
        equipe_sadt: Vec<EquipeSpSadt> = "equipeSadt",
    }

    /// One profissional of the equipe that executed a procedimento of an SP/SADT.
    EquipeSpSadt {
        /// Grau de participação of the profissional in the equipe (tabela 35).
        grau_part: Option<GrauParticipacao> = "grauPart",
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
