//! Values that cross as the language itself has them.
//!
//! | here | Kotlin | Swift | written |
//! |---|---|---|---|
//! | [`Decimal`] | `BigDecimal`, scale kept | `Decimal`, scale lost | `1234.50` |
//! | [`Dia`] | `LocalDate` | `LocalDate` of the package | `2026-01-31` |
//! | [`Hora`] | `LocalTime` | `String` | `23:59:59` |

use chrono::{NaiveDate, NaiveTime};

pub use rust_decimal::Decimal;

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
