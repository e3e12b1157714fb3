//! AUT: authorisations and their passwords.

use super::super::regra::regras;

regras! {}
