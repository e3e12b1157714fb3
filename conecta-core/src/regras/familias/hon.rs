//! HON: what a guia de honorários asks for.

use super::super::regra::regras;

regras! {}
