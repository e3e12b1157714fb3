//! What a wrong value was most likely meant to be. Whatever is proposed is right for its type.

use chrono::NaiveDate;
use conecta_schemas::{Base, Simples};
use rust_decimal::{Decimal, RoundingStrategy};

use super::correcao::Seguranca;
use crate::types::Lexico;
use crate::xml::codigo_do_valor;

/// Digits after which a number is not looked into.
const NUMERO: usize = 40;

/// A value proposed.
#[derive(Debug)]
pub(super) struct Proposta {
    pub(super) valor: String,
    pub(super) seguranca: Seguranca,
    /// pt-BR, before the name of the field.
    pub(super) o_que: &'static str,
}

/// Proposes a value in place of a wrong one.
pub(super) fn propor(campo: &str, tipo: Simples, texto: &str) -> Option<Proposta> {
    let aparado = texto.trim_matches([' ', '\t', '\n', '\r']);
    let serve = |valor: String, seguranca, o_que| {
        let certo = !valor.is_empty() && valor != texto && codigo_do_valor(tipo, &valor).is_none();
        certo.then_some(Proposta { valor, seguranca, o_que })
    };
    serve(aparado.to_owned(), Seguranca::Segura, "Retira os espaços antes e depois do conteúdo de")
        .or_else(|| {
            let valor = sem_pontuacao(campo, tipo, aparado)?;
            serve(valor, Seguranca::Segura, "Retira os pontos, traços e barras de")
        })
        .or_else(|| match tipo.base() {
            Base::Data => serve(data(aparado)?, Seguranca::Insegura, "Escreve na forma AAAA-MM-DD a data de"),
            Base::Hora => serve(hora(aparado)?, Seguranca::Insegura, "Escreve na forma HH:MM:SS a hora de"),
            Base::Decimal => {
                serve(com_ponto(aparado)?, Seguranca::Insegura, "Escreve com ponto decimal o número de")
                    .or_else(|| {
                        serve(arredondado(tipo, aparado)?, Seguranca::Insegura, "Arredonda o número de")
                    })
            }
            Base::Texto if tipo.valores().is_some() => codigo(tipo, aparado)
                .and_then(|v| serve(v, Seguranca::Insegura, "Escreve como na tabela o código de")),
            _ => None,
        })
}

/// Identifiers are digits, and letters in the new CNPJ: people write them with dots.
fn sem_pontuacao(campo: &str, tipo: Simples, texto: &str) -> Option<String> {
    let nome = campo.to_ascii_lowercase();
    let identificador = ["cpf", "cnpj", "cnes", "cns", "cep", "registroans"].iter().any(|i| nome.contains(i))
        || matches!(tipo.nome(), Some("st_CPF" | "st_CNPJ" | "st_registroANS"));
    let sinal = |c: char| matches!(c, '.' | '-' | '/' | ' ');
    (identificador && texto.contains(sinal) && texto.chars().all(|c| c.is_ascii_alphanumeric() || sinal(c)))
        .then(|| texto.replace(sinal, ""))
}

/// A day as Brazilians write it.
fn data(texto: &str) -> Option<String> {
    let dia = texto.split_once('T').map_or(texto, |(dia, _)| dia);
    let dia = dia.replace(['.', '-'], "/");
    let forma = ["%d/%m/%Y", "%Y/%m/%d"];
    let data =
        forma.iter().find_map(|f| NaiveDate::parse_from_str(&dia, f).ok()).filter(|_| dia.len() == 10)?;
    Some(data.format("%Y-%m-%d").to_string())
}

/// An hour with parts left out.
fn hora(texto: &str) -> Option<String> {
    let partes: Vec<&str> = texto.trim_end_matches(['h', 'H']).split([':', 'h', 'H']).collect();
    let numero = |s: &&str| (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    if !(2..=3).contains(&partes.len()) || !partes.iter().all(numero) {
        return None;
    }
    Some(format!("{:0>2}:{:0>2}:{:0>2}", partes[0], partes[1], partes.get(2).unwrap_or(&"00")))
}

/// `1.234,50` is 1234.50.
fn com_ponto(texto: &str) -> Option<String> {
    let texto = texto.strip_prefix("R$").unwrap_or(texto).trim();
    let (inteiro, fracao) = texto.rsplit_once(',')?;
    let grupos: Vec<&str> = inteiro.split('.').collect();
    // Dots only between thousands.
    let (primeiro, resto) = grupos.split_first()?;
    let certo = texto.len() <= NUMERO
        && (resto.is_empty() || (1..=3).contains(&primeiro.len()))
        && resto.iter().all(|g| g.len() == 3);
    certo.then(|| format!("{}.{fracao}", grupos.concat()))
}

/// Rounded half up to the places that the type has.
fn arredondado(tipo: Simples, texto: &str) -> Option<String> {
    let n = Decimal::ler(texto).ok().filter(|_| texto.len() <= NUMERO)?;
    let n = n.round_dp_with_strategy(tipo.casas()?, RoundingStrategy::MidpointAwayFromZero);
    Some(n.to_string())
}

/// The only value of the table that differs in capitals or in zeros before.
fn codigo(tipo: Simples, texto: &str) -> Option<String> {
    let sem_zeros = |s: &str| s.trim_start_matches('0').to_owned();
    let numero = texto.bytes().all(|b| b.is_ascii_digit());
    let parecido = |v: &&str| {
        v.eq_ignore_ascii_case(texto) || numero && !texto.is_empty() && sem_zeros(v) == sem_zeros(texto)
    };
    let mut parecidos = tipo.valores()?.filter(parecido);
    let um = parecidos.next()?;
    parecidos.next().is_none().then(|| um.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entende_como_se_escreve_no_brasil() {
        assert_eq!(data("03/02/2026").as_deref(), Some("2026-02-03"));
        assert_eq!(data("2026/02/03").as_deref(), Some("2026-02-03"));
        assert_eq!(data("2026-02-03T10:00:00").as_deref(), Some("2026-02-03"));
        assert_eq!(data("31/02/2026"), None);
        assert_eq!(data("3/2/26"), None);
        assert_eq!(hora("8:05").as_deref(), Some("08:05:00"));
        assert_eq!(hora("08h30").as_deref(), Some("08:30:00"));
        assert_eq!(hora("ontem"), None);
        assert_eq!(com_ponto("R$ 1.234,50").as_deref(), Some("1234.50"));
        assert_eq!(com_ponto("12,5").as_deref(), Some("12.5"));
        assert_eq!(com_ponto("1.23,50"), None);
        assert_eq!(com_ponto("12.50"), None);
    }
}
