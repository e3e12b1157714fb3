//! Every operation of every version: request and answer into an envelope and out of it again.

#![allow(clippy::print_stderr, reason = "says what was skipped")]

use conecta_core::tiss::soap::{
    Conteudo, FALHA, FalhaSoap, OPERACOES, Operacao, Sentido, abrir, envelopar, na_forma_do_servico,
};
use conecta_core::tiss::{self, Documento, OpcoesDeEscrita, Raiz, TissFaultWs};
use conecta_core::{Error, SituacaoHash, Versao};
use conecta_schemas::{Familia, esquemas};
use conecta_tests::gerador::{Gerador, Pedido};
use conecta_tests::motor::{aceita, esquema_e_hash, opcoes_esquema};
use conecta_tests::sorteio::Sorteio;

/// Messages of each operation, direction and version.
const CADA: usize = 8;

fn mensagem(bytes: &[u8]) -> Documento {
    match abrir(bytes) {
        Ok(Conteudo::Mensagem(lido)) => lido.documento,
        outro => panic!("não é uma mensagem: {outro:?}"),
    }
}

#[test]
fn toda_operacao_de_toda_versao_vai_e_volta_em_envelope() {
    let mut feitas = 0;
    for e in esquemas().filter(|e| e.familia() == Familia::Tiss) {
        let versao: Versao = e.versao().parse().expect("versão");
        let mut g = Gerador::new(e, 11);
        for o in &OPERACOES {
            for sentido in [Sentido::Pedido, Sentido::Resposta] {
                let raiz = o.raiz(sentido);
                let existe = e.raizes().any(|(n, _)| n == raiz);
                assert!(existe || versao < o.desde, "{raiz} {versao}");
                if !existe {
                    continue;
                }
                for _ in 0..CADA {
                    let m = g.mensagem(raiz);
                    let lido = tiss::ler(&m.bytes()).expect(raiz);
                    // The oldest versions do not say in the message which they are.
                    if lido.documento.versao != versao {
                        continue;
                    }
                    let mut opcoes = OpcoesDeEscrita::default();
                    opcoes.hash = m.hash.is_some();
                    let envelope = envelopar(&lido.documento, o, &opcoes).expect(raiz);
                    let relatorio = conecta_core::validar(&envelope, &opcoes_esquema());
                    assert!(aceita(&relatorio), "{raiz} {versao}: {:?}", relatorio.criticas);
                    let volta = mensagem(&envelope);
                    assert!(volta.soap());
                    let (antes, depois) = (lido.documento.arvore(), volta.arvore());
                    let nos = antes.raiz().zip(depois.raiz());
                    let mut diferencas = nos.map(|(a, b)| tiss::comparar(a, b)).expect("raízes");
                    // A hash in capitals may have been written in small letters.
                    let minusculo = |v: &Option<String>| v.as_ref().map(|v| v.to_ascii_lowercase());
                    diferencas.retain(|d| minusculo(&d.antes) != minusculo(&d.depois));
                    assert!(diferencas.is_empty(), "{raiz} {versao}: {diferencas:?}");
                    assert_eq!(Operacao::da_raiz(volta.raiz.tag()), Some((o, sentido)));
                    let outra = OPERACOES.iter().find(|x| x.servico != o.servico).expect("há outras");
                    let recusa = envelopar(&lido.documento, outra, &opcoes);
                    assert!(
                        matches!(recusa, Err(Error::ForaDaOperacao { .. })),
                        "{raiz} em {}",
                        outra.servico
                    );
                    feitas += 1;
                }
            }
        }
    }
    assert!(feitas > 2_000, "{feitas}");
}

#[test]
fn a_mensagem_toma_a_forma_do_servico() {
    let e = esquemas().filter(|e| e.familia() == Familia::Tiss).max_by_key(|e| e.versao()).expect("versões");
    let mut s = Sorteio::new(5);
    let mut g = Gerador::new(e, 5);
    let transacoes: Vec<_> = g.transacoes().iter().filter(|t| t.raiz == "mensagemTISS").cloned().collect();
    let mut servicos = std::collections::BTreeSet::new();
    for t in transacoes {
        let m = g.gerar(&t, &Pedido::aleatorio(&mut s).com_hash_definido());
        let lido = tiss::ler(&m.bytes()).expect("lida").documento;
        for o in &OPERACOES {
            let Ok(d) = na_forma_do_servico(&lido, o) else { continue };
            let envelope = envelopar(&lido, o, &OpcoesDeEscrita::default()).expect(o.servico);
            let relatorio = esquema_e_hash(&envelope);
            assert_eq!(relatorio.hash.situacao, SituacaoHash::Confere, "{t} → {}", o.servico);
            assert_eq!(mensagem(&envelope).raiz.tag(), d.raiz.tag());
            assert!(aceita(&relatorio), "{t} → {}: {:?}", o.servico, relatorio.criticas);
            servicos.insert(d.raiz.tag());
        }
    }
    assert!(servicos.len() >= 18, "{servicos:?}");
}

#[test]
fn falhas_vao_e_voltam() {
    let versao = Versao::new(4, 3, 0);
    let falha = FalhaSoap {
        codigo: "soap:Client".into(),
        texto: "O hash não confere & a mensagem foi recusada".into(),
        ator: String::new(),
        detalhe: Some(TissFaultWs { tiss_fault: "HashInvalido".into() }),
    };
    for codificacao in [tiss::Codificacao::Iso8859_1, tiss::Codificacao::Utf8] {
        let mut opcoes = OpcoesDeEscrita::default();
        opcoes.codificacao = codificacao;
        let xml = falha.escrever(versao, &opcoes).expect("escrita");
        let Ok(Conteudo::Falha(lida)) = abrir(&xml) else { panic!("não é uma falha") };
        assert_eq!(lida, falha);
    }
    let simples = FalhaSoap { detalhe: None, ator: "http://operadora".into(), ..falha };
    let xml = simples.escrever(versao, &OpcoesDeEscrita::default()).expect("escrita");
    assert!(matches!(abrir(&xml), Ok(Conteudo::Falha(f)) if f == simples));
}

#[test]
fn falhas_de_servidores() {
    // As servers write them: other prefixes, details of their own, SOAP 1.2.
    let casos = [
        r#"<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/><SOAP-ENV:Body>
           <SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode><faultstring xml:lang="pt">Tempo&#32;esgotado</faultstring>
           <detail><e:erro xmlns:e="urn:x"><faultstring2>x</faultstring2></e:erro></detail></SOAP-ENV:Fault>
           </SOAP-ENV:Body></SOAP-ENV:Envelope>"#,
        r#"<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code><s:Value>SOAP-ENV:Server</s:Value>
           </s:Code><s:Reason><s:Text xml:lang="pt">Tempo esgotado</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>"#,
    ];
    for xml in casos {
        let Ok(Conteudo::Falha(f)) = abrir(xml.as_bytes()) else { panic!("não é uma falha: {xml}") };
        assert_eq!((f.codigo.as_str(), f.texto.as_str()), ("SOAP-ENV:Server", "Tempo esgotado"));
        assert!(f.detalhe.is_none());
    }
    let tiss_fault = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode>
        <faultstring>x</faultstring><detail><a:tissFaultWS xmlns:a="http://www.ans.gov.br/padroes/tiss/schemas"><a:tissFault>LoginInvalido</a:tissFault>
        </a:tissFaultWS></detail></s:Fault></s:Body></s:Envelope>"#;
    let Ok(Conteudo::Falha(f)) = abrir(tiss_fault.as_bytes()) else { panic!("não é uma falha") };
    assert_eq!(f.detalhe.expect("detalhe").tiss_fault.as_str(), "LoginInvalido");
    assert!(matches!(
        abrir(b"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>"),
        Err(Error::SemMensagem)
    ));
    assert!(Raiz::todas().iter().any(|(_, tag, _)| *tag == FALHA));
}

/// The table is that of the official WSDL files.
#[test]
fn a_tabela_e_a_dos_wsdl() {
    let Some(xsd) = conecta_tests::colecao::pasta().map(|p| p.join("tiss/xsd")) else {
        eprintln!("PULADO: sem a coleção de XSD (CONECTA_SHARED ou ../shared)");
        return;
    };
    let mut arquivos = 0;
    for e in esquemas().filter(|e| e.familia() == Familia::Tiss) {
        let versao: Versao = e.versao().parse().expect("versão");
        let Ok(entradas) = std::fs::read_dir(xsd.join(e.versao())) else { continue };
        for caminho in entradas
            .map(|x| x.expect("entrada").path())
            .filter(|p| p.extension().is_some_and(|x| x == "wsdl"))
        {
            arquivos += 1;
            let texto = String::from_utf8_lossy(&std::fs::read(&caminho).expect("wsdl")).into_owned();
            let atributo = |antes: &str| {
                let i = texto.find(antes).unwrap_or_else(|| panic!("{antes} em {}", caminho.display()))
                    + antes.len();
                texto[i..].split('"').next().unwrap_or_default().to_owned()
            };
            let o = Operacao::do_servico(&atributo("<service name=\"")).expect("operação");
            assert!(versao >= o.desde);
            assert_eq!(atributo("targetNamespace=\""), o.espaco(versao));
            assert!(texto.contains(&format!("<operation name=\"{}\">", o.nome())));
            assert_eq!(format!("\"{}\"", atributo("soapAction=\"")), o.acao());
            assert!(texto.contains(&format!("element=\"ans:{}\"", o.pedido)), "{}", caminho.display());
            // The WSDL of 4.00.00 names an element that its schema does not have.
            let resposta =
                if versao == Versao::new(4, 0, 0) { o.resposta.trim_end_matches("sWS") } else { o.resposta };
            assert!(texto.contains(&format!("element=\"ans:{resposta}")), "{}", caminho.display());
            assert!(texto.contains(&format!("element=\"ans:{FALHA}\"")));
        }
    }
    assert!(arquivos > 100, "{arquivos}");
}
