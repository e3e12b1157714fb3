use super::cadastro::TRANSICOES;
use super::*;
use crate::biometria::qualidade::Qualidade;
use crate::estado::matriz;

fn ator(usuario: &str, da_operadora: bool) -> Ator {
    let agora = chrono::DateTime::parse_from_rfc3339("2026-03-09T10:00:00-03:00").expect("an instant");
    Ator { da_operadora, ..Ator::new(usuario, agora) }
}

fn parametros() -> Parametros {
    Parametros {
        usuario_autorizado: true,
        prestador_parametrizado: true,
        beneficiario_parametrizado: true,
        porcentagem_de_aceitacao: Some(90.0),
        obrigatoria: true,
        exigida_na_execucao: true,
        visualiza_evidencia: false,
        retencao_dias: 30,
        renovar_apos_dias: 365,
    }
}

fn boa() -> Qualidade {
    Qualidade { rosto: None, rostos: 1, medidas: None, motivos: Vec::new() }
}

fn captura(byte: u8) -> Captura {
    Captura::new(&boa(), vec![byte; 4], "sface", &ator("secretaria", false)).expect("a good picture")
}

fn base() -> BaseLegal {
    BaseLegal {
        fundamento: Fundamento::Consentimento,
        referencia: "termo-17".to_owned(),
        desde: ator("x", false).agora,
    }
}

fn cadastrado() -> CadastroBiometrico {
    let mut c = CadastroBiometrico::default();
    c.cadastrar(captura(1), base(), &parametros(), &ator("secretaria", false)).expect("a first enrolment");
    c
}

#[test]
fn a_maquina_inteira() {
    use {Evento as V, Situacao as S};
    let estados = [S::NaoCadastrado, S::Cadastrado, S::AlteracaoPendente];
    let eventos = [
        V::Cadastrar,
        V::SolicitarAlteracao,
        V::CancelarAlteracao,
        V::AprovarAlteracao,
        V::RejeitarAlteracao,
        V::Eliminar,
    ];
    let esperada = "\
NaoCadastrado + Cadastrar → Cadastrado (P-502)
NaoCadastrado + SolicitarAlteracao → recusa
NaoCadastrado + CancelarAlteracao → recusa
NaoCadastrado + AprovarAlteracao → recusa
NaoCadastrado + RejeitarAlteracao → recusa
NaoCadastrado + Eliminar → recusa
Cadastrado + Cadastrar → recusa
Cadastrado + SolicitarAlteracao → AlteracaoPendente (P-503)
Cadastrado + CancelarAlteracao → recusa
Cadastrado + AprovarAlteracao → recusa
Cadastrado + RejeitarAlteracao → recusa
Cadastrado + Eliminar → NaoCadastrado (LGPD art. 18 VI)
AlteracaoPendente + Cadastrar → recusa
AlteracaoPendente + SolicitarAlteracao → recusa
AlteracaoPendente + CancelarAlteracao → Cadastrado (P-503)
AlteracaoPendente + AprovarAlteracao → Cadastrado (P-503)
AlteracaoPendente + RejeitarAlteracao → Cadastrado (P-503)
AlteracaoPendente + Eliminar → NaoCadastrado (LGPD art. 18 VI)
";
    assert_eq!(matriz(TRANSICOES, &estados, &eventos), esperada);
}

#[test]
fn cada_pre_requisito_tem_a_sua_recusa() {
    let faltam = Parametros::default().pendencias();
    assert_eq!(faltam.iter().map(|r| r.codigo).collect::<Vec<_>>(), ["FAC-01", "FAC-02", "FAC-03", "FAC-04"]);
    assert_eq!(parametros().pre_requisitos().ok(), Some(90.0));
    for p in [0.0, -1.0, 100.5, f64::NAN] {
        let p = Parametros { porcentagem_de_aceitacao: Some(p), ..parametros() };
        assert_eq!(p.pre_requisitos().expect_err("no percentage").codigo, "FAC-04");
    }
}

#[test]
fn segundo_cadastro_e_recusado_com_o_que_se_pode_fazer() {
    let mut c = cadastrado();
    let antes = c.clone();
    let r =
        c.cadastrar(captura(2), base(), &parametros(), &ator("secretaria", false)).expect_err("a second one");
    assert_eq!((r.codigo, &r.permitidas[..]), ("FAC-05", &["solicitar_alteracao", "eliminar"][..]));
    assert_eq!(c, antes, "a refusal changes nothing");
}

#[test]
fn cadastro_pede_base_legal() {
    let sem = BaseLegal { referencia: " ".to_owned(), ..base() };
    let mut c = CadastroBiometrico::default();
    let r = c.cadastrar(captura(1), sem, &parametros(), &ator("secretaria", false)).expect_err("no ground");
    assert_eq!(r.codigo, "FAC-08");
    assert_eq!(c, CadastroBiometrico::default());
}

#[test]
fn alteracao_so_troca_com_aprovacao_da_operadora() {
    let mut c = cadastrado();
    let secretaria = ator("secretaria", false);
    c.solicitar_alteracao(captura(2), 97.0, &parametros(), &secretaria).expect("allowed");
    assert_eq!(c.atual(), Some(&captura(1)), "the old face stays in use");
    assert_eq!(c.aprovar_alteracao(&parametros(), &secretaria).expect_err("not hers").codigo, "FAC-07");
    let de_novo = c.solicitar_alteracao(captura(3), 97.0, &parametros(), &secretaria);
    assert_eq!(de_novo.expect_err("one at a time").codigo, "FAC-06");
    let registro = c.aprovar_alteracao(&parametros(), &ator("auditor", true)).expect("allowed");
    assert_eq!(registro.transicao, Some((Situacao::AlteracaoPendente, Situacao::Cadastrado)));
    assert_eq!((c.atual(), c.alteracao()), (Some(&captura(2)), None));
    assert_eq!(c.historico().len(), 1);
    let depois = secretaria.agora + chrono::Duration::days(29);
    assert_eq!((c.vencer_historico(depois), c.historico().len()), (0, 1));
    assert_eq!(c.vencer_historico(depois + chrono::Duration::days(1)), 1);
}

#[test]
fn rejeitar_cancelar_e_eliminar() {
    let auditor = ator("auditor", true);
    let mut c = cadastrado();
    c.solicitar_alteracao(captura(2), 97.0, &parametros(), &ator("secretaria", false)).expect("allowed");
    assert_eq!(c.cancelar_alteracao(&ator("outra", false)).expect_err("not hers").codigo, "FAC-09");
    assert_eq!(c.rejeitar_alteracao("", &auditor).expect_err("no reason").codigo, "FAC-10");
    c.rejeitar_alteracao("foto de documento", &auditor).expect("allowed");
    assert_eq!(c.atual(), Some(&captura(1)));
    c.eliminar(&auditor).expect("allowed");
    assert_eq!(c, CadastroBiometrico::default(), "nothing stays");
}

#[test]
fn captura_de_varias_imagens_e_idade() {
    let c = captura(1).com(&boa(), vec![2; 4]).expect("a good picture");
    assert_eq!(c.selados, [vec![1; 4], vec![2; 4]]);
    let cadastro = cadastrado();
    let dias = |n| ator("x", false).agora + chrono::Duration::days(n);
    assert_eq!(cadastro.idade_em_dias(dias(400)), Some(400));
    let p = parametros();
    assert_eq!([364, 365].map(|n| cadastro.a_renovar(&p, dias(n))), [false, true]);
    assert!(!cadastro.a_renovar(&Parametros { renovar_apos_dias: 0, ..p }, dias(9_999)));
    assert!(!CadastroBiometrico::default().a_renovar(&p, dias(9_999)));
}

#[test]
fn dados_vao_e_voltam_e_nao_se_mostram() {
    let mut c = cadastrado();
    c.solicitar_alteracao(captura(2), 97.0, &parametros(), &ator("secretaria", false)).expect("allowed");
    let json = serde_json::to_string(&c).expect("plain data");
    assert_eq!(serde_json::from_str::<CadastroBiometrico>(&json).expect("the same data"), c);
    assert!(!format!("{c:?}").contains("[1, 1, 1, 1]"));
    assert!(c.exportar().iter().any(|(k, _)| *k == "alteracao_pendente"));
}

#[test]
fn imagem_ruim_nao_vira_captura() {
    use crate::biometria::qualidade::{CodigoDeQualidade, Motivo};
    let motivo = Motivo { codigo: CodigoDeQualidade::Escuro, medido: 10.0, limite: 45.0, unidade: "de 255" };
    let ruim = Qualidade { motivos: vec![motivo], ..boa() };
    let r = Captura::new(&ruim, Vec::new(), "sface", &ator("secretaria", false)).expect_err("dark");
    assert_eq!(r.codigo, "QUA-08");
}

#[test]
fn evidencia_e_do_mesmo_beneficiario_no_mesmo_dia() {
    let secretaria = ator("secretaria", false);
    let face = MeioDeIdentificacao::LeituraFacial;
    let i = Identificado { pessoa: Some(7), escore: 0.7, percentual: 95.0, exigido: 90.0 };
    let desfecho = Desfecho::Reconhecido(i);
    let (e, r) = Evidencia::new(&desfecho, "11001", "b-7", "sface", &secretaria).expect("recognised");
    assert_eq!(r.operacao, "identificar");
    let dia = secretaria.agora.date_naive();
    let p = parametros();
    let uso = Uso { meio: face, guia: "11001", execucao: None, beneficiario: "b-7", dia };
    let codigo =
        |uso: &Uso<'_>, e: Option<&Evidencia>| conferir_evidencia(uso, e, &p).err().map(|r| r.codigo);
    assert_eq!(codigo(&uso, Some(&e)), None);
    assert_eq!(codigo(&uso, None), Some("FAC-18"));
    assert_eq!(codigo(&Uso { beneficiario: "b-8", ..uso }, Some(&e)), Some("FAC-19"));
    assert_eq!(codigo(&Uso { dia: dia.succ_opt().expect("a day"), ..uso }, Some(&e)), Some("FAC-20"));
    assert_eq!(codigo(&Uso { guia: "11002", ..uso }, Some(&e)), Some("FAC-21"));
    let execucao = Uso { execucao: Some("e-1"), ..uso };
    assert_eq!(codigo(&execucao, Some(&e)), Some("FAC-22"), "taken for the authorisation");
    let da_execucao = e.clone().na_execucao("e-1");
    assert_eq!(codigo(&execucao, Some(&da_execucao)), None);
    assert_eq!(codigo(&Uso { execucao: Some("e-2"), ..uso }, Some(&da_execucao)), Some("FAC-22"));
    for percentual in [80.0, f64::NAN] {
        assert_eq!(codigo(&uso, Some(&Evidencia { percentual, ..e.clone() })), Some("FAC-14"));
    }
    let cartao = Uso { meio: MeioDeIdentificacao::Outro(1), ..uso };
    assert_eq!(codigo(&cartao, None), None, "an authorisation may go by card");
    assert_eq!(codigo(&Uso { meio: cartao.meio, ..execucao }, None), Some("FAC-17"));
    assert_eq!(e.visualizar(&p, &secretaria).expect_err("not hers").codigo, "FAC-23");
    let quem_pode = Parametros { visualiza_evidencia: true, ..p };
    for (p, quem) in [(&quem_pode, &secretaria), (&p, &ator("auditor", true))] {
        let r = e.visualizar(p, quem).expect("allowed");
        assert_eq!((r.operacao.as_str(), &r.usuario), ("visualizar_evidencia", &quem.usuario));
    }
}

#[test]
fn pesquisa_pela_face_acha_a_pessoa_so_acima_da_porcentagem() {
    use crate::biometria::{Candidato, Escala, Identificacao, Limiar};
    let escala = Escala::new(&[Limiar { far: 1e-4, escore: 0.4, tar: None }]).expect("a scale");
    let achada = |escore: f64| {
        let c = Candidato { pessoa: 7, escore };
        let politica = escala.politica(1e-4);
        let achado = Some(c).filter(|c| politica.aceita(c.escore));
        let i = Identificacao { achado, candidatos: vec![c], politica, fpir: 0.01, comparacoes: 100 };
        Desfecho::da_busca(&i, 95.0, &escala)
    };
    let pessoa = |d: &Desfecho| match d {
        Desfecho::Reconhecido(i) => i.pessoa,
        _ => None,
    };
    assert_eq!(pessoa(&achada(0.3)), None, "under the threshold of the search");
    assert_eq!(pessoa(&achada(0.41)), None, "under the operator's percentage");
    let certa = achada(0.6);
    assert_eq!((pessoa(&certa), certa.meio()), (Some(7), Some(MeioDeIdentificacao::LeituraFacial)));
    let v = |escore: f64| crate::biometria::Verificacao {
        escore,
        percentual: escala.percentual(escore),
        aceita: escore >= 0.4,
        politica: escala.politica(1e-4),
    };
    assert_eq!(Desfecho::da_verificacao(&v(0.5), &escala).glosa(), None);
    assert_eq!(Desfecho::da_verificacao(&v(0.3), &escala).glosa(), Some(3159));
}

#[test]
fn falha_de_captura_nao_e_pessoa_errada() {
    let falha = Desfecho::NaoComparado(CapturaFalha::Transmissao);
    let outra = Desfecho::NaoReconhecido { percentual: 20.0, exigido: 90.0 };
    assert_eq!((falha.glosa(), outra.glosa()), (Some(3158), Some(3159)));
    let secretaria = ator("secretaria", false);
    let codigo = |d| Evidencia::new(d, "1", "b", "m", &secretaria).expect_err("no recognition").codigo;
    assert_eq!((codigo(&falha), codigo(&outra)), ("FAC-13", "FAC-14"));
    assert_eq!((falha.meio(), tipo_ident(MeioDeIdentificacao::LeituraFacial)), (None, "06".to_owned()));
}

#[test]
fn justificativa_so_quando_nao_e_face() {
    let p = parametros();
    let face = MeioDeIdentificacao::LeituraFacial;
    let codigo = |m, j, p: &Parametros| conferir_ausencia(m, j, p).err().map(|r| r.codigo);
    assert_eq!(codigo(face, None, &p), None);
    assert_eq!(codigo(face, Some("câmera quebrada"), &p), Some("FAC-15"));
    assert_eq!(codigo(MeioDeIdentificacao::Outro(1), None, &p), Some("FAC-16"));
    assert_eq!(codigo(MeioDeIdentificacao::Outro(1), Some("  "), &p), Some("FAC-16"));
    assert_eq!(codigo(MeioDeIdentificacao::Outro(1), Some("câmera quebrada"), &p), None);
    assert_eq!(codigo(MeioDeIdentificacao::Outro(1), None, &Parametros { obrigatoria: false, ..p }), None);
}
