//! IDN: who is who: CPF, CNPJ, CNS, CNES, councils, occupations.

use super::super::regra::regras;

regras! {}
