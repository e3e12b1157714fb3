//! Receipt of a lote de guias.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{DadosContratado, DadosGuia, DadosGuiaOdonto, MotivoGlosa};
use crate::types::{Escrito, RegistroAns, Texto};

escolha! {
    /// Answer to a sent lote de guias: the protocolo de recebimento or the error that refused it.
    RecebimentoLote {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Protocolo that acknowledges the lote de guias.
        ProtocoloRecebimento(ProtocoloRecebimento) = "protocoloRecebimento",
    }
}

modelo! {
    /// Receipt of a lote de guias, with the protocolo number and the guias received.
    ProtocoloRecebimento {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// The prestador concerned.
        dados_prestador: DadosContratado = "dadosPrestador",
        /// Number of the lote, given by the prestador. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Date on which the lote was sent.
        data_envio_lote: Escrito<NaiveDate> = "dataEnvioLote",
        /// Details of the protocolo: number, value, glosa and guias.
        detalhe_protocolo: DetalheProtocolo = "detalheProtocolo",
    }

    /// The protocolo of a received lote: number, value, glosa and guias.
    DetalheProtocolo {
        /// Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters.
        numero_protocolo: Texto = "numeroProtocolo",
        /// Total value of the protocolo, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_protocolo: Escrito<Decimal> = "valorTotalProtocolo",
        /// Glosa of the protocolo as a whole.
        glosa_protocolo: Option<GlosaProtocolo> = "glosaProtocolo",
        /// The guias of the protocolo.
        dados_guias_protocolo: DadosGuiasProtocolo = "dadosGuiasProtocolo",
    }

    /// Glosa of a protocolo as a whole: its reasons and value.
    GlosaProtocolo {
        /// Reasons of the glosa.
        motivos_glosa: MotivosGlosa = "motivosGlosa",
        /// Value of the glosa of the protocolo, in R$. Up to 10 digits, 2 of them after the point.
        vl_glosa_protocolo: Escrito<Decimal> = "vlGlosaProtocolo",
    }

    /// The reasons for which a protocolo was glosado.
    MotivosGlosa {
        /// Reason of the glosa: code of tabela 38 and description.
        motivo_glosa: Vec<MotivoGlosa> = "motivoGlosa",
    }
}

escolha! {
    /// Guias of a protocolo: either médicas or odontológicas.
    DadosGuiasProtocolo {
        /// Guias médicas of the protocolo.
        DadosGuias(Vec<DadosGuia>) = "dadosGuias",
        /// Guias odontológicas of the protocolo.
        DadosGuiasOdonto(Vec<DadosGuiaOdonto>) = "dadosGuiasOdonto",
    }
}
