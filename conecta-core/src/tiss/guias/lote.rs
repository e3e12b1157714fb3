//! A lote de guias: up to a hundred, all of one kind.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{GuiaConsulta, GuiaHonorarios, GuiaOdonto, GuiaResumoInternacao, GuiaSpSadt};
use crate::types::Texto;

modelo! {
    /// A lote de guias sent for billing: its number and its guias.
    LoteGuias {
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// The guias of the lote.
        guias_tiss: Guias = "guiasTISS",
    }
}

escolha! {
    /// The guias of a lote, all of one kind: SP/SADT, resumo de internação, honorários, consulta or
    /// odontológica.
    Guias {
        /// Guia SP/SADT.
        GuiaSpSadt(Vec<GuiaSpSadt>) = "guiaSP-SADT",
        /// Guia de resumo de internação.
        GuiaResumoInternacao(Vec<GuiaResumoInternacao>) = "guiaResumoInternacao",
        /// Guia de honorários; name used before guiaHonorarios. Up to 3.00.01.
        GuiaHonorarioIndividual(Vec<GuiaHonorarios>) = "guiaHonorarioIndividual",
        /// Guia de honorários. From 3.02.00.
        GuiaHonorarios(Vec<GuiaHonorarios>) = "guiaHonorarios",
        /// Guia de consulta.
        GuiaConsulta(Vec<GuiaConsulta>) = "guiaConsulta",
        /// Guia de tratamento odontológico (GTO).
        GuiaOdonto(Vec<GuiaOdonto>) = "guiaOdonto",
    }
}
