//! Known faults of other validators: where they differ, and why that is not our fault.
//!
//! Xerces is the reference; it has entries only for documents that it is itself wrong about.

use crate::juiz::Resposta;

/// Why Xerces (JDK 17) may accept what the engine refuses; `None` when there is no reason that we know.
///
/// An encoding that it does not know by an IANA name (`utf8`) it hands to Java's decoder, which replaces malformed
/// bytes instead of refusing them. XML 1.0 (4.3.3) makes them a fatal error.
pub fn xerces(documento: &[u8], resposta: &Resposta) -> Option<&'static str> {
    let inicio = documento[..documento.len().min(120)].to_ascii_lowercase();
    let declara = |nome: &[u8]| inicio.windows(nome.len()).any(|w| w == nome);
    if resposta.valido
        && (declara(b"\"utf8\"") || declara(b"'utf8'"))
        && std::str::from_utf8(documento).is_err()
    {
        return Some("Java replaces malformed bytes in an encoding called `utf8`");
    }
    if resposta.valido && tem_nome_com_dois_pontos(documento) {
        return Some("accepts a name that begins with a colon, which is no QName (Namespaces in XML 1.0, 4)");
    }
    let alem_do_latim = documento.starts_with(b"\xFF\xFE")
        || documento.starts_with(b"\xFE\xFF")
        || documento.iter().any(|c| (0xC4..0xF5).contains(c));
    let de_nome = [
        "QName production",
        "White space is required between the processing instruction target",
        "must be followed by the ' = ' character",
    ];
    if !resposta.valido && alem_do_latim && de_nome.iter().any(|m| resposta.motivo.contains(m)) {
        return Some(
            "judges names beyond Latin by the fourth edition of XML 1.0; the fifth admits more characters",
        );
    }
    None
}

/// Whether the name of an element or of an attribute begins with a colon.
fn tem_nome_com_dois_pontos(documento: &[u8]) -> bool {
    documento.split(|b| *b == b'<').skip(1).any(|depois| {
        let tag = depois.split(|b| *b == b'>').next().unwrap_or_default();
        let atributo = |w: &[u8]| w[0].is_ascii_whitespace() && w[1] == b':';
        // Of an attribute: what follows a space outside of the values.
        let fora: Vec<u8> = tag.split(|b| matches!(b, b'"' | b'\'')).step_by(2).collect::<Vec<_>>().concat();
        tag.starts_with(b":") || fora.windows(2).any(atributo)
    })
}

/// Why lxml (libxml2) may differ on this document from another judge; `None` when there is no reason that we know.
///
/// `outro` is the reason of the judge that refuses, when lxml accepts.
pub fn lxml(documento: &[u8], resposta: &Resposta, outro: &str) -> Option<&'static str> {
    // A byte order mark with another encoding declared, or bytes that windows-1252 lacks: libxml2 believes the mark
    // and refuses the bytes; Java believes the declaration and replaces the bytes.
    let marca = documento.starts_with(b"\xEF\xBB\xBF") || documento.starts_with(b"\xFF\xFE");
    if resposta.valido { aceita_demais(outro, marca) } else { recusa_demais(&resposta.motivo, marca) }
}

fn recusa_demais(m: &str, marca: bool) -> Option<&'static str> {
    let tem = |p: &str| m.contains(p);
    if tem("is not a valid value of the") && tem("atomic type") && (tem("ata") || tem("ora")) {
        return Some("does not collapse white space in types derived from date and time");
    }
    if tem("colons are forbidden from PI names") {
        return Some("checks that targets of processing instructions have no colon, as Xerces does not");
    }
    if tem("xmlns") && tem("is not a valid URI") {
        return Some("wants namespace names to be URIs, as XML does not");
    }
    if tem("The QName value") && (tem("value ' ") || tem("} ") || tem(" ' "))
        || tem("The QName value '") && tem(" ' has")
    {
        return Some("does not collapse white space in xsi:type");
    }
    if tem("Invalid bytes in character encoding") {
        return Some("refuses bytes that the declared encoding lacks, which Java replaces");
    }
    (marca && tem("ncod")).then_some("believes the byte order mark, not the declaration")
}

fn aceita_demais(outro: &str, marca: bool) -> Option<&'static str> {
    let tem = |p: &str| outro.contains(p);
    if tem("XML version \"1") || tem("XML-DECLARACAO") {
        return Some("accepts any version that begins with `1.`, as the fifth edition of XML 1.0 wants");
    }
    if tem("base64Binary") || tem("XSD-BASE64") {
        return Some("skips characters that are not of base64");
    }
    if tem("UnsupportedEncodingException")
        || tem("Content is not allowed in prolog")
        || tem("preceding the root")
        || tem("MSG-07")
    {
        return Some("goes on in UTF-8 when it does not know the encoding, or finds another than declared");
    }
    if tem("cvc-minInclusive-valid") || tem("anterior à menor data") {
        return Some("calls a date with a zone greater than one without where XSD leaves the order open");
    }
    (marca && (tem("cvc-") || tem("XSD-") || tem("is not a member of the (7-bit) ASCII")))
        .then_some("believes the byte order mark, not the declaration")
}
