//! Rules of the envelope of a message that the pass over its bytes can tell: MSG-02, MSG-03, MSG-08, HSH-01, HSH-03.

use chrono::NaiveDate;

use super::frases;
use super::maquina::{Anotado, Maquina, Trecho};
use crate::Local;
use crate::relatorio::SituacaoHash;

/// Transactions, the body that each of them has in a `mensagemTISS`, and its web-service root (rules 6.1).
const CORPOS: &[(&str, &str, &str)] = &[
    ("ENVIO_LOTE_GUIAS", "loteGuias", "loteGuiasWS"),
    ("ENVIO_ANEXO", "loteAnexos", "loteAnexoWS"),
    ("SOLIC_DEMONSTRATIVO_RETORNO", "solicitacaoDemonstrativoRetorno", "solicitacaoDemonstrativoRetornoWS"),
    ("SOLIC_STATUS_PROTOCOLO", "solicitacaoStatusProtocolo", "solicitacaoStatusProtocoloWS"),
    ("SOLICITACAO_PROCEDIMENTOS", "solicitacaoProcedimento", "solicitacaoProcedimentoWS"),
    ("SOLICITA_STATUS_AUTORIZACAO", "solicitaStatusAutorizacao", "solicitacaoStatusAutorizacaoWS"),
    ("VERIFICA_ELEGIBILIDADE", "verificaElegibilidade", "pedidoElegibilidadeWS"),
    ("CANCELA_GUIA", "cancelaGuia", "cancelaGuiaWS"),
    ("COMUNICACAO_BENEFICIARIO", "comunicacaoInternacao", "comunicacaoBeneficiarioWS"),
    ("RECURSO_GLOSA", "recursoGlosa", "loteRecursoGlosaWS"),
    ("SOLIC_STATUS_RECURSO_GLOSA", "solicitacaoStatusRecursoGlosa", "solicitacaoStatusRecursoGlosaWS"),
    ("ENVIO_DOCUMENTO", "envioDocumentos", "envioDocumentoWS"),
    ("PROTOCOLO_RECEBIMENTO", "recebimentoLote", "protocoloRecebimentoWS"),
    ("PROTOCOLO_RECEBIMENTO_ANEXO", "recebimentoAnexo", "protocoloRecebimentoAnexoWS"),
    ("RECEBIMENTO_RECURSO_GLOSA", "recebimentoRecursoGlosa", "protocoloRecebimentoRecursoWS"),
    ("DEMONSTRATIVO_ANALISE_CONTA", "demonstrativosRetorno", "demonstrativoRetornoWS"),
    ("DEMONSTRATIVO_PAGAMENTO", "demonstrativosRetorno", "demonstrativoRetornoWS"),
    ("DEMONSTRATIVO_ODONTOLOGIA", "demonstrativosRetorno", "demonstrativoRetornoWS"),
    ("SITUACAO_PROTOCOLO", "situacaoProtocolo", "situacaoProtocoloWS"),
    ("RESPOSTA_SOLICITACAO", "autorizacaoServicos", "autorizacaoProcedimentoWS"),
    ("AUTORIZACAO_ODONTOLOGIA", "autorizacaoServicos", "autorizacaoProcedimentoWS"),
    ("STATUS_AUTORIZACAO", "situacaoAutorizacao", "situacaoAutorizacaoWS"),
    ("SITUACAO_ELEGIBILIDADE", "respostaElegibilidade", "respostaElegibilidadeWS"),
    ("CANCELAMENTO_GUIA_RECIBO", "reciboCancelaGuia", "reciboCancelaGuiaWS"),
    ("RECIBO_COMUNICACAO", "reciboComunicacao", "reciboComunicacaoWS"),
    ("RESPOSTA_RECURSO_GLOSA", "respostaRecursoGlosa", "situacaoProtocoloRecursoWS"),
    ("RECEBIMENTO_DOCUMENTO", "recebimentoDocumentos", "reciboDocumentosWS"),
];

/// Transactions of the monitoring families.
const DA_ANS: [&str; 2] = ["MONITORAMENTO", "QUALIDADE"];

/// A kind of transaction that the standard knows.
pub(super) fn transacao(texto: &[u8]) -> Option<&'static str> {
    CORPOS.iter().map(|(t, ..)| *t).chain(DA_ANS).find(|t| t.as_bytes() == texto)
}

/// Tabela 38: kind of transaction does not fit the content.
const CORPO_TROCADO: u16 = 3148;
/// Tabela 38: date of the transaction in the future.
const DATA_FUTURA: u16 = 5025;

impl Maquina {
    /// Called when the document is over. A message that did not come to its end is not asked for more.
    pub(super) fn regras_do_envelope(&mut self, j: &[u8]) {
        let (Some(raiz), Some(local)) = (self.anotado.raiz, self.anotado.fim) else { return };
        if raiz == "mensagemTISS" && self.anotado.corpo.is_none() && !self.coletor.relatorio.tem_erro() {
            let fala = frases::erro(
                "MSG-02",
                frases::CORPO_AUSENTE,
                "A mensagem não tem conteúdo: falta o corpo da transação, que o esquema não exige mas a operadora sim.".into(),
                "Inclua prestadorParaOperadora ou operadoraParaPrestador com o corpo da transação.",
            );
            let caminho = format!("{}/{raiz}", self.prefixo_do_caminho());
            self.no_lugar(j, fala, local, &caminho);
        }
        self.transacao_e_corpo(j, raiz);
        self.data_do_registro(j, raiz);
        self.conferir_hash(j, raiz);
    }

    fn transacao_e_corpo(&mut self, j: &[u8], raiz: &'static str) {
        let Some(transacao) = self.anotado.transacao else { return };
        let Some((_, corpo, ws)) = CORPOS.iter().find(|(t, ..)| *t == transacao) else { return };
        let (esperado, achado) = match self.anotado.corpo {
            Some(c) => (*corpo, c),
            None if raiz.ends_with("WS") && CORPOS.iter().any(|(_, _, w)| *w == raiz) => (*ws, raiz),
            None => return,
        };
        if esperado == achado {
            return;
        }
        let Some(local) = self.anotado.transacao_local else { return };
        let fala = frases::erro(
            "MSG-03",
            CORPO_TROCADO,
            format!("O tipo da transação é {transacao}, que pede {esperado}, mas a mensagem traz {achado}."),
            "Corrija tipoTransacao no cabeçalho ou troque o corpo da mensagem.",
        );
        let caminho =
            format!("{}/{raiz}/cabecalho/identificacaoTransacao/tipoTransacao", self.prefixo_do_caminho());
        self.no_lugar(j, fala, local, &caminho);
    }

    fn data_do_registro(&mut self, j: &[u8], raiz: &'static str) {
        let Anotado { registro: Some(texto), registro_local: Some(local), .. } = self.anotado else { return };
        let Some(hoje) = self.opcoes.em else { return };
        let Ok(data) = texto.como_str().parse::<NaiveDate>() else { return };
        if data <= hoje {
            return;
        }
        let fala = frases::erro(
            "MSG-08",
            DATA_FUTURA,
            format!(
                "A data de registro da transação é posterior à data da validação, {}.",
                hoje.format("%d/%m/%Y")
            ),
            "Informe em dataRegistroTransacao o dia em que a mensagem foi gerada.",
        );
        let caminho = format!(
            "{}/{raiz}/cabecalho/identificacaoTransacao/dataRegistroTransacao",
            self.prefixo_do_caminho()
        );
        self.no_lugar(j, fala, local, &caminho);
    }

    fn conferir_hash(&mut self, j: &[u8], raiz: &'static str) {
        let Some(local) = self.anotado.hash_local else { return };
        let byte = match local.posicao {
            Some(p) => p.byte,
            None => self.rastro.byte_de(j, self.base, local.ini),
        };
        let tamanho = self.tamanho(local);
        let hash = &mut self.coletor.relatorio.hash;
        hash.bytes = Some((byte, byte + tamanho));
        let hash = *hash;
        if hash.situacao == SituacaoHash::Confere {
            return;
        }
        let meio = if self.anotado.hash_no_epilogo { "/epilogo" } else { "" };
        let caminho = || format!("{}/{raiz}{meio}/hash", self.prefixo_do_caminho());
        let fala = match hash.situacao {
            SituacaoHash::Ausente => frases::erro(
                "HSH-03",
                frases::HASH_INVALIDO,
                "O campo hash está vazio; ele deve ter exatamente 32 dígitos hexadecimais.".into(),
                "Calcule o hash (MD5) do conteúdo da mensagem e grave os 32 dígitos.",
            ),
            SituacaoHash::Difere if hash.informado.is_none() => frases::erro(
                "HSH-03",
                frases::HASH_INVALIDO,
                match self.anotado.hash.len() {
                    32 => "O hash informado tem caracteres que não são dígitos hexadecimais (0 a 9, a a f).".into(),
                    n => format!("O hash informado tem {n} caracteres; ele deve ter exatamente 32 dígitos hexadecimais."),
                },
                "Recalcule o hash (MD5) do conteúdo e grave os 32 dígitos; o comando conecta hash --corrigir faz isso.",
            ),
            SituacaoHash::Difere => frases::erro(
                "HSH-01",
                frases::HASH_INVALIDO,
                "O hash informado não é o do conteúdo da mensagem: algo mudou depois do cálculo, ou ele foi calculado de outro modo.".into(),
                "Recalcule o hash depois da última alteração; o comando conecta hash --corrigir faz isso.",
            ),
            SituacaoHash::Indefinido if self.coletor.bem_formado() => frases::aviso(
                "HSH-01",
                "A mensagem tem caracteres que não existem em ISO-8859-1, e para eles o padrão não define o hash.".into(),
                "Troque aspas curvas, travessões e símbolos por caracteres comuns e recalcule o hash.",
            ),
            _ => return,
        };
        let caminho = caminho();
        self.no_lugar(j, fala, local, &caminho);
    }

    fn prefixo_do_caminho(&self) -> &'static str {
        if self.raiz > 1 { "/Envelope/Body" } else { "" }
    }

    /// Bytes of the input that some bytes of the document are.
    fn tamanho(&self, local: Trecho) -> u64 {
        local.fim.saturating_sub(local.ini) * if self.utf16 { 2 } else { 1 }
    }

    fn no_lugar(&mut self, j: &[u8], fala: super::coletor::Fala, local: Trecho, caminho: &str) {
        let p = self.lugar(j, local);
        let local = Local {
            linha: p.linha,
            coluna: p.coluna,
            byte_inicio: p.byte,
            byte_fim: p.byte + self.tamanho(local),
            caminho: caminho.to_owned(),
            guia: None,
        };
        self.coletor.juntar(fala, local, caminho);
    }
}
