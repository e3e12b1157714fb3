//! A small tree of an XSD file, enough to walk it.

use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element with its attributes and child elements. Text is documentation in XSD files and is not kept.
#[derive(Debug, Default, Clone)]
pub(crate) struct No {
    /// Qualified name as written.
    pub(crate) nome: String,
    pub(crate) atributos: Vec<(String, String)>,
    pub(crate) filhos: Vec<No>,
}

impl No {
    pub(crate) fn local(&self) -> &str {
        self.nome.rsplit(':').next().unwrap_or(&self.nome)
    }

    pub(crate) fn atributo(&self, nome: &str) -> Option<&str> {
        self.atributos.iter().find(|(n, _)| n == nome).map(|(_, v)| v.as_str())
    }
}

/// Reads an XSD file: ISO-8859-1 when it says so, UTF-8 otherwise.
pub(crate) fn ler(arquivo: &Path) -> Result<No, String> {
    let em = |e: &dyn std::fmt::Display| format!("{}: {e}", arquivo.display());
    let bytes = std::fs::read(arquivo).map_err(|e| em(&e))?;
    let inicio = String::from_utf8_lossy(&bytes[..bytes.len().min(100)]).to_lowercase();
    let texto: String = if inicio.contains("iso-8859-1") {
        bytes.iter().map(|&b| char::from(b)).collect()
    } else {
        String::from_utf8(bytes).map_err(|e| em(&e))?
    };
    let mut leitor = Reader::from_str(texto.trim_start_matches('\u{feff}'));
    let mut pilha = vec![No::default()];
    loop {
        match leitor.read_event().map_err(|e| em(&e))? {
            Event::Start(e) => pilha.push(no(&e).map_err(|e| em(&e))?),
            Event::Empty(e) => {
                let n = no(&e).map_err(|e| em(&e))?;
                pilha.last_mut().ok_or("no root")?.filhos.push(n);
            }
            Event::End(_) => {
                let n = pilha.pop().ok_or("unbalanced")?;
                pilha.last_mut().ok_or("unbalanced")?.filhos.push(n);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut raiz = pilha.pop().ok_or("unbalanced")?;
    raiz.filhos.pop().ok_or_else(|| em(&"has no root element"))
}

fn no(e: &quick_xml::events::BytesStart<'_>) -> Result<No, String> {
    let texto = |b: &[u8]| String::from_utf8(b.to_vec()).map_err(|e| e.to_string());
    let mut n = No { nome: texto(e.name().as_ref())?, ..No::default() };
    for a in e.attributes() {
        let a = a.map_err(|e| e.to_string())?;
        let valor = a.unescape_value().map_err(|e| e.to_string())?.into_owned();
        n.atributos.push((texto(a.key.as_ref())?, valor));
    }
    Ok(n)
}
