//! What guias and lotes stand on.

use std::sync::Arc;

use conecta_core::Ator;
use conecta_core::faturamento::guia::Guia;
use conecta_core::faturamento::juizo::Juiz;
use conecta_core::faturamento::lote::LotePagamento;
use conecta_core::faturamento::perfil::{PerfilOperadora, TipoDeGuia};
use conecta_core::tiss::construcao::Cabecalho;

use super::comum::Instante;
use super::guia::GuiaDeCobranca;
use super::lote::LoteDePagamento;
use crate::documento::dados;
use crate::erros::ConectaError;
use crate::juizo::{BaseDeCriticas, Contexto, Pacote, empilhar};

/// Kinds of guia de cobrança.
#[uniffi::remote(Enum)]
pub enum TipoDeGuia {
    /// Guia de consulta.
    Consulta,
    /// Guia de SP/SADT.
    SpSadt,
    /// Guia de resumo de internação.
    ResumoInternacao,
    /// Guia de honorários.
    Honorarios,
    /// Guia de tratamento odontológico (GTO).
    Odontologia,
}

/// What guias and lotes stand on: the profile of the operadora, the header of their messages, the judge, and who acts.
#[derive(uniffi::Object)]
pub struct Faturamento {
    pub(super) perfil: PerfilOperadora,
    pub(super) cabecalho: Cabecalho,
    pub(super) juiz: Juiz,
    usuario: String,
    prestador: String,
}

impl Faturamento {
    /// Who acts, at a moment.
    pub(super) fn quem(&self, agora: Instante) -> Ator {
        Ator::new(&self.usuario, agora).pelo_prestador(&self.prestador)
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Faturamento {
    /// perfil: JSON of what the operadora has set: `registro_ans` (six digits), `versoes`, `maximo_de_guias` (1 to 100),
    /// `exige_nota_fiscal`, `numeracao_automatica` …; what is absent is as it usually is.
    /// cabecalho: JSON as in `construir`: `versao`, `prestador`, `operadora`, `sequencial`, `data`, `hora`.
    /// prestador: the host's id of the provider for whom the user acts; only that one does anything with its guias.
    /// usuario: the host's id of the user, as the history is to name them.
    /// contexto, pacotes, base: as in `Juizo`; the rules are told what the profile has set, and the pack that it names is among pacotes.
    ///
    /// Throws `Uso` with every reason when the profile may not be used, and `Recusa` when the packs contradict each other.
    #[uniffi::constructor(default(usuario = "conecta", contexto = None, pacotes = [], base = None))]
    pub fn new(
        perfil: String,
        cabecalho: String,
        prestador: String,
        usuario: String,
        contexto: Option<Arc<Contexto>>,
        pacotes: Vec<Arc<Pacote>>,
        base: Option<Arc<BaseDeCriticas>>,
    ) -> Result<Self, ConectaError> {
        let perfil = PerfilOperadora::ler(perfil.as_bytes())?;
        let contexto = contexto.map(|c| (*c.0).clone()).unwrap_or_default();
        let juiz = Juiz::da_operadora(&perfil, contexto, empilhar(&pacotes, base.as_deref())?)?;
        Ok(Self { perfil, cabecalho: dados("cabecalho", &cabecalho)?, juiz, usuario, prestador })
    }

    /// A guia to be filled in, under the host's id.
    pub fn guia(
        self: Arc<Self>,
        id: String,
        tipo: TipoDeGuia,
        agora: Instante,
    ) -> Result<Arc<GuiaDeCobranca>, ConectaError> {
        let guia = Guia::new(id, tipo, self.perfil.registro_ans.clone(), &self.quem(agora))?;
        Ok(Arc::new(GuiaDeCobranca::nova(guia, self)))
    }

    /// A lote de pagamento, under the host's id.
    pub fn lote(self: Arc<Self>, id: String, agora: Instante) -> Result<Arc<LoteDePagamento>, ConectaError> {
        let lote = LotePagamento::new(id, self.perfil.registro_ans.clone(), &self.quem(agora))?;
        Ok(Arc::new(LoteDePagamento::novo(lote, self)))
    }
}
