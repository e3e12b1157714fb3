//! `conecta recurso`: every refusal with its code and its sentence, many at once, and no file that is lost.

use std::collections::BTreeSet;
use std::fs;

use crate::comum::{Pasta, palavras};
use conecta_core::Ator;
use conecta_core::faturamento::recurso::{Decisao, Dossie, RECUSAS_DO_RECURSO};
use conecta_core::tiss::OpcoesDeEscrita;

const CICLO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/ciclo/");

/// ISO-8859-1: a byte is a character.
fn texto(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}

fn bytes(texto: &str) -> Vec<u8> {
    texto.chars().map(|c| u8::try_from(u32::from(c)).expect("ISO-8859-1")).collect()
}

fn troca(texto: &str, pares: &[(&str, &str)]) -> Vec<u8> {
    let trocado = pares.iter().fold(texto.to_owned(), |t, (de, para)| {
        assert!(t.contains(de), "{de}");
        t.replace(de, para)
    });
    bytes(&trocado)
}

/// What stands between two marks goes, with them, wherever it is.
fn sem(texto: &str, inicio: &str, fim: &str) -> String {
    let resto = |p| str::split_once(p, fim).map_or(p, |(_, depois)| depois);
    texto.split(inicio).map(resto).collect()
}

/// A folder with the lote, the demonstrativo, and others made of it: of one reason alone, analysed and not paid, without glosa.
fn pasta() -> Pasta {
    let pasta = Pasta::nova();
    let ler = |nome: &str| fs::read(format!("{CICLO}{nome}")).expect("example");
    let dem = texto(&ler("03-demonstrativo.xml"));
    let zero =
        ["148.50", "18.50", "167.00"].map(|v| (format!("{v}</ans:valorGlosa"), "0.00</ans:valorGlosa"));
    let sem_glosa = zero
        .iter()
        .fold(sem(&dem, "<ans:relacaoGlosa>", "</ans:relacaoGlosa>"), |t, (de, para)| t.replace(de, para));
    pasta
        .com("lote.xml", ler("01-lote.xml"))
        .com("dem.xml", bytes(&dem))
        .com("um-motivo.xml", troca(&dem, &[("3209<", "1705<"), ("1323<", "1705<")]))
        .com("analisado.xml", troca(&dem, &[("situacaoProtocolo>6", "situacaoProtocolo>3")]))
        .com("sem-glosa.xml", bytes(&sem_glosa))
        .com("vazio.pdf", b"");
    pasta
}

/// Runs steps: commands of `recurso`, each on 2026-04-10 unless it says otherwise, and `!N V,V… ARQUIVO`, the decision of the
/// operadora on the recurso N, so much for each thing.
fn passos(pasta: &Pasta, passos: &str) -> crate::comum::Feito {
    let mut ultimo = None;
    for passo in passos.lines().map(str::trim).filter(|p| !p.is_empty()) {
        if let Some(crate::comum::Feito { codigo, erros, .. }) = &ultimo {
            assert_eq!(*codigo, 0, "before {passo}: {erros}");
        }
        if let Some(resposta) = passo.strip_prefix('!') {
            decidir(pasta, resposta);
            continue;
        }
        let mut args = vec!["recurso".to_owned()];
        args.extend(palavras(passo));
        if !passo.contains("--data") {
            args.extend(["--data".to_owned(), "2026-04-10".to_owned()]);
        }
        ultimo = Some(pasta.conecta(&args.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    ultimo.expect("a step")
}

fn decidir(pasta: &Pasta, dito: &str) {
    let partes: Vec<&str> = dito.split_whitespace().collect();
    let estado = String::from_utf8(pasta.ler("r.json")).expect("UTF-8");
    let dossie = Dossie::abrir(&estado).expect("state");
    let n = partes[0].parse().expect("sequence");
    let pleitos = &dossie.recursos().recurso(n).expect("recurso").pleitos;
    let decisoes: Vec<Decisao> = (pleitos.iter().zip(partes[1].split(',')))
        .map(|(p, v)| Decisao {
            alvo: p.alvo,
            acatado: v.parse().expect("amount"),
            justificativa: Some("Contrato.".to_owned()),
        })
        .collect();
    let ator = Ator::new("operadora", "2026-04-20T10:00:00-03:00".parse().expect("moment"));
    let mensagem = dossie.recursos().resposta(n, &decisoes, &dossie.dados(90, &ator)).expect("message");
    let escrita = mensagem.escrever(&OpcoesDeEscrita::default()).expect("written");
    pasta.com(partes[2], &escrita);
    // Answers that do not serve, made of it.
    if partes[1] == "70.00" {
        let boa = texto(&escrita);
        let de = "sequencialItem>2<";
        let alheia = ("numeroProtocolo>20260000520<", "numeroProtocolo>20260000521<");
        let contraditoria = ("valorTotalAcatado>70.00<", "valorTotalAcatado>71.00<");
        pasta
            .com("acatado-maior.xml", troca(&boa, &[(">70.00<", ">140.01<")]))
            .com("de-outro-item.xml", troca(&boa, &[(de, "sequencialItem>1<")]))
            .com("alheia.xml", troca(&boa, &[alheia]))
            .com("contraditoria.xml", troca(&boa, &[contraditoria]));
    }
}

const NOVO: &str = "novo lote.xml dem.xml -o r.json --prazo 90";
const DE_UM: &str = "novo lote.xml um-motivo.xml -o r.json --prazo 90";
const ITEM: &str = "justificar r.json --guia 41001 --item 2 --valor 140,00 --texto 'Um só exame.'";
const GUIA: &str = "justificar r.json --guia 41001 --texto 'Um só exame.'";
const LOTE: &str = "justificar r.json --lote --texto 'Conforme o contrato.'";
const ENVIO: &str = "enviar r.json -o s.xml --protocolo 990001";
const TOMA: &str = "responder r.json a.xml";

/// For each refusal steps of which only the last is refused.
fn casos() -> Vec<(&'static str, String)> {
    let de = |codigo: &'static str, passos: &[&str]| (codigo, passos.join("\n"));
    let longo = format!("justificar r.json --guia 41001 --texto '{}'", "a".repeat(501));
    let enviado = [NOVO, ITEM, ENVIO].join("\n");
    let respondido = [&enviado, "!1 70.00 a.xml", TOMA].join("\n");
    vec![
        de("RGL-01", &["novo lote.xml dem.xml -o r.json --prazo 29"]),
        de("RGL-02", &["novo lote.xml analisado.xml -o r.json"]),
        de("RGL-03", &["novo lote.xml sem-glosa.xml -o r.json"]),
        de("RGL-04", &[NOVO, LOTE]),
        de("RGL-05", &[DE_UM, LOTE, ENVIO, "!1 0 a.xml", TOMA, "novo r.json --outros-itens"]),
        de("RGL-06", &[DE_UM, LOTE, ENVIO, "!1 0 a.xml", TOMA, "novo r.json --sobre 1"]),
        de("RGL-07", &[NOVO, GUIA, ENVIO, "!1 0 a.xml", TOMA, "novo r.json --sobre 1", ITEM]),
        de("RGL-08", &[&respondido, "novo r.json --sobre 1", LOTE]),
        de("RGL-09", &[&enviado, "novo r.json --sobre 1"]),
        de("RGL-10", &[NOVO, "justificar r.json --guia 41001 --texto '-'"]),
        de("RGL-11", &[NOVO, "justificar r.json --guia 41001 --valor 1,00 --texto 'Um só exame.'"]),
        de("RGL-12", &[NOVO, "justificar r.json --guia 41001 --item 2 --texto 'Um só exame.'"]),
        de("RGL-13", &[&respondido, "novo r.json --sobre 1", ITEM]),
        de("RGL-14", &[NOVO, "justificar r.json --guia 41001 --item 2 --valor 140,01 --texto 'Um só.'"]),
        de("RGL-15", &[NOVO, ITEM, "justificar r.json --guia 41002 --anexo lote.xml"]),
        de("RGL-16", &[&enviado, ITEM]),
        de("RGL-17", &[&enviado, "excluir r.json"]),
        de("RGL-18", &[NOVO, &format!("{ITEM} --sem-salvar"), "enviar r.json -o s.xml"]),
        de("RGL-19", &[NOVO, "enviar r.json -o s.xml"]),
        de("RGL-20", &[&enviado, "encerrar r.json"]),
        de("RGL-21", &[NOVO, ITEM, "enviar r.json --protocolo 990001"]),
        de("RGL-22", &[&respondido, TOMA]),
        de("RGL-23", &[&respondido, "encerrar r.json", "novo r.json --sobre 1"]),
        de("RGL-24", &[NOVO, "excluir r.json", &format!("{ITEM} --sequencia 1")]),
        de("RGL-25", &[&respondido, "novo r.json --outros-itens", ITEM]),
        de("RGL-26", &[NOVO, "novo r.json"]),
        de("RGL-27", &[&enviado, "novo r.json"]),
        de("RGL-28", &[NOVO, "excluir r.json", "novo r.json --outros-itens"]),
        de(
            "RGL-29",
            &[
                DE_UM,
                GUIA,
                "justificar r.json --guia 41002 --texto 'Sim.'",
                ENVIO,
                "novo r.json --outros-itens",
            ],
        ),
        de("RGL-30", &[NOVO, ITEM, GUIA]),
        de("RGL-31", &[NOVO, &longo]),
        de("RGL-32", &[NOVO, &format!("{ITEM} --glosa 9998")]),
        de("RGL-33", &[NOVO, ITEM, "justificar r.json --guia 41001 --anexo vazio.pdf"]),
        de(
            "RGL-34",
            &[
                "novo lote.xml dem.xml -o r.json --uma-guia",
                ITEM,
                "justificar r.json --guia 41002 --texto 'Sim.'",
                "enviar r.json -o s.xml",
            ],
        ),
        de("RGL-35", &["novo lote.xml dem.xml -o r.json --numero 123456789012345678901"]),
        de("RGL-36", &[NOVO, ITEM, "enviar r.json -o s.xml --sequencia 7"]),
        de("RGL-37", &[&enviado, "!1 70.00 a.xml", "responder r.json acatado-maior.xml"]),
        de("RGL-38", &[&enviado, "!1 70.00 a.xml", "responder r.json de-outro-item.xml"]),
        de("RGL-39", &[&enviado, "!1 70.00 a.xml", "responder r.json alheia.xml"]),
        de("RGL-40", &[&respondido, "novo r.json --sobre 1", "reverter r.json --sequencia 1"]),
        de("RGL-41", &[NOVO, ITEM, "enviar r.json -o s.xml", "enviar r.json --protocolo 1234567890123"]),
        de("RGL-42", &[&enviado, "!1 70.00 a.xml", "responder r.json contraditoria.xml"]),
        de("RGL-43", &[&enviado, "!1 140.00 a.xml", TOMA, "novo r.json --sobre 1"]),
    ]
}

#[test]
fn cada_recusa_e_dita_com_o_codigo_e_a_frase() {
    let mut vistas = BTreeSet::new();
    for (codigo, roteiro) in casos() {
        let pasta = pasta();
        let (antes, fim) = roteiro.rsplit_once('\n').unwrap_or(("", &roteiro));
        if !antes.is_empty() {
            let feito = passos(&pasta, antes);
            assert_eq!(feito.codigo, 0, "{codigo}: {}", feito.erros);
        }
        let estado = || fs::read(pasta.caminho().join("r.json")).ok();
        let intacto = estado();
        let feito = passos(&pasta, fim);
        let frase = RECUSAS_DO_RECURSO.iter().find(|m| m.codigo == codigo).expect("a refusal").texto;
        let dita = feito.erros.contains(&format!("{codigo}: {frase}"));
        assert!(feito.codigo == 1 && dita, "{codigo}: {} {} {}", feito.codigo, feito.saida, feito.erros);
        assert!(estado() == intacto, "{codigo}: a refusal changes nothing");
        vistas.insert(codigo);
    }
    // RGL-44 is of a store of the host that fails while a port sends: the command has its file and no such port.
    let todas = RECUSAS_DO_RECURSO.iter().map(|m| m.codigo).filter(|c| *c != "RGL-44");
    assert_eq!(vistas, todas.collect());
}

#[test]
fn muitas_justificativas_ou_nenhuma() {
    let pasta = pasta();
    passos(&pasta, NOVO);
    // As Excel saves it: Windows-1252, zeros of numbers lost or not, a comma in values.
    let boa = b"guia;item;valor;justificativa\r\n041001;1;8,50;Pre\xE7o do contrato.\r\n41001;2;1.140,00;Um.\r\n41002;1;;\r\n;;;\r\n";
    pasta.com("ma.csv", boa);
    let feito = passos(&pasta, "justificar r.json --planilha ma.csv");
    assert_eq!(feito.codigo, 1);
    assert!(
        feito.erros.contains("linha 3: RGL-14") && feito.erros.contains("nada foi alterado"),
        "{}",
        feito.erros
    );
    let json = r#"[{"guia": "41001", "item": 1, "valor": "8.50", "justificativa": "Preço."},
                   {"guia": "41002", "item": 1, "valor": 18.5, "justificativa": "Data certa.", "anexo": "lote.xml"},
                   {"guia": "41001", "item": 2, "justificativa": ""}]"#;
    pasta.com("boa.json", json);
    let feito = passos(&pasta, "justificar r.json --planilha boa.json");
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""));
    assert!(feito.saida.contains("recursado R$ 27,00 em 2 justificativas"), "{}", feito.saida);
    // The form tells what was written, and can be taken in again.
    let forma = passos(&pasta, "ver r.json --formato csv");
    assert!(forma.saida.contains(";8,50;Preço.;"), "{}", forma.saida);
    pasta.com("de-novo.csv", forma.saida.as_bytes());
    let feito = passos(&pasta, "justificar r.json --planilha de-novo.csv");
    assert!(feito.saida.contains("recursado R$ 27,00 em 2 justificativas"), "{}", feito.saida);
    for (nome, conteudo, dito) in [
        ("1.csv", &b"guia;valor\n1;2\n"[..], "guia, item, justificativa"),
        ("2.csv", b"guia;item;justificativa\n41001;x;Sim\n;;Sim\n", "linha 3: A linha"),
        ("3.csv", b"guia;item;valor;justificativa\n41001;2;muito;Sim\n", "linha 2: O valor"),
        ("4.json", b"[{\"guia\": 1}]", "linha 1: O JSON"),
        ("5.csv", b"guia;item;justificativa\n9;;Sim\n", "RGL-36"),
    ] {
        pasta.com(nome, conteudo);
        let feito = passos(&pasta, &format!("justificar r.json --planilha {nome}"));
        assert!(feito.codigo == 1 && feito.erros.contains(dito), "{nome}: {} {}", feito.codigo, feito.erros);
    }
}

#[test]
fn o_envio_repetido_e_a_mesma_mensagem_e_vale() {
    let pasta = pasta();
    passos(&pasta, &[NOVO, ITEM, "enviar r.json -o s.xml --hora 09:00"].join("\n"));
    let primeira = pasta.ler("s.xml");
    assert_eq!(pasta.conecta(&["validar", "s.xml"]).codigo, 0);
    let feito = passos(&pasta, "enviar r.json -o t.xml --data 2026-04-12");
    assert!(feito.saida.contains("esta é a mesma mensagem"), "{}", feito.saida);
    assert!(pasta.ler("t.xml") == primeira);
    // Told, refused, sent anew: another key, another message.
    passos(&pasta, "enviar r.json --protocolo 990001");
    let feito = passos(&pasta, "enviar r.json -o t.xml");
    assert!(
        feito.saida.contains("com o protocolo 990001") && pasta.ler("t.xml") == primeira,
        "{}",
        feito.saida
    );
    let feito = passos(&pasta, "consultar r.json -o c.xml");
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""));
    let julgada = pasta.conecta(&["validar", "c.xml"]);
    assert!(julgada.codigo == 0 && julgada.saida.contains("SOLIC_STATUS_RECURSO_GLOSA"), "{}", julgada.saida);
}

#[test]
fn nenhum_arquivo_se_perde() {
    let pasta = pasta();
    passos(&pasta, &[NOVO, ITEM].join("\n"));
    let estado = pasta.ler("r.json");
    for passo in [
        NOVO,
        "novo lote.xml dem.xml -o lote.xml",
        "enviar r.json -o r.json",
        "enviar r.json -o ./r.json",
        "novo lote.xml dem.xml -o outro.json --planilha r.json",
        "novo lote.xml dem.xml",
        "novo lote.xml",
        "justificar r.json",
        "enviar r.json",
        "ver lote.xml",
        "responder r.json lote-que-nao-ha.xml",
    ] {
        let feito = passos(&pasta, passo);
        assert_eq!(feito.codigo, 2, "{passo}: {}", feito.erros);
        assert!(pasta.ler("r.json") == estado, "{passo}");
    }
    assert!(pasta.ler("lote.xml") == fs::read(format!("{CICLO}01-lote.xml")).expect("example"));
    assert!(!pasta.caminho().join("outro.json").exists(), "nothing is half done");
    // A state that was changed by hand does not lead from its history.
    let mudado = String::from_utf8(estado).expect("UTF-8").replacen(
        "\"recursado\": \"140.00\"",
        "\"recursado\": \"1.00\"",
        1,
    );
    pasta.com("mudado.json", mudado);
    let feito = passos(&pasta, "ver mudado.json");
    assert!(feito.codigo == 2 && feito.erros.contains("a história não leva"), "{}", feito.erros);
    // One that a newer library wrote.
    let futuro = String::from_utf8(pasta.ler("r.json")).expect("UTF-8").replacen(
        "\"versao_formato\": 1",
        "\"versao_formato\": 9",
        1,
    );
    pasta.com("futuro.json", futuro);
    let feito = passos(&pasta, "ver futuro.json");
    assert!(feito.codigo == 2 && feito.erros.contains("mais nova"), "{}", feito.erros);
}

#[test]
fn um_estado_por_protocolo_em_uma_pasta() {
    let pasta = pasta();
    pasta.com("estados/leia.txt", "");
    let feito = passos(&pasta, "novo lote.xml dem.xml -o estados");
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""));
    assert!(pasta.caminho().join("estados/recurso-20260000520.json").exists());
    let feito = passos(&pasta, "novo lote.xml dem.xml -o r.json --protocolo 1");
    assert!(feito.codigo == 2 && feito.erros.contains("20260000520"), "{}", feito.erros);
}

#[test]
fn prazo_perfil_e_quem_recursa() {
    let pasta = pasta();
    pasta.com(
        "perfil.json",
        r#"{"registro_ans": "900001", "prazo_de_recurso": 45, "tipos_de_anexo": ["pdf"]}"#,
    );
    let feito = passos(&pasta, "novo lote.xml dem.xml -o r.json --perfil perfil.json");
    assert!(feito.saida.contains("prazo até 25/04/2026: 15 dias"), "{}{}", feito.saida, feito.erros);
    let feito = passos(&pasta, &[ITEM, "justificar r.json --guia 41001 --anexo lote.xml"].join("\n"));
    assert!(feito.erros.contains("RGL-33"), "{}", feito.erros);
    pasta.com("ruim.json", r#"{"registro_ans": "9", "versoes": []}"#);
    let feito = passos(&pasta, "novo lote.xml dem.xml -o s.json --perfil ruim.json");
    assert!(feito.codigo == 2 && feito.erros.contains("registro_ans"), "{}", feito.erros);
    let feito = passos(
        &pasta,
        &[
            "novo lote.xml um-motivo.xml -o v.json --versao 4.01.00 --prestador 777",
            "justificar v.json --guia 41001 --texto 'Um só exame.'",
            "enviar v.json -o v.xml --data 2026-04-10",
        ]
        .join("\n"),
    );
    assert_eq!(feito.codigo, 0, "{}", feito.erros);
    let mensagem = texto(&pasta.ler("v.xml"));
    assert!(
        mensagem.contains("Padrao>4.01.00<") && mensagem.contains("codigoPrestadorNaOperadora>777<"),
        "{mensagem}"
    );
}

#[test]
fn a_mensagem_recusada_volta_a_ser_escrita() {
    let pasta = pasta();
    passos(&pasta, &[NOVO, ITEM, "enviar r.json -o s.xml"].join("\n"));
    let recebimento: String = fs::read(format!("{CICLO}07-recebimento.xml"))
        .expect("example")
        .iter()
        .map(|b| char::from(*b))
        .collect();
    let (inicio, resto) = recebimento.split_once("<ans:protocoloRecebimento>").expect("receipt");
    let (_, fim) = resto.split_once("</ans:protocoloRecebimento>").expect("receipt");
    let erro = "<ans:mensagemErro><ans:codigoGlosa>5001</ans:codigoGlosa></ans:mensagemErro>";
    pasta.com("erro.xml", format!("{inicio}{erro}{fim}"));
    let feito = passos(&pasta, "responder r.json erro.xml");
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains("recusou a mensagem (motivo 5001)"), "{}{}", feito.saida, feito.erros);
    let feito = passos(&pasta, "enviar r.json -o s2.xml");
    assert!(feito.saida.contains("520-1/2"), "another key: {}", feito.saida);
    assert!(pasta.ler("s.xml") != pasta.ler("s2.xml"));
}

#[test]
fn a_situacao_diz_o_protocolo_que_o_recebimento_nao_disse() {
    let pasta = pasta();
    passos(&pasta, &[NOVO, ITEM, "enviar r.json -o s.xml"].join("\n"));
    let estado = String::from_utf8(pasta.ler("r.json")).expect("UTF-8");
    let mut dossie = Dossie::abrir(&estado).expect("state");
    let ator = Ator::new("operadora", "2026-04-20T10:00:00-03:00".parse().expect("moment"));
    dossie.fazer(|p, _| p.receber(1, "990077", None, &ator)).expect("receipt");
    let status = conecta_core::tiss::StatusProtocolo::EmAnalise;
    let m = dossie.recursos().situacao_do_recurso(1, status, &dossie.dados(91, &ator)).expect("message");
    pasta.com("status.xml", m.escrever(&OpcoesDeEscrita::default()).expect("written"));
    let feito = passos(&pasta, "enviar r.json --recebimento status.xml");
    assert!(
        feito.saida.contains("Em análise, protocolo 990077, situação 2"),
        "{}{}",
        feito.saida,
        feito.erros
    );
}
