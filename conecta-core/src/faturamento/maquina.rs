//! How a machine is written down: states, events and the one table, each row with its P-number or norm.

use crate::estado::Transicao;

/// The events of a machine, by which its table is found.
pub(crate) trait Maquina: Copy + PartialEq + 'static {
    /// Its states.
    type Situacao: Copy + PartialEq + 'static;
    /// All events.
    const EVENTOS: &'static [Self];
    /// The table.
    const TABELA: &'static [Transicao<Self::Situacao, Self>];
    /// The name of the operation.
    fn nome(self) -> &'static str;
}

/// Declares the states and the events of a machine, and its table.
///
/// ```text
/// maquina! {
///     /// Where a lote is.
///     Situacao { /// Takes guias.
///         Aberto = "aberto": "Aberto", }
///     /// What may happen to it.
///     Evento { /// No more guias.
///         Fechar = "fechar", }
///     Vazio | Aberto + Fechar => Fechado: "P-1003",
/// }
/// ```
///
/// Makes both enums (serde in snake_case, `as_str`, `TODOS`; the state also `rotulo`, as the screen says it), `TRANSICOES` for
/// [`crate::estado`], the event as a [`Maquina`], and `diagrama()`, the machine as Mermaid draws it.
macro_rules! maquina {
    (
        $(#[doc = $sdoc:literal])+
        $S:ident { $( $(#[doc = $sd:literal])+ $s:ident = $stxt:literal : $rot:literal, )+ }
        $(#[doc = $edoc:literal])+
        $E:ident { $( $(#[doc = $ed:literal])+ $e:ident = $etxt:literal, )+ }
        $( $($de:ident)|+ + $ev:ident => $para:ident : $base:literal, )+
    ) => {
        $(#[doc = $sdoc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $S { $( $(#[doc = $sd])+ #[serde(rename = $stxt)] $s, )+ }

        impl $S {
            /// All of them.
            pub const TODOS: &'static [Self] = &[$( Self::$s, )+];

            /// For programs.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$s => $stxt, )+ }
            }

            /// As the screen says it.
            pub const fn rotulo(self) -> &'static str {
                match self { $( Self::$s => $rot, )+ }
            }
        }

        $(#[doc = $edoc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $E { $( $(#[doc = $ed])+ #[serde(rename = $etxt)] $e, )+ }

        impl $E {
            /// All of them.
            pub const TODOS: &'static [Self] = &[$( Self::$e, )+];

            /// The name of the operation.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$e => $etxt, )+ }
            }
        }

        /// The whole machine.
        pub(crate) const TRANSICOES: &[$crate::estado::Transicao<$S, $E>] = &[
            $($( $crate::estado::Transicao { de: $S::$de, evento: $E::$ev, para: $S::$para, base: $base }, )+)+
        ];

        impl $crate::faturamento::maquina::Maquina for $E {
            type Situacao = $S;
            const EVENTOS: &'static [Self] = Self::TODOS;
            const TABELA: &'static [$crate::estado::Transicao<$S, Self>] = TRANSICOES;

            fn nome(self) -> &'static str {
                self.as_str()
            }
        }

        /// The machine as a Mermaid diagram.
        pub fn diagrama() -> String {
            let mut d = "stateDiagram-v2\n".to_owned();
            for s in $S::TODOS {
                d += &format!("    {}: {}\n", s.as_str(), s.rotulo());
            }
            for t in TRANSICOES {
                d += &format!("    {} --> {}: {} ({})\n", t.de.as_str(), t.para.as_str(), t.evento.as_str(), t.base);
            }
            d
        }
    };
}
pub(crate) use maquina;
