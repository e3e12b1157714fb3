//! `conecta biometria qualidade`: whether pictures are good enough to enrol, and why not.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use conecta_core::biometria::{CodigoDeQualidade, Exigencias, Imagem, Motivo, Qualidade, Sessao, Vivacidade};
use serde::Serialize;
use walkdir::WalkDir;

use super::{Parada, argumentos, decimal, dizer, ler_foto, modelos};
use crate::desfecho::Desfecho;
use conecta_core::portugues::{contar, limpar};

const EXTENSOES: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

#[derive(Serialize)]
struct Linha<'a> {
    imagem: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    erro: Option<&'a str>,
    aceita: bool,
    #[serde(flatten)]
    qualidade: Option<&'a Qualidade>,
    vivacidade: Option<Vivacidade>,
}

pub(super) fn executar(args: &argumentos::Qualidade) -> Result<Desfecho, Parada> {
    let modelos = modelos::carregar(&args.modelos.modelos)?;
    let mut sessao = Sessao::new(&modelos);
    let mut saida = io::stdout().lock();
    let (mut total, mut recusadas) = (0u64, 0u64);
    let mut por_motivo: BTreeMap<String, u64> = BTreeMap::new();
    for caminho in imagens(&args.imagens) {
        total += 1;
        let nome = caminho.display().to_string();
        let (julgada, vivacidade) = match julgar(&mut sessao, &caminho) {
            Ok((q, v)) => (Ok(q), v),
            Err(motivo) => (Err(motivo), None),
        };
        let aceita = julgada.as_ref().is_ok_and(Qualidade::aceita);
        recusadas += u64::from(!aceita);
        if args.json {
            let linha = Linha {
                imagem: &nome,
                erro: julgada.as_ref().err().map(String::as_str),
                aceita,
                qualidade: julgada.as_ref().ok(),
                vivacidade,
            };
            serde_json::to_writer(&mut saida, &linha).map_err(io::Error::from)?;
            writeln!(saida)?;
        } else if !args.resumo {
            mostrar(&mut saida, &nome, &julgada, vivacidade)?;
        }
        match &julgada {
            Ok(q) => {
                let codigos: std::collections::BTreeSet<_> = q.motivos.iter().map(|m| m.codigo).collect();
                for c in codigos {
                    *por_motivo.entry(format!("{c} {}", c.mensagem())).or_default() += 1;
                }
            }
            Err(_) => *por_motivo.entry("imagem que não pôde ser lida".to_owned()).or_default() += 1,
        }
    }
    if total == 0 {
        return Err("nenhuma fotografia (.jpg, .png, .webp) nos caminhos dados".to_owned().into());
    }
    if !args.json && (args.resumo || total > 1) {
        writeln!(
            saida,
            "{}, {}",
            contar(total, "imagem", "imagens"),
            contar(recusadas, "recusada", "recusadas")
        )?;
        for (motivo, n) in por_motivo {
            writeln!(saida, "  {n:>6}  {motivo}")?;
        }
    }
    Ok(if recusadas == 0 { Desfecho::Limpo } else { Desfecho::ComErro })
}

fn imagens(caminhos: &[PathBuf]) -> impl Iterator<Item = PathBuf> + '_ {
    let e_imagem =
        |c: &Path| c.extension().is_some_and(|e| EXTENSOES.iter().any(|x| e.eq_ignore_ascii_case(x)));
    caminhos.iter().flat_map(move |caminho| {
        let itens: Vec<PathBuf> = if caminho.is_dir() {
            let arvore = WalkDir::new(caminho).sort_by_file_name().into_iter().flatten();
            arvore.map(walkdir::DirEntry::into_path).filter(|c| c.is_file() && e_imagem(c)).collect()
        } else {
            vec![caminho.clone()]
        };
        itens
    })
}

fn julgar(sessao: &mut Sessao<'_>, caminho: &Path) -> Result<(Qualidade, Option<Vivacidade>), String> {
    let imagem = Imagem::decodificar(&ler_foto(caminho)?).map_err(|e| dizer(&e))?;
    let q = sessao.qualidade(&imagem, &Exigencias::default()).map_err(|e| dizer(&e))?;
    let v = match &q.rosto {
        Some(rosto) => sessao.vivacidade(&imagem, rosto).map_err(|e| dizer(&e))?,
        None => None,
    };
    Ok((q, v))
}

fn mostrar(
    saida: &mut impl Write,
    nome: &str,
    julgada: &Result<Qualidade, String>,
    vivacidade: Option<Vivacidade>,
) -> io::Result<()> {
    let nome = limpar(nome);
    match julgada {
        Err(motivo) => writeln!(saida, "{nome}: {motivo}"),
        Ok(q) => {
            let viva = vivacidade
                .map(|v| format!(" (vivacidade {}, não certificada)", decimal(v.escore, 2)))
                .unwrap_or_default();
            writeln!(saida, "{nome}: {}{viva}", if q.aceita() { "aceita" } else { "recusada" })?;
            q.motivos.iter().try_for_each(|m| motivo(saida, m))
        }
    }
}

fn motivo(saida: &mut impl Write, m: &Motivo) -> io::Result<()> {
    let c: CodigoDeQualidade = m.codigo;
    let (medido, limite) = (decimal(m.medido, 1), decimal(m.limite, 1));
    writeln!(saida, "  [{c}] {} {} (medido {medido} {}, limite {limite})", c.mensagem(), c.ajuda(), m.unidade)
}
