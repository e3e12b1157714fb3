//! The billing guias.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::itens::{numerar, totais_da_guia};
use super::{
    Beneficiario, Despesa, ItemDeHonorario, ItemDeInternacao, ItemOdontologico, ItemSpSadt, Peca, Prestador,
    Profissional, ResponsaveisOdontologicos, completar, construtor, reais, soma,
};
use crate::tiss::conversao::Ramo;
use crate::tiss::{
    AnexoSituacaoInicialNaGto, AusenciaCodigoValidacao, CaraterAtendimento, CoberturaEspecial,
    CodigoContratado, Declaracao, IndicadorAcidente, MotivoSaida, MotivoSaidaObito, RegimeAtendimento,
    RegimeInternacao, SaudeOcupacional, Tabela, TipoAtendimento, TipoAtendimentoOdonto, TipoConsulta,
    TipoFaturamento, TipoFaturamentoOdonto, TipoInternacao,
};
use crate::types::{Cid10, Cnes, Escrito, Texto};

construtor! {
    /// Guia de consulta.
    Consulta {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "cabecalhoConsulta/numeroGuiaPrestador",
        /// Number that the operadora gave to the guia.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Who was attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Contratado that executed.
        executante: um Prestador = "contratadoExecutante",
        /// Its name, up to 3.05.00.
        nome_do_executante: um Texto = "contratadoExecutante/nomeContratado",
        /// Its CNES.
        cnes: um Cnes = "contratadoExecutante/CNES",
        /// Who attended.
        profissional: um Profissional = "profissionalExecutante",
        /// Whether due to an acidente (tabela 36).
        acidente: um IndicadorAcidente = "indicacaoAcidente",
        /// Cobertura especial (tabela 75), from 4.00.00.
        cobertura_especial: um CoberturaEspecial = "dadosAtendimento/coberturaEspecial",
        /// Regime de atendimento (tabela 76), from 4.00.00.
        regime: um RegimeAtendimento = "dadosAtendimento/regimeAtendimento",
        /// Saúde ocupacional (tabela 77), from 4.00.00.
        saude_ocupacional: um SaudeOcupacional = "dadosAtendimento/saudeOcupacional",
        /// Day.
        data: um Escrito<NaiveDate> = "dadosAtendimento/dataAtendimento",
        /// Tipo de consulta (tabela 52).
        tipo: um TipoConsulta = "dadosAtendimento/tipoConsulta",
        /// Tabela (87) of the code.
        tabela: um Tabela = "dadosAtendimento/procedimento/codigoTabela",
        /// Code of the consulta.
        codigo: um Texto = "dadosAtendimento/procedimento/codigoProcedimento",
        /// Value, in R$.
        valor: um Escrito<Decimal> = "dadosAtendimento/procedimento/valorProcedimento",
        /// Free remark.
        observacao: um Texto = "observacao",
    }

    /// Guia SP/SADT. Item numbers and totals are computed.
    SpSadt => totais_da_guia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "cabecalhoGuia/numeroGuiaPrestador",
        /// Number of the guia principal.
        guia_principal: um Texto = "cabecalhoGuia/guiaPrincipal",
        /// Number that the operadora gave to the guia.
        numero_na_operadora: um Texto = "dadosAutorizacao/numeroGuiaOperadora",
        /// Day of the autorização.
        data_da_autorizacao: um Escrito<NaiveDate> = "dadosAutorizacao/dataAutorizacao",
        /// Senha of the autorização.
        senha: um Texto = "dadosAutorizacao/senha",
        /// Last day of the senha.
        validade_da_senha: um Escrito<NaiveDate> = "dadosAutorizacao/dataValidadeSenha",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "dadosAutorizacao/ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "dadosAutorizacao/codValidacao",
        /// Who was attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Contratado that asked.
        solicitante: um Prestador = "dadosSolicitante/contratadoSolicitante",
        /// Its name.
        nome_do_solicitante: um Texto = "dadosSolicitante/nomeContratadoSolicitante",
        /// Who asked.
        profissional_solicitante: um Profissional = "dadosSolicitante/profissionalSolicitante",
        /// Day of the request.
        data_da_solicitacao: um Escrito<NaiveDate> = "dadosSolicitacao/dataSolicitacao",
        /// Caráter do atendimento (tabela 23).
        carater: um CaraterAtendimento = "dadosSolicitacao/caraterAtendimento",
        /// Indicação clínica.
        indicacao_clinica: um Texto = "dadosSolicitacao/indicacaoClinica",
        /// Cobertura especial (tabela 75), from 4.00.00.
        cobertura_especial: um CoberturaEspecial = "dadosSolicitacao/indCobEspecial",
        /// Contratado that executed.
        executante: um Prestador = "dadosExecutante/contratadoExecutante",
        /// Its name, up to 3.05.00.
        nome_do_executante: um Texto = "dadosExecutante/contratadoExecutante/nomeContratado",
        /// Its CNES.
        cnes: um Cnes = "dadosExecutante/CNES",
        /// Tipo de atendimento (tabela 50).
        tipo_de_atendimento: um TipoAtendimento = "dadosAtendimento/tipoAtendimento",
        /// Whether due to an acidente (tabela 36).
        acidente: um IndicadorAcidente = "dadosAtendimento/indicacaoAcidente",
        /// Tipo de consulta (tabela 52), of a consulta.
        tipo_de_consulta: um TipoConsulta = "dadosAtendimento/tipoConsulta",
        /// Motivo de encerramento, of a death.
        motivo_de_encerramento: um MotivoSaidaObito = "dadosAtendimento/motivoEncerramento",
        /// Regime de atendimento (tabela 76), from 4.00.00.
        regime: um RegimeAtendimento = "dadosAtendimento/regimeAtendimento",
        /// Saúde ocupacional (tabela 77), from 4.00.00.
        saude_ocupacional: um SaudeOcupacional = "dadosAtendimento/saudeOcupacional",
        /// A procedimento.
        item: varios ItemSpSadt = "procedimentosExecutados/procedimentoExecutado",
        /// A despesa.
        despesa: varios Despesa = "outrasDespesas/despesa",
        /// Free remark.
        observacao: um Texto = "observacao",
    }

    /// Guia de resumo de internação. Item numbers and totals are computed.
    ResumoDeInternacao => totais_da_guia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "cabecalhoGuia/numeroGuiaPrestador",
        /// Number of the guia de solicitação.
        guia_de_solicitacao: um Texto = "numeroGuiaSolicitacaoInternacao",
        /// Number that the operadora gave to the guia.
        numero_na_operadora: um Texto = "dadosAutorizacao/numeroGuiaOperadora",
        /// Day of the autorização.
        data_da_autorizacao: um Escrito<NaiveDate> = "dadosAutorizacao/dataAutorizacao",
        /// Senha of the autorização.
        senha: um Texto = "dadosAutorizacao/senha",
        /// Last day of the senha.
        validade_da_senha: um Escrito<NaiveDate> = "dadosAutorizacao/dataValidadeSenha",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "dadosAutorizacao/ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "dadosAutorizacao/codValidacao",
        /// Who was attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Contratado that executed.
        executante: um Prestador = "dadosExecutante/contratadoExecutante",
        /// Its name, up to 3.05.00.
        nome_do_executante: um Texto = "dadosExecutante/contratadoExecutante/nomeContratado",
        /// Its CNES.
        cnes: um Cnes = "dadosExecutante/CNES",
        /// Caráter do atendimento (tabela 23).
        carater: um CaraterAtendimento = "dadosInternacao/caraterAtendimento",
        /// Tipo de faturamento (tabela 55).
        tipo_de_faturamento: um TipoFaturamento = "dadosInternacao/tipoFaturamento",
        /// First day of what is billed.
        data_inicial: um Escrito<NaiveDate> = "dadosInternacao/dataInicioFaturamento",
        /// And its time.
        hora_inicial: um Escrito<NaiveTime> = "dadosInternacao/horaInicioFaturamento",
        /// Last day of what is billed.
        data_final: um Escrito<NaiveDate> = "dadosInternacao/dataFinalFaturamento",
        /// And its time.
        hora_final: um Escrito<NaiveTime> = "dadosInternacao/horaFinalFaturamento",
        /// Tipo de internação (tabela 57).
        tipo_de_internacao: um TipoInternacao = "dadosInternacao/tipoInternacao",
        /// Regime de internação (tabela 41).
        regime: um RegimeInternacao = "dadosInternacao/regimeInternacao",
        /// A declaração of birth or death.
        declaracao: varios Declaracao = "dadosInternacao/declaracoes",
        /// A diagnosis.
        diagnostico: varios Cid10 = "dadosSaidaInternacao/diagnostico",
        /// Whether due to an acidente (tabela 36).
        acidente: um IndicadorAcidente = "dadosSaidaInternacao/indicadorAcidente",
        /// Motivo de encerramento (tabela 39).
        motivo_de_encerramento: um MotivoSaida = "dadosSaidaInternacao/motivoEncerramento",
        /// A procedimento.
        item: varios ItemDeInternacao = "procedimentosExecutados/procedimentoExecutado",
        /// A despesa.
        despesa: varios Despesa = "outrasDespesas/despesa",
        /// Free remark.
        observacao: um Texto = "observacao",
    }

    /// Guia de honorários. Item numbers and the total are computed.
    Honorarios => total_dos_honorarios {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "cabecalhoGuia/numeroGuiaPrestador",
        /// Number of the guia de solicitação de internação.
        guia_de_solicitacao: um Texto = "guiaSolicInternacao",
        /// Senha of the autorização.
        senha: um Texto = "senha",
        /// Number that the operadora gave to the guia.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Who was attended.
        beneficiario: um Beneficiario = "beneficiario",
        /// Where: the hospital.
        local: um CodigoContratado = "localContratado/codigoContratado",
        /// Its name.
        nome_do_local: um Texto = "localContratado/nomeContratado",
        /// Its CNES.
        cnes_do_local: um Cnes = "localContratado/cnes",
        /// Code at the operadora of the contratado that executed.
        codigo_executante: um Texto = "dadosContratadoExecutante/codigonaOperadora",
        /// Its name, up to 3.05.00.
        nome_do_executante: um Texto = "dadosContratadoExecutante/nomeContratadoExecutante",
        /// Its CNES.
        cnes_do_executante: um Cnes = "dadosContratadoExecutante/cnesContratadoExecutante",
        /// First day of what is billed.
        data_inicial: um Escrito<NaiveDate> = "dadosInternacao/dataInicioFaturamento",
        /// Last day of what is billed.
        data_final: um Escrito<NaiveDate> = "dadosInternacao/dataFimFaturamento",
        /// Caráter do atendimento (tabela 23), from 4.03.00.
        carater: um CaraterAtendimento = "dadosInternacao/caraterAtendimento",
        /// A procedimento.
        item: varios ItemDeHonorario = "procedimentosRealizados/procedimentoRealizado",
        /// Free remark.
        observacao: um Texto = "observacao",
        /// Day of the guia.
        data_de_emissao: um Escrito<NaiveDate> = "dataEmissaoGuia",
    }

    /// Guia de tratamento odontológico. Item numbers and totals are computed.
    Odontologia => totais_odontologicos {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "numeroGuiaPrestador",
        /// Number of the guia principal.
        guia_principal: um Texto = "numeroGuiaPrincipal",
        /// Day of the autorização.
        data_da_autorizacao: um Escrito<NaiveDate> = "dataAutorizacao",
        /// Senha of the autorização.
        senha: um Texto = "senhaAutorizacao",
        /// Last day of the senha.
        validade_da_senha: um Escrito<NaiveDate> = "validadeSenha",
        /// Number that the operadora gave to the guia.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Who was attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Plano of the beneficiário.
        plano: um Texto = "planoBeneficiario",
        /// Company of the plano.
        empresa: um Texto = "nomeEmpresa",
        /// Who asked and who executed.
        responsaveis: um ResponsaveisOdontologicos = "dadosProfissionaisResponsaveis",
        /// A procedimento.
        item: varios ItemOdontologico = "procedimentosExecutados",
        /// Day on which the treatment ended.
        data_de_termino: um Escrito<NaiveDate> = "dataTerminoTrat",
        /// Tipo de atendimento (tabela 51).
        tipo_de_atendimento: um TipoAtendimentoOdonto = "tipoAtendimento",
        /// Tipo de faturamento.
        tipo_de_faturamento: um TipoFaturamentoOdonto = "tipoFaturamento",
        /// Free remark.
        observacao: um Texto = "observacao",
        /// Situação inicial.
        situacao_inicial: um AnexoSituacaoInicialNaGto = "odontoInicial",
    }
}

fn total_dos_honorarios(r: &mut Ramo) {
    const ITENS: &str = "procedimentosRealizados/procedimentoRealizado";
    numerar(r, &[ITENS]);
    let total = soma(r, ITENS, "valorTotal").unwrap_or_default();
    completar(r, "valorTotalHonorarios", &reais(total));
}

fn totais_odontologicos(r: &mut Ramo) {
    numerar(r, &["procedimentosExecutados"]);
    totais_da_odontologia(r, "procedimentosExecutados");
}

/// Sums over the procedimentos of a guia or request.
pub(super) fn totais_da_odontologia(r: &mut Ramo, lista: &str) {
    for (total, campo) in
        [("qtdTotalUS", "qtdUS"), ("valorTotalProc", "valorProc"), ("valorTotalFranquia", "valorFranquia")]
    {
        if let Some(v) = soma(r, lista, campo) {
            completar(r, total, &reais(v));
        }
    }
}

/// A billing guia of any kind.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuiaDeCobranca {
    /// Guia de consulta.
    Consulta(Consulta),
    /// Guia SP/SADT.
    SpSadt(SpSadt),
    /// Guia de resumo de internação.
    ResumoDeInternacao(ResumoDeInternacao),
    /// Guia de honorários.
    Honorarios(Honorarios),
    /// Guia de tratamento odontológico.
    Odontologia(Odontologia),
}

impl GuiaDeCobranca {
    /// The guia as an element, with the registro ANS of the message.
    pub(super) fn ramo(&self, registro_ans: &str) -> Ramo {
        let (mut r, campo) = match self {
            Self::Consulta(g) => (g.ramo("guiaConsulta"), "cabecalhoConsulta/registroANS"),
            Self::SpSadt(g) => (g.ramo("guiaSP-SADT"), "cabecalhoGuia/registroANS"),
            Self::ResumoDeInternacao(g) => (g.ramo("guiaResumoInternacao"), "cabecalhoGuia/registroANS"),
            Self::Honorarios(g) => (g.ramo("guiaHonorarios"), "cabecalhoGuia/registroANS"),
            Self::Odontologia(g) => (g.ramo("guiaOdonto"), "registroANS"),
        };
        completar(&mut r, campo, registro_ans);
        r
    }
}

macro_rules! de_cada_uma {
    ($($nome:ident),+) => { $(
        impl From<$nome> for GuiaDeCobranca {
            fn from(guia: $nome) -> Self {
                Self::$nome(guia)
            }
        }
    )+ };
}

de_cada_uma!(Consulta, SpSadt, ResumoDeInternacao, Honorarios, Odontologia);
