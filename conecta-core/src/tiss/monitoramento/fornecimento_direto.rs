//! Materials and medicines that an operator supplied directly.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{Sexo, StatusTransacaoMonitoramento, Tabela, UnidadeMedida};
use crate::types::{Cns, Cpf, Escrito, MunicipioIbge, Texto};

modelo! {
    /// One fornecimento direto of materiais or medicamentos to a beneficiário, reported to the ANS.
    FornecimentoDireto {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiarioFornecimento = "dadosBeneficiario",
        /// Identification of the fornecimento direto at the operadora. 1 to 20 characters.
        identificacao_fornecimento_direto: Texto = "identificacaoFornecimentoDireto",
        /// Date on which the items were supplied.
        data_fornecimento: Escrito<NaiveDate> = "dataFornecimento",
        /// Total value of the items supplied, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_fornecimento: Escrito<Decimal> = "valorTotalFornecimento",
        /// Total of the items supplied that are coded in the tabela própria of the operadora, in R$. Up to 10
        /// digits, 2 of them after the point.
        valor_total_tabela_propria: Escrito<Decimal> = "valorTotalTabelaPropria",
        /// Total of the coparticipação of the beneficiário, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_co_participacao: Escrito<Decimal> = "valorTotalCoParticipacao",
        /// One item supplied.
        procedimentos: Vec<ProcedimentoFornecimento> = "procedimentos",
    }

    /// The beneficiário of a fornecimento direto reported to the ANS and his plano.
    DadosBeneficiarioFornecimento {
        /// Identification of the beneficiário.
        ident_beneficiario: IdentBeneficiarioFornecimento = "identBeneficiario",
        /// Registro of the plano of the beneficiário at the ANS. 1 to 20 characters.
        numero_registro_plano: Texto = "numeroRegistroPlano",
    }

    /// Identification of the beneficiário of a fornecimento direto: CNS or personal data.
    IdentBeneficiarioFornecimento {
        /// Cartão Nacional de Saúde of the beneficiário. From 3.03.01.
        numero_cartao_nacional_saude: Option<Cns> = "numeroCartaoNacionalSaude",
        /// Personal data of a beneficiário without Cartão Nacional de Saúde.
        dados_sem_cartao: Option<DadosSemCartaoFornecimento> = "dadosSemCartao",
    }

    /// Personal data of a beneficiário without Cartão Nacional de Saúde, in a fornecimento direto.
    DadosSemCartaoFornecimento {
        /// Cartão Nacional de Saúde of the beneficiário. Up to 1.06.00.
        numero_cartao_nacional_saude: Option<Cns> = "numeroCartaoNacionalSaude",
        /// CPF of the beneficiário. 1.02.00 to 1.06.00 only.
        cpf_beneficiario: Option<Cpf> = "cpfBeneficiario",
        /// Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino.
        sexo: Sexo = "sexo",
        /// Date of birth of the beneficiário.
        data_nascimento: Escrito<NaiveDate> = "dataNascimento",
        /// IBGE code of the município where the beneficiário lives.
        municipio_residencia: MunicipioIbge = "municipioResidencia",
    }

    /// One item supplied directly to the beneficiário: code, quantity and values.
    ProcedimentoFornecimento {
        /// Code of the item: tabela and grupo or procedimento.
        ident_procedimento: IdentProcedimentoFornecimento = "identProcedimento",
        /// Quantity of the item supplied. Up to 8 digits.
        quantidade_fornecida: Escrito<i64> = "quantidadeFornecida",
        /// Unit in which the quantity is counted (tabela 60). 1.02.00 to 1.06.00 only.
        unidade_medida: Option<UnidadeMedida> = "unidadeMedida",
        /// Value of the item supplied, in R$. Up to 10 digits, 2 of them after the point.
        valor_fornecido: Escrito<Decimal> = "valorFornecido",
        /// Coparticipação of the beneficiário in the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_co_participacao: Escrito<Decimal> = "valorCoParticipacao",
    }

    /// Code of a supplied item: tabela and grupo or procedimento.
    IdentProcedimentoFornecimento {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the item: grupo or procedimento.
        procedimento: GrupoOuProcedimentoFornecimento = "procedimento",
    }
}

escolha! {
    /// How a supplied item is coded for the ANS: by grupo (tabela 63) or by its own code.
    GrupoOuProcedimentoFornecimento {
        /// Grupo of procedimentos or itens assistenciais (tabela 63).
        GrupoProcedimento(Texto) = "grupoProcedimento",
        /// Code of the item supplied in its tabela.
        CodigoProcedimento(Texto) = "codigoProcedimento",
    }
}
