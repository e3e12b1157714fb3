//! The text of a pack, a baseline or a context, in TOML or JSON, as values that know where they stand.
//!
//! JSON is read by the reader of TOML: an object is an inline table of TOML 1.1 whose `:` is written `=`, in as many bytes.

use std::ops::Range;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::erro::{ErroDePacote, Erros};

/// Megabytes of the longest pack.
pub(in crate::regras) const MEGABYTES: usize = 4;

/// A value and its first byte.
#[derive(Debug)]
pub(in crate::regras) struct Valor {
    pub(in crate::regras) em: usize,
    pub(in crate::regras) dado: Dado,
}

#[derive(Debug)]
pub(in crate::regras) enum Dado {
    Texto(String),
    /// As it was written, without underscores.
    Inteiro(String),
    Decimal(String),
    Logico(bool),
    Data(NaiveDate),
    /// A day with an hour, or an hour, as it was written.
    Hora(String),
    /// `null` of JSON.
    Nulo,
    Lista(Vec<Valor>),
    Tabela(Vec<(Chave, Valor)>),
}

#[derive(Debug)]
pub(in crate::regras) struct Chave {
    pub(in crate::regras) nome: String,
    pub(in crate::regras) em: usize,
}

impl Valor {
    pub(in crate::regras) fn texto(&self) -> Option<&str> {
        if let Dado::Texto(t) = &self.dado { Some(t) } else { None }
    }

    pub(in crate::regras) fn lista(&self) -> &[Self] {
        if let Dado::Lista(l) = &self.dado { l } else { &[] }
    }

    /// The values of a list, or the one that stands alone.
    pub(in crate::regras) fn um_ou_mais(&self) -> &[Self] {
        if let Dado::Lista(l) = &self.dado { l } else { std::slice::from_ref(self) }
    }

    pub(in crate::regras) fn campos(&self) -> &[(Chave, Self)] {
        if let Dado::Tabela(t) = &self.dado { t } else { &[] }
    }

    /// The same without the keys that are null.
    pub(in crate::regras) fn sem_nulos(self) -> Self {
        let dado = match self.dado {
            Dado::Tabela(t) => {
                let cheias = t.into_iter().filter(|(_, v)| !matches!(v.dado, Dado::Nulo));
                Dado::Tabela(cheias.map(|(c, v)| (c, v.sem_nulos())).collect())
            }
            Dado::Lista(l) => Dado::Lista(l.into_iter().map(Self::sem_nulos).collect()),
            outro => outro,
        };
        Self { em: self.em, dado }
    }

    pub(in crate::regras) fn get(&self, nome: &str) -> Option<&Self> {
        self.campos().iter().find(|(c, _)| c.nome == nome).map(|(_, v)| v)
    }
}

/// A text and the way from what was parsed back to it.
pub(in crate::regras) struct Fonte<'a> {
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
    pub(in crate::regras) fn situar(&self, nome: &str, mut erros: Erros) -> Vec<ErroDePacote> {
        erros.0.sort_by_key(|e| e.em);
        let mut lugar = Lugar { em: 0, linha: 1, coluna: 1 };
        let por = |e: super::erro::Erro| {
            lugar.avancar(self.texto, e.em);
            let Lugar { linha, coluna, .. } = lugar;
            let super::erro::Erro { onde, mensagem, ajuda, .. } = e;
            ErroDePacote { pacote: nome.to_owned(), linha, coluna, onde, mensagem, ajuda }
        };
        erros.0.into_iter().map(por).collect()
    }

    /// Line and column.
    pub(in crate::regras) fn lugar(&self, em: usize) -> (usize, usize) {
        let mut lugar = Lugar { em: 0, linha: 1, coluna: 1 };
        lugar.avancar(self.texto, em);
        (lugar.linha, lugar.coluna)
    }
}

/// A byte of a text, its line and its column.
struct Lugar {
    em: usize,
    linha: usize,
    coluna: usize,
}

impl Lugar {
    /// Goes on to a byte, or to the first one of its letter.
    fn avancar(&mut self, texto: &str, em: usize) {
        let em = texto.floor_char_boundary(em);
        let entre = texto.get(self.em..em).unwrap_or_default();
        if let Some((antes, ultima)) = entre.rsplit_once('\n') {
            self.linha += antes.matches('\n').count() + 1;
            self.coluna = ultima.chars().count() + 1;
        } else {
            self.coluna += entre.chars().count();
        }
        self.em = self.em.max(em);
    }
}

/// Reads a text; what cannot be read goes to `erros`. `None` when there is nothing sure to go on with.
pub(in crate::regras) fn ler<'a>(
    texto: &'a str,
    megabytes: usize,
    erros: &mut Erros,
) -> (Fonte<'a>, Option<Valor>) {
    if texto.len() > megabytes << 20 {
        erros.dizer(0, "", "O arquivo é grande demais.", format!("O limite é de {megabytes} MB."));
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

/// What `null`, which TOML has not, is written as: a number that JSON has not.
const NULO: &str = "+nan";

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
            'n' if !em_texto && letras.clone().take(3).eq("ull".chars()) => {
                escrito.push_str(NULO);
                letras.nth(2);
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
        DeValue::Float(n) if n.as_str() == NULO => Dado::Nulo,
        DeValue::Float(n) => Dado::Decimal(n.as_str().to_owned()),
        DeValue::Boolean(b) => Dado::Logico(b),
        DeValue::Datetime(d) => match (d.date, d.time) {
            (Some(d), None) => {
                NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
                    .map_or_else(|| Dado::Hora(d.to_string()), Dado::Data)
            }
            _ => Dado::Hora(d.to_string()),
        },
        DeValue::Array(l) => {
            Dado::Lista(l.into_iter().map(|v| de_valor(fonte, v.span(), v.into_inner())).collect())
        }
        DeValue::Table(t) => de_tabela(fonte, t),
    };
    Valor { em: fonte.byte(span.start), dado }
}
