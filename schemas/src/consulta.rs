//! Reading the tables: versions, their roots, types and content models.

use crate::linhas::{self, Base, NENHUM, SIMPLES, modelo};
use crate::tabelas as t;

/// Prefix by which names outside the ANS namespace are shown.
const DSIG: &str = "ds:";

fn nome(id: u16) -> Option<&'static str> {
    t::NOMES.get(usize::from(id)).copied()
}

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

    /// The family of this name.
    pub fn de_nome(nome: &str) -> Option<Self> {
        [Self::Tiss, Self::Monitoramento, Self::Qualidade].into_iter().find(|f| f.as_str() == nome)
    }
}

/// The schema of one version of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Esquema(pub(crate) usize);

/// All schemas, by family and then by version.
pub fn esquemas() -> impl Iterator<Item = Esquema> {
    (0..t::ESQUEMAS.len()).map(Esquema)
}

/// The schema of a version such as `4.03.00`.
pub fn esquema(familia: Familia, versao: &str) -> Option<Esquema> {
    esquemas().find(|e| e.familia() == familia && e.versao() == versao)
}

impl Esquema {
    /// The family.
    pub fn familia(self) -> Familia {
        match self.linha().familia {
            "tiss" => Familia::Tiss,
            "qualidade" => Familia::Qualidade,
            _ => Familia::Monitoramento,
        }
    }
    /// The version, as `4.03.00`.
    pub fn versao(self) -> &'static str {
        self.linha().versao
    }
    /// The row of this schema in the tables.
    pub fn linha(self) -> &'static linhas::Esquema {
        &t::ESQUEMAS[self.0]
    }
    /// The elements a document may start with: name and type, all of the ANS namespace.
    pub fn raizes(self) -> impl Iterator<Item = (&'static str, Tipo)> {
        self.linha().raizes.iter().map(|(n, r)| (nome(*n).unwrap_or_default(), Tipo::de(*r)))
    }
    /// The types with a name of their own, complex ones first, each group by name.
    pub fn nomeados(self) -> impl Iterator<Item = (&'static str, Tipo)> {
        self.linha().nomeados.iter().map(|(n, r)| (nome(*n).unwrap_or_default(), Tipo::de(*r)))
    }
}

impl Tipo {
    /// The type that a reference in the tables points at.
    pub fn de(referencia: u16) -> Self {
        if referencia & SIMPLES == 0 {
            Self::Complexo(Complexo(referencia))
        } else {
            Self::Simples(Simples(referencia & !SIMPLES))
        }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Complexo(pub(crate) u16);

impl Simples {
    /// The row of this type in the tables.
    pub fn linha(self) -> &'static linhas::Simples {
        &t::SIMPLES_TIPOS[usize::from(self.0)]
    }
    /// Name in the standard, such as `st_texto20`; `None` for an XSD base type used directly.
    pub fn nome(self) -> Option<&'static str> {
        nome(self.linha().nome)
    }
    /// Primitive type.
    pub fn base(self) -> Base {
        self.linha().base
    }
    /// Least number of characters.
    pub fn tamanho_min(self) -> Option<u32> {
        Some(u32::from(self.linha().min)).filter(|n| *n > 0)
    }
    /// Greatest number of characters.
    pub fn tamanho_max(self) -> Option<u32> {
        Some(self.linha().max).filter(|n| *n != NENHUM).map(u32::from)
    }
    /// Greatest number of digits of the value.
    pub fn digitos(self) -> Option<u32> {
        Some(self.linha().digitos).filter(|n| *n != u8::MAX).map(u32::from)
    }
    /// Greatest number of decimal places of the value.
    pub fn casas(self) -> Option<u32> {
        Some(self.linha().casas).filter(|n| *n != u8::MAX).map(u32::from)
    }
    /// Least value (dates only), as `AAAA-MM-DD`.
    pub fn minimo(self) -> Option<String> {
        let m = self.linha().minimo;
        (m > 0).then(|| format!("{:04}-{:02}-{:02}", m / 10_000, m / 100 % 100, m % 100))
    }
    /// Patterns as the XSD writes them; the text must match every one.
    pub fn padroes(self) -> impl Iterator<Item = &'static str> {
        t::PADROES.get(usize::from(self.linha().padrao)).map(|p| p.texto).into_iter()
    }
    /// The values allowed, in the order of the standard; `None` when any value of the base will do.
    pub fn valores(self) -> Option<impl Iterator<Item = &'static str>> {
        let e = t::ENUMERACOES.get(usize::from(self.linha().enumeracao))?;
        let ini = e.inicio as usize;
        Some(t::LISTAS[ini..ini + usize::from(e.n)].iter().map(|v| t::VALORES[usize::from(*v)]))
    }
}

impl Complexo {
    /// The row of this type in the tables.
    pub fn linha(self) -> &'static linhas::Complexo {
        &t::COMPLEXOS[usize::from(self.0)]
    }
    /// Name in the standard, such as `ct_guiaValorTotal`; `None` when anonymous.
    pub fn nome(self) -> Option<&'static str> {
        nome(self.linha().nome)
    }
    /// Name of the type that this one extends.
    pub fn estende(self) -> Option<&'static str> {
        t::COMPLEXOS.get(usize::from(self.linha().base)).and_then(|b| nome(b.nome))
    }
    /// Whether text may stand between the children (xmldsig only).
    pub fn misto(self) -> bool {
        self.linha().misto
    }
    /// Type of the text, for a type with attributes and text but no children (xmldsig only).
    pub fn texto(self) -> Option<Simples> {
        Some(self.linha().texto).filter(|t| *t != NENHUM).map(Simples)
    }
    /// The children allowed, that of an extended base first; `None` when there can be none.
    pub fn conteudo(self) -> Option<Particula> {
        let ini = usize::try_from(self.linha().modelo).ok()?;
        t::MODELOS.get(ini..).map(|m| particula(m).0)
    }
    /// Attributes (xmldsig only).
    pub fn atributos(self) -> Vec<Atributo> {
        let l = self.linha();
        let ini = usize::from(l.atributos);
        t::ATRIBUTOS[ini..ini + usize::from(l.n_atributos)]
            .iter()
            .map(|a| Atributo {
                nome: nome(a.nome).unwrap_or_default(),
                tipo: Simples(a.tipo),
                obrigatorio: a.obrigatorio,
            })
            .collect()
    }
}

/// Reads one part of an encoded content model; gives it and what follows.
fn particula(m: &'static [u16]) -> (Particula, &'static [u16]) {
    let limite = |max: u16| (max != NENHUM).then(|| u32::from(max));
    match m[0] {
        op @ (modelo::SEQUENCIA | modelo::ESCOLHA) => {
            let mut resto = &m[4..];
            let mut partes = Vec::with_capacity(usize::from(m[1]));
            for _ in 0..m[1] {
                let (p, r) = particula(resto);
                partes.push(p);
                resto = r;
            }
            let termo =
                if op == modelo::SEQUENCIA { Termo::Sequencia(partes) } else { Termo::Escolha(partes) };
            (Particula { min: u32::from(m[2]), max: limite(m[3]), termo }, resto)
        }
        op => {
            let termo = if op == modelo::CURINGA {
                let espacos = if m[1] == 1 { Escopo::Outro } else { Escopo::Qualquer };
                Termo::Curinga { espacos, tolerante: m[2] == 1 }
            } else {
                let prefixo = if op == modelo::ELEMENTO_DSIG { DSIG } else { "" };
                Termo::Elemento { prefixo, nome: nome(m[1]).unwrap_or_default(), tipo: Tipo::de(m[2]) }
            };
            (Particula { min: u32::from(m[3]), max: limite(m[4]), termo }, &m[5..])
        }
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
    /// An element.
    Elemento {
        /// Empty for the ANS namespace, `ds:` for that of xmldsig.
        prefixo: &'static str,
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
