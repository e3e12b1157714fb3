//! A document to be corrected: its bytes, its tree, and what its schema says of each element.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use conecta_schemas::{Complexo, Tipo};

use super::modelo::Modelo;
use super::recusa::{Motivo, Recusa};
use crate::xml::{Lida, No, Redacao, ler_arvore};
use crate::{Error, Opcoes};

/// Elements that hold the number of a guia.
const NUMEROS: [&str; 2] = ["numeroGuiaPrestador", "numeroGuiaOrigem"];

/// Elements that hold a digital signature.
pub(super) const ASSINATURAS: [&str; 5] =
    ["Signature", "ds:Signature", "assinaturaDigital", "assinaturaDigitalGuia", "Signatures"];

/// The document and what is known of it.
#[derive(Debug)]
pub(super) struct Base<'d> {
    pub(super) bytes: &'d [u8],
    pub(super) lida: Lida,
    modelos: RefCell<HashMap<Complexo, Rc<Modelo>>>,
}

impl<'d> Base<'d> {
    pub(super) fn ler(bytes: &'d [u8], opcoes: &Opcoes) -> Result<Self, Error> {
        Ok(Self { bytes, lida: ler_arvore(bytes, opcoes)?, modelos: RefCell::default() })
    }

    /// Why its elements cannot be edited; `None` when they can.
    pub(super) fn impedimento(&self) -> Option<Recusa> {
        // With these the places of elements are guesses; a loose `&` or a control character moves nothing.
        let estraga = |c: &str| {
            c == "MSG-16" || c.starts_with("XML-") && !matches!(c, "XML-REFERENCIA" | "XML-CARACTERE")
        };
        let criticas = &self.lida.relatorio.criticas;
        if let Some(c) = criticas.iter().find(|c| estraga(c.codigo.as_str())) {
            let mut r = Recusa::new(
                Motivo::Documento,
                "O arquivo não é XML bem formado; conserte isso antes de corrigir campos.",
            );
            r.critica = Some(Box::new(c.clone()));
            return Some(r);
        }
        let tipo = self.lida.arvore.raiz().and_then(|r| self.tipo(r));
        tipo.is_none()
            .then(|| Recusa::new(Motivo::Documento, "O documento não traz uma mensagem do padrão TISS."))
    }

    pub(super) fn raiz(&self) -> Result<No<'_>, Recusa> {
        let nenhuma = || Recusa::new(Motivo::Documento, "O documento não traz uma mensagem do padrão TISS.");
        self.lida.arvore.raiz().ok_or_else(nenhuma)
    }

    pub(super) fn redacao(&self) -> Redacao {
        self.lida.redacao
    }

    pub(super) fn modelo(&self, tipo: Complexo) -> Rc<Modelo> {
        self.modelos.borrow_mut().entry(tipo).or_insert_with(|| Rc::new(Modelo::de(tipo))).clone()
    }

    /// Type of an element; `None` when the version has no such element there.
    pub(super) fn tipo(&self, no: No<'_>) -> Option<Tipo> {
        let Some(pai) = no.pai() else {
            return self.lida.esquema.raizes().find(|(n, _)| *n == no.nome()).map(|(_, t)| t);
        };
        let Tipo::Complexo(c) = self.tipo(pai)? else { return None };
        self.modelo(c).item(no.nome()).map(|(_, i)| i.tipo)
    }

    /// The content model of an element that has children.
    pub(super) fn modelo_de(&self, no: No<'_>) -> Option<Rc<Modelo>> {
        match self.tipo(no)? {
            // A signature covers bytes: nothing in it can be edited.
            Tipo::Complexo(c) if c.linha().n_atributos == 0 => Some(self.modelo(c)),
            _ => None,
        }
    }

    /// The guias: the outermost elements with a number of their own.
    pub(super) fn guias(&self) -> Vec<(No<'_>, String)> {
        let mut guias = Vec::new();
        let mut proximo = self.lida.arvore.raiz();
        while let Some(no) = proximo {
            let numero = numero_da_guia(no);
            let dentro = if numero.is_some() { None } else { no.filhos().next() };
            guias.extend(numero.map(|n| (no, n)));
            proximo = dentro.or_else(|| std::iter::successors(Some(no), No::pai).find_map(|n| n.proximo()));
        }
        guias
    }

    /// Number of the guia that holds an element.
    pub(super) fn guia_de(&self, no: No<'_>) -> Option<String> {
        std::iter::successors(Some(no), No::pai).filter_map(numero_da_guia).last()
    }

    /// Where an element stands.
    pub(super) fn bytes_de(no: No<'_>) -> Range<usize> {
        no.lugar().inicio as usize..no.lugar().fim as usize
    }

    /// Where the white space right before a byte begins.
    pub(super) fn brancos_antes(&self, em: usize) -> usize {
        let u = self.redacao().unidade();
        let mut i = em;
        while i >= u && matches!(self.redacao().ascii(self.bytes, i - u), Some(b' ' | b'\t' | b'\n' | b'\r'))
        {
            i -= u;
        }
        i
    }

    /// The white space right before an element, as characters; empty after anything but a tag.
    pub(super) fn recuo(&self, no: No<'_>) -> String {
        let em = no.lugar().inicio as usize;
        let texto = self.redacao().ler(&self.bytes[self.brancos_antes(em)..em]);
        if texto.contains('\n') { texto } else { String::new() }
    }

    /// Prefix with which an element is written, colon included.
    pub(super) fn prefixo(&self, no: No<'_>) -> String {
        let nome = self.nome_escrito(no);
        nome.rfind(':').map_or_else(String::new, |i| nome[..=i].to_owned())
    }

    /// Name of an element as it is written.
    pub(super) fn nome_escrito(&self, no: No<'_>) -> String {
        let u = self.redacao().unidade();
        let desde = no.lugar().inicio as usize + u;
        let mut i = desde;
        let fim_do_nome = |c| matches!(c, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>');
        while i < no.lugar().dentro as usize && !self.redacao().ascii(self.bytes, i).is_some_and(fim_do_nome)
        {
            i += u;
        }
        self.redacao().ler(&self.bytes[desde..i])
    }
}

/// Number of a guia that has one of its own, directly or in its header.
fn numero_da_guia<'a>(no: No<'a>) -> Option<String> {
    let numero = |n: No<'a>| n.filhos().find(|f| NUMEROS.contains(&f.nome())).and_then(|f| f.texto());
    let cabecalho = || no.filhos().filter(|f| f.nome().starts_with("cabecalho")).find_map(numero);
    // The header itself is not the guia.
    if no.nome().starts_with("cabecalho") {
        return None;
    }
    numero(no).or_else(cabecalho).map(|t| t.trim().to_owned())
}
