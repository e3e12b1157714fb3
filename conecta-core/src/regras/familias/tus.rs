//! TUS: codes against the tables.

use super::super::regra::regras;

regras! {}
