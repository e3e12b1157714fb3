//! How recursos are begun, and what they are about.

use conecta_core::faturamento::PerfilOperadora;
use conecta_core::faturamento::recurso::{Dossie, Origem, Parametros, RecursosDoProtocolo, Remetente};

use super::conciliacao::Conciliacao;
use crate::erros::{ConectaError, uso};
use crate::tipos::Dia;

/// How the recursos of a protocolo are opened: what the documents do not say.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Abertura {
    /// Number of the protocolo; may be absent where only one has glosas.
    #[uniffi(default = None)]
    pub protocolo: Option<String>,
    /// Day from which the prazo counts, that of the inclusion of the lote; that of the protocolo in the demonstrativo when absent.
    #[uniffi(default = None)]
    pub inclusao: Option<Dia>,
    /// The profile of the operadora, as JSON: tells the prazo, the attachments, and whether a recurso may be changed after it was sent.
    #[uniffi(default = None)]
    pub perfil: Option<String>,
    /// Days in which to appeal; those of the profile when absent.
    #[uniffi(default = None)]
    pub prazo: Option<u32>,
    /// Whether nothing is appealed before the payment is made.
    #[uniffi(default = true)]
    pub exige_pagamento: bool,
    /// Whether a recurso has one guia.
    #[uniffi(default = false)]
    pub uma_guia: bool,
    /// Version agreed, such as `4.03.00`; that of the lote when absent.
    #[uniffi(default = None)]
    pub versao: Option<String>,
    /// Código do prestador na operadora; that of the lote when absent.
    #[uniffi(default = None)]
    pub prestador: Option<String>,
    /// Name of the prestador, for messages up to 3.05.00.
    #[uniffi(default = None)]
    pub nome_do_prestador: Option<String>,
}

/// On what a recurso is made.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum OrigemDoRecurso {
    /// On glosas of the payment.
    Pagamento,
    /// On items that no recurso has appealed against.
    OutrosItens,
    /// On items of a recurso that was answered.
    Recurso {
        /// Its number among those of the protocolo, from 1.
        sequencia: u32,
    },
}

impl From<OrigemDoRecurso> for Origem {
    fn from(o: OrigemDoRecurso) -> Self {
        match o {
            OrigemDoRecurso::Pagamento => Self::Pagamento,
            OrigemDoRecurso::OutrosItens => Self::OutrosItens,
            OrigemDoRecurso::Recurso { sequencia } => Self::ItensDoRecurso(sequencia),
        }
    }
}

/// What is appealed against: the whole protocolo, a guia, or an item of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AlvoDoRecurso {
    /// Number of the guia; the whole protocolo when absent.
    #[uniffi(default = None)]
    pub guia: Option<String>,
    /// Number of the item in the guia.
    #[uniffi(default = None)]
    pub item: Option<u32>,
}

/// The recursos of a protocolo, none of them made yet.
pub(super) fn abrir(conciliacao: &Conciliacao, abertura: &Abertura) -> Result<Dossie, ConectaError> {
    let c = &conciliacao.nucleo;
    let recursos =
        RecursosDoProtocolo::abrir_de(c, abertura.protocolo.as_deref(), abertura.inclusao).map_err(uso)?;
    let mut parametros = match &abertura.perfil {
        Some(texto) => Parametros::from(&PerfilOperadora::ler(texto.as_bytes())?),
        None => Parametros::default(),
    };
    parametros.prazo_em_dias = abertura.prazo.or(parametros.prazo_em_dias);
    parametros.exige_pagamento = abertura.exige_pagamento;
    parametros.uma_guia_por_recurso = abertura.uma_guia;
    let remetente = remetente(conciliacao.remetente.as_ref(), abertura)?;
    Ok(Dossie::new(recursos, remetente, parametros))
}

fn remetente(do_lote: Option<&Remetente>, a: &Abertura) -> Result<Remetente, ConectaError> {
    let versao = a.versao.as_deref().map(str::parse).transpose();
    let versao = versao.map_err(|_| uso("a versão tem a forma \"4.03.00\""))?;
    let (codigo, nome) = (a.prestador.as_deref(), a.nome_do_prestador.as_deref());
    Remetente::dito(do_lote.cloned(), versao, codigo, nome)
        .ok_or_else(|| uso("o lote não diz quem o enviou e em que versão: informe prestador e versao"))
}
