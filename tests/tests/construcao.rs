//! What the builders make is valid, with the right hash, in each version that has the transação; what is missing is told
//! all at once.

use chrono::{NaiveDate, NaiveTime};
use conecta_core::tiss::construcao::*;
use conecta_core::tiss::{
    CodProfissional, CodigoContratado, CodigoGlosa, Documento, EquipeSpSadt, IdentificacaoPrestador,
    OpcoesDeEscrita, ProfissionalHonorarios, RecursoGuiaCompleta, RecursoProtocolo, RespostaProtocolo,
};
use conecta_core::{Opcoes, SituacaoHash, Versao, ler_arvore, validar};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use rust_decimal::Decimal;

const VERSOES: [&str; 4] = ["3.05.00", "4.01.00", "4.02.00", "4.03.00"];

fn versao(v: &str) -> Versao {
    v.parse().expect("a version")
}

fn antiga(v: &str) -> bool {
    v.starts_with('3')
}

fn dia(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, d).expect("a day")
}

fn hora(h: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(h, 0, 0).expect("a time")
}

fn dinheiro(s: &str) -> Decimal {
    s.parse().expect("an amount")
}

fn cabecalho(v: &str) -> Cabecalho {
    Cabecalho {
        versao: versao(v),
        prestador: IdentificacaoPrestador::CodigoPrestadorNaOperadora("123".into()),
        operadora: "123456".parse().expect("a registro"),
        sequencial: "1".into(),
        data: dia(15),
        hora: hora(10),
        login: None,
    }
}

fn glosa(codigo: &str) -> CodigoGlosa {
    codigo.parse().expect("a code of tabela 38")
}

fn codigo(c: &str) -> Prestador {
    Prestador::Codigo(c.into())
}

fn beneficiario(v: &str) -> Beneficiario {
    let b =
        Beneficiario::new().carteira("0001".parse::<conecta_core::types::Carteira>().expect("a carteira"));
    let b = b.recem_nascido("N");
    if antiga(v) { b.nome("Fulana de Tal") } else { b }
}

fn profissional() -> Profissional {
    Profissional::new()
        .nome("Beltrano de Tal")
        .conselho("06")
        .numero("12345")
        .uf("35")
        .cbo("225125".parse::<conecta_core::types::Cbo>().expect("a CBO"))
}

fn cnes() -> conecta_core::types::Cnes {
    "9999999".parse().expect("a CNES")
}

fn consulta(v: &str, numero: &str) -> Consulta {
    let g = Consulta::new()
        .numero(numero)
        .beneficiario(beneficiario(v))
        .executante(codigo("123"))
        .cnes(cnes())
        .profissional(profissional())
        .acidente("9")
        .data(dia(10))
        .tipo("1")
        .tabela("22")
        .codigo("10101012")
        .valor(dinheiro("150.00"));
    if antiga(v) { g.nome_do_executante("Clínica") } else { g.regime("01") }
}

fn sp_sadt(v: &str) -> SpSadt {
    let equipe = EquipeSpSadt {
        grau_part: Some("12".into()),
        cod_profissional: CodProfissional::CodigoPrestadorNaOperadora("77".into()),
        nome_prof: "Beltrano".into(),
        conselho: "06".into(),
        numero_conselho_profissional: "1".into(),
        uf: "35".into(),
        cbos: "225125".parse().expect("a CBO"),
    };
    let g = SpSadt::new()
        .numero("21")
        .beneficiario(beneficiario(v))
        .solicitante(codigo("123"))
        .nome_do_solicitante("Clínica")
        .profissional_solicitante(profissional())
        .carater("1")
        .executante(codigo("123"))
        .cnes(cnes())
        .tipo_de_atendimento("03")
        .acidente("9")
        .item(
            ItemSpSadt::new()
                .data(dia(10))
                .procedimento(procedimento("22", "40301630", "Exame"))
                .quantidade(3)
                .fator(dinheiro("0.50"))
                .valor_unitario(dinheiro("33.35"))
                .equipe(equipe),
        )
        .item(
            ItemSpSadt::new()
                .sequencial(7)
                .data(dia(10))
                .procedimento(procedimento("22", "40301630", "Exame"))
                .quantidade(1)
                .valor_unitario(dinheiro("10")),
        )
        .despesa(
            Despesa::new()
                .especie("02")
                .data(dia(10))
                .tabela("20")
                .codigo("90000001")
                .quantidade(dinheiro("2.5"))
                .unidade("036")
                .valor_unitario(dinheiro("4.01"))
                .descricao("Medicamento"),
        );
    if antiga(v) { g.nome_do_executante("Clínica") } else { g.regime("01") }
}

fn internacao(v: &str) -> ResumoDeInternacao {
    let g = ResumoDeInternacao::new()
        .numero("31")
        .guia_de_solicitacao("30")
        .data_da_autorizacao(dia(1))
        .senha("S1")
        .beneficiario(beneficiario(v))
        .executante(codigo("123"))
        .cnes(cnes())
        .carater("1")
        .tipo_de_faturamento("4")
        .data_inicial(dia(1))
        .hora_inicial(hora(8))
        .data_final(dia(5))
        .hora_final(hora(9))
        .tipo_de_internacao("1")
        .regime("1")
        .acidente("9")
        .motivo_de_encerramento("12")
        .item(
            ItemDeInternacao::new()
                .data(dia(2))
                .procedimento(procedimento("22", "31003079", "Cirurgia"))
                .quantidade(1)
                .valor_unitario(dinheiro("1000.00")),
        );
    if antiga(v) { g.nome_do_executante("Hospital") } else { g }
}

fn honorarios(v: &str) -> Honorarios {
    let profissional = ProfissionalHonorarios {
        grau_participacao: "00".into(),
        cod_profissional: CodProfissional::CodigoPrestadorNaOperadora("77".into()),
        nome_profissional: "Beltrano".into(),
        conselho_profissional: "06".into(),
        numero_conselho_profissional: "1".into(),
        uf: "35".into(),
        cbo: "225125".parse().expect("a CBO"),
    };
    let g = Honorarios::new()
        .numero("41")
        .guia_de_solicitacao("30")
        .beneficiario(beneficiario(v))
        .local(CodigoContratado::CodigoNaOperadora("9".into()))
        .nome_do_local("Hospital")
        .cnes_do_local(cnes())
        .codigo_executante("123")
        .cnes_do_executante(cnes())
        .data_inicial(dia(1))
        .data_final(dia(5))
        .data_de_emissao(dia(6))
        .item(
            ItemDeHonorario::new()
                .data(dia(2))
                .procedimento(procedimento("22", "31003079", "Cirurgia"))
                .quantidade(1)
                .valor_unitario(dinheiro("500.005"))
                .valor_total(dinheiro("500.01"))
                .valor_unitario(dinheiro("500.01"))
                .profissional(profissional),
        );
    let g = if antiga(v) { g.nome_do_executante("Clínica") } else { g };
    if v == "4.03.00" { g.carater("1") } else { g }
}

fn responsaveis(v: &str) -> ResponsaveisOdontologicos {
    let r = ResponsaveisOdontologicos::new()
        .codigo_executante("123")
        .cro_executante("55")
        .uf_executante("35")
        .cnes_executante(cnes())
        .cbo_profissional("223208".parse::<conecta_core::types::Cbo>().expect("a CBO"));
    if antiga(v) { r.nome_executante("Clínica") } else { r }
}

fn odontologia(v: &str) -> Odontologia {
    let item = ItemOdontologico::new()
        .procedimento(procedimento("22", "81000065", "Consulta"))
        .quantidade(1)
        .autorizado(true)
        .data(dia(3));
    Odontologia::new()
        .numero("51")
        .beneficiario(beneficiario(v))
        .plano("Plano")
        .responsaveis(responsaveis(v))
        .item(item.clone().valor(dinheiro("80.10")))
        .item(item.valor(dinheiro("19.905")).valor(dinheiro("19.91")))
        .tipo_de_atendimento("1")
        .tipo_de_faturamento("4")
}

fn recurso(v: &str) -> Recurso {
    let r = Recurso::new()
        .numero("1")
        .nome_da_operadora("Operadora")
        .prestador(codigo("123"))
        .lote("10")
        .protocolo("99")
        .data(dia(20));
    if antiga(v) { r.nome_do_prestador("Clínica") } else { r }
}

fn recursos(v: &str) -> Vec<Recurso> {
    let item = ItemRecorrido::new()
        .sequencial(1)
        .data(dia(10))
        .procedimento(procedimento("22", "40301630", "Exame"))
        .glosa(glosa("1705"))
        .justificativa("O valor é o do contrato.");
    let guia = GuiaRecorrida::new().numero("21");
    let inteira = RecursoGuiaCompleta { cod_glosa_guia: glosa("1705"), justificativa_guia: "Devida.".into() };
    let protocolo =
        RecursoProtocolo { codigo_glosa_protocolo: glosa("1705"), justificativa_protocolo: "Devida.".into() };
    vec![
        recurso(v)
            .guia(guia.clone().item(item.clone().valor(dinheiro("70.00"))).item(item.valor(dinheiro("70")))),
        recurso(v).guia(guia.inteira(inteira)).valor_total(dinheiro("140.00")),
        recurso(v).protocolo_inteiro(protocolo).valor_total(dinheiro("140.00")),
    ]
}

fn conferir(nome: &str, v: &str, d: Result<Documento, NaoConstruido>) -> Vec<u8> {
    let d = d.unwrap_or_else(|e| panic!("{nome} {v}: {e}"));
    assert_eq!(d.versao, versao(v));
    let bytes = d.escrever(&OpcoesDeEscrita::default()).unwrap_or_else(|e| panic!("{nome} {v}: {e}"));
    let r = validar(&bytes, &opcoes_esquema());
    assert!(aceita(&r), "{nome} {v}: {}", resumo(&r));
    assert_eq!(validar(&bytes, &Opcoes::default()).hash.situacao, SituacaoHash::Confere, "{nome} {v}");
    bytes
}

/// Texts of all elements of a name.
fn textos(bytes: &[u8], nome: &str) -> Vec<String> {
    let lida = ler_arvore(bytes, &Opcoes::default()).expect("a message");
    let nos = lida.arvore.nos().filter(|n| n.nome() == nome);
    nos.filter_map(|n| n.texto().map(str::to_owned)).collect()
}

#[test]
fn todo_lote_e_valido() {
    for v in VERSOES {
        let lote = || Lote::new(cabecalho(v), "10");
        let cem = lote().guias((0..100).map(|i| consulta(v, &format!("1{i}"))));
        let b = conferir("consulta", v, cem.construir());
        assert_eq!(textos(&b, "numeroGuiaPrestador").len(), 100);
        let b = conferir("sp_sadt", v, lote().guia(sp_sadt(v)).construir());
        // 3 × 33.35 × 0.50 = 50.025, half up; 2.5 × 4.01 = 10.025.
        assert_eq!(textos(&b, "valorTotal"), ["50.03", "10.00", "10.03"]);
        assert_eq!(textos(&b, "sequencialItem"), ["8", "7", "9"]);
        assert_eq!(textos(&b, "valorProcedimentos"), ["60.03"]);
        assert_eq!(textos(&b, "valorMedicamentos"), ["10.03"]);
        assert_eq!(textos(&b, "valorTotalGeral"), ["70.06"]);
        assert_eq!(textos(&b, "registroANS"), ["123456", "123456"]);
        conferir("internacao", v, lote().guia(internacao(v)).construir());
        let b = conferir("honorarios", v, lote().guia(honorarios(v)).construir());
        assert_eq!(textos(&b, "valorTotalHonorarios"), ["500.01"]);
        let b = conferir("odontologia", v, lote().guia(odontologia(v)).construir());
        assert_eq!(textos(&b, "valorTotalProc"), ["100.01"]);
    }
}

#[test]
fn um_lote_tem_cem_guias_de_um_tipo() {
    let v = "4.03.00";
    let recusado = |l: Lote| l.construir().expect_err("refused").0;
    let demais = recusado(Lote::new(cabecalho(v), "1").guias((0..101).map(|i| consulta(v, &i.to_string()))));
    assert_eq!(demais.len(), 1, "{demais:?}");
    assert!(demais[0].motivo.contains("101 guias"), "{demais:?}");
    let misto = recusado(Lote::new(cabecalho(v), "1").guia(consulta(v, "1")).guia(sp_sadt(v)));
    assert!(misto.len() == 1 && misto[0].guia.as_deref() == Some("21"), "{misto:?}");
    let repetida = recusado(Lote::new(cabecalho(v), "1").guia(consulta(v, "1")).guia(consulta(v, "1")));
    assert!(repetida.len() == 1 && repetida[0].motivo.contains("outra guia"), "{repetida:?}");
    assert!(!recusado(Lote::new(cabecalho(v), "1")).is_empty());
}

#[test]
fn o_que_falta_e_dito_de_uma_vez() {
    let v = "4.03.00";
    let vazia = Consulta::new().numero("7").beneficiario(Beneficiario::new());
    let outra = honorarios("4.02.00");
    let recusas = Lote::new(cabecalho(v), "1").guia(vazia).construir().expect_err("refused").0;
    let caminhos: Vec<&str> = recusas.iter().filter_map(|r| r.caminho.rsplit('/').next()).collect();
    for campo in [
        "numeroCarteira",
        "atendimentoRN",
        "CNES",
        "indicacaoAcidente",
        "regimeAtendimento",
        "valorProcedimento",
    ] {
        assert!(caminhos.contains(&campo), "{campo}: {caminhos:?}");
    }
    assert!(recusas.iter().all(|r| r.guia.as_deref() == Some("7")), "{recusas:?}");
    let recusas = Lote::new(cabecalho(v), "1").guia(outra).construir().expect_err("refused").0;
    assert!(recusas.len() == 1 && recusas[0].caminho.ends_with("caraterAtendimento"), "{recusas:?}");
    // A field that the version does not have is refused, and a version that is none.
    let nova = Lote::new(cabecalho("3.05.00"), "1").guia(consulta("3.05.00", "1").regime("01"));
    let recusas = nova.construir().expect_err("refused").0;
    assert!(recusas.len() == 1 && recusas[0].caminho.ends_with("regimeAtendimento"), "{recusas:?}");
    assert!(Lote::new(cabecalho("9.99.99"), "1").guia(consulta(v, "1")).construir().is_err());
}

#[test]
fn recursos_e_perguntas_sao_validos() {
    for v in VERSOES {
        for (r, objeto) in recursos(v).iter().zip(["2", "2", "1"]) {
            let b = conferir("recurso", v, r.construir(&cabecalho(v)));
            assert_eq!(textos(&b, "valorTotalRecursado"), ["140.00"]);
            assert_eq!(textos(&b, "objetoRecurso"), [objeto]);
        }
        let carteira = "0001".parse::<conecta_core::types::Carteira>().expect("a carteira");
        let e = Elegibilidade::new().prestador(codigo("123")).carteira(carteira.clone());
        let e = if antiga(v) { e.nome("Fulana").nome_do_prestador("Clínica") } else { e };
        conferir("elegibilidade", v, e.construir(&cabecalho(v)));
        let r = RespostaDeElegibilidade::new()
            .carteira(carteira.clone())
            .nome("Fulana")
            .tipo_de_identificacao("01")
            .elegivel("N")
            .motivo(motivo(glosa("1001"), Some("Carteira inválida")));
        conferir("resposta", v, r.construir(&cabecalho(v)));
        let pedido = || Pedido::new().procedimento(procedimento("22", "40301630", "Exame")).quantidade(1);
        let s = SolicitacaoSpSadt::new()
            .numero("61")
            .etapa("1")
            .beneficiario(beneficiario(v))
            .solicitante(codigo("123"))
            .nome_do_solicitante("Clínica")
            .profissional(profissional())
            .carater("1")
            .data(dia(2))
            .item(pedido());
        conferir("solicitação SP/SADT", v, s.construir(&cabecalho(v)));
        let s = SolicitacaoDeInternacao::new()
            .numero("62")
            .etapa("1")
            .beneficiario(beneficiario(v))
            .solicitante(codigo("123"))
            .profissional(profissional())
            .codigo_do_hospital("9")
            .nome_do_hospital("Hospital")
            .data_sugerida(dia(9))
            .carater("1")
            .tipo_de_internacao("1")
            .regime("1")
            .diarias(2)
            .preve_opme("N")
            .preve_quimioterapia("N")
            .indicacao_clinica("Dor")
            .acidente("9")
            .item(pedido())
            .data(dia(2));
        let s = if antiga(v) { s.nome_do_solicitante("Clínica") } else { s };
        conferir("solicitação de internação", v, s.construir(&cabecalho(v)));
        let s = SolicitacaoDeProrrogacao::new()
            .numero("63")
            .guia_referenciada("62")
            .carteira(carteira.clone())
            .solicitante(codigo("123"))
            .nome_do_solicitante("Clínica")
            .profissional(profissional())
            .diarias(1)
            .indicacao_clinica("Dor")
            .data(dia(4));
        let s = if antiga(v) { s.nome("Fulana") } else { s };
        conferir("prorrogação", v, s.construir(&cabecalho(v)));
        let s = SolicitacaoOdontologica::new()
            .numero("64")
            .carteira(carteira)
            .recem_nascido("N")
            .plano("Plano")
            .responsaveis(responsaveis(v))
            .item(
                PedidoOdontologico::new()
                    .procedimento(procedimento("22", "81000065", "Consulta"))
                    .quantidade(1)
                    .valor(dinheiro("80"))
                    .autorizado("N"),
            )
            .tipo_de_atendimento("1");
        let s = if antiga(v) { s.nome("Fulana") } else { s };
        let b = conferir("solicitação odontológica", v, s.construir(&cabecalho(v)));
        assert_eq!(textos(&b, "valorTotalProc"), ["80.00"]);
    }
}

#[test]
fn respostas_sao_validas_e_fecham_as_contas() {
    for v in VERSOES {
        let item = ItemRecebido::new()
            .data(dia(10))
            .procedimento(procedimento("22", "40301630", "Exame"))
            .quantidade(dinheiro("1"))
            .valor_unitario(dinheiro("100"))
            .valor_total(dinheiro("100.00"));
        let guia = GuiaRecebida::new()
            .numero("21")
            .beneficiario(beneficiario(v))
            .item(item.clone().glosa(motivo(glosa("1705"), None)).valor_da_glosa(dinheiro("30.00")))
            .item(item);
        let p = Protocolo::new()
            .prestador(codigo("123"))
            .lote("10")
            .data_de_envio(dia(15))
            .numero("99")
            .guia(guia);
        let p = if antiga(v) { p.nome_do_prestador("Clínica") } else { p };
        let b = conferir("protocolo", v, p.construir(&cabecalho(v)));
        assert_eq!(textos(&b, "valorTotalProtocolo"), ["200.00"]);
        assert_eq!(textos(&b, "valorGlosa"), ["30.00"]);
        assert_eq!(textos(&b, "valorLiberado"), ["170.00"]);
        let erro = Protocolo::new().erro(motivo(glosa("5014"), Some("Hash inválido")));
        conferir("recusa do lote", v, erro.construir(&cabecalho(v)));

        let item = ItemAnalisado::new()
            .data(dia(10))
            .procedimento(procedimento("22", "40301630", "Exame"))
            .valor_informado(dinheiro("100.00"))
            .quantidade(dinheiro("1"))
            .valor_processado(dinheiro("90.00"));
        let da_conta = GlosaDeItem::new().valor(dinheiro("20.00")).codigo(glosa("1705"));
        let guia = GuiaAnalisada::new()
            .numero("21")
            .carteira("0001")
            .data_inicial(dia(10))
            .situacao("3")
            .item(item.clone().glosa(da_conta))
            .item(item);
        let guia = if antiga(v) { guia.nome_do_beneficiario("Fulana") } else { guia };
        let conta = ContaAnalisada::new()
            .lote("10")
            .protocolo("99")
            .data(dia(16))
            .situacao("3")
            .guia(guia.clone())
            .guia(guia.numero("22"));
        let a = AnaliseDeConta::new()
            .numero("500")
            .nome_da_operadora("Operadora")
            .cnpj_da_operadora("11222333000181".parse::<conecta_core::types::Cnpj>().expect("a CNPJ"))
            .data_de_emissao(dia(20))
            .prestador(codigo("123"))
            .cnes(cnes())
            .conta(conta);
        let a = if antiga(v) { a.nome_do_prestador("Clínica") } else { a };
        let b = conferir("análise de conta", v, a.construir(&cabecalho(v)));
        assert_eq!(textos(&b, "valorInformadoGeral"), ["400.00"]);
        assert_eq!(textos(&b, "valorProcessadoGeral"), ["360.00"]);
        assert_eq!(textos(&b, "valorLiberadoGeral"), ["320.00"]);
        assert_eq!(textos(&b, "valorGlosaGuia"), ["20.00", "20.00"]);
        assert_eq!(textos(&b, "valorGlosaGeral"), ["40.00"]);

        let resposta = || {
            let r = RespostaDeRecurso::new()
                .numero("1")
                .nome_da_operadora("Operadora")
                .codigo_do_prestador("123")
                .lote("10")
                .protocolo("99")
                .data(dia(25));
            if antiga(v) { r.nome_do_prestador("Clínica") } else { r }
        };
        let item = ItemRespondido::new()
            .guia("21")
            .data(dia(10))
            .sequencial(1)
            .procedimento(procedimento("22", "40301630", "Exame"))
            .glosa(glosa("1705"))
            .valor_recursado(dinheiro("140.00"))
            .justificativa_do_prestador("Devida.")
            .valor_acatado(dinheiro("70.00"));
        let b = conferir("resposta de recurso", v, resposta().item(item).construir(&cabecalho(v)));
        assert_eq!(textos(&b, "valorTotalRecursado"), ["140.00"]);
        assert_eq!(textos(&b, "valorTotalAcatado"), ["70.00"]);
        let guia = GuiaRespondida::new()
            .numero("21")
            .glosa(glosa("1705"))
            .justificativa_do_prestador("Devida.")
            .acatado("S");
        let r = resposta().guia(guia).valor_recursado(dinheiro("140.00")).valor_acatado(dinheiro("140.00"));
        conferir("resposta de guia", v, r.construir(&cabecalho(v)));
        let p = RespostaProtocolo {
            codigo_glosa_protocolo: glosa("1705"),
            justificativa_protocolo: "Devida.".into(),
            recurso_acatado: "N".into(),
            justificativa_op_snao_acatado_prot: Some("Mantida.".into()),
        };
        let r = resposta()
            .protocolo_inteiro(p)
            .valor_recursado(dinheiro("140.00"))
            .valor_acatado(dinheiro("0.00"));
        conferir("resposta de protocolo", v, r.construir(&cabecalho(v)));
    }
}
