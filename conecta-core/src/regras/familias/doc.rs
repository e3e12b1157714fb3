//! DOC: documents that are sent.

use super::super::regra::regras;

regras! {}
