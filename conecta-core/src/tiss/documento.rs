//! A whole document: which message it is, in which version, and how it was written.

use std::io::Read;
use std::marker::PhantomData;

use conecta_schemas::{Esquema, Familia};
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::conteudo::{Conteudo, Forma, Leitura, Montagem, Sobra};
use super::escrita::{self, OpcoesDeEscrita};
use super::*;
use crate::falha::{FalhaDeLeitura, NaoCabe};
use crate::types::versao::Versao;
use crate::xml::{Arvore, Arvores, Escrita, Lida, No, ler_arvore};
use crate::{Error, Opcoes, Relatorio};

/// Declares the messages: `Variante(Tipo) = família "elemento"`.
macro_rules! raizes {
    ($( $(#[doc = $doc:literal])+ $variante:ident($tipo:ty) = $familia:ident $tag:literal, )+) => {
        /// The message of a document.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        #[expect(clippy::large_enum_variant, reason = "the message is what the document is about")]
        pub enum Raiz {
            $( $(#[doc = $doc])+ $variante($tipo), )+
        }

        impl Raiz {
            /// Family of the schema that describes it.
            pub fn familia(&self) -> Familia {
                match self { $( Self::$variante(_) => Familia::$familia, )+ }
            }

            /// Name of its element.
            pub fn tag(&self) -> &'static str {
                match self { $( Self::$variante(_) => $tag, )+ }
            }

            pub(super) fn ler(familia: Familia, no: No<'_>, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
                match (familia, no.nome()) {
                    $( (Familia::$familia, $tag) => Ok(Self::$variante(Conteudo::ler(no, l)?)), )+
                    _ => Err(FalhaDeLeitura::new(no, format!("{} não é uma mensagem do padrão", no.nome()))),
                }
            }

            /// Reads a message from a tree that was made by hand or from JSON.
            ///
            /// # Errors
            /// [`Error::Estrutura`] when something is missing, cannot be read, or is not in the model.
            pub fn de_arvore(familia: Familia, arvore: &Arvore) -> Result<Self, Error> {
                let mut l = Leitura::default();
                let no = arvore.raiz().ok_or(Error::SemMensagem)?;
                let raiz = Self::ler(familia, no, &mut l).map_err(|f| Error::Estrutura(Box::new(f)))?;
                match l.sobras.pop() {
                    None => Ok(raiz),
                    Some(s) => Err(Error::Estrutura(Box::new(s.into()))),
                }
            }

            /// The tree of the message.
            pub(crate) fn arvore(&self) -> Arvore {
                match self { $( Self::$variante(x) => Montagem::arvore($tag, x), )+ }
            }

            /// All messages: family, element, shape.
            pub fn todas() -> &'static [(Familia, &'static str, fn() -> Forma)] {
                &[$( (Familia::$familia, $tag, <$tipo as Conteudo>::forma), )+]
            }
        }
    };
}

raizes! {
    /// A message between provider and operator.
    MensagemTiss(MensagemTiss) = Tiss "mensagemTISS",
    /// Web-service request: cancelamento of guias.
    CancelaGuiaWs(CancelaGuiaWs) = Tiss "cancelaGuiaWS",
    /// Web-service answer: recibo of a cancelamento of guias.
    ReciboCancelaGuiaWs(ReciboCancelaGuiaWs) = Tiss "reciboCancelaGuiaWS",
    /// Web-service request: comunicação de internação ou alta.
    ComunicacaoBeneficiarioWs(ComunicacaoBeneficiarioWs) = Tiss "comunicacaoBeneficiarioWS",
    /// Web-service answer: recibo of a comunicação de internação ou alta.
    ReciboComunicacaoWs(ReciboComunicacaoWs) = Tiss "reciboComunicacaoWS",
    /// Web-service request: lote de guias for billing.
    LoteGuiasWs(LoteGuiasWs) = Tiss "loteGuiasWS",
    /// Web-service answer: protocolo de recebimento of a lote de guias.
    ProtocoloRecebimentoWs(ProtocoloRecebimentoWs) = Tiss "protocoloRecebimentoWS",
    /// Web-service request: recurso de glosa.
    LoteRecursoGlosaWs(LoteRecursoGlosaWs) = Tiss "loteRecursoGlosaWS",
    /// Web-service answer: protocolo de recebimento of a recurso de glosa.
    ProtocoloRecebimentoRecursoWs(ProtocoloRecebimentoRecursoWs) = Tiss "protocoloRecebimentoRecursoWS",
    /// Web-service request: demonstrativo de pagamento or de análise de conta.
    SolicitacaoDemonstrativoRetornoWs(SolicitacaoDemonstrativoRetornoWs) = Tiss "solicitacaoDemonstrativoRetornoWS",
    /// Web-service answer: the demonstrativos requested.
    DemonstrativoRetornoWs(DemonstrativoRetornoWs) = Tiss "demonstrativoRetornoWS",
    /// Web-service request: solicitação de procedimento.
    SolicitacaoProcedimentoWs(SolicitacaoProcedimentoWs) = Tiss "solicitacaoProcedimentoWS",
    /// Web-service answer: autorização of a solicitação de procedimento.
    AutorizacaoProcedimentoWs(AutorizacaoProcedimentoWs) = Tiss "autorizacaoProcedimentoWS",
    /// Web-service request: status of a solicitação de autorização.
    SolicitacaoStatusAutorizacaoWs(SolicitacaoStatusAutorizacaoWs) = Tiss "solicitacaoStatusAutorizacaoWS",
    /// Web-service answer: situação of a solicitação de autorização.
    SituacaoAutorizacaoWs(SituacaoAutorizacaoWs) = Tiss "situacaoAutorizacaoWS",
    /// Web-service request: status of a protocolo.
    SolicitacaoStatusProtocoloWs(SolicitacaoStatusProtocoloWs) = Tiss "solicitacaoStatusProtocoloWS",
    /// Web-service answer: situação of a protocolo.
    SituacaoProtocoloWs(SituacaoProtocoloWs) = Tiss "situacaoProtocoloWS",
    /// Web-service request: verificação de elegibilidade of a beneficiário.
    PedidoElegibilidadeWs(PedidoElegibilidadeWs) = Tiss "pedidoElegibilidadeWS",
    /// Web-service answer: elegibilidade of a beneficiário.
    RespostaElegibilidadeWs(RespostaElegibilidadeWs) = Tiss "respostaElegibilidadeWS",
    /// Web-service request: lote de anexos clínicos.
    LoteAnexoWs(LoteAnexoWs) = Tiss "loteAnexoWS",
    /// Web-service answer: protocolo de recebimento of a lote de anexos.
    ProtocoloRecebimentoAnexoWs(ProtocoloRecebimentoAnexoWs) = Tiss "protocoloRecebimentoAnexoWS",
    /// Web-service request: status of a protocolo of recurso de glosa.
    SolicitacaoStatusRecursoGlosaWs(SolicitacaoStatusRecursoGlosaWs) = Tiss "solicitacaoStatusRecursoGlosaWS",
    /// Web-service answer: situação of, or decision on, a recurso de glosa.
    SituacaoProtocoloRecursoWs(SituacaoProtocoloRecursoWs) = Tiss "situacaoProtocoloRecursoWS",
    /// Fault that a web service returns when it cannot handle the message.
    TissFaultWs(TissFaultWs) = Tiss "tissFaultWS",
    /// Web-service request: sending of a documento.
    EnvioDocumentoWs(EnvioDocumentoWs) = Tiss "envioDocumentoWS",
    /// Web-service answer: recibo of a documento.
    ReciboDocumentosWs(ReciboDocumentosWs) = Tiss "reciboDocumentosWS",
    /// Content of the web-service answer to a documento: its recibo or an error.
    RecebimentoDocumentoWs(RecebimentoDocumentoWs) = Tiss "reciboDocumentosWS/recebimentoDocumento",
    /// Monitoring: between operator and ANS.
    Monitoramento(MensagemMonitoramento) = Monitoramento "mensagemEnvioANS",
    /// Quality of the monitoring base: sent by the ANS.
    Qualidade(MensagemQualidade) = Qualidade "mensagemEnvioANS",
}

/// A document in its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documento {
    /// Version whose schema it follows.
    pub versao: Versao,
    /// The message.
    pub raiz: Raiz,
    /// How it was written, so that it is written the same way again.
    pub(crate) escrita: Escrita,
}

/// What came of reading a document.
#[derive(Debug)]
pub struct DocumentoLido {
    /// The document.
    pub documento: Documento,
    /// What is wrong with it.
    pub relatorio: Relatorio,
    /// What stood in it and has no place in the model. Nothing, for a valid document.
    pub sobras: Vec<Sobra>,
}

/// Reads a document into the model.
///
/// # Errors
/// [`Error::Estrutura`] when it cannot be read into the types of its version: the report of [`validar`](crate::validar)
/// tells all that is wrong with it. [`Error::Limite`] when it is too large to be held as a whole.
pub fn ler(documento: &[u8]) -> Result<DocumentoLido, Error> {
    DocumentoLido::try_from(ler_arvore(documento, &Opcoes::default())?)
}

impl TryFrom<Lida> for DocumentoLido {
    type Error = Error;

    fn try_from(lida: Lida) -> Result<Self, Error> {
        let mut l = Leitura::default();
        let Some(no) = lida.arvore.raiz() else { return Err(Error::SemMensagem) };
        let raiz =
            Raiz::ler(lida.esquema.familia(), no, &mut l).map_err(|f| Error::Estrutura(Box::new(f)))?;
        let versao = lida.esquema.versao().parse().unwrap_or(Versao::new(0, 0, 0));
        Ok(Self {
            documento: Documento { versao, raiz, escrita: lida.escrita },
            relatorio: lida.relatorio,
            sobras: l.sobras,
        })
    }
}

impl Documento {
    /// A document of a version, written with the prefix `ans`.
    pub fn new(versao: Versao, raiz: Raiz) -> Self {
        let escrita = Escrita { prefixo: "ans".into(), ..Escrita::default() };
        Self { versao, raiz, escrita }
    }

    /// The schema it follows; `None` when the version is not a known one.
    pub fn esquema(&self) -> Option<Esquema> {
        conecta_schemas::esquema(self.raiz.familia(), &self.versao.to_string())
    }

    /// Writes the document by the schema of its version.
    ///
    /// # Errors
    /// [`Error::VersaoDesconhecida`], or [`Error::NaoCabe`] with all that the version cannot carry.
    pub fn escrever(&self, opcoes: &OpcoesDeEscrita) -> Result<Vec<u8>, Error> {
        let esquema = self.esquema().ok_or(Error::VersaoDesconhecida(self.versao))?;
        escrita::escrever(&self.raiz.arvore(), esquema, &self.escrita, opcoes).map_err(Error::NaoCabe)
    }

    /// What the version of the document cannot carry, without writing it.
    ///
    /// # Errors
    /// [`Error::VersaoDesconhecida`].
    pub fn conferir(&self) -> Result<Vec<NaoCabe>, Error> {
        let esquema = self.esquema().ok_or(Error::VersaoDesconhecida(self.versao))?;
        let opcoes = OpcoesDeEscrita { hash: false, ..OpcoesDeEscrita::default() };
        Ok(escrita::escrever_tudo(&self.raiz.arvore(), esquema, &self.escrita, &opcoes).1)
    }

    /// The message as a tree: what it says, field by field, in the order of the model.
    pub fn arvore(&self) -> Arvore {
        self.raiz.arvore()
    }

    /// The same document with the message that a tree holds.
    ///
    /// # Errors
    /// [`Error::Estrutura`] when the tree is not that of a message of the family of the document.
    pub fn com_arvore(&self, arvore: &Arvore) -> Result<Self, Error> {
        let raiz = Raiz::de_arvore(self.raiz.familia(), arvore)?;
        Ok(Self { versao: self.versao, raiz, escrita: self.escrita.clone() })
    }

    /// Whether it came in a SOAP envelope.
    pub fn soap(&self) -> bool {
        self.escrita.soap
    }

    /// The message, when it is one between provider and operator.
    pub fn mensagem(&self) -> Option<&MensagemTiss> {
        match &self.raiz {
            Raiz::MensagemTiss(m) => Some(m),
            _ => None,
        }
    }
}

/// `{"versao": "4.03.00", "raiz": {"prefixo": …, "atributos": {…}}, "mensagemTISS": {…}}`
impl Serialize for Documento {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut m = s.serialize_map(None)?;
        m.serialize_entry("versao_formato", &FORMATO)?;
        m.serialize_entry("familia", self.raiz.familia().as_str())?;
        m.serialize_entry("versao", &self.versao)?;
        m.serialize_entry("raiz", &Apresentacao::de(&self.escrita))?;
        let arvore = self.raiz.arvore();
        m.serialize_entry(self.raiz.tag(), &json::Inteira(&arvore))?;
        m.end()
    }
}

/// Version of the JSON of a document.
const FORMATO: u32 = 1;

/// How the root was written, as JSON.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Apresentacao {
    prefixo: String,
    atributos: Vec<(String, String)>,
    soap: bool,
}

impl Apresentacao {
    fn de(e: &Escrita) -> Self {
        Self { prefixo: e.prefixo.clone(), atributos: e.atributos.clone(), soap: e.soap }
    }
}

impl<'de> Deserialize<'de> for Documento {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_map(DoMapa)
    }
}

struct DoMapa;

impl<'de> Visitor<'de> for DoMapa {
    type Value = Documento;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("um documento TISS em JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut mapa: A) -> Result<Documento, A::Error> {
        let erro = |m: &str| <A::Error as de::Error>::custom(m);
        let mut versao: Option<Versao> = None;
        let mut familia = Familia::Tiss;
        let mut escrita = Escrita { prefixo: "ans".into(), ..Escrita::default() };
        let mut arvore: Option<Arvore> = None;
        while let Some(chave) = mapa.next_key::<String>()? {
            match chave.as_str() {
                "versao_formato" => {
                    if mapa.next_value::<u32>()? != FORMATO {
                        return Err(erro("versao_formato desconhecida: este programa lê a 1"));
                    }
                }
                "versao" => {
                    let v: String = mapa.next_value()?;
                    versao = Some(v.parse().map_err(|e| erro(&format!("versao: {e}")))?);
                }
                "familia" => {
                    familia = Familia::de_nome(&mapa.next_value::<String>()?)
                        .ok_or_else(|| erro("familia é tiss, monitoramento ou qualidade"))?;
                }
                "raiz" => {
                    let a: Apresentacao = mapa.next_value()?;
                    (escrita.prefixo, escrita.atributos, escrita.soap) = (a.prefixo, a.atributos, a.soap);
                }
                _ if arvore.is_none() => arvore = Some(mapa.next_value_seed(json::Raiz(chave))?),
                _ => return Err(erro(&format!("{chave}: há uma só mensagem em um documento"))),
            }
        }
        let versao = versao.ok_or_else(|| erro("falta versao"))?;
        let arvore = arvore.ok_or_else(|| erro("falta a mensagem"))?;
        let raiz = Raiz::de_arvore(familia, &arvore).map_err(|e| erro(&e.to_string()))?;
        Ok(Documento { versao, raiz, escrita })
    }
}

/// The guias of a document one after another, as types of the model, in memory bounded by the largest.
///
/// ```no_run
/// use conecta_core::tiss::{GuiaSpSadt, GuiasEmFluxo};
///
/// # fn main() -> Result<(), conecta_core::Error> {
/// for guia in GuiasEmFluxo::<GuiaSpSadt, _>::new(std::fs::File::open("lote.xml")?) {
///     println!("{}", guia?.cabecalho_guia.numero_guia_prestador);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct GuiasEmFluxo<T, R> {
    arvores: Arvores<R>,
    de: PhantomData<T>,
}

impl<T: Conteudo, R: Read> GuiasEmFluxo<T, R> {
    /// Begins to read.
    pub fn new(leitor: R) -> Self {
        Self { arvores: Arvores::new(leitor, &Opcoes::default()), de: PhantomData }
    }

    /// The report; complete once the last guia was given.
    pub fn relatorio(&self) -> &Relatorio {
        self.arvores.relatorio()
    }
}

impl<T: Conteudo, R: Read> Iterator for GuiasEmFluxo<T, R> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let arvore = match self.arvores.next()? {
            Ok(a) => a,
            Err(e) => return Some(Err(e)),
        };
        let no = arvore.raiz()?;
        Some(T::ler(no, &mut Leitura::default()).map_err(|f| Error::Estrutura(Box::new(f))))
    }
}
