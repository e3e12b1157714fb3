//! Faces, for `conecta/biometria.py`: `conecta_core::biometria` as Python objects. Networks run without the GIL.
//!
//! [`fonte`]: what may be a picture. [`modelos`]: the networks and all that is done with a picture. [`achados`]: what is said of a
//! picture. [`desafio`]: a challenge to a living face. [`template`]: what is kept of a face. [`escala`]: what a score means. [`galeria`], [`cofre`]: many faces, sealed faces.

#![expect(
    clippy::needless_pass_by_value,
    clippy::wrong_self_convention,
    reason = "the forms that PyO3 gives"
)]

mod achados;
mod cofre;
mod desafio;
mod escala;
mod fonte;
mod galeria;
mod modelos;
mod template;

pub(crate) use achados::{Medidas, Motivo, Qualidade, Rosto, Vivacidade};
pub(crate) use cofre::Cofre;
pub(crate) use desafio::DesafioDeGiro;
pub(crate) use escala::{Calibracao, Escala, Politica, PontoDaCurva, Proporcao, Verificacao, calibrar};
pub(crate) use fonte::{Imagem, imagem};
pub(crate) use galeria::{Candidato, Galeria, Identificacao};
pub(crate) use modelos::{Modelos, carregar};
pub(crate) use template::{Modelo, Template};

use conecta_core::biometria as nucleo;
use pyo3::PyErr;

use crate::erros::{BiometriaError, UsoError};

/// The exception for an error of the core, with its code.
fn excecao(erro: impl Into<nucleo::Error>) -> PyErr {
    let erro = erro.into();
    BiometriaError::new_err((erro.codigo(), erro.to_string()))
}

/// A rate: more than 0 and at most 1.
fn taxa(nome: &str, valor: f64) -> Result<f64, PyErr> {
    if valor > 0.0 && valor <= 1.0 {
        return Ok(valor);
    }
    Err(UsoError::new_err(format!("{nome} deve ser uma taxa maior que 0 e até 1, como 1e-4")))
}

/// How several scores become one, by name.
fn fusao(nome: &str) -> Result<nucleo::Fusao, PyErr> {
    match nome {
        "melhor" => Ok(nucleo::Fusao::Melhor),
        "media" => Ok(nucleo::Fusao::Media),
        _ => Err(UsoError::new_err("fusao deve ser 'melhor' ou 'media'")),
    }
}
