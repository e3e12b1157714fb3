//! ITM: each procedure and expense by itself, and beside the others of its guia.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::regra::regras;
use super::super::vista::{Campo, Item, Tipo, numero, reais};

/// How far a computed value may be from the one informed: one cent.
const TOLERANCIA: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The number of an item as a number, if it is one.
fn numero_de_ordem(c: Campo<'_>) -> Option<u32> {
    c.texto().parse().ok()
}

/// What two items must share to be the same procedure of a day, as far as it is looked at first: day, hour and code.
fn procedimento_do_dia<'a>(i: &Item<'a>) -> Option<(NaiveDate, &'a str, &'a str)> {
    let serve = i.tipo == Tipo::Procedimento && i.codigo.informado();
    Some((i.dia.filter(|_| serve)?, i.hora_inicial.texto(), i.codigo.texto()))
}

/// A product in centavos, half a centavo away from zero; nothing if it is too large.
fn em_centavos(fatores: [Decimal; 3]) -> Option<Decimal> {
    let curto = |d: Decimal| i64::try_from(d.mantissa()).ok();
    let casas: u32 = fatores.iter().map(Decimal::scale).sum();
    let mut produto = Some(1i64);
    for f in fatores {
        produto = produto.zip(curto(f)).and_then(|(p, f)| p.checked_mul(f));
    }
    if let Some(p) = produto
        && let Some(divisor) = 10i64.checked_pow(casas.saturating_sub(2))
    {
        let inteiros = p / divisor;
        let meio = divisor > 1 && (p % divisor).abs() >= divisor / 2;
        return Some(Decimal::new(inteiros + if meio { p.signum() } else { 0 }, casas.min(2)));
    }
    let [a, b, c] = fatores;
    let produto = a.checked_mul(b)?.checked_mul(c)?;
    Some(produto.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
}

regras! {
    /// Dois itens da guia têm o mesmo número sequencial.
    ///
    /// O `sequencialItem` identifica o item dentro da guia, contando juntos os procedimentos e as outras despesas: é por ele que a
    /// operadora glosa e que o prestador recorre. Lacunas na numeração são permitidas.
    ///
    /// ## Como corrigir
    /// Numere os itens sem repetir, incluindo os de `outrasDespesas`.
    "ITM-01" sequencial_repetido {
        Erro, Situacao, glosa: 3167, base: "ORG 63–64", campos: ["sequencialItem"],
    }
    guia [TODAS] |g, a| {
        if g.itens.len() < 2 {
            return;
        }
        let numeros = || g.itens.iter().map(|i| i.sequencial).filter(|c| c.informado());
        // Nearly every guia counts upwards, and repeats nothing.
        if numeros().map(numero_de_ordem).is_sorted_by(|a, b| a.is_some() && a < b) {
            return;
        }
        let mut vistos = HashSet::new();
        for c in numeros() {
            let n = c.texto().trim_start_matches('0');
            if !vistos.insert(n) && let Some(no) = c.no() {
                a.em(no);
            }
        }
    }

    /// A quantidade do item não é maior que zero.
    ///
    /// ## Como corrigir
    /// Informe quantas vezes o item foi executado ou retire o item da guia.
    "ITM-02" quantidade_nao_positiva {
        Erro, Situacao, glosa: 1806, base: "ERR 1806", campos: ["quantidadeExecutada", "qtdProc"],
    }
    item [TODAS] |_g, i, a| {
        if i.quantidade.is_some_and(|q| q <= Decimal::ZERO) && let Some(no) = i.campo_quantidade.no() {
            a.em(no);
        }
    }

    /// O valor total do item não é quantidade × valor unitário × fator.
    ///
    /// O produto é arredondado para centavos (meio centavo para cima), e uma diferença de até um centavo é aceita. Sem redução nem
    /// acréscimo, o fator é 1,00; um fator diferente de 1,00 não é erro.
    ///
    /// ## Como corrigir
    /// Confira quantidade, valor unitário e `reducaoAcrescimo`, e recalcule o `valorTotal` do item.
    "ITM-03" total_difere_do_produto {
        Erro, Somas, glosa: 1805, base: "LEG", campos: ["valorTotal", "quantidadeExecutada", "valorUnitario", "reducaoAcrescimo"],
    }
    item [COM_FATOR] |_g, i, a| {
        let (Some(q), Some(u), Some(f), Some(t)) = (i.quantidade, i.unitario, i.fator, i.total) else { return };
        let Some(p) = em_centavos([q, u, f]) else { return };
        if p != t && (p - t).abs() > TOLERANCIA && let Some(no) = i.campo_total.no() {
            a.diz(no, format!("O valor total do item é {}, mas quantidade × valor unitário × fator dá {}.", reais(t), reais(p)))
                .nota(format!("{} × {} × {} = {}", numero(q), reais(u), numero(f), reais(p)));
        }
    }

    /// O fator de redução ou acréscimo do item é zero.
    ///
    /// O fator multiplica o valor: 1,00 quando não há redução nem acréscimo, 0,50 para metade, 1,30 para mais 30 %. Zero anula um
    /// valor unitário que foi informado.
    ///
    /// ## Como corrigir
    /// Informe 1.00 em `reducaoAcrescimo` quando não há redução nem acréscimo.
    "ITM-04" fator_zero {
        Erro, Situacao, glosa: 1716, base: "LEG", campos: ["reducaoAcrescimo"],
    }
    item [COM_FATOR] |_g, i, a| {
        let zero = i.fator.is_some_and(|f| f.is_zero()) && i.unitario.is_some_and(|u| !u.is_zero());
        if zero && let Some(no) = i.campo_fator.no() {
            a.em(no);
        }
    }

    /// O procedimento foi informado com valor zero, e o contrato não diz o seu preço.
    ///
    /// Zero é aceito quando o preço não está definido em contrato: isto é só uma informação, para que o preço seja combinado. O valor que
    /// difere do preço do contrato é `VAL-05`, e a despesa sem valor é `DES-08`.
    ///
    /// ## Como corrigir
    /// Nada precisa ser corrigido se o preço não foi combinado; se foi, informe-o.
    "ITM-05" valor_zero_sem_preco {
        Info, Contrato, glosa: 3311, base: "LEG, valor unitário", campos: ["valorUnitario", "valorTotal"], exige: [Contrato],
    }
    item [COM_FATOR] |_g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        let zero = i.unitario.is_some_and(|u| u.is_zero()) && i.total.is_some_and(|t| t.is_zero());
        if !zero || i.tipo == Tipo::Despesa || contrato.precos.is_empty() || contrato.precos.contains_key(&i.termo()) {
            return;
        }
        if let Some(no) = i.campo_unitario.no() {
            a.em(no);
        }
    }

    /// Um valor da guia é negativo.
    ///
    /// ## Como corrigir
    /// Informe o valor sem sinal; descontos entram pelo fator de redução ou por acerto com a operadora.
    "ITM-06" valor_negativo {
        Erro, Situacao, glosa: 5034, base: "T38 5034, 5049",
        campos: ["valorUnitario", "valorTotal", "valorProcedimento", "valorProc", "valorFranquia", "valorTotalGeral"],
    }
    guia [TODAS] |g, a| {
        let t = &g.totais;
        let totais = [
            t.procedimentos, t.diarias, t.taxas, t.materiais, t.medicamentos, t.opme, t.gases, t.geral, t.franquia,
        ];
        let itens = g.itens.iter().flat_map(|i| [i.campo_unitario, i.campo_total, i.franquia]);
        let negativo = |c: &Campo<'_>| c.texto().starts_with('-') && c.decimal().is_some_and(|d| d < Decimal::ZERO);
        for no in totais.into_iter().chain(itens).filter(negativo).filter_map(Campo::no) {
            a.em(no);
        }
    }

    /// O item repete procedimento, data, hora e executantes de outro item da guia.
    ///
    /// Pode ser legítimo, mas é o que a operadora glosa como cobrança em duplicidade.
    ///
    /// ## Como corrigir
    /// Some as quantidades num só item ou informe o que distingue os dois (hora, grau de participação, profissional).
    "ITM-07" item_repetido {
        Aviso, Situacao, glosa: 3209, base: "T38 3209",
        campos: ["codigoProcedimento", "dataExecucao", "horaInicial", "grauPart"],
    }
    guia [COM_FATOR] |g, a| {
        if g.itens.len() < 2 {
            return;
        }
        let do_dia = |i| procedimento_do_dia(i).map(|chave| (chave, i));
        let mut itens: Vec<_> = g.itens.iter().filter_map(do_dia).collect();
        itens.sort_by_key(|(chave, _)| *chave);
        for iguais in itens.chunk_by(|(a, _), (b, _)| a == b).filter(|iguais| iguais.len() > 1) {
            let mut vistos = HashSet::new();
            for (_, i) in iguais {
                let equipe: Vec<_> = i
                    .equipe
                    .iter()
                    .map(|p| [p.grau, p.codigo, p.cpf, p.conselho, p.numero, p.uf].map(Campo::texto))
                    .collect();
                let chave = [i.tabela, i.data, i.hora_final, i.via].map(Campo::texto);
                if !vistos.insert((chave, equipe)) && let Some(no) = i.codigo.no() {
                    a.em(no);
                }
            }
        }
    }

    /// A descrição do item está em branco.
    ///
    /// ## Como corrigir
    /// Escreva em `descricaoProcedimento` o nome do procedimento ou do insumo, como na tabela.
    "ITM-08" descricao_em_branco {
        Erro, Situacao, glosa: 3229, base: "T38 3229", campos: ["descricaoProcedimento"],
    }
    item [TODAS] |_g, i, a| {
        if i.descricao.so_brancos() && let Some(no) = i.descricao.no() {
            a.em(no);
        }
    }

    /// O código do item não tem a forma dos códigos da sua tabela.
    ///
    /// Nas tabelas 18, 19, 20 e 22 o código tem exatamente 8 algarismos; em qualquer tabela, sem espaços no início ou no fim.
    ///
    /// ## Como corrigir
    /// Retire espaços e pontos do código e confira os zeros à esquerda.
    "ITM-09" codigo_com_forma_errada {
        Aviso, Tabelas, glosa: 3219, base: "OBS", campos: ["codigoProcedimento"],
    }
    item [TODAS] |_g, i, a| {
        let Some(no) = i.codigo.no() else { return };
        let (literal, aparado) = (no.texto().unwrap_or_default(), i.codigo.texto());
        let da_tuss = matches!(i.tabela.texto(), "18" | "19" | "20" | "22");
        let oito = aparado.len() == 8 && aparado.bytes().all(|b| b.is_ascii_digit());
        if literal != aparado || (da_tuss && !oito) {
            a.em(no);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The short way is the long way: products of any digits and scales, both signs, halves included.
    #[test]
    fn the_product_in_centavos_is_that_of_decimals() {
        let valores = [
            "0",
            "1",
            "0.5",
            "0.7000",
            "3",
            "-1",
            "1.005",
            "0.0050",
            "12.3450",
            "99999999.99",
            "0.01",
            "-0.25",
            "10",
        ];
        let d = |t: &str| t.parse::<Decimal>().unwrap();
        for a in valores {
            for b in valores {
                for c in valores {
                    let fatores = [d(a), d(b), d(c)];
                    let longo = (fatores[0] * fatores[1] * fatores[2])
                        .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
                    assert_eq!(em_centavos(fatores), Some(longo), "{a} × {b} × {c}");
                }
            }
        }
    }
}
