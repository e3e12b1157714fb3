//! The domain tables: what each code of an enumerated type means.

use chrono::NaiveDate;
use conecta_schemas::terminologia::{DOMINIOS, linhas};
use conecta_schemas::{Esquema, Familia, Tipo, esquema, esquemas};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::texto::{dobrar, sugerir};
use crate::types::versao::Versao;

/// A domain table, such as *Grau de participação*: table 35 of the ANS, type `dm_grauPart` of the schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominio(&'static linhas::Dominio);

/// All domain tables: the numbered ones by number, then the others by type.
pub fn dominios() -> impl Iterator<Item = Dominio> {
    DOMINIOS.iter().map(Dominio)
}

/// The table of a number (`35`) or of a type of the schemas, with or without its `dm_`, in any case (`dm_grauPart`, `graupart`).
///
/// ```
/// let tabela = conecta_core::tabelas::dominio("35").expect("table 35");
/// assert_eq!(tabela.tipo(), "dm_grauPart");
/// assert_eq!(tabela.termo("06").and_then(|t| t.descricao()), Some("Anestesista"));
/// ```
pub fn dominio(nome: &str) -> Option<Dominio> {
    let nome = nome.trim();
    if let Ok(numero) = nome.parse::<u8>() {
        return dominios().find(|d| numero != 0 && d.numero() == Some(numero));
    }
    dominios().find(|d| {
        let tipo = d.tipo();
        tipo.eq_ignore_ascii_case(nome)
            || tipo.strip_prefix("dm_").is_some_and(|curto| curto.eq_ignore_ascii_case(nome))
    })
}

/// The tables whose type or name is nearest to a mistyped one, best first and at most five.
pub fn sugerir_dominios(texto: &str) -> Vec<Dominio> {
    let procurado = texto.trim();
    let curto = |tipo: &'static str| tipo.strip_prefix("dm_").unwrap_or(tipo);
    let procurado = procurado.strip_prefix("dm_").unwrap_or(procurado);
    let mut achados = Vec::new();
    for nome in sugerir(procurado, dominios().flat_map(|d| [curto(d.tipo()), d.nome()])) {
        let dele = dominios().find(|d| curto(d.tipo()) == nome || d.nome() == nome);
        achados.extend(dele.filter(|d| !achados.contains(d)));
    }
    achados
}

impl Dominio {
    /// Number among the terminologies of the ANS; `None` for a type that is of none.
    pub fn numero(self) -> Option<u8> {
        Some(self.0.numero).filter(|n| *n != 0)
    }

    /// Name of the type in the schemas, or `tabela_NN` for a table that no schema enumerates.
    pub fn tipo(self) -> &'static str {
        self.0.tipo.texto()
    }

    /// What the table lists, such as *Grau de participação*.
    pub fn nome(self) -> &'static str {
        self.0.nome.texto()
    }

    /// The codes, those of every version, in the order of the source.
    pub fn termos(self) -> impl ExactSizeIterator<Item = Termo> {
        self.0.termos().iter().map(move |linha| Termo { linha, dominio: self })
    }

    /// The row of a code, spelt as the standard spells it.
    pub fn termo(self, codigo: &str) -> Option<Termo> {
        self.termos().find(|t| t.codigo() == codigo)
    }

    /// The rows whose code, abbreviation or description has all these words, whatever their accents and case.
    pub fn buscar(self, texto: &str) -> Vec<Termo> {
        let palavras: Vec<String> = texto.split_whitespace().map(dobrar).collect();
        let tem = |t: &Termo| {
            let linha = [t.codigo(), t.sigla().unwrap_or_default(), t.descricao().unwrap_or_default()];
            let linha = dobrar(&linha.join(" "));
            palavras.iter().all(|p| linha.contains(p.as_str()))
        };
        self.termos().filter(|t| !palavras.is_empty() && tem(t)).collect()
    }

    /// The rows whose code is few characters away from a mistyped one, or the same number (`6` for `06`).
    pub fn sugerir(self, codigo: &str) -> Vec<Termo> {
        let numero = codigo.trim().parse::<u32>().ok();
        let igual = |t: &Termo| numero.is_some() && t.codigo().parse::<u32>().ok() == numero;
        let mut achados: Vec<Termo> = self.termos().filter(igual).collect();
        for proximo in sugerir(codigo, self.termos().map(Termo::codigo)) {
            achados.extend(self.termo(proximo).filter(|t| !achados.contains(t)));
        }
        achados.truncate(5);
        achados
    }

    /// The schemas that enumerate this type. Nothing for a type that no message uses.
    pub fn esquemas(self) -> impl Iterator<Item = Esquema> {
        esquemas().filter(move |e| valores(*e, self.tipo()).is_some())
    }

    /// In which versions messages have the type; `None` where no schema has it.
    pub fn presenca(self) -> Option<Presenca> {
        Presenca::de(self.esquemas())
    }
}

/// The values that a schema allows for a type.
fn valores(esquema: Esquema, tipo: &str) -> Option<impl Iterator<Item = &'static str>> {
    let (_, achado) = esquema.nomeados().find(|(nome, _)| *nome == tipo)?;
    match achado {
        Tipo::Simples(simples) => simples.valores(),
        Tipo::Complexo(_) => None,
    }
}

/// A code of a domain table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Termo {
    linha: &'static linhas::Termo,
    dominio: Dominio,
}

impl Termo {
    /// The code.
    pub fn codigo(self) -> &'static str {
        self.linha.codigo.texto()
    }

    /// Abbreviation: of a unit (`MG`), of a council (`CRM`), of a state (`SP`).
    pub fn sigla(self) -> Option<&'static str> {
        Some(self.linha.sigla.texto()).filter(|s| !s.is_empty())
    }

    /// Meaning; `None` where the ANS lists the code without saying what it means.
    pub fn descricao(self) -> Option<&'static str> {
        Some(self.linha.descricao.texto()).filter(|s| !s.is_empty())
    }

    /// First day of validity, where the ANS publishes one.
    pub fn inicio(self) -> Option<NaiveDate> {
        super::data(self.linha.inicio)
    }

    /// The table it is of.
    pub fn dominio(self) -> Dominio {
        self.dominio
    }

    /// The schemas that accept the code.
    pub fn esquemas(self) -> impl Iterator<Item = Esquema> {
        let tem = move |e: &Esquema| {
            valores(*e, self.dominio.tipo()).is_some_and(|mut v| v.any(|x| x == self.codigo()))
        };
        esquemas().filter(tem)
    }

    /// Whether messages of a version may carry the code; `None` where the schema of the version is unknown or has no such type.
    pub fn existe_em(self, versao: Versao) -> Option<bool> {
        let esquema = esquema(Familia::Tiss, &versao.to_string())?;
        valores(esquema, self.dominio.tipo()).map(|mut v| v.any(|x| x == self.codigo()))
    }

    /// In which versions messages may carry the code; `None` where no schema says.
    pub fn presenca(self) -> Option<Presenca> {
        Presenca::de(self.esquemas())
    }
}

/// In which versions of a family the schema accepts a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presenca {
    /// Messages between provider and operator, if any of them accepts the code; else those of monitoring.
    pub familia: Familia,
    /// First version.
    pub primeira: &'static str,
    /// Last version.
    pub ultima: &'static str,
}

impl Presenca {
    fn de(esquemas: impl Iterator<Item = Esquema>) -> Option<Self> {
        let todos: Vec<Esquema> = esquemas.collect();
        let familias = [Familia::Tiss, Familia::Monitoramento, Familia::Qualidade];
        let familia = familias.into_iter().find(|f| todos.iter().any(|e| e.familia() == *f))?;
        let versoes = || todos.iter().filter(|e| e.familia() == familia).map(|e| e.versao());
        Some(Self { familia, primeira: versoes().min()?, ultima: versoes().max()? })
    }
}

impl Serialize for Presenca {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut r = s.serialize_struct("Presenca", 3)?;
        r.serialize_field("familia", self.familia.as_str())?;
        r.serialize_field("primeira", self.primeira)?;
        r.serialize_field("ultima", self.ultima)?;
        r.end()
    }
}

impl Serialize for Termo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut r = s.serialize_struct("Termo", 5)?;
        r.serialize_field("codigo", self.codigo())?;
        r.serialize_field("sigla", &self.sigla())?;
        r.serialize_field("descricao", &self.descricao())?;
        r.serialize_field("inicio", &self.inicio())?;
        r.serialize_field("versoes", &self.presenca())?;
        r.end()
    }
}

impl Serialize for Dominio {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut r = s.serialize_struct("Dominio", 4)?;
        r.serialize_field("numero", &self.numero())?;
        r.serialize_field("tipo", self.tipo())?;
        r.serialize_field("nome", self.nome())?;
        r.serialize_field("termos", &self.termos().collect::<Vec<_>>())?;
        r.end()
    }
}
