//! Messages made of other messages: corrected, converted, divided and joined, answered, de-identified.

use std::collections::HashMap;
use std::sync::Arc;

use conecta_core::anonimizacao::{self, ChaveDeAnonimizacao, OpcoesDeAnonimizacao};
use conecta_core::correcao::{self, Alvo, Correcoes, OpcoesDeCorrecao};
use conecta_core::tiss::construcao::NaoConstruido;
use conecta_core::tiss::{self, IdentificacaoPrestador, Informados, NumeroDeLote, OpcoesDeDivisao};
use conecta_core::types::RegistroAns;
use conecta_core::{Versao, types::versao::VersaoInvalida};

use crate::documento::Documento;
use crate::erros::{ConectaError, Recusada, uso};
use crate::juizo::{Juizo, Nivel};
use crate::relatorio::{Politica, Relatorio};
use crate::tipos::{Bytes, Decimal, Dia, Hora};

/// How sure it is that a correction is meant.
#[uniffi::remote(Enum)]
pub enum Seguranca {
    /// What the document itself says.
    Segura,
    /// Probably meant.
    Insegura,
    /// Somebody has to be asked.
    PedeInformacao,
}

/// Into which encoding a document is written over.
#[uniffi::remote(Enum)]
pub enum Alvo {
    /// ISO-8859-1, which the norm asks for.
    Iso8859_1,
    /// UTF-8.
    Utf8,
}

/// What has to be told before a message can be converted.
#[uniffi::remote(Enum)]
pub enum TipoDePendencia {
    /// A field that the message does not have and the version demands.
    Falta,
    /// A value that the version does not admit.
    Valor,
    /// More than the version admits: the message has to be divided.
    Demais,
    /// The version has no such message.
    Mensagem,
}

/// What an answer says of a lote.
#[uniffi::remote(Enum)]
pub enum SituacaoDoLote {
    /// Received.
    Recebido,
    /// Received with glosas.
    Glosado,
    /// Not received.
    Recusado,
}

use conecta_core::correcao::Seguranca;
use conecta_core::tiss::{SituacaoDoLote, TipoDePendencia};

impl From<Vec<correcao::Recusa>> for ConectaError {
    fn from(recusas: Vec<correcao::Recusa>) -> Self {
        let recusada = |r: correcao::Recusa| Recusada {
            codigo: r.critica.map(|c| c.codigo.to_string()),
            caminho: r.caminho,
            guia: r.guia,
            linha: r.linha,
            ..Recusada::nova(r.mensagem)
        };
        Self::Recusa { recusas: recusas.into_iter().map(recusada).collect() }
    }
}

impl From<NaoConstruido> for ConectaError {
    fn from(n: NaoConstruido) -> Self {
        Self::Recusa { recusas: n.0.iter().map(|r| Recusada::nova(r.to_string())).collect() }
    }
}

impl From<Vec<tiss::Recusa>> for ConectaError {
    fn from(recusas: Vec<tiss::Recusa>) -> Self {
        let recusada =
            |r: tiss::Recusa| Recusada { caminho: Some(r.caminho), guia: r.guia, ..Recusada::nova(r.motivo) };
        Self::Recusa { recusas: recusas.into_iter().map(recusada).collect() }
    }
}

/// What is to be corrected.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PedidoDeCorrecao {
    /// Código do prestador na operadora of the executante of every guia.
    #[uniffi(default = None)]
    pub executante: Option<String>,
    /// CNES of the executante of every guia.
    #[uniffi(default = None)]
    pub cnes: Option<String>,
    /// Fields by path, such as `guia:11001/senha`; an empty value takes the field out.
    #[uniffi(default = None)]
    pub campos: Option<HashMap<String, String>>,
    /// CSV with the columns guia, campo and valor.
    #[uniffi(default = None)]
    pub planilha: Option<Bytes>,
    /// Numbers of the guias to take out.
    #[uniffi(default = [])]
    pub remover_guias: Vec<String>,
    /// Compute the totals.
    #[uniffi(default = false)]
    pub totais: bool,
    /// Compute the hash.
    #[uniffi(default = false)]
    pub hash: bool,
    /// Mend the encoding that the declaration names.
    #[uniffi(default = false)]
    pub declaracao: bool,
    /// Write the document over.
    #[uniffi(default = None)]
    pub codificacao: Option<Alvo>,
    /// What [`sugerir_correcoes`] finds, up to this: `Segura` or `Insegura`.
    #[uniffi(default = None)]
    pub sugeridas: Option<Seguranca>,
    /// Refuse a result that has any error of the schema, old ones included.
    #[uniffi(default = false)]
    pub exigir_valida: bool,
}

/// Something that was corrected, or could be.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Correcao {
    /// XPath of the element.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// How sure it is.
    pub seguranca: Seguranca,
    /// What is done, in pt-BR, without values.
    pub descricao: String,
    /// Codes of the críticas that it mends.
    pub criticas: Vec<String>,
}

impl From<&correcao::Correcao> for Correcao {
    fn from(c: &correcao::Correcao) -> Self {
        Self {
            caminho: c.caminho.clone(),
            guia: c.guia.clone(),
            seguranca: c.seguranca,
            descricao: c.descricao.clone(),
            criticas: c.criticas.iter().map(ToString::to_string).collect(),
        }
    }
}

/// An edit: first byte and the byte after, before and after. All other bytes are as they were.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Edicao {
    /// First byte, before.
    pub antes_inicio: u64,
    /// The byte after the last, before.
    pub antes_fim: u64,
    /// First byte, after.
    pub depois_inicio: u64,
    /// The byte after the last, after.
    pub depois_fim: u64,
}

/// A corrected document.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Corrigida {
    /// The document.
    pub documento: Bytes,
    /// Every edit.
    pub edicoes: Vec<Edicao>,
    /// What was done.
    pub correcoes: Vec<Correcao>,
    /// The judgement of the result.
    pub relatorio: Arc<Relatorio>,
    /// What else to know, in pt-BR.
    pub avisos: Vec<String>,
}

/// Corrects a message by the fewest edits of its bytes, and judges the result. What cannot be done is refused, all of it at once.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn corrigir(documento: Bytes, pedido: PedidoDeCorrecao) -> Result<Corrigida, ConectaError> {
    let mut c = Correcoes::default();
    let mut recusas = Vec::new();
    if let Some(codigo) = &pedido.executante {
        c.executante(codigo);
    }
    if let Some(cnes) = &pedido.cnes {
        c.cnes(cnes);
    }
    let mut campos: Vec<_> = pedido.campos.iter().flatten().collect();
    campos.sort();
    recusas.extend(campos.into_iter().filter_map(|(caminho, valor)| c.campo(caminho, valor).err()));
    if let Some(planilha) = &pedido.planilha {
        recusas.extend(c.planilha(planilha).err().into_iter().flatten());
    }
    for numero in &pedido.remover_guias {
        c.remover_guia(numero);
    }
    if pedido.totais {
        c.totais();
    }
    if pedido.declaracao {
        c.declaracao();
    }
    if let Some(alvo) = pedido.codificacao {
        c.transcodificar(alvo);
    }
    if pedido.hash {
        c.hash();
    }
    if let Some(ate) = pedido.sugeridas {
        c.sugeridas(&documento, ate)?;
    }
    if !recusas.is_empty() {
        return Err(recusas.into());
    }
    let mut opcoes = OpcoesDeCorrecao::default();
    (opcoes.nivel, opcoes.exigir_valida) = (Nivel::Esquema, pedido.exigir_valida);
    let a = c.aplicar(&documento, &opcoes)?;
    let edicao = |e: &correcao::EdicaoAplicada| Edicao {
        antes_inicio: e.antes.start as u64,
        antes_fim: e.antes.end as u64,
        depois_inicio: e.depois.start as u64,
        depois_fim: e.depois.end as u64,
    };
    Ok(Corrigida {
        edicoes: a.edicoes.iter().map(edicao).collect(),
        correcoes: a.correcoes.iter().map(Correcao::from).collect(),
        documento: a.documento.into(),
        relatorio: Relatorio::novo(a.relatorio),
        avisos: a.avisos,
    })
}

/// What could be corrected in a document.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn sugerir_correcoes(documento: Bytes) -> Result<Vec<Correcao>, ConectaError> {
    let achadas = correcao::sugerir(&documento, &conecta_core::Opcoes::default())?;
    Ok(achadas.iter().map(Correcao::from).collect())
}

/// The document with the right hash written in it and every other byte as it was.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn corrigir_hash(documento: Bytes) -> Result<Bytes, ConectaError> {
    conecta_core::corrigir_hash(&documento).map(Bytes::from).ok_or_else(|| {
        uso("não há hash a corrigir: falta o elemento hash ou o hash do conteúdo não é definido")
    })
}

/// What a version cannot say.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Perda {
    /// XPath in the message as it was.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Name of the field.
    pub campo: String,
    /// Why, in pt-BR.
    pub motivo: String,
}

/// What has to be told.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Pendencia {
    /// XPath in the new message.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Name of the field, as `converter` is told it.
    pub campo: String,
    /// Of which kind.
    pub tipo: TipoDePendencia,
    /// Why, in pt-BR.
    pub motivo: String,
    /// What may be told, where there is a list.
    pub valores: Vec<String>,
}

/// What is at another place or reads otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Mudanca {
    /// XPath in the new message.
    pub caminho: String,
    /// XPath in the message as it was.
    pub de: Option<String>,
    /// Number of the guia.
    pub guia: Option<String>,
    /// What, in pt-BR.
    pub motivo: String,
}

/// A message in another version, with what was lost on the way and what has to be told first.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Conversao {
    /// The message, valid in the version asked for; absent while something is pending.
    pub documento: Option<Arc<Documento>>,
    /// What the version cannot say.
    pub perdas: Vec<Perda>,
    /// What has to be told before there is a message.
    pub pendencias: Vec<Pendencia>,
    /// What is at another place or reads otherwise.
    pub mudancas: Vec<Mudanca>,
    /// Fields of informados that nothing was needed for.
    pub sem_uso: Vec<String>,
}

fn ler_versao(versao: &str) -> Result<Versao, ConectaError> {
    versao.parse().map_err(|e: VersaoInvalida| uso(e))
}

/// Converts a message to another version of the standard. Nothing is guessed, nothing lost without being told.
///
/// informados: what the new version asks for, by field, such as `caraterAtendimento`, or of one guia,
/// `11001:caraterAtendimento`.
#[uniffi::export(default(informados = None))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn converter(
    documento: Arc<Documento>,
    para: String,
    informados: Option<HashMap<String, String>>,
) -> Result<Conversao, ConectaError> {
    let mut ditos = Informados::default();
    for (campo, valor) in informados.into_iter().flatten() {
        ditos.por(&campo, valor).map_err(uso)?;
    }
    let c = tiss::converter(&documento.nucleo, ler_versao(&para)?, &ditos)?;
    let perda = |p: tiss::Perda| Perda { caminho: p.caminho, guia: p.guia, campo: p.campo, motivo: p.motivo };
    let pendencia = |p: tiss::Pendencia| Pendencia {
        caminho: p.caminho,
        guia: p.guia,
        campo: p.campo,
        tipo: p.tipo,
        motivo: p.motivo,
        valores: p.valores.into_iter().map(str::to_owned).collect(),
    };
    let mudanca = |m: tiss::Mudanca| Mudanca { caminho: m.caminho, de: m.de, guia: m.guia, motivo: m.motivo };
    Ok(Conversao {
        documento: c.documento.map(Documento::novo),
        perdas: c.perdas.into_iter().map(perda).collect(),
        pendencias: c.pendencias.into_iter().map(pendencia).collect(),
        mudancas: c.mudancas.into_iter().map(mudanca).collect(),
        sem_uso: c.sem_uso,
    })
}

/// Divides a lote with too many guias, or with guias of several kinds, into legal lotes.
///
/// maximo: guias of one lote, at most; 100 when absent. numero: number of the first lote, the others follow; the old
/// number and a suffix when absent.
#[uniffi::export(default(maximo = None, numero = None))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn dividir(
    documento: Bytes,
    maximo: Option<u32>,
    numero: Option<u64>,
) -> Result<Vec<Arc<Documento>>, ConectaError> {
    let mut opcoes = OpcoesDeDivisao::default();
    opcoes.max = maximo.map_or(opcoes.max, |m| m as usize);
    opcoes.numero = numero.map_or(NumeroDeLote::Sufixo, NumeroDeLote::APartirDe);
    let divisao = tiss::dividir(&documento, &opcoes)?;
    if !divisao.recusas.is_empty() {
        return Err(divisao.recusas.into());
    }
    Ok(divisao.lotes.into_iter().map(Documento::novo).collect())
}

/// Joins lotes of one sender, receiver, version and kind of guia into one, with the header of the first.
///
/// numero: number of the new lote; that of the first when absent.
#[uniffi::export(default(numero = None))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn juntar(
    documentos: Vec<Arc<Documento>>,
    numero: Option<String>,
) -> Result<Arc<Documento>, ConectaError> {
    let todos: Vec<_> = documentos.iter().map(|d| d.nucleo.clone()).collect();
    let juncao = tiss::juntar(&todos, numero.as_deref());
    juncao.documento.map(Documento::novo).ok_or_else(|| juncao.recusas.into())
}

/// What an operator says when it answers a lote.
#[derive(Debug, Clone, uniffi::Record)]
pub struct DadosDaResposta {
    /// Number of the protocolo.
    pub protocolo: String,
    /// Day of the answer.
    pub data: Dia,
    /// Time of the answer.
    pub hora: Hora,
    /// Number of the transação; that of the protocolo when absent.
    #[uniffi(default = None)]
    pub sequencial: Option<String>,
    /// What rejects; errors when absent.
    #[uniffi(default = None)]
    pub politica: Option<Politica>,
    /// Refuse only the guias with faults of the schema, where the rest can be received.
    #[uniffi(default = false)]
    pub por_guia: bool,
    /// Registro ANS, for a lote that does not say it.
    #[uniffi(default = None)]
    pub operadora: Option<String>,
    /// Código do prestador na operadora, for a lote that does not say it.
    #[uniffi(default = None)]
    pub prestador: Option<String>,
    /// For answers up to 3.05.00; that of the executante of the first guia when absent.
    #[uniffi(default = None)]
    pub nome_do_prestador: Option<String>,
    /// Version, for a lote that does not say it.
    #[uniffi(default = None)]
    pub versao: Option<String>,
}

/// The operator's answer to a lote.
#[derive(Debug, Clone, uniffi::Record)]
pub struct RespostaDoLote {
    /// The message.
    pub documento: Arc<Documento>,
    /// What it says.
    pub situacao: SituacaoDoLote,
    /// Value of what was received, in R$.
    pub valor: Decimal,
    /// Value of what was glosado, in R$.
    pub valor_da_glosa: Decimal,
}

#[uniffi::export]
impl Juizo {
    /// Answers a lote de guias as an operator: the protocolo de recebimento with the glosas of the críticas, or the refusal.
    ///
    /// relatorio: its judgement; made here when absent.
    #[uniffi::method(default(relatorio = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
    pub fn responder(
        &self,
        documento: Bytes,
        dados: DadosDaResposta,
        relatorio: Option<Arc<Relatorio>>,
    ) -> Result<RespostaDoLote, ConectaError> {
        let mut d = tiss::DadosDaResposta::new(dados.protocolo, dados.data, dados.hora);
        if let Some(sequencial) = dados.sequencial {
            d.sequencial = sequencial.into();
        }
        d.politica = dados.politica.map_or(d.politica, Into::into);
        d.por_guia = dados.por_guia;
        let registro = dados.operadora.map(|r| r.parse::<RegistroAns>()).transpose();
        d.operadora = registro.map_err(|e| uso(format!("operadora: {e}")))?;
        d.prestador = dados.prestador.map(|c| IdentificacaoPrestador::CodigoPrestadorNaOperadora(c.into()));
        d.nome_do_prestador = dados.nome_do_prestador.map(Into::into);
        d.versao = dados.versao.as_deref().map(ler_versao).transpose()?;
        let relatorio = relatorio.unwrap_or_else(|| self.julgar(&documento));
        let r = tiss::responder(&documento, &relatorio.0, &d)?;
        Ok(RespostaDoLote {
            documento: Documento::novo(r.documento),
            situacao: r.situacao,
            valor: r.valor,
            valor_da_glosa: r.valor_da_glosa,
        })
    }
}

/// A de-identified message.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Anonimizada {
    /// The message, with the right hash.
    pub documento: Bytes,
    /// How many fields were replaced.
    pub campos: u64,
    /// What was taken out, in pt-BR.
    pub avisos: Vec<String>,
    /// The judgement of the result.
    pub relatorio: Arc<Relatorio>,
}

/// De-identifies a message: what says who somebody is gives way to pseudonyms, and everything else stays as it was.
///
/// chave: a secret of at least 16 bytes, under which one value has one pseudonym in every file.
/// deslocar_datas: days by which every date moves; dates of birth move by a secret number of days besides.
#[uniffi::export(default(deslocar_datas = 0))]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn anonimizar(documento: Bytes, chave: Bytes, deslocar_datas: i32) -> Result<Anonimizada, ConectaError> {
    let minimo = ChaveDeAnonimizacao::MINIMO;
    let chave = ChaveDeAnonimizacao::new(chave.em_vec())
        .ok_or_else(|| uso(format!("chave deve ter ao menos {minimo} bytes")))?;
    let mut opcoes = OpcoesDeAnonimizacao::default();
    opcoes.deslocar_datas = deslocar_datas;
    let feita = anonimizacao::anonimizar(&documento, &chave, &opcoes).map_err(uso)?;
    Ok(Anonimizada {
        documento: feita.documento.into(),
        campos: feita.campos,
        avisos: feita.avisos,
        relatorio: Relatorio::novo(feita.relatorio),
    })
}
