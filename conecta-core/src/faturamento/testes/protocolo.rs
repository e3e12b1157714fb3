use chrono::NaiveDate;

use super::{ator, pelo_json};
use crate::faturamento::protocolo::{Protocolo, RegistroDoProtocolo, Situacao};
use crate::faturamento::{Agregado, reproduzir};
use crate::tiss::StatusProtocolo;

fn dia(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, d).expect("a day")
}

#[test]
fn as_dez_situacoes_vao_ao_padrao_e_voltam() {
    assert_eq!(Situacao::TODOS.len(), 10, "P-1008");
    for s in Situacao::TODOS {
        match s.no_padrao() {
            Some(status) => assert_eq!(Situacao::do_padrao(&status), Some(*s)),
            None => assert_eq!(*s, Situacao::NaoEnviado),
        }
    }
    for codigo in 1..=10 {
        let status = StatusProtocolo::from(codigo.to_string().as_str());
        assert!(Situacao::do_padrao(&status).is_some(), "{codigo}");
    }
    assert_eq!(Situacao::do_padrao(&StatusProtocolo::from("11")), None);
}

#[test]
fn do_envio_ao_pagamento_e_de_novo_pela_historia() {
    let mut p = Protocolo::new();
    let mut historia: Vec<RegistroDoProtocolo> = Vec::new();
    assert_eq!(
        p.informar(&StatusProtocolo::EmAnalise, dia(1), &ator()).expect_err("not sent").codigo,
        "FAT-04"
    );
    assert_eq!(p.receber(" ", &ator()).expect_err("no number").codigo, "FAT-06");
    historia.push(p.receber("123", &ator()).expect("the first number"));
    assert_eq!(p.receber("124", &ator()).expect_err("a second one").codigo, "FAT-05");
    for (status, d) in [
        (StatusProtocolo::EmAnalise, 10),
        (StatusProtocolo::AguardandoInformacaoComplementar, 11),
        (StatusProtocolo::AnalisadoAguardandoLiberacao, 12),
        (StatusProtocolo::BloqueioJudicial, 13),
        (StatusProtocolo::LiberadoParaPagamento, 14),
        (StatusProtocolo::PagamentoEfetuado, 15),
    ] {
        historia.extend(p.informar(&status, dia(d), &ator()).expect("the operator says so"));
        assert_eq!(p.bloqueio_judicial(), d == 13);
        assert_eq!(p.informar(&status, dia(d + 1), &ator()).expect("the same again"), None);
        p = pelo_json(&p);
    }
    assert_eq!(
        (p.situacao(), p.numero(), p.data_do_pagamento()),
        (Situacao::Pago, Some("123"), Some(dia(15)))
    );
    assert_eq!(p.informar(&StatusProtocolo::Cancelado, dia(16), &ator()).expect_err("paid").codigo, "FAT-03");
    assert_eq!(historia.len(), 7);
    assert_eq!(reproduzir(Protocolo::new(), &historia).expect("its own history"), p);
    historia.remove(2);
    assert!(reproduzir(Protocolo::new(), &historia).is_err(), "a line is missing");
}

#[test]
fn cada_recusa_diz_o_que_se_pode() {
    let p = Protocolo::new();
    let permitidas = p.operacoes_permitidas();
    assert_eq!(
        permitidas.iter().filter(|o| o.permitida()).map(|o| o.operacao).collect::<Vec<_>>(),
        ["receber"]
    );
    let r = permitidas[1].recusa.as_ref().expect("not sent");
    assert_eq!((r.codigo, &r.permitidas[..]), ("FAT-04", &["receber"][..]));
}
