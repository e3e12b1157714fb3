//! `conecta tabelas importar`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use conecta_core::tabelas::{Importador, ImportarError, Lido};
use serde::Serialize;
use zip::ZipArchive;

use super::argumentos;
use super::{escrever, escrever_json};
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::{falha, substituir, terminal};
use conecta_core::portugues::{contar, limpar, milhar};

/// Longest file that is read, packed or not, in bytes.
const ARQUIVO_MAX: u64 = 1 << 30;

#[derive(Serialize)]
struct Resposta {
    indice: String,
    bytes: usize,
    tabelas: BTreeMap<u32, usize>,
    arquivos: Vec<Arquivo>,
}

/// What became of a file, or of an entry of an archive.
#[derive(Serialize)]
struct Arquivo {
    arquivo: String,
    #[serde(flatten)]
    lido: Option<Lido>,
    #[serde(skip_serializing_if = "Option::is_none")]
    motivo: Option<String>,
}

/// Does what was asked. `Err` only if the result cannot be written.
pub(super) fn executar(args: &argumentos::Importar) -> io::Result<Desfecho> {
    let resposta = match importar(args) {
        Ok(resposta) => resposta,
        Err(motivos) => {
            motivos.iter().for_each(|m| terminal::avisar(m));
            terminal::avisar("nada foi gravado");
            return Ok(Desfecho::NaoFeito);
        }
    };
    match args.resposta.forma {
        Forma::Json => escrever_json(&resposta)?,
        Forma::Texto => escrever(&texto(&resposta))?,
    }
    let avisos: usize =
        resposta.arquivos.iter().filter_map(|a| a.lido.as_ref()).map(|l| l.total_avisos).sum();
    Ok(if avisos == 0 { Desfecho::Limpo } else { Desfecho::ComErro })
}

fn importar(args: &argumentos::Importar) -> Result<Resposta, Vec<String>> {
    let mut importador = Importador::new();
    let mut arquivos = Vec::new();
    let mut falhas = Vec::new();
    for caminho in &args.arquivos {
        let nome = caminho.display().to_string();
        let extensao = caminho.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        let feito = match extensao.as_str() {
            "zip" => do_zip(&mut importador, caminho, &nome, args.tabela, &mut arquivos),
            "xlsx" | "xls" | "ods" => Err("é uma planilha: salve cada tabela como CSV".to_owned()),
            _ => ler(caminho).and_then(|bytes| {
                let lido = importador.arquivo(&nome, &bytes, args.tabela).map_err(|e| e.to_string())?;
                arquivos.push(Arquivo { arquivo: nome.clone(), lido: Some(lido), motivo: None });
                Ok(())
            }),
        };
        falhas.extend(feito.err().map(|motivo| format!("{nome}: {motivo}")));
    }
    if !falhas.is_empty() {
        return Err(falhas);
    }
    let importado = importador.concluir().map_err(|e| vec![e.to_string()])?;
    let indice = args.saida.display().to_string();
    gravar(&args.saida, &importado.indice).map_err(|e| vec![format!("{indice}: {}", falha::motivo(&e))])?;
    Ok(Resposta { indice, bytes: importado.indice.len(), tabelas: importado.tabelas, arquivos })
}

fn ler(caminho: &Path) -> Result<Vec<u8>, String> {
    let arquivo = File::open(caminho).map_err(|e| falha::motivo(&e))?;
    ler_ate_o_limite(arquivo)
}

fn ler_ate_o_limite(leitor: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    leitor.take(ARQUIVO_MAX + 1).read_to_end(&mut bytes).map_err(|e| falha::motivo(&e))?;
    if bytes.len() as u64 > ARQUIVO_MAX {
        return Err("o arquivo passa de 1 GiB".to_owned());
    }
    Ok(bytes)
}

/// The archive of the ANS has all terminologies: those that are not of an index are passed over.
fn do_zip(
    importador: &mut Importador,
    caminho: &Path,
    nome: &str,
    tabela: Option<u32>,
    arquivos: &mut Vec<Arquivo>,
) -> Result<(), String> {
    let arquivo = File::open(caminho).map_err(|e| falha::motivo(&e))?;
    let mut zip = ZipArchive::new(arquivo).map_err(|_| "não é um ZIP válido".to_owned())?;
    let mut lidos = 0;
    for i in 0..zip.len() {
        let entrada = zip.by_index(i).map_err(|_| "uma entrada do ZIP não pode ser lida".to_owned())?;
        let interno = entrada.name().map(Cow::into_owned).unwrap_or_default();
        let tabular = [".csv", ".txt"].iter().any(|fim| interno.to_ascii_lowercase().ends_with(fim));
        if !entrada.is_file() || !tabular {
            continue;
        }
        let completo = format!("{nome}!{interno}");
        let bytes = ler_ate_o_limite(entrada).map_err(|motivo| format!("{interno}: {motivo}"))?;
        let (lido, motivo) = match importador.arquivo(&interno, &bytes, tabela) {
            Ok(lido) => (Some(lido), None),
            Err(
                e @ (ImportarError::OutraTabela(_) | ImportarError::SemTabela | ImportarError::SemCabecalho),
            ) => (None, Some(e.to_string())),
            Err(e) => return Err(format!("{interno}: {e}")),
        };
        lidos += usize::from(lido.is_some());
        arquivos.push(Arquivo { arquivo: completo, lido, motivo });
    }
    if lidos == 0 { Err("o ZIP não tem CSV das tabelas 18, 19, 20 ou 22".to_owned()) } else { Ok(()) }
}

/// Writes the index whole or not at all.
fn gravar(caminho: &Path, bytes: &[u8]) -> io::Result<()> {
    if caminho.exists() {
        return substituir::substituir(caminho, bytes);
    }
    let mut nome = caminho.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_owned();
    nome.push(format!(".{}.conecta", std::process::id()));
    let provisorio = caminho.with_file_name(nome);
    let feito = fs::write(&provisorio, bytes).and_then(|()| fs::rename(&provisorio, caminho));
    if feito.is_err() {
        let _ = fs::remove_file(&provisorio);
    }
    feito
}

fn texto(resposta: &Resposta) -> String {
    let mut texto = String::new();
    for a in &resposta.arquivos {
        let nome = limpar(&a.arquivo);
        if let Some(motivo) = &a.motivo {
            texto.push_str(&format!("{nome}: ignorado: {motivo}\n"));
        }
        let Some(lido) = &a.lido else { continue };
        for (tabela, linhas) in &lido.tabelas {
            texto.push_str(&format!(
                "{nome}: tabela {tabela}, {}\n",
                contar(*linhas as u64, "linha", "linhas")
            ));
        }
        if !lido.com_datas {
            texto.push_str("  sem colunas de datas: os termos valerão em qualquer dia\n");
        }
        if !lido.colunas_ignoradas.is_empty() {
            let colunas = lido.colunas_ignoradas.join(", ");
            texto.push_str(&format!("  colunas não usadas: {}\n", limpar(&colunas)));
        }
        for aviso in &lido.avisos {
            texto.push_str(&format!("  linha {}: {}\n", milhar(aviso.linha), aviso.motivo));
        }
        let resto = lido.total_avisos - lido.avisos.len();
        if resto > 0 {
            texto.push_str(&format!("  e mais {}\n", contar(resto as u64, "aviso", "avisos")));
        }
    }
    let tabelas: Vec<String> =
        resposta.tabelas.iter().map(|(n, linhas)| format!("{n} ({})", milhar(*linhas as u64))).collect();
    texto.push_str(&format!(
        "{}: {} bytes; tabelas {}\n",
        limpar(&resposta.indice),
        milhar(resposta.bytes as u64),
        tabelas.join(", ")
    ));
    texto
}
