//! One document: from its reader to its report.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use conecta_core::{Relatorio, Validador};

use super::Fonte;
use super::andamento::Andamento;
use super::fonte::Guardado;
use crate::entradas::Tarefa;
use crate::falha;

/// A judged document and where its text can be seen; or, in Portuguese, why it could not be read.
pub(super) type Lido<R> = Result<(R, Fonte), String>;

/// Judges one document. `guardar` keeps small streams so that their lines can be shown.
pub(super) fn julgar<'v>(
    validador: &'v mut Validador,
    tarefa: &mut Tarefa,
    guardar: bool,
    andamento: &Andamento,
) -> Lido<&'v Relatorio> {
    match tarefa {
        Tarefa::Padrao => corrente(validador, &mut io::stdin().lock(), guardar, andamento),
        Tarefa::Arquivo(caminho) => arquivo(validador, caminho, guardar, andamento),
        Tarefa::Zip(item) => item.com_leitor(|leitor| corrente(validador, leitor, guardar, andamento))?,
        Tarefa::Ilegivel { motivo, .. } => Err(motivo.clone()),
    }
}

fn arquivo<'v>(
    validador: &'v mut Validador,
    caminho: &Path,
    guardar: bool,
    andamento: &Andamento,
) -> Lido<&'v Relatorio> {
    let mut arquivo = File::open(caminho).map_err(|erro| falha::motivo(&erro))?;
    if !arquivo.metadata().is_ok_and(|dados| dados.is_file()) {
        return corrente(validador, &mut arquivo, guardar, andamento);
    }
    ler(validador, &mut arquivo, andamento)?;
    // A wrong hash is looked into by reading the file once more.
    arquivo.rewind().map_err(|erro| falha::motivo(&erro))?;
    let relatorio = validador
        .diagnosticar_hash(&mut arquivo as &mut dyn Read)
        .map_err(|erro| falha::da_leitura(&erro))?;
    Ok((relatorio, Fonte::Arquivo(caminho.to_owned())))
}

/// What cannot be opened a second time.
fn corrente<'v>(
    validador: &'v mut Validador,
    leitor: &mut dyn Read,
    guardar: bool,
    andamento: &Andamento,
) -> Lido<&'v Relatorio> {
    let mut guardado = Guardado::new(leitor, guardar);
    let relatorio = ler(validador, &mut guardado, andamento)?;
    let fonte = if relatorio.criticas.is_empty() { Fonte::Nenhuma } else { guardado.fonte() };
    Ok((relatorio, fonte))
}

/// Through `dyn`, so that the validator is compiled once and not once for every kind of reader.
fn ler<'v>(
    validador: &'v mut Validador,
    leitor: &mut dyn Read,
    andamento: &Andamento,
) -> Result<&'v Relatorio, String> {
    let mut medido = andamento.medir(leitor);
    validador.validar_leitor(&mut medido as &mut dyn Read).map_err(|erro| falha::da_leitura(&erro))
}
