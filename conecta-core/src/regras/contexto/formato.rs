//! A context as text, as data: which keys there are and of which form. From it come the check of the shape and the JSON Schema; a test
//! proves that these are the fields of the types. Texts are pt-BR.

use super::super::pacote::formato::Forma::{
    Conjunto, Data, Decimal, Escolha, Inteiro, Logico, Mapa, Momento, Tabela, Texto,
};
use super::super::pacote::formato::{Chave, Forma, Objeto, pode};

const fn tabela(nome: &'static str, doc: &'static str, chaves: &'static [Chave]) -> Objeto {
    Objeto { nome, doc, chaves, uma_de: &[] }
}

const TEXTOS: Forma = Conjunto(&Texto);
const VALORES: Forma = Mapa(&Decimal);

/// A whole context.
pub static CONTEXTO: Objeto = tabela(
    "contexto",
    "O que se sabe além da mensagem. O que falta não é adivinhado: as regras que o pedem não são avaliadas, e o relatório o diz.",
    &[
        pode("agora", Momento, "Dia e hora do julgamento, no fuso de quem enviou a mensagem."),
        pode("perfil", Tabela(&PERFIL), "O que a operadora pede."),
        pode("contrato", Tabela(&CONTRATO), "O que as partes combinaram e o que foi autorizado."),
        pode("historico", Tabela(&HISTORICO), "O que foi enviado e respondido antes."),
        pode("assinatura", Tabela(&ASSINATURA), "O que um verificador disse da assinatura desta mensagem."),
        pode("operadoras", TEXTOS, "Registros na ANS de todas as operadoras ativas."),
    ],
);

static ASSINATURA: Objeto = tabela(
    "assinatura",
    "O que um verificador disse da assinatura; do que ele não olhou, nenhuma regra fala.",
    &[
        pode("confere", Logico, "O resumo da mensagem e o valor da assinatura conferem."),
        pode("certificado_proprio", Logico, "O certificado é da ICP-Brasil (A1 a A4), para assinar."),
        pode("valido_desde", Data, "Primeiro dia de validade do certificado."),
        pode("valido_ate", Data, "Último dia de validade do certificado."),
        pode("cadeia_completa", Logico, "A cadeia chega a uma raiz da ICP-Brasil."),
        pode("revogado", Logico, "O certificado estava revogado quando assinou."),
    ],
);

/// What an operator asks for.
pub(super) static PERFIL: Objeto = tabela(
    "perfil",
    "O que a operadora pede.",
    &[
        pode("registro_ans", Texto, "Registro da operadora na ANS."),
        pode("recurso_por_guia", Logico, "Uma guia por mensagem de recurso."),
        pode("usa_token", Logico, "Pede em cada guia o token, ou o motivo de faltar."),
        pode("exige_papel", Logico, "Pede papel com as mensagens."),
        pode("biometria_obrigatoria", TEXTOS, "Tags das guias que pedem a face (tipoIdent 06)."),
        pode(
            "tamanhos_da_carteira",
            Conjunto(&Inteiro),
            "Comprimentos que uma carteira pode ter; vazio, qualquer um.",
        ),
        pode("consultas", TEXTOS, "Procedimentos que uma guia de consulta pode cobrar; vazio, os da TUSS."),
        pode("exige_nota_fiscal", Logico, "Pede uma nota fiscal por lote."),
        pode("limite_do_arquivo", Inteiro, "Maior tamanho de uma mensagem, em bytes."),
        pode("limite_do_anexo", Inteiro, "Maior tamanho de um anexo, em bytes."),
        pode("prazo_de_envio", Inteiro, "Dias entre o atendimento e o envio."),
        pode("prazo_de_recurso", Inteiro, "Dias entre o lote e o recurso."),
        pode("prazo_de_resposta", Inteiro, "Dias entre o recurso e a resposta."),
        pode("dias_de_retorno", Inteiro, "Dias em que uma segunda consulta é retorno."),
    ],
);

static CONTRATO: Objeto = tabela(
    "contrato",
    "O que as partes combinaram e o que foi autorizado. Um termo é escrito tabela/código: \"22/10101012\".",
    &[
        pode("precos", VALORES, "Preço unitário por termo."),
        pode("fatores", Conjunto(&Decimal), "Fatores de redução ou acréscimo admitidos; vazio, qualquer um."),
        pode("exigem_autorizacao", TEXTOS, "Termos que pedem autorização prévia."),
        pode("codigos_com_tuss", Mapa(&Texto), "Códigos próprios que têm termo na TUSS, e esse termo."),
        pode("autorizacoes", Mapa(&Tabela(&AUTORIZACAO)), "Autorizações, por senha."),
        pode("beneficiarios", Mapa(&Tabela(&BENEFICIARIO)), "Beneficiários, por número da carteira."),
        pode("prestadores", Mapa(&Tabela(&PRESTADOR)), "Prestadores, por código na operadora, CPF ou CNPJ."),
        pode(
            "identificacoes",
            Mapa(&Tabela(&IDENTIFICACAO)),
            "Identificações do beneficiário, por numeroGuiaPrestador.",
        ),
        pode("notas_fiscais", VALORES, "Valor da nota fiscal de cada lote, por número dela."),
        pode("fator_mesma_via", Decimal, "Maior fator do segundo procedimento pela mesma via: 0.50."),
        pode("compras_do_prestador", TEXTOS, "OPME que o próprio prestador compra."),
        pode("gto_numerada_pela_operadora", Logico, "A GTO traz o número que a operadora deu."),
        pode("hospitalar_sem_ambulatorio", Logico, "O plano é hospitalar, sem cobertura ambulatorial."),
        pode(
            "guias_autorizadas",
            Mapa(&Tabela(&GUIA_AUTORIZADA)),
            "O que a operadora deu a cada guia, por numeroGuiaPrestador.",
        ),
        pode("restricoes", Mapa(&Tabela(&RESTRICAO)), "Para quem um termo é."),
        pode("centros_de_consumo", Mapa(&TEXTOS), "Centros de consumo em que um termo pode ser usado."),
    ],
);

static AUTORIZACAO: Objeto = tabela(
    "autorizacao",
    "O que foi autorizado.",
    &[
        pode("guia_operadora", Texto, "numeroGuiaOperadora que a operadora deu."),
        pode("executante", Texto, "Código, CPF ou CNPJ de quem pode executar; sem ele, qualquer um."),
        pode("quantidades", VALORES, "Quantidade autorizada de cada termo."),
        pode("diarias", Inteiro, "Diárias autorizadas."),
    ],
);

static GUIA_AUTORIZADA: Objeto = tabela(
    "guia_autorizada",
    "O que a operadora deu a uma guia.",
    &[pode("senha", Texto, "Senha da autorização."), pode("guia_operadora", Texto, "numeroGuiaOperadora.")],
);

static RESTRICAO: Objeto = tabela(
    "restricao",
    "Para quem um termo é; do que não é dito não há restrição.",
    &[
        pode("sexo", Escolha(SEXOS), SEXO),
        pode("idade_minima", Inteiro, "Menor idade, em anos completos."),
        pode("idade_maxima", Inteiro, "Maior idade, em anos completos."),
    ],
);

const SEXOS: &[&str] = &["1", "3"];
const SEXO: &str = "1 masculino, 3 feminino (Tabela 43).";

static BENEFICIARIO: Objeto = tabela(
    "beneficiario",
    "Um beneficiário.",
    &[
        pode("validade_da_carteira", Data, "Último dia de validade da carteira."),
        pode("nascimento", Data, "Dia do nascimento."),
        pode("sexo", Escolha(SEXOS), SEXO),
        pode("rn_ate", Data, "Último dia em que o recém-nascido usa a carteira da mãe."),
    ],
);

static PRESTADOR: Objeto = tabela(
    "prestador",
    "Um prestador.",
    &[
        pode("cnes", TEXTOS, "CNES de seus estabelecimentos."),
        pode("desde", Data, "Primeiro dia do contrato."),
        pode("ate", Data, "Último dia do contrato."),
        pode("grupo", TEXTOS, "Códigos, CPF e CNPJ de seu grupo."),
        pode("interna", Logico, "O tipo do estabelecimento admite internação."),
    ],
);

static IDENTIFICACAO: Objeto = tabela(
    "identificacao",
    "Como o beneficiário foi identificado para uma guia.",
    &[
        pode("carteira", Texto, "Número da carteira."),
        pode("dia", Data, "Dia da identificação."),
        pode("aceita", Logico, "A face foi aceita."),
        pode("falha", Logico, "A captura ou o envio falhou."),
        pode("justificativa", Logico, "Há justificativa para não usar a face."),
        pode("token_invalido", Logico, "O QR code ou token não conferiu."),
        pode("cadastro", Logico, "A face foi cadastrada de novo."),
    ],
);

static HISTORICO: Objeto = tabela(
    "historico",
    "O que veio antes. Uma tabela que não está vazia vale por inteira: um protocolo que não está em 'protocolos' nunca foi dado.",
    &[
        pode("transacoes", TEXTOS, "sequencialTransacao das mensagens enviadas."),
        pode("lotes", Mapa(&Tabela(&LOTE)), "Lotes enviados, por número."),
        pode("guias", Mapa(&Tabela(&GUIA)), "Guias enviadas, por numeroGuiaPrestador."),
        pode("protocolos", Mapa(&Texto), "Número do lote de cada protocolo."),
        pode("cadastros", TEXTOS, "Carteiras cuja face foi cadastrada."),
        pode(
            "consultas",
            Mapa(&Conjunto(&Forma::Par(&Data, &Texto))),
            "Consultas, por carteira: pares de dia e número do profissional no conselho.",
        ),
        pode(
            "recursos",
            Mapa(&Conjunto(&Tabela(&RECURSO))),
            "Recursos, por numeroGuiaOrigem ou, os de um protocolo inteiro, por número dele.",
        ),
        pode("internacoes", Mapa(&Tabela(&INTERNACAO)), "Internações, por número da solicitação."),
        pode("solicitacoes", Mapa(&Tabela(&SOLICITACAO)), "Solicitações enviadas, por numeroGuiaPrestador."),
        pode(
            "elegibilidade",
            Mapa(&Tabela(&ELEGIBILIDADE)),
            "A última resposta da operadora sobre cada carteira.",
        ),
        pode(
            "dentes_ausentes",
            Mapa(&TEXTOS),
            "Dentes (Tabela 28) ausentes na situação inicial, por carteira.",
        ),
    ],
);

static INTERNACAO: Objeto = tabela(
    "internacao",
    "Uma internação.",
    &[
        pode("encerrada", Logico, "O paciente saiu."),
        pode("guias", TEXTOS, "numeroGuiaPrestador das guias enviadas dela."),
    ],
);

static SOLICITACAO: Objeto = tabela(
    "solicitacao",
    "Um pedido de autorização.",
    &[pode("itens", TEXTOS, "O que foi pedido, como tabela/código.")],
);

static ELEGIBILIDADE: Objeto = tabela(
    "elegibilidade",
    "A resposta a uma consulta de elegibilidade.",
    &[
        pode("elegivel", Logico, "O beneficiário pode ser atendido; sem ele, a consulta falhou."),
        pode("motivo", Inteiro, "Código da Tabela 38 de por que não."),
        pode("dia", Data, "Dia da resposta."),
        pode("protocolo", Texto, "Seu protocolo, ou o número da transação."),
    ],
);

static LOTE: Objeto = tabela(
    "lote_enviado",
    "Um lote enviado.",
    &[
        pode("dia", Data, "Dia da inclusão."),
        pode("protocolo", Texto, "numeroProtocolo."),
        pode(
            "prestadores",
            TEXTOS,
            "Código na operadora, CPF ou CNPJ de quem o enviou: todos os conhecidos.",
        ),
        pode("valor", Decimal, "Valor informado."),
        pode("guias", TEXTOS, "numeroGuiaPrestador de suas guias."),
        pode("fechado", Logico, "Fechado ou enviado: nada dele muda mais."),
        pode("demonstrativo", Data, "Dia do demonstrativo."),
        pode("situacao", Texto, "statusProtocolo da Tabela 47."),
    ],
);

static GUIA: Objeto = tabela(
    "guia_enviada",
    "Uma guia enviada.",
    &[
        pode("tipo", Texto, "Tag da guia: guiaResumoInternacao."),
        pode("lote", Texto, "Número de seu lote."),
        pode("numero_operadora", Texto, "numeroGuiaOperadora."),
        pode("valor", Decimal, "Valor informado."),
        pode("inicio", Data, "Primeiro dia do período faturado."),
        pode("fim", Data, "Último dia do período faturado."),
        pode("solicitacao_internacao", Texto, "Número da solicitação de internação."),
        pode("tipo_faturamento", Texto, "tipoFaturamento: 1 parcial, 2 final, 3 complementar, 4 total."),
        pode("encerrada", Logico, "A internação acabou com esta guia."),
        pode("paga", Logico, "Foi paga."),
        pode("itens", Mapa(&Tabela(&ITEM)), "Itens, por sequencialItem."),
    ],
);

static ITEM: Objeto = tabela(
    "item_enviado",
    "Um item enviado e o que se disse dele.",
    &[
        pode("tabela", Texto, "codigoTabela."),
        pode("codigo", Texto, "codigoProcedimento."),
        pode("dia", Data, "Dia da execução."),
        pode("grau", Texto, "grauPart."),
        pode("valor", Decimal, "Valor informado."),
        pode("glosa", Decimal, "Glosa no demonstrativo."),
        pode("codigo_glosa", Texto, "Seu código da Tabela 38."),
    ],
);

static RECURSO: Objeto = tabela(
    "recurso_enviado",
    "Um recurso enviado.",
    &[
        pode("nivel", Escolha(&["protocolo", "guia", "item"]), "O que foi recursado."),
        pode("respondido", Logico, "Foi respondido."),
        pode("definitivo", Logico, "A resposta é a última."),
        pode("recursado", VALORES, "O que se pediu, por sequencialItem."),
        pode("acatado", VALORES, "O que se acatou, por sequencialItem."),
    ],
);
