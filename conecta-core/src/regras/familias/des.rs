//! DES: expenses: gases, medicines, materials, dailies, fees, OPME.

use super::super::regra::regras;

regras! {}
