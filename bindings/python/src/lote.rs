//! Many files at once, each judged by one of several threads that never touch Python.
//!
//! The calling thread only waits, tells the progress and looks at signals. On a cancellation it returns at once:
//! the workers see the flag at their next read and end by themselves.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyString};

use crate::argumentos;
use crate::documento::caminho_de;
use crate::erros::{Cancelado, ConectaError, Falha, tipo_errado};
use crate::pacote::Juizo;
use crate::sinais::{self, Vigia};
use crate::tipos::{Relatorio, ResultadoDeArquivo};

/// Judge many files in parallel; the results come in the order of the paths.
///
/// nivel, em, max_criticas, pacotes, base, contexto, perfil: as in validar, for every file.
/// progresso: called as progresso(feitos, total) on the calling thread after each file; when it returns False the
/// batch stops and Cancelado is raised; an exception that it raises comes out unchanged.
/// paralelo: how many threads; as many as there are processors when None.
///
/// A file that cannot be read does not stop the others: its result has erro instead of relatorio.
#[pyfunction]
#[pyo3(
    signature = (
        caminhos, *, nivel = None, em = None, max_criticas = None, progresso = None, paralelo = None, pacotes = None, base = None,
        contexto = None, perfil = None
    ),
    text_signature = "(caminhos, *, nivel='regras', em=None, max_criticas=None, progresso=None, paralelo=None, \
                      pacotes=None, base=None, contexto=None, perfil=None)"
)]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn validar_lote_de_arquivos(
    py: Python<'_>,
    caminhos: &Bound<'_, PyAny>,
    nivel: Option<&Bound<'_, PyAny>>,
    em: Option<&Bound<'_, PyAny>>,
    max_criticas: Option<&Bound<'_, PyAny>>,
    progresso: Option<&Bound<'_, PyAny>>,
    paralelo: Option<&Bound<'_, PyAny>>,
    pacotes: Option<&Bound<'_, PyAny>>,
    base: Option<&Bound<'_, PyAny>>,
    contexto: Option<&Bound<'_, PyAny>>,
    perfil: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<ResultadoDeArquivo>> {
    let opcoes = argumentos::opcoes(nivel, em, max_criticas)?;
    let juizo = Juizo::de_python(py, opcoes, pacotes, base)?.sabendo(contexto, perfil)?;
    let paralelo = match paralelo {
        Some(n) => argumentos::inteiro("paralelo", n, 1)?,
        None => thread::available_parallelism().map_or(1, NonZero::get),
    };
    if let Some(progresso) = progresso.filter(|p| !p.is_callable()) {
        return Err(tipo_errado("progresso", "uma função ou None", progresso));
    }
    let progresso = progresso.map(|p| p.clone().unbind());
    let caminhos: Arc<[OsString]> = caminhos_de(caminhos)?.into();

    let desfechos =
        py.detach(|| Lote::iniciar(&caminhos, &juizo, paralelo).acompanhar(progresso.as_ref()))?;
    caminhos
        .iter()
        .cloned()
        .zip(desfechos)
        .map(|(arquivo, desfecho)| match desfecho {
            Ok(relatorio) => ResultadoDeArquivo::julgado(py, arquivo, relatorio),
            Err(falha) => Ok(ResultadoDeArquivo::ilegivel(arquivo, falha)),
        })
        .collect()
}

fn caminhos_de(objeto: &Bound<'_, PyAny>) -> PyResult<Vec<OsString>> {
    const ESPERADO: &str = "uma sequência de caminhos";
    // A single path is also a sequence, of letters.
    if objeto.is_instance_of::<PyString>() || objeto.is_instance_of::<PyBytes>() {
        return Err(tipo_errado("caminhos", ESPERADO, objeto));
    }
    let Ok(itens) = objeto.try_iter() else {
        return Err(tipo_errado("caminhos", ESPERADO, objeto));
    };
    itens
        .map(|item| {
            let item = item?;
            caminho_de(&item)?.ok_or_else(|| tipo_errado("cada um de caminhos", "str ou os.PathLike", &item))
        })
        .collect()
}

type Desfecho = Result<Relatorio, Falha>;

/// A batch on its way.
struct Lote {
    compartilhado: Arc<Compartilhado>,
    resultados: Receiver<(usize, Desfecho)>,
    operarios: Vec<JoinHandle<()>>,
}

/// What the workers share.
struct Compartilhado {
    caminhos: Arc<[OsString]>,
    proximo: AtomicUsize,
    cancelado: AtomicBool,
}

impl Lote {
    fn iniciar(caminhos: &Arc<[OsString]>, juizo: &Juizo, paralelo: usize) -> Self {
        let compartilhado = Arc::new(Compartilhado {
            caminhos: Arc::clone(caminhos),
            proximo: AtomicUsize::new(0),
            cancelado: AtomicBool::new(false),
        });
        let (envio, resultados) = channel();
        let operarios = (0..paralelo.min(caminhos.len()))
            .map_while(|_| {
                let (compartilhado, juizo, envio) =
                    (Arc::clone(&compartilhado), juizo.clone(), envio.clone());
                let operario = thread::Builder::new().name("conecta".to_owned());
                operario.spawn(move || compartilhado.trabalhar(&juizo, &envio)).ok()
            })
            .collect();
        Self { compartilhado, resultados, operarios }
    }

    /// Waits for every file, in the order of the paths.
    fn acompanhar(mut self, progresso: Option<&Py<PyAny>>) -> PyResult<Vec<Desfecho>> {
        let total = self.compartilhado.caminhos.len();
        let mut desfechos: Vec<Option<Desfecho>> = (0..total).map(|_| None).collect();
        let mut feitos = 0;
        let mut vigia = Vigia::new();
        while feitos < total {
            match self.resultados.recv_timeout(sinais::INTERVALO) {
                Ok((indice, desfecho)) => {
                    desfechos[indice] = Some(desfecho);
                    feitos += 1;
                    if let Some(progresso) = progresso {
                        Python::attach(|py| avisar(progresso.bind(py), feitos, total))?;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(self.sem_operarios()),
            }
            vigia.olhar()?;
        }
        Ok(desfechos.into_iter().flatten().collect())
    }

    /// No worker is left and files are: one panicked, or the system gave no thread.
    fn sem_operarios(&mut self) -> PyErr {
        for operario in self.operarios.drain(..) {
            if let Err(panico) = operario.join() {
                std::panic::resume_unwind(panico);
            }
        }
        ConectaError::new_err("o sistema não permitiu criar threads para o lote")
    }
}

impl Drop for Lote {
    fn drop(&mut self) {
        self.compartilhado.cancelado.store(true, Ordering::Relaxed);
    }
}

/// Tells the progress; an error when the batch must stop.
fn avisar(progresso: &Bound<'_, PyAny>, feitos: usize, total: usize) -> PyResult<()> {
    let resposta = progresso.call1((feitos, total))?;
    match resposta.cast::<PyBool>() {
        Ok(continua) if !continua.is_true() => Err(Cancelado::new_err("o lote foi cancelado")),
        _ => Ok(()),
    }
}

impl Compartilhado {
    /// Judges files until there are no more, with one judge for all of them.
    fn trabalhar(&self, juizo: &Juizo, envio: &Sender<(usize, Desfecho)>) {
        let mut validador = juizo.validador();
        loop {
            let indice = self.proximo.fetch_add(1, Ordering::Relaxed);
            let Some(caminho) = self.caminhos.get(indice) else { return };
            let desfecho = File::open(caminho)
                .map_err(Into::into)
                .and_then(|arquivo| {
                    validador.validar_relendo(Cancelavel { arquivo, cancelado: &self.cancelado })
                })
                .map(|relatorio| Relatorio::from(relatorio.clone()))
                .map_err(|e| Falha::from(&e));
            if self.cancelado.load(Ordering::Relaxed) || envio.send((indice, desfecho)).is_err() {
                return;
            }
        }
    }
}

/// A file that stops being read when the batch is cancelled.
struct Cancelavel<'a> {
    arquivo: File,
    cancelado: &'a AtomicBool,
}

impl Seek for Cancelavel<'_> {
    fn seek(&mut self, para: SeekFrom) -> io::Result<u64> {
        self.arquivo.seek(para)
    }
}

impl Read for Cancelavel<'_> {
    fn read(&mut self, para: &mut [u8]) -> io::Result<usize> {
        if self.cancelado.load(Ordering::Relaxed) {
            return Err(io::Error::other("cancelado"));
        }
        self.arquivo.read(para)
    }
}
