//! Domains about the treatment of cancer.

use crate::tiss::macros::dominio;

dominio! {
    /// Imaging that supports a request of radiotherapy (*diagnóstico por imagem*). Tabela 29;
    /// `dm_diagnosticoImagem`.
    DiagnosticoImagem {
        /// Tomografia.
        Tomografia = "1",
        /// Ressonância magnética.
        RessonanciaMagnetica = "2",
        /// Raio-X.
        RaioX = "3",
        /// Outras.
        Outras = "4",
        /// Ultrassonografia.
        Ultrassonografia = "5",
        /// PET.
        Pet = "6",
    }

    /// Functional capacity of an oncology patient (*escala de capacidade funcional*, ECOG or Zubrod scale).
    /// Tabela 30; `dm_ecog`.
    Ecog {
        /// Totalmente ativo.
        TotalmenteAtivo = "0",
        /// Não exerce atividade física.
        NaoExerceAtividadeFisica = "1",
        /// Caminha e é capaz de realizar atividade de autocuidado.
        CaminhaECapazDeAutocuidado = "2",
        /// Capacidade de autocuidado limitada.
        CapacidadeDeAutocuidadoLimitada = "3",
        /// Completamente dependente.
        CompletamenteDependente = "4",
    }

    /// Stage of a tumour (*estadiamento do tumor*). Tabela 31; `dm_estadiamento`.
    Estadiamento {
        /// Estádio 0.
        Estadio0 = "0",
        /// Estádio I.
        EstadioI = "1",
        /// Estádio II.
        EstadioII = "2",
        /// Estádio III.
        EstadioIII = "3",
        /// Estádio IV.
        EstadioIV = "4",
        /// Não se aplica.
        NaoSeAplica = "5",
    }

    /// Aim of an oncology treatment (*finalidade do tratamento*). Tabela 33; `dm_finalidadeTratamento`.
    FinalidadeTratamento {
        /// Curativa.
        Curativa = "1",
        /// Neoadjuvante.
        Neoadjuvante = "2",
        /// Adjuvante.
        Adjuvante = "3",
        /// Paliativa.
        Paliativa = "4",
        /// Controle.
        Controle = "5",
    }

    /// Distant metastasis (*metástase*): the M of the TNM classification. Tabela 65; `dm_metastase`.
    Metastase {
        /// M1.
        M1 = "1",
        /// M0.
        M0 = "2",
        /// Mx.
        Mx = "3",
        /// Não se aplica.
        NaoSeAplica = "8",
        /// Sem informação.
        SemInformacao = "9",
    }

    /// Regional lymph nodes (*nódulo*): the N of the TNM classification. Tabela 66; `dm_nodulo`.
    Nodulo {
        /// N1.
        N1 = "1",
        /// N2.
        N2 = "2",
        /// N3.
        N3 = "3",
        /// N0.
        N0 = "4",
        /// Nx.
        Nx = "5",
        /// Não se aplica.
        NaoSeAplica = "8",
        /// Sem informação.
        SemInformacao = "9",
    }

    /// Line of chemotherapy (*tipo de quimioterapia*). Tabela 58; `dm_tipoQuimioterapia`.
    TipoQuimioterapia {
        /// 1ª linha.
        PrimeiraLinha = "1",
        /// 2ª linha.
        SegundaLinha = "2",
        /// 3ª linha.
        TerceiraLinha = "3",
        /// Outras linhas.
        OutrasLinhas = "4",
    }

    /// Primary tumour (*tumor*): the T of the TNM classification. Tabela 67; `dm_tumor`.
    Tumor {
        /// T1.
        T1 = "1",
        /// T2.
        T2 = "2",
        /// T3.
        T3 = "3",
        /// T4.
        T4 = "4",
        /// T0.
        T0 = "5",
        /// Tis.
        Tis = "6",
        /// Tx.
        Tx = "7",
        /// Não se aplica.
        NaoSeAplica = "8",
        /// Sem informação.
        SemInformacao = "9",
    }
}
