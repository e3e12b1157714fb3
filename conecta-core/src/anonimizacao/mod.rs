//! De-identified messages: every value that says who somebody is gives way to a pseudonym, and everything else stays as it was.
//!
//! One value has one pseudonym under one key, whatever field it stands in, so that links between guias and files stay. A
//! pseudonym cannot be turned back, nor found by trying values, without the key. Decision 0027 says what is
//! replaced by what; [`campos`] has every field of the standard.
//!
//! Here: a document in memory, of any encoding, valid or not, as long as it is well-formed. Not here: where the key comes from.

mod campos;
mod forma;
mod pseudonimo;
mod sentido;
mod varredura;

#[cfg(test)]
mod testes;

use std::fmt;

use crate::critica::Severidade;
use crate::relatorio::Relatorio;
use crate::xml::{corrigir_hash, escapar, examinar_com_redacao};
use crate::{Nivel, Opcoes};

pub use campos::{Tratamento, tratamento};
use sentido::Sentidos;

/// The secret of a run. With it, and only with it, the pseudonym of a value can be found again.
#[derive(Clone, PartialEq, Eq)]
pub struct ChaveDeAnonimizacao(Vec<u8>);

impl ChaveDeAnonimizacao {
    /// Bytes that a key has at least.
    pub const MINIMO: usize = 16;

    /// A key of at least 16 bytes, which should be random; `None` for a shorter one.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Option<Self> {
        Some(Self(bytes.into())).filter(|c| c.0.len() >= Self::MINIMO)
    }
}

impl fmt::Debug for ChaveDeAnonimizacao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChaveDeAnonimizacao(…)")
    }
}

/// How a message is de-identified.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpcoesDeAnonimizacao {
    /// Days by which every date moves; dates of birth move by a secret number of days besides.
    pub deslocar_datas: i32,
}

/// Days by which dates may be moved, either way: a century.
pub const MAX_DESLOCAMENTO: i32 = 36_525;

/// A de-identified message.
#[derive(Clone)]
#[non_exhaustive]
pub struct Anonimizada {
    /// The message, with the right hash.
    pub documento: Vec<u8>,
    /// How many fields were replaced.
    pub campos: u64,
    /// What else to know, in Portuguese: what was taken out.
    pub avisos: Vec<String>,
    /// The judgement of the result.
    pub relatorio: Relatorio,
}

/// The length only: of a document that was wrong, somebody should look at the result first.
impl fmt::Debug for Anonimizada {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Anonimizada({} bytes, {} campos)", self.documento.len(), self.campos)
    }
}

/// Why a message was not de-identified.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NaoAnonimizada {
    /// It is not well-formed: what is a field and what is not cannot be told.
    #[error(
        "o XML está malformado na linha {linha}, coluna {coluna}: corrija-o antes, pois não se sabe o que é cada campo"
    )]
    Malformada {
        /// Line, from 1.
        linha: u64,
        /// Column, from 1.
        coluna: u64,
    },
    /// The encoding is none that is known here.
    #[error("a codificação do arquivo não é conhecida: grave-o em ISO-8859-1 ou UTF-8")]
    Codificacao,
    /// Dates would move too far.
    #[error("as datas podem ser deslocadas até {MAX_DESLOCAMENTO} dias")]
    Deslocamento,
}

/// De-identifies a message.
///
/// ```
/// use conecta_core::anonimizacao::{ChaveDeAnonimizacao, anonimizar};
///
/// let chave = ChaveDeAnonimizacao::new(*b"some random secret").expect("it is long enough");
/// let xml = b"<guia><numeroCarteira>00123456789</numeroCarteira><sexo>1</sexo></guia>";
/// let feita = anonimizar(xml, &chave, &Default::default()).expect("it is well-formed");
/// let texto = String::from_utf8_lossy(&feita.documento);
/// assert!(!texto.contains("00123456789") && texto.contains("<sexo>1</sexo>"));
/// ```
///
/// # Errors
/// When the fields cannot be told from each other.
pub fn anonimizar(
    documento: &[u8],
    chave: &ChaveDeAnonimizacao,
    opcoes: &OpcoesDeAnonimizacao,
) -> Result<Anonimizada, NaoAnonimizada> {
    if opcoes.deslocar_datas.unsigned_abs() > MAX_DESLOCAMENTO.unsigned_abs() {
        return Err(NaoAnonimizada::Deslocamento);
    }
    // All of them: the one that matters may come after a thousand others.
    let julgar = Opcoes { nivel: Nivel::Esquema, max_criticas: usize::MAX, ..Opcoes::default() };
    let (antes, redacao) = examinar_com_redacao(documento, &julgar);
    let do_xml =
        |c: &&crate::Critica| c.severidade == Severidade::Erro && c.codigo.as_str().starts_with("XML-");
    if let Some(c) = antes.criticas.iter().find(do_xml) {
        return Err(NaoAnonimizada::Malformada { linha: c.local.linha, coluna: c.local.coluna });
    }
    if !redacao.conhecida() {
        return Err(NaoAnonimizada::Codificacao);
    }
    let texto = redacao.ler(documento);
    let sentidos = Sentidos::new(chave, opcoes.deslocar_datas);
    let mut obra = varredura::Obra::new(&sentidos);
    let novo = obra.reescrever(&texto).map_err(|_| NaoAnonimizada::Malformada { linha: 1, coluna: 1 })?;
    let (campos, avisos) = (obra.campos(), obra.avisos());
    let bytes = redacao.escrever(&novo);
    let documento = corrigir_hash(&bytes).unwrap_or(bytes);
    let (relatorio, _) = examinar_com_redacao(&documento, &Opcoes::default());
    Ok(Anonimizada { documento, campos, avisos, relatorio })
}

/// A text as XML has it between tags.
fn em_xml(texto: &str) -> String {
    let mut xml = String::with_capacity(texto.len());
    escapar(texto, false, &mut xml);
    xml
}
