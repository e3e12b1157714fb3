//! Where the elements of a well-formed document stand.

use std::ops::Range;

/// An element of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lugar {
    /// From `<` of the start tag to `>` of the end tag.
    pub(super) todo: Range<usize>,
    /// Start tag.
    pub(super) abre: Range<usize>,
    /// Content; empty for `<a/>`, where it lies at the end.
    pub(super) dentro: Range<usize>,
    /// Qualified name in the start tag.
    pub(super) nome: Range<usize>,
    /// Whether there are child elements.
    pub(super) tem_filhos: bool,
    /// Whether it is written `<a/>`.
    pub(super) vazio: bool,
    /// The element that holds it.
    pub(super) pai: Option<usize>,
}

/// The elements of a document, in its order; none when tags do not match.
pub(super) fn indexar(texto: &str) -> Vec<Lugar> {
    let t = texto.as_bytes();
    let depois = |de: usize, marca: &str| texto[de..].find(marca).map_or(t.len(), |n| de + n + marca.len());
    let mut lista: Vec<Lugar> = Vec::new();
    let mut abertos: Vec<usize> = Vec::new();
    let mut i = 0;
    while let Some(n) = texto[i..].find('<') {
        let ini = i + n;
        let resto = &texto[ini..];
        if resto.starts_with("<!--") {
            i = depois(ini + 4, "-->");
        } else if resto.starts_with("<![CDATA[") {
            i = depois(ini, "]]>");
        } else if resto.starts_with("<?") {
            i = depois(ini, "?>");
        } else if resto.starts_with("</") {
            i = depois(ini, ">");
            if let Some(e) = abertos.pop() {
                lista[e].dentro.end = ini;
                lista[e].todo.end = i;
            }
        } else {
            let fim_nome =
                resto[1..].find([' ', '\t', '\r', '\n', '/', '>']).map_or(t.len(), |n| ini + 1 + n);
            let mut fim = fim_nome;
            let mut aspa = None;
            while fim < t.len() && (aspa.is_some() || t[fim] != b'>') {
                match (aspa, t[fim]) {
                    (None, b @ (b'"' | b'\'')) => aspa = Some(b),
                    (Some(a), b) if a == b => aspa = None,
                    _ => {}
                }
                fim += 1;
            }
            i = (fim + 1).min(t.len());
            let vazio = i >= 2 && t[i - 2] == b'/';
            if let Some(p) = abertos.last() {
                lista[*p].tem_filhos = true;
            }
            lista.push(Lugar {
                todo: ini..i,
                abre: ini..i,
                dentro: i..i,
                nome: ini + 1..fim_nome,
                tem_filhos: false,
                vazio,
                pai: abertos.last().copied(),
            });
            if !vazio {
                abertos.push(lista.len() - 1);
            }
        }
    }
    let confere = |l: &Lugar| {
        l.nome.end > l.nome.start
            && (l.vazio
                || texto[l.dentro.end..]
                    .strip_prefix("</")
                    .is_some_and(|r| r.starts_with(&texto[l.nome.clone()])))
    };
    if abertos.is_empty() && lista.iter().all(confere) { lista } else { Vec::new() }
}
