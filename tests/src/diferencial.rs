//! The run that compares: messages and mutants of a schema, judged by the engine and by other validators.

use std::cell::Cell;
use std::io::Result;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use conecta_core::Relatorio;
use conecta_schemas::Esquema;

use crate::gerador::{Gerador, nome};
use crate::juiz::{Juiz, Resposta};
use crate::motor::{Motor, aceita, resumo};
use crate::mutador::Mutador;
use crate::sorteio::Sorteio;
use crate::vocabulario::Vocabulario;
use crate::{colecao, tolerancias};

thread_local! {
    /// Whether the engine is at work on this thread: its panics are findings, reported with the document.
    static NO_MOTOR: Cell<bool> = const { Cell::new(false) };
}

/// Keeps panics of the engine off the terminal; those of anything else are shown as ever.
pub fn calar_panicos_do_motor() {
    let antes = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |p| {
        if !NO_MOTOR.get() {
            antes(p);
        }
    }));
}

/// Mutants made of one message.
const POR_MENSAGEM: usize = 15;
/// Documents handed over at a time. Two such lots may be waiting for answers, which must fit in a pipe.
const LOTE: usize = 64;

/// What is compared.
#[derive(Debug, Clone)]
pub struct Plano {
    /// Mutants of each schema.
    pub mutantes: usize,
    /// Seed of the run.
    pub semente: u64,
    /// Whether the engine takes part; without it the other validators are held against each other.
    pub motor: bool,
    /// Where disagreements are written; nowhere when absent.
    pub pasta: Option<PathBuf>,
    /// Disagreements written for each schema, at most.
    pub max_escritos: usize,
}

impl Plano {
    /// A run of this many mutants a schema, written to the folder of the run.
    pub fn new(mutantes: usize, semente: u64) -> Self {
        let pasta = Some(colecao::pasta_de_trabalho().join("diferencial"));
        Self { mutantes, semente, motor: true, pasta, max_escritos: 200 }
    }
}

/// The count of one schema.
#[derive(Debug, Clone, Default)]
pub struct Placar {
    /// Documents compared: messages and mutants.
    pub documentos: usize,
    /// Mutants among them.
    pub mutantes: usize,
    /// Documents that the reference accepts.
    pub validos: usize,
    /// Messages, made to be valid, that the reference refuses: faults of the generator.
    pub mal_gerados: usize,
    /// Documents on which the engine and the reference disagree.
    pub errados: usize,
    /// Documents on which the ways of reading of the engine disagree.
    pub internos: usize,
    /// Documents on which a second validator disagrees with the reference, for reasons that are known.
    pub tolerados: usize,
    /// The same, for reasons that are not.
    pub estranhos: usize,
    /// One line for each of the first disagreements.
    pub linhas: Vec<String>,
}

impl Placar {
    /// Whether everything agreed.
    pub const fn limpo(&self) -> bool {
        self.mal_gerados + self.errados + self.internos + self.estranhos == 0
    }
}

struct Caso {
    bytes: Vec<u8>,
    rotulo: String,
    original: bool,
    relatorio: Option<Relatorio>,
    panico: bool,
    divergencias: Vec<String>,
}

/// Compares on one schema. The first judge is the reference.
///
/// # Errors
/// If a judge breaks down or a disagreement cannot be written.
pub fn comparar(esquema: Esquema, plano: &Plano, juizes: &mut [Juiz]) -> Result<Placar> {
    let Some(xsd) = colecao::xsd(esquema) else { return Ok(Placar::default()) };
    let mut semente = Sorteio::new(plano.semente);
    // Every schema has a sequence of its own.
    let rotulo =
        nome(esquema).bytes().fold(semente.bits(), |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
    let mut s = Sorteio::new(rotulo);
    let mut gerador = Gerador::new(esquema, s.bits());
    let mut mutador = Mutador::new(Vocabulario::new(esquema), s.bits());
    let mut motor = Motor::default();
    let mut placar = Placar::default();
    let mut pendente: Vec<Caso> = Vec::new();
    let mut restam = plano.mutantes;
    let mut fila: Vec<Caso> = Vec::new();
    loop {
        while restam > 0 && fila.len() < LOTE {
            let m = gerador.qualquer();
            let caso = |bytes, rotulo, original| Caso {
                bytes,
                rotulo,
                original,
                relatorio: None,
                panico: false,
                divergencias: Vec::new(),
            };
            fila.push(caso(m.bytes(), m.transacao.clone(), true));
            for _ in 0..POR_MENSAGEM.min(restam) {
                let x = mutador.mutar(&m);
                fila.push(caso(x.bytes, format!("{} | {}", m.transacao, x.operadores.join(", ")), false));
                restam -= 1;
            }
        }
        let mut lote: Vec<_> = fila.drain(..fila.len().min(LOTE)).collect();
        for j in juizes.iter_mut() {
            j.enviar(&xsd, lote.iter().map(|c| c.bytes.as_slice()))?;
        }
        if plano.motor {
            for c in &mut lote {
                julgar(c, &mut motor, &mut s);
            }
        }
        for c in &pendente {
            let respostas = juizes.iter_mut().map(Juiz::resposta).collect::<Result<Vec<_>>>()?;
            anotar(c, &respostas, juizes, esquema, plano, &mut placar)?;
        }
        let fim = lote.is_empty();
        pendente = lote;
        if fim {
            return Ok(placar);
        }
    }
}

fn julgar(c: &mut Caso, motor: &mut Motor, s: &mut Sorteio) {
    NO_MOTOR.set(true);
    let feito = catch_unwind(AssertUnwindSafe(|| {
        let r = motor.julgar(&c.bytes);
        let d = motor.divergencias(&c.bytes, &r, s);
        (r, d)
    }));
    NO_MOTOR.set(false);
    if let Ok((r, d)) = feito {
        c.relatorio = Some(r);
        c.divergencias = d;
    } else {
        c.panico = true;
        *motor = Motor::default();
    }
}

fn anotar(
    c: &Caso,
    respostas: &[Resposta],
    juizes: &[Juiz],
    esquema: Esquema,
    plano: &Plano,
    placar: &mut Placar,
) -> Result<()> {
    placar.documentos += 1;
    placar.mutantes += usize::from(!c.original);
    let mut queixas = Vec::new();
    if let Some(referencia) = respostas.first() {
        let nome_dela = juizes[0].nome;
        placar.validos += usize::from(referencia.valido);
        let tolerada = |outro: &str| match nome_dela {
            "lxml" => tolerancias::lxml(&c.bytes, referencia, outro).is_some(),
            _ => tolerancias::xerces(&c.bytes, referencia).is_some(),
        };
        let deles = if referencia.valido { "aceita" } else { &referencia.motivo };
        if c.original && !referencia.valido && !tolerada("") {
            placar.mal_gerados += 1;
            queixas.push(format!("gerador: {nome_dela} recusa: {}", referencia.motivo));
        }
        if let Some(r) = &c.relatorio
            && aceita(r) != referencia.valido
        {
            let nosso = if aceita(r) { "aceita".to_owned() } else { resumo(r) };
            if tolerada(&nosso) {
                placar.tolerados += 1;
            } else {
                placar.errados += 1;
                queixas.push(format!("errado: conecta {nosso} | {nome_dela} {deles}"));
            }
        }
        for (j, outra) in juizes.iter().zip(respostas).skip(1) {
            if outra.valido != referencia.valido {
                if tolerancias::lxml(&c.bytes, outra, &referencia.motivo).is_some() {
                    placar.tolerados += 1;
                } else {
                    placar.estranhos += 1;
                    let b = if outra.valido { "aceita" } else { &outra.motivo };
                    queixas.push(format!("estranho: {nome_dela} {deles} | {} {b}", j.nome));
                }
            }
        }
    }
    if c.panico {
        placar.errados += 1;
        queixas.push("pânico do motor".to_owned());
    }
    if !c.divergencias.is_empty() {
        placar.internos += 1;
        queixas.extend(c.divergencias.iter().map(|d| format!("interno: {d}")));
    }
    if queixas.is_empty() {
        return Ok(());
    }
    if placar.linhas.len() < plano.max_escritos {
        let texto = format!("{}\n{}", c.rotulo, queixas.join("\n"));
        if let Some(pasta) = &plano.pasta {
            let pasta = pasta.join(nome(esquema));
            std::fs::create_dir_all(&pasta)?;
            let base = pasta.join(format!("{:05}", placar.documentos));
            std::fs::write(base.with_extension("xml"), &c.bytes)?;
            std::fs::write(base.with_extension("txt"), &texto)?;
        }
        placar.linhas.push(format!("{:05} {}", placar.documentos, texto.replace('\n', "\n      ")));
    }
    Ok(())
}
