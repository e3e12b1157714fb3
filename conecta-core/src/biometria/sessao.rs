//! One thread's way through the pipeline: find, align, make the template.

use super::detectar::{self, Busca, Rosto};
use super::erro::{Error, FalhaDoModelo, MotivoDoModelo};
use super::imagem::{Imagem, Ponto, Semelhanca};
use super::modelos::{Modelo, Modelos, Tarefa, pontos, preencher};
use super::rede::{Area, FalhaDaRede};
use super::template::Template;

/// The pipeline for one thread: the shared models, and room to run them that is used again and again.
#[derive(Debug)]
pub struct Sessao<'m> {
    pub(super) modelos: &'m Modelos,
    detector: Area,
    incorporador: Area,
    pub(super) vivacidade: Vec<Area>,
}

pub(super) fn do_modelo(modelo: &Modelo, falha: FalhaDaRede) -> Error {
    FalhaDoModelo { nome: modelo.descricao.nome.clone(), falha: MotivoDoModelo::Rede(falha) }.into()
}

impl<'m> Sessao<'m> {
    /// A session over models.
    pub fn new(modelos: &'m Modelos) -> Self {
        Self {
            modelos,
            detector: modelos.detector.rede.area(),
            incorporador: modelos.incorporador.rede.area(),
            vivacidade: modelos.vivacidade.iter().map(|m| m.rede.area()).collect(),
        }
    }

    /// The models.
    pub fn modelos(&self) -> &'m Modelos {
        self.modelos
    }

    /// All faces of a picture, the surest first.
    pub fn detectar(&mut self, imagem: &Imagem, busca: &Busca) -> Result<Vec<Rosto>, Error> {
        let m = &self.modelos.detector;
        detectar::detectar(m, &mut self.detector, imagem, busca).map_err(|f| do_modelo(m, f))
    }

    /// The face whose middle is nearest to that of the picture: who stands before the camera.
    pub fn rosto_central(&mut self, imagem: &Imagem, busca: &Busca) -> Result<Option<Rosto>, Error> {
        let meio = Ponto { x: imagem.largura() as f64 / 2.0, y: imagem.altura() as f64 / 2.0 };
        let distancia = |r: &Rosto| r.caixa.centro().distancia(meio);
        let rostos = self.detectar(imagem, busca)?;
        Ok(rostos.into_iter().min_by(|a, b| distancia(a).total_cmp(&distancia(b))))
    }

    /// The face cut out upright, as the model that makes templates wants it. `None` where the points make no face.
    pub fn alinhar(&self, imagem: &Imagem, rosto: &[Ponto; 5]) -> Option<Imagem> {
        let d = &self.modelos.incorporador.descricao;
        let Tarefa::Incorporacao { gabarito, .. } = &d.tarefa else { return None };
        let s = Semelhanca::ajustar(rosto, &pontos(gabarito))?;
        // A face much larger than the input is made smaller first, so that every pixel counts.
        let fator = (1.0 / s.escala()) as usize;
        if fator < 2 {
            return Some(imagem.entortar(&s, d.lado, d.lado));
        }
        Some(imagem.reduzir(fator).entortar(&s.de_reduzida(fator as f64), d.lado, d.lado))
    }

    /// The template of the face with these five points.
    pub fn incorporar(&mut self, imagem: &Imagem, rosto: &[Ponto; 5]) -> Result<Template, Error> {
        let recorte = self.alinhar(imagem, rosto).ok_or(Error::SemRosto)?;
        self.incorporar_alinhado(&recorte)
    }

    /// The template of a face that [`Sessao::alinhar`] has cut out.
    pub fn incorporar_alinhado(&mut self, recorte: &Imagem) -> Result<Template, Error> {
        let m = &self.modelos.incorporador;
        preencher(&m.descricao, recorte, &mut self.incorporador.entrada);
        m.rede.executar(&mut self.incorporador).map_err(|f| do_modelo(m, f))?;
        Template::new(m.id, &self.incorporador.saidas[0])
            .ok_or_else(|| do_modelo(m, FalhaDaRede::Saidas("vetor nulo".to_owned())))
    }
}
