//! ELG: eligibility.

use super::super::regra::regras;

regras! {}
