//! The guias of a message as rows of a table: one for each item that is billed, analysed or appealed, with what its guia
//! says beside it. The columns are the same for every kind of guia.

use std::borrow::Cow;
use std::collections::HashSet;

use rust_decimal::Decimal;

use super::conteudo::Especie;
use crate::types::Escrito;
use crate::xml::{Chave, No};

/// A column.
#[derive(Debug, PartialEq, Eq)]
pub struct Coluna {
    /// Name.
    pub nome: &'static str,
    /// What kind of value.
    pub especie: Especie,
    de: De,
    /// Paths of elements: the first that is there gives the value.
    caminhos: &'static [&'static str],
}

/// Where the value of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum De {
    /// Outside of the items.
    Guia,
    /// In the item.
    Item,
    /// In the item, every one of them, joined by commas.
    Todos,
    /// In the item, the sum of them.
    Soma,
    /// The name of the element of the guia.
    TipoDaGuia,
    /// The name of the element of the item.
    TipoDoItem,
}

const fn coluna(nome: &'static str, especie: Especie, de: De, caminhos: &'static [&'static str]) -> Coluna {
    Coluna { nome, especie, de, caminhos }
}

use De::{Guia, Item, Soma, TipoDaGuia, TipoDoItem, Todos};
use Especie::{Codigo, Data, Decimal as Numero, Hora, Inteiro, Texto};

/// The columns, in their order. New ones are only ever added at the end.
pub const COLUNAS: &[Coluna] = &[
    coluna("tipo_guia", Texto, TipoDaGuia, &[]),
    coluna("registro_ans", Texto, Guia, &["registroANS"]),
    coluna("numero_guia_prestador", Texto, Guia, &["numeroGuiaOrigem", "numeroGuiaPrestador"]),
    coluna("numero_guia_operadora", Texto, Guia, &["numeroGuiaOperadora"]),
    coluna("guia_principal", Texto, Guia, &["guiaPrincipal", "numeroGuiaPrincipal"]),
    coluna("senha", Texto, Guia, &["senha", "senhaAutorizacao"]),
    coluna("data_autorizacao", Data, Guia, &["dataAutorizacao"]),
    coluna("numero_carteira", Texto, Guia, &["numeroCarteira", "carteiraBeneficiario"]),
    coluna("nome_beneficiario", Texto, Guia, &["nomeBeneficiario"]),
    coluna(
        "codigo_executante",
        Texto,
        Guia,
        &["contratadoExecutante/codigoPrestadorNaOperadora", "codigonaOperadora", "codigoProfExec"],
    ),
    coluna("cnpj_executante", Texto, Guia, &["contratadoExecutante/cnpjContratado"]),
    coluna("cpf_executante", Texto, Guia, &["contratadoExecutante/cpfContratado"]),
    coluna("cnes_executante", Texto, Guia, &["CNES", "cnesContratadoExecutante", "cnesExec"]),
    coluna("carater_atendimento", Codigo, Guia, &["caraterAtendimento"]),
    coluna("data_inicio_faturamento", Data, Guia, &["dataInicioFaturamento", "dataInicioFat"]),
    coluna("data_fim_faturamento", Data, Guia, &["dataFinalFaturamento", "dataFimFaturamento", "dataFimFat"]),
    coluna(
        "valor_total_guia",
        Numero,
        Guia,
        &[
            "valorTotal/valorTotalGeral",
            "vlInformadoGuia/valorTotalGeral",
            "valorTotalHonorarios",
            "valorTotalProc",
            "valorInformadoGuia",
            "valorTotalInformadoGuia",
            "valorTotalRecursado",
        ],
    ),
    coluna("valor_processado_guia", Numero, Guia, &["valorProcessadoGuia", "valorTotalProcessadoGuia"]),
    coluna("valor_liberado_guia", Numero, Guia, &["valorLiberadoGuia", "valorTotalLiberadoGuia"]),
    coluna("valor_glosa_guia", Numero, Guia, &["valorGlosaGuia", "valorTotalGlosaGuia"]),
    coluna("tipo_item", Texto, TipoDoItem, &[]),
    coluna("sequencial_item", Inteiro, Item, &["sequencialItem"]),
    coluna("item_vinculado", Inteiro, Item, &["itemVinculado"]),
    coluna("codigo_despesa", Codigo, Item, &["codigoDespesa"]),
    coluna("data_execucao", Data, Item, &["dataExecucao", "dataRealizacao", "dataAtendimento", "dataInicio"]),
    coluna("hora_inicial", Hora, Item, &["horaInicial"]),
    coluna("hora_final", Hora, Item, &["horaFinal"]),
    coluna("codigo_tabela", Codigo, Item, &["codigoTabela"]),
    coluna("codigo_procedimento", Texto, Item, &["codigoProcedimento"]),
    coluna("descricao_procedimento", Texto, Item, &["descricaoProcedimento"]),
    coluna("dente_regiao", Codigo, Item, &["codDente", "codRegiao", "denteRegiao"]),
    coluna("dente_face", Codigo, Item, &["denteFace"]),
    coluna(
        "quantidade",
        Numero,
        Item,
        &["quantidadeExecutada", "qtdExecutada", "qtdProc", "quantidadeSolicitada"],
    ),
    coluna("unidade_medida", Codigo, Item, &["unidadeMedida"]),
    coluna("reducao_acrescimo", Numero, Item, &["reducaoAcrescimo", "fatorReducaoAcrescimo"]),
    coluna("valor_unitario", Numero, Item, &["valorUnitario"]),
    coluna(
        "valor_total",
        Numero,
        Item,
        &["valorTotal", "valorProcedimento", "valorProc", "valorInformado", "valorRecursado"],
    ),
    coluna("valor_processado", Numero, Item, &["valorProcessado"]),
    coluna("valor_liberado", Numero, Item, &["valorLiberado"]),
    coluna("valor_glosa", Numero, Soma, &["valorGlosa", "valorGlosaProcedimento", "valorGlosaEstorno"]),
    coluna(
        "codigos_glosa",
        Texto,
        Todos,
        &["tipoGlosa", "codigoGlosa", "codigosGlosa", "codGlosa", "codGlosaItem", "codGlosaProc"],
    ),
    coluna("valor_acatado", Numero, Item, &["valorAcatado"]),
];

/// A row: the literal text of each of [`COLUNAS`], `None` where there is none.
pub type Linha<'a> = Vec<Option<Cow<'a, str>>>;

/// The rows of one guia. A guia without items gives one row, with the columns of the items empty.
pub fn linhas<'a>(guia: No<'a>) -> Vec<Linha<'a>> {
    let itens = itens_da_guia(guia);
    if itens.is_empty() {
        return vec![contexto(guia, guia, &HashSet::new())];
    }
    let chaves: HashSet<Chave> = itens.iter().map(No::chave).collect();
    let mut saida = Vec::with_capacity(itens.len());
    // Most items stand beside the one before them, and what is around them is the same.
    let mut em_volta: Option<(No<'a>, Linha<'a>)> = None;
    for item in &itens {
        let pai = item.pai().unwrap_or(guia);
        let mut linha = match &em_volta {
            Some((p, linha)) if *p == pai => linha.clone(),
            _ => em_volta.insert((pai, contexto(pai, guia, &chaves))).1.clone(),
        };
        for (valor, c) in linha.iter_mut().zip(COLUNAS) {
            if !matches!(c.de, Guia | TipoDaGuia) {
                *valor = do_item(c, *item);
            }
        }
        saida.push(linha);
    }
    saida
}

/// The items of a guia: the elements around each code of a procedure, in the order of the document.
pub(crate) fn itens_da_guia(guia: No<'_>) -> Vec<No<'_>> {
    let mut itens = Vec::new();
    achar_itens(guia, guia, &mut itens);
    itens
}

/// What stands around the items below an element: in it, else in what holds it, up to the guia.
fn contexto<'a>(no: No<'a>, guia: No<'a>, itens: &HashSet<Chave>) -> Linha<'a> {
    let mut acima = vec![no];
    while let Some(pai) = acima.last().filter(|u| **u != guia).and_then(No::pai) {
        acima.push(pai);
    }
    let valor = |c: &Coluna| match c.de {
        TipoDaGuia => Some(guia.nome().into()),
        Guia => {
            let achado = |n: &No<'a>| c.caminhos.iter().find_map(|p| primeiro(*n, p, itens));
            acima.iter().find_map(achado).map(Cow::Borrowed)
        }
        Item | Todos | Soma | TipoDoItem => None,
    };
    COLUNAS.iter().map(valor).collect()
}

/// Elements between an item and its code: an item is what holds one of them, or the code itself.
const INVOLUCROS: [&str; 8] = [
    "procedimento",
    "Procedimento",
    "procSolic",
    "procRecurso",
    "identProcedimento",
    "identificacao",
    "identificacaoOPME",
    "servicosExecutados",
];

/// The items, in the order of the document: the elements around each code of a procedure.
fn achar_itens<'a>(guia: No<'a>, no: No<'a>, itens: &mut Vec<No<'a>>) {
    for f in no.filhos() {
        if f.nome() != "codigoProcedimento" {
            achar_itens(guia, f, itens);
            continue;
        }
        let item = match no.pai() {
            Some(pai) if INVOLUCROS.contains(&no.nome()) => pai,
            _ => no,
        };
        // An item that is the guia itself would take its columns from it.
        let item = if item == guia { no } else { item };
        if !itens.last().is_some_and(|u| *u == item) {
            itens.push(item);
        }
    }
}

fn do_item<'a>(c: &Coluna, item: No<'a>) -> Option<Cow<'a, str>> {
    let todos = || {
        let mut textos = Vec::new();
        c.caminhos.iter().for_each(|p| todos_de(item, p, &mut textos));
        textos
    };
    match c.de {
        TipoDoItem => Some(item.nome().into()),
        Item => c.caminhos.iter().find_map(|p| primeiro(item, p, &HashSet::new())).map(Cow::Borrowed),
        Todos => Some(todos()).filter(|t| !t.is_empty()).map(|t| t.join(",").into()),
        Soma => {
            let textos = todos();
            if let [um] = textos[..] {
                return Some(Cow::Borrowed(um));
            }
            // A sum without one of its parts would be wrong.
            let mut valores = textos.iter().map(|t| Some(*Escrito::<Decimal>::ler(t).ok()?.valor()));
            let soma = valores.try_fold(Decimal::ZERO, |a, b| a.checked_add(b?))?;
            (!textos.is_empty()).then(|| soma.to_string().into())
        }
        Guia | TipoDaGuia => None,
    }
}

/// The first text at a path below an element, in the order of the document, outside of `fora`.
fn primeiro<'a>(no: No<'a>, caminho: &str, fora: &HashSet<Chave>) -> Option<&'a str> {
    let (nome, resto) = caminho.split_once('/').unwrap_or((caminho, ""));
    no.filhos().filter(|f| !fora.contains(&f.chave())).find_map(|f| {
        let aqui = match resto {
            _ if f.nome() != nome => None,
            "" => f.texto(),
            r => f.filho(r).and_then(|n| n.texto()),
        };
        aqui.or_else(|| primeiro(f, caminho, fora))
    })
}

fn todos_de<'a>(no: No<'a>, nome: &str, textos: &mut Vec<&'a str>) {
    for f in no.filhos() {
        if f.nome() == nome {
            textos.extend(f.texto());
        }
        todos_de(f, nome, textos);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the examples are files")]

    use super::*;
    use crate::{Arvores, Opcoes};

    fn de(nome: &str) -> Vec<Vec<(String, String)>> {
        let pasta = concat!(env!("CARGO_MANIFEST_DIR"), "/../exemplos/");
        let bytes = std::fs::read(format!("{pasta}{nome}")).expect(nome);
        let guias = Arvores::new(&bytes[..], &Opcoes::default()).map(|a| a.expect("guia"));
        let mut saida = Vec::new();
        for g in guias {
            for l in linhas(g.raiz().expect("raiz")) {
                assert_eq!(l.len(), COLUNAS.len());
                let par = |(c, v): (&Coluna, &Option<Cow<'_, str>>)| {
                    v.as_ref().map(|v| (c.nome.to_owned(), v.to_string()))
                };
                saida.push(COLUNAS.iter().zip(&l).filter_map(par).collect());
            }
        }
        saida
    }

    fn valor<'a>(linha: &'a [(String, String)], coluna: &str) -> Option<&'a str> {
        linha.iter().find(|(c, _)| c == coluna).map(|(_, v)| v.as_str())
    }

    #[test]
    fn toda_guia_da_linhas_com_codigo_e_valor() {
        for nome in [
            "certo-lote-consulta-4.03.00.xml",
            "certo-lote-sp-sadt-4.03.00.xml",
            "certo-lote-sp-sadt-3.05.00.xml",
            "certo-lote-internacao-4.03.00.xml",
            "certo-lote-honorarios-4.02.00.xml",
            "certo-lote-odonto-4.02.00.xml",
            "certo-demonstrativo-analise-conta-4.01.00.xml",
        ] {
            let linhas = de(nome);
            assert!(!linhas.is_empty(), "{nome}");
            for l in &linhas {
                for c in [
                    "numero_guia_prestador",
                    "codigo_procedimento",
                    "valor_total",
                    "data_execucao",
                    "tipo_item",
                ] {
                    assert!(valor(l, c).is_some(), "{nome}: {c}: {l:?}");
                }
                let total: Decimal = valor(l, "valor_total").expect("valor").parse().expect("número");
                if let (Some(u), Some(q)) = (valor(l, "valor_unitario"), valor(l, "quantidade")) {
                    let (u, q): (Decimal, Decimal) = (u.parse().expect("número"), q.parse().expect("número"));
                    let fator: Decimal = valor(l, "reducao_acrescimo").unwrap_or("1").parse().expect("fator");
                    assert_eq!((u * q * fator).round_dp(2), total.round_dp(2), "{nome}: {l:?}");
                }
            }
        }
    }

    #[test]
    fn a_soma_dos_itens_e_a_da_guia() {
        for nome in ["certo-lote-sp-sadt-4.03.00.xml", "certo-lote-internacao-4.03.00.xml"] {
            let linhas = de(nome);
            let mut guias: std::collections::BTreeMap<&str, (Decimal, Decimal)> = Default::default();
            for l in &linhas {
                let g = guias.entry(valor(l, "numero_guia_prestador").expect("guia")).or_default();
                g.0 += valor(l, "valor_total").expect("valor").parse::<Decimal>().expect("número");
                g.1 = valor(l, "valor_total_guia").expect("valor").parse().expect("número");
            }
            for (guia, (soma, total)) in guias {
                assert_eq!(soma, total, "{nome} {guia}");
            }
        }
    }
}
