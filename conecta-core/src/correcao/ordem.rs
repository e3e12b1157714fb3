//! Children out of order: their bytes change places, and nothing else does.

use super::base::Base;
use super::edicao::Edicao;
use crate::xml::No;

/// The children of an element that the version knows, as they stand and as they should; `None` when they stand right.
fn permutacao<'b>(base: &Base<'_>, pai: No<'b>) -> Option<(Vec<No<'b>>, Vec<No<'b>>)> {
    let modelo = base.modelo_de(pai)?;
    let estao: Vec<No<'b>> = pai.filhos().collect();
    // An element that the version does not know has no right place: somebody has to look.
    if estao.iter().any(|f| modelo.item(f.nome()).is_none()) {
        return None;
    }
    let mut devem = estao.clone();
    devem.sort_by_key(|f| modelo.ordem(f.nome()));
    let certo = estao.iter().zip(&devem).all(|(a, b)| a.chave() == b.chave());
    (!certo).then_some((estao, devem))
}

/// Whether the children of an element stand in another order than that of the standard.
pub(super) fn fora_de_ordem(base: &Base<'_>, pai: No<'_>) -> bool {
    permutacao(base, pai).is_some()
}

/// The edits that put them in order: each place gets the bytes of the element that belongs there.
pub(super) fn ordenar(base: &Base<'_>, pai: No<'_>) -> Vec<Edicao> {
    let Some((estao, devem)) = permutacao(base, pai) else { return Vec::new() };
    let troca = |(lugar, vem): (&No<'_>, &No<'_>)| {
        (lugar.chave() != vem.chave()).then(|| {
            let novo = base.bytes[Base::bytes_de(*vem)].to_vec();
            Edicao { bytes: Base::bytes_de(*lugar), novo }
        })
    };
    estao.iter().zip(&devem).filter_map(troca).collect()
}
