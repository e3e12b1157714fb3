//! Every message of every version: valid, right hash, no fault of the rules, and read back to the same amounts.

use super::*;
use crate::Versao;
use crate::tiss::construcao::Cabecalho;
use crate::tiss::{
    DadosContratado, Documento, IdentificacaoPrestador, OpcoesDeEscrita, OperadoraParaPrestador, Raiz,
    RespostaRecursoGlosa, StatusProtocolo,
};
use crate::types::{Cnpj, RegistroAns};

const VERSOES: [&str; 8] =
    ["3.04.00", "3.04.01", "3.05.00", "4.00.00", "4.00.01", "4.01.00", "4.02.00", "4.03.00"];

/// A day on which each was in force.
const DIAS: [&str; 8] = [
    "2019-03-20",
    "2020-03-20",
    "2023-03-20",
    "2022-03-21",
    "2022-03-21",
    "2024-03-20",
    "2025-10-20",
    "2026-03-20",
];

pub(super) fn dados(versao: &str) -> DadosDaMensagem {
    let versao: Versao = versao.parse().expect("versão");
    let cnpj = Cnpj::como_escrito("11222333000181");
    let antiga = versao <= Versao::new(3, 5, 0);
    let data = dia(DIAS[VERSOES.iter().position(|v| *v == versao.to_string()).expect("versão")]);
    DadosDaMensagem {
        cabecalho: Cabecalho {
            versao,
            prestador: IdentificacaoPrestador::Cnpj(cnpj.clone()),
            operadora: RegistroAns::como_escrito("900001"),
            sequencial: "1".into(),
            data,
            hora: "10:00:00".parse().expect("hora"),
            login: None,
        },
        contratado: DadosContratado {
            codigo_prestador: None,
            nome_prestador: None,
            codigo_prestador_na_operadora: None,
            cpf_contratado: None,
            cnpj_contratado: Some(cnpj),
            nome_contratado: antiga.then(|| "CLINICA TESTE".into()),
        },
        data,
    }
}

fn e_valida(d: &Documento, que: &str) -> Documento {
    let bytes = d.escrever(&OpcoesDeEscrita::default()).expect(que);
    let r = crate::validar(&bytes, &crate::Opcoes::default());
    let erros: Vec<_> = r.criticas.iter().filter(|c| c.severidade == crate::Severidade::Erro).collect();
    assert!(erros.is_empty(), "{que}: {erros:?}");
    crate::tiss::ler(&bytes).expect(que).documento
}

fn da_operadora(d: Documento) -> OperadoraParaPrestador {
    match d.raiz {
        Raiz::MensagemTiss(m) => m.operadora_para_prestador.expect("da operadora"),
        _ => panic!("mensagem"),
    }
}

/// What is appealed, and what is granted of each.
type Caso = (&'static [(Alvo, Option<&'static str>)], &'static [&'static str]);

const CASOS: &[Caso] = &[
    (&[(Alvo::Lote, None)], &["130.00"]),
    (&[(Alvo::Lote, None)], &["70.00"]),
    (&[(Alvo::Lote, None)], &["0"]),
    (&[(Alvo::Guia(0), None), (Alvo::Guia(1), None)], &["100.00", "0"]),
    (&[(Alvo::Guia(0), None)], &["33.33"]),
    (
        &[
            (Alvo::Item(0, 0), Some("60.00")),
            (Alvo::Item(0, 1), Some("12.34")),
            (Alvo::Item(1, 0), Some("30.00")),
        ],
        &["60.00", "0.01", "0"],
    ),
    (&[(Alvo::Guia(0), None), (Alvo::Item(1, 0), Some("30.00"))], &["100.00", "15.00"]),
    (&[(Alvo::Item(0, 0), Some("60.00"))], &["0"]),
];

fn ciclo(versao: &str, odonto: bool, caso: &Caso) {
    let que = format!("{versao} odonto {odonto} {caso:?}");
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1705")], &[("30.00", "1705")]]);
    p.odonto = odonto;
    for g in &mut p.guias {
        g.beneficiario = odonto.then(|| "BENEFICIARIO TESTE".into());
        for i in &mut g.itens {
            (i.tabela, i.codigo) =
                if odonto { ("22".into(), "81000030".into()) } else { ("22".into(), "40901122".into()) };
            i.dente = odonto.then(|| "11".into());
        }
    }
    let dados = dados(versao);
    let servico = dados.data - chrono::Duration::days(40);
    p.guias.iter_mut().flat_map(|g| &mut g.itens).for_each(|i| i.data = Some(servico));
    let n = p.novo(Origem::Pagamento);
    for (alvo, valor) in caso.0 {
        p.pede(n, *alvo, *valor).expect(&que);
    }
    p.enviar(n, &padrao(), &ator()).expect(&que);
    e_valida(&p.mensagem(n, &dados).expect(&que), &que);
    let recibo = e_valida(&p.recebimento(n, "901", &dados).expect(&que), &que);
    let OperadoraParaPrestador::RecebimentoRecursoGlosa(recibo) = da_operadora(recibo) else {
        panic!("{que}")
    };
    p.tomar_recebimento(n, &recibo, &ator()).expect(&que);
    e_valida(&p.solicitacao_de_status(n, &dados).expect(&que), &que);
    let status = p.situacao_do_recurso(n, StatusProtocolo::EmAnalise, &dados).expect(&que);
    let OperadoraParaPrestador::RespostaRecursoGlosa(status) = da_operadora(e_valida(&status, &que)) else {
        panic!("{que}")
    };
    p.tomar_resposta(n, &status, &ator()).expect(&que);
    assert_eq!(p.recurso(n).expect("r").situacao, Situacao::EmAnalise);
    let decisoes: Vec<Decisao> = (p.recurso(n).expect("r").pleitos.iter().zip(caso.1))
        .map(|(x, v)| Decisao {
            alvo: x.alvo,
            acatado: d(v),
            justificativa: Some("Conforme contrato.".into()),
        })
        .collect();
    // A whole that is granted in part contradicts itself by the rules (REC-19): the operadora does not write it, but some do.
    let feita = p.resposta(n, &decisoes, &dados);
    let inteiro_em_parte = p
        .recurso(n)
        .expect("r")
        .pleitos
        .iter()
        .zip(caso.1)
        .any(|(x, v)| !matches!(x.alvo, Alvo::Item(..)) && d(v) > Decimal::ZERO && d(v) < x.recursado);
    let Ok(resposta) = feita else {
        assert!(inteiro_em_parte, "{que}: {feita:?}");
        return;
    };
    let OperadoraParaPrestador::RespostaRecursoGlosa(resposta) = da_operadora(e_valida(&resposta, &que))
    else {
        panic!("{que}")
    };
    p.tomar_resposta(n, &resposta, &ator()).expect(&que);
    let r = p.recurso(n).expect("r");
    let acatados: Vec<Decimal> = r.pleitos.iter().map(|x| x.acatado).collect();
    assert_eq!(acatados, caso.1.iter().map(|v| d(v)).collect::<Vec<_>>(), "{que}");
}

#[test]
fn o_ciclo_em_mensagens_medicas_de_cada_versao() {
    for v in VERSOES {
        CASOS.iter().for_each(|c| ciclo(v, false, c));
    }
}

#[test]
fn o_ciclo_em_mensagens_odontologicas_de_cada_versao() {
    for v in VERSOES {
        CASOS.iter().for_each(|c| ciclo(v, true, c));
    }
}

fn resposta_de(d: Documento) -> RespostaRecursoGlosa {
    match da_operadora(d) {
        OperadoraParaPrestador::RespostaRecursoGlosa(r) => r,
        _ => panic!("resposta"),
    }
}

/// The same with another total granted.
fn com_total(r: RespostaRecursoGlosa, total: Decimal) -> RespostaRecursoGlosa {
    match r {
        RespostaRecursoGlosa::ReciboGlosa(mut g) => {
            g.valor_total_acatado = crate::types::Escrito::from(total);
            RespostaRecursoGlosa::ReciboGlosa(g)
        }
        RespostaRecursoGlosa::ReciboGlosaOdonto(mut g) => {
            g.valor_total_acatado = Some(crate::types::Escrito::from(total));
            RespostaRecursoGlosa::ReciboGlosaOdonto(g)
        }
        _ => panic!("recibo"),
    }
}

fn decisao(alvo: Alvo, acatado: &str) -> Decisao {
    Decisao { alvo, acatado: d(acatado), justificativa: Some("Conforme contrato.".into()) }
}

/// A whole lote or guia that is granted in part: the rules call it a contradiction (REC-19), but it is written, and only one
/// thing can be meant.
#[test]
fn o_inteiro_acatado_em_parte_le_se_do_total_ao_centavo() {
    let casos: &[Caso] = &[
        (&[(Alvo::Lote, None)], &["130.00"]),
        (&[(Alvo::Guia(0), None)], &["100.00"]),
        (&[(Alvo::Guia(0), None), (Alvo::Guia(1), None)], &["100.00", "0"]),
        (&[(Alvo::Guia(0), None), (Alvo::Item(1, 0), Some("30.00"))], &["100.00", "12.34"]),
    ];
    for (odonto, (pleitos, acatados)) in
        [false, true].into_iter().flat_map(|o| casos.iter().map(move |c| (o, c)))
    {
        let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1705")], &[("30.00", "1705")]]);
        p.odonto = odonto;
        p.guias.iter_mut().flat_map(|g| &mut g.itens).for_each(|i| i.dente = odonto.then(|| "11".into()));
        let n = p.novo(Origem::Pagamento);
        for (alvo, valor) in *pleitos {
            p.pede(n, *alvo, *valor).expect("saved");
        }
        p.vai(n);
        let decisoes: Vec<Decisao> =
            pleitos.iter().zip(*acatados).map(|((a, _), v)| decisao(*a, v)).collect();
        let cheia = resposta_de(p.resposta(n, &decisoes, &dados("4.03.00")).expect("all or nothing"));
        let dos_outros: Decimal = acatados[1..].iter().map(|v| d(v)).sum();
        for parte in ["0.01", "33.33", "69.99", "99.99"] {
            let mut p = p.clone();
            p.tomar_resposta(n, &com_total(cheia.clone(), d(parte) + dos_outros), &ator())
                .expect("one meaning");
            let r = p.recurso(n).expect("r");
            assert_eq!(
                (r.pleitos[0].acatado, r.situacao),
                (d(parte), Situacao::Parcial),
                "{odonto} {pleitos:?}"
            );
            let outros: Vec<Decimal> = r.pleitos[1..].iter().map(|x| x.acatado).collect();
            assert_eq!(outros, acatados[1..].iter().map(|v| d(v)).collect::<Vec<_>>());
            assert_eq!(p.pendente(Alvo::Lote), d("130.00") - d(parte) - dos_outros, "conserved");
        }
        let demais = com_total(cheia.clone(), d("130.01"));
        assert!(
            ["RGL-37", "RGL-42"]
                .contains(&p.tomar_resposta(n, &demais, &ator()).expect_err("too much").codigo)
        );
        assert_eq!(
            p.tomar_resposta(n, &com_total(cheia, dos_outros), &ator()).expect_err("yes, and nothing").codigo,
            "RGL-42"
        );
    }
    // Two wholes with a yes and a total below both: nobody can tell which.
    let mut p = protocolo(&[&[("60.00", "1705")], &[("30.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Guia(0), None).expect("saved");
    p.pede(n, Alvo::Guia(1), None).expect("saved");
    p.vai(n);
    let decisoes = [decisao(Alvo::Guia(0), "60.00"), decisao(Alvo::Guia(1), "30.00")];
    let cheia = resposta_de(p.resposta(n, &decisoes, &dados("4.03.00")).expect("all"));
    assert_eq!(
        p.tomar_resposta(n, &com_total(cheia, d("80.00")), &ator()).expect_err("which?").codigo,
        "RGL-42"
    );
}

/// A guia with several reasons is answered reason by reason: yes to some, no to others.
#[test]
fn guia_com_varios_motivos_e_acatada_motivo_a_motivo() {
    for versao in VERSOES {
        let (dados, dia) = (dados(versao), dados(versao).data - chrono::Duration::days(40));
        for acatado in ["0", "7.77", "40.00", "47.77", "60.00", "67.77", "100.00", "107.77"] {
            let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1801"), ("7.77", "1702")]]);
            p.guias[0].itens.iter_mut().for_each(|i| i.data = Some(dia));
            let n = p.novo(Origem::Pagamento);
            p.pede(n, Alvo::Guia(0), None).expect("saved");
            p.vai(n);
            let m = p.resposta(n, &[decisao(Alvo::Guia(0), acatado)], &dados).expect(versao);
            let lida = e_valida(&m, versao);
            let RespostaRecursoGlosa::ReciboGlosa(r) = resposta_de(lida.clone()) else { panic!("recibo") };
            let crate::tiss::OpcaoRecursoResposta::RecursoGuia(linhas) = r.opcao_recurso else {
                panic!("guias")
            };
            assert_eq!(linhas.len(), 3, "a line for each reason");
            p.tomar_resposta(n, &resposta_de(lida), &ator()).expect(versao);
            assert_eq!(p.recurso(n).expect("r").acatado(), d(acatado), "{versao}");
        }
    }
    // What no reasons make up cannot be said of a whole.
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1801")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Guia(0), None).expect("saved");
    p.vai(n);
    assert!(p.resposta(n, &[decisao(Alvo::Guia(0), "50.00")], &dados("4.03.00")).is_err());
}

/// REC-22: a code that came with 4.03.00 cannot go in 4.02.00; the centro de consumo goes only where there is one.
#[test]
fn codigo_e_centro_de_consumo_da_4_03() {
    let mut p = protocolo(&[&[("60.00", "3200")]]);
    p.guias[0].itens[0].centro_consumo = Some("1".into());
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("60.00")).expect("saved");
    assert!(p.mensagem(n, &dados("4.02.00")).is_err());
    e_valida(&p.mensagem(n, &dados("4.03.00")).expect("its own version"), "3200");
    let com = |versao: &str, codigo: &str| {
        let mut p = p.clone();
        p.justificar(n, Alvo::Item(0, 0), Some(d("60.00")), Some(codigo), POR_QUE, &ator()).expect("code");
        p.salvar_justificativas(n, &ator()).expect("saved");
        let m = e_valida(&p.mensagem(n, &dados(versao)).expect(versao), versao);
        let bytes = m.escrever(&OpcoesDeEscrita::default()).expect(versao);
        String::from_utf8_lossy(&bytes).contains("centroConsumo>1</")
    };
    for versao in VERSOES {
        assert_eq!(com(versao, "1705"), versao == "4.03.00", "{versao}");
    }
}

#[test]
fn a_resposta_de_outro_recurso_ou_que_se_contradiz_nao_serve() {
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("60.00")).expect("saved");
    p.vai(n);
    let decisoes =
        [Decisao { alvo: Alvo::Item(0, 0), acatado: d("10.00"), justificativa: Some("Contrato.".into()) }];
    let m = p.resposta(n, &decisoes, &dados("4.03.00")).expect("resposta");
    let OperadoraParaPrestador::RespostaRecursoGlosa(mut r) = da_operadora(m) else { panic!("resposta") };
    let crate::tiss::RespostaRecursoGlosa::ReciboGlosa(recibo) = &mut r else { panic!("recibo") };
    recibo.valor_total_acatado = crate::types::Escrito::from(d("11.00"));
    assert_eq!(p.tomar_resposta(n, &r, &ator()).expect_err("contradiction").codigo, "RGL-42");
    let crate::tiss::RespostaRecursoGlosa::ReciboGlosa(recibo) = &mut r else { panic!("recibo") };
    recibo.numero_protocolo = "1".into();
    assert_eq!(p.tomar_resposta(n, &r, &ator()).expect_err("other").codigo, "RGL-39");
}
