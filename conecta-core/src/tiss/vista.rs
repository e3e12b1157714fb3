//! A part of a message as an object that never changes, whatever its type: what the objects of other languages hold.

use std::hash::{Hash, Hasher};
use std::io::Read;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Campo, Documento, Forma, Grupo, Leitura, Raiz, Vezes, grupo_em};
use crate::{Arvore, Arvores, Chave, Error, No, Opcoes, Relatorio};

/// An element of a tree, seen as a type of the model. Its JSON form is that of the model; equal are those of the same type
/// that say the same, in the same form.
///
/// ```
/// let lido = conecta_core::tiss::ler(include_bytes!("../../../exemplos/certo-lote-consulta-4.03.00.xml"))?;
/// let mensagem = lido.documento.vista();
/// assert_eq!(mensagem.grupo().nome, "MensagemTiss");
/// let cabecalho = &mensagem.campo("cabecalho")[0];
/// assert_eq!(cabecalho.no().and_then(|n| n.filho("Padrao")).and_then(|n| n.texto()), Some("4.03.00"));
/// # Ok::<(), conecta_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Vista {
    arvore: Arc<Arvore>,
    no: Chave,
    grupo: &'static Grupo,
}

impl Vista {
    /// The root of a tree.
    pub fn da_raiz(arvore: Arc<Arvore>, grupo: &'static Grupo) -> Self {
        Self { arvore, no: Arvore::RAIZ, grupo }
    }

    /// Another element of the same tree.
    pub fn de(&self, no: No<'_>, grupo: &'static Grupo) -> Self {
        Self { arvore: Arc::clone(&self.arvore), no: no.chave(), grupo }
    }

    /// The element. A view is only ever made of an element that is there.
    pub fn no(&self) -> Option<No<'_>> {
        self.arvore.elemento(self.no)
    }

    /// Its type.
    pub fn grupo(&self) -> &'static Grupo {
        self.grupo
    }

    /// The tree that it is part of.
    pub fn arvore(&self) -> &Arc<Arvore> {
        &self.arvore
    }

    /// The parts of a field that are groups themselves, by the name of their element.
    pub fn campo(&self, tag: &str) -> Vec<Self> {
        let Some(campo) = self.grupo.da_tag(tag) else { return Vec::new() };
        match (campo.forma)() {
            Forma::Grupo(g) => self.do_campo(campo).map(|no| self.de(no, g)).collect(),
            Forma::Valor(_) => Vec::new(),
        }
    }

    /// The children that a field is.
    pub fn do_campo<'a>(&'a self, campo: &'static Campo) -> impl Iterator<Item = No<'a>> {
        filhos(self.no(), campo)
    }

    /// The field that is there, of a choice.
    pub fn opcao(&self) -> Option<&'static Campo> {
        let no = self.no()?;
        // A tooth as text, in 3.00.01: the first option without its element.
        let direto = no.texto().is_some().then(|| self.grupo.campos.first()).flatten();
        direto.or_else(|| self.grupo.da_tag(no.filhos().next()?.nome()))
    }
}

impl Documento {
    /// The message as such an object.
    pub fn vista(&self) -> Vista {
        let tag = self.raiz.tag();
        let tipo = Raiz::todas().iter().find(|(f, t, _)| *f == self.raiz.familia() && *t == tag);
        match tipo.map(|(_, _, forma)| forma()) {
            Some(Forma::Grupo(g)) => Vista::da_raiz(Arc::new(self.arvore()), g),
            _ => unreachable!("every message is a group"),
        }
    }
}

/// The guias of a document one after another as such objects, whatever their type, in memory bounded by the largest.
#[derive(Debug)]
pub struct Vistas<R> {
    arvores: Arvores<R>,
    /// Where the last guia stood, and its type: most stand where the one before them stood.
    caminho: String,
    grupo: Option<&'static Grupo>,
}

impl<R: Read> Vistas<R> {
    /// Begins to read.
    pub fn new(leitor: R) -> Self {
        Self { arvores: Arvores::new(leitor, &Opcoes::default()), caminho: String::new(), grupo: None }
    }

    /// The report; complete once the last guia was given.
    pub fn relatorio(&self) -> &Relatorio {
        self.arvores.relatorio()
    }
}

impl<R: Read> Iterator for Vistas<R> {
    type Item = Result<Vista, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let arvore = match self.arvores.next()? {
                Ok(a) => a,
                Err(e) => return Some(Err(e)),
            };
            let no = arvore.raiz()?;
            let caminho = no.caminho();
            let caminho = caminho.rsplit_once('[').map_or(caminho.as_str(), |(c, _)| c);
            if caminho != self.caminho {
                self.grupo = grupo_em(self.arvores.esquema().familia(), caminho);
                self.caminho = caminho.to_owned();
            }
            // One that is in no version of the standard is told by the report.
            let Some(grupo) = self.grupo else { continue };
            return Some(match (grupo.ler)(no, &mut Leitura::default()) {
                Ok(()) => Ok(Vista::da_raiz(Arc::new(arvore), grupo)),
                Err(f) => Err(Error::Estrutura(Box::new(f))),
            });
        }
    }
}

impl std::fmt::Debug for Vista {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vista({})", self.grupo.nome)
    }
}

/// The children of an element that a field is.
pub fn filhos<'a>(no: Option<No<'a>>, campo: &'static Campo) -> impl Iterator<Item = No<'a>> + use<'a> {
    no.into_iter().flat_map(|n| n.filhos()).filter(|f| f.nome() == campo.tag)
}

/// The text of an element, or the XML of a signature.
pub fn literal(no: No<'_>) -> Option<&str> {
    no.texto().or_else(|| no.assinatura())
}

impl PartialEq for Vista {
    fn eq(&self, outra: &Self) -> bool {
        match (self.no(), outra.no()) {
            (Some(a), Some(b)) => self.grupo.nome == outra.grupo.nome && iguais(self.grupo, a, b),
            _ => false,
        }
    }
}

fn iguais(g: &'static Grupo, a: No<'_>, b: No<'_>) -> bool {
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
        fn somar<H: Hasher>(g: &'static Grupo, no: No<'_>, h: &mut H) {
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
