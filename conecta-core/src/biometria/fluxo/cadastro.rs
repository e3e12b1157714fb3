//! The enrolment of one beneficiary, and its life.

use chrono::{DateTime, Duration, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Ator, Parametros, Registro};
use crate::biometria::qualidade::Qualidade;
use crate::estado::{Transicao, permitidos, transitar};
use crate::recusa::Recusa;

/// The form of the data that this library writes.
const VERSAO: u32 = 1;

/// Where an enrolment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situacao {
    /// No template.
    NaoCadastrado,
    /// One template, in use.
    Cadastrado,
    /// One template in use, and a new one that waits for approval.
    AlteracaoPendente,
}

/// What may happen to an enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evento {
    /// A first template is stored.
    Cadastrar,
    /// A new template is proposed.
    SolicitarAlteracao,
    /// The proposal is withdrawn by whoever made it.
    CancelarAlteracao,
    /// The operator takes the new template.
    AprovarAlteracao,
    /// The operator keeps the old one.
    RejeitarAlteracao,
    /// Everything is destroyed, as the person has asked (LGPD art. 18).
    Eliminar,
}

impl Evento {
    /// The operation's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cadastrar => "cadastrar",
            Self::SolicitarAlteracao => "solicitar_alteracao",
            Self::CancelarAlteracao => "cancelar_alteracao",
            Self::AprovarAlteracao => "aprovar_alteracao",
            Self::RejeitarAlteracao => "rejeitar_alteracao",
            Self::Eliminar => "eliminar",
        }
    }
}

/// The whole machine.
pub(super) const TRANSICOES: &[Transicao<Situacao, Evento>] = {
    use {Evento as V, Situacao as S};
    const fn t(de: S, evento: V, para: S, base: &'static str) -> Transicao<S, V> {
        Transicao { de, evento, para, base }
    }
    &[
        t(S::NaoCadastrado, V::Cadastrar, S::Cadastrado, "P-502"),
        t(S::Cadastrado, V::SolicitarAlteracao, S::AlteracaoPendente, "P-503"),
        t(S::Cadastrado, V::Eliminar, S::NaoCadastrado, "LGPD art. 18 VI"),
        t(S::AlteracaoPendente, V::CancelarAlteracao, S::Cadastrado, "P-503"),
        t(S::AlteracaoPendente, V::AprovarAlteracao, S::Cadastrado, "P-503"),
        t(S::AlteracaoPendente, V::RejeitarAlteracao, S::Cadastrado, "P-503"),
        t(S::AlteracaoPendente, V::Eliminar, S::NaoCadastrado, "LGPD art. 18 VI"),
    ]
};

/// The machine as a Mermaid diagram.
pub fn diagrama() -> String {
    let mut d = "stateDiagram-v2\n".to_owned();
    for t in TRANSICOES {
        d += &format!("    {:?} --> {:?}: {} ({})\n", t.de, t.para, t.evento.as_str(), t.base);
    }
    d
}

/// On what ground of the LGPD the biometric datum is processed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fundamento {
    /// Specific consent of the person (art. 11 I).
    Consentimento,
    /// Prevention of fraud and safety of the person in identification (art. 11 II g).
    PrevencaoAFraude,
}

/// The legal ground, by reference to where the host keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseLegal {
    /// Which.
    pub fundamento: Fundamento,
    /// The host's id of the signed term or of the assessment.
    pub referencia: String,
    /// Since when.
    pub desde: DateTime<FixedOffset>,
}

/// A face that was taken for enrolment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captura {
    /// The sealed templates: one of each picture, of several looks (with and without glasses) if there are several.
    pub selados: Vec<Vec<u8>>,
    /// The model that made it.
    pub modelo: String,
    /// The host's id of the picture, if it keeps one; by default it does not.
    pub imagem: Option<String>,
    /// When it was taken.
    pub quando: DateTime<FixedOffset>,
}

impl std::fmt::Debug for Captura {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Captura({} templates selados, {})", self.selados.len(), self.quando)
    }
}

impl Captura {
    /// A capture, if the quality gate accepts it (P-502).
    pub fn new(qualidade: &Qualidade, selado: Vec<u8>, modelo: &str, ator: &Ator) -> Result<Self, Recusa> {
        let vazia = Self { selados: Vec::new(), modelo: modelo.to_owned(), imagem: None, quando: ator.agora };
        vazia.com(qualidade, selado)
    }

    /// The same with one more picture of the person, if the quality gate accepts it.
    pub fn com(mut self, qualidade: &Qualidade, selado: Vec<u8>) -> Result<Self, Recusa> {
        if let Some(m) = qualidade.motivos.first() {
            return Err(Recusa::new(m.codigo.as_str(), m.codigo.mensagem()).permitindo(vec!["capturar"]));
        }
        self.selados.push(selado);
        Ok(self)
    }
}

/// A proposed change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alteracao {
    /// The new face.
    pub nova: Captura,
    /// How alike the new and the current face are, in per cent: a hint to whoever approves.
    pub percentual: f64,
    /// Who asked.
    pub solicitante: String,
    /// When.
    pub quando: DateTime<FixedOffset>,
}

/// A template that was replaced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Substituido {
    /// The old face.
    pub captura: Captura,
    /// When it was replaced.
    pub quando: DateTime<FixedOffset>,
    /// When it has to be destroyed.
    pub eliminar_em: DateTime<FixedOffset>,
}

/// The enrolment of one beneficiary. The host knows whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CadastroBiometrico {
    versao: u32,
    situacao: Situacao,
    base_legal: Option<BaseLegal>,
    atual: Option<Captura>,
    alteracao: Option<Alteracao>,
    historico: Vec<Substituido>,
}

impl Default for CadastroBiometrico {
    fn default() -> Self {
        Self {
            versao: VERSAO,
            situacao: Situacao::NaoCadastrado,
            base_legal: None,
            atual: None,
            alteracao: None,
            historico: Vec::new(),
        }
    }
}

impl CadastroBiometrico {
    /// Where it is.
    pub fn situacao(&self) -> Situacao {
        self.situacao
    }

    /// The face in use.
    pub fn atual(&self) -> Option<&Captura> {
        self.atual.as_ref()
    }

    /// The change that waits, to be shown beside the face in use (P-503).
    pub fn alteracao(&self) -> Option<&Alteracao> {
        self.alteracao.as_ref()
    }

    /// The faces that were replaced and are still kept.
    pub fn historico(&self) -> &[Substituido] {
        &self.historico
    }

    /// The legal ground.
    pub fn base_legal(&self) -> Option<&BaseLegal> {
        self.base_legal.as_ref()
    }

    /// For how many days the face in use is there: old ones match worse.
    pub fn idade_em_dias(&self, agora: DateTime<FixedOffset>) -> Option<i64> {
        self.atual.as_ref().map(|c| (agora - c.quando).num_days())
    }

    /// Whether the face in use is so old that it should be taken anew, by a change (P-503).
    pub fn a_renovar(&self, parametros: &Parametros, agora: DateTime<FixedOffset>) -> bool {
        let limite = i64::from(parametros.renovar_apos_dias);
        limite > 0 && self.idade_em_dias(agora).is_some_and(|dias| dias >= limite)
    }

    /// The operations that are allowed now.
    pub fn operacoes_permitidas(&self) -> Vec<&'static str> {
        permitidos(TRANSICOES, self.situacao).map(Evento::as_str).collect()
    }

    /// P-502: "Cadastro realizado". A second enrolment is refused.
    pub fn cadastrar(
        &mut self,
        captura: Captura,
        base_legal: BaseLegal,
        parametros: &Parametros,
        ator: &Ator,
    ) -> Result<Registro, Recusa> {
        parametros.pre_requisitos()?;
        if base_legal.referencia.trim().is_empty() {
            return Err(Recusa::new(
                "FAC-08",
                "Informe o consentimento do beneficiário ou a base legal do tratamento da biometria facial.",
            ));
        }
        let registro = self.passar(Evento::Cadastrar, ator)?;
        self.atual = Some(captura);
        self.base_legal = Some(base_legal);
        Ok(registro)
    }

    /// P-503: asks for a change; the face in use stays until the operator approves.
    pub fn solicitar_alteracao(
        &mut self,
        nova: Captura,
        percentual: f64,
        parametros: &Parametros,
        ator: &Ator,
    ) -> Result<Registro, Recusa> {
        parametros.pre_requisitos()?;
        let mut registro = self.passar(Evento::SolicitarAlteracao, ator)?;
        registro.detalhe = Some(format!("semelhança com a atual: {percentual:.1} %"));
        self.alteracao =
            Some(Alteracao { nova, percentual, solicitante: ator.usuario.clone(), quando: ator.agora });
        Ok(registro)
    }

    /// P-503: withdraws the change; only whoever asked for it may.
    pub fn cancelar_alteracao(&mut self, ator: &Ator) -> Result<Registro, Recusa> {
        let dele = self.alteracao.as_ref().is_none_or(|a| a.solicitante == ator.usuario);
        if !dele {
            return Err(Recusa::new("FAC-09", "Só quem solicitou a alteração pode cancelá-la."));
        }
        let registro = self.passar(Evento::CancelarAlteracao, ator)?;
        self.alteracao = None;
        Ok(registro)
    }

    /// P-503: the operator takes the new face. The old one goes to the history, or is destroyed.
    pub fn aprovar_alteracao(&mut self, parametros: &Parametros, ator: &Ator) -> Result<Registro, Recusa> {
        self.so_da_operadora(ator)?;
        let registro = self.passar(Evento::AprovarAlteracao, ator)?;
        let nova = self.alteracao.take().map(|a| a.nova);
        let antiga = std::mem::replace(&mut self.atual, nova);
        if let Some(captura) = antiga.filter(|_| parametros.retencao_dias > 0) {
            let eliminar_em = ator.agora + Duration::days(i64::from(parametros.retencao_dias));
            self.historico.push(Substituido { captura, quando: ator.agora, eliminar_em });
        }
        Ok(registro)
    }

    /// P-503: the operator keeps the old face.
    pub fn rejeitar_alteracao(&mut self, motivo: &str, ator: &Ator) -> Result<Registro, Recusa> {
        self.so_da_operadora(ator)?;
        if motivo.trim().is_empty() {
            return Err(Recusa::new("FAC-10", "Informe o motivo da rejeição."));
        }
        let mut registro = self.passar(Evento::RejeitarAlteracao, ator)?;
        registro.detalhe = Some(motivo.to_owned());
        self.alteracao = None;
        Ok(registro)
    }

    /// Destroys all faces of the person, at the person's request (LGPD art. 18). The host takes them out of its galleries, too
    /// ([`Galeria::excluir`](crate::biometria::Galeria::excluir)), and destroys the pictures that captures name.
    pub fn eliminar(&mut self, ator: &Ator) -> Result<Registro, Recusa> {
        let registro = self.passar(Evento::Eliminar, ator)?;
        *self = Self::default();
        Ok(registro)
    }

    /// Destroys replaced faces whose time is over; says how many.
    pub fn vencer_historico(&mut self, agora: DateTime<FixedOffset>) -> usize {
        let antes = self.historico.len();
        self.historico.retain(|s| s.eliminar_em > agora);
        antes - self.historico.len()
    }

    /// What there is of a person, for the person (LGPD art. 18 II): states, instants, models and references, no template.
    pub fn exportar(&self) -> Vec<(&'static str, String)> {
        let mut v = vec![("situacao", format!("{:?}", self.situacao))];
        if let Some(b) = &self.base_legal {
            v.push(("base_legal", format!("{:?}, {}, desde {}", b.fundamento, b.referencia, b.desde)));
        }
        let captura = |c: &Captura| {
            let imagem = c.imagem.as_ref().map_or_else(String::new, |i| format!(", imagem {i}"));
            format!("{}, {} pelo modelo {}{imagem}", c.quando, c.selados.len(), c.modelo)
        };
        v.extend(self.atual.iter().map(|c| ("template_atual", captura(c))));
        v.extend(self.alteracao.iter().map(|a| ("alteracao_pendente", captura(&a.nova))));
        v.extend(self.historico.iter().map(|s| ("template_anterior", captura(&s.captura))));
        v
    }

    fn so_da_operadora(&self, ator: &Ator) -> Result<(), Recusa> {
        if ator.da_operadora {
            return Ok(());
        }
        Err(Recusa::new(
            "FAC-07",
            "Só um auditor ou usuário da operadora pode aprovar ou rejeitar a alteração.",
        ))
    }

    fn passar(&mut self, evento: Evento, ator: &Ator) -> Result<Registro, Recusa> {
        let Some(t) = transitar(TRANSICOES, self.situacao, evento) else {
            return Err(self.recusa(evento).permitindo(self.operacoes_permitidas()));
        };
        let mut registro = Registro::new(evento.as_str().to_owned(), ator);
        registro.transicao = Some((self.situacao, t.para));
        self.situacao = t.para;
        Ok(registro)
    }

    fn recusa(&self, evento: Evento) -> Recusa {
        match (self.situacao, evento) {
            (_, Evento::Cadastrar) => Recusa::new(
                "FAC-05",
                "O beneficiário já possui biometria facial cadastrada. Para trocá-la, solicite a alteração.",
            ),
            (Situacao::AlteracaoPendente, Evento::SolicitarAlteracao) => {
                Recusa::new("FAC-06", "Já há uma alteração de biometria facial aguardando a operadora.")
            }
            (Situacao::NaoCadastrado, _) => {
                Recusa::new("FAC-11", "O beneficiário não possui biometria facial cadastrada.")
            }
            _ => Recusa::new("FAC-12", "Não há alteração de biometria facial pendente."),
        }
    }
}
