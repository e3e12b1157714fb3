//! Where the official XSD files and the example messages are, on machines that have them.

use std::path::{Path, PathBuf};

use conecta_schemas::{Esquema, Familia};

/// The folder with the collection: `CONECTA_SHARED`, or `shared` beside the repository. `None` when absent.
pub fn pasta() -> Option<PathBuf> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let pasta = std::env::var_os("CONECTA_SHARED").map_or_else(|| raiz.join("../shared"), PathBuf::from);
    pasta.join("tiss/xsd").is_dir().then(|| pasta.canonicalize().unwrap_or(pasta))
}

/// Folder for what the tests write: under the build directory.
pub fn pasta_de_trabalho() -> PathBuf {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new("."));
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| raiz.join("target"), PathBuf::from)
}

/// The XSD that declares all roots of a schema; `None` when the collection or the file is absent.
pub fn xsd(esquema: Esquema) -> Option<PathBuf> {
    let base = pasta()?.join("tiss/xsd");
    let v = esquema.versao();
    let sufixo = format!("V{}.xsd", v.replace('.', "_"));
    let candidatos = match esquema.familia() {
        // The file of the web services includes that of the messages.
        Familia::Tiss => {
            vec![
                base.join(v).join(format!("tissWebServices{sufixo}")),
                base.join(v).join(format!("tiss{sufixo}")),
            ]
        }
        // 1.06.00 does not compile as published: one include names a file that is not there.
        Familia::Monitoramento => {
            [format!("monitoramento/{v}-corrigido"), format!("monitoramento/{v}"), v.to_owned()]
                .map(|p| base.join(p).join(format!("tissMonitoramento{sufixo}")))
                .to_vec()
        }
        Familia::Qualidade => vec![base.join(v).join(format!("tissMonitoramentoQualidade{sufixo}"))],
    };
    candidatos.into_iter().find(|p| p.is_file())
}
