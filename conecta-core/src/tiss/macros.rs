//! The three forms in which the standard's types are declared: [`modelo!`], [`escolha!`] and [`dominio!`].
//!
//! A declaration is all there is to a type: what it is called in Rust and in XML, what it means, how often each part
//! occurs. Reading, writing, JSON, JSON Schema and stubs come from it. The order and the limits of a version are not
//! here: they are in its tables.

/// Declares types with child elements: `nome: Tipo = "tag"`, where the type says how often (`T`, `Option<T>`, `Vec<T>`).
macro_rules! modelo {
    ($(
        $(#[doc = $doc:literal])+
        $nome:ident {
            $( $(#[doc = $cdoc:literal])+ $campo:ident : $tipo:ty = $tag:literal, )*
        }
    )+) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq)]
        pub struct $nome {
            $( $(#[doc = $cdoc])+ pub $campo: $tipo, )*
        }

        impl $nome {
            const CAMPOS: ([$crate::tiss::Campo; { const TAGS: &[&str] = &[$( $tag ),*]; TAGS.len() }], usize) =
                $crate::tiss::conteudo::com_nome_proprio([$( (
                    <$tipo as $crate::tiss::Ocorrencia>::NOME_PROPRIO,
                    $crate::tiss::Campo {
                        nome: stringify!($campo),
                        tag: $tag,
                        doc: concat!($($cdoc),+),
                        vezes: <$tipo as $crate::tiss::Ocorrencia>::VEZES,
                        forma: <<$tipo as $crate::tiss::Ocorrencia>::Item as $crate::tiss::Conteudo>::forma,
                    },
                ), )*]);
            const GRUPO: $crate::tiss::Grupo = $crate::tiss::Grupo {
                nome: stringify!($nome),
                sala: module_path!(),
                doc: concat!($($doc),+),
                ler: |no, l| <Self as $crate::tiss::Conteudo>::ler(no, l).map(drop),
                escolha: false,
                campos: const { Self::CAMPOS.0.split_at(Self::CAMPOS.1).0 },
            };
        }

        impl $crate::tiss::Conteudo for $nome {
            fn forma() -> $crate::tiss::Forma {
                $crate::tiss::Forma::Grupo(const { &$nome::GRUPO })
            }
            fn ler(
                no: $crate::xml::No<'_>,
                l: &mut $crate::tiss::Leitura,
            ) -> Result<Self, $crate::FalhaDeLeitura> {
                let mut f = $crate::tiss::Filhos::de(no);
                let este = Self {
                    $( $campo: $crate::tiss::Ocorrencia::ler_de(&mut f, $tag, l)?, )*
                };
                f.fim(Self::GRUPO.campos, l);
                Ok(este)
            }
            fn escrever(&self, m: &mut $crate::tiss::Montagem<'_>) {
                $( $crate::tiss::Ocorrencia::escrever_em(&self.$campo, $tag, m); )*
            }
        }

        $crate::tiss::macros::serde_e_debug!($nome);
    )+ };
}

/// Declares types that hold one of several elements: `Variante(Tipo) = "tag"`. With `(vazia)`, some version admits none
/// of them.
macro_rules! escolha {
    ($(
        $(#[doc = $doc:literal])+
        $nome:ident $(($vazia:ident))? {
            $( $(#[doc = $cdoc:literal])+ $variante:ident ( $tipo:ty ) = $tag:literal, )+
        }
    )+) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq)]
        #[allow(clippy::large_enum_variant, reason = "one of the variants is what the message is about")]
        pub enum $nome {
            $( $(#[doc = $cdoc])+ $variante($tipo), )+
            $(
                #[doc = concat!("None: the element is empty (", stringify!($vazia), ").")]
                Nenhum,
            )?
        }

        impl $nome {
            const GRUPO: $crate::tiss::Grupo = $crate::tiss::Grupo {
                nome: stringify!($nome),
                sala: module_path!(),
                doc: concat!($($doc),+),
                ler: |no, l| <Self as $crate::tiss::Conteudo>::ler(no, l).map(drop),
                escolha: true,
                campos: &[$( $crate::tiss::Campo {
                    nome: stringify!($variante),
                    tag: $tag,
                    doc: concat!($($cdoc),+),
                    vezes: <$tipo as $crate::tiss::Ocorrencia>::VEZES,
                    forma: <<$tipo as $crate::tiss::Ocorrencia>::Item as $crate::tiss::Conteudo>::forma,
                }, )+],
            };
        }

        impl $crate::tiss::Conteudo for $nome {
            fn forma() -> $crate::tiss::Forma {
                $crate::tiss::Forma::Grupo(const { &$nome::GRUPO })
            }
            fn ler(
                no: $crate::xml::No<'_>,
                l: &mut $crate::tiss::Leitura,
            ) -> Result<Self, $crate::FalhaDeLeitura> {
                let mut f = $crate::tiss::Filhos::de(no);
                let primeiro = no.filhos().next().map_or("", |f| f.nome());
                let este = match primeiro {
                    $( $tag => Self::$variante($crate::tiss::Ocorrencia::ler_de(&mut f, $tag, l)?), )+
                    $( "" => $crate::tiss::macros::nenhum!($vazia), )?
                    _ => return Err($crate::FalhaDeLeitura::sem_escolha(no, Self::GRUPO.campos)),
                };
                f.fim(Self::GRUPO.campos, l);
                Ok(este)
            }
            fn escrever(&self, m: &mut $crate::tiss::Montagem<'_>) {
                match self {
                    $( Self::$variante(x) => $crate::tiss::Ocorrencia::escrever_em(x, $tag, m), )+
                    $( $crate::tiss::macros::nenhum!($vazia) => {} )?
                }
            }
        }

        $crate::tiss::macros::serde_e_debug!($nome);
    )+ };
}

/// Declares domains: `Variante = "código"`. Every domain has an open door for the codes of other versions.
macro_rules! dominio {
    ($(
        $(#[doc = $doc:literal])+
        $nome:ident {
            $( $(#[doc = $vdoc:literal])+ $variante:ident = $codigo:literal, )+
        }
    )+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $nome {
            $( $(#[doc = $vdoc])+ $variante, )+
            /// A code that no known version of the standard has.
            Outro($crate::types::codigo::OutroCodigo),
        }

        impl $nome {
            /// The code, as the standard writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variante => $codigo, )+
                    Self::Outro(c) => c.as_str(),
                }
            }
        }

        impl From<&str> for $nome {
            fn from(codigo: &str) -> Self {
                match codigo {
                    $( $codigo => Self::$variante, )+
                    outro => Self::Outro($crate::types::codigo::OutroCodigo::new(outro)),
                }
            }
        }

        impl std::fmt::Display for $nome {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::tiss::valores::Folha for $nome {
            const VALOR: $crate::tiss::Valor = $crate::tiss::Valor {
                nome: stringify!($nome),
                doc: concat!($($doc),+),
                especie: $crate::tiss::Especie::Codigo,
                codigos: &[$( ($codigo, stringify!($variante), concat!($($vdoc),+)), )+],
            };
            fn de_texto(texto: &str) -> Result<Self, $crate::types::Motivo> {
                Ok(texto.into())
            }
            fn em_texto(&self) -> std::borrow::Cow<'_, str> {
                self.as_str().into()
            }
        }

        $crate::tiss::macros::serde_de_folha!($nome);
    )+ };
}

/// The variant of a choice that holds nothing.
macro_rules! nenhum {
    (vazia) => {
        Self::Nenhum
    };
}

/// Serde by way of the tree, and a `Debug` that shows the shape and no value.
macro_rules! serde_e_debug {
    ($nome:ident) => {
        impl serde::Serialize for $nome {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                $crate::tiss::json::serializar(&$crate::tiss::Montagem::arvore(stringify!($nome), self), s)
            }
        }

        impl<'de> serde::Deserialize<'de> for $nome {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let arvore = $crate::tiss::json::desserializar(stringify!($nome), d)?;
                $crate::tiss::json::tipado(&arvore).map_err(serde::de::Error::custom)
            }
        }

        impl std::fmt::Debug for $nome {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::tiss::json::forma(&$crate::tiss::Montagem::arvore(stringify!($nome), self), f)
            }
        }
    };
}

/// Serde of a value: its text.
macro_rules! serde_de_folha {
    ($nome:ident) => {
        impl serde::Serialize for $nome {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $nome {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d).map(|s| s.as_str().into())
            }
        }
    };
}

pub(crate) use {dominio, escolha, modelo, nenhum, serde_de_folha, serde_e_debug};
