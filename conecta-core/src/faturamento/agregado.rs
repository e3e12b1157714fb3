//! What all aggregates have in common: data with the version of its form, migration, a history that plays again.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::maquina::Maquina;
use super::motivo::Motivo;
use super::recusas::NAO_E_DO_PRESTADOR;
use crate::estado::{permitidos, transitar};
use crate::recusa::Recusa;
use crate::registro::{Ator, Fato, Registro};

/// The key under which the data says which form it has.
const CHAVE: &str = "versao_formato";

/// Takes data one version of the form further.
pub type Passo = fn(&mut serde_json::Map<String, Value>);

/// Something that lives by operations: data of the host's, with the version of its form in the field `versao_formato`.
///
/// An operation decides and, if it is allowed, makes a [`Fato`]; [`Self::aplicar`] makes it happen and decides nothing. So a
/// history of facts gives the same data again whatever the day, the profile of the operator or the outside world say by then.
pub trait Agregado: Serialize + DeserializeOwned + Clone + PartialEq {
    /// What it is, in messages.
    const NOME: &'static str;
    /// The form that this library writes, from 1 on.
    const VERSAO: u32;
    /// How data of form `n` becomes data of form `n + 1`, from `n = 1` on: one step less than [`Self::VERSAO`].
    const MIGRACOES: &'static [Passo] = &[];
    /// The states of its machine.
    type Situacao: Copy + PartialEq + std::fmt::Debug + Serialize + DeserializeOwned;
    /// What may happen to it.
    type Fato: Fato + Clone + PartialEq + Serialize + DeserializeOwned;

    /// Where it is.
    fn situacao(&self) -> Self::Situacao;

    /// Makes a fact happen.
    fn aplicar(&mut self, registro: &Registro<Self::Situacao, Self::Fato>);
}

/// Why data cannot be taken. Without a value of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DadosRecusados {
    /// Not data of this kind.
    #[error("os dados não são de {0}: {1}")]
    Ilegiveis(&'static str, String),
    /// Written by a newer library.
    #[error("os dados de {0} têm a forma {1}, mais nova que a desta biblioteca ({2})")]
    Futuros(&'static str, u64, u32),
    /// Data that the history beside them does not lead to.
    #[error("a história não leva aos dados de {0}: um dos dois foi alterado")]
    Alterados(&'static str),
    /// Not the JSON of a history: line and column, from 1.
    #[error("não é uma história (linha {0}, coluna {1})")]
    NaoEHistoria(usize, usize),
    /// A history of another aggregate.
    #[error(transparent)]
    Quebrada(#[from] HistoriaQuebrada),
}

/// A history that is not of this aggregate: the line, from 0, that starts or ends in another state than the data does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a linha {linha} da história ({operacao}) não continua o estado anterior")]
pub struct HistoriaQuebrada {
    /// Which line, from 0.
    pub linha: usize,
    /// What it says was done.
    pub operacao: &'static str,
}

/// Reads an aggregate from its JSON, of this form or an older one.
///
/// # Errors
/// The text is not such data, or of a newer form.
pub fn abrir<A: Agregado>(json: &str) -> Result<A, DadosRecusados> {
    // What serde says of a wrong value may quote it: only the place is told.
    let ilegivel = |e: &serde_json::Error| {
        DadosRecusados::Ilegiveis(A::NOME, format!("linha {}, coluna {}", e.line(), e.column()))
    };
    let mut dados: Value = serde_json::from_str(json).map_err(|e| ilegivel(&e))?;
    let Some(mapa) = dados.as_object_mut() else {
        return Err(DadosRecusados::Ilegiveis(A::NOME, "não é um objeto".to_owned()));
    };
    let Some(versao) = mapa.get(CHAVE).and_then(Value::as_u64).filter(|v| *v > 0) else {
        return Err(DadosRecusados::Ilegiveis(A::NOME, format!("falta {CHAVE}")));
    };
    if versao > u64::from(A::VERSAO) {
        return Err(DadosRecusados::Futuros(A::NOME, versao, A::VERSAO));
    }
    if versao < u64::from(A::VERSAO) {
        let feitas = usize::try_from(versao - 1).unwrap_or(usize::MAX);
        for passo in A::MIGRACOES.iter().skip(feitas) {
            passo(mapa);
        }
        mapa.insert(CHAVE.to_owned(), A::VERSAO.into());
        return serde_json::from_value(dados).map_err(|e| ilegivel(&e));
    }
    serde_json::from_str(json).map_err(|e| ilegivel(&e))
}

/// An aggregate as JSON.
///
/// # Errors
/// None that data of this library gives: a map with keys that are not texts.
pub fn guardar<A: Agregado>(agregado: &A) -> Result<String, DadosRecusados> {
    serde_json::to_string(agregado).map_err(|e| DadosRecusados::Ilegiveis(A::NOME, e.to_string()))
}

/// Plays a history again, from the data as it was before its first line.
///
/// # Errors
/// A line that does not start where the data is, or does not end where the line says.
pub fn reproduzir<A: Agregado>(
    mut inicio: A,
    historia: &[Registro<A::Situacao, A::Fato>],
) -> Result<A, HistoriaQuebrada> {
    for (linha, r) in historia.iter().enumerate() {
        let quebrada = HistoriaQuebrada { linha, operacao: r.operacao.nome() };
        if r.transicao.is_some_and(|(de, _)| de != inicio.situacao()) {
            return Err(quebrada);
        }
        inicio.aplicar(r);
        if r.transicao.is_some_and(|(_, para)| para != inicio.situacao()) {
            return Err(quebrada);
        }
    }
    Ok(inicio)
}

/// An operation, and why it may not be done now, if so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Permissao {
    /// Its name.
    pub operacao: &'static str,
    /// Why not; `None` is allowed.
    pub recusa: Option<Recusa>,
}

impl Permissao {
    /// Whether it is allowed.
    pub fn permitida(&self) -> bool {
        self.recusa.is_none()
    }
}

/// An aggregate whose life is one machine: what its operations have in common.
pub(super) trait Vida: Agregado {
    /// The events of its machine.
    type Evento: Maquina<Situacao = Self::Situacao>;

    /// Why an event is not for where it is.
    fn motivo(&self, evento: Self::Evento) -> Motivo;

    /// Where an event leads to.
    fn destino(&self, evento: Self::Evento) -> Result<Self::Situacao, Recusa> {
        match transitar(Self::Evento::TABELA, self.situacao(), evento) {
            Some(t) => Ok(t.para),
            None => Err(self.recusar(self.motivo(evento))),
        }
    }

    /// Makes a fact happen that leads there, and gives its line.
    fn fazer(
        &mut self,
        fato: Self::Fato,
        para: Self::Situacao,
        ator: &Ator,
    ) -> Registro<Self::Situacao, Self::Fato> {
        let registro = Registro::new(fato, ator).de_para(self.situacao(), para);
        self.aplicar(&registro);
        registro
    }

    /// A refusal, with what is allowed instead.
    fn recusar(&self, motivo: Motivo) -> Recusa {
        let permitidas = permitidos(Self::Evento::TABELA, self.situacao()).map(Maquina::nome);
        Recusa::from(motivo).permitindo(permitidas.collect())
    }

    /// Each event, and why it may not happen now, for whom `pode` lets through.
    fn permissoes(&self, pode: impl Fn() -> Result<(), Recusa>) -> Vec<Permissao> {
        let recusa = |e: &Self::Evento| pode().and_then(|()| self.destino(*e).map(drop)).err();
        Self::Evento::EVENTOS.iter().map(|e| Permissao { operacao: e.nome(), recusa: recusa(e) }).collect()
    }

    /// P-806: only the provider whose it is does anything with it.
    fn so_de(&self, prestador: &str, ator: &Ator) -> Result<(), Recusa> {
        if ator.prestador.as_deref() == Some(prestador) {
            Ok(())
        } else {
            Err(self.recusar(NAO_E_DO_PRESTADOR))
        }
    }
}
