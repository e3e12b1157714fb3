//! BIO: how the beneficiary was identified.

use super::super::regra::regras;

regras! {}
