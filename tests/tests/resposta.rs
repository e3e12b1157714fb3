//! The operator's answer to a lote: valid in the version of the lote, with the right hash, the same guias and the same money.

#![allow(clippy::print_stdout, reason = "says what it skips and how much it saw")]

use chrono::{NaiveDate, NaiveTime};
use conecta_core::tiss::{
    DadosDaResposta, IdentificacaoPrestador, OpcoesDeEscrita, Resposta, SituacaoDoLote, responder,
};
use conecta_core::{
    Codigo, Critica, Local, Opcoes, Parecer, Politica, Rejeitar, Relatorio, Severidade, SituacaoHash,
    ler_arvore, validar,
};
use conecta_schemas::{Familia, esquemas};
use conecta_tests::colecao;
use conecta_tests::gerador::{Gerador, Pedido, Transacao};
use conecta_tests::juiz::Juiz;
use conecta_tests::motor::{esquema_e_hash, resumo};
use rust_decimal::Decimal;

/// The value of a protocolo has ten digits; made lotes may charge more.
const MAXIMO: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

/// Lotes of each root and version.
const LOTES: usize = 12;

fn dados() -> DadosDaResposta {
    let dia = NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day");
    let mut dados = DadosDaResposta::new("P123", dia, NaiveTime::from_hms_opt(10, 30, 0).expect("a time"));
    dados.nome_do_prestador = Some("Clínica".into());
    // The header of a made lote may be from an operadora to an operadora.
    dados.operadora = Some("123456".parse().expect("a registro"));
    dados.prestador = Some(IdentificacaoPrestador::CodigoPrestadorNaOperadora("9".into()));
    dados
}

/// A valid lote of every version, root and kind of guia, many times. Guias of 3.00.01 need not say what a protocolo asks for.
fn em_cada_lote(f: impl FnMut(&str, &[u8], &Relatorio)) {
    em_lotes(|versao| versao != "3.00.01", f);
}

fn em_lotes(quais: impl Fn(&str) -> bool, mut f: impl FnMut(&str, &[u8], &Relatorio)) {
    for esquema in esquemas().filter(|e| e.familia() == Familia::Tiss && quais(e.versao())) {
        let mut g = Gerador::new(esquema, 7);
        let lotes: Vec<Transacao> =
            g.transacoes().iter().filter(|t| t.caminho.contains(&"loteGuias")).cloned().collect();
        assert!(!lotes.is_empty(), "{}", esquema.versao());
        for transacao in &lotes {
            for vez in 0..LOTES {
                let m = g.gerar(transacao, &Pedido::default());
                let bytes = m.bytes_sem_envelope();
                let r = esquema_e_hash(&bytes);
                // What is random is not always right: the hash may not be defined, a date may be odd.
                if r.parecer != Parecer::Aceitar || cobrado(&bytes) >= MAXIMO {
                    continue;
                }
                f(&format!("{} {} {vez}", esquema.versao(), transacao.raiz), &bytes, &r);
            }
        }
    }
}

/// The answer as bytes, proved valid.
fn escrita(nome: &str, r: &Resposta) -> Vec<u8> {
    let bytes = r.documento.escrever(&OpcoesDeEscrita::default()).expect("an answer can be written");
    let julgada = esquema_e_hash(&bytes);
    assert!(!julgada.tem_erro(), "{nome}: {}\n{}", resumo(&julgada), String::from_utf8_lossy(&bytes));
    assert_eq!(julgada.hash.situacao, SituacaoHash::Confere, "{nome}");
    assert_eq!(julgada.transacao, Some("PROTOCOLO_RECEBIMENTO"), "{nome}");
    bytes
}

fn textos(bytes: &[u8], nome: &str) -> Vec<String> {
    let lida = ler_arvore(bytes, &Opcoes::default()).expect("it is small");
    lida.arvore
        .nos()
        .filter(|n| n.nome() == nome)
        .filter_map(|n| n.texto().map(|t| t.trim().to_owned()))
        .collect()
}

fn soma(valores: &[String]) -> Decimal {
    valores.iter().map(|v| v.trim_start_matches('+').parse::<Decimal>().expect("an amount")).sum()
}

/// What the guias of a lote charge, told by the fields of their kinds and not by the code under test.
fn cobrado(bytes: &[u8]) -> Decimal {
    let campos = ["valorTotalGeral", "valorTotalHonorarios", "valorTotalProc", "valorProcedimento"];
    campos.iter().map(|c| textos(bytes, c)).find(|v| !v.is_empty()).map(|v| soma(&v)).unwrap_or_default()
}

/// Numbers of the guias of a lote: the first of each guia.
fn guias(bytes: &[u8]) -> usize {
    let lida = ler_arvore(bytes, &Opcoes::default()).expect("it is small");
    lida.arvore.nos().find(|n| n.nome() == "guiasTISS").map_or(0, |n| n.filhos().count())
}

#[test]
fn lote_aceito_e_recebido_com_as_mesmas_guias_e_o_mesmo_dinheiro() {
    let mut vistos = 0;
    em_cada_lote(|nome, lote, relatorio| {
        let r = match responder(lote, relatorio, &dados()) {
            Ok(r) => r,
            // A field of the lote may be longer, or its guia of honorários of 3.00.01 may lack what the protocolo asks for.
            Err(e) => panic!("{nome}: {e}\n{}", String::from_utf8_lossy(lote)),
        };
        assert_eq!((r.situacao, r.valor_da_glosa), (SituacaoDoLote::Recebido, Decimal::ZERO), "{nome}");
        let bytes = escrita(nome, &r);
        let esperado =
            cobrado(lote).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(r.valor, esperado, "{nome}");
        assert_eq!(soma(&textos(&bytes, "valorTotalProtocolo")), esperado, "{nome}");
        assert_eq!(soma(&textos(&bytes, "valorProcessado")), esperado, "{nome}");
        assert_eq!(soma(&textos(&bytes, "valorLiberado")), esperado, "{nome}");
        assert_eq!(textos(&bytes, "numeroGuiaPrestador").len(), guias(lote), "{nome}");
        assert_eq!(textos(&bytes, "numeroProtocolo"), ["P123"], "{nome}");
        assert_eq!(textos(&bytes, "numeroLote"), textos(lote, "numeroLote"), "{nome}");
        let raiz = ler_arvore(&bytes, &Opcoes::default()).expect("it is small");
        let ws = nome.contains("loteGuiasWS");
        let esperada = if ws { "protocoloRecebimentoWS" } else { "mensagemTISS" };
        assert_eq!(raiz.arvore.raiz().map(|n| n.nome()), Some(esperada), "{nome}");
        vistos += 1;
    });
    assert!(vistos > 150, "{vistos}");
}

#[test]
fn outro_validador_tambem_aceita_a_resposta() {
    let mut juiz = match Juiz::xerces() {
        Ok(juiz) => juiz,
        Err(motivo) => return println!("without Xerces: {motivo}"),
    };
    let mut julgadas = 0;
    em_cada_lote(|nome, lote, relatorio| {
        let versao = nome.split(' ').next().unwrap_or_default();
        let esquema = conecta_schemas::esquema(Familia::Tiss, versao).expect("a known version");
        let Some(xsd) = colecao::xsd(esquema).filter(|_| nome.ends_with(" 1") || nome.ends_with(" 2")) else {
            return;
        };
        let guia = primeira_guia(lote);
        let glosada = com(vec![critica("ITM-03", guia, Some(1805), Severidade::Erro)], relatorio);
        for r in [relatorio, &glosada] {
            let resposta = responder(lote, r, &dados()).unwrap_or_else(|e| panic!("{nome}: {e}"));
            let resposta = juiz.julgar(&xsd, &escrita(nome, &resposta)).expect("Xerces answers");
            assert!(resposta.valido, "{nome}: {}", resposta.motivo);
            julgadas += 1;
        }
    });
    println!("{julgadas} answers judged by Xerces");
}

#[test]
fn na_3_00_01_responde_ou_diz_o_que_falta() {
    let (mut respondidos, mut sem_dia) = (0, 0);
    em_lotes(
        |versao| versao == "3.00.01",
        |nome, lote, relatorio| match responder(lote, relatorio, &dados()) {
            Ok(r) => {
                escrita(nome, &r);
                respondidos += 1;
            }
            Err(e) => {
                let conhecido = |m: &str| m.contains("exige dataRealizacao") || m.contains("valor total");
                assert!(e.0.iter().all(|r| conhecido(&r.motivo)), "{nome}: {e}");
                sem_dia += 1;
            }
        },
    );
    assert!(respondidos > 5 && respondidos > sem_dia, "{respondidos} {sem_dia}");
}

fn critica(codigo: &'static str, caminho: String, glosa: Option<u16>, severidade: Severidade) -> Critica {
    Critica {
        codigo: Codigo::new(codigo),
        regra: None,
        nota: None,
        severidade,
        mensagem: "O total difere da soma – “veja” ☂.".to_owned(),
        ajuda: "Recalcule.".into(),
        glosa,
        local: Local { linha: 3, coluna: 1, caminho, ..Local::default() },
        faltas: Vec::new(),
        repeticoes: 0,
        valor: None,
    }
}

fn com(criticas: Vec<Critica>, de: &Relatorio) -> Relatorio {
    let erros = criticas.iter().filter(|c| c.severidade == Severidade::Erro).count() as u64;
    let avisos = criticas.len() as u64 - erros;
    let parecer = if erros > 0 { Parecer::Rejeitar } else { Parecer::Aceitar };
    Relatorio { criticas, parecer, total_erros: erros, total_avisos: avisos, ..de.clone() }
}

/// Path of the first guia of a lote.
fn primeira_guia(bytes: &[u8]) -> String {
    let lida = ler_arvore(bytes, &Opcoes::default()).expect("it is small");
    let guias = lida.arvore.nos().find(|n| n.nome() == "guiasTISS").expect("a lote");
    guias.filhos().next().expect("a guia").caminho()
}

#[test]
fn regra_de_uma_guia_glosa_a_guia_e_so_ela() {
    let mut vistos = 0;
    em_cada_lote(|nome, lote, relatorio| {
        let guia = primeira_guia(lote);
        let r = com(
            vec![
                critica("ITM-03", format!("{guia}/valorTotal"), Some(1805), Severidade::Erro),
                critica("ITM-04", guia.clone(), Some(1805), Severidade::Erro),
                critica("GUI-01", guia, None, Severidade::Erro),
                critica("GUI-02", "/x".to_owned(), Some(1702), Severidade::Aviso),
            ],
            relatorio,
        );
        let resposta = responder(lote, &r, &dados()).unwrap_or_else(|e| panic!("{nome}: {e}"));
        let bytes = escrita(nome, &resposta);
        assert_eq!(resposta.situacao, SituacaoDoLote::Glosado, "{nome}");
        assert_eq!(textos(&bytes, "codigoGlosa"), ["1805", "5001"], "{nome}");
        let total = soma(&textos(&bytes, "valorTotalProtocolo"));
        assert_eq!(total, resposta.valor, "{nome}");
        assert_eq!(soma(&textos(&bytes, "valorGlosa")), resposta.valor_da_glosa, "{nome}");
        assert_eq!(soma(&textos(&bytes, "valorLiberado")), total - resposta.valor_da_glosa, "{nome}");
        assert_eq!(textos(&bytes, "valorGlosa")[0], textos(&bytes, "valorProcessado")[0], "{nome}");
        vistos += 1;
    });
    assert!(vistos > 150, "{vistos}");
}

#[test]
fn regra_do_lote_glosa_o_protocolo_inteiro() {
    em_cada_lote(|nome, lote, relatorio| {
        let caminho = "/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote".to_owned();
        let r = com(vec![critica("LOT-01", caminho, Some(1702), Severidade::Erro)], relatorio);
        let resposta = responder(lote, &r, &dados()).unwrap_or_else(|e| panic!("{nome}: {e}"));
        let bytes = escrita(nome, &resposta);
        assert_eq!(resposta.situacao, SituacaoDoLote::Glosado, "{nome}");
        assert_eq!(resposta.valor_da_glosa, resposta.valor, "{nome}");
        assert_eq!(soma(&textos(&bytes, "vlGlosaProtocolo")), resposta.valor, "{nome}");
    });
}

#[test]
fn fora_do_padrao_e_recusado_com_as_criticas() {
    em_cada_lote(|nome, lote, _| {
        // A field in the wrong place, and the hash that no longer holds.
        let texto: Vec<u8> = lote.to_vec();
        let posicao = texto.windows(10).position(|w| w == b"numeroLote").expect("a lote has a number");
        let mut errado = texto.clone();
        errado[posicao..posicao + 10].copy_from_slice(b"numeroLota");
        let fim = (posicao + 10..errado.len() - 10)
            .find(|&i| &errado[i..i + 10] == b"numeroLote")
            .expect("and ends");
        errado[fim..fim + 10].copy_from_slice(b"numeroLota");
        let r = esquema_e_hash(&errado);
        assert_eq!(r.parecer, Parecer::Rejeitar, "{nome}");
        let resposta = responder(&errado, &r, &dados()).unwrap_or_else(|e| panic!("{nome}: {e}"));
        let bytes = escrita(nome, &resposta);
        assert_eq!(resposta.situacao, SituacaoDoLote::Recusado, "{nome}");
        assert_eq!(textos(&bytes, "codigoGlosa").len(), 1, "{nome}");
        let descricao = textos(&bytes, "descricaoGlosa").concat();
        assert!(descricao.contains("XSD-") && descricao.chars().count() <= 500, "{nome}: {descricao}");
        assert!(textos(&bytes, "numeroGuiaPrestador").is_empty(), "{nome}");
        // By a policy that lets it pass it is received.
        let mut tolerantes = dados();
        tolerantes.politica = Politica::new(Rejeitar::Nunca);
        let recebida = responder(&errado, &r, &tolerantes).unwrap_or_else(|e| panic!("{nome}: {e}"));
        assert_eq!(recebida.situacao, SituacaoDoLote::Recebido, "{nome}");
    });
}

#[test]
fn muitas_criticas_cabem_na_descricao() {
    let mut feito = false;
    em_cada_lote(|nome, lote, relatorio| {
        if feito {
            return;
        }
        feito = true;
        let caminho = "/mensagemTISS/cabecalho".to_owned();
        let muitas =
            (0..300).map(|_| critica("MSG-02", caminho.clone(), Some(5014), Severidade::Erro)).collect();
        let bytes = escrita(nome, &responder(lote, &com(muitas, relatorio), &dados()).expect("an answer"));
        let descricao = textos(&bytes, "descricaoGlosa").concat();
        assert!(descricao.chars().count() <= 500 && descricao.ends_with("críticas"), "{descricao}");
        assert!(
            descricao.starts_with("O total difere da soma - \"veja\" ?. (MSG-02, linha 3)"),
            "{descricao}"
        );
    });
    assert!(feito);
}

#[test]
fn sem_saber_a_quem_responder_diz_o_que_falta() {
    let r = validar(b"<mensagemTISS>", &Opcoes::default());
    let mut d = dados();
    (d.operadora, d.prestador) = (None, None);
    let falta = responder(b"<mensagemTISS>", &r, &d).expect_err("nobody to answer to");
    assert!(falta.to_string().contains("informe a vers"), "{falta}");
    d.versao = Some("4.03.00".parse().expect("a version"));
    let falta = responder(b"<mensagemTISS>", &r, &d).expect_err("nobody to answer to");
    assert_eq!(falta.0.len(), 2, "{falta}");
    d.operadora = Some("123456".parse().expect("a registro"));
    d.prestador = Some(IdentificacaoPrestador::CodigoPrestadorNaOperadora("9".into()));
    let resposta = responder(b"<mensagemTISS>", &r, &d).expect("now it is known");
    escrita("malformada", &resposta);
    assert_eq!(resposta.situacao, SituacaoDoLote::Recusado);
}

#[test]
fn outra_mensagem_nao_tem_protocolo() {
    for esquema in esquemas().filter(|e| e.familia() == Familia::Tiss).take(3) {
        let mut g = Gerador::new(esquema, 3);
        let outra = g.transacoes().iter().find(|t| t.caminho.contains(&"verificaElegibilidade")).cloned();
        let Some(outra) = outra else { continue };
        let bytes = g.gerar(&outra, &Pedido::default()).bytes_sem_envelope();
        let recusa = responder(&bytes, &validar(&bytes, &Opcoes::default()), &dados()).expect_err("no lote");
        assert!(recusa.to_string().contains("não é um lote"), "{recusa}");
    }
}
