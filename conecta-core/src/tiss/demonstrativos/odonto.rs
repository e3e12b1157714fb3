//! Demonstrativo de pagamento odontológico.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{CodigoGlosa, DebitoCredito, DenteOuRegiao, Faces, Procedimento, SimNao};
use crate::types::{Carteira, Cnpj, Cpf, Escrito, RegistroAns, Texto};

modelo! {
    /// Demonstrativo de pagamento odontológico: what is paid to the prestador, by date, protocolo, guia and
    /// procedimento.
    DemonstrativoPagamentoOdonto {
        /// Registro of the operadora at the ANS. Up to 3.00.01.
        registro_ans: Option<RegistroAns> = "registroANS",
        /// Number of the demonstrativo, given by the operadora. 1 to 12 characters. Up to 3.00.01.
        numero_demonstrativo: Option<Texto> = "numeroDemonstrativo",
        /// Name of the operadora. 1 to 70 characters. Up to 3.00.01.
        nome_operadora: Option<Texto> = "nomeOperadora",
        /// CNPJ of the operadora. Up to 3.00.01.
        cnpj_oper: Option<Cnpj> = "cnpjOper",
        /// Period of processing that the demonstrativo covers. Up to 3.00.01.
        periodo_proc: Option<PeriodoProcessamento> = "periodoProc",
        /// Header of the demonstrativo odontológico: operadora, number and period. From 3.02.00.
        cabecalho_demonstrativo_odonto: Option<CabecalhoDemonstrativoOdonto> = "cabecalhoDemonstrativoOdonto",
        /// Prestador who is paid.
        dados_prestador: DadosPrestadorOdonto = "dadosPrestador",
        /// Payment of one protocolo. Up to 3.00.01.
        dados_pagamento_protocolo: Vec<DadosPagamentoProtocolo> = "dadosPagamentoProtocolo",
        /// Débitos and créditos that are taxable. Up to 3.00.01.
        debitos_creditos_tributaveis: Option<DebitosCreditosTributaveis> = "debitosCreditosTributaveis",
        /// Débitos and créditos that are not taxable. Up to 3.00.01.
        debitos_creditos_nao_tributaveis: Option<DebitosCreditosNaoTributaveis> = "debitosCreditosNaoTributaveis",
        /// Taxes withheld. Up to 3.00.01.
        demais_impostos: Option<DemaisImpostos> = "demaisImpostos",
        /// Total of the taxable débitos and créditos, in R$. Up to 9 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_total_tributavel: Option<Escrito<Decimal>> = "valorTotalTributavel",
        /// Total of the taxes, in R$. Up to 9 digits, 2 of them after the point. Up to 3.00.01.
        valor_total_impostos: Option<Escrito<Decimal>> = "valorTotalImpostos",
        /// Total of the débitos and créditos that are not taxable, in R$. Up to 9 digits, 2 of them after the
        /// point. Up to 3.00.01.
        valor_total_nao_tributavel: Option<Escrito<Decimal>> = "valorTotalNaoTributavel",
        /// Final value that the prestador receives, in R$. Up to 9 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_final_receber: Option<Escrito<Decimal>> = "valorFinalReceber",
        /// Payment of one date. From 3.02.00.
        dados_pagamento_por_data: Vec<DadosPagamentoPorData> = "dadosPagamentoPorData",
        /// Gross totals of the demonstrativo. From 3.02.00.
        totais_bruto_demonstrativo: Option<TotaisBrutosDemonstrativoOdonto> = "totaisBrutoDemonstrativo",
        /// Débitos and créditos of the demonstrativo as a whole. From 3.02.00.
        deb_cred_demonstrativo: Option<DebCredDemonstrativo> = "debCredDemonstrativo",
        /// Total of the débitos of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits, 2
        /// of them after the point. From 3.02.00.
        total_debitos_demonstativo: Option<Escrito<Decimal>> = "totalDebitosDemonstativo",
        /// Total of the créditos of the demonstrativo, in R$. Up to 10 digits, 2 of them after the point. From
        /// 3.02.00.
        total_creditos_demonstrativo: Option<Escrito<Decimal>> = "totalCreditosDemonstrativo",
        /// Value that the prestador receives by the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        /// point. From 3.02.00.
        valor_recebido_demonstrativo: Option<Escrito<Decimal>> = "valorRecebidoDemonstrativo",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
    }

    /// Period of processing that a demonstrativo odontológico covers.
    PeriodoProcessamento {
        /// First day of the period.
        datainicio: Escrito<NaiveDate> = "datainicio",
        /// Last day of the period.
        datafim: Escrito<NaiveDate> = "datafim",
    }

    /// Prestador who receives the payment told by a demonstrativo odontológico.
    DadosPrestadorOdonto {
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        codigo_prestador: Texto = "codigoPrestador",
        /// Name of the prestador. 1 to 70 characters. Up to 3.05.00.
        nome_prestador: Option<Texto> = "nomePrestador",
        /// CNPJ or CPF of the prestador. Up to 3.00.01.
        cnpj_cpf_prestador: Option<Cnpj> = "cnpjCPFPrestador",
        /// CNPJ or CPF of the prestador. From 3.02.00.
        cpf_cnpj_contratado: Option<CpfCnpjContratado> = "cpfCNPJContratado",
    }

    /// Payment of one protocolo odontológico with its guias and totals, in version 3.00.01.
    DadosPagamentoProtocolo {
        /// Date of the payment.
        data_pagamento: Escrito<NaiveDate> = "dataPagamento",
        /// Number of the bank into which the payment is made. 1 to 4 characters.
        banco: Option<Texto> = "banco",
        /// Agência of the bank into which the payment is made. 1 to 7 characters.
        agencia: Option<Texto> = "agencia",
        /// Number of the bank account into which the payment is made. 1 to 20 characters.
        conta: Option<Texto> = "conta",
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Payment of one guia.
        dados_pagamento_guia: Vec<DadosPagamentoGuiaProtocolo> = "dadosPagamentoGuia",
        /// Total of the protocolo as informed by the prestador, in R$. Up to 9 digits, 2 of them after the
        /// point.
        valor_total_informado_protocolo: Escrito<Decimal> = "valorTotalInformadoProtocolo",
        /// Total of the protocolo as processed by the operadora, in R$. Up to 9 digits, 2 of them after the
        /// point.
        valor_total_processado_protocolo: Escrito<Decimal> = "valorTotalProcessadoProtocolo",
        /// Total glosado of the protocolo, in R$. Up to 9 digits, 2 of them after the point.
        valor_total_glosa_protocolo: Escrito<Decimal> = "valorTotalGlosaProtocolo",
        /// Total of franquia or coparticipação of the protocolo, in R$. Up to 9 digits, 2 of them after the
        /// point.
        valor_total_franquia_protocolo: Escrito<Decimal> = "valorTotalFranquiaProtocolo",
        /// Total of the protocolo released for payment, in R$. Up to 9 digits, 2 of them after the point.
        valor_total_liberado_protocolo: Escrito<Decimal> = "valorTotalLiberadoProtocolo",
    }

    /// Payment of one guia odontológica with its totals, in version 3.00.01.
    DadosPagamentoGuiaProtocolo {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number of the beneficiário's carteira at the operadora.
        carteira_beneficiario: Carteira = "carteiraBeneficiario",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// One procedimento of the guia paid.
        dados_pagamento: Vec<ItemPagamentoGuiaProtocolo> = "dadosPagamento",
        /// Free remark on the guia. 1 to 500 characters.
        observacao_guia: Option<Texto> = "observacaoGuia",
        /// Total of the guia as informed by the prestador, in R$. Up to 8 digits, 2 of them after the point.
        valor_total_informado_guia: Escrito<Decimal> = "valorTotalInformadoGuia",
        /// Total of the guia as processed by the operadora, in R$. Up to 8 digits, 2 of them after the point.
        valor_total_processado_guia: Escrito<Decimal> = "valorTotalProcessadoGuia",
        /// Total glosado of the guia, in R$. Up to 8 digits, 2 of them after the point.
        valor_total_glosa_guia: Escrito<Decimal> = "valorTotalGlosaGuia",
        /// Total of franquia or coparticipação of the guia, in R$. Up to 8 digits, 2 of them after the point.
        valor_total_franquia_guia: Escrito<Decimal> = "valorTotalFranquiaGuia",
        /// Total of the guia released for payment, in R$. Up to 8 digits, 2 of them after the point.
        valor_total_liberado_guia: Escrito<Decimal> = "valorTotalLiberadoGuia",
    }

    /// Payment of one procedimento odontológico, in version 3.00.01.
    ItemPagamentoGuiaProtocolo {
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// Quantity of the procedimento odontológico. Up to 2 digits.
        qtd_proc: Escrito<i64> = "qtdProc",
        /// Value informed by the prestador, in R$. Up to 7 digits, 2 of them after the point.
        valor_informado: Escrito<Decimal> = "valorInformado",
        /// Value that the operadora considered in its analysis, in R$. Up to 7 digits, 2 of them after the
        /// point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Value glosado or reversed (estorno) of the procedimento, in R$. Up to 7 digits, 2 of them after the
        /// point.
        valor_glosa_estorno: Escrito<Decimal> = "valorGlosaEstorno",
        /// Franquia or coparticipação that the beneficiário pays, in R$. Up to 7 digits, 2 of them after the
        /// point.
        valor_franquia: Escrito<Decimal> = "valorFranquia",
        /// Value released for payment, in R$. Up to 7 digits, 2 of them after the point.
        valor_liberado: Escrito<Decimal> = "valorLiberado",
        /// Code of a glosa of the procedimento (tabela 38).
        codigos_glosa: Vec<CodigoGlosa> = "codigosGlosa",
    }

    /// Taxable débitos and créditos of a demonstrativo odontológico.
    DebitosCreditosTributaveis {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }

    /// Débitos and créditos of a demonstrativo odontológico that are not taxable.
    DebitosCreditosNaoTributaveis {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }

    /// Taxes withheld in a demonstrativo odontológico.
    DemaisImpostos {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }

    /// Header of a demonstrativo odontológico: the operadora, its number and the period.
    CabecalhoDemonstrativoOdonto {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number of the demonstrativo, given by the operadora. 1 to 12 characters.
        numero_demonstrativo: Texto = "numeroDemonstrativo",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// CNPJ of the operadora.
        cnpj_oper: Cnpj = "cnpjOper",
        /// Period of processing that the demonstrativo covers.
        periodo_proc: PeriodoProcessamento = "periodoProc",
    }
}

escolha! {
    /// How the paid prestador is identified: CNPJ or CPF.
    CpfCnpjContratado {
        /// CNPJ of the prestador.
        CnpjPrestador(Cnpj) = "cnpjPrestador",
        /// CPF of the prestador, a natural person.
        CpfContratado(Cpf) = "cpfContratado",
    }
}

modelo! {
    /// Payment odontológico of one date: protocolos, totals, débitos and créditos.
    DadosPagamentoPorData {
        /// When and how the payment is made.
        dados_pagamento: DadosPagamentoOdonto = "dadosPagamento",
        /// One protocolo paid at the date.
        protocolos: Vec<ProtocoloPago> = "protocolos",
        /// Gross totals of the date.
        totais_por_data: TotaisPorData = "totaisPorData",
        /// Débitos and créditos of the date.
        deb_cred_por_data_pagamento: Option<DebCredPorDataPagamento> = "debCredPorDataPagamento",
        /// Net totals of the date.
        total_liquido_por_data: TotalLiquidoPorData = "totalLiquidoPorData",
    }

    /// Date and bank account of a payment in a demonstrativo odontológico.
    DadosPagamentoOdonto {
        /// Date of the payment.
        data_pagamento: Escrito<NaiveDate> = "dataPagamento",
        /// Number of the bank into which the payment is made. 1 to 4 characters.
        banco: Option<Texto> = "banco",
        /// Agência of the bank into which the payment is made. 1 to 7 characters.
        agencia: Option<Texto> = "agencia",
        /// Number of the bank account into which the payment is made. 1 to 20 characters.
        conta: Option<Texto> = "conta",
    }

    /// One protocolo odontológico paid: its lote, guias and totals.
    ProtocoloPago {
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Payment of one guia.
        dados_pagamento_guia: Vec<DadosPagamentoGuia> = "dadosPagamentoGuia",
        /// Totals of the protocolo.
        totais_por_protocolo: TotaisPorProtocolo = "totaisPorProtocolo",
    }

    /// Payment of one guia odontológica with its procedimentos and totals.
    DadosPagamentoGuia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Whether the payment of the guia comes from a recurso de glosa (S or N).
        recurso: SimNao = "recurso",
        /// Name of the executante of the treatment. 1 to 70 characters.
        nome_executante: Texto = "nomeExecutante",
        /// Number of the beneficiário's carteira at the operadora.
        carteira_beneficiario: Carteira = "carteiraBeneficiario",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// One procedimento of the guia paid.
        dados_pagamento: Vec<ItemPagamentoGuia> = "dadosPagamento",
        /// Free remark on the guia. 1 to 500 characters.
        observacao_guia: Option<Texto> = "observacaoGuia",
        /// Total of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_informado_guia: Escrito<Decimal> = "valorTotalInformadoGuia",
        /// Total of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_processado_guia: Escrito<Decimal> = "valorTotalProcessadoGuia",
        /// Total glosado of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_glosa_guia: Escrito<Decimal> = "valorTotalGlosaGuia",
        /// Total of franquia or coparticipação of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_franquia_guia: Escrito<Decimal> = "valorTotalFranquiaGuia",
        /// Total of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_liberado_guia: Escrito<Decimal> = "valorTotalLiberadoGuia",
    }

    /// Payment of one procedimento odontológico: informed, processed, glosado and released values.
    ItemPagamentoGuia {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// Quantity of the procedimento odontológico. Up to 2 digits.
        qtd_proc: Escrito<i64> = "qtdProc",
        /// Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado: Escrito<Decimal> = "valorInformado",
        /// Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Value glosado or reversed (estorno) of the procedimento, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_glosa_estorno: Escrito<Decimal> = "valorGlosaEstorno",
        /// Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_franquia: Escrito<Decimal> = "valorFranquia",
        /// Value released for payment, in R$. Up to 7 digits, 2 of them after the point.
        valor_liberado: Escrito<Decimal> = "valorLiberado",
        /// Code of a glosa of the procedimento (tabela 38).
        codigos_glosa: Vec<CodigoGlosa> = "codigosGlosa",
    }

    /// Totals of one protocolo odontológico.
    TotaisPorProtocolo {
        /// Total of the protocolo as informed by the prestador, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_total_informado_por_protocolo: Escrito<Decimal> = "valorTotalInformadoPorProtocolo",
        /// Total of the protocolo as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_total_processado_por_protocolo: Escrito<Decimal> = "valorTotalProcessadoPorProtocolo",
        /// Total glosado of the protocolo, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_glosa_por_protocolo: Escrito<Decimal> = "valorTotalGlosaPorProtocolo",
        /// Total of franquia or coparticipação of the protocolo, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_total_franquia_por_protocolo: Escrito<Decimal> = "valorTotalFranquiaPorProtocolo",
        /// Total of the protocolo released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_liberado_por_protocolo: Escrito<Decimal> = "valorTotalLiberadoPorProtocolo",
    }

    /// Gross totals of the payment odontológico of one date.
    TotaisPorData {
        /// Gross total of the date as informed by the prestador, in R$; the standard spells the tag so. Up to
        /// 10 digits, 2 of them after the point.
        valor_brutonformado_por_data: Escrito<Decimal> = "valorBrutonformadoPorData",
        /// Gross total of the date as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_bruto_processado_por_data: Escrito<Decimal> = "valorBrutoProcessadoPorData",
        /// Gross total glosado of the date, in R$. Up to 10 digits, 2 of them after the point.
        valor_bruto_glosa_por_data: Escrito<Decimal> = "valorBrutoGlosaPorData",
        /// Gross total of franquia or coparticipação of the date, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_bruto_franquia_por_data: Escrito<Decimal> = "valorBrutoFranquiaPorData",
        /// Gross total of the date released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_bruto_liberado_por_data: Escrito<Decimal> = "valorBrutoLiberadoPorData",
    }

    /// Débitos and créditos of the payment odontológico of one date.
    DebCredPorDataPagamento {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }

    /// Net totals of the payment odontológico of one date.
    TotalLiquidoPorData {
        /// Total of the débitos of the date, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_debitos_por_data: Escrito<Decimal> = "valorTotalDebitosPorData",
        /// Total of the créditos of the date, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_creditos_por_data: Escrito<Decimal> = "valorTotalCreditosPorData",
        /// Final value that the prestador receives at the date, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_final_a_receber_por_data: Escrito<Decimal> = "valorFinalAReceberPorData",
    }

    /// Gross totals of a whole demonstrativo odontológico.
    TotaisBrutosDemonstrativoOdonto {
        /// Total of the demonstrativo as informed by the prestador, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_informado_por_demonstrativo_data: Escrito<Decimal> = "valorInformadoPorDemonstrativoData",
        /// Total of the demonstrativo as processed by the operadora, in R$; the standard spells the tag so. Up
        /// to 10 digits, 2 of them after the point.
        valorl_processado_por_demonstrativo: Escrito<Decimal> = "valorlProcessadoPorDemonstrativo",
        /// Total glosado of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits, 2 of
        /// them after the point.
        valorl_glosa_por_demonstrativo: Escrito<Decimal> = "valorlGlosaPorDemonstrativo",
        /// Total of franquia or coparticipação of the demonstrativo, in R$; the standard spells the tag so. Up
        /// to 10 digits, 2 of them after the point.
        valo_franquia_por_demonstrativo: Escrito<Decimal> = "valoFranquiaPorDemonstrativo",
        /// Total of the demonstrativo released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_por_demonstrativo: Escrito<Decimal> = "valorLiberadoPorDemonstrativo",
    }

    /// Débitos and créditos of a whole demonstrativo odontológico.
    DebCredDemonstrativo {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }
}
