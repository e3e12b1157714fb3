//! REB: receipts of lotes.

use super::super::regra::regras;

regras! {}
