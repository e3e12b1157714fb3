//! LOT: what a lote may hold, and how often it may be sent.

use rust_decimal::Decimal;

use super::super::contexto::{Contexto, LoteEnviado};
use super::super::regra::regras;
use super::super::vista::{Campo, Cena, reais};
use crate::Severidade;
use crate::xml::No;

/// How far an informed sum may be from the one computed.
const TOLERANCIA: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
/// Bytes that four characters of base64 are.
const BASE64: (u64, u64) = (3, 4);

/// What is known of the lote of guias or annexes that is being sent.
fn conhecido<'a>(lote: No<'_>, contexto: &'a Contexto) -> Option<&'a LoteEnviado> {
    contexto.historico.as_ref()?.lotes.get(Campo::de(lote, "numeroLote").texto())
}

/// Whether it was closed and has no protocol yet: this message is the one that sends it.
fn a_enviar(lote: &LoteEnviado) -> bool {
    lote.fechado && lote.protocolo.is_none()
}

fn mesmas_guias(lote: &LoteEnviado, cena: &Cena<'_>) -> bool {
    lote.guias.len() == cena.lote.numeros.len()
        && lote.guias.iter().all(|g| cena.lote.numeros.contains(g.as_str()))
}

fn diferem(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() > TOLERANCIA
}

regras! {
    /// O lote não tem de 1 a 100 guias.
    ///
    /// ## Como corrigir
    /// Inclua ao menos uma guia; com mais de 100, divida o lote em vários.
    "LOT-01" quantidade_de_guias {
        Erro, Esquema, glosa: 5015, base: "ORG 176",
        campos: ["guiasTISS", "guiaSP-SADT", "guiaResumoInternacao", "guiaHonorarios", "guiaConsulta", "guiaOdonto"],
    }
    esquema [
        "XSD-FALTA guiasTISS", "XSD-REPETIDO guiaSP-SADT", "XSD-REPETIDO guiaResumoInternacao", "XSD-REPETIDO guiaHonorarios",
        "XSD-REPETIDO guiaConsulta", "XSD-REPETIDO guiaOdonto",
    ]

    /// O lote mistura guias de tipos diferentes.
    ///
    /// ## Como corrigir
    /// Faça um lote para cada tipo de guia.
    "LOT-02" tipos_de_guia_misturados {
        Erro, Esquema, glosa: 1301, base: "ORG 176",
        campos: ["guiaSP-SADT", "guiaResumoInternacao", "guiaHonorarios", "guiaConsulta", "guiaOdonto"],
    }
    esquema [
        "XSD-ESCOLHA guiaSP-SADT", "XSD-ESCOLHA guiaResumoInternacao", "XSD-ESCOLHA guiaHonorarios",
        "XSD-ESCOLHA guiaConsulta", "XSD-ESCOLHA guiaOdonto",
    ]

    /// O número do lote já foi usado num lote recebido pela operadora.
    ///
    /// ## Como corrigir
    /// Dê ao lote um número novo; se é o mesmo lote, consulte o protocolo em vez de o enviar outra vez.
    "LOT-03" numero_de_lote_repetido {
        Aviso, Historico, glosa: 3268, base: "T38 5047, 3268", campos: ["numeroLote"], exige: [Historico],
    }
    elemento ["loteGuias", "loteAnexos", "loteAnexo"] |no, _cena, a| {
        // One that the operator does not find (7) or that was cancelled (9) may be sent again.
        let vale = |l: &LoteEnviado| l.protocolo.is_some() && !matches!(l.situacao.as_deref(), Some("7" | "9"));
        if conhecido(no, a.contexto).is_some_and(vale) && let Some(numero) = no.filho("numeroLote") {
            a.em(numero);
        }
    }

    /// O número da guia no prestador está em duas guias do lote.
    ///
    /// ## Como corrigir
    /// Dê a cada guia um número próprio ou retire a que foi incluída duas vezes.
    "LOT-04" numero_de_guia_repetido {
        Erro, Situacao, glosa: 1308, base: "LEG, campo 2", campos: ["numeroGuiaPrestador"],
    }
    guia [TODAS] |g, a| {
        // The number of this one is noted after it was judged.
        if g.numero_prestador.informado()
            && g.cena.lote.numeros.contains(g.numero_prestador.texto())
            && let Some(no) = g.numero_prestador.no()
        {
            a.em(no);
        }
    }

    /// A guia já foi enviada noutro lote.
    ///
    /// ## Como corrigir
    /// Retire a guia deste lote; para contestar o que foi pago dela, apresente um recurso de glosa.
    "LOT-05" guia_ja_enviada {
        Aviso, Historico, glosa: 1308, base: "ERR 1308", campos: ["numeroGuiaPrestador"], exige: [Historico],
    }
    guia [TODAS] |g, a| {
        let Some(historico) = &a.contexto.historico else { return };
        let Some(enviada) = historico.guias.get(g.numero_prestador.texto()) else { return };
        let Some(lote) = &enviada.lote else { return };
        let este = g.no.pai().and_then(|guias| guias.pai()).map(|l| Campo::de(l, "numeroLote"));
        // A lote that is sent again is LOT-03, and one that was cancelled frees its guias.
        let mesmo = este.is_some_and(|n| n.texto() == lote);
        let livre = historico.lotes.get(lote).is_some_and(|l| matches!(l.situacao.as_deref(), Some("7" | "9")));
        if !mesmo && !livre && let Some(no) = g.numero_prestador.no() {
            a.em(no);
        }
    }

    /// O valor do protocolo ou do lote não é a soma das suas guias.
    ///
    /// O lote fechado tem um valor informado, que deve ser o das guias enviadas e o que a operadora protocola.
    ///
    /// ## Como corrigir
    /// Confira quais guias estão no lote e o valor de cada uma; se a operadora protocolou outro valor, peça a correção a ela.
    "LOT-06" valor_do_protocolo {
        Erro, Historico, glosa: 1104, base: "T38 1104", campos: ["valorTotalProtocolo", "numeroLote"], exige: [Historico],
    }
    elemento ["protocoloRecebimento"] |no, _cena, a| {
        let lotes = a.contexto.historico.as_ref().map(|h| &h.lotes);
        let Some(lote) = lotes.and_then(|l| l.get(Campo::de(no, "numeroLote").texto())) else { return };
        let protocolado = Campo(no.em(&["detalheProtocolo", "valorTotalProtocolo"]));
        let (Some(v), Some(p), Some(onde)) = (lote.valor, protocolado.decimal(), protocolado.no()) else { return };
        if diferem(v, p) {
            a.diz(onde, format!("O valor do protocolo é {}, mas o do lote enviado é {}.", reais(p), reais(v)));
        }
    }
    elemento ["loteGuias"] |no, cena, a| {
        let Some(lote) = conhecido(no, a.contexto).filter(|l| a_enviar(l)) else { return };
        let (Some(v), Some(soma), Some(no)) = (lote.valor, cena.lote.soma, no.filho("numeroLote")) else { return };
        // Other guias than those of the lote are LOT-10.
        if diferem(v, soma) && (lote.guias.is_empty() || mesmas_guias(lote, cena)) {
            a.diz(no, format!("O valor informado do lote é {}, mas as guias somam {}.", reais(v), reais(soma)));
        }
    }

    /// O atendimento é posterior ao registro da transação.
    ///
    /// Só se cobra o que já foi feito: a data da execução não passa da data em que a mensagem foi gerada.
    ///
    /// ## Como corrigir
    /// Corrija a data de execução do item ou a data de registro da transação.
    "LOT-07" atendimento_depois_do_envio {
        Erro, Situacao, glosa: 3223, base: "T38 3223, 1323; ERR", campos: ["dataExecucao", "dataRealizacao", "dataAtendimento"],
    }
    guia [TODAS] |g, a| {
        let Some(registro) = g.cena.dia_registro else { return };
        for i in g.itens.iter().filter(|i| i.dia.is_some_and(|d| d > registro)) {
            if let Some(no) = i.data.no() {
                a.em(no);
            }
        }
    }

    /// A guia é enviada depois do prazo combinado com a operadora.
    ///
    /// ## Como corrigir
    /// Veja no contrato se o prazo conta de outra data ou se há acordo para envio tardio; informe-o à operadora.
    "LOT-08" fora_do_prazo_de_envio {
        Aviso, Contrato, glosa: 3161, base: "RN 503; T38 3161, 3214", campos: ["dataRegistroTransacao"], exige: [Perfil],
    }
    guia [TODAS] |g, a| {
        let Some(prazo) = a.contexto.perfil.as_ref().and_then(|p| p.prazo_de_envio) else { return };
        let ultimo = g.fim_faturamento.data().or_else(|| g.itens.iter().filter_map(|i| i.dia).max());
        let (Some(ultimo), Some(registro)) = (ultimo, g.cena.dia_registro) else { return };
        let dias = (registro - ultimo).num_days();
        if dias > i64::from(prazo) {
            a.diz(g.no, format!("A guia é enviada {dias} dias depois do atendimento, e o prazo é de {prazo} dias."));
        }
    }

    /// A nota fiscal do lote falta ou tem outro valor.
    ///
    /// ## Como corrigir
    /// Informe a nota fiscal do lote com o valor total das guias.
    "LOT-09" nota_fiscal {
        Aviso, Contrato, glosa: 3310, base: "T38 3310", campos: ["numeroLote"], exige: [Perfil, Contrato],
    }
    elemento ["loteGuias"] |no, cena, a| {
        let (Some(perfil), Some(contrato)) = (&a.contexto.perfil, &a.contexto.contrato) else { return };
        let Some(no) = no.filho("numeroLote").filter(|_| perfil.exige_nota_fiscal) else { return };
        match (contrato.notas_fiscais.get(Campo(Some(no)).texto()), cena.lote.soma) {
            (None, _) => {
                a.diz(no, "A operadora exige nota fiscal com o lote, e a deste lote não foi informada.").glosa = None;
            }
            (Some(nota), Some(soma)) if diferem(*nota, soma) => {
                a.diz(no, format!("A nota fiscal do lote é de {}, mas as guias somam {}.", reais(*nota), reais(soma)));
            }
            _ => {}
        }
    }

    /// O lote foi fechado com outras guias.
    ///
    /// Depois de fechado, o lote não muda: o que se envia é o que foi fechado, uma mensagem para cada lote.
    ///
    /// ## Como corrigir
    /// Reabra o lote para mudar as suas guias, ou gere a mensagem de novo a partir do lote fechado.
    "LOT-10" lote_fechado_alterado {
        Erro, Historico, base: "Manual do portal; LEG", campos: ["numeroLote"], exige: [Historico],
    }
    elemento ["loteGuias"] |no, cena, a| {
        let fechado = conhecido(no, a.contexto).filter(|l| a_enviar(l) && !l.guias.is_empty());
        if fechado.is_some_and(|l| !mesmas_guias(l, cena)) && let Some(numero) = no.filho("numeroLote") {
            a.em(numero);
        }
    }

    /// O lote de anexos tem mais de um anexo.
    ///
    /// ## Como corrigir
    /// Envie cada anexo numa mensagem.
    "LOT-11" anexos_demais {
        Erro, Situacao, glosa: 5015, base: "ORG 177", campos: ["AnexosGuiasTISS", "anexoSituacaoInicial"],
    }
    elemento ["AnexosGuiasTISS"] |no, _cena, a| {
        if let Some(segundo) = no.filhos().nth(1) {
            a.em(segundo);
        }
    }

    /// O recurso de glosa tem mais de uma guia.
    ///
    /// A norma pede uma guia por mensagem de recurso, embora o esquema aceite 100: muitas operadoras aceitam o protocolo inteiro.
    ///
    /// ## Como corrigir
    /// Se a operadora recusar, divida o recurso, com uma guia em cada mensagem.
    "LOT-12" recurso_com_varias_guias {
        Aviso, Situacao, glosa: 5015, base: "ORG 178", campos: ["recursoGuia"],
    }
    elemento ["opcaoRecurso", "guiaRecursoGlosaOdonto"] |no, _cena, a| {
        // An answer has a `recursoGuia` for each item.
        if no.pai().is_some_and(|p| p.nome().starts_with("reciboGlosa")) {
            return;
        }
        let Some(segunda) = no.filhos().filter(|f| f.nome() == "recursoGuia").nth(1) else { return };
        let estrita = a.contexto.perfil.as_ref().is_some_and(|p| p.recurso_por_guia);
        let achado = a.em(segunda);
        if estrita {
            achado.severidade = Severidade::Erro;
        }
    }

    /// São mais de 30 demonstrativos numa mensagem.
    ///
    /// ## Como corrigir
    /// Peça ou envie no máximo 30 demonstrativos em cada mensagem.
    "LOT-13" demonstrativos_demais {
        Erro, Esquema, glosa: 5015, base: "Esquemas da ANS", campos: ["numeroProtocolo", "demonstrativoAnaliseConta"],
    }
    esquema ["XSD-REPETIDO numeroProtocolo", "XSD-REPETIDO demonstrativoAnaliseConta"]

    /// O arquivo ou o documento é maior do que a operadora aceita.
    ///
    /// ## Como corrigir
    /// Divida o lote em mensagens menores; grave o documento em preto e branco ou com menos resolução.
    "LOT-14" tamanho_acima_do_limite {
        Aviso, Contrato, glosa: 3166, base: "T38 3166", campos: ["documento"], exige: [Perfil],
    }
    elemento ["cabecalho"] |_no, cena, a| {
        let limite = a.contexto.perfil.as_ref().and_then(|p| p.limite_do_arquivo);
        let bytes = cena.raiz.lugar().fim;
        if let Some(l) = limite.filter(|l| bytes > *l) {
            a.diz(cena.raiz, format!("O arquivo tem {bytes} bytes, e a operadora aceita {l}."));
        }
    }
    elemento ["documento"] |no, _cena, a| {
        let limite = a.contexto.perfil.as_ref().and_then(|p| p.limite_do_anexo);
        let digitos = no.texto().unwrap_or_default().bytes().filter(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'));
        let bytes = digitos.count() as u64 * BASE64.0 / BASE64.1;
        if let Some(l) = limite.filter(|l| bytes > *l) {
            a.diz(no, format!("O documento tem {bytes} bytes, e a operadora aceita {l}.")).valor = None;
        }
    }
}
