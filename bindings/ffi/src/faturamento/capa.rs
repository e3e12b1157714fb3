//! What is read of a lote: its guias, nota fiscal, attachments, cover.

use conecta_core::faturamento::Anexo;
use conecta_core::faturamento::lote as nucleo;
use conecta_core::faturamento::perfil::TipoDeGuia;
use nucleo::GuiaNoLote;

use super::comum::Instante;
use crate::tipos::{Decimal, Dia};

/// A guia in a lote.
#[uniffi::remote(Record)]
pub struct GuiaNoLote {
    /// The host's id; absent of a guia that came in a file.
    pub id: Option<String>,
    /// The provider's number.
    pub numero: String,
    /// What it asks for, in R$.
    pub valor: Decimal,
}

/// The nota fiscal of a lote.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotaFiscal {
    /// Its number.
    pub numero: String,
    /// Its value, in R$: that of the lote when it was informed.
    pub valor: Decimal,
    /// Day of issue.
    pub emissao: Dia,
    /// Chave de Acesso NF-e, 44 digits.
    pub chave: Option<String>,
}

impl From<&nucleo::NotaFiscal> for NotaFiscal {
    fn from(nucleo::NotaFiscal { numero, valor, emissao, chave }: &nucleo::NotaFiscal) -> Self {
        let chave = chave.as_ref().map(|c| c.as_str().to_owned());
        Self { numero: numero.clone(), valor: *valor, emissao: *emissao, chave }
    }
}

/// A file beside a guia or a lote, whose bytes the host keeps.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnexoDoFaturamento {
    /// The host's id.
    pub id: String,
    /// Name of the file.
    pub nome: String,
    /// What it is, of the host's list.
    pub tipo: String,
    /// Bytes.
    pub tamanho: u64,
    /// When it was attached.
    pub quando: Instante,
}

impl From<&Anexo> for AnexoDoFaturamento {
    fn from(Anexo { id, nome, tipo, tamanho, quando }: &Anexo) -> Self {
        let (id, nome, tipo) = (id.clone(), nome.clone(), tipo.clone());
        Self { id, nome, tipo, tamanho: *tamanho, quando: *quando }
    }
}

/// The capa of a lote, once it was sent.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CapaDoLote {
    /// Registro ANS of the operadora.
    pub operadora: String,
    /// The provider: the host's id.
    pub prestador: String,
    /// Number of the lote.
    pub numero: String,
    /// Kind of its guias.
    pub tipo: TipoDeGuia,
    /// Number of the protocolo at the operadora.
    pub protocolo: String,
    /// How many guias.
    pub quantidade: u32,
    /// What they ask for, in R$.
    pub valor: Decimal,
    /// When the operadora took it.
    pub enviado_em: Instante,
    /// Nota fiscal, if it has one.
    pub nota: Option<NotaFiscal>,
    /// Guias with their values.
    pub guias: Vec<GuiaNoLote>,
    /// Names of the attachments.
    pub anexos: Vec<String>,
}

impl From<nucleo::CapaDoLote> for CapaDoLote {
    fn from(c: nucleo::CapaDoLote) -> Self {
        Self {
            operadora: c.operadora,
            prestador: c.prestador,
            numero: c.numero,
            tipo: c.tipo,
            protocolo: c.protocolo,
            quantidade: c.quantidade as u32,
            valor: c.valor,
            enviado_em: c.enviado_em,
            nota: c.nota.as_ref().map(NotaFiscal::from),
            guias: c.guias,
            anexos: c.anexos,
        }
    }
}

/// What the user confirms before a lote is closed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Confirmacao {
    /// Number of the lote.
    pub numero: String,
    /// What its guias ask for together, in R$.
    pub valor: Decimal,
    /// How many guias.
    pub quantidade: u32,
}

impl From<Confirmacao> for nucleo::Confirmacao {
    fn from(Confirmacao { numero, valor, quantidade }: Confirmacao) -> Self {
        Self { numero, valor, quantidade: quantidade as usize }
    }
}
