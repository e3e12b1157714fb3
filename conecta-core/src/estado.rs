//! Lifecycles as tables of transitions: what may happen in which state, what comes of it, and by which norm.

/// One row of a machine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Transicao<E, V> {
    pub(crate) de: E,
    pub(crate) evento: V,
    pub(crate) para: E,
    /// The norm or requirement.
    pub(crate) base: &'static str,
}

/// The row of an event in a state; `None` where it is not allowed.
pub(crate) fn transitar<E: Copy + PartialEq, V: Copy + PartialEq>(
    tabela: &[Transicao<E, V>],
    de: E,
    evento: V,
) -> Option<&Transicao<E, V>> {
    tabela.iter().find(|t| t.de == de && t.evento == evento)
}

/// The events that are allowed in a state, in the order of the table.
pub(crate) fn permitidos<E: Copy + PartialEq, V: Copy + PartialEq>(
    tabela: &[Transicao<E, V>],
    de: E,
) -> impl Iterator<Item = V> {
    tabela.iter().filter(move |t| t.de == de).map(|t| t.evento)
}

/// Every state with every event, for the test that fixes the machine.
#[cfg(test)]
pub(crate) fn matriz<E, V>(tabela: &[Transicao<E, V>], estados: &[E], eventos: &[V]) -> String
where
    E: Copy + PartialEq + std::fmt::Debug,
    V: Copy + PartialEq + std::fmt::Debug,
{
    let mut linhas = String::new();
    for e in estados {
        for v in eventos {
            let fim = match transitar(tabela, *e, *v) {
                Some(t) => format!("{:?} ({})", t.para, t.base),
                None => "recusa".to_owned(),
            };
            linhas.push_str(&format!("{e:?} + {v:?} → {fim}\n"));
        }
    }
    linhas
}
