//! The text of a well-formed document, written anew with other values: what is not a value stays character by character.
//!
//! Comments, instructions, signatures, headers of envelopes and attributes other than names of namespaces may hold
//! anything and say nothing to the standard: they are left out.

use std::borrow::Cow;
use std::ops::Range;

use super::em_xml;
use super::sentido::Sentidos;
use crate::portugues::contar;

/// The text is not XML after all.
#[derive(Debug)]
pub(super) struct Malformado;

/// The writing anew of one document.
pub(super) struct Obra<'a> {
    sentidos: &'a Sentidos,
    campos: u64,
    assinaturas: u64,
    comentarios: u64,
    cabecalhos: u64,
    atributos: u64,
    soltos: u64,
}

/// What stands between two tags.
struct Conteudo {
    cru: Range<usize>,
    texto: String,
    /// Nothing but text stands there.
    limpo: bool,
}

impl<'a> Obra<'a> {
    pub(super) fn new(sentidos: &'a Sentidos) -> Self {
        Self { sentidos, campos: 0, assinaturas: 0, comentarios: 0, cabecalhos: 0, atributos: 0, soltos: 0 }
    }

    pub(super) fn campos(&self) -> u64 {
        self.campos
    }

    /// What was taken out.
    pub(super) fn avisos(&self) -> Vec<String> {
        let linhas = [
            (
                self.assinaturas,
                "assinatura digital retirada: era da mensagem como estava",
                "assinaturas digitais retiradas: eram da mensagem como estava",
            ),
            (self.comentarios, "comentário ou instrução retirado", "comentários ou instruções retirados"),
            (self.cabecalhos, "cabeçalho SOAP retirado", "cabeçalhos SOAP retirados"),
            (self.atributos, "atributo retirado", "atributos retirados"),
            (self.soltos, "texto fora de campo retirado", "textos fora de campo retirados"),
        ];
        linhas.into_iter().filter(|(n, ..)| *n > 0).map(|(n, um, varios)| contar(n, um, varios)).collect()
    }

    /// The document with other values.
    pub(super) fn reescrever(&mut self, texto: &str) -> Result<String, Malformado> {
        let mut saida = String::with_capacity(texto.len());
        // Whether the tag before was a start tag, and of what: only then is what follows a field.
        let mut aberto: Option<&str> = None;
        let mut i = 0;
        loop {
            let conteudo = self.conteudo(texto, i)?;
            i = conteudo.cru.end;
            let resto = &texto[i..];
            let fecha = resto.starts_with("</");
            match aberto.filter(|_| fecha) {
                Some(nome) => self.folha(nome, texto, &conteudo, &mut saida),
                None => self.entre_tags(&conteudo, texto, &mut saida),
            }
            if resto.is_empty() {
                return Ok(saida);
            }
            let fim = i + fim_da_tag(resto)?;
            let tag = &texto[i..fim];
            i = fim;
            if fecha {
                saida.push_str(tag);
                aberto = None;
                continue;
            }
            let nome = nome_da_tag(tag);
            let local = nome.rsplit(':').next().unwrap_or(nome);
            let vazia = tag.ends_with("/>");
            let assinatura = local == "Signature" || local.starts_with("assinaturaDigital");
            if assinatura || local == "Header" {
                if assinatura {
                    self.assinaturas += 1;
                } else {
                    self.cabecalhos += 1;
                }
                if !vazia {
                    i = depois_do_elemento(texto, i)?;
                }
                aberto = None;
                continue;
            }
            self.tag(tag, nome, &mut saida);
            aberto = Some(local).filter(|_| !vazia);
        }
    }

    /// What stands from `inicio` to the next tag of an element.
    fn conteudo(&mut self, texto: &str, inicio: usize) -> Result<Conteudo, Malformado> {
        let mut c = Conteudo { cru: inicio..inicio, texto: String::new(), limpo: true };
        let mut i = inicio;
        loop {
            let resto = &texto[i..];
            let Some(n) = resto.find('<') else {
                c.texto.push_str(&decodificar(resto)?);
                c.cru.end = texto.len();
                return Ok(c);
            };
            c.texto.push_str(&decodificar(&resto[..n])?);
            i += n;
            let resto = &texto[i..];
            let ate = |fim: &str| resto.find(fim).map(|n| n + fim.len()).ok_or(Malformado);
            if let Some(dentro) = resto.strip_prefix("<![CDATA[") {
                let n = dentro.find("]]>").ok_or(Malformado)?;
                c.texto.push_str(&dentro[..n]);
                i += "<![CDATA[".len() + n + "]]>".len();
                c.limpo = false;
            } else if resto.starts_with("<!--") {
                i += ate("-->")?;
                c.limpo = false;
                self.comentarios += 1;
            } else if resto.starts_with("<?") {
                let n = ate("?>")?;
                // The declaration stays: it is no value. It stands first, if anywhere.
                if !resto.starts_with("<?xml ")
                    && !resto.starts_with("<?xml\t")
                    && !resto.starts_with("<?xml\r")
                    && !resto.starts_with("<?xml\n")
                {
                    c.limpo = false;
                    self.comentarios += 1;
                }
                i += n;
            } else if resto.starts_with("<!") {
                return Err(Malformado);
            } else {
                c.cru.end = i;
                return Ok(c);
            }
        }
    }

    /// A field.
    fn folha(&mut self, nome: &str, texto: &str, c: &Conteudo, saida: &mut String) {
        match self.sentidos.trocar(nome, &c.texto) {
            Some(novo) => {
                self.campos += 1;
                saida.push_str(&em_xml(&novo));
            }
            None if c.limpo => saida.push_str(&texto[c.cru.clone()]),
            None => saida.push_str(&em_xml(&c.texto)),
        }
    }

    /// White space, and the declaration. Whatever else stands between tags is in no field and goes.
    fn entre_tags(&mut self, c: &Conteudo, texto: &str, saida: &mut String) {
        let so_espaco = c.texto.trim_start_matches('\u{feff}').trim().is_empty();
        if so_espaco && c.limpo {
            return saida.push_str(&texto[c.cru.clone()]);
        }
        self.soltos += u64::from(!so_espaco);
        if c.cru.start == 0 {
            let inicio = texto.trim_start_matches('\u{feff}');
            saida.push_str(&texto[..texto.len() - inicio.len()]);
            if inicio.starts_with("<?xml") {
                saida.push_str(inicio.split_inclusive("?>").next().unwrap_or_default());
            }
        }
        saida.extend(c.texto.chars().filter(char::is_ascii_whitespace));
    }

    /// A start tag, with the names of its namespaces alone.
    fn tag(&mut self, tag: &str, nome: &str, saida: &mut String) {
        let depois = &tag[1 + nome.len()..];
        let fim = if depois.ends_with("/>") { "/>" } else { ">" };
        let atributos = &depois[..depois.len() - fim.len()];
        if atributos.is_empty() {
            return saida.push_str(tag);
        }
        saida.push('<');
        saida.push_str(nome);
        let mut resto = atributos;
        while let Some((antes, _)) = resto.split_once('=') {
            let inicio_do_valor = antes.len()
                + 1
                + (resto[antes.len() + 1..].len() - resto[antes.len() + 1..].trim_start().len());
            let aspas = resto[inicio_do_valor..].chars().next().unwrap_or('"');
            let dentro = &resto[inicio_do_valor + aspas.len_utf8()..];
            let Some(n) = dentro.find(aspas) else { break };
            let ate = inicio_do_valor + 2 * aspas.len_utf8() + n;
            let chave = antes.trim();
            if fica(chave, &dentro[..n]) {
                saida.push_str(&resto[..ate]);
            } else {
                self.atributos += 1;
            }
            resto = &resto[ate..];
        }
        saida.push_str(resto);
        saida.push_str(fim);
    }
}

/// Whether an attribute says what the elements are, and nothing else.
fn fica(nome: &str, valor: &str) -> bool {
    let simples = valor.len() <= 60 && valor.bytes().all(|b| b.is_ascii_alphabetic() || b"_:-".contains(&b));
    match nome.split_once(':') {
        None => nome == "xmlns",
        Some(("xmlns", _)) => true,
        Some((_, "type" | "nil")) => simples,
        Some(_) => false,
    }
}

/// Length of the tag that a text begins with.
fn fim_da_tag(texto: &str) -> Result<usize, Malformado> {
    let mut aspas = None;
    for (i, b) in texto.bytes().enumerate() {
        match (aspas, b) {
            (None, b'>') => return Ok(i + 1),
            (None, b'"' | b'\'') => aspas = Some(b),
            (Some(a), b) if a == b => aspas = None,
            _ => {}
        }
    }
    Err(Malformado)
}

fn nome_da_tag(tag: &str) -> &str {
    let dentro = &tag[1..];
    let fim = dentro.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(dentro.len());
    &dentro[..fim]
}

/// The byte after the end tag of the element whose content begins at `i`.
fn depois_do_elemento(texto: &str, mut i: usize) -> Result<usize, Malformado> {
    let mut nivel = 1;
    while nivel > 0 {
        i += texto[i..].find('<').ok_or(Malformado)?;
        let resto = &texto[i..];
        let pular = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
            .into_iter()
            .find(|(a, _)| resto.starts_with(a));
        if let Some((_, fim)) = pular {
            i += resto.find(fim).ok_or(Malformado)? + fim.len();
            continue;
        }
        let n = fim_da_tag(resto)?;
        match (resto.starts_with("</"), resto[..n].ends_with("/>")) {
            (true, _) => nivel -= 1,
            (false, false) => nivel += 1,
            (false, true) => {}
        }
        i += n;
    }
    Ok(i)
}

/// The characters that a text with references stands for.
fn decodificar(texto: &str) -> Result<Cow<'_, str>, Malformado> {
    if !texto.contains('&') {
        return Ok(Cow::Borrowed(texto));
    }
    let mut saida = String::with_capacity(texto.len());
    let mut resto = texto;
    while let Some((antes, depois)) = resto.split_once('&') {
        saida.push_str(antes);
        let (nome, segue) = depois.split_once(';').ok_or(Malformado)?;
        saida.push(match nome {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "apos" => '\'',
            "quot" => '"',
            _ => {
                let numero = nome.strip_prefix('#').ok_or(Malformado)?;
                let codigo = match numero.strip_prefix('x') {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                    None => numero.parse(),
                };
                codigo.ok().and_then(char::from_u32).ok_or(Malformado)?
            }
        });
        resto = segue;
    }
    saida.push_str(resto);
    Ok(Cow::Owned(saida))
}
