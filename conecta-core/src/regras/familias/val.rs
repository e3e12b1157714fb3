//! VAL: the totals of a guia and what they are the sum of.

use rust_decimal::Decimal;

use super::super::achados::Achados;
use super::super::regra::regras;
use super::super::vista::{CONSULTA, Campo, Guia, Item, Tipo, reais};

/// Parts of a sum that are told one by one.
const PARCELAS: usize = 12;

/// The sum of some items; nothing if one of them cannot be read.
fn soma<'a>(mut itens: impl Iterator<Item = &'a Item<'a>>) -> Option<Decimal> {
    itens.try_fold(Decimal::ZERO, |s, i| s.checked_add(i.total?))
}

/// A sum as it is told: its first parts, and what they make.
fn conta<'a>(itens: impl Iterator<Item = &'a Item<'a>>, total: Decimal) -> String {
    let partes: Vec<Decimal> = itens.filter_map(|i| i.total).collect();
    parcelas(&partes, total)
}

pub(super) fn parcelas(partes: &[Decimal], total: Decimal) -> String {
    if partes.is_empty() {
        return "nenhum item".to_owned();
    }
    let mut texto: Vec<String> = partes.iter().take(PARCELAS).map(|p| reais(*p)).collect();
    if partes.len() > PARCELAS {
        texto.push(format!("… ({} itens)", partes.len()));
    }
    format!("{} = {}", texto.join(" + "), reais(total))
}

/// Whether an item belongs to a category of the totals, by its code of expense.
fn categorias<'a>(g: &Guia<'a>) -> [(&'static str, Campo<'a>, &'static str); 7] {
    let t = &g.totais;
    [
        ("procedimentos", t.procedimentos, ""),
        ("diárias", t.diarias, "05"),
        ("taxas e aluguéis", t.taxas, "07"),
        ("materiais", t.materiais, "03"),
        ("medicamentos", t.medicamentos, "02"),
        ("OPME", t.opme, "08"),
        ("gases medicinais", t.gases, "01"),
    ]
}

fn da_categoria<'g, 'a>(g: &'g Guia<'a>, despesa: &'static str) -> impl Iterator<Item = &'g Item<'a>> {
    g.itens.iter().filter(move |i| match i.tipo {
        Tipo::Despesa => i.codigo_despesa.texto() == despesa,
        _ => despesa.is_empty(),
    })
}

/// The total of a guia against the sum of its items.
pub(super) fn total_da_soma(g: &Guia<'_>, o_que: &str, a: &mut Achados<'_>) {
    let (Some(no), Some(t)) = (g.totais.geral.no(), g.totais.geral.decimal()) else { return };
    let Some(s) = soma(g.itens.iter()) else { return };
    if s != t {
        a.diz(no, format!("{o_que} é {}, mas a soma dos itens da guia é {}.", reais(t), reais(s)))
            .nota(conta(g.itens.iter(), s));
    }
}

regras! {
    /// O valor total da guia não é a soma das categorias.
    ///
    /// `valorTotalGeral` é a soma de procedimentos, diárias, taxas e aluguéis, materiais, medicamentos, OPME e gases medicinais; uma
    /// categoria ausente vale zero.
    ///
    /// ## Como corrigir
    /// Recalcule `valorTotalGeral` a partir das categorias, ou acrescente a categoria que falta.
    "VAL-01" total_geral_difere_das_categorias {
        Erro, Somas, glosa: 5042, base: "LEG; ERR 5042", campos: ["valorTotalGeral"],
    }
    guia [COM_CATEGORIAS] |g, a| {
        let (Some(no), Some(t)) = (g.totais.geral.no(), g.totais.geral.decimal()) else { return };
        let mut informadas = categorias(g).into_iter().filter(|(_, c, _)| c.existe());
        let soma = informadas.try_fold(Decimal::ZERO, |s, (_, c, _)| s.checked_add(c.decimal()?));
        if let Some(s) = soma.filter(|s| *s != t) {
            let parte = |(nome, c, _): (&str, Campo<'_>, _)| Some(format!("{nome} {}", reais(c.decimal()?)));
            let partes: Vec<String> = categorias(g).into_iter().filter_map(parte).collect();
            let nota = if partes.is_empty() { "nenhuma categoria informada".to_owned() } else { format!("{} = {}", partes.join(" + "), reais(s)) };
            a.diz(no, format!("O valor total geral é {}, mas a soma das categorias é {}.", reais(t), reais(s))).nota(nota);
        }
    }

    /// O valor de uma categoria não é a soma dos seus itens.
    ///
    /// `valorProcedimentos` é a soma dos procedimentos executados; cada outra categoria, a das despesas do seu `codigoDespesa` (01 gases,
    /// 02 medicamentos, 03 materiais, 05 diárias, 07 taxas e aluguéis, 08 OPME). Uma categoria com 0,00 e sem itens é aceita.
    ///
    /// ## Como corrigir
    /// Recalcule a categoria a partir dos itens, ou inclua na guia os itens que faltam.
    "VAL-02" categoria_difere_dos_itens {
        Erro, Somas, glosa: 5042, base: "LEG",
        campos: ["valorProcedimentos", "valorDiarias", "valorTaxasAlugueis", "valorMateriais", "valorMedicamentos", "valorOPME", "valorGasesMedicinais"],
    }
    guia [COM_CATEGORIAS] |g, a| {
        // Nothing itemised at all is another fault: VAL-03.
        if g.itens.is_empty() {
            return;
        }
        // An expense of no category is the fault of the schema: its total is nowhere.
        let categorias = categorias(g);
        let sem_lugar = |i: &Item<'_>| !categorias.iter().any(|(_, _, d)| *d == i.codigo_despesa.texto());
        if g.despesas().any(sem_lugar) {
            return;
        }
        for (nome, c, despesa) in categorias {
            let Some(s) = soma(da_categoria(g, despesa)) else { continue };
            match (c.no(), c.decimal()) {
                (Some(no), Some(v)) if s != v => {
                    a.diz(no, format!("O total de {nome} é {}, mas a soma dos itens de {nome} é {}.", reais(v), reais(s)))
                        .nota(conta(da_categoria(g, despesa), s));
                }
                (None, _) if s != Decimal::ZERO => {
                    let Some(no) = g.totais.no.no() else { continue };
                    a.diz(no, format!("Falta o total de {nome}: os itens de {nome} somam {}.", reais(s)))
                        .nota(conta(da_categoria(g, despesa), s));
                }
                _ => {}
            }
        }
    }

    /// A guia cobra um total, mas não tem nenhum item.
    ///
    /// O esquema aceita uma guia sem procedimentos e sem despesas; a operadora não tem o que pagar nela.
    ///
    /// ## Como corrigir
    /// Inclua os procedimentos e as despesas que formam o total.
    "VAL-03" guia_sem_itens {
        Erro, Somas, glosa: 5034, base: "lacuna do XSD", campos: ["valorTotalGeral", "procedimentosExecutados", "outrasDespesas"],
    }
    guia [COM_CATEGORIAS] |g, a| {
        if g.itens.is_empty() && let Some(no) = g.totais.geral.no() {
            match g.totais.geral.decimal() {
                Some(t) if !t.is_zero() => a.em(no),
                _ => a.diz(no, "A guia não tem nenhum item nem valor: não há o que cobrar."),
            };
        }
    }

    /// O valor total dos honorários é zero, mas os itens têm valor.
    ///
    /// Zero só é o total de itens sem valor. Um total que não é zero e difere da soma é `HON-04`.
    ///
    /// ## Como corrigir
    /// Informe em `valorTotalHonorarios` a soma do `valorTotal` de cada procedimento.
    "VAL-04" honorarios_zerados {
        Erro, Somas, glosa: 5042, base: "LEG", campos: ["valorTotalHonorarios"],
    }
    guia [HONORARIOS] |g, a| {
        if g.totais.geral.decimal().is_some_and(|t| t.is_zero()) {
            total_da_soma(g, "O valor total dos honorários", a);
        }
    }

    /// O preço do item não é o do contrato.
    ///
    /// ## Como corrigir
    /// Confira a tabela de preços do contrato em vigor na data do atendimento.
    "VAL-05" preco_fora_do_contrato {
        Aviso, Contrato, glosa: 1705, base: "T38 1705, 1706", campos: ["valorUnitario", "valorProcedimento"], exige: [Contrato],
    }
    item [MEDICAS] |g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        let Some(preco) = contrato.precos.get(&i.termo()) else { return };
        let campo = if g.e(CONSULTA) { i.campo_total } else { i.campo_unitario };
        let (Some(no), Some(v)) = (campo.no(), campo.decimal()) else { return };
        let preco = *preco;
        if v != preco {
            let achado = a.diz(no, format!("O valor informado é {}, mas o preço do contrato é {}.", reais(v), reais(preco)));
            if v < preco {
                achado.glosa = Some(1706);
            }
        }
    }
}
