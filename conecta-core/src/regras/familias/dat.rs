//! DAT: days and hours, one against another.

use super::super::regra::regras;

regras! {}
