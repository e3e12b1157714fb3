//! A baseline: críticas that are known, and do not weigh until a day, so that an operator can become stricter by degrees.
//!
//! They are counted by code and by path without indexes, in one message. As long as there are no more than were known, all of them
//! are lighter; with one more, all weigh, because nobody can tell which is the new one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::erro::{Erros, PacoteRecusado};
use super::forma;
use super::formato::BASE;
use super::linguagem::Nivel;
use super::texto::{self, Valor};
use crate::xml::sem_indices;
use crate::{Codigo, Severidade};

/// Known críticas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    ate: Option<NaiveDate>,
    nivel: Option<Severidade>,
    /// By code and path; how many of them a message may have.
    conhecidas: BTreeMap<(Codigo, Box<str>), u64>,
}

impl Default for Base {
    fn default() -> Self {
        Self { ate: None, nivel: Some(Severidade::Info), conhecidas: BTreeMap::new() }
    }
}

/// An ill-formed file can be known for as long as one likes: nobody can read it.
fn do_arquivo(codigo: &str) -> bool {
    codigo.starts_with("XML-")
}

impl Base {
    /// Nothing known yet. `ate`: the last day on which it holds. `nivel`: what the known ones become; `None` leaves them out.
    pub fn new(ate: Option<NaiveDate>, nivel: Option<Severidade>) -> Self {
        Self { ate, nivel, ..Self::default() }
    }

    /// What one message is known to have: code, path and number of each crítica. Those of several messages are added to each
    /// other by the greatest number.
    pub fn conhecer<'a>(&mut self, criticas: impl IntoIterator<Item = (&'a str, &'a str, u64)>) {
        let mut desta: BTreeMap<(Codigo, Box<str>), u64> = BTreeMap::new();
        for (codigo, caminho, quantas) in criticas.into_iter().filter(|(c, ..)| !do_arquivo(c)) {
            let n = desta.entry((Codigo::new(codigo), sem_indices(caminho).into())).or_default();
            *n = n.saturating_add(quantas);
        }
        for (chave, n) in desta {
            let tem = self.conhecidas.entry(chave).or_default();
            *tem = (*tem).max(n);
        }
    }

    /// How many kinds of crítica are known.
    pub fn len(&self) -> usize {
        self.conhecidas.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.conhecidas.is_empty()
    }

    /// Reads one from its text, TOML or JSON.
    ///
    /// # Errors
    /// With every mistake at once.
    pub fn ler(texto: &str, nome: &str) -> Result<Self, PacoteRecusado> {
        let mut erros = Erros::default();
        let (fonte, valor) = texto::ler(texto, texto::MEGABYTES, &mut erros);
        let mut base = Self::default();
        if let Some(v) = valor {
            forma::conferir_tabela(&v, &BASE, "", &mut erros);
            base.preencher(&v, &mut erros);
        }
        if erros.0.is_empty() { Ok(base) } else { Err(PacoteRecusado(fonte.situar(nome, erros))) }
    }

    fn preencher(&mut self, v: &Valor, erros: &mut Erros) {
        if let Some(f) = v.get("formato")
            && forma::inteiro(f).is_some_and(|n| n != 1)
        {
            erros.dizer(f.em, "formato", "Esta versão da linguagem não é conhecida.", "Escreva formato = 1.");
        }
        self.ate = v.get("ate").and_then(forma::data);
        if let Some(n) = v.get("nivel").and_then(Valor::texto).and_then(Nivel::ler) {
            self.nivel = n.severidade();
        }
        for (i, c) in v.get("conhecidas").map(Valor::lista).unwrap_or_default().iter().enumerate() {
            let texto = |chave| c.get(chave).and_then(Valor::texto);
            let (Some(codigo), Some(caminho), Some(n)) =
                (texto("codigo"), texto("caminho"), c.get("quantidade").and_then(forma::inteiro))
            else {
                continue;
            };
            let (onde, lugar) = (format!("conhecidas[{}]", i + 1), c.em);
            if do_arquivo(codigo) || codigo.len() > Codigo::MAXIMO {
                let ajuda = "Um XML malformado ninguém lê: retire-o da base.";
                erros.dizer(lugar, onde, "Este código não pode ser conhecido de antemão.", ajuda);
            } else if self
                .conhecidas
                .insert((Codigo::new(codigo), sem_indices(caminho).into()), u64::from(n))
                .is_some()
            {
                erros.dizer(lugar, onde, "Este código já está neste caminho.", "Deixe um só.");
            }
        }
    }

    /// What críticas become; as they were when they are more than were known, or the time is over.
    pub(super) fn baixar(
        &self,
        codigo: Codigo,
        caminho: &str,
        quantas: u64,
        nivel: Nivel,
        dia: Option<NaiveDate>,
    ) -> Nivel {
        let vale = match (self.ate, dia) {
            (None, _) => true,
            (Some(ate), Some(dia)) => dia <= ate,
            (Some(_), None) => false,
        };
        let conhecidas = self.conhecidas.get(&(codigo, caminho.into())).copied().unwrap_or(0);
        match (nivel, self.nivel) {
            (Nivel::Ligada(atual), Some(novo)) if vale && quantas <= conhecidas => {
                Nivel::Ligada(atual.max(novo))
            }
            (Nivel::Ligada(_), None) if vale && quantas <= conhecidas => Nivel::Desligada,
            _ => nivel,
        }
    }
}

impl Serialize for Base {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        #[derive(Serialize)]
        struct Conhecida<'a> {
            codigo: Codigo,
            caminho: &'a str,
            quantidade: u64,
        }
        let conhecidas: Vec<_> = self
            .conhecidas
            .iter()
            .map(|((codigo, caminho), n)| Conhecida { codigo: *codigo, caminho, quantidade: *n })
            .collect();
        let mut b = s.serialize_struct("Base", 4)?;
        b.serialize_field("formato", &1)?;
        if let Some(ate) = &self.ate {
            b.serialize_field("ate", ate)?;
        }
        b.serialize_field("nivel", self.nivel.map_or("desligada", Severidade::as_str))?;
        b.serialize_field("conhecidas", &conhecidas)?;
        b.end()
    }
}
