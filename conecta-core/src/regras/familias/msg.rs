//! MSG: the envelope of a message: direction, transaction, dates, encoding.

use std::sync::LazyLock;

use chrono::Duration;
use conecta_schemas::Familia;

use super::super::regra::regras;
use super::super::vista::Campo;
use crate::Severidade;
use crate::tabelas::{Calendario, Confianca, Glosa, Situacao};

static CALENDARIO: LazyLock<Calendario> = LazyLock::new(Calendario::default);

/// How far the clock of the sender may be ahead of ours.
const RELOGIO: Duration = Duration::minutes(10);
/// Characters of an MD5.
const MD5: usize = 32;
/// Tabela 38: address of the recipient.
const DESTINATARIO: u16 = 5004;

regras! {
    /// A mensagem não segue o esquema da versão que ela declara.
    ///
    /// O campo `Padrao` diz por qual versão a mensagem é lida, e a operadora a valida por essa versão. Versão que não existe, ou que
    /// esta biblioteca não tem, não pode ser conferida.
    ///
    /// ## Como corrigir
    /// Informe em `Padrao` a versão em que a mensagem foi gerada, com os três números (4.03.00).
    "MSG-01" versao_nao_reconhecida {
        Erro, Esquema, glosa: 5001, base: "Esquemas da ANS, dm_versao", campos: ["Padrao"],
    }
    passagem []

    /// A mensagem não tem o corpo da transação.
    ///
    /// O esquema deixa vazio o lugar do corpo, mas uma mensagem só com cabeçalho e hash não pede nem responde nada.
    ///
    /// ## Como corrigir
    /// Inclua `prestadorParaOperadora` ou `operadoraParaPrestador` com um corpo, o da transação do cabeçalho.
    "MSG-02" corpo_ausente {
        Erro, Esquema, glosa: 5007, base: "Esquemas da ANS, mensagemTISS",
        campos: ["prestadorParaOperadora", "operadoraParaPrestador"],
    }
    passagem []

    /// O tipo da transação não é o do corpo da mensagem.
    ///
    /// ## Como corrigir
    /// Corrija `tipoTransacao` no cabeçalho ou troque o corpo da mensagem.
    "MSG-03" transacao_difere_do_corpo {
        Erro, Situacao, glosa: 3148, base: "Esquemas da ANS, dm_tipoTransacao", campos: ["tipoTransacao"],
    }
    passagem []

    /// O remetente ou o destinatário não é o da direção da mensagem.
    ///
    /// O prestador envia à operadora: a origem é um `identificacaoPrestador` e o destino um `registroANS`. Na resposta da operadora é
    /// o contrário. O esquema aceita qualquer dos dois em qualquer lugar.
    ///
    /// ## Como corrigir
    /// Identifique o prestador pelo CNPJ, CPF ou código na operadora, e a operadora pelo registro ANS, cada um no seu lugar.
    "MSG-04" remetente_trocado {
        Erro, Situacao, glosa: 5003, base: "Esquemas da ANS, cabecalhoTransacao; T38 5003 a 5006", campos: ["origem", "destino"],
    }
    elemento ["cabecalho"] |_no, cena, a| {
        let Some(ida) = cena.do_prestador() else { return };
        let (de, para) = if ida { ("identificacaoPrestador", "registroANS") } else { ("registroANS", "identificacaoPrestador") };
        if let Some(origem) = cena.origem.no().filter(|o| o.filho(de).is_none()) {
            a.diz(origem, format!("A origem da mensagem deve ser um {de}, que é quem envia nesta transação."));
        }
        if let Some(destino) = cena.destino.no().filter(|d| d.filho(para).is_none()) {
            a.diz(destino, format!("O destino da mensagem deve ser um {para}, que é quem recebe nesta transação.")).glosa =
                Some(DESTINATARIO);
        }
    }

    /// A versão do padrão não estava em vigor no dia da transação.
    ///
    /// Em cada dia valem no máximo duas versões: a nova, desde que entra em vigor, e a anterior, até o fim do prazo de implantação.
    /// Quando a data de uma versão não está confirmada por norma, isto é um aviso.
    ///
    /// ## Como corrigir
    /// Gere a mensagem numa versão em vigor e acordada com a operadora.
    "MSG-05" versao_fora_de_vigencia {
        Erro, Tabelas, glosa: 5028, base: "ORG 172–173", campos: ["Padrao"],
    }
    elemento ["Padrao"] |no, cena, a| {
        let Some(dia) = cena.dia_registro else { return };
        let (fala, confianca) = match CALENDARIO.vigencia(Familia::Tiss, cena.versao, dia) {
            Situacao::AindaNao { inicio, confianca } => (
                format!("A versão {} só vale a partir de {}, depois do dia da transação.", cena.versao, inicio.format("%d/%m/%Y")),
                confianca,
            ),
            Situacao::Encerrada { ultimo_dia, confianca } => (
                format!("A versão {} valeu até {}, antes do dia da transação.", cena.versao, ultimo_dia.format("%d/%m/%Y")),
                confianca,
            ),
            _ => return,
        };
        let achado = a.diz(no, fala);
        if confianca != Confianca::Alta {
            achado.severidade = achado.severidade.max(Severidade::Aviso);
            achado.nota("A data não está confirmada por norma.");
        }
    }

    /// A mensagem não está no espaço de nomes da ANS.
    ///
    /// ## Como corrigir
    /// Declare `xmlns:ans="http://www.ans.gov.br/padroes/tiss/schemas"` no primeiro elemento e use o prefixo em todas as tags.
    "MSG-06" espaco_de_nomes {
        Erro, Sintaxe, glosa: 5001, base: "ORG 101", campos: [],
    }
    passagem []

    /// Os bytes da mensagem não são os da codificação declarada.
    ///
    /// O padrão pede ISO-8859-1. Um arquivo gravado em UTF-8 que declara ISO-8859-1, ou o contrário, troca os acentos e o hash; um
    /// caractere que não existe em ISO-8859-1 não tem hash definido.
    ///
    /// ## Como corrigir
    /// Grave o arquivo na codificação que a primeira linha declara, de preferência ISO-8859-1, e recalcule o hash.
    "MSG-07" codificacao {
        Erro, Sintaxe, glosa: 5002, base: "ORG 115", campos: [],
    }
    passagem []

    /// A data de registro da transação é posterior ao dia da validação.
    ///
    /// ## Como corrigir
    /// Informe em `dataRegistroTransacao` o dia em que a mensagem foi gerada.
    "MSG-08" transacao_no_futuro {
        Erro, Situacao, glosa: 5025, base: "ERR 5025", campos: ["dataRegistroTransacao"], exige: [Hoje],
    }
    passagem []

    /// A hora de registro da transação ainda não chegou.
    ///
    /// Uma diferença de até dez minutos entre os relógios é aceita.
    ///
    /// ## Como corrigir
    /// Acerte o relógio do computador que gera as mensagens e gere esta de novo.
    "MSG-09" hora_no_futuro {
        Aviso, Situacao, glosa: 5026, base: "ERR 5026", campos: ["horaRegistroTransacao"], exige: [Hoje],
    }
    elemento ["horaRegistroTransacao"] |no, cena, a| {
        let (Some(agora), Some(dia), Some(hora)) = (a.contexto.agora, cena.dia_registro, cena.hora_registro.hora()) else { return };
        // A later day is MSG-08.
        if dia == agora.date() && agora.checked_add_signed(RELOGIO).is_some_and(|limite| dia.and_time(hora) > limite) {
            a.em(no);
        }
    }

    /// O registro ANS do cabeçalho não é o de uma operadora ativa.
    ///
    /// ## Como corrigir
    /// Confira o número de registro da operadora na ANS, com seis algarismos.
    "MSG-10" operadora_desconhecida {
        Aviso, Tabelas, glosa: 5027, base: "ERR 5027", campos: ["registroANS"], exige: [Operadoras],
    }
    elemento ["cabecalho"] |_no, cena, a| {
        let (Some(ativas), Some(no)) = (&a.contexto.operadoras, cena.operadora.no()) else { return };
        if cena.operadora.informado() && !ativas.contains(cena.operadora.texto()) {
            a.em(no);
        }
    }

    /// O registro ANS não é o da operadora a que a mensagem é enviada.
    ///
    /// Cada guia diz de que operadora é, e deve ser a do cabeçalho.
    ///
    /// ## Como corrigir
    /// Informe o mesmo registro ANS no destino do cabeçalho e nas guias, ou envie as guias de outra operadora em outra mensagem.
    "MSG-11" operadora_difere_do_cabecalho {
        Erro, Situacao, glosa: 5027, base: "ERR 5027; LEG, campo 1", campos: ["registroANS"],
    }
    guia [TODAS] |g, a| {
        let (aqui, cabecalho) = (g.registro_ans, g.cena.operadora);
        if aqui.informado() && cabecalho.informado() && aqui.texto() != cabecalho.texto() && let Some(no) = aqui.no() {
            a.em(no);
        }
    }
    elemento ["registroANS"] |no, cena, a| {
        let aqui = Campo(Some(no));
        let no_cabecalho = no.pai().is_some_and(|p| matches!(p.nome(), "origem" | "destino"));
        // What an operator sends may speak of guias of another one that it took over.
        if !no_cabecalho
            && cena.do_prestador() == Some(true)
            && aqui.informado()
            && cena.operadora.informado()
            && aqui.texto() != cena.operadora.texto()
        {
            a.em(no);
        }
    }

    /// O sequencial da transação já foi usado noutra mensagem.
    ///
    /// ## Como corrigir
    /// Numere cada mensagem com um `sequencialTransacao` novo.
    "MSG-12" sequencial_da_transacao_repetido {
        Aviso, Historico, glosa: 3167, base: "LEG, sequencialTransacao", campos: ["sequencialTransacao"], exige: [Historico],
    }
    elemento ["sequencialTransacao"] |no, _cena, a| {
        let visto = a.contexto.historico.as_ref().is_some_and(|h| h.transacoes.contains(Campo(Some(no)).texto()));
        if visto {
            a.em(no);
        }
    }

    /// A senha do prestador não está cifrada.
    ///
    /// O padrão pede o MD5 da senha, 32 dígitos hexadecimais; escrita como ela é, quem vê o arquivo vê a senha.
    ///
    /// ## Como corrigir
    /// Grave em `senhaPrestador` o MD5 da senha e, como ela já circulou aberta, troque a senha.
    "MSG-13" senha_aberta {
        Aviso, Situacao, base: "ORG 114", campos: ["senhaPrestador"], desde: crate::Versao::new(3, 2, 0),
    }
    elemento ["senhaPrestador"] |no, _cena, a| {
        let senha = Campo(Some(no));
        let t = senha.texto();
        if senha.informado() && !(t.len() == MD5 && t.bytes().all(|b| b.is_ascii_hexdigit())) {
            // The password itself is shown to nobody.
            a.em(no).valor = None;
        }
    }

    /// Um campo obrigatório tem só espaços.
    ///
    /// O esquema conta os espaços como texto, mas a operadora recusa o campo como não informado.
    ///
    /// ## Como corrigir
    /// Preencha o campo com o que ele pede.
    "MSG-14" campo_em_branco {
        Erro, Esquema, glosa: 5029, base: "ERR 5029",
        campos: [
            "numeroLote", "sequencialTransacao", "numeroGuiaPrestador", "numeroCarteira", "codigoPrestadorNaOperadora", "CNES",
            "numeroConselhoProfissional", "numeroGuiaSolicitacaoInternacao", "nomeContratado",
        ],
    }
    guia [TODAS] |g, a| {
        let contratados = [&g.solicitante, &g.executante, &g.local].into_iter().flat_map(|c| [c.codigo, c.nome, c.cnes]);
        let proprios = [g.numero_prestador, g.carteira, g.solicitacao_internacao];
        let profissionais = g.profissionais().flat_map(|p| [p.codigo, p.numero]);
        for c in proprios.into_iter().chain(contratados).chain(profissionais) {
            if c.so_brancos() && let Some(no) = c.no() {
                a.em(no);
            }
        }
    }
    elemento [
        "numeroLote", "sequencialTransacao", "loginPrestador", "senhaPrestador", "codigoPrestadorNaOperadora", "numeroGuiaPrestador",
        "numeroGuiaRecGlosaPrestador", "numeroGuiaOrigem", "numeroProtocolo", "numeroCarteira", "nomeOperadora", "nomeContratado",
        "nomeContratadoSolicitante", "nomeBeneficiario", "numeroConselhoProfissional", "CNES", "numeroDocumento",
    ] |no, _cena, a| {
        if Campo(Some(no)).so_brancos() {
            a.em(no);
        }
    }

    /// A falha de negócio não pode estar nesta mensagem.
    ///
    /// `falhaNegocio` é a resposta da operadora a uma mensagem que ela não processou, com um código em vigor da tabela 38.
    ///
    /// ## Como corrigir
    /// Retire `falhaNegocio` do que o prestador envia; na resposta da operadora, use um código em vigor.
    "MSG-15" falha_de_negocio_indevida {
        Aviso, Tabelas, base: "Esquemas da ANS, cabecalhoTransacao", campos: ["falhaNegocio"],
    }
    elemento ["falhaNegocio"] |no, cena, a| {
        if cena.do_prestador() == Some(true) {
            a.diz(no, "Só a operadora informa falha de negócio, na resposta a uma mensagem.");
        } else if Glosa::ler(Campo(Some(no)).texto()).is_some_and(|g| !g.vigente()) {
            a.diz(no, "O código da falha de negócio não está mais em vigor na tabela 38.");
        }
    }

    /// A mensagem tem o que uma mensagem não pode ter: DTD, entidades próprias, ou tamanho além do razoável.
    ///
    /// Uma DTD ou uma entidade própria serve a ataques contra quem lê o arquivo, e nenhuma mensagem do padrão precisa delas.
    ///
    /// ## Como corrigir
    /// Gere a mensagem sem DTD e sem entidades próprias.
    "MSG-16" conteudo_perigoso {
        Erro, Sintaxe, glosa: 5002, base: "SEG; proteção própria", campos: [],
    }
    passagem []
}
