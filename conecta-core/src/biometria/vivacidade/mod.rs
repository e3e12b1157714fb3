//! Passive liveness: whether a living face or a picture of one is before the camera.
//!
//! A score, and a verdict by the host's policy. It is an obstacle, not a proof: no part of it is certified (ISO/IEC 30107-3),
//! and a good mask or an injected video gets past it. An active challenge of the host's ([`Desafio`]) comes on top.

mod desafio;

pub use desafio::{Desafio, DesafioDeGiro, Lado, Visto};

use serde::Serialize;

use super::detectar::Rosto;
use super::erro::Error;
use super::imagem::{Imagem, Retangulo};
use super::modelos::{Tarefa, preencher};
use super::sessao::{Sessao, do_modelo};

/// What the models of liveness say.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Vivacidade {
    /// Mean probability of a living face over the models, from 0 to 1.
    pub escore: f64,
    /// Whether "living" is the likeliest of all classes: the rule of the models' authors.
    pub mais_provavel: bool,
    /// How many models had a say.
    pub modelos: usize,
}

/// What the host makes of a score of liveness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PoliticaDeVivacidade {
    /// From this score on a face counts as living.
    pub aceitar: f64,
    /// Below this score it does not; in between somebody has to look, or a challenge has to be met.
    pub recusar: f64,
}

impl Default for PoliticaDeVivacidade {
    fn default() -> Self {
        Self { aceitar: 0.8, recusar: 0.4 }
    }
}

/// What is made of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ParecerDeVivacidade {
    /// Goes on as living.
    Aceita,
    /// Somebody has to look, or a challenge has to be met.
    Duvidosa,
    /// Goes no further.
    Recusada,
}

impl PoliticaDeVivacidade {
    /// What is made of a score, and of a challenge if there was one.
    pub fn julgar(&self, vivacidade: &Vivacidade, desafio: Option<bool>) -> ParecerDeVivacidade {
        match desafio {
            Some(false) => ParecerDeVivacidade::Recusada,
            _ if vivacidade.escore < self.recusar => ParecerDeVivacidade::Recusada,
            Some(true) => ParecerDeVivacidade::Aceita,
            None if vivacidade.escore >= self.aceitar && vivacidade.mais_provavel => {
                ParecerDeVivacidade::Aceita
            }
            None => ParecerDeVivacidade::Duvidosa,
        }
    }
}

impl Sessao<'_> {
    /// Liveness of a face. `None` where the host has given no model for it.
    pub fn vivacidade(&mut self, imagem: &Imagem, rosto: &Rosto) -> Result<Option<Vivacidade>, Error> {
        let modelos = self.modelos;
        let mut soma: Vec<f64> = Vec::new();
        let mut viva = 0;
        for (m, area) in modelos.vivacidade.iter().zip(&mut self.vivacidade) {
            let Tarefa::Vivacidade { ampliacao, classe_viva } = m.descricao.tarefa else { continue };
            let recorte =
                recorte(imagem, &rosto.caixa, ampliacao, m.descricao.lado).ok_or(Error::SemRosto)?;
            preencher(&m.descricao, &recorte, &mut area.entrada);
            m.rede.executar(area).map_err(|f| do_modelo(m, f))?;
            let classes = &area.saidas[0];
            soma.resize(soma.len().max(classes.len()), 0.0);
            for (s, c) in soma.iter_mut().zip(classes) {
                *s += f64::from(*c);
            }
            viva = classe_viva;
        }
        if soma.is_empty() {
            return Ok(None);
        }
        let modelos = modelos.vivacidade.len();
        let escore = soma[viva] / modelos as f64;
        let mais_provavel = soma.iter().enumerate().all(|(i, s)| i == viva || *s < soma[viva]);
        Ok(Some(Vivacidade { escore, mais_provavel, modelos }))
    }
}

/// The surroundings of a face: its box grown about its middle, kept inside the picture.
fn recorte(imagem: &Imagem, caixa: &Retangulo, ampliacao: f64, lado: usize) -> Option<Imagem> {
    let (l, a) = (imagem.largura() as f64, imagem.altura() as f64);
    let ampliacao = ampliacao.min((l - 1.0) / caixa.largura).min((a - 1.0) / caixa.altura);
    let (largura, altura) = (caixa.largura * ampliacao, caixa.altura * ampliacao);
    let centro = caixa.centro();
    let x = (centro.x - largura / 2.0).clamp(0.0, (l - 1.0 - largura).max(0.0));
    let y = (centro.y - altura / 2.0).clamp(0.0, (a - 1.0 - altura).max(0.0));
    // The models were trained with both edges inside.
    let r = Retangulo {
        x: x.trunc(),
        y: y.trunc(),
        largura: (x + largura).trunc() - x.trunc() + 1.0,
        altura: (y + altura).trunc() - y.trunc() + 1.0,
    };
    Some(imagem.recortar(r)?.redimensionar(lado, lado))
}
