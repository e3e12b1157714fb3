//! What a JPEG file says of itself before it is decoded. Decoders fill what is missing with grey; here it is found out.

use super::FalhaDaImagem;

/// Refuses files that end early, and forms that are not photographs of a camera: more than 8 bits, CMYK, lossless.
pub(super) fn conferir(bytes: &[u8]) -> Result<(), FalhaDaImagem> {
    let mut resto = bytes.strip_prefix(&[0xff, 0xd8]).ok_or(FalhaDaImagem::Danificada)?;
    let mut quadros = 0;
    loop {
        let (marca, depois) = marca(resto).ok_or(FalhaDaImagem::Danificada)?;
        resto = depois;
        match marca {
            0xd9 if quadros > 0 => return Ok(()),
            0xd9 | 0xd8 => return Err(FalhaDaImagem::Danificada),
            0x01 | 0xd0..=0xd7 => continue,
            _ => {}
        }
        let tamanho = resto.first_chunk().map(|t| usize::from(u16::from_be_bytes(*t)));
        let tamanho = tamanho.filter(|t| *t >= 2).ok_or(FalhaDaImagem::Danificada)?;
        let (segmento, depois) = resto.split_at_checked(tamanho).ok_or(FalhaDaImagem::Danificada)?;
        resto = depois;
        match marca {
            // The frame: its precision, height, width and number of colours.
            0xc0..=0xc2 => {
                let &[_, _, bits, _, _, _, _, cores, ..] = segmento else {
                    return Err(FalhaDaImagem::Danificada);
                };
                quadros += 1;
                match (bits, cores) {
                    (8, 1 | 3) => {}
                    (8, 4) => return Err(FalhaDaImagem::Cores),
                    (8, _) => return Err(FalhaDaImagem::Danificada),
                    _ => return Err(FalhaDaImagem::Profundidade),
                }
            }
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Err(FalhaDaImagem::Formato),
            // A scan: its coded bytes go on to the next marker.
            0xda => resto = depois_da_varredura(resto),
            _ => {}
        }
    }
}

/// The next marker; padding bytes before it are passed over.
fn marca(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let resto = bytes.strip_prefix(&[0xff])?;
    let n = resto.iter().take_while(|b| **b == 0xff).count();
    let (marca, depois) = resto[n..].split_first()?;
    Some((*marca, depois))
}

fn depois_da_varredura(bytes: &[u8]) -> &[u8] {
    let marcador = memchr::memchr_iter(0xff, bytes)
        .find(|i| bytes.get(i + 1).is_some_and(|b| !matches!(b, 0x00 | 0xd0..=0xd7 | 0xff)));
    marcador.map_or(&[], |i| &bytes[i..])
}
