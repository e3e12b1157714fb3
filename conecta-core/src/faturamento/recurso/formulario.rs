//! Many justifications at once: the form that a billing team fills in, out as a spreadsheet, in as CSV or JSON.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::dossie::Dossie;
use super::estado::Situacao;
use super::modelo::{Alvo, Parametros, Pleito, RecursosDoProtocolo};
use crate::correcao::planilha::tabela;
use crate::faturamento::conciliacao::campos::numero;
use crate::faturamento::conciliacao::{GlosaConciliada, ItemConciliado, significado};
use crate::portugues::reais;
use crate::recusa::Recusa;
use crate::registro::Ator;
use crate::relatorio::celula;

/// What is written in the column `guia` for the whole lote: left blank it would be too easy to appeal everything by mistake.
const LOTE: &str = "lote";

/// The columns of the form: what was cut and what to do about it, then what is to be filled in. Values in R$ with a comma.
pub const COLUNAS: [&str; 16] = [
    "guia",
    "item",
    "data",
    "codigo",
    "descricao",
    "glosa",
    "motivo",
    "acao",
    "orientacao",
    "glosado",
    "acatado",
    "teto",
    "situacao",
    "valor",
    "justificativa",
    "anexo",
];

/// What is read of the form: these have to be there, and those may be.
const LIDAS: ([&str; 3], [&str; 3]) = (["guia", "item", "justificativa"], ["valor", "glosa", "anexo"]);

/// A line of the form that was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinhaDoFormulario {
    /// Which line of the file, from 1; of JSON, which of the list.
    #[serde(skip)]
    pub linha: u64,
    /// Number of the guia; `lote` for all of the lote.
    pub guia: String,
    /// `sequencialItem`; without one, the whole guia.
    pub item: Option<u32>,
    /// How much is appealed, in R$; of something whole it may be left out.
    pub valor: Option<Decimal>,
    /// The reason that is contested, where it is not the greatest of the demonstrativo.
    pub glosa: Option<String>,
    /// Why the glosa is not right. A line without one is not appealed.
    pub justificativa: String,
    /// A document of the host's to attach.
    pub anexo: Option<String>,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("linha {linha}: {}{mensagem}", codigo.map(|c| format!("{c}: ")).unwrap_or_default())]
pub struct LinhaRecusada {
    /// Which, from 1.
    pub linha: u64,
    /// The code of the refusal, if it is one of the domain.
    pub codigo: Option<&'static str>,
    /// What is wrong. pt-BR.
    pub mensagem: String,
}

impl LinhaRecusada {
    fn new(linha: u64, mensagem: impl Into<String>) -> Self {
        Self { linha, codigo: None, mensagem: mensagem.into() }
    }

    fn do_dominio(linha: u64, onde: &str, r: &Recusa) -> Self {
        Self { linha, codigo: Some(r.codigo), mensagem: format!("{} ({onde})", r.mensagem) }
    }
}

/// Reads a form that was filled in: JSON (a list) or a spreadsheet (CSV with `;`, `,` or tabs, in UTF-8 or Windows-1252), of which the
/// columns `guia`, `item` and `justificativa` have to be there, and `valor`, `glosa` and `anexo` may be. Lines without a justification
/// are left out.
///
/// # Errors
/// Every line that cannot be read.
pub fn ler_formulario(bytes: &[u8]) -> Result<Vec<LinhaDoFormulario>, Vec<LinhaRecusada>> {
    let texto = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if texto.trim_ascii_start().starts_with(b"[") {
        // What serde says of a wrong value may quote it: only the place is told.
        let erro = |e: serde_json::Error| {
            let linha = u64::try_from(e.line()).unwrap_or_default();
            vec![LinhaRecusada::new(
                linha,
                format!("O JSON não é uma lista de justificativas (coluna {}).", e.column()),
            )]
        };
        let linhas: Vec<LinhaDoFormulario> = serde_json::from_slice(texto).map_err(erro)?;
        let numeradas = linhas.into_iter().zip(1..).map(|(l, linha)| LinhaDoFormulario { linha, ..l });
        return Ok(numeradas.filter(|l| !l.justificativa.trim().is_empty()).collect());
    }
    let (mut linhas, mut erros) = (Vec::new(), Vec::new());
    for lida in tabela(bytes, &LIDAS.0, &LIDAS.1) {
        match lida {
            Err((linha, mensagem)) => erros.push(LinhaRecusada::new(linha, mensagem)),
            Ok((_, celulas)) if celulas[2].trim().is_empty() => {}
            Ok((linha, celulas)) => match da_planilha(linha, &celulas) {
                Ok(l) => linhas.push(l),
                Err(e) => erros.push(e),
            },
        }
    }
    if erros.is_empty() { Ok(linhas) } else { Err(erros) }
}

fn da_planilha(linha: u64, celulas: &[String]) -> Result<LinhaDoFormulario, LinhaRecusada> {
    let texto = |i: usize| Some(sem_guarda(celulas[i].trim())).filter(|t| !t.is_empty());
    let Some(guia) = texto(0) else {
        return Err(LinhaRecusada::new(linha, "A linha não diz a guia; para o lote inteiro, escreva lote."));
    };
    let item = texto(1).map(str::parse::<u32>).transpose();
    let item = item.map_err(|_| LinhaRecusada::new(linha, "O item é o sequencialItem, um número."))?;
    let valor = texto(3).map(|t| ler_valor(t).ok_or(())).transpose();
    let valor = valor.map_err(|()| LinhaRecusada::new(linha, "O valor não é um número, como 1.234,56."))?;
    Ok(LinhaDoFormulario {
        linha,
        guia: guia.to_owned(),
        item,
        valor,
        glosa: texto(4).map(str::to_owned),
        justificativa: texto(2).unwrap_or_default().to_owned(),
        anexo: texto(5).map(str::to_owned),
    })
}

/// A value in R$ as people write it, `1.234,56` or `1234.56`; `None` for anything else.
pub fn ler_valor(texto: &str) -> Option<Decimal> {
    numero(texto).map(|(v, _)| v)
}

/// A text as it was before [`celula`] put an apostrophe before it.
fn sem_guarda(t: &str) -> &str {
    let guardado = t.strip_prefix('\'').filter(|resto| celula(resto) == t);
    guardado.unwrap_or(t)
}

impl RecursosDoProtocolo {
    /// What a line of a form names: the lote, a guia (zeros before its number do not matter, which spreadsheets drop), or an item.
    pub fn alvo(&self, guia: &str, item: Option<u32>) -> Option<Alvo> {
        if guia.eq_ignore_ascii_case(LOTE) {
            return item.is_none().then_some(Alvo::Lote);
        }
        let sem_zeros = |n: &str| n.trim_start_matches('0').to_owned();
        let mesma = || self.guias.iter().filter(|g| sem_zeros(&g.numero) == sem_zeros(guia));
        let exata = self.guias.iter().find(|g| g.numero == guia);
        let achada = exata.or_else(|| mesma().next().filter(|_| mesma().count() == 1))?;
        match item {
            None => self.alvo_da_guia(&achada.numero),
            Some(i) => self.alvo_do_item(&achada.numero, i),
        }
    }

    /// The same, where the lote is meant if there is no guia.
    ///
    /// # Errors
    /// There is no such guia or item with a glosa.
    pub fn localizar(&self, guia: Option<&str>, item: Option<u32>) -> Result<Alvo, Recusa> {
        guia.map_or(Some(Alvo::Lote), |g| self.alvo(g, item)).ok_or_else(|| super::recusas::NAO_EXISTE.into())
    }

    /// How something is called: `lote 318`, `guia 30001`, `guia 30001, item 2`.
    pub fn nome_do_alvo(&self, alvo: Alvo) -> String {
        let guia = |g: usize| self.guias.get(g).map_or("?", |g| g.numero.as_str());
        match alvo {
            Alvo::Lote => format!("lote {}", self.lote),
            Alvo::Guia(g) => format!("guia {}", guia(g)),
            Alvo::Item(g, i) => format!("guia {}, item {}", guia(g), self.numero_do_item(g, i)),
        }
    }

    /// The number of its guia, and that of the item in it.
    pub fn partes_do_alvo(&self, alvo: Alvo) -> (Option<&str>, Option<u32>) {
        let guia = alvo.guia().and_then(|g| self.guias.get(g)).map(|g| g.numero.as_str());
        match alvo {
            Alvo::Item(g, i) => (guia, Some(self.numero_do_item(g, i))),
            _ => (guia, None),
        }
    }

    /// The number by which an item is named: its `sequencialItem`; without one, its place, from 1.
    pub fn numero_do_item(&self, g: usize, i: usize) -> u32 {
        let lugar = || u32::try_from(i + 1).unwrap_or(u32::MAX);
        self.item(g, i).and_then(|x| x.sequencial).unwrap_or_else(lugar)
    }

    /// What was cut of something, under its reasons.
    pub(super) fn glosas_de(&self, alvo: Alvo) -> Vec<GlosaConciliada> {
        match alvo {
            Alvo::Lote => self.glosa_propria.clone(),
            Alvo::Guia(g) => {
                let guia = self.guias.get(g);
                guia.map(|g| g.todas_as_glosas().map(|(_, x)| x.clone()).collect()).unwrap_or_default()
            }
            Alvo::Item(g, i) => self.item(g, i).map(|i| i.glosas.clone()).unwrap_or_default(),
        }
    }

    /// Everything that was cut: first what is worth appealing, in the order of [`Self::sugestoes`], then the rest.
    pub fn alvos(&self, parametros: &Parametros, hoje: NaiveDate) -> Vec<Alvo> {
        let mut alvos: Vec<Alvo> = self.sugestoes(parametros, hoje).into_iter().map(|s| s.alvo).collect();
        let lote = self.glosa_propria.iter().any(|g| !g.valor.is_zero()).then_some(Alvo::Lote);
        let das_guias = self.guias.iter().enumerate().flat_map(|(g, guia)| {
            let inteira = guia.glosas.iter().any(|x| !x.valor.is_zero()).then_some(Alvo::Guia(g));
            let cortado =
                |(i, x): (usize, &ItemConciliado)| (!x.glosado.is_zero()).then_some(Alvo::Item(g, i));
            inteira.into_iter().chain(guia.itens.iter().enumerate().filter_map(cortado)).collect::<Vec<_>>()
        });
        for a in lote.into_iter().chain(das_guias) {
            if !alvos.contains(&a) {
                alvos.push(a);
            }
        }
        alvos
    }

    /// The form, ready to be filled in, or with what the recurso that is being written says already: a spreadsheet in UTF-8 with its
    /// mark, `;` between columns; no cell is taken for a formula. Names no beneficiário.
    pub fn formulario(&self, parametros: &Parametros, hoje: NaiveDate) -> String {
        let escrito = self.recursos.iter().find(|r| r.situacao == Situacao::Rascunho);
        let mut escritor = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let linhas = self.alvos(parametros, hoje).into_iter().map(|alvo| {
            let pleito = escrito.and_then(|r| r.pleitos_atuais().iter().find(|p| p.alvo == alvo));
            self.linha_do_formulario(alvo, pleito)
        });
        let cabecalho = COLUNAS.map(str::to_owned);
        for linha in std::iter::once(cabecalho).chain(linhas) {
            // Memory takes everything.
            let _ = escritor.write_record(linha);
        }
        let bytes = escritor.into_inner().unwrap_or_default();
        format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes))
    }

    fn linha_do_formulario(&self, alvo: Alvo, pleito: Option<&Pleito>) -> [String; 16] {
        let item = match alvo {
            Alvo::Item(g, i) => self.item(g, i),
            _ => None,
        };
        let guia = alvo.guia().and_then(|g| self.guias.get(g));
        let codigo = maior(&self.glosas_de(alvo)).unwrap_or_default();
        let (motivo, acao, orientacao) = significado(&codigo);
        let teto = self.recursavel(alvo);
        let contestada = pleito.and_then(|p| p.motivos.first()).map_or(codigo, |m| m.codigo.clone());
        let valor = pleito.map_or(teto, |p| p.recursado);
        let data = item.and_then(|i| i.data).or_else(|| guia?.data);
        let numero = match alvo {
            Alvo::Item(g, i) => self.numero_do_item(g, i).to_string(),
            _ => String::new(),
        };
        [
            celula(guia.map_or(LOTE, |g| &g.numero)),
            numero,
            data.map_or_else(String::new, |d| d.format("%d/%m/%Y").to_string()),
            celula(item.map_or("", |i| &i.codigo)),
            celula(item.map_or("", |i| &i.descricao)),
            celula(&contestada),
            motivo.to_owned(),
            acao.to_owned(),
            orientacao.to_owned(),
            reais(self.glosa(alvo)),
            reais(self.acatado(alvo)),
            reais(teto),
            self.situacao_de(alvo).rotulo().to_owned(),
            if valor.is_zero() { String::new() } else { reais(valor) },
            celula(pleito.map_or("", |p| &p.justificativa)),
            String::new(),
        ]
    }
}

/// The code of the greatest glosa: the one that a form names.
fn maior(glosas: &[GlosaConciliada]) -> Option<String> {
    glosas.iter().rev().max_by_key(|x| x.valor).map(|x| x.codigo.clone())
}

impl Dossie {
    /// Justifies all lines of a form, or none of them. Not saved yet.
    ///
    /// # Errors
    /// Every line that is refused, with its code.
    pub fn preencher(
        &mut self,
        sequencia: u32,
        linhas: &[LinhaDoFormulario],
        ator: &Ator,
    ) -> Result<usize, Vec<LinhaRecusada>> {
        let mut depois = self.clone();
        let mut recusadas = Vec::new();
        for l in linhas {
            let Some(alvo) = depois.recursos().alvo(l.guia.trim(), l.item) else {
                let r = Recusa::from(super::recusas::NAO_EXISTE);
                let item = l.item.map(|i| format!(", item {i}")).unwrap_or_default();
                recusadas.push(LinhaRecusada::do_dominio(l.linha, &format!("guia {}{item}", l.guia), &r));
                continue;
            };
            let do_demonstrativo = maior(&depois.recursos().glosas_de(alvo));
            let glosa = l.glosa.as_deref().filter(|c| Some(*c) != do_demonstrativo.as_deref());
            let feito = depois
                .fazer(|p, _| p.justificar(sequencia, alvo, l.valor, glosa, &l.justificativa, ator))
                .map(drop);
            if let Err(r) = feito {
                let onde = depois.recursos().nome_do_alvo(alvo);
                recusadas.push(LinhaRecusada::do_dominio(l.linha, &onde, &r));
            }
        }
        if !recusadas.is_empty() {
            return Err(recusadas);
        }
        *self = depois;
        Ok(linhas.len())
    }
}
