//! Trees as XML, by the tables of a version: its order, the fields it has, what their values may be.
//!
//! What the version cannot carry is told with its place; nothing is dropped.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use conecta_schemas::{Complexo, Esquema, Particula, Simples, Termo, Tipo};

use crate::falha::{Impedimento, NaoCabe};
use crate::xml::{Arvore, Escrita, No, conferir_valor, escapar};

/// Namespace of the standard.
const ANS: &str = "http://www.ans.gov.br/padroes/tiss/schemas";
/// SOAP 1.1.
pub(super) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// What stands for the hash until it is computed.
const SEM_HASH: &str = "00000000000000000000000000000000";

/// Encoding of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Codificacao {
    /// What the norm asks for (ORG 115). Characters outside of it are written as references, and leave the hash undefined.
    #[default]
    Iso8859_1,
    /// For receivers that ask for it.
    Utf8,
}

impl Codificacao {
    /// XML in this encoding.
    pub(super) fn codificar(self, xml: String) -> Vec<u8> {
        if self == Self::Utf8 {
            return xml.into_bytes();
        }
        let mut bytes = Vec::with_capacity(xml.len());
        for c in xml.chars() {
            match u8::try_from(u32::from(c)) {
                Ok(b) => bytes.push(b),
                Err(_) => bytes.extend_from_slice(format!("&#{};", u32::from(c)).as_bytes()),
            }
        }
        bytes
    }
}

/// How a document is written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpcoesDeEscrita {
    /// Encoding.
    pub codificacao: Codificacao,
    /// Spaces by which a level is indented; `None` for no white space between elements.
    pub recuo: Option<usize>,
    /// Whether the hash is computed anew. A document without the element `hash` has none.
    pub hash: bool,
    /// Wraps the message in a SOAP 1.1 envelope.
    pub soap: bool,
}

impl Default for OpcoesDeEscrita {
    fn default() -> Self {
        Self { codificacao: Codificacao::Iso8859_1, recuo: Some(2), hash: true, soap: false }
    }
}

/// Writes a tree.
///
/// # Errors
/// All that the version cannot carry.
pub(crate) fn escrever(
    arvore: &Arvore,
    esquema: Esquema,
    escrita: &Escrita,
    opcoes: &OpcoesDeEscrita,
) -> Result<Vec<u8>, Vec<NaoCabe>> {
    let (documento, falhas) = escrever_tudo(arvore, esquema, escrita, opcoes);
    if falhas.is_empty() { Ok(documento) } else { Err(falhas) }
}

/// Writes what can be written of a tree, and tells what cannot.
pub(crate) fn escrever_tudo(
    arvore: &Arvore,
    esquema: Esquema,
    escrita: &Escrita,
    opcoes: &OpcoesDeEscrita,
) -> (Vec<u8>, Vec<NaoCabe>) {
    let Some(raiz) = arvore.raiz() else { return (Vec::new(), Vec::new()) };
    let mut e = Escritor::new(esquema, escrita, opcoes);
    e.documento(raiz, escrita);
    let bytes = e.bytes();
    let original = hash(raiz).and_then(|n| n.texto()).unwrap_or_default().to_owned();
    let bytes = if hash(raiz).is_none() {
        bytes
    } else if opcoes.hash {
        let certo = crate::corrigir_hash(&bytes);
        // A hash in capitals is as right as one in small letters.
        match certo {
            Some(b) if !contem(&b, &original.to_ascii_lowercase()) => b,
            Some(_) | None => trocar_hash(&bytes, &original),
        }
    } else {
        trocar_hash(&bytes, &original)
    };
    (bytes, e.falhas)
}

/// The element that holds the hash of the message.
fn hash(raiz: No<'_>) -> Option<No<'_>> {
    raiz.em(&["epilogo", "hash"]).or_else(|| raiz.filho("hash"))
}

/// Whether a right hash is the one given.
fn contem(documento: &[u8], hash: &str) -> bool {
    hash.len() == SEM_HASH.len() && memchr::memmem::rfind(documento, format!(">{hash}<").as_bytes()).is_some()
}

fn trocar_hash(documento: &[u8], hash: &str) -> Vec<u8> {
    let marca = format!(">{SEM_HASH}<");
    let Some(i) = memchr::memmem::rfind(documento, marca.as_bytes()) else { return documento.to_vec() };
    let mut novo = documento[..=i].to_vec();
    let mut texto = String::new();
    escapar(hash, false, &mut texto);
    novo.extend_from_slice(texto.as_bytes());
    novo.extend_from_slice(&documento[i + 1 + SEM_HASH.len()..]);
    novo
}

struct Escritor<'a> {
    esquema: Esquema,
    opcoes: &'a OpcoesDeEscrita,
    saida: String,
    /// Prefix with its colon, or empty.
    prefixo: String,
    nivel: usize,
    falhas: Vec<NaoCabe>,
    modelos: HashMap<Complexo, Rc<Option<Particula>>>,
}

impl<'a> Escritor<'a> {
    fn new(esquema: Esquema, escrita: &Escrita, opcoes: &'a OpcoesDeEscrita) -> Self {
        let prefixo = match escrita.prefixo.as_str() {
            "" => String::new(),
            p => format!("{p}:"),
        };
        Self {
            esquema,
            opcoes,
            saida: String::new(),
            prefixo,
            nivel: 0,
            falhas: Vec::new(),
            modelos: HashMap::new(),
        }
    }

    fn falhar(&mut self, no: No<'_>, impedimento: Impedimento, mensagem: String) {
        self.falhas.push(NaoCabe { caminho: no.caminho(), lugar: *no.lugar(), impedimento, mensagem });
    }

    fn documento(&mut self, raiz: No<'_>, escrita: &Escrita) {
        let rotulo = match self.opcoes.codificacao {
            Codificacao::Iso8859_1 => "ISO-8859-1",
            Codificacao::Utf8 => "UTF-8",
        };
        self.saida.push_str(&format!("<?xml version=\"1.0\" encoding=\"{rotulo}\"?>"));
        if self.opcoes.recuo.is_none() {
            self.saida.push('\n');
        }
        let achado = self.esquema.raizes().find(|(n, _)| *n == raiz.nome());
        let Some((_, tipo)) = achado else {
            let mensagem = format!("A versão {} não tem a mensagem {}.", self.esquema.versao(), raiz.nome());
            self.falhar(raiz, Impedimento::CampoInexistente, mensagem);
            return;
        };
        if self.opcoes.soap {
            self.linha();
            self.saida.push_str(&format!("<soap:Envelope xmlns:soap=\"{SOAP}\">"));
            self.nivel += 1;
            self.linha();
            self.saida.push_str("<soap:Body>");
            self.nivel += 1;
        }
        self.linha();
        let atributos = self.atributos_da_raiz(escrita);
        self.elemento(raiz, raiz.nome(), tipo, &atributos);
        if self.opcoes.soap {
            self.nivel -= 1;
            self.linha();
            self.saida.push_str("</soap:Body>");
            self.nivel -= 1;
            self.linha();
            self.saida.push_str("</soap:Envelope>");
        }
        self.saida.push('\n');
    }

    fn atributos_da_raiz(&self, escrita: &Escrita) -> String {
        let declara = match self.prefixo.strip_suffix(':') {
            Some(p) => format!("xmlns:{p}"),
            None => "xmlns".to_owned(),
        };
        let mut atributos = escrita.atributos.clone();
        if !atributos.iter().any(|(n, _)| *n == declara) {
            atributos.insert(0, (declara, ANS.to_owned()));
        }
        let declarado = |p: &str| atributos.iter().any(|(n, _)| n.strip_prefix("xmlns:") == Some(p));
        let mut texto = String::new();
        for (n, v) in &atributos {
            // An attribute whose prefix was declared around the message would be lost without it.
            if let Some((p, _)) = n.split_once(':')
                && p != "xmlns"
                && p != "xml"
                && !declarado(p)
            {
                continue;
            }
            texto.push_str(&format!(" {n}=\""));
            escapar(v, true, &mut texto);
            texto.push('"');
        }
        texto
    }

    fn linha(&mut self) {
        if let Some(n) = self.opcoes.recuo {
            self.saida.push('\n');
            self.saida.extend(std::iter::repeat_n(' ', n * self.nivel));
        }
    }

    fn elemento(&mut self, no: No<'_>, nome: &str, tipo: Tipo, atributos: &str) {
        if let Some(xml) = no.assinatura() {
            self.saida.push_str(xml);
            return;
        }
        let prefixo = std::mem::take(&mut self.prefixo);
        self.saida.push_str(&format!("<{prefixo}{nome}{atributos}>"));
        self.prefixo = prefixo;
        match tipo {
            Tipo::Simples(s) => self.valor(no, s),
            Tipo::Complexo(c) => self.grupo(no, c),
        }
        let prefixo = std::mem::take(&mut self.prefixo);
        self.saida.push_str(&format!("</{prefixo}{nome}>"));
        self.prefixo = prefixo;
    }

    fn valor(&mut self, no: No<'_>, s: Simples) {
        let texto = no.texto().unwrap_or_default();
        for f in no.filhos() {
            let mensagem = format!("{} não tem campos dentro dele nesta versão.", no.nome());
            self.falhar(f, Impedimento::CampoInexistente, mensagem);
        }
        if no.nome() == "hash" {
            self.saida.push_str(SEM_HASH);
            return;
        }
        if let Some((mensagem, _)) = conferir_valor(no.nome(), s, texto) {
            self.falhar(no, Impedimento::ValorInvalido, mensagem);
        } else if texto
            .chars()
            .any(|c| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        {
            let mensagem = format!("{} tem um caractere de controle, que o XML não admite.", no.nome());
            self.falhar(no, Impedimento::ValorInvalido, mensagem);
        }
        escapar(texto, false, &mut self.saida);
    }

    fn grupo(&mut self, no: No<'_>, c: Complexo) {
        if no.texto().is_some_and(|t| !t.is_empty()) {
            let mensagem = format!("{} não é um campo de texto nesta versão.", no.nome());
            self.falhar(no, Impedimento::ValorInvalido, mensagem);
        }
        let modelo = self.modelos.entry(c).or_insert_with(|| Rc::new(c.conteudo())).clone();
        let mut filhos = Filhos::de(no);
        self.nivel += 1;
        let antes = self.saida.len();
        if let Some(p) = modelo.as_ref() {
            self.particula(no, p, &mut filhos);
        }
        for resto in filhos.resto() {
            let (impedimento, mensagem) = if filhos.conhecido(resto.nome()) {
                let m = format!("Há mais {} em {} do que esta versão admite.", resto.nome(), no.nome());
                (Impedimento::CampoDemais, m)
            } else {
                let m = format!(
                    "{} não existe em {} na versão {}.",
                    resto.nome(),
                    no.nome(),
                    self.esquema.versao()
                );
                (Impedimento::CampoInexistente, m)
            };
            self.falhar(resto, impedimento, mensagem);
        }
        self.nivel -= 1;
        if self.saida.len() > antes {
            self.linha();
        }
    }

    /// Writes what a part of a content model has room for.
    fn particula(&mut self, pai: No<'_>, p: &Particula, filhos: &mut Filhos<'_>) {
        match &p.termo {
            Termo::Elemento { prefixo, nome, tipo } => {
                let chave = nome_inteiro(prefixo, nome);
                let mut n = 0;
                while p.max.is_none_or(|m| n < m) {
                    let Some(no) = filhos.tomar(&chave) else { break };
                    self.linha();
                    self.elemento(no, nome, *tipo, "");
                    n += 1;
                }
                if n < p.min {
                    let mensagem = format!("Falta {chave} em {}.", pai.nome());
                    let caminho = format!("{}/{chave}", pai.caminho());
                    let lugar = *pai.lugar();
                    self.falhas.push(NaoCabe {
                        caminho,
                        lugar,
                        impedimento: Impedimento::CampoFaltando,
                        mensagem,
                    });
                }
            }
            Termo::Sequencia(partes) => {
                if p.min > 0 || partes.iter().any(|x| tem(x, filhos)) {
                    for (i, x) in partes.iter().enumerate() {
                        if !e_do_outro(pai, x, &partes[i + 1..], filhos) {
                            self.particula(pai, x, filhos);
                        }
                    }
                }
            }
            Termo::Escolha(partes) => match partes.iter().find(|x| tem(x, filhos)) {
                Some(x) => self.particula(pai, x, filhos),
                None if p.min > 0 && !partes.iter().any(facultativa) => {
                    let nomes: Vec<&str> = partes.iter().filter_map(primeiro_nome).collect();
                    let mensagem = format!("Falta em {} um destes: {}.", pai.nome(), nomes.join(", "));
                    let (caminho, lugar) = (pai.caminho(), *pai.lugar());
                    self.falhas.push(NaoCabe {
                        caminho,
                        lugar,
                        impedimento: Impedimento::CampoFaltando,
                        mensagem,
                    });
                }
                None => {}
            },
            Termo::Curinga { .. } => {}
        }
    }

    fn bytes(&mut self) -> Vec<u8> {
        self.opcoes.codificacao.codificar(std::mem::take(&mut self.saida))
    }
}

/// Whether any element of a part is among the children.
fn tem(p: &Particula, filhos: &Filhos<'_>) -> bool {
    match &p.termo {
        Termo::Elemento { prefixo, nome, .. } => filhos.ha(&nome_inteiro(prefixo, nome)),
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().any(|x| tem(x, filhos)),
        Termo::Curinga { .. } => false,
    }
}

/// Name of an element as a tree has it.
fn nome_inteiro(prefixo: &str, nome: &'static str) -> Cow<'static, str> {
    if prefixo.is_empty() { nome.into() } else { format!("{prefixo}{nome}").into() }
}

/// Whether an element that a sequence has at two places is that of the later one: what the parts between them take stands
/// before it.
fn e_do_outro(pai: No<'_>, p: &Particula, depois: &[Particula], filhos: &Filhos<'_>) -> bool {
    let Some(nome) = nome_de(p).filter(|n| p.min == 0 && filhos.quantos(n) == 1) else { return false };
    let Some(outro) = depois.iter().position(|x| nome_de(x) == Some(nome)) else { return false };
    let do_meio = |n: &str| depois[..outro].iter().any(|x| nome_de(x) == Some(n));
    pai.filhos().take_while(|f| f.nome() != nome).any(|f| do_meio(f.nome()))
}

fn nome_de(p: &Particula) -> Option<&'static str> {
    match p.termo {
        Termo::Elemento { nome, .. } => Some(nome),
        _ => None,
    }
}

/// Whether a part may be absent.
fn facultativa(p: &Particula) -> bool {
    p.min == 0
        || match &p.termo {
            Termo::Elemento { .. } | Termo::Curinga { .. } => false,
            Termo::Sequencia(partes) => partes.iter().all(facultativa),
            Termo::Escolha(partes) => partes.iter().any(facultativa),
        }
}

fn primeiro_nome(p: &Particula) -> Option<&'static str> {
    match &p.termo {
        Termo::Elemento { nome, .. } => Some(nome),
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().find_map(primeiro_nome),
        Termo::Curinga { .. } => None,
    }
}

/// The children of an element, grouped by name, while a content model takes them.
struct Filhos<'a> {
    grupos: Vec<(&'a str, Vec<No<'a>>, usize)>,
}

impl<'a> Filhos<'a> {
    fn de(no: No<'a>) -> Self {
        let mut grupos: Vec<(&str, Vec<No<'_>>, usize)> = Vec::new();
        for f in no.filhos() {
            // Those of a list stand together.
            match grupos.iter_mut().rev().find(|(n, ..)| *n == f.nome()) {
                Some((_, lista, _)) => lista.push(f),
                None => grupos.push((f.nome(), vec![f], 0)),
            }
        }
        Self { grupos }
    }

    fn tomar(&mut self, nome: &str) -> Option<No<'a>> {
        let (_, lista, proximo) = self.grupos.iter_mut().find(|(n, ..)| *n == nome)?;
        let no = lista.get(*proximo).copied()?;
        *proximo += 1;
        Some(no)
    }

    fn ha(&self, nome: &str) -> bool {
        self.grupos.iter().any(|(n, lista, proximo)| *n == nome && *proximo < lista.len())
    }

    /// How many of a name are left.
    fn quantos(&self, nome: &str) -> usize {
        let grupo = self.grupos.iter().find(|(n, ..)| *n == nome);
        grupo.map_or(0, |(_, lista, proximo)| lista.len() - proximo)
    }

    /// Whether some of a name were taken.
    fn conhecido(&self, nome: &str) -> bool {
        self.grupos.iter().any(|(n, _, proximo)| *n == nome && *proximo > 0)
    }

    fn resto(&self) -> Vec<No<'a>> {
        self.grupos.iter().flat_map(|(_, lista, proximo)| lista[*proximo..].iter().copied()).collect()
    }
}
