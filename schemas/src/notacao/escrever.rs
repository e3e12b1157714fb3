//! Writing the notation.

use std::fmt::Write;

use super::{Complexo, Elemento, Esquema, Particula, Simples, Termo, Tipo};

impl Esquema {
    /// The text of the `.esquema` file: the same facts always give the same text.
    pub fn escrever(&self) -> String {
        let mut s = String::new();
        let _ = writeln!(s, "esquema {} {}\nespaco {}", self.familia, self.versao, self.espaco);
        for raiz in &self.raizes {
            s.push_str("\nraiz ");
            elemento(&mut s, raiz, "", 0);
        }
        for (nome, c) in &self.complexos {
            let _ = write!(s, "\ncomplexo {nome}");
            complexo(&mut s, c, 0);
        }
        s.push('\n');
        for (nome, t) in &self.simples {
            simples(&mut s, nome, t);
        }
        s
    }
}

fn recuo(s: &mut String, nivel: usize) {
    for _ in 0..nivel {
        s.push_str("  ");
    }
}

fn cardinalidade(p: &Particula) -> String {
    match (p.min, p.max) {
        (1, Some(1)) => String::new(),
        (0, Some(1)) => "?".into(),
        (0, None) => "*".into(),
        (1, None) => "+".into(),
        (a, Some(b)) => format!("[{a}..{b}]"),
        (a, None) => format!("[{a}..]"),
    }
}

/// Ends the line of what has the type and writes the type below it.
fn complexo(s: &mut String, c: &Complexo, nivel: usize) {
    if let Some(base) = &c.estende {
        let _ = write!(s, " estende {base}");
    }
    if c.misto {
        s.push_str(" misto");
    }
    if let Some(texto) = &c.texto {
        let _ = write!(s, " valor {texto}");
    }
    s.push('\n');
    for a in &c.atributos {
        recuo(s, nivel + 1);
        let _ = writeln!(s, "@{}{} {}", a.nome, if a.obrigatorio { "" } else { "?" }, a.tipo);
    }
    match &c.conteudo {
        None => {}
        // The sequence around the children of a type goes without saying.
        Some(Particula { min: 1, max: Some(1), termo: Termo::Sequencia(partes) }) => {
            for p in partes {
                particula(s, p, nivel + 1);
            }
        }
        Some(p) => particula(s, p, nivel + 1),
    }
}

fn elemento(s: &mut String, e: &Elemento, card: &str, nivel: usize) {
    let _ = write!(s, "{}{card}", e.nome);
    match &e.tipo {
        Tipo::Nomeado(t) => {
            let _ = writeln!(s, " {t}");
        }
        Tipo::Anonimo(c) => complexo(s, c, nivel),
    }
}

fn particula(s: &mut String, p: &Particula, nivel: usize) {
    recuo(s, nivel);
    let card = cardinalidade(p);
    let grupo = |s: &mut String, nome: &str, partes: &[Particula]| {
        let _ = writeln!(s, "{nome}{card}");
        for p in partes {
            particula(s, p, nivel + 1);
        }
    };
    match &p.termo {
        Termo::Elemento(e) => elemento(s, e, &card, nivel),
        Termo::Referencia(nome) => {
            let _ = writeln!(s, "ref {nome}{card}");
        }
        Termo::Sequencia(partes) => grupo(s, "sequencia", partes),
        Termo::Escolha(partes) => grupo(s, "escolha", partes),
        Termo::Curinga { outro, tolerante } => {
            let espacos = if *outro { "outro" } else { "qualquer" };
            let rigor = if *tolerante { "tolerante" } else { "estrito" };
            let _ = writeln!(s, "curinga{card} {espacos} {rigor}");
        }
    }
}

fn simples(s: &mut String, nome: &str, t: &Simples) {
    let _ = write!(s, "simples {nome} {}", t.base);
    match (t.min, t.max) {
        (None, None) => {}
        (Some(a), Some(b)) if a == b => {
            let _ = write!(s, " tamanho {a}");
        }
        (a, b) => {
            let n = |v: Option<u32>| v.map(|v| v.to_string()).unwrap_or_default();
            let _ = write!(s, " tamanho {}..{}", n(a), n(b));
        }
    }
    if let Some(d) = t.digitos {
        let _ = write!(s, " digitos {d}");
    }
    if let Some(c) = t.casas {
        let _ = write!(s, " casas {c}");
    }
    if let Some(m) = &t.minimo {
        let _ = write!(s, " minimo {m}");
    }
    for p in &t.padroes {
        let _ = write!(s, " padrao {p}");
    }
    s.push('\n');
    for v in &t.valores {
        let _ = writeln!(s, "  = {}", if v.is_empty() { "\"\"" } else { v });
    }
}
