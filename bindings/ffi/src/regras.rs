//! The catalogue of the rules.

use conecta_core::{Severidade, regras as nucleo};

/// A rule beyond the schema. Texts are pt-BR.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Regra {
    /// Permanent code, such as `ITM-03`.
    pub codigo: String,
    /// Name for programs: it names the fault.
    pub nome: String,
    /// How grave a crítica of it is, unless a pack says otherwise.
    pub severidade: Severidade,
    /// How deep it looks, from 1 to 8.
    pub nivel: u8,
    /// The first version that it holds for.
    pub desde: Option<String>,
    /// The last version that it holds for.
    pub ate: Option<String>,
    /// Code of Tabela 38.
    pub glosa: Option<u16>,
    /// The norm that it rests on.
    pub base: String,
    /// Elements of the standard that it looks at.
    pub campos: Vec<String>,
    /// What it must be told besides the message.
    pub exige: Vec<String>,
    /// One line.
    pub titulo: String,
    /// What it is about.
    pub explicacao: String,
    /// What to do.
    pub como_corrigir: String,
}

impl From<&nucleo::Regra> for Regra {
    fn from(r: &nucleo::Regra) -> Self {
        let (desde, ate) = r.versoes();
        Self {
            codigo: r.codigo().to_owned(),
            nome: r.nome().to_owned(),
            severidade: r.severidade(),
            nivel: r.patamar().numero(),
            desde: desde.map(|v| v.to_string()),
            ate: ate.map(|v| v.to_string()),
            glosa: r.glosa(),
            base: r.base().to_owned(),
            campos: r.campos().iter().map(|c| (*c).to_owned()).collect(),
            exige: r.exige().iter().map(|e| e.as_str().to_owned()).collect(),
            titulo: r.titulo().to_owned(),
            explicacao: r.explicacao(),
            como_corrigir: r.como_corrigir(),
        }
    }
}

/// The rules beyond the schema, of one family such as `ITM`, or all of them.
#[uniffi::export(default(familia = None))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn regras(familia: Option<String>) -> Vec<Regra> {
    let dela = |r: &&nucleo::Regra| familia.as_ref().is_none_or(|f| r.familia().eq_ignore_ascii_case(f));
    nucleo::regras().filter(dela).map(Regra::from).collect()
}

/// The rule of a code. Of a fault of the schema, `Critica.regra` names the rule that explains it.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn regra(codigo: String) -> Option<Regra> {
    nucleo::regra(&codigo).map(Regra::from)
}
