//! Namespaces: which prefixes are bound to which, at the place where the scanner stands.

use super::limites;

/// A namespace that matters here, or another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Espaco {
    Nenhum,
    Ans,
    Dsig,
    Xsi,
    Xsd,
    Xml,
    Soap,
    /// Any other: an index into the list of those met.
    Outro(u16),
}

/// The ANS namespace.
pub(super) const ANS: &[u8] = b"http://www.ans.gov.br/padroes/tiss/schemas";
const DSIG: &[u8] = b"http://www.w3.org/2000/09/xmldsig#";
const XSI: &[u8] = b"http://www.w3.org/2001/XMLSchema-instance";
const XSD: &[u8] = b"http://www.w3.org/2001/XMLSchema";
const SOAP: &[u8] = b"http://schemas.xmlsoap.org/soap/envelope/";
const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMLNS: &[u8] = b"http://www.w3.org/2000/xmlns/";

#[derive(Debug)]
struct Ligacao {
    /// Where in the pool of prefixes its own begins.
    prefixo: usize,
    espaco: Espaco,
    profundidade: usize,
}

/// The bindings in scope.
#[derive(Debug, Default)]
pub(super) struct Espacos {
    ligacoes: Vec<Ligacao>,
    /// Prefixes of the bindings, one after another.
    prefixos: Vec<u8>,
    outros: Vec<Vec<u8>>,
    /// A namespace taken for that of the ANS, after the fault was told.
    apelido: Option<Espaco>,
    /// Prefixes taken for that of the ANS, after it was told that nothing declares them.
    supostos: Vec<Vec<u8>>,
}

/// Why a declaration is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recusa {
    /// A reserved prefix or namespace, or a prefix bound to nothing.
    Reservado,
    /// More declarations than the limit.
    Limite,
}

impl Espacos {
    pub(super) fn limpar(&mut self) {
        self.ligacoes.clear();
        self.prefixos.clear();
        self.outros.clear();
        self.apelido = None;
        self.supostos.clear();
    }

    pub(super) fn quantas(&self) -> usize {
        self.ligacoes.len()
    }

    pub(super) fn declarar(&mut self, prefixo: &[u8], uri: &[u8], profundidade: usize) -> Result<(), Recusa> {
        let reservado = (prefixo == b"xml") != (uri == XML) || prefixo == b"xmlns" || uri == XMLNS;
        if reservado || (uri.is_empty() && !prefixo.is_empty()) {
            return Err(Recusa::Reservado);
        }
        if self.ligacoes.len() >= limites::ESPACOS {
            return Err(Recusa::Limite);
        }
        let espaco = self.espaco(uri);
        self.ligacoes.push(Ligacao { prefixo: self.prefixos.len(), espaco, profundidade });
        self.prefixos.extend_from_slice(prefixo);
        Ok(())
    }

    /// Takes a prefix that nothing declares for that of the ANS, to the end of the document.
    pub(super) fn supor(&mut self, prefixo: &[u8]) {
        if self.supostos.len() < limites::ESPACOS {
            self.supostos.push(prefixo.to_vec());
        }
    }

    /// Forgets the declarations of elements at this depth or deeper.
    pub(super) fn fechar(&mut self, profundidade: usize) {
        let mut foi = false;
        while let Some(l) = self.ligacoes.pop_if(|l| l.profundidade >= profundidade) {
            self.prefixos.truncate(l.prefixo);
            foi = true;
        }
        // Names of other namespaces go with their bindings, so that siblings do not pile them up.
        if foi && !self.outros.is_empty() {
            let indice = |e: Espaco| if let Espaco::Outro(i) = e { usize::from(i) + 1 } else { 0 };
            let usados = self.ligacoes.iter().map(|l| l.espaco).chain(self.apelido).map(indice).max();
            self.outros.truncate(usados.unwrap_or_default());
        }
    }

    /// The namespace of a prefix; `None` when it is not bound.
    pub(super) fn de(&self, prefixo: &[u8]) -> Option<Espaco> {
        let mut fim = self.prefixos.len();
        let achada = self.ligacoes.iter().rev().find(|l| {
            let este = &self.prefixos[l.prefixo..fim];
            fim = l.prefixo;
            este == prefixo
        });
        match achada {
            Some(l) if self.apelido == Some(l.espaco) => Some(Espaco::Ans),
            Some(l) => Some(l.espaco),
            None if prefixo == b"xml" && self.apelido != Some(Espaco::Xml) => Some(Espaco::Xml),
            None if prefixo == b"xml" => Some(Espaco::Ans),
            None if prefixo.is_empty() && self.apelido == Some(Espaco::Nenhum) => Some(Espaco::Ans),
            None if prefixo.is_empty() => Some(Espaco::Nenhum),
            None => self.supostos.iter().any(|s| s == prefixo).then_some(Espaco::Ans),
        }
    }

    /// The URI that a prefix is bound to.
    pub(super) fn uri(&self, prefixo: &[u8]) -> Option<String> {
        let uri = match self.de(prefixo)? {
            Espaco::Ans => ANS,
            Espaco::Dsig => DSIG,
            Espaco::Xsi => XSI,
            Espaco::Xsd => XSD,
            Espaco::Soap => SOAP,
            Espaco::Xml => XML,
            Espaco::Outro(i) => self.outros.get(usize::from(i))?,
            Espaco::Nenhum => return None,
        };
        Some(String::from_utf8_lossy(uri).into_owned())
    }

    /// From here on, takes a namespace for that of the ANS.
    pub(super) fn apelidar(&mut self, espaco: Espaco) {
        self.apelido = Some(espaco);
    }

    fn espaco(&mut self, uri: &[u8]) -> Espaco {
        match uri {
            b"" => Espaco::Nenhum,
            ANS => Espaco::Ans,
            DSIG => Espaco::Dsig,
            XSI => Espaco::Xsi,
            XSD => Espaco::Xsd,
            SOAP | b"http://www.w3.org/2003/05/soap-envelope" => Espaco::Soap,
            XML => Espaco::Xml,
            _ => {
                let i = self.outros.iter().position(|o| o == uri).unwrap_or_else(|| {
                    self.outros.push(uri.to_vec());
                    self.outros.len() - 1
                });
                Espaco::Outro(i as u16)
            }
        }
    }
}
