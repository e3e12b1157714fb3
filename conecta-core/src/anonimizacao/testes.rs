use std::collections::HashSet;

use super::campos::{folhas, tratamento};
use super::forma::{mascarar, numero};
use super::pseudonimo::Fonte;
use super::*;
use crate::types::{Cnpj, Cns, Cpf};

fn chave(n: u8) -> ChaveDeAnonimizacao {
    ChaveDeAnonimizacao::new([n; 32]).expect("it is long enough")
}

fn feita(xml: &str) -> String {
    let a =
        anonimizar(xml.as_bytes(), &chave(1), &OpcoesDeAnonimizacao::default()).expect("it is well-formed");
    String::from_utf8(a.documento).expect("it was UTF-8")
}

#[test]
fn cada_campo_de_cada_esquema_tem_tratamento() {
    let sem: Vec<&&str> = folhas().keys().filter(|n| tratamento(n).is_none()).collect();
    assert!(sem.is_empty(), "say in campos.rs what becomes of these fields: {sem:?}");
    assert!(folhas().len() > 450, "{}", folhas().len());
}

#[test]
fn nenhum_campo_e_nomeado_duas_vezes_ou_nao_existe() {
    let mut vistos = HashSet::new();
    for nome in super::campos::nomeados() {
        assert!(folhas().contains_key(nome), "{nome} is in no schema");
        assert!(vistos.insert(nome), "{nome} is there twice");
    }
}

#[test]
fn a_permutacao_e_uma_permutacao_e_muda_com_a_chave() {
    let (a, b) = (Fonte::new(&chave(1)), Fonte::new(&chave(2)));
    for tamanho in [1u128, 2, 3, 10, 26, 100, 1_000] {
        let todos: HashSet<u128> = (0..tamanho).map(|n| a.permutar(b"x", n, tamanho)).collect();
        assert_eq!(todos.len(), usize::try_from(tamanho).expect("it is small"), "{tamanho}");
        assert!(todos.iter().all(|n| *n < tamanho));
    }
    let iguais = (0..1_000).filter(|n| a.permutar(b"x", *n, 1_000) == b.permutar(b"x", *n, 1_000)).count();
    assert!(iguais < 20, "{iguais}");
    let iguais = (0..1_000).filter(|n| a.permutar(b"x", *n, 1_000) == a.permutar(b"y", *n, 1_000)).count();
    assert!(iguais < 20, "{iguais}");
}

#[test]
fn numeros_de_documentos_continuam_certos_e_errados() {
    let f = Fonte::new(&chave(1));
    for cpf in ["52998224725", "11144477735", "00000000191"] {
        let novo = numero(&f, "guia", cpf);
        assert!(novo.parse::<Cpf>().is_ok() && novo != cpf, "{cpf}");
        assert_eq!(novo, numero(&f, "cpf", cpf), "one value has one pseudonym in any field");
    }
    for cnpj in ["11222333000181", "00000000000191", "12ABC34501DE35"] {
        let novo = numero(&f, "cnpj", cnpj);
        assert!(novo.parse::<Cnpj>().is_ok() && novo != cnpj, "{cnpj}");
        let letras = |t: &str| t.chars().map(|c| c.is_ascii_digit()).collect::<Vec<_>>();
        assert_eq!(letras(&novo), letras(cnpj));
    }
    let cns: Vec<String> = (0..2_000u64)
        .flat_map(|n| {
            let definitivo = (0..20).map(move |d| format!("1{:010}00{d:02}", n * 7_919 + 12_345));
            let provisorio = (0..10).map(move |d| format!("7{:013}{d}", n * 104_729 + 999));
            definitivo.chain(provisorio)
        })
        .filter(|t| t.parse::<Cns>().is_ok())
        .collect();
    assert!(cns.len() > 2_000);
    for c in cns.iter().step_by(17) {
        let novo = numero(&f, "cns", c);
        assert!(novo.parse::<Cns>().is_ok() && novo != *c && novo[..1] == c[..1], "{c} {novo}");
    }
    assert!(numero(&f, "cpf", "52998224724").parse::<Cpf>().is_err());
}

#[test]
fn a_forma_fica_e_numeros_diferentes_nao_se_confundem() {
    let f = Fonte::new(&chave(1));
    let forma = |t: &str| -> String {
        t.chars()
            .map(|c| {
                if c.is_ascii_digit() {
                    '9'
                } else if c.is_ascii_lowercase() {
                    'a'
                } else if c.is_ascii_uppercase() {
                    'A'
                } else {
                    c
                }
            })
            .collect()
    };
    for t in ["0012-34/AB", "a", "0", "x y z", "12345678901234567890123456789012345", ""] {
        assert_eq!(forma(&mascarar(&f, "x", t)), forma(t), "{t}");
    }
    let novos: HashSet<String> = (0..3_000).map(|n| mascarar(&f, "guia", &format!("{n:05}"))).collect();
    assert_eq!(novos.len(), 3_000);
}

#[test]
fn o_mesmo_valor_tem_o_mesmo_pseudonimo() {
    let xml = "<a><numeroGuiaPrestador>11001</numeroGuiaPrestador><guiaPrincipal>11001</guiaPrincipal>\
        <nomeProf>Ana Lima</nomeProf><nomeProfissional>ANA  LIMA</nomeProfissional></a>";
    let novo = feita(xml);
    let campo =
        |n: &str| novo.split(&format!("<{n}>")).nth(1).and_then(|r| r.split('<').next()).map(str::to_owned);
    assert_eq!(campo("numeroGuiaPrestador"), campo("guiaPrincipal"));
    assert_ne!(campo("guiaPrincipal").as_deref(), Some("11001"));
    let (um, outro) =
        (campo("nomeProf").expect("it is there"), campo("nomeProfissional").expect("it is there"));
    assert_eq!(um.to_uppercase(), outro);
    assert!(um.starts_with("Profissional "), "{um}");
    assert_eq!(novo, feita(xml));
}

#[test]
fn nada_escapa_pelos_lados() {
    let xml = "\u{feff}<?xml version='1.0' encoding='UTF-8'?><!-- MARIA --><?pi MARIA?>\n<s:Envelope xmlns:s='urn:s' \
        s:x='MARIA'><s:Header><u>MARIA</u><!-- </s:Header> --></s:Header><s:Body>MARIA<a x='MARIA > b'><b/>MARIA<sexo>MARIA</sexo>\
        <desconhecido>MARIA <![CDATA[<MARIA>]]></desconhecido><nomeBeneficiario>M&#65;RIA</nomeBeneficiario>\
        <valorTotal>MARIA</valorTotal><observacao>x<!-- MARIA -->y</observacao><Signature><x>MARIA</x></Signature>\
        <valorProc>1<!-- c -->0.50</valorProc></a></s:Body></s:Envelope>";
    let a =
        anonimizar(xml.as_bytes(), &chave(1), &OpcoesDeAnonimizacao::default()).expect("it is well-formed");
    let novo = String::from_utf8(a.documento).expect("it was UTF-8");
    assert!(!novo.contains("MARIA") && !novo.contains("RIA<"), "{novo}");
    assert!(novo.starts_with("\u{feff}<?xml version='1.0' encoding='UTF-8'?>"), "{novo}");
    assert!(novo.contains("<valorProc>10.50</valorProc>"), "{novo}");
    assert_eq!(a.avisos.len(), 5, "{:?}", a.avisos);
}

#[test]
fn datas_andam_quando_se_pede_e_as_de_nascimento_sempre() {
    let xml = b"<a><dataNascimento>1980-05-20</dataNascimento><dataExecucao>2026-01-31</dataExecucao>\
        <competencia>202601</competencia><dataEmissao>31/01/2026</dataEmissao></a>";
    let parado = anonimizar(xml, &chave(1), &OpcoesDeAnonimizacao::default()).expect("it is well-formed");
    let parado = String::from_utf8(parado.documento).expect("it was UTF-8");
    assert!(parado.contains(">2026-01-31<") && parado.contains(">202601<"), "{parado}");
    assert!(!parado.contains("1980-05-20") && !parado.contains("31/01/2026"), "{parado}");
    let mut opcoes = OpcoesDeAnonimizacao { deslocar_datas: -31 };
    let movido = anonimizar(xml, &chave(1), &opcoes).expect("it is well-formed");
    let movido = String::from_utf8(movido.documento).expect("it was UTF-8");
    assert!(movido.contains(">2025-12-31<") && movido.contains(">202512<"), "{movido}");
    opcoes.deslocar_datas = i32::MIN;
    assert_eq!(anonimizar(xml, &chave(1), &opcoes).err(), Some(NaoAnonimizada::Deslocamento));
}

#[test]
fn o_que_nao_e_xml_e_recusado_com_o_lugar() {
    let erro = anonimizar(b"<a>\n<b></a>", &chave(1), &OpcoesDeAnonimizacao::default()).err();
    assert!(matches!(erro, Some(NaoAnonimizada::Malformada { linha: 2, .. })), "{erro:?}");
    assert!(ChaveDeAnonimizacao::new(*b"short").is_none());
    assert!(!format!("{:?}", chave(7)).contains('7'));
}
