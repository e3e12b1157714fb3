//! `conecta anonimizar`: a message that names nobody.

use std::io::{self, Write};

use conecta_core::anonimizacao::{self, Anonimizada, ChaveDeAnonimizacao, OpcoesDeAnonimizacao};
use conecta_core::portugues::{contar, limpar};

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::gravar::{self, e_padrao};
use crate::terminal;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Anonimizar) -> io::Result<Desfecho> {
    let feita = match anonimizar(args) {
        Ok(feita) => feita,
        Err(motivo) => {
            terminal::avisar(&motivo);
            return Ok(Desfecho::NaoFeito);
        }
    };
    if let Err(motivo) = gravar::entregar(&args.saida, &feita.documento)? {
        terminal::avisar(&motivo);
        return Ok(Desfecho::NaoFeito);
    }
    let campos = contar(feita.campos, "campo trocado", "campos trocados");
    let mut relato = format!("{}: {campos}\n", limpar(&args.arquivo.display().to_string()));
    for aviso in &feita.avisos {
        relato.push_str(&format!("  {aviso}\n"));
    }
    let errada = feita.relatorio.tem_erro();
    if errada {
        relato.push_str("  a mensagem tem erros: olhe o resultado antes de entregá-lo\n");
    }
    // The document has standard output for itself.
    if e_padrao(&args.saida) {
        io::stderr().lock().write_all(relato.as_bytes())?;
    } else {
        io::stdout().lock().write_all(relato.as_bytes())?;
    }
    Ok(if errada { Desfecho::ComErro } else { Desfecho::Limpo })
}

fn anonimizar(args: &argumentos::Anonimizar) -> Result<Anonimizada, String> {
    let segredo = match &args.chave {
        Some(arquivo) => gravar::ler(arquivo)?,
        None => {
            let mut sorteada = vec![0; 32];
            getrandom::fill(&mut sorteada)
                .map_err(|_| "o sistema não deu números ao acaso para a chave".to_owned())?;
            sorteada
        }
    };
    let chave = ChaveDeAnonimizacao::new(segredo)
        .ok_or_else(|| format!("a chave tem de ter ao menos {} bytes", ChaveDeAnonimizacao::MINIMO))?;
    let documento = gravar::ler(&args.arquivo)?;
    let mut opcoes = OpcoesDeAnonimizacao::default();
    opcoes.deslocar_datas = args.deslocar_datas;
    anonimizacao::anonimizar(&documento, &chave, &opcoes)
        .map_err(|e| format!("'{}': {e}", args.arquivo.display()))
}
