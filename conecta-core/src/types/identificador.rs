//! What all identifiers have in common.

/// Declares an identifier: a text with a rule of its own.
macro_rules! identificador {
    ($(#[doc = $doc:literal])+ $nome:ident, $conferir:path) => {
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $nome(String);

        impl $nome {
            /// Takes what a document says, unchecked.
            pub fn como_escrito(texto: impl Into<String>) -> Self {
                Self(texto.into())
            }

            /// The identifier as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Checks it.
            ///
            /// # Errors
            /// What is wrong with it, in pt-BR, without the value.
            pub fn conferir(&self) -> Result<(), $crate::types::Motivo> {
                $conferir(&self.0)
            }

            /// What it is, in one paragraph.
            #[allow(dead_code, reason = "the model asks for those that are fields of the standard")]
            pub(crate) const DOC: &'static str = concat!($($doc),+);
        }

        impl std::str::FromStr for $nome {
            type Err = $crate::types::Motivo;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                $conferir(s)?;
                Ok(Self(s.to_owned()))
            }
        }

        impl std::fmt::Display for $nome {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $nome {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        /// The kind and the length only.
        impl std::fmt::Debug for $nome {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($nome), "({} caracteres)"), self.0.chars().count())
            }
        }

        impl serde::Serialize for $nome {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $nome {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d).map(Self)
            }
        }
    };
}

pub(crate) use identificador;
