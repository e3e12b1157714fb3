//! Reading the tables: versions, their roots, types and content models.

/// Which messages a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Familia {
    /// Messages between provider and operator, web-service forms included.
    Tiss,
    /// Monitoring messages between operator and ANS.
    Monitoramento,
    /// Quality control of the monitoring base, sent by ANS (3.03.01 to 3.03.03).
    Qualidade,
}

impl Familia {
    /// `tiss`, `monitoramento` or `qualidade`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tiss => "tiss",
            Self::Monitoramento => "monitoramento",
            Self::Qualidade => "qualidade",
        }
    }
}

/// The schema of one version of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Esquema(pub(crate) usize);

/// All schemas, by family and then by version.
pub fn esquemas() -> impl Iterator<Item = Esquema> {
    (0..0).map(Esquema)
}

/// The schema of a version such as `4.03.00`.
pub fn esquema(familia: Familia, versao: &str) -> Option<Esquema> {
    esquemas().find(|e| e.familia() == familia && e.versao() == versao)
}

impl Esquema {
    /// The family.
    pub fn familia(self) -> Familia {
        Familia::Tiss
    }
    /// The version, as `4.03.00`.
    pub fn versao(self) -> &'static str {
        ""
    }
    /// The elements a document may start with: name and type. Names outside the ANS namespace carry `ds:`.
    pub fn raizes(self) -> impl Iterator<Item = (&'static str, Tipo)> {
        std::iter::empty()
    }
}

/// Type of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tipo {
    /// Text.
    Simples(Simples),
    /// Child elements.
    Complexo(Complexo),
}

/// A type that has text only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simples(pub(crate) u16);

/// A type that has child elements or attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Complexo(pub(crate) u16);

/// Primitive type at the root of a simple type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// `xs:string`
    Texto,
    /// `xs:decimal`
    Decimal,
    /// `xs:integer`
    Inteiro,
    /// `xs:date`
    Data,
    /// `xs:time`
    Hora,
    /// `xs:dateTime`
    DataHora,
    /// `xs:boolean`
    Booleano,
    /// `xs:base64Binary`
    Base64,
    /// `xs:anyURI` (xmldsig attributes)
    Uri,
    /// `xs:ID` (xmldsig attributes)
    Id,
}

impl Simples {
    /// Name in the standard, such as `st_texto20`; `None` for an XSD base type used directly.
    pub fn nome(self) -> Option<&'static str> {
        None
    }
    /// Primitive type.
    pub fn base(self) -> Base {
        Base::Texto
    }
    /// Least number of characters.
    pub fn tamanho_min(self) -> Option<u32> {
        None
    }
    /// Greatest number of characters.
    pub fn tamanho_max(self) -> Option<u32> {
        None
    }
    /// Greatest number of digits of the value.
    pub fn digitos(self) -> Option<u32> {
        None
    }
    /// Greatest number of decimal places of the value.
    pub fn casas(self) -> Option<u32> {
        None
    }
    /// Least value (dates only), as `AAAA-MM-DD`.
    pub fn minimo(self) -> Option<&'static str> {
        None
    }
    /// Patterns as the XSD writes them; the text must match every one.
    pub fn padroes(self) -> impl Iterator<Item = &'static str> {
        std::iter::empty()
    }
    /// The values allowed, in the order of the standard; `None` when any value of the base will do.
    pub fn valores(self) -> Option<impl Iterator<Item = &'static str>> {
        None::<std::iter::Empty<_>>
    }
}

impl Complexo {
    /// Name in the standard, such as `ct_guiaValorTotal`; `None` when anonymous.
    pub fn nome(self) -> Option<&'static str> {
        None
    }
    /// Name of the type that this one extends.
    pub fn estende(self) -> Option<&'static str> {
        None
    }
    /// Whether text may stand between the children (xmldsig only).
    pub fn misto(self) -> bool {
        false
    }
    /// Type of the text, for a type with attributes and text but no children (xmldsig only).
    pub fn texto(self) -> Option<Simples> {
        None
    }
    /// The children allowed, that of an extended base first; `None` when there can be none.
    pub fn conteudo(self) -> Option<Particula> {
        None
    }
    /// Attributes (xmldsig only).
    pub fn atributos(self) -> Vec<Atributo> {
        Vec::new()
    }
}

/// An attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atributo {
    /// Name.
    pub nome: &'static str,
    /// Type of its value.
    pub tipo: Simples,
    /// Whether it must be there.
    pub obrigatorio: bool,
}

/// A part of a content model and how often it may occur.
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
    /// An element; names outside the ANS namespace carry `ds:`.
    Elemento {
        /// Name.
        nome: &'static str,
        /// Type.
        tipo: Tipo,
    },
    /// All parts, in this order.
    Sequencia(Vec<Particula>),
    /// One of the parts.
    Escolha(Vec<Particula>),
    /// Any element (xmldsig only).
    Curinga {
        /// Of which namespaces.
        espacos: Escopo,
        /// Whether an element without a declaration is accepted.
        tolerante: bool,
    },
}

/// Namespaces that a wildcard admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escopo {
    /// Every namespace.
    Qualquer,
    /// Every namespace but that of xmldsig (and none is not a namespace).
    Outro,
}
