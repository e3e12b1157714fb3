//! Values that cross as the language itself has them.
//!
//! | here | Kotlin | Swift | written |
//! |---|---|---|---|
//! | [`Decimal`] | `BigDecimal`, scale kept | `Decimal`, scale lost | `1234.50` |
//! | [`Dia`] | `LocalDate` | `LocalDate` of the package | `2026-01-31` |
//! | [`Bytes`] | `ByteArray` | `Data` | |
//! | [`Hora`] | `LocalTime` | `String` | `23:59:59` |

use chrono::{NaiveDate, NaiveTime};
use uniffi::deps::anyhow::{Context, bail};

pub use rust_decimal::Decimal;

/// A document or another file. Crosses in one piece: as a `Vec<u8>` UniFFI would take it byte by byte, at more than what judging it
/// costs.
#[derive(Clone)]
pub struct Bytes {
    /// What has crossed, with the number of bytes before them where it was handed over.
    todos: Vec<u8>,
    /// Where the bytes begin.
    de: usize,
}

impl Bytes {
    /// The bytes alone, to be kept.
    pub(crate) fn em_vec(mut self) -> Vec<u8> {
        self.todos.drain(..self.de);
        self.todos
    }
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.todos[self.de..]
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(todos: Vec<u8>) -> Self {
        Self { todos, de: 0 }
    }
}

impl PartialEq for Bytes {
    fn eq(&self, outros: &Self) -> bool {
        **self == **outros
    }
}

impl Eq for Bytes {}

/// How many they are: they may be somebody's data.
impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bytes({})", self.len())
    }
}

/// How UniFFI writes the number of bytes before them.
const ANTES: usize = size_of::<i32>();

fn quantos(bytes: &[u8]) -> uniffi::Result<usize> {
    let (antes, depois) = bytes.split_first_chunk::<ANTES>().context("faltam bytes")?;
    let quantos = usize::try_from(i32::from_be_bytes(*antes))?;
    if quantos <= depois.len() { Ok(quantos) } else { bail!("faltam bytes") }
}

// SAFETY: written and read as a `Vec<u8>` is, which is what the metadata says it is.
unsafe impl uniffi::FfiConverter<crate::UniFfiTag> for Bytes {
    type FfiType = uniffi::RustBuffer;
    const TYPE_ID_META: uniffi::MetadataBuffer = <Vec<u8> as uniffi::TypeId<crate::UniFfiTag>>::TYPE_ID_META;

    fn lower(este: Self) -> uniffi::RustBuffer {
        <Self as uniffi::Lower<crate::UniFfiTag>>::lower_into_rust_buffer(este)
    }

    fn try_lift(de: uniffi::RustBuffer) -> uniffi::Result<Self> {
        let todos = de.destroy_into_vec();
        if quantos(&todos)? + ANTES != todos.len() {
            bail!("sobram bytes");
        }
        Ok(Self { todos, de: ANTES })
    }

    fn write(este: Self, para: &mut Vec<u8>) {
        let quantos = i32::try_from(este.len()).expect("no array of the JVM is longer");
        para.reserve(ANTES + este.len());
        para.extend_from_slice(&quantos.to_be_bytes());
        para.extend_from_slice(&este);
    }

    fn try_read(de: &mut &[u8]) -> uniffi::Result<Self> {
        let quantos = quantos(de)?;
        let (bytes, resto) = de[ANTES..].split_at(quantos);
        *de = resto;
        Ok(bytes.to_vec().into())
    }
}

uniffi::derive_ffi_traits!(local Bytes);

/// A day, without a place or an hour.
pub type Dia = NaiveDate;

/// A time of day.
pub type Hora = NaiveTime;

uniffi::custom_type!(Decimal, String, {
    remote,
    lower: |valor| valor.to_string(),
    // The plain `parse` would round what does not fit.
    try_lift: |texto| Ok(Decimal::from_str_exact(&texto)?),
});

uniffi::custom_type!(Dia, String, {
    remote,
    lower: |dia| dia.to_string(),
    try_lift: |texto| Ok(texto.parse()?),
});

uniffi::custom_type!(Hora, String, {
    remote,
    lower: |hora| hora.format("%H:%M:%S").to_string(),
    // Java leaves seconds out where they are none.
    try_lift: |texto| Ok(NaiveTime::parse_from_str(&texto, "%H:%M:%S%.f").or_else(|_| NaiveTime::parse_from_str(&texto, "%H:%M"))?),
});
