//! A message before it is written: elements, texts and the hash over them.

use md5::{Digest, Md5};

/// A part of the content of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum No {
    /// An element.
    Elemento(Elemento),
    /// Text between elements (mixed content of xmldsig only).
    Texto(String),
}

/// Namespace of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Espaco {
    /// The standard's own.
    Ans,
    /// xmldsig.
    Dsig,
    /// A foreign one, where a wildcard admits it.
    Alheio,
    /// None, where a wildcard admits it.
    Nenhum,
}

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elemento {
    /// Namespace.
    pub espaco: Espaco,
    /// Local name.
    pub nome: String,
    /// Name of its type when it has one: a possible `xsi:type`.
    pub tipo: Option<&'static str>,
    /// Attributes.
    pub atributos: Vec<(String, String)>,
    /// Children, in mixed content with texts between them.
    pub filhos: Vec<No>,
    /// Text of a leaf; `None` for an element that takes child elements, even if it has none.
    pub texto: Option<String>,
}

impl Elemento {
    /// An element without content.
    pub fn novo(espaco: Espaco, nome: &str) -> Self {
        Self {
            espaco,
            nome: nome.to_owned(),
            tipo: None,
            atributos: Vec::new(),
            filhos: Vec::new(),
            texto: None,
        }
    }

    /// Calls `f` for every leaf of the ANS namespace, in the order of the document.
    pub fn folhas<'a>(&'a self, f: &mut impl FnMut(&'a Self)) {
        if self.texto.is_some() {
            f(self);
        }
        for no in &self.filhos {
            if let No::Elemento(e) = no {
                e.folhas(f);
            }
        }
    }

    /// The elements below, depth first, this one included.
    pub fn cada(&mut self, f: &mut impl FnMut(&mut Self)) {
        f(self);
        for no in &mut self.filhos {
            if let No::Elemento(e) = no {
                e.cada(f);
            }
        }
    }

    /// MD5 over the ISO-8859-1 bytes of all leaf texts but that of `hash`; `None` when one has no such bytes.
    pub fn hash(&self) -> Option<String> {
        let mut md5 = Md5::new();
        let mut definido = true;
        self.folhas(&mut |e| {
            if e.nome != "hash" {
                let bytes: Vec<u8> = e
                    .texto
                    .iter()
                    .flat_map(|t| t.chars())
                    .map_while(|c| u8::try_from(u32::from(c)).ok())
                    .collect();
                definido &= bytes.len() == e.texto.iter().flat_map(|t| t.chars()).count();
                md5.update(&bytes);
            }
        });
        definido.then(|| md5.finalize().iter().map(|b| format!("{b:02x}")).collect())
    }
}
