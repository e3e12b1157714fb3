//! Ctrl-C while the core works.

use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// How often signals are looked at: taking the GIL more often would cost time.
pub(crate) const INTERVALO: Duration = Duration::from_millis(50);

/// Remembers when signals were last looked at.
pub(crate) struct Vigia(Instant);

impl Vigia {
    pub(crate) fn new() -> Self {
        Self(Instant::now())
    }

    /// Looks at signals if it is time to: `KeyboardInterrupt` comes as an error.
    pub(crate) fn olhar(&mut self) -> PyResult<()> {
        if self.0.elapsed() < INTERVALO {
            return Ok(());
        }
        self.0 = Instant::now();
        olhar()
    }
}

/// Looks at signals now.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general over lifetimes"
)]
pub(crate) fn olhar() -> PyResult<()> {
    Python::attach(|py| py.check_signals())
}
