//! Who takes part: prestador, profissional, beneficiário.

use super::{Peca, construtor};
use crate::tiss::conversao::Ramo;
use crate::tiss::{ConselhoProfissional, SimNao, TipoIdentificacao, Uf};
use crate::types::{Base64, Carteira, Cbo, Cnes, Cnpj, Cpf, Texto};

/// A contratado: by its code at the operadora, its CPF or its CNPJ.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prestador {
    /// Code that the operadora gave to it. 1 to 14 characters.
    Codigo(Texto),
    /// CPF, of a natural person.
    Cpf(Cpf),
    /// CNPJ, of a legal person.
    Cnpj(Cnpj),
}

impl Peca for Prestador {
    fn ramo(&self, nome: &'static str) -> Ramo {
        let mut r = Ramo::grupo(nome);
        r.por(match self {
            Self::Codigo(x) => x.ramo("codigoPrestadorNaOperadora"),
            Self::Cpf(x) => x.ramo("cpfContratado"),
            Self::Cnpj(x) => x.ramo("cnpjContratado"),
        });
        r
    }
}

impl From<Cpf> for Prestador {
    fn from(cpf: Cpf) -> Self {
        Self::Cpf(cpf)
    }
}

impl From<Cnpj> for Prestador {
    fn from(cnpj: Cnpj) -> Self {
        Self::Cnpj(cnpj)
    }
}

construtor! {
    /// A profissional de saúde.
    Profissional {
        /// Name; needed when the contratado is a legal person.
        nome: um Texto = "nomeProfissional",
        /// Conselho profissional (tabela 26).
        conselho: um ConselhoProfissional = "conselhoProfissional",
        /// Number at the conselho.
        numero: um Texto = "numeroConselhoProfissional",
        /// UF of the conselho, by its IBGE number (tabela 59).
        uf: um Uf = "UF",
        /// CBO (tabela 24).
        cbo: um Cbo = "CBOS",
    }

    /// The beneficiário of a guia.
    Beneficiario {
        /// Number of the carteira.
        carteira: um Carteira = "numeroCarteira",
        /// Whether a recém-nascido is attended under it.
        recem_nascido: um SimNao = "atendimentoRN",
        /// Name, up to 3.05.00.
        nome: um Texto = "nomeBeneficiario",
        /// How the beneficiário was identified (tabela 72).
        tipo_de_identificacao: um TipoIdentificacao = "tipoIdent",
        /// Data by which.
        identificador: um Base64 = "identificadorBeneficiario",
    }

    /// Who asks for and who executes a tratamento odontológico.
    ResponsaveisOdontologicos {
        /// Name of who asks.
        nome_solicitante: um Texto = "nomeProfSolic",
        /// CRO of who asks.
        cro_solicitante: um Texto = "croSolic",
        /// UF of that CRO.
        uf_solicitante: um Uf = "ufSolic",
        /// CBO of who asks.
        cbo_solicitante: um Cbo = "cbosSolic",
        /// Code at the operadora of the contratado that executes.
        codigo_executante: um Texto = "codigoProfExec",
        /// Name of the contratado that executes, up to 3.05.00.
        nome_executante: um Texto = "nomeProfExec",
        /// CRO of the contratado that executes.
        cro_executante: um Texto = "croExec",
        /// UF of that CRO.
        uf_executante: um Uf = "ufExec",
        /// CNES of the contratado that executes.
        cnes_executante: um Cnes = "cnesExec",
        /// Name of the profissional who executes.
        nome_profissional: um Texto = "nomeProfExec2",
        /// CRO of the profissional who executes.
        cro_profissional: um Texto = "croExec2",
        /// UF of that CRO.
        uf_profissional: um Uf = "ufExec2",
        /// CBO of the profissional who executes: the standard demands it.
        cbo_profissional: um Cbo = "cbosExec2",
    }
}
