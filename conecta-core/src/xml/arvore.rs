//! A document, or one guia of it, as a tree: names, texts, and where each element stands in the input.
//!
//! One arena serves the rules, the typed messages (read from it and written to it), minimal edits and the JSON view.
//! A tree made by hand has no places; one that was read has them all.

use std::borrow::Cow;
use std::fmt;

use conecta_schemas::tabelas::NOMES;

use super::codificacao::Codificacao;
use super::limites;
use crate::falha::Lugar;

/// No node.
const NADA: u32 = u32::MAX;

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Conteudo {
    /// Children, or nothing.
    Grupo,
    /// Text: a range of the pool.
    Texto(u32, u32),
    /// A digital signature: the element itself as XML that stands alone.
    Xml(u32, u32),
}

/// The names of the standard, by which [`No::termo`] counts.
pub(crate) const TERMOS: &[&str] = NOMES;

fn texto_do_termo(n: u16) -> &'static str {
    TERMOS.get(usize::from(n)).copied().unwrap_or_default()
}

/// Name of an element: the place of it among [`TERMOS`], or among the other names of the tree.
#[derive(Debug, Clone, Copy)]
pub(super) enum Nome {
    Termo(u16),
    Alheio(u32),
}

#[derive(Debug, Clone)]
struct Dado {
    nome: Nome,
    conteudo: Conteudo,
    pai: u32,
    primeiro: u32,
    ultimo: u32,
    proximo: u32,
    /// Which of its name it is among its siblings, where it may repeat; 0 where it may not.
    indice: u32,
    /// One of a list: an array in JSON even when it is alone.
    lista: bool,
    lugar: Lugar,
}

impl Dado {
    /// The place of its name among the other names of the tree.
    fn alheio(&self) -> Option<usize> {
        match self.nome {
            Nome::Alheio(n) => Some(n as usize),
            Nome::Termo(_) => None,
        }
    }
}

/// A tree of elements.
#[derive(Clone, Default)]
pub struct Arvore {
    nos: Vec<Dado>,
    textos: String,
    /// Texts that come after those, in UTF-8 but not yet known to be: they are looked at all at once, by [`Self::selar`].
    recentes: Vec<u8>,
    /// Names that are not of the standard, or that were given as texts.
    alheios: Vec<Cow<'static, str>>,
    /// Path of the parent of the root, when the tree is a part of a document.
    acima: String,
}

impl Arvore {
    /// A tree with a root of this name and nothing else.
    pub fn new(raiz: impl Into<Cow<'static, str>>) -> Self {
        let mut a = Self::default();
        a.abrir_alheio(NADA, raiz.into(), 0);
        a
    }

    /// The root. A tree always has one but before anything was read.
    pub fn raiz(&self) -> Option<No<'_>> {
        (!self.nos.is_empty()).then_some(No { arvore: self, i: 0 })
    }

    /// The element of a handle; `None` for one of another tree that this one is too small for.
    pub fn elemento(&self, chave: Chave) -> Option<No<'_>> {
        ((chave.0 as usize) < self.nos.len()).then_some(No { arvore: self, i: chave.0 })
    }

    /// Number of elements.
    pub fn len(&self) -> usize {
        self.nos.len()
    }

    pub(super) fn bytes_de_texto(&self) -> usize {
        self.textos.len() + self.recentes.len()
    }

    /// Whether nothing was read.
    pub fn is_empty(&self) -> bool {
        self.nos.is_empty()
    }

    /// The elements, in the order of the document.
    pub fn nos(&self) -> impl Iterator<Item = No<'_>> {
        (0..self.nos.len() as u32).map(|i| No { arvore: self, i })
    }

    pub(super) fn limpar(&mut self) {
        self.nos.clear();
        self.textos.clear();
        self.recentes.clear();
        self.alheios.clear();
        self.acima.clear();
    }

    /// Says what stands above the root: an envelope.
    pub(super) fn por_acima(&mut self, caminho: String) {
        self.acima = caminho;
    }

    /// Adds an element whose name is a text.
    pub(super) fn abrir_alheio(&mut self, pai: u32, nome: Cow<'static, str>, indice: u32) -> u32 {
        let n = self.alheios.len() as u32;
        self.alheios.push(nome);
        self.abrir(pai, Nome::Alheio(n), indice)
    }

    pub(super) fn abrir(&mut self, pai: u32, nome: Nome, indice: u32) -> u32 {
        let i = self.nos.len() as u32;
        if let Some(p) = self.nos.get_mut(pai as usize) {
            let antes = std::mem::replace(&mut p.ultimo, i);
            if antes == NADA {
                p.primeiro = i;
            } else {
                self.nos[antes as usize].proximo = i;
            }
        }
        self.nos.push(Dado {
            nome,
            conteudo: Conteudo::Grupo,
            pai,
            primeiro: NADA,
            ultimo: NADA,
            proximo: NADA,
            indice,
            lista: false,
            lugar: Lugar::default(),
        });
        i
    }

    pub(super) fn lugar(&mut self, i: u32) -> &mut Lugar {
        &mut self.nos[i as usize].lugar
    }

    /// The recent texts can be read from now on. Done whenever the fast path stops or a guia closes: nothing is read, and no text is begun,
    /// before.
    pub(super) fn selar(&mut self) {
        if !self.recentes.is_empty() {
            // They were made of characters.
            self.textos.push_str(std::str::from_utf8(&self.recentes).unwrap_or_default());
            self.recentes.clear();
        }
    }

    /// Begins the text of an element that is the last one opened.
    pub(super) fn abrir_texto(&mut self, i: u32) {
        let fim = self.textos.len() as u32;
        self.nos[i as usize].conteudo = Conteudo::Texto(fim, fim);
    }

    /// Adds to the text of the element whose text was begun last; `false` when it is too long to be kept.
    pub(super) fn juntar_texto(&mut self, i: u32, texto: &str) -> bool {
        if self.textos.len() + texto.len() > limites::TEXTOS {
            return false;
        }
        // Text after a child element, where no child may be, was told as a fault and is not kept.
        if let Conteudo::Texto(_, fim) | Conteudo::Xml(_, fim) = &mut self.nos[i as usize].conteudo
            && *fim as usize == self.textos.len()
        {
            self.textos.push_str(texto);
            *fim = self.textos.len() as u32;
        }
        true
    }

    /// Gives the element that is the last one opened the text of some bytes, for [`Self::selar`] to make readable.
    pub(super) fn por_bytes(&mut self, i: u32, bytes: &[u8], cod: Codificacao) {
        let inicio = self.bytes_de_texto() as u32;
        if cod.utf8() && !bytes.is_ascii() {
            self.recentes.extend_from_slice(cod.texto(bytes).as_bytes());
        } else {
            cod.juntar(bytes, &mut self.recentes);
        }
        self.nos[i as usize].conteudo = Conteudo::Texto(inicio, self.bytes_de_texto() as u32);
    }

    pub(super) fn por_xml(&mut self, i: u32, xml: &str) -> bool {
        let ini = self.textos.len() as u32;
        self.nos[i as usize].conteudo = Conteudo::Xml(ini, ini);
        self.juntar_texto(i, xml)
    }

    /// Takes the element `i`, the last child of its parent, off with all below it, as a tree of its own.
    pub(super) fn separar(&mut self, i: u32, acima: String) -> Self {
        let desde = self.primeiro_texto(i);
        let pai = self.nos[i as usize].pai;
        let mut nos = self.nos.split_off(i as usize);
        let textos = self.textos.split_off(desde as usize);
        // Names were added in the order of their elements.
        let meus = nos.iter().find_map(Dado::alheio).unwrap_or(self.alheios.len());
        let alheios = self.alheios.split_off(meus);
        let menos = |x: u32| if x == NADA { NADA } else { x - i };
        for d in &mut nos {
            for x in [&mut d.primeiro, &mut d.ultimo, &mut d.proximo] {
                *x = menos(*x);
            }
            d.pai = if d.pai == pai { NADA } else { menos(d.pai) };
            if let Nome::Alheio(n) = &mut d.nome {
                *n -= meus as u32;
            }
            if let Conteudo::Texto(a, b) | Conteudo::Xml(a, b) = &mut d.conteudo {
                (*a, *b) = (*a - desde, *b - desde);
            }
        }
        self.soltar_ultimo(pai, i);
        Self { nos, textos, alheios, acima, recentes: Vec::new() }
    }

    /// Takes the element `i`, the last child of its parent, off with all below it.
    pub(super) fn podar(&mut self, i: u32) {
        let desde = self.primeiro_texto(i);
        let pai = self.nos[i as usize].pai;
        self.soltar_ultimo(pai, i);
        self.truncar(i, desde);
    }

    /// Of the element `i`, whose are the last ones of the tree, only the fields are left, not the groups.
    pub(super) fn resumir(&mut self, i: u32) {
        let No { arvore, .. } = No { arvore: self, i };
        let folhas: Vec<(Cow<'static, str>, Dado, String)> = No { arvore, i }
            .filhos()
            .filter_map(|f| Some((f.nome_proprio(), f.dado().clone(), f.texto()?.to_owned())))
            .collect();
        let desde = self.primeiro_texto(i);
        self.truncar(i + 1, desde);
        (self.nos[i as usize].primeiro, self.nos[i as usize].ultimo) = (NADA, NADA);
        for (nome, dado, texto) in folhas {
            let n = match dado.nome {
                Nome::Termo(_) => self.abrir(i, dado.nome, dado.indice),
                Nome::Alheio(_) => self.abrir_alheio(i, nome, dado.indice),
            };
            *self.lugar(n) = dado.lugar;
            self.abrir_texto(n);
            self.juntar_texto(n, &texto);
        }
    }

    /// Only the elements before `i` are left, and the texts before `desde`.
    fn truncar(&mut self, i: u32, desde: u32) {
        if !self.alheios.is_empty()
            && let Some(n) = self.nos[i as usize..].iter().find_map(Dado::alheio)
        {
            self.alheios.truncate(n);
        }
        self.nos.truncate(i as usize);
        self.textos.truncate(desde as usize);
    }

    /// The parent forgets its last child.
    fn soltar_ultimo(&mut self, pai: u32, i: u32) {
        if pai == NADA {
            return;
        }
        let primeiro = self.nos[pai as usize].primeiro;
        if primeiro == i {
            (self.nos[pai as usize].primeiro, self.nos[pai as usize].ultimo) = (NADA, NADA);
            return;
        }
        let mut k = primeiro;
        while self.nos[k as usize].proximo != i {
            k = self.nos[k as usize].proximo;
        }
        self.nos[k as usize].proximo = NADA;
        self.nos[pai as usize].ultimo = k;
    }

    /// Where in the pool the texts of the elements from `i` on begin.
    fn primeiro_texto(&self, i: u32) -> u32 {
        let inicio = |d: &Dado| match d.conteudo {
            Conteudo::Texto(a, _) | Conteudo::Xml(a, _) => Some(a),
            Conteudo::Grupo => None,
        };
        self.nos[i as usize..].iter().find_map(inicio).unwrap_or(self.textos.len() as u32)
    }

    /// Adds an element to `pai` and gives its handle.
    ///
    /// `lista` makes it an array in JSON even when it is alone.
    pub fn por(&mut self, pai: Chave, nome: impl Into<Cow<'static, str>>, lista: bool) -> Chave {
        let i = self.abrir_alheio(pai.0, nome.into(), 0);
        self.nos[i as usize].lista = lista;
        Chave(i)
    }

    /// Gives the element just added a text.
    pub fn por_texto(&mut self, no: Chave, texto: &str) {
        self.abrir_texto(no.0);
        self.juntar_texto(no.0, texto);
    }

    /// Gives the element just added the XML of a signature.
    pub fn por_assinatura(&mut self, no: Chave, xml: &str) {
        self.por_xml(no.0, xml);
    }

    /// The element of a handle of this tree.
    pub(crate) fn no(&self, chave: Chave) -> No<'_> {
        No { arvore: self, i: chave.0 }
    }

    /// Gives the element just added the content of another: its text or copies of its children, without their places.
    pub fn por_copia(&mut self, no: Chave, de: No<'_>) {
        if let Some(t) = de.texto() {
            self.por_texto(no, t);
        } else if let Some(xml) = de.assinatura() {
            self.por_assinatura(no, xml);
        }
        for f in de.filhos() {
            let novo = self.por(no, f.nome_proprio(), f.lista());
            self.por_copia(novo, f);
        }
    }

    /// Handle of the root.
    pub const RAIZ: Chave = Chave(0);
}

/// Handle of an element of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chave(u32);

impl Chave {
    pub(super) const fn de(i: u32) -> Self {
        Self(i)
    }
}

/// The shape only: a tree holds somebody's data.
impl fmt::Debug for Arvore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Arvore({} elementos)", self.nos.len())
    }
}

/// An element of a tree.
#[derive(Clone, Copy)]
pub struct No<'a> {
    arvore: &'a Arvore,
    i: u32,
}

impl<'a> No<'a> {
    fn dado(&self) -> &'a Dado {
        &self.arvore.nos[self.i as usize]
    }

    fn de(&self, i: u32) -> Option<Self> {
        (i != NADA).then_some(Self { arvore: self.arvore, i })
    }

    /// Local name; those of xmldsig begin with `ds:`.
    pub fn nome(&self) -> &'a str {
        match self.dado().nome {
            Nome::Termo(n) => texto_do_termo(n),
            Nome::Alheio(n) => self.arvore.alheios.get(n as usize).map_or("", |n| n),
        }
    }

    /// Which of [`TERMOS`] its name is; `None` where it was given as a text.
    pub(crate) fn termo(&self) -> Option<usize> {
        match self.dado().nome {
            Nome::Termo(n) => Some(usize::from(n)),
            Nome::Alheio(_) => None,
        }
    }

    /// Its name, for another tree.
    fn nome_proprio(&self) -> Cow<'static, str> {
        match self.dado().nome {
            Nome::Termo(n) => texto_do_termo(n).into(),
            Nome::Alheio(n) => self.arvore.alheios.get(n as usize).cloned().unwrap_or_default(),
        }
    }

    /// The element that holds this one.
    pub fn pai(&self) -> Option<Self> {
        self.de(self.dado().pai)
    }

    /// The children, in the order of the document.
    pub fn filhos(&self) -> impl Iterator<Item = Self> + use<'a> {
        let este = *self;
        std::iter::successors(este.de(este.dado().primeiro), |f| f.de(f.dado().proximo))
    }

    /// The next child of the same element.
    pub fn proximo(&self) -> Option<Self> {
        self.de(self.dado().proximo)
    }

    /// The first child of a name.
    pub fn filho(&self, nome: &str) -> Option<Self> {
        self.filhos().find(|f| f.nome() == nome)
    }

    /// The first element that a path of names leads to.
    pub fn em(&self, caminho: &[&str]) -> Option<Self> {
        caminho.iter().try_fold(*self, |n, nome| n.filho(nome))
    }

    /// The text, literal; `None` for an element with children or with nothing that could be text.
    pub fn texto(&self) -> Option<&'a str> {
        match self.dado().conteudo {
            Conteudo::Texto(a, b) => self.arvore.textos.get(a as usize..b as usize),
            _ => None,
        }
    }

    /// The XML of a digital signature.
    pub fn assinatura(&self) -> Option<&'a str> {
        match self.dado().conteudo {
            Conteudo::Xml(a, b) => self.arvore.textos.get(a as usize..b as usize),
            _ => None,
        }
    }

    /// Where it stands.
    pub fn lugar(&self) -> &'a Lugar {
        &self.dado().lugar
    }

    /// Its handle, by which [`Arvore::elemento`] gives it back.
    pub fn chave(&self) -> Chave {
        Chave(self.i)
    }

    /// Whether it was made as one of a list.
    pub fn lista(&self) -> bool {
        self.dado().lista
    }

    /// XPath, as a crítica has it: local names, with an index wherever the element may repeat.
    pub fn caminho(&self) -> String {
        let mut c = self.pai().map_or_else(|| self.arvore.acima.clone(), |p| p.caminho());
        c.push('/');
        c.push_str(self.nome());
        let i = self.dado().indice;
        if i > 0 {
            c.push_str(&format!("[{i}]"));
        }
        c
    }
}

/// The very same element of the very same tree.
impl PartialEq for No<'_> {
    fn eq(&self, outro: &Self) -> bool {
        std::ptr::eq(self.arvore, outro.arvore) && self.i == outro.i
    }
}

impl Eq for No<'_> {}

/// The name only.
impl fmt::Debug for No<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.nome())
    }
}
