//! Domains of the monitoring of the ANS.

use crate::tiss::macros::dominio;

dominio! {
    /// *Caráter do atendimento* as told to the ANS: the digits of table 23, or the letters of the first
    /// versions of the standard. `dm_caraterMonitoramento`.
    CaraterMonitoramento {
        /// Eletivo.
        Eletivo = "1",
        /// Urgência/Emergência.
        UrgenciaEmergencia = "2",
        /// Eletiva.
        EletivoLetra = "E",
        /// Urgência/Emergência.
        UrgenciaEmergenciaLetra = "U",
    }

    /// How the *prestador* sent the *guia* to the *operadora* (*forma de envio*). Tabela 70; `dm_formaEnvio`.
    FormaEnvio {
        /// Portal.
        Portal = "1",
        /// Upload de arquivo.
        UploadDeArquivo = "2",
        /// Webservice.
        Webservice = "3",
        /// Papel.
        Papel = "4",
    }

    /// Model by which *operadora* and *prestador* settle a *guia* (*modelo de remuneração*). Tabela 79;
    /// `dm_formaRemuneracao`.
    FormaRemuneracao {
        /// Evento ou procedimento (fee for service).
        EventoOuProcedimento = "01",
        /// Pacote.
        Pacote = "02",
        /// Orçamentação.
        Orcamentacao = "03",
        /// Capitação (capitation).
        Capitacao = "04",
        /// DRG.
        Drg = "05",
        /// Bundle baseado em episódio.
        BundlePorEpisodio = "06",
        /// Bundle por condição clínica.
        BundlePorCondicaoClinica = "07",
    }

    /// Which register the number beside it belongs to: *CNPJ* or *CPF*. `dm_indicadorIdentificacao`.
    IndicadorIdentificacao {
        /// CNPJ.
        Cnpj = "1",
        /// CPF.
        Cpf = "2",
    }

    /// Relation between the *operadora* and who attended (*origem da guia*). Tabela 40;
    /// `dm_origemEventoAtencaoSaude`.
    OrigemEventoAtencaoSaude {
        /// Rede contratada, referenciada ou credenciada.
        RedeContratada = "1",
        /// Rede própria, cooperados.
        RedePropriaCooperados = "2",
        /// Rede própria, demais prestadores.
        RedePropriaDemaisPrestadores = "3",
        /// Reembolso ao beneficiário.
        ReembolsoAoBeneficiario = "4",
        /// Prestador eventual.
        PrestadorEventual = "5",
    }

    /// What a *monitoramento* record does to the data of the ANS (*tipo de registro*).
    /// `dm_statusTransacaoMonitor`.
    StatusTransacaoMonitoramento {
        /// Inclusão de registro.
        Inclusao = "1",
        /// Alteração de registro.
        Alteracao = "2",
        /// Exclusão de registro.
        Exclusao = "3",
    }

    /// Kind of the care given through an *operadora intermediária*. Tabela 71;
    /// `dm_tipoAtendimentoIntermediario`.
    TipoAtendimentoIntermediario {
        /// Atendimento eventual.
        AtendimentoEventual = "1",
        /// Atendimento continuado.
        AtendimentoContinuado = "2",
    }

    /// Kind of the *guia* reported to the ANS (*tipo de guia*). Tabela 54; `dm_tipoEventoMonitoramento`.
    TipoEventoMonitoramento {
        /// Consulta.
        Consulta = "1",
        /// SP/SADT.
        SpSadt = "2",
        /// Internação.
        Internacao = "3",
        /// Tratamento odontológico.
        TratamentoOdontologico = "4",
        /// Honorários.
        Honorarios = "5",
    }

    /// *Tipo de faturamento* as told to the ANS: the digits of table 55, or the letters of versions 1 and 2 of
    /// the standard. `dm_tipoFaturamentoMonitoramento`.
    TipoFaturamentoMonitoramento {
        /// Parcial.
        Parcial = "1",
        /// Final.
        Final = "2",
        /// Complementar.
        Complementar = "3",
        /// Total.
        Total = "4",
        /// Final (versão 1).
        FinalLetra = "F",
        /// Parcial (versões 1 e 2).
        ParcialLetra = "P",
        /// Total (versão 2).
        TotalLetra = "T",
    }

    /// *Tipo de internação* as told to the ANS: table 57, and two codes more that no table describes.
    /// `dm_tipoInternacaoMonitoramento`.
    TipoInternacaoMonitoramento {
        /// Clínica.
        Clinica = "1",
        /// Cirúrgica.
        Cirurgica = "2",
        /// Obstétrica.
        Obstetrica = "3",
        /// Pediátrica.
        Pediatrica = "4",
        /// Psiquiátrica.
        Psiquiatrica = "5",
        /// Código 6, sem descrição publicada.
        Codigo6 = "6",
        /// Código 7, sem descrição publicada.
        Codigo7 = "7",
    }
}
