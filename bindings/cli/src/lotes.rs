//! `conecta dividir` and `conecta juntar`: lotes de guias made legal, or put together.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use conecta_core::tiss::{self, Documento, NumeroDeLote, OpcoesDeDivisao, OpcoesDeEscrita, Recusa};
use serde::Serialize;

use crate::argumentos::{self, Forma};
use crate::desfecho::Desfecho;
use crate::falha;
use crate::gravar::{self, e_padrao};
use crate::terminal::{self, Cores};
use conecta_core::portugues::{contar, limpar};

/// What is told of the work.
#[derive(Serialize)]
struct Relato {
    versao_formato: u32,
    gravados: Vec<String>,
    recusas: Vec<Recusa>,
    avisos: Vec<Recusa>,
}

/// Divides. `Err` only if the result cannot be written to standard output.
pub(crate) fn dividir(args: &argumentos::Dividir) -> io::Result<Desfecho> {
    let mut opcoes = OpcoesDeDivisao::default();
    opcoes.max = args.max.unwrap_or(tiss::GUIAS_POR_LOTE);
    opcoes.numero = args.numero_lote.map_or(NumeroDeLote::Sufixo, NumeroDeLote::APartirDe);
    let feita = gravar::ler(&args.arquivo).and_then(|bytes| {
        tiss::dividir(&bytes, &opcoes).map_err(|e| format!("'{}': {e}", args.arquivo.display()))
    });
    let divisao = match feita {
        Ok(d) => d,
        Err(motivo) => return nao_feito(&motivo),
    };
    let arquivos = match gravar_partes(args, &divisao.lotes) {
        Ok(nomes) => nomes,
        Err(motivo) => return nao_feito(&motivo),
    };
    relatar(args.resposta.forma, arquivos, divisao.recusas, divisao.avisos)
}

/// Joins. `Err` only if the result cannot be written to standard output.
pub(crate) fn juntar(args: &argumentos::Juntar) -> io::Result<Desfecho> {
    let mut documentos = Vec::new();
    let mut recusas = Vec::new();
    for (i, arquivo) in args.arquivos.iter().enumerate() {
        let lido = gravar::ler(arquivo)
            .and_then(|b| tiss::ler(&b).map_err(|e| format!("'{}': {e}", arquivo.display())));
        match lido {
            Ok(lido) => {
                recusas.extend(lido.sobras.iter().map(|s| Recusa {
                    caminho: format!("{}:{}", i + 1, s.caminho),
                    guia: None,
                    motivo: "o campo não existe no padrão TISS".into(),
                }));
                documentos.push(lido.documento);
            }
            Err(motivo) => return nao_feito(&motivo),
        }
    }
    let juncao = tiss::juntar(&documentos, args.numero_lote.as_deref());
    recusas.extend(juncao.recusas);
    let mut gravados = Vec::new();
    if let Some(d) = juncao.documento.filter(|_| recusas.is_empty()) {
        let feito = escrever(&d).and_then(|b| gravar::gravar(&args.saida, &b));
        if let Err(motivo) = feito {
            return nao_feito(&motivo);
        }
        gravados.push(args.saida.display().to_string());
    }
    relatar(args.resposta.forma, gravados, recusas, juncao.avisos)
}

fn nao_feito(motivo: &str) -> io::Result<Desfecho> {
    terminal::avisar(motivo);
    Ok(Desfecho::NaoFeito)
}

fn escrever(d: &Documento) -> Result<Vec<u8>, String> {
    let mut opcoes = OpcoesDeEscrita::default();
    opcoes.soap = d.soap();
    d.escrever(&opcoes).map_err(|e| e.to_string())
}

/// Writes `lote-1.xml`, `lote-2.xml`, … into the folder: all of them, or none.
fn gravar_partes(args: &argumentos::Dividir, lotes: &[Documento]) -> Result<Vec<String>, String> {
    if lotes.is_empty() {
        return Ok(Vec::new());
    }
    let em = |caminho: &Path, e: &io::Error| {
        format!("não foi possível gravar '{}': {}", caminho.display(), falha::motivo(e))
    };
    fs::create_dir_all(&args.saida).map_err(|e| em(&args.saida, &e))?;
    let base = match args.arquivo.file_stem() {
        Some(nome) if !e_padrao(&args.arquivo) => nome.to_string_lossy().into_owned(),
        _ => "lote".to_owned(),
    };
    let largura = lotes.len().to_string().len();
    let bytes = lotes.iter().map(escrever).collect::<Result<Vec<_>, _>>()?;
    let mut feitos: Vec<PathBuf> = Vec::new();
    for (i, b) in bytes.iter().enumerate() {
        let caminho = args.saida.join(format!("{base}-{:0largura$}.xml", i + 1));
        if let Err(e) = gravar::novo(&caminho, b) {
            feitos.iter().for_each(|f| drop(fs::remove_file(f)));
            return Err(em(&caminho, &e));
        }
        feitos.push(caminho);
    }
    Ok(feitos.iter().map(|f| f.display().to_string()).collect())
}

fn relatar(
    formato: Forma,
    gravados: Vec<String>,
    recusas: Vec<Recusa>,
    avisos: Vec<Recusa>,
) -> io::Result<Desfecho> {
    let desfecho = if recusas.is_empty() && avisos.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro };
    let relato = Relato { versao_formato: 1, gravados, recusas, avisos };
    let texto = match formato {
        Forma::Json => serde_json::to_string_pretty(&relato).map(|s| s + "\n").unwrap_or_default(),
        Forma::Texto => em_texto(&relato, Cores::da_saida()),
    };
    io::stdout().lock().write_all(texto.as_bytes())?;
    Ok(desfecho)
}

fn em_texto(r: &Relato, cores: Cores) -> String {
    let mut t = String::new();
    let recusa = cores.vermelho("recusa");
    let aviso = cores.amarelo("aviso");
    let linhas = r.recusas.iter().map(|x| (&recusa, x)).chain(r.avisos.iter().map(|x| (&aviso, x)));
    for (rotulo, x) in linhas {
        let guia = x.guia.as_ref().map(|g| format!("guia {g}: ")).unwrap_or_default();
        t.push_str(&format!(
            "{rotulo}: {}{}\n    {}\n",
            limpar(&guia),
            limpar(&x.motivo),
            limpar(&x.caminho)
        ));
    }
    for g in &r.gravados {
        t.push_str(&format!("{}\n", limpar(g)));
    }
    if r.gravados.is_empty() {
        t.push_str(&format!("nada foi gravado: {}\n", contar(r.recusas.len() as u64, "recusa", "recusas")));
    }
    t
}
