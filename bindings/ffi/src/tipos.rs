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

/// A document or another file. Crosses in one piece: as a `Vec<u8>` UniFFI would take it byte by byte, at more than half of what
/// judging it costs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
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
        let mut bytes = de.destroy_into_vec();
        if quantos(&bytes)? + ANTES != bytes.len() {
            bail!("sobram bytes");
        }
        bytes.drain(..ANTES);
        Ok(Self(bytes))
    }

    fn write(este: Self, para: &mut Vec<u8>) {
        let quantos = i32::try_from(este.len()).expect("no array of the JVM is longer");
        para.reserve(ANTES + este.len());
        para.extend_from_slice(&quantos.to_be_bytes());
        para.extend_from_slice(&este.0);
    }

    fn try_read(de: &mut &[u8]) -> uniffi::Result<Self> {
        let quantos = quantos(de)?;
        let (bytes, resto) = de[ANTES..].split_at(quantos);
        *de = resto;
        Ok(Self(bytes.to_vec()))
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
