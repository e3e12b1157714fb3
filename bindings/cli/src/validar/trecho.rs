//! The offending line, cut to a window around the fault.
//!
//! A TISS file is often one line of many megabytes, so only a few bytes around the fault are ever read.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};

use super::Fonte;
use conecta_core::portugues::limpar;

/// A line as it can be shown, and where in it the fault stands, in characters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Trecho {
    pub(crate) texto: String,
    pub(crate) recuo: usize,
    pub(crate) largura: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Codificacao {
    Utf8,
    Latin1,
    Utf16Le,
    Utf16Be,
}

trait Buscavel: Read + Seek {}
impl<T: Read + Seek> Buscavel for T {}

/// Goes back to places of a document.
pub(crate) struct Folheador<'a> {
    documento: Box<dyn Buscavel + 'a>,
    codificacao: Codificacao,
}

impl<'a> Folheador<'a> {
    /// `None` when the document cannot be seen again.
    pub(crate) fn abrir(fonte: &'a Fonte) -> Option<Self> {
        let mut documento: Box<dyn Buscavel + 'a> = match fonte {
            Fonte::Arquivo(caminho) => Box::new(File::open(caminho).ok()?),
            Fonte::Memoria(bytes) => Box::new(Cursor::new(bytes)),
            Fonte::Nenhuma => return None,
        };
        let mut inicio = Vec::new();
        documento.by_ref().take(200).read_to_end(&mut inicio).ok()?;
        Some(Self { documento, codificacao: codificacao(&inicio) })
    }

    /// The line around the bytes `inicio..fim`, in at most `colunas` characters.
    pub(crate) fn trecho(&mut self, inicio: u64, fim: u64, colunas: usize) -> Option<Trecho> {
        let folga = 4 * colunas as u64;
        // Even, so that no UTF-16 unit is split.
        let de = inicio.saturating_sub(folga) & !1;
        let ate = fim.clamp(inicio, inicio + folga);
        self.documento.seek(SeekFrom::Start(de)).ok()?;
        let mut bytes = Vec::new();
        self.documento.by_ref().take(ate + folga - de).read_to_end(&mut bytes).ok()?;
        let (antes, resto) = bytes.split_at_checked(usize::try_from(inicio - de).ok()?)?;
        let (falha, depois) = resto.split_at(usize::try_from(ate - inicio).ok()?.min(resto.len()));
        let decodificar = |bytes| decodificar(bytes, self.codificacao);
        let antes_inteiro = decodificar(if de > 0 { self.sem_meio_caractere(antes) } else { antes });
        let antes = antes_inteiro.rsplit(['\n', '\r']).next().unwrap_or_default();
        let mut falha = decodificar(falha);
        let mut depois = decodificar(depois);
        if let Some(quebra) = falha.find(['\n', '\r']) {
            falha.truncate(quebra);
            depois.clear();
        }
        let depois = depois.split(['\n', '\r']).next().unwrap_or_default();
        let cortado = de > 0 && antes.len() == antes_inteiro.len();
        Some(enquadrar(antes.trim_start_matches('\u{feff}'), &falha, depois, colunas, cortado))
    }

    /// Without the continuation bytes of a UTF-8 character whose head lies before the window.
    fn sem_meio_caractere<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        let meio = bytes.iter().take(3).take_while(|b| **b & 0xC0 == 0x80).count();
        if self.codificacao == Codificacao::Utf8 { &bytes[meio..] } else { bytes }
    }
}

/// Shows the whole line if it fits, otherwise a window with the fault in its first third.
fn enquadrar(antes: &str, falha: &str, depois: &str, colunas: usize, cortado: bool) -> Trecho {
    let linha: Vec<char> = limpar(&format!("{antes}{falha}{depois}")).chars().collect();
    let onde = antes.chars().count();
    let quanto = falha.chars().count().max(1);
    let util = colunas.saturating_sub(2).max(10);
    let cabe = if cortado { false } else { onde + quanto <= util };
    let inicio = if cabe { 0 } else { onde.saturating_sub(util / 3) };
    let fim = linha.len().min(inicio + util);
    let mut texto = String::new();
    let mut recuo = onde - inicio;
    if inicio > 0 || cortado {
        texto.push('…');
        recuo += 1;
    }
    texto.extend(&linha[inicio..fim]);
    let largura = quanto.min(fim.saturating_sub(onde)).max(1);
    if fim < linha.len() {
        texto.push('…');
    }
    texto.truncate(texto.trim_end().len());
    Trecho { texto, recuo, largura }
}

fn decodificar(bytes: &[u8], codificacao: Codificacao) -> String {
    let unidades = |ler: fn([u8; 2]) -> u16| {
        let pares = bytes.chunks_exact(2).map(move |par| ler([par[0], par[1]]));
        char::decode_utf16(pares).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match codificacao {
        Codificacao::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Codificacao::Latin1 => bytes.iter().map(|&b| char::from(b)).collect(),
        Codificacao::Utf16Le => unidades(u16::from_le_bytes),
        Codificacao::Utf16Be => unidades(u16::from_be_bytes),
    }
}

/// By the byte order mark, else by the declaration, else UTF-8 as XML says.
fn codificacao(inicio: &[u8]) -> Codificacao {
    match inicio {
        [0xEF, 0xBB, 0xBF, ..] => return Codificacao::Utf8,
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return Codificacao::Utf16Le,
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return Codificacao::Utf16Be,
        _ => {}
    }
    let declaracao = String::from_utf8_lossy(inicio).to_ascii_lowercase();
    let declaracao = declaracao.split("?>").next().unwrap_or_default();
    if ["iso-8859-1", "windows-1252", "latin1"].iter().any(|nome| declaracao.contains(nome)) {
        Codificacao::Latin1
    } else {
        Codificacao::Utf8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trecho(bytes: &[u8], inicio: u64, fim: u64, colunas: usize) -> Trecho {
        let fonte = Fonte::Memoria(bytes.to_vec());
        Folheador::abrir(&fonte)
            .and_then(|mut f| f.trecho(inicio, fim, colunas))
            .expect("a fonte está na memória")
    }

    #[test]
    fn mostra_a_linha_inteira_quando_cabe() {
        let t = trecho(b"<a>\n  <b>x</b>\n</a>", 9, 10, 80);
        assert_eq!(t, Trecho { texto: "  <b>x</b>".into(), recuo: 5, largura: 1 });
    }

    #[test]
    fn corta_uma_linha_longa_em_volta_da_falha() {
        let longo = [b"x".repeat(5000), b"<errado/>".to_vec(), b"y".repeat(5000)].concat();
        let t = trecho(&longo, 5000, 5009, 40);
        assert!(t.texto.chars().count() <= 40, "{}", t.texto);
        assert!(t.texto.starts_with('…') && t.texto.ends_with('…'));
        let marcado: String = t.texto.chars().skip(t.recuo).take(t.largura).collect();
        assert_eq!(marcado, "<errado/>");
    }

    #[test]
    fn le_latin1_quando_a_declaracao_manda() {
        let t = trecho(b"<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\xe7\xe3o!</a>", 50, 51, 80);
        assert_eq!(t, Trecho { texto: "<a>ção!</a>".into(), recuo: 6, largura: 1 });
    }

    #[test]
    fn conta_caracteres_e_nao_bytes_em_utf8() {
        let t = trecho("<a>ção!</a>".as_bytes(), 8, 9, 80);
        assert_eq!((t.recuo, t.largura), (6, 1));
    }

    #[test]
    fn falha_alem_do_fim_nao_derruba() {
        let fonte = Fonte::Memoria(b"<a>".to_vec());
        let mut folheador = Folheador::abrir(&fonte).expect("a fonte está na memória");
        assert_eq!(folheador.trecho(3, 3, 80), Some(Trecho { texto: "<a>".into(), recuo: 3, largura: 1 }));
        assert_eq!(folheador.trecho(900, 901, 80), None);
    }
}
