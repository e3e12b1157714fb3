//! Items of guias and their arithmetic.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::{completar, construtor, numero, reais, soma};
use crate::tiss::conversao::{Dentro, Ramo};
use crate::tiss::{
    CentroConsumo, CodigoDespesa, DenteOuRegiao, EquipeSpSadt, Faces, IdentEquipe, Procedimento,
    ProfissionalHonorarios, Tabela, TecnicaUtilizada, UnidadeMedida, ViaDeAcesso,
};
use crate::types::versao::Versao;
use crate::types::{Escrito, Texto};

/// A procedimento: its tabela (87), code and description.
pub fn procedimento(tabela: &str, codigo: impl Into<Texto>, descricao: impl Into<Texto>) -> Procedimento {
    Procedimento {
        codigo_tabela: Tabela::from(tabela),
        codigo_procedimento: codigo.into(),
        descricao_procedimento: descricao.into(),
    }
}

construtor! {
    /// A procedimento of a guia SP/SADT. Factor 1.00 and total = quantity × unit × factor, where not given.
    ItemSpSadt => total_do_item {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataExecucao",
        /// Beginning.
        hora_inicial: um Escrito<NaiveTime> = "horaInicial",
        /// End.
        hora_final: um Escrito<NaiveTime> = "horaFinal",
        /// What was done.
        procedimento: um Procedimento = "procedimento",
        /// How often.
        quantidade: um Escrito<i64> = "quantidadeExecutada",
        /// Via de acesso (tabela 61).
        via: um ViaDeAcesso = "viaAcesso",
        /// Técnica (tabela 48).
        tecnica: um TecnicaUtilizada = "tecnicaUtilizada",
        /// Factor of reduction or raise.
        fator: um Escrito<Decimal> = "reducaoAcrescimo",
        /// Value of one, in R$.
        valor_unitario: um Escrito<Decimal> = "valorUnitario",
        /// Value of the item, in R$.
        valor_total: um Escrito<Decimal> = "valorTotal",
        /// Somebody of the team.
        equipe: varios EquipeSpSadt = "equipeSadt",
    }

    /// A procedimento of a resumo de internação, computed as [`ItemSpSadt`].
    ItemDeInternacao => total_do_item {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataExecucao",
        /// Beginning.
        hora_inicial: um Escrito<NaiveTime> = "horaInicial",
        /// End.
        hora_final: um Escrito<NaiveTime> = "horaFinal",
        /// What was done.
        procedimento: um Procedimento = "procedimento",
        /// How often.
        quantidade: um Escrito<i64> = "quantidadeExecutada",
        /// Via de acesso (tabela 61).
        via: um ViaDeAcesso = "viaAcesso",
        /// Técnica (tabela 48).
        tecnica: um TecnicaUtilizada = "tecnicaUtilizada",
        /// Factor of reduction or raise.
        fator: um Escrito<Decimal> = "reducaoAcrescimo",
        /// Value of one, in R$.
        valor_unitario: um Escrito<Decimal> = "valorUnitario",
        /// Value of the item, in R$.
        valor_total: um Escrito<Decimal> = "valorTotal",
        /// Where it was used, from 4.03.00.
        centro_de_consumo: um CentroConsumo = "centroConsumo",
        /// Somebody of the team.
        equipe: varios IdentEquipe = "identEquipe",
    }

    /// A procedimento of a guia de honorários, computed as [`ItemSpSadt`].
    ItemDeHonorario => total_do_item {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataExecucao",
        /// Beginning.
        hora_inicial: um Escrito<NaiveTime> = "horaInicial",
        /// End.
        hora_final: um Escrito<NaiveTime> = "horaFinal",
        /// What was done.
        procedimento: um Procedimento = "procedimento",
        /// How often.
        quantidade: um Escrito<i64> = "quantidadeExecutada",
        /// Via de acesso (tabela 61).
        via: um ViaDeAcesso = "viaAcesso",
        /// Técnica (tabela 48).
        tecnica: um TecnicaUtilizada = "tecnicaUtilizada",
        /// Factor of reduction or raise.
        fator: um Escrito<Decimal> = "reducaoAcrescimo",
        /// Value of one, in R$.
        valor_unitario: um Escrito<Decimal> = "valorUnitario",
        /// Value of the item, in R$.
        valor_total: um Escrito<Decimal> = "valorTotal",
        /// Who did it.
        profissional: varios ProfissionalHonorarios = "profissionais",
    }

    /// A despesa: gas, medicamento, material, diária, taxa or OPME; computed as [`ItemSpSadt`].
    Despesa => total_da_despesa {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Kind (tabela 25).
        especie: um CodigoDespesa = "codigoDespesa",
        /// Day.
        data: um Escrito<NaiveDate> = "servicosExecutados/dataExecucao",
        /// Beginning.
        hora_inicial: um Escrito<NaiveTime> = "servicosExecutados/horaInicial",
        /// End.
        hora_final: um Escrito<NaiveTime> = "servicosExecutados/horaFinal",
        /// Tabela (87) of the code.
        tabela: um Tabela = "servicosExecutados/codigoTabela",
        /// Code.
        codigo: um Texto = "servicosExecutados/codigoProcedimento",
        /// Quantity, in the unit of measure.
        quantidade: um Escrito<Decimal> = "servicosExecutados/quantidadeExecutada",
        /// Unit of measure (tabela 60).
        unidade: um UnidadeMedida = "servicosExecutados/unidadeMedida",
        /// Factor of reduction or raise.
        fator: um Escrito<Decimal> = "servicosExecutados/reducaoAcrescimo",
        /// Value of one, in R$.
        valor_unitario: um Escrito<Decimal> = "servicosExecutados/valorUnitario",
        /// Value of the item, in R$.
        valor_total: um Escrito<Decimal> = "servicosExecutados/valorTotal",
        /// Where it was used, from 4.03.00.
        centro_de_consumo: um CentroConsumo = "servicosExecutados/centroConsumo",
        /// What it is.
        descricao: um Texto = "servicosExecutados/descricaoProcedimento",
        /// Registro at the ANVISA.
        registro_anvisa: um Texto = "servicosExecutados/registroANVISA",
        /// Reference of the maker.
        referencia_do_fabricante: um Texto = "servicosExecutados/codigoRefFabricante",
        /// Autorização de funcionamento of the seller.
        autorizacao_de_funcionamento: um Texto = "servicosExecutados/autorizacaoFuncionamento",
        /// Number of the item that it belongs to.
        item_vinculado: um Escrito<i64> = "itemVinculado",
    }

    /// A procedimento of a guia de tratamento odontológico.
    ItemOdontologico {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// What was done.
        procedimento: um Procedimento = "procSolic",
        /// Tooth or region.
        dente_ou_regiao: um DenteOuRegiao = "denteRegiao",
        /// Faces of the tooth.
        faces: um Faces = "denteFace",
        /// How often.
        quantidade: um Escrito<i64> = "qtdProc",
        /// In unidades de serviço.
        quantidade_us: um Escrito<Decimal> = "qtdUS",
        /// Value, in R$.
        valor: um Escrito<Decimal> = "valorProc",
        /// Franquia or coparticipação, in R$.
        franquia: um Escrito<Decimal> = "valorFranquia",
        /// Whether it was authorised.
        autorizado: um Escrito<bool> = "autorizado",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataRealizacao",
    }

    /// A procedimento that is asked for.
    Pedido {
        /// What.
        procedimento: um Procedimento = "procedimento",
        /// How often.
        quantidade: um Escrito<i64> = "quantidadeSolicitada",
    }
}

/// Quantity × unit × factor, to the cent, half up (ITM-03).
fn total_do_item(r: &mut Ramo) {
    completar(r, "reducaoAcrescimo", "1.00");
    let fatores = ["quantidadeExecutada", "valorUnitario", "reducaoAcrescimo"].map(|c| numero(r, c));
    if let [Some(q), Some(u), Some(f)] = fatores {
        completar(r, "valorTotal", &reais(q.saturating_mul(u).saturating_mul(f)));
    }
}

fn total_da_despesa(r: &mut Ramo) {
    total_do_item(r.filho_ou_novo("servicosExecutados"));
}

/// Numbers the items that have no number: after the highest that was given.
pub(super) fn numerar(r: &mut Ramo, listas: &[&str]) {
    let mut maior = 0;
    for lista in listas {
        let nomes: Vec<&str> = lista.split('/').collect();
        r.em_cada(&nomes, &mut |i| {
            let n = numero(i, "sequencialItem").and_then(|n| i64::try_from(n).ok());
            maior = maior.max(n.unwrap_or(0));
        });
    }
    for lista in listas {
        let nomes: Vec<&str> = lista.split('/').collect();
        r.em_cada_mut(&nomes, &mut |i| {
            if i.filho("sequencialItem").is_none() {
                maior += 1;
                completar(i, "sequencialItem", &maior.to_string());
            }
        });
    }
}

/// The first version that numbers items.
pub(super) const COM_NUMERO: Versao = Versao::new(3, 4, 0);

/// Takes away the numbers that [`numerar`] gave, for a version that has none; one that was given stays, and is refused.
pub(super) fn desnumerar(r: &mut Ramo) {
    let Dentro::Grupo(filhos) = &mut r.dentro else { return };
    filhos.retain(|f| f.nome != "sequencialItem" || f.motivo.is_none());
    filhos.iter_mut().for_each(desnumerar);
}

/// Fields of the totals of a guia, by kind of despesa (tabela 25).
const CATEGORIAS: [(&str, &str); 6] = [
    ("05", "valorTotal/valorDiarias"),
    ("07", "valorTotal/valorTaxasAlugueis"),
    ("03", "valorTotal/valorMateriais"),
    ("02", "valorTotal/valorMedicamentos"),
    ("08", "valorTotal/valorOPME"),
    ("01", "valorTotal/valorGasesMedicinais"),
];

/// Item numbers and totals by category (VAL-01, VAL-02): a category is there if there are items of it.
pub(super) fn totais_da_guia(r: &mut Ramo) {
    const PROCEDIMENTOS: &str = "procedimentosExecutados/procedimentoExecutado";
    const DESPESAS: &str = "outrasDespesas/despesa";
    numerar(r, &[PROCEDIMENTOS, DESPESAS]);
    let mut geral = Decimal::ZERO;
    let mut somar = |r: &mut Ramo, campo: &'static str, valor: Option<Decimal>| {
        if let Some(v) = valor {
            completar(r, campo, &reais(v));
            geral = geral.saturating_add(numero(r, campo).unwrap_or_default());
        }
    };
    let procedimentos = soma(r, PROCEDIMENTOS, "valorTotal");
    somar(r, "valorTotal/valorProcedimentos", procedimentos);
    for (codigo, campo) in CATEGORIAS {
        let mut total: Option<Decimal> = None;
        r.em_cada(&["outrasDespesas", "despesa"], &mut |d| {
            let desta = d.filho("codigoDespesa").and_then(Ramo::texto) == Some(codigo);
            if let Some(v) = numero(d, "servicosExecutados/valorTotal").filter(|_| desta) {
                total = Some(total.unwrap_or_default().saturating_add(v));
            }
        });
        somar(r, campo, total);
    }
    completar(r, "valorTotal/valorTotalGeral", &reais(geral));
}
