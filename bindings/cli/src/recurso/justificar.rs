//! `conecta recurso justificar`: justifications, one or many, and what undoes them.

use std::fmt::Write as _;
use std::path::Path;

use conecta_core::Ator;
use conecta_core::faturamento::recurso::{
    Alvo, Anexo, Dossie, LinhaDoFormulario, Situacao, ler_formulario, ler_valor,
};
use conecta_core::portugues::{contar, reais};

use super::argumentos::Justificar;
use super::estado::Estado;
use super::{Feito, Parada};
use crate::{falha, gravar};

pub(super) fn executar(args: &Justificar) -> Feito {
    let nada = args.texto.is_none()
        && args.planilha.is_none()
        && args.anexo.is_empty()
        && args.retirar_anexo.is_empty()
        && !(args.cancelar || args.descartar || args.salvar);
    if nada {
        return Err(
            "faltou dizer o que fazer: --texto, --planilha, --anexo, --cancelar, --descartar ou --salvar"
                .to_owned()
                .into(),
        );
    }
    let ator = args.quando.ator();
    let mut estado = Estado::abrir(&args.estado)?;
    let d = &mut estado.dossie;
    let n = d.sequencia(args.sequencia, Situacao::em_digitacao);
    let feito = fazer(d, n, args, &ator)?;
    let mudou = args.texto.is_some() || args.planilha.is_some();
    if args.salvar || mudou && !args.sem_salvar {
        d.fazer(|p, _| p.salvar_justificativas(n, &ator))?;
    }
    let por_salvar = d.recursos().recurso(n).is_some_and(|r| r.edicao.is_some());
    let total = d.recursos().recurso(n).map(|r| (r.recursado(), r.pleitos_atuais().len()));
    estado.gravar()?;
    let mut relato = feito;
    if let Some((recursado, quantas)) = total {
        let _ = writeln!(
            relato,
            "recurso {n}: recursado R$ {} em {}{}",
            reais(recursado),
            contar(quantas as u64, "justificativa", "justificativas"),
            if por_salvar { ", por salvar" } else { "" }
        );
    }
    Ok(relato)
}

fn fazer(d: &mut Dossie, n: u32, args: &Justificar, ator: &Ator) -> Result<String, Parada> {
    let mut relato = String::new();
    for caminho in &args.retirar_anexo {
        let referencia = caminho.display().to_string();
        let feito = d.fazer(|p, _| p.retirar_anexo(n, &referencia, ator)).map(drop);
        feito.map_err(|r| Parada::Recusada(r, Some(format!("anexo {referencia}"))))?;
    }
    if args.descartar {
        d.fazer(|p, _| p.descartar_alteracoes(n, ator))?;
    }
    if args.cancelar {
        let (alvo, onde) = if args.lote || args.guia.is_some() {
            let (alvo, nome) = alvo(d, args)?;
            (Some(alvo), Some(nome))
        } else {
            (None, None)
        };
        let feito = d.fazer(|p, _| p.cancelar_justificativas(n, alvo, ator)).map(drop);
        feito.map_err(|r| Parada::Recusada(r, onde))?;
    }
    if let Some(texto) = &args.texto {
        let (alvo, nome) = alvo(d, args)?;
        let valor = match args.valor.as_deref() {
            None => None,
            Some(v) => {
                Some(ler_valor(v).ok_or_else(|| format!("--valor: '{v}' não é um valor, como 132,00"))?)
            }
        };
        let glosa = args.glosa.as_deref();
        let feito = d.fazer(|p, _| p.justificar(n, alvo, valor, glosa, texto, ator)).map(drop);
        if let Err(r) = feito {
            let de_valor = matches!(r.codigo, "RGL-11" | "RGL-12" | "RGL-13" | "RGL-14");
            let teto = de_valor.then(|| format!("; o teto é R$ {}", reais(d.recursos().recursavel(alvo))));
            return Err(Parada::Recusada(r, Some(nome + &teto.unwrap_or_default())));
        }
    }
    if let Some(planilha) = &args.planilha {
        relato.push_str(&preencher(d, n, planilha, ator)?);
    }
    for caminho in &args.anexo {
        anexar(d, n, args.guia.as_deref().unwrap_or_default(), caminho, ator)?;
    }
    Ok(relato)
}

/// What the arguments name.
fn alvo(d: &Dossie, args: &Justificar) -> Result<(Alvo, String), Parada> {
    if args.lote {
        return Ok((Alvo::Lote, d.recursos().nome_do_alvo(Alvo::Lote)));
    }
    let Some(guia) = &args.guia else {
        return Err("faltou dizer o que se justifica: --guia, --guia com --item, ou --lote"
            .to_owned()
            .into());
    };
    let item = args.item.map(|i| format!(", item {i}")).unwrap_or_default();
    let nome = format!("guia {guia}{item}");
    let achado = d.recursos().alvo(guia, args.item);
    achado.map(|a| (a, nome.clone())).ok_or_else(|| {
        Parada::NaoFeito(format!(
            "o recurso não tem a {nome}, com glosa; 'conecta recurso ver' mostra as que há"
        ))
    })
}

/// All lines of a form, with their attachments, or none.
fn preencher(d: &mut Dossie, n: u32, planilha: &Path, ator: &Ator) -> Result<String, Parada> {
    let bytes = gravar::ler(planilha)?;
    let linhas = ler_formulario(&bytes)?;
    if linhas.is_empty() {
        return Err(format!("'{}': nenhuma linha tem justificativa", planilha.display()).into());
    }
    let quantas = d.preencher(n, &linhas, ator)?;
    let mut recusadas = Vec::new();
    for LinhaDoFormulario { linha, guia, anexo, .. } in &linhas {
        let Some(anexo) = anexo else { continue };
        match anexar(d, n, guia, Path::new(anexo), ator) {
            Ok(()) => {}
            Err(Parada::Recusada(r, _)) => {
                recusadas.push(format!("linha {linha}: {}: {}", r.codigo, r.mensagem));
            }
            Err(Parada::NaoFeito(m)) => recusadas.push(format!("linha {linha}: {m}")),
            Err(outra) => return Err(outra),
        }
    }
    if !recusadas.is_empty() {
        return Err(Parada::Muitas(recusadas));
    }
    Ok(format!("{} da planilha\n", contar(quantas as u64, "justificativa", "justificativas")))
}

/// Attaches a file to a guia; the recurso keeps its name and size, and the file stays where it is.
fn anexar(d: &mut Dossie, n: u32, guia: &str, caminho: &Path, ator: &Ator) -> Result<(), Parada> {
    let referencia = caminho.display().to_string();
    let tamanho = std::fs::metadata(caminho)
        .map(|m| m.len())
        .map_err(|e| format!("não foi possível ler '{referencia}': {}", falha::motivo(&e)))?;
    let lugar = d.recursos().alvo(guia, None).and_then(Alvo::guia);
    let Some(guia) = lugar else {
        return Err(format!("o anexo '{referencia}' pede uma guia do recurso").into());
    };
    let nome = caminho.file_name().map(|f| f.to_string_lossy().into_owned()).unwrap_or_default();
    let tipo = caminho.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let anexo = Anexo { guia, referencia: referencia.clone(), nome, tipo, tamanho };
    let feito = d.fazer(|p, parametros| p.incluir_anexo(n, anexo, parametros, ator)).map(drop);
    feito.map_err(|r| Parada::Recusada(r, Some(format!("anexo {referencia}"))))
}
