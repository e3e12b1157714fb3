//! HSH: the hash of the epilogue.

use super::super::regra::regras;

regras! {}
