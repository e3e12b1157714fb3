use std::sync::Arc;

use serde_json::json;

use super::casos::{Operadora, cabecalho, operadora, perfil, preenchida, salva};
use super::{ator, pelo_json};
use crate::faturamento::guia::{
    Elegibilidade, FalhaDeComunicacao, Guia, Notificacao, PedidoDeElegibilidade, Pendencias,
    PortaDeElegibilidade, Situacao, passos,
};
use crate::faturamento::juizo::Juiz;
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::{Agregado, Anexo, PerfilOperadora, reproduzir};
use crate::regras::{Contexto, Pacote, Pacotes};

fn juiz() -> Juiz {
    Juiz::default()
}

#[test]
fn cada_tipo_passo_a_passo_ate_o_resumo() {
    for tipo in TipoDeGuia::TODOS {
        let vazia = Guia::new("g", tipo, operadora(), &ator()).expect("a provider");
        let faltam: usize =
            vazia.passos(&cabecalho(), &juiz(), &ator()).iter().filter(|p| p.tem_erro()).count();
        let todos =
            passos(tipo).iter().filter(|p| !["Outras despesas", "Anexos"].contains(&p.titulo)).count();
        assert!(faltam + 1 >= todos, "{tipo:?}: each step misses something: {faltam} of {todos}");
        let mut g = preenchida(tipo, "g", "1");
        let inicio = g.clone();
        let mut historia = Vec::new();
        for p in g.passos(&cabecalho(), &juiz(), &ator()) {
            assert!(p.criticas.is_empty(), "{tipo:?} {}: {:#?}", p.passo.titulo, p.criticas);
            historia.push(g.proximo(&cabecalho(), &juiz(), &ator()).expect("nothing is missing"));
            g = pelo_json(&g);
        }
        assert_eq!(g.passo(), passos(tipo).len(), "the resumo");
        assert_eq!(g.proximo(&cabecalho(), &juiz(), &ator()).expect_err("the last").codigo, "FAT-16");
        let r = g.resumo(&cabecalho(), &juiz(), &ator());
        assert!(r.completa && r.valor.is_some() && r.numero.as_deref() == Some("1"), "{tipo:?}");
        assert_eq!(
            r.passos.iter().map(|(_, c)| c.len()).sum::<usize>(),
            super::casos::campos(tipo).len() + 1,
            "{tipo:?}: every field is shown in its step"
        );
        historia.push(g.salvar(&mut Operadora::default(), &cabecalho(), &juiz(), &ator()).expect("whole"));
        assert_eq!(g.situacao(), Situacao::Salva);
        assert_eq!(reproduzir(inicio, &historia).expect("its own history"), g);
    }
}

#[test]
fn voltar_nao_perde_nada() {
    let mut g = preenchida(TipoDeGuia::Consulta, "g", "1");
    let campos = g.campos().clone();
    for _ in 0..2 {
        g.proximo(&cabecalho(), &juiz(), &ator()).expect("complete");
    }
    for _ in 0..2 {
        g.voltar(&ator()).expect("a step before");
    }
    assert_eq!((g.passo(), g.campos()), (0, &campos));
    assert_eq!(g.voltar(&ator()).expect_err("the first").codigo, "FAT-16");
}

#[test]
fn o_que_falta_e_dito_no_seu_passo() {
    let mut g = preenchida(TipoDeGuia::Consulta, "g", "1");
    let erros = |g: &Guia| -> Vec<usize> {
        let v = g.passos(&cabecalho(), &juiz(), &ator());
        v.iter().enumerate().filter(|(_, p)| p.tem_erro()).map(|(i, _)| i).collect()
    };
    for (campo, passo) in [("beneficiario", 0), ("cnes", 1), ("profissional", 1), ("tipo", 2), ("regime", 2)]
    {
        let valor = g.campos().valor(campo).expect("filled in").clone();
        g.preencher(campo, json!(null), &perfil(), &ator()).expect("taken away");
        assert_eq!(erros(&g), [passo], "{campo}");
        g.preencher(campo, valor, &perfil(), &ator()).expect("put back");
        assert_eq!(erros(&g), [0; 0]);
    }
    // A rule beyond the schema: an attendance in the future.
    g.preencher("data", json!("2026-12-24"), &perfil(), &ator()).expect("a day");
    let v: Vec<Pendencias> = g.passos(&cabecalho(), &juiz(), &ator());
    assert!(v[2].criticas.iter().any(|c| c.codigo == "LOT-07"), "{:?}", v[2]);
    g.preencher("cnes", json!(null), &perfil(), &ator()).expect("taken away");
    g.proximo(&cabecalho(), &juiz(), &ator()).expect("the first step is complete");
    assert_eq!(g.proximo(&cabecalho(), &juiz(), &ator()).expect_err("no CNES").codigo, "FAT-15");
    let r = g.salvar(&mut Operadora::default(), &cabecalho(), &juiz(), &ator()).expect_err("incomplete");
    assert_eq!(r.codigo, "FAT-19");
}

#[test]
fn sem_comunicacao_fica_pendente_e_se_tenta_de_novo() {
    let mut o = Operadora { fora: true, ..Operadora::default() };
    let mut g = preenchida(TipoDeGuia::Consulta, "g-7", "7");
    let antes = g.campos().clone();
    for _ in 0..2 {
        g.salvar(&mut o, &cabecalho(), &juiz(), &ator()).expect("kept here");
        g = pelo_json(&g);
        assert_eq!((g.situacao(), g.campos()), (Situacao::Pendente, &antes));
    }
    assert!(o.guias.is_empty());
    o.fora = false;
    g.salvar(&mut o, &cabecalho(), &juiz(), &ator()).expect("in reach");
    g.editar(&ator()).expect("not in a lote");
    g.salvar(&mut o, &cabecalho(), &juiz(), &ator()).expect("again");
    assert_eq!((g.situacao(), o.guias.len()), (Situacao::Salva, 1), "one guia, not two");
}

#[test]
fn numero_so_de_algarismos_e_automatico_se_a_operadora_diz() {
    let mut g = Guia::new("g", TipoDeGuia::Consulta, operadora(), &ator()).expect("a provider");
    for ruim in ["", "12A", "1 2", "123456789012345678901"] {
        assert_eq!(g.preencher("numero", ruim.into(), &perfil(), &ator()).expect_err(ruim).codigo, "FAT-11");
    }
    assert_eq!(g.numerar(9, &perfil(), &ator()).expect_err("not by itself").codigo, "FAT-13");
    let automatica = PerfilOperadora { numeracao_automatica: true, ..perfil() };
    g.numerar(9, &automatica, &ator()).expect("by itself");
    assert_eq!(g.numero(), Some("9"));
    assert_eq!(g.numerar(10, &automatica, &ator()).expect_err("it has one").codigo, "FAT-13");
    let mut sem = preenchida(TipoDeGuia::Consulta, "g", "1");
    sem.preencher("numero", json!(null), &perfil(), &ator()).expect("taken away");
    assert_eq!(
        sem.salvar(&mut Operadora::default(), &cabecalho(), &juiz(), &ator()).expect_err("no number").codigo,
        "FAT-12"
    );
}

#[test]
fn consulta_so_aceita_os_eventos_da_operadora() {
    let mut g = Guia::new("g", TipoDeGuia::Consulta, operadora(), &ator()).expect("a provider");
    let r = g.preencher("codigo", json!("10102019"), &perfil(), &ator()).expect_err("a visit");
    assert_eq!(r.codigo, "FAT-14");
    assert!(r.mensagem.contains("10101012"));
    g.preencher("codigo", json!("10101012"), &perfil(), &ator()).expect("the consulta");
    let outra = PerfilOperadora {
        codigos_de_consulta: ["10101012", "10102019"].map(str::to_owned).into(),
        ..perfil()
    };
    g.preencher("codigo", json!("10102019"), &outra, &ator()).expect("this operator takes it");
}

#[test]
fn equipe_com_grau_e_valor() {
    let mut g = preenchida(TipoDeGuia::Honorarios, "g", "1");
    let mut itens = g.campos().valor("item").expect("filled in").clone();
    let mut auxiliar = itens[0]["profissional"][0].clone();
    auxiliar["grauParticipacao"] = json!("01");
    auxiliar["codProfissional"]["cpfContratado"] = json!("11144477735");
    itens[0]["profissional"].as_array_mut().expect("a list").push(auxiliar);
    itens[0]["valor_unitario"] = json!("1157.00");
    g.preencher("item", itens, &perfil(), &ator()).expect("a second professional");
    let v = g.passos(&cabecalho(), &juiz(), &ator());
    assert!(!v.iter().any(Pendencias::tem_erro), "{v:#?}");
    assert_eq!(g.valor(&cabecalho()).map(|v| v.to_string()).as_deref(), Some("1157.00"));
}

#[test]
fn so_quem_digitou_altera() {
    let outro = crate::faturamento::Ator { prestador: Some("prestador-2".to_owned()), ..ator() };
    let ninguem = crate::faturamento::Ator { prestador: None, ..ator() };
    let mut g = salva(TipoDeGuia::Consulta, "g", "1");
    let antes = g.clone();
    for a in [&outro, &ninguem] {
        assert_eq!(g.editar(a).expect_err("not theirs").codigo, "FAT-01");
        assert_eq!(g.cancelar("", a).expect_err("not theirs").codigo, "FAT-01");
        assert!(g.operacoes_permitidas(a).iter().all(|p| !p.permitida()));
    }
    assert_eq!(g, antes, "a refusal changes nothing");
    assert_eq!(
        Guia::new("g", TipoDeGuia::Consulta, operadora(), &ninguem).expect_err("nobody").codigo,
        "FAT-08"
    );
    g.cancelar("digitada em duplicidade", &ator()).expect("hers");
    assert_eq!(g.editar(&ator()).expect_err("cancelled").codigo, "FAT-20");
}

struct Porta(Result<bool, FalhaDeComunicacao>);

impl PortaDeElegibilidade for Porta {
    fn elegivel(&mut self, pedido: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao> {
        assert_eq!((pedido.operadora.as_str(), pedido.carteira.as_str()), ("900001", "00090000123456789"));
        self.0.clone()
    }
}

#[test]
fn elegibilidade_tem_tres_desfechos() {
    let mut g = preenchida(TipoDeGuia::Consulta, "g", "1");
    let casos = [
        (Ok(true), Elegibilidade::Elegivel, None),
        (Ok(false), Elegibilidade::NaoElegivel, Some(Notificacao::Erro)),
        (Err(FalhaDeComunicacao), Elegibilidade::NaoVerificada, Some(Notificacao::Alerta)),
    ];
    for (resposta, desfecho, cor) in casos {
        g.verificar_elegibilidade(&mut Porta(resposta), &ator()).expect("there is a carteira");
        g = pelo_json(&g);
        assert_eq!(g.elegibilidade(), Some(desfecho));
        assert_eq!(desfecho.notificacao().map(|(c, _)| c), cor);
        let salvo = g.clone().salvar(&mut Operadora::default(), &cabecalho(), &juiz(), &ator());
        assert_eq!(salvo.is_ok(), desfecho.permite_enviar());
        if let Err(r) = salvo {
            assert_eq!((r.codigo, &*r.mensagem), ("FAT-18", "O Beneficiário se encontra NÃO ELEGÍVEL."));
        }
    }
    g.preencher("beneficiario", json!({"carteira": "1"}), &perfil(), &ator()).expect("somebody else");
    assert_eq!(g.elegibilidade(), None, "asked about anew");
    g.preencher("beneficiario", json!(null), &perfil(), &ator()).expect("nobody");
    let r = g.verificar_elegibilidade(&mut Porta(Ok(true)), &ator()).expect_err("nobody");
    assert_eq!(r.codigo, "FAT-17");
}

#[test]
fn campos_que_a_guia_nao_tem_ou_nao_admite() {
    let mut g = Guia::new("g", TipoDeGuia::Consulta, operadora(), &ator()).expect("a provider");
    assert_eq!(g.preencher("despesa", json!([]), &perfil(), &ator()).expect_err("no such").codigo, "FAT-09");
    for (campo, valor) in [("data", json!("ontem")), ("beneficiario", json!(3)), ("valor", json!({}))] {
        assert_eq!(g.preencher(campo, valor, &perfil(), &ator()).expect_err(campo).codigo, "FAT-10");
    }
    for tipo in TipoDeGuia::TODOS {
        let nos_passos: Vec<&str> = passos(tipo).iter().flat_map(|p| p.campos_de(tipo)).collect();
        let do_tipo = crate::faturamento::guia::campos(tipo);
        for (campo, _) in do_tipo {
            assert_eq!(nos_passos.iter().filter(|c| *c == campo).count(), 1, "{tipo:?}: {campo} in one step");
        }
        assert_eq!(nos_passos.len(), do_tipo.len());
    }
}

#[test]
fn nada_do_beneficiario_se_mostra() {
    let g = preenchida(TipoDeGuia::SpSadt, "g", "1");
    let r = g.clone().preencher("senha", json!("SEGREDO"), &perfil(), &ator()).expect("a senha");
    for visto in [format!("{g:?}"), format!("{r:?}")] {
        assert!(!visto.contains("00090000123456789") && !visto.contains("SEGREDO"), "{visto}");
    }
    assert_eq!(r.resumido().operacao, "preencher");
}

/// P-506, P-1301: what the operator has set reaches the rules, and its pack has to be there.
#[test]
fn o_perfil_da_operadora_manda_no_julgamento() {
    let com_biometria = PerfilOperadora {
        biometria_obrigatoria: [TipoDeGuia::Consulta].into(),
        porcentagem_de_aceitacao: Some(rust_decimal::Decimal::from(80)),
        ..perfil()
    };
    com_biometria.conferir().expect("a good profile");
    let sabendo = |guia: serde_json::Value| -> Contexto {
        serde_json::from_value(json!({"contrato": {"identificacoes": {"1": guia}}})).expect("a contract")
    };
    let juiz = |c: Contexto| Juiz::da_operadora(&com_biometria, c, Arc::default()).expect("no pack is named");
    let salvar = |juiz: &Juiz| {
        let mut g = preenchida(TipoDeGuia::Consulta, "g", "1");
        let passos = g.passos(&cabecalho(), juiz, &ator());
        let codigos: Vec<String> =
            passos.iter().flat_map(|p| &p.criticas).map(|c| c.codigo.clone()).collect();
        let feita = g.salvar(&mut Operadora::default(), &cabecalho(), juiz, &ator());
        (feita.map(drop).map_err(|r| r.codigo), codigos)
    };
    let (feita, codigos) = salvar(&juiz(sabendo(json!({}))));
    assert_eq!((feita, codigos.as_slice()), (Err("FAT-19"), &["BIO-04".to_owned()][..]));
    assert_eq!(salvar(&juiz(sabendo(json!({"justificativa": true})))), (Ok(()), Vec::new()));
    assert_eq!(salvar(&Juiz::default()).0, Ok(()), "another operator does not ask for it");
    let com_pacote = PerfilOperadora { pacote_de_regras: Some("da-operadora".to_owned()), ..perfil() };
    let r = Juiz::da_operadora(&com_pacote, Contexto::default(), Arc::default()).expect_err("not there");
    assert_eq!(r.0[0].campo, "pacote_de_regras");
    let texto = include_str!("../../../../exemplos/pacote-operadora.toml");
    let pacote = Pacote::ler(texto, "pacote-operadora.toml").expect("a pack");
    let nome = pacote.nome().to_owned();
    let pacotes = Arc::new(Pacotes::new(vec![Arc::new(pacote)]).expect("one"));
    let com_pacote = PerfilOperadora { pacote_de_regras: Some(nome), ..perfil() };
    let juiz = Juiz::da_operadora(&com_pacote, Contexto::default(), pacotes).expect("there");
    let sabe = juiz.contexto.perfil.clone().expect("of the profile");
    assert_eq!((sabe.registro_ans.as_deref(), sabe.prazo_de_recurso), (Some("900001"), Some(30)));
    assert!(sabe.consultas.contains("10101012"));
}

#[test]
fn honorarios_tem_o_passo_dos_anexos() {
    let titulos: Vec<_> = passos(TipoDeGuia::Honorarios).iter().map(|p| p.titulo).collect();
    assert_eq!(titulos.last(), Some(&"Anexos"), "the fifth, before the resumo");
    let anexo = |nome: &str, tamanho| Anexo {
        id: "a-1".to_owned(),
        nome: nome.to_owned(),
        tipo: "laudo".to_owned(),
        tamanho,
        quando: ator().agora,
    };
    let mut g = preenchida(TipoDeGuia::Honorarios, "g", "1");
    let inicio = g.clone();
    assert_eq!(g.anexar(anexo("a.exe", 1), &perfil(), &ator()).expect_err("kind").codigo, "FAT-71");
    assert_eq!(g.anexar(anexo("a.pdf", 0), &perfil(), &ator()).expect_err("empty").codigo, "FAT-72");
    let linha = g.anexar(anexo("a.pdf", 1), &perfil(), &ator()).expect("taken");
    assert_eq!(
        (g.anexos().len(), reproduzir(inicio, &[linha]).expect("its own history")),
        (1, pelo_json(&g))
    );
    g.salvar(&mut Operadora::default(), &cabecalho(), &juiz(), &ator()).expect("whole");
    assert_eq!(g.anexar(anexo("b.pdf", 1), &perfil(), &ator()).expect_err("saved").codigo, "FAT-29");
}
