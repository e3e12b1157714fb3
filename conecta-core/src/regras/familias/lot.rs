//! LOT: lotes: how many guias, of one type, once each.

use super::super::regra::regras;

regras! {}
