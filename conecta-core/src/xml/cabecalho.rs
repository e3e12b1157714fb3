//! Which version's tables a document is judged by: found by a quick look before the judgement itself begins.

use conecta_schemas::{Esquema, Familia, Tipo, esquemas};

use super::limites;
use super::nomes::extensao;
use super::palavras::{achar, perto};
use crate::types::versao::Versao;

/// What the first bytes of a document say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cabecalho {
    /// Text of `Padrao` or `versaoPadrao`, when it has the form of a version.
    pub(super) versao: Option<Versao>,
    /// Whether there was such an element at all.
    pub(super) tem_padrao: bool,
    /// Text of another element of the header that has that form: a misspelt `Padrao`, most likely.
    palpite: Option<Versao>,
    no_cabecalho: bool,
    monitoramento: bool,
    qualidade: bool,
}

/// Looks for the version. `None` when more bytes are needed to tell.
pub(super) fn espiar(b: &[u8], fim: bool) -> Option<Cabecalho> {
    let fim = fim || b.len() >= limites::CABECALHO;
    let b = &b[..b.len().min(limites::CABECALHO)];
    let c = procurar(b, fim, false)?;
    // Only a header without `Padrao` is looked through for what else may be the version.
    if c.tem_padrao { Some(c) } else { procurar(b, fim, true) }
}

fn procurar(b: &[u8], fim: bool, adivinhar: bool) -> Option<Cabecalho> {
    let mut c = Cabecalho::default();
    let mut i = 0;
    let falta = |c: Cabecalho| if fim { Some(c) } else { None };
    while let Some(n) = perto(b'<', &b[i..]) {
        i += n + 1;
        let r = &b[i..];
        let pular =
            |abre: usize, fecho: &[u8]| achar(r.get(abre..)?, fecho).map(|n| i + abre + n + fecho.len());
        let depois = match r {
            [b'!', b'-', b'-', ..] => pular(3, b"-->"),
            [b'!', b'[', ..] => pular(8, b"]]>"),
            [b'?', ..] => pular(1, b"?>"),
            [b'/', r @ ..] => {
                let n = extensao(r);
                // The header is over: what comes later does not choose the version.
                if n < r.len() && chama_se(&r[..n], b"cabecalho") {
                    return Some(c);
                }
                i += n + 1;
                continue;
            }
            _ => Some(i),
        };
        match depois {
            Some(d) => i = d,
            None => return falta(c),
        }
        let n = extensao(r);
        // A name cut short is not yet a name.
        if n == r.len() && !fim {
            return None;
        }
        let nome = &r[..n];
        match Nome::de(nome) {
            Nome::MensagemEnvioAns => c.monitoramento = true,
            Nome::TipoTransacao => match conteudo(r, n) {
                Some(t) => {
                    c.qualidade = t.aparado() == b"QUALIDADE";
                    // What was looked at is not looked at again, however often such tags come.
                    i += fim_da_tag(r, n).unwrap_or_default();
                }
                None => return falta(c),
            },
            Nome::Padrao => match conteudo(r, n) {
                Some(t) => {
                    c.tem_padrao = true;
                    c.versao = Versao::ler(t.aparado());
                    return Some(c);
                }
                None => return falta(c),
            },
            _ if adivinhar && c.no_cabecalho && c.palpite.is_none() && !chama_se(nome, b"") => {
                match conteudo(r, n) {
                    Some(t) => c.palpite = Versao::ler(t.aparado()),
                    None if !fim => return None,
                    None => {}
                }
            }
            Nome::Cabecalho => c.no_cabecalho = true,
            Nome::Outro => i += n,
        }
    }
    falta(c)
}

/// The elements that say something of the version.
enum Nome {
    MensagemEnvioAns,
    TipoTransacao,
    Padrao,
    Cabecalho,
    Outro,
}

impl Nome {
    fn de(nome: &[u8]) -> Self {
        let e = |local: &[u8]| chama_se(nome, local);
        // The last letters of most names rule out all of them at once.
        match nome.last_chunk() {
            Some(b"acao") if e(b"tipoTransacao") => Self::TipoTransacao,
            Some(b"drao") if e(b"Padrao") || e(b"versaoPadrao") => Self::Padrao,
            Some(b"alho") if e(b"cabecalho") => Self::Cabecalho,
            Some(b"oANS") if e(b"mensagemEnvioANS") => Self::MensagemEnvioAns,
            _ => Self::Outro,
        }
    }
}

/// Whether the local part of a name is this one.
fn chama_se(nome: &[u8], local: &[u8]) -> bool {
    nome.strip_suffix(local).is_some_and(|prefixo| prefixo.is_empty() || prefixo.ends_with(b":"))
}

/// The start of a text: no version or kind of transaction is longer.
struct Texto {
    bytes: [u8; 64],
    n: usize,
}

impl Texto {
    fn por(&mut self, b: u8) {
        if let Some(lugar) = self.bytes.get_mut(self.n) {
            *lugar = b;
            self.n += 1;
        }
    }

    fn aparado(&self) -> &[u8] {
        self.bytes[..self.n].trim_ascii()
    }
}

/// Text of an element that begins here with a name of `n` bytes, up to its end tag, pieces joined; `None` when it is not
/// all there.
fn conteudo(r: &[u8], n: usize) -> Option<Texto> {
    let mut i = fim_da_tag(r, n)?;
    let mut texto = Texto { bytes: [0; 64], n: 0 };
    while texto.n < texto.bytes.len() {
        match &r[i..] {
            [] => return None,
            [b'<', b'!', b'-', ..] => i += 7 + achar(r.get(i + 4..)?, b"-->")?,
            [b'<', b'?', ..] => i += 4 + achar(&r[i + 2..], b"?>")?,
            d @ [b'<', b'!', b'[', ..] => {
                let n = achar(d, b"]]>")?;
                d.get(9..n).unwrap_or_default().iter().for_each(|c| texto.por(*c));
                i += n + 3;
            }
            [b'<'] | [b'<', b'!'] => return None,
            [b'<', ..] => break,
            d @ [b'&', ..] => {
                memchr::memchr2(b';', b'<', d)?;
                let (c, n) = super::lento::referencia_de(d).unwrap_or(('&', 1));
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|c| texto.por(c));
                i += n;
            }
            d => {
                let n = d.iter().take(texto.bytes.len()).take_while(|c| !matches!(c, b'<' | b'&')).count();
                d[..n].iter().for_each(|c| texto.por(*c));
                i += n;
            }
        }
    }
    Some(texto)
}

/// Where the start tag that begins here with a name of `n` bytes ends: after its `>`, those inside attribute values apart.
fn fim_da_tag(r: &[u8], n: usize) -> Option<usize> {
    let mut aspas = None;
    for (i, c) in r.iter().enumerate().skip(n) {
        match (aspas, c) {
            (None, b'>') => return Some(i + 1),
            (None, b'"' | b'\'') => aspas = Some(*c),
            (Some(a), c) if a == *c => aspas = None,
            _ => {}
        }
    }
    None
}

impl Cabecalho {
    /// The schema to judge by, and whether it is exactly the version that the message names.
    pub(super) fn esquema(&self) -> (Esquema, bool) {
        let familia = match (self.monitoramento, self.qualidade) {
            (false, _) => Familia::Tiss,
            (true, false) => Familia::Monitoramento,
            (true, true) => Familia::Qualidade,
        };
        let dessa = |e: &Esquema| e.familia() == familia;
        let versao_de = |e: &Esquema| e.versao().parse::<Versao>().ok();
        if let Some(v) = self.versao.or(self.palpite) {
            if let Some(e) = esquemas().filter(dessa).find(|e| versao_de(e) == Some(v)) {
                return (e, true);
            }
            // A version without a schema of its own that another one admits by name.
            let texto = v.to_string();
            if let Some(e) = esquemas().filter(dessa).find(|e| admite(e, &texto)) {
                return (e, false);
            }
            // The nearest: the newest that is not newer, or else the oldest of the same line.
            let maior = v.maior;
            let antes = esquemas().filter(dessa).filter(|e| versao_de(e).is_some_and(|x| x < v)).last();
            let depois = esquemas().filter(dessa).find(|e| versao_de(e).is_some_and(|x| x > v));
            let perto = antes.filter(|e| versao_de(e).is_some_and(|x| x.maior == maior)).or(depois).or(antes);
            if let Some(e) = perto {
                return (e, false);
            }
        }
        // No version: the newest.
        let ultimo = esquemas().filter(dessa).last().or_else(|| esquemas().last());
        (ultimo.expect("the tables hold the schemas of the standard"), false)
    }
}

/// Whether the table of versions of a schema has a version.
fn admite(e: &Esquema, versao: &str) -> bool {
    e.nomeados().filter(|(nome, _)| *nome == "dm_versao").any(|(_, tipo)| match tipo {
        Tipo::Simples(s) => s.valores().is_some_and(|mut v| v.any(|x| x == versao)),
        Tipo::Complexo(_) => false,
    })
}
