//! What is done with an element by its name: looked up once for each name of the standard, not for each element.

use crate::xml::{No, TERMOS};

/// What is done with each name, by its place among [`TERMOS`].
pub(super) struct Leitores<L> {
    por_termo: Vec<L>,
    por_nome: fn(&str) -> L,
}

impl<L: Copy> Leitores<L> {
    pub(super) fn new(por_nome: fn(&str) -> L) -> Self {
        Self { por_termo: TERMOS.iter().map(|n| por_nome(n)).collect(), por_nome }
    }

    /// What is done with an element.
    pub(super) fn de(&self, no: No<'_>) -> L {
        let termo = no.termo().and_then(|t| self.por_termo.get(t));
        termo.copied().unwrap_or_else(|| (self.por_nome)(no.nome()))
    }
}

/// Names and the field that each goes to, then what is done with other names: a function from a name to what is done.
macro_rules! leitores {
    ($tabela:ident $tipo:ident: $($($nome:literal)|+ => $campo:ident $(. $parte:ident)?,)* ; $($resto:tt)*) => {
        static $tabela: std::sync::LazyLock<
            $crate::regras::vista::leitores::Leitores<for<'a> fn(&mut $tipo<'a>, $crate::xml::No<'a>)>,
        > = std::sync::LazyLock::new(|| {
            $crate::regras::vista::leitores::Leitores::new(|nome| match nome {
                $($($nome)|+ => |este, no| este.$campo $(. $parte)? = Campo(Some(no)),)*
                $($resto)*
                _ => |_, _| {},
            })
        });
    };
}

pub(super) use leitores;
