//! Messages and what is to be said of them: `tests/conformance/<version>/<family>/{valid,invalid}/*.xml`.
//!
//! A valid one is accepted without a word. Beside an invalid one stands `<same name>.criticas`: one line
//! `CODE line:column path` for each crítica, in order, with ` (+n)` after it when `n` equal ones were not listed.
//! Lines that begin with `#` are comments; `# em AAAA-MM-DD` gives the day on which the message is judged.
//! Dropping a file there adds a test. `CONECTA_ATUALIZAR=1 cargo test -p conecta-core --test all conformance` writes the
//! `.criticas` anew from what the engine says: look at the difference before keeping it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use conecta_core::{Nivel, Opcoes, Parecer, Relatorio, Validador, validar, validar_leitor};

fn pasta() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance")
}

fn arquivos(de: &Path, fim: &str, para: &mut Vec<PathBuf>) {
    let mut itens: Vec<PathBuf> =
        std::fs::read_dir(de).expect("folder").map(|e| e.expect("entry").path()).collect();
    itens.sort();
    for p in itens {
        if p.is_dir() {
            arquivos(&p, fim, para);
        } else if p.extension().is_some_and(|x| x == fim) {
            para.push(p);
        }
    }
}

fn casos(grupo: &str) -> Vec<PathBuf> {
    let mut v = Vec::new();
    arquivos(&pasta(), "xml", &mut v);
    v.retain(|p| p.parent().is_some_and(|d| d.ends_with(grupo)));
    v
}

fn nome(caso: &Path) -> String {
    caso.strip_prefix(pasta()).unwrap_or(caso).display().to_string()
}

/// The críticas as an expectation states them.
fn dito(r: &Relatorio) -> String {
    let mut s = String::new();
    for c in &r.criticas {
        let _ = write!(s, "{} {}:{} {}", c.codigo, c.local.linha, c.local.coluna, c.local.caminho);
        if c.repeticoes > 0 {
            let _ = write!(s, " (+{})", c.repeticoes);
        }
        s.push('\n');
    }
    s
}

/// Everything about a report but what only a second look at the document can tell.
fn sem_doutor(mut r: Relatorio) -> Relatorio {
    r.criticas.retain(|c| c.codigo.as_str() != "HSH-02");
    r
}

/// The comments of an expectation, and what it expects.
fn partes(esperado: &str) -> (String, String) {
    let (mut comentarios, mut linhas) = (String::new(), String::new());
    for l in esperado.lines() {
        let para = if l.starts_with('#') { &mut comentarios } else { &mut linhas };
        para.push_str(l);
        para.push('\n');
    }
    (comentarios, linhas)
}

fn opcoes(comentarios: &str) -> Opcoes {
    let mut o = Opcoes::default();
    o.nivel = Nivel::Hash;
    let dia = comentarios.lines().find_map(|l| l.strip_prefix("# em "));
    o.em = dia.map(|d| d.trim().parse().expect("# em AAAA-MM-DD"));
    o
}

/// How the report of another way in differs.
fn igual(como: &str, outro: &Relatorio, r: &Relatorio) -> Result<(), String> {
    if outro == r {
        return Ok(());
    }
    let resumo = |r: &Relatorio| format!("{:?} {:?} {:?}", r.versao_tiss, r.transacao, r.hash);
    let locais = |r: &Relatorio| -> Vec<_> { r.criticas.iter().map(|c| c.local.clone()).collect() };
    let (dito_outro, dito_aqui) = (dito(outro), dito(r));
    if dito_outro != dito_aqui {
        Err(format!("{como} it says\n{dito_outro}  and not\n{dito_aqui}"))
    } else if locais(outro) != locais(r) {
        Err(format!("{como} the places are\n{:#?}\n  and not\n{:#?}", locais(outro), locais(r)))
    } else {
        Err(format!("{como} the report has\n{}\n  and not\n{}", resumo(outro), resumo(r)))
    }
}

/// Judges by every way in and gives the report, or how two ways differ.
fn julgar(documento: &[u8], opcoes: &Opcoes) -> Result<Relatorio, String> {
    let r = validar(documento, opcoes);
    let sem = sem_doutor(r.clone());
    let mut lento = opcoes.clone();
    lento.caminho_lento = true;
    igual("on the general path", &validar(documento, &lento), &r)?;
    let lido = validar_leitor(documento, opcoes).map_err(|e| e.to_string())?;
    igual("read as a stream", &sem_doutor(lido), &sem)?;
    for pedaco in [1, 7, 64, 1000] {
        let mut v = Validador::new(opcoes.clone());
        v.iniciar();
        documento.chunks(pedaco).for_each(|b| v.alimentar(b));
        igual(&format!("pushed by {pedaco} bytes"), &sem_doutor(v.concluir().clone()), &sem)?;
    }
    Ok(r)
}

fn concluir(total: usize, falhas: &[String]) {
    assert!(total > 0, "no case found");
    assert!(falhas.is_empty(), "{} of {total} cases differ:\n\n{}", falhas.len(), falhas.join("\n"));
}

#[test]
fn valid_messages_are_accepted_without_a_word() {
    let casos = casos("valid");
    let mut falhas = Vec::new();
    for caso in &casos {
        let documento = std::fs::read(caso).expect("xml");
        match julgar(&documento, &opcoes("")) {
            Ok(r) if r.criticas.is_empty() && r.parecer == Parecer::Aceitar => {}
            Ok(r) => falhas.push(format!("{}: {}\n{}", nome(caso), r.parecer.as_str(), dito(&r))),
            Err(m) => falhas.push(format!("{}: {m}", nome(caso))),
        }
    }
    concluir(casos.len(), &falhas);
}

#[test]
fn invalid_messages_get_the_criticas_that_stand_beside_them() {
    let atualizar = std::env::var_os("CONECTA_ATUALIZAR").is_some_and(|v| v == "1");
    let casos = casos("invalid");
    let mut falhas = Vec::new();
    for caso in &casos {
        let documento = std::fs::read(caso).expect("xml");
        let ao_lado = caso.with_extension("criticas");
        let (comentarios, esperado) = partes(&std::fs::read_to_string(&ao_lado).unwrap_or_default());
        let r = match julgar(&documento, &opcoes(&comentarios)) {
            Ok(r) => r,
            Err(m) => {
                falhas.push(format!("{}: {m}", nome(caso)));
                continue;
            }
        };
        let achado = dito(&r);
        if atualizar {
            std::fs::write(&ao_lado, comentarios + &achado).expect("write");
        } else if esperado.is_empty() {
            falhas.push(format!("{}: no .criticas beside it; the engine says\n{achado}", nome(caso)));
        } else if achado != esperado {
            falhas.push(format!("{}\n  expected\n{esperado}  found\n{achado}", nome(caso)));
        }
    }
    concluir(casos.len(), &falhas);
}

#[test]
fn every_expectation_has_its_message() {
    let mut v = Vec::new();
    arquivos(&pasta(), "criticas", &mut v);
    let sem: Vec<String> = v.iter().filter(|p| !p.with_extension("xml").exists()).map(|p| nome(p)).collect();
    assert!(sem.is_empty(), "without .xml: {sem:?}");
}
