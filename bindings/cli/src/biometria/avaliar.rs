//! `conecta biometria avaliar`: the pairs of a list, scored, and what the scores say of the models on these pictures.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use conecta_core::biometria::{
    Busca, Calibracao, Error, Imagem, Modelos, Proporcao, Sessao, Template, calibrar,
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::argumentos::Avaliar;
use super::{Parada, decimal, dizer, em, grafico, ler, ler_foto, modelos};
use crate::desfecho::Desfecho;
use crate::{falha, terminal};
use conecta_core::portugues::contar;

/// A face is looked for down to this confidence: an evaluation is about telling faces apart, not about refusing pictures.
const CONFIANCA: f64 = 0.3;

/// Unreadable pictures that are named; the rest is counted.
const NOMEADAS: usize = 10;

struct Par {
    a: String,
    b: String,
    mesma: Option<bool>,
}

pub(super) fn executar(args: &Avaliar) -> Result<Desfecho, Parada> {
    let pares = ler_pares(&args.pares)?;
    let modelos = modelos::carregar(&args.modelos.modelos)?;
    let nomes: Vec<&str> = pares
        .iter()
        .flat_map(|p| [p.a.as_str(), p.b.as_str()])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let templates = templates(&modelos, &args.imagens, &nomes, args.paralelo)?;
    let nota = |p: &Par| {
        let (a, b) = (templates.get(p.a.as_str())?, templates.get(p.b.as_str())?);
        a.escore(b)
    };
    let notas: Vec<Option<f64>> = pares.iter().map(nota).collect();
    gravar_notas(&args.saida, &pares, &notas)?;
    let sem = nomes.len() - templates.len();
    let mut saida = io::stdout().lock();
    writeln!(
        saida,
        "{} em {}; {} sem rosto.",
        contar(pares.len() as u64, "par", "pares"),
        contar(nomes.len() as u64, "imagem", "imagens"),
        contar(sem as u64, "imagem", "imagens")
    )?;
    let de = |mesma: bool| -> Vec<Option<f64>> {
        pares.iter().zip(&notas).filter(|(p, _)| p.mesma == Some(mesma)).map(|(_, n)| *n).collect()
    };
    let (genuinos, impostores) = (de(true), de(false));
    let Some(c) = calibrar(&genuinos, &impostores) else {
        writeln!(saida, "A lista não diz quais pares são da mesma pessoa: não há taxas a calcular.")?;
        return Ok(Desfecho::Limpo);
    };
    mostrar(&mut saida, &c)?;
    let figura = args.grafico.clone().unwrap_or_else(|| args.saida.with_extension("svg"));
    gravar(&figura, grafico::desenhar(&c, &genuinos, &impostores).as_bytes())?;
    if let Some(caminho) = &args.limiares {
        gravar(caminho, toml(&c).as_bytes())?;
    }
    Ok(Desfecho::Limpo)
}

/// Reads `a,b` or `a,b,same,…`, with a header or without.
fn ler_pares(caminho: &Path) -> Result<Vec<Par>, String> {
    let bytes = ler(caminho)?;
    let mut leitor = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(&bytes[..]);
    let mut pares = Vec::new();
    for linha in leitor.records() {
        let linha = linha.map_err(|_| em(caminho, "não é um CSV legível"))?;
        let campo = |i: usize| linha.get(i).unwrap_or_default().trim_start_matches('\u{feff}');
        if campo(0).is_empty() || (pares.is_empty() && campo(0).eq_ignore_ascii_case("a")) {
            continue;
        }
        if campo(1).is_empty() {
            let n = linha.position().map_or(0, csv::Position::line);
            return Err(em(caminho, &format!("linha {n}: faltam as colunas a,b")));
        }
        let mesma = match campo(2) {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        };
        pares.push(Par { a: campo(0).to_owned(), b: campo(1).to_owned(), mesma });
    }
    if pares.is_empty() { Err(em(caminho, "não há pares")) } else { Ok(pares) }
}

/// The templates of all pictures in which there is a face.
fn templates<'a>(
    modelos: &Modelos,
    pasta: &Path,
    nomes: &[&'a str],
    paralelo: Option<usize>,
) -> Result<HashMap<&'a str, Template>, String> {
    let barra = barra(nomes.len() as u64);
    let um = |sessao: &mut Sessao<'_>, nome: &'a str| {
        let feito = template(sessao, &pasta.join(nome));
        barra.inc(1);
        (nome, feito)
    };
    let fila = rayon::ThreadPoolBuilder::new()
        .num_threads(paralelo.unwrap_or(0))
        .build()
        .map_err(|e| format!("não foi possível criar as filas de trabalho: {e}"))?;
    let feitos: Vec<_> =
        fila.install(|| nomes.par_iter().map_init(|| Sessao::new(modelos), |s, nome| um(s, nome)).collect());
    barra.finish_and_clear();
    let mut templates = HashMap::new();
    let mut ilegiveis = 0;
    for (nome, feito) in feitos {
        match feito {
            Ok(Some(t)) => {
                templates.insert(nome, t);
            }
            Ok(None) => {}
            Err(motivo) => {
                ilegiveis += 1;
                if ilegiveis <= NOMEADAS {
                    terminal::avisar(&motivo);
                }
            }
        }
    }
    if ilegiveis > NOMEADAS {
        terminal::avisar(&format!("e mais {}", contar((ilegiveis - NOMEADAS) as u64, "imagem", "imagens")));
    }
    if ilegiveis == nomes.len() {
        return Err(em(pasta, "nenhuma das imagens da lista pôde ser lida"));
    }
    Ok(templates)
}

fn template(sessao: &mut Sessao<'_>, caminho: &Path) -> Result<Option<Template>, String> {
    let bytes = ler_foto(caminho)?;
    let feito = Imagem::decodificar(&bytes).and_then(|imagem| {
        let busca = Busca { confianca: CONFIANCA, ..Busca::default() };
        let Some(rosto) = sessao.rosto_central(&imagem, &busca)? else { return Ok(None) };
        sessao.incorporar(&imagem, &rosto.pontos).map(Some)
    });
    match feito {
        Err(Error::SemRosto) => Ok(None),
        outro => outro.map_err(|e| em(caminho, &dizer(&e))),
    }
}

fn barra(total: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let barra = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    if let Ok(estilo) = ProgressStyle::with_template("{bar:30} {pos} de {len} imagens, faltam {eta}") {
        barra.set_style(estilo);
    }
    barra
}

fn gravar_notas(caminho: &Path, pares: &[Par], notas: &[Option<f64>]) -> Result<(), String> {
    let mut escritor = csv::Writer::from_writer(Vec::new());
    let mut linha =
        |campos: [&str; 3]| escritor.write_record(campos).map_err(|_| em(caminho, "notas inválidas"));
    linha(["a", "b", "score"])?;
    for (p, n) in pares.iter().zip(notas) {
        linha([&p.a, &p.b, &n.map(|n| format!("{n:.6}")).unwrap_or_default()])?;
    }
    let bytes = escritor.into_inner().map_err(|_| em(caminho, "notas inválidas"))?;
    gravar(caminho, &bytes)
}

fn gravar(caminho: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(caminho, bytes).map_err(|e| em(caminho, &falha::motivo(&e)))
}

fn mostrar(saida: &mut impl Write, c: &Calibracao) -> io::Result<()> {
    let porcento = |v: f64| format!("{} %", decimal(v * 100.0, 2));
    writeln!(
        saida,
        "{} da mesma pessoa, {} de pessoas diferentes, {} sem nota.",
        contar(c.genuinos as u64, "par", "pares"),
        contar(c.impostores as u64, "par", "pares"),
        contar(c.sem_rosto as u64, "par", "pares")
    )?;
    writeln!(saida, "Área sob a curva: {}", decimal(c.auc, 6))?;
    writeln!(saida, "Erro igual (EER): {} no limiar {}", porcento(c.eer), decimal(c.limiar_eer, 4))?;
    writeln!(saida)?;
    writeln!(
        saida,
        "{:>14}  {:>7}  {:>12}  {:>21}",
        "falsa aceitação", "limiar", "aceitos", "intervalo de 95 %"
    )?;
    for p in &c.pontos {
        let Proporcao { valor, minimo, maximo } = p.tar;
        writeln!(
            saida,
            "{:>15}  {:>7}  {:>12}  {:>21}",
            format!("{:e}", p.far),
            decimal(p.limiar, 4),
            porcento(valor),
            format!("{} – {}", porcento(minimo), porcento(maximo))
        )?;
    }
    Ok(())
}

/// The thresholds in the form of a manifest.
fn toml(c: &Calibracao) -> String {
    let mut t = format!(
        "# Medido em {} pares da mesma pessoa e {} de pessoas diferentes.\nlimiares = [\n",
        c.genuinos, c.impostores
    );
    for l in c.limiares() {
        let tar = l.tar.unwrap_or_default();
        t += &format!("  {{ far = {:e}, escore = {:.4}, tar = {tar:.4} }},\n", l.far, l.escore);
    }
    t + "]\n"
}
