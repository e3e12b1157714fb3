//! CAN: cancelling guias.

use super::super::regra::regras;

regras! {}
