//! DEM: what the operator says it processed, released and refused.

mod somas;

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::regra::regras;
use super::super::vista::{Campo, acima, filhos, reais};
use crate::tabelas::Glosa;

fn positivo(c: Campo<'_>) -> bool {
    c.decimal().is_some_and(|d| d > Decimal::ZERO)
}

regras! {
    /// O demonstrativo não lista todas as guias do lote.
    ///
    /// ## Como corrigir
    /// Peça à operadora a situação das guias que faltam; elas podem estar em outro demonstrativo.
    "DEM-01" demonstrativo_sem_guias_do_lote {
        Aviso, Historico, base: "ORG 56", campos: ["relacaoGuias", "numeroGuiaPrestador", "numeroLotePrestador"], exige: [Historico],
    }
    elemento ["dadosProtocolo"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let numero = Campo::de(no, "numeroLotePrestador");
        let (Some(onde), Some(lote)) = (numero.no(), h.lotes.get(numero.texto())) else { return };
        let listadas: HashSet<&str> =
            filhos(no, "relacaoGuias").map(|g| Campo::de(g, "numeroGuiaPrestador").texto()).collect();
        let faltam = lote.guias.iter().filter(|n| !listadas.contains(n.as_str())).count();
        if faltam > 0 {
            a.em(onde).nota(format!("{} guias enviadas, {faltam} fora do demonstrativo", lote.guias.len()));
        }
    }

    /// Os valores do demonstrativo não fecham entre si.
    ///
    /// O liberado é o processado menos a glosa, e cada total é a soma do que está abaixo dele: item, guia, protocolo, geral. Aceita-se que
    /// a glosa seja contada a partir do informado, e que a guia liste só os itens glosados.
    ///
    /// ## Como corrigir
    /// Peça à operadora o demonstrativo corrigido; até lá, não dê baixa pelos totais.
    "DEM-02" demonstrativo_nao_fecha {
        Erro, Somas, glosa: 5060, base: "ERR 5060, 5042", campos: [
            "valorInformado", "valorProcessado", "valorLiberado", "valorGlosa", "valorLiberadoGuia", "valorInformadoProtocolo",
            "valorInformadoGeral",
        ],
    }
    elemento ["relacaoGuias"] |no, _c, a| {
        somas::guia(no, a);
    }
    elemento ["dadosProtocolo", "demonstrativoAnaliseConta"] |no, _c, a| {
        somas::analise(no, a);
    }
    elemento ["relacaoProtocolos", "pagamentosPorData", "demonstrativoPagamento"] |no, _c, a| {
        somas::pagamento(no, a);
    }
    elemento ["dadosPagamentoGuia", "protocolos", "dadosPagamentoPorData", "demonstrativoPagamentoOdonto"] |no, _c, a| {
        somas::odonto(no, a);
    }

    /// Há valor glosado sem o motivo da glosa.
    ///
    /// ## Como corrigir
    /// Peça à operadora o código da Tabela 38 de cada glosa: sem ele não se pode recorrer.
    "DEM-03" glosa_sem_motivo {
        Erro, Situacao, glosa: 5043, base: "ERR 5043; XSD", campos: ["valorGlosaGuia", "valorGlosaEstorno", "motivoGlosaGuia", "relacaoGlosa", "codigosGlosa"],
    }
    elemento ["relacaoGuias"] |no, _c, a| {
        let valor = Campo::de(no, "valorGlosaGuia");
        let com_motivo = no.filho("motivoGlosaGuia").is_some()
            || filhos(no, "detalhesGuia").any(|d| d.filho("relacaoGlosa").is_some())
            || no.pai().is_some_and(|p| p.filho("GlosaProtocolo").is_some());
        if positivo(valor) && !com_motivo && let Some(onde) = valor.no() {
            a.em(onde);
        }
    }
    elemento ["dadosPagamento"] |no, _c, a| {
        let valor = Campo::de(no, "valorGlosaEstorno");
        if positivo(valor) && no.filho("codigosGlosa").is_none() && let Some(onde) = valor.no() {
            a.em(onde);
        }
    }

    /// O motivo da glosa não está mais na Tabela 38.
    ///
    /// ## Como corrigir
    /// Peça à operadora o código em vigor que corresponde ao motivo.
    "DEM-04" motivo_de_glosa_retirado {
        Aviso, Tabelas, base: "Tabela 38", campos: ["tipoGlosa", "codigoGlosa", "codigosGlosa"],
    }
    elemento ["tipoGlosa", "codigoGlosa", "codigosGlosa"] |no, _c, a| {
        let retirado = Glosa::ler(Campo(Some(no)).texto()).is_some_and(|g| !g.vigente());
        if retirado && acima(no, "demonstrativosRetorno").or_else(|| acima(no, "demonstrativoRetorno")).is_some() {
            a.em(no);
        }
    }

    /// O valor a receber não é o liberado com os débitos e os créditos.
    ///
    /// ## Como corrigir
    /// Confira os débitos e créditos com a operadora antes de dar baixa no pagamento.
    "DEM-05" pagamento_nao_fecha {
        Erro, Somas, glosa: 5060, base: "ERR 5060", campos: [
            "liquidoPorData", "totalDebitosPorData", "totalCreditosPorData", "valorLiberadoDemonstrativo", "valorFinalAReceberPorData",
            "valorRecebidoDemonstrativo",
        ],
    }
    elemento ["pagamentosPorData", "demonstrativoPagamento", "dadosPagamentoPorData", "demonstrativoPagamentoOdonto"] |no, _c, a| {
        somas::liquido(no, a);
    }

    /// Há valor liberado para uma quantidade zero.
    ///
    /// ## Como corrigir
    /// Confira com a operadora a quantidade do item: ela vale para os próximos faturamentos e recursos.
    "DEM-06" valor_pago_sem_quantidade {
        Aviso, Situacao, glosa: 1806, base: "ERR 1806", campos: ["qtdExecutada", "qtdProc", "valorLiberado"],
    }
    elemento ["detalhesGuia", "dadosPagamento"] |no, _c, a| {
        let quantidade = Campo(no.filho("qtdExecutada").or_else(|| no.filho("qtdProc")));
        let zero = quantidade.decimal().is_some_and(|q| q.is_zero());
        if zero && positivo(Campo::de(no, "valorLiberado")) && let Some(onde) = quantidade.no() {
            a.em(onde);
        }
    }

    /// A guia do demonstrativo não foi enviada no lote, ou o valor informado não é o que foi enviado.
    ///
    /// ## Como corrigir
    /// Confira a guia com o lote enviado; se o valor mudou no caminho, peça à operadora o que ela recebeu.
    "DEM-07" guia_difere_da_enviada {
        Aviso, Historico, glosa: 3291, base: "T38 3291", campos: ["numeroGuiaPrestador", "valorInformadoGuia"], exige: [Historico],
    }
    elemento ["relacaoGuias"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let numero = Campo::de(no, "numeroGuiaPrestador");
        let Some(onde) = numero.no() else { return };
        let lote = no.pai().and_then(|p| h.lotes.get(Campo::de(p, "numeroLotePrestador").texto()));
        if lote.is_some_and(|l| !l.guias.is_empty() && !l.guias.contains(numero.texto())) {
            a.diz(onde, "A guia não é do lote que foi enviado.");
            return;
        }
        let Some(valor) = h.guias.get(numero.texto()).and_then(|g| g.valor) else { return };
        let informado = Campo::de(no, "valorInformadoGuia");
        if let (Some(onde), Some(v)) = (informado.no(), informado.decimal())
            && v != valor
        {
            a.diz(onde, format!("O demonstrativo diz que a guia cobrou {}, mas foi enviada com {}.", reais(v), reais(valor)));
        }
    }

    /// O demonstrativo foge da ordem ou dos nomes do padrão.
    ///
    /// É um desvio do sistema da operadora; os valores ainda podem ser lidos.
    ///
    /// ## Como corrigir
    /// Avise a operadora de que o demonstrativo foge do esquema; para lê-lo assim mesmo, peça a correção da ordem.
    "DEM-08" demonstrativo_fora_do_padrao {
        Info, Esquema, glosa: 5001, base: "OBS", campos: ["demonstrativosRetorno"],
    }
    esquema [
        "XSD-ORDEM * demonstrativosRetorno", "XSD-NOME * demonstrativosRetorno", "XSD-INESPERADO * demonstrativosRetorno",
        "XSD-ORDEM * demonstrativoRetorno", "XSD-NOME * demonstrativoRetorno", "XSD-INESPERADO * demonstrativoRetorno",
    ]
}
