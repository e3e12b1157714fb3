//! Active challenges: the person is asked for something that a picture cannot do.

use crate::biometria::detectar::Rosto;
use crate::biometria::erro::Error;
use crate::biometria::imagem::{Imagem, Retangulo};
use crate::biometria::qualidade::{Exigencias, Medidas};
use crate::biometria::sessao::Sessao;

/// What a challenge is given of a camera frame: the one face on it.
#[derive(Debug, Clone, Copy)]
pub struct Visto<'a> {
    /// The frame.
    pub imagem: &'a Imagem,
    /// The face.
    pub rosto: &'a Rosto,
    /// What was measured on it.
    pub medidas: &'a Medidas,
}

/// An active challenge. [`DesafioDeGiro`] is one; a host writes others (blink, come closer, say a number).
pub trait Desafio {
    /// What to do now, in Portuguese, for the screen.
    fn pedido(&self) -> String;

    /// One more frame with one face; `None` as long as it is not decided.
    fn quadro(&mut self, visto: &Visto<'_>) -> Option<bool>;
}

impl Sessao<'_> {
    /// Gives a challenge one more frame; `None` as long as it is not decided. A frame without a face, or with several, is not shown to
    /// it. What comes out goes into [`PoliticaDeVivacidade::julgar`](super::PoliticaDeVivacidade::julgar).
    pub fn desafiar(&mut self, desafio: &mut dyn Desafio, imagem: &Imagem) -> Result<Option<bool>, Error> {
        let q = self.qualidade(imagem, &Exigencias::default())?;
        match (&q.rosto, &q.medidas, q.rostos) {
            (Some(rosto), Some(medidas), 1) => Ok(desafio.quadro(&Visto { imagem, rosto, medidas })),
            _ => Ok(None),
        }
    }
}

/// A side of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lado {
    /// The person's left.
    Esquerdo,
    /// The person's right.
    Direito,
}

/// "Look ahead, turn your head to that side, look ahead again", by one face that never leaves the picture.
///
/// The turn is told by the nose against eyes and mouth, which a flat picture that is turned does not give. Which side is for the host to
/// draw anew each time: the library has no source of randomness.
#[derive(Debug, Clone)]
pub struct DesafioDeGiro {
    lado: Lado,
    passo: Passo,
    quadros: u32,
    anterior: Option<Retangulo>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passo {
    Frente,
    Virar,
    Voltar,
    Fim(bool),
}

/// A head turned by fewer degrees looks ahead.
const FRENTE: f64 = 10.0;

/// A head turned by so many degrees is turned.
const VIRADA: f64 = 20.0;

/// Frames in which the challenge has to be met.
const MAX_QUADROS: u32 = 300;

/// The boxes of one face in two frames overlap at least so much; less is another face.
const MESMA_FACE: f64 = 0.2;

impl DesafioDeGiro {
    /// A challenge that has not begun.
    pub fn new(lado: Lado) -> Self {
        Self { lado, passo: Passo::Frente, quadros: 0, anterior: None }
    }

    fn seguinte(&mut self, visto: &Visto<'_>) -> Passo {
        self.quadros += 1;
        let trocada = self
            .anterior
            .replace(visto.rosto.caixa)
            .is_some_and(|a| a.sobreposicao(&visto.rosto.caixa) < MESMA_FACE);
        // Positive to the side that is asked for.
        let giro = match self.lado {
            Lado::Esquerdo => visto.medidas.giro,
            Lado::Direito => -visto.medidas.giro,
        };
        match self.passo {
            Passo::Fim(cumprido) => Passo::Fim(cumprido),
            // Before it begins people come and go.
            Passo::Frente if giro.abs() < FRENTE => Passo::Virar,
            passo if passo != Passo::Frente && trocada => Passo::Fim(false),
            _ if self.quadros >= MAX_QUADROS => Passo::Fim(false),
            Passo::Virar if giro <= -VIRADA => Passo::Fim(false),
            Passo::Virar if giro >= VIRADA => Passo::Voltar,
            Passo::Voltar if giro.abs() < FRENTE => Passo::Fim(true),
            passo => passo,
        }
    }
}

impl Desafio for DesafioDeGiro {
    fn pedido(&self) -> String {
        let lado = match self.lado {
            Lado::Esquerdo => "esquerda",
            Lado::Direito => "direita",
        };
        match self.passo {
            Passo::Virar => format!("Vire a cabeça para a sua {lado}."),
            Passo::Fim(true) => "Pronto.".to_owned(),
            Passo::Fim(false) => "O desafio não foi cumprido.".to_owned(),
            Passo::Frente | Passo::Voltar => "Olhe para a câmera.".to_owned(),
        }
    }

    fn quadro(&mut self, visto: &Visto<'_>) -> Option<bool> {
        self.passo = self.seguinte(visto);
        match self.passo {
            Passo::Fim(cumprido) => Some(cumprido),
            _ => None,
        }
    }
}

#[cfg(test)]
mod testes {
    use super::*;
    use crate::biometria::imagem::Ponto;

    /// Runs a challenge over faces: how far each is turned, and where its box is.
    fn correr(lado: Lado, quadros: &[(f64, f64)]) -> (Option<bool>, String) {
        let imagem = Imagem::de_rgb(16, 16, vec![0; 16 * 16 * 3]).expect("a picture");
        let mut d = DesafioDeGiro::new(lado);
        let mut desfecho = None;
        for (giro, x) in quadros {
            let caixa = Retangulo { x: *x, y: 0.0, largura: 100.0, altura: 100.0 };
            let rosto = Rosto { caixa, confianca: 0.9, pontos: [Ponto::default(); 5] };
            let medidas = Medidas {
                entre_olhos: 60.0,
                cortado: 0.0,
                giro: *giro,
                elevacao: 0.0,
                inclinacao: 0.0,
                nitidez: 5.0,
                claridade: 120.0,
                estourado: 0.0,
            };
            desfecho = d.quadro(&Visto { imagem: &imagem, rosto: &rosto, medidas: &medidas });
        }
        (desfecho, d.pedido())
    }

    #[test]
    fn giro_pedido_e_cumprido_na_ordem() {
        let ida_e_volta = [(2.0, 0.0), (12.0, 5.0), (25.0, 10.0), (15.0, 5.0), (-3.0, 0.0)];
        assert_eq!(correr(Lado::Esquerdo, &ida_e_volta).0, Some(true));
        assert_eq!(correr(Lado::Direito, &ida_e_volta).0, Some(false), "to the wrong side");
        let espelho = ida_e_volta.map(|(g, x)| (-g, x));
        assert_eq!(correr(Lado::Direito, &espelho), (Some(true), "Pronto.".to_owned()));
        assert_eq!(
            correr(Lado::Esquerdo, &ida_e_volta[..1]),
            (None, "Vire a cabeça para a sua esquerda.".into())
        );
        assert_eq!(correr(Lado::Esquerdo, &ida_e_volta[..3]), (None, "Olhe para a câmera.".into()));
        assert_eq!(correr(Lado::Esquerdo, &[(25.0, 0.0), (25.0, 0.0)]).0, None, "it begins looking ahead");
    }

    #[test]
    fn outra_face_ou_demora_demais_nao_cumprem() {
        assert_eq!(correr(Lado::Esquerdo, &[(0.0, 0.0), (25.0, 300.0)]).0, Some(false), "another face");
        assert_eq!(correr(Lado::Esquerdo, &[(0.0, 300.0), (25.0, 300.0), (0.0, 300.0)]).0, Some(true));
        assert_eq!(correr(Lado::Esquerdo, &[(0.0, 0.0); MAX_QUADROS as usize]).0, Some(false));
        let decidido = [(0.0, 0.0), (25.0, 300.0), (25.0, 300.0), (0.0, 300.0)];
        assert_eq!(correr(Lado::Esquerdo, &decidido).0, Some(false), "once decided it stays so");
    }
}
