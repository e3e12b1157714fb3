//! Tabela 38 of the ANS: glosas, refusals and other messages, and what to do about each.
//!
//! The action is our reading of the message, class by class (`schemas/tabelas/glosas-classes.csv`, decision 0020); a contract
//! or an operator may say otherwise.

use std::fmt;

use conecta_schemas::terminologia::{CLASSES, GLOSAS, linhas};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::dominio::{Presenca, dominio};
use super::texto::sugerir;

/// The publication of the ANS (year and month of *Representação de Conceitos em Saúde*) that says which codes are in force.
pub const PUBLICACAO: &str = "202609";

/// What a provider does about a glosa.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Acao {
    /// Appeal, with what proves the charge right.
    Recorrer,
    /// Send a document that is missing.
    EnviarDocumento,
    /// Mend the data and present them again.
    CorrigirEReapresentar,
    /// Nothing to appeal against, unless an exception applies.
    SemRecurso,
    /// Wait for a decision that is under way.
    Aguardar,
    /// Nothing: the message is good news or mere information.
    Nenhuma,
}

impl Acao {
    /// All of them.
    pub const TODAS: [Self; 6] = [
        Self::Recorrer,
        Self::EnviarDocumento,
        Self::CorrigirEReapresentar,
        Self::SemRecurso,
        Self::Aguardar,
        Self::Nenhuma,
    ];

    /// The name in data: `corrigir-e-reapresentar`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorrer => "recorrer",
            Self::EnviarDocumento => "enviar-documento",
            Self::CorrigirEReapresentar => "corrigir-e-reapresentar",
            Self::SemRecurso => "sem-recurso",
            Self::Aguardar => "aguardar",
            Self::Nenhuma => "nenhuma",
        }
    }

    /// The name for people: `corrigir e reapresentar`.
    pub const fn titulo(self) -> &'static str {
        match self {
            Self::Recorrer => "recorrer",
            Self::EnviarDocumento => "enviar documento",
            Self::CorrigirEReapresentar => "corrigir e reapresentar",
            Self::SemRecurso => "sem recurso",
            Self::Aguardar => "aguardar",
            Self::Nenhuma => "nada a fazer",
        }
    }
}

impl fmt::Display for Acao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.titulo())
    }
}

impl Serialize for Acao {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

/// A group of glosas with one cause and one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClasseGlosa(&'static linhas::Classe);

/// The classes, by action.
pub fn classes_de_glosa() -> impl Iterator<Item = ClasseGlosa> {
    CLASSES.iter().map(ClasseGlosa)
}

impl ClasseGlosa {
    /// Permanent name, such as `inclusao`.
    pub fn codigo(self) -> &'static str {
        self.0.codigo.texto()
    }

    /// What went wrong, in a few words.
    pub fn nome(self) -> &'static str {
        self.0.nome.texto()
    }

    /// What to do, in a sentence or two.
    pub fn orientacao(self) -> &'static str {
        self.0.orientacao.texto()
    }

    /// What to do, in a word.
    pub fn acao(self) -> Acao {
        let acao = self.0.acao.texto();
        // A test proves that every class names one of them.
        Acao::TODAS.into_iter().find(|a| a.as_str() == acao).unwrap_or(Acao::Recorrer)
    }

    /// The codes of the class.
    pub fn glosas(self) -> impl Iterator<Item = Glosa> {
        glosas().filter(move |g| g.classe() == self)
    }
}

/// A code of Tabela 38.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glosa(&'static linhas::Glosa);

/// All codes that Tabela 38 has or had, in order.
pub fn glosas() -> impl ExactSizeIterator<Item = Glosa> {
    GLOSAS.iter().map(Glosa)
}

/// The row of a code.
///
/// ```
/// use conecta_core::tabelas::{Acao, glosa};
///
/// let g = glosa(1702).expect("1702 is of Tabela 38");
/// assert_eq!(g.acao(), Acao::Recorrer);
/// assert!(!g.vigente());
/// assert_eq!(g.equivalente().map(|e| e.codigo()), Some(3209));
/// ```
pub fn glosa(codigo: u16) -> Option<Glosa> {
    GLOSAS.binary_search_by_key(&codigo, |g| g.codigo).ok().map(|i| Glosa(&GLOSAS[i]))
}

/// The codes few digits away from a mistyped one, best first and at most five.
pub fn sugerir_glosas(codigo: &str) -> Vec<Glosa> {
    let Some(tabela) = dominio("38") else { return Vec::new() };
    let proximos = sugerir(codigo, tabela.termos().map(super::Termo::codigo));
    proximos.iter().filter_map(|c| Glosa::ler(c)).collect()
}

impl Glosa {
    /// The row of a code as messages write it: four digits.
    pub fn ler(codigo: &str) -> Option<Self> {
        let quatro = codigo.len() == 4 && codigo.bytes().all(|b| b.is_ascii_digit());
        codigo.parse().ok().filter(|_| quatro).and_then(glosa)
    }

    /// The code.
    pub fn codigo(self) -> u16 {
        self.0.codigo
    }

    /// The message, as the ANS words it.
    pub fn descricao(self) -> &'static str {
        self.0.descricao.texto()
    }

    /// Whether the code is in Tabela 38 as of [`PUBLICACAO`]. The schemas accept many retired ones, and refuse some in force.
    pub fn vigente(self) -> bool {
        self.0.vigente
    }

    /// What to do about it.
    pub fn acao(self) -> Acao {
        self.classe().acao()
    }

    /// Cause and cure.
    pub fn classe(self) -> ClasseGlosa {
        ClasseGlosa(&CLASSES[usize::from(self.0.classe)])
    }

    /// For a retired code, the one in force that says the same, where there is one. Our reading: the ANS publishes no such list.
    pub fn equivalente(self) -> Option<Self> {
        glosa(self.0.equivalente)
    }

    /// In which versions messages may carry the code; `None` for one that no schema accepts.
    pub fn presenca(self) -> Option<Presenca> {
        dominio("38")?.termo(&format!("{:04}", self.codigo()))?.presenca()
    }
}

impl Serialize for Glosa {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let classe = self.classe();
        let mut r = s.serialize_struct("Glosa", 9)?;
        r.serialize_field("codigo", &self.codigo())?;
        r.serialize_field("descricao", self.descricao())?;
        r.serialize_field("vigente", &self.vigente())?;
        r.serialize_field("acao", &self.acao())?;
        r.serialize_field("classe", classe.codigo())?;
        r.serialize_field("motivo", classe.nome())?;
        r.serialize_field("orientacao", classe.orientacao())?;
        r.serialize_field("equivalente", &self.equivalente().map(Self::codigo))?;
        r.serialize_field("versoes", &self.presenca())?;
        r.end()
    }
}
