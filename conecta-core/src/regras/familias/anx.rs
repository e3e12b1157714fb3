//! ANX: annexes: OPME, chemotherapy, radiotherapy.

use super::super::regra::regras;

regras! {}
