//! Matching what was sent with what the operadora tells of it, and explaining every cent between them.

use rust_decimal::Decimal;

use super::modelo::{Casamento, Causa, Explicacao, GuiaConciliada, ItemConciliado};

/// Puts the side of the operadora into a guia that was sent.
pub(super) fn guia(enviada: &mut GuiaConciliada, lida: GuiaConciliada, como: Casamento) {
    enviada.casamento = como;
    enviada.numero_operadora = lida.numero_operadora.or(enviada.numero_operadora.take());
    enviada.senha = lida.senha.or(enviada.senha.take());
    enviada.carteira = enviada.carteira.take().or(lida.carteira);
    enviada.beneficiario = enviada.beneficiario.take().or(lida.beneficiario);
    enviada.data = enviada.data.or(lida.data);
    enviada.situacao = lida.situacao;
    enviada.informado = lida.informado;
    enviada.processado = lida.processado;
    enviada.liberado = lida.liberado;
    enviada.glosado = lida.glosado;
    enviada.franquia = lida.franquia;
    enviada.glosas = lida.glosas;
    if lida.pago.is_some() {
        enviada.pago = lida.pago;
        enviada.data_pagamento = lida.data_pagamento;
    }
    itens(&mut enviada.itens, lida.itens);
}

/// Item by item: first by number where code agrees, then by code and day, then by number alone, then by code.
fn itens(enviados: &mut Vec<ItemConciliado>, lidos: Vec<ItemConciliado>) {
    let mut livres: Vec<bool> = vec![true; enviados.len()];
    let mut par: Vec<Option<(usize, Casamento)>> = vec![None; lidos.len()];
    type Criterio = (Casamento, fn(&ItemConciliado, &ItemConciliado) -> bool);
    let mesmo_codigo = |e: &ItemConciliado, l: &ItemConciliado| e.codigo == l.codigo;
    let criterios: [Criterio; 5] = [
        (Casamento::Numero, |e, l| {
            e.sequencial.is_some() && e.sequencial == l.sequencial && e.codigo == l.codigo
        }),
        (Casamento::CodigoEData, |e, l| {
            e.codigo == l.codigo && e.data == l.data && e.grau == l.grau && e.apresentado == l.informado
        }),
        (Casamento::CodigoEData, |e, l| e.codigo == l.codigo && e.data == l.data),
        // The operadora may have changed the code: the number still tells which item it was.
        (Casamento::Numero, |e, l| e.sequencial.is_some() && e.sequencial == l.sequencial),
        (Casamento::Codigo, mesmo_codigo),
    ];
    for (como, serve) in criterios {
        for (k, lido) in lidos.iter().enumerate().filter(|(k, _)| par[*k].is_none()).collect::<Vec<_>>() {
            if let Some(i) = (0..livres.len()).find(|i| livres[*i] && serve(&enviados[*i], lido)) {
                livres[i] = false;
                par[k] = Some((i, como));
            }
        }
    }
    for (lido, par) in lidos.into_iter().zip(par) {
        match par {
            Some((i, como)) => item(&mut enviados[i], lido, como),
            None => enviados.push(ItemConciliado { casamento: Casamento::SoDemonstrativo, ..lido }),
        }
    }
}

fn item(e: &mut ItemConciliado, lido: ItemConciliado, como: Casamento) {
    let antes = std::mem::take(e);
    let vazio = lido.descricao.is_empty();
    *e = ItemConciliado {
        sequencial: lido.sequencial.or(antes.sequencial),
        data: lido.data.or(antes.data),
        grau: lido.grau.or(antes.grau),
        dente: lido.dente.or(antes.dente),
        face: lido.face.or(antes.face),
        centro_consumo: lido.centro_consumo.or(antes.centro_consumo),
        descricao: if vazio { antes.descricao } else { lido.descricao },
        quantidade: lido.quantidade.or(antes.quantidade),
        apresentado: antes.apresentado,
        casamento: como,
        explicacoes: Vec::new(),
        ..lido
    };
}

/// The parts of presented − released − cut; those that are zero are left out. Their sum is the whole, always.
fn partes(
    apresentado: Decimal,
    informado: Decimal,
    processado: Decimal,
    liberado: Decimal,
    glosado: Decimal,
    franquia: Decimal,
) -> Vec<Explicacao> {
    let resto = informado - liberado - glosado;
    // Some operadoras count the glosa from what was informed, others from what they processed.
    let do_processado =
        if resto.is_zero() || resto == franquia { Decimal::ZERO } else { informado - processado };
    let franquia = if resto - do_processado == Decimal::ZERO { Decimal::ZERO } else { franquia };
    [
        (Causa::InformadoDifere, apresentado - informado),
        (Causa::ProcessadoDifere, do_processado),
        (Causa::Franquia, franquia),
        (Causa::NaoFecha, resto - do_processado - franquia),
    ]
    .into_iter()
    .filter(|(_, v)| !v.is_zero())
    .map(|(causa, valor)| Explicacao { causa, valor })
    .collect()
}

/// Explains the differences of a guia and of its items, once all that is known of it is in.
pub(super) fn explicar(g: &mut GuiaConciliada) {
    let so_um_lado = |c: Casamento, diferenca: Decimal| match c {
        Casamento::SoEnviado => Some(vec![Explicacao { causa: Causa::NaoListado, valor: diferenca }]),
        Casamento::SoDemonstrativo => Some(vec![Explicacao { causa: Causa::NaoEnviado, valor: diferenca }]),
        Casamento::PresumidoLiberado => Some(Vec::new()),
        _ => None,
    };
    presumir(g);
    for i in &mut g.itens {
        let inteira = i.apresentado - i.liberado - i.glosado;
        i.explicacoes = so_um_lado(i.casamento, inteira).unwrap_or_else(|| {
            partes(i.apresentado, i.informado, i.processado, i.liberado, i.glosado, i.franquia)
        });
        i.explicacoes.retain(|e| !e.valor.is_zero());
    }
    g.explicacoes = so_um_lado(g.casamento, g.diferenca()).unwrap_or_else(|| {
        partes(g.apresentado, g.informado, g.processado, g.liberado, g.glosado, g.franquia)
    });
    g.explicacoes.retain(|e| !e.valor.is_zero());
}

/// A demonstrativo may list only what it cuts (ORG 56): where what it releases beyond the listed items is just what the others
/// presented, those were released.
fn presumir(g: &mut GuiaConciliada) {
    let listado: Decimal =
        g.itens.iter().filter(|i| i.casamento != Casamento::SoEnviado).map(|i| i.liberado).sum();
    let fora = || g.itens.iter().filter(|i| i.casamento == Casamento::SoEnviado);
    let calado: Decimal = fora().map(|i| i.apresentado).sum();
    let da_guia: Decimal = g.glosas.iter().map(|x| x.valor).sum();
    if !g.casamento.casado()
        || fora().next().is_none()
        || !da_guia.is_zero()
        || g.liberado - listado != calado
    {
        return;
    }
    for i in g.itens.iter_mut().filter(|i| i.casamento == Casamento::SoEnviado) {
        i.casamento = Casamento::PresumidoLiberado;
        i.informado = i.apresentado;
        i.processado = i.apresentado;
        i.liberado = i.apresentado;
    }
}
