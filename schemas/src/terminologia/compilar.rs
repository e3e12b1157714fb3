//! From `tabelas/*.csv` to Rust constants. Part of the build script.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

#[path = "linhas.rs"]
mod linhas;

use linhas::{Fatia, SEM_DATA};

type Feito<T> = Result<T, Box<dyn Error>>;

/// Reads the tables in `pasta` and writes `terminologia.rs` and `terminologia.txt` to `destino`.
pub(crate) fn compilar(pasta: &Path, destino: &Path) -> Feito<()> {
    let mut texto = Texto::default();
    let mut rust = String::new();
    dominios(pasta, &mut texto, &mut rust)?;
    glosas(pasta, &mut texto, &mut rust)?;
    vigencia(pasta, &mut texto, &mut rust)?;
    std::fs::write(destino.join("terminologia.rs"), rust)?;
    std::fs::write(destino.join("terminologia.txt"), texto.tudo)?;
    Ok(())
}

/// The rows of a table, which must have exactly these columns.
pub(crate) fn ler<const N: usize>(arquivo: &Path, colunas: [&str; N]) -> Feito<Vec<[String; N]>> {
    let erro = |o_que: String| format!("{}: {o_que}", arquivo.display());
    let mut leitor = csv::Reader::from_path(arquivo).map_err(|e| erro(e.to_string()))?;
    if leitor.headers()? != colunas.as_slice() {
        return Err(erro(format!("the columns must be {}", colunas.join(","))).into());
    }
    leitor
        .records()
        .map(|linha| {
            let linha = linha.map_err(|e| erro(e.to_string()))?;
            Ok(std::array::from_fn(|i| linha[i].to_owned()))
        })
        .collect()
}

/// Days since 1970-01-01 of `AAAA-MM-DD`.
pub(crate) fn dias(data: &str) -> Feito<u16> {
    if data.is_empty() {
        return Ok(SEM_DATA);
    }
    let ruim = || format!("not a date: {data}");
    let mut partes = data.split('-').map(str::parse::<i64>);
    let mut parte = || partes.next().and_then(Result::ok).ok_or_else(ruim);
    let (ano, mes, dia) = (parte()?, parte()?, parte()?);
    // Days from civil, by the calendar that begins in March.
    let a = if mes <= 2 { ano - 1 } else { ano };
    let do_ano = (153 * (mes + if mes > 2 { -3 } else { 9 }) + 2) / 5 + dia - 1;
    let n = a * 365 + a / 4 - a / 100 + a / 400 + do_ano - 719_468;
    u16::try_from(n).ok().filter(|n| *n != SEM_DATA).ok_or_else(|| ruim().into())
}

fn dominios(pasta: &Path, texto: &mut Texto, rust: &mut String) -> Feito<()> {
    let lista = ler(&pasta.join("lista.csv"), ["numero", "tipo", "nome"])?;
    let linhas = ler(&pasta.join("dominios.csv"), ["tipo", "codigo", "sigla", "descricao", "inicio"])?;
    let glosas = ler(&pasta.join("glosas.csv"), GLOSAS)?;
    let mut dominios = String::new();
    let mut termos = String::new();
    let mut n_termos = 0;
    for [numero, tipo, nome] in &lista {
        let inicio = n_termos;
        let mut termo = |codigo: &str, sigla: &str, descricao: &str, inicio: &str| -> Feito<()> {
            let (c, s, d) = (texto.fatia(codigo)?, texto.fatia(sigla)?, texto.fatia(descricao)?);
            let inicio = dias(inicio)?;
            n_termos += 1;
            writeln!(termos, "Termo{{codigo:{c},sigla:{s},descricao:{d},inicio:{inicio}}},")?;
            Ok(())
        };
        // The rows of Tabela 38 have a file of their own.
        if tipo == "dm_tipoGlosa" {
            for [codigo, descricao, ..] in &glosas {
                termo(codigo, "", descricao, "")?;
            }
        }
        for [_, codigo, sigla, descricao, inicio] in linhas.iter().filter(|l| l[0] == *tipo) {
            termo(codigo, sigla, descricao, inicio)?;
        }
        let n = n_termos - inicio;
        if n == 0 {
            return Err(format!("{tipo} has no rows in dominios.csv").into());
        }
        let numero: u8 = if numero.is_empty() { 0 } else { numero.parse()? };
        let (tipo, nome) = (texto.fatia(tipo)?, texto.fatia(nome)?);
        writeln!(dominios, "Dominio{{numero:{numero},tipo:{tipo},nome:{nome},inicio:{inicio},n:{n}}},")?;
    }
    if n_termos != linhas.len() + glosas.len() {
        return Err("dominios.csv has rows of a type that is not in lista.csv".into());
    }
    constante(rust, "DOMINIOS", "Dominio", "The domain tables.", &dominios)?;
    constante(rust, "TERMOS", "Termo", "The codes of all domain tables.", &termos)
}

const GLOSAS: [&str; 5] = ["codigo", "descricao", "vigente", "classe", "equivalente"];

fn glosas(pasta: &Path, texto: &mut Texto, rust: &mut String) -> Feito<()> {
    let classes = ler(&pasta.join("glosas-classes.csv"), ["classe", "acao", "nome", "orientacao"])?;
    let mut corpo = String::new();
    for [codigo, acao, nome, orientacao] in &classes {
        let (c, a) = (texto.fatia(codigo)?, texto.fatia(acao)?);
        let (n, o) = (texto.fatia(nome)?, texto.fatia(orientacao)?);
        writeln!(corpo, "Classe{{codigo:{c},acao:{a},nome:{n},orientacao:{o}}},")?;
    }
    constante(rust, "CLASSES", "Classe", "The classes of glosas.", &corpo)?;
    corpo.clear();
    let mut anterior = 0;
    for [codigo, descricao, vigente, classe, equivalente] in ler(&pasta.join("glosas.csv"), GLOSAS)? {
        let numero: u16 = codigo.parse()?;
        if numero <= anterior {
            return Err(format!("glosas.csv: {codigo} is not in order").into());
        }
        anterior = numero;
        let indice = classes.iter().position(|c| c[0] == classe);
        let indice = indice.ok_or_else(|| format!("glosas.csv: {codigo} is of no class: {classe}"))?;
        let vigente = match vigente.as_str() {
            "S" => true,
            "N" => false,
            _ => return Err(format!("glosas.csv: {codigo}: vigente must be S or N").into()),
        };
        let equivalente: u16 = if equivalente.is_empty() { 0 } else { equivalente.parse()? };
        let d = texto.fatia(&descricao)?;
        writeln!(
            corpo,
            "Glosa{{codigo:{numero},descricao:{d},vigente:{vigente},classe:{indice},equivalente:{equivalente}}},"
        )?;
    }
    constante(rust, "GLOSAS", "Glosa", "Tabela 38, by code.", &corpo)
}

fn vigencia(pasta: &Path, texto: &mut Texto, rust: &mut String) -> Feito<()> {
    let colunas =
        ["familia", "versao", "inicio", "confianca_inicio", "unica_desde", "confianca_unica", "base"];
    let mut corpo = String::new();
    for [familia, versao, inicio, ci, unica, cu, base] in ler(&pasta.join("vigencia.csv"), colunas)? {
        for (data, confianca) in [(&inicio, &ci), (&unica, &cu)] {
            if data.is_empty() != confianca.is_empty() {
                return Err(format!("vigencia.csv: {versao}: a date and its confidence go together").into());
            }
        }
        let (f, v, b) = (texto.fatia(&familia)?, texto.fatia(&versao)?, texto.fatia(&base)?);
        let (ci, cu) = (texto.fatia(&ci)?, texto.fatia(&cu)?);
        let (inicio, unica) = (dias(&inicio)?, dias(&unica)?);
        writeln!(
            corpo,
            "Marco{{familia:{f},versao:{v},inicio:{inicio},confianca_inicio:{ci},unica_desde:{unica},\
             confianca_unica:{cu},base:{b}}},"
        )?;
    }
    constante(
        rust,
        "MARCOS",
        "Marco",
        "The calendar of versions, from the oldest, each family apart.",
        &corpo,
    )
}

fn constante(rust: &mut String, nome: &str, tipo: &str, doc: &str, corpo: &str) -> Feito<()> {
    writeln!(rust, "/// {doc}\npub static {nome}: &[{tipo}] = &[\n{corpo}];")?;
    Ok(())
}

/// The text of all tables, each string once.
#[derive(Default)]
struct Texto {
    tudo: String,
    vistos: HashMap<String, Fatia>,
}

impl Texto {
    /// The piece that holds `s`, as Rust.
    fn fatia(&mut self, s: &str) -> Feito<String> {
        let fatia = match self.vistos.get(s) {
            Some(f) => *f,
            None => {
                let inicio = self.tudo.find(s).unwrap_or(self.tudo.len());
                if inicio == self.tudo.len() {
                    self.tudo.push_str(s);
                }
                let f = Fatia::new(inicio, s.len()).ok_or_else(|| format!("too long: {s}"))?;
                self.vistos.insert(s.to_owned(), f);
                f
            }
        };
        Ok(format!("Fatia({})", fatia.0))
    }
}
