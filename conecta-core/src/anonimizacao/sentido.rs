//! What each field says, said of somebody else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Datelike, Days, NaiveDate};

use super::ChaveDeAnonimizacao;
use super::campos::{Tratamento, tipos, tratamento};
use super::forma::{mascarar, numero};
use super::pseudonimo::Fonte;
use crate::xml::codigo_do_valor;

/// What stands where somebody wrote something.
const TEXTO: &str = "TEXTO REMOVIDO";

/// Most days by which a date of birth moves back, besides what all dates move.
const NASCIMENTO: u32 = 180;

/// The code of an establishment that has none.
const CNES_SEM_NUMERO: &str = "9999999";

/// The capitals of the states by their IBGE codes, which begin with that of the state.
const CAPITAIS: &[&str] = &[
    "1100205", "1200401", "1302603", "1400100", "1501402", "1600303", "1721000", "2111300", "2211001",
    "2304400", "2408102", "2507507", "2611606", "2704302", "2800308", "2927408", "3106200", "3205309",
    "3304557", "3550308", "4106902", "4205407", "4314902", "5002704", "5103403", "5208707", "5300108",
];

/// Says things otherwise, the same always in the same way.
pub(super) struct Sentidos {
    fonte: Fonte,
    dias: i32,
    nascimento: i32,
}

impl Sentidos {
    pub(super) fn new(chave: &ChaveDeAnonimizacao, dias: i32) -> Self {
        let fonte = Fonte::new(chave);
        let sorte = fonte.bytes(&[b"nascimento"]);
        let sorte = u32::from_le_bytes([sorte[0], sorte[1], sorte[2], sorte[3]]) % NASCIMENTO + 1;
        let nascimento = dias - i32::try_from(sorte).unwrap_or_default();
        Self { fonte, dias, nascimento }
    }

    /// What stands instead of the text of a field; `None` when it stays.
    pub(super) fn trocar(&self, campo: &str, texto: &str) -> Option<String> {
        let valor = texto.trim();
        if valor.is_empty() {
            return None;
        }
        let mascara = || Some(mascarar(&self.fonte, "outro", valor));
        match tratamento(campo) {
            None => mascara(),
            // What is no value of its field may be that of another.
            Some(Tratamento::Inofensivo) => {
                let certo = tipos(campo).iter().any(|t| codigo_do_valor(*t, texto).is_none());
                if certo { None } else { mascara() }
            }
            Some(Tratamento::Numero("cnes")) if valor == CNES_SEM_NUMERO => None,
            Some(Tratamento::Numero(especie)) => Some(numero(&self.fonte, especie, valor)),
            Some(Tratamento::Nome(palavra)) => Some(self.nome(palavra, valor)),
            Some(Tratamento::Livre) => Some(TEXTO.to_owned()),
            Some(Tratamento::Email) => Some(format!(
                "{}@exemplo.invalid",
                self.codigo("email", &valor.to_lowercase()).to_lowercase()
            )),
            Some(Tratamento::Data) => self.data(valor, self.dias).or_else(mascara),
            Some(Tratamento::Nascimento) => self.data(valor, self.nascimento).or_else(mascara),
            Some(Tratamento::Competencia) => self.competencia(valor).or_else(mascara),
            Some(Tratamento::Municipio) => Some(capital(valor).to_owned()),
            Some(Tratamento::Arquivo) => Some(STANDARD.encode("removido")),
            Some(Tratamento::Biometria) => {
                Some(STANDARD.encode(self.fonte.bytes(&[b"biometria", valor.as_bytes()])))
            }
            Some(Tratamento::Hash) => Some("0".repeat(32)),
        }
    }

    /// Upper and lower case, and white space, make no other name.
    fn nome(&self, palavra: &str, valor: &str) -> String {
        let normal: Vec<String> = valor.split_whitespace().map(str::to_uppercase).collect();
        let nome = format!("{palavra} {}", self.codigo("nome", &normal.join(" ")));
        if valor.chars().any(char::is_lowercase) { nome } else { nome.to_uppercase() }
    }

    /// Eight characters for a text, of letters and digits that are not taken for each other.
    fn codigo(&self, especie: &str, texto: &str) -> String {
        const SINAIS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let bytes = self.fonte.bytes(&[especie.as_bytes(), texto.as_bytes()]);
        bytes[..8].iter().map(|b| char::from(SINAIS[usize::from(b % 32)])).collect()
    }

    /// A day so many days later; what follows the day, such as a time zone, stays.
    fn data(&self, valor: &str, dias: i32) -> Option<String> {
        let (dia, resto) = valor.split_at_checked(10)?;
        let zona = resto.bytes().all(|b| b.is_ascii_digit() || b"Z+-:".contains(&b)) && resto.len() <= 6;
        let dia = NaiveDate::parse_from_str(dia, "%Y-%m-%d").ok().filter(|_| zona)?;
        Some(format!("{}{resto}", mover(dia, dias)?.format("%Y-%m-%d")))
    }

    /// The month in which the middle of this month falls.
    fn competencia(&self, valor: &str) -> Option<String> {
        let seis = valor.len() == 6 && valor.bytes().all(|b| b.is_ascii_digit());
        let (ano, mes) = valor.split_at_checked(4).filter(|_| seis)?;
        // Six digits that are no month say nothing of anybody, and the schema may admit them.
        let Some(dia) = NaiveDate::from_ymd_opt(ano.parse().ok()?, mes.parse().ok()?, 15) else {
            return Some(valor.to_owned());
        };
        let dia = mover(dia, self.dias)?;
        Some(format!("{:04}{:02}", dia.year(), dia.month()))
    }
}

/// A day so many days later, as long as its year has four digits.
fn mover(dia: NaiveDate, dias: i32) -> Option<NaiveDate> {
    let quantos = Days::new(u64::from(dias.unsigned_abs()));
    let movido = if dias < 0 { dia.checked_sub_days(quantos) } else { dia.checked_add_days(quantos) };
    movido.filter(|d| (1..=9999).contains(&d.year()))
}

/// The capital of the state of a municipality, in as many digits; where there is no such state, that of São Paulo.
fn capital(valor: &str) -> &'static str {
    let estado = valor.get(..2).unwrap_or_default();
    let capital = CAPITAIS.iter().find(|c| c.starts_with(estado) && estado.len() == 2).unwrap_or(&"3550308");
    if valor.len() == 6 { &capital[..6] } else { capital }
}
