//! DAT: the dates and hours of a guia, one after another.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::super::regra::regras;
use super::super::vista::{Guia, HONORARIOS, PRIMEIRO_ANO};

/// The longest act that may go on past midnight; hours further apart are taken for a mistake.
const ATO_MAIS_LONGO: TimeDelta = TimeDelta::hours(18);

/// Whether an item was executed after the senha ended: that is `AUT-03`.
fn executado_depois(g: &Guia<'_>, validade: NaiveDate) -> bool {
    g.itens.iter().any(|i| i.dia.is_some_and(|d| d > validade))
        || g.inicio_faturamento.data().is_some_and(|d| d > validade)
}

regras! {
    /// Uma data da guia não pode ser real.
    ///
    /// A autorização, a solicitação, a emissão e o período de faturamento não passam do registro da transação, e nada aconteceu antes de
    /// 2005, quando a ANS criou o padrão, nem antes do nascimento, quando se conhece o dele. A execução posterior ao registro é
    /// `LOT-07`; o registro posterior ao dia de hoje é `MSG-08`; uma data que não existe, o esquema recusa.
    ///
    /// ## Como corrigir
    /// Confira o ano e a ordem das datas: solicitação, autorização, execução, emissão, registro da transação.
    "DAT-01" data_impossivel {
        Erro, Situacao, glosa: 1323, base: "ERR 1323; RN 114",
        campos: ["dataExecucao", "dataAtendimento", "dataRealizacao", "dataAutorizacao", "dataSolicitacao", "dataEmissaoGuia",
            "dataInicioFaturamento", "dataFinalFaturamento", "dataFimFaturamento"],
    }
    guia [TODAS] |g, a| {
        let registro = g.cena.dia_registro;
        let campos = [g.data_solicitacao, g.data_autorizacao, g.data_emissao, g.inicio_faturamento, g.fim_faturamento];
        for (c, d) in campos.into_iter().filter_map(|c| Some((c, c.data()?))) {
            let Some(no) = c.no() else { continue };
            if registro.is_some_and(|r| d > r) {
                a.diz(no, "A data é posterior ao registro da transação: a mensagem não poderia conhecê-la.");
            } else if d.year() < PRIMEIRO_ANO {
                a.diz(no, "A data é anterior à criação do padrão TISS: confira o ano.");
            }
        }
        let beneficiarios = a.contexto.contrato.as_ref().map(|c| &c.beneficiarios).filter(|b| !b.is_empty());
        let nascimento = beneficiarios.and_then(|b| b.get(g.carteira.texto())?.nascimento);
        for (c, d) in g.itens.iter().filter_map(|i| Some((i.data, i.dia?))) {
            let Some(no) = c.no() else { continue };
            if d.year() < PRIMEIRO_ANO {
                a.diz(no, "A data é anterior à criação do padrão TISS: confira o ano.");
            // A newborn is attended by the card of the mother, who was born before.
            } else if nascimento.is_some_and(|n| d < n) {
                a.diz(no, "A execução é anterior ao nascimento do beneficiário.");
            }
        }
    }

    /// Um período da guia termina antes de começar.
    ///
    /// Vale para o faturamento de honorários e para a validade da senha, que começa com a autorização. O período da internação é
    /// `INT-02`; uma senha vencida antes da execução, `AUT-03`.
    ///
    /// ## Como corrigir
    /// Confira as datas de início e de fim; provavelmente foram trocadas.
    "DAT-02" periodo_invertido {
        Erro, Situacao, glosa: 1323, base: "ERR 1323", campos: ["dataFimFaturamento", "dataValidadeSenha", "validadeSenha"],
    }
    guia [TODAS] |g, a| {
        if g.e(HONORARIOS)
            && let (Some(no), Some(inicio), Some(fim)) = (g.fim_faturamento.no(), g.inicio_faturamento.data(), g.fim_faturamento.data())
            && fim < inicio
        {
            a.diz(no, "O período de faturamento termina antes de começar.");
        }
        if let (Some(no), Some(validade), Some(autorizacao)) =
            (g.validade_senha.no(), g.validade_senha.data(), g.data_autorizacao.data())
            && validade < autorizacao
            && g.cena.dia_possivel(autorizacao)
            && !executado_depois(g, validade)
        {
            a.diz(no, "A senha vence antes de ser dada.");
        }
    }

    /// O procedimento foi executado fora do período da internação que a guia fatura.
    ///
    /// O período é o das datas de faturamento, inclusive a primeira e a última. O dos honorários é `HON-02`, o das outras despesas é
    /// `DES-10`, e um período invertido é `INT-02`.
    ///
    /// ## Como corrigir
    /// Confira `dataExecucao` e as datas de faturamento; o que é de outro período vai na guia desse período.
    "DAT-03" execucao_fora_do_periodo {
        Erro, Situacao, glosa: 3227, base: "OBS; T38 3227", campos: ["dataExecucao", "dataInicioFaturamento", "dataFinalFaturamento"],
    }
    guia [INTERNACAO] |g, a| {
        let Some((inicio, fim)) = g.periodo() else { return };
        for i in g.procedimentos() {
            let fora = i.dia.is_some_and(|d| (d < inicio || d > fim) && g.cena.dia_possivel(d));
            if fora && let Some(no) = i.data.no() {
                a.em(no);
            }
        }
    }

    /// A solicitação é posterior à execução.
    ///
    /// ## Como corrigir
    /// Confira `dataSolicitacao` e as datas de execução dos itens.
    "DAT-04" solicitado_depois {
        Aviso, Situacao, glosa: 3227, base: "T38 3227", campos: ["dataSolicitacao", "dataExecucao"],
    }
    guia [SP_SADT] |g, a| {
        let (Some(no), Some(solicitacao)) = (g.data_solicitacao.no(), g.data_solicitacao.data()) else { return };
        let antes = |d| d < solicitacao && g.cena.dia_possivel(d);
        if g.cena.dia_possivel(solicitacao) && g.itens.iter().any(|i| i.dia.is_some_and(antes)) {
            a.em(no);
        }
    }

    /// A hora final do item não é posterior à inicial.
    ///
    /// Um ato que passa da meia-noite termina numa hora menor que a inicial, e isso é aceito até 18 horas de duração. Horas iguais são
    /// apontadas só em cirurgias.
    ///
    /// ## Como corrigir
    /// Confira as horas; provavelmente foram trocadas.
    "DAT-05" horas_invertidas {
        Aviso, Situacao, glosa: 1323, base: "LEG, hora final", campos: ["horaInicial", "horaFinal"],
    }
    item [MEDICAS] |_g, i, a| {
        let (Some(inicio), Some(fim)) = (i.hora_inicial.hora(), i.hora_final.hora()) else { return };
        let ate_o_dia_seguinte = TimeDelta::days(1) - (inicio - fim);
        let trocadas = fim < inicio && ate_o_dia_seguinte > ATO_MAIS_LONGO;
        if (trocadas || (fim == inicio && i.cirurgico())) && let Some(no) = i.hora_final.no() {
            a.em(no);
        }
    }
}
