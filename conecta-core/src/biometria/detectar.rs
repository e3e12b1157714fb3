//! Faces on a picture: boxes and five points.
//!
//! The network is YuNet's: for each stride a grid of cells, each with a score, a box and five points. It often has several
//! nearly equal candidates for one face, and which of them wins changes with the last bit of a pixel. So the points given
//! are the mean over the candidates that cover the same face: they hardly move when the picture is encoded anew.

use super::imagem::{Imagem, Ponto, Retangulo};
use super::modelos::{Modelo, preencher};
use super::rede::{Area, FalhaDaRede};

/// Strides of the grids.
const PASSOS: [usize; 3] = [8, 16, 32];

/// Kinds of outputs, and numbers a cell.
const SAIDAS: [(&str, usize); 4] = [("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10)];

/// Boxes that overlap more than this are of one face.
const MESMO_ROSTO: f64 = 0.3;

/// Candidates that overlap the best one at least so much have a say in where the points are.
const CONCORDA: f64 = 0.5;

/// Candidates that are looked at: more are never faces.
const MAX_CANDIDATOS: usize = 1500;

/// A face on a picture.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Rosto {
    /// Where it is.
    pub caixa: Retangulo,
    /// How sure the detector is, from 0 to 1.
    pub confianca: f64,
    /// The person's right eye, left eye, nose, right and left corner of the mouth.
    pub pontos: [Ponto; 5],
}

impl Rosto {
    /// Pixels between the eyes.
    pub fn entre_olhos(&self) -> f64 {
        self.pontos[0].distancia(self.pontos[1])
    }
}

/// How faces are looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Busca {
    /// The least confidence of a face.
    pub confianca: f64,
    /// Whether the points are the mean over the candidates that agree, or those of the best alone.
    pub media: bool,
}

impl Default for Busca {
    fn default() -> Self {
        Self { confianca: 0.6, media: true }
    }
}

/// All faces, the surest first.
pub(crate) fn detectar(
    modelo: &Modelo,
    area: &mut Area,
    imagem: &Imagem,
    busca: &Busca,
) -> Result<Vec<Rosto>, FalhaDaRede> {
    let lado = modelo.descricao.lado;
    let (reduzida, escala) = caber(imagem, lado);
    preencher(&modelo.descricao, reduzida.as_ref().unwrap_or(imagem), &mut area.entrada);
    modelo.rede.executar(area)?;
    let candidatos = candidatos(modelo.rede.saidas(), &area.saidas, lado, busca.confianca);
    Ok(escolher(&candidatos, busca.media).iter().map(|r| em_escala(r, escala)).collect())
}

/// The picture as large as fits into a square, if it has to be made smaller, and what one of its pixels stands for.
fn caber(imagem: &Imagem, lado: usize) -> (Option<Imagem>, f64) {
    let maior = imagem.largura().max(imagem.altura());
    if maior <= lado {
        return (None, 1.0);
    }
    // Whole factors first, so that every pixel counts; the rest between two pixels.
    let fator = maior / lado;
    let base = if fator > 1 { imagem.reduzir(fator) } else { imagem.clone() };
    let para = |n: usize| ((n * lado + maior / 2) / maior).max(1);
    (Some(base.redimensionar(para(imagem.largura()), para(imagem.altura()))), maior as f64 / lado as f64)
}

fn em_escala(r: &Rosto, escala: f64) -> Rosto {
    let ponto = |p: Ponto| Ponto { x: p.x * escala, y: p.y * escala };
    Rosto {
        caixa: Retangulo {
            x: r.caixa.x * escala,
            y: r.caixa.y * escala,
            largura: r.caixa.largura * escala,
            altura: r.caixa.altura * escala,
        },
        confianca: r.confianca,
        pontos: r.pontos.map(ponto),
    }
}

fn candidatos(nomes: &[String], saidas: &[Vec<f32>], lado: usize, minima: f64) -> Vec<Rosto> {
    let saida = |tipo: &str, passo: usize| {
        let nome = format!("{tipo}_{passo}");
        nomes.iter().position(|n| *n == nome).map_or(&[][..], |i| &saidas[i][..])
    };
    let mut achados = Vec::new();
    for passo in PASSOS {
        let [cls, obj, caixas, pontos] = SAIDAS.map(|(tipo, _)| saida(tipo, passo));
        let colunas = lado / passo;
        let s = passo as f64;
        for (i, (c, o)) in cls.iter().zip(obj).enumerate() {
            let confianca = (f64::from(c.clamp(0.0, 1.0)) * f64::from(o.clamp(0.0, 1.0))).sqrt();
            if confianca < minima || achados.len() >= MAX_CANDIDATOS {
                continue;
            }
            let (coluna, linha) = ((i % colunas) as f64, (i / colunas) as f64);
            let b = |n: usize| f64::from(caixas[4 * i + n]);
            let (largura, altura) = (libm::exp(b(2)) * s, libm::exp(b(3)) * s);
            let caixa = Retangulo {
                x: (coluna + b(0)) * s - largura / 2.0,
                y: (linha + b(1)) * s - altura / 2.0,
                largura,
                altura,
            };
            let pontos = std::array::from_fn(|n| Ponto {
                x: (coluna + f64::from(pontos[10 * i + 2 * n])) * s,
                y: (linha + f64::from(pontos[10 * i + 2 * n + 1])) * s,
            });
            achados.push(Rosto { caixa, confianca, pontos });
        }
    }
    // A stable sort: equal candidates stay in the order of the grid.
    achados.sort_by(|a: &Rosto, b: &Rosto| b.confianca.total_cmp(&a.confianca));
    achados
}

/// The best candidate of each face.
fn escolher(candidatos: &[Rosto], media: bool) -> Vec<Rosto> {
    let mut rostos: Vec<Rosto> = Vec::new();
    for c in candidatos {
        if rostos.iter().any(|r| r.caixa.sobreposicao(&c.caixa) > MESMO_ROSTO) {
            continue;
        }
        rostos.push(if media { com_media(c, candidatos) } else { c.clone() });
    }
    rostos
}

fn com_media(melhor: &Rosto, candidatos: &[Rosto]) -> Rosto {
    let mut soma = [Ponto::default(); 5];
    let mut peso = 0.0;
    for c in candidatos.iter().filter(|c| c.caixa.sobreposicao(&melhor.caixa) >= CONCORDA) {
        let quadrado = c.confianca * c.confianca;
        let p = quadrado * quadrado;
        peso += p;
        for (s, ponto) in soma.iter_mut().zip(&c.pontos) {
            s.x += p * ponto.x;
            s.y += p * ponto.y;
        }
    }
    Rosto { pontos: soma.map(|s| Ponto { x: s.x / peso, y: s.y / peso }), ..melhor.clone() }
}

/// Whether the outputs of a network are those of a detector of this kind.
pub(crate) fn conferir_saidas(nomes: &[String], tamanhos: &[usize], lado: usize) -> Result<(), FalhaDaRede> {
    for passo in PASSOS {
        for (tipo, numeros) in SAIDAS {
            let nome = format!("{tipo}_{passo}");
            let i = nomes.iter().position(|n| *n == nome);
            let esperado = (lado / passo) * (lado / passo) * numeros;
            if i.and_then(|i| tamanhos.get(i)) != Some(&esperado) {
                return Err(FalhaDaRede::Saidas(format!("falta {nome} com {esperado} valores")));
            }
        }
    }
    Ok(())
}
