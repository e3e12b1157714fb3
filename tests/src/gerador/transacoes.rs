//! Which messages a schema has: every root with every kind of body, and the `tipoTransacao` that goes with it.

use conecta_schemas::{Complexo, Esquema, Termo, Tipo};

/// A kind of message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transacao {
    /// Root element.
    pub raiz: &'static str,
    /// Elements to take below the root wherever there is a choice, from the outside in.
    pub caminho: Vec<&'static str>,
    /// Candidates for `tipoTransacao`; the first that the version knows is written.
    pub tipos: &'static [&'static str],
}

impl std::fmt::Display for Transacao {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.raiz)?;
        self.caminho.iter().try_for_each(|c| write!(f, "/{c}"))
    }
}

/// What stands around the body.
const MOLDURA: [&str; 6] = ["cabecalho", "epilogo", "hash", "Signature", "Signatures", "assinaturaDigital"];

/// How deep the kinds of body are told apart.
const FUNDO: usize = 5;

/// Body element, or root of a web service without `WS`, and its `tipoTransacao`.
const TIPOS: &[(&str, &[&str])] = &[
    ("loteGuias", &["ENVIO_LOTE_GUIAS"]),
    ("loteAnexos", &["ENVIO_ANEXO"]),
    ("loteAnexo", &["ENVIO_ANEXO"]),
    ("solicitacaoDemonstrativoRetorno", &["SOLIC_DEMONSTRATIVO_RETORNO"]),
    ("solicitacaoStatusProtocolo", &["SOLIC_STATUS_PROTOCOLO"]),
    ("solicitacaoProcedimento", &["SOLICITACAO_PROCEDIMENTOS"]),
    ("solicitaStatusAutorizacao", &["SOLICITA_STATUS_AUTORIZACAO"]),
    ("solicitacaoStatusAutorizacao", &["SOLICITA_STATUS_AUTORIZACAO"]),
    ("verificaElegibilidade", &["VERIFICA_ELEGIBILIDADE"]),
    ("pedidoElegibilidade", &["VERIFICA_ELEGIBILIDADE"]),
    ("cancelaGuia", &["CANCELA_GUIA"]),
    ("comunicacaoInternacao", &["COMUNICACAO_BENEFICIARIO"]),
    ("comunicacaoBeneficiario", &["COMUNICACAO_BENEFICIARIO"]),
    ("recursoGlosa", &["RECURSO_GLOSA"]),
    ("loteRecursoGlosa", &["RECURSO_GLOSA"]),
    ("solicitacaoStatusRecursoGlosa", &["SOLIC_STATUS_RECURSO_GLOSA", "SOLIC_STATUS_PROTOCOLO"]),
    ("envioDocumentos", &["ENVIO_DOCUMENTO"]),
    ("envioDocumento", &["ENVIO_DOCUMENTO"]),
    ("recebimentoLote", &["PROTOCOLO_RECEBIMENTO"]),
    ("protocoloRecebimento", &["PROTOCOLO_RECEBIMENTO"]),
    ("recebimentoAnexo", &["PROTOCOLO_RECEBIMENTO_ANEXO"]),
    ("protocoloRecebimentoAnexo", &["PROTOCOLO_RECEBIMENTO_ANEXO"]),
    ("recebimentoRecursoGlosa", &["RECEBIMENTO_RECURSO_GLOSA", "PROTOCOLO_RECEBIMENTO"]),
    ("protocoloRecebimentoRecurso", &["RECEBIMENTO_RECURSO_GLOSA", "PROTOCOLO_RECEBIMENTO"]),
    ("demonstrativoPagamento", &["DEMONSTRATIVO_PAGAMENTO"]),
    ("demonstrativoPagamentoOdonto", &["DEMONSTRATIVO_ODONTOLOGIA"]),
    ("demonstrativosRetorno", &["DEMONSTRATIVO_ANALISE_CONTA"]),
    ("demonstrativoRetorno", &["DEMONSTRATIVO_ANALISE_CONTA"]),
    ("situacaoProtocolo", &["SITUACAO_PROTOCOLO"]),
    ("situacaoProtocoloRecurso", &["RESPOSTA_RECURSO_GLOSA"]),
    ("autorizacaoServicoOdonto", &["AUTORIZACAO_ODONTOLOGIA"]),
    ("autorizacaoServicos", &["RESPOSTA_SOLICITACAO"]),
    ("autorizacaoProcedimento", &["RESPOSTA_SOLICITACAO"]),
    ("situacaoAutorizacao", &["STATUS_AUTORIZACAO"]),
    ("respostaElegibilidade", &["SITUACAO_ELEGIBILIDADE"]),
    ("reciboCancelaGuia", &["CANCELAMENTO_GUIA_RECIBO"]),
    ("reciboComunicacao", &["RECIBO_COMUNICACAO"]),
    ("respostaRecursoGlosa", &["RESPOSTA_RECURSO_GLOSA"]),
    ("recebimentoDocumentos", &["RECEBIMENTO_DOCUMENTO"]),
    ("reciboDocumentos", &["RECEBIMENTO_DOCUMENTO"]),
];

/// Every kind of message of a schema.
pub fn transacoes(esquema: Esquema) -> Vec<Transacao> {
    let mut lista = Vec::new();
    for (raiz, tipo) in esquema.raizes() {
        let mut caminhos = vec![];
        if let Tipo::Complexo(c) = tipo {
            descer(c, &mut Vec::new(), &mut caminhos);
        }
        if caminhos.is_empty() {
            caminhos.push(Vec::new());
        }
        lista.extend(caminhos.into_iter().map(|caminho| {
            // The body decides: the first element below the direction, or the name of the web service.
            let corpo = if raiz == "mensagemTISS" {
                caminho.get(1).copied().unwrap_or_default()
            } else {
                raiz.strip_suffix("WS").unwrap_or(raiz)
            };
            let resposta =
                ["demonstrativosRetorno", "demonstrativoRetorno", "autorizacaoServicos"].contains(&corpo);
            let especie = caminho.last().filter(|_| resposta).and_then(|n| tipos(n));
            let tipos = especie.or_else(|| tipos(corpo)).unwrap_or_default();
            Transacao { raiz, caminho, tipos }
        }));
    }
    lista
}

fn tipos(nome: &str) -> Option<&'static [&'static str]> {
    TIPOS.iter().find(|(n, _)| *n == nome).map(|(_, t)| *t)
}

/// Adds the ways into the body: through choices and through lone elements, until several stand in a sequence.
fn descer(tipo: Complexo, ate_aqui: &mut Vec<&'static str>, saida: &mut Vec<Vec<&'static str>>) {
    let mut opcoes = Vec::new();
    if let Some(p) = tipo.conteudo() {
        elementos(&p.termo, &mut opcoes);
    }
    opcoes.retain(|(n, ..)| !(ate_aqui.is_empty() && MOLDURA.contains(n)));
    let escolha = opcoes.iter().all(|(_, _, alternativa)| *alternativa);
    if opcoes.is_empty() || (opcoes.len() > 1 && !escolha) || ate_aqui.len() >= FUNDO {
        if !ate_aqui.is_empty() {
            saida.push(ate_aqui.clone());
        }
        return;
    }
    for (nome, tipo, _) in opcoes {
        ate_aqui.push(nome);
        match tipo {
            Tipo::Complexo(c) => descer(c, ate_aqui, saida),
            Tipo::Simples(_) => saida.push(ate_aqui.clone()),
        }
        ate_aqui.pop();
    }
}

/// Elements right below, and whether they are alternatives of one choice.
fn elementos(termo: &Termo, lista: &mut Vec<(&'static str, Tipo, bool)>) {
    fn passo(termo: &Termo, alternativa: bool, lista: &mut Vec<(&'static str, Tipo, bool)>) {
        match termo {
            Termo::Elemento { nome, tipo, .. } => lista.push((*nome, *tipo, alternativa)),
            Termo::Sequencia(p) if p.len() == 1 => passo(&p[0].termo, alternativa, lista),
            Termo::Sequencia(p) => p.iter().for_each(|p| passo(&p.termo, false, lista)),
            Termo::Escolha(p) => p.iter().for_each(|p| passo(&p.termo, true, lista)),
            Termo::Curinga { .. } => {}
        }
    }
    passo(termo, false, lista);
}
