//! DOC: documents sent apart.

use super::super::regra::regras;
use super::super::vista::Campo;
use crate::types::Base64;
use crate::xml::No;

/// How far into a PDF its mark may stand: readers look in the first 1,024 bytes.
const INICIO: usize = 1024;
/// Characters of base64 that are enough to know a format.
const AMOSTRA: usize = INICIO.div_ceil(3) * 4;

/// The first bytes of a document; nothing if it is not base64.
fn inicio(documento: No<'_>) -> Option<Vec<u8>> {
    let texto: String = documento.texto()?.chars().filter(|c| !c.is_whitespace()).take(AMOSTRA).collect();
    Base64::como_escrito(texto).bytes().ok()
}

/// Whether bytes begin as the format (Tabela 80) that they are said to have.
fn e_do_formato(b: &[u8], formato: &str) -> bool {
    match formato {
        "01" => b.starts_with(&[0xFF, 0xD8, 0xFF]),
        "02" | "09" => b.windows(5).any(|w| w == b"%PDF-"),
        "03" => b.starts_with(b"\x89PNG\r\n\x1a\n"),
        "04" => b.starts_with(b"II*\0") || b.starts_with(b"MM\0*"),
        // CAdES: a DER or BER sequence.
        "05" | "06" | "07" | "08" => b.first() == Some(&0x30) && b.get(1).is_some_and(|n| *n >= 0x80),
        _ => true,
    }
}

regras! {
    /// O documento não é do formato que a mensagem diz.
    ///
    /// O começo do arquivo revela o formato; o que chega à operadora com outro não abre.
    ///
    /// ## Como corrigir
    /// Informe em `formatoDocumento` o formato do arquivo (01 JPG, 02 PDF, 03 PNG, 04 TIFF, 05 a 08 assinados por CAdES, 09 por PAdES), ou
    /// converta o arquivo.
    "DOC-01" documento_de_outro_formato {
        Aviso, Situacao, glosa: 3164, base: "Tabela 80; T38 3164–3166", campos: ["formatoDocumento", "documento", "tipoDocumento"],
    }
    elemento ["envioDocumentos", "envioDocumento"] |no, _c, a| {
        let formato = Campo::de(no, "formatoDocumento");
        let (Some(onde), Some(b)) = (formato.no(), no.filho("documento").and_then(inicio)) else { return };
        if b.is_empty() {
            a.diz(onde, "O documento está vazio.");
        } else if !e_do_formato(&b, formato.texto()) {
            a.em(onde);
        }
    }

    /// O documento é de um lote, protocolo ou guia que não se conhece.
    ///
    /// ## Como corrigir
    /// Informe o número do lote, do protocolo ou da guia que o documento comprova.
    "DOC-02" documento_sem_destino {
        Aviso, Historico, glosa: 3291, base: "T38 3291, 3270", campos: ["numeroLote", "numeroProtocolo", "numeroGuiaPrestador"],
        exige: [Historico],
    }
    elemento ["envioDocumentos", "envioDocumento"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let [lote, protocolo, guia] = ["numeroLote", "numeroProtocolo", "numeroGuiaPrestador"].map(|n| Campo::de(no, n));
        let conhecido = |c: Campo<'_>| h.protocolos.is_empty() || h.protocolos.contains_key(c.texto());
        if let Some(onde) = protocolo.no().filter(|_| !conhecido(protocolo)) {
            a.diz(onde, "O protocolo não está entre os conhecidos.");
        }
        if let Some(onde) = lote.no() {
            let do_protocolo = h.protocolos.get(protocolo.texto());
            if !h.lotes.is_empty() && !h.lotes.contains_key(lote.texto()) {
                a.diz(onde, "O lote não está entre os enviados.").glosa = Some(3270);
            } else if do_protocolo.is_some_and(|l| l != lote.texto()) {
                a.diz(onde, "O lote não é o do protocolo informado.").glosa = Some(3270);
            }
        }
        let numero = guia.texto();
        let existe = match Campo::de(no, "naturezaGuia").texto() {
            "1" => h.solicitacoes.is_empty() || h.solicitacoes.contains_key(numero),
            "2" => h.guias.is_empty() || h.guias.contains_key(numero),
            // REC-17 speaks of a recurso.
            _ => true,
        };
        if let Some(onde) = guia.no().filter(|_| !existe) {
            a.diz(onde, "A guia não está entre as enviadas.").glosa = Some(1307);
        }
    }
}
