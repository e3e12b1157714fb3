//! A part of a tree, and its type: what every object of the model holds.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use conecta_core::tiss::{self, Forma, Vezes};
use conecta_core::{Arvore, Chave, No};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// An element of a tree, seen as a type of the model.
#[derive(Clone)]
pub(super) struct Vista {
    pub(super) arvore: Arc<Arvore>,
    no: Chave,
    pub(super) grupo: &'static tiss::Grupo,
}

impl Vista {
    /// The root of a tree.
    pub(super) fn da_raiz(arvore: Arc<Arvore>, grupo: &'static tiss::Grupo) -> Self {
        Self { arvore, no: Arvore::RAIZ, grupo }
    }

    /// Another element of the same tree.
    pub(super) fn de(&self, no: No<'_>, grupo: &'static tiss::Grupo) -> Self {
        Self { arvore: Arc::clone(&self.arvore), no: no.chave(), grupo }
    }

    /// The element. A view is only ever made of an element that is there.
    pub(super) fn no(&self) -> Option<No<'_>> {
        self.arvore.elemento(self.no)
    }

    /// The children that a field is.
    pub(super) fn do_campo<'a>(&'a self, campo: &'static tiss::Campo) -> impl Iterator<Item = No<'a>> {
        filhos(self.no(), campo)
    }

    /// The field that is there, of a choice.
    pub(super) fn opcao(&self) -> Option<&'static tiss::Campo> {
        let no = self.no()?;
        // A tooth as text, in 3.00.01: the first option without its element.
        let direto = no.texto().is_some().then(|| self.grupo.campos.first()).flatten();
        direto.or_else(|| self.grupo.da_tag(no.filhos().next()?.nome()))
    }
}

/// The children of an element that a field is.
pub(super) fn filhos<'a>(
    no: Option<No<'a>>,
    campo: &'static tiss::Campo,
) -> impl Iterator<Item = No<'a>> + use<'a> {
    no.into_iter().flat_map(|n| n.filhos()).filter(|f| f.nome() == campo.tag)
}

/// The text of an element, or the XML of a signature.
pub(super) fn literal(no: No<'_>) -> Option<&str> {
    no.texto().or_else(|| no.assinatura())
}

/// Equal are those of the same type that say the same, in the same form.
impl PartialEq for Vista {
    fn eq(&self, outra: &Self) -> bool {
        match (self.no(), outra.no()) {
            (Some(a), Some(b)) => self.grupo.nome == outra.grupo.nome && iguais(self.grupo, a, b),
            _ => false,
        }
    }
}

fn iguais(g: &'static tiss::Grupo, a: No<'_>, b: No<'_>) -> bool {
    literal(a) == literal(b)
        && g.campos.iter().all(|c| {
            let (mut x, mut y) = (filhos(Some(a), c), filhos(Some(b), c));
            loop {
                match (x.next(), y.next(), (c.forma)()) {
                    (None, None, _) => return true,
                    (Some(x), Some(y), Forma::Grupo(g)) if iguais(g, x, y) => {}
                    (Some(x), Some(y), Forma::Valor(_)) if literal(x) == literal(y) => {}
                    _ => return false,
                }
            }
        })
}

impl Hash for Vista {
    fn hash<H: Hasher>(&self, h: &mut H) {
        fn somar<H: Hasher>(g: &'static tiss::Grupo, no: No<'_>, h: &mut H) {
            literal(no).hash(h);
            for c in g.campos {
                for f in filhos(Some(no), c) {
                    c.tag.hash(h);
                    match (c.forma)() {
                        Forma::Grupo(g) => somar(g, f, h),
                        Forma::Valor(_) => literal(f).hash(h),
                    }
                }
            }
        }
        self.grupo.nome.hash(h);
        if let Some(no) = self.no() {
            somar(self.grupo, no, h);
        }
    }
}

/// The JSON form, as the core writes it.
impl Serialize for Vista {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self.no() {
            Some(no) => EmJson(no, Forma::Grupo(self.grupo)).serialize(s),
            None => s.serialize_none(),
        }
    }
}

struct EmJson<'a>(No<'a>, Forma);

impl Serialize for EmJson<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let Self(no, forma) = self;
        let g = match (literal(*no), forma) {
            (Some(t), _) => return s.serialize_str(t),
            (None, Forma::Valor(_)) => return s.serialize_str(""),
            (None, Forma::Grupo(g)) => g,
        };
        let mut mapa = s.serialize_map(None)?;
        for c in g.campos {
            let mut achados = filhos(Some(*no), c).map(|f| EmJson(f, (c.forma)())).peekable();
            if achados.peek().is_none() {
                continue;
            }
            if c.vezes == Vezes::Varias {
                mapa.serialize_entry(c.tag, &achados.collect::<Vec<_>>())?;
            } else if let Some(f) = achados.next() {
                mapa.serialize_entry(c.tag, &f)?;
            }
        }
        mapa.end()
    }
}
