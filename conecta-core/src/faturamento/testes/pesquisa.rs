use chrono::{Duration, NaiveDate};

use super::ator;
use super::casos::{preenchida, salva};
use crate::faturamento::Ator;
use crate::faturamento::arquivo::ArquivoEnviado;
use crate::faturamento::guia::Guia;
use crate::faturamento::juizo::Juiz;
use crate::faturamento::lote::LotePagamento;
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::pesquisa::{
    ArquivoComLote, Campo, Carga, Condicao, DeQuem, Janela, Periodo, PesquisaDeArquivos, PesquisaDeGuias,
    PesquisaDeLotes, PesquisaDeRecurso, Prova, pesquisar, unica_opcao,
};

fn hoje() -> NaiveDate {
    ator().agora.date_naive()
}

fn ids<'a>(guias: &'a [Guia], p: &PesquisaDeGuias) -> Vec<&'a str> {
    pesquisar(guias, &p.condicoes(hoje()).expect("all mandatory fields")).map(Guia::id).collect()
}

#[test]
fn guias_por_janela_beneficiario_e_prestador() {
    let mut guias: Vec<Guia> = [0, 15, 16, 30, 31, 60, 61]
        .iter()
        .map(|dias| {
            let antes = Ator { agora: ator().agora - Duration::days(*dias), ..ator() };
            let mut g = Guia::new(format!("d{dias}"), TipoDeGuia::SpSadt, super::casos::operadora(), &antes)
                .expect("ok");
            for (campo, valor) in super::casos::campos(TipoDeGuia::SpSadt) {
                g.preencher(campo, valor, &super::casos::perfil(), &antes).expect("a field");
            }
            g
        })
        .collect();
    let de = DeQuem::Beneficiario("00090000123456789".to_owned());
    let meus = vec!["prestador-1".to_owned()];
    let mut p = PesquisaDeGuias::new("900001", de, meus.clone());
    for (janela, n) in [(Janela::Dias15, 2), (Janela::Dias30, 4), (Janela::Dias60, 6)] {
        p.janela = janela;
        assert_eq!(ids(&guias, &p).len(), n, "{janela:?}");
    }
    p.numero_guia_operadora_ou_senha = Some("A7B3C9".to_owned());
    assert_eq!(ids(&guias, &p).len(), 6, "by the senha");
    p.numero_guia_operadora_ou_senha = Some("7030001".to_owned());
    assert_eq!(ids(&guias, &p).len(), 6, "by the number at the operator");
    p.tipo = Some(TipoDeGuia::Consulta);
    assert!(ids(&guias, &p).is_empty());
    p.tipo = None;
    guias[0].cancelar("", &ator()).expect("hers");
    assert_eq!(ids(&guias, &p).len(), 5);
    p.incluir_canceladas = true;
    assert_eq!(ids(&guias, &p).len(), 6);
    p.relacionamentos = vec!["prestador-2".to_owned()];
    assert!(ids(&guias, &p).is_empty(), "of no active relationship");
    let mut p = PesquisaDeGuias::new("900001", DeQuem::Prestador("prestador-1".to_owned()), meus.clone());
    assert_eq!(ids(&guias, &p).len(), 1);
    p.numero_guia_prestador = Some("1A".to_owned());
    assert_eq!(p.condicoes(hoje()).expect_err("digits").codigo, "FAT-78");
    p.numero_guia_prestador = None;
    p.operadora = " ".to_owned();
    assert_eq!(p.condicoes(hoje()).expect_err("mandatory").codigo, "FAT-77");
    let ninguem = PesquisaDeGuias::new("900001", DeQuem::Beneficiario(String::new()), meus);
    assert_eq!(ninguem.condicoes(hoje()).expect_err("mandatory").codigo, "FAT-77");
    assert_eq!(
        (unica_opcao(&["a"]), unica_opcao(&["a", "b"]), unica_opcao::<u8>(&[])),
        (Some("a"), None, None)
    );
}

#[test]
fn guia_referenciada_e_numero_do_prestador() {
    let guias = [salva(TipoDeGuia::Honorarios, "h", "8"), preenchida(TipoDeGuia::Consulta, "c", "9")];
    let meus = vec!["prestador-1".to_owned()];
    let base = PesquisaDeGuias::new("900001", DeQuem::Prestador("prestador-1".to_owned()), meus);
    let p = PesquisaDeGuias { guia_referenciada: Some("540001".to_owned()), ..base.clone() };
    assert_eq!(ids(&guias, &p), ["h"]);
    let p = PesquisaDeGuias { numero_guia_prestador: Some("9".to_owned()), ..base.clone() };
    assert_eq!(ids(&guias, &p), ["c"]);
    let p = PesquisaDeGuias { numero_na_operadora: Some("7040001".to_owned()), ..base };
    assert_eq!(ids(&guias, &p), ["h"]);
}

#[test]
fn arquivos_por_carga_e_por_numero_sem_periodo() {
    let certo = include_bytes!("../../../../exemplos/certo-lote-consulta-4.03.00.xml");
    let novo = |nome: &str, documento: &[u8]| {
        ArquivoEnviado::receber(nome, format!("{nome}.xml"), documento, &ator()).expect("bytes")
    };
    let mut arquivos = vec![novo("um", certo), novo("dois", certo), novo("tres", b"x")];
    for a in &mut arquivos[1..] {
        a.processar(&super::casos::perfil(), &Juiz::default(), &ator()).expect("received");
    }
    let semana = Periodo { de: hoje() - Duration::days(7), ate: hoje() };
    let achar = |p: &PesquisaDeArquivos| -> Vec<String> {
        pesquisar(&arquivos, &p.condicoes().expect("a period")).map(|a| a.id().to_owned()).collect()
    };
    for (carga, achados) in [
        (Carga::EmProcessamento, vec!["um"]),
        (Carga::Importados, vec!["dois"]),
        (Carga::Invalidos, vec!["tres"]),
        (Carga::EncaminhadosValidos, vec![]),
        (Carga::EncaminhadosInvalidos, vec![]),
    ] {
        assert_eq!(achar(&PesquisaDeArquivos::new(carga, "prestador-1", Some(semana))), achados, "{carga:?}");
    }
    let velho = Periodo { de: hoje() - Duration::days(90), ate: hoje() - Duration::days(60) };
    let mut p = PesquisaDeArquivos::new(Carga::Importados, "prestador-1", Some(velho));
    assert!(achar(&p).is_empty());
    p.numero_do_lote = Some("101".to_owned());
    p.por_numero = true;
    assert_eq!(achar(&p), ["dois"], "the period does not count");
    p.numero_do_lote = None;
    assert_eq!(p.condicoes().expect_err("no number").codigo, "FAT-77");
    let sem = PesquisaDeArquivos::new(Carga::Importados, "prestador-1", None);
    assert_eq!(sem.condicoes().expect_err("no period").codigo, "FAT-77");
    let nome = PesquisaDeArquivos {
        nome: Some("DOIS".to_owned()),
        ..PesquisaDeArquivos::new(Carga::Importados, "prestador-1", Some(semana))
    };
    assert_eq!(achar(&nome), ["dois"]);
    let mut l = LotePagamento::new("l", super::casos::operadora(), &ator()).expect("a provider");
    l.do_arquivo(&mut arquivos[1], &super::casos::perfil(), &ator()).expect("imported");
    l.fechar_arquivo(
        &arquivos[1],
        &super::casos::confirmacao(&l.clone()),
        (&super::casos::perfil(), &Juiz::default()),
        &ator(),
    )
    .expect("whole");
    l.iniciar_envio(&ator()).expect("closed");
    l.concluir_envio(&crate::faturamento::envio::ResultadoDoEnvio::Protocolo("77".to_owned()), &ator())
        .expect("sent");
    let com_lote = [ArquivoComLote { arquivo: &arquivos[1], lote: Some(&l) }];
    let p = PesquisaDeArquivos { protocolo: Some("77".to_owned()), por_numero: true, ..sem };
    assert_eq!(pesquisar(&com_lote, &p.condicoes().expect("a number")).count(), 1);
}

#[test]
fn lotes_e_o_filtro_do_recurso_de_30_dias() {
    let lotes =
        [super::casos::aberto(TipoDeGuia::Consulta, "l-1"), super::casos::aberto(TipoDeGuia::SpSadt, "l-2")];
    let base = PesquisaDeLotes {
        prestador: "prestador-1".to_owned(),
        operadora: Some("900001".to_owned()),
        tipo: Some(TipoDeGuia::SpSadt),
        numero: Some("101".to_owned()),
        ..PesquisaDeLotes::default()
    };
    let achados =
        pesquisar(&lotes, &base.condicoes().expect("right")).map(LotePagamento::id).collect::<Vec<_>>();
    assert_eq!(achados, ["l-2"]);
    let com = |de: i64, ate: i64| PesquisaDeRecurso {
        lotes: PesquisaDeLotes {
            periodo: Some(Periodo { de: hoje() - Duration::days(de), ate: hoje() - Duration::days(ate) }),
            ..base.clone()
        },
    };
    assert!(com(30, 0).condicoes(hoje()).is_ok());
    for (p, codigo) in [(com(31, 0), "FAT-80"), (com(3, -1), "FAT-80"), (com(1, 2), "FAT-79")] {
        assert_eq!(p.condicoes(hoje()).expect_err(codigo).codigo, codigo);
    }
    let sem = PesquisaDeRecurso { lotes: PesquisaDeLotes { operadora: None, ..base } };
    assert_eq!(sem.condicoes(hoje()).expect_err("mandatory").codigo, "FAT-77");
}

#[test]
fn condicoes_sao_dados_para_sql() {
    let p = PesquisaDeLotes {
        prestador: "p".to_owned(),
        numero: Some("7".to_owned()),
        ..PesquisaDeLotes::default()
    };
    let condicoes = p.condicoes().expect("right");
    let json = serde_json::to_string(&condicoes).expect("plain data");
    assert_eq!(
        json,
        r#"[{"campos":["prestador"],"prova":{"igual":"p"}},{"campos":["numero_do_lote"],"prova":{"igual":"7"}}]"#
    );
    assert_eq!(serde_json::from_str::<Vec<Condicao>>(&json).expect("the same"), condicoes);
    let ausente = Condicao { campos: vec![Campo::Protocolo], prova: Prova::Ausente };
    assert!(ausente.atende(&super::casos::aberto(TipoDeGuia::Consulta, "l")));
}
