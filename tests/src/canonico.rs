//! Canonical form of a document: what two documents must have in common to say the same.
//!
//! As Canonical XML without comments, and further: prefixes do not matter, nor white space between elements, nor the
//! attributes of the schema instance namespace. Read by quick-xml, not by the engine that is tested with it.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

const XSI: &[u8] = b"http://www.w3.org/2001/XMLSchema-instance";

/// The canonical form, a line for each start tag, text and end tag.
///
/// # Panics
/// If the text is not well-formed XML.
pub fn canonico(xml: &str) -> Vec<String> {
    let mut r = NsReader::from_str(xml);
    let mut linhas = Vec::new();
    let mut texto = String::new();
    // Whether the last tag was a start tag: text between it and an end tag is all the text of an element.
    let mut aberta = false;
    loop {
        match r.read_event().expect("well-formed") {
            Event::Start(s) => {
                soltar(&mut texto, &mut linhas, false);
                linhas.push(inicio(&r, &s));
                aberta = true;
            }
            Event::Empty(s) => {
                soltar(&mut texto, &mut linhas, false);
                linhas.push(inicio(&r, &s));
                linhas.push("fim".into());
                aberta = false;
            }
            Event::End(_) => {
                soltar(&mut texto, &mut linhas, aberta);
                linhas.push("fim".into());
                aberta = false;
            }
            Event::Text(t) => {
                texto.push_str(&t.decode().expect("text").replace("\r\n", "\n").replace('\r', "\n"));
            }
            Event::CData(c) => {
                let c = c.decode().expect("text").replace("\r\n", "\n").replace('\r', "\n");
                texto.push_str(&c);
            }
            Event::GeneralRef(g) => match g.resolve_char_ref().expect("reference") {
                Some(c) => texto.push(c),
                None => texto.push_str(match &*g.decode().expect("reference") {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    outra => panic!("reference {outra}"),
                }),
            },
            Event::Eof => return linhas,
            _ => {}
        }
    }
}

/// Text that is more than white space, or all that an element has.
fn soltar(texto: &mut String, linhas: &mut Vec<String>, inteiro: bool) {
    let t = std::mem::take(texto);
    if inteiro && !t.is_empty() || !t.chars().all(|c| matches!(c, ' ' | '\t' | '\n' | '\r')) {
        linhas.push(format!("texto {t:?}"));
    }
}

fn inicio(r: &NsReader<&[u8]>, s: &BytesStart<'_>) -> String {
    let nome = |e: ResolveResult<'_>, local: &[u8]| {
        let espaco = match e {
            ResolveResult::Bound(n) => String::from_utf8_lossy(n.as_ref()).into_owned(),
            _ => String::new(),
        };
        format!("{{{espaco}}}{}", String::from_utf8_lossy(local))
    };
    let (e, local) = r.resolve_element(s.name());
    let mut atributos = Vec::new();
    for a in s.attributes() {
        let a = a.expect("attribute");
        let (e, local) = r.resolve_attribute(a.key);
        let xsi = matches!(&e, ResolveResult::Bound(n) if n.as_ref() == XSI);
        if a.key.as_namespace_binding().is_none() && !xsi {
            let valor = a.unescape_value().expect("attribute");
            atributos.push(format!("{}={valor:?}", nome(e, local.as_ref())));
        }
    }
    atributos.sort();
    format!("{} {}", nome(e, local.as_ref()), atributos.join(" "))
}

/// The characters of bytes in ISO-8859-1.
pub fn de_latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}
