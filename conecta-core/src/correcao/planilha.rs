//! Tables as spreadsheets save them, and corrections in one: one a line, in the columns `guia`, `campo` and `valor`.

use std::borrow::Cow;

use super::recusa::{Motivo, Recusa};

/// Lines of a spreadsheet.
const LINHAS: usize = 200_000;
/// The columns, in any order.
const COLUNAS: [&str; 3] = ["guia", "campo", "valor"];

/// A line that could be read.
pub(super) struct Linha {
    /// From 1.
    pub(super) numero: u64,
    /// Empty for a field of no guia, `*` for all guias.
    pub(super) guia: String,
    pub(super) campo: String,
    pub(super) valor: String,
}

fn errada(linha: u64, mensagem: impl Into<Cow<'static, str>>) -> Recusa {
    let mut r = Recusa::new(Motivo::Planilha, mensagem);
    r.linha = Some(linha);
    r
}

/// Reads a spreadsheet of corrections.
pub(super) fn ler(bytes: &[u8]) -> Result<Vec<Linha>, Vec<Recusa>> {
    let (mut linhas, mut erros) = (Vec::new(), Vec::new());
    for lida in tabela(bytes, &COLUNAS, &[]) {
        match lida {
            Err((numero, mensagem)) => erros.push(errada(numero, mensagem)),
            Ok((numero, celulas)) if celulas[1].trim().is_empty() => {
                erros.push(errada(numero, "A linha não diz o campo."));
            }
            Ok((numero, mut celulas)) => linhas.push(Linha {
                numero,
                guia: celulas[0].trim().to_owned(),
                campo: celulas[1].trim().to_owned(),
                valor: celulas.swap_remove(2),
            }),
        }
    }
    if erros.is_empty() { Ok(linhas) } else { Err(erros) }
}

/// A line of a table, from 1, with its cells; or what is wrong with it.
pub(crate) type LinhaLida = Result<(u64, Vec<String>), (u64, String)>;

/// Reads a table: CSV with `;`, `,` or tabs, in UTF-8 or as Excel saves it in Brazil (Windows-1252), with the names of the columns in
/// the first line. Of each line that is not blank the cells of the columns that have to be there, then of those that may be, empty where
/// they are not.
pub(crate) fn tabela(bytes: &[u8], obrigatorias: &[&str], outras: &[&str]) -> Vec<LinhaLida> {
    let texto = decodificar(bytes);
    let primeira = texto.lines().next().unwrap_or_default();
    let separador = [';', '\t'].into_iter().find(|s| primeira.contains(*s)).map_or(b',', |s| s as u8);
    let mut leitor = csv::ReaderBuilder::new()
        .delimiter(separador)
        .flexible(true)
        .has_headers(false)
        .from_reader(texto.as_bytes());
    let mut registros = leitor.records();
    let cabecalho = match registros.next() {
        Some(Ok(c)) => c,
        _ => {
            let nomes = obrigatorias.join(";");
            return vec![Err((1, format!("A planilha está vazia; a primeira linha traz {nomes}.")))];
        }
    };
    let achar = |nome: &&str| cabecalho.iter().position(|c| c.trim().eq_ignore_ascii_case(nome));
    let lugares: Vec<Option<usize>> = obrigatorias.iter().chain(outras).map(achar).collect();
    if lugares[..obrigatorias.len()].contains(&None) {
        let nomes = obrigatorias.join(", ");
        return vec![Err((1, format!("A primeira linha da planilha deve trazer as colunas {nomes}.")))];
    }
    let mut lidas = Vec::new();
    let mut contador = Contador { texto: &texto, em: 0, linha: 1 };
    for registro in registros {
        let registro = match registro {
            Ok(r) => r,
            Err(e) => {
                let n = contador.linha_de(e.position());
                lidas.push(Err((n, "A linha não está na forma de CSV.".to_owned())));
                continue;
            }
        };
        let numero = contador.linha_de(registro.position());
        if registro.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        if registro.len() != cabecalho.len() {
            let m = format!(
                "A linha tem {} colunas, e a primeira tem {}; um valor que tem o separador vai entre aspas.",
                registro.len(),
                cabecalho.len()
            );
            lidas.push(Err((numero, m)));
            continue;
        }
        if lidas.len() == LINHAS {
            lidas.push(Err((numero, format!("A planilha passa de {LINHAS} linhas."))));
            break;
        }
        let celula = |lugar: &Option<usize>| lugar.map_or_else(String::new, |i| registro[i].to_owned());
        lidas.push(Ok((numero, lugares.iter().map(celula).collect())));
    }
    lidas
}

/// Counts lines as the file has them: the reader of CSV stands at the end of the line before.
struct Contador<'a> {
    texto: &'a str,
    em: usize,
    linha: u64,
}

impl Contador<'_> {
    fn linha_de(&mut self, posicao: Option<&csv::Position>) -> u64 {
        let em = posicao.map_or(self.em, |p| p.byte() as usize).clamp(self.em, self.texto.len());
        let bytes = self.texto.as_bytes();
        let brancos = bytes[em..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let ate = em + brancos;
        self.linha += memchr::memchr_iter(b'\n', &bytes[self.em..ate]).count() as u64;
        self.em = ate;
        self.linha
    }
}

fn decodificar(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(t) => t.into(),
        Err(_) => crate::xml::Redacao::de_rotulo("windows-1252")
            .map_or_else(|| String::from_utf8_lossy(bytes), |r| r.ler(bytes).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn le_as_duas_formas_do_brasil() {
        for texto in [
            &b"guia;campo;valor\r\n1;observacao;a\xE7\xE3o\r\n"[..],
            "\u{FEFF}campo,guia,valor\nobservacao,1,ação\n".as_bytes(),
        ] {
            let l = ler(texto).expect("a spreadsheet");
            assert_eq!(
                (l[0].guia.as_str(), l[0].campo.as_str(), l[0].valor.as_str(), l[0].numero),
                ("1", "observacao", "ação", 2)
            );
        }
    }

    #[test]
    fn diz_todos_os_erros_com_a_linha() {
        let erros = ler(b"guia;campo;valor\n1;;x\n\n1;a\n1;a;b;c\n2;b;c\n").err().expect("errors");
        let linhas: Vec<_> = erros.iter().filter_map(|e| e.linha).collect();
        assert_eq!(linhas, [2, 4, 5]);
        assert!(ler(b"").is_err() && ler(b"a;b\n").is_err());
    }
}
