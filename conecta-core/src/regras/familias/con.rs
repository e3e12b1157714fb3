//! CON: what a guia de consulta asks for.

use super::super::regra::regras;

regras! {}
