//! Lotes de guias divided and joined: one kind of guia in each, at most a hundred (ORG 176).

use conecta_schemas::{Esquema, Familia};
use serde::Serialize;

use super::conteudo::Leitura;
use super::conversao::{self, Dentro, Ramo};
use super::documento::{Documento, Raiz};
use super::*;
use crate::types::Texto;
use crate::types::versao::Versao;
use crate::xml::{Escrita, ler_arvore};
use crate::{Critica, Error, Opcoes, Relatorio, Severidade};

/// How many guias a lote may have (ORG 176).
pub const GUIAS_POR_LOTE: usize = 100;

/// Characters of a number of a lote or of a transação.
const NUMERO: usize = 12;

/// Why a message was not made. Everything that stands against it is told at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recusa {
    /// XPath of what it is about.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
    /// pt-BR, without the value.
    pub motivo: String,
}

impl Recusa {
    pub(crate) fn new(caminho: impl Into<String>, guia: Option<&str>, motivo: impl Into<String>) -> Self {
        Self { caminho: caminho.into(), guia: guia.map(str::to_owned), motivo: motivo.into() }
    }
}

impl std::fmt::Display for Recusa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.motivo, self.caminho)
    }
}

/// How the parts of a lote are numbered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum NumeroDeLote {
    /// The number that the lote had and a suffix: `123-1`, `123-2`, …
    #[default]
    Sufixo,
    /// Numbers from this one on.
    APartirDe(u64),
}

/// How a lote is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpcoesDeDivisao {
    /// Guias of one lote, at most; 1 to [`GUIAS_POR_LOTE`].
    pub max: usize,
    /// Numbers of the lotes.
    pub numero: NumeroDeLote,
}

impl Default for OpcoesDeDivisao {
    fn default() -> Self {
        Self { max: GUIAS_POR_LOTE, numero: NumeroDeLote::default() }
    }
}

/// What came of dividing: the lotes, or why there are none.
#[derive(Debug)]
#[non_exhaustive]
pub struct Divisao {
    /// In the order of the guias; guias of one kind stay together. Each is a legal message. Empty when refused.
    pub lotes: Vec<Documento>,
    /// Why there are none.
    pub recusas: Vec<Recusa>,
    /// What does not go along: a signature of the whole message.
    pub avisos: Vec<Recusa>,
}

/// What came of joining: one lote, or why there is none.
#[derive(Debug)]
#[non_exhaustive]
pub struct Juncao {
    /// The lote; `None` when refused.
    pub documento: Option<Documento>,
    /// Why there is none.
    pub recusas: Vec<Recusa>,
    /// What does not go along: signatures of the whole messages.
    pub avisos: Vec<Recusa>,
}

/// Divides a message with too many guias, or with guias of several kinds, into legal lotes. Such a message is invalid
/// itself, so it is read as it stands. `sequencialTransacao` counts on from the one it had.
///
/// # Errors
/// When the document cannot be read at all. What is wrong with the guias is a [`Recusa`].
pub fn dividir(documento: &[u8], opcoes: &OpcoesDeDivisao) -> Result<Divisao, Error> {
    let todas = Opcoes { max_criticas: usize::MAX, ..Opcoes::default() };
    let lida = ler_arvore(documento, &todas)?;
    let mut divisao = Divisao { lotes: Vec::new(), recusas: Vec::new(), avisos: Vec::new() };
    let Some(mut raiz) = Ramo::da_mensagem(&lida.arvore, lida.esquema) else {
        return Err(Error::SemMensagem);
    };
    if !(1..=GUIAS_POR_LOTE).contains(&opcoes.max) {
        let motivo = format!("um lote tem de 1 a {GUIAS_POR_LOTE} guias");
        divisao.recusas.push(Recusa::new("/", None, motivo));
        return Ok(divisao);
    }
    let Some(caminho) = corpo(&raiz) else {
        let motivo = "a mensagem não é um lote de guias (loteGuias)";
        divisao.recusas.push(Recusa::new(format!("/{}", raiz.nome), None, motivo));
        return Ok(divisao);
    };
    divisao.avisos = tirar_assinaturas_da_mensagem(&mut raiz);
    let campo_das_guias = [caminho, &["guiasTISS"]].concat();
    let guias = tomar_guias(&mut raiz, &campo_das_guias);
    divisao.recusas = dos_campos(&lida.relatorio, &campo_das_guias);
    if !divisao.recusas.is_empty() {
        return Ok(divisao);
    }
    let partes = partir(guias, opcoes.max);
    if partes.is_empty() {
        divisao.recusas.push(Recusa::new(
            format!("/{}/{}", raiz.nome, campo_das_guias.join("/")),
            None,
            "não há guia nenhuma no lote",
        ));
        return Ok(divisao);
    }
    let n = partes.len();
    for (i, parte) in partes.into_iter().enumerate() {
        let mut r = raiz.clone();
        if let Err(recusa) = numerar(&mut r, caminho, i, n, opcoes) {
            divisao.recusas.push(recusa);
            break;
        }
        let mut parte = Some(parte);
        r.em_cada_mut(&campo_das_guias, &mut |g| g.dentro = Dentro::Grupo(parte.take().unwrap_or_default()));
        match legal(r, lida.esquema, &lida.escrita) {
            Ok(d) => divisao.lotes.push(d),
            Err(recusas) => divisao.recusas.extend(recusas),
        }
    }
    if !divisao.recusas.is_empty() {
        divisao.lotes.clear();
    }
    Ok(divisao)
}

/// What is wrong but for the number and the kinds of the guias. The tree has, for a tag that is misspelt, the one that
/// was meant: what is not in the document as it should be is refused and not mended in passing.
fn dos_campos(relatorio: &Relatorio, campo_das_guias: &[&str]) -> Vec<Recusa> {
    let guias = format!("/{}", campo_das_guias.join("/"));
    let do_lote = |c: &Critica| {
        let dentro = c.local.caminho.split_once(&guias).map(|(_, d)| d.matches('/').count());
        dentro.is_some_and(|n| n <= 1) && c.codigo.as_str().starts_with("XSD-")
    };
    let erros = relatorio.criticas.iter().filter(|c| c.severidade == Severidade::Erro);
    let recusadas = erros.filter(|c| !c.codigo.as_str().starts_with("HSH-") && !do_lote(c));
    recusadas.map(|c| Recusa::new(&*c.local.caminho, c.local.guia.as_deref(), &*c.mensagem)).collect()
}

const CORPO: &[&str] = &["prestadorParaOperadora", "loteGuias"];
const CORPO_WS: &[&str] = &["loteGuias"];

/// Where the lote de guias of a message is.
fn corpo(raiz: &Ramo) -> Option<&'static [&'static str]> {
    [CORPO, CORPO_WS].into_iter().find(|c| raiz.em(c).is_some())
}

/// Takes the guias out of a message.
fn tomar_guias(raiz: &mut Ramo, campo_das_guias: &[&str]) -> Vec<Ramo> {
    let mut guias = Vec::new();
    raiz.em_cada_mut(campo_das_guias, &mut |g| g.filhos_mut().into_iter().for_each(|f| guias.append(f)));
    guias
}

/// A signature of the whole message is of another message.
fn tirar_assinaturas_da_mensagem(raiz: &mut Ramo) -> Vec<Recusa> {
    let nome = raiz.nome.clone();
    let Some(filhos) = raiz.filhos_mut() else { return Vec::new() };
    let tiradas = filhos.extract_if(.., |f| matches!(f.dentro, Dentro::Assinatura(_)));
    let motivo = "a assinatura digital é da mensagem como era; assine a nova";
    tiradas.map(|f| Recusa::new(format!("/{nome}/{}", f.nome), None, motivo)).collect()
}

/// Guias of one kind together, in the order in which the kinds came, at most so many in each part.
fn partir(guias: Vec<Ramo>, max: usize) -> Vec<Vec<Ramo>> {
    let mut especies: Vec<Vec<Ramo>> = Vec::new();
    for g in guias {
        match especies.iter_mut().find(|e| e.first().is_some_and(|x| x.nome == g.nome)) {
            Some(e) => e.push(g),
            None => especies.push(vec![g]),
        }
    }
    let mut partes = Vec::new();
    for mut resto in especies {
        while resto.len() > max {
            let depois = resto.split_off(max);
            partes.push(std::mem::replace(&mut resto, depois));
        }
        partes.push(resto);
    }
    partes
}

/// Gives part `i` of `n` its number of lote and of transação.
fn numerar(
    raiz: &mut Ramo,
    lote: &[&str],
    i: usize,
    n: usize,
    opcoes: &OpcoesDeDivisao,
) -> Result<(), Recusa> {
    let campo = [lote, &["numeroLote"]].concat();
    let caminho = format!("/{}/{}", raiz.nome, campo.join("/"));
    let antigo = raiz.em(&campo).and_then(Ramo::texto).unwrap_or_default().to_owned();
    let novo = match &opcoes.numero {
        NumeroDeLote::APartirDe(primeiro) => primeiro.saturating_add(i as u64).to_string(),
        NumeroDeLote::Sufixo if n == 1 => antigo,
        NumeroDeLote::Sufixo => format!("{antigo}-{}", i + 1),
    };
    if novo.chars().count() > NUMERO {
        let motivo =
            format!("o número do lote passaria de {NUMERO} caracteres; informe a numeração dos lotes");
        return Err(Recusa::new(caminho, None, motivo));
    }
    raiz.em_cada_mut(&campo, &mut |r| r.dentro = Dentro::Texto(novo.clone()));
    let campo = ["cabecalho", "identificacaoTransacao", "sequencialTransacao"];
    let antigo = raiz.em(&campo).and_then(Ramo::texto).unwrap_or_default().to_owned();
    let novo = contar_adiante(&antigo, i).ok_or_else(|| {
        let motivo =
            "sequencialTransacao não é um número de até 12 algarismos, do qual se possa seguir contando";
        Recusa::new(format!("/{}/{}", raiz.nome, campo.join("/")), None, motivo)
    })?;
    raiz.em_cada_mut(&campo, &mut |r| r.dentro = Dentro::Texto(novo.clone()));
    Ok(())
}

/// `0099` and 2 → `0101`: as many digits as before, if they suffice.
fn contar_adiante(numero: &str, quantos: usize) -> Option<String> {
    if quantos == 0 {
        return Some(numero.to_owned());
    }
    let algarismos = !numero.is_empty() && numero.bytes().all(|b| b.is_ascii_digit());
    let novo = numero.parse::<u64>().ok().filter(|_| algarismos)?.checked_add(quantos as u64)?;
    let novo = format!("{novo:0largura$}", largura = numero.len());
    (novo.len() <= NUMERO).then_some(novo)
}

/// The document of a tree, if its version can carry all of it.
pub(super) fn legal(r: Ramo, esquema: Esquema, escrita: &Escrita) -> Result<Documento, Vec<Recusa>> {
    let versao: Versao = esquema.versao().parse().unwrap_or(Versao::new(0, 0, 0));
    let arvore = conversao::caber(r, esquema)?.arvore();
    let no = arvore.raiz().ok_or_else(Vec::new)?;
    let raiz = Raiz::ler(Familia::Tiss, no, &mut Leitura::default())
        .map_err(|f| vec![Recusa::new(f.caminho, None, f.motivo)])?;
    Ok(Documento { versao, raiz, escrita: escrita.clone() })
}

/// The lote of a message and its header.
fn lote(raiz: &Raiz) -> Option<(&CabecalhoTransacao, &LoteGuias)> {
    match raiz {
        Raiz::MensagemTiss(m) => match &m.prestador_para_operadora {
            Some(PrestadorParaOperadora::LoteGuias(l)) => Some((&m.cabecalho, l)),
            _ => None,
        },
        Raiz::LoteGuiasWs(m) => Some((&m.cabecalho, &m.lote_guias)),
        _ => None,
    }
}

impl Guias {
    /// Element of the guias.
    pub fn tag(&self) -> &'static str {
        match self {
            Self::GuiaSpSadt(_) => "guiaSP-SADT",
            Self::GuiaResumoInternacao(_) => "guiaResumoInternacao",
            Self::GuiaHonorarioIndividual(_) => "guiaHonorarioIndividual",
            Self::GuiaHonorarios(_) => "guiaHonorarios",
            Self::GuiaConsulta(_) => "guiaConsulta",
            Self::GuiaOdonto(_) => "guiaOdonto",
        }
    }

    /// Numbers that the prestador gave to the guias.
    pub fn numeros(&self) -> Vec<&Texto> {
        match self {
            Self::GuiaSpSadt(g) => g.iter().map(|g| &g.cabecalho_guia.numero_guia_prestador).collect(),
            Self::GuiaResumoInternacao(g) => {
                g.iter().map(|g| &g.cabecalho_guia.numero_guia_prestador).collect()
            }
            Self::GuiaHonorarioIndividual(g) | Self::GuiaHonorarios(g) => {
                g.iter().map(|g| &g.cabecalho_guia.numero_guia_prestador).collect()
            }
            Self::GuiaConsulta(g) => g.iter().map(|g| &g.cabecalho_consulta.numero_guia_prestador).collect(),
            Self::GuiaOdonto(g) => g.iter().map(|g| &g.numero_guia_prestador).collect(),
        }
    }
}

/// Joins lotes of one sender, receiver, version and kind of guia into one, with the header of the first and this
/// number, or that of the first.
///
/// Each refusal names the document by its place in the list, from 1: `2:/mensagemTISS/…`.
pub fn juntar(documentos: &[Documento], numero_lote: Option<&str>) -> Juncao {
    let mut recusas = Vec::new();
    let recusa = |i: usize, onde: &str, guia: Option<&str>, motivo: String| {
        Recusa::new(format!("{}:{onde}", i + 1), guia, motivo)
    };
    let Some(primeiro) = documentos.first() else {
        let recusas = vec![Recusa::new("/", None, "não há lote nenhum para juntar")];
        return Juncao { documento: None, recusas, avisos: Vec::new() };
    };
    let mut vistas: std::collections::HashMap<Texto, usize> = std::collections::HashMap::new();
    for (i, d) in documentos.iter().enumerate() {
        let onde = format!("/{}", d.raiz.tag());
        let Some((cabecalho, l)) = lote(&d.raiz) else {
            recusas.push(recusa(i, &onde, None, "a mensagem não é um lote de guias (loteGuias)".into()));
            continue;
        };
        for n in l.guias_tiss.numeros() {
            if let Some(outro) = vistas.insert(n.clone(), i) {
                let motivo = format!("a guia já está no lote {}", outro + 1);
                recusas.push(recusa(i, &onde, Some(n.as_str()), motivo));
            }
        }
        let Some((do_primeiro, primeiras)) = lote(&primeiro.raiz) else { continue };
        let iguais = [
            (d.raiz.tag() == primeiro.raiz.tag(), "é outro tipo de mensagem"),
            (d.versao == primeiro.versao, "segue outra versão do padrão"),
            (cabecalho.origem == do_primeiro.origem, "é de outro prestador"),
            (cabecalho.destino == do_primeiro.destino, "é para outra operadora"),
        ];
        for (_, diferenca) in iguais.iter().filter(|(igual, _)| !igual) {
            recusas.push(recusa(i, &onde, None, format!("o lote {diferenca}, diferente do primeiro")));
        }
        if l.guias_tiss.tag() != primeiras.guias_tiss.tag() {
            recusas.push(recusa(i, &onde, None, "as guias são de outro tipo que as do primeiro".into()));
        }
    }
    if vistas.len() > GUIAS_POR_LOTE {
        let motivo = format!("são {} guias; um lote tem no máximo {GUIAS_POR_LOTE}", vistas.len());
        recusas.push(Recusa::new("/", None, motivo));
    }
    let mut avisos = Vec::new();
    let mut documento = None;
    let em_ramos = |d: &Documento, e: Esquema| Ramo::da_mensagem(&d.raiz.arvore(), e);
    match primeiro.esquema().and_then(|e| Some((e, em_ramos(primeiro, e)?))) {
        None => recusas.push(Recusa::new("/", None, Error::VersaoDesconhecida(primeiro.versao).to_string())),
        Some((esquema, mut r)) if recusas.is_empty() => {
            let caminho = corpo(&r).unwrap_or(CORPO);
            let campo_das_guias = [caminho, &["guiasTISS"]].concat();
            let outros = documentos[1..].iter().filter_map(|d| em_ramos(d, esquema));
            let mut guias: Vec<Ramo> =
                outros.flat_map(|mut o| tomar_guias(&mut o, &campo_das_guias)).collect();
            r.em_cada_mut(&campo_das_guias, &mut |g| {
                g.filhos_mut().into_iter().for_each(|f| f.append(&mut guias));
            });
            if let Some(numero) = numero_lote {
                let campo = [caminho, &["numeroLote"]].concat();
                r.em_cada_mut(&campo, &mut |n| n.dentro = Dentro::Texto(numero.to_owned()));
            }
            if documentos.len() > 1 {
                avisos = tirar_assinaturas_da_mensagem(&mut r);
            }
            match legal(r, esquema, &primeiro.escrita) {
                Ok(d) => documento = Some(d),
                Err(falhas) => recusas = falhas,
            }
        }
        Some(_) => {}
    }
    Juncao { documento, recusas, avisos }
}
