//! Pictures, whatever they come as. numpy and PIL are known by what their objects can do, and never imported.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;

use conecta_core::biometria as nucleo;
use nucleo::{FalhaDaImagem, FormatoDoQuadro, MAX_BYTES, MAX_PIXELS, Quadro};
use pyo3::exceptions::{PyOSError, PySyntaxError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyDict};

use super::excecao;
use crate::documento::{bytes_de, caminho_de};
use crate::erros::{self, TipoError, UsoError, tipo_errado};

/// A picture in memory: 8-bit RGB, upright.
#[pyclass(frozen, eq, module = "conecta.biometria")]
#[derive(Clone, PartialEq)]
pub(crate) struct Imagem(pub(super) Arc<nucleo::Imagem>);

impl From<nucleo::Imagem> for Imagem {
    fn from(imagem: nucleo::Imagem) -> Self {
        Self(Arc::new(imagem))
    }
}

/// A picture of whatever it comes as.
///
/// fonte: path (str or os.PathLike) or bytes of a JPEG, PNG or WebP file; PIL image, turned as its EXIF orientation says; numpy
/// array of uint8, height × width, or with × 3 or × 4 for colours (the fourth is ignored); or an Imagem.
/// cores: "rgb", or "bgr" for an array whose first colour is blue, as OpenCV gives them.
#[pyfunction]
#[pyo3(signature = (fonte, *, cores = "rgb"))]
pub(crate) fn imagem(fonte: &Bound<'_, PyAny>, cores: &str) -> PyResult<Imagem> {
    let azul_primeiro = match cores {
        "rgb" => false,
        "bgr" => true,
        _ => return Err(UsoError::new_err("cores deve ser 'rgb' ou 'bgr'")),
    };
    let e_pil = fonte.hasattr("getexif")? && fonte.hasattr("convert")?;
    if !e_pil && fonte.hasattr("__array_interface__")? {
        return de_vetor(fonte, azul_primeiro);
    }
    if azul_primeiro {
        return Err(UsoError::new_err(
            "cores='bgr' só se aplica a vetores numpy: as outras fontes dizem as suas cores",
        ));
    }
    if e_pil { de_pil(fonte) } else { Imagem::de_arquivo(fonte) }
}

impl Imagem {
    /// What `imagem` gives without more being told.
    pub(super) fn de_python(fonte: &Bound<'_, PyAny>) -> PyResult<Self> {
        imagem(fonte, "rgb")
    }

    fn de_arquivo(fonte: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = fonte.py();
        if let Ok(pronta) = fonte.cast::<Self>() {
            return Ok(pronta.get().clone());
        }
        if let Some(bytes) = bytes_de(fonte)? {
            return Self::decodificar(py, &bytes);
        }
        let Some(caminho) = caminho_de(fonte)? else {
            return Err(tipo_errado("imagem", "caminho, bytes, imagem PIL ou vetor numpy", fonte));
        };
        let mut bytes = Vec::new();
        // One byte more than may be: the core says that it is too many.
        py.detach(|| File::open(&caminho)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
            .map_err(|e| erros::excecao(e.into(), Some(&caminho)))?;
        Self::decodificar(py, &bytes)
    }

    fn decodificar(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        py.detach(|| nucleo::Imagem::decodificar(bytes)).map(Self::from).map_err(excecao)
    }

    fn do_quadro(py: Python<'_>, quadro: &Quadro<'_>) -> PyResult<Self> {
        py.detach(|| nucleo::Imagem::de_quadro(quadro)).map(Self::from).map_err(excecao)
    }
}

/// Whether a picture has no more pixels than are taken.
fn cabe([largura, altura]: [usize; 2]) -> bool {
    (largura as u64).checked_mul(altura as u64).is_some_and(|n| n <= MAX_PIXELS)
}

/// A frame whose rows follow without gaps, as `tobytes` of the object gives it.
fn de_pixels(
    objeto: &Bound<'_, PyAny>,
    [largura, altura]: [usize; 2],
    formato: FormatoDoQuadro,
) -> PyResult<Imagem> {
    // Of more pixels than are taken none are copied: the core refuses by the measures.
    let copia: Option<PyBackedBytes> =
        if cabe([largura, altura]) { Some(objeto.call_method0("tobytes")?.extract()?) } else { None };
    let bytes = copia.as_deref().unwrap_or_default();
    Imagem::do_quadro(objeto.py(), &Quadro { bytes, largura, altura, passo: None, formato })
}

fn de_vetor(vetor: &Bound<'_, PyAny>, azul_primeiro: bool) -> PyResult<Imagem> {
    let descricao = vetor.getattr("__array_interface__")?.cast_into::<PyDict>()?;
    let tipo: String = descricao.as_any().get_item("typestr")?.extract()?;
    let forma: Vec<usize> = descricao.as_any().get_item("shape")?.extract()?;
    if tipo != "|u1" {
        let motivo = format!("o vetor da imagem deve ser uint8, de 0 a 255, não '{tipo}'");
        return Err(TipoError::new_err(motivo));
    }
    let formato = match forma[..] {
        [_, _] | [_, _, 1] => FormatoDoQuadro::Cinza,
        [_, _, 3] if azul_primeiro => FormatoDoQuadro::Bgr,
        [_, _, 3] => FormatoDoQuadro::Rgb,
        [_, _, 4] if azul_primeiro => FormatoDoQuadro::Bgra,
        [_, _, 4] => FormatoDoQuadro::Rgba,
        _ => {
            let motivo = format!("o vetor da imagem deve ser altura × largura, × 3 ou × 4, não {forma:?}");
            return Err(UsoError::new_err(motivo));
        }
    };
    de_pixels(vetor, [forma[1], forma[0]], formato)
}

/// The tag of EXIF that says how a camera was held.
const ORIENTACAO: u16 = 274;

/// What PIL's `transpose` has to be told for the orientations 2 to 8.
const GIROS: [u8; 7] = [0, 3, 1, 5, 4, 6, 2];

fn de_pil(fonte: &Bound<'_, PyAny>) -> PyResult<Imagem> {
    let medidas = |i: &Bound<'_, PyAny>| -> PyResult<[usize; 2]> {
        Ok([i.getattr("width")?.extract()?, i.getattr("height")?.extract()?])
    };
    if !cabe(medidas(fonte)?) {
        // Not even loaded: the core refuses by the measures.
        return de_pixels(fonte, medidas(fonte)?, FormatoDoQuadro::Rgb);
    }
    let modo: String = fonte.getattr("mode")?.extract()?;
    if modo.starts_with(['I', 'F']) {
        return Err(excecao(FalhaDaImagem::Profundidade));
    }
    if modo == "CMYK" {
        return Err(excecao(FalhaDaImagem::Cores));
    }
    // The further pictures of an MPO file are of the same instant: cameras put them behind a JPEG.
    let mpo = fonte.getattr_opt("format")?.is_some_and(|f| f.eq("MPO").unwrap_or(false));
    if !mpo && fonte.getattr_opt("is_animated")?.map_or(Ok(false), |a| a.is_truthy())? {
        return Err(excecao(FalhaDaImagem::Animada));
    }
    let orientacao = fonte.call_method0("getexif")?.call_method1("get", (ORIENTACAO,))?;
    let giro = orientacao.extract::<usize>().ok().and_then(|o| GIROS.get(o.checked_sub(2)?));
    let rgb = opaca(fonte).map_err(|e| {
        let danificada =
            e.is_instance_of::<PyOSError>(fonte.py()) || e.is_instance_of::<PySyntaxError>(fonte.py());
        if danificada { excecao(FalhaDaImagem::Danificada) } else { e }
    })?;
    let direita = match giro {
        Some(giro) => rgb.call_method1("transpose", (giro,))?,
        None => rgb,
    };
    de_pixels(&direita, medidas(&direita)?, FormatoDoQuadro::Rgb)
}

/// A PIL image as RGB. Transparent parts become white, as those of files do.
fn opaca<'py>(fonte: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if !fonte.getattr("has_transparency_data")?.is_truthy()? {
        return fonte.call_method1("convert", ("RGB",));
    }
    let com_alfa = fonte.call_method1("convert", ("RGBA",))?;
    let fundo = com_alfa.call_method0("copy")?;
    fundo.call_method1(
        "paste",
        ((255, 255, 255, 255), (0, 0, fundo.getattr("width")?, fundo.getattr("height")?)),
    )?;
    fundo.call_method1("alpha_composite", (com_alfa,))?;
    fundo.call_method1("convert", ("RGB",))
}

#[pymethods]
impl Imagem {
    /// A camera frame.
    ///
    /// formato: "rgb", "bgr", "rgba", "bgra", "cinza", "nv12", "nv21" or "yuyv".
    /// passo: bytes from one row to the next; None where rows follow without gaps.
    #[staticmethod]
    #[pyo3(signature = (bytes, largura, altura, formato = "rgb", passo = None))]
    fn de_quadro(
        bytes: &Bound<'_, PyAny>,
        largura: usize,
        altura: usize,
        formato: &str,
        passo: Option<usize>,
    ) -> PyResult<Self> {
        let Some(lidos) = bytes_de(bytes)? else {
            return Err(tipo_errado("bytes", "bytes, bytearray ou memoryview", bytes));
        };
        let formato = match formato {
            "rgb" => FormatoDoQuadro::Rgb,
            "bgr" => FormatoDoQuadro::Bgr,
            "rgba" => FormatoDoQuadro::Rgba,
            "bgra" => FormatoDoQuadro::Bgra,
            "cinza" => FormatoDoQuadro::Cinza,
            "nv12" => FormatoDoQuadro::Nv12,
            "nv21" => FormatoDoQuadro::Nv21,
            "yuyv" => FormatoDoQuadro::Yuyv,
            _ => {
                let aceitos = "formato deve ser rgb, bgr, rgba, bgra, cinza, nv12, nv21 ou yuyv";
                return Err(UsoError::new_err(aceitos));
            }
        };
        Self::do_quadro(bytes.py(), &Quadro { bytes: &lidos, largura, altura, passo, formato })
    }

    /// Pixels across.
    #[getter]
    fn largura(&self) -> usize {
        self.0.largura()
    }

    /// Pixels down.
    #[getter]
    fn altura(&self) -> usize {
        self.0.altura()
    }

    /// Three bytes a pixel, row by row.
    fn rgb<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.rgb())
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}
