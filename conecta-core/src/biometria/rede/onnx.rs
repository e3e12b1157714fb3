//! An ONNX file as a graph of named nodes and constants. Weights kept as int8 blocks are folded to f32 here, because no
//! executor reads that form.

use std::collections::HashMap;

use super::protobuf::{Campos, Valor};
use super::{FalhaDaRede, MAX_ELEMENTOS};

/// A constant of the graph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Constante {
    pub(super) formato: Vec<usize>,
    pub(super) dados: Dados,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Dados {
    Reais(Vec<f32>),
    Inteiros(Vec<i64>),
}

impl Constante {
    pub(super) fn reais(&self) -> Option<&[f32]> {
        if let Dados::Reais(v) = &self.dados { Some(v) } else { None }
    }

    pub(super) fn inteiros(&self) -> Option<&[i64]> {
        if let Dados::Inteiros(v) = &self.dados { Some(v) } else { None }
    }

    fn tamanho(&self) -> usize {
        match &self.dados {
            Dados::Reais(v) => v.len(),
            Dados::Inteiros(v) => v.len(),
        }
    }
}

/// One operation.
#[derive(Debug, Clone, Default)]
pub(super) struct No {
    pub(super) op: String,
    pub(super) entradas: Vec<String>,
    pub(super) saidas: Vec<String>,
    atributos: HashMap<String, Atributo>,
}

#[derive(Debug, Clone)]
enum Atributo {
    Inteiro(i64),
    Real(f32),
    Texto(String),
    Inteiros(Vec<i64>),
    Tensor(Constante),
}

impl No {
    pub(super) fn inteiro(&self, nome: &str, senao: i64) -> i64 {
        if let Some(Atributo::Inteiro(n)) = self.atributos.get(nome) { *n } else { senao }
    }

    pub(super) fn real(&self, nome: &str, senao: f32) -> f32 {
        if let Some(Atributo::Real(n)) = self.atributos.get(nome) { *n } else { senao }
    }

    pub(super) fn texto(&self, nome: &str) -> Option<&str> {
        if let Some(Atributo::Texto(t)) = self.atributos.get(nome) { Some(t) } else { None }
    }

    /// A list of sizes, or `senao` when it is not given.
    pub(super) fn tamanhos<const N: usize>(&self, nome: &str, senao: [usize; N]) -> Option<[usize; N]> {
        let Some(Atributo::Inteiros(v)) = self.atributos.get(nome) else { return Some(senao) };
        let v: Vec<usize> = v.iter().map(|n| usize::try_from(*n).ok()).collect::<Option<_>>()?;
        v.try_into().ok()
    }

    pub(super) fn inteiros(&self, nome: &str) -> Option<&[i64]> {
        if let Some(Atributo::Inteiros(v)) = self.atributos.get(nome) { Some(v) } else { None }
    }
}

/// The graph: what it is fed, what it does in order, what it gives.
#[derive(Debug, Clone, Default)]
pub(super) struct Grafo {
    pub(super) nos: Vec<No>,
    pub(super) constantes: HashMap<String, Constante>,
    pub(super) entradas: Vec<String>,
    pub(super) saidas: Vec<String>,
}

const DANIFICADO: FalhaDaRede = FalhaDaRede::Danificada;

/// Reads a file and folds what can be folded.
pub(super) fn ler(bytes: &[u8]) -> Result<Grafo, FalhaDaRede> {
    let mut grafo = None;
    for campo in Campos(bytes) {
        if let (7, v) = campo.map_err(|()| DANIFICADO)? {
            grafo = Some(ler_grafo(v.bytes().ok_or(DANIFICADO)?)?);
        }
    }
    let mut grafo = grafo.ok_or(DANIFICADO)?;
    if grafo.nos.is_empty() || grafo.saidas.is_empty() {
        return Err(DANIFICADO);
    }
    dobrar(&mut grafo)?;
    Ok(grafo)
}

fn ler_grafo(bytes: &[u8]) -> Result<Grafo, FalhaDaRede> {
    let mut g = Grafo::default();
    for campo in Campos(bytes) {
        let (n, v) = campo.map_err(|()| DANIFICADO)?;
        match n {
            1 => g.nos.push(ler_no(v.bytes().ok_or(DANIFICADO)?)?),
            5 => {
                let (nome, c) = ler_tensor(v.bytes().ok_or(DANIFICADO)?)?;
                g.constantes.insert(nome, c);
            }
            11 => g.entradas.push(nome_do_valor(v.bytes().ok_or(DANIFICADO)?)?),
            12 => g.saidas.push(nome_do_valor(v.bytes().ok_or(DANIFICADO)?)?),
            _ => {}
        }
    }
    Ok(g)
}

fn nome_do_valor(bytes: &[u8]) -> Result<String, FalhaDaRede> {
    for campo in Campos(bytes) {
        if let (1, v) = campo.map_err(|()| DANIFICADO)? {
            return Ok(v.texto().ok_or(DANIFICADO)?.to_owned());
        }
    }
    Err(DANIFICADO)
}

fn ler_no(bytes: &[u8]) -> Result<No, FalhaDaRede> {
    let mut no = No::default();
    for campo in Campos(bytes) {
        let (n, v) = campo.map_err(|()| DANIFICADO)?;
        match n {
            1 => no.entradas.push(v.texto().ok_or(DANIFICADO)?.to_owned()),
            2 => no.saidas.push(v.texto().ok_or(DANIFICADO)?.to_owned()),
            4 => v.texto().ok_or(DANIFICADO)?.clone_into(&mut no.op),
            5 => {
                if let Some((nome, a)) = ler_atributo(v.bytes().ok_or(DANIFICADO)?)? {
                    no.atributos.insert(nome, a);
                }
            }
            _ => {}
        }
    }
    Ok(no)
}

fn ler_atributo(bytes: &[u8]) -> Result<Option<(String, Atributo)>, FalhaDaRede> {
    let (mut nome, mut valor, mut lista) = (String::new(), None, Vec::new());
    for campo in Campos(bytes) {
        let (n, v) = campo.map_err(|()| DANIFICADO)?;
        match n {
            1 => v.texto().ok_or(DANIFICADO)?.clone_into(&mut nome),
            2 => valor = v.real().map(Atributo::Real),
            3 => valor = v.numero().map(Atributo::Inteiro),
            4 => valor = v.texto().map(|t| Atributo::Texto(t.to_owned())),
            5 => valor = Some(Atributo::Tensor(ler_tensor(v.bytes().ok_or(DANIFICADO)?)?.1)),
            8 => v.numeros(&mut lista).ok_or(DANIFICADO)?,
            _ => {}
        }
    }
    if !lista.is_empty() {
        valor = Some(Atributo::Inteiros(lista));
    }
    Ok(valor.map(|v| (nome, v)))
}

/// A tensor: `float` and `double` as reals; int8, uint8, int32 and int64 as integers.
fn ler_tensor(bytes: &[u8]) -> Result<(String, Constante), FalhaDaRede> {
    let (mut nome, mut formato, mut tipo, mut cru) = (String::new(), Vec::new(), 0, None);
    let (mut reais, mut inteiros) = (Vec::new(), Vec::new());
    for campo in Campos(bytes) {
        let (n, v) = campo.map_err(|()| DANIFICADO)?;
        match n {
            1 => v.numeros(&mut formato).ok_or(DANIFICADO)?,
            2 => tipo = v.numero().ok_or(DANIFICADO)?,
            4 => match v {
                Valor::Quatro(b) => reais.push(f32::from_le_bytes(b)),
                Valor::Bytes(b) => reais.extend(quatros(b)?),
                Valor::Numero(_) => return Err(DANIFICADO),
            },
            5 | 7 => v.numeros(&mut inteiros).ok_or(DANIFICADO)?,
            8 => v.texto().ok_or(DANIFICADO)?.clone_into(&mut nome),
            9 => cru = v.bytes(),
            14 if v.numero() == Some(1) => return Err(FalhaDaRede::NaoSuportada("external data".into())),
            _ => {}
        }
    }
    let formato: Vec<usize> =
        formato.iter().map(|n| usize::try_from(*n).map_err(|_| DANIFICADO)).collect::<Result<_, _>>()?;
    let dados = match (tipo, cru) {
        (1, Some(b)) => Dados::Reais(quatros(b)?.collect()),
        (1, None) => Dados::Reais(reais),
        (2, Some(b)) => Dados::Inteiros(b.iter().map(|x| i64::from(*x)).collect()),
        (3, Some(b)) => Dados::Inteiros(b.iter().map(|x| i64::from(x.cast_signed())).collect()),
        (6, Some(b)) => {
            Dados::Inteiros(b.as_chunks::<4>().0.iter().map(|x| i64::from(i32::from_le_bytes(*x))).collect())
        }
        (7, Some(b)) => {
            Dados::Inteiros(b.as_chunks::<8>().0.iter().map(|x| i64::from_le_bytes(*x)).collect())
        }
        (2 | 3 | 6 | 7 | 9, None) => Dados::Inteiros(inteiros),
        (9, Some(b)) => Dados::Inteiros(b.iter().map(|x| i64::from(*x)).collect()),
        (outro, _) => return Err(FalhaDaRede::NaoSuportada(format!("tensor de tipo {outro}"))),
    };
    let c = Constante { formato, dados };
    if elementos(&c.formato)? != c.tamanho() {
        return Err(DANIFICADO);
    }
    Ok((nome, c))
}

fn quatros(b: &[u8]) -> Result<impl Iterator<Item = f32>, FalhaDaRede> {
    let (v, resto) = b.as_chunks::<4>();
    if resto.is_empty() { Ok(v.iter().map(|x| f32::from_le_bytes(*x))) } else { Err(DANIFICADO) }
}

/// How many elements a shape has, within [`MAX_ELEMENTOS`].
pub(super) fn elementos(formato: &[usize]) -> Result<usize, FalhaDaRede> {
    formato
        .iter()
        .try_fold(1usize, |n, d| n.checked_mul(*d))
        .filter(|n| *n <= MAX_ELEMENTOS)
        .ok_or(FalhaDaRede::GrandeDemais)
}

/// Nodes whose inputs are all constant become constants; what no node reads is dropped.
fn dobrar(g: &mut Grafo) -> Result<(), FalhaDaRede> {
    let nos = std::mem::take(&mut g.nos);
    for no in nos {
        let feita = match no.op.as_str() {
            "Constant" => match no.atributos.get("value") {
                Some(Atributo::Tensor(c)) => Some(c.clone()),
                _ => return Err(FalhaDaRede::NaoSuportada("Constant".into())),
            },
            "DequantizeLinear" => Some(dequantizar(&no, &g.constantes)?),
            "Reshape" => remodelar(&no, &g.constantes)?,
            "Identity" => no.entradas.first().and_then(|e| g.constantes.get(e)).cloned(),
            _ => None,
        };
        match (feita, no.saidas.first()) {
            (Some(c), Some(s)) => {
                g.constantes.insert(s.clone(), c);
            }
            _ => g.nos.push(no),
        }
    }
    let lidos: std::collections::HashSet<&String> = g.nos.iter().flat_map(|n| &n.entradas).collect();
    g.constantes.retain(|nome, _| lidos.contains(nome));
    g.entradas.retain(|e| lidos.contains(e) && !g.constantes.contains_key(e));
    Ok(())
}

/// `(q − zero) × scale`, one scale for a tensor, for an index of an axis, or for a block along it.
fn dequantizar(no: &No, constantes: &HashMap<String, Constante>) -> Result<Constante, FalhaDaRede> {
    let entrada = |i: usize| no.entradas.get(i).and_then(|e| constantes.get(e));
    let nao = || FalhaDaRede::NaoSuportada("DequantizeLinear".into());
    let (q, escala) = (entrada(0).ok_or_else(nao)?, entrada(1).ok_or_else(nao)?);
    let (valores, escalas) = (q.inteiros().ok_or_else(nao)?, escala.reais().ok_or_else(nao)?);
    let zeros = entrada(2).and_then(Constante::inteiros);
    let eixo = no.inteiro("axis", 1);
    let eixo = usize::try_from(if eixo < 0 { eixo + q.formato.len().cast_signed() as i64 } else { eixo })
        .map_err(|_| DANIFICADO)?;
    let bloco = usize::try_from(no.inteiro("block_size", 0)).map_err(|_| DANIFICADO)?;
    // How far apart two neighbours along the axis are, and how many there are.
    let dentro: usize = q.formato.get(eixo + 1..).unwrap_or_default().iter().product();
    let no_eixo = q.formato.get(eixo).copied().unwrap_or(1);
    // Without blocks there is one scale for each index of the axis, whatever the others are.
    let por_indice = bloco == 0;
    let bloco = bloco.max(1);
    let por_eixo = no_eixo.div_ceil(bloco);
    let indice = |i: usize| {
        if escalas.len() == 1 {
            return 0;
        }
        let (fora, a, d) = (i / (dentro * no_eixo), i / dentro % no_eixo, i % dentro);
        if por_indice { a } else { (fora * por_eixo + a / bloco) * dentro + d }
    };
    let mut dados = Vec::with_capacity(valores.len());
    for (i, v) in valores.iter().enumerate() {
        let k = indice(i);
        let e = escalas.get(k).ok_or(DANIFICADO)?;
        let z = zeros.map_or(Some(0), |z| z.get(k).copied()).ok_or(DANIFICADO)?;
        dados.push(v.saturating_sub(z) as f32 * e);
    }
    Ok(Constante { formato: q.formato.clone(), dados: Dados::Reais(dados) })
}

/// The `Reshape` of a constant.
fn remodelar(no: &No, constantes: &HashMap<String, Constante>) -> Result<Option<Constante>, FalhaDaRede> {
    let Some(c) = no.entradas.first().and_then(|e| constantes.get(e)) else { return Ok(None) };
    let alvo = no.entradas.get(1).and_then(|e| constantes.get(e)).and_then(Constante::inteiros);
    let alvo = alvo.ok_or_else(|| FalhaDaRede::NaoSuportada("Reshape".into()))?;
    let mut formato = Vec::with_capacity(alvo.len());
    for (i, d) in alvo.iter().enumerate() {
        formato.push(match d {
            0 => *c.formato.get(i).ok_or(DANIFICADO)?,
            -1 => 0,
            d => usize::try_from(*d).map_err(|_| DANIFICADO)?,
        });
    }
    if let Some(livre) = alvo.iter().position(|d| *d == -1) {
        let outros: Vec<usize> =
            formato.iter().enumerate().filter(|(i, _)| *i != livre).map(|(_, d)| *d).collect();
        formato[livre] = c.tamanho().checked_div(elementos(&outros)?).ok_or(DANIFICADO)?;
    }
    if elementos(&formato)? != c.tamanho() {
        return Err(DANIFICADO);
    }
    Ok(Some(Constante { formato, dados: c.dados.clone() }))
}
