//! The page for people, of a lote with eight faults of eight kinds (`tests/ouro/oito-faltas.exemplo`): each is told where it is, by the
//! guia and the name of the field, and how to mend it. The page is left in the folder of the build, to be looked at.

use crate::exemplo::Exemplo;
use conecta_core::relatorio::{Formato, relatar};

#[test]
fn oito_faltas() {
    let caso = Exemplo::de_ouro().into_iter().find(|e| e.nome == "oito-faltas.exemplo");
    let r = caso.expect("the golden case").fazer().expect("a message").relatorio;
    let codigos: std::collections::BTreeSet<_> = r.criticas.iter().map(|c| c.codigo).collect();
    assert!(codigos.len() >= 8, "{codigos:?}");
    let pagina = relatar([("lote-103.xml", Ok(&r))], Formato::Html);
    let onde = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("oito-faltas.html");
    std::fs::write(onde, &pagina).expect("the folder of the build");
    let hash = pagina.find("<h3>Do hash").expect("the hash has its part");
    assert!(pagina.find("<h3>Guia 30004").is_some_and(|g| g < hash), "and it is the last one");
    assert!(!pagina.contains('`') && pagina.contains("Depois, 4 outros erros, que estão abaixo"));
    for c in &r.criticas {
        assert!(!c.ajuda.is_empty() && c.local.linha > 0, "{}", c.codigo);
        assert!(pagina.contains(&format!("<code>{}</code>", c.codigo)), "{}", c.codigo);
    }
}
