use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn d(t: &str) -> Decimal {
    t.parse().expect("decimal")
}

/// An item: number, code, what was sent, and what the operadora says: informed, processed, released, glosas.
type Item<'a> = (u32, &'a str, &'a str, [&'a str; 3], &'a [(&'a str, &'a str)]);

fn mensagem(corpo: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ans:mensagemTISS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\">\
         <ans:cabecalho><ans:Padrao>4.01.00</ans:Padrao></ans:cabecalho>{corpo}</ans:mensagemTISS>"
    )
    .replace("<ans:", "<")
    .replace("</ans:", "</")
    .replace("<mensagemTISS xmlns:ans", "<mensagemTISS xmlns")
}

fn procedimento(codigo: &str) -> String {
    format!(
        "<procedimento><codigoTabela>22</codigoTabela><codigoProcedimento>{codigo}</codigoProcedimento>\
         <descricaoProcedimento>ITEM</descricaoProcedimento></procedimento>"
    )
}

fn lote(numero: &str, guias: &[(&str, &[Item<'_>])]) -> String {
    let mut corpo = String::new();
    for (guia, itens) in guias {
        let soma: Decimal = itens.iter().map(|i| d(i.2)).sum();
        let _ = write!(
            corpo,
            "<guiaSP-SADT><cabecalhoGuia><registroANS>900001</registroANS><numeroGuiaPrestador>{guia}</numeroGuiaPrestador></cabecalhoGuia><procedimentosExecutados>"
        );
        for (n, codigo, valor, ..) in *itens {
            let p = procedimento(codigo);
            let _ = write!(
                corpo,
                "<procedimentoExecutado><sequencialItem>{n}</sequencialItem><dataExecucao>2024-03-05</dataExecucao>{p}<quantidadeExecutada>1</quantidadeExecutada><valorTotal>{valor}</valorTotal></procedimentoExecutado>"
            );
        }
        let _ = write!(
            corpo,
            "</procedimentosExecutados><valorTotal><valorTotalGeral>{soma}</valorTotalGeral></valorTotal></guiaSP-SADT>"
        );
    }
    mensagem(&format!(
        "<prestadorParaOperadora><loteGuias><numeroLote>{numero}</numeroLote><guiasTISS>{corpo}</guiasTISS></loteGuias></prestadorParaOperadora>"
    ))
}

fn analise(lote: &str, guias: &[(&str, &[Item<'_>])]) -> String {
    let mut corpo = String::new();
    for (guia, itens) in guias {
        let _ = write!(
            corpo,
            "<relacaoGuias><numeroGuiaPrestador>{guia}</numeroGuiaPrestador><numeroCarteira>1</numeroCarteira><dataInicioFat>2024-03-05</dataInicioFat><situacaoGuia>6</situacaoGuia>"
        );
        let mut total = [Decimal::ZERO; 4];
        for (n, codigo, _, [informado, processado, liberado], glosas) in *itens {
            let p = procedimento(codigo);
            let _ = write!(
                corpo,
                "<detalhesGuia><sequencialItem>{n}</sequencialItem><dataRealizacao>2024-03-05</dataRealizacao>{p}<valorInformado>{informado}</valorInformado><qtdExecutada>1</qtdExecutada><valorProcessado>{processado}</valorProcessado><valorLiberado>{liberado}</valorLiberado>"
            );
            for (codigo, valor) in *glosas {
                let _ = write!(
                    corpo,
                    "<relacaoGlosa><valorGlosa>{valor}</valorGlosa><tipoGlosa>{codigo}</tipoGlosa></relacaoGlosa>"
                );
                total[3] += d(valor);
            }
            corpo += "</detalhesGuia>";
            total[0] += d(informado);
            total[1] += d(processado);
            total[2] += d(liberado);
        }
        let [i, p, l, g] = total;
        let _ = write!(
            corpo,
            "<valorInformadoGuia>{i}</valorInformadoGuia><valorProcessadoGuia>{p}</valorProcessadoGuia><valorLiberadoGuia>{l}</valorLiberadoGuia><valorGlosaGuia>{g}</valorGlosaGuia></relacaoGuias>"
        );
    }
    mensagem(&format!(
        "<operadoraParaPrestador><demonstrativosRetorno><demonstrativoAnaliseConta><cabecalhoDemonstrativo><registroANS>900001</registroANS><numeroDemonstrativo>9</numeroDemonstrativo><dataEmissao>2024-04-02</dataEmissao></cabecalhoDemonstrativo><dadosConta><dadosProtocolo><numeroLotePrestador>{lote}</numeroLotePrestador><numeroProtocolo>P{lote}</numeroProtocolo><dataProtocolo>2024-03-11</dataProtocolo><situacaoProtocolo>6</situacaoProtocolo>{corpo}</dadosProtocolo></dadosConta></demonstrativoAnaliseConta></demonstrativosRetorno></operadoraParaPrestador>"
    ))
}

fn conciliar(lotes: &[String], demonstrativos: &[String]) -> Conciliacao {
    let mut c = Conciliador::new();
    for l in lotes {
        c.lote(l.as_bytes()).expect("lote");
    }
    for x in demonstrativos {
        c.demonstrativo(x.as_bytes()).expect("demonstrativo");
    }
    c.concluir()
}

const A: Item<'static> = (1, "40901122", "132.00", ["132.00", "132.00", "0.00"], &[("1705", "132.00")]);
const B: Item<'static> = (2, "40304361", "18.50", ["18.50", "18.50", "18.50"], &[]);

#[test]
fn cada_item_com_o_seu_valor_motivo_e_acao() {
    let guias: &[(&str, &[Item<'_>])] = &[("30001", &[A, B])];
    let f = conciliar(&[lote("318", guias)], &[analise("318", guias)]);
    let g = &f.guias[0];
    assert_eq!((g.casamento, g.protocolo.as_str(), g.itens.len()), (Casamento::Numero, "P318", 2));
    assert_eq!((g.apresentado, g.liberado, g.glosado), (d("150.50"), d("18.50"), d("132.00")));
    assert!(g.explicacoes.is_empty() && g.itens.iter().all(|i| i.explicacoes.is_empty()));
    assert_eq!(g.itens[0].glosas, [GlosaConciliada { codigo: "1705".into(), valor: d("132.00") }]);
    let r = &f.resumo;
    assert_eq!((r.guias, r.guias_sem_demonstrativo, r.guias_nao_enviadas, r.itens_sem_par), (1, 0, 0, 0));
    let glosa = crate::tabelas::glosa(1705).expect("1705");
    assert_eq!(r.por_motivo.len(), 1);
    assert_eq!(r.por_motivo[0].descricao, glosa.descricao());
    assert_eq!((r.por_motivo[0].acao.as_str(), r.por_motivo[0].valor), (glosa.acao().as_str(), d("132.00")));
    assert_eq!(r.por_acao, [PorAcao { acao: glosa.acao().as_str().into(), glosas: 1, valor: d("132.00") }]);
    assert_eq!(f.protocolos[0].situacao.as_deref(), Some("6"));
}

#[test]
fn o_que_esta_de_um_lado_so() {
    let lote = lote("318", &[("1", &[A]), ("2", &[B])]);
    let f = conciliar(&[lote], &[analise("318", &[("2", &[B]), ("3", &[A])])]);
    let casamento: Vec<_> = f.guias.iter().map(|g| (g.numero.as_str(), g.casamento)).collect();
    assert_eq!(
        casamento,
        [("1", Casamento::SoEnviado), ("2", Casamento::Numero), ("3", Casamento::SoDemonstrativo)]
    );
    assert_eq!(f.resumo.diferencas[&Causa::NaoListado], d("132.00"));
    assert_eq!(f.resumo.diferencas[&Causa::NaoEnviado], d("-132.00"));
}

#[test]
fn itens_so_onde_ha_glosa_presumem_o_resto_liberado() {
    let mut demonstrativo = analise("318", &[("1", &[A])]);
    for (de, para) in [("Informado", "150.50"), ("Processado", "150.50"), ("Liberado", "18.50")] {
        let inicio = demonstrativo.find(&format!("<valor{de}Guia>")).expect("total");
        let fim = demonstrativo[inicio..].find("</").expect("fim") + inicio;
        demonstrativo.replace_range(inicio..fim, &format!("<valor{de}Guia>{para}"));
    }
    let f = conciliar(&[lote("318", &[("1", &[A, B])])], &[demonstrativo]);
    assert_eq!(f.guias[0].itens[1].casamento, Casamento::PresumidoLiberado);
    assert_eq!(f.guias[0].itens[1].liberado, d("18.50"));
    assert_eq!((f.resumo.itens_sem_par, f.guias[0].diferenca()), (0, Decimal::ZERO));
}

#[test]
fn as_causas_de_uma_diferenca() {
    let causas = |sent: &'static str, v: [&'static str; 3], g: &'static [(&'static str, &'static str)]| {
        let item: Item<'_> = (1, "1", sent, v, g);
        let f = conciliar(&[lote("1", &[("1", &[item])])], &[analise("1", &[("1", &[item])])]);
        f.guias[0].itens[0].explicacoes.iter().map(|e| (e.causa, e.valor)).collect::<Vec<_>>()
    };
    // The glosa may be counted from what was processed, with the rest cut in silence, or from what was informed.
    assert_eq!(causas("100", ["100", "80", "50"], &[("1705", "30")]), [(Causa::ProcessadoDifere, d("20"))]);
    assert_eq!(causas("100", ["100", "80", "50"], &[("1705", "50")]), []);
    assert_eq!(causas("100", ["90", "90", "90"], &[]), [(Causa::InformadoDifere, d("10"))]);
    assert_eq!(causas("100", ["100", "100", "60"], &[("1705", "30")]), [(Causa::NaoFecha, d("10"))]);
    let tudo = causas("100", ["90", "80", "40.01"], &[("1705", "30")]);
    assert_eq!(tudo.iter().map(|(_, v)| v).sum::<Decimal>(), d("29.99"));
}

#[test]
fn casa_por_codigo_e_data_sem_sequencial_e_por_numero_com_codigo_trocado() {
    let lote_ = lote("1", &[("1", &[(1, "111", "10", ["0"; 3], &[]), (2, "222", "20", ["0"; 3], &[])])]);
    let semi = analise(
        "1",
        &[(
            "1",
            &[(7, "222", "", ["20", "20", "0"], &[("1705", "20")]), (1, "999", "", ["10", "10", "10"], &[])],
        )],
    );
    let f = conciliar(&[lote_], &[semi.replace("<sequencialItem>7</sequencialItem>", "")]);
    let itens = &f.guias[0].itens;
    assert_eq!((itens[0].casamento, itens[0].codigo.as_str()), (Casamento::Numero, "999"));
    assert_eq!((itens[1].casamento, itens[1].glosado), (Casamento::CodigoEData, d("20")));
}

#[test]
fn o_pagamento_completa_a_analise_em_qualquer_ordem() {
    let guias: &[(&str, &[Item<'_>])] = &[("1", &[A, B])];
    let pagamento = mensagem(
        "<operadoraParaPrestador><demonstrativosRetorno><demonstrativoPagamento><cabecalhoDemonstrativo><numeroDemonstrativo>10</numeroDemonstrativo></cabecalhoDemonstrativo><pagamentos><pagamentosPorData><dadosPagamento><dataPagamento>2024-04-10</dataPagamento></dadosPagamento><dadosResumo><relacaoProtocolos><numeroProtocolo>P318</numeroProtocolo><numeroLote>318</numeroLote><valorInformado>150.50</valorInformado><valorProcessado>150.50</valorProcessado><valorLiberado>18.50</valorLiberado><valorGlosa>132.00</valorGlosa><guiasDoLote><numeroGuiaPrestador>1</numeroGuiaPrestador><tipoPagamento>1</tipoPagamento><valorProcessadoGuia>150.50</valorProcessadoGuia><valorLiberadoGuia>18.00</valorLiberadoGuia><valorGlosaGuia>132.00</valorGlosaGuia></guiasDoLote></relacaoProtocolos></dadosResumo><debitosCreditosPorData><debitosCreditos><indicador>1</indicador><valorDbCr>1.11</valorDbCr></debitosCreditos></debitosCreditosPorData></pagamentosPorData></pagamentos></demonstrativoPagamento></demonstrativosRetorno></operadoraParaPrestador>",
    );
    let um = conciliar(&[lote("318", guias)], &[analise("318", guias), pagamento.clone()]);
    let outro = conciliar(&[lote("318", guias)], &[pagamento, analise("318", guias)]);
    for f in [&um, &outro] {
        let g = &f.guias[0];
        assert_eq!((g.pago, g.liberado, g.a_receber()), (Some(d("18.00")), d("18.50"), Some(d("0.50"))));
        assert_eq!(g.data_pagamento.map(|x| x.to_string()).as_deref(), Some("2024-04-10"));
        assert_eq!(f.protocolos[0].data_pagamento, g.data_pagamento);
        assert_eq!(f.resumo.por_motivo[0].codigo, "1705");
    }
    assert_eq!(um.guias, outro.guias);
    assert_eq!(um.demonstrativos[1].debitos, d("1.11"));
}

#[test]
fn fora_do_padrao_e_lido_e_dito() {
    let torto = analise("318", &[("1", &[A])])
        .replace("<valorInformado>132.00</valorInformado>", "")
        .replace(
            "<qtdExecutada>1</qtdExecutada>",
            "<qtdExecutada>1</qtdExecutada><valorInformado>132,00</valorInformado>",
        )
        .replace("<valorGlosa>132.00", "<valorGlosa>132,00")
        .replace("2024-04-02", "02/04/2024");
    let f = conciliar(&[lote("318", &[("1", &[A])])], &[torto]);
    assert_eq!((f.guias[0].itens[0].informado, f.guias[0].glosado), (d("132.00"), d("132.00")));
    let desvios = &f.demonstrativos[0].desvios;
    assert_eq!(f.demonstrativos[0].emissao.map(|x| x.to_string()).as_deref(), Some("2024-04-02"));
    assert!(desvios.iter().any(|x| x.codigo == "XSD-ORDEM"), "{desvios:?}");
    assert_eq!(desvios.iter().filter(|x| x.codigo == "DEM-08").count(), 3, "{desvios:?}");
}

#[test]
fn o_que_nao_e_demonstrativo_e_erro_e_json_volta_igual() {
    let guias: &[(&str, &[Item<'_>])] = &[("1", &[A, B])];
    assert!(Conciliador::new().demonstrativo(lote("1", guias).as_bytes()).is_err());
    assert_eq!(Conciliador::new().lote(analise("1", guias).as_bytes()).expect("nenhuma guia"), 0);
    let f = conciliar(&[lote("318", guias)], &[analise("318", guias)]);
    let json = serde_json::to_string(&f).expect("json");
    assert_eq!(serde_json::from_str::<Conciliacao>(&json).expect("json"), f);
}

#[test]
fn odontologia_com_franquia() {
    let bytes = mensagem(
        "<operadoraParaPrestador><demonstrativosRetorno><demonstrativoPagamentoOdonto><cabecalhoDemonstrativoOdonto><registroANS>900001</registroANS><numeroDemonstrativo>1</numeroDemonstrativo></cabecalhoDemonstrativoOdonto><dadosPagamentoPorData><dadosPagamento><dataPagamento>2024-04-10</dataPagamento></dadosPagamento><protocolos><numeroLote>5</numeroLote><numeroProtocolo>77</numeroProtocolo><dadosPagamentoGuia><numeroGuiaPrestador>1</numeroGuiaPrestador><dadosPagamento><sequencialItem>1</sequencialItem><procedimento><codigoTabela>22</codigoTabela><codigoProcedimento>81000030</codigoProcedimento></procedimento><denteRegiao><codDente>11</codDente></denteRegiao><dataRealizacao>2024-03-05</dataRealizacao><qtdProc>1</qtdProc><valorInformado>100.00</valorInformado><valorProcessado>100.00</valorProcessado><valorGlosaEstorno>30.00</valorGlosaEstorno><valorFranquia>10.00</valorFranquia><valorLiberado>60.00</valorLiberado><codigosGlosa>1705</codigosGlosa></dadosPagamento><valorTotalInformadoGuia>100.00</valorTotalInformadoGuia><valorTotalProcessadoGuia>100.00</valorTotalProcessadoGuia><valorTotalGlosaGuia>30.00</valorTotalGlosaGuia><valorTotalFranquiaGuia>10.00</valorTotalFranquiaGuia><valorTotalLiberadoGuia>60.00</valorTotalLiberadoGuia></dadosPagamentoGuia></protocolos></dadosPagamentoPorData></demonstrativoPagamentoOdonto></demonstrativosRetorno></operadoraParaPrestador>",
    );
    let lote = mensagem(
        "<prestadorParaOperadora><loteGuias><numeroLote>5</numeroLote><guiasTISS><guiaOdonto><numeroGuiaPrestador>1</numeroGuiaPrestador><procedimentosExecutados><sequencialItem>1</sequencialItem><procSolic><codigoTabela>22</codigoTabela><codigoProcedimento>81000030</codigoProcedimento></procSolic><qtdProc>1</qtdProc><valorProc>100.00</valorProc><dataRealizacao>2024-03-05</dataRealizacao></procedimentosExecutados><valorTotalProc>100.00</valorTotalProc></guiaOdonto></guiasTISS></loteGuias></prestadorParaOperadora>",
    );
    let f = conciliar(&[lote], &[bytes]);
    let g = &f.guias[0];
    assert_eq!((g.casamento, g.pago, g.glosado), (Casamento::Numero, Some(d("60.00")), d("30.00")));
    assert_eq!(g.explicacoes, [Explicacao { causa: Causa::Franquia, valor: d("10.00") }]);
    assert_eq!((g.itens[0].dente.as_deref(), g.itens[0].casamento), (Some("11"), Casamento::Numero));
    assert!(f.protocolos[0].odonto);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// Whatever the operadora says: the parts are the whole, of each item, guia, and all together.
    #[test]
    fn as_explicacoes_somam_a_diferenca(
        itens in proptest::collection::vec((0u8..6, 0i64..50_000, [0i64..50_000, 0..50_000, 0..50_000], 0i64..50_000, 0u8..4), 1..12)
    ) {
        let centavos = |v: i64| Decimal::new(v, 2).to_string();
        let textos: Vec<_> = itens.iter().map(|(c, s, v, g, onde)| {
            (format!("{c}"), centavos(*s), v.map(centavos), centavos(*g), *onde)
        }).collect();
        let glosas: Vec<[(&str, &str); 1]> = textos.iter().map(|t| [("1705", t.3.as_str())]).collect();
        let item = |k: usize| -> Item<'_> {
            let t = &textos[k];
            (k as u32 + 1, &t.0, &t.1, [&t.2[0], &t.2[1], &t.2[2]], &glosas[k])
        };
        let enviados: Vec<_> = (0..itens.len()).filter(|k| textos[*k].4 != 0).map(item).collect();
        let lidos: Vec<_> = (0..itens.len()).filter(|k| textos[*k].4 != 1).map(item).collect();
        let f = conciliar(&[lote("1", &[("1", &enviados)])], &[analise("1", &[("1", &lidos)])]);
        for g in &f.guias {
            prop_assert_eq!(g.explicacoes.iter().map(|e| e.valor).sum::<Decimal>(), g.diferenca());
            for i in &g.itens {
                prop_assert_eq!(i.explicacoes.iter().map(|e| e.valor).sum::<Decimal>(), i.apresentado - i.liberado - i.glosado);
            }
        }
        let r = &f.resumo;
        prop_assert_eq!(r.diferencas.values().sum::<Decimal>(), r.apresentado - r.liberado - r.glosado);
        prop_assert_eq!(r.por_acao.iter().map(|a| a.valor).sum::<Decimal>(), r.glosado);
    }
}
