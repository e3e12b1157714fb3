//! LNK: which guia points to which.

use super::super::regra::regras;

regras! {}
