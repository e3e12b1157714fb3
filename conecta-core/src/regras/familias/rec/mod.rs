//! REC: the recurso de glosa and its answer.

mod historia;
mod leitura;
mod resposta;

use rust_decimal::Decimal;

use super::super::regra::regras;
use super::super::vista::{Campo, acima, filhos, reais};
use crate::Versao;
use crate::xml::No;
use leitura::{Alvo, Pedido};

/// Whether a justification says anything: a mark or a dash says nothing.
fn vazia(texto: &str) -> bool {
    !texto.is_empty() && !texto.chars().any(char::is_alphanumeric)
}

/// Whether a code is none of those that were given, of which some are known.
fn outro_motivo(codigo: Campo<'_>, dados: &[&str]) -> bool {
    let sem_zeros = |c: &str| c.trim_start_matches('0').to_owned();
    !dados.is_empty()
        && codigo.informado()
        && !dados.iter().any(|d| sem_zeros(d) == sem_zeros(codigo.texto()))
}

fn objeto(no: No<'_>) -> Option<(No<'_>, &'static str)> {
    let c = Campo::de(no, "objetoRecurso");
    let opcao = no.filho("opcaoRecurso")?;
    let (protocolo, guia) = (opcao.filho("recursoProtocolo").is_some(), opcao.filho("recursoGuia").is_some());
    let frase = match c.texto() {
        "1" if guia => "O objeto do recurso é o protocolo (1), mas a mensagem recursa guias.",
        "2" if protocolo => "O objeto do recurso são guias (2), mas a mensagem recursa o protocolo.",
        _ => return None,
    };
    Some((c.no()?, frase))
}

regras! {
    /// O objeto do recurso não é o que a mensagem recursa.
    ///
    /// `objetoRecurso` 1 é o protocolo inteiro e pede `recursoProtocolo`; 2 são guias e pede `recursoGuia`. O esquema não confere um com
    /// o outro.
    ///
    /// ## Como corrigir
    /// Informe 1 em `objetoRecurso` quando recursar o protocolo inteiro e 2 quando recursar guias ou itens.
    "REC-01" objeto_do_recurso_trocado {
        Erro, Situacao, glosa: 2908, base: "LEG; lacuna do XSD", campos: ["objetoRecurso", "recursoProtocolo", "recursoGuia"],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto", "reciboGlosa", "reciboGlosaOdonto"] |no, _c, a| {
        if let Some((onde, frase)) = objeto(no) {
            a.diz(onde, frase);
        }
    }

    /// A justificativa do recurso está vazia.
    ///
    /// Sem justificativa, a glosa é mantida e o item não pode ser recursado de novo.
    ///
    /// ## Como corrigir
    /// Escreva por que a glosa não se aplica e o que o comprova.
    "REC-02" recurso_sem_justificativa {
        Erro, Situacao, glosa: 2903, base: "T38 2903; Portal P-1104", campos: [
            "justificativaProtocolo", "justificativaGuia", "justificativaItem", "justificativaProc",
        ],
    }
    elemento ["justificativaProtocolo", "justificativaGuia", "justificativaItem", "justificativaProc"] |no, _c, a| {
        if no.texto().is_some_and(vazia) && acima(no, "opcaoRecurso").is_some() {
            a.em(no);
        }
    }

    /// O valor total recursado não é a soma do que se recursa.
    ///
    /// Por item, é a soma de `valorRecursado`; de uma guia ou de um protocolo inteiros, a das glosas, que a mensagem não traz: sem o
    /// histórico, só se julga que o total não seja menor que os itens.
    ///
    /// ## Como corrigir
    /// Recalcule `valorTotalRecursado`.
    "REC-03" total_recursado_difere_da_soma {
        Erro, Somas, glosa: 2908, base: "LEG", campos: ["valorTotalRecursado", "valorRecursado"],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let p = Pedido::ler(no, contexto.historico.as_ref());
        let (Some(onde), Some(t)) = (p.total.no(), p.total.decimal()) else { return };
        let Some((soma, exata)) = p.soma() else { return };
        if t != soma && (exata || t < soma) {
            let que = if p.alvos.iter().all(Alvo::por_item) { "dos itens" } else { "das glosas recursadas" };
            a.diz(onde, format!("O total recursado é {}, mas a soma {que} é {}.", reais(t), reais(soma)));
        }
    }

    /// O valor recursado é maior que a glosa do item.
    ///
    /// ## Como corrigir
    /// Recurse no máximo o valor que o demonstrativo glosou do item.
    "REC-04" recursado_maior_que_a_glosa {
        Erro, Historico, glosa: 2908, base: "Portal P-1105", campos: ["valorRecursado"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        for i in Pedido::ler(no, Some(h)).itens().filter(|i| i.anterior().is_none()) {
            let (Some(glosa), Some(v), Some(onde)) = (i.enviado.and_then(|e| e.glosa), i.valor.decimal(), i.valor.no()) else {
                continue;
            };
            if v > glosa {
                a.diz(onde, format!("O valor recursado é {}, mas a glosa do item é {}.", reais(v), reais(glosa)));
            }
        }
    }

    /// O novo recurso do item passa do que ficou por acatar no anterior.
    ///
    /// Recursados R$ 140,00 e acatados R$ 70,00, o novo valor glosado é R$ 70,00, ainda que a glosa fosse maior.
    ///
    /// ## Como corrigir
    /// Recurse no máximo o que foi recursado antes menos o que foi acatado.
    "REC-05" segundo_recurso_maior_que_o_saldo {
        Erro, Historico, glosa: 2908, base: "Portal P-1108", campos: ["valorRecursado"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        for i in Pedido::ler(no, Some(h)).itens() {
            // Not answered yet is REC-13.
            let Some((anterior, recursado)) = i.anterior().filter(|(r, _)| r.respondido) else { continue };
            let acatado = anterior.acatado.get(i.numero()).copied().unwrap_or_default();
            let (Some(v), Some(onde)) = (i.valor.decimal(), i.valor.no()) else { continue };
            let saldo = recursado.saturating_sub(acatado).max(Decimal::ZERO);
            if v > saldo {
                let frase = format!("Foram recursados {} e acatados {}; agora se podem recursar {}.", reais(recursado), reais(acatado), reais(saldo));
                a.diz(onde, frase);
            }
        }
    }

    /// Há um recurso da mesma guia ou do mesmo protocolo sem resposta.
    ///
    /// ## Como corrigir
    /// Espere a resposta do recurso que está aberto.
    "REC-06" recurso_ja_aberto {
        Erro, Historico, glosa: 2904, base: "T38 2904", campos: ["numeroGuiaOrigem", "numeroProtocolo"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::aberto(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O prazo para recursar esse protocolo expirou.
    ///
    /// O prazo conta da inclusão do lote e é o que a operadora informa no seu perfil.
    ///
    /// ## Como corrigir
    /// Se houve causa que suspende o prazo, trate-a com a operadora; a mensagem será recusada.
    "REC-07" prazo_do_recurso_expirado {
        Erro, Contrato, glosa: 2909, base: "RN 503; Portal P-1102", campos: ["dataRecurso", "numeroLote"], exige: [Perfil, Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let (Some(perfil), Some(h)) = (&contexto.perfil, &contexto.historico) else { return };
        let data = Campo::de(no, "dataRecurso");
        let lote = h.lotes.get(Campo::de(no, "numeroLote").texto());
        let (Some(prazo), Some(dia), Some(d), Some(onde)) =
            (perfil.prazo_de_recurso, lote.and_then(|l| l.dia), data.data(), data.no())
        else {
            return;
        };
        let dias = (d - dia).num_days();
        if dias > i64::from(prazo) {
            a.em(onde).nota(format!("{dias} dias desde a inclusão do lote; o prazo é de {prazo}"));
        }
    }

    /// O recurso é de uma guia ou de um lote de outro prestador ou de outro lote.
    ///
    /// ## Como corrigir
    /// Confira `dadosContratado`, `numeroLote` e os números das guias com o lote enviado.
    "REC-08" recurso_de_guia_alheia {
        Erro, Historico, glosa: 3242, base: "T38 3242, 3259", campos: ["dadosContratado", "numeroGuiaOrigem", "numeroLote"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::alheia(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O protocolo ou o lote do recurso não existe, ou um não é do outro.
    ///
    /// ## Como corrigir
    /// Confira os números no recibo do lote ou no demonstrativo.
    "REC-09" protocolo_ou_lote_inexistente {
        Erro, Historico, glosa: 3291, base: "T38 3291, 3270; XSD", campos: ["numeroProtocolo", "numeroLote"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::inexistente(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O protocolo inteiro é recursado, mas as suas glosas têm motivos diferentes.
    ///
    /// O recurso do protocolo tem uma só justificativa, que serve a um só motivo de glosa.
    ///
    /// ## Como corrigir
    /// Recurse por guia ou por item, com a justificativa de cada motivo.
    "REC-10" protocolo_com_motivos_diferentes {
        Erro, Historico, glosa: 2908, base: "Portal P-1103", campos: ["recursoProtocolo", "codigoGlosaProtocolo"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::motivos_diferentes(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// A guia recursada inteira traz itens ou valor.
    ///
    /// O recurso da guia inteira é de toda a sua glosa: não tem valor nem itens, e é respondido como guia.
    ///
    /// ## Como corrigir
    /// Deixe em cada guia só `recursoGuiaCompleta`, ou só `itensGuia`.
    "REC-11" guia_inteira_com_itens {
        Erro, Esquema, glosa: 2908, base: "Portal P-1103; XSD", campos: ["recursoGuiaCompleta", "itensGuia", "valorRecursado"],
    }
    esquema [
        "XSD-INESPERADO itensGuia", "XSD-INESPERADO recursoGuiaCompleta", "XSD-INESPERADO valorRecursado recursoGuiaCompleta",
        "XSD-ESCOLHA opcaoRecursoGuia", "XSD-ESCOLHA itensGuia", "XSD-ESCOLHA recursoGuiaCompleta", "XSD-REPETIDO itensGuia",
        "XSD-INESPERADO valorRecursado respostaGuia", "XSD-INESPERADO respostaGuiaItens", "XSD-ESCOLHA respostaGuiaItens",
        "XSD-ORDEM itensGuia", "XSD-ORDEM recursoGuiaCompleta",
    ]

    /// O recurso é de um nível que um anterior já fechou.
    ///
    /// Depois de recursado o protocolo inteiro, não se recursam guias, itens, nem o protocolo outra vez; depois de recursada a guia inteira,
    /// não se recursam itens dela.
    ///
    /// ## Como corrigir
    /// Trate com a operadora o que restou; o recurso neste nível não é mais possível.
    "REC-12" nivel_de_recurso_fechado {
        Erro, Historico, glosa: 2904, base: "Portal P-1103", campos: ["recursoProtocolo", "recursoGuia", "itensGuia"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::nivel_fechado(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O item já está num recurso que não foi respondido.
    ///
    /// ## Como corrigir
    /// Espere a resposta do primeiro recurso do item.
    "REC-13" item_ja_recursado {
        Erro, Historico, glosa: 2904, base: "Portal P-1103", campos: ["sequencialItem"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        for i in Pedido::ler(no, Some(h)).itens().filter(|i| i.anterior().is_some_and(|(r, _)| !r.respondido)) {
            if let Some(onde) = i.sequencial.no() {
                a.em(onde);
            }
        }
    }

    /// O motivo recursado não é o que o demonstrativo deu.
    ///
    /// ## Como corrigir
    /// Informe o código de glosa que está no demonstrativo.
    "REC-14" motivo_difere_do_demonstrativo {
        Aviso, Historico, glosa: 2908, base: "LEG", campos: ["codGlosaItem", "codGlosaGuia", "codGlosaProc", "codigoGlosaProtocolo"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let p = Pedido::ler(no, Some(h));
        for i in p.itens() {
            let dado: Vec<&str> = i.enviado.and_then(|e| e.codigo_glosa.as_deref()).into_iter().collect();
            if let Some(onde) = i.motivo.no().filter(|_| outro_motivo(i.motivo, &dado)) {
                a.em(onde);
            }
        }
        for alvo in p.alvos.iter().filter(|alvo| !alvo.por_item()) {
            let dados = alvo.motivos_dados();
            for m in alvo.motivos.iter().filter(|m| outro_motivo(**m, &dados)) {
                if let Some(onde) = m.no() {
                    a.em(onde);
                }
            }
        }
    }

    /// O item recursado não é o que foi faturado.
    ///
    /// O recurso repete o número, o procedimento e a data do item da guia de cobrança.
    ///
    /// ## Como corrigir
    /// Copie o item da guia enviada ou do demonstrativo.
    "REC-15" item_difere_do_faturado {
        Erro, Historico, glosa: 2905, base: "LEG; T38 2905", campos: ["sequencialItem", "codigoProcedimento", "dataInicio", "dataRealizacao"],
        exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::difere_do_faturado(&Pedido::ler(no, Some(h)), a);
        }
    }

    /// O protocolo ainda não foi analisado e pago, ou não teve glosa.
    ///
    /// Recursa-se depois do demonstrativo: o protocolo com pagamento efetuado ou encerrado sem pagamento, e com valor glosado.
    ///
    /// ## Como corrigir
    /// Espere o demonstrativo do protocolo; sem glosa, não há o que recursar.
    "REC-16" recurso_antes_da_hora {
        Erro, Historico, glosa: 2908, base: "Portal P-1101; Tabela 47", campos: ["numeroProtocolo", "numeroGuiaOrigem"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::antes_da_hora(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O documento é de uma guia que não tem recurso.
    ///
    /// ## Como corrigir
    /// Envie primeiro o recurso da guia, e depois o documento que o comprova.
    "REC-17" documento_sem_recurso {
        Aviso, Historico, base: "Portal P-1106", campos: ["naturezaGuia", "numeroGuiaPrestador"], exige: [Historico],
    }
    elemento ["envioDocumentos", "envioDocumento"] |no, _c, a| {
        let contexto = a.contexto;
        let Some(h) = &contexto.historico else { return };
        let guia = Campo::de(no, "numeroGuiaPrestador");
        let de_recurso = Campo::de(no, "naturezaGuia").texto() == "3" && !h.recursos.is_empty();
        if de_recurso && !h.recursos.contains_key(guia.texto()) && let Some(onde) = guia.no() {
            a.em(onde);
        }
    }

    /// A data do recurso é anterior ao demonstrativo ou posterior à mensagem.
    ///
    /// ## Como corrigir
    /// Informe em `dataRecurso` o dia em que o recurso foi feito.
    "REC-18" data_do_recurso_incoerente {
        Erro, Situacao, glosa: 1323, base: "LEG; T38 1323", campos: ["dataRecurso"],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, c, a| {
        let contexto = a.contexto;
        let data = Campo::de(no, "dataRecurso");
        let (Some(d), Some(onde)) = (data.data(), data.no()) else { return };
        let demonstrativo = contexto.historico.as_ref().and_then(|h| h.lotes.get(Campo::de(no, "numeroLote").texto())?.demonstrativo);
        if c.dia_registro.is_some_and(|r| d > r) || c.hoje.is_some_and(|h| d > h) {
            a.diz(onde, "A data do recurso é posterior à da mensagem.");
        } else if demonstrativo.is_some_and(|x| d < x) {
            a.diz(onde, "A data do recurso é anterior à do demonstrativo que glosou.");
        }
    }

    /// A resposta do recurso se contradiz.
    ///
    /// O acatado não passa do recursado; um recurso acatado por inteiro (S) acata todo o valor; o que não é acatado traz a justificativa da
    /// operadora.
    ///
    /// ## Como corrigir
    /// Peça à operadora a resposta corrigida.
    "REC-19" resposta_incoerente {
        Erro, Situacao, glosa: 2902, base: "LEG; XSD; T38 2902, 3095", campos: [
            "valorAcatadado", "valorAcatado", "valorTotalAcatado", "valorTotalRecursado", "recursoGuiaAcatado", "recursoAcatado",
            "justificativaOPSnaoAcatadoGuia", "justificativaOPSnaoAcatadoProt",
        ],
    }
    elemento ["reciboGlosa", "reciboGlosaOdonto"] |no, c, a| {
        resposta::conferir(no, c.versao, a);
    }

    /// A operadora respondeu ao recurso fora do prazo.
    ///
    /// O prazo da operadora para responder é o mesmo que ela dá ao prestador para recursar.
    ///
    /// ## Como corrigir
    /// Registre o atraso: o contrato diz o que ele acarreta.
    "REC-20" resposta_fora_do_prazo {
        Aviso, Contrato, base: "RN 503", campos: ["dataRecurso"], exige: [Perfil],
    }
    elemento ["reciboGlosa", "reciboGlosaOdonto"] |no, c, a| {
        let Some(perfil) = &a.contexto.perfil else { return };
        let data = Campo::de(no, "dataRecurso");
        let prazo = perfil.prazo_de_resposta.or(perfil.prazo_de_recurso);
        let (Some(prazo), Some(d), Some(r), Some(onde)) = (prazo, data.data(), c.dia_registro, data.no()) else { return };
        let dias = (r - d).num_days();
        if dias > i64::from(prazo) {
            a.em(onde).nota(format!("{dias} dias desde o recurso; o prazo é de {prazo}"));
        }
    }

    /// A resposta definitiva já encerrou o recurso dessa guia ou protocolo.
    ///
    /// ## Como corrigir
    /// Trate a glosa mantida fora do recurso, como o contrato prevê.
    "REC-21" recurso_encerrado {
        Info, Historico, glosa: 2902, base: "Portal P-1109", campos: ["numeroGuiaOrigem", "numeroProtocolo"], exige: [Historico],
    }
    elemento ["guiaRecursoGlosa", "guiaRecursoGlosaOdonto"] |no, _c, a| {
        let contexto = a.contexto;
        if let Some(h) = &contexto.historico {
            historia::encerrado(&Pedido::ler(no, Some(h)), h, a);
        }
    }

    /// O recurso usa um código ou um campo que só existe a partir da versão 4.03.00.
    ///
    /// Os motivos 3169 a 3312 e o `centroConsumo` entraram na versão 4.03.00.
    ///
    /// ## Como corrigir
    /// Envie o recurso na versão 4.03.00, ou use o motivo anterior que corresponde e retire `centroConsumo`.
    "REC-22" recurso_de_versao_mais_nova {
        Erro, Esquema, glosa: 5001, base: "XSD 4.03.00", campos: ["codGlosaItem", "codGlosaGuia", "codigoGlosaProtocolo", "centroConsumo"],
        ate: Versao::new(4, 2, 0),
    }
    esquema [
        "XSD-DOMINIO codGlosaItem", "XSD-DOMINIO codGlosaGuia", "XSD-DOMINIO codGlosaProc", "XSD-DOMINIO codigoGlosaProtocolo",
        "XSD-DOMINIO codGlosa", "XSD-INESPERADO centroConsumo itensGuia",
    ]
}

/// The items of a whole recurso in the order of the document.
fn itens_de<'a>(guia: No<'a>) -> impl Iterator<Item = No<'a>> {
    let opcao = guia.filho("opcaoRecursoGuia");
    filhos(guia, "recursoProcedimento").chain(opcao.into_iter().flat_map(|o| filhos(o, "itensGuia")))
}
