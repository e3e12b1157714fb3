//! ITM: each procedure and expense by itself, and beside the others of its guia.

use std::collections::HashSet;

use rust_decimal::{Decimal, RoundingStrategy};

use super::super::regra::regras;
use super::super::vista::{Campo, Tipo, numero, reais};

/// How far a computed value may be from the one informed: one cent.
const TOLERANCIA: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

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
        let mut vistos = HashSet::new();
        for c in g.itens.iter().map(|i| i.sequencial).filter(|c| c.informado()) {
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
        let Some(p) = q.checked_mul(u).and_then(|x| x.checked_mul(f)) else { return };
        let p = p.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        if (p - t).abs() > TOLERANCIA && let Some(no) = i.campo_total.no() {
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
        let mut vistos = HashSet::new();
        for i in g.itens.iter().filter(|i| i.tipo == Tipo::Procedimento && i.codigo.informado() && i.dia.is_some()) {
            let equipe: Vec<_> = i
                .equipe
                .iter()
                .map(|p| [p.grau, p.codigo, p.cpf, p.conselho, p.numero, p.uf].map(Campo::texto))
                .collect();
            let chave = [i.tabela, i.codigo, i.data, i.hora_inicial, i.hora_final, i.via].map(Campo::texto);
            if !vistos.insert((chave, equipe)) && let Some(no) = i.codigo.no() {
                a.em(no);
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
