//! DES: gases, medicines, materials, dailies, fees and OPME.

use rust_decimal::Decimal;

use super::super::regra::regras;
use super::super::vista::{Item, SP_SADT, Tipo};

fn e_despesa(i: &Item<'_>, codigos: &[&str]) -> bool {
    i.tipo == Tipo::Despesa && codigos.contains(&i.codigo_despesa.texto())
}

/// An OPME that has no term in the TUSS.
fn opme_propria(i: &Item<'_>) -> bool {
    e_despesa(i, &["08"]) && i.da_tabela("00")
}

/// Whether a description says that the item is charged by the hour: `por hora`, `/hora`, `cada hora`.
fn por_hora(descricao: &str) -> bool {
    let b = descricao.as_bytes();
    let termina = |antes: &[u8], com: &[u8]| {
        antes.len() >= com.len() && antes[antes.len() - com.len()..].eq_ignore_ascii_case(com)
    };
    b.windows(4).enumerate().any(|(i, w)| {
        let antes = b[..i].trim_ascii_end();
        w.eq_ignore_ascii_case(b"hora")
            && !b.get(i + 4).is_some_and(u8::is_ascii_alphanumeric)
            && [&b"por"[..], b"/", b"cada"].iter().any(|com| termina(antes, com))
    })
}

/// Whether a registration at the ANVISA has the characters of one.
pub(super) fn registro_anvisa_ruim(texto: &str) -> bool {
    let cabe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | ' ');
    !texto.is_empty() && (!texto.chars().all(cabe) || !texto.chars().any(|c| c.is_ascii_digit() && c != '0'))
}

regras! {
    /// O tipo da despesa não existe.
    ///
    /// ## Como corrigir
    /// Use 01 gases medicinais, 02 medicamentos, 03 materiais, 05 diárias, 07 taxas e aluguéis ou 08 OPME.
    "DES-01" tipo_de_despesa_invalido {
        Erro, Tabelas, glosa: 3192, base: "XSD; Tabela 25", campos: ["codigoDespesa"],
    }
    esquema ["XSD-DOMINIO codigoDespesa"]

    /// O gás ou aluguel cobrado por hora não diz a hora inicial e a final.
    ///
    /// ## Como corrigir
    /// Informe `horaInicial` e `horaFinal` do uso.
    "DES-02" despesa_por_hora_sem_horas {
        Aviso, Servico, glosa: 3111, base: "LEG", campos: ["horaInicial", "horaFinal", "codigoDespesa"],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        let sem = !i.hora_inicial.informado() || !i.hora_final.informado();
        if sem && e_despesa(i, &["01", "07"]) && por_hora(i.descricao.texto()) && let Some(no) = i.codigo_despesa.no() {
            a.em(no);
        }
    }

    /// A OPME fora da TUSS está sem registro na ANVISA, ou o registro não tem forma de registro.
    ///
    /// Uma OPME com código próprio (tabela 00) é identificada pelo registro na ANVISA. Da forma só se julgam os caracteres: letras,
    /// algarismos, ponto, hífen e barra, e não só zeros.
    ///
    /// ## Como corrigir
    /// Informe em `registroANVISA` o número que está na embalagem ou na nota fiscal.
    "DES-03" opme_sem_registro_anvisa {
        Aviso, Servico, glosa: 3106, base: "LEG; T38 3106", campos: ["registroANVISA", "codigoDespesa", "codigoTabela"],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        if registro_anvisa_ruim(i.registro_anvisa.texto()) {
            if let Some(no) = i.registro_anvisa.no() {
                a.diz(no, "O registro na ANVISA não tem forma de registro.");
            }
        } else if opme_propria(i) && !i.registro_anvisa.informado() && let Some(no) = i.codigo_despesa.no() {
            a.diz(no, "A OPME com código próprio está sem o registro na ANVISA.");
        }
    }

    /// A OPME fora da TUSS está sem a referência do fabricante.
    ///
    /// ## Como corrigir
    /// Informe em `codigoRefFabricante` o código do material no catálogo do fabricante.
    "DES-04" opme_sem_referencia {
        Aviso, Servico, glosa: 3111, base: "LEG", campos: ["codigoRefFabricante", "codigoDespesa", "codigoTabela"],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        if opme_propria(i) && !i.ref_fabricante.informado() && let Some(no) = i.codigo_despesa.no() {
            a.em(no);
        }
    }

    /// A OPME comprada pelo prestador está sem a autorização de funcionamento da empresa que a vendeu.
    ///
    /// ## Como corrigir
    /// Informe em `autorizacaoFuncionamento` o número da autorização (AFE) do fornecedor.
    "DES-05" opme_sem_autorizacao_de_funcionamento {
        Aviso, Contrato, glosa: 3111, base: "LEG", campos: ["autorizacaoFuncionamento"], exige: [Contrato],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        let falta = e_despesa(i, &["08"]) && !i.autorizacao_funcionamento.informado() && !contrato.compras_do_prestador.is_empty();
        if falta
            && contrato.compras_do_prestador.contains(&format!("{}/{}", i.tabela.texto(), i.codigo.texto()))
            && let Some(no) = i.codigo.no()
        {
            a.em(no);
        }
    }

    /// A despesa está vinculada a um item que não existe na guia.
    ///
    /// `itemVinculado` repete o `sequencialItem` do procedimento em que a despesa foi usada.
    ///
    /// ## Como corrigir
    /// Informe o número de um item da mesma guia, ou retire `itemVinculado`.
    "DES-06" item_vinculado_inexistente {
        Erro, Situacao, glosa: 3167, base: "XSD; LEG", campos: ["itemVinculado", "sequencialItem"],
    }
    item [COM_CATEGORIAS] |g, i, a| {
        let (Some(no), Some(n)) = (i.item_vinculado.no(), i.item_vinculado.inteiro()) else { return };
        if i.sequencial.inteiro() == Some(n) {
            a.diz(no, "A despesa está vinculada a si mesma.");
        } else if !g.itens.iter().any(|o| o.sequencial.inteiro() == Some(n)) {
            a.em(no);
        }
    }

    /// A quantidade da despesa não tem a forma do padrão.
    ///
    /// São até 9 algarismos, 4 deles depois do ponto. A unidade de medida, da Tabela 60, é `TUS-06`.
    ///
    /// ## Como corrigir
    /// Escreva a quantidade com ponto decimal e até 4 casas.
    "DES-07" quantidade_da_despesa {
        Erro, Esquema, glosa: 5085, base: "XSD", campos: ["quantidadeExecutada", "unidadeMedida"],
    }
    esquema [
        "XSD-DIGITOS quantidadeExecutada despesa", "XSD-NUMERO quantidadeExecutada despesa", "XSD-FALTA quantidadeExecutada despesa",
    ]

    /// A despesa tem valor zero.
    ///
    /// É aceita quando o contrato não paga o item à parte; se não for o caso, o valor foi esquecido.
    ///
    /// ## Como corrigir
    /// Confira se o item é mesmo sem valor no contrato; se não for, informe `valorUnitario` e `valorTotal`.
    "DES-08" despesa_sem_valor {
        Info, Somas, glosa: 3311, base: "OBS", campos: ["valorTotal"],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        let zero = i.tipo == Tipo::Despesa && i.total.is_some_and(|t| t.is_zero());
        if !zero {
            return;
        }
        let preco = a.contexto.contrato.as_ref().and_then(|c| {
            c.precos.get(&format!("{}/{}", i.tabela.texto(), i.codigo.texto()))
        });
        if preco.is_none_or(|p| *p != Decimal::ZERO) && let Some(no) = i.campo_total.no() {
            a.em(no);
        }
    }

    /// O código próprio começa pelos algarismos da tabela de outro tipo de despesa.
    ///
    /// Um código próprio (tabela 00) de 10 algarismos começa pelo número da tabela a que pertenceria: 18 diárias, taxas e gases, 19
    /// materiais e OPME, 20 medicamentos.
    ///
    /// ## Como corrigir
    /// Confira o `codigoDespesa` do item e a tabela do código.
    "DES-09" tabela_de_outra_despesa {
        Aviso, Tabelas, glosa: 3150, base: "ORG 85; OBS", campos: ["codigoProcedimento", "codigoTabela", "codigoDespesa"],
    }
    item [COM_CATEGORIAS] |_g, i, a| {
        let codigo = i.codigo.texto();
        if i.tipo != Tipo::Despesa || !i.da_tabela("00") || codigo.len() != 10 || !codigo.bytes().all(|b| b.is_ascii_digit()) {
            return;
        }
        let da = match i.codigo_despesa.texto() {
            "01" | "05" | "07" => "18",
            "02" => "20",
            "03" | "08" => "19",
            _ => return,
        };
        let prefixo = &codigo[..2];
        if matches!(prefixo, "18" | "19" | "20") && prefixo != da && let Some(no) = i.codigo.no() {
            a.em(no);
        }
    }

    /// A despesa é de uma data fora da guia.
    ///
    /// Na internação, o período é o do faturamento; na guia SP/SADT, a despesa não é anterior ao primeiro procedimento.
    ///
    /// ## Como corrigir
    /// Confira `dataExecucao` da despesa, ou cobre-a na guia do período em que foi usada.
    "DES-10" despesa_fora_do_periodo {
        Aviso, Situacao, glosa: 3126, base: "T38 3126", campos: ["dataExecucao", "dataInicioFaturamento", "dataFinalFaturamento"],
    }
    guia [COM_CATEGORIAS] |g, a| {
        let (de, ate) = if g.e(SP_SADT) {
            (g.procedimentos().filter_map(|i| i.dia).min(), None)
        } else {
            (g.inicio_faturamento.data(), g.fim_faturamento.data())
        };
        // A period turned round is DAT-02.
        if de.is_some_and(|d| ate.is_some_and(|f| f < d)) {
            return;
        }
        for i in g.despesas() {
            let fora = |dia| de.is_some_and(|d| dia < d) || ate.is_some_and(|d| dia > d);
            if i.dia.is_some_and(fora) && let Some(no) = i.data.no() {
                a.em(no);
            }
        }
    }
}
