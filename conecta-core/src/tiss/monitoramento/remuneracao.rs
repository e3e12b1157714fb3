//! Other remuneration, and pre-established amounts.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{IndicadorIdentificacao, StatusTransacaoMonitoramento};
use crate::types::{Cnes, Competencia, CpfOuCnpj, Escrito, MunicipioIbge, RegistroAns, Texto};

modelo! {
    /// Outra forma de remuneração paid by the operadora, reported to the ANS.
    OutraRemuneracao {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Date on which the operadora processed the remuneração.
        data_processamento: Escrito<NaiveDate> = "dataProcessamento",
        /// Who received the remuneração.
        dados_recebedor: DadosRecebedor = "dadosRecebedor",
        /// Total value informed of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_total_informado: Escrito<Decimal> = "valorTotalInformado",
        /// Total glosado of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_glosa: Escrito<Decimal> = "valorTotalGlosa",
        /// Total paid of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_pago: Escrito<Decimal> = "valorTotalPago",
    }

    /// Who received an outra forma de remuneração.
    DadosRecebedor {
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_recebedor: IndicadorIdentificacao = "identificadorRecebedor",
        /// CNPJ or CPF of who received the remuneração.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
    }

    /// Contract by valor preestabelecido in a competência, reported to the ANS.
    ValorPreestabelecido {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Competência (year and month) of the cover contracted by valor preestabelecido.
        competencia_cobertura_contratada: Competencia = "competenciaCoberturaContratada",
        /// Prestador contracted.
        dados_prestador: Option<DadosPrestadorMonitoramento> = "dadosPrestador",
        /// Registro ANS of the operadora intermediária.
        registro_ans_operadora_intermediaria: Option<RegistroAns> = "registroANSOperadoraIntermediaria",
        /// Identification of the contract by valor preestabelecido. 1 to 20 characters.
        identificacao_valor_preestabelecido: Texto = "identificacaoValorPreestabelecido",
        /// Valor preestabelecido of the competência, in R$. Up to 10 digits, 2 of them after the point.
        valor_preestabelecido: Escrito<Decimal> = "valorPreestabelecido",
    }

    /// Prestador contracted for a valor preestabelecido, as reported to the ANS.
    DadosPrestadorMonitoramento {
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_prestador: IndicadorIdentificacao = "identificadorPrestador",
        /// CNPJ or CPF of the prestador contracted.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
        /// IBGE code of the município of the prestador.
        municipio_prestador: MunicipioIbge = "municipioPrestador",
    }
}
