//! Operators on attributes and namespaces.

use super::{Alvo, Lugar, Operador};
use crate::gerador::{ANS, DSIG, XSI};

/// The operators.
pub(super) const OPERADORES: &[Operador] = &[
    ("atributo", atributo),
    ("atributo", atributo),
    ("atributo", atributo),
    ("xsi:type", xsi_type),
    ("xsi:type", xsi_type),
    ("xsi:type", xsi_type),
    ("xsi:nil", xsi_nil),
    ("prefixo", prefixo),
    ("prefixo", prefixo),
    ("espaço de nomes", espaco),
    ("religar prefixo", religar),
    ("apagar atributo", apagar_atributo),
];

/// Adds something after the name in the start tag.
fn na_abertura(a: &Alvo<'_>, l: &Lugar, texto: &str) -> String {
    a.inserir(l.nome.end, texto)
}

/// An `xsi` prefix for an attribute of this element, declared on the spot when the document lacks it.
fn xsi(a: &mut Alvo<'_>) -> (&'static str, String) {
    if a.texto.contains("xmlns:xsi=") && !a.s.um_em(8) {
        ("xsi", String::new())
    } else {
        let p = a.s_um(&["xsi", "i"]);
        // Declaring `xsi` twice in one tag is a fault by itself, and now and then welcome.
        (p, format!(" xmlns:{p}=\"{XSI}\""))
    }
}

fn atributo(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let (p, decl) = xsi(a);
    let fixo = a.s_um(&[
        " x=\"1\"",
        " xml:lang=\"pt-BR\"",
        " xml:space=\"preserve\"",
        " xml:space=\"x\"",
        " xml:id=\"a\"",
        " xmlns:novo=\"urn:x\"",
        " xmlns:novo=\"\"",
        " xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"",
        " xmlns:xml=\"urn:x\"",
        " xmlns:xmlns=\"urn:x\"",
        " xmlns:q=\"http://www.w3.org/2000/xmlns/\"",
        " novo:x=\"1\"",
        " xmlns:novo=\"urn:x\" novo:x=\"1\"",
        " x=\"1\" x=\"1\"",
        " xmlns:a1=\"urn:x\" xmlns:a2=\"urn:x\" a1:b=\"1\" a2:b=\"2\"",
        " x=1",
        " x",
        " x='<'",
        " x='&'",
        " x='&amp;'",
        " x=\"a'",
        " Id=\"a\"",
        " x=\"&#0;\"",
        " a:b:c=\"1\"",
        " :x=\"1\"",
        " xmlns:xmlnsx=\"urn:y\"",
        "\txmlns:t='urn:t'\n",
        " xmlns:n='&#117;rn:n'",
        " xmlns:abc='urn:a b'",
    ]);
    let novo = match a.s.ate(8) {
        0 => format!("{decl} {p}:schemaLocation=\"{ANS} x.xsd\""),
        1 => format!("{decl} {p}:schemaLocation=\"sozinho\""),
        2 => format!("{decl} {p}:noNamespaceSchemaLocation=\"x.xsd\""),
        3 => format!("{decl} {p}:outro=\"1\""),
        _ => fixo.to_owned(),
    };
    Some(na_abertura(a, &l, &novo))
}

fn xsi_type(a: &mut Alvo<'_>) -> Option<String> {
    const EMBUTIDOS: &[&str] = &[
        "string",
        "token",
        "date",
        "dateTime",
        "time",
        "decimal",
        "integer",
        "boolean",
        "anyType",
        "base64Binary",
        "int",
        "normalizedString",
        "anySimpleType",
    ];
    let l = a.lugar()?;
    let (p, decl) = xsi(a);
    let ans = a.prefixo(&l).to_owned();
    let dois = if ans.is_empty() { "" } else { ":" };
    let proprio = a.vocabulario.folhas.get(a.nome_local(&l)).and_then(|t| t.first()).and_then(|t| t.nome());
    let n = a.vocabulario.tipos.len();
    let derivados = a.vocabulario.derivados.clone();
    let tipo = match a.s.ate(9) {
        0..=2 if proprio.is_some() => format!("{ans}{dois}{}", proprio.unwrap_or_default()),
        0 | 3 | 4 => format!("{ans}{dois}{}", a.vocabulario.tipos[a.s.ate(n)]),
        1 | 5 if !derivados.is_empty() => format!("{ans}{dois}{}", a.s.um(&derivados)),
        6 => format!("{ans}{dois}inexistente"),
        7 => a.s_um(&["", " ", "xs:string", "a:b:c", "st_texto20", ":x", "1"]).to_owned(),
        8 => format!(" {ans}{dois}{} ", proprio.unwrap_or("st_texto20")),
        _ => {
            let e = a.s_um(EMBUTIDOS);
            return Some(na_abertura(
                a,
                &l,
                &format!("{decl} xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" {p}:type=\"xs:{e}\""),
            ));
        }
    };
    Some(na_abertura(a, &l, &format!("{decl} {p}:type=\"{tipo}\"")))
}

fn xsi_nil(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let (p, decl) = xsi(a);
    let v = a.s_um(&["true", "false", "1", "0", "x", ""]);
    let t = na_abertura(a, &l, &format!("{decl} {p}:nil=\"{v}\""));
    Some(t)
}

/// Gives the element another prefix, in both tags or in one.
fn prefixo(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let local = a.nome_local(&l).to_owned();
    let novo = a.s_um(&["", "ans:", "x:", "ds:", "ANS:", "xml:", "xmlns:", "xsi:", ":", "a:b:"]);
    let novo = format!("{novo}{local}");
    let t = a.texto;
    if l.vazio || a.s.um_em(8) {
        return Some(a.trocar(l.nome, &novo));
    }
    let fecha = l.dentro.end + 2..l.dentro.end + 2 + l.nome.len();
    Some(format!("{}{novo}{}{novo}{}", &t[..l.nome.start], &t[l.nome.end..fecha.start], &t[fecha.end..]))
}

/// Changes the name of the namespace where it is declared.
fn espaco(a: &mut Alvo<'_>) -> Option<String> {
    let de = a.s_um(&[ANS, ANS, DSIG, XSI]);
    let n = a.texto.matches(de).count();
    let i = a.s.ate(n);
    let onde = a.texto.match_indices(de).nth(i)?.0;
    let novo = match a.s.ate(7) {
        0 => format!("{de}/"),
        1 => de.replace("http:", "https:"),
        2 => de.to_uppercase(),
        3 => String::new(),
        4 => format!(" {de}"),
        5 => de.replacen('a', "&#97;", 1),
        _ => de.replacen("www", "WWW", 1),
    };
    Some(a.trocar(onde..onde + de.len(), &novo))
}

/// Binds a prefix anew on an inner element: to the same name, to another, or to none.
fn religar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.pai.is_some())?;
    let p = a.prefixo(&l);
    let nome = if p.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{p}") };
    let nome = if a.s.um_em(4) { "xmlns".to_owned() } else { nome };
    let valor = a.s_um(&[ANS, ANS, ANS, DSIG, "urn:x", "", "http://www.ans.gov.br/padroes/tiss/schemas/"]);
    Some(na_abertura(a, &l, &format!(" {nome}=\"{valor}\"")))
}

/// Removes one attribute or declaration.
fn apagar_atributo(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.abre.len() > l.nome.len() + 4)?;
    let abre = &a.texto[l.abre.clone()];
    let ini = abre.find('=')?;
    let nome = abre[..ini].trim_end().rfind([' ', '\n', '\t', '\r'])?;
    let aspa = ini + abre[ini..].find(['"', '\''])?;
    let fim = aspa + 1 + abre[aspa + 1..].find(abre.as_bytes()[aspa] as char)?;
    Some(a.trocar(l.abre.start + nome..l.abre.start + fim + 1, ""))
}
