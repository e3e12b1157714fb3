//! Operators on the markup itself: what makes a document not well-formed, and what comes close to it.

use super::elementos::sem_o_ultimo;
use super::{Alvo, Operador};

/// The operators.
pub(super) const OPERADORES: &[Operador] = &[
    ("sem >", sem_maior),
    ("sem <", sem_menor),
    ("fecho trocado", fecho_trocado),
    ("sem fecho", sem_fecho),
    ("espaço na marca", espaco_na_marca),
    ("texto malformado", malformado),
    ("texto malformado", malformado),
    ("declaração", declaracao),
    ("declaração", declaracao),
    ("antes da raiz", antes_da_raiz),
    ("depois da raiz", depois_da_raiz),
    ("raiz dupla", raiz_dupla),
    ("comentário", comentario),
    ("aspas", aspas),
];

impl Alvo<'_> {
    /// One of these texts.
    pub(super) fn s_um(&mut self, opcoes: &[&'static str]) -> &'static str {
        self.s.um(opcoes)
    }
}

fn sem_maior(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let fim = if a.s.um_em(2) { l.abre.end } else { l.todo.end };
    Some(a.trocar(fim - 1..fim, ""))
}

fn sem_menor(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let p = if a.s.um_em(2) || l.vazio { l.todo.start } else { l.dentro.end };
    Some(a.trocar(p..p + 1, ""))
}

fn fecho_trocado(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| !l.vazio)?;
    let molde = a.lugar()?;
    let novo = match a.s.ate(4) {
        0 => a.texto[molde.nome].to_owned(),
        1 => format!("{}x", &a.texto[l.nome.clone()]),
        2 => sem_o_ultimo(&a.texto[l.nome.clone()]).to_owned(),
        _ => a.nome_local(&l).to_owned(),
    };
    let p = l.dentro.end + 2;
    Some(a.trocar(p..p + l.nome.len(), &novo))
}

fn sem_fecho(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| !l.vazio)?;
    Some(if a.s.um_em(2) { a.trocar(l.dentro.end..l.todo.end, "") } else { a.trocar(l.abre, "") })
}

/// White space and other bytes inside tags, where some is allowed and some is not.
fn espaco_na_marca(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let e = a.s_um(&[" ", "\n", "\t", "\r\n", "\u{A0}", "/", "\u{85}", "'", "<", "\u{B}", "=", "  "]);
    let mut pontos = vec![l.nome.start, l.nome.end, l.abre.end - 1, l.todo.end - 1, l.todo.start];
    if !l.vazio {
        pontos.extend([l.dentro.end + 1, l.dentro.end + 2, l.dentro.end + 2 + l.nome.len()]);
    }
    let p = a.s.um(&pontos);
    Some(a.inserir(p, e))
}

fn malformado(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let p = if l.tem_filhos { l.dentro.start } else { a.posicao(l.dentro.clone()) };
    let pedaco = a.s_um(&[
        "&",
        "& ",
        "&;",
        "&amp",
        "&x;",
        "&nbsp;",
        "&AMP;",
        "&lt",
        "<",
        "< ",
        "<<",
        "]]>",
        "&#0;",
        "&#x1F;",
        "&#xFFFE;",
        "&#xFFFF;",
        "&#xD800;",
        "&#xDFFF;",
        "&#x110000;",
        "&#99999999999;",
        "&#;",
        "&#x;",
        "&#xG;",
        "&#X41;",
        "&#1a;",
        "&# 65;",
        "\u{1}",
        "\u{1F}",
        "\u{8}",
        "\u{B}",
        "\u{C}",
        "\u{0}",
        "&#1;",
        "&#8;",
        "&#x0;",
        "<!-- -- -->",
        "<!-- --->",
        "<!->",
        "<!>",
        "<!-- ",
        "<![CDATA[",
        "<![CDATA[ ]] >",
        "<![cdata[x]]>",
        "<?",
        "<??>",
        "<? x?>",
        "<?x",
        "<?xml?>",
        "<?Xml y?>",
        "<?1?>",
        "<?x>",
        "<1/>",
        "</>",
        "<//>",
        "<a/ >",
        "<a /",
        "<a>",
        "</a>",
        "<!ELEMENT a ANY>",
        "<![IGNORE[x]]>",
        "&#x41",
        "&#65 ;",
        "%x;",
        "<a b=\"1\"c=\"2\"/>",
        "<a b = '1' />",
    ]);
    Some(a.inserir(p, pedaco))
}

/// XML declarations, right and wrong. Version 1.1 is left out: the standard is written in XML 1.0.
fn declaracao(a: &mut Alvo<'_>) -> Option<String> {
    let fim = if a.texto.starts_with("<?xml") { a.texto.find("?>")? + 2 } else { 0 };
    let nova = a.s_um(&[
        "",
        "<?xml version=\"1.0\"?>",
        "<?xml version='1.0' encoding='UTF-8'?>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\" standalone=\"yes\"?>",
        "<?xml version=\"1.0\" standalone=\"no\" ?>",
        "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
        "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<?xml version=\"1.0\" encoding=\"latin1\"?>",
        "<?xml version=\"1.0\" encoding=\"utf8\"?>",
        "<?xml version=\"1.0\" encoding=\"inexistente\"?>",
        "<?xml version=\"1.0\" encoding=\"\"?>",
        "<?xml version=\"1.0\" encoding=\"8859-1\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8 \"?>",
        "<?xml version=\"1.2\"?>",
        "<?xml version=\"2.0\"?>",
        "<?xml version=\"1.\"?>",
        "<?xml version=\"\"?>",
        "<?xml version=1.0?>",
        "<?xml?>",
        "<?xml ?>",
        "<?xml encoding=\"UTF-8\"?>",
        "<?xml encoding=\"UTF-8\" version=\"1.0\"?>",
        "<?xml version=\"1.0\" standalone=\"yes\" encoding=\"UTF-8\"?>",
        "<?xml version=\"1.0\" standalone=\"sim\"?>",
        "<?xml version=\"1.0\" standalone=\"YES\"?>",
        "<?XML version=\"1.0\"?>",
        "<?Xml version=\"1.0\"?>",
        "<?xml version=\"1.0\"encoding=\"UTF-8\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"standalone=\"no\"?>",
        "<?xmlversion=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" x=\"1\"?>",
        "<?xml version=\"1.0\" version=\"1.0\"?>",
        "<?xml version=\"1.0'?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\">",
        "<?xml version=\"1.0\" ? >",
        "<?xml\tversion\n=\r\n'1.0'\t?>",
        " <?xml version=\"1.0\"?>",
        "\n<?xml version=\"1.0\"?>",
        "<!-- c --><?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\"?><?xml version=\"1.0\"?>",
        "<? xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=UTF-8?>",
        "<?xml version=\"&#49;.0\"?>",
        "<?xml Version=\"1.0\"?>",
        "<?xml version=\"1.0\" Encoding=\"UTF-8\"?>",
        "<?xml version=\"1.0\" encoding=\"-UTF\"?>",
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    ]);
    Some(a.trocar(0..fim, nova))
}

fn antes_da_raiz(a: &mut Alvo<'_>) -> Option<String> {
    let raiz = a.lugares.first()?.todo.start;
    let pedaco = a.s_um(&[
        "x",
        "&#32;",
        "<!-- c -->",
        "<?p?>",
        "\u{A0}",
        "<![CDATA[ ]]>",
        " \r\n\t",
        "<!-- a -- b -->",
        "<!--",
        "<a/>",
        "\u{FEFF}",
        ">",
        "&amp;",
        "<?xml?>",
        "<?x:y?>",
        "<!---->",
        "<!-- <a> -->",
        "\u{0}",
        "</a>",
    ]);
    Some(a.inserir(raiz, pedaco))
}

fn depois_da_raiz(a: &mut Alvo<'_>) -> Option<String> {
    let pedaco = a.s_um(&[
        "x",
        "&#32;",
        "<!-- c -->",
        "<?p?>",
        "\u{A0}",
        "<![CDATA[ ]]>",
        " \r\n\t",
        "<!-- c",
        "<?p",
        "<",
        "<a/>",
        "</a>",
        "\u{0}",
        "\u{1A}",
        "&",
        ">",
        "<?xml version=\"1.0\"?>",
        "<!-- a -- b -->",
        "\u{FEFF}",
        "]]>",
        "<!-- c -->\n<!-- d -->\n",
    ]);
    Some(format!("{}{pedaco}", a.texto))
}

fn raiz_dupla(a: &mut Alvo<'_>) -> Option<String> {
    let raiz = a.lugares.first()?.todo.clone();
    Some(format!("{}{}", a.texto, &a.texto[raiz]))
}

fn comentario(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let pedaco = a.s_um(&[
        "<!---->",
        "<!-- -->",
        "<!-- - -->",
        "<!--a-b-->",
        "<!-- a--b -->",
        "<!--->",
        "<!-->",
        "<!-- x --->",
        "<!--<a>&b;]]>-->",
        "<!--é-->",
        "<!- x -->",
        "<!--\r\n-->",
        "<!--\u{1}-->",
        "<?p \u{1}?>",
        "<?p a?b?>",
        "<?p ?>",
        "<?p??>",
        "<?p>?>",
        "<!--->-->",
        "<!----->",
    ]);
    let p = a.s.um(&[l.todo.start, l.todo.end, l.dentro.start, l.dentro.end]);
    Some(a.inserir(p, pedaco))
}

/// Quotes of an attribute changed or lost.
fn aspas(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.abre.len() > l.nome.len() + 4)?;
    let abre = &a.texto[l.abre.clone()];
    let lista: Vec<_> = abre.match_indices(['"', '\'']).map(|(i, _)| i).collect();
    if lista.is_empty() {
        return None;
    }
    let p = l.abre.start + a.s.um(&lista);
    let nova = a.s_um(&["", "'", "\"", " \"", "\" ", "\"\"", "`"]);
    Some(a.trocar(p..p + 1, nova))
}
