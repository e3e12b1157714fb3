//! Face biometrics: from the bytes of a picture to "who is this".
//!
//! ```text
//! bytes, camera frame ─► imagem ─► detectar ─► qualidade ─► alinhar ─► incorporar ─► template
//!                                     └─► vivacidade                                  │
//!                              decisao (verificar, percentual, calibrar) ◄────────────┤
//!                              galeria (identificar)                     ◄────────────┤
//!                              cofre (seal, turn)                        ◄────────────┘
//! ```
//!
//! The models are the host's ([`Modelos`]), shared between threads; each thread works in a [`Sessao`] of its own. The same bytes
//! give the same template, bit by bit, on every run and thread. Nothing here keeps a picture, and no template, key or picture
//! shows itself in an error or in `Debug`. What a portal does with it is `fluxo`'s.

mod cofre;
mod decisao;
mod detectar;
mod erro;
pub mod fluxo;
mod fuzz;
mod galeria;
mod imagem;
mod modelos;
mod qualidade;
mod rede;
mod sessao;
mod template;
mod vivacidade;

// The public interface is:
pub use cofre::{Chave, Cofre};
pub use decisao::{
    Calibracao, Escala, Fusao, Politica, PontoDaCurva, Proporcao, Verificacao, calibrar, far_de_busca,
    fpir_de_busca, verificar,
};
pub use detectar::{Busca, Rosto};
pub use erro::{
    Error, FalhaDaGaleria, FalhaDaImagem, FalhaDoCofre, FalhaDoModelo, FalhaDosLimiares, MotivoDoModelo,
};
pub(crate) use fuzz::sem_panico;
pub use galeria::{Candidato, Galeria, Identificacao, Precisao, Procura};
pub use imagem::{FormatoDoQuadro, Imagem, MAX_BYTES, MAX_PIXELS, MIN_LADO, Ponto, Quadro, Retangulo};
pub use modelos::{Arquivo, Cores, Descricao, IdDoModelo, Limiar, Manifesto, Modelos, Tarefa};
pub use qualidade::{CodigoDeQualidade, Exigencias, Medidas, Motivo, Qualidade};
pub use rede::{Executor, FalhaDaRede};
pub use sessao::Sessao;
pub use template::Template;
pub use vivacidade::{
    Desafio, DesafioDeGiro, Lado, ParecerDeVivacidade, PoliticaDeVivacidade, Visto, Vivacidade,
};
