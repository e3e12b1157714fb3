//! DEM: demonstrativos: what was processed, cut and paid.

use super::super::regra::regras;

regras! {}
