//! A gallery as bytes, to be kept by the host: sealed, because what is in it finds people.
//!
//! ```text
//! "CNGAL" version(1) model(16) dimension(4) precision(1) count(8)   then for each template: person(8), scale(4, int8 only), numbers
//! ```

use zeroize::Zeroizing;

use super::{Bloco, FalhaDaGaleria, Galeria, IdDoModelo, POR_BLOCO, Precisao, Vetores};
use crate::biometria::erro::Error;

const MARCA: &[u8; 6] = b"CNGAL\x01";
const CABECALHO: usize = 6 + 16 + 4 + 1 + 8;

/// Numbers of a template of any model.
const MAX_DIMENSAO: usize = 4096;

impl Galeria {
    /// All of the gallery as bytes, which are wiped when dropped. Seal them ([`Cofre::selar_bytes`](super::super::Cofre::selar_bytes))
    /// before they go anywhere.
    pub fn salvar(&self) -> Zeroizing<Vec<u8>> {
        let por_template = 8 + self.dimensao * 4 + 4;
        let mut b = Zeroizing::new(Vec::with_capacity(CABECALHO + self.len() * por_template));
        b.extend_from_slice(MARCA);
        b.extend_from_slice(&self.modelo.0);
        b.extend_from_slice(&(self.dimensao as u32).to_le_bytes());
        b.push(u8::from(self.precisao == Precisao::Int8));
        b.extend_from_slice(&(self.len() as u64).to_le_bytes());
        for bloco in &self.blocos {
            for (i, pessoa) in bloco.pessoas.iter().enumerate() {
                b.extend_from_slice(&pessoa.to_le_bytes());
                let lugar = i * self.dimensao..(i + 1) * self.dimensao;
                match &bloco.vetores {
                    Vetores::F32(v) => b.extend(v[lugar].iter().flat_map(|x| x.to_le_bytes())),
                    Vetores::Int8(v, e) => {
                        b.extend_from_slice(&e[i].to_le_bytes());
                        b.extend(v[lugar].iter().map(|x| x.cast_unsigned()));
                    }
                }
            }
        }
        b
    }

    /// Reads what [`Galeria::salvar`] wrote, for the same model.
    pub fn carregar(bytes: &[u8], modelo: IdDoModelo) -> Result<Self, Error> {
        let danificada = || Error::from(FalhaDaGaleria::Danificada);
        let (cabecalho, resto) = bytes.split_at_checked(CABECALHO).ok_or_else(danificada)?;
        let campo = |de: usize, n: usize| &cabecalho[de..de + n];
        if campo(0, 6) != MARCA {
            return Err(danificada());
        }
        if campo(6, 16) != modelo.0 {
            return Err(FalhaDaGaleria::Modelo.into());
        }
        let numero = |b: &[u8]| b.iter().rev().fold(0u64, |n, x| n << 8 | u64::from(*x));
        let dimensao = numero(campo(22, 4)) as usize;
        let precisao = match cabecalho[26] {
            0 => Precisao::F32,
            1 => Precisao::Int8,
            _ => return Err(danificada()),
        };
        let por_template = 8 + if precisao == Precisao::F32 { dimensao * 4 } else { dimensao + 4 };
        let total = usize::try_from(numero(campo(27, 8))).ok().and_then(|n| n.checked_mul(por_template));
        if dimensao == 0 || dimensao > MAX_DIMENSAO || total != Some(resto.len()) {
            return Err(danificada());
        }
        let mut g = Self::new(modelo, dimensao, precisao);
        for bloco in resto.chunks(por_template * POR_BLOCO) {
            let mut pessoas = Vec::with_capacity(POR_BLOCO);
            let mut vetores = match precisao {
                Precisao::F32 => Vetores::F32(Vec::with_capacity(POR_BLOCO * dimensao)),
                Precisao::Int8 => {
                    Vetores::Int8(Vec::with_capacity(POR_BLOCO * dimensao), Vec::with_capacity(POR_BLOCO))
                }
            };
            for t in bloco.chunks_exact(por_template) {
                pessoas.push(numero(&t[..8]));
                let real = |x: &[u8; 4]| {
                    let v = f32::from_le_bytes(*x);
                    if v.abs() <= 1.0 { Ok(v) } else { Err(danificada()) }
                };
                match &mut vetores {
                    Vetores::F32(v) => {
                        for x in t[8..].as_chunks::<4>().0 {
                            v.push(real(x)?);
                        }
                    }
                    Vetores::Int8(v, e) => {
                        let (escala, bytes) = t[8..].split_first_chunk().expect("checked by the length");
                        e.push(real(escala)?);
                        v.extend(bytes.iter().map(|x| x.cast_signed()));
                    }
                }
            }
            g.blocos.push(Bloco { pessoas, vetores });
        }
        Ok(g)
    }
}
