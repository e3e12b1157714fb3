//! ODO: what a GTO asks for.

use super::super::regra::regras;

regras! {}
