//! From the files of the ANS to one index.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use conecta_schemas::indice::{Linha, NaoCabe, escrever};
use serde::Serialize;

use super::TABELAS_TUSS;
use super::arquivo::{Cabecalho, Coluna, decodificar, importavel, numero_da_tabela};

/// Longest text of a field, in bytes; the longest of the ANS has a tenth of that.
const TEXTO_MAX: usize = 8_000;
/// Most rows of an index.
const LINHAS_MAX: usize = 4_000_000;
/// Warnings that a file may give before they are only counted.
const AVISOS_MAX: usize = 20;

/// Why nothing could be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportarError {
    /// No line of the first ones is a header.
    #[error("não achei o cabeçalho: uma linha com as colunas 'Código do Termo' e 'Termo'")]
    SemCabecalho,
    /// Neither the name, nor a title, nor a column says which table it is.
    #[error("não sei de que tabela é: dê ao arquivo um nome como 'tabela 19.csv', ou use --tabela")]
    SemTabela,
    /// The table is not one of an index.
    #[error("a tabela {0} não é da TUSS de itens; são importadas 18, 19, 20 e 22")]
    OutraTabela(u32),
    /// A file without a single row that could be understood.
    #[error("nenhuma linha foi compreendida")]
    SemLinhas,
    /// Nothing was read.
    #[error("não há o que importar")]
    Vazio,
    /// More than an index can hold.
    #[error("há linhas ou textos demais para um índice")]
    Demais,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Motivo {
    /// Not eight digits. The row is left out.
    Codigo,
    /// No term. The row is left out.
    Termo,
    /// A date that is none. The row is left out, since it would be in force for ever or never.
    Data,
    /// The last day is before the first. The row is left out.
    Periodo,
    /// A text that is too long. The row is left out.
    Texto,
    /// Of a table that an index does not hold. The row is left out.
    Tabela,
    /// The quoting is broken. The row is left out.
    Aspas,
    /// The code stands there again from the same day, with other words or dates. The later row is kept.
    Repetido,
}

impl fmt::Display for Motivo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Codigo => "o código não tem oito dígitos; linha ignorada",
            Self::Termo => "falta o termo; linha ignorada",
            Self::Data => "data não compreendida (esperado DD/MM/AAAA ou AAAA-MM-DD); linha ignorada",
            Self::Periodo => "o fim de vigência é anterior ao início; linha ignorada",
            Self::Texto => "texto longo demais; linha ignorada",
            Self::Tabela => "a tabela não é 18, 19, 20 nem 22; linha ignorada",
            Self::Aspas => "a linha não pôde ser separada em colunas; linha ignorada",
            Self::Repetido => "o mesmo código com o mesmo início e outro conteúdo; vale a última linha",
        })
    }
}

/// A row that was left out or needs a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Aviso {
    /// Line of the file, from 1.
    pub linha: u64,
    /// What is wrong.
    pub motivo: Motivo,
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lido {
    /// Number of each table that it has, and how many rows were taken.
    pub tabelas: BTreeMap<u32, usize>,
    /// How many rows were left out.
    pub ignoradas: usize,
    /// How many warnings there are in all.
    pub total_avisos: usize,
    /// The first of them.
    pub avisos: Vec<Aviso>,
    /// Names of columns that are not understood.
    pub colunas_ignoradas: Vec<String>,
    /// Whether the file has columns of dates; without them its terms are in force for ever.
    pub com_datas: bool,
}

/// An index, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importado {
    /// The bytes to keep, to be read by [`Tuss::ler`](super::Tuss::ler).
    pub indice: Vec<u8>,
    /// Number of each table, and how many rows it has.
    pub tabelas: BTreeMap<u32, usize>,
}

/// A row by what makes it one: table, code, first day.
type Chave = (u32, u32, u16);

/// Gathers files of the ANS into one index.
#[derive(Debug, Clone, Default)]
pub struct Importador {
    linhas: BTreeMap<Chave, Linha>,
}

impl Importador {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a file: CSV with semicolons, commas, tabs or bars, in ISO-8859-1, Windows-1252, UTF-8 or UTF-16.
    ///
    /// `tabela` says which table it is; without it a column, a title or the name of the file does.
    ///
    /// # Errors
    ///
    /// When the file as a whole cannot be understood. A row that cannot is left out, with a warning.
    pub fn arquivo(&mut self, nome: &str, bytes: &[u8], tabela: Option<u32>) -> Result<Lido, ImportarError> {
        let texto = decodificar(bytes);
        let cabecalho = Cabecalho::achar(&texto).ok_or(ImportarError::SemCabecalho)?;
        let tem = |c| cabecalho.colunas.contains(&Some(c));
        let nome = nome.rsplit(['/', '\\', '!']).next().unwrap_or(nome);
        let do_arquivo = tabela.or(cabecalho.tabela).or_else(|| numero_da_tabela(nome));
        match do_arquivo {
            Some(n) if !importavel(n) => return Err(ImportarError::OutraTabela(n)),
            None if !tem(Coluna::Tabela) => return Err(ImportarError::SemTabela),
            _ => {}
        }
        let mut lido = Lido {
            tabelas: BTreeMap::new(),
            ignoradas: 0,
            total_avisos: 0,
            avisos: Vec::new(),
            colunas_ignoradas: cabecalho.ignoradas.clone(),
            com_datas: tem(Coluna::Inicio),
        };
        let mut linhas = separar(&cabecalho, do_arquivo, true);
        // A mark of inches at the beginning of a term would take the rest of the file for a quoted text.
        if linhas.iter().any(|(_, l)| *l == Err(Motivo::Texto)) {
            let sem_aspas = separar(&cabecalho, do_arquivo, false);
            let boas = |v: &[Separada]| v.iter().filter(|(_, l)| l.is_ok()).count();
            if boas(&sem_aspas) > boas(&linhas) {
                linhas = sem_aspas;
            }
        }
        for (linha, compreendida) in linhas {
            match compreendida {
                Ok((tabela, nova)) => self.guardar(tabela, nova, linha, &mut lido)?,
                Err(motivo) => lido.ignorar(linha, motivo),
            }
        }
        if lido.tabelas.is_empty() { Err(ImportarError::SemLinhas) } else { Ok(lido) }
    }

    fn guardar(
        &mut self,
        tabela: u32,
        nova: Linha,
        linha: u64,
        lido: &mut Lido,
    ) -> Result<(), ImportarError> {
        let chave = (tabela, nova.codigo, nova.vigencia[0]);
        match self.linhas.get(&chave) {
            Some(velha) if *velha != nova => lido.avisar(linha, Motivo::Repetido),
            _ => {}
        }
        self.linhas.insert(chave, nova);
        *lido.tabelas.entry(tabela).or_default() += 1;
        if self.linhas.len() > LINHAS_MAX { Err(ImportarError::Demais) } else { Ok(()) }
    }

    /// The index of all that was read.
    ///
    /// # Errors
    ///
    /// When nothing was read, or more than an index holds.
    pub fn concluir(self) -> Result<Importado, ImportarError> {
        if self.linhas.is_empty() {
            return Err(ImportarError::Vazio);
        }
        let mut por_tabela: BTreeMap<u32, Vec<Linha>> = BTreeMap::new();
        for ((tabela, ..), linha) in self.linhas {
            por_tabela.entry(tabela).or_default().push(linha);
        }
        let tabelas = por_tabela.iter().map(|(n, linhas)| (*n, linhas.len())).collect();
        let mut por_tabela: Vec<_> = por_tabela.into_iter().collect();
        let indice = escrever(&mut por_tabela).map_err(|e| match e {
            NaoCabe::Codigo | NaoCabe::Texto | NaoCabe::Quantidade => ImportarError::Demais,
        })?;
        Ok(Importado { indice, tabelas })
    }
}

impl Lido {
    fn ignorar(&mut self, linha: u64, motivo: Motivo) {
        self.ignoradas += 1;
        self.avisar(linha, motivo);
    }

    fn avisar(&mut self, linha: u64, motivo: Motivo) {
        self.total_avisos += 1;
        if self.avisos.len() < AVISOS_MAX {
            self.avisos.push(Aviso { linha, motivo });
        }
    }
}

/// Line of the file, and the table and row that it is, or why it is none.
type Separada = (u64, Result<(u32, Linha), Motivo>);

/// The rows of a file, with marks of quotation as quoting or as letters.
fn separar(cabecalho: &Cabecalho<'_>, do_arquivo: Option<u32>, aspas: bool) -> Vec<Separada> {
    let mut leitor = csv::ReaderBuilder::new()
        .delimiter(cabecalho.separador)
        .has_headers(false)
        .flexible(true)
        .quoting(aspas)
        .from_reader(cabecalho.corpo.as_bytes());
    let mut linhas = Vec::new();
    for registro in leitor.records() {
        let Ok(registro) = registro else {
            linhas.push((cabecalho.linha, Err(Motivo::Aspas)));
            continue;
        };
        let linha = registro.position().map_or(1, csv::Position::line) + cabecalho.linha - 1;
        if registro.iter().any(|c| !c.trim().is_empty()) {
            linhas.push((linha, compreender(&cabecalho.colunas, &registro, do_arquivo, aspas)));
        }
    }
    linhas
}

/// A row of the file as a row of the index, and its table.
fn compreender(
    colunas: &[Option<Coluna>],
    registro: &csv::StringRecord,
    do_arquivo: Option<u32>,
    aspas: bool,
) -> Result<(u32, Linha), Motivo> {
    let mut tabela = do_arquivo;
    let mut linha = Linha { codigo: 0, vigencia: [0; 3], termo: String::new(), detalhes: String::new() };
    let mut codigo = None;
    for (coluna, valor) in colunas.iter().zip(registro) {
        let Some(coluna) = coluna else { continue };
        let valor = if aspas { arrumar(valor) } else { arrumar(&sem_aspas(valor)) };
        if valor.len() > TEXTO_MAX {
            return Err(Motivo::Texto);
        }
        match coluna {
            Coluna::Tabela => tabela = tabela.or_else(|| numero(&valor)),
            Coluna::Codigo => codigo = ler_codigo(&valor),
            Coluna::Termo => linha.termo = valor,
            Coluna::Inicio => linha.vigencia[0] = ler_data(&valor)?,
            Coluna::Fim => linha.vigencia[1] = ler_data(&valor)?,
            Coluna::FimImplantacao => linha.vigencia[2] = ler_data(&valor)?,
            Coluna::Detalhe(campo) => {
                if !valor.is_empty() && valor != linha.termo {
                    linha.detalhes.push(campo.letra());
                    linha.detalhes.push_str(&valor);
                    linha.detalhes.push(conecta_schemas::indice::FIM_DO_CAMPO);
                }
            }
        }
    }
    let tabela = tabela.filter(|t| TABELAS_TUSS.contains(t)).ok_or(Motivo::Tabela)?;
    linha.codigo = codigo.ok_or(Motivo::Codigo)?;
    match linha.vigencia {
        _ if linha.termo.is_empty() => Err(Motivo::Termo),
        [inicio, fim, _] if fim != 0 && fim < inicio => Err(Motivo::Periodo),
        _ => Ok((tabela, linha)),
    }
}

/// A value whose quoting nobody has undone.
fn sem_aspas(valor: &str) -> String {
    let dentro = valor.trim().strip_prefix('"').and_then(|v| v.strip_suffix('"'));
    dentro.unwrap_or(valor).replace("\"\"", "\"")
}

/// White space made one blank, control characters dropped.
fn arrumar(valor: &str) -> String {
    let limpo: String = valor.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    limpo.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn numero(valor: &str) -> Option<u32> {
    valor.parse().ok().or_else(|| numero_da_tabela(valor))
}

/// Eight digits, with the dots and hyphens that some tables write between them. What a spreadsheet has made of a code is not guessed.
fn ler_codigo(valor: &str) -> Option<u32> {
    let digitos: String = valor.chars().filter(|c| !matches!(c, '.' | '-')).collect();
    super::ler_codigo(&digitos)
}

/// A date in one of the forms of the ANS, with or without a time of day; 0 for none.
fn ler_data(valor: &str) -> Result<u16, Motivo> {
    let dia = valor.split([' ', 'T']).next().unwrap_or_default();
    if dia.is_empty() || dia == "-" {
        return Ok(0);
    }
    let formas = ["%d/%m/%Y", "%Y-%m-%d"];
    let data = formas.iter().find_map(|f| NaiveDate::parse_from_str(dia, f).ok()).ok_or(Motivo::Data)?;
    // 31/12/9999 and its like mean that there is no end.
    match u16::try_from(data.to_epoch_days()) {
        Ok(dias) if dias > 0 => Ok(dias),
        Ok(_) => Err(Motivo::Data),
        Err(_) if data.to_epoch_days() > 0 => Ok(0),
        Err(_) => Err(Motivo::Data),
    }
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn datas() {
        assert_eq!(ler_data("01/01/1970 "), Err(Motivo::Data));
        assert_eq!(ler_data("2026-01-02"), ler_data("02/01/2026 00:00:00"));
        assert_eq!(ler_data("2026-01-02T00:00:00"), ler_data("02/01/2026"));
        assert_eq!(ler_data("31/12/9999"), Ok(0));
        assert_eq!(ler_data(""), Ok(0));
        for ruim in ["31/02/2026", "2026", "46023", "01-FEV-09", "13/2009", "1/1"] {
            assert_eq!(ler_data(ruim), Err(Motivo::Data), "{ruim}");
        }
    }

    #[test]
    fn codigos() {
        assert_eq!(ler_codigo("10101012"), Some(10_101_012));
        assert_eq!(ler_codigo("1.01.01.01-2"), Some(10_101_012));
        assert_eq!(ler_codigo("00000123"), Some(123));
        for ruim in ["", "1010101", "1,01E+07", "101010120", "1010101A", "１０１０１０１２"] {
            assert_eq!(ler_codigo(ruim), None, "{ruim}");
        }
    }
}
