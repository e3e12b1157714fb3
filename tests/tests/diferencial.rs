//! A sample of the comparison with other validators; the full run is the command `diferencial`.

#![allow(clippy::print_stderr, reason = "says what was skipped")]

use conecta_schemas::esquemas;
use conecta_tests::colecao;
use conecta_tests::diferencial::{Plano, calar_panicos_do_motor, comparar};
use conecta_tests::gerador::nome;
use conecta_tests::juiz::Juiz;

/// Mutants of each schema, unless `CONECTA_MUTANTES` says otherwise.
const MUTANTES: usize = 150;

fn amostra(juiz: std::io::Result<Juiz>, nome_do_juiz: &str, fracao: usize) {
    if colecao::pasta().is_none() {
        eprintln!("PULADO: sem a coleção de XSD (CONECTA_SHARED ou ../shared)");
        return;
    }
    let juiz = match juiz {
        Ok(j) => j,
        Err(e) => {
            eprintln!("PULADO: {nome_do_juiz} não está disponível: {e}");
            return;
        }
    };
    calar_panicos_do_motor();
    let n = std::env::var("CONECTA_MUTANTES").ok().and_then(|n| n.parse().ok()).unwrap_or(MUTANTES);
    let plano = Plano { pasta: None, max_escritos: 5, ..Plano::new(n / fracao, 1) };
    let mut juizes = [juiz];
    let mut falhas = Vec::new();
    let mut documentos = 0;
    for e in esquemas().filter(|e| e.raizes().next().is_some()) {
        if colecao::xsd(e).is_none() {
            eprintln!("PULADO: {} não tem XSD na coleção", nome(e));
            continue;
        }
        let placar = comparar(e, &plano, &mut juizes).expect("the judge answers");
        documentos += placar.documentos;
        if !placar.limpo() {
            let linhas = placar.linhas.join("\n  ");
            falhas.push(format!(
                "{}: {} errados, {} internos, {} mal gerados\n  {linhas}",
                nome(e),
                placar.errados,
                placar.internos,
                placar.mal_gerados
            ));
        }
    }
    eprintln!("{nome_do_juiz}: {documentos} documentos comparados");
    assert!(falhas.is_empty(), "{}", falhas.join("\n"));
}

#[test]
fn concorda_com_o_xerces() {
    amostra(Juiz::xerces(), "xerces", 1);
}

#[test]
fn concorda_com_o_lxml() {
    amostra(Juiz::lxml(), "lxml", 2);
}
