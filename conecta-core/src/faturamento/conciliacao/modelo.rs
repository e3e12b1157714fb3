//! What comes of a reconciliation, as data.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::types::Texto;

/// On which side something was found, and how both sides were matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Casamento {
    /// Sent, and not in any demonstrativo.
    #[default]
    SoEnviado,
    /// Sent, not listed, and released: the demonstrativo lists only what it cut, and its totals leave room for just this.
    PresumidoLiberado,
    /// In a demonstrativo, and never sent.
    SoDemonstrativo,
    /// On both sides, by its number: `numeroGuiaPrestador` of a guia, `sequencialItem` of an item.
    Numero,
    /// On both sides, by `numeroGuiaOperadora`.
    NumeroNaOperadora,
    /// On both sides, by code and day.
    CodigoEData,
    /// On both sides, by code.
    Codigo,
}

impl Casamento {
    /// Whether it is on both sides.
    pub const fn casado(self) -> bool {
        matches!(self, Self::Numero | Self::NumeroNaOperadora | Self::CodigoEData | Self::Codigo)
    }
}

/// A glosa: how much, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlosaConciliada {
    /// Code of Tabela 38; empty where the operadora gave none.
    pub codigo: String,
    /// Value, in R$.
    pub valor: Decimal,
}

/// Why what was presented is not what was released and what was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Causa {
    /// The operadora says that another value was informed than the one that was sent.
    InformadoDifere,
    /// The operadora processed less (or more) than was informed, and calls it no glosa.
    ProcessadoDifere,
    /// The share of the beneficiary (odontologia).
    Franquia,
    /// The values that the demonstrativo gives do not add up.
    NaoFecha,
    /// The demonstrativo does not list it.
    NaoListado,
    /// It was never sent.
    NaoEnviado,
}

impl Causa {
    /// For people.
    pub const fn titulo(self) -> &'static str {
        match self {
            Self::InformadoDifere => "a operadora registrou outro valor informado",
            Self::ProcessadoDifere => "processado a menor ou a maior, sem glosa",
            Self::Franquia => "franquia do beneficiário",
            Self::NaoFecha => "os valores do demonstrativo não fecham",
            Self::NaoListado => "enviado e fora do demonstrativo",
            Self::NaoEnviado => "no demonstrativo sem ter sido enviado",
        }
    }
}

/// A part of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explicacao {
    /// Why.
    pub causa: Causa,
    /// How much of the difference, in R$; negative where more was released and cut than presented.
    pub valor: Decimal,
}

/// An item of a guia, on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemConciliado {
    /// `sequencialItem`; as the demonstrativo has it, else as it was sent.
    pub sequencial: Option<u32>,
    /// Day of execution.
    pub data: Option<NaiveDate>,
    /// `codigoTabela`.
    pub tabela: String,
    /// `codigoProcedimento`.
    pub codigo: String,
    /// `descricaoProcedimento`.
    pub descricao: String,
    /// `grauParticipacao` of Tabela 35.
    pub grau: Option<String>,
    /// Tooth or region (`codDente`, `codRegiao`).
    pub dente: Option<String>,
    /// Faces of the tooth.
    pub face: Option<String>,
    /// `centroConsumo`, from 4.03.00.
    pub centro_consumo: Option<String>,
    /// Quantity that the demonstrativo gives, else as sent.
    pub quantidade: Option<Decimal>,
    /// How it was matched.
    pub casamento: Casamento,
    /// What was sent, in R$.
    pub apresentado: Decimal,
    /// What the operadora says was informed.
    pub informado: Decimal,
    /// What it considered.
    pub processado: Decimal,
    /// What it released.
    pub liberado: Decimal,
    /// What it cut: the sum of [`Self::glosas`].
    pub glosado: Decimal,
    /// Share of the beneficiary (odontologia).
    pub franquia: Decimal,
    /// The glosas.
    pub glosas: Vec<GlosaConciliada>,
    /// Presented − released − cut, part by part; empty where it adds up.
    pub explicacoes: Vec<Explicacao>,
}

/// A guia on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GuiaConciliada {
    /// `numeroLote`.
    pub lote: String,
    /// `numeroProtocolo` of the demonstrativo.
    pub protocolo: String,
    /// Tag of the guia that was sent: `guiaSP-SADT`.
    pub tipo: String,
    /// `numeroGuiaPrestador`.
    pub numero: String,
    /// `numeroGuiaOperadora`.
    pub numero_operadora: Option<String>,
    /// `senha`: a number, not a secret.
    pub senha: Option<String>,
    /// Card of the beneficiary.
    pub carteira: Option<Texto>,
    /// Name of the beneficiary, where the version has it.
    pub beneficiario: Option<Texto>,
    /// First day of the billing, else of the first item.
    pub data: Option<NaiveDate>,
    /// How it was matched.
    pub casamento: Casamento,
    /// `situacaoGuia` of Tabela 47.
    pub situacao: Option<String>,
    /// What was sent, in R$.
    pub apresentado: Decimal,
    /// What the operadora says was informed.
    pub informado: Decimal,
    /// What it considered.
    pub processado: Decimal,
    /// What it released.
    pub liberado: Decimal,
    /// What it cut, in all.
    pub glosado: Decimal,
    /// Share of the beneficiary (odontologia).
    pub franquia: Decimal,
    /// Glosas of the guia as a whole: what is cut beyond its items, under its reasons. Of several reasons with one value, the
    /// first has it.
    pub glosas: Vec<GlosaConciliada>,
    /// What was paid, if a demonstrativo de pagamento lists it.
    pub pago: Option<Decimal>,
    /// When.
    pub data_pagamento: Option<NaiveDate>,
    /// The items.
    pub itens: Vec<ItemConciliado>,
    /// Presented − released − cut, part by part; empty where it adds up.
    pub explicacoes: Vec<Explicacao>,
    /// Another análise of the guia came later and took the place of the first.
    pub reanalisada: bool,
}

impl GuiaConciliada {
    /// Presented less what was released and cut; the sum of [`Self::explicacoes`].
    pub fn diferenca(&self) -> Decimal {
        self.apresentado - self.liberado - self.glosado
    }

    /// Released less paid; `None` where no payment is known.
    pub fn a_receber(&self) -> Option<Decimal> {
        self.pago.map(|p| self.liberado - p)
    }

    /// Every glosa: of the items and of the guia as a whole.
    pub fn todas_as_glosas(&self) -> impl Iterator<Item = (Option<&ItemConciliado>, &GlosaConciliada)> {
        let dos_itens = self.itens.iter().flat_map(|i| i.glosas.iter().map(move |g| (Some(i), g)));
        dos_itens.chain(self.glosas.iter().map(|g| (None, g)))
    }
}

/// A protocolo of a demonstrativo.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProtocoloConciliado {
    /// `numeroProtocolo`.
    pub numero: String,
    /// `numeroLote`.
    pub lote: String,
    /// Day of the protocolo.
    pub data: Option<NaiveDate>,
    /// `situacaoProtocolo` of Tabela 47.
    pub situacao: Option<String>,
    /// Code of Tabela 38 of a glosa of the protocolo as a whole.
    pub motivo: Option<String>,
    /// Glosa of the protocolo as a whole: what is cut beyond its guias, in R$.
    pub glosa_propria: Decimal,
    /// As the demonstrativo says: informed, processed, released, cut.
    pub informado: Decimal,
    /// What was considered.
    pub processado: Decimal,
    /// What was released.
    pub liberado: Decimal,
    /// What was cut, in all.
    pub glosado: Decimal,
    /// Day of the demonstrativo that analysed it.
    pub emissao: Option<NaiveDate>,
    /// Day of payment, if known.
    pub data_pagamento: Option<NaiveDate>,
    /// The demonstrativo is one of dentistry.
    pub odonto: bool,
}

/// Something in a demonstrativo that is not as the standard wants it, and was read all the same (DEM-08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desvio {
    /// Code of the crítica, such as `XSD-ORDEM`; `DEM-08` for a form of number or day that is not the standard's.
    pub codigo: String,
    /// Where it stands: XPath.
    pub caminho: String,
    /// What it is, in Portuguese, without the value.
    pub mensagem: String,
}

/// A demonstrativo that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DemonstrativoLido {
    /// Tag: `demonstrativoAnaliseConta`, `demonstrativoPagamento` or `demonstrativoPagamentoOdonto`.
    pub tipo: String,
    /// `numeroDemonstrativo`.
    pub numero: String,
    /// Registration of the operadora at the ANS.
    pub registro_ans: String,
    /// Name of the operadora.
    pub nome_operadora: String,
    /// Day of issue.
    pub emissao: Option<NaiveDate>,
    /// Guias that it lists.
    pub guias: usize,
    /// Sum of the débitos that it lists, in R$.
    pub debitos: Decimal,
    /// Sum of the créditos.
    pub creditos: Decimal,
    /// What the prestador receives, as it says.
    pub liquido: Option<Decimal>,
    /// What is off the standard.
    pub desvios: Vec<Desvio>,
}
