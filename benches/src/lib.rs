//! Conecta measured against its peers: generated messages, peers behind one call, CPU time of the thread.

pub mod massa;
pub mod pares;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// A document to be judged: from memory, or from the file when it is too big to hold.
pub struct Arquivo {
    pub nome: String,
    pub caminho: PathBuf,
    pub bytes: Option<Vec<u8>>,
    pub tamanho: u64,
}

impl Arquivo {
    /// Above this a document is read as it is judged.
    const MAX_EM_MEMORIA: u64 = 200_000_000;

    pub fn abrir(caminho: &Path) -> io::Result<Self> {
        let tamanho = fs::metadata(caminho)?.len();
        let bytes = if tamanho <= Self::MAX_EM_MEMORIA { Some(fs::read(caminho)?) } else { None };
        let nome = caminho.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { nome, caminho: caminho.to_path_buf(), bytes, tamanho })
    }
}

/// CPU time this thread has used, in nanoseconds.
pub fn cpu_ns() -> u64 {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    t.tv_sec as u64 * 1_000_000_000 + t.tv_nsec as u64
}

/// The folder of the repository's `benches`.
pub fn pasta() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Folder with one folder of XSD files a version: the argument, `CONECTA_XSD`, or the usual place beside the repository.
pub fn pasta_xsd(argumento: Option<PathBuf>) -> PathBuf {
    argumento
        .or_else(|| std::env::var_os("CONECTA_XSD").map(Into::into))
        .unwrap_or_else(|| pasta().join("../../shared/tiss/xsd"))
}

/// The main schema of a version.
pub fn xsd_principal(pasta: &Path, versao: &str) -> PathBuf {
    pasta.join(versao).join(format!("tissV{}.xsd", versao.replace('.', "_")))
}
