//! The guia de cobrança: filled in step by step, saved, put into a lote (P-801 to P-809).
//!
//! What is filled in are the fields of the builders of [`crate::tiss::construcao`], as data: so a draft can hold whatever there is
//! so far, and the message comes of the same tables as any other. What is missing or wrong is what the judge says of the message
//! that the draft would be.

mod elegibilidade;
mod passos;
mod rascunho;

pub use elegibilidade::{
    Elegibilidade, FalhaDeComunicacao, Notificacao, PedidoDeElegibilidade, PortaDeElegibilidade,
};
#[cfg(test)]
pub(super) use passos::campos;
pub use passos::{Passo, passos};
pub use rascunho::{Campos, Dado, Pendencias, Resumo};

use serde::{Deserialize, Serialize};

use super::agregado::{Agregado, Permissao, Vida};
use super::anexo::Anexo;
use super::juizo::Juiz;
use super::maquina::maquina;
use super::motivo::Motivo;
use super::perfil::{PerfilOperadora, TipoDeGuia};
use super::recusas as r;
use crate::recusa::Recusa;
use crate::registro::{Ator, Fato, Registro};
use crate::tiss::construcao::Cabecalho;
use crate::types::RegistroAns;

maquina! {
    /// Where a guia is.
    Situacao {
        /// Being filled in.
        EmDigitacao = "em_digitacao": "Em digitação",
        /// Saved here, not yet known to the operator.
        Pendente = "pendente": "Pendente",
        /// Saved.
        Salva = "salva": "Digitada",
        /// In a lote that takes guias.
        EmLote = "em_lote": "Em lote aberto",
        /// In a lote that is closed.
        EmLoteFechado = "em_lote_fechado": "Em lote fechado",
        /// The operator has it.
        Enviada = "enviada": "Enviada à operadora",
        /// Withdrawn.
        Cancelada = "cancelada": "Cancelada",
    }
    /// What may happen to it.
    Evento {
        /// A field gets a value, or loses it.
        Preencher = "preencher",
        /// A file is attached.
        Anexar = "anexar",
        /// Another step is shown.
        MudarDePasso = "mudar_de_passo",
        /// Eligibility was asked for.
        VerificarElegibilidade = "verificar_elegibilidade",
        /// It is saved, here and at the operator.
        Salvar = "salvar",
        /// It is saved here; the operator could not be reached.
        SalvarPendente = "salvar_pendente",
        /// It is opened again.
        Editar = "editar",
        /// It goes into a lote.
        AdicionarAoLote = "adicionar_ao_lote",
        /// It leaves the lote.
        RemoverDoLote = "remover_do_lote",
        /// Its lote is closed.
        FecharLote = "fechar_lote",
        /// Its lote is open again.
        ReabrirLote = "reabrir_lote",
        /// Its lote has its protocolo.
        EnviarLote = "enviar_lote",
        /// It is withdrawn.
        Cancelar = "cancelar",
    }
    EmDigitacao + Preencher => EmDigitacao: "P-802",
    Pendente + Preencher => Pendente: "P-802, P-806",
    EmLote + Preencher => EmLote: "P-806",
    EmDigitacao + Anexar => EmDigitacao: "P-802",
    Pendente + Anexar => Pendente: "P-802, P-806",
    EmLote + Anexar => EmLote: "P-806",
    EmDigitacao + MudarDePasso => EmDigitacao: "P-802",
    Pendente + MudarDePasso => Pendente: "P-802",
    EmLote + MudarDePasso => EmLote: "P-806",
    EmDigitacao + VerificarElegibilidade => EmDigitacao: "P-808",
    Pendente + VerificarElegibilidade => Pendente: "P-808",
    EmDigitacao | Pendente + Salvar => Salva: "P-802",
    EmDigitacao | Pendente + SalvarPendente => Pendente: "P-802",
    Salva + Editar => EmDigitacao: "P-806",
    Salva + AdicionarAoLote => EmLote: "P-1001",
    EmLote | EmLoteFechado + RemoverDoLote => Salva: "P-904, P-1001, P-1006",
    EmLote + FecharLote => EmLoteFechado: "P-1003",
    EmLoteFechado + ReabrirLote => EmLote: "P-1004",
    EmLoteFechado + EnviarLote => Enviada: "P-1004",
    EmDigitacao | Pendente | Salva + Cancelar => Cancelada: "P-806, P-807",
}

/// What happened to a guia.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "fato", rename_all = "snake_case")]
pub enum FatoDaGuia {
    /// A field got a value.
    Preenchida {
        /// Field of the builder.
        campo: String,
        /// Its value; null takes it away.
        valor: Dado,
    },
    /// A file was attached.
    Anexado {
        /// Which.
        anexo: Anexo,
    },
    /// Another step is shown.
    PassoMudado {
        /// From 0.
        passo: usize,
    },
    /// Eligibility was asked for.
    ElegibilidadeVerificada {
        /// What came of it.
        resultado: Elegibilidade,
    },
    /// It is in a lote.
    Adicionada {
        /// The host's id of the lote.
        lote: String,
    },
    /// Nothing but the change of state.
    Passou {
        /// Which.
        evento: Evento,
    },
}

impl Fato for FatoDaGuia {
    fn nome(&self) -> &'static str {
        match self {
            Self::Preenchida { .. } => Evento::Preencher.as_str(),
            Self::Anexado { .. } => Evento::Anexar.as_str(),
            Self::PassoMudado { .. } => Evento::MudarDePasso.as_str(),
            Self::ElegibilidadeVerificada { .. } => Evento::VerificarElegibilidade.as_str(),
            Self::Adicionada { .. } => Evento::AdicionarAoLote.as_str(),
            Self::Passou { evento } => evento.as_str(),
        }
    }
}

/// The line of an operation on a guia.
pub type RegistroDaGuia = Registro<Situacao, FatoDaGuia>;

/// Where guias are kept at the operator: the host's port.
pub trait PortaDeGuias {
    /// Keeps a guia. `chave` is the same each time that the same guia is handed over: a second one with it replaces the first.
    ///
    /// # Errors
    /// It is not known whether the operator has it.
    fn gravar(&mut self, chave: &str, mensagem: &[u8]) -> Result<(), FalhaDeComunicacao>;
}

/// A guia de cobrança.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Guia {
    versao_formato: u32,
    id: String,
    tipo: TipoDeGuia,
    operadora: RegistroAns,
    prestador: String,
    situacao: Situacao,
    passo: usize,
    campos: Campos,
    elegibilidade: Option<Elegibilidade>,
    lote: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    anexos: Vec<Anexo>,
    postada_em: chrono::DateTime<chrono::FixedOffset>,
}

impl Agregado for Guia {
    const NOME: &'static str = "guia";
    const VERSAO: u32 = 1;
    type Situacao = Situacao;
    type Fato = FatoDaGuia;

    fn situacao(&self) -> Situacao {
        self.situacao
    }

    fn aplicar(&mut self, registro: &RegistroDaGuia) {
        if let Some((_, para)) = registro.transicao {
            self.situacao = para;
        }
        match &registro.operacao {
            FatoDaGuia::Preenchida { campo, valor } => {
                // Whoever else is billed has to be asked about anew.
                if campo == "beneficiario" {
                    self.elegibilidade = None;
                }
                self.campos.por(campo, valor);
            }
            FatoDaGuia::Anexado { anexo } => self.anexos.push(anexo.clone()),
            FatoDaGuia::PassoMudado { passo } => self.passo = *passo,
            FatoDaGuia::ElegibilidadeVerificada { resultado } => self.elegibilidade = Some(*resultado),
            FatoDaGuia::Adicionada { lote } => self.lote = Some(lote.clone()),
            FatoDaGuia::Passou { evento: Evento::RemoverDoLote } => self.lote = None,
            FatoDaGuia::Passou { .. } => {}
        }
    }
}

impl Vida for Guia {
    type Evento = Evento;

    fn motivo(&self, evento: Evento) -> Motivo {
        use {Evento as E, Situacao as S};
        match (self.situacao, evento) {
            (S::Cancelada, _) => r::GUIA_CANCELADA,
            (S::Enviada, _) => r::GUIA_ENVIADA,
            (S::EmLote | S::EmLoteFechado, E::AdicionarAoLote) => r::GUIA_JA_EM_LOTE,
            (S::EmLoteFechado, _) => r::LOTE_DA_GUIA_FECHADO,
            (S::EmLote, E::EnviarLote | E::ReabrirLote) => r::LOTE_DA_GUIA_ABERTO,
            (S::EmLote, _) => r::GUIA_EM_LOTE,
            (_, E::RemoverDoLote | E::FecharLote | E::ReabrirLote | E::EnviarLote) => r::GUIA_SEM_LOTE,
            (S::EmDigitacao | S::Pendente, E::AdicionarAoLote) => r::GUIA_NAO_SALVA,
            (S::EmDigitacao | S::Pendente, _) => r::GUIA_JA_EM_EDICAO,
            _ => r::GUIA_SALVA,
        }
    }
}

impl Guia {
    /// P-802: a guia to be filled in, under the host's id, for the provider that the actor acts for.
    ///
    /// # Errors
    /// The actor acts for no provider.
    pub fn new(
        id: impl Into<String>,
        tipo: TipoDeGuia,
        operadora: RegistroAns,
        ator: &Ator,
    ) -> Result<Self, Recusa> {
        let prestador = ator.prestador.clone().ok_or(r::SEM_PRESTADOR)?;
        Ok(Self {
            versao_formato: Self::VERSAO,
            id: id.into(),
            tipo,
            operadora,
            prestador,
            situacao: Situacao::EmDigitacao,
            passo: 0,
            campos: Campos::default(),
            elegibilidade: None,
            lote: None,
            anexos: Vec::new(),
            postada_em: ator.agora,
        })
    }

    /// The host's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its kind.
    pub fn tipo(&self) -> TipoDeGuia {
        self.tipo
    }

    /// The operator.
    pub fn operadora(&self) -> &RegistroAns {
        &self.operadora
    }

    /// The provider that typed it: the host's id.
    pub fn prestador(&self) -> &str {
        &self.prestador
    }

    /// The step that is shown, from 0; one more than the last is the resumo.
    pub fn passo(&self) -> usize {
        self.passo
    }

    /// What was filled in.
    pub fn campos(&self) -> &Campos {
        &self.campos
    }

    /// What came of asking for eligibility.
    pub fn elegibilidade(&self) -> Option<Elegibilidade> {
        self.elegibilidade
    }

    /// The lote that it is in: the host's id.
    pub fn lote(&self) -> Option<&str> {
        self.lote.as_deref()
    }

    /// Its attachments.
    pub fn anexos(&self) -> &[Anexo] {
        &self.anexos
    }

    /// When it was posted.
    pub fn postada_em(&self) -> chrono::DateTime<chrono::FixedOffset> {
        self.postada_em
    }

    /// The provider's number of it.
    pub fn numero(&self) -> Option<&str> {
        self.campos.texto("numero")
    }

    /// P-802: gives a field of the builder a value, in the form of [`crate::tiss::construcao::Dados`]; null takes it away.
    ///
    /// # Errors
    /// There is no such field, it cannot hold this, or not in this state.
    pub fn preencher(
        &mut self,
        campo: &str,
        valor: serde_json::Value,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Preencher)?;
        if campo == "numero" && !valor.is_null() {
            self.conferir_numero(valor.as_str().unwrap_or_default())?;
        }
        if self.tipo == TipoDeGuia::Consulta && campo == "codigo" && !valor.is_null() {
            let codigo = valor.as_str().unwrap_or_default();
            if !perfil.codigos_de_consulta.contains(codigo) {
                return Err(self.recusar(r::SO_CONSULTA));
            }
        }
        if !passos::campos(self.tipo).iter().any(|(c, _)| *c == campo) {
            return Err(self.recusar(r::CAMPO_DESCONHECIDO));
        }
        let valor = Dado(valor);
        let mut depois = self.campos.clone();
        depois.por(campo, &valor);
        if depois.guia(self.tipo).is_none() {
            return Err(self.recusar(r::VALOR_INCABIVEL));
        }
        Ok(self.fazer(FatoDaGuia::Preenchida { campo: campo.to_owned(), valor }, para, ator))
    }

    /// P-803: gives the guia the next number, which the host keeps count of.
    ///
    /// # Errors
    /// The operator leaves numbers to the provider, or the guia has one.
    pub fn numerar(
        &mut self,
        proximo: u64,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        if !perfil.numeracao_automatica || self.numero().is_some() {
            return Err(self.recusar(r::SEM_NUMERACAO));
        }
        self.preencher("numero", proximo.to_string().into(), perfil, ator)
    }

    fn conferir_numero(&self, numero: &str) -> Result<(), Recusa> {
        let so_algarismos = !numero.is_empty() && numero.bytes().all(|b| b.is_ascii_digit());
        if so_algarismos && numero.len() <= 20 { Ok(()) } else { Err(self.recusar(r::NUMERO_INVALIDO)) }
    }

    /// P-802: attaches a file; a guia de honorários has a step for it.
    ///
    /// # Errors
    /// The operator does not take such files, or so large ones; or not in this state.
    pub fn anexar(
        &mut self,
        anexo: Anexo,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Anexar)?;
        anexo.conferir(perfil).map_err(|m| self.recusar(m))?;
        Ok(self.fazer(FatoDaGuia::Anexado { anexo }, para, ator))
    }

    /// P-802: goes on to the next step, if what belongs to the one that is shown is complete and right.
    ///
    /// # Errors
    /// Something is missing or wrong in it ([`Self::passos`] says what), or there is no further one.
    pub fn proximo(
        &mut self,
        cabecalho: &Cabecalho,
        juiz: &Juiz,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::MudarDePasso)?;
        let feitos = self.passos(cabecalho, juiz, ator);
        match feitos.get(self.passo) {
            None => Err(self.recusar(r::SEM_PASSO)),
            Some(p) if p.tem_erro() => Err(self.recusar(r::PASSO_INCOMPLETO)),
            Some(_) => Ok(self.fazer(FatoDaGuia::PassoMudado { passo: self.passo + 1 }, para, ator)),
        }
    }

    /// P-802: goes back one step; nothing that was filled in is lost.
    ///
    /// # Errors
    /// There is none before.
    pub fn voltar(&mut self, ator: &Ator) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::MudarDePasso)?;
        let passo = self.passo.checked_sub(1).ok_or_else(|| self.recusar(r::SEM_PASSO))?;
        Ok(self.fazer(FatoDaGuia::PassoMudado { passo }, para, ator))
    }

    /// P-808: asks for the eligibility of the beneficiário.
    ///
    /// # Errors
    /// There is no beneficiário to ask about.
    pub fn verificar_elegibilidade(
        &mut self,
        porta: &mut dyn PortaDeElegibilidade,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::VerificarElegibilidade)?;
        let carteira =
            self.campos.texto("beneficiario/carteira").ok_or_else(|| self.recusar(r::SEM_BENEFICIARIO))?;
        let pedido = PedidoDeElegibilidade {
            operadora: self.operadora.as_str().to_owned(),
            carteira: carteira.to_owned(),
        };
        let resultado = Elegibilidade::verificar(porta, &pedido);
        Ok(self.fazer(FatoDaGuia::ElegibilidadeVerificada { resultado }, para, ator))
    }

    /// P-802: saves the guia; *pendente* when the operator cannot be reached, to be saved again later, under the same key.
    ///
    /// # Errors
    /// It has no number, the beneficiário is not eligible, or something is missing or wrong.
    pub fn salvar(
        &mut self,
        porta: &mut dyn PortaDeGuias,
        cabecalho: &Cabecalho,
        juiz: &Juiz,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let (salva, pendente) = (self.destino(Evento::Salvar)?, self.destino(Evento::SalvarPendente)?);
        if self.numero().is_none() {
            return Err(self.recusar(r::SEM_NUMERO));
        }
        if self.elegibilidade == Some(Elegibilidade::NaoElegivel) {
            return Err(self.recusar(r::NAO_ELEGIVEL));
        }
        if self.passos(cabecalho, juiz, ator).iter().any(Pendencias::tem_erro) {
            return Err(self.recusar(r::GUIA_INCOMPLETA));
        }
        let mensagem = self.mensagem(cabecalho).ok_or_else(|| self.recusar(r::GUIA_INCOMPLETA))?;
        let (evento, para) = match porta.gravar(&self.id, &mensagem) {
            Ok(()) => (Evento::Salvar, salva),
            Err(FalhaDeComunicacao) => (Evento::SalvarPendente, pendente),
        };
        Ok(self.fazer(FatoDaGuia::Passou { evento }, para, ator))
    }

    /// P-806: opens a saved guia again.
    ///
    /// # Errors
    /// Somebody else's, or in a lote: it is taken out first.
    pub fn editar(&mut self, ator: &Ator) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Editar)?;
        Ok(self.fazer(FatoDaGuia::Passou { evento: Evento::Editar }, para, ator))
    }

    /// P-806: withdraws the guia; a search finds it only if asked for (P-807).
    ///
    /// # Errors
    /// Somebody else's, or in a lote.
    pub fn cancelar(&mut self, motivo: &str, ator: &Ator) -> Result<RegistroDaGuia, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Cancelar)?;
        let fato = FatoDaGuia::Passou { evento: Evento::Cancelar };
        let mut registro = Registro::new(fato, ator).de_para(self.situacao, para);
        registro.detalhe = Some(motivo.trim().to_owned()).filter(|m| !m.is_empty());
        self.aplicar(&registro);
        Ok(registro)
    }

    /// Each operation that a user may ask for, and why it may not be done now.
    pub fn operacoes_permitidas(&self, ator: &Ator) -> Vec<Permissao> {
        self.permissoes(|| self.do_prestador(ator))
    }

    /// What its lote does with it.
    pub(super) fn no_lote(
        &mut self,
        evento: Evento,
        lote: &str,
        ator: &Ator,
    ) -> Result<RegistroDaGuia, Recusa> {
        let para = self.destino(evento)?;
        let fato = match evento {
            Evento::AdicionarAoLote => FatoDaGuia::Adicionada { lote: lote.to_owned() },
            evento => FatoDaGuia::Passou { evento },
        };
        Ok(self.fazer(fato, para, ator))
    }

    /// P-806: only the provider that typed it changes or removes it.
    pub(super) fn do_prestador(&self, ator: &Ator) -> Result<(), Recusa> {
        self.so_de(&self.prestador, ator)
    }
}
