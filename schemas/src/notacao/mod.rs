//! The notation of `schemas/tiss/*.esquema`: what an XSD set states, one fact a line.
//!
//! ```text
//! esquema tiss 4.03.00
//! espaco http://www.ans.gov.br/padroes/tiss/schemas
//!
//! raiz mensagemTISS
//!   cabecalho cabecalhoTransacao
//!   escolha
//!     operadoraParaPrestador? operadoraPrestador
//!     prestadorParaOperadora? prestadorOperadora
//!   epilogo epilogo
//!   ref ds:Signature?
//!
//! complexo ct_b estende ct_a
//!   item[1..100]
//!     valor st_decimal8-2
//!
//! simples st_texto20 texto tamanho 1..20
//! simples dm_simNao texto
//!   = S
//!   = N
//! ```
//!
//! Children stand two spaces deeper than their parent. Cardinality follows the name: nothing (exactly one), `?`,
//! `*`, `+` or `[a..b]`. An element without a type has an anonymous one, described below it.

mod escrever;
mod ler;

/// The facts of one XSD set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Esquema {
    /// `tiss`, `monitoramento`, `qualidade` or `xmldsig`.
    pub familia: String,
    /// Version, as `4.03.00`.
    pub versao: String,
    /// Target namespace.
    pub espaco: String,
    /// Global elements, in the order of the files.
    pub raizes: Vec<Elemento>,
    /// Named complex types, sorted by name.
    pub complexos: Vec<(String, Complexo)>,
    /// Named simple types, sorted by name.
    pub simples: Vec<(String, Simples)>,
}

/// A global element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elemento {
    /// Name.
    pub nome: String,
    /// Type.
    pub tipo: Tipo,
}

/// Type of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tipo {
    /// A named type, a base of [`BASES`], or a type of xmldsig with the prefix `ds:`.
    Nomeado(String),
    /// Described where it stands.
    Anonimo(Box<Complexo>),
}

/// A complex type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Complexo {
    /// The type that this one extends.
    pub estende: Option<String>,
    /// Whether text may stand between the children.
    pub misto: bool,
    /// Type of the text, when there is text and no children.
    pub texto: Option<String>,
    /// Children, without those of the extended type.
    pub conteudo: Option<Particula>,
    /// Attributes.
    pub atributos: Vec<Atributo>,
}

/// An attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atributo {
    /// Name.
    pub nome: String,
    /// Type.
    pub tipo: String,
    /// Whether it must be there.
    pub obrigatorio: bool,
}

/// A part of a content model and how often it occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Particula {
    /// Least number of times.
    pub min: u32,
    /// Greatest number of times; `None` for no limit.
    pub max: Option<u32>,
    /// What occurs.
    pub termo: Termo,
}

/// What a [`Particula`] repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Termo {
    /// An element.
    Elemento(Elemento),
    /// A global element, of xmldsig when its name begins with `ds:`.
    Referencia(String),
    /// All parts in this order.
    Sequencia(Vec<Particula>),
    /// One of the parts.
    Escolha(Vec<Particula>),
    /// Any element: of every namespace or of every other one; with or without a declaration.
    Curinga {
        /// Only namespaces other than the target.
        outro: bool,
        /// Accepted without a declaration.
        tolerante: bool,
    },
}

/// A simple type: a restriction of another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Simples {
    /// A base of [`BASES`] or a named simple type.
    pub base: String,
    /// Least number of characters.
    pub min: Option<u32>,
    /// Greatest number of characters.
    pub max: Option<u32>,
    /// Greatest number of digits.
    pub digitos: Option<u32>,
    /// Greatest number of decimal places.
    pub casas: Option<u32>,
    /// Least value, inclusive.
    pub minimo: Option<String>,
    /// Patterns of this restriction: the text matches one of them.
    pub padroes: Vec<String>,
    /// Values allowed, without repetition.
    pub valores: Vec<String>,
}

/// Bases: the name in the notation and in XML Schema.
pub const BASES: &[(&str, &str)] = &[
    ("texto", "string"),
    ("decimal", "decimal"),
    ("inteiro", "integer"),
    ("data", "date"),
    ("hora", "time"),
    ("dataHora", "dateTime"),
    ("booleano", "boolean"),
    ("base64", "base64Binary"),
    ("uri", "anyURI"),
    ("id", "ID"),
];

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erro {
    /// Line, from 1.
    pub linha: usize,
    /// Why.
    pub motivo: String,
}

impl std::fmt::Display for Erro {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.linha, self.motivo)
    }
}

impl std::error::Error for Erro {}
