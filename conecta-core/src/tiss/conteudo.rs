//! How a typed value is read from an element of a tree and written to one.
//!
//! [`modelo!`](super::macros) implements these traits for every type of the standard; hosts use the types.

use crate::falha::{FalhaDeLeitura, Lugar};
use crate::types::texto::Motivo;
use crate::xml::{Arvore, Chave, No};

/// What an element holds: a group of other elements, or a value.
pub trait Conteudo: Sized {
    /// What it is, for whoever describes the model: JSON Schema, stubs, tests.
    fn forma() -> Forma;
    /// Reads it from an element.
    ///
    /// # Errors
    /// When something that the type must have is missing, or a value cannot be read.
    fn ler(no: No<'_>, leitura: &mut Leitura) -> Result<Self, FalhaDeLeitura>;
    /// Writes it into an element that was just added.
    fn escrever(&self, montagem: &mut Montagem<'_>);
}

/// Shape of a [`Conteudo`].
#[derive(Debug, Clone, Copy)]
pub enum Forma {
    /// Child elements.
    Grupo(&'static Grupo),
    /// Text.
    Valor(&'static Valor),
}

/// A type with child elements.
#[derive(Debug)]
pub struct Grupo {
    /// Name in Rust and in every binding.
    pub nome: &'static str,
    /// Path of the Rust module that declares it.
    pub sala: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// Whether an element can be read as this type: what is wrong with it is the error or a leftover.
    pub ler: fn(No<'_>, &mut Leitura) -> Result<(), FalhaDeLeitura>,
    /// One of the fields, and no more.
    pub escolha: bool,
    /// The fields that the name of an element tells apart, in the order of the newest version that has them.
    pub campos: &'static [Campo],
}

/// Fields with a name of their own first, and how many they are.
pub(crate) const fn com_nome_proprio<const N: usize>(campos: [(bool, Campo); N]) -> ([Campo; N], usize) {
    const NENHUM: Campo = Campo {
        nome: "",
        tag: "",
        doc: "",
        vezes: Vezes::Uma,
        forma: <crate::types::Texto as Conteudo>::forma,
    };
    let (mut todos, mut n, mut i) = ([NENHUM; N], 0, 0);
    while i < N {
        if campos[i].0 {
            todos[n] = campos[i].1;
            n += 1;
        }
        i += 1;
    }
    (todos, n)
}

/// A field of a [`Grupo`].
#[derive(Debug, Clone, Copy)]
pub struct Campo {
    /// Name in Rust; in a choice, that of the variant.
    pub nome: &'static str,
    /// Name of the element.
    pub tag: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// How often it occurs.
    pub vezes: Vezes,
    /// What it holds.
    pub forma: fn() -> Forma,
}

/// How often a field occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vezes {
    /// Always.
    Uma,
    /// At most once, or not in every version.
    Talvez,
    /// Any number of times.
    Varias,
}

/// A type that is text.
#[derive(Debug, PartialEq, Eq)]
pub struct Valor {
    /// Name in Rust and in every binding.
    pub nome: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// What kind of value.
    pub especie: Especie,
    /// The codes known, with the name of the variant and the meaning of each; empty when it is not a domain.
    pub codigos: &'static [(&'static str, &'static str, &'static str)],
}

/// Kind of a [`Valor`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Especie {
    /// Free text or an identifier.
    Texto,
    /// A code of a domain table.
    Codigo,
    /// A decimal number.
    Decimal,
    /// A whole number.
    Inteiro,
    /// A day, `AAAA-MM-DD`.
    Data,
    /// A time of day, `HH:MM:SS`.
    Hora,
    /// `true` or `false`.
    Booleano,
    /// Bytes in base64.
    Base64,
    /// A digital signature, as XML.
    Assinatura,
}

impl FalhaDeLeitura {
    pub(crate) fn new(no: No<'_>, motivo: impl Into<String>) -> Self {
        Self { caminho: no.caminho(), lugar: *no.lugar(), motivo: motivo.into() }
    }

    pub(crate) fn sem_escolha(no: No<'_>, campos: &[Campo]) -> Self {
        let nomes: Vec<&str> = campos.iter().map(|c| c.tag).collect();
        Self::new(no, format!("falta em {} um destes: {}", no.nome(), nomes.join(", ")))
    }

    pub(crate) fn valor(no: No<'_>, motivo: Motivo) -> Self {
        Self::new(no, format!("o campo {} não pôde ser lido: {motivo}", no.nome()))
    }
}

/// An element that no field of the model takes. A valid document of a known version has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sobra {
    /// XPath of the element.
    pub caminho: String,
    /// Where it stands.
    pub lugar: Lugar,
}

impl From<Sobra> for FalhaDeLeitura {
    fn from(s: Sobra) -> Self {
        let motivo = "este campo não existe aqui no padrão TISS".into();
        Self { caminho: s.caminho, lugar: s.lugar, motivo }
    }
}

/// What goes along while a tree is read.
#[derive(Debug, Default)]
pub struct Leitura {
    /// What was in the tree and not in the model.
    pub sobras: Vec<Sobra>,
}

/// The children of an element, while its fields take them.
#[derive(Debug, Clone, Copy)]
pub struct Filhos<'a> {
    no: No<'a>,
    atual: Option<No<'a>>,
    tomados: usize,
    /// What a field of [`NoLugar`] took.
    no_lugar: Option<No<'a>>,
}

impl<'a> Filhos<'a> {
    pub(crate) fn de(no: No<'a>) -> Self {
        Self { no, atual: no.filhos().next(), tomados: 0, no_lugar: None }
    }

    /// Takes the first child of a name, from here on or, failing that, from the first: fields mostly ask in the order
    /// in which the children stand.
    #[inline(never)] // thousands of fields call it
    fn tomar(&mut self, nome: &str) -> Option<No<'a>> {
        self.adiante(nome).or_else(|| {
            let achado = self.no.filhos().find(|n| n.nome() == nome && self.no_lugar != Some(*n))?;
            Some(self.tomado(achado))
        })
    }

    /// Takes the next child of a name from here on.
    fn adiante(&mut self, nome: &str) -> Option<No<'a>> {
        let achado = std::iter::successors(self.atual, No::proximo).find(|n| n.nome() == nome)?;
        Some(self.tomado(achado))
    }

    fn tomado(&mut self, no: No<'a>) -> No<'a> {
        self.atual = no.proximo();
        self.tomados += 1;
        no
    }

    #[cold]
    #[inline(never)]
    fn falta(&self, tag: &str) -> FalhaDeLeitura {
        FalhaDeLeitura::new(self.no, format!("falta {tag} em {}", self.no.nome()))
    }

    /// Notes what no field took.
    #[inline(never)]
    pub(crate) fn fim(self, campos: &[Campo], l: &mut Leitura) {
        if self.no.filhos().count() == self.tomados {
            return;
        }
        let mut vistos: Vec<&str> = Vec::new();
        for f in self.no.filhos() {
            let campo = campos.iter().find(|c| c.tag == f.nome());
            let repetido = vistos.contains(&f.nome());
            let cabe = campo.is_some_and(|c| !repetido || c.vezes == Vezes::Varias);
            if !cabe {
                l.sobras.push(Sobra { caminho: f.caminho(), lugar: *f.lugar() });
            }
            vistos.push(f.nome());
        }
    }
}

/// A field: a value, one that may be absent, or a list.
pub trait Ocorrencia: Sized {
    /// What it holds.
    type Item: Conteudo;
    /// How often.
    const VEZES: Vezes;
    /// Whether no other field of the type has elements of its name, so that the name says which field is meant.
    const NOME_PROPRIO: bool = true;
    /// Reads it from among the children of an element.
    ///
    /// # Errors
    /// As [`Conteudo::ler`].
    fn ler_de(filhos: &mut Filhos<'_>, tag: &'static str, l: &mut Leitura) -> Result<Self, FalhaDeLeitura>;
    /// Adds it to an element.
    fn escrever_em(&self, tag: &'static str, m: &mut Montagem<'_>);
}

impl<T: Conteudo> Ocorrencia for T {
    type Item = T;
    const VEZES: Vezes = Vezes::Uma;
    fn ler_de(filhos: &mut Filhos<'_>, tag: &'static str, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        match filhos.tomar(tag) {
            Some(no) => T::ler(no, l),
            None => Err(filhos.falta(tag)),
        }
    }
    fn escrever_em(&self, tag: &'static str, m: &mut Montagem<'_>) {
        m.filho(tag, false, self);
    }
}

impl<T: Conteudo> Ocorrencia for Option<T> {
    type Item = T;
    const VEZES: Vezes = Vezes::Talvez;
    fn ler_de(filhos: &mut Filhos<'_>, tag: &'static str, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        filhos.tomar(tag).map(|no| T::ler(no, l)).transpose()
    }
    fn escrever_em(&self, tag: &'static str, m: &mut Montagem<'_>) {
        if let Some(x) = self {
            m.filho(tag, false, x);
        }
    }
}

impl<T: Conteudo> Ocorrencia for Vec<T> {
    type Item = T;
    const VEZES: Vezes = Vezes::Varias;
    fn ler_de(filhos: &mut Filhos<'_>, tag: &'static str, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        let mut lista = Vec::new();
        let mut no = filhos.tomar(tag);
        while let Some(n) = no {
            lista.push(T::ler(n, l)?);
            no = filhos.adiante(tag);
        }
        Ok(lista)
    }
    fn escrever_em(&self, tag: &'static str, m: &mut Montagem<'_>) {
        for x in self {
            m.filho(tag, true, x);
        }
    }
}

/// A value that stands right after the field before it. Elsewhere an element of the same name is another field's:
/// version 3.00.01 has one name at two places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoLugar<T>(pub Option<T>);

impl<T: Conteudo> Ocorrencia for NoLugar<T> {
    type Item = T;
    const VEZES: Vezes = Vezes::Varias;
    const NOME_PROPRIO: bool = false;
    fn ler_de(filhos: &mut Filhos<'_>, tag: &'static str, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        let Some(no) = filhos.atual.filter(|n| n.nome() == tag) else { return Ok(Self(None)) };
        filhos.no_lugar = Some(filhos.tomado(no));
        T::ler(no, l).map(|x| Self(Some(x)))
    }
    fn escrever_em(&self, tag: &'static str, m: &mut Montagem<'_>) {
        if let Some(x) = &self.0 {
            m.filho(tag, true, x);
        }
    }
}

/// A value on the heap: for the few types that hold their own kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caixa<T>(Box<T>);

impl<T> Caixa<T> {
    /// Puts a value on the heap.
    pub fn new(valor: T) -> Self {
        Self(Box::new(valor))
    }
}

impl<T> std::ops::Deref for Caixa<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Conteudo> Conteudo for Caixa<T> {
    fn forma() -> Forma {
        T::forma()
    }
    fn ler(no: No<'_>, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        T::ler(no, l).map(Self::new)
    }
    fn escrever(&self, m: &mut Montagem<'_>) {
        self.0.escrever(m);
    }
}

/// An element being written.
#[derive(Debug)]
pub struct Montagem<'a> {
    arvore: &'a mut Arvore,
    no: Chave,
}

impl Montagem<'_> {
    /// The tree of a value, under a root of this name.
    pub(crate) fn arvore(raiz: &'static str, valor: &impl Conteudo) -> Arvore {
        let mut arvore = Arvore::new(raiz);
        valor.escrever(&mut Montagem { arvore: &mut arvore, no: Arvore::RAIZ });
        arvore
    }

    fn filho(&mut self, tag: &'static str, lista: bool, valor: &impl Conteudo) {
        let no = self.arvore.por(self.no, tag, lista);
        valor.escrever(&mut Montagem { arvore: self.arvore, no });
    }

    /// Gives the element a text.
    pub(crate) fn texto(&mut self, texto: &str) {
        self.arvore.por_texto(self.no, texto);
    }

    /// Gives the element the XML of a signature.
    pub(crate) fn assinatura(&mut self, xml: &str) {
        self.arvore.por_assinatura(self.no, xml);
    }
}
