//! Neural networks: an ONNX file in, numbers out. Not here: what the numbers mean.
//!
//! Two executors stand behind one trait. [`Proprio`] plans the network once for its size of input and runs it with our own
//! kernels (`nucleos`), which is fast and gives the same bits everywhere, but knows only the layers that face networks are made
//! of. `Tract` (feature `biometria`) runs the rest. A planned network is shared between threads; each call brings its [`Area`].

mod nucleos;
mod onnx;
mod passos;
mod plano;
mod proprio;
mod protobuf;
#[cfg(test)]
mod testes;
#[cfg(feature = "biometria")]
mod tract;

pub(crate) use proprio::Proprio;
#[cfg(feature = "biometria")]
pub(crate) use tract::Tract;

/// Numbers of the largest tensor that is read or made.
pub(crate) const MAX_ELEMENTOS: usize = 1 << 28;

/// Bytes of the largest file of a network.
pub(crate) const MAX_BYTES: usize = 512 << 20;

/// Why a file could not become a network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FalhaDaRede {
    /// The bytes are no ONNX file, or one that was cut or changed.
    #[error("o arquivo não é um modelo ONNX íntegro")]
    Danificada,
    /// A layer or a form that no executor at hand can run.
    #[error("o modelo usa uma operação que não é suportada aqui: {0}")]
    NaoSuportada(String),
    /// More than the limits allow.
    #[error("o modelo é grande demais")]
    GrandeDemais,
    /// The outputs are not those that a network of this task has.
    #[error("as saídas do modelo não são as que a tarefa pede: {0}")]
    Saidas(String),
}

/// Height, width and channels of what a network is fed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormatoDaEntrada {
    pub(crate) altura: usize,
    pub(crate) largura: usize,
    pub(crate) canais: usize,
}

/// The room of one call: the input to fill (rows of pixels, channels side by side), and the outputs afterwards: vectors and lists
/// in the order of the graph. Kept from call to call, so that a call allocates nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Area {
    pub(crate) entrada: Vec<f32>,
    pub(crate) saidas: Vec<Vec<f32>>,
    lugares: Vec<Vec<f32>>,
    rascunho: Vec<f32>,
}

/// A network that is ready to run.
pub(crate) trait Rede: std::fmt::Debug + Send + Sync {
    /// Names of the outputs, in the order of [`Area::saidas`].
    fn saidas(&self) -> &[String];

    /// Room for calls.
    fn area(&self) -> Area;

    /// Runs the network on [`Area::entrada`].
    fn executar(&self, area: &mut Area) -> Result<(), FalhaDaRede>;
}

/// Who runs the networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Executor {
    /// Our own kernels where they know every layer, else tract where it is compiled in.
    #[default]
    Automatico,
    /// Our own kernels alone.
    Proprio,
    /// tract alone.
    #[cfg(feature = "biometria")]
    Tract,
}

/// Makes a network of a file.
pub(crate) fn carregar(
    bytes: &[u8],
    entrada: FormatoDaEntrada,
    executor: Executor,
) -> Result<Box<dyn Rede>, FalhaDaRede> {
    if bytes.len() > MAX_BYTES {
        return Err(FalhaDaRede::GrandeDemais);
    }
    match executor {
        Executor::Proprio => Ok(Box::new(Proprio::new(bytes, entrada)?)),
        #[cfg(feature = "biometria")]
        Executor::Tract => Ok(Box::new(Tract::new(bytes, entrada)?)),
        Executor::Automatico => match Proprio::new(bytes, entrada) {
            Ok(rede) => Ok(Box::new(rede)),
            #[cfg(feature = "biometria")]
            Err(FalhaDaRede::NaoSuportada(_)) => Ok(Box::new(Tract::new(bytes, entrada)?)),
            Err(falha) => Err(falha),
        },
    }
}

/// For the fuzzer: no bytes make the reader or the planner panic.
pub(crate) fn sem_panico(bytes: &[u8]) {
    let entrada = FormatoDaEntrada { altura: 32, largura: 32, canais: 3 };
    if let Ok(rede) = Proprio::new(bytes, entrada) {
        // A network that fits is run, if it is small.
        if rede.pequena() {
            let _ = rede.executar(&mut rede.area());
        }
    }
}
