//! What many messages share: provider, beneficiary, procedure, motive of a glosa.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AusenciaCodigoValidacao, CodigoGlosa, ConselhoProfissional, SimNao, Tabela, TipoIdentificacao, Uf,
};
use crate::types::{Base64, Carteira, Cbo, Cnpj, Cns, Cpf, Escrito, RegistroAns, Texto};

modelo! {
    /// Reason of a glosa, negativa or error: its code of tabela 38 and a description.
    MotivoGlosa {
        /// Code of the glosa, negativa or message (tabela 38).
        codigo_glosa: Vec<CodigoGlosa> = "codigoGlosa",
        /// Description of the glosa, negativa or message. 1 to 500 characters.
        descricao_glosa: Option<Texto> = "descricaoGlosa",
    }

    /// Contratado (prestador under contract): its code at the operadora, CPF or CNPJ, and its name.
    DadosContratado {
        /// Code that the operadora gave to the prestador; later codigoPrestadorNaOperadora. 1 to 14 characters.
        /// Up to 3.00.01.
        codigo_prestador: Option<Texto> = "codigoPrestador",
        /// Name of the prestador; later nomeContratado. 1 to 70 characters. Up to 3.00.01.
        nome_prestador: Option<Texto> = "nomePrestador",
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        codigo_prestador_na_operadora: Option<Texto> = "codigoPrestadorNaOperadora",
        /// CPF of the contratado, a natural person.
        cpf_contratado: Option<Cpf> = "cpfContratado",
        /// CNPJ of the contratado, a legal person.
        cnpj_contratado: Option<Cnpj> = "cnpjContratado",
        /// Name of the contratado. 1 to 70 characters. Up to 3.05.00.
        nome_contratado: Option<Texto> = "nomeContratado",
    }

    /// The beneficiário of a guia: carteira, identification and whether the patient is a recém-nascido.
    DadosBeneficiario {
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N).
        atendimento_rn: SimNao = "atendimentoRN",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
    }

    /// Processed, glosado and released totals of a guia or of a lote.
    ValorTotal {
        /// Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Value glosado, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa: Escrito<Decimal> = "valorGlosa",
        /// Value released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado: Escrito<Decimal> = "valorLiberado",
    }

    /// Procedimento or item assistencial: tabela, code and description.
    Procedimento {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the procedimento or item in its tabela. 1 to 10 characters.
        codigo_procedimento: Texto = "codigoProcedimento",
        /// Description of the procedimento or item. 1 to 150 characters.
        descricao_procedimento: Texto = "descricaoProcedimento",
    }

    /// Autorização given by the operadora: guia numbers, senha, dates and token of the beneficiário.
    DadosAutorizacao {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// Date on which the operadora gave the autorização.
        data_autorizacao: Option<Escrito<NaiveDate>> = "dataAutorizacao",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Date until which the senha is valid.
        data_validade_senha: Option<Escrito<NaiveDate>> = "dataValidadeSenha",
    }

    /// The reasons for which the operadora denied a request or an item of it.
    MotivosNegativa {
        /// Reason of the denial: code of tabela 38 and description.
        motivo_negativa: Vec<MotivoGlosa> = "motivoNegativa",
    }

    /// A profissional de saúde: name, conselho, number, UF and CBO.
    DadosProfissional {
        /// Name of the profissional; needed when the contratado is a legal person. 1 to 70 characters.
        nome_profissional: Option<Texto> = "nomeProfissional",
        /// Conselho profissional of the profissional (tabela 26).
        conselho_profissional: ConselhoProfissional = "conselhoProfissional",
        /// Number of the profissional at his conselho. 1 to 15 characters.
        numero_conselho_profissional: Texto = "numeroConselhoProfissional",
        /// UF of the conselho profissional, by its IBGE number (tabela 59).
        uf: Uf = "UF",
        /// CBO of the profissional: his specialty (tabela 24).
        cbos: Cbo = "CBOS",
    }
}

escolha! {
    /// How a profissional is identified: code at the operadora or CPF.
    CodProfissional {
        /// Code that the operadora gave to the profissional. 1 to 14 characters.
        CodigoPrestadorNaOperadora(Texto) = "codigoPrestadorNaOperadora",
        /// CPF of the profissional.
        CpfContratado(Cpf) = "cpfContratado",
    }
}

modelo! {
    /// Totals of a billing guia by category and the grand total.
    ValorTotalGuia {
        /// Sum of the procedimentos of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_procedimentos: Option<Escrito<Decimal>> = "valorProcedimentos",
        /// Sum of the diárias of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_diarias: Option<Escrito<Decimal>> = "valorDiarias",
        /// Sum of taxas and aluguéis of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_taxas_alugueis: Option<Escrito<Decimal>> = "valorTaxasAlugueis",
        /// Sum of the materiais of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_materiais: Option<Escrito<Decimal>> = "valorMateriais",
        /// Sum of the medicamentos of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_medicamentos: Option<Escrito<Decimal>> = "valorMedicamentos",
        /// Sum of the OPME of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_opme: Option<Escrito<Decimal>> = "valorOPME",
        /// Sum of the gases medicinais of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_gases_medicinais: Option<Escrito<Decimal>> = "valorGasesMedicinais",
        /// Grand total of the guia: sum of all its categories, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_total_geral: Escrito<Decimal> = "valorTotalGeral",
    }

    /// Header of a guia: registro ANS of the operadora and the prestador's number of the guia.
    CabecalhoGuia {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
    }
}
