//! Domains about payment and demonstrativos.

use crate::tiss::macros::dominio;

dominio! {
    /// How the *operadora* pays the *prestador* (*forma de pagamento*). Tabela 34; `dm_formaPagamento`.
    FormaPagamento {
        /// Depósito/transferência bancária.
        DepositoTransferencia = "1",
        /// Carteira.
        Carteira = "2",
        /// Boleto bancário/DDA.
        BoletoDda = "3",
        /// Dinheiro/cheque.
        DinheiroCheque = "4",
    }

    /// Whether an amount is taken from or added to a payment (*indicador de débito ou crédito*). Tabela 37;
    /// `dm_debitoCreditoIndicador`.
    IndicadorDebitoCredito {
        /// Débito.
        Debito = "1",
        /// Crédito.
        Credito = "2",
    }

    /// Reason of a *débito* or *crédito* in a payment: a tax, a discount, an adjustment. Tabela 27;
    /// `dm_debitoCreditoTipo`.
    TipoDebitoCredito {
        /// IRRF.
        Irrf = "01",
        /// ISS.
        Iss = "02",
        /// INSS.
        Inss = "03",
        /// PIS.
        Pis = "04",
        /// COFINS.
        Cofins = "05",
        /// CSLL.
        Csll = "06",
        /// Descontos financeiros.
        DescontosFinanceiros = "07",
        /// Ajuste de pagamento anterior.
        AjusteDePagamentoAnterior = "08",
        /// Determinação judicial.
        DeterminacaoJudicial = "09",
    }

    /// Kind of a *demonstrativo* (*tipo de demonstrativo*). Tabela 53; `dm_tipoDemonstrativo`.
    TipoDemonstrativo {
        /// Demonstrativo de pagamento.
        Pagamento = "1",
        /// Demonstrativo de análise da conta médica.
        AnaliseDeConta = "2",
        /// Demonstrativo de pagamento, odontologia.
        PagamentoOdontologia = "3",
    }

    /// Kind of a *demonstrativo de pagamento*: the two codes of table 53 that tell of a payment. Tabela 53;
    /// `dm_tipoDemonstrativoPagamento`.
    TipoDemonstrativoPagamento {
        /// Demonstrativo de pagamento.
        Pagamento = "1",
        /// Demonstrativo de pagamento, odontologia.
        PagamentoOdontologia = "3",
    }

    /// Whether a payment is the first one or follows from a *recurso* (*tipo de pagamento*). Tabela 78;
    /// `dm_tipoPagamento`.
    TipoPagamento {
        /// Inicial.
        Inicial = "1",
        /// Recurso.
        Recurso = "2",
    }
}
