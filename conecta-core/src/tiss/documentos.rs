//! Documents sent with a guia, a lote or a protocol, and the receipt.

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{Assinatura, FormatoDocumento, MotivoGlosa, TipoDocumento, TipoGuia};
use crate::types::{Base64, Escrito, Texto};

escolha! {
    /// Answer to a sent documento: its recibo or the error that refused it.
    RecebimentoDocumentos {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Recibo of the documento.
        ReciboDocumento(ReciboDocumentos) = "reciboDocumento",
    }
}

modelo! {
    /// Recibo of a documento, with its protocolo and what it is attached to.
    ReciboDocumentos {
        /// Number of the lote to which the documento is attached. 1 to 12 characters.
        numero_lote: Option<Texto> = "numeroLote",
        /// Number of the protocolo to which the documento is attached. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Prestador's number of the guia to which the documento is attached. 1 to 20 characters.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Operadora's number of the guia to which the documento is attached. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the documento. 1 to 20 characters.
        numero_documento: Texto = "numeroDocumento",
        /// Protocolo that the operadora gave to the documento. 1 to 20 characters.
        protocolo_doc: Texto = "protocoloDoc",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
    }

    /// A documento (laudo, imagem, comprovante) sent to the operadora and what it is attached to.
    EnvioDocumentos {
        /// Number of the lote to which the documento is attached. 1 to 12 characters.
        numero_lote: Option<Texto> = "numeroLote",
        /// Number of the protocolo to which the documento is attached. 1 to 12 characters.
        numero_protocolo: Option<Texto> = "numeroProtocolo",
        /// Prestador's number of the guia to which the documento is attached. 1 to 20 characters.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Operadora's number of the guia to which the documento is attached. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number of the documento. 1 to 20 characters.
        numero_documento: Texto = "numeroDocumento",
        /// Kind of the guia to which the documento is attached (tabela 56): solicitação, faturamento or
        /// recurso.
        natureza_guia: TipoGuia = "naturezaGuia",
        /// Format of the file of the documento (tabela 80), such as PDF or JPEG.
        formato_documento: FormatoDocumento = "formatoDocumento",
        /// sequencialItem of the item of the guia to which the documento refers. Up to 4 digits.
        seq_referencia_item: Option<Escrito<i64>> = "seqReferenciaItem",
        /// The file of the documento.
        documento: Base64 = "documento",
        /// Kind of documento (tabela 81), such as laudo, prescrição or nota fiscal.
        tipo_documento: TipoDocumento = "tipoDocumento",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Digital signature (XML signature) of the documento. Up to 4.00.00.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
    }
}
