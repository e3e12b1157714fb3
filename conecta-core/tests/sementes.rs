//! Replays the committed seeds of the fuzzers through every property.

use std::path::Path;

use conecta_core::internal;

#[test]
fn sementes() {
    let pasta = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/sementes");
    let mut arquivos = Vec::new();
    for sub in pasta.read_dir().expect("the seeds are part of the repository").flatten() {
        arquivos
            .extend(sub.path().read_dir().expect("one folder for each target").flatten().map(|a| a.path()));
    }
    arquivos.sort();
    assert!(arquivos.len() > 100, "only {} seeds were found", arquivos.len());
    let mut ruins = Vec::new();
    for arquivo in &arquivos {
        let dados = std::fs::read(arquivo).expect("a seed can be read");
        if std::panic::catch_unwind(|| internal::tudo(&dados)).is_err() {
            ruins.push(arquivo.file_name().unwrap_or_default().to_owned());
        }
    }
    assert!(ruins.is_empty(), "{} of {} seeds fail: {ruins:?}", ruins.len(), arquivos.len());
}
