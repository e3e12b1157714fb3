//! The text of a pack, in TOML or JSON, as values that know where they stand.
//!
//! JSON is read by the reader of TOML: an object is an inline table of TOML 1.1 whose `:` is written `=`, in as many bytes.

use std::ops::Range;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::erro::{ErroDePacote, Erros};

/// Bytes of the longest pack.
pub(super) const TAMANHO: usize = 4 << 20;

/// A value and its first byte.
#[derive(Debug)]
pub(super) struct Valor {
    pub(super) em: usize,
    pub(super) dado: Dado,
}

#[derive(Debug)]
pub(super) enum Dado {
    Texto(String),
    /// As it was written, without underscores.
    Inteiro(String),
    Decimal(String),
    Logico(bool),
    Data(NaiveDate),
    /// A day with an hour, or an hour.
    Hora,
    Lista(Vec<Valor>),
    Tabela(Vec<(Chave, Valor)>),
}

#[derive(Debug)]
pub(super) struct Chave {
    pub(super) nome: String,
    pub(super) em: usize,
}

impl Valor {
    pub(super) fn texto(&self) -> Option<&str> {
        if let Dado::Texto(t) = &self.dado { Some(t) } else { None }
    }

    pub(super) fn lista(&self) -> &[Self] {
        if let Dado::Lista(l) = &self.dado { l } else { &[] }
    }

    /// The values of a list, or the one that stands alone.
    pub(super) fn um_ou_mais(&self) -> &[Self] {
        if let Dado::Lista(l) = &self.dado { l } else { std::slice::from_ref(self) }
    }

    pub(super) fn campos(&self) -> &[(Chave, Self)] {
        if let Dado::Tabela(t) = &self.dado { t } else { &[] }
    }

    pub(super) fn get(&self, nome: &str) -> Option<&Self> {
        self.campos().iter().find(|(c, _)| c.nome == nome).map(|(_, v)| v)
    }
}

/// A text and the way from what was parsed back to it.
pub(super) struct Fonte<'a> {
    texto: &'a str,
    /// What stands before it in what was parsed.
    antes: usize,
    /// Places where a byte of it was left out.
    cortes: Vec<usize>,
}

impl Fonte<'_> {
    fn byte(&self, em: usize) -> usize {
        let em = em.saturating_sub(self.antes);
        em + self.cortes.partition_point(|c| *c <= em)
    }

    /// Mistakes with their lines and columns, in the order of the text.
    pub(super) fn situar(&self, nome: &str, mut erros: Erros) -> Vec<ErroDePacote> {
        erros.0.sort_by_key(|e| e.em);
        let por = |e: super::erro::Erro| {
            let (linha, coluna) = self.lugar(e.em);
            let super::erro::Erro { onde, mensagem, ajuda, .. } = e;
            ErroDePacote { pacote: nome.to_owned(), linha, coluna, onde, mensagem, ajuda }
        };
        erros.0.into_iter().map(por).collect()
    }

    /// Line and column.
    pub(super) fn lugar(&self, em: usize) -> (usize, usize) {
        let mut em = em.min(self.texto.len());
        while !self.texto.is_char_boundary(em) {
            em -= 1;
        }
        let antes = &self.texto[..em];
        let linha = antes.matches('\n').count() + 1;
        let coluna = antes.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (linha, coluna)
    }
}

/// Reads a text; what cannot be read goes to `erros`. `None` when there is nothing sure to go on with.
pub(super) fn ler<'a>(texto: &'a str, erros: &mut Erros) -> (Fonte<'a>, Option<Valor>) {
    if texto.len() > TAMANHO {
        erros.dizer(0, "", "O arquivo é grande demais para um pacote.", "Divida-o; o limite é de 4 MB.");
        return (Fonte { texto, antes: 0, cortes: Vec::new() }, None);
    }
    let json = texto.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{');
    if json {
        let (fonte, escrito) = de_json(texto);
        let lido = interpretar(&fonte, &escrito, "JSON", erros);
        let dentro = lido.and_then(|v| match v.dado {
            Dado::Tabela(mut t) => t.pop().map(|(_, v)| v),
            _ => None,
        });
        return (fonte, dentro);
    }
    let inicio = if texto.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let fonte = Fonte { texto, antes: 0, cortes: vec![0; inicio] };
    let lido = interpretar(&fonte, &texto[inicio..], "TOML", erros);
    (fonte, lido)
}

/// What a JSON document is in TOML.
fn de_json(texto: &str) -> (Fonte<'_>, String) {
    const ANTES: &str = "j=";
    let inicio = texto.len() - texto.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let mut escrito = String::with_capacity(texto.len() + ANTES.len());
    escrito.push_str(ANTES);
    let mut cortes = vec![0; inicio];
    let mut em_texto = false;
    let mut letras = texto[inicio..].chars().peekable();
    while let Some(c) = letras.next() {
        match c {
            '"' => em_texto = !em_texto,
            '\\' if em_texto => match letras.peek() {
                // JSON may escape what TOML may not.
                Some('/') => {
                    cortes.push(escrito.len() - ANTES.len());
                    continue;
                }
                Some(_) => {
                    escrito.push(c);
                    escrito.extend(letras.next());
                    continue;
                }
                None => {}
            },
            ':' if !em_texto => {
                escrito.push('=');
                continue;
            }
            _ => {}
        }
        escrito.push(c);
    }
    (Fonte { texto, antes: ANTES.len(), cortes }, escrito)
}

fn interpretar(fonte: &Fonte<'_>, escrito: &str, lingua: &str, erros: &mut Erros) -> Option<Valor> {
    let (tabela, falhas) = DeTable::parse_recoverable(escrito);
    let mut seguro = true;
    for f in &falhas {
        let em = f.span().map_or(0, |s| fonte.byte(s.start));
        let repetida = f.message().contains("duplicate key");
        seguro &= repetida;
        if repetida {
            erros.dizer(em, "", "A mesma chave aparece duas vezes.", "Deixe uma só.");
        } else {
            erros.dizer(
                em,
                "",
                format!("O arquivo deixa de ser {lingua} válido aqui."),
                "Confira aspas, vírgulas, sinais e colchetes neste ponto e logo antes dele.",
            );
        }
    }
    let span = tabela.span();
    seguro.then(|| Valor { em: fonte.byte(span.start), dado: de_tabela(fonte, tabela.into_inner()) })
}

fn de_tabela(fonte: &Fonte<'_>, tabela: DeTable<'_>) -> Dado {
    let mut campos: Vec<(Chave, Valor)> = tabela
        .into_iter()
        .map(|(c, v)| {
            let em = fonte.byte(c.span().start);
            (Chave { nome: c.into_inner().into_owned(), em }, de_valor(fonte, v.span(), v.into_inner()))
        })
        .collect();
    campos.sort_by_key(|(c, _)| c.em);
    Dado::Tabela(campos)
}

fn de_valor(fonte: &Fonte<'_>, span: Range<usize>, valor: DeValue<'_>) -> Valor {
    let dado = match valor {
        DeValue::String(t) => Dado::Texto(t.into_owned()),
        DeValue::Integer(n) if n.radix() == 10 => Dado::Inteiro(n.as_str().to_owned()),
        DeValue::Integer(n) => Dado::Decimal(n.as_str().to_owned()),
        DeValue::Float(n) => Dado::Decimal(n.as_str().to_owned()),
        DeValue::Boolean(b) => Dado::Logico(b),
        DeValue::Datetime(d) => match (d.date, d.time) {
            (Some(d), None) => {
                NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
                    .map_or(Dado::Hora, Dado::Data)
            }
            _ => Dado::Hora,
        },
        DeValue::Array(l) => {
            Dado::Lista(l.into_iter().map(|v| de_valor(fonte, v.span(), v.into_inner())).collect())
        }
        DeValue::Table(t) => de_tabela(fonte, t),
    };
    Valor { em: fonte.byte(span.start), dado }
}
