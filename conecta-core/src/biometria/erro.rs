//! Why a call of biometrics could not be carried out, each reason with a code that never changes.
//!
//! No reason quotes a picture, a template, a key or a person.

use super::rede::FalhaDaRede;

/// The call could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The picture cannot be used.
    #[error(transparent)]
    Imagem(#[from] FalhaDaImagem),
    /// A model of the host cannot be used.
    #[error("{0}")]
    Modelo(#[from] FalhaDoModelo),
    /// No face could be taken from the picture, for want of one.
    #[error("nenhum rosto foi encontrado na imagem")]
    SemRosto,
    /// A sealed template cannot be opened.
    #[error(transparent)]
    Cofre(#[from] FalhaDoCofre),
    /// A gallery cannot take or read what it was given.
    #[error(transparent)]
    Galeria(#[from] FalhaDaGaleria),
    /// Thresholds make no scale.
    #[error(transparent)]
    Limiares(#[from] FalhaDosLimiares),
}

impl Error {
    /// The code of the reason: `IMG-…`, `MOD-…`, `COF-…`, `GAL-…` or `LIM-…`. It never changes.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Imagem(f) => f.codigo(),
            Self::Modelo(f) => f.falha.codigo(),
            Self::SemRosto => "IMG-00",
            Self::Cofre(f) => f.codigo(),
            Self::Galeria(f) => f.codigo(),
            Self::Limiares(f) => f.codigo(),
        }
    }
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FalhaDaImagem {
    /// Not JPEG, PNG or WebP.
    #[error("formato de imagem não aceito: envie JPEG, PNG ou WebP")]
    Formato,
    /// The bytes end early or contradict themselves.
    #[error("a imagem está truncada ou danificada: capture ou envie de novo")]
    Danificada,
    /// More bytes than are read.
    #[error("o arquivo da imagem tem mais de {} MiB: envie um menor", super::imagem::MAX_BYTES >> 20)]
    Arquivo,
    /// More pixels than are decoded, whatever the file's size.
    #[error("a imagem tem {largura} × {altura} pixels; o limite é {} milhões", super::imagem::MAX_PIXELS / 1_000_000)]
    Grande {
        /// Pixels across.
        largura: u32,
        /// Pixels down.
        altura: u32,
    },
    /// Too few pixels for any face.
    #[error(
        "a imagem tem {largura} × {altura} pixels; cada lado precisa de ao menos {}",
        super::imagem::MIN_LADO
    )]
    Pequena {
        /// Pixels across.
        largura: u32,
        /// Pixels down.
        altura: u32,
    },
    /// An animation: which of its pictures is meant is not for us to say.
    #[error("a imagem é animada: envie uma só fotografia")]
    Animada,
    /// More than 8 bits a colour.
    #[error("a imagem tem mais de 8 bits por cor: salve-a com 8 bits")]
    Profundidade,
    /// Colours of print (CMYK).
    #[error("a imagem está em CMYK, cores de impressão: salve-a em RGB")]
    Cores,
    /// A camera frame whose buffer is shorter than its size and stride say.
    #[error("o quadro da câmera não tem os bytes que as medidas e o passo pedem")]
    Quadro,
}

impl FalhaDaImagem {
    /// The code of the reason.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Formato => "IMG-01",
            Self::Danificada => "IMG-02",
            Self::Arquivo => "IMG-03",
            Self::Grande { .. } => "IMG-04",
            Self::Pequena { .. } => "IMG-05",
            Self::Animada => "IMG-06",
            Self::Profundidade => "IMG-07",
            Self::Cores => "IMG-08",
            Self::Quadro => "IMG-09",
        }
    }
}

/// A model that cannot be used, and which.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("modelo {nome}: {falha}")]
pub struct FalhaDoModelo {
    /// The name in the manifest, or of the file.
    pub nome: String,
    /// Why.
    pub falha: MotivoDoModelo,
}

/// Why a model or a manifest cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MotivoDoModelo {
    /// The manifest is not what a manifest is; the text says where.
    #[error("manifesto inválido: {0}")]
    Manifesto(String),
    /// No file of the host is this model.
    #[error("arquivo não encontrado entre os modelos fornecidos")]
    Ausente,
    /// The file's sha256 is not the manifest's.
    #[error("o sha256 do arquivo não é o do manifesto: o arquivo está danificado ou é de outro modelo")]
    Sha256,
    /// The file is no network, or one that cannot be run.
    #[error(transparent)]
    Rede(#[from] FalhaDaRede),
}

impl MotivoDoModelo {
    /// The code of the reason.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Manifesto(_) => "MOD-01",
            Self::Ausente => "MOD-02",
            Self::Sha256 => "MOD-03",
            Self::Rede(FalhaDaRede::Danificada) => "MOD-04",
            Self::Rede(FalhaDaRede::NaoSuportada(_)) => "MOD-05",
            Self::Rede(FalhaDaRede::GrandeDemais) => "MOD-06",
            Self::Rede(FalhaDaRede::Saidas(_)) => "MOD-07",
        }
    }
}

/// Why a sealed template cannot be opened, or a template sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FalhaDoCofre {
    /// Not a sealed template, or one of a format that is not known.
    #[error("os bytes não são um template selado desta biblioteca")]
    Formato,
    /// Sealed under another key, as its header says.
    #[error("o template foi selado com outra chave")]
    Chave,
    /// Made by another model: comparing would mean nothing.
    #[error("o template é de outro modelo: cadastre de novo com o modelo atual")]
    Modelo,
    /// Fewer or more bytes than the header says.
    #[error("o template selado está truncado")]
    Truncado,
    /// Some bit was changed, or it was sealed for another person or tenant.
    #[error("o template selado foi alterado ou não é desta pessoa")]
    Adulterado,
    /// A vector of another length than the key was made for.
    #[error("o vetor não tem a dimensão do modelo")]
    Dimensao,
}

impl FalhaDoCofre {
    /// The code of the reason.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Formato => "COF-01",
            Self::Chave => "COF-02",
            Self::Modelo => "COF-03",
            Self::Truncado => "COF-04",
            Self::Adulterado => "COF-05",
            Self::Dimensao => "COF-06",
        }
    }
}

/// Why a gallery cannot take or read what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FalhaDaGaleria {
    /// A template of another model.
    #[error("o template é de outro modelo que não o da galeria")]
    Modelo,
    /// A template whose vector has another length.
    #[error("o template não tem a dimensão da galeria")]
    Dimensao,
    /// The bytes are no saved gallery.
    #[error("os bytes não são uma galeria íntegra")]
    Danificada,
}

impl FalhaDaGaleria {
    /// The code of the reason.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Modelo => "GAL-01",
            Self::Dimensao => "GAL-02",
            Self::Danificada => "GAL-03",
        }
    }
}

/// Thresholds that make no scale: none, out of order, or not between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("os limiares precisam de far decrescente e escore crescente, entre 0 e 1")]
pub struct FalhaDosLimiares;

impl FalhaDosLimiares {
    /// The code of the reason.
    pub const fn codigo(self) -> &'static str {
        "LIM-01"
    }
}
