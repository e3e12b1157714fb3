//! Face biometrics: from the bytes of a picture to "who is this".
//!
//! The models are the host's ([`Modelos`]), shared between threads; each thread works in a [`Sessao`] of its own.

mod detectar;
mod erro;
mod imagem;
mod modelos;
mod rede;
mod sessao;
mod template;

// The public interface is:
pub use detectar::{Busca, Rosto};
pub use erro::{Error, FalhaDaGaleria, FalhaDaImagem, FalhaDoCofre, FalhaDoModelo, MotivoDoModelo};
pub use imagem::{FormatoDoQuadro, Imagem, MAX_BYTES, MAX_PIXELS, MIN_LADO, Ponto, Quadro, Retangulo};
pub use modelos::{Arquivo, Cores, Descricao, IdDoModelo, Limiar, Manifesto, Modelos, Tarefa};
pub use rede::{Executor, FalhaDaRede};
pub use sessao::Sessao;
pub use template::Template;
