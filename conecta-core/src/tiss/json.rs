//! Trees as JSON, or as any other format of serde.
//!
//! A group is an object whose keys are the names of its elements, a list an array, a value its literal text. Numbers
//! and booleans are taken for their text when they are read, and `null` for something that is absent.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::conteudo::{Conteudo, Leitura};
use crate::falha::FalhaDeLeitura;
use crate::xml::{Arvore, Chave, No};

/// Depth of a document in JSON.
const PROFUNDIDADE: usize = 64;

/// Writes the root of a tree.
pub(crate) fn serializar<S: Serializer>(a: &Arvore, s: S) -> Result<S::Ok, S::Error> {
    match a.raiz() {
        Some(no) => De(no).serialize(s),
        None => s.serialize_none(),
    }
}

/// A whole tree as serde sees it.
pub(crate) struct Inteira<'a>(pub(crate) &'a Arvore);

impl Serialize for Inteira<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        serializar(self.0, s)
    }
}

/// Reads a tree whose root gets this name.
pub(crate) struct Raiz(pub(crate) String);

impl<'de> DeserializeSeed<'de> for Raiz {
    type Value = Arvore;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Arvore, D::Error> {
        desserializar(self.0, d)
    }
}

/// An element as serde sees it.
struct De<'a>(No<'a>);

/// Elements of one name, from this one on.
struct Lista<'a>(No<'a>);

impl Serialize for De<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if let Some(t) = self.0.texto().or_else(|| self.0.assinatura()) {
            return s.serialize_str(t);
        }
        let mut mapa = s.serialize_map(None)?;
        let mut anterior = "";
        for f in self.0.filhos() {
            if !f.lista() {
                mapa.serialize_entry(f.nome(), &De(f))?;
            } else if f.nome() != anterior && self.0.filho(f.nome()) == Some(f) {
                mapa.serialize_entry(f.nome(), &Lista(f))?;
            }
            anterior = f.nome();
        }
        mapa.end()
    }
}

impl Serialize for Lista<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut lista = s.serialize_seq(None)?;
        let iguais = std::iter::successors(Some(self.0), No::proximo).filter(|n| n.nome() == self.0.nome());
        for n in iguais {
            lista.serialize_element(&De(n))?;
        }
        lista.end()
    }
}

/// Reads a tree whose root gets this name, from JSON or another format.
///
/// # Errors
/// Those of the format.
pub fn desserializar<'de, D: Deserializer<'de>>(
    raiz: impl Into<Cow<'static, str>>,
    d: D,
) -> Result<Arvore, D::Error> {
    let mut arvore = Arvore::new(raiz);
    d.deserialize_any(Dentro { arvore: &mut arvore, no: Arvore::RAIZ, profundidade: 0 })?;
    Ok(arvore)
}

/// A tree as a type of the model; what the type has no field for is an error.
pub(crate) fn tipado<T: Conteudo>(a: &Arvore) -> Result<T, FalhaDeLeitura> {
    let Some(raiz) = a.raiz() else {
        return Err(FalhaDeLeitura {
            caminho: "/".into(),
            lugar: Default::default(),
            motivo: "vazio".into(),
        });
    };
    let mut l = Leitura::default();
    let valor = T::ler(raiz, &mut l)?;
    l.sobras.pop().map_or(Ok(valor), |s| Err(s.into()))
}

/// Reads the content of an element.
struct Dentro<'a> {
    arvore: &'a mut Arvore,
    no: Chave,
    profundidade: usize,
}

/// Reads one element or a list of them.
struct Filho<'a> {
    arvore: &'a mut Arvore,
    pai: Chave,
    nome: String,
    profundidade: usize,
}

impl<'de> Visitor<'de> for Dentro<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("um objeto ou um texto")
    }
    fn visit_str<E: Error>(self, v: &str) -> Result<(), E> {
        self.arvore.por_texto(self.no, v);
        Ok(())
    }
    fn visit_bool<E: Error>(self, v: bool) -> Result<(), E> {
        self.visit_str(if v { "true" } else { "false" })
    }
    fn visit_i64<E: Error>(self, v: i64) -> Result<(), E> {
        self.visit_str(&v.to_string())
    }
    fn visit_u64<E: Error>(self, v: u64) -> Result<(), E> {
        self.visit_str(&v.to_string())
    }
    fn visit_f64<E: Error>(self, v: f64) -> Result<(), E> {
        self.visit_str(&v.to_string())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut mapa: A) -> Result<(), A::Error> {
        if self.profundidade >= PROFUNDIDADE {
            return Err(A::Error::custom("há níveis demais"));
        }
        while let Some(nome) = mapa.next_key::<String>()? {
            let profundidade = self.profundidade + 1;
            mapa.next_value_seed(Filho { arvore: self.arvore, pai: self.no, nome, profundidade })?;
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Filho<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl Filho<'_> {
    fn dentro(&mut self, lista: bool) -> Dentro<'_> {
        let no = self.arvore.por(self.pai, self.nome.clone(), lista);
        Dentro { arvore: self.arvore, no, profundidade: self.profundidade }
    }
}

impl<'de> Visitor<'de> for Filho<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("um objeto, uma lista ou um texto")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E: Error>(mut self, v: &str) -> Result<(), E> {
        self.dentro(false).visit_str(v)
    }
    fn visit_bool<E: Error>(mut self, v: bool) -> Result<(), E> {
        self.dentro(false).visit_bool(v)
    }
    fn visit_i64<E: Error>(mut self, v: i64) -> Result<(), E> {
        self.dentro(false).visit_i64(v)
    }
    fn visit_u64<E: Error>(mut self, v: u64) -> Result<(), E> {
        self.dentro(false).visit_u64(v)
    }
    fn visit_f64<E: Error>(mut self, v: f64) -> Result<(), E> {
        self.dentro(false).visit_f64(v)
    }
    fn visit_map<A: MapAccess<'de>>(mut self, mapa: A) -> Result<(), A::Error> {
        self.dentro(false).visit_map(mapa)
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut lista: A) -> Result<(), A::Error> {
        while lista.next_element_seed(Item(&mut self))?.is_some() {}
        Ok(())
    }
}

/// One element of a list.
struct Item<'a, 'b>(&'a mut Filho<'b>);

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self.0.dentro(true))
    }
}

/// Shows the names of a tree and the lengths of its texts: enough to see what is there, nothing of what it says.
pub(crate) fn forma(a: &Arvore, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fn mostrar(no: No<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(no.nome())?;
        if let Some(t) = no.texto().or_else(|| no.assinatura()) {
            return write!(f, "({})", t.chars().count());
        }
        f.write_str(" {")?;
        for (i, filho) in no.filhos().enumerate() {
            f.write_str(if i == 0 { " " } else { ", " })?;
            mostrar(filho, f)?;
        }
        f.write_str(" }")
    }
    a.raiz().map_or(Ok(()), |r| mostrar(r, f))
}
