//! Patterns as runs of character classes. The patterns of the standard need no more than that; any other is refused.

use super::{Res, Tabelas, u16_de};
use crate::linhas::{Alternativa, Item, NENHUM};

impl Tabelas {
    pub(super) fn padrao(&mut self, texto: &str) -> Res<u16> {
        if let Some(i) = self.padroes.iter().position(|(t, ..)| t == texto) {
            return u16_de(i, "patterns");
        }
        let inicio = u16_de(self.alternativas.len(), "alternatives")?;
        let mut n = 0;
        for ramo in texto.split('|') {
            let itens = ramo_de(ramo).map_err(|m| format!("pattern {texto}: {m}"))?;
            self.alternativas
                .push(Alternativa { inicio: u16_de(self.itens.len(), "items")?, n: itens.len() as u8 });
            self.itens.extend(itens);
            n += 1;
        }
        self.padroes.push((texto.into(), inicio, n));
        u16_de(self.padroes.len() - 1, "patterns")
    }
}

fn ramo_de(ramo: &str) -> Res<Vec<Item>> {
    let mut itens: Vec<Item> = Vec::new();
    let mut resto = ramo;
    while let Some(r) = resto.strip_prefix('[') {
        let (dentro, r) = r.split_once(']').ok_or("class without end")?;
        let classe = classe_de(dentro)?;
        let (min, max, r) = if let Some(r) = r.strip_prefix('+') {
            (1, NENHUM, r)
        } else if let Some(r) = r.strip_prefix('{') {
            let (n, r) = r.split_once('}').ok_or("count without end")?;
            let (a, b) = n.split_once(',').unwrap_or((n, n));
            let num = |v: &str| v.parse::<u16>().map_err(|_| format!("count {v}"));
            (num(a)?, num(b)?, r)
        } else {
            (1, 1, r)
        };
        if itens.last().is_some_and(|i| i.min != i.max) {
            return Err("only the last class may have a varying count".into());
        }
        itens.push(Item { classe, min, max });
        resto = r;
    }
    if resto.is_empty() { Ok(itens) } else { Err(format!("{resto} is not known")) }
}

fn classe_de(dentro: &str) -> Res<u128> {
    let b = dentro.as_bytes();
    if b.is_empty() || !b.iter().all(|c| c.is_ascii_alphanumeric() || *c == b'-') {
        return Err(format!("class [{dentro}] is not known"));
    }
    let (mut classe, mut i) = (0u128, 0);
    while i < b.len() {
        let ate = if i + 2 < b.len() && b[i + 1] == b'-' { b[i + 2] } else { b[i] };
        for c in b[i]..=ate {
            classe |= 1 << c;
        }
        i += if ate == b[i] { 1 } else { 3 };
    }
    Ok(classe)
}
