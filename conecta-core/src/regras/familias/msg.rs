//! MSG: the envelope of a message: direction, transaction, dates, encoding.

use super::super::regra::regras;

regras! {}
