//! What kind of message is wanted: size, encoding, layout, prefixes and how odd it may be.

use super::codificacao::Codificacao;
use crate::sorteio::Sorteio;

/// How often optional parts and repeats appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tamanho {
    /// Only what the schema demands.
    Minimo,
    /// A few kilobytes: a third of the optional parts, hardly any repeats.
    Pequeno,
    /// Most optional parts, some repeats.
    Medio,
    /// Every optional part and many repeats.
    Cheio,
}

/// White space between the elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leiaute {
    /// None.
    Compacto,
    /// One element a line.
    Linhas,
    /// One element a line, indented by this many spaces.
    Recuado(usize),
    /// Indented by tabs, lines end in CR LF.
    Crlf,
    /// A different white space, comment or processing instruction at every place.
    Irregular,
}

/// How the names of the ANS namespace are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefixo {
    /// With this prefix.
    Fixo(&'static str),
    /// Without: the namespace is the default one.
    Nenhum,
    /// Changing: some elements declare another prefix, or the default namespace, for themselves and below.
    Misto,
}

/// Characters that free texts may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repertorio {
    /// ASCII.
    Ascii,
    /// ISO-8859-1.
    Latin1,
    /// Windows-1252, also beyond ISO-8859-1: the message then has no hash that the norm defines.
    Cp1252,
    /// Any: the message then has no hash that the norm defines.
    Unicode,
}

/// What kind of message is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pedido {
    /// Size.
    pub tamanho: Tamanho,
    /// Encoding and how it is declared.
    pub codificacao: Codificacao,
    /// White space between elements.
    pub leiaute: Leiaute,
    /// Prefixes.
    pub prefixo: Prefixo,
    /// Characters of the free texts; those that the encoding lacks become character references.
    pub repertorio: Repertorio,
    /// Per cent of values and tags in an odd but valid form, of CDATA, references and comments inside leaves.
    pub exotico: u32,
    /// Whether signatures appear; they leave the question open of what the hash covers.
    pub assinatura: bool,
    /// Whether the root names the place of its schema.
    pub schema_location: bool,
    /// Whether the message stands in a SOAP 1.1 envelope.
    pub soap: bool,
}

impl Default for Pedido {
    /// A plain message: ISO-8859-1, indented, prefix `ans`.
    fn default() -> Self {
        Self {
            tamanho: Tamanho::Medio,
            codificacao: Codificacao::Latin1,
            leiaute: Leiaute::Recuado(2),
            prefixo: Prefixo::Fixo("ans"),
            repertorio: Repertorio::Latin1,
            exotico: 0,
            assinatura: false,
            schema_location: false,
            soap: false,
        }
    }
}

impl Pedido {
    /// Anything, but small, never in SOAP and mostly plain: what mutants are made of.
    pub fn aleatorio(s: &mut Sorteio) -> Self {
        let codificacao = s.um(&Codificacao::SORTEIO);
        let leiaute = s.um(&[
            Leiaute::Compacto,
            Leiaute::Compacto,
            Leiaute::Linhas,
            Leiaute::Recuado(1),
            Leiaute::Recuado(4),
            Leiaute::Crlf,
            Leiaute::Irregular,
        ]);
        let prefixo = match s.ate(10) {
            0..=5 => Prefixo::Fixo("ans"),
            6 => Prefixo::Nenhum,
            7 => Prefixo::Fixo("ansTISS"),
            8 if codificacao != Codificacao::Ascii && s.um_em(4) => Prefixo::Fixo("çã"),
            8 => Prefixo::Fixo(s.um(&["t", "n0", "_a-b.c", "um_prefixo_bem_comprido_mesmo", "ds2"])),
            _ => Prefixo::Misto,
        };
        Self {
            tamanho: s.um(&[
                Tamanho::Minimo,
                Tamanho::Pequeno,
                Tamanho::Pequeno,
                Tamanho::Pequeno,
                Tamanho::Medio,
            ]),
            codificacao,
            leiaute,
            prefixo,
            repertorio: match codificacao {
                Codificacao::Ascii => Repertorio::Ascii,
                Codificacao::Cp1252 if s.um_em(2) => Repertorio::Cp1252,
                Codificacao::Utf8 | Codificacao::Utf8Bom | Codificacao::Utf16Le | Codificacao::Utf16Be
                    if s.um_em(4) =>
                {
                    Repertorio::Unicode
                }
                _ => Repertorio::Latin1,
            },
            exotico: s.um(&[0, 0, 3, 12, 30]),
            assinatura: s.um_em(4),
            schema_location: s.um_em(5),
            soap: false,
        }
    }

    /// The same without anything that leaves the hash of the message undefined or disputed.
    #[must_use]
    pub fn com_hash_definido(mut self) -> Self {
        self.assinatura = false;
        if matches!(self.repertorio, Repertorio::Cp1252 | Repertorio::Unicode) {
            self.repertorio = Repertorio::Latin1;
        }
        self
    }
}
