//! Whether every public operation of the core, and every kind of its errors, is at hand in each language:
//! `tests/paridade.csv` says under which name, or why not; this test fails for what it does not say, and for names that are not there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn ler(nome: &str) -> String {
    std::fs::read_to_string(raiz().join(nome)).unwrap_or_else(|e| panic!("{nome}: {e}"))
}

fn fontes(pasta: &Path, para: &mut Vec<PathBuf>) {
    for e in std::fs::read_dir(pasta).expect("folder") {
        let p = e.expect("entry").path();
        if p.is_dir() {
            fontes(&p, para);
        } else if p.extension().is_some_and(|x| x == "rs") {
            para.push(p);
        }
    }
}

/// Free functions of the public modules of the core, as `module::name`.
fn operacoes_do_nucleo() -> BTreeSet<String> {
    let src = raiz().join("conecta-core/src");
    let mut arquivos = Vec::new();
    fontes(&src, &mut arquivos);
    let mut achadas = BTreeSet::new();
    for arquivo in arquivos {
        let caminho = arquivo.strip_prefix(&src).expect("below").to_string_lossy().replace('\\', "/");
        let modulo = caminho.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        // `xml` and `internal` are not public; what of `xml` is, is exported by name.
        if ["xml", "internal", "lib"].contains(&modulo.as_str()) || caminho.contains("/testes") {
            continue;
        }
        let texto = std::fs::read_to_string(&arquivo).expect("readable");
        for linha in texto.lines().filter_map(|l| l.strip_prefix("pub fn ")) {
            let nome: String = linha.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            achadas.insert(format!("{modulo}::{nome}"));
        }
    }
    achadas
}

fn tabela() -> Vec<[String; 4]> {
    let texto = ler("tests/paridade.csv");
    let linha = |l: &str| {
        let mut partes = l.splitn(4, ',').map(str::to_owned);
        std::array::from_fn(|_| partes.next().unwrap_or_default())
    };
    texto.lines().skip(1).map(linha).collect()
}

#[test]
fn cada_operacao_do_nucleo_esta_na_tabela() {
    let ditas: BTreeSet<String> = tabela().into_iter().map(|l| l[0].clone()).collect();
    let caladas: Vec<_> = operacoes_do_nucleo().into_iter().filter(|o| !ditas.contains(o)).collect();
    assert!(caladas.is_empty(), "tests/paridade.csv does not say where these are: {caladas:?}");
    for [operacao, python, outras, motivo] in tabela() {
        let falta = python.is_empty() || outras.is_empty();
        assert!(!falta || !motivo.is_empty(), "{operacao}: neither a name in every language nor a reason");
    }
}

#[test]
fn cada_nome_da_tabela_existe_na_sua_lingua() {
    let python = [
        ler("bindings/python/python/conecta/_conecta.pyi"),
        ler("bindings/python/python/conecta/biometria.pyi"),
        ler("bindings/python/python/conecta/faturamento.pyi"),
        ler("bindings/python/python/conecta/tabelas.py"),
    ]
    .concat();
    let kotlin = ler("bindings/kotlin/src/main/kotlin/io/conecta/conecta_ffi.kt");
    let swift = ler("bindings/swift/Sources/Conecta/Conecta.swift");
    let mut contados = [0; 3];
    for [operacao, de_python, outras, _] in tabela() {
        let partes: Vec<&str> = de_python.split('.').filter(|p| !p.is_empty()).collect();
        for nome in partes.iter().filter(|p| !["biometria", "faturamento", "tabelas"].contains(p)) {
            let ha = [
                format!("def {nome}("),
                format!("class {nome}"),
                format!("{nome},"),
                format!("    {nome} as {nome}"),
            ];
            assert!(ha.iter().any(|h| python.contains(h)), "{operacao}: {nome} is not in Python");
            contados[0] += 1;
        }
        for nome in outras.split('.').filter(|p| !p.is_empty()) {
            let em_kotlin = [format!("fun `{nome}`("), format!("class {nome}"), format!("interface {nome}")];
            assert!(em_kotlin.iter().any(|h| kotlin.contains(h)), "{operacao}: {nome} is not in Kotlin");
            let em_swift = [format!("func {nome}("), format!("class {nome}")];
            assert!(em_swift.iter().any(|h| swift.contains(h)), "{operacao}: {nome} is not in Swift");
            contados[1] += 1;
            contados[2] += 1;
        }
    }
    assert!(contados.iter().all(|n| *n > 40), "{contados:?}");
}

/// Variants of an enum, as they are written in its source.
fn variantes(texto: &str, nome: &str) -> Vec<String> {
    let depois = texto.split_once(&format!("pub enum {nome} {{")).unwrap_or_else(|| panic!("{nome}")).1;
    let corpo = depois.split_once("\n}").expect("its end").0;
    corpo
        .lines()
        .filter(|l| l.starts_with("    ") && l.as_bytes().get(4).is_some_and(u8::is_ascii_uppercase))
        .map(|l| l.trim().chars().take_while(char::is_ascii_alphanumeric).collect())
        .collect()
}

#[test]
fn cada_erro_do_nucleo_chega_a_cada_lingua() {
    let (nucleo, ffi) = (ler("conecta-core/src/error.rs"), ler("bindings/ffi/src/erros.rs"));
    let python = ler("bindings/python/src/erros.rs");
    for variante in variantes(&nucleo, "Error") {
        assert!(
            ffi.contains(&format!("Error::{variante}")),
            "{variante}: not told apart for Kotlin and Swift"
        );
        // What Python has no class for is its ConectaError, with the same words.
        let geral = python.contains("outro => ConectaError::new_err");
        assert!(python.contains(&format!("Error::{variante}")) || geral, "{variante}: not in Python");
    }
    let kotlin = ler("bindings/kotlin/src/main/kotlin/io/conecta/conecta_ffi.kt");
    let swift = ler("bindings/swift/Sources/Conecta/Conecta.swift");
    for variante in variantes(&ffi, "ConectaError") {
        assert!(kotlin.contains(&format!("class {variante}(")), "{variante}: not in Kotlin");
        assert!(swift.contains(&format!("case {variante}")), "{variante}: not in Swift");
    }
}
