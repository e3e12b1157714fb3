//! From pixels to what a network is fed.

use super::{Cores, Descricao};
use crate::biometria::imagem::Imagem;

/// Writes a picture into the top left corner of the input of a model, black elsewhere.
pub(crate) fn preencher(d: &Descricao, imagem: &Imagem, entrada: &mut [f32]) {
    let (largura, altura) = (imagem.largura().min(d.lado), imagem.altura().min(d.lado));
    let ordem: [usize; 3] = match d.cores {
        Cores::Rgb => [0, 1, 2],
        Cores::Bgr => [2, 1, 0],
    };
    let preto: [f32; 3] = std::array::from_fn(|c| -d.media[c] * d.fator[c]);
    let simples = d.media == [0.0; 3] && d.fator == [1.0; 3];
    for (y, linha) in entrada.chunks_exact_mut(d.lado * 3).enumerate() {
        let (dentro, fora) = linha.split_at_mut(if y < altura { largura * 3 } else { 0 });
        if !dentro.is_empty() {
            let pixels = &imagem.rgb()[y * imagem.largura() * 3..][..largura * 3];
            for (para, de) in dentro.as_chunks_mut::<3>().0.iter_mut().zip(pixels.as_chunks::<3>().0) {
                for c in 0..3 {
                    let v = f32::from(de[ordem[c]]);
                    para[c] = if simples { v } else { (v - d.media[c]) * d.fator[c] };
                }
            }
        }
        for para in fora.as_chunks_mut::<3>().0 {
            *para = preto;
        }
    }
}
