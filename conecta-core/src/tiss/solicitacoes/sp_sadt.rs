//! Request for SP/SADT.

use chrono::NaiveDate;

use crate::tiss::macros::modelo;
use crate::tiss::{
    AnexoClinico, AusenciaCodigoValidacao, CabecalhoGuia, CaraterAtendimento, CoberturaEspecial,
    DadosBeneficiario, DadosSolicitante, EtapaAutorizacao, ProcedimentoSolicitado,
};
use crate::types::{Cnes, Escrito, Texto};

modelo! {
    /// Guia de solicitação of SP/SADT: asks for autorização of exames, terapias or small procedimentos.
    SolicitacaoSpSadt {
        /// Header of the solicitação: operadora and number of the guia.
        cabecalho_solicitacao: CabecalhoGuia = "cabecalhoSolicitacao",
        /// Number of the guia to which this guia is linked. 1 to 20 characters.
        numero_guia_principal: Option<Texto> = "numeroGuiaPrincipal",
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
        /// Who requested the procedimento.
        dados_solicitante: DadosSolicitante = "dadosSolicitante",
        /// Caráter do atendimento (tabela 23): eletivo or urgência/emergência.
        carater_atendimento: CaraterAtendimento = "caraterAtendimento",
        /// Date of the solicitação.
        data_solicitacao: Escrito<NaiveDate> = "dataSolicitacao",
        /// Indicação clínica: why the procedimento is requested. 1 to 500 characters.
        indicacao_clinica: Option<Texto> = "indicacaoClinica",
        /// Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00.
        cobertura_especial: Option<CoberturaEspecial> = "coberturaEspecial",
        /// Procedimento requested.
        procedimentos_solicitados: Vec<ProcedimentoSolicitado> = "procedimentosSolicitados",
        /// Contratado that is to execute the procedimentos.
        dados_executante: Option<DadosExecutanteSolicitado> = "dadosExecutante",
        /// Anexo clínico that goes with the solicitação.
        anexo_clinico: Vec<AnexoClinico> = "anexoClinico",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
    }

    /// Contratado that is to execute a requested SP/SADT.
    DadosExecutanteSolicitado {
        /// Code that the operadora gave to the contratado that is to execute. 1 to 14 characters.
        codigona_operadora: Texto = "codigonaOperadora",
        /// Name of the contratado that is to execute. 1 to 70 characters. Up to 3.05.00.
        nome_contratado: Option<Texto> = "nomeContratado",
        /// CNES of the contratado that is to execute; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }
}
