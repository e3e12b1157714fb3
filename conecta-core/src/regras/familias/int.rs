//! INT: what a resumo de internação asks for.

use super::super::regra::regras;

regras! {}
