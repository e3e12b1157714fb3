//! Other validators as long-lived processes: see `README.md` for the protocol.

use std::io::{BufRead, BufReader, BufWriter, Error, Result, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::colecao::pasta_de_trabalho;

/// The version compared with.
const LXML: &str = "lxml==6.1.3";

/// A validator in a process of its own.
#[derive(Debug)]
pub struct Juiz {
    /// `xerces` or `lxml`.
    pub nome: &'static str,
    processo: Child,
    entrada: BufWriter<ChildStdin>,
    saida: BufReader<ChildStdout>,
}

/// What a validator says of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resposta {
    /// Whether the document is valid.
    pub valido: bool,
    /// The first error, when it is not.
    pub motivo: String,
}

impl Juiz {
    /// Compiles and starts the JDK's Xerces.
    ///
    /// # Errors
    /// If there is no JDK or it does not start: the comparison is then to be skipped, with this reason.
    pub fn xerces() -> Result<Self> {
        let fonte = Path::new(env!("CARGO_MANIFEST_DIR")).join("xerces/XercesJuiz.java");
        // A folder of its own for every process, as several tests may compile at the same time.
        let classes = pasta_de_trabalho().join(format!("xerces/{}", std::process::id()));
        std::fs::create_dir_all(&classes)?;
        let javac = Command::new("javac").arg("-nowarn").arg("-d").arg(&classes).arg(&fonte).output()?;
        if !javac.status.success() {
            return Err(Error::other(format!("javac: {}", String::from_utf8_lossy(&javac.stderr))));
        }
        let mut java = Command::new("java");
        // Every invalid document is an exception: their stack traces would cost more than the judgement.
        java.args(["-Xmx512m", "-XX:+UseSerialGC", "-XX:-StackTraceInThrowable", "-cp"])
            .arg(&classes)
            .arg("XercesJuiz");
        Self::iniciar("xerces", &mut java)
    }

    /// Starts lxml in a virtual environment under the build directory, made at the first use.
    ///
    /// # Errors
    /// If lxml cannot be had: the comparison is then to be skipped, with this reason.
    pub fn lxml() -> Result<Self> {
        let fonte = Path::new(env!("CARGO_MANIFEST_DIR")).join("lxml/juiz_lxml.py");
        let venv = pasta_de_trabalho().join("venv-lxml");
        let python = venv.join("bin/python");
        let tem = |p: &Path| {
            Command::new(p).args(["-c", "from lxml import etree"]).output().is_ok_and(|o| o.status.success())
        };
        let python = if tem(Path::new("python3")) {
            Path::new("python3").to_path_buf()
        } else {
            if !tem(&python) {
                let feito = Command::new("python3").args(["-m", "venv"]).arg(&venv).output()?;
                let pip = Command::new(&python).args(["-m", "pip", "install", "--quiet", LXML]).output()?;
                if !feito.status.success() || !pip.status.success() {
                    return Err(Error::other(format!("lxml: {}", String::from_utf8_lossy(&pip.stderr))));
                }
            }
            python
        };
        Self::iniciar("lxml", Command::new(python).arg(fonte))
    }

    fn iniciar(nome: &'static str, comando: &mut Command) -> Result<Self> {
        let mut processo =
            comando.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn()?;
        let (Some(entrada), Some(saida)) = (processo.stdin.take(), processo.stdout.take()) else {
            return Err(Error::other("no pipes"));
        };
        let mut juiz = Self {
            nome,
            processo,
            entrada: BufWriter::with_capacity(1 << 16, entrada),
            saida: BufReader::with_capacity(1 << 16, saida),
        };
        let ola = juiz.linha()?;
        if ola == "pronto" { Ok(juiz) } else { Err(Error::other(ola)) }
    }

    /// Hands over documents to be judged against one XSD. At most a few dozen may wait for their answers.
    ///
    /// # Errors
    /// If the process is gone.
    pub fn enviar<'a>(&mut self, xsd: &Path, documentos: impl Iterator<Item = &'a [u8]>) -> Result<()> {
        for d in documentos {
            writeln!(self.entrada, "{} {}", d.len(), xsd.display())?;
            self.entrada.write_all(d)?;
        }
        self.entrada.flush()
    }

    /// The next answer, in the order of the documents.
    ///
    /// # Errors
    /// If the process is gone or cannot read the XSD.
    pub fn resposta(&mut self) -> Result<Resposta> {
        let linha = self.linha()?;
        match linha.split_at_checked(1) {
            Some(("1", _)) => Ok(Resposta { valido: true, motivo: String::new() }),
            Some(("0", motivo)) => Ok(Resposta { valido: false, motivo: motivo.trim().to_owned() }),
            _ => Err(Error::other(format!("{}: {linha}", self.nome))),
        }
    }

    /// Judges one document.
    ///
    /// # Errors
    /// If the process is gone or cannot read the XSD.
    pub fn julgar(&mut self, xsd: &Path, documento: &[u8]) -> Result<Resposta> {
        self.enviar(xsd, std::iter::once(documento))?;
        self.resposta()
    }

    fn linha(&mut self) -> Result<String> {
        let mut bytes = Vec::new();
        if self.saida.read_until(b'\n', &mut bytes)? == 0 {
            return Err(Error::other(format!("{} terminou", self.nome)));
        }
        Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
    }
}

impl Drop for Juiz {
    fn drop(&mut self) {
        let _ = self.processo.kill();
        let _ = self.processo.wait();
        if self.nome == "xerces" {
            let _ =
                std::fs::remove_dir_all(pasta_de_trabalho().join(format!("xerces/{}", std::process::id())));
        }
    }
}
