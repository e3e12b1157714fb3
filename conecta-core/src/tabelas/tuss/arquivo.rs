//! The files of the ANS: encoding, separator, header, and which table a file is of.
//!
//! The ANS has published them in ISO-8859-1 and in UTF-8, with semicolons and with commas, with lines of title before the header and
//! without. What a column holds is told by its name, whatever its place.

use std::borrow::Cow;

use super::{Campo, TABELAS_TUSS};
use crate::tabelas::texto::dobrar;

/// Lines in which the header must be found.
const LINHAS_ATE_O_CABECALHO: usize = 40;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coluna {
    Tabela,
    Codigo,
    Termo,
    Inicio,
    Fim,
    FimImplantacao,
    Detalhe(Campo),
}

/// Names of columns, without accents, case or what is neither letter nor digit. The names that databases give them are here too.
const NOMES: &[(&str, Coluna)] = &[
    ("terminologia", Coluna::Tabela),
    ("tabela", Coluna::Tabela),
    ("codigodatabela", Coluna::Tabela),
    ("numerodatabela", Coluna::Tabela),
    ("cdtabela", Coluna::Tabela),
    ("codigodotermo", Coluna::Codigo),
    ("codigotermo", Coluna::Codigo),
    ("codigotuss", Coluna::Codigo),
    ("codigo", Coluna::Codigo),
    ("cdtermo", Coluna::Codigo),
    ("termo", Coluna::Termo),
    ("descricaodotermo", Coluna::Termo),
    ("notermo", Coluna::Termo),
    ("datadeiniciodevigencia", Coluna::Inicio),
    ("datainiciovigencia", Coluna::Inicio),
    ("iniciodevigencia", Coluna::Inicio),
    ("iniciovigencia", Coluna::Inicio),
    ("vigenciainicio", Coluna::Inicio),
    ("dtiniciovigencia", Coluna::Inicio),
    ("datadefimdevigencia", Coluna::Fim),
    ("datafimvigencia", Coluna::Fim),
    ("fimdevigencia", Coluna::Fim),
    ("fimvigencia", Coluna::Fim),
    ("vigenciafim", Coluna::Fim),
    ("dtfimvigencia", Coluna::Fim),
    ("datadefimdeimplantacao", Coluna::FimImplantacao),
    ("datafimimplantacao", Coluna::FimImplantacao),
    ("fimdeimplantacao", Coluna::FimImplantacao),
    ("fimimplantacao", Coluna::FimImplantacao),
    ("dtfimimplantacao", Coluna::FimImplantacao),
    ("dtimplantacao", Coluna::FimImplantacao),
    ("descricaodetalhadadotermo", Coluna::Detalhe(Campo::Descricao)),
    ("descricaodetalhada", Coluna::Detalhe(Campo::Descricao)),
    ("descricao", Coluna::Detalhe(Campo::Descricao)),
    ("apresentacao", Coluna::Detalhe(Campo::Apresentacao)),
    ("laboratorio", Coluna::Detalhe(Campo::Laboratorio)),
    ("modelo", Coluna::Detalhe(Campo::Modelo)),
    ("fabricante", Coluna::Detalhe(Campo::Fabricante)),
    ("nofabricante", Coluna::Detalhe(Campo::Fabricante)),
    ("nometecnico", Coluna::Detalhe(Campo::NomeTecnico)),
    ("classederisco", Coluna::Detalhe(Campo::ClasseDeRisco)),
    ("classerisco", Coluna::Detalhe(Campo::ClasseDeRisco)),
    ("registroanvisa", Coluna::Detalhe(Campo::RegistroAnvisa)),
    ("registronaanvisa", Coluna::Detalhe(Campo::RegistroAnvisa)),
    ("nranvisa", Coluna::Detalhe(Campo::RegistroAnvisa)),
];

/// The header of a file.
#[derive(Debug)]
pub(super) struct Cabecalho<'a> {
    /// Column by column; `None` for one that is not understood.
    pub(super) colunas: Vec<Option<Coluna>>,
    /// The names that are not understood.
    pub(super) ignoradas: Vec<String>,
    pub(super) separador: u8,
    /// The table that a line before the header names.
    pub(super) tabela: Option<u32>,
    /// The lines after the header.
    pub(super) corpo: &'a str,
    /// Line of the first of them.
    pub(super) linha: u64,
}

impl<'a> Cabecalho<'a> {
    /// Finds the header: the first line that has a column of codes and one of terms.
    pub(super) fn achar(texto: &'a str) -> Option<Self> {
        let mut inicio = 0;
        let mut tabela = None;
        for (n, linha) in texto.split_inclusive('\n').take(LINHAS_ATE_O_CABECALHO).enumerate() {
            inicio += linha.len();
            let lidas = [b';', b',', b'\t', b'|'].map(|s| (s, nomes(linha, s)));
            let melhor = lidas.into_iter().max_by_key(|(_, nomes)| conhecidas(nomes))?;
            let colunas: Vec<Option<Coluna>> = melhor.1.iter().map(|n| coluna(n)).collect();
            if colunas.contains(&Some(Coluna::Codigo)) && colunas.contains(&Some(Coluna::Termo)) {
                let ignoradas =
                    melhor.1.iter().zip(&colunas).filter(|(n, c)| c.is_none() && !n.trim().is_empty());
                return Some(Self {
                    ignoradas: ignoradas.map(|(n, _)| n.trim().to_owned()).collect(),
                    colunas,
                    separador: melhor.0,
                    tabela,
                    corpo: &texto[inicio..],
                    linha: n as u64 + 2,
                });
            }
            tabela = tabela.or_else(|| numero_da_tabela(linha));
        }
        None
    }
}

fn nomes(linha: &str, separador: u8) -> Vec<String> {
    let mut leitor = csv::ReaderBuilder::new()
        .delimiter(separador)
        .has_headers(false)
        .from_reader(linha.trim_end().as_bytes());
    let primeira = leitor.records().next().and_then(Result::ok);
    primeira.map(|l| l.iter().map(str::to_owned).collect()).unwrap_or_default()
}

fn conhecidas(nomes: &[String]) -> usize {
    nomes.iter().filter(|n| coluna(n).is_some()).count()
}

fn coluna(nome: &str) -> Option<Coluna> {
    let nu: String = dobrar(nome).chars().filter(char::is_ascii_alphanumeric).collect();
    NOMES.iter().find(|(n, _)| *n == nu).map(|(_, c)| *c)
}

/// The text of a file: UTF-8 if it is, otherwise Windows-1252, which is ISO-8859-1 with more marks.
pub(super) fn decodificar(bytes: &[u8]) -> Cow<'_, str> {
    if let [0xff, 0xfe, resto @ ..] | [0xfe, 0xff, resto @ ..] = bytes {
        let ordem = if bytes[0] == 0xff { u16::from_le_bytes } else { u16::from_be_bytes };
        let unidades = resto.chunks_exact(2).map(|b| ordem([b[0], b[1]]));
        return char::decode_utf16(unidades).map(|c| c.unwrap_or('\u{fffd}')).collect::<String>().into();
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(texto) => Cow::Borrowed(texto),
        Err(_) => bytes.iter().map(|b| windows_1252(*b)).collect::<String>().into(),
    }
}

fn windows_1252(b: u8) -> char {
    const DE_80_A_9F: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match b {
        0x80..=0x9f => DE_80_A_9F[usize::from(b - 0x80)],
        _ => char::from(b),
    }
}

/// The table that a name or a title speaks of: `Tabela 19 - …`, `tuss_20.csv`, `TAB 18`.
pub(super) fn numero_da_tabela(texto: &str) -> Option<u32> {
    let dobrado = dobrar(texto);
    ["tabela", "tab", "tuss", "terminologia"].iter().find_map(|palavra| {
        dobrado.match_indices(palavra).find_map(|(i, _)| {
            let depois = dobrado[i + palavra.len()..].trim_start_matches(|c: char| !c.is_alphanumeric());
            let digitos: &str = depois.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
            digitos.parse().ok().filter(|_| digitos.len() == 2)
        })
    })
}

/// Whether an index holds the table.
pub(super) fn importavel(tabela: u32) -> bool {
    TABELAS_TUSS.contains(&tabela)
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn nomes_de_arquivos_e_titulos() {
        assert_eq!(numero_da_tabela("Tabela 19 - Materiais e OPME.csv"), Some(19));
        assert_eq!(numero_da_tabela("TUSS/tuss_20.csv"), Some(20));
        assert_eq!(numero_da_tabela("TUSS 18 - DIÁRIAS 202605.csv"), Some(18));
        assert_eq!(numero_da_tabela("TAB22.CSV"), Some(22));
        assert_eq!(numero_da_tabela("Tabela 2026.csv"), None);
        assert_eq!(numero_da_tabela("materiais.csv"), None);
    }

    #[test]
    fn codificacoes() {
        assert_eq!(decodificar("\u{feff}Código".as_bytes()), "Código");
        assert_eq!(decodificar(b"C\xf3digo \x96 \x93a\x94"), "Código – “a”");
        assert_eq!(decodificar(b"\xff\xfeC\0\xf3\0"), "Có");
        assert_eq!(decodificar(b"\xfe\xff\0C\0\xf3"), "Có");
        assert_eq!(decodificar(b""), "");
    }

    #[test]
    fn cabecalho_depois_do_titulo() {
        let texto = "Tabela 20 - Medicamentos;;\n;;\nCódigo do Termo;Termo;REGISTRO ANVISA;Cor\n1;2;3;4\n";
        let c = Cabecalho::achar(texto).expect("a header");
        assert_eq!((c.separador, c.tabela, c.linha, c.corpo), (b';', Some(20), 4, "1;2;3;4\n"));
        assert_eq!(c.colunas[2], Some(Coluna::Detalhe(Campo::RegistroAnvisa)));
        assert_eq!(c.ignoradas, ["Cor"]);
        let c = Cabecalho::achar("\"Código do Termo\",\"Termo\"\n").expect("a header");
        assert_eq!((c.separador, c.corpo), (b',', ""));
        assert!(Cabecalho::achar("a;b\nc;d\n").is_none());
        assert!(Cabecalho::achar("").is_none());
    }
}
