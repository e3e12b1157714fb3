//! Answer of the operator to a recurso de glosa.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    Caixa, CodigoGlosa, DadosContratado, MotivoGlosa, ObjetoRecurso, Procedimento, ReciboGlosaOdonto, SimNao,
    StatusProtocolo,
};
use crate::types::{Escrito, RegistroAns, Texto};

escolha! {
    /// Answer to a recurso de glosa: the decision, médica or odontológica, its situação or an error.
    RespostaRecursoGlosa {
        /// Decision on a recurso de glosa of guias médicas.
        ReciboGlosa(ReciboGlosa) = "reciboGlosa",
        /// Decision on a recurso de glosa odontológico.
        ReciboGlosaOdonto(ReciboGlosaOdonto) = "reciboGlosaOdonto",
        /// Situação of a recurso that is not yet decided.
        ReciboGlosaStatus(ReciboGlosaStatus) = "reciboGlosaStatus",
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Answer to the recurso de glosa: decision, situação or error. Up to 3.00.01.
        RecursoGlosa(Caixa<RespostaRecursoGlosa>) = "recursoGlosa",
    }
}

modelo! {
    /// Decision of the operadora on a recurso de glosa of guias médicas, with the total acatado.
    ReciboGlosa {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_prestador: Option<Texto> = "numeroGuiaRecGlosaPrestador",
        /// Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_operadora: Option<Texto> = "numeroGuiaRecGlosaOperadora",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// What the recurso contested: 1 the protocolo, 2 guias.
        objeto_recurso: ObjetoRecurso = "objetoRecurso",
        /// Prestador that filed the recurso. Up to 3.05.00.
        dados_contratado: Option<DadosContratadoRecurso> = "dadosContratado",
        /// Code that the operadora gave to the prestador. 1 to 14 characters. From 4.00.00.
        codigo_prestador: Option<Texto> = "codigoPrestador",
        /// Number of the lote whose glosas were contested. Up to 12 digits.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo whose glosas were contested. Up to 12 digits.
        numero_protocolo: Texto = "numeroProtocolo",
        /// The decision: on the whole protocolo or on guias of it.
        opcao_recurso: OpcaoRecursoResposta = "opcaoRecurso",
        /// Date of the recurso.
        data_recurso: Escrito<NaiveDate> = "dataRecurso",
        /// Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_recursado: Escrito<Decimal> = "valorTotalRecursado",
        /// Total that the operadora accepted (acatou) of what was contested, in R$. Up to 10 digits, 2 of them
        /// after the point.
        valor_total_acatado: Escrito<Decimal> = "valorTotalAcatado",
    }

    /// Prestador that filed the recurso now answered, in versions before 4.00.00.
    DadosContratadoRecurso {
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        codigo_prestador: Texto = "codigoPrestador",
        /// Name of the prestador. 1 to 70 characters.
        nome_prestador: Texto = "nomePrestador",
    }
}

escolha! {
    /// What a decision on a recurso is about: the whole protocolo or guias of it.
    OpcaoRecursoResposta {
        /// Decision on the recurso of the whole protocolo.
        RecursoProtocolo(RespostaProtocolo) = "recursoProtocolo",
        /// Decision on the recurso of one guia.
        RecursoGuia(Vec<RespostaRecursoGuia>) = "recursoGuia",
    }
}

modelo! {
    /// Decision on the recurso of a whole protocolo.
    RespostaProtocolo {
        /// Code (tabela 38) of the glosa of the protocolo that is contested.
        codigo_glosa_protocolo: CodigoGlosa = "codigoGlosaProtocolo",
        /// Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters.
        justificativa_protocolo: Texto = "justificativaProtocolo",
        /// Whether the operadora accepted (acatou) the recurso of the protocolo (S or N).
        recurso_acatado: SimNao = "recursoAcatado",
        /// Justificativa of the operadora for not accepting the recurso of the protocolo. 1 to 500 characters.
        /// From 3.03.01.
        justificativa_op_snao_acatado_prot: Option<Texto> = "justificativaOPSnaoAcatadoProt",
    }
}

escolha! {
    /// Decision on the recurso of a guia: on the guia as a whole or on an item of it.
    RespostaRecursoGuia {
        /// Decision on the recurso of the whole guia.
        RespostaGuia(RespostaGuia) = "respostaGuia",
        /// Decision on the recurso of one item of the guia.
        RespostaGuiaItens(RespostaGuiaItem) = "respostaGuiaItens",
    }
}

modelo! {
    /// Decision on a recurso against the glosa of a whole guia médica.
    RespostaGuia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Code (tabela 38) of the glosa that was contested.
        cod_glosa: CodigoGlosa = "codGlosa",
        /// Justificativa that the prestador gave in its recurso. 1 to 500 characters.
        justificativa_prestador: Texto = "justificativaPrestador",
        /// Whether the operadora accepted (acatou) the recurso of the guia (S or N).
        recurso_guia_acatado: SimNao = "recursoGuiaAcatado",
        /// Justificativa of the operadora for not accepting the recurso of the guia. 1 to 500 characters. From
        /// 3.03.01.
        justificativa_op_snao_acatado_guia: Option<Texto> = "justificativaOPSnaoAcatadoGuia",
    }

    /// Decision on a recurso against the glosa of one item of a guia médica.
    RespostaGuiaItem {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Date on which the contested item was executed, or its first day.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// Last day of the execution of the contested item.
        data_fim: Option<Escrito<NaiveDate>> = "dataFim",
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Procedimento or item contested.
        proc_recurso: Procedimento = "procRecurso",
        /// Code (tabela 38) of the glosa that was contested.
        cod_glosa: CodigoGlosa = "codGlosa",
        /// Value contested of the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_recursado: Escrito<Decimal> = "valorRecursado",
        /// Justificativa that the prestador gave in its recurso. 1 to 500 characters.
        justificativa_prestador: Texto = "justificativaPrestador",
        /// Value that the operadora accepted (acatou) of the item, in R$; the standard spells the tag so. Up to
        /// 10 digits, 2 of them after the point.
        valor_acatadado: Escrito<Decimal> = "valorAcatadado",
        /// Justificativa of the operadora for its decision. 1 to 500 characters.
        justificativa_operadora: Option<Texto> = "justificativaOperadora",
    }

    /// Situação of a recurso de glosa that is not yet decided.
    ReciboGlosaStatus {
        /// Number of the protocolo of the recurso de glosa, given by the operadora. 1 to 12 characters.
        nr_protocolo_recurso_glosa: Texto = "nrProtocoloRecursoGlosa",
        /// Date on which the prestador sent the recurso.
        data_envio_recurso: Escrito<NaiveDate> = "dataEnvioRecurso",
        /// Date on which the operadora received the recurso.
        data_recebimento_recurso: Escrito<NaiveDate> = "dataRecebimentoRecurso",
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the protocolo under which the situação of the recurso is told. 1 to 12 characters.
        nr_protocolo_situacao_recurso_glosa: Texto = "nrProtocoloSituacaoRecursoGlosa",
        /// Date of the situação of the recurso.
        data_situacao: Escrito<NaiveDate> = "dataSituacao",
        /// Situação of the protocolo (tabela 47).
        situacao_protocolo: StatusProtocolo = "situacaoProtocolo",
    }
}
