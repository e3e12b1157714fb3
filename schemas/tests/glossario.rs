//! The names of the standard in `docs/GLOSSARY.md` exist, spelt so.

use conecta_schemas::tabelas::NOMES;

#[test]
fn every_name_of_the_glossary_is_of_the_standard() {
    let pagina = include_str!("../../docs/GLOSSARY.md");
    let linhas: Vec<Vec<&str>> = pagina
        .lines()
        .filter(|l| l.starts_with("| "))
        .map(|l| l.split('|').map(str::trim).collect())
        .collect();
    let palavras = linhas.iter().filter(|c| c[1] != "Word").count();
    assert!(palavras >= 60, "only {palavras} words");
    for celulas in linhas.iter().filter(|c| c[1] != "Word") {
        assert_eq!(celulas.len(), 6, "{celulas:?}");
        let nome = celulas[2].trim_matches('`');
        assert!(nome == "—" || NOMES.contains(&nome), "{} of {:?} is not in any schema", nome, celulas[1]);
    }
}
