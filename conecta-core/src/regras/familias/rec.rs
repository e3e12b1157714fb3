//! REC: recursos and their answers.

use super::super::regra::regras;

regras! {}
