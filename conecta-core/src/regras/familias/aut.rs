//! AUT: the authorisation of what is charged: senha, its dates, what and whom it is for.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::contexto::{Autorizacao, Contexto};
use super::super::regra::regras;
use super::super::vista::{CONSULTA, Campo, Guia, INTERNACAO, ODONTO, Tipo, numero};

/// The authorisation that a guia says it has, as far as the contract knows it.
fn autorizacao<'c>(g: &Guia<'_>, contexto: &'c Contexto) -> Option<&'c Autorizacao> {
    contexto.contrato.as_ref()?.autorizacoes.get(g.senha.texto())
}

/// Whether one is a CPF, one a CNPJ, one a code, going by length; two of a kind that differ are two providers.
fn mesma_especie(um: &str, outro: &str) -> bool {
    let especie = |t: &str| if matches!(t.len(), 11 | 14) { t.len() } else { 0 };
    especie(um) == especie(outro)
}

/// Whether the care could not wait for an authorisation.
fn urgente(g: &Guia<'_>) -> bool {
    // In a GTO it is the kind of attendance that says so.
    if g.e(ODONTO) { g.tipo_atendimento.texto() == "4" } else { g.urgente() }
}

regras! {
    /// A autorização tem senha, mas a guia não a informa.
    ///
    /// Vale para as guias em que o padrão deixa a senha opcional; sem notícia de que a operadora emitiu uma, a falta não é apontada. Na
    /// guia de resumo de internação a senha é sempre obrigatória (`INT-18`).
    ///
    /// ## Como corrigir
    /// Informe a senha que a operadora deu na autorização.
    "AUT-01" senha_nao_informada {
        Aviso, Contrato, glosa: 3306, base: "LEG, senha", campos: ["senha", "senhaAutorizacao"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        let Some(dada) = contrato.guias_autorizadas.get(g.numero_prestador.texto()) else { return };
        // A consulta has no field for it, and the schema tells of an internação without.
        if g.e(CONSULTA | INTERNACAO) || dada.senha.is_none() || g.senha.existe() {
            return;
        }
        if let Some(no) = g.numero_prestador.no() {
            a.em(no);
        }
    }

    /// A guia tem senha, mas não a data da autorização.
    ///
    /// Nas guias SP/SADT e de resumo de internação o próprio esquema exige a data; na guia odontológica ela é condicionada à senha.
    ///
    /// ## Como corrigir
    /// Informe em `dataAutorizacao` o dia em que a operadora autorizou.
    "AUT-02" falta_data_da_autorizacao {
        Aviso, Situacao, glosa: 3111, base: "LEG, data da autorização", campos: ["dataAutorizacao", "senhaAutorizacao"],
    }
    guia [ODONTO] |g, a| {
        if g.senha.informado() && !g.data_autorizacao.existe() && let Some(no) = g.senha.no() {
            a.em(no);
        }
    }
    esquema [
        "XSD-FALTA dataAutorizacao guiaSP-SADT", "XSD-FALTA dataAutorizacao guiaResumoInternacao",
        "XSD-TAMANHO dataAutorizacao", "XSD-DATA dataAutorizacao",
    ]

    /// A senha venceu antes do atendimento.
    ///
    /// A senha deve valer no dia de cada item executado. De uma internação faturada por inteiro vale o primeiro dia: a permanência pode
    /// passar da validade da senha. Do faturamento parcial não se conhece o dia da admissão, e nada é apontado.
    ///
    /// ## Como corrigir
    /// Peça à operadora a revalidação da senha ou nova autorização, e informe a validade que ela der.
    "AUT-03" senha_vencida {
        Erro, Situacao, glosa: 1414, base: "T38 1414", campos: ["dataValidadeSenha", "validadeSenha", "dataExecucao"],
    }
    guia [TODAS] |g, a| {
        let (Some(no), Some(validade)) = (g.validade_senha.no(), g.validade_senha.data()) else { return };
        if g.e(INTERNACAO) {
            let total = g.tipo_faturamento.texto() == "4";
            let admissao = g.inicio_faturamento.data().filter(|d| total && g.cena.dia_possivel(*d));
            if admissao.is_some_and(|d| d > validade) {
                a.diz(no, "A senha venceu antes do início da internação.");
            }
            return;
        }
        let depois = || g.itens.iter().filter(|i| i.dia.is_some_and(|d| d > validade && g.cena.dia_possivel(d)));
        if depois().next().is_some() {
            let itens: Vec<&str> = depois().map(|i| i.sequencial.texto()).filter(|s| !s.is_empty()).take(12).collect();
            let achado = a.em(no);
            if !itens.is_empty() {
                achado.nota(format!("itens executados depois da validade: {}", itens.join(", ")));
            }
        }
    }

    /// A autorização é posterior ao atendimento.
    ///
    /// Só o atendimento de urgência ou emergência pode ser autorizado depois de feito. Na internação vale o primeiro dia do faturamento
    /// total.
    ///
    /// ## Como corrigir
    /// Confira `dataAutorizacao`; se o atendimento foi de urgência, informe o caráter de atendimento 2.
    "AUT-04" autorizado_depois {
        Aviso, Situacao, glosa: 1814, base: "T38 1814", campos: ["dataAutorizacao", "dataExecucao", "caraterAtendimento"],
    }
    guia [TODAS] |g, a| {
        let (Some(no), Some(autorizacao)) = (g.data_autorizacao.no(), g.data_autorizacao.data()) else { return };
        if urgente(g) || !g.cena.dia_possivel(autorizacao) {
            return;
        }
        let antes = |d| d < autorizacao && g.cena.dia_possivel(d);
        let cedo = if g.e(INTERNACAO) {
            g.tipo_faturamento.texto() == "4" && g.inicio_faturamento.data().is_some_and(antes)
        } else {
            g.itens.iter().any(|i| i.dia.is_some_and(antes))
        };
        if cedo {
            a.em(no);
        }
    }

    /// O procedimento exige autorização prévia, e a guia não traz nenhuma.
    ///
    /// Conta como autorização a senha ou o número da guia na operadora. Uma senha que se sabe emitida e não foi informada é `AUT-01`.
    ///
    /// ## Como corrigir
    /// Peça a autorização e informe a senha ou o número da guia que a operadora deu.
    "AUT-05" falta_autorizacao {
        Aviso, Contrato, glosa: 1818, base: "T38 1818", campos: ["codigoProcedimento", "senha", "numeroGuiaOperadora"],
        exige: [Contrato],
    }
    item [TODAS] |g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        if contrato.exigem_autorizacao.is_empty() || g.senha.informado() || g.numero_operadora.informado() {
            return;
        }
        let emitida = contrato.guias_autorizadas.get(g.numero_prestador.texto()).is_some_and(|d| d.senha.is_some());
        if !emitida && contrato.exigem_autorizacao.contains(&i.termo()) && let Some(no) = i.codigo.no() {
            a.em(no);
        }
    }

    /// A quantidade executada passa da autorizada.
    ///
    /// As quantidades do mesmo código são somadas na guia. Diárias são comparadas com o total de diárias autorizadas (`INT-12`).
    ///
    /// ## Como corrigir
    /// Confira a quantidade; se ela está certa, peça à operadora autorização para o que excede.
    "AUT-06" quantidade_acima_da_autorizada {
        Aviso, Contrato, glosa: 3210, base: "T38 3210, 3292", campos: ["quantidadeExecutada", "qtdProc", "senha"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let Some(autorizadas) = autorizacao(g, a.contexto).map(|x| &x.quantidades).filter(|q| !q.is_empty()) else { return };
        let mut somas: BTreeMap<String, Decimal> = BTreeMap::new();
        for i in g.itens.iter().filter(|i| i.tipo != Tipo::Despesa || i.codigo_despesa.texto() != "05") {
            let termo = i.termo();
            let (Some(maxima), Some(q)) = (autorizadas.get(&termo), i.quantidade) else { continue };
            let soma = somas.entry(termo).or_default();
            let antes = *soma;
            *soma = soma.saturating_add(q);
            // Told once a code, where it goes beyond.
            if antes <= *maxima && *soma > *maxima && let Some(no) = i.campo_quantidade.no() {
                a.diz(no, format!("A guia executa {} deste código, mas a autorização é de {}.", numero(*soma), numero(*maxima)));
            }
        }
    }

    /// A operadora deu número à guia, mas a guia não o informa.
    ///
    /// Sem notícia de que a operadora deu um número, a falta não é apontada.
    ///
    /// ## Como corrigir
    /// Informe em `numeroGuiaOperadora` o número que a operadora deu.
    "AUT-07" falta_numero_da_operadora {
        Aviso, Contrato, glosa: 1307, base: "LEG, número da guia na operadora", campos: ["numeroGuiaOperadora"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        let pela_senha = autorizacao(g, a.contexto).is_some_and(|x| x.guia_operadora.is_some());
        let pela_guia = || contrato.guias_autorizadas.get(g.numero_prestador.texto()).is_some_and(|d| d.guia_operadora.is_some());
        if !g.numero_operadora.existe() && (pela_senha || pela_guia()) && let Some(no) = g.numero_prestador.no() {
            a.em(no);
        }
    }

    /// A senha foi dada a outro prestador.
    ///
    /// Prestadores do mesmo grupo podem executar com a senha um do outro. Um código e um CNPJ só são comparados quando se conhece o grupo.
    ///
    /// ## Como corrigir
    /// Informe a senha da autorização deste executante, ou peça à operadora a troca do executante autorizado.
    "AUT-08" senha_de_outro_executante {
        Aviso, Contrato, glosa: 3276, base: "T38 3276", campos: ["senha", "senhaAutorizacao", "contratadoExecutante"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let (Some(contrato), Some(no)) = (&a.contexto.contrato, g.senha.no()) else { return };
        let Some(autorizado) = autorizacao(g, a.contexto).and_then(|x| x.executante.as_deref()) else { return };
        let e = &g.executante;
        let quem = [e.codigo, e.cpf, e.cnpj].map(Campo::texto);
        if quem.contains(&autorizado) {
            return;
        }
        let outro = quem.into_iter().filter(|q| !q.is_empty()).any(|q| match contrato.prestadores.get(q) {
            Some(p) if !p.grupo.is_empty() => !p.grupo.contains(autorizado),
            _ => mesma_especie(q, autorizado),
        });
        if outro {
            a.em(no);
        }
    }
}
