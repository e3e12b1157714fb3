//! Documents inside ZIP archives, read as a stream: an entry is never held whole, whatever its size.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Tarefa, nome_de, parece_documento, parece_zip};
use crate::falha;

/// An entry of an archive that several threads may be reading.
#[derive(Debug)]
pub(crate) struct ItemZip {
    zip: ZipArchive<Compartilhado>,
    indice: usize,
    nome: String,
}

impl ItemZip {
    /// `arquivo.zip!entrada.xml`
    pub(crate) fn nome(&self) -> &str {
        &self.nome
    }

    /// Hands the content to `ler`, as a stream.
    pub(crate) fn com_leitor<T>(&mut self, ler: impl FnOnce(&mut dyn Read) -> T) -> Result<T, String> {
        let mut entrada = self.zip.by_index(self.indice).map_err(|erro| motivo(&erro))?;
        Ok(ler(&mut entrada))
    }
}

/// The documents in an archive.
pub(super) fn abrir(caminho: &Path) -> Vec<Tarefa> {
    let nome = nome_de(caminho);
    let zip = match ler_indice(caminho) {
        Ok(zip) => zip,
        Err(motivo) => return vec![Tarefa::Ilegivel { nome, motivo }],
    };
    let mut tarefas = Vec::new();
    for indice in 0..zip.len() {
        // A name that cannot be decoded would give an entry no report could point at.
        let Some(Ok(interno)) = zip.name_for_index(indice) else {
            let motivo = "entrada com nome ilegível".to_owned();
            tarefas.push(Tarefa::Ilegivel { nome: format!("{nome}!{}", indice + 1), motivo });
            continue;
        };
        let completo = format!("{nome}!{interno}");
        if interno.ends_with('/') {
            continue;
        }
        if parece_documento(Path::new(&*interno)) {
            tarefas.push(Tarefa::Zip(ItemZip { zip: zip.clone(), indice, nome: completo }));
        } else if parece_zip(Path::new(&*interno)) {
            let motivo = "um ZIP dentro de outro não é aberto".to_owned();
            tarefas.push(Tarefa::Ilegivel { nome: completo, motivo });
        }
    }
    if tarefas.is_empty() {
        tarefas
            .push(Tarefa::Ilegivel { nome, motivo: "o ZIP não contém arquivos .xml ou .xte".to_owned() });
    }
    tarefas
}

fn ler_indice(caminho: &Path) -> Result<ZipArchive<Compartilhado>, String> {
    let arquivo = File::open(caminho).map_err(|erro| falha::motivo(&erro))?;
    ZipArchive::new(Compartilhado::new(arquivo)).map_err(|erro| motivo(&erro))
}

fn motivo(erro: &ZipError) -> String {
    match erro {
        ZipError::Io(erro) => falha::motivo(erro),
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            "protegido por senha".to_owned()
        }
        ZipError::UnsupportedArchive(_) => "compressão ou recurso de ZIP não suportado".to_owned(),
        _ => "não é um ZIP válido".to_owned(),
    }
}

/// One open file read from several places at once: each copy has its own position.
#[derive(Debug, Clone)]
struct Compartilhado {
    arquivo: Arc<Mutex<File>>,
    posicao: u64,
}

impl Compartilhado {
    fn new(arquivo: File) -> Self {
        Self { arquivo: Arc::new(Mutex::new(arquivo)), posicao: 0 }
    }
}

impl Read for Compartilhado {
    fn read(&mut self, destino: &mut [u8]) -> io::Result<usize> {
        let mut arquivo = self.arquivo.lock().unwrap_or_else(PoisonError::into_inner);
        arquivo.seek(SeekFrom::Start(self.posicao))?;
        let lidos = arquivo.read(destino)?;
        self.posicao += lidos as u64;
        Ok(lidos)
    }
}

impl Seek for Compartilhado {
    fn seek(&mut self, alvo: SeekFrom) -> io::Result<u64> {
        let (base, passo) = match alvo {
            SeekFrom::Start(posicao) => (posicao, 0),
            SeekFrom::Current(passo) => (self.posicao, passo),
            SeekFrom::End(passo) => {
                let mut arquivo = self.arquivo.lock().unwrap_or_else(PoisonError::into_inner);
                (arquivo.seek(SeekFrom::End(0))?, passo)
            }
        };
        self.posicao = base.checked_add_signed(passo).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.posicao)
    }
}
