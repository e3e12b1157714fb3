//! De-identified messages: as valid as before, with the same money, and without any value that says who somebody is.

#![allow(clippy::print_stdout, reason = "says what it skips and how much it saw")]

use std::collections::HashMap;

use conecta_core::anonimizacao::{
    Anonimizada, ChaveDeAnonimizacao, OpcoesDeAnonimizacao, Tratamento, anonimizar, tratamento,
};
use conecta_core::{Opcoes, Relatorio, SituacaoHash, ler_arvore};
use conecta_schemas::esquemas;
use conecta_tests::colecao;
use conecta_tests::gerador::{Gerador, Pedido};
use conecta_tests::motor::{esquema_e_hash, resumo};

/// Characters from which on a value is sought in the result: shorter ones occur by chance.
const PROCURADO: usize = 8;

fn chave() -> ChaveDeAnonimizacao {
    ChaveDeAnonimizacao::new(*b"a key for these tests alone").expect("it is long enough")
}

fn feita(nome: &str, documento: &[u8]) -> Anonimizada {
    anonimizar(documento, &chave(), &OpcoesDeAnonimizacao::default())
        .unwrap_or_else(|e| panic!("{nome}: {e}"))
}

/// Every text of a document with its element.
fn textos(documento: &[u8]) -> Vec<(String, String)> {
    let lida = ler_arvore(documento, &Opcoes::default()).expect("it is small");
    let nos = lida.arvore.nos().filter_map(|n| n.texto().map(|t| (n.nome().to_owned(), t.trim().to_owned())));
    nos.filter(|(_, t)| !t.is_empty()).collect()
}

fn pessoal(nome: &str) -> bool {
    !matches!(
        tratamento(nome),
        Some(Tratamento::Inofensivo | Tratamento::Data | Tratamento::Hash | Tratamento::Competencia)
    )
}

/// What must hold of any message that was valid.
fn conferir(nome: &str, documento: &[u8], antes: &Relatorio) {
    let a = feita(nome, documento);
    let depois = esquema_e_hash(&a.documento);
    let mostrar = || String::from_utf8_lossy(&a.documento).into_owned();
    assert!(!depois.tem_erro(), "{nome}: {}\n{}", resumo(&depois), mostrar());
    assert_eq!(depois, a.relatorio, "{nome}");
    assert_eq!((depois.versao_tiss, depois.transacao), (antes.versao_tiss, antes.transacao), "{nome}");
    if antes.hash.situacao == SituacaoHash::Confere {
        assert_eq!(depois.hash.situacao, SituacaoHash::Confere, "{nome}");
    }
    let (originais, novos) = (textos(documento), textos(&a.documento));
    // Signatures are gone; the rest stands where it stood.
    let nomes = |t: &[(String, String)]| t.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>();
    assert_eq!(nomes(&originais), nomes(&novos), "{nome}");
    // Among the values alone: a tag may be called what somebody wrote.
    let saida = novos.iter().map(|(_, t)| t.as_str()).collect::<Vec<_>>().join("\n");
    let mut pseudonimos: HashMap<(Tratamento, String), String> = HashMap::new();
    for ((campo, antigo), (_, novo)) in originais.iter().zip(&novos) {
        match tratamento(campo).expect("it is a field of the standard") {
            Tratamento::Inofensivo | Tratamento::Data | Tratamento::Competencia => {
                assert_eq!(antigo, novo, "{nome}: {campo}");
            }
            Tratamento::Hash => {}
            t => {
                let igual = pseudonimos.entry((t, antigo.clone())).or_insert_with(|| novo.clone());
                assert_eq!(igual.to_lowercase(), novo.to_lowercase(), "{nome}: {campo}");
                if antigo.chars().count() >= PROCURADO && pessoal(campo) {
                    assert!(!saida.contains(antigo.as_str()), "{nome}: {campo} {antigo}\n{saida}");
                }
            }
        }
    }
}

#[test]
fn mensagens_geradas_de_cada_esquema_continuam_validas() {
    let mut vistas = 0;
    for esquema in esquemas() {
        let mut g = Gerador::new(esquema, 11);
        for transacao in g.transacoes().to_vec() {
            let m = g.gerar(&transacao, &Pedido::default());
            let bytes = m.bytes();
            let antes = esquema_e_hash(&bytes);
            if !antes.tem_erro() {
                conferir(&format!("{} {}", m.nome_do_esquema(), m.transacao), &bytes, &antes);
                vistas += 1;
            }
        }
    }
    assert!(vistas > 400, "{vistas}");
}

#[test]
fn os_exemplos_validos_continuam_validos() {
    let Some(pasta) = colecao::pasta() else { return println!("without the collection of examples") };
    let mut vistos = 0;
    for arquivo in arquivos(&pasta.join("tiss/exemplos")) {
        let bytes = std::fs::read(&arquivo).expect("it is there");
        let nome = arquivo.display().to_string();
        let antes = esquema_e_hash(&bytes);
        if antes.parecer == conecta_core::Parecer::Aceitar {
            conferir(&nome, &bytes, &antes);
            vistos += 1;
        } else if let Ok(a) = anonimizar(&bytes, &chave(), &OpcoesDeAnonimizacao::default()) {
            // Invalid ones keep nothing that says who somebody is either.
            let saida = textos(&a.documento).into_iter().map(|(_, t)| t).collect::<Vec<_>>().join("\n");
            for (campo, valor) in
                textos(&bytes).iter().filter(|(c, v)| pessoal(c) && v.chars().count() >= PROCURADO)
            {
                assert!(!saida.contains(valor.as_str()), "{nome}: {campo}");
            }
        }
    }
    assert!(vistos > 20, "{vistos}");
    println!("{vistos} valid examples");
}

fn arquivos(pasta: &std::path::Path) -> Vec<std::path::PathBuf> {
    let itens = std::fs::read_dir(pasta).expect("a folder").map(|i| i.expect("an entry").path());
    itens
        .flat_map(|c| match c.is_dir() {
            true => arquivos(&c),
            false if c.extension().is_some_and(|e| e == "xml") => vec![c],
            false => Vec::new(),
        })
        .collect()
}
