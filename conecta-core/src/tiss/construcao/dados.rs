//! The builders as data: for hosts that hold what they know as JSON, Python's dicts among them.

use serde::Deserialize;

use super::{
    AnaliseDeConta, Cabecalho, Elegibilidade, GuiaDeCobranca, Lote, NaoConstruido, Protocolo, Recurso,
    RespostaDeElegibilidade, RespostaDeRecurso, SolicitacaoDeInternacao, SolicitacaoDeProrrogacao,
    SolicitacaoOdontologica, SolicitacaoSpSadt,
};
use crate::tiss::documento::Documento;
use crate::types::Texto;

/// What a lote is made of.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DadosDoLote {
    /// Number of the lote: 1 to 12 characters.
    pub numero: Texto,
    /// Its guias, all of one kind: `{"consulta": {…}}`, `{"sp_sadt": {…}}`, ….
    pub guia: Vec<GuiaDeCobranca>,
}

macro_rules! dados {
    ($( $(#[doc = $doc:literal])+ $nome:ident($tipo:ty) = $chave:literal, )+) => {
        /// A message to be made: `{"recurso": {…}}`, with the fields of the builder of that name. Values are text, in the
        /// lexical form of the standard; parts of the model have their own JSON form.
        #[derive(Debug, Clone, Deserialize)]
        #[allow(clippy::large_enum_variant, reason = "one is made at a time")]
        pub enum Dados {
            $( $(#[doc = $doc])+ #[serde(rename = $chave)] $nome($tipo), )+
        }

        impl Dados {
            /// What can be made, by its name in data.
            pub const TIPOS: &[&str] = &[$( $chave ),+];
        }
    };
}

dados! {
    /// A lote de guias.
    Lote(DadosDoLote) = "lote",
    /// A recurso de glosa.
    Recurso(Recurso) = "recurso",
    /// A verificação de elegibilidade.
    Elegibilidade(Elegibilidade) = "elegibilidade",
    /// Its answer.
    RespostaDeElegibilidade(RespostaDeElegibilidade) = "resposta_de_elegibilidade",
    /// A request for an autorização of SP/SADT.
    SolicitacaoSpSadt(SolicitacaoSpSadt) = "solicitacao_sp_sadt",
    /// Of an internação.
    SolicitacaoDeInternacao(SolicitacaoDeInternacao) = "solicitacao_de_internacao",
    /// Of a prorrogação.
    SolicitacaoDeProrrogacao(SolicitacaoDeProrrogacao) = "solicitacao_de_prorrogacao",
    /// Of a dental treatment.
    SolicitacaoOdontologica(SolicitacaoOdontologica) = "solicitacao_odontologica",
    /// The operadora's protocolo de recebimento.
    Protocolo(Protocolo) = "protocolo",
    /// Its demonstrativo de análise de conta.
    AnaliseDeConta(AnaliseDeConta) = "analise_de_conta",
    /// Its decision on a recurso.
    RespostaDeRecurso(RespostaDeRecurso) = "resposta_de_recurso",
}

impl Dados {
    /// The message.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        match self {
            Self::Lote(l) => {
                Lote::new(cabecalho.clone(), l.numero.clone()).guias(l.guia.iter().cloned()).construir()
            }
            Self::Recurso(x) => x.construir(cabecalho),
            Self::Elegibilidade(x) => x.construir(cabecalho),
            Self::RespostaDeElegibilidade(x) => x.construir(cabecalho),
            Self::SolicitacaoSpSadt(x) => x.construir(cabecalho),
            Self::SolicitacaoDeInternacao(x) => x.construir(cabecalho),
            Self::SolicitacaoDeProrrogacao(x) => x.construir(cabecalho),
            Self::SolicitacaoOdontologica(x) => x.construir(cabecalho),
            Self::Protocolo(x) => x.construir(cabecalho),
            Self::AnaliseDeConta(x) => x.construir(cabecalho),
            Self::RespostaDeRecurso(x) => x.construir(cabecalho),
        }
    }
}
