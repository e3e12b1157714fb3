use std::path::Path;

use super::{caminho_de_maquina, conferir, direcoes, manifesto, reexportados, testes_esquecidos};

#[test]
fn the_house_is_tidy() {
    let achados = conferir(&crate::raiz()).expect("readable tree");
    assert!(achados.is_empty(), "\n{}\n", achados.join("\n"));
}

#[test]
fn paths_of_a_machine_are_told_from_others() {
    let de = |a: &str| ["/", a].concat();
    assert!(caminho_de_maquina(&format!("cd {}/project", de("work"))).is_some());
    assert!(caminho_de_maquina(&format!("\"{}\"", de("root"))).is_some());
    assert!(caminho_de_maquina(&format!("({}/ana)", de("home"))).is_some());
    for bom in ["a/work/b", "/workflows", "https://example.org/home/", "/mensagemTISS", "$DIR/root"] {
        assert_eq!(caminho_de_maquina(bom), None, "{bom}");
    }
}

#[test]
fn dependencies_carry_a_comment_and_run_one_way() {
    let texto = "\
[package]
name = \"conecta-core\"
[dependencies]
conecta-schemas.workspace = true
conecta-cli = { path = \"../bindings/cli\" }
chrono.workspace = true # dates
memchr = \"2\"
[features]
serde = []
";
    let achados = manifesto(texto);
    assert_eq!(achados.iter().map(|a| a.0).collect::<Vec<_>>(), [5, 7], "{achados:?}");
}

#[test]
fn a_room_does_not_use_the_one_above() {
    let publicos = reexportados(
        "pub use critica::{Codigo, Critica};\npub use types::versao::Versao;\npub use xml::{validar};\n",
    );
    let dito = |sala: &str, texto: &str| direcoes(sala, texto, &publicos).len();
    assert_eq!(dito("critica", "use crate::types::versao::Versao;\nuse crate::{Versao, Codigo};"), 0);
    assert_eq!(dito("critica", "use crate::xml::validar;"), 1);
    assert_eq!(dito("critica", "fn f() { crate::validar(b\"\") } // crate::xml"), 1);
    assert_eq!(dito("types", "use crate::{Codigo, Versao};"), 1);
    assert_eq!(dito("porao", ""), 1);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    assert!(conferir(Path::new("no/such/folder")).is_err());
}

#[test]
fn a_file_of_tests_that_nobody_names() {
    let manifesto = "autotests = false\n[[test]]\nname = \"memoria\"\n";
    let achados = testes_esquecidos(&["main", "regras", "memoria", "soap"], "mod regras;\n", manifesto);
    assert_eq!(achados.len(), 1, "{achados:?}");
    assert!(achados[0].starts_with("tests/soap.rs "), "{achados:?}");
}
