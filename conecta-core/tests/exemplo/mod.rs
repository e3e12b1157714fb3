//! Reads and runs an example of a rule: a message, changed, and what is to be said of it (`tests/regras/README.md`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use conecta_core::regras::Contexto;
use conecta_core::{
    Arvore, Chave, No, Opcoes, Relatorio, Severidade, Validador, Versao, corrigir_hash, ler_arvore,
};

pub(crate) fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// One example.
pub(crate) struct Exemplo {
    pub nome: String,
    pub codigo: String,
    pub errado: bool,
    /// Nothing but what it says is to be found.
    exato: bool,
    texto: String,
}

/// What was made of it.
pub(crate) struct Feito {
    pub relatorio: Relatorio,
    /// Codes, the ends of their paths, and whether they must be warnings.
    acha: Vec<(String, String, bool)>,
    nao_avaliadas: Vec<String>,
}

impl Exemplo {
    /// All of them, in order.
    pub(crate) fn todos() -> Vec<Self> {
        pastas(&raiz().join("tests/regras")).iter().flat_map(|familia| Self::da_pasta(familia)).collect()
    }

    /// The golden cases.
    pub(crate) fn de_ouro() -> Vec<Self> {
        Self::da_pasta(&raiz().join("tests/ouro"))
    }

    fn da_pasta(pasta: &Path) -> Vec<Self> {
        let exemplo = |arquivo: PathBuf| {
            let fim = arquivo.extension()?.to_str()?;
            let nome = arquivo.file_name()?.to_str()?.to_owned();
            matches!(fim, "certo" | "errado" | "exemplo").then(|| Self {
                codigo: nome.split(['-', '.']).take(2).collect::<Vec<_>>().join("-"),
                errado: fim == "errado",
                exato: fim != "certo",
                texto: std::fs::read_to_string(&arquivo).expect("text"),
                nome,
            })
        };
        pastas(pasta).into_iter().filter_map(exemplo).collect()
    }

    /// Whether it says what it is to say.
    pub(crate) fn conferir(&self) -> Result<(), String> {
        let feito = self.fazer()?;
        let achou: Vec<(String, String, Severidade)> = feito
            .relatorio
            .criticas
            .iter()
            .map(|c| (c.codigo.to_string(), c.local.caminho.clone(), c.severidade))
            .collect();
        if self.exato || !feito.acha.is_empty() {
            let igual = achou.len() == feito.acha.len()
                && achou
                    .iter()
                    .zip(&feito.acha)
                    .all(|(a, e)| a.0 == e.0 && a.1.ends_with(&e.1) && (!e.2 || a.2 == Severidade::Aviso));
            if !igual {
                return Err(format!("found {achou:#?}, not {:#?}", feito.acha));
            }
        }
        if self.errado {
            let sua = |c: &conecta_core::Critica| {
                c.codigo.as_str() == self.codigo || c.regra.is_some_and(|r| r.as_str() == self.codigo)
            };
            let calada = feito.nao_avaliadas.contains(&self.codigo);
            if !calada && !feito.relatorio.criticas.iter().any(sua) {
                return Err("its own rule is not found".to_owned());
            }
        } else if !self.exato {
            let r = &feito.relatorio;
            if let Some(c) = r
                .criticas
                .iter()
                .find(|c| c.severidade == Severidade::Erro || c.codigo.as_str() == self.codigo)
            {
                return Err(format!("found {} at {}: {}", c.codigo, c.local.caminho, c.mensagem));
            }
        }
        for codigo in &feito.nao_avaliadas {
            if !feito.relatorio.nao_avaliadas.iter().any(|c| c.as_str() == codigo) {
                return Err(format!("{codigo} is not reported as not judged"));
            }
        }
        for c in &feito.relatorio.criticas {
            if c.local.linha == 0 || c.mensagem.is_empty() || c.ajuda.is_empty() {
                return Err(format!("{}: no place, sentence or cure", c.codigo));
            }
        }
        Ok(())
    }

    /// Makes the message and judges it.
    pub(crate) fn fazer(&self) -> Result<Feito, String> {
        let mut linhas = self.texto.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
        let sobre = linhas.next().and_then(|l| l.strip_prefix("sobre ")).ok_or("no message")?;
        let (original, mut elemento, mut versao) = base(sobre)?;
        let mut opcoes = Opcoes::default();
        let mut contexto = Contexto::default();
        let (mut acha, mut nao_avaliadas, mut trocas) = (Vec::new(), Vec::new(), Vec::new());
        for linha in linhas {
            let (verbo, resto) = linha.split_once(' ').ok_or_else(|| format!("what is {linha}?"))?;
            match verbo {
                "versao" => {
                    versao = resto.parse().map_err(|_| "no version")?;
                    elemento.por("cabecalho/Padrao", resto)?;
                }
                "por" => {
                    let (caminho, valor) = resto.split_once(" =").ok_or("no value")?;
                    elemento.por(caminho.trim(), &valor.trim_start().replace('␣', " "))?;
                }
                "tirar" => elemento.tirar(resto)?,
                "copiar" => elemento.copiar(resto)?,
                "dentro" => {
                    let (caminho, xml) = resto.split_once(' ').ok_or("no elements")?;
                    let novos = Elemento::de_xml(xml)?;
                    elemento.em(caminho)?.filhos.extend(novos);
                }
                "troca" | "troca!" => {
                    let (de, para) = resto.split_once(" =>").ok_or("no replacement")?;
                    trocas.push((de.to_owned(), para.trim_start().to_owned(), verbo == "troca"));
                }
                "em" => opcoes.em = Some(resto.parse().map_err(|_| "no day")?),
                "contexto" => contexto = Contexto::ler(resto, "contexto").map_err(|e| e.to_string())?,
                "acha" | "avisa" => {
                    let (codigo, caminho) = resto.split_once(' ').ok_or("no path")?;
                    acha.push((codigo.to_owned(), caminho.trim().to_owned(), verbo == "avisa"));
                }
                "nao_avaliada" => nao_avaliadas.push(resto.to_owned()),
                _ => return Err(format!("what is {verbo}?")),
            }
        }
        // A message to the ANS is taken as it is; only `troca` changes it.
        let mut bytes =
            if elemento.contem("mensagemEnvioANS") { original } else { elemento.escrever(versao)? };
        for (de, para, hash) in trocas {
            let texto: String = bytes.iter().map(|b| char::from(*b)).collect();
            if !texto.contains(&de) {
                return Err(format!("{de} is not there to be replaced"));
            }
            bytes = texto
                .replacen(&de, &para, 1)
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
                .collect();
            if hash {
                bytes = corrigir_hash(&bytes).unwrap_or(bytes);
            }
        }
        let relatorio = Validador::com_contexto(opcoes, Arc::new(contexto)).validar(&bytes).clone();
        Ok(Feito { relatorio, acha, nao_avaliadas })
    }
}

fn pastas(de: &Path) -> Vec<PathBuf> {
    let Ok(itens) = std::fs::read_dir(de) else { return Vec::new() };
    let mut v: Vec<PathBuf> = itens.map(|e| e.expect("an entry").path()).collect();
    v.sort();
    v
}

/// The message of a name, as it is and as elements, and its version.
fn base(nome: &str) -> Result<(Vec<u8>, Elemento, Versao), String> {
    let exemplo = raiz().join(format!("exemplos/certo-{nome}.xml"));
    let propria = raiz().join(format!("tests/regras/base/{nome}.xml"));
    let bytes = std::fs::read(&exemplo)
        .or_else(|_| std::fs::read(&propria))
        .map_err(|_| format!("no message {nome}"))?;
    let lida = ler_arvore(&bytes, &Opcoes::default()).map_err(|e| e.to_string())?;
    let versao = lida.relatorio.versao_tiss.ok_or("no version")?;
    if lida.relatorio.tem_erro() {
        return Err(format!("{nome} is not right itself: {:?}", lida.relatorio.criticas));
    }
    let elemento = Elemento::de(lida.arvore.raiz().ok_or("no root")?);
    Ok((bytes, elemento, versao))
}

/// An element that can be changed.
#[derive(Clone)]
struct Elemento {
    nome: String,
    texto: Option<String>,
    /// XML of a signature.
    assinatura: Option<String>,
    filhos: Vec<Elemento>,
}

impl Elemento {
    fn vazio(nome: String) -> Self {
        Self { nome, texto: None, assinatura: None, filhos: Vec::new() }
    }

    fn de(no: No<'_>) -> Self {
        Self {
            nome: no.nome().to_owned(),
            texto: no.texto().map(str::to_owned),
            assinatura: no.assinatura().map(str::to_owned),
            filhos: no.filhos().map(Self::de).collect(),
        }
    }

    fn de_xml(xml: &str) -> Result<Vec<Self>, String> {
        let mut pilha = vec![Self::vazio(String::new())];
        let mut resto = xml.trim();
        while let Some(i) = resto.find('<') {
            let texto = resto[..i].trim();
            if !texto.is_empty() {
                pilha.last_mut().ok_or("text outside")?.texto = Some(texto.to_owned());
            }
            let fim = resto.find('>').ok_or("a tag without end")?;
            let tag = &resto[i + 1..fim];
            if let Some(nome) = tag.strip_prefix('/') {
                let feito = pilha
                    .pop()
                    .filter(|e| e.nome == nome)
                    .ok_or_else(|| format!("</{nome}> closes nothing"))?;
                pilha.last_mut().ok_or("too many ends")?.filhos.push(feito);
            } else {
                pilha.push(Self::vazio(tag.to_owned()));
            }
            resto = &resto[fim + 1..];
        }
        let fora = pilha.pop().filter(|_| pilha.is_empty()).ok_or("an element without end")?;
        Ok(fora.filhos)
    }

    /// The first element of a name, here or below.
    fn achar(&mut self, nome: &str) -> Option<&mut Self> {
        if self.nome == nome {
            return Some(self);
        }
        self.filhos.iter_mut().find_map(|f| f.achar(nome))
    }

    fn contem(&self, nome: &str) -> bool {
        self.nome == nome || self.filhos.iter().any(|f| f.contem(nome))
    }

    /// The element that holds the last step of a path, and which of its children that step is.
    fn pai_de(&mut self, caminho: &str, criar: bool) -> Result<(&mut Self, usize), String> {
        let passos: Vec<(&str, usize)> = caminho.split('/').map(passo).collect();
        let (primeiro, _) = passos[0];
        let mut em = self;
        // Down to the one that holds the first element of that name.
        while !em.filhos.iter().any(|f| f.nome == primeiro) {
            em = em
                .filhos
                .iter_mut()
                .find(|f| f.contem(primeiro))
                .ok_or_else(|| format!("no {primeiro} for {caminho}"))?;
        }
        for (n, (nome, indice)) in passos.iter().enumerate() {
            let achado =
                em.filhos.iter().enumerate().filter(|(_, f)| f.nome == *nome).nth(indice - 1).map(|(i, _)| i);
            let i = match achado {
                Some(i) => i,
                None if criar => {
                    em.filhos.push(Self::vazio((*nome).to_owned()));
                    em.filhos.len() - 1
                }
                None => return Err(format!("no {nome}[{indice}] for {caminho}")),
            };
            if n + 1 == passos.len() {
                return Ok((em, i));
            }
            em = &mut em.filhos[i];
        }
        Err("an empty path".to_owned())
    }

    fn em(&mut self, caminho: &str) -> Result<&mut Self, String> {
        let (pai, i) = self.pai_de(caminho, false)?;
        Ok(&mut pai.filhos[i])
    }

    fn por(&mut self, caminho: &str, valor: &str) -> Result<(), String> {
        let (pai, i) = self.pai_de(caminho, true)?;
        pai.filhos[i].texto = Some(valor.to_owned());
        Ok(())
    }

    fn tirar(&mut self, caminho: &str) -> Result<(), String> {
        let (pai, i) = self.pai_de(caminho, false)?;
        pai.filhos.remove(i);
        Ok(())
    }

    fn copiar(&mut self, caminho: &str) -> Result<(), String> {
        let (pai, i) = self.pai_de(caminho, false)?;
        let copia = pai.filhos[i].clone();
        pai.filhos.insert(i + 1, copia);
        Ok(())
    }

    fn na_arvore(&self, arvore: &mut Arvore, pai: Chave) {
        for f in &self.filhos {
            let no = arvore.por(pai, f.nome.clone(), false);
            if let Some(t) = f.texto.as_deref().filter(|_| f.filhos.is_empty()) {
                arvore.por_texto(no, t);
            }
            if let Some(xml) = &f.assinatura {
                arvore.por_assinatura(no, xml);
            }
            f.na_arvore(arvore, no);
        }
    }

    /// The message in a version, its children in order and its hash right.
    fn escrever(&mut self, versao: Versao) -> Result<Vec<u8>, String> {
        let _ = self.achar("mensagemTISS").ok_or("no message")?;
        let mut arvore = Arvore::new(self.nome.clone());
        self.na_arvore(&mut arvore, Arvore::RAIZ);
        conecta_core::internal::escrever_arvore(&arvore, versao)
    }
}

/// A step of a path: name and which of that name.
fn passo(texto: &str) -> (&str, usize) {
    match texto.split_once('[') {
        Some((nome, indice)) => (nome, indice.trim_end_matches(']').parse().unwrap_or(1)),
        None => (texto, 1),
    }
}

/// Every name of an element in any version.
pub(crate) fn nomes_do_padrao() -> BTreeSet<String> {
    let mut nomes = BTreeSet::new();
    for arquivo in pastas(&raiz().join("schemas/tiss")) {
        let texto = std::fs::read_to_string(arquivo).unwrap_or_default();
        for linha in texto.lines().map(str::trim) {
            let nome = linha.split([' ', '?', '*', '+', '[']).next().unwrap_or_default();
            nomes.insert(nome.to_owned());
        }
    }
    nomes
}
