//! `cargo xtask tidy`: what the house asks of itself and a compiler does not see.
//!
//! Each check gives the places where it is broken; an empty list is a tidy house. CONTRIBUTING.md says why each stands.

use std::path::{Path, PathBuf};

mod requisitos;
#[cfg(test)]
mod testes;

/// Lines of the longest file of code.
const LINHAS: usize = 800;

/// Folders that are not of the project.
const FORA: &[&str] =
    &["target", ".git", ".build", ".venv", "venv", "__pycache__", "node_modules", "corpus", "artifacts"];

/// Paths of one machine, in two parts so that this file is not caught by its own check.
const MAQUINA: &[(&str, &str)] = &[("/", "work"), ("/", "root"), ("/", "home")];

/// Which crates of the workspace each may use. Dependencies run one way.
const CAIXAS: &[(&str, &[&str])] = &[
    ("conecta-schemas", &[]),
    ("conecta-core", &["conecta-schemas"]),
    ("xtask", &["conecta-core", "conecta-schemas"]),
    ("conecta-cli", &["conecta-core", "conecta-schemas"]),
    ("conecta-python", &["conecta-core", "conecta-schemas"]),
    ("conecta-ffi", &["conecta-core", "conecta-schemas"]),
    ("conecta-uniffi-bindgen", &[]),
    ("conecta-tests", &["conecta-core", "conecta-schemas"]),
    ("conecta-benches", &["conecta-core", "conecta-schemas"]),
    ("conecta-fuzz", &["conecta-core", "conecta-schemas"]),
];

/// Rooms of the core, from the ground up: a room may use itself and those before it.
const SALAS: &[&str] = &[
    "types",
    "portugues",
    "tabelas",
    "sensivel",
    "falha",
    "error",
    "recusa",
    "estado",
    "registro",
    "biometria",
    "opcoes",
    "critica",
    "relatorio",
    "xml",
    "regras",
    "anonimizacao",
    "correcao",
    "tiss",
    "faturamento",
    "internal",
];

/// Every place where the house is not tidy, one a line.
pub(crate) fn conferir(raiz: &Path) -> Result<Vec<String>, String> {
    let mut arquivos = Vec::new();
    percorrer(raiz, &mut arquivos)?;
    arquivos.sort();
    let mut achados = Vec::new();
    let nucleo = raiz.join("conecta-core/src");
    let publicos =
        std::fs::read_to_string(nucleo.join("lib.rs")).map(|t| reexportados(&t)).unwrap_or_default();
    for arquivo in &arquivos {
        let nome = arquivo.strip_prefix(raiz).unwrap_or(arquivo).to_string_lossy().replace('\\', "/");
        let mut dizer = |linha: usize, o_que: String| achados.push(format!("{nome}:{linha}: {o_que}"));
        if nome.ends_with(".xsd") || nome.ends_with(".wsdl") {
            dizer(1, "official schema files stay out: import-xsd reads them where they are".into());
        }
        // What is not text is not looked into; messages may be in any encoding and name no paths.
        let Ok(texto) = std::fs::read_to_string(arquivo) else { continue };
        for (n, l) in texto.lines().enumerate() {
            if let Some(p) = caminho_de_maquina(l) {
                dizer(n + 1, format!("{p} is a path of one machine"));
            }
        }
        if nome.ends_with(".rs") || nome.ends_with(".py") {
            let linhas = texto.lines().count();
            if linhas > LINHAS {
                dizer(linhas, format!("longer than {LINHAS} lines: split it by what its parts are about"));
            }
        }
        if ["lib.rs", "main.rs", "mod.rs"].iter().any(|f| arquivo.file_name().is_some_and(|x| x == *f))
            && !texto.starts_with("//!")
        {
            dizer(1, "its first lines must say (//!) what lives here and what does not".into());
        }
        if nome.ends_with("Cargo.toml") {
            for (n, m) in manifesto(&texto) {
                dizer(n, m);
            }
            if texto.contains("autotests = false") {
                let pasta = arquivo.with_file_name("tests");
                let irmaos = arquivos.iter().filter(|a| a.parent() == Some(&pasta));
                let nomes: Vec<_> = irmaos.filter_map(|a| a.file_stem()?.to_str()).collect();
                let principal = std::fs::read_to_string(pasta.join("main.rs")).unwrap_or_default();
                for m in testes_esquecidos(&nomes, &principal, &texto) {
                    dizer(1, m);
                }
            }
        }
        if let Ok(dentro) = arquivo.strip_prefix(&nucleo)
            && nome.ends_with(".rs")
        {
            for (n, m) in direcoes(&sala(dentro), &texto, &publicos) {
                dizer(n, m);
            }
        }
        if nome == requisitos::DOCUMENTO {
            for (n, m) in requisitos::conferir(&texto, &requisitos::fontes(raiz, &arquivos)) {
                dizer(n, m);
            }
        }
    }
    Ok(achados)
}

/// Files of tests that neither `main.rs` nor the manifest names: nothing would run them.
fn testes_esquecidos(nomes: &[&str], principal: &str, manifesto: &str) -> Vec<String> {
    let dito = |n: &str| {
        principal.lines().any(|l| l == format!("mod {n};")) || manifesto.contains(&format!("name = \"{n}\""))
    };
    let faltam = nomes.iter().filter(|n| **n != "main" && !dito(n));
    faltam.map(|n| format!("tests/{n}.rs is named nowhere: say `mod {n};` in tests/main.rs")).collect()
}

fn percorrer(pasta: &Path, para: &mut Vec<PathBuf>) -> Result<(), String> {
    let em = |e: std::io::Error| format!("{}: {e}", pasta.display());
    for item in std::fs::read_dir(pasta).map_err(em)? {
        let item = item.map_err(em)?;
        let tipo = item.file_type().map_err(em)?;
        if tipo.is_dir() {
            if !FORA.iter().any(|f| item.file_name() == *f) {
                percorrer(&item.path(), para)?;
            }
        } else if tipo.is_file() && item.file_name() != "Cargo.lock" {
            para.push(item.path());
        }
    }
    Ok(())
}

/// The path of a machine that a line names, if it does.
fn caminho_de_maquina(linha: &str) -> Option<String> {
    let de_nome = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '}' | ')');
    MAQUINA.iter().map(|(a, b)| format!("{a}{b}")).find(|p| {
        linha.match_indices(p.as_str()).any(|(i, _)| {
            let antes = linha[..i].chars().next_back();
            let depois = linha[i + p.len()..].chars().next();
            !antes.is_some_and(de_nome)
                && !depois.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        })
    })
}

/// Dependencies without a comment that says what they are for, and crates that point the wrong way.
fn manifesto(texto: &str) -> Vec<(usize, String)> {
    let mut achados = Vec::new();
    let (mut secao, mut caixa) = (String::new(), String::new());
    for (n, l) in texto.lines().enumerate() {
        let l = l.trim();
        if let Some(s) = l.strip_prefix('[') {
            secao = s.trim_end_matches(']').to_owned();
            continue;
        }
        let Some((chave, valor)) = l.split_once('=') else { continue };
        let chave = chave.trim().split('.').next().unwrap_or_default();
        if secao == "package" && chave == "name" {
            caixa = valor.trim().trim_matches('"').to_owned();
        }
        // The workspace lists versions; each crate says what it wants a dependency for.
        let de_caixa = secao.ends_with("dependencies") && !secao.starts_with("workspace");
        if !de_caixa || chave.starts_with('#') {
            continue;
        }
        if CAIXAS.iter().any(|(c, _)| *c == chave) {
            match CAIXAS.iter().find(|(c, _)| *c == caixa) {
                None => achados
                    .push((n + 1, format!("{caixa} is not in the list of crates (xtask/src/arrumar.rs)"))),
                Some((_, pode)) if !pode.contains(&chave) => {
                    achados.push((n + 1, format!("{caixa} may not use {chave}: dependencies run one way")));
                }
                Some(_) => {}
            }
        } else if !l.contains('#') {
            achados.push((n + 1, format!("{chave}: a comment must say what it is for")));
        }
    }
    achados
}

/// The room of the core that a file belongs to.
fn sala(dentro: &Path) -> String {
    let primeira = dentro.components().next().map(|c| c.as_os_str().to_string_lossy().into_owned());
    primeira.unwrap_or_default().trim_end_matches(".rs").to_owned()
}

/// What `lib.rs` re-exports, and from which room.
fn reexportados(lib: &str) -> Vec<(String, String)> {
    let mut v = Vec::new();
    for l in lib.lines().filter_map(|l| l.trim().strip_prefix("pub use ")) {
        let Some((sala, resto)) = l.split_once("::") else { continue };
        let nomes = resto.trim_end_matches(';').rsplit("::").next().unwrap_or_default();
        for n in nomes.trim_matches(['{', '}']).split(',') {
            v.push((n.trim().to_owned(), sala.to_owned()));
        }
    }
    v
}

/// Uses of a room from one below it.
fn direcoes(sala: &str, texto: &str, publicos: &[(String, String)]) -> Vec<(usize, String)> {
    let altura = |s: &str| SALAS.iter().position(|x| *x == s);
    if sala == "lib" {
        return Vec::new();
    }
    let Some(esta) = altura(sala) else {
        return vec![(1, format!("the room {sala} is not in the list of rooms (xtask/src/arrumar.rs)"))];
    };
    let mut achados = Vec::new();
    for (n, l) in texto.lines().enumerate() {
        let codigo = l.split("//").next().unwrap_or_default();
        for (i, _) in codigo.match_indices("crate::") {
            for nome in primeiros(&codigo[i + "crate::".len()..]) {
                let de = publicos.iter().find(|(p, _)| *p == nome).map_or(nome.as_str(), |(_, s)| s.as_str());
                if altura(de).is_some_and(|a| a > esta) {
                    achados.push((n + 1, format!("{sala} may not use {de}, which stands above it")));
                }
            }
        }
    }
    achados
}

/// First names after `crate::`, of one path or of a group on one line.
fn primeiros(resto: &str) -> Vec<String> {
    let nome =
        |s: &str| s.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match resto.strip_prefix('{') {
        Some(grupo) => grupo.split('}').next().unwrap_or_default().split(',').map(nome).collect(),
        None => vec![nome(resto)],
    }
}
