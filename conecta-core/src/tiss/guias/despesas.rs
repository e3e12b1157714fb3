//! Outras despesas: gases, medicines, materials, daily rates, fees, OPME.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{CentroConsumo, CodigoDespesa, Tabela, UnidadeMedida};
use crate::types::{Escrito, Texto};

modelo! {
    /// The outras despesas of a guia: gases, medicamentos, materiais, diárias, taxas and OPME.
    OutrasDespesas {
        /// One despesa.
        despesa: Vec<Despesa> = "despesa",
    }

    /// One despesa: its kind and the item consumed.
    Despesa {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Kind of despesa (tabela 25): gases, medicamentos, materiais, diárias, taxas e aluguéis or OPME.
        codigo_despesa: CodigoDespesa = "codigoDespesa",
        /// The item consumed: code, quantity and values.
        servicos_executados: ServicoExecutado = "servicosExecutados",
        /// sequencialItem of the item of the guia to which the despesa is linked. Up to 4 digits. From 3.04.00.
        item_vinculado: Option<Escrito<i64>> = "itemVinculado",
    }

    /// The item consumed in a despesa: code, quantity, unidade de medida and values.
    ServicoExecutado {
        /// Date on which the procedimento or item was executed.
        data_execucao: Escrito<NaiveDate> = "dataExecucao",
        /// Time at which the execution began.
        hora_inicial: Option<Escrito<NaiveTime>> = "horaInicial",
        /// Time at which the execution ended.
        hora_final: Option<Escrito<NaiveTime>> = "horaFinal",
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the procedimento or item in its tabela. 1 to 10 characters.
        codigo_procedimento: Texto = "codigoProcedimento",
        /// Quantity consumed, counted in unidadeMedida. Up to 9 digits, 4 of them after the point.
        quantidade_executada: Escrito<Decimal> = "quantidadeExecutada",
        /// Unit in which the quantity is counted (tabela 60).
        unidade_medida: UnidadeMedida = "unidadeMedida",
        /// Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        /// after the point.
        reducao_acrescimo: Escrito<Decimal> = "reducaoAcrescimo",
        /// Value of one unit, in R$. Up to 10 digits, 2 of them after the point.
        valor_unitario: Escrito<Decimal> = "valorUnitario",
        /// Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after the
        /// point.
        valor_total: Escrito<Decimal> = "valorTotal",
        /// Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00.
        centro_consumo: Option<CentroConsumo> = "centroConsumo",
        /// Description of the procedimento or item. 1 to 150 characters.
        descricao_procedimento: Option<Texto> = "descricaoProcedimento",
        /// Registro of the product at the ANVISA. 1 to 15 characters.
        registro_anvisa: Option<Texto> = "registroANVISA",
        /// Reference code of the product at its fabricante. 1 to 60 characters.
        codigo_ref_fabricante: Option<Texto> = "codigoRefFabricante",
        /// Autorização de funcionamento of the company from which the material was bought. 1 to 30 characters.
        autorizacao_funcionamento: Option<Texto> = "autorizacaoFuncionamento",
    }
}
