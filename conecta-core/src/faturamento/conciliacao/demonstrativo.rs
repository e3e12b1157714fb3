//! The guias of a demonstrativo, as the operadora tells of them: análise de conta, pagamento, odontologia; any version.

use rust_decimal::Decimal;

use super::campos::{Tolerante, dono, texto, um_de};
use super::modelo::{
    DemonstrativoLido, GlosaConciliada, GuiaConciliada, ItemConciliado, ProtocoloConciliado,
};
use crate::types::Texto;
use crate::xml::{Arvore, No};

/// What a demonstrativo says of one protocolo.
pub(super) struct Lido {
    pub(super) protocolo: ProtocoloConciliado,
    pub(super) guias: Vec<GuiaLida>,
}

/// What a demonstrativo says of one guia.
pub(super) struct GuiaLida {
    /// The side of the operadora.
    pub(super) guia: GuiaConciliada,
    /// It tells of what was decided, item by item, and not of the payment alone.
    pub(super) analise: bool,
}

/// Elements that are demonstrativos.
pub(super) const DEMONSTRATIVOS: [&str; 3] =
    ["demonstrativoAnaliseConta", "demonstrativoPagamento", "demonstrativoPagamentoOdonto"];

/// All demonstrativos of a message.
pub(super) fn ler(arvore: &Arvore) -> Vec<(DemonstrativoLido, Vec<Lido>)> {
    arvore.nos().filter(|n| DEMONSTRATIVOS.contains(&n.nome())).map(demonstrativo).collect()
}

fn demonstrativo(no: No<'_>) -> (DemonstrativoLido, Vec<Lido>) {
    let mut t = Tolerante::default();
    let cabecalho = no.filhos().find(|f| f.nome().starts_with("cabecalhoDemonstrativo")).unwrap_or(no);
    let mut d = DemonstrativoLido {
        tipo: no.nome().to_owned(),
        numero: texto(cabecalho, "numeroDemonstrativo").unwrap_or_default().to_owned(),
        registro_ans: texto(cabecalho, "registroANS").unwrap_or_default().to_owned(),
        nome_operadora: texto(cabecalho, "nomeOperadora").unwrap_or_default().to_owned(),
        emissao: t.data(cabecalho, &["dataEmissao"]),
        liquido: liquido(no, &mut t),
        ..DemonstrativoLido::default()
    };
    let mut lidos = Vec::new();
    abaixo(no, &mut |n| {
        match n.nome() {
            "dadosProtocolo" => lidos.push(analise(n, &mut t)),
            "relacaoProtocolos" => lidos.push(pagamento(n, &mut t)),
            "protocolos" | "dadosPagamentoProtocolo" => lidos.push(odonto(n, &mut t)),
            // Within the list of a day the lines have the name of the list.
            _ if n.filho("valorDbCr").is_some() => {
                let valor = t.valor_ou_zero(n, &["valorDbCr"]);
                let credito = texto(n, "indicador") == Some("2");
                *(if credito { &mut d.creditos } else { &mut d.debitos }) += valor;
            }
            _ => return true,
        }
        false
    });
    for l in &mut lidos {
        l.protocolo.emissao = d.emissao;
        d.guias += l.guias.len();
    }
    d.desvios = t.desvios;
    (d, lidos)
}

/// Walks below an element; no further down where `f` has taken an element.
fn abaixo<'a>(no: No<'a>, f: &mut impl FnMut(No<'a>) -> bool) {
    for filho in no.filhos() {
        if f(filho) {
            abaixo(filho, f);
        }
    }
}

fn liquido(no: No<'_>, t: &mut Tolerante) -> Option<Decimal> {
    let totais = no.em(&["totaisDemonstrativo", "totaisLiquidosDemonstrativo"]);
    let nomes = ["valorLiberadoDemonstrativo", "valorRecebidoDemonstrativo", "valorFinalReceber"];
    t.decimal(totais.unwrap_or(no), &nomes)
}

fn numeros(no: No<'_>, g: &mut GuiaConciliada) {
    g.numero = texto(no, "numeroGuiaPrestador").unwrap_or_default().to_owned();
    g.numero_operadora = dono(no, &["numeroGuiaOperadora"]);
    g.senha = dono(no, &["senha"]);
    g.carteira = um_de(no, &["numeroCarteira", "carteiraBeneficiario"]).map(Texto::from);
    g.beneficiario = texto(no, "nomeBeneficiario").map(Texto::from);
}

/// Codes of Tabela 38 below an element.
fn codigos(no: No<'_>, nome: &str) -> Vec<String> {
    no.filhos().filter(|f| f.nome() == nome).filter_map(|f| f.texto()).map(|c| c.trim().to_owned()).collect()
}

/// One value under several codes: the first has it.
fn sob(codigos: Vec<String>, valor: Decimal) -> Vec<GlosaConciliada> {
    if codigos.is_empty() {
        let sem = GlosaConciliada { codigo: String::new(), valor };
        return if valor.is_zero() { Vec::new() } else { vec![sem] };
    }
    let valores = std::iter::once(valor).chain(std::iter::repeat(Decimal::ZERO));
    codigos.into_iter().zip(valores).map(|(codigo, valor)| GlosaConciliada { codigo, valor }).collect()
}

fn procedimento(no: No<'_>, i: &mut ItemConciliado) {
    let p = no.filho("procedimento").unwrap_or(no);
    i.sequencial = texto(no, "sequencialItem").and_then(|s| s.parse().ok());
    i.tabela = texto(p, "codigoTabela").unwrap_or_default().to_owned();
    i.codigo = texto(p, "codigoProcedimento").unwrap_or_default().to_owned();
    i.descricao = texto(p, "descricaoProcedimento").unwrap_or_default().to_owned();
    i.grau = dono(no, &["grauParticipacao", "grauPart"]);
    i.centro_consumo = dono(no, &["centroConsumo"]);
    i.dente = no.filho("denteRegiao").and_then(|d| dono(d, &["codDente", "codRegiao"]));
    i.face = dono(no, &["denteFace"]);
}

fn analise(no: No<'_>, t: &mut Tolerante) -> Lido {
    let guias: Vec<GuiaLida> =
        no.filhos().filter(|f| f.nome() == "relacaoGuias").map(|g| guia_analisada(g, t)).collect();
    let motivo = no.filho("GlosaProtocolo").and_then(|g| codigos(g, "codigoGlosa").into_iter().next());
    let glosado = t.valor_ou_zero(no, &["valorGlosaProtocolo"]);
    let das_guias: Decimal = guias.iter().map(|g| g.guia.glosado).sum();
    let protocolo = ProtocoloConciliado {
        numero: texto(no, "numeroProtocolo").unwrap_or_default().to_owned(),
        lote: um_de(no, &["numeroLotePrestador", "numeroLote"]).unwrap_or_default().to_owned(),
        data: t.data(no, &["dataProtocolo"]),
        situacao: dono(no, &["situacaoProtocolo", "situacaoProtrocolo"]),
        glosa_propria: if motivo.is_some() {
            (glosado - das_guias).max(Decimal::ZERO)
        } else {
            Decimal::ZERO
        },
        motivo,
        informado: t.valor_ou_zero(no, &["valorInformadoProtocolo"]),
        processado: t.valor_ou_zero(no, &["valorProcessadoProtocolo"]),
        liberado: t.valor_ou_zero(no, &["valorLiberadoProtocolo"]),
        glosado,
        ..ProtocoloConciliado::default()
    };
    Lido { protocolo, guias }
}

fn guia_analisada(no: No<'_>, t: &mut Tolerante) -> GuiaLida {
    let mut g = GuiaConciliada {
        data: t.data(no, &["dataInicioFat"]),
        situacao: dono(no, &["situacaoGuia"]),
        informado: t.valor_ou_zero(no, &["valorInformadoGuia"]),
        processado: t.valor_ou_zero(no, &["valorProcessadoGuia"]),
        liberado: t.valor_ou_zero(no, &["valorLiberadoGuia"]),
        itens: no.filhos().filter(|f| f.nome() == "detalhesGuia").map(|d| item_analisado(d, t)).collect(),
        ..GuiaConciliada::default()
    };
    numeros(no, &mut g);
    let dos_itens: Decimal = g.itens.iter().map(|i| i.glosado).sum();
    g.glosado = t.decimal(no, &["valorGlosaGuia"]).unwrap_or(dos_itens);
    let motivos = no
        .filhos()
        .filter(|f| f.nome() == "motivoGlosaGuia")
        .flat_map(|m| codigos(m, "codigoGlosa"))
        .collect();
    g.glosas = sob(motivos, (g.glosado - dos_itens).max(Decimal::ZERO));
    GuiaLida { guia: g, analise: true }
}

fn item_analisado(no: No<'_>, t: &mut Tolerante) -> ItemConciliado {
    let glosas: Vec<GlosaConciliada> = (no.filhos().filter(|f| f.nome() == "relacaoGlosa"))
        .map(|g| GlosaConciliada {
            codigo: um_de(g, &["tipoGlosa", "codigoGlosa"]).unwrap_or_default().to_owned(),
            valor: t.valor_ou_zero(g, &["valorGlosa"]),
        })
        .collect();
    let mut i = ItemConciliado {
        data: t.data(no, &["dataRealizacao"]),
        quantidade: t.decimal(no, &["qtdExecutada"]),
        informado: t.valor_ou_zero(no, &["valorInformado"]),
        processado: t.valor_ou_zero(no, &["valorProcessado"]),
        liberado: t.valor_ou_zero(no, &["valorLiberado"]),
        glosado: glosas.iter().map(|g| g.valor).sum(),
        glosas,
        ..ItemConciliado::default()
    };
    procedimento(no, &mut i);
    i
}

fn pagamento(no: No<'_>, t: &mut Tolerante) -> Lido {
    let dia = quando_pago(no, t);
    let guias = no.filhos().filter(|f| f.nome() == "guiasDoLote").map(|n| {
        let mut g = GuiaConciliada {
            processado: t.valor_ou_zero(n, &["valorProcessadoGuia"]),
            liberado: t.valor_ou_zero(n, &["valorLiberadoGuia"]),
            glosado: t.valor_ou_zero(n, &["valorGlosaGuia"]),
            data_pagamento: dia,
            ..GuiaConciliada::default()
        };
        numeros(n, &mut g);
        g.informado = g.processado;
        g.pago = Some(g.liberado);
        g.glosas = sob(Vec::new(), g.glosado);
        GuiaLida { guia: g, analise: false }
    });
    let guias = guias.collect();
    let protocolo = ProtocoloConciliado {
        numero: texto(no, "numeroProtocolo").unwrap_or_default().to_owned(),
        lote: texto(no, "numeroLote").unwrap_or_default().to_owned(),
        data: t.data(no, &["dataProtocolo"]),
        informado: t.valor_ou_zero(no, &["valorInformado"]),
        processado: t.valor_ou_zero(no, &["valorProcessado"]),
        liberado: t.valor_ou_zero(no, &["valorLiberado"]),
        glosado: t.valor_ou_zero(no, &["valorGlosa"]),
        data_pagamento: dia,
        ..ProtocoloConciliado::default()
    };
    Lido { protocolo, guias }
}

/// The day of payment that stands around a protocolo, or in it.
fn quando_pago(no: No<'_>, t: &mut Tolerante) -> Option<chrono::NaiveDate> {
    let acima = std::iter::successors(Some(no), No::pai);
    let com_dia = acima.take_while(|n| n.nome() != "demonstrativosRetorno").find_map(|n| {
        let grupo = n.filho("dadosPagamento").filter(|d| d.filho("dataPagamento").is_some());
        grupo.or_else(|| n.filho("dataPagamento").map(|_| n))
    });
    t.data(com_dia?, &["dataPagamento"])
}

fn odonto(no: No<'_>, t: &mut Tolerante) -> Lido {
    let dia = quando_pago(no, t);
    let guias: Vec<GuiaLida> = (no.filhos().filter(|f| f.nome() == "dadosPagamentoGuia"))
        .map(|n| GuiaLida { guia: guia_odonto(n, dia, t), analise: true })
        .collect();
    let totais = no.filho("totaisPorProtocolo").unwrap_or(no);
    let protocolo = ProtocoloConciliado {
        numero: texto(no, "numeroProtocolo").unwrap_or_default().to_owned(),
        lote: texto(no, "numeroLote").unwrap_or_default().to_owned(),
        informado: t
            .valor_ou_zero(totais, &["valorTotalInformadoPorProtocolo", "valorTotalInformadoProtocolo"]),
        processado: t
            .valor_ou_zero(totais, &["valorTotalProcessadoPorProtocolo", "valorTotalProcessadoProtocolo"]),
        liberado: t.valor_ou_zero(totais, &["valorTotalLiberadoPorProtocolo", "valorTotalLiberadoProtocolo"]),
        glosado: t.valor_ou_zero(totais, &["valorTotalGlosaPorProtocolo", "valorTotalGlosaProtocolo"]),
        data_pagamento: dia,
        odonto: true,
        ..ProtocoloConciliado::default()
    };
    Lido { protocolo, guias }
}

fn guia_odonto(no: No<'_>, dia: Option<chrono::NaiveDate>, t: &mut Tolerante) -> GuiaConciliada {
    let itens: Vec<ItemConciliado> = (no.filhos().filter(|f| f.nome() == "dadosPagamento"))
        .map(|n| {
            let glosado = t.valor_ou_zero(n, &["valorGlosaEstorno"]);
            let mut i = ItemConciliado {
                data: t.data(n, &["dataRealizacao"]),
                quantidade: t.decimal(n, &["qtdProc"]),
                informado: t.valor_ou_zero(n, &["valorInformado"]),
                processado: t.valor_ou_zero(n, &["valorProcessado"]),
                liberado: t.valor_ou_zero(n, &["valorLiberado"]),
                franquia: t.valor_ou_zero(n, &["valorFranquia"]),
                glosas: sob(codigos(n, "codigosGlosa"), glosado),
                glosado,
                ..ItemConciliado::default()
            };
            procedimento(n, &mut i);
            i
        })
        .collect();
    let mut g = GuiaConciliada {
        informado: t.valor_ou_zero(no, &["valorTotalInformadoGuia"]),
        processado: t.valor_ou_zero(no, &["valorTotalProcessadoGuia"]),
        liberado: t.valor_ou_zero(no, &["valorTotalLiberadoGuia"]),
        glosado: t.valor_ou_zero(no, &["valorTotalGlosaGuia"]),
        franquia: t.valor_ou_zero(no, &["valorTotalFranquiaGuia"]),
        data: itens.iter().filter_map(|i| i.data).min(),
        data_pagamento: dia,
        itens,
        ..GuiaConciliada::default()
    };
    numeros(no, &mut g);
    g.pago = Some(g.liberado);
    let dos_itens: Decimal = g.itens.iter().map(|i| i.glosado).sum();
    g.glosas = sob(Vec::new(), (g.glosado - dos_itens).max(Decimal::ZERO));
    g
}
