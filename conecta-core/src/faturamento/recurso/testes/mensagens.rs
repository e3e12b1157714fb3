//! Every message of every version: valid, right hash, no fault of the rules, and read back to the same amounts.

use super::*;
use crate::Versao;
use crate::tiss::construcao::Cabecalho;
use crate::tiss::{
    DadosContratado, Documento, IdentificacaoPrestador, OpcoesDeEscrita, OperadoraParaPrestador, Raiz,
    StatusProtocolo,
};
use crate::types::{Cnpj, RegistroAns};

const VERSOES: [&str; 6] = ["3.05.00", "4.00.00", "4.00.01", "4.01.00", "4.02.00", "4.03.00"];

/// A day on which each was in force.
const DIAS: [&str; 6] = ["2023-03-20", "2022-03-21", "2022-03-21", "2024-03-20", "2025-10-20", "2026-03-20"];

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

/// REC-22: a code that came with 4.03.00 cannot go in 4.02.00; the centro de consumo goes only where there is one.
#[test]
fn codigo_e_centro_de_consumo_da_4_03() {
    let mut p = protocolo(&[&[("60.00", "3200")]]);
    p.guias[0].itens[0].centro_consumo = Some("1".into());
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("60.00")).expect("saved");
    assert!(p.mensagem(n, &dados("4.02.00")).is_err());
    let com = |versao: &str, codigo: &str| {
        let mut p = p.clone();
        p.justificar(n, Alvo::Item(0, 0), Some(d("60.00")), Some(codigo), POR_QUE, &ator()).expect("code");
        p.salvar_justificativas(n, &ator()).expect("saved");
        let bytes =
            p.mensagem(n, &dados(versao)).expect(versao).escrever(&OpcoesDeEscrita::default()).expect(versao);
        String::from_utf8_lossy(&bytes).contains("centroConsumo")
    };
    assert!(!com("4.02.00", "1705"));
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
