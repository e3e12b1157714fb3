//! What was filled in so far, as data and as a message, and what is missing or wrong in it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::passos::{Passo, passos, por_passo};
use super::{Ator, Guia};
use crate::faturamento::juizo::{ConteudoDoLote, CriticaGuardada, Juiz};
use crate::faturamento::perfil::TipoDeGuia;
use crate::tiss::OpcoesDeEscrita;
use crate::tiss::construcao::{Cabecalho, GuiaDeCobranca, Lote};

/// The number of the lote in which a draft is judged.
const LOTE_DO_RASCUNHO: &str = "1";

/// One value that was filled in. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dado(pub(super) Value);

impl std::fmt::Debug for Dado {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_null() { "nada" } else { "…" })
    }
}

/// Fields of the builder with their values. Its `Debug` shows the names alone.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Campos(Map<String, Value>);

impl std::fmt::Debug for Campos {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Campos {
    /// The value of a field.
    pub fn valor(&self, campo: &str) -> Option<&Value> {
        self.0.get(campo)
    }

    /// The text at a path of fields, such as `beneficiario/carteira`.
    pub fn texto(&self, caminho: &str) -> Option<&str> {
        let (primeiro, resto) = caminho.split_once('/').map_or((caminho, None), |(a, b)| (a, Some(b)));
        let v = self.0.get(primeiro)?;
        let v = match resto {
            Some(resto) => resto.split('/').try_fold(v, |v, p| v.get(p))?,
            None => v,
        };
        v.as_str().filter(|t| !t.trim().is_empty())
    }

    pub(super) fn por(&mut self, campo: &str, valor: &Dado) {
        if valor.0.is_null() {
            self.0.remove(campo);
        } else {
            self.0.insert(campo.to_owned(), valor.0.clone());
        }
    }

    /// As the builder takes it; `None` when some value does not fit its field.
    pub(super) fn guia(&self, tipo: TipoDeGuia) -> Option<GuiaDeCobranca> {
        let v = Value::Object(self.0.clone());
        Some(match tipo {
            TipoDeGuia::Consulta => GuiaDeCobranca::Consulta(serde_json::from_value(v).ok()?),
            TipoDeGuia::SpSadt => GuiaDeCobranca::SpSadt(serde_json::from_value(v).ok()?),
            TipoDeGuia::ResumoInternacao => {
                GuiaDeCobranca::ResumoDeInternacao(serde_json::from_value(v).ok()?)
            }
            TipoDeGuia::Honorarios => GuiaDeCobranca::Honorarios(serde_json::from_value(v).ok()?),
            TipoDeGuia::Odontologia => GuiaDeCobranca::Odontologia(serde_json::from_value(v).ok()?),
        })
    }
}

/// A step, and what is missing or wrong in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pendencias {
    /// The step.
    pub passo: Passo,
    /// What the judge says of its fields, with the codes of the schema and of the rules.
    pub criticas: Vec<CriticaGuardada>,
}

impl Pendencias {
    /// Whether something keeps the guia from going on.
    pub fn tem_erro(&self) -> bool {
        self.criticas.iter().any(|c| c.erro)
    }
}

/// What the last step shows before the guia is saved (P-802).
#[derive(Debug, Clone, PartialEq)]
pub struct Resumo {
    /// Kind.
    pub tipo: TipoDeGuia,
    /// The provider's number.
    pub numero: Option<String>,
    /// What it asks for, in R$; `None` while the guia is not whole.
    pub valor: Option<Decimal>,
    /// The steps, each with the fields that were filled in.
    pub passos: Vec<(&'static str, Vec<(String, Value)>)>,
    /// Whether it can be saved.
    pub completa: bool,
}

impl Guia {
    /// As the builder takes it.
    pub fn guia(&self) -> Option<GuiaDeCobranca> {
        self.campos.guia(self.tipo)
    }

    fn em_lote(&self, cabecalho: &Cabecalho) -> Option<Lote> {
        Some(Lote::new(cabecalho.clone(), LOTE_DO_RASCUNHO).guia(self.guia()?))
    }

    /// P-802: each step with what is missing or wrong in it, as the message is judged that the draft would be.
    pub fn passos(&self, cabecalho: &Cabecalho, juiz: &Juiz, ator: &Ator) -> Vec<Pendencias> {
        let mut v: Vec<Pendencias> =
            passos(self.tipo).iter().map(|p| Pendencias { passo: *p, criticas: Vec::new() }).collect();
        let mensagem = self.em_lote(cabecalho).and_then(|l| l.rascunho()).unwrap_or_default();
        let relatorio = juiz.julgar(&mensagem, ator.agora.date_naive());
        // A wrong total or number of the draft's lote is not of the guia.
        for c in relatorio.criticas.iter().filter(|c| c.local.caminho.contains("guiasTISS")) {
            for (passo, c) in por_passo(self.tipo, c) {
                v[passo].criticas.push(c);
            }
        }
        v
    }

    /// The guia in a message of its own, or all that keeps it from being one.
    #[cfg(test)]
    pub(in crate::faturamento) fn construida(
        &self,
        cabecalho: &Cabecalho,
    ) -> Result<crate::tiss::Documento, crate::tiss::construcao::NaoConstruido> {
        self.em_lote(cabecalho).ok_or(crate::tiss::construcao::NaoConstruido(Vec::new()))?.construir()
    }

    /// The guia as a message of its own; `None` when it is not whole.
    pub(super) fn mensagem(&self, cabecalho: &Cabecalho) -> Option<Vec<u8>> {
        let documento = self.em_lote(cabecalho)?.construir().ok()?;
        documento.escrever(&OpcoesDeEscrita::default()).ok()
    }

    /// What the guia asks for, in R$; `None` when it is not whole.
    pub fn valor(&self, cabecalho: &Cabecalho) -> Option<Decimal> {
        let documento = self.em_lote(cabecalho)?.construir().ok()?;
        Some(ConteudoDoLote::do_documento(&documento)?.valor())
    }

    /// P-802: what the last step shows.
    pub fn resumo(&self, cabecalho: &Cabecalho, juiz: &Juiz, ator: &Ator) -> Resumo {
        let passos_com_campos = passos(self.tipo)
            .iter()
            .map(|p| {
                let campos =
                    p.campos.iter().filter_map(|c| Some(((*c).to_owned(), self.campos.valor(c)?.clone())));
                (p.titulo, campos.collect())
            })
            .collect();
        Resumo {
            tipo: self.tipo,
            numero: self.numero().map(str::to_owned),
            valor: self.valor(cabecalho),
            passos: passos_com_campos,
            completa: !self.passos(cabecalho, juiz, ator).iter().any(Pendencias::tem_erro),
        }
    }
}
