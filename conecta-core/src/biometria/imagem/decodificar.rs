//! Files to pixels.

use std::io::Cursor;

use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, Limits};

use super::{FalhaDaImagem, Imagem, MAX_BYTES, MAX_PIXELS, conferir_medidas, jpeg};

/// Bytes that a decoder may ask for: the pixels with alpha, and as much again to work with.
const MAX_MEMORIA: u64 = MAX_PIXELS * 8;

pub(super) fn decodificar(bytes: &[u8]) -> Result<Imagem, FalhaDaImagem> {
    if bytes.len() > MAX_BYTES {
        return Err(FalhaDaImagem::Arquivo);
    }
    let cursor = Cursor::new(bytes);
    if bytes.starts_with(&[0xff, 0xd8]) {
        jpeg::conferir(bytes)?;
        pixels(JpegDecoder::new(cursor).map_err(falha)?)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let decodificador = PngDecoder::new(cursor).map_err(falha)?;
        if decodificador.is_apng().map_err(falha)? {
            return Err(FalhaDaImagem::Animada);
        }
        pixels(decodificador)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        let decodificador = WebPDecoder::new(cursor).map_err(falha)?;
        if decodificador.has_animation() {
            return Err(FalhaDaImagem::Animada);
        }
        pixels(decodificador)
    } else if bytes.starts_with(b"GIF8") {
        Err(FalhaDaImagem::Animada)
    } else {
        Err(FalhaDaImagem::Formato)
    }
}

fn pixels(mut decodificador: impl ImageDecoder) -> Result<Imagem, FalhaDaImagem> {
    let (largura, altura) = decodificador.dimensions();
    conferir_medidas(u64::from(largura), u64::from(altura))?;
    let cor = decodificador.color_type();
    if !matches!(cor, ColorType::L8 | ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8) {
        return Err(FalhaDaImagem::Profundidade);
    }
    let mut limites = Limits::no_limits();
    limites.max_alloc = Some(MAX_MEMORIA);
    decodificador.set_limits(limites).map_err(falha)?;
    let virar = decodificador.orientation().map_err(falha)?;
    let mut imagem = DynamicImage::from_decoder(decodificador).map_err(falha)?;
    imagem.apply_orientation(virar);
    let (largura, altura) = (imagem.width() as usize, imagem.height() as usize);
    let rgb = match imagem {
        DynamicImage::ImageRgb8(i) => i.into_raw(),
        DynamicImage::ImageLuma8(i) => i.into_raw().into_iter().flat_map(|v| [v; 3]).collect(),
        DynamicImage::ImageLumaA8(i) => {
            i.into_raw().as_chunks::<2>().0.iter().flat_map(|[v, a]| [sobre_branco(*v, *a); 3]).collect()
        }
        DynamicImage::ImageRgba8(i) => {
            let pixels = i.into_raw();
            let pixels = pixels.as_chunks::<4>().0;
            pixels.iter().flat_map(|[r, g, b, a]| [r, g, b].map(|v| sobre_branco(*v, *a))).collect()
        }
        _ => return Err(FalhaDaImagem::Profundidade),
    };
    Ok(Imagem { largura, altura, rgb })
}

fn sobre_branco(v: u8, alfa: u8) -> u8 {
    let (v, a) = (u32::from(v), u32::from(alfa));
    ((v * a + 255 * (255 - a) + 127) / 255) as u8
}

#[expect(clippy::needless_pass_by_value, reason = "the form that map_err wants")]
fn falha(erro: ImageError) -> FalhaDaImagem {
    match erro {
        ImageError::Unsupported(_) => FalhaDaImagem::Formato,
        ImageError::Limits(_) => FalhaDaImagem::Grande { largura: 0, altura: 0 },
        _ => FalhaDaImagem::Danificada,
    }
}
