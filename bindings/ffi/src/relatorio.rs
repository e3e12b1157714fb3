//! The outcome of judging one document.

use std::sync::Arc;

use conecta_core::{Parecer, Rejeitar, Severidade, SituacaoHash};

use crate::erros::{ConectaError, json, uso};

/// Place in a document.
#[uniffi::remote(Record)]
pub struct Local {
    /// Line, from 1.
    pub linha: u64,
    /// Column, in characters from 1.
    pub coluna: u64,
    /// First byte.
    pub byte_inicio: u64,
    /// The byte after the last.
    pub byte_fim: u64,
    /// XPath of the element.
    pub caminho: String,
    /// Number of the guia.
    pub guia: Option<String>,
}

/// How grave a crítica is.
#[uniffi::remote(Enum)]
pub enum Severidade {
    /// The document is refused for it.
    Erro,
    /// It should be seen to.
    Aviso,
    /// It is good to know.
    Info,
}

/// The verdict.
#[uniffi::remote(Enum)]
pub enum Parecer {
    /// Accept it.
    Aceitar,
    /// Refuse it.
    Rejeitar,
    /// Not to be told, as its version is unknown.
    Indefinido,
}

/// What a policy refuses.
#[uniffi::remote(Enum)]
pub enum Rejeitar {
    /// What has an error.
    Erro,
    /// What has an error or a warning.
    Aviso,
    /// Nothing.
    Nunca,
}

/// How the hash of the message compares with the one computed.
#[uniffi::remote(Enum)]
pub enum SituacaoHash {
    /// Equal.
    Confere,
    /// Different.
    Difere,
    /// There is none in the message.
    Ausente,
    /// It cannot be computed.
    Indefinido,
    /// It was not asked for.
    NaoVerificado,
}

use conecta_core::Local;

/// One fault of a document.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Critica {
    /// Permanent code, such as `XSD-ORDEM`.
    pub codigo: String,
    /// The rule that explains a fault of the schema.
    pub regra: Option<String>,
    /// How grave it is.
    pub severidade: Severidade,
    /// What is wrong, in pt-BR, without values.
    pub mensagem: String,
    /// How to mend it, in pt-BR.
    pub ajuda: String,
    /// Code of Tabela 38 that an operator answers with.
    pub glosa: Option<u16>,
    /// Where.
    pub local: Local,
    /// What else there is to say, such as the parts of a sum.
    pub nota: Option<String>,
    /// How many more like it are not listed one by one.
    pub repeticoes: u64,
}

impl From<&conecta_core::Critica> for Critica {
    fn from(nucleo: &conecta_core::Critica) -> Self {
        let conecta_core::Critica {
            codigo,
            regra,
            severidade,
            mensagem,
            ajuda,
            glosa,
            local,
            nota,
            repeticoes,
            faltas: _, // the message names them
            valor: _,  // may be somebody's data
        } = nucleo;
        Self {
            codigo: codigo.to_string(),
            regra: regra.map(|r| r.to_string()),
            severidade: *severidade,
            mensagem: mensagem.clone(),
            ajuda: ajuda.to_string(),
            glosa: *glosa,
            local: local.clone(),
            nota: nota.clone(),
            repeticoes: *repeticoes,
        }
    }
}

/// The hash of a message: MD5 of the texts of its leaves.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HashConferido {
    /// The one in the message, 32 digits.
    pub informado: Option<String>,
    /// The one computed.
    pub calculado: Option<String>,
    /// How they compare.
    pub situacao: SituacaoHash,
}

impl From<&conecta_core::HashConferido> for HashConferido {
    fn from(nucleo: &conecta_core::HashConferido) -> Self {
        let conecta_core::HashConferido { informado, calculado, situacao, bytes: _ } = nucleo;
        Self {
            informado: informado.map(|h| h.to_string()),
            calculado: calculado.map(|h| h.to_string()),
            situacao: *situacao,
        }
    }
}

/// What is refused, and codes that are refused always or never.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Politica {
    /// By severity.
    pub rejeitar: Rejeitar,
    /// Codes that are refused whatever their severity.
    #[uniffi(default = [])]
    pub sempre: Vec<String>,
    /// Codes that are not refused.
    #[uniffi(default = [])]
    pub nunca: Vec<String>,
}

impl From<Politica> for conecta_core::Politica {
    fn from(p: Politica) -> Self {
        let politica = p.sempre.into_iter().fold(Self::new(p.rejeitar), Self::sempre);
        p.nunca.into_iter().fold(politica, Self::nunca)
    }
}

/// The outcome of judging one document.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Eq, Debug)]
pub struct Relatorio(pub(crate) conecta_core::Relatorio);

impl Relatorio {
    pub(crate) fn novo(nucleo: conecta_core::Relatorio) -> Arc<Self> {
        Arc::new(Self(nucleo))
    }
}

#[uniffi::export]
impl Relatorio {
    /// Version of the standard that it was judged by.
    pub fn versao_tiss(&self) -> Option<String> {
        self.0.versao_tiss.map(|v| v.to_string())
    }

    /// Kind of the transação, such as `ENVIO_LOTE_GUIAS`.
    pub fn transacao(&self) -> Option<String> {
        self.0.transacao.map(str::to_owned)
    }

    /// Number of the lote.
    pub fn lote(&self) -> Option<String> {
        self.0.lote.as_ref().map(ToString::to_string)
    }

    /// The verdict.
    pub fn parecer(&self) -> Parecer {
        self.0.parecer
    }

    /// The verdict by another policy.
    pub fn parecer_por(&self, politica: Politica) -> Parecer {
        conecta_core::Politica::from(politica).parecer(&self.0)
    }

    /// The hash.
    pub fn hash(&self) -> HashConferido {
        (&self.0.hash).into()
    }

    /// Everything that is wrong, in the order of the document.
    pub fn criticas(&self) -> Vec<Critica> {
        self.0.criticas.iter().map(Critica::from).collect()
    }

    /// Codes of the rules that would need to be told more than the message.
    pub fn nao_avaliadas(&self) -> Vec<String> {
        self.0.nao_avaliadas.iter().map(ToString::to_string).collect()
    }

    /// Whether there are more críticas than are listed.
    pub fn truncado(&self) -> bool {
        self.0.truncado
    }

    /// How many errors, listed or not.
    pub fn total_erros(&self) -> u64 {
        self.0.total_erros
    }

    /// How many warnings, listed or not.
    pub fn total_avisos(&self) -> u64 {
        self.0.total_avisos
    }

    /// The JSON form, the same in every language.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.0)
    }
}

/// A report and what it is called in a list.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ItemDeRelatorio {
    /// Such as the name of the file.
    pub nome: String,
    /// The report.
    pub relatorio: Arc<Relatorio>,
}

/// Reports as one text, in a form for programs or for people.
///
/// formato: `html`, `planilha`, `json`, `jsonl`, `sarif`, `junit` or `csv`.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn relatar(itens: Vec<ItemDeRelatorio>, formato: String) -> Result<String, ConectaError> {
    use conecta_core::relatorio::{Formato, relatar};
    let formato: Formato = formato.parse().map_err(|()| {
        let nomes = Formato::TODOS.map(Formato::as_str).join(", ");
        uso(format!("formato deve ser um de: {nomes}"))
    })?;
    Ok(relatar(itens.iter().map(|i| (i.nome.as_str(), Ok(&i.relatorio.0))), formato))
}
