//! Messages of every transaction in another version: valid there or a report that says what is missing, and nothing
//! lost without a line, leaf by leaf.

#![allow(clippy::print_stderr, clippy::print_stdout, reason = "says what was skipped and what came out")]

use std::collections::HashMap;

use conecta_core::tiss::{self, Conversao, Informados, OpcoesDeEscrita, TipoDePendencia};
use conecta_core::{No, Opcoes, SituacaoHash, Versao, ler_arvore, validar};
use conecta_schemas::linhas::Base;
use conecta_schemas::{Esquema, Familia, Particula, Simples, Termo, Tipo, esquema};
use conecta_tests::gerador::{Gerador, Pedido};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use conecta_tests::sorteio::Sorteio;

/// Messages of each pair of versions; `CONECTA_CONVERSOES` asks for more.
fn quantas() -> usize {
    std::env::var("CONECTA_CONVERSOES").ok().and_then(|n| n.parse().ok()).unwrap_or(500)
}

type Folhas = Vec<(String, String)>;

/// Paths without the index of a first, and texts, of all leaves but the hash.
fn folhas(documento: &[u8]) -> Folhas {
    let lida = ler_arvore(documento, &Opcoes::default()).expect("a message");
    let texto = |n: &No<'_>| n.texto().or_else(|| n.assinatura()).map(str::to_owned);
    let folhas = lida.arvore.nos().filter(|n| n.nome() != "hash" && n.filhos().next().is_none());
    folhas.filter_map(|n| Some((sem_primeiros(&n.caminho()), texto(&n)?))).collect()
}

/// The report speaks of the message, whatever is around it.
fn sem_primeiros(caminho: &str) -> String {
    caminho.trim_start_matches("/Envelope/Body").replace("[1]", "")
}

/// Says what is in one message, not in the other, and not in the report.
fn sem_conta(antes: &Folhas, depois: &Folhas, c: &Conversao) -> Vec<String> {
    let perdas: Vec<String> = c.perdas.iter().map(|p| sem_primeiros(&p.caminho)).collect();
    let novas: HashMap<&str, &str> = depois.iter().map(|(c, t)| (c.as_str(), t.as_str())).collect();
    let velhas: HashMap<&str, &str> = antes.iter().map(|(c, t)| (c.as_str(), t.as_str())).collect();
    let mut erros = Vec::new();
    for (caminho, texto) in antes {
        let mudancas: Vec<_> = c
            .mudancas
            .iter()
            .filter(|m| m.de.as_deref().map(sem_primeiros).as_ref() == Some(caminho))
            .collect();
        let perdida = perdas.contains(caminho);
        let chegou = |m: &&tiss::Mudanca| {
            let novo = novas.get(sem_primeiros(&m.caminho).as_str());
            // A code that reads otherwise says so.
            novo == Some(&texto.as_str()) || (novo.is_some() && m.motivo.contains("versão"))
        };
        let fica = novas.get(caminho.as_str()) == Some(&texto.as_str());
        match (perdida, mudancas.is_empty()) {
            (true, true) => {}
            (false, false) if mudancas.iter().all(chegou) => {}
            (false, true) if fica => {}
            _ => erros.push(format!("sumiu {caminho} (perda: {perdida}, mudanças: {})", mudancas.len())),
        }
    }
    for (caminho, texto) in depois {
        let mudou = c.mudancas.iter().any(|m| sem_primeiros(&m.caminho) == *caminho);
        let ficou = velhas.get(caminho.as_str()) == Some(&texto.as_str()) && !perdas.contains(caminho);
        if mudou == ficou && !mudou {
            erros.push(format!("surgiu {caminho}"));
        }
    }
    erros
}

/// The type at the end of a path.
fn tipo_em(e: Esquema, caminho: &str) -> Option<Tipo> {
    let mut nomes = caminho.split('/').filter(|s| !s.is_empty()).map(|s| s.split('[').next().unwrap_or(s));
    let raiz = nomes.next()?;
    let mut tipo = e.raizes().find(|(n, _)| *n == raiz)?.1;
    for nome in nomes {
        let Tipo::Complexo(c) = tipo else { return None };
        tipo = filho(&c.conteudo()?, nome)?;
    }
    Some(tipo)
}

fn filho(p: &Particula, procurado: &str) -> Option<Tipo> {
    match &p.termo {
        Termo::Elemento { nome, tipo, .. } => (*nome == procurado).then_some(*tipo),
        Termo::Sequencia(x) | Termo::Escolha(x) => x.iter().find_map(|p| filho(p, procurado)),
        Termo::Curinga { .. } => None,
    }
}

/// The first leaf below a place, going through the first alternatives.
fn primeira_folha(e: Esquema, caminho: String) -> String {
    let Some(Tipo::Complexo(c)) = tipo_em(e, &caminho) else { return caminho };
    fn primeiro(p: &Particula) -> Option<&'static str> {
        match &p.termo {
            Termo::Elemento { nome, .. } => Some(nome),
            Termo::Sequencia(x) | Termo::Escolha(x) => x.iter().find_map(primeiro),
            Termo::Curinga { .. } => None,
        }
    }
    match c.conteudo().as_ref().and_then(primeiro) {
        Some(nome) => primeira_folha(e, format!("{caminho}/{nome}")),
        None => caminho,
    }
}

/// Values to try for a field.
fn candidatos(s: Simples) -> Vec<String> {
    if let Some(valores) = s.valores() {
        return valores.filter(|v| !v.is_empty()).map(str::to_owned).collect();
    }
    let textos: &[&str] = match s.base() {
        Base::Data => &["2026-01-15"],
        Base::Hora => &["10:00:00"],
        Base::DataHora => &["2026-01-15T10:00:00"],
        Base::Inteiro | Base::Decimal => &["1"],
        Base::Booleano => &["true"],
        _ => &["1", "11", "111111", "1111111", "202601", "11111111111", "11111111111111", "O", "AAAA"],
    };
    textos.iter().map(|t| (*t).to_owned()).collect()
}

/// Tells what was asked for, until nothing more is.
fn responder(c: &Conversao, e: Esquema, tentativas: &mut HashMap<String, usize>) -> usize {
    let mut n = 0;
    for p in &c.pendencias {
        let lugar = match p.campo.split_once('|') {
            Some((primeiro, _)) => {
                let acima = p.caminho.rsplit_once('/').map_or("", |(a, _)| a);
                primeira_folha(e, format!("{acima}/{primeiro}"))
            }
            None => p.caminho.clone(),
        };
        if matches!(p.tipo, TipoDePendencia::Falta | TipoDePendencia::Valor) {
            *tentativas.entry(lugar).or_insert(0) += 1;
            n += 1;
        }
    }
    n
}

fn conferir(original: &[u8], para: &str) -> Result<&'static str, String> {
    let lido = tiss::ler(original).map_err(|e| format!("ler: {e}"))?;
    let versao: Versao = para.parse().expect("a version");
    let alvo = esquema(Familia::Tiss, para).expect("a known version");
    let mut informados = Informados::default();
    let mut tentativas: HashMap<String, usize> = HashMap::new();
    let mut desfecho = "direto";
    for _ in 0..14 {
        let c =
            tiss::converter(&lido.documento, versao, &informados).map_err(|e| format!("converter: {e}"))?;
        let Some(documento) = &c.documento else {
            if c.pendencias.is_empty() {
                return Err("nem documento nem pendência".into());
            }
            if responder(&c, alvo, &mut tentativas) < c.pendencias.len() {
                return Ok("recusado");
            }
            informados = Informados::default();
            for (lugar, n) in &tentativas {
                let Some(Tipo::Simples(s)) = tipo_em(alvo, lugar) else { continue };
                let valores = candidatos(s);
                informados.por(lugar, valores[(n - 1) % valores.len()].clone()).expect("a field");
            }
            desfecho = "informado";
            continue;
        };
        let mut opcoes = OpcoesDeEscrita::default();
        opcoes.soap = documento.soap();
        let escrito = documento.escrever(&opcoes).map_err(|e| format!("escrever: {e}"))?;
        let r = validar(&escrito, &opcoes_esquema());
        if !aceita(&r) {
            return Err(format!("não é válido: {}", resumo(&r)));
        }
        let hash = validar(&escrito, &Opcoes::default()).hash.situacao;
        if !matches!(hash, SituacaoHash::Confere | SituacaoHash::Indefinido | SituacaoHash::Ausente) {
            return Err(format!("hash: {hash:?}"));
        }
        let erros = sem_conta(&folhas(original), &folhas(&escrito), &c);
        return match erros.first() {
            None => Ok(desfecho),
            Some(e) => Err(format!("{e} e mais {}", erros.len() - 1)),
        };
    }
    Err(format!("pendente para sempre: {:?}", tentativas.iter().max_by_key(|(_, n)| **n)))
}

fn conferir_par(de: &str, para: &str) {
    let e = esquema(Familia::Tiss, de).expect("a known version");
    let mut s = Sorteio::new(41);
    let mut g = Gerador::new(e, s.bits());
    let transacoes = g.transacoes().to_vec();
    let lotes: Vec<_> = transacoes.iter().filter(|t| t.to_string().ends_with("loteGuias")).cloned().collect();
    let mut falhas = Vec::new();
    let mut desfechos: HashMap<&str, usize> = HashMap::new();
    let mut total = 0;
    for i in 0.. {
        if total >= quantas() {
            break;
        }
        // Lotes have the most to be moved, and five kinds of guias.
        let t = if i % 3 == 0 {
            &lotes[i % lotes.len()]
        } else {
            &transacoes[(i - i / 3 - 1) % transacoes.len()]
        };
        let mut pedido = Pedido::aleatorio(&mut s);
        pedido.soap = g.admite_soap(t) && s.chance(20);
        let m = g.gerar(t, &pedido);
        if !m.declara_versao {
            continue;
        }
        total += 1;
        match conferir(&m.bytes(), para) {
            Ok(d) => *desfechos.entry(d).or_default() += 1,
            Err(f) => falhas.push(format!("{}: {f}", m.transacao)),
        }
    }
    println!("{de} → {para}: {desfechos:?} de {total}");
    let amostra: Vec<_> = falhas.iter().take(15).map(String::as_str).collect();
    assert!(falhas.is_empty(), "{de} → {para}: {} falhas de {total}:\n{}", falhas.len(), amostra.join("\n"));
}

#[test]
fn de_3_05_a_4_03() {
    conferir_par("3.05.00", "4.03.00");
}

#[test]
fn de_4_01_a_4_03() {
    conferir_par("4.01.00", "4.03.00");
}

#[test]
fn de_4_02_a_4_03() {
    conferir_par("4.02.00", "4.03.00");
}

#[test]
fn de_4_03_a_4_02() {
    conferir_par("4.03.00", "4.02.00");
}

#[test]
fn de_4_03_a_3_05() {
    conferir_par("4.03.00", "3.05.00");
}

#[test]
fn de_4_00_a_4_01_e_de_volta() {
    conferir_par("4.00.00", "4.00.01");
    conferir_par("4.00.01", "4.01.00");
    conferir_par("4.01.00", "4.00.01");
    conferir_par("4.00.01", "4.00.00");
}

#[test]
fn das_mais_antigas() {
    for (de, para) in [("3.02.01", "3.02.02"), ("3.03.03", "4.03.00"), ("4.03.00", "3.02.00")] {
        conferir_par(de, para);
    }
}

/// 4.02 → 4.03 → 4.02: what was told to get there is lost on the way back, and nothing else.
#[test]
fn de_4_02_a_4_03_e_de_volta() {
    let e = esquema(Familia::Tiss, "4.02.00").expect("a known version");
    let mut s = Sorteio::new(43);
    let mut g = Gerador::new(e, s.bits());
    let transacoes = g.transacoes().to_vec();
    let mut informados = Informados::default();
    informados.ler("caraterAtendimento=1").expect("a field");
    for i in 0..quantas() {
        let t = &transacoes[i % transacoes.len()];
        let mut pedido = Pedido::aleatorio(&mut s).com_hash_definido();
        pedido.soap = false;
        let m = g.gerar(t, &pedido);
        if !m.declara_versao {
            continue;
        }
        let lido = tiss::ler(&m.bytes()).expect("a message");
        let la = tiss::converter(&lido.documento, Versao::new(4, 3, 0), &informados).expect("known");
        assert!(la.perdas.is_empty(), "{}: {:?}", m.transacao, la.perdas);
        let la = la.documento.unwrap_or_else(|| panic!("{}: {:?}", m.transacao, la.pendencias));
        let volta = tiss::converter(&la, Versao::new(4, 2, 0), &Informados::default()).expect("known");
        assert!(
            volta.perdas.iter().all(|p| p.campo == "caraterAtendimento"),
            "{}: {:?}",
            m.transacao,
            volta.perdas
        );
        let volta = volta.documento.expect("nothing pending").escrever(&OpcoesDeEscrita::default());
        assert_eq!(folhas(&volta.expect("valid")), folhas(&m.bytes()), "{}", m.transacao);
    }
}

/// The valid example messages, where they are at hand, each to the newest version and to the oldest of the pairs.
#[test]
fn os_exemplos() {
    let pasta = conecta_tests::colecao::pasta().map(|p| p.join("tiss/exemplos"));
    let Some(pasta) = pasta.filter(|p| p.is_dir()) else {
        eprintln!("PULADO: sem a coleção de exemplos (CONECTA_SHARED ou ../shared)");
        return;
    };
    let manifesto = std::fs::read(pasta.join("manifest.json")).expect("the manifest");
    let manifesto: Vec<serde_json::Value> = serde_json::from_slice(&manifesto).expect("a list");
    let (mut falhas, mut total) = (Vec::new(), 0);
    for item in manifesto.iter().filter(|i| i["valido"] == true && i.get("versao_presumida").is_none()) {
        let arquivo = item["arquivo"].as_str().expect("a name");
        let bytes = std::fs::read(pasta.join(arquivo)).expect("the file that the manifest names");
        let Ok(lido) = tiss::ler(&bytes) else { continue };
        if lido.documento.raiz.familia() != Familia::Tiss || !lido.sobras.is_empty() {
            continue;
        }
        for para in ["4.03.00", "4.02.00", "3.05.00"] {
            total += 1;
            if let Err(f) = conferir(&bytes, para) {
                falhas.push(format!("{arquivo} → {para}: {f}"));
            }
        }
    }
    assert!(total > 100, "{total}");
    assert!(
        falhas.is_empty(),
        "{} falhas de {total}:\n{}",
        falhas.len(),
        falhas[..falhas.len().min(15)].join("\n")
    );
}
