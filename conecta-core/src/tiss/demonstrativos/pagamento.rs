//! Demonstrativo de pagamento.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    CabecalhoDemonstrativo, DadosContratado, FormaPagamento, IndicadorDebitoCredito, TipoDebitoCredito,
    TipoPagamento,
};
use crate::types::{Cnes, Escrito, Texto};

modelo! {
    /// Demonstrativo de pagamento: what is paid to the prestador, by date and protocolo, with débitos and
    /// créditos.
    DemonstrativoPagamento {
        /// Header of the demonstrativo: operadora, number and date of issue.
        cabecalho_demonstrativo: CabecalhoDemonstrativo = "cabecalhoDemonstrativo",
        /// Prestador who is paid.
        dados_contratado: DadosContratadoPagamento = "dadosContratado",
        /// When and how the payment is made. Up to 3.00.01.
        dados_pagamento: Option<DadosPagamento> = "dadosPagamento",
        /// Summary of the protocolos paid. Up to 3.00.01.
        dados_resumo: Vec<DadosResumo> = "dadosResumo",
        /// Gross total informed by the prestador, in R$. Up to 10 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_informado_bruto: Option<Escrito<Decimal>> = "valorInformadoBruto",
        /// Gross total processed by the operadora, in R$. Up to 10 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_processado_bruto: Option<Escrito<Decimal>> = "valorProcessadoBruto",
        /// Gross total released for payment, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        valor_liberado_bruto: Option<Escrito<Decimal>> = "valorLiberadoBruto",
        /// Gross total glosado, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        valor_glosa_bruto: Option<Escrito<Decimal>> = "valorGlosaBruto",
        /// Other débitos and créditos of the demonstrativo. Up to 3.00.01.
        demais_debitos_creditos: Option<DemaisDebitosCreditos> = "demaisDebitosCreditos",
        /// Total of the other débitos, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        total_demais_debitos: Option<Escrito<Decimal>> = "totalDemaisDebitos",
        /// Total of the other créditos, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        total_demais_creditos: Option<Escrito<Decimal>> = "totalDemaisCreditos",
        /// Final value that the prestador receives, in R$. Up to 10 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_final_receber: Option<Escrito<Decimal>> = "valorFinalReceber",
        /// The payments, grouped by date. From 3.02.00.
        pagamentos: Option<Pagamentos> = "pagamentos",
        /// Totals of the demonstrativo. From 3.02.00.
        totais_demonstrativo: Option<TotaisDemonstrativo> = "totaisDemonstrativo",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
    }

    /// Prestador who receives the payment told by the demonstrativo.
    DadosContratadoPagamento {
        /// Prestador who is paid.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }

    /// When and how a payment is made: date, forma de pagamento and bank account.
    DadosPagamento {
        /// Date of the payment.
        data_pagamento: Escrito<NaiveDate> = "dataPagamento",
        /// Forma de pagamento (tabela 34), such as depósito, boleto or cheque.
        forma_pagamento: FormaPagamento = "formaPagamento",
        /// Number of the bank into which the payment is made. 1 to 4 characters.
        banco: Option<Texto> = "banco",
        /// Agência of the bank into which the payment is made. 1 to 7 characters.
        agencia: Option<Texto> = "agencia",
        /// Number of the bank account or of the cheque. 1 to 20 characters.
        nr_conta_cheque: Option<Texto> = "nrContaCheque",
    }

    /// Summary of one protocolo in the demonstrativo de pagamento of version 3.00.01.
    DadosResumo {
        /// The protocolo paid.
        relacao_protocolos: RelacaoProtocolo = "relacaoProtocolos",
    }

    /// One protocolo in a demonstrativo de pagamento: informed, processed, released and glosado values.
    RelacaoProtocolo {
        /// Date of the protocolo.
        data_protocolo: Escrito<NaiveDate> = "dataProtocolo",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado: Escrito<Decimal> = "valorInformado",
        /// Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Value released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado: Escrito<Decimal> = "valorLiberado",
        /// Value glosado, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa: Option<Escrito<Decimal>> = "valorGlosa",
        /// One guia of the lote paid. From 4.00.00.
        guias_do_lote: Vec<GuiaDoLote> = "guiasDoLote",
    }

    /// Débitos and créditos of a demonstrativo de pagamento that belong to no protocolo.
    DemaisDebitosCreditos {
        /// One débito or crédito.
        descontos: Vec<DebitoCredito> = "descontos",
    }

    /// One débito or crédito of a payment: its kind, description and value.
    DebitoCredito {
        /// Whether it is a débito or a crédito (tabela 37).
        indicador: IndicadorDebitoCredito = "indicador",
        /// Kind of débito or crédito (tabela 27), such as IRRF, ISS or ajuste de pagamento anterior.
        tipo_debito_credito: TipoDebitoCredito = "tipoDebitoCredito",
        /// Description of the débito or crédito. 1 to 40 characters.
        descricao_db_cr: Texto = "descricaoDbCr",
        /// Value of the débito or crédito, in R$. Up to 10 digits, 2 of them after the point.
        valor_db_cr: Escrito<Decimal> = "valorDbCr",
    }

    /// The payments of a demonstrativo, grouped by date.
    Pagamentos {
        /// Payment of one date.
        pagamentos_por_data: Vec<PagamentoPorData> = "pagamentosPorData",
    }

    /// Payment of one date: protocolos, gross totals, débitos and créditos, net totals.
    PagamentoPorData {
        /// When and how the payment is made.
        dados_pagamento: DadosPagamento = "dadosPagamento",
        /// Summary of the protocolos paid.
        dados_resumo: DadosResumoPorData = "dadosResumo",
        /// Gross totals of the date.
        totais_brutos_por_data: TotaisBrutosPorData = "totaisBrutosPorData",
        /// Débitos and créditos of the date.
        debitos_creditos_por_data: Option<DebitosCreditosPorData> = "debitosCreditosPorData",
        /// Net totals of the date.
        totais_liquidos_por_data: TotaisLiquidosPorData = "totaisLiquidosPorData",
    }

    /// Summary of the protocolos paid at one date.
    DadosResumoPorData {
        /// One protocolo paid at the date.
        relacao_protocolos: Vec<RelacaoProtocolo> = "relacaoProtocolos",
    }

    /// Gross totals of the payment of one date.
    TotaisBrutosPorData {
        /// Total of the date as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        total_informado_por_data: Escrito<Decimal> = "totalInformadoPorData",
        /// Total of the date as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        total_processado_por_data: Escrito<Decimal> = "totalProcessadoPorData",
        /// Total of the date released for payment, in R$; the standard spells the tag so. Up to 10 digits, 2 of
        /// them after the point.
        tota_liberado_por_data: Escrito<Decimal> = "totaLiberadoPorData",
        /// Total glosado of the date, in R$. Up to 10 digits, 2 of them after the point.
        total_glosa_por_data: Escrito<Decimal> = "totalGlosaPorData",
    }

    /// Débitos and créditos of the payment of one date.
    DebitosCreditosPorData {
        /// One débito or crédito of the date.
        debitos_creditos: Vec<DebitoCredito> = "debitosCreditos",
    }

    /// Net totals of the payment of one date.
    TotaisLiquidosPorData {
        /// Total of the débitos of the date, in R$. Up to 10 digits, 2 of them after the point.
        total_debitos_por_data: Escrito<Decimal> = "totalDebitosPorData",
        /// Total of the créditos of the date, in R$. Up to 10 digits, 2 of them after the point.
        total_creditos_por_data: Escrito<Decimal> = "totalCreditosPorData",
        /// Net value paid at the date, in R$. Up to 10 digits, 2 of them after the point.
        liquido_por_data: Escrito<Decimal> = "liquidoPorData",
    }

    /// Totals of a whole demonstrativo de pagamento.
    TotaisDemonstrativo {
        /// Gross totals of the demonstrativo.
        totais_brutos_demonstrativo: TotaisBrutosDemonstrativo = "totaisBrutosDemonstrativo",
        /// One débito or crédito of the demonstrativo as a whole.
        debitos_creditos_demonstrativo: Vec<DebitoCredito> = "debitosCreditosDemonstrativo",
        /// Net totals of the demonstrativo.
        totais_liquidos_demonstrativo: TotaisLiquidosDemonstrativo = "totaisLiquidosDemonstrativo",
    }

    /// Gross totals of a whole demonstrativo de pagamento.
    TotaisBrutosDemonstrativo {
        /// Gross total informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado_bruto: Escrito<Decimal> = "valorInformadoBruto",
        /// Gross total processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_processado_bruto: Escrito<Decimal> = "valorProcessadoBruto",
        /// Gross total released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_bruto: Escrito<Decimal> = "valorLiberadoBruto",
        /// Gross total glosado, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_bruto: Escrito<Decimal> = "valorGlosaBruto",
    }

    /// Net totals of a whole demonstrativo de pagamento.
    TotaisLiquidosDemonstrativo {
        /// Total of the débitos of the demonstrativo, in R$. Up to 10 digits, 2 of them after the point.
        total_debitos_demonstrativo: Escrito<Decimal> = "totalDebitosDemonstrativo",
        /// Total of the créditos of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits,
        /// 2 of them after the point.
        total_creditosdemonstrativo: Escrito<Decimal> = "totalCreditosdemonstrativo",
        /// Net value released by the demonstrativo, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_demonstrativo: Escrito<Decimal> = "valorLiberadoDemonstrativo",
    }

    /// One guia of a paid protocolo: tipo de pagamento and its processed, released and glosado values.
    GuiaDoLote {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Whether the payment is the inicial one or comes from a recurso (tabela 78).
        tipo_pagamento: TipoPagamento = "tipoPagamento",
        /// Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_processado_guia: Escrito<Decimal> = "valorProcessadoGuia",
        /// Value of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_guia: Escrito<Decimal> = "valorLiberadoGuia",
        /// Value glosado of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_guia: Option<Escrito<Decimal>> = "valorGlosaGuia",
    }
}
