//! Domains about what was done or used.

use crate::tiss::macros::dominio;

dominio! {
    /// Where in the hospital an item was consumed (*centro de consumo*). `dm_centroConsumo`.
    CentroConsumo {
        /// Berçário.
        Bercario = "1",
        /// Enfermaria.
        Enfermaria = "2",
        /// Apartamento.
        Apartamento = "3",
        /// Semi-UTI.
        SemiUti = "4",
        /// UTI.
        Uti = "5",
        /// Centro cirúrgico.
        CentroCirurgico = "6",
        /// Pronto-socorro.
        ProntoSocorro = "7",
        /// Radiologia.
        Radiologia = "8",
        /// Laboratório.
        Laboratorio = "9",
        /// Nutrição.
        Nutricao = "10",
    }

    /// Kind of an item of *outras despesas* (*código da despesa*). Tabela 25; `dm_outrasDespesas`.
    CodigoDespesa {
        /// Gases medicinais.
        GasesMedicinais = "01",
        /// Medicamentos.
        Medicamentos = "02",
        /// Materiais.
        Materiais = "03",
        /// Diárias.
        Diarias = "05",
        /// Taxas e aluguéis.
        TaxasEAlugueis = "07",
        /// OPME.
        Opme = "08",
    }

    /// Rank of a manufacturer among those the requester accepts for an OPME (*opção de fabricante*).
    /// `dm_opcaoFabricante`.
    OpcaoFabricante {
        /// Primeira opção de fabricante.
        Primeira = "1",
        /// Segunda opção de fabricante.
        Segunda = "2",
        /// Terceira opção de fabricante.
        Terceira = "3",
    }

    /// Table that a *código de procedimento* or of an item is taken from (*código da tabela*). Tabela 87;
    /// `dm_tabela`, `dm_tabelaMonitor`, `dm_tabelaPacote`.
    Tabela {
        /// Tabela própria das operadoras.
        PropriaDasOperadoras = "00",
        /// TUSS, taxas hospitalares, diárias e gases medicinais.
        DiariasTaxasGases = "18",
        /// TUSS, materiais.
        Materiais = "19",
        /// TUSS, medicamentos.
        Medicamentos = "20",
        /// TUSS, procedimentos e eventos em saúde.
        ProcedimentosEventos = "22",
        /// Tabela própria, pacote odontológico.
        PropriaPacoteOdontologico = "90",
        /// Tabela própria de pacotes.
        PropriaDePacotes = "98",
        /// TUSS, grupo de procedimentos e itens assistenciais para envio de dados para a ANS.
        GrupoDeProcedimentos = "63",
    }

    /// Surgical technique (*técnica utilizada*). Tabela 48; `dm_tecnicaUtilizada`.
    TecnicaUtilizada {
        /// Convencional.
        Convencional = "1",
        /// Videolaparoscopia.
        Videolaparoscopia = "2",
        /// Robótica.
        Robotica = "3",
    }

    /// Unit in which a quantity is counted (*unidade de medida*). Tabela 60; `dm_unidadeMedida`.
    UnidadeMedida {
        /// Ampola (AMP).
        Ampola = "001",
        /// Bilhões de unidades internacionais (BUI).
        BilhoesDeUnidadesInternacionais = "002",
        /// Bisnaga (BG).
        Bisnaga = "003",
        /// Bolsa (BOLS).
        Bolsa = "004",
        /// Caixa (CX).
        Caixa = "005",
        /// Cápsula (CAP).
        Capsula = "006",
        /// Carpule (CARP).
        Carpule = "007",
        /// Comprimido (COM).
        Comprimido = "008",
        /// Dose (DOSE).
        Dose = "009",
        /// Drágea (DRG).
        Dragea = "010",
        /// Envelope (ENV).
        Envelope = "011",
        /// Flaconete (FLAC).
        Flaconete = "012",
        /// Frasco (FR).
        Frasco = "013",
        /// Frasco ampola (FA).
        FrascoAmpola = "014",
        /// Galão (GAL).
        Galao = "015",
        /// Glóbulo (GLOB).
        Globulo = "016",
        /// Gotas (GTS).
        Gotas = "017",
        /// Grama (G).
        Grama = "018",
        /// Litro (L).
        Litro = "019",
        /// Microgramas (MCG).
        Microgramas = "020",
        /// Milhões de unidades internacionais (MUI).
        MilhoesDeUnidadesInternacionais = "021",
        /// Miligrama (MG).
        Miligrama = "022",
        /// Mililitro (ML).
        Mililitro = "023",
        /// Óvulo (OVL).
        Ovulo = "024",
        /// Pastilha (PAS).
        Pastilha = "025",
        /// Lata (LT).
        Lata = "026",
        /// Pérola (PER).
        Perola = "027",
        /// Pílula (PIL).
        Pilula = "028",
        /// Pote (PT).
        Pote = "029",
        /// Quilograma (KG).
        Quilograma = "030",
        /// Seringa (SER).
        Seringa = "031",
        /// Supositório (SUP).
        Supositorio = "032",
        /// Tablete (TABLE).
        Tablete = "033",
        /// Tubete (TUB).
        Tubete = "034",
        /// Tubo (TB).
        Tubo = "035",
        /// Unidade (UN).
        Unidade = "036",
        /// Unidade internacional (UI).
        UnidadeInternacional = "037",
        /// Centímetro (CM).
        Centimetro = "038",
        /// Conjunto (CONJ).
        Conjunto = "039",
        /// Kit (KIT).
        Kit = "040",
        /// Maço (MÇ).
        Maco = "041",
        /// Metro (M).
        Metro = "042",
        /// Pacote (PC).
        Pacote = "043",
        /// Peça (PÇ).
        Peca = "044",
        /// Rolo (RL).
        Rolo = "045",
        /// Gray (GY).
        Gray = "046",
        /// Centigray (CGY).
        Centigray = "047",
        /// Par (PAR).
        Par = "048",
        /// Adesivo transdérmico (ADES).
        AdesivoTransdermico = "049",
        /// Comprimido efervescente (COM EFEV).
        ComprimidoEfervescente = "050",
        /// Comprimido mastigável (COM MST).
        ComprimidoMastigavel = "051",
        /// Sache (SACHE).
        Sache = "052",
        /// Metro linear (M).
        MetroLinear = "053",
        /// Metro quadrado (M²).
        MetroQuadrado = "054",
        /// Metro cúbico (M³).
        MetroCubico = "055",
        /// Miligrama por peso (MG/peso).
        MiligramaPorPeso = "056",
        /// Miligrama por metro quadrado (MG/M²).
        MiligramaPorMetroQuadrado = "057",
        /// Calorias (CAL).
        Calorias = "058",
        /// Unidade internacional por metro quadrado (UI/M²).
        UnidadeInternacionalPorMetroQuadrado = "059",
        /// Unidade internacional por mililitro (UI/ML).
        UnidadeInternacionalPorMililitro = "060",
        /// Centímetro cúbico (CM³).
        CentimetroCubico = "061",
    }

    /// Route by which a drug is given (*via de administração*). Tabela 62; `dm_viaAdministracao`.
    ViaAdministracao {
        /// Bucal.
        Bucal = "01",
        /// Capilar.
        Capilar = "02",
        /// Dermatológica.
        Dermatologica = "03",
        /// Epidural.
        Epidural = "04",
        /// Gastrostomia/jejunostomia.
        GastrostomiaJejunostomia = "05",
        /// Inalatória.
        Inalatoria = "06",
        /// Intraóssea.
        IntraOssea = "07",
        /// Intra-arterial.
        IntraArterial = "08",
        /// Intra-articular.
        IntraArticular = "09",
        /// Intracardíaca.
        Intracardiaca = "10",
        /// Intradérmica.
        Intradermica = "11",
        /// Intralesional.
        Intralesional = "12",
        /// Intramuscular.
        Intramuscular = "13",
        /// Intraperitoneal.
        Intraperitoneal = "14",
        /// Intrapleural.
        Intrapleural = "15",
        /// Intratecal.
        Intratecal = "16",
        /// Intratraqueal.
        Intratraqueal = "17",
        /// Intrauterina.
        Intrauterina = "18",
        /// Intravenosa.
        Intravenosa = "19",
        /// Intravesical.
        Intravesical = "20",
        /// Intravítrea.
        Intravitrea = "21",
        /// Irrigação.
        Irrigacao = "22",
        /// Nasal.
        Nasal = "23",
        /// Oftálmica.
        Oftalmica = "24",
        /// Oral.
        Oral = "25",
        /// Otológica.
        Otologica = "26",
        /// Retal.
        Retal = "27",
        /// Sonda enteral.
        SondaEnteral = "28",
        /// Sonda gástrica.
        SondaGastrica = "29",
        /// Subcutânea.
        Subcutanea = "30",
        /// Sublingual.
        Sublingual = "31",
        /// Transdérmica.
        Transdermica = "32",
        /// Uretral.
        Uretral = "33",
        /// Vaginal.
        Vaginal = "34",
        /// Outras.
        Outras = "35",
    }

    /// Surgical route (*via de acesso*) of a procedure relative to the others of the same act. Tabela 61;
    /// `dm_viaDeAcesso`.
    ViaDeAcesso {
        /// Única.
        Unica = "1",
        /// Mesma via.
        MesmaVia = "2",
        /// Diferentes vias.
        DiferentesVias = "3",
    }
}
