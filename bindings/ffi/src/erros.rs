//! The one error of the facade, with what a program needs of each kind.

use conecta_core::Error;

/// One reason of a refusal.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Recusada {
    /// Permanent code, where the kind of refusal has one, such as `FAT-12`.
    pub codigo: Option<String>,
    /// pt-BR, without values.
    pub mensagem: String,
    /// What it is about, as a path.
    pub caminho: Option<String>,
    /// Number of the guia.
    pub guia: Option<String>,
    /// Line of the spreadsheet or the text, from 1.
    pub linha: Option<u64>,
    /// Operations that could be done instead.
    pub permitidas: Vec<String>,
}

impl Recusada {
    pub(crate) fn nova(mensagem: impl Into<String>) -> Self {
        Self {
            codigo: None,
            mensagem: mensagem.into(),
            caminho: None,
            guia: None,
            linha: None,
            permitidas: Vec::new(),
        }
    }
}

/// Why a call could not be carried out. What is wrong with a document is a crítica of its report instead.
///
/// Texts are pt-BR and hold no value of a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ConectaError {
    /// An argument cannot be what it is.
    #[error("{motivo}")]
    Uso {
        /// What is wrong with it, and what it may be.
        motivo: String,
    },
    /// The stream of the host failed, or what it was reading did.
    #[error("não foi possível ler o documento: {motivo}")]
    Leitura {
        /// What the host says of it.
        motivo: String,
    },
    /// The host asked for the end.
    #[error("cancelado")]
    Cancelado,
    /// A port of the host failed, otherwise than by not being reached.
    #[error("a porta do hospedeiro falhou: {motivo}")]
    Porta {
        /// What the host says of it.
        motivo: String,
    },
    /// Another operation on the same object waits for a port of the host: it has to end first.
    #[error("outra operação neste objeto ainda espera uma porta do hospedeiro")]
    EmCurso,
    /// What is said to be kept data is none, is of a newer form, or does not go with its history.
    #[error("{motivo}")]
    DadosRecusados {
        /// Which of these, without a value.
        motivo: String,
    },
    /// The document is too large to be held as a whole: read it guia by guia.
    #[error("o documento é grande demais para ser lido inteiro; leia-o guia por guia")]
    Limite,
    /// There is no message in the document.
    #[error("o documento não traz nenhuma mensagem")]
    SemMensagem,
    /// Something that its type must have is missing or cannot be read.
    #[error("{motivo} ({caminho})")]
    Estrutura {
        /// What.
        motivo: String,
        /// Where, as a path.
        caminho: String,
        /// Line, from 1; 0 where it was not read from a text.
        linha: u64,
        /// Column, from 1; 0 where it was not read from a text.
        coluna: u64,
    },
    /// Not a version of the standard.
    #[error("a versão {versao} não é uma versão conhecida do padrão")]
    VersaoDesconhecida {
        /// As it was given.
        versao: String,
    },
    /// A web service does not carry this message.
    #[error("{motivo}")]
    ForaDaOperacao {
        /// Which, and what it carries.
        motivo: String,
    },
    /// The version cannot say something.
    #[error("a versão pedida não comporta a mensagem: {} campos", recusas.len())]
    NaoCabe {
        /// Each field.
        recusas: Vec<Recusada>,
    },
    /// A model, a picture, a gallery or a sealed template cannot be used.
    #[error("{motivo}")]
    Biometria {
        /// Permanent code.
        codigo: String,
        /// What is wrong, without data.
        motivo: String,
    },
    /// Something was asked for that cannot or may not be done: all reasons at once. Nothing was done.
    #[error("{}", recusas.iter().map(|r| r.mensagem.as_str()).collect::<Vec<_>>().join("; "))]
    Recusa {
        /// Each reason.
        recusas: Vec<Recusada>,
    },
}

/// What a port of the host answers when it cannot do what it is asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum FalhaDoHost {
    /// It failed.
    #[error("{motivo}")]
    Falhou {
        /// Why, for people.
        motivo: String,
    },
    /// It does not want to go on.
    #[error("cancelado")]
    Cancelado,
    /// Whoever it asks could not be reached, or did not answer in time.
    #[error("sem comunicação")]
    SemComunicacao,
}

impl FalhaDoHost {
    /// What a port threw that is neither read from nor out of reach.
    pub(crate) fn da_porta(self) -> ConectaError {
        match self {
            Self::Cancelado => ConectaError::Cancelado,
            falha => ConectaError::Porta { motivo: falha.to_string() },
        }
    }
}

impl From<uniffi::UnexpectedUniFFICallbackError> for FalhaDoHost {
    fn from(inesperada: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Falhou { motivo: inesperada.reason }
    }
}

impl From<FalhaDoHost> for ConectaError {
    fn from(falha: FalhaDoHost) -> Self {
        match falha {
            FalhaDoHost::Cancelado => Self::Cancelado,
            falha => Self::Leitura { motivo: falha.to_string() },
        }
    }
}

impl From<Error> for ConectaError {
    fn from(erro: Error) -> Self {
        match erro {
            // What the host said inside of a reader comes back as it was.
            Error::Leitura(e) => match e.downcast::<FalhaDoHost>() {
                Ok(falha) => falha.into(),
                Err(e) => Self::Leitura { motivo: e.to_string() },
            },
            Error::Limite => Self::Limite,
            Error::SemMensagem => Self::SemMensagem,
            Error::Estrutura(f) => Self::Estrutura {
                motivo: f.motivo,
                caminho: f.caminho,
                linha: f.lugar.linha,
                coluna: f.lugar.coluna,
            },
            Error::VersaoDesconhecida(v) => Self::VersaoDesconhecida { versao: v.to_string() },
            Error::NaoCabe(lista) => Self::NaoCabe {
                recusas: lista
                    .into_iter()
                    .map(|n| Recusada { caminho: Some(n.caminho), ..Recusada::nova(n.mensagem) })
                    .collect(),
            },
            fora @ Error::ForaDaOperacao { .. } => Self::ForaDaOperacao { motivo: fora.to_string() },
            outro => Self::Uso { motivo: outro.to_string() },
        }
    }
}

impl From<conecta_core::Recusa> for Recusada {
    fn from(r: conecta_core::Recusa) -> Self {
        let permitidas = r.permitidas.iter().map(|p| (*p).to_owned()).collect();
        Self { codigo: Some(r.codigo.to_owned()), permitidas, ..Self::nova(r.mensagem) }
    }
}

impl From<conecta_core::Recusa> for ConectaError {
    fn from(r: conecta_core::Recusa) -> Self {
        Self::Recusa { recusas: vec![r.into()] }
    }
}

/// The error of an argument.
pub(crate) fn uso(motivo: impl ToString) -> ConectaError {
    ConectaError::Uso { motivo: motivo.to_string() }
}

/// A value of the core as JSON.
pub(crate) fn json(valor: &impl serde::Serialize) -> Result<String, ConectaError> {
    serde_json::to_string(valor).map_err(uso)
}
