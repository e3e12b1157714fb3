//! Requests for an autorização.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::guias::totais_da_odontologia;
use super::{
    Beneficiario, Cabecalho, NaoConstruido, Peca, Pedido, Prestador, Profissional, ResponsaveisOdontologicos,
    Sentido, completar, construtor,
};
use crate::tiss::conversao::Ramo;
use crate::tiss::documento::Documento;
use crate::tiss::{
    AnexoSituacaoInicial, AnexoSolicitacaoOpme, AnexoSolicitacaoQuimio, AnexoSolicitacaoRadio,
    AusenciaCodigoValidacao, CaraterAtendimento, CoberturaEspecial, DenteOuRegiao, EtapaAutorizacao, Faces,
    IndicadorAcidente, Procedimento, RegimeInternacao, SimNao, TipoAcomodacao, TipoAtendimentoOdonto,
    TipoIdentificacao, TipoInternacao,
};
use crate::types::{Base64, Carteira, Cid10, Cnes, Escrito, Texto};

construtor! {
    /// Solicitação of SP/SADT.
    SolicitacaoSpSadt {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "cabecalhoSolicitacao/numeroGuiaPrestador",
        /// Number of the guia principal.
        guia_principal: um Texto = "numeroGuiaPrincipal",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Etapa of the autorização.
        etapa: um EtapaAutorizacao = "tipoEtapaAutorizacao",
        /// Who is to be attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Contratado that asks.
        solicitante: um Prestador = "dadosSolicitante/contratadoSolicitante",
        /// Its name.
        nome_do_solicitante: um Texto = "dadosSolicitante/nomeContratadoSolicitante",
        /// Who asks.
        profissional: um Profissional = "dadosSolicitante/profissionalSolicitante",
        /// Caráter do atendimento (tabela 23).
        carater: um CaraterAtendimento = "caraterAtendimento",
        /// Day of the request.
        data: um Escrito<NaiveDate> = "dataSolicitacao",
        /// Indicação clínica.
        indicacao_clinica: um Texto = "indicacaoClinica",
        /// Cobertura especial (tabela 75), from 4.00.00.
        cobertura_especial: um CoberturaEspecial = "coberturaEspecial",
        /// A procedimento.
        item: varios Pedido = "procedimentosSolicitados",
        /// Code at the operadora of the contratado that is to execute.
        codigo_executante: um Texto = "dadosExecutante/codigonaOperadora",
        /// Its name, up to 3.05.00.
        nome_do_executante: um Texto = "dadosExecutante/nomeContratado",
        /// Its CNES.
        cnes_do_executante: um Cnes = "dadosExecutante/CNES",
        /// Anexo of quimioterapia.
        quimioterapia: um AnexoSolicitacaoQuimio = "anexoClinico/solicitacaoQuimioterapia",
        /// Anexo of radioterapia.
        radioterapia: um AnexoSolicitacaoRadio = "anexoClinico/solicitacaoRadioterapia",
        /// Anexo of OPME.
        opme: um AnexoSolicitacaoOpme = "anexoClinico/solicitacaoOPME",
        /// Free remark.
        observacao: um Texto = "observacao",
    }

    /// Solicitação of internação.
    SolicitacaoDeInternacao {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "numeroGuiaPrestador",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Etapa of the autorização.
        etapa: um EtapaAutorizacao = "tipoEtapaAutorizacao",
        /// Who is to be attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Contratado that asks.
        solicitante: um Prestador = "identificacaoSolicitante/dadosDoContratado",
        /// Its name, up to 3.05.00.
        nome_do_solicitante: um Texto = "identificacaoSolicitante/dadosDoContratado/nomeContratado",
        /// Who asks.
        profissional: um Profissional = "identificacaoSolicitante/dadosProfissionalContratado",
        /// Code at the operadora of the hospital that is asked for.
        codigo_do_hospital: um Texto = "dadosHospitalSolicitado/codigoIndicadonaOperadora",
        /// Its name.
        nome_do_hospital: um Texto = "dadosHospitalSolicitado/nomeContratadoIndicado",
        /// Day suggested.
        data_sugerida: um Escrito<NaiveDate> = "dadosHospitalSolicitado/dataSugeridaInternacao",
        /// Caráter do atendimento (tabela 23).
        carater: um CaraterAtendimento = "dadosInternacao/caraterAtendimento",
        /// Tipo de internação (tabela 57).
        tipo_de_internacao: um TipoInternacao = "dadosInternacao/tipoInternacao",
        /// Regime de internação (tabela 41).
        regime: um RegimeInternacao = "dadosInternacao/regimeInternacao",
        /// Diárias asked for.
        diarias: um Escrito<i64> = "dadosInternacao/qtDiariasSolicitadas",
        /// Whether OPME is foreseen.
        preve_opme: um SimNao = "dadosInternacao/indicadorOPME",
        /// Whether quimioterapia is foreseen.
        preve_quimioterapia: um SimNao = "dadosInternacao/indicadorQuimio",
        /// Indicação clínica.
        indicacao_clinica: um Texto = "dadosInternacao/indicacaoClinica",
        /// A diagnosis.
        diagnostico: varios Cid10 = "hipotesesDiagnosticas/diagnosticoCID",
        /// Whether due to an acidente (tabela 36).
        acidente: um IndicadorAcidente = "hipotesesDiagnosticas/indicadorAcidente",
        /// A procedimento.
        item: varios Pedido = "procedimentosSolicitados",
        /// Day of the request.
        data: um Escrito<NaiveDate> = "dataSolicitacao",
        /// Free remark.
        observacao: um Texto = "observacao",
        /// Anexo of quimioterapia.
        quimioterapia: um AnexoSolicitacaoQuimio = "anexoClinico/solicitacaoQuimioterapia",
        /// Anexo of radioterapia.
        radioterapia: um AnexoSolicitacaoRadio = "anexoClinico/solicitacaoRadioterapia",
        /// Anexo of OPME.
        opme: um AnexoSolicitacaoOpme = "anexoClinico/solicitacaoOPME",
    }

    /// Solicitação of prorrogação of an internação.
    SolicitacaoDeProrrogacao {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "numeroGuiaPrestador",
        /// Number of the guia de solicitação de internação.
        guia_referenciada: um Texto = "nrGuiaReferenciada",
        /// Number of the carteira.
        carteira: um Carteira = "dadosBeneficiario/numeroCarteira",
        /// Name of the beneficiário, up to 3.05.00.
        nome: um Texto = "dadosBeneficiario/nomeBeneficiario",
        /// Contratado that asks.
        solicitante: um Prestador = "dadosContratadoSolicitante",
        /// Its name.
        nome_do_solicitante: um Texto = "nomeContratadoSolicitante",
        /// Who asks.
        profissional: um Profissional = "dadosProfissionalSolicitante",
        /// More diárias.
        diarias: um Escrito<i64> = "dadosInternacao/qtDiariasAdicionais",
        /// Acomodação (tabela 49) of them.
        acomodacao: um TipoAcomodacao = "dadosInternacao/tipoAcomodacaoSolicitada",
        /// Indicação clínica.
        indicacao_clinica: um Texto = "dadosInternacao/indicacaoClinica",
        /// One more procedimento.
        item: varios Pedido = "procedimentosAdicionais",
        /// Free remark.
        observacao: um Texto = "observacao",
        /// Day of the request.
        data: um Escrito<NaiveDate> = "dataSolicitacao",
    }

    /// Solicitação of a tratamento odontológico. Totals are computed.
    SolicitacaoOdontologica => totais {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero: um Texto = "numeroGuiaPrestador",
        /// Number of the guia principal.
        guia_principal: um Texto = "numeroGuiaPrincipal",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Number of the carteira.
        carteira: um Carteira = "numeroCarteira",
        /// Name of the beneficiário, up to 3.05.00.
        nome: um Texto = "nomeBeneficiario",
        /// Whether a recém-nascido is attended under the carteira.
        recem_nascido: um SimNao = "atendimentoRN",
        /// How the beneficiário was identified (tabela 72).
        tipo_de_identificacao: um TipoIdentificacao = "tipoIdent",
        /// Data by which.
        identificador: um Base64 = "identificadorBeneficiario",
        /// Plano of the beneficiário.
        plano: um Texto = "planoBeneficiario",
        /// Company of the plano.
        empresa: um Texto = "nomeEmpresa",
        /// Who asks and who is to execute.
        responsaveis: um ResponsaveisOdontologicos = "dadosProfissionaisResponsaveis",
        /// A procedimento.
        item: varios PedidoOdontologico = "procedimentosSolicitados",
        /// Day on which the treatment is to end.
        data_de_termino: um Escrito<NaiveDate> = "dataTerminoTrat",
        /// Tipo de atendimento (tabela 51).
        tipo_de_atendimento: um TipoAtendimentoOdonto = "tipoAtendimento",
        /// Free remark.
        observacao: um Texto = "observacao",
        /// Situação inicial.
        situacao_inicial: um AnexoSituacaoInicial = "odontoInicial",
    }

    /// A procedimento odontológico that is asked for.
    PedidoOdontologico {
        /// What.
        procedimento: um Procedimento = "procSolic",
        /// Tooth or region.
        dente_ou_regiao: um DenteOuRegiao = "denteRegiao",
        /// Faces of the tooth.
        faces: um Faces = "denteFace",
        /// How often.
        quantidade: um Escrito<i64> = "qtdProc",
        /// In unidades de serviço.
        quantidade_us: um Escrito<Decimal> = "qtdUS",
        /// Value, in R$.
        valor: um Escrito<Decimal> = "valorProc",
        /// Franquia or coparticipação, in R$.
        franquia: um Escrito<Decimal> = "valorFranquia",
        /// Whether authorised.
        autorizado: um SimNao = "aut",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataRealizacao",
    }
}

fn totais(r: &mut Ramo) {
    totais_da_odontologia(r, "procedimentosSolicitados");
}

/// The message SOLICITACAO_PROCEDIMENTOS around a request.
fn solicitar(
    cabecalho: &Cabecalho,
    mut guia: Ramo,
    registro: &'static str,
) -> Result<Documento, NaoConstruido> {
    completar(&mut guia, registro, cabecalho.operadora.as_str());
    let mut corpo = Ramo::grupo("solicitacaoProcedimento");
    corpo.por(guia);
    cabecalho.mensagem(Sentido::Pedido, "SOLICITACAO_PROCEDIMENTOS", corpo, Vec::new())
}

macro_rules! solicitacao {
    ($($nome:ident = $tag:literal, $registro:literal;)+) => { $(
        impl $nome {
            /// The message SOLICITACAO_PROCEDIMENTOS.
            ///
            /// # Errors
            /// All that is missing or wrong.
            pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
                solicitar(cabecalho, self.ramo($tag), $registro)
            }
        }
    )+ };
}

solicitacao! {
    SolicitacaoSpSadt = "solicitacaoSP-SADT", "cabecalhoSolicitacao/registroANS";
    SolicitacaoDeInternacao = "solicitacaoInternacao", "registroANS";
    SolicitacaoDeProrrogacao = "solicitacaoProrrogacao", "registroANS";
    SolicitacaoOdontologica = "solicitacaoOdontologia", "registroANS";
}
