//! Guia de consulta.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    Assinatura, AusenciaCodigoValidacao, CabecalhoGuia, CoberturaEspecial, DadosBeneficiario,
    DadosProfissional, IndicadorAcidente, RegimeAtendimento, SaudeOcupacional, Tabela, TipoConsulta,
};
use crate::types::{Cnes, Cnpj, Cpf, Escrito, Texto};

modelo! {
    /// Guia de consulta: bills one elective consulta.
    GuiaConsulta {
        /// Header of the guia: operadora and number.
        cabecalho_consulta: CabecalhoGuia = "cabecalhoConsulta",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Contratado that executed the atendimento.
        contratado_executante: ContratadoExecutanteConsulta = "contratadoExecutante",
        /// Profissional who attended the beneficiário.
        profissional_executante: DadosProfissional = "profissionalExecutante",
        /// Whether the atendimento is due to an acidente, and of which kind (tabela 36).
        indicacao_acidente: IndicadorAcidente = "indicacaoAcidente",
        /// The atendimento: date, tipo, regime and the procedimento charged.
        dados_atendimento: DadosAtendimentoConsulta = "dadosAtendimento",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Digital signature (XML signature) of the part that carries it. Up to 3.00.01.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// Digital signature (XML signature) of the guia. From 3.02.00.
        assinatura_digital_guia: Option<Assinatura> = "assinaturaDigitalGuia",
    }

    /// Contratado that executed and bills a consulta, with its CNES.
    ContratadoExecutanteConsulta {
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        codigo_prestador_na_operadora: Option<Texto> = "codigoPrestadorNaOperadora",
        /// CPF of the contratado, a natural person.
        cpf_contratado: Option<Cpf> = "cpfContratado",
        /// CNPJ of the contratado, a legal person.
        cnpj_contratado: Option<Cnpj> = "cnpjContratado",
        /// Name of the contratado. 1 to 70 characters. Up to 3.05.00.
        nome_contratado: Option<Texto> = "nomeContratado",
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }

    /// The atendimento of a consulta: date, tipo, regime and the procedimento charged.
    DadosAtendimentoConsulta {
        /// Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00.
        cobertura_especial: Option<CoberturaEspecial> = "coberturaEspecial",
        /// Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        /// telessaúde. From 4.00.00.
        regime_atendimento: Option<RegimeAtendimento> = "regimeAtendimento",
        /// Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. From
        /// 4.00.00.
        saude_ocupacional: Option<SaudeOcupacional> = "saudeOcupacional",
        /// Date of the atendimento.
        data_atendimento: Escrito<NaiveDate> = "dataAtendimento",
        /// Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento.
        tipo_consulta: TipoConsulta = "tipoConsulta",
        /// The consulta charged: tabela, code and value.
        procedimento: ProcedimentoConsulta = "procedimento",
    }

    /// The consulta charged: tabela, code and value.
    ProcedimentoConsulta {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the procedimento or item in its tabela. 1 to 10 characters.
        codigo_procedimento: Texto = "codigoProcedimento",
        /// Value of the consulta, in R$. Up to 10 digits, 2 of them after the point.
        valor_procedimento: Escrito<Decimal> = "valorProcedimento",
    }
}
