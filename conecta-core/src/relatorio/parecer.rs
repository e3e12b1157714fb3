//! The verdict, and the policy that draws it from the críticas.

use std::str::FromStr;

use serde::Serialize;

use super::Relatorio;
use crate::critica::{Critica, Severidade};

/// The verdict drawn from the críticas by a [`Politica`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Parecer {
    /// Nothing was found for which the policy rejects; by the usual one, no error.
    Aceitar,
    /// Something was found for which the policy rejects; by the usual one, an error.
    Rejeitar,
    /// The document could not be judged: its version is outside the scope of this library.
    Indefinido,
}

impl Parecer {
    /// `aceitar`, `rejeitar` or `indefinido`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Aceitar => "aceitar",
            Self::Rejeitar => "rejeitar",
            Self::Indefinido => "indefinido",
        }
    }
}

/// From which severity on a crítica rejects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Rejeitar {
    /// Errors reject.
    #[default]
    Erro,
    /// Errors and warnings reject.
    Aviso,
    /// No severity rejects by itself.
    Nunca,
}

impl Rejeitar {
    /// All of them.
    pub const TODAS: [Self; 3] = [Self::Erro, Self::Aviso, Self::Nunca];

    /// `erro`, `aviso` or `nunca`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Erro => "erro",
            Self::Aviso => "aviso",
            Self::Nunca => "nunca",
        }
    }

    fn alcanca(self, severidade: Severidade) -> bool {
        match self {
            Self::Erro => severidade == Severidade::Erro,
            Self::Aviso => severidade != Severidade::Info,
            Self::Nunca => false,
        }
    }
}

impl FromStr for Rejeitar {
    type Err = ();

    fn from_str(texto: &str) -> Result<Self, ()> {
        Self::TODAS.into_iter().find(|r| r.as_str() == texto).ok_or(())
    }
}

/// What rejects a message: the severity, and codes that always or never do whatever their severity.
///
/// A code may end in `*` for all that begin so: `XSD-*`. One that is named both ways rejects.
///
/// ```
/// use conecta_core::{Opcoes, Parecer, Politica, Rejeitar, validar};
///
/// let relatorio = validar(b"<mensagemTISS/>", &Opcoes::default());
/// let politica = Politica::new(Rejeitar::Erro).nunca("MSG-*").nunca("XSD-*");
/// assert_eq!(relatorio.parecer, Parecer::Rejeitar);
/// assert_eq!(politica.parecer(&relatorio), Parecer::Aceitar);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[must_use]
pub struct Politica {
    rejeitar: Rejeitar,
    sempre: Vec<String>,
    nunca: Vec<String>,
}

impl Politica {
    /// Rejects from this severity on.
    pub fn new(rejeitar: Rejeitar) -> Self {
        Self { rejeitar, ..Self::default() }
    }

    /// This code rejects whatever its severity.
    pub fn sempre(mut self, codigo: impl Into<String>) -> Self {
        self.sempre.push(codigo.into());
        self
    }

    /// This code does not reject whatever its severity.
    pub fn nunca(mut self, codigo: impl Into<String>) -> Self {
        self.nunca.push(codigo.into());
        self
    }

    /// Whether a crítica rejects.
    pub fn rejeita(&self, critica: &Critica) -> bool {
        let nomeado = |lista: &[String]| lista.iter().any(|c| nomeia(c, critica.codigo.as_str()));
        nomeado(&self.sempre) || !nomeado(&self.nunca) && self.rejeitar.alcanca(critica.severidade)
    }

    /// The verdict. A document that could not be judged stays so. Faults that are not listed one by one are judged by
    /// their severity alone, since their codes are not known.
    pub fn parecer(&self, relatorio: &Relatorio) -> Parecer {
        if relatorio.parecer == Parecer::Indefinido {
            return Parecer::Indefinido;
        }
        let resto = |severidade, total: u64| {
            let listadas = relatorio.criticas.iter().filter(|c| c.severidade == severidade);
            let contadas: u64 = listadas.map(|c| 1 + c.repeticoes).sum();
            total > contadas && self.rejeitar.alcanca(severidade)
        };
        let rejeita = relatorio.criticas.iter().any(|c| self.rejeita(c))
            || resto(Severidade::Erro, relatorio.total_erros)
            || resto(Severidade::Aviso, relatorio.total_avisos);
        if rejeita { Parecer::Rejeitar } else { Parecer::Aceitar }
    }
}

/// Whether a name of a policy stands for a code.
fn nomeia(nome: &str, codigo: &str) -> bool {
    match nome.strip_suffix('*') {
        Some(inicio) => codigo.starts_with(inicio),
        None => nome == codigo,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::critica::Codigo;

    fn critica(codigo: &'static str, severidade: Severidade) -> Critica {
        Critica {
            codigo: Codigo::new(codigo),
            regra: None,
            nota: None,
            severidade,
            mensagem: String::new(),
            ajuda: "".into(),
            glosa: None,
            local: crate::Local::default(),
            faltas: Vec::new(),
            repeticoes: 0,
            valor: None,
        }
    }

    fn relatorio(criticas: Vec<Critica>) -> Relatorio {
        let conta = |s| criticas.iter().filter(|c| c.severidade == s).count() as u64;
        let (total_erros, total_avisos) = (conta(Severidade::Erro), conta(Severidade::Aviso));
        let parecer = if total_erros > 0 { Parecer::Rejeitar } else { Parecer::Aceitar };
        Relatorio { parecer, criticas, total_erros, total_avisos, ..Relatorio::default() }
    }

    #[test]
    fn gravidade_e_codigos() {
        use Severidade::{Aviso, Erro, Info};
        type Caso = (&'static [(&'static str, Severidade)], Politica, Parecer);
        let casos: &[Caso] = &[
            (&[], Politica::new(Rejeitar::Aviso), Parecer::Aceitar),
            (&[("A-1", Erro)], Politica::default(), Parecer::Rejeitar),
            (&[("A-1", Aviso)], Politica::default(), Parecer::Aceitar),
            (&[("A-1", Aviso)], Politica::new(Rejeitar::Aviso), Parecer::Rejeitar),
            (&[("A-1", Info)], Politica::new(Rejeitar::Aviso), Parecer::Aceitar),
            (&[("A-1", Erro)], Politica::new(Rejeitar::Nunca), Parecer::Aceitar),
            (&[("A-1", Info)], Politica::new(Rejeitar::Nunca).sempre("A-1"), Parecer::Rejeitar),
            (&[("A-1", Erro)], Politica::default().nunca("A-1"), Parecer::Aceitar),
            (&[("A-10", Erro)], Politica::default().nunca("A-1"), Parecer::Rejeitar),
            (&[("A-10", Erro)], Politica::default().nunca("A-*"), Parecer::Aceitar),
            (&[("A-1", Erro), ("B-1", Erro)], Politica::default().nunca("A-*"), Parecer::Rejeitar),
            (&[("A-1", Erro)], Politica::default().nunca("A-*").sempre("A-1"), Parecer::Rejeitar),
        ];
        for (criticas, politica, esperado) in casos {
            let r = relatorio(criticas.iter().map(|(c, s)| critica(c, *s)).collect());
            assert_eq!(politica.parecer(&r), *esperado, "{criticas:?} {politica:?}");
        }
    }

    #[test]
    fn o_que_nao_foi_listado_tambem_conta() {
        let mut r = relatorio(vec![critica("A-1", Severidade::Erro)]);
        let politica = Politica::default().nunca("A-1");
        r.criticas[0].repeticoes = 4;
        r.total_erros = 5;
        assert_eq!(politica.parecer(&r), Parecer::Aceitar);
        r.total_erros = 6;
        assert_eq!(politica.parecer(&r), Parecer::Rejeitar);
        r.parecer = Parecer::Indefinido;
        assert_eq!(politica.parecer(&r), Parecer::Indefinido);
    }
}
