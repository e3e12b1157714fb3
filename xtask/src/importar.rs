//! `cargo xtask import-xsd DIR…`: an official XSD set becomes `.esquema` files in our own notation.
//!
//! Every construct is read on purpose: what is not known here is an error, never skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use conecta_schemas::notacao::{
    Atributo, BASES, Complexo, Elemento, Esquema, Particula, Simples, Termo, Tipo,
};

use crate::dom::{self, No};

#[cfg(test)]
mod testes;

const XSD: &str = "http://www.w3.org/2001/XMLSchema";
const ANS: &str = "http://www.ans.gov.br/padroes/tiss/schemas";
const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

type Res<T> = Result<T, String>;

/// The `.esquema` files (name and text) of the XSD sets in a folder; more than one when the folder holds monitoring
/// sets beside the messages between provider and operator.
pub(crate) fn importar(pasta: &Path) -> Res<Vec<(String, String)>> {
    let mut nomes: Vec<String> = std::fs::read_dir(pasta)
        .map_err(|e| format!("{}: {e}", pasta.display()))?
        .filter_map(|e| Some(e.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|n| n.ends_with(".xsd"))
        .collect();
    nomes.sort();
    let principal = |prefixo: &str| nomes.iter().find(|n| n.starts_with(prefixo)).cloned();
    let mut feitos = Vec::new();
    let tiss = principal("tissWebServicesV").or_else(|| principal("tissV"));
    for (familia, arquivo) in [
        ("tiss", tiss),
        ("monitoramento", principal("tissMonitoramentoV")),
        ("qualidade", principal("tissMonitoramentoQualidadeV")),
    ] {
        let Some(arquivo) = arquivo else { continue };
        let versao = arquivo
            .rsplit('V')
            .next()
            .and_then(|v| v.strip_suffix(".xsd"))
            .ok_or_else(|| format!("{arquivo}: no version in the name"))?
            .replace('_', ".");
        let e = Conjunto::carregar(pasta, &arquivo)?.esquema(familia, &versao)?;
        // tissMonitoramentoV3_00_01.xsd declares types and no element: no message to describe.
        if e.raizes.is_empty() {
            continue;
        }
        let nome = if familia == "tiss" { versao } else { format!("{familia}-{versao}") };
        feitos.push((format!("{nome}.esquema"), e.escrever()));
    }
    if principal("xmldsig-core-schema").is_some() {
        let e = Conjunto::carregar(pasta, "xmldsig-core-schema.xsd")?.esquema("xmldsig", "1.0")?;
        feitos.push(("xmldsig.esquema".into(), e.escrever()));
    }
    if feitos.is_empty() {
        return Err(format!(
            "{}: no tissV…, tissWebServicesV… or tissMonitoramento…V… file",
            pasta.display()
        ));
    }
    Ok(feitos)
}

/// The global components of one main file and all it includes.
#[derive(Default)]
struct Conjunto {
    espaco: String,
    elementos: Vec<(String, No, Prefixos)>,
    complexos: BTreeMap<String, (No, Prefixos)>,
    simples: BTreeMap<String, (No, Prefixos)>,
    lidos: BTreeSet<PathBuf>,
}

/// Namespace declarations of a file: prefix to namespace.
type Prefixos = BTreeMap<String, String>;

impl Conjunto {
    fn carregar(pasta: &Path, arquivo: &str) -> Res<Self> {
        let mut c = Self::default();
        c.arquivo(pasta, arquivo)?;
        Ok(c)
    }

    fn arquivo(&mut self, pasta: &Path, arquivo: &str) -> Res<()> {
        let caminho = pasta.join(arquivo);
        if !self.lidos.insert(caminho.clone()) {
            return Ok(());
        }
        let em = |m: String| format!("{arquivo}: {m}");
        let raiz = dom::ler(&caminho)?;
        let mut prefixos = Prefixos::new();
        for (n, v) in &raiz.atributos {
            match n.as_str() {
                "xmlns" => drop(prefixos.insert(String::new(), v.clone())),
                "elementFormDefault" if v == "qualified" => {}
                "version" => {}
                "targetNamespace" if self.espaco.is_empty() || self.espaco == *v => self.espaco.clone_from(v),
                _ => match n.strip_prefix("xmlns:") {
                    Some(p) => drop(prefixos.insert(p.into(), v.clone())),
                    None => return Err(em(format!("schema/@{n}={v} is not known"))),
                },
            }
        }
        xsd(&raiz, &prefixos, "schema").map_err(em)?;
        for n in &raiz.filhos {
            let nome = n.atributo("name").unwrap_or_default().to_owned();
            let repetido = match xsd_local(n, &prefixos).map_err(em)? {
                "annotation" => false,
                "include" => {
                    so(n, &["schemaLocation"]).map_err(em)?;
                    let incluido = n.atributo("schemaLocation").ok_or("include without file")?;
                    if !pasta.join(incluido).exists() {
                        return Err(format!("{arquivo} includes {incluido}, which is not in the folder"));
                    }
                    self.arquivo(pasta, incluido)?;
                    false
                }
                "import" => {
                    so(n, &["namespace", "schemaLocation"]).map_err(em)?;
                    if n.atributo("namespace") != Some(DSIG) {
                        return Err(em(format!("import of {:?}", n.atributo("namespace"))));
                    }
                    false
                }
                "element" => {
                    let ja = self.elementos.iter().any(|(x, ..)| *x == nome);
                    self.elementos.push((nome.clone(), n.clone(), prefixos.clone()));
                    ja
                }
                "complexType" => self.complexos.insert(nome.clone(), (n.clone(), prefixos.clone())).is_some(),
                "simpleType" => self.simples.insert(nome.clone(), (n.clone(), prefixos.clone())).is_some(),
                outro => return Err(em(format!("schema/{outro} is not known"))),
            };
            if repetido {
                return Err(em(format!("{nome} is defined twice")));
            }
        }
        Ok(())
    }

    fn esquema(&self, familia: &str, versao: &str) -> Res<Esquema> {
        let mut e = Esquema {
            familia: familia.into(),
            versao: versao.into(),
            espaco: self.espaco.clone(),
            ..Esquema::default()
        };
        for (nome, n, prefixos) in &self.elementos {
            so(n, &["name", "type"])?;
            e.raizes.push(Elemento { nome: nome.clone(), tipo: self.tipo_de(n, prefixos)? });
        }
        let mut complexos = BTreeMap::new();
        let mut simples = BTreeMap::new();
        for (nome, (n, prefixos)) in &self.complexos {
            so(n, &["name", "mixed"])?;
            complexos.insert(nome.clone(), self.complexo(n, prefixos).map_err(|m| format!("{nome}: {m}"))?);
        }
        for (nome, (n, prefixos)) in &self.simples {
            so(n, &["name"])?;
            simples.insert(nome.clone(), self.simples(n, prefixos).map_err(|m| format!("{nome}: {m}"))?);
        }
        let usados = alcancados(&e.raizes, &complexos, &simples);
        e.complexos = complexos.into_iter().filter(|(n, _)| usados.contains(n)).collect();
        e.simples = simples.into_iter().filter(|(n, _)| usados.contains(n)).collect();
        Ok(e)
    }

    /// A QName in a type, base or ref attribute, as the notation writes it.
    fn nome(&self, qname: &str, prefixos: &Prefixos) -> Res<String> {
        let (p, local) = qname.split_once(':').unwrap_or(("", qname));
        match prefixos.get(p).map(String::as_str) {
            Some(XSD) => BASES
                .iter()
                .find(|(_, x)| *x == local)
                .map(|(n, _)| (*n).to_owned())
                .ok_or_else(|| format!("base {qname} is not known")),
            Some(e) if e == self.espaco => {
                if BASES.iter().any(|(n, _)| *n == local) {
                    return Err(format!("the name {local} is taken by the notation"));
                }
                Ok(local.into())
            }
            Some(DSIG) if self.espaco == ANS => Ok(format!("ds:{local}")),
            outro => Err(format!("{qname}: namespace {outro:?} is not known")),
        }
    }

    fn tipo_de(&self, n: &No, prefixos: &Prefixos) -> Res<Tipo> {
        let filhos = sem_anotacao(n, prefixos)?;
        match (n.atributo("type"), &filhos[..]) {
            (Some(t), []) => Ok(Tipo::Nomeado(self.nome(t, prefixos)?)),
            (None, [c]) if xsd_local(c, prefixos)? == "complexType" => {
                so(c, &["mixed"])?;
                Ok(Tipo::Anonimo(Box::new(self.complexo(c, prefixos)?)))
            }
            _ => Err(format!("element {:?}: a type by name or one complexType expected", n.atributo("name"))),
        }
    }

    fn complexo(&self, n: &No, prefixos: &Prefixos) -> Res<Complexo> {
        let mut c = Complexo { misto: n.atributo("mixed") == Some("true"), ..Complexo::default() };
        for f in sem_anotacao(n, prefixos)? {
            match xsd_local(f, prefixos)? {
                tipo @ ("complexContent" | "simpleContent") => {
                    so(f, &[])?;
                    let [ext] = &sem_anotacao(f, prefixos)?[..] else {
                        return Err(format!("{tipo}: one extension expected"));
                    };
                    xsd(ext, prefixos, "extension")?;
                    so(ext, &["base"])?;
                    let base = self.nome(ext.atributo("base").ok_or("extension without base")?, prefixos)?;
                    if tipo == "simpleContent" {
                        c.texto = Some(base);
                    } else {
                        c.estende = Some(base);
                    }
                    for g in sem_anotacao(ext, prefixos)? {
                        self.parte(&mut c, g, prefixos)?;
                    }
                }
                _ => self.parte(&mut c, f, prefixos)?,
            }
        }
        Ok(c)
    }

    fn parte(&self, c: &mut Complexo, n: &No, prefixos: &Prefixos) -> Res<()> {
        if xsd_local(n, prefixos)? == "attribute" {
            so(n, &["name", "type", "use"])?;
            let obrigatorio = match n.atributo("use") {
                None | Some("optional") => false,
                Some("required") => true,
                Some(u) => return Err(format!("attribute use={u} is not known")),
            };
            c.atributos.push(Atributo {
                nome: n.atributo("name").ok_or("attribute without name")?.into(),
                tipo: self.nome(n.atributo("type").ok_or("attribute without type")?, prefixos)?,
                obrigatorio,
            });
        } else if c.conteudo.is_some() {
            return Err("two content models in one type".into());
        } else {
            let p = self.particula(n, prefixos)?;
            let vazio = matches!(&p.termo, Termo::Sequencia(v) | Termo::Escolha(v) if v.is_empty());
            c.conteudo = if vazio { None } else { Some(p) };
        }
        Ok(())
    }

    fn particula(&self, n: &No, prefixos: &Prefixos) -> Res<Particula> {
        let numero = |nome: &str| match n.atributo(nome) {
            None => Ok(Some(1)),
            Some("unbounded") if nome == "maxOccurs" => Ok(None),
            Some(v) => v.parse::<u32>().map(Some).map_err(|_| format!("{nome}={v}")),
        };
        let min = numero("minOccurs")?.ok_or("minOccurs")?;
        let max = numero("maxOccurs")?;
        let grupo = |atributos: &[&str]| -> Res<Vec<Particula>> {
            so(n, atributos)?;
            sem_anotacao(n, prefixos)?.into_iter().map(|f| self.particula(f, prefixos)).collect()
        };
        const OCORRE: [&str; 2] = ["minOccurs", "maxOccurs"];
        let termo = match xsd_local(n, prefixos)? {
            "sequence" => Termo::Sequencia(grupo(&OCORRE)?),
            "choice" => Termo::Escolha(grupo(&OCORRE)?),
            "element" => match n.atributo("ref") {
                Some(r) => {
                    so(n, &["ref", "minOccurs", "maxOccurs"])?;
                    Termo::Referencia(self.nome(r, prefixos)?)
                }
                None => {
                    so(n, &["name", "type", "minOccurs", "maxOccurs"])?;
                    let nome = n.atributo("name").ok_or("element without name")?.into();
                    Termo::Elemento(Elemento { nome, tipo: self.tipo_de(n, prefixos)? })
                }
            },
            "any" => {
                so(n, &["namespace", "processContents", "minOccurs", "maxOccurs"])?;
                let outro = match n.atributo("namespace") {
                    None | Some("##any") => false,
                    Some("##other") => true,
                    Some(e) => return Err(format!("any namespace={e} is not known")),
                };
                let tolerante = match n.atributo("processContents") {
                    None | Some("strict") => false,
                    Some("lax") => true,
                    Some(p) => return Err(format!("any processContents={p} is not known")),
                };
                Termo::Curinga { outro, tolerante }
            }
            outro => return Err(format!("{outro} is not known in a content model")),
        };
        Ok(Particula { min, max, termo })
    }

    fn simples(&self, n: &No, prefixos: &Prefixos) -> Res<Simples> {
        let [r] = &sem_anotacao(n, prefixos)?[..] else { return Err("one restriction expected".into()) };
        xsd(r, prefixos, "restriction")?;
        so(r, &["base"])?;
        let mut s = Simples {
            base: self.nome(r.atributo("base").ok_or("restriction without base")?, prefixos)?,
            ..Simples::default()
        };
        for f in sem_anotacao(r, prefixos)? {
            so(f, &["value"])?;
            let v = f.atributo("value").ok_or("facet without value")?;
            let numero = || v.trim().parse::<u32>().map_err(|_| format!("facet value {v}"));
            match xsd_local(f, prefixos)? {
                "enumeration" if s.valores.iter().any(|x| x == v) => {}
                "enumeration" if v.contains(char::is_whitespace) || !v.is_ascii() => {
                    return Err(format!("the notation has no form for the value {v:?}"));
                }
                "enumeration" => s.valores.push(v.into()),
                "pattern" if v.contains(' ') => return Err(format!("the notation has no form for {v:?}")),
                "pattern" => s.padroes.push(v.into()),
                "length" => (s.min, s.max) = (Some(numero()?), Some(numero()?)),
                "minLength" => s.min = Some(numero()?),
                "maxLength" => s.max = Some(numero()?),
                "totalDigits" => s.digitos = Some(numero()?),
                "fractionDigits" => s.casas = Some(numero()?),
                "minInclusive" => s.minimo = Some(v.into()),
                outro => return Err(format!("facet {outro} is not known")),
            }
        }
        Ok(s)
    }
}

/// Names of the types that a document can meet: those used from the roots, and those that derive from them
/// (`xsi:type` may name them).
fn alcancados(
    raizes: &[Elemento],
    complexos: &BTreeMap<String, Complexo>,
    simples: &BTreeMap<String, Simples>,
) -> BTreeSet<String> {
    fn tipo(t: &Tipo, fila: &mut Vec<String>) {
        match t {
            Tipo::Nomeado(n) => fila.push(n.clone()),
            Tipo::Anonimo(c) => complexo(c, fila),
        }
    }
    fn complexo(c: &Complexo, fila: &mut Vec<String>) {
        fila.extend(c.estende.clone());
        fila.extend(c.texto.clone());
        fila.extend(c.atributos.iter().map(|a| a.tipo.clone()));
        if let Some(p) = &c.conteudo {
            particula(p, fila);
        }
    }
    fn particula(p: &Particula, fila: &mut Vec<String>) {
        match &p.termo {
            Termo::Elemento(e) => tipo(&e.tipo, fila),
            Termo::Sequencia(v) | Termo::Escolha(v) => v.iter().for_each(|p| particula(p, fila)),
            Termo::Referencia(_) | Termo::Curinga { .. } => {}
        }
    }
    let mut fila = Vec::new();
    raizes.iter().for_each(|r| tipo(&r.tipo, &mut fila));
    let mut usados = BTreeSet::new();
    loop {
        while let Some(n) = fila.pop() {
            if !usados.insert(n.clone()) {
                continue;
            }
            if let Some(c) = complexos.get(&n) {
                complexo(c, &mut fila);
            }
            if let Some(s) = simples.get(&n) {
                fila.push(s.base.clone());
            }
        }
        let de_complexo = complexos.iter().filter_map(|(n, c)| Some((n, c.estende.as_ref()?)));
        let de_simples = simples.iter().map(|(n, s)| (n, &s.base));
        fila.extend(
            de_complexo
                .chain(de_simples)
                .filter(|(n, base)| !usados.contains(*n) && usados.contains(*base))
                .filter(|(_, base)| complexos.contains_key(*base) || simples.contains_key(*base))
                .map(|(n, _)| n.clone()),
        );
        if fila.is_empty() {
            return usados;
        }
    }
}

fn xsd_local<'a>(n: &'a No, prefixos: &Prefixos) -> Res<&'a str> {
    let p = n.nome.split_once(':').map_or("", |(p, _)| p);
    match prefixos.get(p).map(String::as_str) {
        Some(XSD) => Ok(n.local()),
        _ => Err(format!("{} is not of XML Schema", n.nome)),
    }
}

fn xsd(n: &No, prefixos: &Prefixos, nome: &str) -> Res<()> {
    match xsd_local(n, prefixos)? {
        x if x == nome => Ok(()),
        x => Err(format!("{x} found, {nome} expected")),
    }
}

/// Refuses attributes that are not read.
fn so(n: &No, atributos: &[&str]) -> Res<()> {
    match n.atributos.iter().find(|(a, _)| !atributos.contains(&a.as_str())) {
        None => Ok(()),
        Some((a, v)) => Err(format!("{}/@{a}={v} is not known", n.nome)),
    }
}

fn sem_anotacao<'a>(n: &'a No, prefixos: &Prefixos) -> Res<Vec<&'a No>> {
    let mut v = Vec::new();
    for f in &n.filhos {
        if xsd_local(f, prefixos)? != "annotation" {
            v.push(f);
        }
    }
    Ok(v)
}
