//! SOL: requests of authorisation and their answers.

use super::super::regra::regras;

regras! {}
