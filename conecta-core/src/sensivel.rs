//! A value that may be somebody's health data: it never shows itself.

/// Holds a value that must not reach a log, a report or a `Debug` output by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Sensivel<T>(T);

impl<T> Sensivel<T> {
    /// Wraps a value.
    pub const fn new(valor: T) -> Self {
        Self(valor)
    }

    /// The value itself. Calling this is the explicit decision to look at personal data.
    pub const fn revelar(&self) -> &T {
        &self.0
    }
}

impl<T> std::fmt::Debug for Sensivel<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sensivel(…)")
    }
}
