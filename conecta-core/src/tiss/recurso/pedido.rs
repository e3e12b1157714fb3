//! The recurso de glosa that a provider sends.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CentroConsumo, CodigoGlosa, DadosContratado, GrauParticipacao, ObjetoRecurso, Procedimento,
    RecursoGlosaOdonto,
};
use crate::types::{Escrito, RegistroAns, Texto};

modelo! {
    /// Recurso against the glosa of a whole protocolo: reason contested and justificativa.
    RecursoProtocolo {
        /// Code (tabela 38) of the glosa of the protocolo that is contested.
        codigo_glosa_protocolo: CodigoGlosa = "codigoGlosaProtocolo",
        /// Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters.
        justificativa_protocolo: Texto = "justificativaProtocolo",
    }
}

escolha! {
    /// Recursos de glosa sent by the prestador: either médicos or odontológicos.
    LoteRecursoGlosa {
        /// Guia de recurso de glosa odontológica.
        GuiaRecursoGlosaOdonto(Vec<RecursoGlosaOdonto>) = "guiaRecursoGlosaOdonto",
        /// Guia de recurso de glosa of guias médicas.
        GuiaRecursoGlosa(Vec<RecursoGlosa>) = "guiaRecursoGlosa",
    }
}

modelo! {
    /// Guia de recurso de glosa: contests glosas of a protocolo or of its guias.
    RecursoGlosa {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_prestador: Option<Texto> = "numeroGuiaRecGlosaPrestador",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// What the recurso contests: 1 the protocolo, 2 guias.
        objeto_recurso: ObjetoRecurso = "objetoRecurso",
        /// Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_operadora: Option<Texto> = "numeroGuiaRecGlosaOperadora",
        /// Prestador that files the recurso.
        dados_contratado: DadosContratado = "dadosContratado",
        /// Number of the lote whose glosas are contested. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo whose glosas are contested. Up to 12 digits.
        numero_protocolo: Texto = "numeroProtocolo",
        /// The recurso: on the whole protocolo or on guias of it.
        opcao_recurso: OpcaoRecurso = "opcaoRecurso",
        /// Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_recursado: Escrito<Decimal> = "valorTotalRecursado",
        /// Date of the recurso.
        data_recurso: Escrito<NaiveDate> = "dataRecurso",
    }
}

escolha! {
    /// What a recurso de glosa contests: the whole protocolo or guias of it.
    OpcaoRecurso {
        /// Recurso against the glosa of the whole protocolo.
        RecursoProtocolo(RecursoProtocolo) = "recursoProtocolo",
        /// Recurso on a guia of the protocolo.
        RecursoGuia(Vec<RecursoGuia>) = "recursoGuia",
    }
}

modelo! {
    /// Recurso against the glosas of one guia or of its items.
    RecursoGuia {
        /// Number of the guia whose glosas are contested. 1 to 20 characters.
        numero_guia_origem: Texto = "numeroGuiaOrigem",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Reach of the recurso in the guia: the whole guia or items of it.
        opcao_recurso_guia: OpcaoRecursoGuia = "opcaoRecursoGuia",
    }
}

escolha! {
    /// Reach of a recurso within a guia: the guia as a whole or some of its items.
    OpcaoRecursoGuia {
        /// Recurso against a glosa of the whole guia.
        RecursoGuiaCompleta(Vec<RecursoGuiaCompleta>) = "recursoGuiaCompleta",
        /// Item of the guia that is contested.
        ItensGuia(Vec<ItemGuiaRecurso>) = "itensGuia",
    }
}

modelo! {
    /// Recurso against a glosa of the whole guia: reason contested and justificativa.
    RecursoGuiaCompleta {
        /// Code (tabela 38) of the glosa of the guia that is contested.
        cod_glosa_guia: CodigoGlosa = "codGlosaGuia",
        /// Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters.
        justificativa_guia: Texto = "justificativaGuia",
    }

    /// One item contested in a recurso de glosa, with value and justificativa.
    ItemGuiaRecurso {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the contested item was executed, or its first day.
        data_inicio: Escrito<NaiveDate> = "dataInicio",
        /// Last day of the execution of the contested item.
        data_fim: Option<Escrito<NaiveDate>> = "dataFim",
        /// Procedimento or item contested.
        proc_recurso: Procedimento = "procRecurso",
        /// Grau de participação of the profissional in the procedimento (tabela 35). From 3.02.00.
        grau_participacao: Option<GrauParticipacao> = "grauParticipacao",
        /// Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00.
        centro_consumo: Option<CentroConsumo> = "centroConsumo",
        /// Code (tabela 38) of the glosa of the item that is contested.
        cod_glosa_item: CodigoGlosa = "codGlosaItem",
        /// Value contested of the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_recursado: Escrito<Decimal> = "valorRecursado",
        /// Justificativa of the prestador for contesting the glosa of the item. 1 to 500 characters.
        justificativa_item: Texto = "justificativaItem",
    }
}
