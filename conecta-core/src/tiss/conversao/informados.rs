//! What the caller tells a conversion: values for what the version asks for and the message does not say.

use std::fmt;

/// Values for fields, each with the places that it is meant for.
///
/// A field is named by its tag (`caraterAtendimento`), by a path in which `*` stands for anything
/// (`*/guiaHonorarios[2]/dadosInternacao/caraterAtendimento`; an index left out means all), and either of them after
/// the number of a guia (`11001:caraterAtendimento`). The most precise one counts, and of equals the last.
///
/// ```
/// use conecta_core::tiss::Informados;
///
/// let mut informados = Informados::default();
/// informados.ler("caraterAtendimento=1")?;
/// informados.ler("11001:caraterAtendimento=2")?;
/// # Ok::<(), conecta_core::tiss::InformadoInvalido>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Informados(Vec<Informado>);

#[derive(Clone, PartialEq, Eq)]
struct Informado {
    guia: Option<String>,
    /// Names from the outside in, perhaps with an index; `*` for any number of them.
    caminho: Vec<String>,
    /// As it was given, for messages.
    campo: String,
    valor: String,
}

/// The text is not `CAMPO=VALOR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("informe CAMPO=VALOR, como caraterAtendimento=1 ou 11001:caraterAtendimento=1")]
pub struct InformadoInvalido;

impl Informados {
    /// Adds `CAMPO=VALOR`.
    ///
    /// # Errors
    /// When there is no `=` or nothing before it.
    pub fn ler(&mut self, texto: &str) -> Result<(), InformadoInvalido> {
        let (campo, valor) = texto.split_once('=').ok_or(InformadoInvalido)?;
        self.por(campo, valor)
    }

    /// Adds a value for a field.
    ///
    /// # Errors
    /// When the field has no name.
    pub fn por(&mut self, campo: &str, valor: impl Into<String>) -> Result<(), InformadoInvalido> {
        let (guia, caminho) = match campo.split_once(':') {
            // A name of xmldsig has a colon of its own.
            Some((g, c)) if g != "ds" => (Some(g.trim().to_owned()), c),
            _ => (None, campo),
        };
        let absoluto = caminho.trim().starts_with('/');
        let nomes = caminho.split('/').map(str::trim).filter(|s| !s.is_empty());
        let mut caminho: Vec<String> = nomes.map(str::to_owned).collect();
        if caminho.last().is_none_or(|c| c == "*") || guia.as_ref().is_some_and(String::is_empty) {
            return Err(InformadoInvalido);
        }
        if !absoluto {
            caminho.insert(0, "*".into());
        }
        self.0.push(Informado { guia, caminho, campo: campo.to_owned(), valor: valor.into() });
        Ok(())
    }

    /// Which of the values is meant for a place, by its number.
    pub(super) fn achar(&self, caminho: &str, guia: Option<&str>) -> Option<usize> {
        let lugar: Vec<&str> = caminho.split('/').filter(|s| !s.is_empty()).collect();
        let serve =
            |i: &Informado| i.guia.as_deref().is_none_or(|g| guia == Some(g)) && casa(&i.caminho, &lugar);
        let peso = |i: &Informado| (i.guia.is_some(), i.caminho.iter().filter(|c| *c != "*").count());
        (0..self.0.len()).filter(|i| serve(&self.0[*i])).max_by_key(|i| (peso(&self.0[*i]), *i))
    }

    pub(super) fn valor(&self, i: usize) -> &str {
        self.0.get(i).map_or("", |x| &x.valor)
    }

    /// The fields that nothing was needed for.
    pub(super) fn sem_uso(&self, usados: &[usize]) -> Vec<String> {
        let sem = self.0.iter().enumerate().filter(|(i, _)| !usados.contains(i));
        sem.map(|(_, x)| x.campo.clone()).collect()
    }
}

/// Whether names with stars are those of a place.
fn casa(padrao: &[String], lugar: &[&str]) -> bool {
    match padrao {
        [] => lugar.is_empty(),
        [p, resto @ ..] if p == "*" => (0..=lugar.len()).any(|n| casa(resto, &lugar[n..])),
        [p, resto @ ..] => {
            let mesmo = |l: &str| l == p || l.split('[').next() == Some(p);
            lugar.first().is_some_and(|l| mesmo(l)) && casa(resto, &lugar[1..])
        }
    }
}

/// The fields only: the values may be somebody's data.
impl fmt::Debug for Informados {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|i| &i.campo)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o_mais_preciso_vale() {
        let mut i = Informados::default();
        for t in ["c=1", "7:c=2", "*/g[2]/c=3", "/r/g/c=4", "x=5"] {
            i.ler(t).expect(t);
        }
        let achar = |caminho: &str, guia| i.achar(caminho, guia).map(|n| i.valor(n));
        assert_eq!(achar("/r/h/c", None), Some("1"));
        assert_eq!(achar("/r/h/c", Some("7")), Some("2"));
        assert_eq!(achar("/q/g[2]/c", Some("8")), Some("3"));
        assert_eq!(achar("/r/g[1]/c", None), Some("4"));
        assert_eq!(achar("/r/g[1]/d", None), None);
        assert_eq!(i.sem_uso(&[0, 1, 2, 3]), ["x"]);
        for errado in ["", "c", "=1", "*=1", ":c=1", "7:=1"] {
            assert!(Informados::default().ler(errado).is_err(), "{errado}");
        }
    }
}
