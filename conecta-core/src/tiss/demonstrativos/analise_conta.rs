//! Demonstrativo de análise de conta.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    CentroConsumo, CodigoGlosa, DadosContratado, GrauParticipacao, MotivoGlosa, NoLugar, Procedimento,
    StatusProtocolo,
};
use crate::types::{Carteira, Cnes, Cnpj, Escrito, RegistroAns, Texto};

modelo! {
    /// Demonstrativo de análise de conta: what the operadora decided on each protocolo, guia and item.
    DemonstrativoAnaliseConta {
        /// Header of the demonstrativo: operadora, number and date of issue.
        cabecalho_demonstrativo: CabecalhoDemonstrativo = "cabecalhoDemonstrativo",
        /// Prestador whose contas are analysed.
        dados_prestador: DadosPrestadorAnaliseConta = "dadosPrestador",
        /// The contas analysed, by protocolo.
        dados_conta: DadosConta = "dadosConta",
        /// Total informed by the prestador in the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_informado_geral: Escrito<Decimal> = "valorInformadoGeral",
        /// Total processed by the operadora in the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado_geral: Escrito<Decimal> = "valorProcessadoGeral",
        /// Total released for payment in the demonstrativo, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_geral: Escrito<Decimal> = "valorLiberadoGeral",
        /// Total glosado in the demonstrativo, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_geral: Option<Escrito<Decimal>> = "valorGlosaGeral",
        /// Free remark. 1 to 500 characters. From 4.02.00.
        observacao: Option<Texto> = "observacao",
    }

    /// Header of a demonstrativo: the operadora, its number and the date of issue.
    CabecalhoDemonstrativo {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number of the demonstrativo, given by the operadora. 1 to 20 characters.
        numero_demonstrativo: Texto = "numeroDemonstrativo",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// CNPJ of the operadora.
        numero_cnpj: Cnpj = "numeroCNPJ",
        /// Date on which the demonstrativo was issued.
        data_emissao: Escrito<NaiveDate> = "dataEmissao",
    }

    /// Prestador whose contas are analysed in the demonstrativo.
    DadosPrestadorAnaliseConta {
        /// The contratado concerned.
        dados_contratado: DadosContratado = "dadosContratado",
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
    }

    /// The protocolos analysed in the demonstrativo.
    DadosConta {
        /// One protocolo analysed.
        dados_protocolo: Vec<DadosProtocolo> = "dadosProtocolo",
    }

    /// One protocolo in the análise de conta: its guias, totals, situação and glosa.
    DadosProtocolo {
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote_prestador: Texto = "numeroLotePrestador",
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Date of the protocolo.
        data_protocolo: Escrito<NaiveDate> = "dataProtocolo",
        /// Value of the protocolo, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        valor_protocolo: Option<Escrito<Decimal>> = "valorProtocolo",
        /// Value glosado of the protocolo as a whole, told before its reason, in R$. Up to 10 digits, 2 of them
        /// after the point. Up to 3.00.01.
        valor_glosa_do_protocolo: NoLugar<Escrito<Decimal>> = "valorGlosaProtocolo",
        /// Reason of the glosa of the protocolo as a whole.
        glosa_protocolo: Option<MotivoGlosa> = "GlosaProtocolo",
        /// Situação of the protocolo (tabela 47); tag misspelt in the standard, later situacaoProtocolo.
        /// 3.02.00 only.
        situacao_protrocolo: Option<StatusProtocolo> = "situacaoProtrocolo",
        /// Situação of the protocolo (tabela 47). From 3.02.01.
        situacao_protocolo: Option<StatusProtocolo> = "situacaoProtocolo",
        /// One guia of the protocolo.
        relacao_guias: Vec<RelacaoGuia> = "relacaoGuias",
        /// Value of the protocolo as informed by the prestador, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_informado_protocolo: Escrito<Decimal> = "valorInformadoProtocolo",
        /// Value of the protocolo as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado_protocolo: Escrito<Decimal> = "valorProcessadoProtocolo",
        /// Value of the protocolo released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_protocolo: Escrito<Decimal> = "valorLiberadoProtocolo",
        /// Value glosado of the protocolo with its guias, in R$. Up to 10 digits, 2 of them after the point. At most
        /// one.
        valor_glosa_protocolo: Vec<Escrito<Decimal>> = "valorGlosaProtocolo",
    }

    /// One guia in the análise de conta: its items, totals, situação and glosas.
    RelacaoGuia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// First day of the billing period of the guia.
        data_inicio_fat: Escrito<NaiveDate> = "dataInicioFat",
        /// Time at which the billing period of the guia begins.
        hora_inicio_fat: Option<Escrito<NaiveTime>> = "horaInicioFat",
        /// Last day of the billing period of the guia.
        data_fim_fat: Option<Escrito<NaiveDate>> = "dataFimFat",
        /// Time at which the billing period of the guia ends.
        hora_fim_fat: Option<Escrito<NaiveTime>> = "horaFimFat",
        /// Reason of the glosa of the guia as a whole.
        motivo_glosa_guia: Vec<MotivoGlosa> = "motivoGlosaGuia",
        /// Situação of the guia (tabela 47). From 3.02.00.
        situacao_guia: Option<StatusProtocolo> = "situacaoGuia",
        /// One item of the guia.
        detalhes_guia: Vec<DetalheGuia> = "detalhesGuia",
        /// Value of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado_guia: Escrito<Decimal> = "valorInformadoGuia",
        /// Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_processado_guia: Escrito<Decimal> = "valorProcessadoGuia",
        /// Value of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado_guia: Escrito<Decimal> = "valorLiberadoGuia",
        /// Value glosado of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_guia: Option<Escrito<Decimal>> = "valorGlosaGuia",
        /// Free remark. 1 to 500 characters. From 4.03.00.
        observacao: Option<Texto> = "observacao",
    }

    /// One item of a guia in the análise de conta: informed, processed and released values and its glosas.
    DetalheGuia {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Grau de participação of the profissional in the procedimento (tabela 35).
        grau_participacao: Option<GrauParticipacao> = "grauParticipacao",
        /// Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        valor_informado: Escrito<Decimal> = "valorInformado",
        /// Quantity executed. Up to 9 digits, 4 of them after the point.
        qtd_executada: Escrito<Decimal> = "qtdExecutada",
        /// Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_processado: Escrito<Decimal> = "valorProcessado",
        /// Value released for payment, in R$. Up to 10 digits, 2 of them after the point.
        valor_liberado: Escrito<Decimal> = "valorLiberado",
        /// One glosa of the item: value and reason.
        relacao_glosa: Vec<RelacaoGlosa> = "relacaoGlosa",
        /// Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00.
        centro_consumo: Option<CentroConsumo> = "centroConsumo",
    }

    /// One glosa of an item: value and reason.
    RelacaoGlosa {
        /// Value glosado, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa: Escrito<Decimal> = "valorGlosa",
        /// Code of the glosa (tabela 38).
        tipo_glosa: CodigoGlosa = "tipoGlosa",
    }
}
