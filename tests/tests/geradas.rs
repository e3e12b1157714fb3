//! Every generated message, of every schema and kind, is accepted, and its hash is found to be right.

use conecta_core::{Opcoes, SituacaoHash, validar};
use conecta_schemas::{Esquema, Familia, esquemas};
use conecta_tests::colecao;
use conecta_tests::gerador::{Codificacao, Gerador, Leiaute, Mensagem, Pedido, Prefixo, Tamanho, nome};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use conecta_tests::sorteio::Sorteio;

/// Messages of each kind.
const DE_CADA: usize = 3;

/// A message without a version is judged by the newest: only of that one can it be expected to be valid.
fn julgavel(e: Esquema, m: &Mensagem) -> bool {
    let ultima = esquemas().filter(|x| x.familia() == Familia::Tiss).map(Esquema::versao).max();
    m.declara_versao || (e.familia() == Familia::Tiss && Some(e.versao()) == ultima)
}

/// Notes a failure and keeps the document for whoever looks into it.
fn falha(documento: &[u8], texto: &str, falhas: &mut Vec<String>) {
    let pasta = colecao::pasta_de_trabalho().join("geradas");
    let arquivo = pasta.join(format!("{:03}-{:08x}.xml", falhas.len(), documento.len()));
    let escrito = std::fs::create_dir_all(&pasta).and_then(|()| std::fs::write(&arquivo, documento));
    falhas.push(format!(
        "{texto} [{}]",
        escrito.map_or_else(|e| e.to_string(), |()| arquivo.display().to_string())
    ));
}

fn conferir(e: Esquema, m: &Mensagem, documento: &[u8], falhas: &mut Vec<String>) {
    let esquema = validar(documento, &opcoes_esquema());
    if !aceita(&esquema) {
        falha(documento, &format!("{} {}: {}", nome(e), m.transacao, resumo(&esquema)), falhas);
        return;
    }
    if m.hash.is_some() {
        let regras = validar(documento, &Opcoes::default());
        if regras.hash.situacao != SituacaoHash::Confere {
            falha(documento, &format!("{} {}: hash {:?}", nome(e), m.transacao, regras.hash), falhas);
        }
    }
}

fn relatar(falhas: &[String]) {
    let amostra: Vec<_> = falhas.iter().take(12).map(String::as_str).collect();
    assert!(falhas.is_empty(), "{} falhas, entre elas:\n{}", falhas.len(), amostra.join("\n"));
}

#[test]
fn toda_mensagem_de_todo_esquema_e_aceita() {
    let mut falhas = Vec::new();
    for e in esquemas() {
        let mut s = Sorteio::new(11);
        let mut g = Gerador::new(e, s.bits());
        for t in g.transacoes().to_vec() {
            for i in 0..DE_CADA {
                let mut pedido = Pedido::aleatorio(&mut s);
                if i > 0 {
                    pedido = pedido.com_hash_definido();
                }
                pedido.soap = g.admite_soap(&t) && s.chance(30);
                let m = g.gerar(&t, &pedido);
                if julgavel(e, &m) {
                    conferir(e, &m, &m.bytes(), &mut falhas);
                }
            }
        }
    }
    relatar(&falhas);
}

#[test]
fn toda_codificacao_leiaute_e_prefixo_e_aceita() {
    let mut falhas = Vec::new();
    for e in esquemas().filter(|e| e.familia() == Familia::Tiss) {
        let mut g = Gerador::new(e, 5);
        let lote = g.transacoes().iter().find(|t| t.caminho.contains(&"loteGuias")).cloned();
        let Some(lote) = lote else { continue };
        for codificacao in Codificacao::TODAS {
            for leiaute in
                [Leiaute::Compacto, Leiaute::Linhas, Leiaute::Recuado(3), Leiaute::Crlf, Leiaute::Irregular]
            {
                for prefixo in [Prefixo::Fixo("ans"), Prefixo::Nenhum, Prefixo::Misto] {
                    let p = Pedido {
                        codificacao,
                        leiaute,
                        prefixo,
                        tamanho: Tamanho::Pequeno,
                        ..Pedido::default()
                    };
                    let m = g.gerar(&lote, &p);
                    conferir(e, &m, &m.bytes(), &mut falhas);
                }
            }
        }
    }
    relatar(&falhas);
}

#[test]
fn mensagens_cheias_sao_aceitas() {
    let mut falhas = Vec::new();
    for e in esquemas() {
        let mut g = Gerador::new(e, 3);
        for t in g.transacoes().to_vec().iter().step_by(5) {
            let p = Pedido { tamanho: Tamanho::Cheio, exotico: 5, ..Pedido::default() };
            let m = g.gerar(t, &p);
            if julgavel(e, &m) {
                conferir(e, &m, &m.bytes(), &mut falhas);
            }
        }
    }
    relatar(&falhas);
}

#[test]
fn a_mesma_semente_da_a_mesma_mensagem() {
    for e in esquemas() {
        let Some((raiz, _)) = e.raizes().next() else { continue };
        let (mut a, mut b) = (Gerador::new(e, 42), Gerador::new(e, 42));
        for _ in 0..5 {
            assert_eq!(a.mensagem(raiz), b.mensagem(raiz));
        }
    }
}
