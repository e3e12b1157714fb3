//! SIG: the digital signature.

use super::super::regra::regras;

regras! {}
