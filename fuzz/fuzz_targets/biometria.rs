//! Pictures, frames, models, galleries and seals; with the models of the folder that CONECTA_MODELOS names the whole pipeline too.
#![no_main]

use std::sync::LazyLock;

use conecta_core::biometria::{Arquivo, Manifesto, Modelos};
use libfuzzer_sys::fuzz_target;

static MODELOS: LazyLock<Option<Modelos>> = LazyLock::new(|| {
    let pasta = std::env::var_os("CONECTA_MODELOS")?;
    let lidos: Vec<(String, Vec<u8>)> = std::fs::read_dir(pasta)
        .ok()?
        .flatten()
        .filter_map(|i| Some((i.file_name().into_string().ok()?, std::fs::read(i.path()).ok()?)))
        .collect();
    let arquivos: Vec<_> = lidos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
    Some(Modelos::carregar(&Manifesto::padrao(), &arquivos).expect("the usual models"))
});

fuzz_target!(|dados: &[u8]| conecta_core::internal::biometria_sem_panico(dados, MODELOS.as_ref()));
