//! The Python package `conecta`: `conecta-core` as Python functions and frozen objects, and no logic of its own.
//!
//! [`documento`]: what may be judged and how it is read. [`lote`]: many files at once. [`tipos`]: the results.
//! `biometria`: faces. [`esquema`]: the facts of the schemas. [`argumentos`]: keyword arguments. [`sinais`]: Ctrl-C. [`erros`]: the exceptions,
//! which are written in Python (`conecta/errors.py`).

use pyo3::prelude::*;

mod argumentos;
#[cfg(feature = "biometria-sem-tract")]
mod biometria;
mod documento;
mod erros;
mod esquema;
mod lote;
mod sinais;
mod tipos;

#[pymodule]
mod _conecta {
    #[cfg(feature = "biometria-sem-tract")]
    #[pymodule_export]
    use super::biometria::{Cofre, Galeria, Imagem, Modelos, Template, calibrar};
    #[pymodule_export]
    use super::documento::{corrigir_hash, hash_epilogo, validar};
    #[pymodule_export]
    use super::esquema::{esquema, versoes};
    #[pymodule_export]
    use super::lote::validar_lote_de_arquivos;
    #[pymodule_export]
    use super::tipos::{Critica, HashConferido, Local, Relatorio, ResultadoDeArquivo};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
