//! Hostile input: reports stay short, time stays linear, nothing panics.
//!
//! Times are generous, and compared between a document and one of twice its length: what is quadratic shows.

#![allow(clippy::disallowed_methods, clippy::type_complexity, reason = "tests measure time")]

use std::time::{Duration, Instant};

use conecta_core::{Opcoes, Parecer, Relatorio, Validador, validar};

const CABECALHO: &str = "<ans:mensagemTISS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"><ans:cabecalho>\
    <ans:identificacaoTransacao><ans:tipoTransacao>ENVIO_LOTE_GUIAS</ans:tipoTransacao>\
    <ans:sequencialTransacao>1</ans:sequencialTransacao><ans:dataRegistroTransacao>2026-03-04</ans:dataRegistroTransacao>\
    <ans:horaRegistroTransacao>10:20:30</ans:horaRegistroTransacao></ans:identificacaoTransacao><ans:origem>\
    <ans:identificacaoPrestador><ans:codigoPrestadorNaOperadora>77</ans:codigoPrestadorNaOperadora>\
    </ans:identificacaoPrestador></ans:origem><ans:destino><ans:registroANS>123456</ans:registroANS></ans:destino>\
    <ans:Padrao>4.03.00</ans:Padrao></ans:cabecalho>";
const LOTE: &str =
    "<ans:prestadorParaOperadora><ans:loteGuias><ans:numeroLote>9</ans:numeroLote><ans:guiasTISS>";

/// A message up to the place where the guias come, and what follows.
fn na_mensagem(conteudo: &str) -> Vec<u8> {
    let fim = "</ans:guiasTISS></ans:loteGuias></ans:prestadorParaOperadora><ans:epilogo><ans:hash>0</ans:hash>\
        </ans:epilogo></ans:mensagemTISS>";
    format!("{CABECALHO}{LOTE}{conteudo}{fim}").into_bytes()
}

/// Judges in windows of 64 KiB, as a reader does.
fn aos_poucos(documento: &[u8]) -> Relatorio {
    let mut v = Validador::new(Opcoes::default());
    v.iniciar();
    for janela in documento.chunks(64 * 1024) {
        v.alimentar(janela);
    }
    v.concluir().clone()
}

fn tempo(f: impl Fn() -> Relatorio) -> (Duration, Relatorio) {
    let inicio = Instant::now();
    let r = f();
    (inicio.elapsed(), r)
}

/// Judges a document of `n` and of `2n` parts, whole and in windows, and gives the report of the longer one.
fn linear(o_que: &str, n: usize, documento: impl Fn(usize) -> Vec<u8>) -> Relatorio {
    let (curto, longo) = (documento(n), documento(2 * n));
    let mut ultimo = None;
    let modos: [(&str, &dyn Fn(&[u8]) -> Relatorio); 2] =
        [("whole", &|d| validar(d, &Opcoes::default())), ("in windows", &|d| aos_poucos(d))];
    for (modo, julgar) in modos {
        // A machine that is busy with something else may slow one run down: the best of a few counts.
        let certo = (0..4).any(|_| {
            let (um, _) = tempo(|| julgar(&curto));
            let (dois, r) = tempo(|| julgar(&longo));
            ultimo = Some(r);
            dois < um * 3 + Duration::from_millis(10)
        });
        assert!(certo, "{o_que}, {modo}: twice the document takes much more than twice the time");
    }
    let r = ultimo.expect("judged");
    assert_eq!(r.parecer, Parecer::Rejeitar, "{o_que} is not accepted");
    assert!(r.criticas.len() <= Opcoes::MAX_CRITICAS + 1, "{o_que}: the report is short");
    r
}

fn codigos(r: &Relatorio) -> Vec<&str> {
    r.criticas.iter().map(|c| c.codigo.as_str()).collect()
}

#[test]
fn dez_mil_falhas_iguais() {
    let guia = "<ans:guiaConsulta><ans:cabecalhoConsulta><ans:registroANS>x</ans:registroANS>\
        </ans:cabecalhoConsulta></ans:guiaConsulta>";
    let documento = na_mensagem(&guia.repeat(10_000));
    let (mut t, mut r) = tempo(|| validar(&documento, &Opcoes::default()));
    // A machine that is busy with something else may slow one run down: the best of a few counts.
    for _ in 0..4 {
        let outra = tempo(|| validar(&documento, &Opcoes::default()));
        (t, r) = (t.min(outra.0), outra.1);
    }
    assert!(t < Duration::from_millis(500), "took {t:?}");
    assert!(r.truncado);
    assert!(r.criticas.len() <= 40, "{} are listed", r.criticas.len());
    let repeticoes: u64 = r.criticas.iter().map(|c| c.repeticoes).sum();
    assert_eq!(r.total_erros, repeticoes + r.criticas.len() as u64, "each fault is listed or counted");
    assert!(r.criticas.iter().any(|c| c.codigo.as_str() == "XSD-FORMATO" && c.repeticoes == 9_990));
    assert_eq!(r.omitidas(), repeticoes);
}

#[test]
fn falhas_todas_diferentes() {
    let r = linear("unknown tags", 25_000, |n| {
        na_mensagem(&(0..n).map(|i| format!("<ans:x{i}/>")).collect::<String>())
    });
    assert!(r.truncado);
    assert_eq!(r.total_erros - (r.criticas.len() as u64), r.omitidas());
    assert!(r.total_erros >= 50_000);
    linear("unknown nested tags", 10_000, |n| {
        na_mensagem(
            &(0..n)
                .map(|i| format!("<ans:guiaConsulta><ans:y{i}>1</ans:y{i}></ans:guiaConsulta>"))
                .collect::<String>(),
        )
    });
    linear("misspelt tags", 5_000, |n| {
        na_mensagem(
            &(0..n)
                .map(|_| "<ans:guiaConsulla><ans:dadosBeneficiari0/></ans:guiaConsulla>")
                .collect::<String>(),
        )
    });
}

#[test]
fn profundidade() {
    let r = linear("depth", 1_000_000, |n| "<a>".repeat(n).into_bytes());
    assert!(codigos(&r).contains(&"MSG-16"));
    let r = linear("depth inside a message", 500_000, |n| na_mensagem(&"<ans:guiaConsulta>".repeat(n)));
    assert!(codigos(&r).contains(&"MSG-16"));
    let r = validar("<a>".repeat(10_000_000).as_bytes(), &Opcoes::default());
    assert!(codigos(&r).contains(&"MSG-16"));
    assert!(r.criticas.len() < 5);
    // Faults at the greatest depth: a path is long, and still not built for what is only counted.
    let nome = "n".repeat(200);
    linear("faults in the depth", 10_000, |n| {
        let abre: String = (0..250).map(|_| format!("<{nome}>")).collect();
        format!("{abre}{}", "<b>&</b>".repeat(n)).into_bytes()
    });
}

#[test]
fn atributos() {
    let r = linear("a long attribute", 500_000, |n| format!("<a b=\"{}\"/>", "x".repeat(n)).into_bytes());
    assert_eq!(codigos(&r), ["MSG-16"]);
    let r = linear("many attributes", 50_000, |n| {
        format!("<a {}/>", (0..n).map(|i| format!("b{i}='' ")).collect::<String>()).into_bytes()
    });
    assert_eq!(codigos(&r), ["MSG-16"]);
    linear("one attribute many times", 50_000, |n| format!("<a {}/>", "b='' ".repeat(n)).into_bytes());
    linear("tags of attributes of many namespaces", 500, |n| {
        let espacos: String = (0..60).map(|i| format!("xmlns:p{i}='u{i}' ")).collect();
        let tag = format!("<a {}/>", (0..60).map(|i| format!("p{i}:b='' ")).collect::<String>());
        format!("<r {espacos}>{}</r>", tag.repeat(n)).into_bytes()
    });
    linear("tags of attributes", 2_000, |n| {
        let tag = format!("<a {}/>", (0..60).map(|i| format!("b{i}='&' ")).collect::<String>());
        format!("<r>{}</r>", tag.repeat(n)).into_bytes()
    });
}

#[test]
fn nomes() {
    for documento in [
        format!("<{}/>", "a".repeat(300)),
        format!("<{}", "a".repeat(1_000_000)),
        format!("<a {}='1'/>", "a".repeat(300)),
        format!("<a></{}>", "a".repeat(1_000_000)),
        format!("<a><?{} ?></a>", "a".repeat(1_000_000)),
    ] {
        let r = validar(documento.as_bytes(), &Opcoes::default());
        assert!(r.tem_erro() && r.criticas.len() < 5);
        assert!(r.criticas.iter().all(|c| c.mensagem.len() < 500 && c.local.caminho.len() < 500));
        assert_eq!(r, aos_poucos(documento.as_bytes()));
    }
}

#[test]
fn espacos_de_nomes() {
    let r = linear("declarations in one tag", 10_000, |n| {
        format!("<a {}/>", (0..n).map(|i| format!("xmlns:p{i}='u{i}' ")).collect::<String>()).into_bytes()
    });
    assert!(codigos(&r).contains(&"MSG-16"));
    linear("declarations of siblings", 50_000, |n| {
        format!("<r>{}</r>", (0..n).map(|i| format!("<a xmlns='u{i}'/>")).collect::<String>()).into_bytes()
    });
    let r = linear("declarations of ancestors", 20_000, |n| {
        (0..n).map(|i| format!("<a xmlns:p{i}='u{i}' xmlns:q{i}='u{i}'>")).collect::<String>().into_bytes()
    });
    assert!(codigos(&r).contains(&"MSG-16"));
}

#[test]
fn pontuacao() {
    for (o_que, sinal) in [
        ("less-than signs", "<"),
        ("ampersands", "&"),
        ("brackets", "]"),
        ("ends of CDATA", "]]>"),
        ("end tags", "</a>"),
        ("question marks", "<?"),
        ("exclamation marks", "<!"),
        ("instructions", "<?a?>"),
        ("comments", "<!---->"),
        ("CDATA", "<![CDATA[]]>"),
        ("references", "&#65;"),
        ("long references", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("line ends", "\r\n\r"),
        ("control characters", "\0\x01<a/>"),
        ("equals signs", "="),
        ("bytes that are not UTF-8", "\u{FFFF}"),
    ] {
        linear(o_que, 60_000, |n| format!("<r>{}", sinal.repeat(n)).into_bytes());
        linear(o_que, 30_000, |n| na_mensagem(&sinal.repeat(n)));
    }
}

#[test]
fn o_que_nao_termina() {
    for (o_que, inicio, sinal) in [
        ("hyphens in a comment", "<r><!--", "--"),
        ("a long comment", "<r><!--", "abc "),
        ("a long CDATA section", "<r><![CDATA[", "] "),
        ("a long instruction", "<r><?p ", "? "),
        ("quotes", "<r a=\"", "'\"'"),
        ("unbalanced quotes", "<r a=\"", "x "),
        ("slashes in a tag", "<r ", "/"),
        ("a tag without end", "<r ", "a "),
        ("white space in a tag", "<r", " "),
        ("white space before the root", "", " \n"),
        ("comments before the root", "", "<!-- -->"),
        ("open comments before the root", "", "<!--"),
        ("headers in headers", "", "<tipoTransacao "),
        ("a declaration without end", "<?xml version=\"1.0\"", " "),
    ] {
        linear(o_que, 200_000, |n| format!("{inicio}{}", sinal.repeat(n)).into_bytes());
    }
}

#[test]
fn dez_milhoes() {
    for sinal in ["<", "&", "]"] {
        let (t, r) =
            tempo(|| validar(format!("<r>{}", sinal.repeat(10_000_000)).as_bytes(), &Opcoes::default()));
        assert!(r.tem_erro() && r.criticas.len() < 50);
        assert!(t < Duration::from_secs(30), "ten million {sinal} took {t:?}");
    }
}

#[test]
fn um_byte_por_vez() {
    // Whoever sends one byte at a time must not make the judge read the same bytes again and again.
    for conteudo in [
        format!("<r a='{}'/>", "x".repeat(60_000)),
        "<a>".repeat(20_000),
        format!("<r>{}", " ".repeat(60_000)),
    ] {
        let inicio = Instant::now();
        let mut v = Validador::new(Opcoes::default());
        v.iniciar();
        for byte in conteudo.as_bytes() {
            v.alimentar(std::slice::from_ref(byte));
        }
        let r = v.concluir().clone();
        assert!(inicio.elapsed() < Duration::from_secs(1), "took {:?}", inicio.elapsed());
        assert_eq!(r, validar(conteudo.as_bytes(), &Opcoes::default()));
    }
}

#[test]
fn dtd_e_entidades() {
    let bomba = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><b>&c;</b>";
    let externa = "<!DOCTYPE a SYSTEM \"http://localhost/x.dtd\" [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
    for documento in [bomba, externa] {
        let r = validar(documento.as_bytes(), &Opcoes::default());
        assert_eq!(codigos(&r), ["MSG-16"], "nothing is read after a DOCTYPE");
    }
    let r = validar(b"<a>&nbsp;&x;&#0;&#x110000;</a>", &Opcoes::default());
    assert_eq!(codigos(&r).iter().filter(|c| **c == "XML-REFERENCIA").count(), 4);
}

#[test]
fn folhas_longas() {
    let documento = |n: usize| {
        let doc = "QUJD".repeat(n);
        format!(
            "{}<ans:envioDOcumento><ans:numeroDocumento>5</ans:numeroDocumento><ans:naturezaGuia>1</ans:naturezaGuia>\
             <ans:formatoDocumento>07</ans:formatoDocumento><ans:documento>{doc}</ans:documento>\
             <ans:tipoDocumento>01</ans:tipoDocumento></ans:envioDOcumento><ans:hash>{}</ans:hash></ans:envioDocumentoWS>",
            CABECALHO.replace("mensagemTISS", "envioDocumentoWS").replace("ENVIO_LOTE_GUIAS", "ENVIO_DOCUMENTO"),
            "0".repeat(n),
        )
        .into_bytes()
    };
    let r = linear("a long document and a long hash", 200_000, documento);
    assert_eq!(codigos(&r), ["HSH-03"]);
    linear("a long number", 500_000, |n| {
        na_mensagem(&format!("<ans:guiaConsulta><ans:cabecalhoConsulta><ans:registroANS>{}", "1".repeat(n)))
    });
}
