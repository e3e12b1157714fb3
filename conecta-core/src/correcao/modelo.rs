//! Content models as edits see them: which children an element may have, in which order, how often, and which of them
//! shut each other out.

use std::borrow::Cow;

use conecta_schemas::{Complexo, Particula, Termo, Tipo};

/// A child that an element may have.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) nome: Cow<'static, str>,
    pub(super) tipo: Tipo,
    /// Whether it must be there whatever else is.
    pub(super) obrigatorio: bool,
    /// How often it must occur where it occurs.
    pub(super) min: u32,
    pub(super) max: Option<u32>,
    /// The choices it stands in, and in which branch of each.
    ramos: Vec<(u32, u32)>,
}

impl Item {
    /// Whether the two are alternatives.
    pub(super) fn exclui(&self, outro: &Self) -> bool {
        self.ramos.iter().any(|(escolha, ramo)| outro.ramos.iter().any(|(e, r)| e == escolha && r != ramo))
    }

    /// Whether there may be several.
    pub(super) fn repete(&self) -> bool {
        self.max != Some(1)
    }
}

/// The children of a type, in the order of the standard. No message of the standard repeats a group of children or
/// has the same name twice in one model; signatures do, and are not edited.
#[derive(Debug)]
pub(super) struct Modelo {
    pub(super) itens: Vec<Item>,
}

impl Modelo {
    pub(super) fn de(tipo: Complexo) -> Self {
        let mut m = Self { itens: Vec::new() };
        let mut escolhas = 0;
        if let Some(p) = tipo.conteudo() {
            m.juntar(&p, true, &mut Vec::new(), &mut escolhas);
        }
        m
    }

    fn juntar(&mut self, p: &Particula, obrigatorio: bool, ramos: &mut Vec<(u32, u32)>, escolhas: &mut u32) {
        let obrigatorio = obrigatorio && p.min > 0;
        match &p.termo {
            Termo::Elemento { prefixo, nome, tipo } => {
                let nome =
                    if prefixo.is_empty() { Cow::Borrowed(*nome) } else { format!("{prefixo}{nome}").into() };
                self.itens.push(Item {
                    nome,
                    tipo: *tipo,
                    obrigatorio,
                    min: p.min,
                    max: p.max,
                    ramos: ramos.clone(),
                });
            }
            Termo::Sequencia(partes) => {
                partes.iter().for_each(|x| self.juntar(x, obrigatorio, ramos, escolhas));
            }
            Termo::Escolha(partes) => {
                let esta = *escolhas;
                *escolhas += 1;
                for (i, x) in partes.iter().enumerate() {
                    ramos.push((esta, i as u32));
                    self.juntar(x, obrigatorio && partes.len() == 1, ramos, escolhas);
                    ramos.pop();
                }
            }
            Termo::Curinga { .. } => {}
        }
    }

    /// A child by name, and its place in the order.
    pub(super) fn item(&self, nome: &str) -> Option<(usize, &Item)> {
        self.itens.iter().enumerate().find(|(_, i)| i.nome == nome)
    }

    /// The place of a child in the order; after all others when the model does not have it.
    pub(super) fn ordem(&self, nome: &str) -> usize {
        self.item(nome).map_or(usize::MAX, |(i, _)| i)
    }
}
