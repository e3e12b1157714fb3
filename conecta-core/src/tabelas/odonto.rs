//! Teeth and their faces: tables 28 and 32 as a dentist reads them.
//!
//! Table 28 numbers a tooth by the notation of the FDI: quadrant, then place from the midline.

use super::dominio::dominio;

/// A tooth of table 28.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dente {
    quadrante: u8,
    posicao: u8,
}

impl Dente {
    /// Reads a code of table 28: `11` to `85`, and those that end in 9 for supernumerary teeth.
    pub fn ler(codigo: &str) -> Option<Self> {
        let [q @ b'1'..=b'8', p @ b'1'..=b'9'] = codigo.as_bytes() else { return None };
        dominio("dm_dente")?.termo(codigo)?;
        Some(Self { quadrante: q - b'0', posicao: p - b'0' })
    }

    /// Whether it is a milk tooth.
    pub const fn deciduo(self) -> bool {
        self.quadrante >= 5
    }

    /// Whether it is an incisor or a canine, which have an incisal edge and no occlusal face.
    pub const fn anterior(self) -> bool {
        self.posicao <= 3
    }

    /// Whether it is a premolar or a molar. A supernumerary tooth is neither anterior nor posterior: its place is not told.
    pub const fn posterior(self) -> bool {
        self.posicao >= 4 && !self.supranumerario()
    }

    /// Whether it is one too many.
    pub const fn supranumerario(self) -> bool {
        self.posicao == 9
    }

    /// Whether it is of the upper arch, whose inner face is the palatal one.
    pub const fn superior(self) -> bool {
        matches!(self.quadrante, 1 | 2 | 5 | 6)
    }
}

/// A face of a tooth (table 32).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// `O`: chewing face, of a posterior tooth.
    Oclusal,
    /// `L`: towards the tongue.
    Lingual,
    /// `M`: towards the midline.
    Mesial,
    /// `V`: towards lip or cheek.
    Vestibular,
    /// `D`: away from the midline.
    Distal,
    /// `I`: cutting edge, of an anterior tooth.
    Incisal,
    /// `P`: towards the palate, of an upper tooth.
    Palatina,
}

impl Face {
    /// Reads a letter of table 32.
    pub const fn ler(letra: char) -> Option<Self> {
        Some(match letra {
            'O' => Self::Oclusal,
            'L' => Self::Lingual,
            'M' => Self::Mesial,
            'V' => Self::Vestibular,
            'D' => Self::Distal,
            'I' => Self::Incisal,
            'P' => Self::Palatina,
            _ => return None,
        })
    }

    /// Whether the tooth can have the face: incisal only anterior teeth, occlusal only posterior ones, palatal only upper ones.
    /// *Lingual* is accepted for upper teeth too, as many write it for the inner face of either arch.
    pub const fn cabe_em(self, dente: Dente) -> bool {
        match self {
            Self::Oclusal => !dente.anterior(),
            Self::Incisal => !dente.posterior(),
            Self::Palatina => dente.superior(),
            Self::Lingual | Self::Mesial | Self::Vestibular | Self::Distal => true,
        }
    }
}

#[cfg(test)]
mod testes {
    use super::super::dominio::Termo;
    use super::*;

    #[test]
    fn dentes_da_tabela_28() {
        let d = |c| Dente::ler(c).unwrap_or_else(|| panic!("{c}"));
        assert!(d("11").anterior() && d("11").superior() && !d("11").deciduo());
        assert!(!d("48").anterior() && !d("48").superior());
        assert!(d("75").deciduo() && !d("75").anterior());
        assert!(d("19").supranumerario() && !d("19").anterior() && !d("19").posterior());
        for errado in ["56", "00", "1", "111", "AB", "91", "10"] {
            assert_eq!(Dente::ler(errado), None, "{errado}");
        }
        let tabela = dominio("28").expect("28");
        assert!(tabela.termos().all(|t| Dente::ler(t.codigo()).is_some()));
        assert_eq!(tabela.termos().filter(|t| t.codigo().ends_with('9')).count(), 8);
    }

    #[test]
    fn faces_que_cabem() {
        let d = |c| Dente::ler(c).unwrap_or_else(|| panic!("{c}"));
        assert!(Face::Incisal.cabe_em(d("11")) && !Face::Incisal.cabe_em(d("16")));
        assert!(Face::Oclusal.cabe_em(d("16")) && !Face::Oclusal.cabe_em(d("13")));
        assert!(Face::Incisal.cabe_em(d("19")) && Face::Oclusal.cabe_em(d("19")));
        assert!(Face::Palatina.cabe_em(d("21")) && !Face::Palatina.cabe_em(d("31")));
        assert!(Face::Lingual.cabe_em(d("21")) && Face::Lingual.cabe_em(d("31")));
        let letras: String = dominio("32").expect("32").termos().map(Termo::codigo).collect();
        assert!(letras.chars().all(|c| Face::ler(c).is_some()) && letras.len() == 7);
        assert_eq!(Face::ler('o'), None);
    }
}
