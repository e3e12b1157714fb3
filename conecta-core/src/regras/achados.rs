//! What a rule says when it finds something.

use std::borrow::Cow;

use super::contexto::Contexto;
use super::regra::Regra;
use crate::Severidade;
use crate::xml::{Achado, No};

/// Where a rule puts what it finds.
#[derive(Debug)]
pub(super) struct Achados<'a> {
    pub(super) regra: &'a Regra,
    /// As the packs have it.
    pub(super) severidade: Severidade,
    pub(super) contexto: &'a Contexto,
    pub(super) saida: &'a mut Vec<Achado>,
}

impl Achados<'_> {
    /// The fault of the rule is here, and its title says all.
    pub(super) fn em(&mut self, no: No<'_>) -> &mut Achado {
        self.diz(no, self.regra.titulo())
    }

    /// The fault of the rule is here, said in a sentence of its own, without personal data.
    pub(super) fn diz(&mut self, no: No<'_>, mensagem: impl Into<Cow<'static, str>>) -> &mut Achado {
        let r = self.regra;
        self.saida.push(Achado {
            codigo: crate::Codigo::new(r.codigo),
            severidade: self.severidade,
            mensagem: mensagem.into(),
            ajuda: r.como_corrigir().into(),
            glosa: r.glosa,
            nota: None,
            valor: no.texto().map(str::to_owned),
            caminho: no.caminho(),
            lugar: *no.lugar(),
            folha: no.texto().is_some(),
            guia: None,
        });
        let i = self.saida.len() - 1;
        &mut self.saida[i]
    }
}

impl Achado {
    /// How it was reckoned.
    pub(super) fn nota(&mut self, nota: impl Into<String>) -> &mut Self {
        self.nota = Some(nota.into());
        self
    }
}
