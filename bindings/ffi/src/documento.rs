//! Messages as objects that never change: fields by name, groups within groups, guias one after another.

use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, NaiveTime};
use conecta_core::sem_valores;
use conecta_core::tiss::construcao::{Cabecalho, Dados};
use conecta_core::tiss::{self, Campo, Especie, Forma, OpcoesDeEscrita, Vista, Vistas, literal};
use conecta_core::types::{Base64, Escrito, Lexico};
use conecta_schemas::Familia;
use serde::de::DeserializeOwned;

use crate::erros::{ConectaError, json, uso};
use crate::portas::{Fonte, Leitor, Progresso};
use crate::relatorio::Relatorio;
use crate::tipos::{Bytes, Decimal, Dia, Hora};

/// How a message is encoded.
#[uniffi::remote(Enum)]
pub enum Codificacao {
    /// ISO-8859-1, which the norm asks for.
    Iso8859_1,
    /// UTF-8.
    Utf8,
}

use conecta_core::tiss::Codificacao;

/// A message in its version.
#[derive(Debug, uniffi::Object)]
pub struct Documento {
    pub(crate) nucleo: tiss::Documento,
    relatorio: Option<Arc<Relatorio>>,
    sobras: Vec<String>,
}

impl Documento {
    pub(crate) fn novo(nucleo: tiss::Documento) -> Arc<Self> {
        Arc::new(Self { nucleo, relatorio: None, sobras: Vec::new() })
    }
}

/// Reads a document into objects. It is held in memory as a whole; [`guias`] reads one guia after another.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn ler(documento: Bytes) -> Result<Arc<Documento>, ConectaError> {
    let lido = tiss::ler(&documento)?;
    Ok(Arc::new(Documento {
        nucleo: lido.documento,
        relatorio: Some(Relatorio::novo(lido.relatorio)),
        sobras: lido.sobras.into_iter().map(|s| s.caminho).collect(),
    }))
}

/// Builds a message field by field. Item numbers and totals are computed where they are not given; nothing else is made up.
///
/// tipo: `lote`, `recurso`, `elegibilidade`, `resposta_de_elegibilidade`, `solicitacao_sp_sadt`, `solicitacao_de_internacao`,
/// `solicitacao_de_prorrogacao`, `solicitacao_odontologica`, `protocolo`, `analise_de_conta` or `resposta_de_recurso`.
/// cabecalho and campos: JSON objects of the fields.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn construir(tipo: String, cabecalho: String, campos: String) -> Result<Arc<Documento>, ConectaError> {
    if !Dados::TIPOS.contains(&tipo.as_str()) {
        return Err(uso(format!("tipo deve ser um destes: {}", Dados::TIPOS.join(", "))));
    }
    let cabecalho: Cabecalho = dados("cabecalho", &cabecalho)?;
    let campos = dados("campos", &campos)?;
    let corpo = serde_json::Value::Object([(tipo.clone(), campos)].into_iter().collect());
    let lidos: Dados = serde_json::from_value(corpo).map_err(|e| recusado(&tipo, &e))?;
    Ok(Documento::novo(lidos.construir(&cabecalho)?))
}

/// An argument that is JSON.
pub(crate) fn dados<T: DeserializeOwned>(nome: &str, texto: &str) -> Result<T, ConectaError> {
    serde_json::from_str(texto).map_err(|e| recusado(nome, &e))
}

fn recusado(nome: &str, erro: &serde_json::Error) -> ConectaError {
    uso(format!("{nome}: {}", sem_valores(erro)))
}

pub(crate) fn familia(nome: &str) -> Result<Familia, ConectaError> {
    Familia::de_nome(nome).ok_or_else(|| uso("familia deve ser tiss, monitoramento ou qualidade"))
}

#[uniffi::export]
impl Documento {
    /// The document whose JSON form this is.
    #[uniffi::constructor]
    pub fn de_json(texto: &str) -> Result<Self, ConectaError> {
        let lido: Result<tiss::Documento, _> = serde_json::from_str(texto);
        lido.map(|nucleo| Self { nucleo, relatorio: None, sobras: Vec::new() }).map_err(|e| {
            // Where it stands in the JSON text, without what stands there.
            uso(if e.is_data() {
                e.to_string()
            } else {
                format!("não é JSON bem formado (linha {}, coluna {})", e.line(), e.column())
            })
        })
    }

    /// Version whose schema the message follows, such as `4.03.00`.
    pub fn versao(&self) -> String {
        self.nucleo.versao.to_string()
    }

    /// Family of the schema: `tiss`, `monitoramento` or `qualidade`.
    pub fn familia(&self) -> String {
        self.nucleo.raiz.familia().as_str().to_owned()
    }

    /// Whether it came in a SOAP envelope.
    pub fn soap(&self) -> bool {
        self.nucleo.soap()
    }

    /// What is wrong with the document that was read; absent when it was not read from XML.
    pub fn relatorio(&self) -> Option<Arc<Relatorio>> {
        self.relatorio.clone()
    }

    /// Paths of what stood in the document and is in no version of the standard; none, for a valid one.
    pub fn sobras(&self) -> Vec<String> {
        self.sobras.clone()
    }

    /// The message itself.
    pub fn raiz(&self) -> Result<Arc<Grupo>, ConectaError> {
        Ok(Grupo::novo(self.nucleo.vista()))
    }

    /// The JSON form, which `de_json` reads.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.nucleo)
    }

    /// The message as XML, by the schema of its version, with the right hash.
    ///
    /// recuo: spaces by which a level is indented; no white space between elements when absent. soap: whether it goes
    /// into a SOAP 1.1 envelope; as it came when absent.
    #[uniffi::method(default(codificacao = None, recuo = Some(2), soap = None))]
    pub fn escrever(
        &self,
        codificacao: Option<Codificacao>,
        recuo: Option<u32>,
        soap: Option<bool>,
    ) -> Result<Bytes, ConectaError> {
        let mut opcoes = OpcoesDeEscrita::default();
        opcoes.codificacao = codificacao.unwrap_or(opcoes.codificacao);
        opcoes.recuo = recuo.map(|n| n as usize);
        opcoes.soap = soap.unwrap_or(self.nucleo.soap());
        Ok(self.nucleo.escrever(&opcoes)?.into())
    }
}

/// A field that is there.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CampoPresente {
    /// Name of its element.
    pub nome: String,
    /// Type of the model, of a group.
    pub grupo: Option<String>,
    /// How often it is there.
    pub vezes: u32,
}

/// A part of a message. Fields are named as their elements are.
#[derive(Debug, PartialEq, uniffi::Object)]
#[uniffi::export(Eq)]
pub struct Grupo(Vista);

impl Eq for Grupo {}

impl Grupo {
    pub(crate) fn novo(vista: Vista) -> Arc<Self> {
        Arc::new(Self(vista))
    }

    fn campo(&self, nome: &str) -> Result<&'static Campo, ConectaError> {
        self.0.grupo().da_tag(nome).ok_or_else(|| {
            let nomes: Vec<&str> = self.0.grupo().campos.iter().map(|c| c.tag).collect();
            uso(format!("{} não tem este campo; tem: {}", self.0.grupo().nome, nomes.join(", ")))
        })
    }

    fn lido<T: Lexico + Copy>(&self, nome: &str, especie: Especie) -> Result<Option<T>, ConectaError> {
        let campo = self.campo(nome)?;
        match (campo.forma)() {
            Forma::Valor(v) if v.especie == especie => {}
            _ => return Err(uso(format!("{nome} não é um campo deste tipo"))),
        }
        let texto = self.0.do_campo(campo).next();
        texto
            .map(|no| Ok(*Escrito::<T>::ler(literal(no).unwrap_or_default()).map_err(uso)?.valor()))
            .transpose()
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Grupo {
    /// Name of its type in the model, such as `GuiaSpSadt`.
    pub fn tipo(&self) -> String {
        self.0.grupo().nome.to_owned()
    }

    /// The fields that are there, in the order of the type.
    pub fn campos(&self) -> Vec<CampoPresente> {
        let presente = |c: &'static Campo| CampoPresente {
            nome: c.tag.to_owned(),
            grupo: match (c.forma)() {
                Forma::Grupo(g) => Some(g.nome.to_owned()),
                Forma::Valor(_) => None,
            },
            vezes: self.0.do_campo(c).count() as u32,
        };
        self.0.grupo().campos.iter().map(presente).filter(|c| c.vezes > 0).collect()
    }

    /// A field as it is written in the message; the first, of several. Absent when it is not there.
    pub fn texto(&self, campo: String) -> Result<Option<String>, ConectaError> {
        let campo = self.campo(&campo)?;
        Ok(self.0.do_campo(campo).next().and_then(literal).map(str::to_owned))
    }

    /// A field that may be there several times, each as it is written.
    pub fn textos(&self, campo: String) -> Result<Vec<String>, ConectaError> {
        let campo = self.campo(&campo)?;
        Ok(self.0.do_campo(campo).filter_map(literal).map(str::to_owned).collect())
    }

    /// A field that is an amount or a quantity.
    pub fn decimal(&self, campo: String) -> Result<Option<Decimal>, ConectaError> {
        self.lido(&campo, Especie::Decimal)
    }

    /// A field that is a whole number.
    pub fn inteiro(&self, campo: String) -> Result<Option<i64>, ConectaError> {
        self.lido(&campo, Especie::Inteiro)
    }

    /// A field that is a day.
    pub fn data(&self, campo: String) -> Result<Option<Dia>, ConectaError> {
        self.lido::<NaiveDate>(&campo, Especie::Data)
    }

    /// A field that is a time of day.
    pub fn hora(&self, campo: String) -> Result<Option<Hora>, ConectaError> {
        self.lido::<NaiveTime>(&campo, Especie::Hora)
    }

    /// A field that is yes or no.
    pub fn booleano(&self, campo: String) -> Result<Option<bool>, ConectaError> {
        self.lido(&campo, Especie::Booleano)
    }

    /// A field that carries bytes.
    pub fn bytes(&self, campo: String) -> Result<Option<Bytes>, ConectaError> {
        let texto = self.texto(campo)?;
        texto.map(|t| Base64::como_escrito(&t).bytes().map(|b| b.to_vec().into()).map_err(uso)).transpose()
    }

    /// A field that is a group; the first, of several. Absent when it is not there.
    pub fn grupo(&self, campo: String) -> Result<Option<Arc<Grupo>>, ConectaError> {
        self.campo(&campo)?;
        Ok(self.0.campo(&campo).into_iter().next().map(Grupo::novo))
    }

    /// A field that is a group and may be there several times.
    pub fn grupos(&self, campo: String) -> Result<Vec<Arc<Grupo>>, ConectaError> {
        self.campo(&campo)?;
        Ok(self.0.campo(&campo).into_iter().map(Grupo::novo).collect())
    }

    /// Number that the prestador gave to the guia, of a guia.
    pub fn numero_da_guia(&self) -> Option<String> {
        self.0.no().and_then(tiss::numero_da_guia).map(str::to_owned)
    }

    /// The items of a guia as rows, whose cells are those of [`colunas`].
    pub fn linhas(&self) -> Vec<Vec<Option<String>>> {
        let Some(no) = self.0.no() else { return Vec::new() };
        let texto = |linha: Vec<Option<std::borrow::Cow<'_, str>>>| {
            linha.into_iter().map(|c| c.map(std::borrow::Cow::into_owned)).collect()
        };
        tiss::linhas(no).into_iter().map(|l| texto(l.to_vec())).collect()
    }

    /// The JSON form.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.0)
    }
}

/// The columns of `Grupo.linhas`, in their order.
#[uniffi::export]
pub fn colunas() -> Vec<String> {
    tiss::COLUNAS.iter().map(|c| c.nome.to_owned()).collect()
}

/// Where guias are read from.
type Origem = Box<dyn std::io::Read + Send>;

/// The guias of a document, while they are read, in memory bounded by the largest of them.
#[derive(uniffi::Object)]
pub struct Guias(Mutex<Vistas<Origem>>);

/// The guias of a document one after another: those of a lote, of a demonstrativo, of an answer.
#[uniffi::export]
pub fn guias(documento: Bytes) -> Result<Arc<Guias>, ConectaError> {
    Ok(Arc::new(Guias(Mutex::new(Vistas::new(Box::new(Cursor::new(documento.em_vec())))))))
}

/// The same from a stream of the host, read while guias are asked for.
#[uniffi::export(default(progresso = None))]
pub fn guias_da_fonte(
    fonte: Arc<dyn Fonte>,
    progresso: Option<Arc<dyn Progresso>>,
) -> Result<Arc<Guias>, ConectaError> {
    Ok(Arc::new(Guias(Mutex::new(Vistas::new(Box::new(Leitor::new(fonte, progresso)))))))
}

#[uniffi::export]
impl Guias {
    /// The next guia; absent after the last.
    pub fn proxima(&self) -> Result<Option<Arc<Grupo>>, ConectaError> {
        let proxima = self.0.lock().unwrap_or_else(PoisonError::into_inner).next();
        Ok(proxima.transpose()?.map(Grupo::novo))
    }

    /// What is wrong with the document; complete once the last guia was given.
    pub fn relatorio(&self) -> Result<Arc<Relatorio>, ConectaError> {
        Ok(Relatorio::novo(self.0.lock().unwrap_or_else(PoisonError::into_inner).relatorio().clone()))
    }
}
