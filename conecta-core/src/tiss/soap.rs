//! The web services of the standard: which message each takes and gives, and the SOAP 1.1 envelopes around them.
//!
//! Document/literal, as the WSDL files have it. Transport is the host's.

use super::conteudo::{Forma, Grupo};
use super::documento::{Documento, DocumentoLido, Raiz};
use super::escrita::{Codificacao, OpcoesDeEscrita, SOAP};
use super::ws::TissFaultWs;
use crate::types::versao::Versao;
use crate::xml::{Arvore, Falha, No, escapar, ler_arvore};
use crate::{Error, Opcoes};

/// One web service; each has one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operacao {
    /// Name of the service, as the WSDL has it.
    pub servico: &'static str,
    /// Element that is sent.
    pub pedido: &'static str,
    /// Element that comes back.
    pub resposta: &'static str,
    /// First version of the standard with this service.
    pub desde: Versao,
    /// What is sent and what comes back, as bodies of a `mensagemTISS`.
    corpos: (&'static str, &'static str),
}

/// Element that comes in the `detail` of a fault.
pub const FALHA: &str = "tissFaultWS";

/// Declares the services: version, name, element sent, element that comes back, and the two as bodies of `mensagemTISS`.
macro_rules! operacoes {
    ($( $desde:ident $servico:literal: $pedido:literal => $resposta:literal, $corpo_p:literal => $corpo_r:literal; )+) => {
        [$( Operacao {
            servico: $servico,
            pedido: $pedido,
            resposta: $resposta,
            desde: $desde,
            corpos: ($corpo_p, $corpo_r),
        }, )+]
    };
}

const V3_00_01: Versao = Versao::new(3, 0, 1);
const V3_02_00: Versao = Versao::new(3, 2, 0);
const V4_00_00: Versao = Versao::new(4, 0, 0);

/// All web services.
pub const OPERACOES: [Operacao; 12] = operacoes! {
    V3_00_01 "tissCancelaGuia":
        "cancelaGuiaWS" => "reciboCancelaGuiaWS",
        "cancelaGuia" => "reciboCancelaGuia";
    V3_00_01 "tissComunicacaoBeneficiario":
        "comunicacaoBeneficiarioWS" => "reciboComunicacaoWS",
        "comunicacaoInternacao" => "reciboComunicacao";
    V4_00_00 "tissEnvioDocumentos":
        "envioDocumentoWS" => "reciboDocumentosWS",
        "envioDocumentos" => "recebimentoDocumentos";
    V3_00_01 "tissLoteAnexo":
        "loteAnexoWS" => "protocoloRecebimentoAnexoWS",
        "loteAnexos" => "recebimentoAnexo";
    V3_02_00 "tissLoteGuias":
        "loteGuiasWS" => "protocoloRecebimentoWS",
        "loteGuias" => "recebimentoLote";
    V3_00_01 "tissRecursoGlosa":
        "loteRecursoGlosaWS" => "protocoloRecebimentoRecursoWS",
        "recursoGlosa" => "recebimentoRecursoGlosa";
    V3_00_01 "tissSolicitacaoDemonstrativoRetorno":
        "solicitacaoDemonstrativoRetornoWS" => "demonstrativoRetornoWS",
        "solicitacaoDemonstrativoRetorno" => "demonstrativosRetorno";
    V3_00_01 "tissSolicitacaoProcedimento":
        "solicitacaoProcedimentoWS" => "autorizacaoProcedimentoWS",
        "solicitacaoProcedimento" => "autorizacaoServicos";
    V3_00_01 "tissSolicitacaoStatusAutorizacao":
        "solicitacaoStatusAutorizacaoWS" => "situacaoAutorizacaoWS",
        "solicitaStatusAutorizacao" => "situacaoAutorizacao";
    V3_00_01 "tissSolicitacaoStatusProtocolo":
        "solicitacaoStatusProtocoloWS" => "situacaoProtocoloWS",
        "solicitacaoStatusProtocolo" => "situacaoProtocolo";
    V3_00_01 "tissSolicitacaoStatusProtocoloRecurso":
        "solicitacaoStatusRecursoGlosaWS" => "situacaoProtocoloRecursoWS",
        "solicitacaoStatusRecursoGlosa" => "respostaRecursoGlosa";
    V3_00_01 "tissVerificaElegibilidade":
        "pedidoElegibilidadeWS" => "respostaElegibilidadeWS",
        "verificaElegibilidade" => "respostaElegibilidade";
};

/// Direction of a message of a web service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sentido {
    /// What is sent.
    Pedido,
    /// What comes back.
    Resposta,
}

impl Operacao {
    /// The service of this name.
    pub fn do_servico(servico: &str) -> Option<&'static Self> {
        OPERACOES.iter().find(|o| o.servico == servico)
    }

    /// The service that a message is sent to or comes from.
    pub fn da_raiz(raiz: &str) -> Option<(&'static Self, Sentido)> {
        OPERACOES.iter().find_map(|o| match raiz {
            r if r == o.pedido => Some((o, Sentido::Pedido)),
            r if r == o.resposta => Some((o, Sentido::Resposta)),
            _ => None,
        })
    }

    /// The service that carries a body of a `mensagemTISS`, such as `loteGuias`.
    pub fn do_corpo(corpo: &str) -> Option<(&'static Self, Sentido)> {
        OPERACOES.iter().find_map(|o| match corpo {
            c if c == o.corpos.0 => Some((o, Sentido::Pedido)),
            c if c == o.corpos.1 => Some((o, Sentido::Resposta)),
            _ => None,
        })
    }

    /// Name of the operation, as the WSDL has it.
    pub fn nome(&self) -> String {
        format!("{}_Operation", self.servico)
    }

    /// Value of the HTTP header `SOAPAction`: empty in every WSDL of the standard, quotes included.
    pub const fn acao(&self) -> &'static str {
        "\"\""
    }

    /// Namespace of the WSDL of a version.
    pub fn espaco(&self, versao: Versao) -> String {
        // The files of 3.04.01 kept the namespace of those before them.
        let versao = if versao == Versao::new(3, 4, 1) { Versao::new(3, 4, 0) } else { versao };
        let numero: String = versao.to_string().split('.').enumerate().fold(String::new(), |s, (i, p)| {
            // The first number has one digit, the others two: `4.03.00` is `v40300`.
            s + if i == 0 { p.trim_start_matches('0') } else { p }
        });
        format!("http://www.ans.gov.br/tiss/ws/tipos/{}/v{numero}", self.servico.to_ascii_lowercase())
    }

    /// Name of the message of a direction.
    pub const fn raiz(&self, sentido: Sentido) -> &'static str {
        match sentido {
            Sentido::Pedido => self.pedido,
            Sentido::Resposta => self.resposta,
        }
    }

    fn recusa(&self, documento: &Documento) -> Error {
        Error::ForaDaOperacao { operacao: self.servico, raiz: documento.raiz.tag() }
    }
}

/// Puts a message of a web service into an envelope. A `mensagemTISS` whose body is what the service takes or gives is
/// brought into the form of the web service first.
///
/// # Errors
/// [`Error::ForaDaOperacao`] when the service does not carry such a message; otherwise as [`Documento::escrever`].
pub fn envelopar(
    documento: &Documento,
    operacao: &Operacao,
    opcoes: &OpcoesDeEscrita,
) -> Result<Vec<u8>, Error> {
    let opcoes = OpcoesDeEscrita { soap: true, ..opcoes.clone() };
    let tag = documento.raiz.tag();
    if tag == operacao.pedido || tag == operacao.resposta || tag == FALHA {
        return documento.escrever(&opcoes);
    }
    na_forma_do_servico(documento, operacao)?.escrever(&opcoes)
}

/// A `mensagemTISS` as the message of a web service: the same header and body, another root.
///
/// # Errors
/// [`Error::ForaDaOperacao`] when the service does not carry such a body.
pub fn na_forma_do_servico(documento: &Documento, operacao: &Operacao) -> Result<Documento, Error> {
    let arvore = documento.arvore();
    let corpo = corpo(&arvore).ok_or_else(|| operacao.recusa(documento))?;
    let (cabecalho, sentido, conteudo, tipo) = corpo;
    // Two services carry bodies of the same type: the name tells them apart.
    if Operacao::do_corpo(conteudo.nome()) != Some((operacao, sentido)) {
        return Err(operacao.recusa(documento));
    }
    let raiz = operacao.raiz(sentido);
    let campo = grupo_da_raiz(raiz)
        .and_then(|g| g.campos.iter().find(|c| matches!((c.forma)(), Forma::Grupo(f) if f.nome == tipo.nome)))
        .ok_or_else(|| operacao.recusa(documento))?;
    let mut nova = Arvore::new(raiz);
    let no = nova.por(Arvore::RAIZ, "cabecalho", false);
    nova.por_copia(no, cabecalho);
    let no = nova.por(Arvore::RAIZ, campo.tag, false);
    nova.por_copia(no, conteudo);
    let no = nova.por(Arvore::RAIZ, "hash", false);
    nova.por_texto(no, "");
    documento.com_arvore(&nova)
}

/// Header, direction and body of a `mensagemTISS`, with the type of the body.
fn corpo(arvore: &Arvore) -> Option<(No<'_>, Sentido, No<'_>, &'static Grupo)> {
    let raiz = arvore.raiz()?;
    let (sentido, lado) = raiz
        .filho("prestadorParaOperadora")
        .map(|n| (Sentido::Pedido, n))
        .or_else(|| raiz.filho("operadoraParaPrestador").map(|n| (Sentido::Resposta, n)))?;
    let conteudo = lado.filhos().next()?;
    let campo = grupo_da_raiz(raiz.nome())?.da_tag(lado.nome())?;
    let Forma::Grupo(lado_g) = (campo.forma)() else { return None };
    match (lado_g.da_tag(conteudo.nome())?.forma)() {
        Forma::Grupo(g) => Some((raiz.filho("cabecalho")?, sentido, conteudo, g)),
        Forma::Valor(_) => None,
    }
}

fn grupo_da_raiz(tag: &str) -> Option<&'static Grupo> {
    super::mapa::grupo_em(conecta_schemas::Familia::Tiss, tag)
}

/// A SOAP fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FalhaSoap {
    /// `faultcode`, such as `soap:Server`.
    pub codigo: String,
    /// `faultstring`.
    pub texto: String,
    /// `faultactor`; empty when there is none.
    pub ator: String,
    /// What the standard puts into `detail`: the reason as a code.
    pub detalhe: Option<TissFaultWs>,
}

/// What an envelope holds.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "the message is what the envelope is about")]
pub enum Conteudo {
    /// A message.
    Mensagem(DocumentoLido),
    /// A fault instead of an answer.
    Falha(FalhaSoap),
}

/// Reads what a web service was sent or gave back. A message without an envelope is read as well.
///
/// # Errors
/// As [`ler`](super::ler).
pub fn abrir(envelope: &[u8]) -> Result<Conteudo, Error> {
    let mut lida = ler_arvore(envelope, &Opcoes::default())?;
    let Some(falha) = lida.falha.take() else { return DocumentoLido::try_from(lida).map(Conteudo::Mensagem) };
    let Falha { codigo, texto, ator } = falha;
    let detalhe = match DocumentoLido::try_from(lida) {
        Ok(DocumentoLido { documento: Documento { raiz: Raiz::TissFaultWs(f), .. }, .. }) => Some(f),
        // Whatever else a server puts into the detail, the fault is what counts.
        _ => None,
    };
    Ok(Conteudo::Falha(FalhaSoap { codigo, texto, ator, detalhe }))
}

impl FalhaSoap {
    /// Writes the envelope of a fault. `prefix:Server` and `prefix:Client` of any prefix become those of this envelope.
    ///
    /// # Errors
    /// As [`Documento::escrever`], for the detail.
    pub fn escrever(&self, versao: Versao, opcoes: &OpcoesDeEscrita) -> Result<Vec<u8>, Error> {
        let rotulo = match opcoes.codificacao {
            Codificacao::Iso8859_1 => "ISO-8859-1",
            Codificacao::Utf8 => "UTF-8",
        };
        let codigo = self.codigo.rsplit_once(':').map_or(self.codigo.as_str(), |(_, c)| c);
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"{rotulo}\"?>\n\
             <soap:Envelope xmlns:soap=\"{SOAP}\"><soap:Body><soap:Fault><faultcode>soap:"
        );
        escapar(codigo, false, &mut xml);
        xml.push_str("</faultcode><faultstring>");
        escapar(&self.texto, false, &mut xml);
        xml.push_str("</faultstring>");
        if !self.ator.is_empty() {
            xml.push_str("<faultactor>");
            escapar(&self.ator, false, &mut xml);
            xml.push_str("</faultactor>");
        }
        if let Some(f) = &self.detalhe {
            let documento = Documento::new(versao, Raiz::TissFaultWs(f.clone()));
            let opcoes = OpcoesDeEscrita {
                codificacao: Codificacao::Utf8,
                recuo: None,
                soap: false,
                ..opcoes.clone()
            };
            let escrito = documento.escrever(&opcoes)?;
            let texto = String::from_utf8_lossy(&escrito);
            let mensagem = texto.split_once("?>").map_or(&*texto, |(_, m)| m).trim();
            xml.push_str(&format!("<detail>{mensagem}</detail>"));
        }
        xml.push_str("</soap:Fault></soap:Body></soap:Envelope>\n");
        Ok(opcoes.codificacao.codificar(xml))
    }
}
