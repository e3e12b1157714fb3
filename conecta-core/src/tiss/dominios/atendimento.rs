//! Domains about a visit: who was seen, by whom, why and how.

use crate::tiss::macros::dominio;

dominio! {
    /// Why the *código de validação* is missing (*motivo de ausência*). Tabela 74; `dm_ausenciaCodValidacao`.
    AusenciaCodigoValidacao {
        /// Beneficiário internado.
        BeneficiarioInternado = "01",
        /// Beneficiário em situação de urgência/emergência.
        UrgenciaEmergencia = "02",
        /// Intermitência/instabilidade de sistemas e regularização do atendimento após a saída do beneficiário.
        InstabilidadeDeSistemas = "03",
        /// Beneficiário se negou a transmitir o número do token.
        BeneficiarioNegouToken = "04",
        /// Beneficiário em coleta domiciliar.
        ColetaDomiciliar = "05",
        /// Material para exames enviado ao prestador por terceiros.
        MaterialEnviadoPorTerceiros = "06",
        /// Beneficiário não possui celular.
        BeneficiarioSemCelular = "07",
    }

    /// Whether the attendance was planned or urgent (*caráter do atendimento*). Tabela 23;
    /// `dm_caraterAtendimento`.
    CaraterAtendimento {
        /// Eletivo.
        Eletivo = "1",
        /// Urgência/Emergência.
        UrgenciaEmergencia = "2",
    }

    /// Condition that gives the *beneficiário* a special cover (*cobertura especial*). Tabela 75; `dm_cobEsp`.
    CoberturaEspecial {
        /// Gestante.
        Gestante = "01",
        /// Pré-operatório.
        PreOperatorio = "02",
        /// Pós-operatório.
        PosOperatorio = "03",
    }

    /// Council that registers the professional (*conselho profissional*); the codes of one digit are the old
    /// form. Tabela 26; `dm_conselhoProfissional`.
    ConselhoProfissional {
        /// CRESS, Conselho Regional de Serviço Social.
        Cress = "01",
        /// COREN, Conselho Regional de Enfermagem.
        Coren = "02",
        /// CRF, Conselho Regional de Farmácia.
        Crf = "03",
        /// CRFA, Conselho Regional de Fonoaudiologia.
        Crfa = "04",
        /// CREFITO, Conselho Regional de Fisioterapia e Terapia Ocupacional.
        Crefito = "05",
        /// CRM, Conselho Regional de Medicina.
        Crm = "06",
        /// CRN, Conselho Regional de Nutrição.
        Crn = "07",
        /// CRO, Conselho Regional de Odontologia.
        Cro = "08",
        /// CRP, Conselho Regional de Psicologia.
        Crp = "09",
        /// Outros conselhos.
        OutrosConselhos = "10",
        /// CRBio, Conselho Regional de Biologia.
        Crbio = "11",
        /// CRBM, Conselho Regional de Biomedicina.
        Crbm = "12",
        /// CREF, Conselho Regional de Educação Física.
        Cref = "13",
        /// CRMV, Conselho Regional de Medicina Veterinária.
        Crmv = "14",
        /// CRTR, Conselho Regional de Técnicos em Radiologia.
        Crtr = "15",
        /// CRAS, Conselho Regional de Assistência Social.
        CrasSemZero = "1",
        /// COREN, Conselho Regional de Enfermagem.
        CorenSemZero = "2",
        /// CRF, Conselho Regional de Farmácia.
        CrfSemZero = "3",
        /// CRFA, Conselho Regional de Fonoaudiologia.
        CrfaSemZero = "4",
        /// CREFITO, Conselho Regional de Fisioterapia e Terapia Ocupacional.
        CrefitoSemZero = "5",
        /// CRM, Conselho Regional de Medicina.
        CrmSemZero = "6",
        /// CRN, Conselho Regional de Nutrição.
        CrnSemZero = "7",
        /// CRO, Conselho Regional de Odontologia.
        CroSemZero = "8",
        /// CRP, Conselho Regional de Psicologia.
        CrpSemZero = "9",
    }

    /// Role of a professional in the team (*grau de participação*). Tabela 35; `dm_grauPart`.
    GrauParticipacao {
        /// Cirurgião.
        Cirurgiao = "00",
        /// Primeiro auxiliar.
        PrimeiroAuxiliar = "01",
        /// Segundo auxiliar.
        SegundoAuxiliar = "02",
        /// Terceiro auxiliar.
        TerceiroAuxiliar = "03",
        /// Quarto auxiliar.
        QuartoAuxiliar = "04",
        /// Instrumentador.
        Instrumentador = "05",
        /// Anestesista.
        Anestesista = "06",
        /// Auxiliar de anestesista.
        AuxiliarDeAnestesista = "07",
        /// Consultor.
        Consultor = "08",
        /// Perfusionista.
        Perfusionista = "09",
        /// Pediatra na sala de parto.
        PediatraNaSalaDeParto = "10",
        /// Auxiliar SADT.
        AuxiliarSadt = "11",
        /// Clínico.
        Clinico = "12",
        /// Intensivista.
        Intensivista = "13",
    }

    /// Whether the attendance follows from an accident, and of what kind (*indicador de acidente*). Tabela 36;
    /// `dm_indicadorAcidente`.
    IndicadorAcidente {
        /// Trabalho.
        Trabalho = "0",
        /// Trânsito.
        Transito = "1",
        /// Outros acidentes.
        OutrosAcidentes = "2",
        /// Não acidente.
        NaoAcidente = "9",
    }

    /// Setting of the care (*regime de atendimento*). Tabela 76; `dm_regimeAtendimento`.
    RegimeAtendimento {
        /// Ambulatorial.
        Ambulatorial = "01",
        /// Domiciliar.
        Domiciliar = "02",
        /// Internação.
        Internacao = "03",
        /// Pronto-socorro.
        ProntoSocorro = "04",
        /// Telessaúde.
        Telessaude = "05",
    }

    /// Occupational health examination that the attendance is part of (*saúde ocupacional*). Tabela 77;
    /// `dm_saudeOcupacional`.
    SaudeOcupacional {
        /// Admissional.
        Admissional = "01",
        /// Demissional.
        Demissional = "02",
        /// Periódico.
        Periodico = "03",
        /// Retorno ao trabalho.
        RetornoAoTrabalho = "04",
        /// Mudança de função.
        MudancaDeFuncao = "05",
        /// Promoção à saúde.
        PromocaoASaude = "06",
    }

    /// Sex of the *beneficiário* (*sexo*). Tabela 43; `dm_sexo`.
    Sexo {
        /// Masculino.
        Masculino = "1",
        /// Feminino.
        Feminino = "3",
    }

    /// Yes or no (*sim* or *não*). `dm_simNao`.
    SimNao {
        /// Não.
        Nao = "N",
        /// Sim.
        Sim = "S",
    }

    /// Kind of an SP/SADT attendance (*tipo de atendimento*). Tabela 50; `dm_tipoAtendimento`.
    TipoAtendimento {
        /// Remoção.
        Remocao = "01",
        /// Pequena cirurgia.
        PequenaCirurgia = "02",
        /// Outras terapias.
        OutrasTerapias = "03",
        /// Consulta.
        Consulta = "04",
        /// Exames (englobando exame radiológico).
        ExamesEnglobandoRadiologico = "05",
        /// Atendimento domiciliar.
        AtendimentoDomiciliar = "06",
        /// Internação.
        Internacao = "07",
        /// Quimioterapia.
        Quimioterapia = "08",
        /// Radioterapia.
        Radioterapia = "09",
        /// Terapia renal substitutiva (TRS).
        TerapiaRenalSubstitutiva = "10",
        /// Pronto-socorro.
        ProntoSocorro = "11",
        /// Ocupacional.
        Ocupacional = "12",
        /// Pequeno atendimento (sutura, gesso e outros).
        PequenoAtendimento = "13",
        /// Saúde ocupacional, admissional.
        SaudeOcupacionalAdmissional = "14",
        /// Saúde ocupacional, demissional.
        SaudeOcupacionalDemissional = "15",
        /// Saúde ocupacional, periódico.
        SaudeOcupacionalPeriodico = "16",
        /// Saúde ocupacional, retorno ao trabalho.
        SaudeOcupacionalRetornoAoTrabalho = "17",
        /// Saúde ocupacional, mudança de função.
        SaudeOcupacionalMudancaDeFuncao = "18",
        /// Saúde ocupacional, promoção à saúde.
        SaudeOcupacionalPromocaoASaude = "19",
        /// Saúde ocupacional, beneficiário novo.
        SaudeOcupacionalBeneficiarioNovo = "20",
        /// Saúde ocupacional, assistência a demitidos.
        SaudeOcupacionalAssistenciaADemitidos = "21",
        /// Telessaúde.
        Telessaude = "22",
        /// Exame.
        Exame = "23",
    }

    /// Kind of a consultation (*tipo de consulta*). Tabela 52; `dm_tipoConsulta`.
    TipoConsulta {
        /// Primeira consulta.
        Primeira = "1",
        /// Retorno (seguimento).
        Retorno = "2",
        /// Pré-natal.
        PreNatal = "3",
        /// Por encaminhamento.
        PorEncaminhamento = "4",
    }

    /// Event that a *comunicação de internação* tells of (*tipo de evento*). `dm_tipoEvento`.
    TipoEvento {
        /// Alta.
        Alta = "A",
        /// Início da internação.
        InicioInternacao = "I",
    }

    /// How the *beneficiário* was identified (*tipo de identificação do beneficiário*). Tabela 72;
    /// `dm_tipoIdent`.
    TipoIdentificacao {
        /// Tarja magnética.
        TarjaMagnetica = "01",
        /// Código de barras.
        CodigoDeBarras = "02",
        /// Cartão de identificação físico.
        CartaoFisico = "03",
        /// QR code.
        QrCode = "04",
        /// Impressão digital.
        ImpressaoDigital = "05",
        /// Leitura facial.
        LeituraFacial = "06",
        /// Leitura de íris.
        LeituraDeIris = "07",
        /// Leitura da geometria da mão.
        LeituraDaGeometriaDaMao = "08",
        /// Cartão de identificação virtual.
        CartaoVirtual = "09",
    }

    /// State of Brazil (*unidade da federação*, UF) by its IBGE number. Tabela 59; `dm_UF`.
    Uf {
        /// Rondônia (RO).
        Rondonia = "11",
        /// Acre (AC).
        Acre = "12",
        /// Amazonas (AM).
        Amazonas = "13",
        /// Roraima (RR).
        Roraima = "14",
        /// Pará (PA).
        Para = "15",
        /// Amapá (AP).
        Amapa = "16",
        /// Tocantins (TO).
        Tocantins = "17",
        /// Maranhão (MA).
        Maranhao = "21",
        /// Piauí (PI).
        Piaui = "22",
        /// Ceará (CE).
        Ceara = "23",
        /// Rio Grande do Norte (RN).
        RioGrandeDoNorte = "24",
        /// Paraíba (PB).
        Paraiba = "25",
        /// Pernambuco (PE).
        Pernambuco = "26",
        /// Alagoas (AL).
        Alagoas = "27",
        /// Sergipe (SE).
        Sergipe = "28",
        /// Bahia (BA).
        Bahia = "29",
        /// Minas Gerais (MG).
        MinasGerais = "31",
        /// Espírito Santo (ES).
        EspiritoSanto = "32",
        /// Rio de Janeiro (RJ).
        RioDeJaneiro = "33",
        /// Código 34, sem descrição publicada.
        Codigo34 = "34",
        /// São Paulo (SP).
        SaoPaulo = "35",
        /// Paraná (PR).
        Parana = "41",
        /// Santa Catarina (SC).
        SantaCatarina = "42",
        /// Rio Grande do Sul (RS).
        RioGrandeDoSul = "43",
        /// Mato Grosso do Sul (MS).
        MatoGrossoDoSul = "50",
        /// Mato Grosso (MT).
        MatoGrosso = "51",
        /// Goiás (GO).
        Goias = "52",
        /// Distrito Federal (DF).
        DistritoFederal = "53",
        /// Países estrangeiros (EX).
        PaisesEstrangeiros = "98",
    }
}
