//! A message of one version of the standard in another one.
//!
//! Two parts: a table of what changed its place or its code between versions (`passos`), and the schema of the target
//! (`encaixe`), which says what has no place and what is missing. Nothing is lost without a line in the report, and
//! nothing that the target demands is made up: it is asked for.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let bytes = include_bytes!("../../../../exemplos/certo-lote-consulta-4.03.00.xml");
//! use conecta_core::tiss::{self, Informados, OpcoesDeEscrita};
//!
//! let lido = tiss::ler(bytes)?;
//! let conversao = tiss::converter(&lido.documento, "4.01.00".parse()?, &Informados::default())?;
//! for p in &conversao.pendencias {
//!     println!("{}: {}", p.caminho, p.motivo);
//! }
//! if let Some(documento) = conversao.documento {
//!     let xml = documento.escrever(&OpcoesDeEscrita::default())?;
//! }
//! # Ok(())
//! # }
//! ```

mod encaixe;
mod informados;
mod passos;
mod ramo;

use std::borrow::Cow;
use std::collections::HashMap;

use conecta_schemas::{Esquema, Familia};
use serde::Serialize;

use super::conteudo::{Leitura, Sobra};
use super::documento::{Documento, Raiz};
use super::lotes::Recusa;
use crate::types::versao::Versao;
use crate::xml::Escrita;
use crate::{Error, Sensivel};
use encaixe::Encaixe;
pub use informados::{InformadoInvalido, Informados};
use ramo::passo;
pub(super) use ramo::{Dentro, Ramo};

/// What came of a conversion.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Conversao {
    /// The message in the version asked for, valid in it; `None` while something is pending.
    #[serde(skip)]
    pub documento: Option<Documento>,
    /// What the version asked for cannot say, field by field.
    pub perdas: Vec<Perda>,
    /// What has to be told, or cannot be, before there is a message.
    pub pendencias: Vec<Pendencia>,
    /// What is at another place or reads otherwise than before, and what was added.
    pub mudancas: Vec<Mudanca>,
    /// Fields that the caller told of and nothing was needed for: perhaps misspelt.
    pub sem_uso: Vec<String>,
}

/// A field that the version asked for has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Perda {
    /// XPath in the message that was given, from its own root and not from a SOAP envelope around it.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Tag.
    pub campo: String,
    /// Why, pt-BR, without the value.
    pub motivo: String,
    /// What is lost.
    #[serde(skip)]
    pub valor: Sensivel<String>,
}

/// What stands between the message and the version asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pendencia {
    /// XPath in the message that is to be. In [`TipoDePendencia::Demais`], in the one that was given.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Tag; of a choice, the tags of which one must be there, with `|` between them.
    pub campo: String,
    /// What kind.
    pub tipo: TipoDePendencia,
    /// Why and what to do, pt-BR, without the value.
    pub motivo: String,
    /// The codes that will do; empty when it is not a code.
    pub valores: Vec<&'static str>,
}

/// Kind of a [`Pendencia`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoDePendencia {
    /// The version demands a field that the message does not have: it has to be told.
    Falta,
    /// The version does not admit the value: another has to be told.
    Valor,
    /// The version does not admit so many: the message has to be divided.
    Demais,
    /// The version has no such message.
    Mensagem,
}

/// A field that is not what or where it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mudanca {
    /// XPath in the new message.
    pub caminho: String,
    /// XPath in the message that was given; `None` for what was added.
    pub de: Option<String>,
    /// Number of the guia.
    pub guia: Option<String>,
    /// What happened, pt-BR.
    pub motivo: String,
}

impl Conversao {
    /// Adds, as lost, what stood in the document that was read and has no place in the model.
    pub fn somar_sobras(&mut self, sobras: &[Sobra]) {
        self.perdas.extend(sobras.iter().map(|s| Perda {
            caminho: s.caminho.clone(),
            guia: None,
            campo: s.caminho.rsplit('/').next().unwrap_or_default().to_owned(),
            motivo: "o campo não existe no padrão TISS".into(),
            valor: Sensivel::new(String::new()),
        }));
    }

    /// Whether the new message says all that the old one did.
    pub fn sem_perda(&self) -> bool {
        self.documento.is_some() && self.perdas.is_empty()
    }
}

/// Gives the message of a document in another version of the standard.
///
/// The version is rewritten in the header, the hash is computed when the document is written. A signature does not
/// outlive a change of what was signed: it is told as lost.
///
/// # Errors
/// [`Error::VersaoDesconhecida`], for a version that the family of the message does not have, and for documents that
/// are no messages between provider and operator. [`Error::Estrutura`] when the result cannot be read into the model.
pub fn converter(documento: &Documento, para: Versao, informados: &Informados) -> Result<Conversao, Error> {
    let de = documento.esquema().ok_or(Error::VersaoDesconhecida(documento.versao))?;
    let alvo = conecta_schemas::esquema(Familia::Tiss, &para.to_string())
        .filter(|_| documento.raiz.familia() == Familia::Tiss)
        .ok_or(Error::VersaoDesconhecida(para))?;
    let mut ramo = Ramo::da_mensagem(&documento.raiz.arvore(), de).ok_or(Error::SemMensagem)?;
    let mut encaixe = Encaixe::new(alvo, informados);
    if documento.versao != para {
        tirar_assinaturas(&mut ramo, &mut encaixe);
        passos::aplicar(&mut ramo, documento.versao, para);
        reescrever_versao(&mut ramo, para);
    }
    let novo = encaixe.raiz(ramo);
    let mut mudancas = Vec::new();
    let mut pronto = None;
    if let Some(novo) = novo {
        comparar(&novo, &format!("/{}", novo.nome), None, &mut mudancas);
        if encaixe.pendencias.is_empty() {
            let arvore = novo.arvore();
            let no = arvore.raiz().ok_or(Error::SemMensagem)?;
            let raiz = Raiz::ler(Familia::Tiss, no, &mut Leitura::default())
                .map_err(|f| Error::Estrutura(Box::new(f)))?;
            let escrita = na_versao(&documento.escrita, documento.versao, para);
            pronto = Some(Documento { versao: para, raiz, escrita });
        }
    }
    Ok(Conversao {
        documento: pronto,
        sem_uso: informados.sem_uso(&encaixe.usados),
        perdas: encaixe.perdas,
        pendencias: encaixe.pendencias,
        mudancas,
    })
}

/// A message made or put together by other means: all of it in the place that its version has for it, or all that
/// stands against it.
pub(super) fn caber(ramo: Ramo, esquema: Esquema) -> Result<Ramo, Vec<Recusa>> {
    let nenhum = Informados::default();
    let mut e = Encaixe::new(esquema, &nenhum);
    let novo = e.raiz(ramo);
    let perdas = e.perdas.into_iter().map(|p| Recusa::new(p.caminho, p.guia.as_deref(), p.motivo));
    let faltas = e.pendencias.into_iter().map(|p| Recusa::new(p.caminho, p.guia.as_deref(), p.motivo));
    let recusas: Vec<Recusa> = faltas.chain(perdas).collect();
    novo.filter(|_| recusas.is_empty()).ok_or(recusas)
}

/// A message made by the schema of one version, as another one has it.
pub(super) fn rearranjar(ramo: &mut Ramo, de: Versao, para: Versao) {
    passos::aplicar(ramo, de, para);
    reescrever_versao(ramo, para);
}

/// Signatures are of the message as it was.
fn tirar_assinaturas(r: &mut Ramo, e: &mut Encaixe<'_>) {
    let Some(filhos) = r.filhos_mut() else { return };
    for f in filhos.extract_if(.., |f| matches!(f.dentro, Dentro::Assinatura(_))) {
        e.perder(&f, "a assinatura digital é da mensagem como era; assine a nova");
    }
    filhos.iter_mut().for_each(|f| tirar_assinaturas(f, e));
}

/// How the document was written; a place of the schema that names the version names the new one.
fn na_versao(escrita: &Escrita, de: Versao, para: Versao) -> Escrita {
    let nomes = |v: Versao| [v.to_string(), v.to_string().replace('.', "_")];
    let mut nova = escrita.clone();
    for (_, valor) in nova.atributos.iter_mut().filter(|(n, _)| n.ends_with(":schemaLocation")) {
        for (antes, depois) in nomes(de).iter().zip(nomes(para)) {
            *valor = valor.replace(antes, &depois);
        }
    }
    nova
}

/// The version that the header tells.
fn reescrever_versao(raiz: &mut Ramo, para: Versao) {
    raiz.cada(&mut |r| {
        if r.nome == "Padrao" || r.nome == "versaoPadrao" {
            r.dentro = Dentro::Texto(para.to_string());
            r.motivo = Some("versão do padrão".into());
        }
    });
}

/// Tells what is not what or where it was.
fn comparar(r: &Ramo, caminho: &str, guia: Option<&str>, mudancas: &mut Vec<Mudanca>) {
    let guia = r.numero_da_guia().or(guia);
    if let Dentro::Grupo(filhos) = &r.dentro {
        let mut vezes: HashMap<&str, usize> = HashMap::new();
        for f in filhos {
            let n = vezes.entry(&f.nome).or_default();
            *n += 1;
            comparar(f, &passo(caminho, &f.nome, f.lista.then_some(*n)), guia, mudancas);
        }
        return;
    }
    let mut dizer = |de: Option<&String>, motivo: Cow<'_, str>| {
        mudancas.push(Mudanca {
            caminho: caminho.to_owned(),
            de: de.cloned(),
            guia: guia.map(str::to_owned),
            motivo: motivo.into_owned(),
        });
    };
    let motivo = |senao: &'static str| r.motivo.clone().unwrap_or(senao.into());
    match &r.origem {
        None => dizer(None, motivo("acrescentado")),
        Some(o) if sem_primeiros(&o.caminho) != sem_primeiros(caminho) => {
            dizer(Some(&o.caminho), motivo("mudou de lugar"));
        }
        Some(o) if r.motivo.is_some() && o.texto.as_deref() != r.texto() => {
            dizer(Some(&o.caminho), motivo(""));
        }
        Some(_) => {}
    }
    for outro in &r.repetidos {
        dizer(Some(outro), "o mesmo valor, dito uma só vez".into());
    }
}

/// A path without the index of what is the first or the only one of its name.
fn sem_primeiros(caminho: &str) -> String {
    caminho.replace("[1]", "")
}
