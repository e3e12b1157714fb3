//! Rows of the constant tables. Shared by the build script, which fills them, and the library, which reads them.

/// Marks "none" in a `u16` field.
pub const NENHUM: u16 = u16::MAX;
/// Bit of a type reference that says "simple type".
pub const SIMPLES: u16 = 0x8000;

/// Longest name.
pub const NOME_MAXIMO: usize = 63;

/// Longest `name>` that the fast path compares: by four words of eight bytes.
pub const NOME_RAPIDO: usize = 32;

/// State of the automaton of a content model. Eight bytes, because the fast path reads one for every element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estado {
    /// First transition.
    pub inicio: u32,
    /// Number of transitions.
    pub n: u8,
    /// How many of them, from the first, the fast path may take.
    pub rapidas: u8,
    /// Whether the element may end here.
    pub aceita: bool,
    /// Wildcard accepted here: index into the wildcards, or [`Estado::SEM_CURINGA`].
    pub curinga: u8,
}

impl Estado {
    /// No wildcard.
    pub const SEM_CURINGA: u8 = u8::MAX;
}

/// One child element that may come in a state. One line of a cache, with all that the fast path needs to recognise a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(align(64))]
pub struct Transicao {
    /// `name>` as words of eight bytes.
    pub palavras: Palavras,
    /// How the fast path reads the text of a leaf.
    pub leitura: Leitura,
    /// What it reads it by: see [`Leitura`].
    pub medida: [u8; 2],
    /// Length of `name>`.
    pub nome_len: u8,
    /// Bits of [`marca`].
    pub marcas: u8,
    /// Type of the child; bit [`SIMPLES`] says which kind.
    pub filho: u16,
    /// State after the child.
    pub proximo: u16,
    /// For a repetition of the same particle: how often it may occur, or [`NENHUM`] for no limit.
    pub max: u16,
    /// Name.
    pub nome: u16,
}

/// `name>` as words of eight bytes in little-endian order, which overlap: every byte is in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palavras {
    /// The first eight bytes, or all of it with zeros after.
    pub inicio: u64,
    /// Ones over the bytes of `inicio` that are of the name.
    pub mascara: u64,
    /// Bytes 8 to 15; only when it is longer than sixteen.
    pub meio: u64,
    /// The eight bytes before the last eight; only when it is longer than sixteen.
    pub antes: u64,
    /// The last eight bytes; only when it is longer than eight.
    pub fim: u64,
}

/// How the fast path reads a text that is plainly right. What it cannot read so may be right all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Leitura {
    /// By the general check of its type.
    Geral,
    /// Any characters; `medida`: least and greatest number of them.
    Texto,
    /// Digits; `medida`: least and greatest number of them.
    Digitos,
    /// A value of up to eight bytes of an enumeration; `medida`: which, in little-endian order.
    Tabela,
    /// Digits with a point; `medida`: greatest number of digits, and of those after the point.
    Decimal,
    /// `AAAA-MM-DD`
    Data,
    /// `hh:mm:ss`
    Hora,
}

/// Bits of [`Transicao::marcas`].
pub mod marca {
    /// Repeats the particle that led to this state.
    pub const REPETE: u8 = 1;
    /// The element is of the xmldsig namespace.
    pub const DSIG: u8 = 2;
    /// The particle may occur more than once, so a path needs an index.
    pub const INDICE: u8 = 4;
    /// The element is a guia: it repeats and has a `numeroGuiaPrestador` of its own.
    pub const GUIA: u8 = 8;
    /// The element is a `numeroGuiaPrestador`.
    pub const NUMERO_GUIA: u8 = 16;
    /// The text matters to the judge (hash, header).
    pub const ANOTA: u8 = 32;
    /// The element is a `hash`, the one text that the hash is not of.
    pub const HASH: u8 = 64;
}

/// Wildcard of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Curinga {
    /// Only namespaces other than that of xmldsig.
    pub outro: bool,
    /// Elements without a declaration are accepted.
    pub tolerante: bool,
    /// State after the element.
    pub proximo: u16,
}

/// A type with children or attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Complexo {
    /// Name, or [`NENHUM`].
    pub nome: u16,
    /// The extended complex type, or [`NENHUM`].
    pub base: u16,
    /// First state.
    pub inicio: u16,
    /// The state after the last.
    pub fim: u16,
    /// Whether text may stand between children.
    pub misto: bool,
    /// Simple type of the text, or [`NENHUM`].
    pub texto: u16,
    /// First attribute.
    pub atributos: u16,
    /// Number of attributes.
    pub n_atributos: u8,
    /// Where the content model begins in [`modelo`] code, or `u32::MAX`.
    pub modelo: u32,
}

/// Operations of the encoded content models, each followed by its operands.
pub mod modelo {
    /// name, type, min, max.
    pub const ELEMENTO: u16 = 1;
    /// name, type, min, max; the element is of the xmldsig namespace.
    pub const ELEMENTO_DSIG: u16 = 2;
    /// number of parts, min, max; the parts follow.
    pub const SEQUENCIA: u16 = 3;
    /// number of parts, min, max; the parts follow.
    pub const ESCOLHA: u16 = 4;
    /// other namespaces only, tolerant, min, max.
    pub const CURINGA: u16 = 5;
}

/// An attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Atributo {
    /// Name.
    pub nome: u16,
    /// Simple type.
    pub tipo: u16,
    /// Whether it must be there.
    pub obrigatorio: bool,
}

/// A simple type with all it inherits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Simples {
    /// Name, or [`NENHUM`] for a base.
    pub nome: u16,
    /// The simple type it restricts, or [`NENHUM`] for a base.
    pub pai: u16,
    /// Primitive type.
    pub base: Base,
    /// Least number of characters.
    pub min: u16,
    /// Greatest number of characters, or [`NENHUM`].
    pub max: u16,
    /// Greatest number of digits, or 255.
    pub digitos: u8,
    /// Greatest number of decimal places, or 255.
    pub casas: u8,
    /// Least date as `AAAAMMDD`, or 0.
    pub minimo: u32,
    /// Pattern, or [`NENHUM`].
    pub padrao: u16,
    /// Enumeration, or [`NENHUM`].
    pub enumeracao: u16,
}

/// Primitive type at the root of a simple type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
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

/// The values of an enumeration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Enumeracao {
    /// First value in the list of values.
    pub inicio: u32,
    /// Number of values.
    pub n: u16,
    /// First slot in the keys: see [`chave`].
    pub chaves: u32,
    /// Number of slots less one, or 0 when some value is longer than a key.
    pub mascara: u16,
}

/// Key of a text of up to eight bytes: itself, ended by `<` when there is room. That is how it stands in a document, and
/// no two texts without `<` have one key.
pub fn chave(texto: &[u8]) -> Option<u64> {
    let mut c = [0; 8];
    c.get_mut(..texto.len())?.copy_from_slice(texto);
    if let Some(fim) = c.get_mut(texto.len()) {
        *fim = b'<';
    }
    Some(u64::from_le_bytes(c))
}

/// Multiplier of the hash of the keys of an enumeration.
pub const MISTURA: u64 = 0x9E37_79B9_7F4A_7C15;

/// A pattern: one of its alternatives matches the whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Padrao {
    /// The pattern as the XSD writes it.
    pub texto: &'static str,
    /// First alternative.
    pub inicio: u16,
    /// Number of alternatives.
    pub n: u8,
}

/// An alternative of a pattern: a run of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Alternativa {
    /// First item.
    pub inicio: u16,
    /// Number of items.
    pub n: u8,
}

/// So many characters of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Item {
    /// Bit `c` says that the ASCII character `c` is of the class.
    pub classe: u128,
    /// Least number.
    pub min: u16,
    /// Greatest number, or [`NENHUM`].
    pub max: u16,
}

/// A schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Esquema {
    /// `tiss`, `monitoramento` or `qualidade`.
    pub familia: &'static str,
    /// As `4.03.00`.
    pub versao: &'static str,
    /// Roots: name and type.
    pub raizes: &'static [(u16, u16)],
    /// Named types: name and type.
    pub nomeados: &'static [(u16, u16)],
}
