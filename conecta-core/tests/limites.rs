//! A guia beyond what the rules look at is not passed over in silence.

use std::io::Read;

use conecta_core::relatorio::{Formato, relatar};
use conecta_core::{Opcoes, Severidade, validar_leitor};

#[test]
fn o_que_as_regras_nao_olham_e_dito() {
    let exemplo =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../exemplos/certo-lote-sp-sadt-4.03.00.xml"))
            .expect("an example");
    let marca = b"<ans:observacao>";
    let meio = exemplo.windows(marca.len()).position(|w| w == marca).expect("a field") + marca.len();
    let (cabeca, cauda) = exemplo.split_at(meio);
    let longo = std::io::repeat(b'a').take(65 << 20);
    let r = validar_leitor(cabeca.chain(longo).chain(cauda), &Opcoes::default()).expect("it does not fail");
    let c = r.criticas.iter().find(|c| c.codigo.as_str() == "LIM-01").expect("it is told");
    assert_eq!(c.severidade, Severidade::Info);
    assert!(c.local.caminho.ends_with("/guiaSP-SADT[1]/observacao"), "{}", c.local.caminho);
    assert_eq!(c.local.linha, 1 + cabeca.iter().filter(|b| **b == b'\n').count() as u64);
    for formato in [Formato::Json, Formato::Html] {
        assert!(relatar([("a", Ok(&r))], formato).contains("LIM-01"));
    }
    let curto = validar_leitor(&*exemplo, &Opcoes::default()).expect("it does not fail");
    assert!(curto.criticas.is_empty());
}
