//! Annex of the initial dental situation.

use crate::tiss::macros::modelo;
use crate::tiss::{CondicaoClinica, Dente};
use crate::types::{Carteira, Escrito, RegistroAns, Texto};

modelo! {
    /// Anexo de situação inicial sent within a guia de tratamento odontológico.
    AnexoSituacaoInicialNaGto {
        /// Number that the prestador gave to the anexo. 1 to 20 characters.
        numero_guia_anexo: Texto = "numeroGuiaAnexo",
        /// Number of the guia to which the anexo belongs. 1 to 20 characters.
        numero_guia_referenciada: Texto = "numeroGuiaReferenciada",
        /// Number that the operadora gave to the anexo. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// State of the mouth before the treatment.
        ct_situacao_inicial: SituacaoInicial = "ct_situacaoInicial",
    }

    /// State of the mouth before a tratamento odontológico.
    SituacaoInicial {
        /// Condição clínica of the dentes.
        situacao_clinica: SituacaoClinica = "situacaoClinica",
        /// Whether there are signs of doença periodontal.
        doenca_periodontal: Option<Escrito<bool>> = "doencaPeriodontal",
        /// Whether there are alterações of the tecidos moles.
        alteracao_tecido_mole: Option<Escrito<bool>> = "alteracaoTecidoMole",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
    }

    /// Condição clínica of each examined dente.
    SituacaoClinica {
        /// One dente examined.
        dentes: Vec<CondicaoDente> = "dentes",
    }

    /// Condição clínica of one dente.
    CondicaoDente {
        /// Dente examined (tabela 28).
        elemento_dentario: Dente = "elementoDentario",
        /// Condição of the dente (tabela 44): ausente, cariado, extração indicada, hígido or restaurado.
        condicao_clinica: CondicaoClinica = "condicaoClinica",
    }

    /// Anexo de situação inicial of a tratamento odontológico.
    AnexoSituacaoInicial {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the anexo. 1 to 20 characters.
        numero_guia_anexo: Texto = "numeroGuiaAnexo",
        /// Number of the guia to which the anexo belongs. 1 to 20 characters.
        numero_guia_referenciada: Texto = "numeroGuiaReferenciada",
        /// Number that the operadora gave to the anexo. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// State of the mouth before the treatment.
        ct_situacao_inicial: SituacaoInicial = "ct_situacaoInicial",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
    }
}
