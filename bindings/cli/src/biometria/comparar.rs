//! `conecta biometria comparar`: the faces of two pictures.

use std::io::{self, Write};
use std::path::Path;

use conecta_core::biometria::{Busca, Escala, Fusao, Politica, Sessao, Template, verificar};

use super::argumentos::{Comparar, Exigencia};
use super::{Parada, decimal, dizer, em, ler_imagem, modelos};
use crate::desfecho::Desfecho;

/// One stranger in ten thousand, unless told otherwise.
const FAR: f64 = 1e-4;

pub(super) fn executar(args: &Comparar) -> Result<Desfecho, Parada> {
    let modelos = modelos::carregar(&args.modelos.modelos)?;
    let mut sessao = Sessao::new(&modelos);
    let escala = modelos.escala();
    let politica = politica(&args.exigencia, escala);
    let a = template(&mut sessao, &args.a)?;
    let b = template(&mut sessao, &args.b)?;
    let v = verificar(&a, [&b], Fusao::default(), escala, politica)
        .ok_or_else(|| "os templates não podem ser comparados".to_owned())?;
    let mut saida = io::stdout().lock();
    let palavra = if v.aceita { "mesma pessoa" } else { "não aceita como a mesma pessoa" };
    writeln!(saida, "{palavra}: {} % (nota {})", decimal(v.percentual, 1), decimal(v.escore, 4))?;
    writeln!(
        saida,
        "limiar: {} % (nota {}), alcançado por {:e} dos pares de pessoas diferentes",
        decimal(escala.percentual(politica.limiar), 1),
        decimal(politica.limiar, 4),
        (politica.far * 1e7).round() / 1e7
    )?;
    Ok(if v.aceita { Desfecho::Limpo } else { Desfecho::ComErro })
}

fn politica(e: &Exigencia, escala: &Escala) -> Politica {
    match e.percentual {
        Some(p) => escala.politica_de_percentual(p),
        None => escala.politica(e.far.unwrap_or(FAR)),
    }
}

/// The template of the face nearest to the middle of a picture.
pub(super) fn template(sessao: &mut Sessao<'_>, caminho: &Path) -> Result<Template, String> {
    let imagem = ler_imagem(caminho)?;
    let rosto = sessao.rosto_central(&imagem, &Busca::default()).map_err(|e| em(caminho, &dizer(&e)))?;
    let rosto = rosto.ok_or_else(|| em(caminho, "nenhum rosto foi encontrado na imagem [IMG-00]"))?;
    sessao.incorporar(&imagem, &rosto.pontos).map_err(|e| em(caminho, &dizer(&e)))
}
