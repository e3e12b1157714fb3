//! The dossiê: kept at every step, the same message under the same key, forms in and out; who appeals, from any lote.

use super::mensagens::dados;
use super::*;
use crate::faturamento::envio::{Consulta, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio};
use crate::tiss::IdentificacaoPrestador;

fn dossie() -> Dossie {
    let d = dados("4.03.00");
    let remetente =
        Remetente { versao: d.cabecalho.versao, prestador: d.cabecalho.prestador, contratado: d.contratado };
    let p = protocolo(&[&[("140.00", "1705"), ("8.50", "1801")], &[("30.00", "1705")]]);
    Dossie::new(p, remetente, padrao())
}

/// Kept and opened again it is the same, and its history leads from its beginning to where it is.
fn guardado(d: &Dossie) -> Dossie {
    let json = d.guardar().expect("kept");
    let de_novo = Dossie::abrir(&json).expect("opened");
    assert_eq!(&de_novo, d);
    de_novo
}

#[test]
fn a_mensagem_e_a_mesma_sob_a_mesma_chave() {
    let mut d = dossie();
    let n = d.incluir(Origem::Pagamento, None, &ator()).expect("new");
    assert_eq!(d.recursos().recurso(n).expect("r").numero, "318-1");
    let antes = d.clone();
    assert!(matches!(d.enviar(n, None, &ator()), Err(NaoEnviado::Recusa(r)) if r.codigo == "RGL-19"));
    assert_eq!(d, antes, "a refusal changes nothing");
    // A code that the version does not have: no message, and nothing is sent.
    let mut velha = d.clone();
    velha.remetente = velha.remetente.na_versao(Some("4.01.00".parse().expect("version")));
    let texto = |d: &mut Dossie, codigo| {
        d.fazer(|p, _| p.justificar(n, Alvo::Item(0, 0), Some(super::d("140.00")), codigo, POR_QUE, &ator()))
            .expect("written");
        d.fazer(|p, _| p.salvar_justificativas(n, &ator())).expect("saved");
    };
    texto(&mut velha, Some("3209"));
    assert!(matches!(velha.enviar(n, None, &ator()), Err(NaoEnviado::Mensagem(_))));
    assert_eq!(velha.recursos().recurso(n).expect("r").situacao, Situacao::Rascunho);
    texto(&mut d, None);
    let primeira = d.enviar(n, None, &ator()).expect("sent").to_vec();
    let mut d = guardado(&d);
    let mais_tarde = Ator::new("u2", "2026-03-21T10:00:00-03:00".parse().expect("moment"));
    assert_eq!(d.enviar(n, Some(77), &mais_tarde).expect("again"), primeira);
    assert_eq!(d.recursos().recurso(n).expect("r").envio.as_ref().expect("sent").tentativas, 2);
    d.fazer(|p, _| p.rejeitar(n, "5001", &ator())).expect("refused");
    assert_eq!(d.mensagem(n), None);
    let segunda = d.enviar(n, None, &mais_tarde).expect("sent anew").to_vec();
    assert_ne!(segunda, primeira);
    assert!(String::from_utf8_lossy(&segunda).contains("<ans:sequencialTransacao>2<"));
    d.fazer(|p, _| p.receber(n, "901", None, &ator())).expect("received");
    let linhas = d.historia().len();
    assert_eq!(d.enviar(n, None, &mais_tarde).expect("the same"), segunda);
    assert_eq!((guardado(&d).historia().len(), d.mensagem(n)), (linhas, Some(&segunda[..])));
}

/// An operadora that takes each key once, and may be cut off before it answers.
#[derive(Default)]
struct Operadora {
    recebidas: Vec<(String, Vec<u8>)>,
    cai: bool,
}

impl PortaDeEnvio for Operadora {
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio {
        self.recebidas.push((remessa.chave.to_owned(), remessa.mensagem.to_vec()));
        match std::mem::take(&mut self.cai) {
            true => ResultadoDoEnvio::SemResposta,
            false => ResultadoDoEnvio::Protocolo("901".into()),
        }
    }

    fn consultar(&mut self, remessa: &Remessa<'_>) -> Consulta {
        match self.recebidas.iter().any(|(chave, _)| chave == remessa.chave) {
            true => Consulta::Protocolo("901".into()),
            false => Consulta::NaoRecebida,
        }
    }
}

#[test]
fn pela_porta_ha_uma_so_mensagem_e_um_so_protocolo() {
    // Not kept before it goes out, not kept when it is answered, or always kept; and each with an answer that is lost.
    for (falha_na, cai) in [(1, false), (1, true), (2, false), (2, true), (0, false), (0, true)] {
        let mut d = dossie();
        let n = d.incluir(Origem::Pagamento, None, &ator()).expect("new");
        d.fazer(|p, _| p.justificar(n, Alvo::Guia(0), None, None, POR_QUE, &ator())).expect("written");
        d.fazer(|p, _| p.salvar_justificativas(n, &ator())).expect("saved");
        let mut operadora = Operadora { cai, ..Operadora::default() };
        let (mut folha, mut vezes) = (d.guardar().expect("kept"), 0);
        let mut guarda = |d: &Dossie, linha: &RegistroDoRecurso| {
            vezes += 1;
            assert_eq!(d.historia().last(), Some(linha));
            if vezes == falha_na {
                return Err(NaoGuardado);
            }
            folha = d.guardar().map_err(|_| NaoGuardado)?;
            Ok(())
        };
        let feito = d.enviar_pela_porta(n, None, (&mut operadora, &mut guarda), &ator());
        // An answer that does not come is not kept.
        assert_eq!(feito.is_err(), falha_na == 1 || falha_na == 2 && !cai, "{falha_na} {cai}");
        assert!(!matches!(&feito, Err(NaoEnviado::Recusa(r)) if r.codigo != "RGL-44"), "{feito:?}");
        assert_eq!(Dossie::abrir(&folha).as_ref(), Ok(&d), "as it was last kept");
        // The process dies, and another one goes on, with a better line.
        operadora.cai = false;
        let mut d = Dossie::abrir(&folha).expect("kept");
        if d.recursos().recurso(n).expect("r").situacao != Situacao::Recebido {
            d.enviar_pela_porta(n, Some(77), (&mut operadora, &mut |_, _| Ok(())), &ator()).expect("sent");
        }
        let d = guardado(&d);
        let r = d.recursos().recurso(n).expect("r");
        assert_eq!((r.situacao, r.protocolo.as_deref()), (Situacao::Recebido, Some("901")));
        assert_eq!(operadora.recebidas.len(), 1, "{falha_na} {cai}");
        assert_eq!(d.mensagem(n), Some(&operadora.recebidas[0].1[..]));
        let de_novo = d.clone().enviar_pela_porta(n, None, (&mut operadora, &mut |_, _| Ok(())), &ator());
        assert!(matches!(de_novo, Err(NaoEnviado::Recusa(_))), "received already");
    }
    let mut vazio = dossie();
    let n = vazio.incluir(Origem::Pagamento, None, &ator()).expect("new");
    let antes = vazio.clone();
    let portas: (&mut dyn PortaDeEnvio, &mut GuardaDoDossie<'_>) =
        (&mut Operadora::default(), &mut |_, _| Ok(()));
    let recusa = vazio.enviar_pela_porta(n, None, portas, &ator());
    assert!(matches!(recusa, Err(NaoEnviado::Recusa(r)) if r.codigo == "RGL-19"));
    assert_eq!(vazio, antes, "a refusal changes nothing");
}

#[test]
fn o_recibo_de_outro_recurso_nao_serve() {
    let mut d = dossie();
    let mensagem = |d: &Dossie, n, protocolo: &str| {
        d.recursos().recebimento(n, protocolo, &d.dados(9, &ator())).expect("receipt")
    };
    let recurso = |d: &mut Dossie, origem, alvo, valor: &str| {
        let n = d.incluir(origem, None, &ator()).expect("new");
        let valor = Some(super::d(valor));
        d.fazer(|p, _| p.justificar(n, alvo, valor, None, POR_QUE, &ator())).expect("written");
        d.fazer(|p, _| p.salvar_justificativas(n, &ator())).expect("saved");
        d.enviar(n, None, &ator()).expect("sent");
        n
    };
    let um = recurso(&mut d, Origem::Pagamento, Alvo::Item(0, 0), "140.00");
    let recibo = mensagem(&d, um, "901");
    assert_eq!(d.tomar(&recibo, None, &ator()), Ok(um));
    let dois = recurso(&mut d, Origem::OutrosItens, Alvo::Item(1, 0), "30.00");
    assert_eq!(d.tomar(&recibo, None, &ator()).expect_err("of the first").codigo, "RGL-39");
    let recibo = mensagem(&d, dois, "902");
    assert_eq!(d.tomar(&recibo, None, &ator()), Ok(dois));
    // Each answer finds its recurso, in whatever order they come.
    for (n, valor) in [(dois, "30.00"), (um, "70.00")] {
        let alvo = d.recursos().recurso(n).expect("r").pleitos[0].alvo;
        let decisao = Decisao { alvo, acatado: super::d(valor), justificativa: Some("Contrato.".into()) };
        let resposta = d.recursos().resposta(n, &[decisao], &d.dados(9, &ator())).expect("answer");
        assert_eq!(d.tomar(&resposta, None, &ator()), Ok(n));
    }
    assert_eq!(guardado(&d).recursos().pendente(Alvo::Lote), super::d("78.50"));
}

#[test]
fn o_formulario_vai_e_volta() {
    let mut d = dossie();
    let n = d.incluir(Origem::Pagamento, None, &ator()).expect("new");
    let hoje = ator().agora.date_naive();
    let em_branco = d.recursos().formulario(&d.parametros, hoje);
    assert_eq!(ler_formulario(em_branco.as_bytes()), Ok(Vec::new()));
    // What begins as a formula is guarded on the way out, and is itself again on the way in.
    let formula = "=o valor é o do contrato; veja a cláusula 4";
    let valor = Some(super::d("100.00"));
    d.fazer(|p, _| p.justificar(n, Alvo::Item(0, 0), valor, Some("1801"), formula, &ator()))
        .expect("written");
    let preenchido = d.recursos().formulario(&d.parametros, hoje);
    assert!(preenchido.contains("\"'=o valor"), "{preenchido}");
    let linhas = ler_formulario(preenchido.as_bytes()).expect("read");
    assert_eq!((linhas.len(), linhas[0].justificativa.as_str()), (1, formula));
    let antes = d.recursos().recurso(n).expect("r").pleitos_atuais().to_vec();
    assert_eq!(d.preencher(n, &linhas, &ator()), Ok(1));
    assert_eq!(d.recursos().recurso(n).expect("r").pleitos_atuais(), antes);
    let ruins = [LinhaDoFormulario { item: Some(9), ..linhas[0].clone() }, linhas[0].clone()];
    let erros = d.preencher(n, &ruins, &ator()).expect_err("no such item");
    assert_eq!((erros.len(), erros[0].codigo), (1, Some("RGL-36")));
    guardado(&d);
}

#[test]
fn o_dossie_alterado_ou_futuro_e_recusado() {
    let mut d = dossie();
    d.incluir(Origem::Pagamento, None, &ator()).expect("new");
    let json = d.guardar().expect("kept");
    let alterado = json.replacen("\"numero\": \"318-1\"", "\"numero\": \"318-2\"", 1);
    assert!(matches!(Dossie::abrir(&alterado), Err(crate::faturamento::DadosRecusados::Alterados(_))));
    let futuro = json.replacen("\"versao_formato\": 1", "\"versao_formato\": 2", 1);
    assert!(matches!(Dossie::abrir(&futuro), Err(crate::faturamento::DadosRecusados::Futuros(_, 2, 1))));
    let e = Dossie::abrir("{\"versao_formato\": \"segredo\"}").expect_err("not such data");
    assert!(!e.to_string().contains("segredo"), "{e}");
}

#[test]
fn quem_recursa_vem_de_qualquer_lote() {
    macro_rules! lote {
        ($nome:literal) => {
            include_bytes!(concat!("../../../../../exemplos/certo-lote-", $nome, ".xml"))
        };
    }
    let lotes: [(&[u8], &str, bool); 6] = [
        (lote!("consulta-4.03.00"), "4.03.00", false),
        (lote!("sp-sadt-4.03.00"), "4.03.00", false),
        (lote!("internacao-4.03.00"), "4.03.00", false),
        (lote!("honorarios-4.02.00"), "4.02.00", false),
        (lote!("odonto-4.02.00"), "4.02.00", false),
        (lote!("sp-sadt-3.05.00"), "3.05.00", true),
    ];
    for (lote, versao, com_nome) in lotes {
        let r = Remetente::do_lote(lote).expect("a message").expect("a sender");
        assert_eq!(r.versao.to_string(), versao);
        let c = &r.contratado;
        let ditos = [
            c.codigo_prestador_na_operadora.is_some(),
            c.cnpj_contratado.is_some(),
            c.cpf_contratado.is_some(),
        ];
        assert_eq!(ditos.iter().filter(|d| **d).count(), 1, "{versao}");
        assert_eq!(c.nome_contratado.is_some(), com_nome, "{versao}");
        assert!(r.na_versao(Some("4.03.00".parse().expect("version"))).contratado.nome_contratado.is_none());
    }
    let r = Remetente::new("3.05.00".parse().expect("version"), "77", Some("CLINICA"));
    assert!(
        matches!(r.prestador, IdentificacaoPrestador::CodigoPrestadorNaOperadora(c) if c.as_str() == "77")
    );
    assert_eq!(r.contratado.nome_contratado.as_ref().map(crate::types::Texto::as_str), Some("CLINICA"));
}
