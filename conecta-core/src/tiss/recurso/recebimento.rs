//! Receipt of a recurso de glosa.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CodigoGlosa, DadosContratado, DenteOuRegiao, Faces, MotivoGlosa, Procedimento, RecursoProtocolo,
};
use crate::types::{Escrito, RegistroAns, Texto};

escolha! {
    /// Answer to a sent recurso de glosa: the protocolo de recebimento or the error that refused it.
    RecebimentoRecursoGlosa {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Protocolo that acknowledges the recurso de glosa.
        ProtocoloRecebimento(ProtocoloRecebimentoRecurso) = "protocoloRecebimento",
    }
}

modelo! {
    /// Receipt of a recurso de glosa, with its protocolo number and what was contested.
    ProtocoloRecebimentoRecurso {
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
        /// Number of the protocolo whose glosas are contested. 1 to 12 characters.
        nr_protocolo_recursado: Texto = "nrProtocoloRecursado",
        /// Recurso against the glosa of the whole protocolo.
        recurso_protocolo: Option<RecursoProtocolo> = "recursoProtocolo",
        /// How many guias the recurso contests. Up to 3 digits.
        qt_guias_recurso: Option<Escrito<i64>> = "qtGuiasRecurso",
        /// Guia contested in the recurso.
        guias_recurso: Vec<GuiaRecursoRecebida> = "guiasRecurso",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_recursado: Escrito<Decimal> = "valorTotalRecursado",
    }

    /// One guia contested in a received recurso.
    GuiaRecursoRecebida {
        /// Number of the guia whose glosas are contested. 1 to 20 characters.
        numero_guia_origem: Texto = "numeroGuiaOrigem",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Reach of the recurso in the guia: the whole guia or items of it.
        opcao_recurso_guia: OpcaoRecursoGuiaRecebida = "opcaoRecursoGuia",
    }
}

escolha! {
    /// Reach of a received recurso within a guia: the guia as a whole or some of its items.
    OpcaoRecursoGuiaRecebida {
        /// Recurso against a glosa of the whole guia.
        RecursoGuia(Vec<RecursoGuiaRecebida>) = "recursoGuia",
        /// Item of the guia that is contested.
        ItensGuia(Vec<ItemGuiaRecursoRecebido>) = "itensGuia",
    }
}

modelo! {
    /// Received recurso against a glosa of the whole guia: reason contested and justificativa.
    RecursoGuiaRecebida {
        /// Code (tabela 38) of the glosa of the guia that is contested.
        cod_glosa_guia: CodigoGlosa = "codGlosaGuia",
        /// Justificativa of the prestador for contesting the glosa of the guia. 1 to 150 characters.
        justificativa_guia: Texto = "justificativaGuia",
    }

    /// One item contested in a received recurso, with value and justificativa.
    ItemGuiaRecursoRecebido {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the contested item was executed, or its first day.
        data_inicio: Escrito<NaiveDate> = "dataInicio",
        /// Last day of the execution of the contested item.
        data_fim: Option<Escrito<NaiveDate>> = "dataFim",
        /// Procedimento or item contested.
        proc_recurso: Procedimento = "procRecurso",
        /// Dente or região da boca where the procedimento is done. From 3.02.00.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32). From 3.02.00.
        dente_face: Option<Faces> = "denteFace",
        /// Code (tabela 38) of the glosa of the item that is contested.
        cod_glosa_item: CodigoGlosa = "codGlosaItem",
        /// Value contested of the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_recursado: Escrito<Decimal> = "valorRecursado",
        /// Justificativa of the prestador for contesting the glosa of the item. 1 to 500 characters.
        justificativa_item: Texto = "justificativaItem",
    }
}
