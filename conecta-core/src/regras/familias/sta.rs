//! STA: asking for the state of a protocol.

use super::super::regra::regras;

regras! {}
