//! RN: newborns on the card of the mother.

use super::super::regra::regras;

regras! {}
