//! A lote of billing guias.

use super::{Cabecalho, GuiaDeCobranca, NaoConstruido, Peca, Sentido};
use crate::tiss::conversao::Ramo;
use crate::tiss::documento::Documento;
use crate::tiss::lotes::{GUIAS_POR_LOTE, Recusa};
use crate::types::Texto;

/// A lote of one to a hundred guias of one kind (ORG 176).
#[derive(Debug, Clone)]
#[must_use]
pub struct Lote {
    cabecalho: Cabecalho,
    numero: Texto,
    guias: Vec<GuiaDeCobranca>,
}

const TRANSACAO: &str = "ENVIO_LOTE_GUIAS";
const GUIAS: &str = "/mensagemTISS/prestadorParaOperadora/loteGuias/guiasTISS";

impl Lote {
    /// A lote without guias, with its number: 1 to 12 characters.
    pub fn new(cabecalho: Cabecalho, numero: impl Into<Texto>) -> Self {
        Self { cabecalho, numero: numero.into(), guias: Vec::new() }
    }

    /// Adds a guia.
    pub fn guia(mut self, guia: impl Into<GuiaDeCobranca>) -> Self {
        self.guias.push(guia.into());
        self
    }

    /// Adds guias.
    pub fn guias<G: Into<GuiaDeCobranca>>(mut self, guias: impl IntoIterator<Item = G>) -> Self {
        self.guias.extend(guias.into_iter().map(Into::into));
        self
    }

    /// The message ENVIO_LOTE_GUIAS.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self) -> Result<Documento, NaoConstruido> {
        let guias = self.ramos();
        let recusas = do_lote(&guias);
        self.cabecalho.mensagem(Sentido::Pedido, TRANSACAO, self.corpo(guias), recusas)
    }

    /// What can be written of the message, whatever is missing or wrong: for judging a draft. `None` for a version that is
    /// not known.
    pub fn rascunho(&self) -> Option<Vec<u8>> {
        self.cabecalho.rascunho(Sentido::Pedido, TRANSACAO, self.corpo(self.ramos()))
    }

    fn ramos(&self) -> Vec<Ramo> {
        let registro = self.cabecalho.operadora.as_str();
        self.guias.iter().map(|g| g.ramo(registro)).collect()
    }

    fn corpo(&self, guias: Vec<Ramo>) -> Ramo {
        let mut corpo = Ramo::grupo("loteGuias");
        corpo.por(self.numero.ramo("numeroLote"));
        let dentro = corpo.filho_ou_novo("guiasTISS");
        // What a lote cannot have is refused once, not guia by guia.
        let primeira = guias.first().map(|g| g.nome.clone());
        let cabem = guias.into_iter().filter(|g| Some(&g.nome) == primeira.as_ref());
        cabem.take(GUIAS_POR_LOTE).for_each(|g| dentro.por(g));
        corpo
    }
}

/// What stands against these guias being a lote.
fn do_lote(guias: &[Ramo]) -> Vec<Recusa> {
    let mut recusas = Vec::new();
    if guias.len() > GUIAS_POR_LOTE {
        let motivo = format!("são {} guias; um lote tem no máximo {GUIAS_POR_LOTE}", guias.len());
        recusas.push(Recusa::new(GUIAS, None, motivo));
    }
    let mut vistas = std::collections::HashSet::new();
    for g in guias {
        let numero = g.numero_da_guia();
        if g.nome != guias[0].nome {
            let motivo = format!("o lote é de {}: {} vai em outro lote", guias[0].nome, g.nome);
            recusas.push(Recusa::new(GUIAS, numero, motivo));
        }
        if numero.is_some_and(|n| !vistas.insert(n)) {
            recusas.push(Recusa::new(GUIAS, numero, "há outra guia com este número no lote"));
        }
    }
    recusas
}
