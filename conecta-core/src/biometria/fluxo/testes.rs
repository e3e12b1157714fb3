use super::cadastro::TRANSICOES;
use super::*;
use crate::biometria::qualidade::Qualidade;
use crate::estado::matriz;

fn ator(usuario: &str, da_operadora: bool) -> Ator {
    let agora = DateTime::parse_from_rfc3339("2026-03-09T10:00:00-03:00").expect("an instant");
    Ator { usuario: usuario.to_owned(), da_operadora, agora }
}

fn parametros() -> Parametros {
    Parametros {
        usuario_autorizado: true,
        prestador_parametrizado: true,
        beneficiario_parametrizado: true,
        porcentagem_de_aceitacao: Some(90.0),
        obrigatoria: true,
        exigida_na_execucao: true,
        retencao_dias: 30,
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
    let codigo = |e: Option<&Evidencia>, quem: &str, dia| {
        conferir_evidencia(face, e, quem, dia, false, &p).err().map(|r| r.codigo)
    };
    assert_eq!(codigo(Some(&e), "b-7", dia), None);
    assert_eq!(codigo(None, "b-7", dia), Some("FAC-18"));
    assert_eq!(codigo(Some(&e), "b-8", dia), Some("FAC-19"));
    assert_eq!(codigo(Some(&e), "b-7", dia.succ_opt().expect("a day")), Some("FAC-20"));
    let fraca = Evidencia { percentual: 80.0, ..e };
    assert_eq!(codigo(Some(&fraca), "b-7", dia), Some("FAC-14"));
    let cartao = MeioDeIdentificacao::Outro(1);
    let r = conferir_evidencia(cartao, None, "b-7", dia, true, &p).expect_err("asked for");
    assert_eq!(r.codigo, "FAC-17");
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
