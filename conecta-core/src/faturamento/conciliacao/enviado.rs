//! The guias of a lote as they were sent: any kind of guia, any version.

use crate::tiss::itens_da_guia;
use crate::types::{Lexico, Texto};
use crate::xml::No;
use rust_decimal::Decimal;

use super::campos::{dentro, numero};
use super::modelo::{GuiaConciliada, ItemConciliado};

/// Elements of guias that are sent in a lote.
pub(in crate::faturamento) const GUIAS: [&str; 6] = [
    "guiaSP-SADT",
    "guiaResumoInternacao",
    "guiaHonorarioIndividual",
    "guiaHonorarios",
    "guiaConsulta",
    "guiaOdonto",
];

/// Where the total of a guia stands, by kind.
const TOTAIS: [&str; 4] = ["valorTotalGeral", "valorTotalHonorarios", "valorTotalProc", "valorTotalGuia"];

/// What was sent of a guia.
pub(super) fn guia(no: No<'_>) -> GuiaConciliada {
    let nos = itens_da_guia(no);
    let fora = |nome: &str| dentro(no, nome, &nos);
    let itens: Vec<ItemConciliado> = nos.iter().map(|i| item(*i)).collect();
    let total = TOTAIS.iter().find_map(|n| fora(n)).and_then(|t| Some(numero(t)?.0));
    let soma = || itens.iter().map(|i| i.apresentado).sum();
    let data = fora("dataInicioFaturamento").and_then(|t| chrono::NaiveDate::ler(t).ok());
    GuiaConciliada {
        tipo: no.nome().to_owned(),
        numero: fora("numeroGuiaPrestador").unwrap_or_default().to_owned(),
        numero_operadora: fora("numeroGuiaOperadora").map(str::to_owned),
        senha: fora("senha").or_else(|| fora("senhaAutorizacao")).map(str::to_owned),
        carteira: fora("numeroCarteira").map(Texto::from),
        beneficiario: fora("nomeBeneficiario").map(Texto::from),
        data: data.or_else(|| itens.iter().filter_map(|i| i.data).min()),
        apresentado: total.unwrap_or_else(soma),
        itens,
        ..GuiaConciliada::default()
    }
}

fn item(no: No<'_>) -> ItemConciliado {
    let um = |nomes: &[&str]| nomes.iter().find_map(|n| dentro(no, n, &[]));
    let dono = |nomes: &[&str]| um(nomes).map(str::to_owned);
    let valor: Option<Decimal> =
        um(&["valorTotal", "valorProcedimento", "valorProc"]).and_then(|t| Some(numero(t)?.0));
    ItemConciliado {
        sequencial: um(&["sequencialItem"]).and_then(|t| t.parse().ok()),
        data: um(&["dataExecucao", "dataRealizacao", "dataAtendimento"])
            .and_then(|t| chrono::NaiveDate::ler(t).ok()),
        tabela: dono(&["codigoTabela"]).unwrap_or_default(),
        codigo: dono(&["codigoProcedimento"]).unwrap_or_default(),
        descricao: dono(&["descricaoProcedimento"]).unwrap_or_default(),
        grau: dono(&["grauPart", "grauParticipacao"]),
        dente: dono(&["codDente", "codRegiao"]),
        face: dono(&["denteFace"]),
        centro_consumo: dono(&["centroConsumo"]),
        quantidade: um(&["quantidadeExecutada", "qtdProc"]).and_then(|t| Some(numero(t)?.0)),
        apresentado: valor.unwrap_or_default(),
        ..ItemConciliado::default()
    }
}
