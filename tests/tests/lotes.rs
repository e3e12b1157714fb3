//! Lotes divided and joined: every guia arrives, in legal messages.

use std::collections::HashMap;

use conecta_core::tiss::{self, NumeroDeLote, OpcoesDeDivisao, OpcoesDeEscrita};
use conecta_core::{No, Opcoes, SituacaoHash, ler_arvore, validar};
use conecta_schemas::{Familia, esquema};
use conecta_tests::canonico::de_latin1;
use conecta_tests::gerador::{Gerador, Leiaute, Pedido};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};

const TIPOS: [&str; 5] =
    ["guiaSP-SADT", "guiaResumoInternacao", "guiaHonorarios", "guiaConsulta", "guiaOdonto"];

/// Guias of each kind, as XML without anything around them, and a lote to put them into.
fn massa(versao: &str) -> (String, HashMap<&'static str, Vec<String>>) {
    let e = esquema(Familia::Tiss, versao).expect("a known version");
    let mut g = Gerador::new(e, 7);
    let nome = "mensagemTISS/prestadorParaOperadora/loteGuias";
    let lote = g.transacoes().iter().find(|t| t.to_string() == nome).cloned().expect("a lote");
    let pedido = Pedido { leiaute: Leiaute::Compacto, ..Pedido::default() };
    let mut guias: HashMap<&'static str, Vec<String>> = HashMap::new();
    let mut molde = String::new();
    while TIPOS.iter().any(|t| guias.get(t).is_none_or(|g| g.len() < 3)) {
        let m = g.gerar(&lote, &pedido);
        let (abre, fecha) = ("<ans:guiasTISS>", "</ans:guiasTISS>");
        let (i, j) = (m.texto.find(abre).expect("guias") + abre.len(), m.texto.find(fecha).expect("guias"));
        molde = format!("{}@GUIAS@{}", &m.texto[..i], &m.texto[j..]);
        for t in TIPOS {
            let fim = format!("</ans:{t}>");
            for parte in m.texto[i..j].split_inclusive(fim.as_str()) {
                if parte.starts_with(&format!("<ans:{t}>")) && parte.ends_with(&fim) {
                    guias.entry(t).or_default().push(parte.to_owned());
                }
            }
        }
    }
    (molde, guias)
}

fn mensagem(molde: &str, guias: &[String]) -> Vec<u8> {
    let texto = molde.replace("@GUIAS@", &guias.concat());
    let numero = |t: &str, nome: &str, novo: &str| {
        let (abre, fecha) = (format!("<ans:{nome}>"), format!("</ans:{nome}>"));
        let (i, j) = (t.find(&abre).expect("a field") + abre.len(), t.find(&fecha).expect("a field"));
        format!("{}{novo}{}", &t[..i], &t[j..])
    };
    let texto = numero(&numero(&texto, "numeroLote", "123"), "sequencialTransacao", "0099");
    texto.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect()
}

/// The guias of a message: names and texts of each.
fn guias_de(documento: &[u8]) -> Vec<String> {
    fn dizer(n: No<'_>) -> String {
        let dentro: String = n.filhos().map(dizer).collect();
        format!("<{}>{}{dentro}</>", n.nome(), n.texto().unwrap_or_default())
    }
    let lida = ler_arvore(documento, &Opcoes::default()).expect("a message");
    let guias = lida.arvore.nos().find(|n| n.nome() == "guiasTISS").expect("guias");
    guias.filhos().map(dizer).collect()
}

fn campo(documento: &[u8], nome: &str) -> String {
    let lida = ler_arvore(documento, &Opcoes::default()).expect("a message");
    lida.arvore.nos().find(|n| n.nome() == nome).and_then(|n| n.texto().map(str::to_owned)).expect("a field")
}

fn legal(documento: &[u8]) {
    let r = validar(documento, &opcoes_esquema());
    assert!(aceita(&r), "{}", resumo(&r));
    assert_eq!(validar(documento, &Opcoes::default()).hash.situacao, SituacaoHash::Confere);
}

#[test]
fn guias_demais_e_misturadas_viram_lotes_dentro_da_norma() {
    for versao in ["3.05.00", "4.01.00", "4.03.00"] {
        let (molde, guias) = massa(versao);
        // 250 of one kind, in between others.
        let mut todas: Vec<String> = (0..250).map(|i| guias["guiaConsulta"][i % 3].clone()).collect();
        for (i, t) in TIPOS.iter().enumerate().filter(|(_, t)| **t != "guiaConsulta") {
            todas.insert(i * 40, guias[t][0].clone());
            todas.push(guias[t][1].clone());
        }
        let ilegal = mensagem(&molde, &todas);
        assert!(!aceita(&validar(&ilegal, &opcoes_esquema())));
        let d = tiss::dividir(&ilegal, &OpcoesDeDivisao::default()).expect("it can be read");
        assert!(d.recusas.is_empty(), "{versao}: {:?}", d.recusas);
        assert_eq!(d.lotes.len(), 3 + 4, "{versao}");
        let mut chegaram = Vec::new();
        for (i, lote) in d.lotes.iter().enumerate() {
            let b = lote.escrever(&OpcoesDeEscrita::default()).expect("legal");
            legal(&b);
            assert_eq!(campo(&b, "numeroLote"), format!("123-{}", i + 1));
            assert_eq!(campo(&b, "sequencialTransacao"), format!("{:04}", 99 + i));
            chegaram.extend(guias_de(&b));
        }
        let mut esperadas = guias_de(&ilegal);
        esperadas.sort();
        chegaram.sort();
        assert_eq!(chegaram, esperadas, "{versao}");
    }
}

#[test]
fn dividir_e_juntar_se_desfazem() {
    let (molde, guias) = massa("4.03.00");
    let unicas: Vec<String> = (0..9)
        .map(|i| {
            let g = &guias["guiaConsulta"][i % 3];
            let abre = "<ans:numeroGuiaPrestador>";
            let (a, b) = (
                g.find(abre).expect("a number") + abre.len(),
                g.find("</ans:numeroGuiaPrestador>").expect("a number"),
            );
            format!("{}{i}{}", &g[..a], &g[b..])
        })
        .collect();
    let inteiro = mensagem(&molde, &unicas);
    let mut opcoes = OpcoesDeDivisao::default();
    (opcoes.max, opcoes.numero) = (4, NumeroDeLote::APartirDe(500));
    let d = tiss::dividir(&inteiro, &opcoes).expect("it can be read");
    assert_eq!(d.lotes.len(), 3, "{:?}", d.recusas);
    let j = tiss::juntar(&d.lotes, Some("123"));
    let b = j.documento.unwrap_or_else(|| panic!("{:?}", j.recusas)).escrever(&OpcoesDeEscrita::default());
    let b = b.expect("legal");
    legal(&b);
    assert_eq!(guias_de(&b), guias_de(&inteiro));
    assert_eq!(
        (campo(&b, "numeroLote").as_str(), campo(&b, "sequencialTransacao").as_str()),
        ("123", "0099")
    );

    // The same guias again; guias of another kind; another version: each is said.
    let de_novo = tiss::juntar(&[d.lotes[0].clone(), d.lotes[0].clone()], None);
    assert_eq!(de_novo.recusas.len(), 4, "{:?}", de_novo.recusas);
    assert!(de_novo.documento.is_none());
    let outro = tiss::ler(&mensagem(&molde, &guias["guiaSP-SADT"][..1])).expect("a message").documento;
    let misto = tiss::juntar(&[d.lotes[0].clone(), outro], None);
    assert!(misto.documento.is_none() && !misto.recusas.is_empty());
    assert!(tiss::juntar(&[], None).documento.is_none());
}

#[test]
fn o_que_nao_se_divide_e_dito() {
    let (molde, guias) = massa("4.03.00");
    let certo = mensagem(&molde, &guias["guiaConsulta"][..2]);
    let texto = de_latin1(&certo);
    let dividir = |t: &str| {
        let bytes: Vec<u8> = t.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
        tiss::dividir(&bytes, &OpcoesDeDivisao::default()).expect("it can be read")
    };
    // A legal lote stays as it is.
    let mesmo = dividir(&texto);
    assert_eq!(mesmo.lotes.len(), 1);
    let b = mesmo.lotes[0].escrever(&OpcoesDeEscrita::default()).expect("legal");
    assert_eq!((campo(&b, "numeroLote").as_str(), guias_de(&b)), ("123", guias_de(&certo)));
    // A guia that is itself wrong is named, not dropped, and there are no lotes.
    let errado = texto.replacen("<ans:CNES>", "<ans:cnes>", 1).replacen("</ans:CNES>", "</ans:cnes>", 1);
    let d = dividir(&errado);
    assert!(d.lotes.is_empty() && d.recusas.iter().any(|r| r.guia.is_some()), "{:?}", d.recusas);
    let mut opcoes = OpcoesDeDivisao::default();
    for max in [0, 101] {
        opcoes.max = max;
        assert_eq!(tiss::dividir(&certo, &opcoes).expect("it can be read").recusas.len(), 1);
    }
    let longo = texto.replacen(">123</ans:numeroLote>", ">123456789012</ans:numeroLote>", 1);
    let mut um_por_lote = OpcoesDeDivisao::default();
    um_por_lote.max = 1;
    let bytes: Vec<u8> = longo.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let d = tiss::dividir(&bytes, &um_por_lote).expect("it can be read");
    assert!(d.lotes.is_empty() && d.recusas[0].motivo.contains("12 caracteres"), "{:?}", d.recusas);
    assert!(tiss::dividir(b"nada", &OpcoesDeDivisao::default()).is_err());
}
