//! The names and types of a schema, gathered once: what mutants borrow from.

use std::collections::{BTreeMap, BTreeSet};

use conecta_schemas::{Esquema, Particula, Simples, Termo, Tipo};

/// Names and types of a schema.
#[derive(Debug, Clone)]
pub struct Vocabulario {
    /// Types of the leaves, by local name; a name may have several.
    pub folhas: BTreeMap<&'static str, Vec<Simples>>,
    /// Local names of elements.
    pub nomes: Vec<&'static str>,
    /// Names of the types, simple and complex.
    pub tipos: Vec<&'static str>,
    /// Pairs of a type and one that extends or equals it.
    pub derivados: Vec<&'static str>,
}

impl Vocabulario {
    /// Gathers them.
    pub fn new(esquema: Esquema) -> Self {
        let mut v = Self {
            folhas: BTreeMap::new(),
            nomes: Vec::new(),
            tipos: esquema.nomeados().map(|(n, _)| n).collect(),
            derivados: esquema
                .nomeados()
                .filter(|(_, t)| matches!(t, Tipo::Complexo(c) if c.estende().is_some()))
                .map(|(n, _)| n)
                .collect(),
        };
        let mut vistos = BTreeSet::new();
        let mut nomes = BTreeSet::new();
        for (nome, tipo) in esquema.raizes() {
            v.andar(nome, tipo, &mut vistos, &mut nomes);
        }
        v.nomes = nomes.into_iter().collect();
        v
    }

    fn andar(
        &mut self,
        nome: &'static str,
        tipo: Tipo,
        vistos: &mut BTreeSet<usize>,
        nomes: &mut BTreeSet<&'static str>,
    ) {
        nomes.insert(nome);
        match tipo {
            Tipo::Simples(s) => {
                let lista = self.folhas.entry(nome).or_default();
                if !lista.contains(&s) {
                    lista.push(s);
                }
            }
            Tipo::Complexo(c) => {
                // Rows of the tables are told apart by where they lie.
                if vistos.insert(std::ptr::from_ref(c.linha()).addr())
                    && let Some(p) = c.conteudo()
                {
                    self.parte(&p, vistos, nomes);
                }
            }
        }
    }

    fn parte(&mut self, p: &Particula, vistos: &mut BTreeSet<usize>, nomes: &mut BTreeSet<&'static str>) {
        match &p.termo {
            Termo::Elemento { nome, tipo, .. } => self.andar(nome, *tipo, vistos, nomes),
            Termo::Sequencia(l) | Termo::Escolha(l) => l.iter().for_each(|q| self.parte(q, vistos, nomes)),
            Termo::Curinga { .. } => {}
        }
    }
}
