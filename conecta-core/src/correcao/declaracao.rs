//! The encoding that the XML declaration names, and the encoding of the bytes.

use super::base::Base;
use super::edicao::Edicao;
use super::recusa::{Motivo, Recusa};
use crate::xml::Redacao;

/// Bytes in which the declaration ends.
const DECLARACAO: usize = 1024;

/// Encoding into which a document is written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alvo {
    /// What the norm asks for (ORG 115).
    Iso8859_1,
    /// For receivers that ask for it.
    Utf8,
}

impl Alvo {
    /// The label of a declaration.
    pub fn rotulo(self) -> &'static str {
        match self {
            Self::Iso8859_1 => "ISO-8859-1",
            Self::Utf8 => "UTF-8",
        }
    }
}

/// The encoding that the bytes are in, by what they look like, and whether that is beyond doubt.
pub(super) fn dos_bytes(bytes: &[u8]) -> (&'static str, bool) {
    match bytes {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] => ("UTF-16", true),
        _ if bytes.is_ascii() => ("ISO-8859-1", true),
        _ if std::str::from_utf8(bytes).is_ok() => ("UTF-8", true),
        // Bytes that are control characters in ISO-8859-1 are quotes and dashes in Windows-1252.
        _ if bytes.iter().any(|b| (0x80..0xA0).contains(b)) => ("Windows-1252", false),
        _ => ("ISO-8859-1", true),
    }
}

/// The edit that makes the declaration name an encoding; `None` when it does already.
pub(super) fn declarar(bytes: &[u8], rotulo: &str) -> Option<Edicao> {
    let redacao = Redacao::da_declaracao(bytes);
    let u = redacao.unidade();
    let bom = Redacao::marca(bytes);
    let texto = redacao.ler(&bytes[bom..bytes.len().min(bom + DECLARACAO * u)]);
    // ASCII up to here: an index of the text is an index of units.
    let em = |i: usize| bom + i * u;
    let editar =
        |a: usize, b: usize, novo: &str| Some(Edicao { bytes: em(a)..em(b), novo: redacao.escrever(novo) });
    let fim =
        texto.find("?>").filter(|_| texto.starts_with("<?xml") && texto.as_bytes()[5].is_ascii_whitespace());
    let Some(fim) = fim.filter(|f| texto[..*f].is_ascii()) else {
        return editar(0, 0, &format!("<?xml version=\"1.0\" encoding=\"{rotulo}\"?>\n"));
    };
    let declaracao = &texto[..fim];
    if let Some(e) = declaracao.find("encoding") {
        let aspas = declaracao[e..].find(['"', '\'']).map(|i| e + i)?;
        let fecho = declaracao[aspas + 1..].find(declaracao[aspas..].chars().next()?)? + aspas + 1;
        let dito = &declaracao[aspas + 1..fecho];
        return if dito.eq_ignore_ascii_case(rotulo) { None } else { editar(aspas + 1, fecho, rotulo) };
    }
    let onde = declaracao.find("standalone").unwrap_or(declaracao.trim_end().len());
    let depois = if declaracao[onde..].is_empty() || onde == declaracao.trim_end().len() { "" } else { " " };
    let antes = if declaracao[..onde].ends_with(|c: char| c.is_ascii_whitespace()) { "" } else { " " };
    editar(onde, onde, &format!("{antes}encoding=\"{rotulo}\"{depois}"))
}

/// The edits that write a document over into another encoding: the declaration and every character that is written
/// otherwise there. Of UTF-16 that is every byte.
pub(super) fn transcodificar(base: &Base<'_>, alvo: Alvo) -> Result<Vec<Edicao>, Recusa> {
    let de = base.redacao();
    let para = Redacao::de_rotulo(alvo.rotulo()).unwrap_or(de);
    let recusa = |m: &'static str| Recusa::new(Motivo::Codificacao, m);
    let bytes = base.bytes;
    let bom = Redacao::marca(bytes);
    let declaracao = declarar(bytes, alvo.rotulo());
    let declarada = declaracao.as_ref().map_or(bom..bom, |e| e.bytes.clone());
    if de == para {
        return Ok(declaracao.into_iter().collect());
    }
    if !de.conhecida() {
        return Err(recusa("A codificação declarada não é uma das que se sabe converter."));
    }
    let mut edicoes = Vec::new();
    if bom > 0 {
        edicoes.push(Edicao { bytes: 0..bom, novo: Vec::new() });
    }
    let inteiro = de.unidade() > 1;
    if let Some(mut e) = declaracao {
        e.novo = para.escrever(&de.ler(&e.novo));
        edicoes.push(e);
    }
    let mut converter = |r: std::ops::Range<usize>| {
        let texto = de.ler(&bytes[r.clone()]);
        if texto.contains('\u{FFFD}') {
            return Err(recusa("Há bytes que não são da codificação declarada."));
        }
        if !texto.chars().all(|c| para.tem(c)) {
            return Err(recusa(
                "Há caracteres que a codificação pedida não tem; troque-os antes, campo a campo.",
            ));
        }
        edicoes.push(Edicao { bytes: r, novo: para.escrever(&texto) });
        Ok(())
    };
    if inteiro {
        for r in [bom..declarada.start, declarada.end..bytes.len()] {
            if !r.is_empty() {
                converter(r)?;
            }
        }
    } else {
        let mut i = bom;
        while let Some(n) = bytes[i..].iter().position(|b| !b.is_ascii()) {
            let inicio = i + n;
            let n = bytes[inicio..].iter().position(u8::is_ascii).unwrap_or(bytes.len() - inicio);
            converter(inicio..inicio + n)?;
            i = inicio + n;
        }
    }
    Ok(edicoes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correcao::edicao::emendar;

    #[test]
    fn a_declaracao_muda_so_no_rotulo() {
        for (antes, depois) in [
            ("<?xml version=\"1.0\"?><a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"),
            (
                "<?xml version='1.0' encoding='latin1' ?>\n<a/>",
                "<?xml version='1.0' encoding='UTF-8' ?>\n<a/>",
            ),
            (
                "<?xml version=\"1.0\" standalone=\"yes\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><a/>",
            ),
            ("<a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>"),
        ] {
            let e = declarar(antes.as_bytes(), "UTF-8").expect("an edit");
            assert_eq!(String::from_utf8_lossy(&emendar(antes.as_bytes(), &[e])), depois);
            assert_eq!(declarar(depois.as_bytes(), "utf-8"), None);
        }
    }

    #[test]
    fn os_bytes_dizem_a_codificacao() {
        assert_eq!(dos_bytes("<a>ção</a>".as_bytes()), ("UTF-8", true));
        assert_eq!(dos_bytes(b"<a>\xE7\xE3o</a>"), ("ISO-8859-1", true));
        assert_eq!(dos_bytes(b"<a>\x93a\x94</a>"), ("Windows-1252", false));
        assert_eq!(dos_bytes(b"<a/>"), ("ISO-8859-1", true));
        assert_eq!(dos_bytes(b"\xFF\xFE<\0"), ("UTF-16", true));
    }
}
