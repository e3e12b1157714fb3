//! SAD: what a guia SP/SADT asks for.

use super::super::regra::regras;

regras! {}
