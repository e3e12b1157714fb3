//! Domains about teeth.

use crate::tiss::macros::dominio;

dominio! {
    /// Condition of a tooth at the start of the treatment (*situação inicial do dente*). Tabela 44;
    /// `dm_condicaoClinica`.
    CondicaoClinica {
        /// Ausente.
        Ausente = "A",
        /// Cariado.
        Cariado = "C",
        /// Extração indicada.
        ExtracaoIndicada = "E",
        /// Hígido.
        Higido = "H",
        /// Restaurado.
        Restaurado = "R",
    }

    /// Region of the mouth (*região da boca*). Tabela 42; `dm_regiao`.
    RegiaoBoca {
        /// Assoalho de boca.
        AssoalhoDeBoca = "AB",
        /// Arco inferior.
        ArcoInferior = "AI",
        /// Arco superior.
        ArcoSuperior = "AS",
        /// Arcadas superiores e inferiores.
        ArcadasSuperioresEInferiores = "ASAI",
        /// Comissura labial.
        ComissuraLabial = "CL",
        /// Freios labiais.
        FreiosLabiais = "FLA",
        /// Freio lingual.
        FreioLingual = "FLI",
        /// Gengiva inserida.
        GengivaInserida = "GI",
        /// Hemi-arco inferior direito.
        HemiArcoInferiorDireito = "HAID",
        /// Hemi-arco inferior esquerdo.
        HemiArcoInferiorEsquerdo = "HAIE",
        /// Hemi-arco superior direito.
        HemiArcoSuperiorDireito = "HASD",
        /// Hemi-arco superior esquerdo.
        HemiArcoSuperiorEsquerdo = "HASE",
        /// Língua.
        Lingua = "LG",
        /// Lábio inferior.
        LabioInferior = "LI",
        /// Lábio superior.
        LabioSuperior = "LS",
        /// Mucosa alveolar.
        MucosaAlveolar = "MA",
        /// Mucosa jugal.
        MucosaJugal = "MJ",
        /// Palato.
        Palato = "PA",
        /// Palato duro.
        PalatoDuro = "PD",
        /// Papila incisiva.
        PapilaIncisiva = "PI",
        /// Palato mole.
        PalatoMole = "PM",
        /// Pregas palatinas.
        PregasPalatinas = "PP",
        /// Parótida.
        Parotida = "PT",
        /// Região de canino inferior direito.
        RegiaoCaninoInferiorDireito = "RCID",
        /// Região de canino inferior esquerdo.
        RegiaoCaninoInferiorEsquerdo = "RCIE",
        /// Região do canino e lateral superior direito.
        RegiaoCaninoELateralSuperiorDireito = "RCSD",
        /// Região do canino e lateral superior esquerdo.
        RegiaoCaninoELateralSuperiorEsquerdo = "RCSE",
        /// Região dos incisivos inferiores.
        RegiaoIncisivosInferiores = "RII",
        /// Região dos incisivos centrais superiores.
        RegiaoIncisivosCentraisSuperiores = "RIS",
        /// Região lingual.
        RegiaoLingual = "RL",
        /// Região retromolar.
        RegiaoRetromolar = "RM",
        /// Região dos molares lado direito.
        RegiaoMolaresLadoDireito = "RMD",
        /// Região dos molares lado esquerdo.
        RegiaoMolaresLadoEsquerdo = "RME",
        /// Região dos molares inferiores direito.
        RegiaoMolaresInferioresDireito = "RMID",
        /// Região dos molares inferiores esquerdo.
        RegiaoMolaresInferioresEsquerdo = "RMIE",
        /// Região dos molares e pré-molares lado direito.
        RegiaoMolaresEPreMolaresLadoDireito = "RMPD",
        /// Região dos molares e pré-molares lado esquerdo.
        RegiaoMolaresEPreMolaresLadoEsquerdo = "RMPE",
        /// Região dos molares superiores direito.
        RegiaoMolaresSuperioresDireito = "RMSD",
        /// Região dos molares superiores esquerdo.
        RegiaoMolaresSuperioresEsquerdo = "RMSE",
        /// Região palatina.
        RegiaoPalatina = "RP",
        /// Região dos pré-molares lado direito.
        RegiaoPreMolaresLadoDireito = "RPD",
        /// Região dos pré-molares lado esquerdo.
        RegiaoPreMolaresLadoEsquerdo = "RPE",
        /// Região dos pré-molares inferiores direito.
        RegiaoPreMolaresInferioresDireito = "RPID",
        /// Região dos pré-molares inferiores esquerdo.
        RegiaoPreMolaresInferioresEsquerdo = "RPIE",
        /// Região dos pré-molares superiores direito.
        RegiaoPreMolaresSuperioresDireito = "RPSD",
        /// Região dos pré-molares superiores esquerdo.
        RegiaoPreMolaresSuperioresEsquerdo = "RPSE",
        /// Região sublingual.
        RegiaoSublingual = "RSL",
        /// Região submandibular direita.
        RegiaoSubmandibularDireita = "RSMD",
        /// Região submandibular esquerda.
        RegiaoSubmandibularEsquerda = "RSME",
        /// Região vestibular.
        RegiaoVestibular = "RV",
        /// Sextante superior posterior direito.
        SextanteSuperiorPosteriorDireito = "S1",
        /// Sextante superior anterior.
        SextanteSuperiorAnterior = "S2",
        /// Sextante superior posterior esquerdo.
        SextanteSuperiorPosteriorEsquerdo = "S3",
        /// Sextante inferior posterior esquerdo.
        SextanteInferiorPosteriorEsquerdo = "S4",
        /// Sextante inferior anterior.
        SextanteInferiorAnterior = "S5",
        /// Sextante inferior posterior direito.
        SextanteInferiorPosteriorDireito = "S6",
        /// Região de sínfise.
        RegiaoSinfise = "SI",
        /// Região do assoalho do seio maxilar.
        RegiaoAssoalhoDoSeioMaxilar = "SM",
        /// Tonsilas palatinas.
        TonsilasPalatinas = "TP",
        /// Região do túber.
        RegiaoTuber = "TU",
        /// Úvula.
        Uvula = "UV",
    }

    /// Kind of a dental attendance (*tipo de atendimento em odontologia*). Tabela 51;
    /// `dm_tipoAtendimentoOdonto`.
    TipoAtendimentoOdonto {
        /// Tratamento odontológico.
        TratamentoOdontologico = "1",
        /// Exame radiológico.
        ExameRadiologico = "2",
        /// Ortodontia.
        Ortodontia = "3",
        /// Urgência/Emergência.
        UrgenciaEmergencia = "4",
        /// Auditoria.
        Auditoria = "5",
    }

    /// Which part of a dental treatment a bill covers (*tipo de faturamento*). Tabela 55;
    /// `dm_tipoFaturamentoOdonto`.
    TipoFaturamentoOdonto {
        /// Parcial.
        Parcial = "1",
        /// Total.
        Total = "4",
    }
}
