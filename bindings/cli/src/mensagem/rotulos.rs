//! Values of a message as a person reads them, and the names of columns.

use conecta_core::tabelas::Glosa;
use conecta_core::tiss::{Campo, Especie, Forma, Valor, identifica, mascarar};

use conecta_core::portugues::{limpar, milhar, rotulo};

/// Names of columns that every list of items has.
const CURTOS: &[(&str, &str)] = &[
    ("codigoDespesa", "tipo"),
    ("codigoProcedimento", "código"),
    ("codigoTabela", "tab"),
    ("dataExecucao", "data"),
    ("dataRealizacao", "data"),
    ("descricaoProcedimento", "descrição"),
    ("horaFinal", "fim"),
    ("horaInicial", "início"),
    ("qtdExecutada", "qtd"),
    ("quantidadeExecutada", "qtd"),
    ("reducaoAcrescimo", "fator"),
    ("sequencialItem", "seq"),
    ("tecnicaUtilizada", "téc"),
    ("unidadeMedida", "un"),
    ("valorInformado", "informado"),
    ("valorLiberado", "liberado"),
    ("valorProcessado", "processado"),
    ("valorTotal", "total"),
    ("valorUnitario", "unitário"),
    ("viaAcesso", "via"),
];

/// The name of a column.
pub(super) fn rotulo_curto(tag: &str) -> String {
    let achado = CURTOS.binary_search_by_key(&tag, |(t, _)| t);
    achado.map_or_else(|_| rotulo(tag), |i| CURTOS[i].1.to_owned())
}

/// What a field of this type is; `None` for a group.
pub(super) fn valor_do(campo: Option<&Campo>) -> Option<&'static Valor> {
    match (campo?.forma)() {
        Forma::Valor(v) => Some(v),
        Forma::Grupo(_) => None,
    }
}

/// Whether a column of these is set to the right.
pub(super) fn e_numero(v: Option<&Valor>) -> bool {
    v.is_some_and(|v| matches!(v.especie, Especie::Decimal | Especie::Inteiro))
}

/// The text of a field as it is shown. What identifies a beneficiary is masked.
pub(super) fn mostrar(tag: &str, texto: &str, v: Option<&Valor>, revelar: bool) -> String {
    let texto = texto.trim();
    if !revelar && identifica(tag) || tag == "senhaPrestador" {
        return mascarar(texto);
    }
    match v.map(|v| v.especie) {
        Some(Especie::Decimal) => decimal(tag, texto),
        Some(Especie::Data) => data(texto),
        Some(Especie::Hora) => {
            limpar(texto.strip_suffix(":00").filter(|t| t.len() == 5).unwrap_or(texto)).into_owned()
        }
        Some(Especie::Booleano) if matches!(texto, "true" | "1") => "sim".to_owned(),
        Some(Especie::Booleano) => "não".to_owned(),
        Some(Especie::Base64) => format!("({} caracteres em base64)", milhar(texto.len() as u64)),
        Some(Especie::Assinatura) => format!("(assinatura digital de {} bytes)", milhar(texto.len() as u64)),
        Some(Especie::Texto | Especie::Codigo | Especie::Inteiro) | None => limpar(texto).into_owned(),
    }
}

/// The meaning of a code, where its table is known.
pub(super) fn significado(v: Option<&Valor>, texto: &str) -> Option<String> {
    let v = v?;
    if v.nome == "CodigoGlosa" {
        return glosa(texto.trim());
    }
    let (_, _, doc) = v.codigos.iter().find(|(codigo, _, _)| *codigo == texto.trim())?;
    let doc = doc.trim().trim_end_matches('.');
    // A code that says itself needs no meaning.
    (!doc.is_empty() && !doc.eq_ignore_ascii_case(texto)).then(|| doc.to_owned())
}

/// Meaning of a code of Tabela 38.
fn glosa(codigo: &str) -> Option<String> {
    Glosa::ler(codigo).map(|g| g.descricao().to_owned())
}

fn decimal(tag: &str, texto: &str) -> String {
    let certo = texto.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !certo || texto.is_empty() {
        return limpar(texto).into_owned();
    }
    let (inteira, fracao) = texto.split_once('.').unwrap_or((texto, ""));
    let dinheiro = ["valor", "vl", "total", "tota"].iter().any(|p| tag.starts_with(p));
    let fracao = if dinheiro && fracao.len() < 2 { format!("{fracao:0<2}") } else { fracao.to_owned() };
    let inteira = inteira.parse().map_or_else(|_| inteira.to_owned(), milhar);
    if fracao.is_empty() { inteira } else { format!("{inteira},{fracao}") }
}

fn data(texto: &str) -> String {
    let partes: Vec<&str> = texto.split('-').collect();
    match partes[..] {
        [a, m, d] if a.len() == 4 && m.len() == 2 && d.len() == 2 => {
            limpar(&format!("{d}/{m}/{a}")).into_owned()
        }
        _ => limpar(texto).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colunas() {
        assert!(CURTOS.is_sorted());
    }

    #[test]
    fn valores() {
        assert_eq!(decimal("valorTotal", "1234567.5"), "1.234.567,50");
        assert_eq!(decimal("reducaoAcrescimo", "1.00"), "1,00");
        assert_eq!(decimal("quantidade", "3"), "3");
        assert_eq!(decimal("valorTotal", "x\x1b[2J"), "x\u{fffd}[2J");
        assert_eq!(data("2026-01-15"), "15/01/2026");
        assert_eq!(data("2026-01-15Z"), "2026-01-15Z");
        assert_eq!(mostrar("numeroCarteira", "00123456789", None, false), "•••••89");
        assert_eq!(mostrar("numeroCarteira", "00123456789", None, true), "00123456789");
        assert_eq!(mostrar("senhaPrestador", "segredo", None, true), "•••••");
    }
}
