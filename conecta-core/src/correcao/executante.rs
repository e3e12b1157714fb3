//! The código do prestador na operadora and the CNES of who executed, wherever a kind of guia keeps them.

use conecta_schemas::Tipo;

use super::base::Base;
use super::caminho::{Indice, Passo};
use crate::xml::No;

/// Where a guia keeps the code of its executante: consulta; SP/SADT and internação, now and up to 3.00.01;
/// honorários; odonto.
const CODIGO: [&[&str]; 5] = [
    &["contratadoExecutante", "codigoPrestadorNaOperadora"],
    &["dadosExecutante", "contratadoExecutante", "codigoPrestadorNaOperadora"],
    &["dadosExecutante", "codigonaOperadora"],
    &["dadosContratadoExecutante", "codigonaOperadora"],
    &["dadosProfissionaisResponsaveis", "codigoProfExec"],
];

/// Where a guia keeps the CNES of its executante, in the same order.
const CNES: [&[&str]; 4] = [
    &["contratadoExecutante", "CNES"],
    &["dadosExecutante", "CNES"],
    &["dadosContratadoExecutante", "cnesContratadoExecutante"],
    &["dadosProfissionaisResponsaveis", "cnesExec"],
];

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dado {
    Codigo,
    Cnes,
}

/// The path to the field in a guia; `None` when guias of its kind do not name an executante, or this one need not and
/// does not.
pub(super) fn caminho(base: &Base<'_>, guia: No<'_>, dado: Dado) -> Option<Vec<Passo>> {
    let lista: &[&[&str]] = match dado {
        Dado::Codigo => &CODIGO,
        Dado::Cnes => &CNES,
    };
    let achado = lista.iter().find(|c| existe(base, guia, c))?;
    let grupo = base.modelo_de(guia)?.item(achado[0]).is_some_and(|(_, i)| i.obrigatorio);
    (grupo || guia.filho(achado[0]).is_some())
        .then(|| achado.iter().map(|n| Passo { nome: (*n).to_owned(), indice: Indice::Unico }).collect())
}

/// Whether the version has a path below an element.
fn existe(base: &Base<'_>, no: No<'_>, caminho: &[&str]) -> bool {
    let Some(mut modelo) = base.modelo_de(no) else { return false };
    for (i, nome) in caminho.iter().enumerate() {
        let Some((_, item)) = modelo.item(nome) else { return false };
        match item.tipo {
            Tipo::Complexo(c) => modelo = base.modelo(c),
            Tipo::Simples(_) => return i + 1 == caminho.len(),
        }
    }
    false
}
