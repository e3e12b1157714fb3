//! Paths to fields: as críticas write them, or shorter.

use super::recusa::{Motivo, Recusa};

/// Bytes of a path.
const TAMANHO: usize = 4096;

/// Which of the elements of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Indice {
    /// The only one.
    Unico,
    /// This one, from 1.
    N(usize),
    /// Every one.
    Todos,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passo {
    pub(super) nome: String,
    pub(super) indice: Indice,
}

/// Where a path begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Desde {
    /// At the root.
    Raiz,
    /// Wherever its first step is found.
    Qualquer,
    /// At every guia.
    CadaGuia,
    /// At the guia of this number.
    Guia(String),
}

/// A path: `/mensagemTISS/…/guiaConsulta[2]/observacao`, `numeroLote`, `*/dadosExecutante/CNES`,
/// `guia:11001/observacao`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Caminho {
    pub(super) desde: Desde,
    pub(super) passos: Vec<Passo>,
}

fn errado(mensagem: &'static str) -> Recusa {
    Recusa::new(Motivo::Caminho, mensagem)
}

impl Caminho {
    pub(super) fn ler(texto: &str) -> Result<Self, Recusa> {
        if texto.len() > TAMANHO {
            return Err(errado("O caminho é longo demais."));
        }
        let (desde, resto) = if let Some(r) = texto.strip_prefix("*/") {
            (Desde::CadaGuia, r)
        } else if let Some(r) = texto.strip_prefix("guia:") {
            let (numero, r) = numero(r)?;
            (Desde::Guia(numero), r)
        } else if let Some(r) = texto.strip_prefix("//") {
            (Desde::Qualquer, r)
        } else if let Some(r) = texto.strip_prefix('/') {
            // A message in a web-service envelope is found by the paths that its críticas have.
            (Desde::Raiz, r.strip_prefix("Envelope/Body/").unwrap_or(r))
        } else {
            (Desde::Qualquer, texto)
        };
        let passos = passos(resto)?;
        Ok(Self { desde, passos })
    }

    /// A path below a guia, as the spreadsheet has it.
    pub(super) fn na_guia(guia: &str, texto: &str) -> Result<Self, Recusa> {
        let texto = texto.trim().trim_start_matches('/');
        let passos = passos(texto)?;
        let desde = if guia == "*" { Desde::CadaGuia } else { Desde::Guia(guia.to_owned()) };
        Ok(Self { desde, passos })
    }
}

/// The number of a guia, in quotes when it has a slash, and the path below it.
fn numero(r: &str) -> Result<(String, &str), Recusa> {
    const FORMA: &str =
        "Depois de guia: vêm o número da guia, uma barra e o campo, como em guia:11001/observacao.";
    let (numero, resto) = match r.strip_prefix('"') {
        Some(q) => q.split_once('"').and_then(|(n, r)| Some((n, r.strip_prefix('/')?))),
        None => r.split_once('/'),
    }
    .ok_or_else(|| errado(FORMA))?;
    if numero.is_empty() {
        return Err(errado(FORMA));
    }
    Ok((numero.to_owned(), resto))
}

fn passos(texto: &str) -> Result<Vec<Passo>, Recusa> {
    if texto.is_empty() {
        return Err(errado("O caminho não diz nenhum campo."));
    }
    texto.split('/').map(passo).collect()
}

fn passo(texto: &str) -> Result<Passo, Recusa> {
    let (nome, indice) = match texto.split_once('[') {
        None => (texto, Indice::Unico),
        Some((nome, resto)) => {
            let dentro = resto.strip_suffix(']').ok_or_else(|| {
                errado("O índice de um caminho é um número entre colchetes, como [2], ou [*].")
            })?;
            let indice = match dentro {
                "*" => Indice::Todos,
                n => match n.parse::<usize>() {
                    Ok(n) if n > 0 => Indice::N(n),
                    _ => return Err(errado("O índice de um caminho é um número a partir de 1, ou *.")),
                },
            };
            (nome, indice)
        }
    };
    // Prefixes are those of the document; a path goes without, but a signature's.
    let nome = match nome.split_once(':') {
        Some(("ds", _)) => nome,
        Some((_, local)) => local,
        None => nome,
    };
    let de_nome = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    if nome.is_empty() || !nome.chars().all(de_nome) {
        return Err(errado(
            "Cada parte de um caminho é o nome de uma tag, e as partes são separadas por barras.",
        ));
    }
    Ok(Passo { nome: nome.to_owned(), indice })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn le_todas_as_formas() {
        let c = Caminho::ler("/Envelope/Body/ans:cancelaGuiaWS/a[2]/b[*]").expect("path");
        assert_eq!(c.desde, Desde::Raiz);
        let nomes: Vec<_> = c.passos.iter().map(|p| (p.nome.as_str(), p.indice)).collect();
        assert_eq!(nomes, [("cancelaGuiaWS", Indice::Unico), ("a", Indice::N(2)), ("b", Indice::Todos)]);
        assert_eq!(Caminho::ler("*/x").expect("path").desde, Desde::CadaGuia);
        assert_eq!(Caminho::ler("guia:7/x").expect("path").desde, Desde::Guia("7".into()));
        assert_eq!(Caminho::ler("guia:\"7/8\"/x").expect("path").desde, Desde::Guia("7/8".into()));
        assert_eq!(Caminho::ler("x").expect("path").desde, Desde::Qualquer);
    }

    #[test]
    fn recusa_o_que_nao_e_caminho() {
        for errado in [
            "",
            "/",
            "a//b",
            "a[",
            "a[0]",
            "a[-1]",
            "a[1]x",
            "a b",
            "guia:",
            "guia:7",
            "guia:/x",
            "*/",
            "a[99999999999999999999]",
            "<a>",
            "a/",
        ] {
            assert!(Caminho::ler(errado).is_err(), "{errado}");
        }
        assert!(Caminho::ler(&"a/".repeat(5000)).is_err());
    }
}
