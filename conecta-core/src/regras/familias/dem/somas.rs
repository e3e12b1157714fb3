//! The sums of the demonstrativos, level by level.
//!
//! Each level is checked against what stands right below it, so that one wrong amount is told once or twice, not all the way up.

use rust_decimal::Decimal;

use super::super::super::achados::Achados;
use super::super::super::vista::{Campo, filhos, reais, somar};
use crate::xml::No;

/// The amounts of one level.
#[derive(Clone, Copy)]
struct Valores<'a> {
    informado: Campo<'a>,
    processado: Campo<'a>,
    liberado: Campo<'a>,
    glosa: Campo<'a>,
    franquia: Campo<'a>,
}

/// The fields of a level: informed, processed, released, refused, and the franchise where there is one.
type Nomes = [&'static str; 5];

const SEM_FIM: Nomes = ["valorInformado", "valorProcessado", "valorLiberado", "valorGlosa", ""];
const GUIA: Nomes = ["valorInformadoGuia", "valorProcessadoGuia", "valorLiberadoGuia", "valorGlosaGuia", ""];
const PROTOCOLO: Nomes = [
    "valorInformadoProtocolo",
    "valorProcessadoProtocolo",
    "valorLiberadoProtocolo",
    "valorGlosaProtocolo",
    "",
];
const GERAL: Nomes =
    ["valorInformadoGeral", "valorProcessadoGeral", "valorLiberadoGeral", "valorGlosaGeral", ""];
const BRUTO: Nomes =
    ["valorInformadoBruto", "valorProcessadoBruto", "valorLiberadoBruto", "valorGlosaBruto", ""];

const NOMES: [&str; 4] = ["informado", "processado", "liberado", "glosado"];

impl<'a> Valores<'a> {
    fn nomes(no: Option<No<'a>>, nomes: Nomes) -> Self {
        let [informado, processado, liberado, glosa, franquia] =
            nomes.map(|n| Campo(no.and_then(|no| no.filho(n))));
        Self { informado, processado, liberado, glosa, franquia }
    }

    fn quatro(self) -> [Campo<'a>; 4] {
        [self.informado, self.processado, self.liberado, self.glosa]
    }

    /// What is released is what was processed less the glosa; some operators count it from what was informed.
    fn conferir_liberado(self, glosa: Option<Decimal>, a: &mut Achados<'_>) {
        let (Some(onde), Some(l), Some(p), Some(g)) =
            (self.liberado.no(), self.liberado.decimal(), self.processado.decimal(), glosa)
        else {
            return;
        };
        let franquia = self.franquia.decimal().unwrap_or_default();
        let devido = p.saturating_sub(g);
        let do_informado = self.informado.decimal().map(|i| i.saturating_sub(g));
        let bate = |base: Decimal| l == base || l == base.saturating_sub(franquia);
        if !bate(devido) && !do_informado.is_some_and(bate) {
            a.diz(
                onde,
                format!(
                    "O valor liberado é {}, mas o processado menos a glosa é {}.",
                    reais(l),
                    reais(devido)
                ),
            );
        }
    }

    /// Each amount is the sum of those below; `so` says which of the four are to be looked at.
    fn conferir_soma(self, partes: &[Self], de: &str, so: [bool; 4], a: &mut Achados<'_>) {
        for (k, campo) in self.quatro().into_iter().enumerate() {
            let (Some(onde), Some(t)) = (campo.no().filter(|_| so[k]), campo.decimal()) else { continue };
            // A glosa that is not written is none.
            let campos = partes.iter().map(|p| p.quatro()[k]);
            let soma = if k == 3 {
                campos.filter_map(Campo::decimal).try_fold(Decimal::ZERO, Decimal::checked_add)
            } else if campos.clone().all(Campo::existe) {
                somar(campos)
            } else {
                None
            };
            if let Some(s) = soma.filter(|s| *s != t) {
                a.diz(onde, format!("O total {} é {}, mas a soma {de} é {}.", NOMES[k], reais(t), reais(s)));
            }
        }
    }
}

/// A guia of the análise: its items, and itself.
pub(super) fn guia(no: No<'_>, a: &mut Achados<'_>) {
    let total = Valores::nomes(Some(no), GUIA);
    let mut itens = Vec::new();
    let mut todos = false;
    for d in filhos(no, "detalhesGuia") {
        let glosas = || filhos(d, "relacaoGlosa").map(|g| Campo::de(g, "valorGlosa"));
        todos |= d.filho("relacaoGlosa").is_none();
        let v = Valores::nomes(Some(d), SEM_FIM);
        v.conferir_liberado(somar(glosas()), a);
        itens.push(v);
    }
    total.conferir_liberado(glosa(total), a);
    // A list with an item that was not refused is of all of them; one of refused items alone need not be.
    if itens.is_empty() {
        return;
    }
    for (k, campo) in [(0, total.informado), (1, total.processado), (2, total.liberado)] {
        let (Some(onde), Some(t), Some(s)) =
            (campo.no(), campo.decimal(), somar(itens.iter().map(|v| v.quatro()[k])))
        else {
            continue;
        };
        let geral = k == 2 && no.filho("motivoGlosaGuia").is_some();
        if (s > t || (s < t && todos)) && !geral {
            a.diz(
                onde,
                format!("O total {} da guia é {}, mas a soma dos itens é {}.", NOMES[k], reais(t), reais(s)),
            );
        }
    }
}

fn glosa(v: Valores<'_>) -> Option<Decimal> {
    v.glosa.decimal()
}

/// A protocol of the análise, or the whole of it.
pub(super) fn analise(no: No<'_>, a: &mut Achados<'_>) {
    let protocolo = no.nome() == "dadosProtocolo";
    let total = Valores::nomes(Some(no), if protocolo { PROTOCOLO } else { GERAL });
    total.conferir_liberado(glosa(total), a);
    let partes: Vec<_> = if protocolo {
        filhos(no, "relacaoGuias").map(|g| Valores::nomes(Some(g), GUIA)).collect()
    } else {
        no.filho("dadosConta")
            .into_iter()
            .flat_map(|c| filhos(c, "dadosProtocolo"))
            .map(|p| Valores::nomes(Some(p), PROTOCOLO))
            .collect()
    };
    if partes.is_empty() {
        return;
    }
    // A glosa of the whole protocol is of no guia.
    let geral = protocolo && no.filho("GlosaProtocolo").is_some();
    let de = if protocolo { "das guias" } else { "dos protocolos" };
    total.conferir_soma(&partes, de, [true, true, !geral, !geral], a);
}

const POR_DATA: Nomes =
    ["totalInformadoPorData", "totalProcessadoPorData", "totaLiberadoPorData", "totalGlosaPorData", ""];

/// A protocol of the demonstrativo de pagamento, a day of it, or the whole.
pub(super) fn pagamento(no: No<'_>, a: &mut Achados<'_>) {
    match no.nome() {
        "relacaoProtocolos" => {
            let total = Valores::nomes(Some(no), SEM_FIM);
            total.conferir_liberado(glosa(total), a);
            let partes: Vec<_> = filhos(no, "guiasDoLote").map(|g| Valores::nomes(Some(g), GUIA)).collect();
            if !partes.is_empty() {
                total.conferir_soma(&partes, "das guias", [false, true, true, true], a);
            }
        }
        "pagamentosPorData" => {
            let total = Valores::nomes(no.filho("totaisBrutosPorData"), POR_DATA);
            let partes: Vec<_> = no
                .filho("dadosResumo")
                .into_iter()
                .flat_map(|r| filhos(r, "relacaoProtocolos"))
                .map(|p| Valores::nomes(Some(p), SEM_FIM))
                .collect();
            total.conferir_soma(&partes, "dos protocolos", [true; 4], a);
        }
        _ => {
            let Some(brutos) = no.em(&["totaisDemonstrativo", "totaisBrutosDemonstrativo"]) else { return };
            let partes: Vec<_> = (no.filho("pagamentos").into_iter())
                .flat_map(|p| filhos(p, "pagamentosPorData"))
                .map(|p| Valores::nomes(p.filho("totaisBrutosPorData"), POR_DATA))
                .collect();
            Valores::nomes(Some(brutos), BRUTO).conferir_soma(&partes, "das datas", [true; 4], a);
        }
    }
}

fn odonto_guia(no: No<'_>) -> Valores<'_> {
    Valores::nomes(
        Some(no),
        [
            "valorTotalInformadoGuia",
            "valorTotalProcessadoGuia",
            "valorTotalLiberadoGuia",
            "valorTotalGlosaGuia",
            "valorTotalFranquiaGuia",
        ],
    )
}

fn odonto_protocolo(no: No<'_>) -> Valores<'_> {
    Valores::nomes(
        no.filho("totaisPorProtocolo"),
        [
            "valorTotalInformadoPorProtocolo",
            "valorTotalProcessadoPorProtocolo",
            "valorTotalLiberadoPorProtocolo",
            "valorTotalGlosaPorProtocolo",
            "valorTotalFranquiaPorProtocolo",
        ],
    )
}

fn odonto_data(no: No<'_>) -> Valores<'_> {
    Valores::nomes(
        no.filho("totaisPorData"),
        [
            "valorBrutonformadoPorData",
            "valorBrutoProcessadoPorData",
            "valorBrutoLiberadoPorData",
            "valorBrutoGlosaPorData",
            "valorBrutoFranquiaPorData",
        ],
    )
}

/// The levels of the demonstrativo of dentistry.
pub(super) fn odonto(no: No<'_>, a: &mut Achados<'_>) {
    let (total, partes, de): (_, Vec<_>, _) = match no.nome() {
        "dadosPagamentoGuia" => {
            let nomes =
                ["valorInformado", "valorProcessado", "valorLiberado", "valorGlosaEstorno", "valorFranquia"];
            let itens: Vec<_> =
                filhos(no, "dadosPagamento").map(|i| Valores::nomes(Some(i), nomes)).collect();
            itens.iter().for_each(|i| i.conferir_liberado(glosa(*i), a));
            (odonto_guia(no), itens, "dos itens")
        }
        "protocolos" => {
            (odonto_protocolo(no), filhos(no, "dadosPagamentoGuia").map(odonto_guia).collect(), "das guias")
        }
        "dadosPagamentoPorData" => {
            (odonto_data(no), filhos(no, "protocolos").map(odonto_protocolo).collect(), "dos protocolos")
        }
        _ => {
            let nomes = [
                "valorInformadoPorDemonstrativoData",
                "valorlProcessadoPorDemonstrativo",
                "valorLiberadoPorDemonstrativo",
                "valorlGlosaPorDemonstrativo",
                "valoFranquiaPorDemonstrativo",
            ];
            let total = Valores::nomes(no.filho("totaisBrutoDemonstrativo"), nomes);
            (total, filhos(no, "dadosPagamentoPorData").map(odonto_data).collect(), "das datas")
        }
    };
    if !partes.is_empty() {
        total.conferir_soma(&partes, de, [true; 4], a);
    }
}

/// The débitos (1) or créditos (2) of a list, if there is one.
fn lancamentos(grupos: &[No<'_>], indicador: &str) -> Option<Decimal> {
    if grupos.is_empty() {
        return None;
    }
    let desses = grupos.iter().filter(|d| Campo::de(**d, "indicador").texto() == indicador);
    somar(desses.map(|d| Campo::de(*d, "valorDbCr")))
}

/// What is paid is what was released less the débitos and with the créditos.
pub(super) fn liquido(no: No<'_>, a: &mut Achados<'_>) {
    let c = |caminho: &[&str]| Campo::em(no, caminho);
    let lista = |caminho: &[&str], nome: &'static str| -> Vec<No<'_>> {
        let grupo = if caminho.is_empty() { Some(no) } else { no.em(caminho) };
        grupo.into_iter().flat_map(|g| filhos(g, nome)).collect()
    };
    let datas = |grupo: Option<No<'_>>, nome: &'static str, liquido: [&str; 2]| {
        somar(grupo.into_iter().flat_map(|g| filhos(g, nome)).map(|d| Campo::em(d, &liquido)))
    };
    let (liquido, bruto, debitos, creditos, itens, por_data) = match no.nome() {
        "pagamentosPorData" => (
            c(&["totaisLiquidosPorData", "liquidoPorData"]),
            c(&["totaisBrutosPorData", "totaLiberadoPorData"]),
            c(&["totaisLiquidosPorData", "totalDebitosPorData"]),
            c(&["totaisLiquidosPorData", "totalCreditosPorData"]),
            lista(&["debitosCreditosPorData"], "debitosCreditos"),
            None,
        ),
        "dadosPagamentoPorData" => (
            c(&["totalLiquidoPorData", "valorFinalAReceberPorData"]),
            c(&["totaisPorData", "valorBrutoLiberadoPorData"]),
            c(&["totalLiquidoPorData", "valorTotalDebitosPorData"]),
            c(&["totalLiquidoPorData", "valorTotalCreditosPorData"]),
            lista(&["debCredPorDataPagamento"], "descontos"),
            None,
        ),
        "demonstrativoPagamento" => (
            c(&["totaisDemonstrativo", "totaisLiquidosDemonstrativo", "valorLiberadoDemonstrativo"]),
            c(&["totaisDemonstrativo", "totaisBrutosDemonstrativo", "valorLiberadoBruto"]),
            c(&["totaisDemonstrativo", "totaisLiquidosDemonstrativo", "totalDebitosDemonstrativo"]),
            c(&["totaisDemonstrativo", "totaisLiquidosDemonstrativo", "totalCreditosdemonstrativo"]),
            Vec::new(),
            datas(no.filho("pagamentos"), "pagamentosPorData", ["totaisLiquidosPorData", "liquidoPorData"]),
        ),
        _ => (
            c(&["valorRecebidoDemonstrativo"]),
            c(&["totaisBrutoDemonstrativo", "valorLiberadoPorDemonstrativo"]),
            c(&["totalDebitosDemonstativo"]),
            c(&["totalCreditosDemonstrativo"]),
            Vec::new(),
            datas(Some(no), "dadosPagamentoPorData", ["totalLiquidoPorData", "valorFinalAReceberPorData"]),
        ),
    };
    for (campo, indicador, nome) in [(debitos, "1", "débitos"), (creditos, "2", "créditos")] {
        if let (Some(onde), Some(t), Some(s)) = (campo.no(), campo.decimal(), lancamentos(&itens, indicador))
            && s != t
        {
            a.diz(onde, format!("O total de {nome} é {}, mas a soma deles é {}.", reais(t), reais(s)));
        }
    }
    let (Some(onde), Some(l), Some(b), Some(d), Some(cr)) =
        (liquido.no(), liquido.decimal(), bruto.decimal(), debitos.decimal(), creditos.decimal())
    else {
        return;
    };
    // The whole may count the débitos of the days in its own, or only those of the demonstrativo.
    let com = |v: Decimal| v.saturating_sub(d).saturating_add(cr);
    let aceitos = [Some(com(b)), por_data, por_data.map(com)];
    if !aceitos.contains(&Some(l)) {
        a.diz(
            onde,
            format!(
                "O valor a receber é {}, mas o liberado com débitos e créditos é {}.",
                reais(l),
                reais(com(b))
            ),
        );
    }
}
