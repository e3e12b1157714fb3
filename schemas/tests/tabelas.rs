//! The compiled tables say what the notation says.

use conecta_schemas::{Familia, Particula, Termo, Tipo, esquema, esquemas, notacao};

fn arquivos() -> Vec<(String, String)> {
    let pasta = concat!(env!("CARGO_MANIFEST_DIR"), "/tiss");
    let mut v: Vec<_> = std::fs::read_dir(pasta)
        .expect("schemas/tiss")
        .map(|e| e.expect("entry").path())
        .map(|p| (p.display().to_string(), std::fs::read_to_string(p).expect("text")))
        .collect();
    v.sort();
    v
}

#[test]
fn notation_written_from_what_was_read_is_the_same_text() {
    for (nome, texto) in arquivos() {
        let lido = notacao::Esquema::ler(&texto).expect(&nome);
        assert!(lido.escrever() == texto, "{nome}");
    }
}

#[test]
fn every_file_is_a_schema_of_the_tables() {
    // xmldsig is part of the others.
    assert_eq!(esquemas().count(), arquivos().len() - 1);
    assert!(esquema(Familia::Tiss, "4.03.00").is_some());
    assert!(esquema(Familia::Monitoramento, "1.06.00").is_some());
}

#[test]
fn content_model_of_a_guia_keeps_the_order_of_the_standard() {
    let e = esquema(Familia::Tiss, "4.03.00").expect("4.03.00");
    let (_, tipo) = e.nomeados().find(|(n, _)| *n == "ctm_sp-sadtGuia").expect("SP/SADT");
    let Tipo::Complexo(c) = tipo else { panic!("SP/SADT is a complex type") };
    let Some(Particula { termo: Termo::Sequencia(partes), .. }) = c.conteudo() else { panic!("a sequence") };
    let nomes: Vec<_> = partes
        .iter()
        .filter_map(|p| match p.termo {
            Termo::Elemento { nome, .. } => Some(nome),
            _ => None,
        })
        .collect();
    let despesas = nomes.iter().position(|n| *n == "outrasDespesas");
    let total = nomes.iter().position(|n| *n == "valorTotal");
    assert!(despesas.is_some() && despesas < total, "{nomes:?}");
}
