//! Judging what is about to be billed, and reading what a lote holds.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::perfil::{MotivoDoPerfil, PerfilOperadora, PerfilRecusado, TipoDeGuia};
use crate::regras::pacote::Pacotes;
use crate::regras::{Contexto, Validador};
use crate::tiss::{self, Documento, Guias, PrestadorParaOperadora};
use crate::types::Texto;
use crate::{Critica, Nivel, Opcoes, Relatorio, Severidade};

/// Who judges: the base, what else is known, and the packs of the operator.
#[derive(Debug, Clone, Default)]
pub struct Juiz {
    /// What is known besides the message.
    pub contexto: Arc<Contexto>,
    /// Packs of the operator and the contract.
    pub pacotes: Arc<Pacotes>,
}

impl Juiz {
    /// P-1301: who judges for an operator. The rules know what it has set, such as which guias ask for the face; its pack is among
    /// those that the host has read.
    ///
    /// # Errors
    /// The pack that the profile names is not among them.
    pub fn da_operadora(
        perfil: &PerfilOperadora,
        mut contexto: Contexto,
        pacotes: Arc<Pacotes>,
    ) -> Result<Self, PerfilRecusado> {
        if let Some(nome) = &perfil.pacote_de_regras
            && !pacotes.iter().any(|p| p.nome() == nome)
        {
            let mensagem = format!("O pacote de regras {nome} não foi apresentado.");
            return Err(PerfilRecusado(vec![MotivoDoPerfil { campo: "pacote_de_regras", mensagem }]));
        }
        contexto.perfil = Some(perfil.para_as_regras(contexto.perfil.take().unwrap_or_default()));
        Ok(Self { contexto: Arc::new(contexto), pacotes })
    }

    /// The judgement of a message on a day.
    pub fn julgar(&self, mensagem: &[u8], dia: NaiveDate) -> Relatorio {
        let opcoes = Opcoes { nivel: Nivel::Regras, em: Some(dia), ..Opcoes::default() };
        let mut v = Validador::com(opcoes, self.contexto.clone(), self.pacotes.clone());
        v.validar(mensagem).clone()
    }
}

/// A crítica as it is kept beside a file: plain text, nothing of a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriticaGuardada {
    /// Permanent code.
    pub codigo: String,
    /// Whether it makes the file invalid.
    pub erro: bool,
    /// What is wrong. pt-BR.
    pub mensagem: String,
    /// How to mend it. pt-BR.
    pub ajuda: String,
    /// XPath of the element.
    pub caminho: String,
    /// The guia, where there is one.
    pub guia: Option<String>,
    /// Line, from 1.
    pub linha: u64,
    /// Column, from 1.
    pub coluna: u64,
}

impl From<&Critica> for CriticaGuardada {
    fn from(c: &Critica) -> Self {
        Self {
            codigo: c.codigo.as_str().to_owned(),
            erro: c.severidade == Severidade::Erro,
            mensagem: c.mensagem.clone(),
            ajuda: c.ajuda.to_string(),
            caminho: c.local.caminho.clone(),
            guia: c.local.guia.clone(),
            linha: c.local.linha,
            coluna: c.local.coluna,
        }
    }
}

/// A guia as its lote sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuiaDoLote {
    /// Number that the provider gave to it.
    pub numero: String,
    /// What it asks for, in R$.
    pub valor: Decimal,
}

/// What a message with a lote of guias holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConteudoDoLote {
    /// Number that the provider gave to the lote.
    pub numero: String,
    /// Registro ANS of the receiver.
    pub operadora: String,
    /// Kind of its guias.
    pub tipo: TipoDeGuia,
    /// Its guias, in their order.
    pub guias: Vec<GuiaDoLote>,
}

impl ConteudoDoLote {
    /// What a document holds; `None` when it is no lote of guias.
    pub fn do_documento(documento: &Documento) -> Option<Self> {
        let m = documento.mensagem()?;
        let Some(PrestadorParaOperadora::LoteGuias(l)) = &m.prestador_para_operadora else { return None };
        let operadora = match &m.cabecalho.destino {
            tiss::Destino::RegistroAns(r) => r.as_str().to_owned(),
            tiss::Destino::IdentificacaoPrestador(_) => String::new(),
        };
        let (tipo, guias) = match &l.guias_tiss {
            Guias::GuiaConsulta(g) => (
                TipoDeGuia::Consulta,
                guias(g, |g| {
                    let valor = &g.dados_atendimento.procedimento.valor_procedimento;
                    (&g.cabecalho_consulta.numero_guia_prestador, *valor.valor())
                }),
            ),
            Guias::GuiaSpSadt(g) => (
                TipoDeGuia::SpSadt,
                guias(g, |g| {
                    (&g.cabecalho_guia.numero_guia_prestador, *g.valor_total.valor_total_geral.valor())
                }),
            ),
            Guias::GuiaResumoInternacao(g) => (
                TipoDeGuia::ResumoInternacao,
                guias(g, |g| {
                    (&g.cabecalho_guia.numero_guia_prestador, *g.valor_total.valor_total_geral.valor())
                }),
            ),
            Guias::GuiaHonorarios(g) | Guias::GuiaHonorarioIndividual(g) => (
                TipoDeGuia::Honorarios,
                guias(g, |g| (&g.cabecalho_guia.numero_guia_prestador, *g.valor_total_honorarios.valor())),
            ),
            Guias::GuiaOdonto(g) => (
                TipoDeGuia::Odontologia,
                guias(g, |g| {
                    let valor = g.valor_total_proc.as_ref().map(|v| *v.valor()).unwrap_or_default();
                    (&g.numero_guia_prestador, valor)
                }),
            ),
        };
        Some(Self { numero: l.numero_lote.as_str().to_owned(), operadora, tipo, guias })
    }

    /// What the guias ask for together, in R$.
    pub fn valor(&self) -> Decimal {
        self.guias.iter().map(|g| g.valor).sum()
    }
}

/// Guias by the number and the value of each.
fn guias<G>(de: &[G], ler: impl Fn(&G) -> (&Texto, Decimal)) -> Vec<GuiaDoLote> {
    let guia = |(numero, valor): (&Texto, Decimal)| GuiaDoLote { numero: numero.as_str().to_owned(), valor };
    de.iter().map(ler).map(guia).collect()
}

/// Bytes of a message, kept as base64; its `Debug` says how many.
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        use base64::Engine;
        s.serialize_str(&base64::engine::general_purpose::STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        use base64::Engine;
        let texto = String::deserialize(d)?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(texto);
        bytes.map(Self).map_err(|_| serde::de::Error::custom("base64"))
    }
}
