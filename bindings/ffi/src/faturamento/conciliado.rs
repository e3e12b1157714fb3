//! What was sent and what became of it, as records: protocolos, guias, items, glosas.

use conecta_core::faturamento::conciliacao as nucleo;
use nucleo::{Casamento, Causa, Explicacao, GlosaConciliada, ItemConciliado, ProtocoloConciliado};

use crate::tipos::{Decimal, Dia};

/// On which side something was found, and how both sides were matched.
#[uniffi::remote(Enum)]
pub enum Casamento {
    /// Sent, and not in any demonstrativo.
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

/// Why what was presented is not what was released and what was cut.
#[uniffi::remote(Enum)]
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

/// A glosa: how much, and why.
#[uniffi::remote(Record)]
pub struct GlosaConciliada {
    /// Code of Tabela 38; empty where the operadora gave none.
    pub codigo: String,
    /// In R$.
    pub valor: Decimal,
}

/// A part of a difference.
#[uniffi::remote(Record)]
pub struct Explicacao {
    /// Why.
    pub causa: Causa,
    /// How much of the difference, in R$; negative where more was released and cut than presented.
    pub valor: Decimal,
}

/// An item of a guia, on both sides. Amounts in R$.
#[uniffi::remote(Record)]
pub struct ItemConciliado {
    /// `sequencialItem`; as the demonstrativo has it, else as it was sent.
    pub sequencial: Option<u32>,
    /// Day of execution.
    pub data: Option<Dia>,
    /// `codigoTabela`.
    pub tabela: String,
    /// `codigoProcedimento`.
    pub codigo: String,
    /// `descricaoProcedimento`.
    pub descricao: String,
    /// `grauParticipacao` of Tabela 35.
    pub grau: Option<String>,
    /// Tooth or region.
    pub dente: Option<String>,
    /// Faces of the tooth.
    pub face: Option<String>,
    /// `centroConsumo`, from 4.03.00.
    pub centro_consumo: Option<String>,
    /// Quantity that the demonstrativo gives, else as sent.
    pub quantidade: Option<Decimal>,
    /// How it was matched.
    pub casamento: Casamento,
    /// What was sent.
    pub apresentado: Decimal,
    /// What the operadora says was informed.
    pub informado: Decimal,
    /// What it considered.
    pub processado: Decimal,
    /// What it released.
    pub liberado: Decimal,
    /// What it cut.
    pub glosado: Decimal,
    /// Share of the beneficiary (odontologia).
    pub franquia: Decimal,
    /// The glosas.
    pub glosas: Vec<GlosaConciliada>,
    /// Presented less released and cut, part by part; empty where it adds up.
    pub explicacoes: Vec<Explicacao>,
}

/// A guia on both sides. Amounts in R$. Tells who the beneficiário is: its text form shows the number alone.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
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
    pub carteira: Option<String>,
    /// Name of the beneficiary, where the version has it.
    pub beneficiario: Option<String>,
    /// First day of the billing, else of the first item.
    pub data: Option<Dia>,
    /// How it was matched.
    pub casamento: Casamento,
    /// `situacaoGuia` of Tabela 47.
    pub situacao: Option<String>,
    /// What was sent.
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
    /// Glosas of the guia as a whole.
    pub glosas: Vec<GlosaConciliada>,
    /// What was paid, if a demonstrativo de pagamento lists it.
    pub pago: Option<Decimal>,
    /// When.
    pub data_pagamento: Option<Dia>,
    /// The items.
    pub itens: Vec<ItemConciliado>,
    /// Presented less released and cut, part by part; empty where it adds up.
    pub explicacoes: Vec<Explicacao>,
    /// Another análise of the guia came later and took the place of the first.
    pub reanalisada: bool,
    /// Presented less what was released and cut.
    pub diferenca: Decimal,
    /// Released less paid; absent where no payment is known.
    pub a_receber: Option<Decimal>,
}

impl std::fmt::Debug for GuiaConciliada {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GuiaConciliada({})", self.numero)
    }
}

impl From<&nucleo::GuiaConciliada> for GuiaConciliada {
    fn from(g: &nucleo::GuiaConciliada) -> Self {
        let (diferenca, a_receber) = (g.diferenca(), g.a_receber());
        let nucleo::GuiaConciliada {
            lote,
            protocolo,
            tipo,
            numero,
            numero_operadora,
            senha,
            carteira,
            beneficiario,
            data,
            casamento,
            situacao,
            apresentado,
            informado,
            processado,
            liberado,
            glosado,
            franquia,
            glosas,
            pago,
            data_pagamento,
            itens,
            explicacoes,
            reanalisada,
        } = g.clone();
        Self {
            lote,
            protocolo,
            tipo,
            numero,
            numero_operadora,
            senha,
            carteira: carteira.map(|t| t.as_str().to_owned()),
            beneficiario: beneficiario.map(|t| t.as_str().to_owned()),
            data,
            casamento,
            situacao,
            apresentado,
            informado,
            processado,
            liberado,
            glosado,
            franquia,
            glosas,
            pago,
            data_pagamento,
            itens,
            explicacoes,
            reanalisada,
            diferenca,
            a_receber,
        }
    }
}

/// A protocolo of a demonstrativo. Amounts in R$.
#[uniffi::remote(Record)]
pub struct ProtocoloConciliado {
    /// `numeroProtocolo`.
    pub numero: String,
    /// `numeroLote`.
    pub lote: String,
    /// Day of the protocolo.
    pub data: Option<Dia>,
    /// `situacaoProtocolo` of Tabela 47.
    pub situacao: Option<String>,
    /// Code of Tabela 38 of a glosa of the protocolo as a whole.
    pub motivo: Option<String>,
    /// Glosa of the protocolo as a whole.
    pub glosa_propria: Decimal,
    /// As the demonstrativo says: informed.
    pub informado: Decimal,
    /// What was considered.
    pub processado: Decimal,
    /// What was released.
    pub liberado: Decimal,
    /// What was cut, in all.
    pub glosado: Decimal,
    /// Day of the demonstrativo that analysed it.
    pub emissao: Option<Dia>,
    /// Day of payment, if known.
    pub data_pagamento: Option<Dia>,
    /// The demonstrativo is one of dentistry.
    pub odonto: bool,
}
