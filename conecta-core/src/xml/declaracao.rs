//! The XML declaration, and the encoding that it settles.

use super::codificacao::Codificacao;
use super::maquina::{Maquina, Passo};
use super::palavras::achar;
use super::tipos::branco;
use super::{frases, limites};

/// What the declaration says.
#[derive(Debug, Default)]
struct Lida<'a> {
    codificacao: Option<&'a [u8]>,
    certa: bool,
}

impl Maquina {
    /// Reads the declaration at the start of the document, if there is one.
    pub(super) fn declaracao(&mut self, j: &[u8], fim: bool) -> Passo {
        let comeca = j.len() >= 6 && j.starts_with(b"<?xml") && branco(j[5]);
        if !comeca {
            if !fim && j.len() < 6 && b"<?xml ".starts_with(j) {
                return Passo::Falta;
            }
            return Passo::Ate(0);
        }
        let Some(n) = achar(&j[..j.len().min(limites::MARCACAO)], b"?>") else {
            return if fim || j.len() >= limites::MARCACAO { Passo::Ate(0) } else { Passo::Falta };
        };
        let lida = ler(&j[5..n]);
        if !lida.certa {
            let fala = frases::xml(
                "XML-DECLARACAO",
                "A declaração <?xml …?> do início do arquivo está malformada.",
                "Escreva <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?> no início do arquivo.",
            );
            self.falhar(j, fala, 0, n as u64 + 2, None);
        }
        if let Some(rotulo) = lida.codificacao {
            self.codificacao_declarada(j, rotulo, n as u64 + 2);
        }
        Passo::Ate(n + 2)
    }

    fn codificacao_declarada(&mut self, j: &[u8], rotulo: &[u8], fim: u64) {
        let diz_utf16 = rotulo.get(..6).is_some_and(|r| r.eq_ignore_ascii_case(b"utf-16"));
        if self.utf16 || diz_utf16 {
            if self.utf16 != diz_utf16 {
                self.codificacao_contradita(j, fim, frases::erro);
            }
            return;
        }
        match Codificacao::de_rotulo(rotulo) {
            Some(c) => {
                // The declaration is obeyed, as other readers of XML do, but the mark says otherwise.
                if self.bom && !c.utf8() {
                    self.codificacao_contradita(j, fim, |codigo, _, m, a| frases::aviso(codigo, m, a));
                }
                self.cod = c;
                self.rastro.codificacao(c.utf8());
            }
            None => {
                let fala = frases::erro(
                    "MSG-07",
                    frases::XML_INVALIDO,
                    "A codificação declarada na primeira linha do arquivo não é conhecida.".into(),
                    "Grave o arquivo em ISO-8859-1 e declare encoding=\"ISO-8859-1\", como pede o padrão.",
                );
                self.falhar(j, fala, 0, fim, None);
                self.cod = Codificacao::UmByte;
                self.rastro.codificacao(false);
            }
        }
    }

    fn codificacao_contradita(
        &mut self,
        j: &[u8],
        fim: u64,
        fala: impl Fn(&'static str, u16, String, &'static str) -> super::coletor::Fala,
    ) {
        let fala = fala(
            "MSG-07",
            frases::XML_INVALIDO,
            "A codificação declarada na primeira linha não é a dos bytes do arquivo.".into(),
            "Grave o arquivo na codificação que a primeira linha declara; o padrão pede ISO-8859-1.",
        );
        self.falhar(j, fala, 0, fim, None);
    }
}

/// Reads `version`, `encoding` and `standalone`, in this order and no other.
fn ler(mut b: &[u8]) -> Lida<'_> {
    let mut lida = Lida::default();
    let mut passo = 0;
    loop {
        let n = b.iter().take_while(|c| branco(**c)).count();
        b = &b[n..];
        if b.is_empty() {
            lida.certa = passo > 0;
            return lida;
        }
        if n == 0 {
            return lida;
        }
        let Some((nome, valor, resto)) = atributo(b) else { return lida };
        let certo = match nome {
            b"version" if passo == 0 => {
                passo = 1;
                matches!(valor, b"1.0" | b"1.1")
            }
            b"encoding" if passo == 1 => {
                passo = 2;
                lida.codificacao = Some(valor);
                valor.first().is_some_and(u8::is_ascii_alphabetic)
                    && valor.iter().all(|c| c.is_ascii_alphanumeric() || b"._-".contains(c))
            }
            b"standalone" if passo == 1 || passo == 2 => {
                passo = 3;
                matches!(valor, b"yes" | b"no")
            }
            _ => false,
        };
        if !certo {
            return lida;
        }
        b = resto;
    }
}

fn atributo(b: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let n = b.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let (nome, r) = b.split_at(n);
    let r = r.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let aspas = *r.first().filter(|c| matches!(c, b'"' | b'\''))?;
    let m = memchr::memchr(aspas, &r[1..])?;
    Some((nome, &r[1..=m], &r[m + 2..]))
}
