//! Domains about a hospital stay.

use crate::tiss::macros::dominio;

dominio! {
    /// How a hospital stay ended or why it is billed before its end (*motivo de encerramento*). Tabela 39;
    /// `dm_motivoSaida`.
    MotivoSaida {
        /// Alta curado.
        AltaCurado = "11",
        /// Alta melhorado.
        AltaMelhorado = "12",
        /// Alta a pedido.
        AltaAPedido = "14",
        /// Alta com previsão de retorno para acompanhamento do paciente.
        AltaComPrevisaoDeRetorno = "15",
        /// Alta por evasão.
        AltaPorEvasao = "16",
        /// Alta por outros motivos.
        AltaPorOutrosMotivos = "18",
        /// Alta de paciente agudo em psiquiatria.
        AltaDePacienteAgudoEmPsiquiatria = "19",
        /// Permanência por características próprias da doença.
        PermanenciaPorCaracteristicasDaDoenca = "21",
        /// Permanência por intercorrência.
        PermanenciaPorIntercorrencia = "22",
        /// Permanência por impossibilidade sócio-familiar.
        PermanenciaPorImpossibilidadeSocioFamiliar = "23",
        /// Permanência por processo de doação de órgãos, tecidos e células, doador vivo.
        PermanenciaPorDoacaoDoadorVivo = "24",
        /// Permanência por processo de doação de órgãos, tecidos e células, doador morto.
        PermanenciaPorDoacaoDoadorMorto = "25",
        /// Permanência por mudança de procedimento.
        PermanenciaPorMudancaDeProcedimento = "26",
        /// Permanência por reoperação.
        PermanenciaPorReoperacao = "27",
        /// Permanência por outros motivos.
        PermanenciaPorOutrosMotivos = "28",
        /// Transferido para outro estabelecimento.
        TransferidoParaOutroEstabelecimento = "31",
        /// Transferência para internação domiciliar.
        TransferenciaParaInternacaoDomiciliar = "32",
        /// Óbito com declaração de óbito fornecida pelo médico assistente.
        ObitoDeclaradoPeloMedicoAssistente = "41",
        /// Óbito com declaração de óbito fornecida pelo Instituto Médico Legal (IML).
        ObitoDeclaradoPeloInstitutoMedicoLegal = "42",
        /// Óbito com declaração de óbito fornecida pelo Serviço de Verificação de Óbito (SVO).
        ObitoDeclaradoPeloServicoDeVerificacaoDeObito = "43",
        /// Encerramento administrativo.
        EncerramentoAdministrativo = "51",
        /// Alta da mãe/puérpera e do recém-nascido.
        AltaDaMaeEDoRecemNascido = "61",
        /// Alta da mãe/puérpera e permanência do recém-nascido.
        AltaDaMaeEPermanenciaDoRecemNascido = "62",
        /// Alta da mãe/puérpera e óbito do recém-nascido.
        AltaDaMaeEObitoDoRecemNascido = "63",
        /// Alta da mãe/puérpera com óbito fetal.
        AltaDaMaeComObitoFetal = "64",
        /// Óbito da gestante e do concepto.
        ObitoDaGestanteEDoConcepto = "65",
        /// Óbito da mãe/puérpera e alta do recém-nascido.
        ObitoDaMaeEAltaDoRecemNascido = "66",
        /// Óbito da mãe/puérpera e permanência do recém-nascido.
        ObitoDaMaeEPermanenciaDoRecemNascido = "67",
    }

    /// Death during the attendance (*óbito*), by who issued the *declaração de óbito*: the three codes of table
    /// 39 that an SP/SADT may carry. Tabela 39; `dm_motivoSaidaObito`.
    MotivoSaidaObito {
        /// Óbito com declaração de óbito fornecida pelo médico assistente.
        ObitoDeclaradoPeloMedicoAssistente = "41",
        /// Óbito com declaração de óbito fornecida pelo Instituto Médico Legal (IML).
        ObitoDeclaradoPeloInstitutoMedicoLegal = "42",
        /// Óbito com declaração de óbito fornecida pelo Serviço de Verificação de Óbito (SVO).
        ObitoDeclaradoPeloServicoDeVerificacaoDeObito = "43",
    }

    /// Regime of a stay (*regime de internação*). Tabela 41; `dm_regimeInternacao`.
    RegimeInternacao {
        /// Hospitalar.
        Hospitalar = "1",
        /// Hospital-dia.
        HospitalDia = "2",
        /// Domiciliar.
        Domiciliar = "3",
    }

    /// Room or unit in which the *beneficiário* stays (*tipo de acomodação*). Tabela 49; `dm_tipoAcomodacao`.
    TipoAcomodacao {
        /// Quarto privativo/particular.
        QuartoPrivativoParticular = "02",
        /// Apartamento de luxo da maternidade.
        ApartamentoDeLuxoDaMaternidade = "09",
        /// Apartamento de luxo de psiquiatria.
        ApartamentoDeLuxoDePsiquiatria = "10",
        /// Apartamento de luxo.
        ApartamentoDeLuxo = "11",
        /// Apartamento simples.
        ApartamentoSimples = "12",
        /// Apartamento standard.
        ApartamentoStandard = "13",
        /// Apartamento suíte.
        ApartamentoSuite = "14",
        /// Apartamento com alojamento conjunto.
        ApartamentoComAlojamentoConjunto = "15",
        /// Apartamento para paciente com obesidade mórbida.
        ApartamentoParaPacienteComObesidadeMorbida = "16",
        /// Apartamento simples da maternidade.
        ApartamentoSimplesDaMaternidade = "17",
        /// Apartamento simples de psiquiatria.
        ApartamentoSimplesDePsiquiatria = "18",
        /// Apartamento suíte da maternidade.
        ApartamentoSuiteDaMaternidade = "19",
        /// Apartamento suíte de psiquiatria.
        ApartamentoSuiteDePsiquiatria = "20",
        /// Berçário normal.
        BercarioNormal = "21",
        /// Berçário patológico/prematuro.
        BercarioPatologicoPrematuro = "22",
        /// Enfermaria de 3 leitos da maternidade.
        EnfermariaDeTresLeitosDaMaternidade = "25",
        /// Enfermaria de 4 ou mais leitos da maternidade.
        EnfermariaDeQuatroOuMaisLeitosDaMaternidade = "26",
        /// Hospital dia apartamento.
        HospitalDiaApartamento = "27",
        /// Hospital dia enfermaria.
        HospitalDiaEnfermaria = "28",
        /// Hospital dia psiquiatria.
        HospitalDiaPsiquiatria = "29",
        /// Quarto coletivo de 2 leitos da maternidade.
        QuartoColetivoDeDoisLeitosDaMaternidade = "30",
        /// Enfermaria de 3 leitos.
        EnfermariaDeTresLeitos = "31",
        /// Enfermaria de 4 ou mais leitos.
        EnfermariaDeQuatroOuMaisLeitos = "32",
        /// Enfermaria com alojamento conjunto.
        EnfermariaComAlojamentoConjunto = "33",
        /// Quarto privativo/particular da maternidade.
        QuartoPrivativoParticularDaMaternidade = "36",
        /// Quarto privativo/particular de psiquiatria.
        QuartoPrivativoParticularDePsiquiatria = "37",
        /// Semi-UTI adulto geral.
        SemiUtiAdultoGeral = "38",
        /// Semi-UTI coronariana.
        SemiUtiCoronariana = "39",
        /// Semi-UTI neonatal.
        SemiUtiNeonatal = "40",
        /// Quarto coletivo de 2 leitos.
        QuartoColetivoDeDoisLeitos = "41",
        /// Quarto com alojamento conjunto.
        QuartoComAlojamentoConjunto = "43",
        /// Semi-UTI neurológica.
        SemiUtiNeurologica = "44",
        /// Semi-UTI infantil/pediátrica.
        SemiUtiInfantilPediatrica = "45",
        /// Semi-UTI queimados.
        SemiUtiQueimados = "46",
        /// Unidade de transplante de medula óssea.
        UnidadeDeTransplanteDeMedulaOssea = "47",
        /// Unidade de transplante em geral.
        UnidadeDeTransplanteEmGeral = "48",
        /// Apartamento standard da maternidade.
        ApartamentoStandardDaMaternidade = "49",
        /// Apartamento standard de psiquiatria.
        ApartamentoStandardDePsiquiatria = "50",
        /// UTI adulto geral.
        UtiAdultoGeral = "51",
        /// UTI infantil/pediátrica.
        UtiInfantilPediatrica = "52",
        /// UTI neonatal.
        UtiNeonatal = "53",
        /// Unidade para tratamento radioativo.
        UnidadeParaTratamentoRadioativo = "56",
        /// UTI coronariana.
        UtiCoronariana = "57",
        /// UTI neurológica.
        UtiNeurologica = "58",
        /// UTI queimados.
        UtiQueimados = "59",
    }

    /// Which part of an attendance a bill covers (*tipo de faturamento*). Tabela 55; `dm_tipoFaturamento`.
    TipoFaturamento {
        /// Parcial.
        Parcial = "1",
        /// Final.
        Final = "2",
        /// Complementar.
        Complementar = "3",
        /// Total.
        Total = "4",
    }

    /// Kind of a hospital stay (*tipo de internação*). Tabela 57; `dm_tipoInternacao`.
    TipoInternacao {
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
    }
}
