//! Many templates, searched exactly: every search looks at every template, so nothing is ever missed.
//!
//! A person is a number of the host's; several templates may be of one person. Templates are kept as f32, or as int8 with a scale
//! each (a quarter of the memory; a score changes by at most 0.005). What is kept beside the vectors is 8 to 12 bytes a template.

mod arquivo;
mod busca;
#[cfg(test)]
mod testes;

use std::collections::HashSet;

use pulp::Arch;
use zeroize::{Zeroize, Zeroizing};

use super::decisao::{Escala, Fusao, Politica, far_de_busca};
use super::erro::{Error, FalhaDaGaleria};
use super::modelos::IdDoModelo;
use super::template::Template;
use busca::{Varredura, Varrida, quantizar};

/// Templates to a block. Blocks never move and never grow, so memory follows the number of templates closely: what is made and not
/// used yet is less than a block.
const POR_BLOCO: usize = 512;

/// How templates are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precisao {
    /// As they are.
    F32,
    /// As bytes with one scale each.
    Int8,
}

/// A gallery of templates of one model.
pub struct Galeria {
    modelo: IdDoModelo,
    dimensao: usize,
    precisao: Precisao,
    blocos: Vec<Bloco>,
    arch: Arch,
}

impl std::fmt::Debug for Galeria {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Galeria({} templates, modelo {})", self.len(), self.modelo.hex())
    }
}

#[derive(Clone)]
enum Vetores {
    F32(Vec<f32>),
    Int8(Vec<i8>, Vec<f32>),
}

impl Drop for Vetores {
    fn drop(&mut self) {
        match self {
            Self::F32(v) => v.zeroize(),
            Self::Int8(v, e) => {
                v.zeroize();
                e.zeroize();
            }
        }
    }
}

struct Bloco {
    pessoas: Vec<u64>,
    vetores: Vetores,
}

/// A person found, and how alike.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Candidato {
    /// The host's number of the person.
    pub pessoa: u64,
    /// The score, over the person's templates as the search was told.
    pub escore: f64,
}

/// How people are looked for.
#[derive(Debug, Clone, Default)]
pub struct Procura<'a> {
    /// Only among these: a family contract, the agenda of the day. `None` is everybody.
    pub entre: Option<&'a HashSet<u64>>,
    /// How several templates of one person become one score.
    pub fusao: Fusao,
}

/// The outcome of a search: open, because nobody may be the answer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Identificacao {
    /// Who it is, if somebody reaches the threshold.
    pub achado: Option<Candidato>,
    /// The likeliest, whether they reach it or not, from the most alike on.
    pub candidatos: Vec<Candidato>,
    /// What was asked of a comparison, so that a search over this many people keeps the rate that was asked of it.
    pub politica: Politica,
    /// How often a search for a stranger finds somebody, at most.
    pub fpir: f64,
    /// Over how many comparisons that is: of templates where the best of a person's counts, of people where the mean does.
    pub comparacoes: usize,
}

impl Galeria {
    /// An empty gallery for templates of a model.
    pub fn new(modelo: IdDoModelo, dimensao: usize, precisao: Precisao) -> Self {
        Self { modelo, dimensao, precisao, blocos: Vec::new(), arch: Arch::new() }
    }

    /// The model whose templates it holds.
    pub fn modelo(&self) -> IdDoModelo {
        self.modelo
    }

    /// How many templates it holds.
    pub fn len(&self) -> usize {
        self.blocos.iter().map(|b| b.pessoas.len()).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many people have templates in it.
    pub fn pessoas(&self) -> usize {
        self.blocos.iter().flat_map(|b| &b.pessoas).collect::<HashSet<_>>().len()
    }

    /// Bytes of memory that it holds.
    pub fn memoria(&self) -> usize {
        let bloco = |b: &Bloco| {
            b.pessoas.capacity() * 8
                + match &b.vetores {
                    Vetores::F32(v) => v.capacity() * 4,
                    Vetores::Int8(v, e) => v.capacity() + e.capacity() * 4,
                }
        };
        self.blocos.iter().map(bloco).sum::<usize>() + self.blocos.capacity() * size_of::<Bloco>()
    }

    fn conferir(&self, template: &Template) -> Result<(), Error> {
        if template.modelo() != self.modelo {
            return Err(FalhaDaGaleria::Modelo.into());
        }
        if template.revelar().len() != self.dimensao {
            return Err(FalhaDaGaleria::Dimensao.into());
        }
        Ok(())
    }

    /// Adds a template of a person.
    pub fn incluir(&mut self, pessoa: u64, template: &Template) -> Result<(), Error> {
        self.conferir(template)?;
        if self.blocos.last().is_none_or(|b| b.pessoas.len() == POR_BLOCO) {
            let vetores = match self.precisao {
                Precisao::F32 => Vetores::F32(Vec::with_capacity(POR_BLOCO * self.dimensao)),
                Precisao::Int8 => Vetores::Int8(
                    Vec::with_capacity(POR_BLOCO * self.dimensao),
                    Vec::with_capacity(POR_BLOCO),
                ),
            };
            self.blocos.push(Bloco { pessoas: Vec::with_capacity(POR_BLOCO), vetores });
        }
        let bloco = self.blocos.last_mut().expect("one was just made");
        bloco.pessoas.push(pessoa);
        match &mut bloco.vetores {
            Vetores::F32(v) => v.extend_from_slice(template.revelar()),
            Vetores::Int8(v, escalas) => escalas.push(quantizar(template.revelar(), v)),
        }
        Ok(())
    }

    /// Takes out every template of a person, and wipes it. Says how many there were.
    pub fn excluir(&mut self, pessoa: u64) -> usize {
        let mut excluidos = 0;
        for b in (0..self.blocos.len()).rev() {
            for i in (0..self.blocos[b].pessoas.len()).rev() {
                if self.blocos[b].pessoas[i] == pessoa {
                    self.excluir_lugar(b, i);
                    excluidos += 1;
                }
            }
        }
        excluidos
    }

    /// Puts the last template of the gallery in the place of one.
    fn excluir_lugar(&mut self, b: usize, i: usize) {
        let d = self.dimensao;
        let mut ultimo = self.blocos.pop().expect("there is a template to take out");
        let n = ultimo.pessoas.len() - 1;
        let pessoa = ultimo.pessoas[n];
        let alvo = if b == self.blocos.len() { None } else { Some(&mut self.blocos[b]) };
        match (&mut ultimo.vetores, alvo) {
            (Vetores::F32(v), None) => v.copy_within(n * d.., i * d),
            (Vetores::Int8(v, e), None) => {
                v.copy_within(n * d.., i * d);
                e[i] = e[n];
            }
            (Vetores::F32(v), Some(Bloco { vetores: Vetores::F32(w), .. })) => {
                w[i * d..][..d].copy_from_slice(&v[n * d..]);
            }
            (Vetores::Int8(v, e), Some(Bloco { vetores: Vetores::Int8(w, f), .. })) => {
                w[i * d..][..d].copy_from_slice(&v[n * d..]);
                f[i] = e[n];
            }
            _ => unreachable!("all blocks of a gallery are of one kind"),
        }
        if b == self.blocos.len() {
            ultimo.pessoas[i] = pessoa;
        } else {
            self.blocos[b].pessoas[i] = pessoa;
        }
        ultimo.pessoas.pop();
        match &mut ultimo.vetores {
            Vetores::F32(v) => {
                v[n * d..].zeroize();
                v.truncate(n * d);
            }
            Vetores::Int8(v, e) => {
                v[n * d..].zeroize();
                v.truncate(n * d);
                e.truncate(n);
            }
        }
        if !ultimo.pessoas.is_empty() {
            self.blocos.push(ultimo);
        }
    }

    /// The templates of a person, as the gallery keeps them: to compare 1:1, or to hand over to the person (LGPD art. 18).
    pub fn templates(&self, pessoa: u64) -> Vec<Template> {
        let d = self.dimensao;
        let um = |vetores: &Vetores, i: usize| match vetores {
            Vetores::F32(v) => Template::new(self.modelo, &v[i * d..][..d]),
            Vetores::Int8(v, _) => {
                // A template has length one whatever its scale is.
                let numeros: Zeroizing<Vec<f32>> =
                    Zeroizing::new(v[i * d..][..d].iter().map(|x| f32::from(*x)).collect());
                Template::new(self.modelo, &numeros)
            }
        };
        let do_bloco = |b: &Bloco| -> Vec<Template> {
            let lugares = b.pessoas.iter().enumerate().filter(|(_, p)| **p == pessoa);
            lugares.filter_map(|(i, _)| um(&b.vetores, i)).collect()
        };
        self.blocos.iter().flat_map(do_bloco).collect()
    }

    fn varrer(&self, sonda: &Template, n: usize, procura: &Procura<'_>) -> Result<Varrida, Error> {
        self.conferir(sonda)?;
        let mut varredura = Varredura::new(sonda.revelar(), n.min(self.len()), procura);
        for bloco in &self.blocos {
            varredura.bloco(self.arch, bloco);
        }
        Ok(varredura.concluir())
    }

    /// The `n` people most like a face, from the most alike on.
    pub fn procurar(
        &self,
        sonda: &Template,
        n: usize,
        procura: &Procura<'_>,
    ) -> Result<Vec<Candidato>, Error> {
        Ok(self.varrer(sonda, n, procura)?.melhores)
    }

    /// Who a face is, or nobody. `fpir`: how often a search for a stranger may find somebody, whatever the number of comparisons.
    pub fn identificar(
        &self,
        sonda: &Template,
        fpir: f64,
        escala: &Escala,
        procura: &Procura<'_>,
    ) -> Result<Identificacao, Error> {
        const CANDIDATOS: usize = 5;
        let Varrida { melhores: candidatos, comparacoes } = self.varrer(sonda, CANDIDATOS, procura)?;
        let politica = escala.politica(far_de_busca(fpir, comparacoes));
        let achado = candidatos.first().copied().filter(|c| politica.aceita(c.escore));
        Ok(Identificacao { achado, candidatos, politica, fpir, comparacoes })
    }
}
