//! Operators on whole elements: deleted, doubled, swapped, moved, renamed, wrapped.

use super::{Alvo, Operador};

/// The operators.
pub(super) const OPERADORES: &[Operador] = &[
    ("apagar", apagar),
    ("apagar", apagar),
    ("duplicar", duplicar),
    ("duplicar", duplicar),
    ("repetir", repetir),
    ("permutar", permutar),
    ("mover", mover),
    ("copiar", copiar),
    ("esvaziar", esvaziar),
    ("desembrulhar", desembrulhar),
    ("embrulhar", embrulhar),
    ("renomear", renomear),
    ("renomear", renomear),
    ("caixa", caixa),
    ("inserir elemento", inserir_elemento),
    ("fechar de outro modo", fechar_de_outro_modo),
];

fn apagar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    Some(a.trocar(l.todo, ""))
}

fn duplicar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.pai.is_some())?;
    Some(a.inserir(l.todo.end, &a.texto[l.todo.clone()]))
}

/// So often that upper limits are met and passed.
fn repetir(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| l.pai.is_some() && l.todo.len() < 1_500)?;
    let vezes = a.s.um(&[2, 3, 4, 7, 8, 29, 30, 99, 100]);
    if vezes * l.todo.len() > 20_000 {
        return None;
    }
    Some(a.inserir(l.todo.end, &a.texto[l.todo.clone()].repeat(vezes)))
}

fn permutar(a: &mut Alvo<'_>) -> Option<String> {
    let x = a.lugar_que(|l| l.pai.is_some())?;
    let y = a.lugar_que(|l| l.pai == x.pai && l.todo != x.todo)?;
    let (x, y) = if x.todo.start < y.todo.start { (x.todo, y.todo) } else { (y.todo, x.todo) };
    let t = a.texto;
    Some(format!("{}{}{}{}{}", &t[..x.start], &t[y.clone()], &t[x.end..y.start], &t[x], &t[y.end..]))
}

fn mover(a: &mut Alvo<'_>) -> Option<String> {
    let x = a.lugar_que(|l| l.pai.is_some())?.todo;
    let y = a.lugar_que(|l| l.pai.is_some() && (l.todo.end <= x.start || l.todo.start >= x.end))?.todo;
    let t = a.texto;
    let onde = if a.s.um_em(2) { y.start } else { y.end };
    Some(if onde <= x.start {
        format!("{}{}{}{}", &t[..onde], &t[x.clone()], &t[onde..x.start], &t[x.end..])
    } else {
        format!("{}{}{}{}", &t[..x.start], &t[x.end..onde], &t[x.clone()], &t[onde..])
    })
}

fn copiar(a: &mut Alvo<'_>) -> Option<String> {
    let x = a.lugar_que(|l| l.pai.is_some() && l.todo.len() < 3_000)?;
    let y = a.lugar()?;
    let onde = if a.s.um_em(2) { y.todo.start } else { y.todo.end };
    Some(a.inserir(onde, &a.texto[x.todo]))
}

fn esvaziar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar_que(|l| !l.vazio)?;
    Some(a.trocar(l.dentro, ""))
}

fn desembrulhar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    Some(a.trocar(l.todo, &a.texto[l.dentro]))
}

fn embrulhar(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let molde = a.lugar()?;
    let nome = &a.texto[molde.nome];
    Some(a.trocar(l.todo.clone(), &format!("<{nome}>{}</{nome}>", &a.texto[l.todo])))
}

/// Gives the element another name in both tags.
fn com_nome(a: &Alvo<'_>, l: &super::Lugar, novo: &str) -> String {
    let t = a.texto;
    if l.vazio {
        return a.trocar(l.nome.clone(), novo);
    }
    let fecha = l.dentro.end + 2..l.dentro.end + 2 + l.nome.len();
    format!("{}{novo}{}{novo}{}", &t[..l.nome.start], &t[l.nome.end..fecha.start], &t[fecha.end..])
}

/// The text without its last character.
pub(super) fn sem_o_ultimo(texto: &str) -> &str {
    texto.char_indices().next_back().map_or("", |(i, _)| &texto[..i])
}

fn renomear(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let atual = a.nome_local(&l).to_owned();
    let n = a.vocabulario.nomes.len();
    let novo = match a.s.ate(6) {
        0 | 1 => a.vocabulario.nomes[a.s.ate(n)].to_owned(),
        2 => format!("{atual}x"),
        3 => atual.chars().skip(1).collect(),
        4 => sem_o_ultimo(&atual).to_owned(),
        _ => a.s.um(&["1a", "á", "a:b", "-a", "xml", "a.b", "Padrão", "a b", "hash", "_", ""]).to_owned(),
    };
    let prefixo = a.prefixo(&l);
    let novo = if prefixo.is_empty() { novo } else { format!("{prefixo}:{novo}") };
    Some(com_nome(a, &l, &novo))
}

fn caixa(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let atual = &a.texto[l.nome.clone()];
    let novo = match a.s.ate(3) {
        0 => atual.to_lowercase(),
        1 => atual.to_uppercase(),
        _ => {
            let local = atual.rfind(':').map_or(0, |i| i + 1);
            let (antes, depois) = atual.split_at(local);
            let mut c = depois.chars();
            let primeira: String =
                c.next()
                    .map(|p| {
                        if p.is_lowercase() { p.to_uppercase().collect() } else { p.to_lowercase().collect() }
                    })
                    .unwrap_or_default();
            format!("{antes}{primeira}{}", c.as_str())
        }
    };
    Some(com_nome(a, &l, &novo))
}

/// An element of the schema, or a foreign one, at any place.
fn inserir_elemento(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.lugar()?;
    let n = a.vocabulario.nomes.len();
    let nome = a.vocabulario.nomes[a.s.ate(n)];
    let prefixo = a.prefixo(&l).to_owned();
    let dois = if prefixo.is_empty() { "" } else { ":" };
    let novo = match a.s.ate(5) {
        0 => format!("<{prefixo}{dois}{nome}/>"),
        1 => format!("<{prefixo}{dois}{nome}>1</{prefixo}{dois}{nome}>"),
        2 => "<alheio xmlns=\"urn:x\"/>".to_owned(),
        3 => format!("<{nome}/>"),
        _ => "<x:y xmlns:x=\"http://www.w3.org/2000/09/xmldsig#\">1</x:y>".to_owned(),
    };
    let p = a.s.um(&[l.todo.start, l.todo.end, l.dentro.start, l.dentro.end]);
    Some(a.inserir(p, &novo))
}

/// `<a></a>` for `<a/>` and back: no change of meaning.
fn fechar_de_outro_modo(a: &mut Alvo<'_>) -> Option<String> {
    let l = a.folha()?;
    let nome = &a.texto[l.nome.clone()];
    let abre = &a.texto[l.abre.clone()];
    let novo = if l.vazio {
        format!("{}></{nome}>", abre.strip_suffix("/>")?)
    } else {
        format!("{}/>", abre.strip_suffix('>')?)
    };
    Some(a.trocar(l.todo, &novo))
}
