//! The protocolo of a lote.

use conecta_core::faturamento::{Agregado, Vivo, protocolo as nucleo};
use conecta_core::tiss::StatusProtocolo;
use nucleo::Situacao as SituacaoDoProtocolo;

use super::comum::{Permissao, Quem, Registro, varios};
use super::vez::Vez;
use crate::erros::ConectaError;
use crate::tipos::Dia;

/// Where a protocolo is.
#[uniffi::remote(Enum)]
pub enum SituacaoDoProtocolo {
    /// The lote was not sent.
    NaoEnviado,
    /// The operadora has it.
    Enviado,
    /// Being analysed.
    EmAnalise,
    /// The operadora waits for something.
    AguardandoInformacao,
    /// The operadora does not find it.
    NaoLocalizado,
    /// Analysed, not yet released.
    AguardandoLiberacao,
    /// Released.
    Liberado,
    /// Paid.
    Pago,
    /// Nothing is paid.
    EncerradoSemPagamento,
    /// Cancelled.
    Cancelado,
}

/// The protocolo of a lote: what the operadora says of it.
#[derive(uniffi::Object)]
pub struct Protocolo(Vez<Vivo<nucleo::Protocolo>>);

impl Default for Protocolo {
    fn default() -> Self {
        Self(Vez::new(nucleo::Protocolo::new().into()))
    }
}

#[uniffi::export]
impl Protocolo {
    /// Of a lote that was not sent.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// What `json` gave, of this form or an older one. Throws `DadosRecusados` when it is no such data, or of a newer form.
    #[uniffi::constructor]
    pub fn de_json(texto: &str) -> Result<Self, ConectaError> {
        Vez::abrir(texto).map(Self)
    }

    /// The protocolo as JSON, to be kept.
    pub fn json(&self) -> Result<String, ConectaError> {
        self.0.json()
    }

    /// The operadora's number.
    pub fn numero(&self) -> Option<String> {
        self.0.agregado(|p| p.numero().map(str::to_owned))
    }

    /// Where it is.
    pub fn situacao(&self) -> SituacaoDoProtocolo {
        self.0.agregado(Agregado::situacao)
    }

    /// Since when, as the operadora says.
    pub fn data_da_situacao(&self) -> Option<Dia> {
        self.0.agregado(nucleo::Protocolo::data_da_situacao)
    }

    /// When it was paid.
    pub fn data_do_pagamento(&self) -> Option<Dia> {
        self.0.agregado(nucleo::Protocolo::data_do_pagamento)
    }

    /// Whether a court blocks the payment (`statusProtocolo` 10).
    pub fn bloqueio_judicial(&self) -> bool {
        self.0.agregado(nucleo::Protocolo::bloqueio_judicial)
    }

    /// The operadora has taken the lote, under this number.
    pub fn receber(&self, numero: &str, quem: Quem) -> Result<(), ConectaError> {
        self.0.fazer(|p| p.receber(numero, &quem.into()))
    }

    /// The operadora tells the situation, since a day; told again, it changes nothing. Gives whether it has changed.
    ///
    /// status: `statusProtocolo`, a code of Tabela 47 such as `2`.
    pub fn informar(&self, status: &str, data: Dia, quem: Quem) -> Result<bool, ConectaError> {
        let status = StatusProtocolo::from(status);
        Ok(self.0.prender()?.fazer_se(|p| p.informar(&status, data, &quem.into()))?)
    }

    /// What the operadora may say of it now, with why not for what it may not.
    pub fn operacoes_permitidas(&self) -> Result<Vec<Permissao>, ConectaError> {
        Ok(varios(self.0.agregado(nucleo::Protocolo::operacoes_permitidas)))
    }

    /// What was done since it was made or read, in its order.
    pub fn historico(&self) -> Vec<Registro> {
        self.0.historico()
    }

    /// The same as JSON with all that `reproduzir` needs.
    pub fn historico_json(&self) -> Result<String, ConectaError> {
        self.0.historico_json()
    }

    /// Plays what `historicoJson` gave again, on the protocolo as it was before. Throws `DadosRecusados` when it is the history of
    /// another.
    pub fn reproduzir(&self, historico: &str) -> Result<(), ConectaError> {
        self.0.reproduzir(historico)
    }
}
