//! What a rule is: one declaration, from which the catalogue, the pages, the explanations and the judgement all come.

use serde::Serialize;

use super::achados::Achados;
use super::contexto::Exigencias;
use super::vista::{Cena, Especies, Guia, Item};
use crate::xml::No;
use crate::{Severidade, Versao};

/// How deep a rule looks, in eight steps as the SNIP types of X12 have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Patamar {
    /// The file: bytes, XML, hash, signature.
    Sintaxe = 1,
    /// The schema, and what it meant to say.
    Esquema,
    /// Sums and products.
    Somas,
    /// One field against another.
    Situacao,
    /// Codes against the tables of the standard.
    Tabelas,
    /// What a kind of guia or service asks for.
    Servico,
    /// The contract and the operator.
    Contrato,
    /// What was sent, answered and paid before.
    Historico,
}

impl Patamar {
    /// 1 to 8.
    pub const fn numero(self) -> u8 {
        self as u8
    }

    /// For people, pt-BR.
    pub const fn titulo(self) -> &'static str {
        match self {
            Self::Sintaxe => "sintaxe do arquivo",
            Self::Esquema => "esquema",
            Self::Somas => "somas e produtos",
            Self::Situacao => "campos entre si",
            Self::Tabelas => "tabelas do padrão",
            Self::Servico => "tipo de guia e de serviço",
            Self::Contrato => "contrato e operadora",
            Self::Historico => "histórico",
        }
    }
}

impl Serialize for Patamar {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_u8(self.numero())
    }
}

pub(super) type SobreGuia = fn(&Guia<'_>, &mut Achados<'_>);
pub(super) type SobreItem = fn(&Guia<'_>, &Item<'_>, &mut Achados<'_>);
pub(super) type SobreElemento = fn(No<'_>, &Cena<'_>, &mut Achados<'_>);

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sobre {
    /// Each guia of some kinds, in a lote.
    Guia(Especies, SobreGuia),
    /// Each procedure and expense of guias of some kinds.
    Item(Especies, SobreItem),
    /// Each element of one of these names, in any message; not those in the guias of a lote, which [`Self::Guia`] sees.
    Elemento(&'static [&'static str], SobreElemento),
    /// Each element of one of these names, in the messages of an operator to the ANS.
    Monitoramento(&'static [&'static str], SobreElemento),
    /// Nothing: the judge of the schema tells the fault, by one of these codes in one of these elements (`XSD-DOMINIO UF`), wherever it
    /// is or in one group alone (`XSD-FALTA caraterAtendimento guiaHonorarios`), and the rule says what it means.
    Esquema(&'static [&'static str]),
    /// Nothing: the pass over the bytes tells it, by this very code.
    Passagem,
}

/// A rule beyond the schema.
#[derive(Debug)]
pub struct Regra {
    pub(super) codigo: &'static str,
    pub(super) nome: &'static str,
    pub(super) severidade: Severidade,
    pub(super) patamar: Patamar,
    pub(super) desde: Option<Versao>,
    pub(super) ate: Option<Versao>,
    pub(super) glosa: Option<u16>,
    pub(super) base: &'static str,
    pub(super) campos: &'static [&'static str],
    pub(super) exige: Exigencias,
    pub(super) texto: &'static str,
    /// One way of looking, or several for what stands here in one message and there in another.
    pub(super) sobre: &'static [Sobre],
}

/// The heading before the cure.
const CURA: &str = "## Como corrigir";

impl Regra {
    /// Permanent code, such as `ITM-03`.
    pub const fn codigo(&self) -> &'static str {
        self.codigo
    }

    /// Name for programs, such as `total_do_item`: it names the fault.
    pub const fn nome(&self) -> &'static str {
        self.nome
    }

    /// The letters of the code: `ITM`.
    pub fn familia(&self) -> &'static str {
        self.codigo.split('-').next().unwrap_or_default()
    }

    /// How grave a crítica of it is, unless a pack says otherwise.
    pub const fn severidade(&self) -> Severidade {
        self.severidade
    }

    /// How deep it looks.
    pub const fn patamar(&self) -> Patamar {
        self.patamar
    }

    /// The first and the last version of the standard that it holds for, where it does not for all.
    pub const fn versoes(&self) -> (Option<Versao>, Option<Versao>) {
        (self.desde, self.ate)
    }

    /// The same in words, pt-BR: `todas`, `desde 4.00.00`, `até 3.05.00`, `de 3.02.00 a 3.05.00`.
    pub fn versoes_em_palavras(&self) -> String {
        match self.versoes() {
            (None, None) => "todas".to_owned(),
            (Some(d), None) => format!("desde {d}"),
            (None, Some(a)) => format!("até {a}"),
            (Some(d), Some(a)) => format!("de {d} a {a}"),
        }
    }

    /// Code of Tabela 38 that an operator answers with.
    pub const fn glosa(&self) -> Option<u16> {
        self.glosa
    }

    /// The norm that it rests on.
    pub const fn base(&self) -> &'static str {
        self.base
    }

    /// Elements of the standard that it looks at.
    pub const fn campos(&self) -> &'static [&'static str] {
        self.campos
    }

    /// What it must be told besides the message, without which it is not judged.
    pub const fn exige(&self) -> Exigencias {
        self.exige
    }

    /// Whether the fault is told by the code of the schema (`XSD-…`), of which this rule is the meaning.
    pub const fn do_esquema(&self) -> bool {
        matches!(self.sobre, [Sobre::Esquema(_)])
    }

    /// One sentence: the fault. pt-BR, as all texts of a rule.
    pub fn titulo(&self) -> &'static str {
        self.texto.lines().next().unwrap_or_default().trim()
    }

    /// Why it is a fault, in Markdown; empty when the title says it all.
    pub fn explicacao(&self) -> String {
        let corpo = self.texto.split(CURA).next().unwrap_or_default();
        paragrafos(corpo.lines().skip(1))
    }

    /// How to mend it.
    pub fn como_corrigir(&self) -> String {
        paragrafos(self.texto.split(CURA).nth(1).unwrap_or_default().lines())
    }

    /// Whether it holds for a version.
    pub fn vale_em(&self, versao: Versao) -> bool {
        self.desde.is_none_or(|v| v <= versao) && self.ate.is_none_or(|v| versao <= v)
    }
}

/// Lines of a doc comment as running text: a paragraph a line.
fn paragrafos<'a>(linhas: impl Iterator<Item = &'a str>) -> String {
    let mut texto = String::new();
    let mut novo = true;
    for linha in linhas.map(str::trim) {
        if linha.is_empty() {
            novo = true;
            continue;
        }
        if !texto.is_empty() {
            texto.push_str(if novo { "\n\n" } else { " " });
        }
        texto.push_str(linha);
        novo = false;
    }
    texto
}

impl Serialize for Regra {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut r = s.serialize_struct("Regra", 14)?;
        r.serialize_field("codigo", self.codigo)?;
        r.serialize_field("nome", self.nome)?;
        r.serialize_field("familia", self.familia())?;
        r.serialize_field("severidade", &self.severidade)?;
        r.serialize_field("nivel", &self.patamar)?;
        r.serialize_field("desde", &self.desde)?;
        r.serialize_field("ate", &self.ate)?;
        r.serialize_field("glosa", &self.glosa)?;
        r.serialize_field("base", self.base)?;
        r.serialize_field("campos", self.campos)?;
        r.serialize_field("exige", &self.exige)?;
        r.serialize_field("titulo", self.titulo())?;
        r.serialize_field("explicacao", &self.explicacao())?;
        r.serialize_field("como_corrigir", &self.como_corrigir())?;
        r.end()
    }
}

/// Declares the rules of a family. A block is a doc comment (title, explanation, *Como corrigir*), the code, a name that names
/// the fault, its properties, and what it looks at; more than one way of looking where a fault has more than one place:
///
/// ```text
/// "ITM-03" total_difere_do_produto {
///     Erro, Somas, glosa: 1805, base: "LEG, campo 47", campos: [valorTotal],
/// }
/// item [todas] |guia, item, achados| { … }
/// ```
macro_rules! regras {
    ($(
        $(#[doc = $texto:literal])+
        $codigo:literal $nome:ident {
            $severidade:ident, $patamar:ident,
            $(glosa: $glosa:literal,)?
            base: $base:literal,
            campos: [$($campo:literal),* $(,)?]
            $(, desde: $desde:expr)?
            $(, ate: $ate:expr)?
            $(, exige: [$($exige:ident),+])?
            $(,)?
        }
        $($tipo:ident [$($alvo:tt)*] $(|$($arg:ident),+| $corpo:block)?)+
    )*) => {
        /// The rules of this family.
        pub(in crate::regras) static REGRAS: &[$crate::regras::regra::Regra] = &[$(
            $crate::regras::regra::Regra {
                codigo: $codigo,
                nome: stringify!($nome),
                severidade: $crate::Severidade::$severidade,
                patamar: $crate::regras::regra::Patamar::$patamar,
                desde: $crate::regras::regra::opcional!($($desde)?),
                ate: $crate::regras::regra::opcional!($($ate)?),
                glosa: $crate::regras::regra::opcional!($($glosa)?),
                base: $base,
                campos: &[$($campo),*],
                exige: $crate::regras::contexto::Exigencias::NADA$($(.com($crate::regras::contexto::Exigencia::$exige))+)?,
                texto: concat!($($texto, "\n"),+),
                sobre: &[$($crate::regras::regra::sobre!($tipo [$($alvo)*] $(|$($arg),+| $corpo)?)),+],
            },
        )*];
    };
}

macro_rules! opcional {
    () => {
        None
    };
    ($valor:expr) => {
        Some($valor)
    };
}

macro_rules! sobre {
    (guia [$especies:ident] |$g:ident, $a:ident| $corpo:block) => {
        $crate::regras::regra::Sobre::Guia($crate::regras::vista::$especies, {
            fn regra($g: &$crate::regras::vista::Guia<'_>, $a: &mut $crate::regras::achados::Achados<'_>) $corpo
            regra
        })
    };
    (item [$especies:ident] |$g:ident, $i:ident, $a:ident| $corpo:block) => {
        $crate::regras::regra::Sobre::Item($crate::regras::vista::$especies, {
            fn regra(
                $g: &$crate::regras::vista::Guia<'_>,
                $i: &$crate::regras::vista::Item<'_>,
                $a: &mut $crate::regras::achados::Achados<'_>,
            ) $corpo
            regra
        })
    };
    (elemento [$($nome:literal),+ $(,)?] |$n:ident, $c:ident, $a:ident| $corpo:block) => {
        $crate::regras::regra::Sobre::Elemento(&[$($nome),+], $crate::regras::regra::sobre!(@no |$n, $c, $a| $corpo))
    };
    (monitoramento [$($nome:literal),+ $(,)?] |$n:ident, $c:ident, $a:ident| $corpo:block) => {
        $crate::regras::regra::Sobre::Monitoramento(&[$($nome),+], $crate::regras::regra::sobre!(@no |$n, $c, $a| $corpo))
    };
    (@no |$n:ident, $c:ident, $a:ident| $corpo:block) => {{
        fn regra(
            $n: $crate::xml::No<'_>,
            $c: &$crate::regras::vista::Cena<'_>,
            $a: &mut $crate::regras::achados::Achados<'_>,
        ) $corpo
        regra
    }};
    (esquema [$($nome:literal),+ $(,)?]) => {
        $crate::regras::regra::Sobre::Esquema(&[$($nome),+])
    };
    (passagem []) => {
        $crate::regras::regra::Sobre::Passagem
    };
}

pub(in crate::regras) use {opcional, regras, sobre};
