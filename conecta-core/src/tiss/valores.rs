//! The values that elements hold as text.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::conteudo::{Conteudo, Especie, Forma, Leitura, Montagem, Valor};
use crate::falha::FalhaDeLeitura;
use crate::types::{
    Base64, Carteira, Cbo, Cid10, Cnes, Cnpj, Cns, Competencia, Cpf, CpfOuCnpj, Escrito, Lexico, Motivo,
    MunicipioIbge, RegistroAns, Texto,
};
use crate::xml::No;

/// A value that is text in XML.
pub trait Folha: Sized {
    /// What it is.
    const VALOR: Valor;
    /// Reads it from the literal text.
    ///
    /// # Errors
    /// If the text is no such value.
    fn de_texto(texto: &str) -> Result<Self, Motivo>;
    /// The literal text.
    fn em_texto(&self) -> Cow<'_, str>;
}

impl<T: Folha> Conteudo for T {
    fn forma() -> Forma {
        Forma::Valor(const { &T::VALOR })
    }
    fn ler(no: No<'_>, _: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        let Some(texto) = no.texto() else {
            return Err(FalhaDeLeitura::new(no, format!("o campo {} não tem texto", no.nome())));
        };
        T::de_texto(texto).map_err(|m| FalhaDeLeitura::valor(no, m))
    }
    fn escrever(&self, m: &mut Montagem<'_>) {
        m.texto(&self.em_texto());
    }
}

macro_rules! folha_de_identificador {
    ($($nome:ident: $especie:ident),+ $(,)?) => { $(
        impl Folha for $nome {
            const VALOR: Valor = Valor {
                nome: stringify!($nome),
                doc: $nome::DOC,
                especie: Especie::$especie,
                codigos: &[],
            };
            fn de_texto(texto: &str) -> Result<Self, Motivo> {
                Ok(Self::como_escrito(texto))
            }
            fn em_texto(&self) -> Cow<'_, str> {
                self.as_str().into()
            }
        }
    )+ };
}
pub(crate) use folha_de_identificador;

folha_de_identificador! {
    Texto: Texto, Base64: Base64, Cpf: Texto, Cnpj: Texto, CpfOuCnpj: Texto, Cns: Texto, RegistroAns: Texto, Cnes: Texto,
    Cbo: Codigo, Carteira: Texto, MunicipioIbge: Codigo, Cid10: Codigo, Competencia: Texto,
}

/// What a value with a text form of XML Schema is called.
trait Nomeado {
    const NOME: &'static str;
    const DOC: &'static str;
    const ESPECIE: Especie;
}

macro_rules! nomeado {
    ($tipo:ty, $especie:ident, $doc:literal) => {
        impl Nomeado for $tipo {
            const NOME: &'static str = stringify!($especie);
            const DOC: &'static str = $doc;
            const ESPECIE: Especie = Especie::$especie;
        }
    };
}
nomeado!(Decimal, Decimal, "A decimal number.");
nomeado!(i64, Inteiro, "A whole number.");
nomeado!(bool, Booleano, "`true` or `false`.");
nomeado!(NaiveDate, Data, "A day, `AAAA-MM-DD`.");
nomeado!(NaiveTime, Hora, "A time of day, `HH:MM:SS`.");

impl<T: Lexico + Nomeado> Folha for Escrito<T> {
    const VALOR: Valor = Valor { nome: T::NOME, doc: T::DOC, especie: T::ESPECIE, codigos: &[] };
    fn de_texto(texto: &str) -> Result<Self, Motivo> {
        Self::ler(texto)
    }
    fn em_texto(&self) -> Cow<'_, str> {
        self.texto()
    }
}

/// A digital signature: its element as XML that stands alone, every prefix declared.
///
/// A signature is over bytes; it is carried along as it is and never taken apart.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Assinatura(String);

impl Assinatura {
    /// The XML.
    pub fn xml(&self) -> &str {
        &self.0
    }
}

/// The length only.
impl std::fmt::Debug for Assinatura {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Assinatura({} bytes)", self.0.len())
    }
}

impl Conteudo for Assinatura {
    fn forma() -> Forma {
        const VALOR: Valor = Valor {
            nome: "Assinatura",
            doc: "A digital signature (xmldsig), as XML.",
            especie: Especie::Assinatura,
            codigos: &[],
        };
        Forma::Valor(const { &VALOR })
    }
    fn ler(no: No<'_>, _: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        match no.assinatura().or_else(|| no.texto()) {
            Some(xml) => Ok(Self(xml.to_owned())),
            None => Err(FalhaDeLeitura::new(no, "a assinatura digital está vazia")),
        }
    }
    fn escrever(&self, m: &mut Montagem<'_>) {
        m.assinatura(&self.0);
    }
}
