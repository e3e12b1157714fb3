//! `conecta biometria identificar`: who of those enrolled is on a picture, or nobody.

use std::io::{self, Write};

use conecta_core::biometria::{Galeria, Precisao, Procura, Sessao};

use super::argumentos::Identificar;
use super::comparar::template;
use super::{Parada, cadastro, decimal, dizer, em, ler, modelos};
use crate::desfecho::Desfecho;
use conecta_core::portugues::contar;

/// One search in a hundred may find a stranger, unless told otherwise.
const FPIR: f64 = 0.01;

pub(super) fn executar(args: &Identificar) -> Result<Desfecho, Parada> {
    let modelos = modelos::carregar(&args.modelos.modelos)?;
    let cofre = cadastro::cofre(&args.guarda, &modelos, false)?;
    let mut sessao = Sessao::new(&modelos);
    let sonda = cofre.girar(&template(&mut sessao, &args.imagem)?).map_err(|e| dizer(&e))?;
    let mut galeria = Galeria::new(cofre.modelo_girado(), sonda.revelar().len(), Precisao::F32);
    for (pessoa, caminho) in cadastro::listar(&args.guarda.galeria)? {
        let selado = ler(&caminho)?;
        let aberto = cofre.abrir(&selado, &pessoa.to_string()).map_err(|e| em(&caminho, &dizer(&e)))?;
        galeria.incluir(pessoa, &aberto).map_err(|e| dizer(&e))?;
    }
    if galeria.is_empty() {
        return Err(em(&args.guarda.galeria, "não há ninguém cadastrado").into());
    }
    let escala = modelos.escala();
    let i = galeria
        .identificar(&sonda, args.fpir.unwrap_or(FPIR), escala, &Procura::default())
        .map_err(|e| dizer(&e))?;
    let mut saida = io::stdout().lock();
    match i.achado {
        Some(c) => writeln!(
            saida,
            "pessoa {}: {} % (nota {})",
            c.pessoa,
            decimal(escala.percentual(c.escore), 1),
            decimal(c.escore, 4)
        )?,
        None => writeln!(saida, "ninguém: a pessoa da fotografia não está entre as cadastradas")?,
    }
    writeln!(
        saida,
        "limiar para {}: {} % (nota {})",
        contar(i.comparacoes as u64, "template", "templates"),
        decimal(escala.percentual(i.politica.limiar), 1),
        decimal(i.politica.limiar, 4)
    )?;
    Ok(if i.achado.is_some() { Desfecho::Limpo } else { Desfecho::ComErro })
}
