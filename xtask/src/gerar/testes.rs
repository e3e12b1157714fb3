use super::{existentes, gerar};

/// Bytes of the longest file that is generated.
const MAIOR: usize = 200 * 1024;

#[test]
fn o_que_foi_gerado_esta_fresco() {
    let raiz = crate::raiz();
    let arquivos = gerar(&raiz);
    for (nome, texto) in &arquivos {
        let atual = std::fs::read_to_string(raiz.join(nome)).unwrap_or_default();
        assert!(atual == *texto, "{nome}: run `cargo xtask gen`");
        assert!(texto.len() <= MAIOR, "{nome}: {} bytes", texto.len());
    }
    let sobram: Vec<_> =
        existentes(&raiz).expect("pastas").into_iter().filter(|n| !arquivos.contains_key(n)).collect();
    assert!(sobram.is_empty(), "{sobram:?}: run `cargo xtask gen`");
}
